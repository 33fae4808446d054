using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>Payloads, RFC 2408 section 3.4 to 3.15 and RFC 7296 section 3.3 to 3.16.</summary>
static class IsakmpPayloads
{
    const int HeaderLength = 4;

    const uint Protected = 46, ProtectedFragment = 53;

    static readonly Field s_bogus = Isakmp.Protocol.Heading("Payload");

    /// <summary>Payloads up to the layer's present end, each of which names the next.</summary>
    public static void TakeAll(ref Layer ike, uint next, uint version)
    {
        while (next != 0 && ike.More)
        {
            int at = ike.Position, length = ike.U16(at + 2);
            if (!ike.Need(at, length)) return;
            GroupScope payload = ike.BeginNumber(Typepayload, next, at, length);
            uint type = next;
            next = TakeHead(ref ike, version);
            if (length < HeaderLength)
            {
                TakeBogus(ref ike, at, length);
                ike.End(payload);
                return;
            }
            int all = ike.Narrow(at + length);
            if (!ike.Failed) Take(ref ike, type, version);
            ike.Widen(all);
            ike.End(payload);
            if (ike.Failed || type is Protected or ProtectedFragment) return;
            ike.Position = at + length;
        }
    }

    static void TakeBogus(ref Layer ike, int at, int length)
    {
        GroupScope bogus = ike.Begin(s_bogus, at, HeaderLength);
        ike.Label(bogus.Item, $"Payload (bogus, length is {(long)length}, must be at least 4)");
        ike.Remark(BadPayloadLength, $"Payload (bogus, length is {(long)length}, must be at least 4)", at, HeaderLength);
        ike.End(bogus);
    }

    // The generic header; returns the type of the payload that follows.
    static uint TakeHead(ref Layer ike, uint version)
    {
        uint next = (uint)ike.Take(Nextpayload);
        if (version == 2) ike.TakeParts(Criticalpayload, Reserved7);
        else ike.Take(Reserved, 1);
        ike.Take(Payloadlength);
        return next;
    }

    static void Take(ref Layer ike, uint type, uint version)
    {
        switch (type)
        {
            case 1: IsakmpProposals.TakeAssociation(ref ike); break;
            case 33: IsakmpProposals.TakeAll(ref ike, version: 2, 0); break;
            case 4 or 34:
                if (version == 2)
                {
                    ike.Take(KeyExchangeDhGroup);
                    ike.Take(Reserved, 2);
                }
                ike.Take(KeyExchangeData, ike.Remaining);
                break;
            case 5 or 35 or 36: TakeIdentity(ref ike, version); break;
            case 6 or 37: TakeCertificate(ref ike); break;
            case 7 or 38: TakeRequest(ref ike, version); break;
            case 8: TakeSome(ref ike, Hash); break;
            case 9: TakeSome(ref ike, Sig); break;
            case 10 or 40: ike.Take(Nonce, ike.Remaining); break;
            case 11 or 41: IsakmpNotices.Take(ref ike, version); break;
            case 12 or 42: TakeDelete(ref ike, version); break;
            case 13 or 43: IsakmpVendors.Take(ref ike); break;
            case 14 or 47: IsakmpAttributes.TakeConfiguration(ref ike, version); break;
            case 20 or 130: ike.Take(IkeNatHash, ike.Remaining); break;
            case 21 or 131:
                ulong kind = ike.Take(IdType);
                ike.Position += 3;
                if (kind == 1) ike.Take(IkeNatOriginalAddressIpv4);
                else if (kind == 5) ike.Take(IkeNatOriginalAddressIpv6, 16);
                break;
            case 39: TakeAuthentication(ref ike); break;
            case 44 or 45: IsakmpSelectors.Take(ref ike); break;
            case Protected:
                if (ike.Remaining <= 0) break;
                ike.Take(EncIv, Math.Min(4, ike.Remaining));
                if (ike.Remaining > 0) ike.Take(EncData, ike.Remaining);
                break;
            case 48:
                if (ike.Packet.Find(Eapol.Packets, 0) is { } eap) ike.Call(eap);
                break;
            case ProtectedFragment: IsakmpFragments.TakeProtected(ref ike); break;
            case 132: IsakmpFragments.Take(ref ike); break;
            default: ike.Take(Datapayload, ike.Remaining); break;
        }
    }

    static void TakeSome(ref Layer ike, Field field) => ike.Take(field, ike.Remaining);

    /// <summary>RFC 2407 section 4.6.2, RFC 7296 section 3.5.</summary>
    static void TakeIdentity(ref Layer ike, uint version)
    {
        ulong type = ike.Take(IdType);
        if (version == 2) ike.Take(Reserved, 3);
        else
        {
            ike.Take(IdProtoid);
            ike.Take(IdPort);
        }
        if (ike.Failed) return;
        int length = ike.Remaining;
        GroupScope data = ike.Begin(IdData, ike.Position, length);
        switch (type)
        {
            case 1: ike.Take(IdDataIpv4Addr); break;
            case 2: ike.Text(IdDataFqdn, ike.Position, length); break;
            case 3: ike.Text(IdDataUserFqdn, ike.Position, length); break;
            case 4:
                ike.Take(IdDataIpv4Addr);
                ike.Take(IdDataIpv4Subnet);
                break;
            case 5: ike.Take(IdDataIpv6Addr, 16); break;
            case 6:
                ike.Take(IdDataIpv6Addr, 16);
                ike.Take(IdDataIpv6Subnet, 16);
                break;
            case 7:
                ike.Take(IdDataIpv4RangeStart);
                ike.Take(IdDataIpv4RangeEnd);
                break;
            case 8:
                ike.Take(IdDataIpv6RangeStart, 16);
                ike.Take(IdDataIpv6RangeEnd, 16);
                break;
            case 9: CallEncoded(ref ike, "DistinguishedName"u8); break;
            case 11: ike.Take(IdDataKeyId, length); break;
        }
        ike.End(data);
    }

    static void CallEncoded(ref Layer ike, ReadOnlySpan<byte> syntax)
    {
        if (PayloadTables.BerSyntax.Find(syntax) is { } encoded && ike.Remaining > 0) ike.Call(encoded);
    }

    /// <summary>RFC 2408 section 3.9, RFC 7296 section 3.6.</summary>
    static void TakeCertificate(ref Layer ike)
    {
        ike.Take(CertEncoding);
        if (ike.Failed) return;
        GroupScope data = ike.Begin(CertData, ike.Position, ike.Remaining);
        CallEncoded(ref ike, "Certificate"u8);
        ike.End(data);
    }

    /// <summary>RFC 2408 section 3.10, RFC 7296 section 3.7: names of authorities, in version 2 hashes of their keys.</summary>
    static void TakeRequest(ref Layer ike, uint version)
    {
        ulong type = ike.Take(CertreqType);
        if (ike.Remaining == 0 || ike.Failed) return;
        if (version == 2) ike.Take(IkeCertreqAuthority, ike.Remaining);
        else if (type == 4)
        {
            // The name is a choice of one.
            ike.Note(IkeCertreqAuthoritySig, 0, ike.Position, ike.Remaining, ItemFlags.None);
            CallEncoded(ref ike, "DistinguishedName"u8);
        }
        else ike.Take(IkeCertreqAuthority, ike.Remaining);
    }

    static void TakeDelete(ref Layer ike, uint version)
    {
        if (version == 1) ike.Take(DeleteDoi);
        // One octet, though the field is wider.
        ike.Note(DeleteProtoid, ike.U8(ike.Position), ike.Position++, 1, ItemFlags.None);
        int size = (int)ike.Take(Spisize);
        ulong count = ike.Take(Spinum);
        for (; count > 0 && size > 0 && ike.More; count--) ike.Take(DeleteSpi, size);
    }

    /// <summary>RFC 7296 section 3.8, RFC 7427 section 3.</summary>
    static void TakeAuthentication(ref Layer ike)
    {
        const ulong DigitalSignature = 14;
        ulong method = ike.Take(AuthMethod);
        ike.Take(Reserved, 3);
        if (ike.Failed) return;
        ike.Place(AuthData, ike.Position, ike.Remaining);
        if (method != DigitalSignature) return;
        int length = (int)ike.Take(AuthDataSigAsn1Len);
        ike.Take(AuthDataSigAsn1Data, length);
        ike.Take(AuthDataSigValue, ike.Remaining);
    }
}
