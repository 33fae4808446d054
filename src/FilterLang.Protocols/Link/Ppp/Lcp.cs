namespace FilterLang.Protocols;

/// <summary>The Link Control Protocol, RFC 1661 section 5, with the options of RFC 1570, RFC 1990 and others.</summary>
public static class Lcp
{
    const ulong Chap = 0xC223, QualityReport = 0xC025;

    public static readonly Protocol Protocol = Protocol.Of("lcp", "PPP Link Control Protocol", Dissect, "PPP LCP");

    static readonly ValueNames s_codes = new(() =>
    [
        (0, "Vendor Specific"), (1, "Configuration Request"), (2, "Configuration Ack"), (3, "Configuration Nak"), (4, "Configuration Reject"),
        (5, "Termination Request"), (6, "Termination Ack"), (7, "Code Reject"), (8, "Protocol Reject"), (9, "Echo Request"), (10, "Echo Reply"),
        (11, "Discard Request"), (12, "Identification"), (13, "Time Remaining"),
    ]);

    static readonly Field
        Mru          = Protocol.UInt16("lcp.opt.mru", "Maximum Receive Unit"),
        AsyncMap     = Protocol.UInt32("lcp.opt.asyncmap", "Async Control Character Map", display: Hex),
        AuthProtocol = Protocol.UInt16("lcp.opt.auth_protocol", "Authentication Protocol", display: Hex, names: PppProtocolNames.Names),
        Algorithm    = Protocol.UInt8 ("lcp.opt.algorithm", "Algorithm", names: new ValueNames(() =>
            [(0, 4, "Reserved"), (5, "CHAP with MD5"), (6, "CHAP with SHA-1"), (7, "CHAP with SHA-256"), (8, "CHAP with SHA3-256"), (128, "MS-CHAP"), (129, "MS-CHAP-2")])),
        Data         = Protocol.Bytes ("lcp.opt.data", "Data"),
        QualityProtocol = Protocol.UInt16("lcp.opt.quality_protocol", "Quality Protocol", display: Hex, names: PppProtocolNames.Names),
        Period       = Protocol.UInt32("lcp.opt.reporting_period", "Reporting Period", names: ValueNames.Unit(" microsecond", " microseconds")),
        Magic        = Protocol.UInt32("lcp.opt.magic_number", "Magic Number", display: Hex),
        FcsKinds     = Protocol.UInt8 ("lcp.opt.fcs_alternatives", "FCS Alternatives", display: Hex),
        FcsNone      = Protocol.Boolean("lcp.opt.fcs_alternatives.null", "NULL FCS", mask: 0x01),
        Fcs16        = Protocol.Boolean("lcp.opt.fcs_alternatives.ccitt16", "CCITT 16-bit", mask: 0x02),
        Fcs32        = Protocol.Boolean("lcp.opt.fcs_alternatives.ccitt32", "CCITT 32-bit", mask: 0x04),
        Maximum      = Protocol.UInt8 ("lcp.opt.maximum", "Maximum", names: ValueNames.Unit(" octet", " octets")),
        Window       = Protocol.UInt8 ("lcp.opt.window", "Window", names: ValueNames.Unit(" frame", " frames")),
        HdlcAddress  = Protocol.Bytes ("lcp.opt.hdlc_address", "Address"),
        Operation    = Protocol.UInt8 ("lcp.opt.operation", "Operation", names: new ValueNames(() =>
            [(0, "Location is determined by user authentication"), (1, "Message is dialing string"), (2, "Message is location identifier"), (3, "Message is E.164"),
             (4, "Message is distinguished name"), (5, "unassigned"), (6, "Location is determined during CBCP negotiation")])),
        Message      = Protocol.Bytes ("lcp.opt.message", "Message"),
        Mrru         = Protocol.UInt16("lcp.opt.mrru", "MRRU"),
        EndClass     = Protocol.UInt8 ("lcp.opt.ep_disc_class", "Class", names: new ValueNames(() =>
            [(0, "Null"), (1, "Locally assigned address"), (2, "Internet Protocol (IP) address"), (3, "IEEE 802.1 globally assigned MAC address"),
             (4, "PPP magic-number block"), (5, "Public switched network directory number")])),
        IpAddress    = Protocol.IPv4  ("lcp.opt.ip_address", "IP Address"),
        MacAddress   = Protocol.Ether ("lcp.opt.802_1_address", "IEEE 802.1 Address"),
        MagicBlock   = Protocol.Bytes ("lcp.opt.magic_block", "PPP Magic-Number Block"),
        Directory    = Protocol.Bytes ("lcp.opt.psndn", "Public Switched Network Directory Number"),
        Mode         = Protocol.UInt8 ("lcp.opt.mode", "Mode", names: new ValueNames(() =>
            [(1, "Mode-1 (No Additional Negotiation)"), (2, "Mode-2 (Full PPP Negotiation and State Machine)")])),
        Unused       = Protocol.Bytes ("lcp.opt.unused", "Unused"),
        Discriminator = Protocol.UInt16("lcp.opt.link_discrim", "Link Discriminator", display: DecHex),
        Identification = Protocol.Row ("lcp.opt.id", "Identification", FieldType.UIntBytes),
        CobsFlags    = Protocol.UInt8 ("lcp.opt.flags", "Flags", display: Hex),
        CobsReserved = Protocol.UInt8 ("lcp.opt.flags.reserved", "Reserved", display: Hex, mask: 0xFC),
        CobsPre      = Protocol.Boolean("lcp.opt.flags.pre", "PRE", mask: 0x02),
        CobsZxe      = Protocol.Boolean("lcp.opt.flags.zxe", "ZXE", mask: 0x01),
        Class        = Protocol.UInt8 ("lcp.opt.class", "Class"),
        Prefix       = Protocol.Row   ("lcp.opt.prefix", "Prefix", FieldType.UIntBytes),
        Format       = Protocol.UInt8 ("lcp.opt.code", "Code", names: new ValueNames(() =>
            [(2, "Long sequence number fragment format with classes"), (6, "Short sequence number fragment format with classes")])),
        Classes      = Protocol.UInt8 ("lcp.opt.max_susp_classes", "Max suspendable classes"),
        CharacterSet = Protocol.UInt32("lcp.opt.MIBenum", "MIBenum"),
        Language     = Protocol.Text  ("lcp.opt.language_tag", "Language-Tag"),
        Organization = Protocol.UInt24("lcp.opt.oui", "OUI", display: Oui),
        Kind         = Protocol.UInt8 ("lcp.opt.kind", "Kind", display: DecHex);

    static readonly Field[] s_asyncMap =
    [
        Bit(0, "nul", "NUL"), Bit(1, "soh", "SOH"), Bit(2, "stx", "STX"), Bit(3, "etx", "ETX"), Bit(4, "eot", "EOT"), Bit(5, "enq", "ENQ"),
        Bit(6, "ack", "ACK"), Bit(7, "bel", "BEL"), Bit(8, "bs", "BS"), Bit(9, "ht", "HT"), Bit(10, "lf", "LF"), Bit(11, "vt", "VT"),
        Bit(12, "ff", "FF"), Bit(13, "cr", "CR"), Bit(14, "so", "SO"), Bit(15, "si", "SI"), Bit(16, "dle", "DLE"),
        Bit(17, "dc1", "DC1 (XON)"), Bit(18, "dc2", "DC2"), Bit(19, "dc3", "DC3 (XOFF)"), Bit(20, "dc4", "DC4"), Bit(21, "nak", "NAK"),
        Bit(22, "syn", "SYN"), Bit(23, "etb", "ETB"), Bit(24, "can", "CAN"), Bit(25, "em", "EM"), Bit(26, "sub", "SUB"),
        Bit(27, "esc", "ESC"), Bit(28, "fs", "FS"), Bit(29, "gs", "GS"), Bit(30, "rs", "RS"), Bit(31, "us", "US"),
    ];

    static readonly PppOption[] s_options =
    [
        Option(0, "vendor", "Vendor Specific", 6, false, static (ref Layer lcp, int end) =>
        {
            lcp.Take(Organization);
            lcp.Take(Kind);
            Rest(ref lcp, Data, end);
        }),
        Option(1, "mtu_bytes", "Maximum Receive Unit", 4, true, static (ref Layer lcp, int _) => lcp.Take(Mru)),
        Option(2, "asyncmap_bytes", "Async Control Character Map", 6, true, static (ref Layer lcp, int _) => lcp.TakeBits(AsyncMap, s_asyncMap)),
        Option(3, "auth_protocol_bytes", "Authentication Protocol", 4, false, static (ref Layer lcp, int end) =>
        {
            if (lcp.Take(AuthProtocol) == Chap && lcp.Position < end) lcp.Take(Algorithm);
            Rest(ref lcp, Data, end);
        }),
        Option(4, "quality_protocol_bytes", "Quality Protocol", 4, false, static (ref Layer lcp, int end) =>
        {
            if (lcp.Take(QualityProtocol) == QualityReport && lcp.Position + 4 <= end) lcp.Take(Period);
            else Rest(ref lcp, Data, end);
        }),
        Option(5, "magic_number_bytes", "Magic Number", 6, true, static (ref Layer lcp, int _) => lcp.Take(Magic)),
        Option(7, "field_compress", "Protocol Field Compression", 2, true, null),
        Option(8, "addr_field_compress", "Address and Control Field Compression", 2, true, null),
        Option(9, "fcs_alternatives_bytes", "FCS Alternatives", 3, true, static (ref Layer lcp, int _) => lcp.TakeBits(FcsKinds, FcsNone, Fcs16, Fcs32)),
        Option(10, "self_desc_pad", "Self Describing Pad", 3, true, static (ref Layer lcp, int _) => lcp.Take(Maximum)),
        Option(11, "numbered_mode", "Numbered Mode", 4, false, static (ref Layer lcp, int end) =>
        {
            lcp.Take(Window);
            Rest(ref lcp, HdlcAddress, end);
        }),
        Option(13, "callback", "Callback", 3, false, static (ref Layer lcp, int end) =>
        {
            lcp.Take(Operation);
            Rest(ref lcp, Message, end);
        }),
        Option(15, "compound_frames", "Compound Frames", 2, true, null),
        Option(16, "nomdataencap", "Nominal Data Encapsulation (deprecated)", 2, false, static (ref Layer lcp, int end) => Rest(ref lcp, Data, end)),
        Option(17, "multilink_mrru", "Multilink MRRU", 4, true, static (ref Layer lcp, int _) => lcp.Take(Mrru)),
        Option(18, "multilink_ssnh", "Multilink Short Sequence Number Header", 2, true, null),
        Option(19, "multilink_ep_disc", "Multilink Endpoint Discriminator", 3, false, TakeEndpoint),
        Option(21, "dce_identifier", "DCE Identifier", 3, true, static (ref Layer lcp, int _) => lcp.Take(Mode)),
        Option(22, "multilink_pp", "Multilink Plus Procedure", 4, true, static (ref Layer lcp, int end) => Rest(ref lcp, Unused, end)),
        Option(23, "link_discrim_bytes", "Link Discriminator for BACP", 4, true, static (ref Layer lcp, int _) => lcp.Take(Discriminator)),
        Option(24, "auth", "LCP Authentication", 3, false, static (ref Layer lcp, int end) => Counted(ref lcp, Identification, end)),
        Option(25, "cobs", "Consistent Overhead Byte Stuffing", 3, true, static (ref Layer lcp, int _) => lcp.TakeBits(CobsFlags, CobsReserved, CobsPre, CobsZxe)),
        Option(26, "prefix_elision", "Prefix Elision", 2, false, static (ref Layer lcp, int end) =>
        {
            while (lcp.Position < end && lcp.More)
            {
                lcp.Take(Class);
                Counted(ref lcp, Prefix, end);
            }
        }),
        Option(27, "multilink_hdr_fmt", "Multilink header format", 4, true, static (ref Layer lcp, int _) =>
        {
            lcp.Take(Format);
            lcp.Take(Classes);
        }),
        Option(28, "internationalization", "Internationalization", 6, false, static (ref Layer lcp, int end) =>
        {
            lcp.Take(CharacterSet);
            Rest(ref lcp, Language, end);
        }),
        Option(29, "sonet_sdh", "Simple Data Link on SONET/SDH", 2, true, null),
    ];

    static readonly PppControl s_control = new(Protocol, "PPP LCP", "lcp", s_codes,
        new ValueNames(static () => [.. s_options.Select(static o => (ValueName)(o.Type, o.Name))]), s_options);

    static Lcp() => Protocol.CarriedBy(PayloadTables.PppProtocol, 0xC021).CarriedBy(PayloadTables.EtherType, 0xC021).Dispatches(PayloadTables.PppProtocol);

    static void Dissect(ref Layer lcp) => s_control.Dissect(ref lcp);

    static void TakeEndpoint(ref Layer lcp, int end)
    {
        ulong kind = lcp.Take(EndClass);
        int length = end - lcp.Position;
        if (length <= 0) return;
        if (kind == 2 && length == 4) lcp.Take(IpAddress);
        else if (kind == 3 && length == 6) lcp.Take(MacAddress, 6);
        else lcp.Take(kind switch { 4 => MagicBlock, 5 => Directory, _ => Data }, length);
    }

    static void Rest(ref Layer lcp, Field field, int end)
    {
        if (lcp.Position < end) lcp.Take(field, end - lcp.Position);
    }

    static void Counted(ref Layer lcp, Field field, int end)
    {
        int length = lcp.U8(lcp.Position);
        if (lcp.Position + 1 + length <= end) lcp.Place(field, lcp.Position + 1, length);
        lcp.Position += 1 + length;
    }

    // An option as a whole is a field as well.
    static PppOption Option(byte type, string field, string name, int least, bool exact, PppOptionWalk? walk) =>
        new(type, name, Protocol.Bytes($"lcp.opt.{field}", name), least, exact, walk);

    static Field Bit(int bit, string name, string label) => Protocol.Boolean($"lcp.opt.asyncmap.{name}", label, mask: 1u << bit, size: 4);
}
