namespace FilterLang.Protocols;

/// <summary>OpenFlow 1.0, "OpenFlow Switch Specification" 1.0.0, section 5.</summary>
public static class OpenflowOne
{
    const uint Hello = 0, FeaturesRequest = 5, FeaturesReply = 6, ConfigRequest = 7, ConfigReply = 8, SetConfig = 9, PacketIn = 10, FlowRemoved = 11, PacketOut = 13, FlowMod = 14, StatisticsRequest = 16,
        StatisticsReply = 17;

    const uint Description = 0, FlowStatistics = 1, NoBuffer = uint.MaxValue, Ethernet = 1;

    const int PortLength = 48;

    public static readonly Protocol Protocol = Protocol.Of("openflow_v1", "OpenFlow 1.0", Dissect, "OpenFlow");

    public static readonly Field
        Version       = Protocol.UInt8 ("openflow.version",  "Version", display: Hex, mask: 0x7F, names: OpenflowNames.Version),
        Type          = Protocol.UInt8 ("openflow_1_0.type", "Type", names: OpenflowNames.Type),
        Length        = Protocol.UInt16("openflow.length",   "Length"),
        TransactionId = Protocol.UInt32("openflow.xid",      "Transaction ID"),
        DatapathId    = Protocol.UInt64("openflow.datapath_id",  "Datapath unique ID", display: Hex),
        DatapathPart  = Protocol.UInt16("openflow.datapath_imp", "Implementers part", display: Hex),
        DatapathMac   = Protocol.Ether ("openflow.datapath_mac", "MAC addr"),
        Buffers       = Protocol.UInt32("openflow.n_buffers",    "n_buffers"),
        Tables        = Protocol.UInt8 ("openflow.n_tables",     "n_tables"),
        FeaturesPad   = Protocol.Bytes ("openflow.features_reply.pad", "Pad"),
        Capabilities  = Protocol.UInt32("openflow.capabilities", "capabilities", display: Hex),
        Actions       = Protocol.UInt32("openflow.actions",      "actions", display: Hex),
        ConfigFlags   = Protocol.UInt16("openflow.config_flags", "Config flags", display: Hex),
        MissLength    = Protocol.UInt16("openflow.miss_send_len", "Max bytes of packet", display: Hex),
        BufferId      = Protocol.UInt32("openflow.buffer_id",    "Buffer Id", display: Hex),
        TotalLength   = Protocol.UInt16("openflow.total_len",    "Total length"),
        InPort        = Protocol.UInt16("openflow.in_port",      "In port"),
        Reason        = Protocol.UInt8 ("openflow.reason",       "Reason", names: OpenflowNames.Reason),
        PacketInPad   = Protocol.Bytes ("openflow.pkt_in.pad",   "Pad"),
        ActionsLength = Protocol.UInt16("openflow.actions_len",  "Actions length"),
        ActionType    = Protocol.UInt16("openflow.action_typ",   "Actions type", names: OpenflowNames.Action),
        ActionLength  = Protocol.UInt16("openflow.action_len",   "Action length"),
        OutputPort    = Protocol.UInt16("openflow.output_port",  "Output port"),
        MaximumLength = Protocol.UInt16("openflow.max_len",      "Max length"),
        Cookie        = Protocol.UInt64("openflow.cookie",       "Cookie", display: Hex),
        Command       = Protocol.UInt16("openflow.command",      "Command", names: OpenflowNames.Command),
        IdleTimeout   = Protocol.UInt16("openflow.idle_timeout", "Idle time-out"),
        HardTimeout   = Protocol.UInt16("openflow.hard_timeout", "hard time-out"),
        Priority      = Protocol.UInt16("openflow.priority",     "Priority"),
        OutPort       = Protocol.Row   ("openflow.out_port",     "Out port", FieldType.UInt32, display: Dec, size: 2),
        Flags         = Protocol.UInt16("openflow.flags",        "Flags"),
        TableId       = Protocol.UInt8 ("openflow.table_id",     "Table Id"),
        RemovedCookie   = Protocol.UInt64("openflow.flow_removed.cookie",        "Cookie", display: Hex),
        RemovedPriority = Protocol.UInt16("openflow.flow_removed.priority",      "Priority"),
        RemovedReason   = Protocol.UInt8 ("openflow.flow_removed.reason",        "Reason", names: OpenflowNames.RemovalReason),
        RemovedPad1     = Protocol.UInt8 ("openflow.flow_removed.pad1",          "Pad1", display: Hex),
        DurationSeconds = Protocol.UInt32("openflow.flow_removed.duration_sec",  "Duration sec"),
        DurationRest    = Protocol.UInt32("openflow.flow_removed.duration_nsec", "Duration nsec"),
        RemovedTimeout  = Protocol.UInt16("openflow.flow_removed.idle_timeout",  "Idle timeout"),
        RemovedPad2     = Protocol.UInt16("openflow.flow_removed.pad2",          "Pad2", display: Hex),
        PacketCount     = Protocol.UInt64("openflow.flow_removed.packet_count",  "Packet count"),
        ByteCount       = Protocol.UInt64("openflow.flow_removed.byte_count",    "Byte count"),
        StatisticsType  = Protocol.UInt16("openflow.stats.type",                 "Type", names: OpenflowNames.Statistics),
        StatisticsPad   = Protocol.UInt8 ("openflow.stats.request_pad",          "Pad"),
        MatchPad        = Protocol.Bytes ("openflow.ofp_match.pad",              "Pad");

    static readonly Field[]
        s_capabilities =
        [
            Capability("flow_stats", "Flow statistics", 0x01), Capability("table_stats", "Table statistics", 0x02), Capability("port_stats", "Port statistics", 0x04),
            Capability("group_stats", "Group statistics", 0x08), Capability("ip_reasm", "Can reassemble IP fragments", 0x20),
            Capability("queue_stats", "Queue statistics", 0x40), Capability("port_blocked", "Switch will block looping ports", 0x100),
        ],
        s_actions =
        [
            Able("output", "Output to switch port", 0x01), Able("set_vlan_vid", "Set the 802.1q VLAN id", 0x02), Able("set_vlan_pcp", "Set the 802.1q priority", 0x04),
            Able("strip_vlan", "Strip the 802.1q header", 0x08), Able("set_dl_src", "Ethernet source address", 0x10),
            Able("set_dl_ds", "Ethernet destination address", 0x20), Able("set_nw_src", "IP source address", 0x40), Able("set_nw_ds", "IP destination address", 0x80),
            Able("set_nw_tos", "IP ToS (DSCP field, 6 bits)", 0x100), Able("set_tp_src", "TCP/UDP source port", 0x200),
            Able("set_tp_dst", "TCP/UDP destination port", 0x400), Able("enqueue", "Output to queue", 0x800),
        ],
        s_match =
        [
            Protocol.UInt32("openflow.wildcards", "Wildcards"), InPort, Protocol.Ether("openflow.eth_src", "Ethernet source address"),
            Protocol.Ether("openflow.eth_dst", "Ethernet destination address"), Protocol.UInt16("openflow.dl_vlan", "Input VLAN id"),
            Protocol.UInt8("openflow.dl_vlan_pcp", "Input VLAN priority"), MatchPad, Protocol.UInt16("openflow.ofp_match.dl_type", "Dl type"),
            Protocol.UInt8("openflow.ofp_match.tos", "IP ToS"), Protocol.UInt8("openflow.ofp_match.nw_proto", "IP protocol"), MatchPad,
            Protocol.IPv4("openflow.ofp_match.source_addr", "Source Address"), Protocol.IPv4("openflow.ofp_match.dest_addr", "Destination Address"),
            Protocol.UInt16("openflow.ofp_match.source_port", "Source Port"), Protocol.UInt16("openflow.ofp_match.dest_port", "Destination Port"),
        ];

    static readonly ExpertField
        UndecodedType   = Protocol.Expert("openflow_1_0.type.undecoded",   Severity.Warning, ExpertGroup.Undecoded, "Message data not dissected yet"),
        UndecodedAction = Protocol.Expert("openflow.action_typ.undecoded", Severity.Warning, ExpertGroup.Undecoded, "Action not dissected yet"),
        UnknownVersion  = Protocol.Expert("openflow.version.unknown",      Severity.Warning, ExpertGroup.Undecoded, "Unsupported version not dissected");

    static OpenflowOne() => _ = OpenflowPorts.Number;

    /// <summary>A version that nobody speaks.</summary>
    internal static void TakeUnknown(ref Layer message)
    {
        message.Take(Version);
        message.Remark(UnknownVersion, 0, 1);
    }

    static void Dissect(ref Layer message)
    {
        message.Open();
        message.Take(Version);
        uint type = (uint)message.Take(Type);
        message.Take(Length);
        message.Take(TransactionId);
        message.Info($"Type: {OpenflowNames.Type.Find(type) ?? "Unknown message type"}");
        switch (type)
        {
            case FeaturesReply: TakeFeatures(ref message); break;
            case ConfigReply or SetConfig:
                message.Take(ConfigFlags);
                message.Take(MissLength);
                break;
            case PacketIn: TakePacketIn(ref message); break;
            case FlowRemoved: TakeFlowRemoved(ref message); break;
            case PacketOut when message.More: TakePacketOut(ref message); break;
            case FlowMod: TakeFlowMod(ref message); break;
            case StatisticsRequest or StatisticsReply: TakeStatistics(ref message, type); break;
            case Hello or FeaturesRequest or ConfigRequest: break;
            default:
                if (message.More) message.Remark(UndecodedType, 1, 1);
                break;
        }
    }

    // Section 5.3.1, "Handshake".
    static void TakeFeatures(ref Layer message)
    {
        int at = message.Position;
        ulong id = message.Place(DatapathId, at);
        int outer = message.Parent;
        message.StandUnder(DatapathId);
        message.Place(DatapathPart, at);
        message.Place(DatapathMac, at + 2);
        message.Parent = outer;
        _ = id;
        message.Position = at + 8;
        message.Take(Buffers);
        message.Take(Tables);
        message.Take(FeaturesPad, 3);
        message.TakeBits(Capabilities, s_capabilities);
        message.TakeBits(Actions, s_actions);
        for (int number = 1; message.More && message.Remaining >= PortLength; number++) OpenflowPorts.Take(ref message, number);
    }

    // Section 5.4.1.
    static void TakePacketIn(ref Layer message)
    {
        message.Take(BufferId);
        message.Take(TotalLength);
        message.Take(InPort);
        message.Take(Reason);
        message.Take(PacketInPad, 1);
        TakeFrame(ref message);
    }

    // Section 5.3.6.
    static void TakePacketOut(ref Layer message)
    {
        uint buffer = (uint)message.Take(BufferId);
        message.Take(InPort);
        message.Take(ActionsLength);
        TakeAction(ref message);
        if (buffer == NoBuffer) TakeFrame(ref message);
    }

    static void TakeFrame(ref Layer message)
    {
        if (message.Failed || message.Packet.Find(PayloadTables.LinkType, Ethernet) is not { } frame) return;
        message.NestsPayload = true;
        message.CallCarried(frame, message.Position, message.Remaining);
    }

    // Section 5.2.4.
    static void TakeAction(ref Layer message)
    {
        int at = message.Position;
        uint type = (uint)message.Take(ActionType);
        if (type != 0 && !message.Failed) message.Remark(UndecodedAction, at, 2);
        message.Take(ActionLength);
        if (type == 0)
        {
            message.Take(OutputPort);
            message.Take(MaximumLength);
        }
        message.Position = at + 8;
    }

    // Section 5.2.3.
    static void TakeMatch(ref Layer message)
    {
        int pads = 0;
        foreach (Field field in s_match)
        {
            if (field == MatchPad) message.Take(field, ++pads);
            else message.Take(field);
        }
    }

    // Section 5.3.3.
    static void TakeFlowMod(ref Layer message)
    {
        TakeMatch(ref message);
        foreach (Field field in (ReadOnlySpan<Field>)[Cookie, Command, IdleTimeout, HardTimeout, Priority, BufferId, OutPort, Flags]) message.Take(field);
        TakeAction(ref message);
    }

    // Section 5.4.3.
    static void TakeFlowRemoved(ref Layer message)
    {
        TakeMatch(ref message);
        foreach (Field field in (ReadOnlySpan<Field>)
            [RemovedCookie, RemovedPriority, RemovedReason, RemovedPad1, DurationSeconds, DurationRest, RemovedTimeout, RemovedPad2, PacketCount, ByteCount])
        {
            message.Take(field);
        }
    }

    // Section 5.3.5.
    static void TakeStatistics(ref Layer message, uint type)
    {
        int at = message.Position;
        uint kind = (uint)message.Take(StatisticsType);
        bool isFlow = kind == FlowStatistics && type == StatisticsRequest;
        bool isEmpty = kind == FlowStatistics && message.Remaining <= 2;
        if (kind != Description && !isFlow && !isEmpty && !message.Failed) message.Remark(UndecodedType, at, 2);
        message.Take(Flags);
        if (!isFlow) return;
        TakeMatch(ref message);
        message.Take(TableId);
        message.Take(StatisticsPad);
        message.Take(OutPort);
    }

    static Field Capability(string name, string label, ulong mask) => Protocol.Flag(Capabilities, $"openflow.{name}", label, mask);

    static Field Able(string name, string label, ulong mask) => Protocol.Flag(Actions, $"openflow.{name}", label, mask);
}
