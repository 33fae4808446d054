using static FilterLang.Protocols.OspfFields;

namespace FilterLang.Protocols;

/// <summary>Authentication (RFC 2328 section D, RFC 7166) and link-local signaling (RFC 5613): what stands in the head and behind the message.</summary>
static class OspfSignaling
{
    const int None = 0, Simple = 1, Cryptographic = 2, ExtendedOptionsType = 1, CryptographicType = 2;

    static readonly Field s_block = Ospf.Protocol.Heading("OSPF LLS Data Block"), s_extended = Ospf.Protocol.Heading("Extended options TLV"),
        s_cryptographic = Ospf.Protocol.Heading("Crypto Authentication TLV"), s_unknown = Ospf.Protocol.Heading("Unknown LLS TLV");

    /// <summary>The authentication type and the eight octets behind it; a digest behind the message.</summary>
    public static void TakeAuthentication(ref Layer ospf, int messageLength)
    {
        int at = ospf.Position + 1;
        switch (ospf.Take(AuthenticationType))
        {
            case None: ospf.Take(AuthenticationNone, 8); break;
            case Simple: TextField.Take(ref ospf, AuthenticationSimple, 8); break;
            case Cryptographic:
                ospf.Position = at + 2;
                ospf.Take(KeyId);
                int length = (int)ospf.Take(DigestLength);
                ospf.Take(DigestSequence);
                if (length > 0) ospf.Place(Digest, messageLength, length);
                break;
            default: ospf.Take(AuthenticationUnknown, 8); break;
        }
    }

    public static void Take(ref Layer ospf, uint version, int length, bool signals, bool isAuthenticated)
    {
        if (ospf.Failed) return;
        ospf.Position = length;
        if (version == 2 && ospf.U8(15) == Cryptographic) ospf.Position += ospf.U8(19);
        if (signals && ospf.More) TakeBlock(ref ospf, version);
        if (isAuthenticated && ospf.More) TakeTrailer(ref ospf);
    }

    static void TakeBlock(ref Layer ospf, uint version)
    {
        int at = ospf.Position, length = ospf.U16(at + 2) * 4, end = at + length;
        GroupScope block = ospf.Begin(s_block, at, length);
        ospf.Take(SignalChecksum);
        ospf.Take(SignalLength);
        ospf.Append(SignalLength, $" bytes");
        while (ospf.More && ospf.Position < end) TakeTlv(ref ospf, version);
        ospf.End(block);
    }

    static void TakeTlv(ref Layer ospf, uint version)
    {
        int at = ospf.Position, type = ospf.U16(at), length = ospf.U16(at + 2);
        if (ospf.Failed) return;
        Field heading = type == ExtendedOptionsType ? version == 3 ? ExtendedOptionsTlv : s_extended : type == CryptographicType && version == 2 ? s_cryptographic : s_unknown;
        GroupScope tlv = ospf.Begin(heading, at, 4 + length);
        ospf.Take(TlvType);
        ospf.Take(TlvLength);
        if (type == ExtendedOptionsType && version == 3) ospf.TakeBits(ExtendedOptionsV3, RestartSignalV3, DatabaseResyncV3);
        else if (type == ExtendedOptionsType) ospf.TakeBits(ExtendedOptions, RestartSignal, DatabaseResync);
        else if (type == CryptographicType && version == 2)
        {
            ospf.Take(SignalSequence);
            ospf.Take(SignalDigest, Math.Max(0, length - 4));
        }
        ospf.End(tlv);
        if (!ospf.Failed) ospf.Position = at + 4 + (length + 3 & ~3);
    }

    /// <summary>RFC 7166 section 4.1.</summary>
    static void TakeTrailer(ref Layer ospf)
    {
        int at = ospf.Position, length = ospf.U16(at + 2);
        GroupScope trailer = ospf.Begin(Trailer, at, length);
        ospf.Take(TrailerType);
        ospf.Take(TrailerLength);
        ospf.Take(TrailerReserved);
        ospf.Take(TrailerAssociation);
        ospf.Take(TrailerSequence);
        if (length > 16) ospf.Take(TrailerData, length - 16);
        ospf.End(trailer);
    }
}
