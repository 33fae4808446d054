namespace FilterLang.Protocols;

/// <summary>What shortest path bridging adds to the messages of the spanning tree protocol, IEEE 802.1aq: version 4.</summary>
static class ShortestPathTree
{
    const int LengthOfAll = 85, ReservedOctets = 8, DigestLength = 20;

    static readonly Protocol s_stp = SpanningTree.Protocol;

    public static readonly Field
        Length                 = s_stp.UInt16 ("mstp.version_4_length",                      "Version 4 Length"),
        AgreementNumber        = s_stp.UInt8  ("mstp.agree_flags.agreement_num",             "Agreement Number", mask: 0x03),
        DisagreementNumber     = s_stp.UInt8  ("mstp.agree_flags.dagreement_num",            "Disagreement Number", mask: 0x0C),
        AgreementValid         = s_stp.Boolean("mstp.agree_flags.agreement_valid",           "Agreement Valid Flag", mask: 0x10, names: ValueNames.Pair("Yes", "No")),
        RestrictedRole         = s_stp.Boolean("mstp.agree_flags.rest_role",                 "Restricted Role", mask: 0x20, names: ValueNames.Pair("Yes", "No")),
        FormatId               = s_stp.UInt8  ("bpdu.agreement_digest_format_id",            "Agreement Digest Format Id", mask: 0xF0),
        FormatCapabilities     = s_stp.UInt8  ("bpdu.agreement_digest_format_capabilities",  "Agreement Digest Format Capabilities", mask: 0x0F),
        ConventionId           = s_stp.UInt8  ("bpdu.agreement_digest_convention_id",        "Agreement Digest Convention Id", mask: 0xF0),
        ConventionCapabilities = s_stp.UInt8  ("bpdu.agreement_digest_convention_capabilities", "Agreement Digest Convention Capabilities", mask: 0x0F),
        EdgeCount              = s_stp.UInt16 ("bpdu.agreement_digest_edge_count",           "Agreement Digest Edge Count"),
        Digest                 = s_stp.Bytes  ("mstp.agreement_digest",                      "Agreement Digest");

    static readonly Field
        s_extension = s_stp.Heading("SPT Extension"),
        s_region    = s_stp.Heading("MCID Data"),
        s_agreement = s_stp.Heading("Agreement Data");

    public static void Take(ref Layer stp)
    {
        int at = stp.Position, length = (int)stp.Take(Length);
        if (stp.Failed || length < LengthOfAll) return;
        GroupScope scope = stp.Begin(s_extension, at, length + 2), region = stp.Begin(s_region);
        stp.Take(MultipleSpanningTree.Selector);
        stp.Take(MultipleSpanningTree.Name, 32);
        stp.Take(MultipleSpanningTree.Revision);
        stp.Take(MultipleSpanningTree.Digest, 16);
        stp.End(region);
        GroupScope agreement = stp.Begin(s_agreement);
        byte flags = stp.U8(stp.Position);
        stp.Label(agreement.Item, $"Agreement Data (AN: {(uint)(flags & 3)}, DAN: {(uint)(flags >> 2 & 3)})");
        foreach (Field part in (ReadOnlySpan<Field>)[AgreementNumber, DisagreementNumber, AgreementValid, RestrictedRole]) stp.Place(part, stp.Position);
        stp.Position += 2;
        stp.TakeParts(FormatId, FormatCapabilities);
        stp.TakeParts(ConventionId, ConventionCapabilities);
        stp.Take(EdgeCount);
        stp.Position += ReservedOctets;
        stp.Take(Digest, DigestLength);
        stp.End(agreement);
        stp.End(scope);
    }
}
