namespace FilterLang.Protocols;

/// <summary>The options of Hop-by-Hop and Destination Options headers, RFC 8200 section 4.2.</summary>
static class IPv6Options
{
    const byte Pad1Type = 0;

    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        Option       = P.Label  ("ipv6.opt", "IPv6 Option"),
        Type         = P.UInt8  ("ipv6.opt.type", "Type", display: Hex, names: IPv6Names.Options),
        Action       = P.UInt8  ("ipv6.opt.type.action", "Action", mask: 0xC0, names: IPv6Names.Actions),
        MayChange    = P.Boolean("ipv6.opt.type.change", "May Change", mask: 0x20, names: ValueNames.YesNo),
        LowBits      = P.UInt8  ("ipv6.opt.type.rest", "Low-Order Bits", display: Hex, mask: 0x1F),
        Length       = P.UInt8  ("ipv6.opt.length", "Length"),
        Pad1         = P.Label  ("ipv6.opt.pad1", "Pad1"),
        PadN         = P.Bytes  ("ipv6.opt.padn", "PadN", display: NoneIfEmpty),
        RouterAlert  = P.UInt16 ("ipv6.opt.router_alert", "Router Alert", names: IPv6Names.RouterAlerts),
        TunnelLimit  = P.UInt8  ("ipv6.opt.tel", "Tunnel Encapsulation Limit"),
        Jumbo        = P.UInt32 ("ipv6.opt.jumbo", "Payload Length"),
        HomeAddress  = P.IPv6   ("ipv6.opt.mipv6.home_address", "MIPv6 Home Address"),
        LeastMtu     = P.UInt16 ("ipv6.opt.pmtu.min", "Minimum Reported PMTU"),
        ReturnMtu    = P.UInt16 ("ipv6.opt.pmtu.rtn", "Return Minimum PMTU"),
        ReturnFlag   = P.Boolean("ipv6.opt.pmtu.r_flag", "Return Flag"),
        Forwarding   = P.UInt32 ("ipv6.opt.tpf_information", "TPF Information", display: Hex),
        IlnpNonce    = P.Bytes  ("ipv6.opt.ilnp_nonce", "ILNP Nonce"),
        LineLength   = P.UInt8  ("ipv6.opt.lio.length", "LineIDLen"),
        Line         = P.Text   ("ipv6.opt.lio.line_id", "Line ID"),
        Experimental = P.Bytes  ("ipv6.opt.experimental", "Experimental Option"),
        UnknownRest  = P.Bytes  ("ipv6.opt_unknown_data", "Unknown Data"),
        Unknown      = P.Bytes  ("ipv6.opt.unknown", "Unknown Option Payload");

    static readonly ExpertField
        InvalidLength   = P.Expert("ipv6.opt.invalid_len", Severity.Error, ExpertGroup.Malformed, "Invalid IPv6 option length"),
        UnknownData     = P.Expert("ipv6.opt.unknown_data.expert", Severity.Note, ExpertGroup.Undecoded, "Unknown Data (not interpreted)"),
        Mismatch        = P.Expert("ipv6.opt.header_mismatch", Severity.Warning, ExpertGroup.Protocol, "Wrong options extension header for type"),
        Deprecated      = P.Expert("ipv6.opt.deprecated", Severity.Note, ExpertGroup.Deprecated, "Option type is deprecated"),
        JumboProhibited = P.Expert("ipv6.opt.jumbo.prohibited", Severity.Warning, ExpertGroup.Protocol,
                                   "When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present"),
        JumboTruncated  = P.Expert("ipv6.opt.jumbo.truncated", Severity.Error, ExpertGroup.Malformed, "Jumbo Payload option present and jumbo length < 65536"),
        SourceIsSeed    = P.Expert("ipv6.opt.mpl.ipv6_src_seed_id", Severity.Comment, ExpertGroup.Protocol, "Seed ID is the IPv6 Source Address");

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6Options()
    {
        IPv6SecurityOptions.Announce();
        IPv6MeasurementOptions.Announce();
        IPv6LowPowerOptions.Announce();
        IPv6InSituOption.Announce();
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Walks the options between two offsets of an extension header.</summary>
    public static void Dissect(ref Layer header, int from, int end)
    {
        header.Position = from;
        while (header.Position < end && !header.Failed)
        {
            int at = header.Position;
            byte type = header.U8(at);
            // The reference reads a length behind every type, also behind Pad1, which has none.
            int length = header.U8(at + 1);
            if (header.Failed) return;
            GroupScope option = header.Begin(Option, at, 2 + length);
            if (header.WantsLabels)
            {
                if (IPv6Names.Options.Find(type) is { } name) header.Label(option.Item, $"{name}");
                else header.Label(option.Item, $"Unknown IPv6 Option ({(ulong)type})");
            }
            if (type == Pad1Type)
            {
                header.Take(Type);
                header.Note(Pad1, 0, at, 1, ItemFlags.None);
            }
            else TakeOption(ref header, type, at, length);
            header.End(option);
        }
    }

    static void TakeOption(ref Layer header, byte type, int at, int length)
    {
        GroupScope scope = header.BeginNumber(Type, type, at, 1);
        header.Place(Action, at);
        header.Place(MayChange, at);
        header.Place(LowBits, at);
        if (type == 138) header.Remark(Deprecated, at, 1);
        // A seed identifier of no octets is the source address, RFC 7774 section 4.
        if (type == 109 && length >= 1 && header.Captured > at + 2 && header.U8(at + 2) >> 6 == 0) header.Remark(SourceIsSeed, at, 1);
        header.End(scope);
        scope = header.BeginNumber(Length, (uint)length, at + 1, 1);
        CheckLength(ref header, type, at, length);
        header.End(scope);
        header.Position = at + 2;
        TakeValue(ref header, type, at, length);
        // The reference keeps the option's end in an octet: behind the header's first 255 octets nothing is left over.
        int rest = (byte)(at + 2 + length) - header.Position;
        if (rest <= 0 || header.Failed) return;
        scope = header.Begin(UnknownRest, header.Position, rest);
        if (!header.Need(header.Position, rest)) return;
        header.Remark(UnknownData, header.Position, rest);
        header.End(scope);
        header.Position += rest;
    }

    /// <summary>Whether the length is one that the type may have, with the reference's words.</summary>
    static void CheckLength(ref Layer header, byte type, int at, int length)
    {
        string? wrong = type switch
        {
            4 when length != 1 => "Tunnel Encapsulation Limit: Invalid length",
            5 when length != 2 => "Router alert: Invalid Length",
            7 when length < 8 => "CALIPSO: Invalid Length",
            15 when length != 10 => "PDM: Invalid length",
            38 when length != 6 => "Quick-Start: Invalid length",
            48 when length != 4 => "PMTU Option: Invalid Length",
            49 when IPv6InSituOption.IsWrong(ref header, at + 2, length) => "IOAM Option: Invalid length",
            65 when length != 4 => "TPF: Invalid Length",
            194 when length != 4 => "Jumbo Payload: Invalid length",
            201 when length != 16 => "Home Address: Invalid length",
            238 when length != 3 => "DFF: Invalid length",
            _ => null,
        };
        if (wrong is not null) header.Remark(InvalidLength, $"{wrong} ({(long)length} bytes)", at + 1, 1);
        // A header of 4 octets and the shortest identifier.
        if (type == 19 && length < 8)
            header.Remark(InvalidLength, $"APN6 Option: Invalid Length ({(long)length} bytes) for basic APN header and shortest APN ID(32-bit)", at + 1, 1);
    }

    static void TakeValue(ref Layer header, byte type, int at, int length)
    {
        switch (type)
        {
            case 1:
                TakeOctets(ref header, PadN, length);
                break;
            case 4:
                header.Take(TunnelLimit);
                break;
            case 5:
                header.Take(RouterAlert);
                break;
            case 7:
                IPv6SecurityOptions.TakeCalipso(ref header);
                break;
            case 8:
                IPv6SecurityOptions.TakeDuplicateDetection(ref header, at + 2 + length);
                break;
            case 15:
                IPv6MeasurementOptions.TakeMetrics(ref header);
                break;
            case 19:
                IPv6MeasurementOptions.TakeApplication(ref header);
                break;
            case 35 or 99:
                IPv6LowPowerOptions.TakeRpl(ref header);
                break;
            case 38:
                IPv6MeasurementOptions.TakeQuickStart(ref header);
                break;
            case 48:
                header.Take(LeastMtu);
                header.Note(ReturnMtu, header.U16(header.Position) & 0xFFFEu, header.Position, 2, ItemFlags.None);
                header.Note(ReturnFlag, header.U8(header.Position + 1) & 1u, header.Position + 1, 1, ItemFlags.None);
                header.Position += 2;
                break;
            case 49:
                IPv6InSituOption.Take(ref header, at + 2 + length);
                break;
            case 65:
                header.Take(Forwarding);
                break;
            case 109:
                IPv6LowPowerOptions.TakeMpl(ref header);
                break;
            case 139:
                TakeOctets(ref header, IlnpNonce, length);
                break;
            case 140:
                int line = (int)header.Take(LineLength);
                header.Take(Line, line);
                break;
            case 194:
                TakeJumbo(ref header, at);
                break;
            case 201:
                header.Take(HomeAddress, 16);
                break;
            case 238:
                IPv6LowPowerOptions.TakeDepthFirst(ref header);
                break;
            case 0x1E or 0x3E or 0x5E or 0x7E or 0x9E or 0xBE or 0xDE or 0xFE:
                TakeOctets(ref header, Experimental, length);
                break;
            default:
                TakeUnknown(ref header, length);
                break;
        }
    }

    static void TakeOctets(ref Layer header, Field field, int length) => header.Take(field, length);

    static void TakeUnknown(ref Layer header, int length)
    {
        int at = header.Position;
        if (!header.Need(at, length)) return;
        GroupScope scope = header.Begin(Unknown, at, length);
        header.Remark(UnknownData, at, length);
        header.End(scope);
        header.Position = at + length;
    }

    static void TakeJumbo(ref Layer header, int at)
    {
        ulong length = header.Take(Jumbo);
        if (header.Failed) return;
        if (!header.Packet.State<IPv6State>(IPv6.Protocol).IsJumbo) header.Remark(JumboProhibited, at, 1);
        else if (length <= ushort.MaxValue) header.Remark(JumboTruncated, at, 1);
    }
}
