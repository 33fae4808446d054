namespace FilterLang.Protocols;

/// <summary>In situ operations, administration and maintenance: traces (RFC 9197 section 4.4) and direct exports (RFC 9326 section 3) in IPv6 (RFC 9486).</summary>
static class IPv6InSituOption
{
    const int PreallocatedTrace = 0, IncrementalTrace = 1, DirectExport = 4, TraceHeader = 10;
    const uint SnapshotBit = 0x2;

    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        Reserved    = P.UInt8  ("ipv6.opt.ioam.rsv", "Reserved"),
        Type        = P.UInt8  ("ipv6.opt.ioam.opt_type", "Option-Type", names: IPv6Names.InSituTypes),
        Namespace   = P.UInt16 ("ipv6.opt.ioam.trace.ns", "Namespace ID"),
        NodeLength  = P.UInt8  ("ipv6.opt.ioam.trace.nodelen", "Node Length", mask: 0xF8),
        Flags       = P.UInt16 ("ipv6.opt.ioam.trace.flags", "Flags", display: Hex, mask: 0x0780),
        Overflow    = P.Boolean("ipv6.opt.ioam.trace.flag.o", "Overflow", mask: 0x0400, size: 2),
        Loopback    = P.Boolean("ipv6.opt.ioam.trace.flag.l", "Loopback", mask: 0x0200, size: 2),
        Active      = P.Boolean("ipv6.opt.ioam.trace.flag.a", "Active", mask: 0x0100, size: 2),
        FlagRest    = P.Boolean("ipv6.opt.ioam.trace.flag.rsv", "Reserved", mask: 0x0080, size: 2),
        RestLength  = P.UInt8  ("ipv6.opt.ioam.trace.remlen", "Remaining Length", mask: 0x7F),
        TraceType   = P.UInt24 ("ipv6.opt.ioam.trace.type", "Trace Type", display: Hex),
        Undefined   = Bit(0xFFC, "undef", "Undefined"),
        Snapshot    = Bit(0x2, "bit22", "Opaque State Snapshot"),
        TypeRest    = Bit(0x1, "rsv", "Reserved"),
        TraceRest   = P.UInt8  ("ipv6.opt.ioam.trace.rsv", "Reserved"),
        FreeSpace   = P.Bytes  ("ipv6.opt.ioam.trace.free_space", "Free space"),
        UndefinedData  = P.UInt32("ipv6.opt.ioam.trace.node.undefined", "Undefined bit", display: Hex),
        SnapshotLength = P.UInt8 ("ipv6.opt.ioam.trace.node.oss.len", "Length"),
        Schema         = P.UInt24("ipv6.opt.ioam.trace.node.oss.scid", "Schema ID", display: Hex),
        SnapshotData   = P.Bytes ("ipv6.opt.ioam.trace.node.oss.data", "Data"),
        ExportNamespace = P.UInt16 ("ipv6.opt.ioam.dex.ns", "Namespace ID"),
        ExportFlags     = P.UInt8  ("ipv6.opt.ioam.dex.flags", "Flags"),
        Extensions      = P.UInt8  ("ipv6.opt.ioam.dex.extflags", "Extension Flags", display: Hex),
        ExtensionRest   = P.Row    ("ipv6.opt.ioam.trace.type.rsv", "Reserved", FieldType.Boolean, mask: 0x3F, size: 1),
        HasSequence     = P.Boolean("ipv6.opt.ioam.dex.extflag.flag.seqnum", "Sequence Number", mask: 0x40),
        HasFlow         = P.Boolean("ipv6.opt.ioam.dex.extflag.flag.flowid", "Flow ID", mask: 0x80),
        Flow            = P.UInt32 ("ipv6.opt.ioam.dex.extflag.flowid", "Flow ID"),
        Sequence        = P.UInt32 ("ipv6.opt.ioam.dex.extflag.seqnum", "Sequence Number"),
        ExportRest      = P.UInt8  ("ipv6.opt.ioam.dex.rsv", "Reserved");

    static readonly ExpertField
        WrongNode = P.Expert("ipv6.opt.ioam.trace.invalid_nodelen", Severity.Error, ExpertGroup.Protocol, "Invalid \"NodeLen\" value: cannot be 0"),
        WrongRest = P.Expert("ipv6.opt.ioam.trace.invalid_remlen", Severity.Error, ExpertGroup.Protocol, "Invalid \"RemLen\" value"),
        WrongType = P.Expert("ipv6.opt.ioam.trace.invalid_type", Severity.Error, ExpertGroup.Protocol, "Mismatch between Trace Type and NodeLen");

    static readonly Field
        HopLimit = P.UInt8("ipv6.opt.ioam.trace.node.hlim", "Hop Limit"),
        WideId   = P.Row("ipv6.opt.ioam.trace.node.id_wide", "ID", FieldType.UInt56, display: Hex);

    /// <summary>What each bit of the type adds to a node's data, from the highest bit down.</summary>
    static readonly (Field Bit, Field[] Data)[] s_data =
    [
        (Bit(0x80_0000, "bit0", "Hop_Lim and Node ID (short)"), [HopLimit, P.UInt24("ipv6.opt.ioam.trace.node.id", "ID", display: Hex)]),
        (Bit(0x40_0000, "bit1", "Ingress and Egress IDs (short)"),
            [P.UInt16("ipv6.opt.ioam.trace.node.iif", "Ingress ID", display: Hex), P.UInt16("ipv6.opt.ioam.trace.node.eif", "Egress ID", display: Hex)]),
        (Bit(0x20_0000, "bit2", "Timestamp seconds"), [P.UInt32("ipv6.opt.ioam.trace.node.tss", "Timestamp Seconds", display: Hex)]),
        (Bit(0x10_0000, "bit3", "Timestamp fraction"), [P.UInt32("ipv6.opt.ioam.trace.node.tsf", "Timestamp Fraction", display: Hex)]),
        (Bit(0x08_0000, "bit4", "Transit delay"), [P.UInt32("ipv6.opt.ioam.trace.node.trdelay", "Transit Delay", display: Hex)]),
        (Bit(0x04_0000, "bit5", "IOAM-Namespace specific data (short)"), [P.UInt32("ipv6.opt.ioam.trace.node.nsdata", "Namespace Data (short)", display: Hex)]),
        (Bit(0x02_0000, "bit6", "Queue depth"), [P.UInt32("ipv6.opt.ioam.trace.node.qdepth", "Queue Depth", display: Hex)]),
        (Bit(0x01_0000, "bit7", "Checksum complement"), [P.UInt32("ipv6.opt.ioam.trace.node.csum", "Checksum Complement", display: Hex)]),
        (Bit(0x00_8000, "bit8", "Hop_Lim and Node ID (wide)"), [HopLimit, WideId]),
        (Bit(0x00_4000, "bit9", "Ingress and Egress IDs (wide)"),
            [P.UInt32("ipv6.opt.ioam.trace.node.iif_wide", "Ingress ID", display: Hex), P.UInt32("ipv6.opt.ioam.trace.node.eif_wide", "Egress ID", display: Hex)]),
        (Bit(0x00_2000, "bit10", "IOAM-Namespace specific data (wide)"), [P.UInt64("ipv6.opt.ioam.trace.node.nsdata_wide", "Namespace Data (wide)", display: Hex)]),
        (Bit(0x00_1000, "bit11", "Buffer occupancy"), [P.UInt32("ipv6.opt.ioam.trace.node.bufoccup", "Buffer Occupancy", display: Hex)]),
    ];

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6InSituOption()
    {
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Whether a trace of this length cannot hold its header and whole nodes, or an export its header.</summary>
    public static bool IsWrong(ref Layer header, int at, int length)
    {
        if (header.Captured < at + TraceHeader) return length < TraceHeader;
        int type = header.U8(at + 1);
        if (type is not (PreallocatedTrace or IncrementalTrace)) return type == DirectExport && length < TraceHeader;
        int node = (header.U8(at + 4) >> 3) * 4, data = length - TraceHeader - (header.U8(at + 5) & 0x7F) * 4;
        if (length < TraceHeader) return true;
        if (node == 0 || data < 0) return false;
        return (header.U24(at + 6) & SnapshotBit) != 0 ? data % 4 != 0 : data % node != 0;
    }

    public static void Take(ref Layer header, int end)
    {
        header.Take(Reserved);
        ulong type = header.Take(Type);
        if (type is PreallocatedTrace or IncrementalTrace) TakeTrace(ref header, end, type == PreallocatedTrace);
        else if (type == DirectExport) TakeExport(ref header);
    }

    static void TakeTrace(ref Layer header, int end, bool preallocated)
    {
        header.Take(Namespace);
        int at = header.Position, node = (header.U8(at) >> 3) * 4;
        header.Place(NodeLength, at);
        GroupScope scope = header.Begin(Flags, at, 2);
        if (scope.Item >= 0) header.Packet.Items[scope.Item].Value = header.Get(Flags, at);
        header.Place(Overflow, at);
        header.Place(Loopback, at);
        header.Place(Active, at);
        header.Place(FlagRest, at);
        header.End(scope);
        int rest = (header.U8(at + 1) & 0x7F) * 4, room = end - (at + 6);
        header.Place(RestLength, at + 1);
        bool wrongRest = rest > room;
        if (wrongRest) header.Remark(WrongRest, $"IOAM RemLen: Invalid length ({(long)rest} bytes)", at + 1, 1);
        header.Position = at + 2;
        uint type = header.U24(header.Position);
        int typeAt = header.Position;
        TakeTypes(ref header);
        if (node == 0) header.Remark(WrongNode, typeAt, 3);
        header.Take(TraceRest);
        if (wrongRest || node == 0 || header.Failed) return;
        if (preallocated && rest > 0) header.Take(FreeSpace, rest);
        while (header.Position + node <= end && !header.Failed)
        {
            int before = header.Position;
            TakeNode(ref header, type);
            if (header.Failed) return;
            if (header.Position - before != node)
            {
                header.Remark(WrongType, typeAt, 3);
                header.Position = before;
                return;
            }
            if ((type & SnapshotBit) != 0) TakeSnapshot(ref header);
        }
    }

    static void TakeTypes(ref Layer header)
    {
        int at = header.Position;
        header.Take(TraceType);
        foreach ((Field bit, _) in s_data) header.Place(bit, at);
        header.Place(Undefined, at);
        header.Place(Snapshot, at);
        header.Place(TypeRest, at);
    }

    static void TakeNode(ref Layer header, uint type)
    {
        foreach ((Field bit, Field[] data) in s_data)
        {
            if ((type & bit.Mask) == 0) continue;
            foreach (Field field in data) header.Take(field);
        }
        for (int i = System.Numerics.BitOperations.PopCount(type & 0xFFC); i > 0 && !header.Failed; i--) header.Take(UndefinedData);
    }

    static void TakeSnapshot(ref Layer header)
    {
        int words = (int)header.Take(SnapshotLength);
        header.Take(Schema);
        if (words > 0) header.Take(SnapshotData, words * 4);
    }

    static void TakeExport(ref Layer header)
    {
        header.Take(ExportNamespace);
        header.Take(ExportFlags);
        uint extensions = (uint)header.TakeBits(Extensions, ExtensionRest, HasSequence, HasFlow);
        TakeTypes(ref header);
        header.Take(TraceRest);
        if ((extensions & HasFlow.Mask) != 0) header.Take(Flow);
        if ((extensions & HasSequence.Mask) != 0) header.Take(Sequence);
    }

    static Field Bit(uint mask, string name, string label) => P.Boolean($"ipv6.opt.ioam.trace.type.{name}", label, mask: mask, size: 3);
}
