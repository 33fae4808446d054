namespace FilterLang.Protocols;

/// <summary>What multiple spanning trees add to a message, IEEE 802.1Q section 14.4: the region, and a record for each tree.</summary>
static class MultipleSpanningTree
{
    const int RegionLength = 64, RecordLength = 16;

    static readonly Protocol s_stp = SpanningTree.Protocol;

    public static readonly Field
        Length        = s_stp.UInt16("mstp.version_3_length",      "Version 3 Length"),
        Selector      = s_stp.UInt8 ("mstp.config_format_selector", "MST Config ID format selector"),
        Name          = s_stp.Text  ("mstp.config_name",           "MST Config name", type: FieldType.StringZPad),
        Revision      = s_stp.UInt16("mstp.config_revision_level", "MST Config revision"),
        Digest        = s_stp.Bytes ("mstp.config_digest",         "MST Config digest"),
        InternalCost  = s_stp.UInt32("mstp.cist_internal_root_path_cost", "CIST Internal Root Path Cost"),
        Priority      = s_stp.UInt16("mstp.cist_bridge.prio",      "CIST Bridge Priority"),
        Extension     = s_stp.UInt16("mstp.cist_bridge.ext",       "CIST Bridge Identifier System ID Extension"),
        Address       = s_stp.Ether ("mstp.cist_bridge.hw",        "CIST Bridge Identifier System ID"),
        Hops          = s_stp.UInt8 ("mstp.cist_remaining_hops",   "CIST Remaining hops"),
        TreeFlags     = s_stp.UInt8 ("mstp.msti.flags",            "MSTI flags", display: Hex),
        TreePriority  = s_stp.UInt8 ("mstp.msti.priority",         "Priority", display: Hex, mask: 0xF0),
        TreeId        = s_stp.UInt16("mstp.msti.msti_id",          "MSTID", mask: 0x0FFF),
        TreeRoot      = s_stp.Ether ("mstp.msti.root.hw",          "Regional Root"),
        TreeCost      = s_stp.UInt32("mstp.msti.root_cost",        "Internal root path cost"),
        TreeBridge    = s_stp.UInt8 ("mstp.msti.bridge_priority",  "Bridge Identifier Priority"),
        TreePort      = s_stp.UInt8 ("mstp.msti.port_priority",    "Port identifier priority"),
        TreeHops      = s_stp.UInt8 ("mstp.msti.remaining_hops",   "Remaining hops");

    static readonly Field
        s_region = s_stp.Heading("MST Extension"),
        s_bridge = s_stp.Heading("CIST Bridge Identifier"),
        s_tree   = s_stp.Heading("MSTID");

    public static void Take(ref Layer stp)
    {
        if (stp.Remaining == 0) return;
        int length = (int)stp.Take(Length), end = stp.Position + length;
        if (stp.Failed || length == 0) return;
        GroupScope scope = stp.Begin(s_region, stp.Position, length);
        stp.Take(Selector);
        stp.Take(Name, 32);
        stp.Take(Revision);
        stp.Take(Digest, 16);
        stp.Take(InternalCost);
        SpanningTree.TakeIdentifier(ref stp, s_bridge, "CIST Bridge", Priority, Extension, Address);
        stp.Take(Hops);
        // A length that is too short for the region itself bounds nothing.
        while (stp.More && (length < RegionLength || stp.Position + RecordLength <= end)) TakeTree(ref stp);
        stp.End(scope);
        if (stp.Remaining > 2) ShortestPathTree.Take(ref stp);
    }

    static void TakeTree(ref Layer stp)
    {
        int at = stp.Position;
        uint flags = stp.U8(at), word = stp.U16(at + 1);
        GroupScope scope = stp.Begin(s_tree, at, RecordLength);
        if (stp.WantsLabels && stp.Slice(at + 3, 6) is { Length: 6 } octets)
        {
            Span<byte> text = stackalloc byte[17];
            MacText.Write(octets, text);
            stp.Label(scope.Item, $"MSTID {(ulong)(word & 0xFFF)}, Regional Root Identifier {(ulong)(word & 0xF000)} / {(ReadOnlySpan<byte>)text}");
        }
        SpanningTree.TakeFlags(ref stp, TreeFlags);
        SpanningTree.NameFlags(ref stp, TreeFlags, flags, rapid: true);
        stp.Place(TreePriority, at + 1);
        stp.Place(TreeId, at + 1);
        stp.Position = at + 3;
        stp.Take(TreeRoot);
        stp.Take(TreeCost);
        TakeHalf(ref stp, TreeBridge);
        TakeHalf(ref stp, TreePort);
        stp.Take(TreeHops);
        stp.End(scope);
    }

    // The upper half of an octet, without being shown as bits.
    static void TakeHalf(ref Layer stp, Field field)
    {
        stp.Note(field, (ulong)(stp.U8(stp.Position) >> 4), stp.Position, 1, ItemFlags.None);
        stp.Position++;
    }
}
