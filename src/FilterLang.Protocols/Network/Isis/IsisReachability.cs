namespace FilterLang.Protocols;

/// <summary>Networks that are reached: RFC 1195 section 5.3.1, RFC 5305 section 4, RFC 5308 section 2.</summary>
static class IsisReachability
{
    static readonly Protocol s_protocol = IsisLsp.Protocol;

    public static readonly Field
        IpReachabilityIpv4Prefix           = s_protocol.IPv4   ("isis.lsp.ip_reachability.ipv4_prefix", "IPv4 prefix"),
        IpReachabilityDefaultMetric        = s_protocol.UInt8  ("isis.lsp.ip_reachability.default_metric", "Default Metric", mask: 0x3f),
        IpReachabilityDelayMetric          = s_protocol.UInt8  ("isis.lsp.ip_reachability.delay_metric", "Delay Metric", mask: 0x3f),
        IpReachabilityExpenseMetric        = s_protocol.UInt8  ("isis.lsp.ip_reachability.expense_metric", "Expense Metric", mask: 0x3f),
        IpReachabilityErrorMetric          = s_protocol.UInt8  ("isis.lsp.ip_reachability.error_metric", "Error Metric", mask: 0x3f),
        ExtIpReachabilitySubclvsLength     = s_protocol.UInt8  ("isis.lsp.ext_ip_reachability.subclvs_length", "SubCLV Length"),
        ExtIpReachabilityCode              = s_protocol.UInt8  ("isis.lsp.ext_ip_reachability.code", "Code", names: IsisNames.LspExtIpReachabilityCode),
        ExtIpReachabilityLength            = s_protocol.UInt8  ("isis.lsp.ext_ip_reachability.length", "Length"),
        ExtIpReachabilityPrefixSidFlags    = s_protocol.UInt8  ("isis.lsp.ext_ip_reachability.prefix_sid.flags", "Flags", display: Hex),
        ExtIpReachabilityPrefixSidFlagsR   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.r", "Re-advertisement", 0x80, names: ValueNames.Pair("Set", "Not set")),
        ExtIpReachabilityPrefixSidFlagsN   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.n", "Node-SID", 0x40, names: ValueNames.Pair("Set", "Not set")),
        ExtIpReachabilityPrefixSidFlagsP   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.p", "no-PHP", 0x20, names: ValueNames.Pair("Set", "Not set")),
        ExtIpReachabilityPrefixSidFlagsE   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.e", "Explicit-Null", 0x10, names: ValueNames.Pair("Set", "Not set")),
        ExtIpReachabilityPrefixSidFlagsV   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.v", "Value", 0x8, names: ValueNames.Pair("Set", "Not set")),
        ExtIpReachabilityPrefixSidFlagsL   = s_protocol.Flag   (ExtIpReachabilityPrefixSidFlags, "isis.lsp.ext_ip_reachability.prefix_sid.flags.l", "Local", 0x4, names: ValueNames.Pair("Set", "Not set")),
        N32BitAdministrativeTag            = s_protocol.UInt32 ("isis.lsp.32_bit_administrative_tag", "32-Bit Administrative tag", display: HexDec),
        N64BitAdministrativeTag            = s_protocol.UInt64 ("isis.lsp.64_bit_administrative_tag", "64-Bit Administrative tag", display: Hex),
        ExtIpReachabilityIpv4Prefix        = s_protocol.IPv4   ("isis.lsp.ext_ip_reachability.ipv4_prefix", "IPv4 prefix"),
        ExtIpReachabilityMetric            = s_protocol.UInt32 ("isis.lsp.ext_ip_reachability.metric", "Metric"),
        ExtIpReachabilityDistribution      = s_protocol.Boolean("isis.lsp.ext_ip_reachability.distribution", "Distribution", mask: 0x80, names: ValueNames.Pair("Down", "Up")),
        ExtIpReachabilitySubtlv            = s_protocol.Boolean("isis.lsp.ext_ip_reachability.subtlv", "Sub-TLV", mask: 0x40, names: ValueNames.YesNo),
        ExtIpReachabilityPrefixLength      = s_protocol.UInt8  ("isis.lsp.ext_ip_reachability.prefix_length", "Prefix Length", mask: 0x3f),
        Ipv6ReachabilitySubclvsLength      = s_protocol.UInt8  ("isis.lsp.ipv6_reachability.subclvs_length", "SubCLV Length"),
        Ipv6ReachabilityIpv6Prefix         = s_protocol.IPv6   ("isis.lsp.ipv6_reachability.ipv6_prefix", "IPv6 prefix"),
        Ipv6ReachabilityMetric             = s_protocol.UInt32 ("isis.lsp.ipv6_reachability.metric", "Metric"),
        Ipv6ReachabilityDistribution       = s_protocol.Boolean("isis.lsp.ipv6_reachability.distribution", "Distribution", mask: 0x80, names: ValueNames.Pair("Down", "Up")),
        Ipv6ReachabilityDistributionInternal = s_protocol.Boolean("isis.lsp.ipv6_reachability.distribution_internal", "Distribution", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        Ipv6ReachabilitySubtlv             = s_protocol.Boolean("isis.lsp.ipv6_reachability.subtlv", "Sub-TLV", mask: 0x20, names: ValueNames.YesNo),
        Ipv6ReachabilityReservedBits       = s_protocol.UInt8  ("isis.lsp.ipv6_reachability.reserved_bits", "Reserved bits", display: Hex, mask: 0x1f),
        Ipv6ReachabilityPrefixLength       = s_protocol.UInt8  ("isis.lsp.ipv6_reachability.prefix_length", "Prefix Length"),
        PrefixAttributeFlags               = s_protocol.UInt8  ("isis.lsp.prefix_attribute.flags", "Flags", display: Hex),
        PrefixAttributeFlagsX              = s_protocol.Flag   (PrefixAttributeFlags, "isis.lsp.prefix_attribute.flags.x", "External Prefix", 0x80, names: ValueNames.Pair("Set", "Not set")),
        PrefixAttributeFlagsR              = s_protocol.Flag   (PrefixAttributeFlags, "isis.lsp.prefix_attribute.flags.r", "Re-advertisement", 0x40, names: ValueNames.Pair("Set", "Not set")),
        PrefixAttributeFlagsN              = s_protocol.Flag   (PrefixAttributeFlags, "isis.lsp.prefix_attribute.flags.n", "Node", 0x20, names: ValueNames.Pair("Set", "Not set")),
        IpReachabilityDefaultMetricIe      = s_protocol.Boolean("isis.lsp.ip_reachability.default_metric_ie", "Default Metric IE", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        IpReachabilityDelayMetricSupport   = s_protocol.Boolean("isis.lsp.ip_reachability.delay_metric_support", "Delay Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        IpReachabilityExpenseMetricSupport = s_protocol.Boolean("isis.lsp.ip_reachability.expense_metric_support", "Expense Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        IpReachabilityErrorMetricSupport   = s_protocol.Boolean("isis.lsp.ip_reachability.error_metric_support", "Error Metric", mask: 0x80, names: ValueNames.Pair("Not Supported", "Supported")),
        IpReachabilityDistribution         = s_protocol.Boolean("isis.lsp.ip_reachability.distribution", "Distribution", mask: 0x80, names: ValueNames.Pair("Down", "Up")),
        IpReachabilityDelayMetricIe        = s_protocol.Boolean("isis.lsp.ip_reachability.delay_metric_ie", "Delay Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        IpReachabilityExpenseMetricIe      = s_protocol.Boolean("isis.lsp.ip_reachability.expense_metric_ie", "Expense Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal")),
        IpReachabilityErrorMetricIe        = s_protocol.Boolean("isis.lsp.ip_reachability.error_metric_ie", "Error Metric", mask: 0x40, names: ValueNames.Pair("External", "Internal"));

    static readonly Field s_network = s_protocol.Heading("Reachability");

    public static void Take(ref Layer isis, int next)
    {
        while (isis.Position + 12 <= next && isis.More)
        {
            isis.Place(IpReachabilityIpv4Prefix, isis.Position + 4);
            isis.TakeParts(IpReachabilityDefaultMetric, IpReachabilityDefaultMetricIe, IpReachabilityDistribution);
            isis.TakeParts(IpReachabilityDelayMetric, IpReachabilityDelayMetricSupport, IpReachabilityDelayMetricIe);
            isis.TakeParts(IpReachabilityExpenseMetric, IpReachabilityExpenseMetricSupport, IpReachabilityExpenseMetricIe);
            isis.TakeParts(IpReachabilityErrorMetric, IpReachabilityErrorMetricSupport, IpReachabilityErrorMetricIe);
            isis.Position += 8;
        }
    }

    public static void TakeExtended(ref Layer isis, int next)
    {
        while (isis.Position + 5 <= next && isis.More)
        {
            GroupScope group = isis.Begin(s_network);
            isis.Take(ExtIpReachabilityMetric);
            uint flags = isis.U8(isis.Position);
            isis.TakeParts(ExtIpReachabilityDistribution, ExtIpReachabilitySubtlv, ExtIpReachabilityPrefixLength);
            int octets = ((int)(flags & 63) + 7) / 8;
            TakePrefix(ref isis, ExtIpReachabilityIpv4Prefix, octets);
            if ((flags & 0x40) != 0) TakeDetails(ref isis, ExtIpReachabilitySubclvsLength);
            isis.End(group);
        }
    }

    public static void TakeIPv6(ref Layer isis, int next)
    {
        while (isis.Position + 6 <= next && isis.More)
        {
            GroupScope group = isis.Begin(s_network);
            isis.Take(Ipv6ReachabilityMetric);
            uint flags = isis.U8(isis.Position);
            isis.TakeParts(Ipv6ReachabilityDistribution, Ipv6ReachabilityDistributionInternal, Ipv6ReachabilitySubtlv, Ipv6ReachabilityReservedBits);
            int octets = ((int)isis.Take(Ipv6ReachabilityPrefixLength) + 7) / 8;
            TakePrefix(ref isis, Ipv6ReachabilityIpv6Prefix, octets);
            if ((flags & 0x20) != 0) TakeDetails(ref isis, Ipv6ReachabilitySubclvsLength);
            isis.End(group);
        }
    }

    // Only the octets that count are sent.
    static void TakePrefix(ref Layer isis, Field field, int octets)
    {
        int size = field.Size;
        ReadOnlySpan<byte> sent = isis.Slice(isis.Position, Math.Min(octets, size));
        if (isis.Failed) return;
        Span<byte> whole = stackalloc byte[16];
        whole.Clear();
        sent.CopyTo(whole);
        if (size == 4) isis.Note(field, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(whole), isis.Position, octets, ItemFlags.None);
        else isis.NoteBytes(field, whole, isis.Position, octets, ItemFlags.None);
        isis.Position += octets;
    }

    static void TakeDetails(ref Layer isis, Field lengthField)
    {
        int end = (int)isis.Take(lengthField) + isis.Position;
        while (isis.Position + 2 <= end && isis.More)
        {
            uint code = (uint)isis.Take(ExtIpReachabilityCode);
            int next = (int)isis.Take(ExtIpReachabilityLength) + isis.Position;
            if (next > end) return;
            switch (code)
            {
                case 1:
                    while (isis.Position + 4 <= next && isis.More) isis.Take(N32BitAdministrativeTag);
                    break;
                case 2:
                    while (isis.Position + 8 <= next && isis.More) isis.Take(N64BitAdministrativeTag);
                    break;
                case 3:
                    isis.TakeBits(ExtIpReachabilityPrefixSidFlags, ExtIpReachabilityPrefixSidFlagsR, ExtIpReachabilityPrefixSidFlagsN,
                        ExtIpReachabilityPrefixSidFlagsP, ExtIpReachabilityPrefixSidFlagsE, ExtIpReachabilityPrefixSidFlagsV, ExtIpReachabilityPrefixSidFlagsL);
                    isis.Take(IsisOptions.SrAlg);
                    IsisNeighbors.TakeSegment(ref isis, next);
                    break;
                case 4: isis.TakeBits(PrefixAttributeFlags, PrefixAttributeFlagsX, PrefixAttributeFlagsR, PrefixAttributeFlagsN); break;
            }
            isis.Position = next;
        }
    }
}
