using static FilterLang.Protocols.IsakmpAttributeFields;

namespace FilterLang.Protocols;

/// <summary>
/// Attributes: a type and either two octets of value or a length and a value (RFC 2408 section 3.3). Those of IKE (RFC 2409 appendix A), IPsec
/// (RFC 2407 section 4.5), transforms of version 2 (RFC 7296 section 3.3.5) and configurations (section 3.15).
/// </summary>
static class IsakmpAttributes
{
    /// <summary>What every attribute has; leaves the layer at the value and returns its length.</summary>
    static int TakeHead(ref Layer ike, Field heading, Field format, Field type, Field length, Field value, out uint kind, out GroupScope scope, out int end)
    {
        int at = ike.Position;
        uint word = ike.U16(at), second = ike.U16(at + 2);
        bool isShort = (word & 0x8000) != 0;
        int size = isShort ? 2 : (int)second, valueAt = isShort ? at + 2 : at + 4;
        kind = word & 0x7FFF;
        end = valueAt + size;
        scope = ike.Begin(heading, at, end - at);
        ike.Place(format, at);
        ike.Note(type, kind, at, 2, ItemFlags.None);
        ike.Position = at + 2;
        if (!isShort) ike.Take(length);
        if (size > 0) ike.Place(value, valueAt, size);
        return ike.Failed ? 0 : size;
    }

    static void Finish(ref Layer ike, GroupScope scope, int end)
    {
        ike.End(scope);
        if (!ike.Failed) ike.Position = end;
    }

    public static void TakeKeyExchange(ref Layer ike)
    {
        int size = TakeHead(ref ike, IkeAttr, IkeAttrFormat, IkeAttrType, IkeAttrLength, IkeAttrValue, out uint kind, out GroupScope scope, out int end);
        if (size > 0)
            switch (kind)
            {
                case 1: ike.Take(IkeAttrEncryptionAlgorithm); break;
                case 2: ike.Take(IkeAttrHashAlgorithm); break;
                case 3: ike.Take(IkeAttrAuthenticationMethod); break;
                case 4: ike.Take(IkeAttrGroupDescription); break;
                case 5: ike.Take(IkeAttrGroupType); break;
                case 6: ike.Take(IkeAttrGroupPrime, size); break;
                case 7: ike.Take(IkeAttrGroupGeneratorOne, size); break;
                case 8: ike.Take(IkeAttrGroupGeneratorTwo, size); break;
                case 9: ike.Take(IkeAttrGroupCurveA, size); break;
                case 10: ike.Take(IkeAttrGroupCurveB, size); break;
                case 11: ike.Take(IkeAttrLifeType); break;
                case 12: TakeDuration(ref ike, size, IkeAttrLifeDuration, IkeAttrLifeDuration64, IkeAttrLifeDurationBytes); break;
                case 13: ike.Take(IkeAttrPrf, size); break;
                case 14: ike.Take(IkeAttrKeyLength); break;
                case 15: ike.Take(IkeAttrFieldSize, size); break;
                case 16: ike.Take(IkeAttrGroupOrder, size); break;
                case 17: ike.Take(IkeAttrBlockSize, size); break;
                case 20: ike.Take(IkeAttrAsymmetricCryptographicAlgorithmType); break;
            }
        Finish(ref ike, scope, end);
    }

    public static void TakeIpsec(ref Layer ike)
    {
        int size = TakeHead(ref ike, IpsecAttr, IpsecAttrFormat, IpsecAttrType, IpsecAttrLength, IpsecAttrValue, out uint kind, out GroupScope scope, out int end);
        if (size > 0)
            switch (kind)
            {
                case 1: ike.Take(IpsecAttrLifeType); break;
                case 2: TakeDuration(ref ike, size, IpsecAttrLifeDuration, IpsecAttrLifeDuration64, IpsecAttrLifeDurationBytes); break;
                case 3: ike.Take(IpsecAttrGroupDescription); break;
                case 4: ike.Take(IpsecAttrEncapMode); break;
                case 5: ike.Take(IpsecAttrAuthAlgorithm); break;
                case 6: ike.Take(IpsecAttrKeyLength); break;
                case 7: ike.Take(IpsecAttrKeyRounds); break;
                case 8: ike.Take(IpsecAttrCmprDictSize); break;
                case 9: ike.Take(IpsecAttrCmprAlgorithm, size); break;
                case 10: ike.Take(IpsecAttrEcnTunnel); break;
                case 11: ike.Take(IpsecAttrExtSeqNbr); break;
                case 12: ike.Take(IpsecAttrAuthKeyLength); break;
                case 13: ike.Take(IpsecAttrSigEncoAlgorithm, size); break;
                case 14: ike.Take(IpsecAttrAddrPreservation); break;
                case 15: ike.Take(IpsecAttrSaDirection); break;
            }
        Finish(ref ike, scope, end);
    }

    public static void TakeTransform(ref Layer ike)
    {
        int size = TakeHead(ref ike, Ike2Attr, Ike2AttrFormat, Ike2AttrType, Ike2AttrLength, Ike2AttrValue, out uint kind, out GroupScope scope, out int end);
        if (size > 0 && kind == 14) ike.Take(Ike2AttrKeyLength);
        Finish(ref ike, scope, end);
    }

    static void TakeDuration(ref Layer ike, int size, Field number, Field large, Field other)
    {
        if (size <= 4) ike.Note(number, ike.Number(ike.Position, size, little: false), ike.Position, size, ItemFlags.None);
        else if (size == 8) ike.Take(large);
        else ike.Take(other, size);
    }

    /// <summary>A payload of attributes that configure the other side: RFC 7296 section 3.15, and XAUTH's in version 1.</summary>
    public static void TakeConfiguration(ref Layer ike, uint version)
    {
        ike.Take(CfgType);
        ike.Take(IsakmpFields.Reserved, version == 1 ? 1 : 3);
        if (version == 1) ike.Take(CfgIdentifier);
        while (ike.More) TakeConfigured(ref ike);
    }

    static void TakeConfigured(ref Layer ike)
    {
        int size = TakeHead(ref ike, CfgAttr, CfgAttrFormat, CfgAttrType, CfgAttrLength, CfgAttrValue, out uint kind, out GroupScope scope, out int end);
        if (size > 0)
            switch (kind)
            {
                case 1: TakeMany(ref ike, CfgAttrInternalIp4Address, size); break;
                case 2: TakeMany(ref ike, CfgAttrInternalIp4Netmask, size); break;
                case 3: TakeMany(ref ike, CfgAttrInternalIp4Dns, size); break;
                case 4: TakeMany(ref ike, CfgAttrInternalIp4Nbns, size); break;
                case 5: ike.Take(CfgAttrInternalAddressExpiry); break;
                case 6: TakeMany(ref ike, CfgAttrInternalIp4Dhcp, size); break;
                case 7: TakeText(ref ike, CfgAttrApplicationVersion, size); break;
                case 8: if (size == 17) TakePair(ref ike, CfgAttrInternalIp6Address, CfgAttrInternalIp6AddressPrefix); break;
                case 9: ike.Take(CfgAttrInternalIp6Netmask, 16); break;
                case 10: TakeWide(ref ike, CfgAttrInternalIp6Dns, size); break;
                case 11: TakeWide(ref ike, CfgAttrInternalIp6Nbns, size); break;
                case 12: TakeWide(ref ike, CfgAttrInternalIp6Dhcp, size); break;
                case 13:
                    for (; size >= 8 && !ike.Failed; size -= 8)
                    {
                        ike.Take(CfgAttrInternalIp4SubnetIp);
                        ike.Take(CfgAttrInternalIp4SubnetNetmask);
                    }
                    break;
                case 14: TakeMany(ref ike, CfgAttrSupportedAttributes, size); break;
                case 15: if (size >= 17) TakePair(ref ike, CfgAttrInternalIp6SubnetIp, CfgAttrInternalIp6SubnetPrefix); break;
                case 17:
                    ike.Take(CfgAttrInternalIp6LinkInterface);
                    if (size > 8) ike.Take(CfgAttrInternalIp6LinkId, size - 8);
                    break;
                case 18: if (size >= 17) TakePair(ref ike, CfgAttrInternalIp6PrefixIp, CfgAttrInternalIp6PrefixLength); break;
                case 20: TakeMany(ref ike, CfgAttrPCscfIp4Address, size); break;
                case 21: TakeWide(ref ike, CfgAttrPCscfIp6Address, size); break;
                case 16520: ike.Take(CfgAttrXauthType); break;
                case 16521: TakeText(ref ike, CfgAttrXauthUserName, size); break;
                case 16522: TakeText(ref ike, CfgAttrXauthUserPassword, size); break;
                case 16523: TakeText(ref ike, CfgAttrXauthPasscode, size); break;
                case 16524: TakeText(ref ike, CfgAttrXauthMessage, size); break;
                case 16525: TakeText(ref ike, CfgAttrXauthChallenge, size); break;
                case 16526: TakeText(ref ike, CfgAttrXauthDomain, size); break;
                case 16527: ike.Take(CfgAttrXauthStatus); break;
                case 16528: TakeText(ref ike, CfgAttrXauthNextPin, size); break;
                case 16529: TakeText(ref ike, CfgAttrXauthAnswer, size); break;
                case 28672: TakeText(ref ike, CfgAttrUnityBanner, size); break;
                case 28674: TakeText(ref ike, CfgAttrUnityDefDomain, size); break;
            }
        Finish(ref ike, scope, end);
    }

    static void TakeMany(ref Layer ike, Field field, int size)
    {
        for (; size >= field.Size && !ike.Failed; size -= field.Size) ike.Take(field);
    }

    static void TakeWide(ref Layer ike, Field field, int size)
    {
        for (; size >= 16 && !ike.Failed; size -= 16) ike.Take(field, 16);
    }

    static void TakePair(ref Layer ike, Field address, Field prefix)
    {
        ike.Take(address, 16);
        ike.Take(prefix);
    }

    static void TakeText(ref Layer ike, Field field, int size) => ike.Text(field, ike.Position, size);
}
