namespace FilterLang.Protocols;

/// <summary>The records of NetFlow 1, 5, 7 and 8, which are laid out once and for all.</summary>
static class CflowRecords
{
    public static readonly Field
        SourceNet      = Cflow.Protocol.IPv4 ("cflow.srcnet",        "SrcNet"),
        DestinationNet = Cflow.Protocol.IPv4 ("cflow.dstnet",        "DstNet"),
        Flags          = Cflow.Protocol.UInt8("cflow.flags",         "Export Flags", display: Hex),
        MarkedTos      = Cflow.Protocol.Bytes("cflow.marked_tos",    "Marked ToS"),
        ExtraPackets   = Cflow.Protocol.Bytes("cflow.extra_packets", "Extra packets"),
        RouterShortcut = Cflow.Protocol.IPv4 ("cflow.routersc",      "Router Shortcut");

    static readonly Field s_record = Cflow.Protocol.Heading("pdu");

    static readonly Field
        Source = CflowElements.Named("srcaddr"), Destination = CflowElements.Named("dstaddr"), NextHop = CflowElements.Named("nexthop"),
        Input = CflowElements.Named("inputint"), Output = CflowElements.Named("outputint"), Flows = CflowElements.Named("flows"),
        Packets = CflowElements.Named("packets"), Octets = CflowElements.Named("octets"), SourcePort = CflowElements.Named("srcport"),
        DestinationPort = CflowElements.Named("dstport"), IpProtocol = CflowElements.Named("protocol"), Tos = CflowElements.Named("tos"),
        SourceAs = CflowElements.Named("srcas"), DestinationAs = CflowElements.Named("dstas"), SourceMask = CflowElements.Named("srcmask"),
        DestinationMask = CflowElements.Named("dstmask"), Padding = CflowElements.Named("padding");

    // The two times of a record, which are shown under its duration.
    static readonly (Field Field, int Size) Times = (CflowSpan.Duration, 8);

    static readonly (Field Field, int Size)[]
        Counted  = [(Flows, 4), (Packets, 4), (Octets, 4), Times],
        Version1 =
        [
            (Source, 4), (Destination, 4), (NextHop, 4), (Input, 2), (Output, 2), (Packets, 4), (Octets, 4), Times, (SourcePort, 2), (DestinationPort, 2),
            (Padding, 2), (IpProtocol, 1), (Tos, 1), (CflowValues.TcpFlags, 1), (Padding, 3), (Cflow.Reserved, 4),
        ],
        Version5 =
        [
            (Source, 4), (Destination, 4), (NextHop, 4), (Input, 2), (Output, 2), (Packets, 4), (Octets, 4), Times, (SourcePort, 2), (DestinationPort, 2),
            (Padding, 1), (CflowValues.TcpFlags, 1), (IpProtocol, 1), (Tos, 1), (SourceAs, 2), (DestinationAs, 2), (SourceMask, 1), (DestinationMask, 1),
            (Padding, 2),
        ],
        Version7 =
        [
            (Source, 4), (Destination, 4), (NextHop, 4), (Input, 2), (Output, 2), (Packets, 4), (Octets, 4), Times, (SourcePort, 2), (DestinationPort, 2),
            (Flags, 1), (CflowValues.TcpFlags, 1), (IpProtocol, 1), (Tos, 1), (SourceAs, 2), (DestinationAs, 2), (SourceMask, 1), (DestinationMask, 1),
            (Padding, 2), (RouterShortcut, 4),
        ];

    static readonly (Field Field, int Size)[][] s_aggregations =
    [
        [.. Counted, (SourceAs, 2), (DestinationAs, 2), (Input, 2), (Output, 2)],
        [.. Counted, (IpProtocol, 1), (Padding, 1), (Cflow.Reserved, 2), (SourcePort, 2), (DestinationPort, 2)],
        [.. Counted, (SourceNet, 4), (SourceMask, 1), (Padding, 1), (SourceAs, 2), (Input, 2), (Cflow.Reserved, 2)],
        [.. Counted, (DestinationNet, 4), (DestinationMask, 1), (Padding, 1), (DestinationAs, 2), (Output, 2), (Cflow.Reserved, 2)],
        [
            .. Counted, (SourceNet, 4), (DestinationNet, 4), (DestinationMask, 1), (SourceMask, 1), (Cflow.Reserved, 2), (SourceAs, 2), (DestinationAs, 2),
            (Input, 2), (Output, 2),
        ],
        [(Destination, 4), (Packets, 4), (Octets, 4), Times, (Output, 2), (Tos, 1), (MarkedTos, 1), (ExtraPackets, 4), (RouterShortcut, 4)],
        [
            (Destination, 4), (Source, 4), (Packets, 4), (Octets, 4), Times, (Output, 2), (Input, 2), (Tos, 1), (MarkedTos, 1), (Cflow.Reserved, 2),
            (ExtraPackets, 4), (RouterShortcut, 4),
        ],
        [
            (Destination, 4), (Source, 4), (DestinationPort, 2), (SourcePort, 2), (Packets, 4), (Octets, 4), Times, (Output, 2), (Input, 2), (Tos, 1),
            (IpProtocol, 1), (MarkedTos, 1), (Padding, 1), (ExtraPackets, 4), (RouterShortcut, 4),
        ],
        [.. Counted, (SourceAs, 2), (DestinationAs, 2), (Input, 2), (Output, 2), (Tos, 1), (Padding, 1), (Cflow.Reserved, 2)],
        [.. Counted, (IpProtocol, 1), (Tos, 1), (Cflow.Reserved, 2), (SourcePort, 2), (DestinationPort, 2), (Input, 2), (Output, 2)],
        [.. Counted, (SourceNet, 4), (SourceMask, 1), (Tos, 1), (SourceAs, 2), (Input, 2), (Cflow.Reserved, 2)],
        [.. Counted, (DestinationNet, 4), (DestinationMask, 1), (Tos, 1), (DestinationAs, 2), (Output, 2), (Cflow.Reserved, 2)],
        [
            .. Counted, (SourceNet, 4), (DestinationNet, 4), (DestinationMask, 1), (SourceMask, 1), (Tos, 1), (Padding, 1), (SourceAs, 2), (DestinationAs, 2),
            (Input, 2), (Output, 2),
        ],
        [
            .. Counted, (SourceNet, 4), (DestinationNet, 4), (DestinationMask, 1), (SourceMask, 1), (Tos, 1), (IpProtocol, 1), (SourcePort, 2),
            (DestinationPort, 2), (Input, 2), (Output, 2),
        ],
    ];

    /// <summary>A message behind its version.</summary>
    public static void Take(ref Layer cflow, ushort version)
    {
        uint count = (uint)cflow.Take(Cflow.Count);
        Cflow.TakeUptime(ref cflow);
        Cflow.TakeTime(ref cflow, Cflow.Seconds, hasNanoseconds: true);
        if (version != 1) cflow.Take(Cflow.Sequence);
        cflow.Info($"total: {count} (v{(uint)version}) flow{(count == 1 ? "" : "s")}");
        (Field, int)[]? layout = version switch { 1 => Version1, 5 => Version5, 7 => Version7, _ => null };
        if (version is 5 or 8)
        {
            cflow.Take(Cflow.EngineType);
            cflow.Take(Cflow.EngineId);
        }
        if (version == 5) cflow.TakeParts(Cflow.SamplingMode, Cflow.SampleRate);
        if (version == 8)
        {
            uint method = cflow.U8(cflow.Position);
            if (method > s_aggregations.Length) method = 0;
            cflow.Note(Cflow.AggregationMethod, method, cflow.Position, 1, ItemFlags.None);
            cflow.Position++;
            cflow.Take(Cflow.AggregationVersion);
            if (method - 1 < s_aggregations.Length) layout = s_aggregations[method - 1];
        }
        if (version >= 7) cflow.Take(Cflow.Reserved, 4);
        if (layout is null) return;
        int size = 0;
        foreach ((_, int octets) in layout) size += octets;
        for (uint number = 1; number <= count && cflow.More && cflow.Remaining >= size; number++)
        {
            GroupScope group = cflow.Begin(s_record, cflow.Position, size);
            if (group.Item >= 0) cflow.Label(group.Item, $"pdu {number}/{count}");
            TakeRecord(ref cflow, layout);
            cflow.End(group);
        }
    }

    static void TakeRecord(ref Layer cflow, (Field Field, int Size)[] layout)
    {
        foreach ((Field field, int size) in layout)
        {
            if (field == Times.Field)
            {
                var span = new CflowSpan();
                span.SetStart(cflow.U32(cflow.Position) * 1_000_000L, cflow.Position, 4);
                span.SetEnd(cflow.U32(cflow.Position + 4) * 1_000_000L, cflow.Position + 4, 4);
                span.Record(ref cflow, isUptime: true, unit: "", wraps: true);
            }
            else CflowValues.Place(ref cflow, field, cflow.Position, size);
            cflow.Position += size;
        }
    }
}
