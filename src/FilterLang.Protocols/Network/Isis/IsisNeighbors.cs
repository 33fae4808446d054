namespace FilterLang.Protocols;

/// <summary>Neighbours in advertisements: ISO/IEC 10589 section 9.8, RFC 5305 section 3, RFC 8667 section 2.2.</summary>
static class IsisNeighbors
{
    const int MetricsLength = 4;

    static readonly Protocol s_protocol = IsisLsp.Protocol;

    public static readonly Field
        AdjSidFlags                        = s_protocol.UInt8  ("isis.lsp.adj_sid.flags", "Flags", display: Hex),
        AdjSidFlagsF                       = s_protocol.Flag   (AdjSidFlags, "isis.lsp.adj_sid.flags.f", "Outgoing Encapsulation", 0x80, names: ValueNames.Pair("IPv6", "IPv4")),
        AdjSidFlagsB                       = s_protocol.Flag   (AdjSidFlags, "isis.lsp.adj_sid.flags.b", "Backup", 0x40, names: ValueNames.Pair("Set", "Not set")),
        AdjSidFlagsV                       = s_protocol.Flag   (AdjSidFlags, "isis.lsp.adj_sid.flags.v", "Value", 0x20, names: ValueNames.Pair("Set", "Not set")),
        AdjSidFlagsL                       = s_protocol.Flag   (AdjSidFlags, "isis.lsp.adj_sid.flags.l", "Local Significance", 0x10, names: ValueNames.YesNo),
        AdjSidFlagsS                       = s_protocol.Flag   (AdjSidFlags, "isis.lsp.adj_sid.flags.s", "Set", 0x8, names: ValueNames.Pair("Set", "Not set")),
        AdjSidWeight                       = s_protocol.UInt8  ("isis.lsp.adj_sid.weight", "Weight", display: Hex),
        AdjSidSystemId                     = s_protocol.Row    ("isis.lsp.adj_sid.system_id", "System-ID", FieldType.SystemId),
        SidSliLabel                        = s_protocol.UInt24 ("isis.lsp.sid.sli_label", "SID/Label/Index", mask: 0xfffff),
        SidSliIndex                        = s_protocol.UInt32 ("isis.lsp.sid.sli_index", "SID/Label/Index", display: Hex),
        SidSliIpv6                         = s_protocol.IPv6   ("isis.lsp.sid.sli_ipv6", "SID/Label/Index"),
        EisNeighborsClvInnerReserved       = s_protocol.UInt8  ("isis.lsp.eis_neighbors_clv_inner.reserved", "Reserved", display: Hex),
        EisNeighborsEsNeighborId           = s_protocol.Row    ("isis.lsp.eis_neighbors.es_neighbor_id", "ES Neighbor ID", FieldType.SystemId),
        EisNeighborsIsNeighbor             = s_protocol.Row    ("isis.lsp.eis_neighbors.is_neighbor", "IS Neighbor", FieldType.SystemId),
        EisNeighborsDefaultMetric          = s_protocol.UInt8  ("isis.lsp.eis_neighbors.default_metric", "Default Metric", mask: 0x3f),
        EisNeighborsDelayMetric            = s_protocol.UInt8  ("isis.lsp.eis_neighbors.delay_metric", "Delay Metric", mask: 0x3f),
        EisNeighborsExpenseMetric          = s_protocol.UInt8  ("isis.lsp.eis_neighbors.expense_metric", "Expense Metric", mask: 0x3f),
        EisNeighborsErrorMetric            = s_protocol.UInt8  ("isis.lsp.eis_neighbors.error_metric", "Error Metric", mask: 0x3f),
        MaximumLinkBandwidth               = s_protocol.Row    ("isis.lsp.maximum_link_bandwidth", "Maximum link bandwidth", FieldType.Float),
        ReservableLinkBandwidth            = s_protocol.Row    ("isis.lsp.reservable_link_bandwidth", "Reservable link bandwidth", FieldType.Float),
        ExtIsReachabilityIsNeighborId      = s_protocol.Row    ("isis.lsp.ext_is_reachability.is_neighbor_id", "IS neighbor ID", FieldType.SystemId),
        ExtIsReachabilityMetric            = s_protocol.UInt24 ("isis.lsp.ext_is_reachability.metric", "Metric"),
        ExtIsReachabilitySubclvsLength     = s_protocol.UInt8  ("isis.lsp.ext_is_reachability.subclvs_length", "SubCLV Length"),
        ExtIsReachabilityCode              = s_protocol.UInt8  ("isis.lsp.ext_is_reachability.code", "Code", names: IsisNames.LspExtIsReachabilityCode),
        ExtIsReachabilityLength            = s_protocol.UInt8  ("isis.lsp.ext_is_reachability.length", "Length"),
        ExtIsReachabilityValue             = s_protocol.Bytes  ("isis.lsp.ext_is_reachability.value", "Value"),
        ExtIsReachabilityLinkLocalIdentifier = s_protocol.UInt32 ("isis.lsp.ext_is_reachability.link_local_identifier", "Link Local Identifier"),
        ExtIsReachabilityLinkRemoteIdentifier = s_protocol.UInt32 ("isis.lsp.ext_is_reachability.link_remote_identifier", "Link Remote Identifier"),
        ExtIsReachabilityIpv4InterfaceAddress = s_protocol.IPv4   ("isis.lsp.ext_is_reachability.ipv4_interface_address", "IPv4 interface address"),
        ExtIsReachabilityIpv4NeighborAddress = s_protocol.IPv4   ("isis.lsp.ext_is_reachability.ipv4_neighbor_address", "IPv4 neighbor address"),
        ExtIsReachabilityTrafficEngineeringDefaultMetric = s_protocol.UInt24 ("isis.lsp.ext_is_reachability.traffic_engineering_default_metric", "Traffic engineering default metric"),
        EisNeighborsDefaultMetricIe        = s_protocol.Boolean("isis.lsp.eis_neighbors.default_metric_ie", "Default Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        EisNeighborsDelayMetricSupported   = s_protocol.Boolean("isis.lsp.eis_neighbors_delay_metric.supported", "Delay Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        EisNeighborsExpenseMetricSupported = s_protocol.Boolean("isis.lsp.eis_neighbors.expense_metric_supported", "Expense Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        EisNeighborsErrorMetricSupported   = s_protocol.Boolean("isis.lsp.eis_neighbors.error_metric_supported", "Error Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        UnrsvBwPriorityLevel               = s_protocol.Row    ("isis.lsp.unrsv_bw.priority_level", "priority level", FieldType.Float),
        EisNeighborsDelayMetricIe          = s_protocol.Boolean("isis.lsp.eis_neighbors.delay_metric_ie", "Delay Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        EisNeighborsExpenseMetricIe        = s_protocol.Boolean("isis.lsp.eis_neighbors.expense_metric_ie", "Expense Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        EisNeighborsErrorMetricIe          = s_protocol.Boolean("isis.lsp.eis_neighbors.error_metric_ie", "Error Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        IsVirtual                          = s_protocol.Boolean("isis.lsp.is_virtual", "IsVirtual", names: ValueNames.YesNo),
        ExtIsReachabilityIpv6InterfaceAddress = s_protocol.IPv6   ("isis.lsp.ext_is_reachability.ipv6_interface_address", "IPv6 interface address"),
        ExtIsReachabilityIpv6NeighborAddress = s_protocol.IPv6   ("isis.lsp.ext_is_reachability.ipv6_neighbor_address", "IPv6 neighbor address");

    static readonly Field s_neighbor = s_protocol.Heading("IS Neighbor"), s_detail = s_protocol.Heading("subTLV");

    public static void Take(ref Layer isis, int next, bool isFirst)
    {
        int identifier = Isis.IdLength(isis) + 1;
        isis.Take(isFirst ? IsVirtual : EisNeighborsClvInnerReserved);
        while (isis.Position + MetricsLength + identifier <= next && isis.More)
        {
            TakeMetrics(ref isis);
            isis.Take(EisNeighborsIsNeighbor, identifier);
        }
    }

    public static void TakeEndSystems(ref Layer isis, int next)
    {
        int identifier = Isis.IdLength(isis);
        if (isis.Position + MetricsLength > next) return;
        TakeMetrics(ref isis);
        while (isis.Position + identifier <= next && isis.More) isis.Take(EisNeighborsEsNeighborId, identifier);
    }

    // As in Wireshark, which reads all four metrics from the first octet.
    static void TakeMetrics(ref Layer isis)
    {
        isis.TakeParts(EisNeighborsDefaultMetric, EisNeighborsDefaultMetricIe, EisNeighborsDelayMetric, EisNeighborsDelayMetricSupported,
            EisNeighborsDelayMetricIe, EisNeighborsExpenseMetric, EisNeighborsExpenseMetricSupported, EisNeighborsExpenseMetricIe,
            EisNeighborsErrorMetric, EisNeighborsErrorMetricSupported, EisNeighborsErrorMetricIe);
        isis.Position += MetricsLength - 1;
    }

    public static void TakeExtended(ref Layer isis, int next)
    {
        int identifier = Isis.IdLength(isis) + 1;
        while (isis.Position + identifier + 4 <= next && isis.More)
        {
            GroupScope group = isis.Begin(s_neighbor);
            isis.Take(ExtIsReachabilityIsNeighborId, identifier);
            isis.Take(ExtIsReachabilityMetric);
            int end = (int)isis.Take(ExtIsReachabilitySubclvsLength) + isis.Position;
            if (end > next) return;
            while (isis.Position + 2 <= end && isis.More) TakeDetail(ref isis, end);
            isis.End(group);
        }
    }

    static void TakeDetail(ref Layer isis, int end)
    {
        GroupScope group = isis.Begin(s_detail);
        uint code = (uint)isis.Take(ExtIsReachabilityCode);
        int length = (int)isis.Take(ExtIsReachabilityLength), next = isis.Position + length;
        if (isis.Failed || next > end)
        {
            isis.Position = end;
            return;
        }
        switch (code)
        {
            case 3: break;
            case 4:
                isis.Take(ExtIsReachabilityLinkLocalIdentifier);
                isis.Take(ExtIsReachabilityLinkRemoteIdentifier);
                break;
            case 6: isis.Take(ExtIsReachabilityIpv4InterfaceAddress); break;
            case 8: isis.Take(ExtIsReachabilityIpv4NeighborAddress); break;
            case 9: TakeRate(ref isis, MaximumLinkBandwidth); break;
            case 10: TakeRate(ref isis, ReservableLinkBandwidth); break;
            case 11:
                for (int i = 0; i < 8; i++) TakeRate(ref isis, UnrsvBwPriorityLevel);
                break;
            case 12: isis.Take(ExtIsReachabilityIpv6InterfaceAddress); break;
            case 13: isis.Take(ExtIsReachabilityIpv6NeighborAddress); break;
            case 18: isis.Take(ExtIsReachabilityTrafficEngineeringDefaultMetric); break;
            case 31 or 32:
                isis.TakeBits(AdjSidFlags, AdjSidFlagsF, AdjSidFlagsB, AdjSidFlagsV, AdjSidFlagsL, AdjSidFlagsS);
                isis.Take(AdjSidWeight);
                if (code == 32) isis.Take(AdjSidSystemId, Isis.IdLength(isis));
                TakeSegment(ref isis, next);
                break;
            default:
                if (length > 0) isis.Take(ExtIsReachabilityValue, length);
                break;
        }
        isis.End(group);
        isis.Position = next;
    }

    // In octets a second on the wire, in megabits as a value.
    static void TakeRate(ref Layer isis, Field field)
    {
        float rate = BitConverter.UInt32BitsToSingle(isis.U32(isis.Position)) * 8f / 1_000_000f;
        isis.Note(field, BitConverter.DoubleToUInt64Bits(rate), isis.Position, 4, ItemFlags.None);
        isis.Position += 4;
    }

    /// <summary>Takes a label, an index or an address, which its length tells.</summary>
    public static void TakeSegment(ref Layer isis, int next)
    {
        switch (next - isis.Position)
        {
            case 3: isis.Take(SidSliLabel); break;
            case 4: isis.Take(SidSliIndex); break;
            case 16: isis.Take(SidSliIpv6); break;
        }
    }
}
