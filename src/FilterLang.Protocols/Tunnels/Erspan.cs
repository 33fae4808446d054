namespace FilterLang.Protocols;

/// <summary>
/// Frames that a switch sends over GRE to whoever looks at them (draft-foschiano-erspan): type I has no header at all, II one of 8 octets,
/// III one of 12 and at will a header of the platform.
/// </summary>
public static class Erspan
{
    const uint Ethernet = 0x6558, FrameIsEthernet = 0;

    /// <summary>Type III, and the GRE type that I and II share.</summary>
    public static readonly Protocol
        Protocol = Protocol.Of("erspan", "Encapsulated Remote Switch Packet ANalysis", Dissect, "ERSPAN"),
        Older    = Protocol.Of("erspan", "Encapsulated Remote Switch Packet ANalysis", DissectOlder, "ERSPAN");

    static readonly ValueNames
        s_encapsulations = new(() => [(0, "Originally without VLAN tag"), (1, "Originally ISL encapsulated"), (2, "Originally 802.1Q encapsulated"), (3, "VLAN tag preserved in frame")]),
        s_integrity      = new(() => [(0, "Good or unknown integrity"), (1, "Short frame"), (2, "Oversized frame"), (3, "CRC or alignment error")]),
        s_granularities  = new(() => [(0, "100 microseconds"), (1, "100 nanoseconds"), (2, "IEEE 1588"), (3, "Custom granularity")]);

    public static readonly Field
        Version       = Protocol.UInt16 ("erspan.version",   "Version",   mask: 0xF000, names: new ValueNames(() => [(1, "Type II"), (2, "Type III")])),
        Vlan          = Protocol.UInt16 ("erspan.vlan",      "Vlan",      mask: 0x0FFF),
        ClassOfService = Protocol.UInt16("erspan.cos",       "COS",       mask: 0xE000),
        Encapsulation = Protocol.UInt16 ("erspan.encap",     "Encap",     mask: 0x1800, names: s_encapsulations),
        Integrity     = Protocol.UInt16 ("erspan.bso",       "Bad/Short/Oversized", mask: 0x1800, names: s_integrity),
        Truncated     = Protocol.UInt16 ("erspan.truncated", "Truncated", mask: 0x0400, names: new ValueNames(() => [(0, "Not truncated"), (1, "Truncated")])),
        SpanId        = Protocol.UInt16 ("erspan.spanid",    "SpanID",    mask: 0x03FF),
        Reserved      = Protocol.UInt32 ("erspan.reserved",  "Reserved",  mask: 0xFFF0_0000),
        Index         = Protocol.UInt32 ("erspan.index",     "Index",     mask: 0x000F_FFFF),
        Timestamp     = Protocol.UInt32 ("erspan.timestamp", "Timestamp"),
        SecurityGroup = Protocol.UInt16 ("erspan.sgt",       "Security Group Tag"),
        IsEthernet    = Protocol.UInt16 ("erspan.p",         "Has Ethernet PDU", mask: 0x8000),
        FrameType     = Protocol.UInt16 ("erspan.ft",        "Frame Type",       mask: 0x7C00, names: new ValueNames(() => [(0, "Ethernet"), (2, "IP")])),
        HardwareId    = Protocol.UInt16 ("erspan.hw",        "Hardware ID",      mask: 0x03F0),
        Direction     = Protocol.Boolean("erspan.direction", "Direction",        mask: 0x0008, size: 2, names: ValueNames.Pair("Egress", "Ingress")),
        Granularity   = Protocol.UInt16 ("erspan.gra",       "Timestamp granularity", mask: 0x0006, names: s_granularities),
        HasPlatform   = Protocol.UInt16 ("erspan.o",         "Optional Sub headers", mask: 0x0001);

    // Headers of platforms, by their number.
    public static readonly Field
        PlatformId        = Protocol.UInt32("erspan.platid",          "Platform ID",   mask: 0xFC00_0000),
        P1Reserved        = Protocol.UInt32("erspan.pid1.rsvd1",      "Reserved",      mask: 0x03FF_F000),
        P1Domain          = Protocol.UInt32("erspan.pid1.vsmid",      "VSM Domain ID", mask: 0x0000_0FFF),
        P1Port            = Protocol.UInt32("erspan.pid1.port_index", "Port ID/Index"),
        P3Reserved        = Protocol.UInt32("erspan.pid3.rsvd1",      "Reserved",      mask: 0x03FF_C000),
        P3Port            = Protocol.UInt32("erspan.pid3.port_index", "Port ID/Index", mask: 0x0000_3FFF),
        P3Timestamp       = Protocol.UInt32("erspan.pid3.timestamp",  "Upper 32-bit Timestamp"),
        P4Reserved1       = Protocol.UInt32("erspan.pid4.rsvd1",      "Reserved",      mask: 0x03FF_C000),
        P4Reserved2       = Protocol.UInt32("erspan.pid4.rsvd2",      "Reserved",      mask: 0x0000_3FFF),
        P4Reserved3       = Protocol.UInt32("erspan.pid4.rsvd3",      "Reserved",      mask: 0xFFFF_FFFF),
        P5Switch          = Protocol.UInt32("erspan.pid5.switchid",   "Switch ID",     mask: 0x03FF_0000),
        P5Port            = Protocol.UInt32("erspan.pid5.port_index", "Port ID/Index", mask: 0x0000_FFFF),
        P5Timestamp       = Protocol.UInt32("erspan.pid5.timestamp",  "Timestamp (seconds)"),
        P7Reserved        = Protocol.UInt32("erspan.pid7.rsvd1",      "Reserved",      mask: 0x03F0_0000),
        P7Source          = Protocol.UInt32("erspan.pid7.source_index", "Source Index", mask: 0x000F_FFFF),
        P7Timestamp       = Protocol.UInt32("erspan.pid7.timestamp",  "Upper 32-bit Timestamp"),
        PlatformRest      = Protocol.UInt64("erspan.pid.rsvd",        "Reserved",      mask: 0x03FF_FFFF);

    static readonly ExpertField UnknownVersion = Protocol.Expert("erspan.version.unknown", Severity.Warning, ExpertGroup.Undecoded,
        "Unknown version, please report or test to use fake ERSPAN preference");

    static Erspan()
    {
        Protocol.CarriedBy(PayloadTables.GreProtocol, 0x22EB).Dispatches(PayloadTables.EtherType);
        Older.CarriedBy(PayloadTables.GreProtocol, 0x88BE).Borrows(Protocol).Dispatches(PayloadTables.EtherType);
    }

    /// <summary>Type I has no sequence number in GRE's header, and nothing behind that.</summary>
    static void DissectOlder(ref Layer erspan)
    {
        if ((erspan.Packet.Selector & Gre.HasSequence) != 0)
        {
            Dissect(ref erspan);
            return;
        }
        Open(ref erspan, 0, " Type I");
        erspan.Continue(PayloadTables.EtherType, Ethernet);
    }

    static void Dissect(ref Layer erspan)
    {
        int version = erspan.U16(0) >> 12;
        if (erspan.Failed) return;
        Open(ref erspan, version == 1 ? 8 : 12, version switch { 1 => " Type II", 2 => " Type III", _ => " Unknown" });
        erspan.Place(Version, 0);
        if (version is not (1 or 2))
        {
            erspan.Place(Version, 0);
            erspan.Remark(UnknownVersion, 0, 2);
            return;
        }
        erspan.Take(Vlan);
        erspan.TakeParts(ClassOfService, version == 1 ? Encapsulation : Integrity, Truncated, SpanId);
        if (version == 1) erspan.TakeParts(Reserved, Index);
        else if (!TakeNewer(ref erspan)) return;
        if (!erspan.Failed) erspan.Continue(PayloadTables.EtherType, Ethernet);
    }

    static void Open(ref Layer erspan, int header, string type)
    {
        erspan.Summary("ERSPAN");
        erspan.Info($"ERSPAN:");
        erspan.Open(header);
        erspan.Title($"{type}");
    }

    /// <summary>The rest of a header of type III. False if no Ethernet frame follows, and that was handed on.</summary>
    static bool TakeNewer(ref Layer erspan)
    {
        erspan.Take(Timestamp);
        erspan.Take(SecurityGroup);
        ulong type = erspan.Get(FrameType, erspan.Position), more = erspan.Get(HasPlatform, erspan.Position);
        erspan.TakeParts(IsEthernet, FrameType, HardwareId, Direction, Granularity, HasPlatform);
        if (more != 0) TakePlatform(ref erspan);
        erspan.Cover(erspan.Position);
        if (type == FrameIsEthernet) return true;
        if (!erspan.Failed) erspan.Continue(null);
        return false;
    }

    static void TakePlatform(ref Layer erspan)
    {
        switch (erspan.Get(PlatformId, erspan.Position))
        {
            case 1:
                erspan.TakeParts(PlatformId, P1Reserved, P1Domain);
                erspan.Take(P1Port);
                break;
            case 3:
                erspan.TakeParts(PlatformId, P3Reserved, P3Port);
                erspan.Take(P3Timestamp);
                break;
            case 4:
                erspan.TakeParts(PlatformId, P4Reserved1, P4Reserved2);
                erspan.Take(P4Reserved3);
                break;
            case 5 or 6:
                erspan.TakeParts(PlatformId, P5Switch, P5Port);
                erspan.Take(P5Timestamp);
                break;
            case 0 or 7:
                erspan.TakeParts(PlatformId, P7Reserved, P7Source);
                erspan.Take(P7Timestamp);
                break;
            default:
                erspan.Place(PlatformId, erspan.Position);
                erspan.Take(PlatformRest);
                break;
        }
    }
}
