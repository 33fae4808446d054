namespace FilterLang.Protocols;

/// <summary>Security options of IPv4: RFC 791 section 3.1, RFC 1108, and the CIPSO draft (FIPS 188).</summary>
static class IPv4SecurityOptions
{
    static readonly Protocol s_ip = IPv4.Protocol;

    static readonly Field
        Security       = s_ip.UInt16("ip.opt.sec_rfc791_sec",  "Security", display: Hex, names: IPv4OptionNames.Security),
        Compartments   = s_ip.UInt16("ip.opt.sec_rfc791_comp", "Compartments"),
        Handling       = s_ip.Text  ("ip.opt.sec_rfc791_hr",   "Handling Restrictions"),
        Transmission   = s_ip.Text  ("ip.opt.sec_rfc791_tcc",  "Transmission Control Code"),
        Classification = s_ip.UInt8 ("ip.opt.sec_cl",          "Classification Level", display: Hex, names: IPv4OptionNames.Classification),
        Authority      = s_ip.UInt8 ("ip.opt.sec_prot_auth_flags",      "Protection Authority Flags", display: Hex),
        Genser         = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_genser",   "GENSER",   0x80, IPv4OptionNames.Protected),
        SiopEsi        = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_siop_esi", "SIOP-ESI", 0x40, IPv4OptionNames.Protected),
        Sci            = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_sci",      "SCI",      0x20, IPv4OptionNames.Protected),
        Nsa            = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_nsa",      "NSA",      0x10, IPv4OptionNames.Protected),
        Doe            = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_doe",      "DOE",      0x08, IPv4OptionNames.Protected),
        Unassigned     = s_ip.Bits  (Authority, "ip.opt.sec_prot_auth_unassigned", "Unassigned", 0x06, Hex),
        UnassignedMore = s_ip.Bits  (Authority, "ip.opt.sec_prot_auth_unassigned", "Unassigned", 0xFE, Hex),
        FieldEnd       = s_ip.Flag  (Authority, "ip.opt.sec_prot_auth_fti",      "Field Termination Indicator", 0x01, IPv4OptionNames.FinalOctet),
        FormatCode     = s_ip.UInt8 ("ip.opt.ext_sec_add_sec_info_format_code", "Additional Security Info Format Code", display: Hex),
        ExtendedInfo   = s_ip.Bytes ("ip.opt.ext_sec_add_sec_info",             "Additional Security Info"),
        Domain         = s_ip.UInt32("ip.cipso.doi",               "DOI"),
        TagType        = s_ip.UInt8 ("ip.cipso.tag_type",          "Tag Type", names: IPv4OptionNames.CipsoTag),
        Sensitivity    = s_ip.UInt8 ("ip.cipso.sensitivity_level", "Sensitivity Level"),
        Categories     = s_ip.Text  ("ip.cipso.categories",        "Categories"),
        TagData        = s_ip.Bytes ("ip.cipso.tag_data",          "Tag data");

    static readonly ExpertField
        LastOctetGoesOn = s_ip.Expert("ip.opt.fti_1_last_byte", Severity.Warning, ExpertGroup.Protocol, "Field Termination Indicator set to 1 for last byte of option"),
        ExtraData       = s_ip.Expert("ip.opt.len.extra_found", Severity.Warning, ExpertGroup.Protocol, "Extraneous data in option"),
        MalformedTag    = s_ip.Expert("ip.cipso.malformed",     Severity.Error,   ExpertGroup.Sequence, "Malformed CIPSO tag");

    /// <summary>Eleven octets that begin with a level of RFC 791 have its form, others that of RFC 1108 section 2.</summary>
    public static void TakeBasic(ref Layer ip, in IPv4Option option)
    {
        if (option.Length == 11 && IPv4OptionNames.Security.Find(ip.U16(ip.Position)) is not null)
        {
            ip.Take(Security);
            ip.Take(Compartments);
            TakeText(ref ip, Handling, 2);
            TakeText(ref ip, Transmission, 3);
            return;
        }
        option.Take(ref ip, Classification);
        bool first = true;
        while (ip.More && option.Left(ip) > 0)
        {
            int at = ip.Position;
            GroupScope scope = ip.BeginNumber(Authority, ip.U8(at), at, 1);
            if (first)
            {
                ip.Place(Genser, at);
                ip.Place(SiopEsi, at);
                ip.Place(Sci, at);
                ip.Place(Nsa, at);
                ip.Place(Doe, at);
            }
            ip.Place(first ? Unassigned : UnassignedMore, at);
            bool more = ip.Take(FieldEnd) != 0;
            if (more && option.Left(ip) == 0) ip.Remark(LastOctetGoesOn, at, 1);
            ip.End(scope);
            first = false;
            if (!more) break;
        }
        if (option.Left(ip) > 0) ip.Remark(ExtraData, option.At, option.Length);
    }

    static void TakeText(ref Layer ip, Field field, int length)
    {
        ReadOnlySpan<byte> octets = ip.Slice(ip.Position, length);
        int end = octets.IndexOf((byte)0);
        ip.Text(field, ip.Position, end < 0 ? octets.Length : end);
        ip.Position += length;
    }

    /// <summary>RFC 1108 section 3.</summary>
    public static void TakeExtended(ref Layer ip, in IPv4Option option)
    {
        option.Take(ref ip, FormatCode);
        if (option.Left(ip) > 0) ip.Take(ExtendedInfo, option.Left(ip));
    }

    public static void TakeCommercial(ref Layer ip, in IPv4Option option)
    {
        option.Take(ref ip, Domain);
        while (ip.More && option.Left(ip) > 0)
        {
            int at = ip.Position, left = option.Left(ip);
            int type = (int)ip.Take(TagType), length = left > 1 ? ip.U8(at + 1) : 1;
            if (type == 0) continue;
            if (type is not (1 or 2 or 5 or 6 or 7)) return;
            if (length < (type is 6 or 7 ? 2 : 4) || length > (type is 6 or 7 ? 255 : 34) || length > left)
            {
                ip.Remark(MalformedTag, at, 1);
                return;
            }
            if (type is 6 or 7)
            {
                if (length > 2) ip.Place(TagData, at + 2, length - 2);
            }
            else
            {
                ip.Place(Sensitivity, at + 3);
                if (length > 4) NoteCategories(ref ip, type, at + 4, length - 4);
            }
            ip.Position = at + length;
        }
    }

    /// <summary>The categories as text: numbers of the bits set, listed numbers, or ranges.</summary>
    static void NoteCategories(ref Layer ip, int type, int at, int length)
    {
        if (!ip.Wants(Categories)) return;
        ReadOnlySpan<byte> octets = ip.Slice(at, length);
        if (ip.Failed) return;
        Utf8Sink text = ip.Packet.RemarkSink;
        text.Clear();
        if (type == 1)
        {
            for (int bit = 0; bit < octets.Length * 8; bit++)
                if ((octets[bit >> 3] & 0x80 >> (bit & 7)) != 0) Add(text, (uint)bit);
        }
        else
        {
            for (int i = 0; i + 1 < octets.Length; i += 2)
            {
                uint number = (uint)(octets[i] << 8 | octets[i + 1]);
                Add(text, number);
                if (type == 2) continue;
                i += 2;
                uint low = i + 1 < octets.Length ? (uint)(octets[i] << 8 | octets[i + 1]) : 0;
                if (low == number) continue;
                text.Add((byte)'-');
                text.Add((ulong)low);
            }
        }
        ip.NoteText(Categories, text.Written, at, length, ItemFlags.None);
    }

    static void Add(Utf8Sink text, uint number)
    {
        if (text.Length > 0) text.Add((byte)',');
        text.Add((ulong)number);
    }
}
