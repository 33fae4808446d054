namespace FilterLang.Protocols;

/// <summary>Options of neighbour discovery messages, RFC 4861 section 4.6 and those after it.</summary>
static class NeighborOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Option                  = Protocol.Label  ("icmpv6.opt",                           "ICMPv6 Option"),
        Type                    = Protocol.UInt8  ("icmpv6.opt.type",                      "Type", names: Icmpv6Names.Options),
        Length                  = Protocol.UInt8  ("icmpv6.opt.length",                    "Length"),
        Reserved                = Protocol.Label  ("icmpv6.opt.reserved",                  "Reserved"),
        Padding                 = Protocol.Label  ("icmpv6.opt.padding",                   "Padding"),
        LinkAddress             = Protocol.Bytes  ("icmpv6.opt.linkaddr",                  "Link-layer address", display: Colon),
        SourceLinkAddress       = Protocol.Row    ("icmpv6.opt.src_linkaddr",              "Source Link-layer address", FieldType.Bytes, display: Colon, hidden: true),
        TargetLinkAddress       = Protocol.Row    ("icmpv6.opt.target_linkaddr",           "Target Link-layer address", FieldType.Bytes, display: Colon, hidden: true),
        LinkAddress64           = Protocol.Row    ("icmpv6.opt.linkaddr_eui64",            "Link-layer address", FieldType.Eui64),
        SourceLinkAddress64     = Protocol.Row    ("icmpv6.opt.src_linkaddr_eui64",        "Source Link-layer address", FieldType.Eui64),
        TargetLinkAddress64     = Protocol.Row    ("icmpv6.opt.target_linkaddr_eui64",     "Target Link-layer address", FieldType.Eui64),
        PrefixLength            = Protocol.UInt8  ("icmpv6.opt.prefix.length",             "Prefix Length"),
        PrefixFlags             = Protocol.UInt8  ("icmpv6.opt.prefix.flag",               "Flag", display: Hex),
        PrefixOnLink            = Protocol.Boolean("icmpv6.opt.prefix.flag.l",             "On-link Flag (L)", mask: 0x80, names: ValueNames.SetNotSet),
        PrefixAutonomous        = Protocol.Boolean("icmpv6.opt.prefix.flag.a",             "Autonomous Address Configuration Flag (A)", mask: 0x40, names: ValueNames.SetNotSet),
        PrefixRouter            = Protocol.Boolean("icmpv6.opt.prefix.flag.r",             "Router Address Flag (R)", mask: 0x20, names: ValueNames.SetNotSet),
        PrefixDelegation        = Protocol.Boolean("icmpv6.opt.prefix.flag.p",             "DHCPv6-PD Preferred Flag (P)", mask: 0x10, names: ValueNames.SetNotSet),
        PrefixFlagsReserved     = Protocol.UInt8  ("icmpv6.opt.prefix.flag.reserved",      "Reserved", mask: 0xF),
        PrefixValidLifetime     = Protocol.UInt32 ("icmpv6.opt.prefix.valid_lifetime",     "Valid Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        PrefixPreferredLifetime = Protocol.UInt32 ("icmpv6.opt.prefix.preferred_lifetime", "Preferred Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        Prefix                  = Protocol.IPv6   ("icmpv6.opt.prefix",                    "Prefix"),
        Nonce                   = Protocol.Bytes  ("icmpv6.opt.nonce",                     "Nonce"),
        RedirectedPacket        = Protocol.Label  ("icmpv6.opt.redirected_packet",         "Redirected Packet"),
        Mtu                     = Protocol.UInt32 ("icmpv6.opt.mtu",                       "MTU"),
        ShortcutLimit           = Protocol.UInt8  ("icmpv6.opt.nbma.shortcut_limit",       "Shortcut Limit"),
        Address                 = Protocol.IPv6   ("icmpv6.opt.ipv6_address",              "IPv6 Address");

    // Addresses of another length than Ethernet's are written without colons.
    static readonly Field
        OddLinkAddress       = Protocol.Bytes("icmpv6.opt.linkaddr",        "Link-layer address"),
        OddSourceLinkAddress = Protocol.Bytes("icmpv6.opt.src_linkaddr",    "Source Link-layer address"),
        OddTargetLinkAddress = Protocol.Bytes("icmpv6.opt.target_linkaddr", "Target Link-layer address");

    internal static readonly ExpertField
        InvalidLength = Protocol.Expert("icmpv6.invalid_option_length", Severity.Error, ExpertGroup.Malformed, "Invalid Option Length"),
        Undecoded     = Protocol.Expert("icmpv6.undecoded.option",      Severity.Note,  ExpertGroup.Undecoded, "Undecoded option");

    /// <summary>Takes options to the end of the message.</summary>
    public static void Take(ref Layer icmpv6) => Take(ref icmpv6, icmpv6.Length);

    /// <summary>Takes options up to an offset. One without length ends it.</summary>
    public static void Take(ref Layer icmpv6, int end)
    {
        while (icmpv6.More && icmpv6.Position < end)
            if (!TakeOption(ref icmpv6)) return;
    }

    static bool TakeOption(ref Layer icmpv6)
    {
        int at = icmpv6.Position;
        if (!icmpv6.Need(at, 2)) return false;
        GroupScope option = icmpv6.Begin(Option, at, Math.Min(icmpv6.Captured - at, icmpv6.U8(at + 1) * 8));
        byte type = (byte)icmpv6.Take(Type);
        int length = (int)icmpv6.Take(Length) * 8;
        icmpv6.Append(Length, $" ({length} bytes)");
        if (length == 0)
        {
            icmpv6.Remark(InvalidLength, $"Invalid option length (Zero)", at + 1, 1);
            icmpv6.End(option);
            return false;
        }
        if (icmpv6.WantsLabels) Describe(ref icmpv6, option.Item, type, at, length);
        TakeBody(ref icmpv6, type, at + length);
        if (icmpv6.Position < at + length) TakeRest(ref icmpv6, at + length - icmpv6.Position);
        icmpv6.End(option);
        icmpv6.Position = at + length;
        return true;
    }

    // An option's line says its name, and what it holds where that is one address or number.
    static void Describe(ref Layer icmpv6, int option, byte type, int at, int length)
    {
        if (icmpv6.Failed) return;
        icmpv6.Label(option, $"ICMPv6 Option ({Icmpv6Names.Options.Find(type) ?? "Unknown"}");
        int captured = Math.Min(length, icmpv6.Captured - at);
        if (type is 1 or 2 && length == 8 && captured == 8)
        {
            Span<byte> address = stackalloc byte[17];
            MacText.Write(icmpv6.Slice(at + 2, 6), address);
            icmpv6.Append(option, $" : {(ReadOnlySpan<byte>)address}");
        }
        else if (type == 3 && captured >= 32) icmpv6.Append(option, $" : {NetworkAddress.IPv6(icmpv6.Slice(at + 16, 16))}/{(ulong)icmpv6.U8(at + 2)}");
        else if (type == 5 && captured >= 8) icmpv6.Append(option, $" : {(ulong)icmpv6.U32(at + 4)}");
        icmpv6.Append(option, $")");
    }

    /// <summary>
    /// Takes octets whose content nobody looks at. Their field says only that they are there, so they need not be: that the packet
    /// ends too early shows when something behind them is read.
    /// </summary>
    internal static void Skip(ref Layer icmpv6, Field label, int length)
    {
        int at = icmpv6.Position;
        if (length < 0 || at > icmpv6.Length) icmpv6.Fail();
        icmpv6.Need(Math.Min(at, icmpv6.Length), 0);
        icmpv6.Note(label, 0, at, Math.Clamp(icmpv6.Captured - at, 0, Math.Max(0, length)), ItemFlags.None);
        icmpv6.Position = at + length;
    }

    /// <summary>What an option holds behind all that is known of it.</summary>
    internal static void TakeRest(ref Layer icmpv6, int length)
    {
        icmpv6.Take(Icmpv6.UnknownData, length);
        icmpv6.Remark(Icmpv6.UninterpretedData, icmpv6.Position - length, length);
    }

    static void TakeBody(ref Layer icmpv6, byte type, int end)
    {
        switch (type)
        {
            case 1: TakeLinkAddress(ref icmpv6, SourceLinkAddress, OddSourceLinkAddress, SourceLinkAddress64, " from "u8, end); break;
            case 2: TakeLinkAddress(ref icmpv6, TargetLinkAddress, OddTargetLinkAddress, TargetLinkAddress64, " is at "u8, end); break;
            case 3: TakePrefix(ref icmpv6); break;
            case 4: TakeRedirected(ref icmpv6, end); break;
            case 5:
                Skip(ref icmpv6, Reserved, 2);
                icmpv6.Take(Mtu);
                break;
            case 6:
                icmpv6.Place(ShortcutLimit, icmpv6.Position);
                Skip(ref icmpv6, Reserved, 1);
                Skip(ref icmpv6, Reserved, 4);
                break;
            case 9 or 10:
                Skip(ref icmpv6, Reserved, 6);
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.Take(Address);
                break;
            case 14: icmpv6.Take(Nonce, end - icmpv6.Position); break;
            case 11 or 12 or 13 or 15 or 16 or 32: SecureNeighborOptions.Take(ref icmpv6, type, end); break;
            case 7 or 8 or (>= 17 and <= 20) or 23 or (>= 27 and <= 30): MobilityOptions.Take(ref icmpv6, type, end); break;
            case 21 or (>= 24 and <= 26) or 31 or 37 or 38: RouterOptions.Take(ref icmpv6, type, end); break;
            case >= 33 and <= 36: LowPowerOptions.Take(ref icmpv6, type, end); break;
            default: TakeUnknown(ref icmpv6, type, end); break;
        }
    }

    static void TakeUnknown(ref Layer icmpv6, byte type, int end)
    {
        icmpv6.Remark(Undecoded, $"Dissector for ICMPv6 Option ({type}) code not implemented, Contact Wireshark developers if you want this supported", icmpv6.Position - 2, 1);
        icmpv6.Take(Icmpv6.Data, end - icmpv6.Position);
    }

    /// <summary>An address of 6 octets, or of 8 where the option has room for one and padding (RFC 4944 section 8).</summary>
    static void TakeLinkAddress(ref Layer icmpv6, Field field, Field oddField, Field longField, scoped ReadOnlySpan<byte> words, int end)
    {
        int at = icmpv6.Position, length = end - at;
        if (length == 14 && icmpv6.Number(at + 8, 6, little: false) == 0 && !icmpv6.Failed)
        {
            icmpv6.Place(LinkAddress64, at);
            icmpv6.Take(longField);
            Skip(ref icmpv6, Padding, 6);
            return;
        }
        icmpv6.Place(length == 6 ? LinkAddress : OddLinkAddress, at, length);
        if (length == 6 && icmpv6.Packet.Names.NamesLinks && !icmpv6.Failed)
            icmpv6.Label(LinkAddress, $"Link-layer address: {new NamedAddress(icmpv6.Packet.Names, NetworkAddress.Ether(icmpv6.Slice(at, 6)))}");
        icmpv6.Take(length == 6 ? field : oddField, length);
        if (length == 6 && !icmpv6.Failed) AddressInfo.AppendMac(ref icmpv6, words, at);
    }

    static void TakePrefix(ref Layer icmpv6)
    {
        icmpv6.Take(PrefixLength);
        icmpv6.TellBits(PrefixFlags, PrefixOnLink, PrefixAutonomous, PrefixRouter, PrefixDelegation, PrefixFlagsReserved);
        TakeLifetime(ref icmpv6, PrefixValidLifetime);
        TakeLifetime(ref icmpv6, PrefixPreferredLifetime);
        Skip(ref icmpv6, Reserved, 4);
        icmpv6.Take(Prefix);
    }

    // In seconds; all ones are no end.
    static void TakeLifetime(ref Layer icmpv6, Field field)
    {
        ulong seconds = icmpv6.Take(field);
        if (seconds == uint.MaxValue) icmpv6.Label(field, $"{field.Label}: {seconds} (Infinity)");
        else icmpv6.Label(field, $"{field.Label}: {seconds} ({new SpanWords((long)seconds)})");
    }

    static void TakeRedirected(ref Layer icmpv6, int end)
    {
        Skip(ref icmpv6, Reserved, 6);
        int length = end - icmpv6.Position;
        GroupScope packet = icmpv6.Begin(RedirectedPacket, icmpv6.Position, length);
        int quoted = QuotedDatagram.LengthOfIPv6(ref icmpv6, length);
        QuotedDatagram.TakeWithin(ref icmpv6, length);
        icmpv6.End(packet);
        icmpv6.Position += quoted;
    }
}
