namespace FilterLang.Protocols;

/// <summary>What a sample of a flow tells of a packet, "sFlow Version 5" section 5.4: its first octets, how it was forwarded.</summary>
static class SflowRecords
{
    const uint RawHeader = 1, EthernetFrame = 2, IPv4Header = 3, IPv6Header = 4, Switch = 1001, Router = 1002, Gateway = 1003;

    static readonly Protocol s_protocol = Sflow.Protocol;

    public static readonly Field
        FlowDataLength = s_protocol.UInt32 ("sflow_5.flow_data_length", "Flow data length (byte)"),
        Ipv4PrecedenceType = s_protocol.UInt32 ("sflow_245.ipv4_precedence_type", "Precedence", mask: 0xe0, names: SflowNames.Ipv4PrecedenceType),
        FlowRecordFormat = s_protocol.UInt32 ("sflow_245.flow_record_format", "Format", mask: 0xfff, names: SflowNames.FlowRecordFormat),
        HeaderProtocol = s_protocol.UInt32 ("sflow_245.header_protocol", "Header protocol", names: SflowNames.HeaderProtocol),
        Header = s_protocol.Bytes  ("sflow_245.header", "Header of sampled packet"),
        VlanIn = s_protocol.UInt32 ("sflow_245.vlan.in", "Incoming 802.1Q VLAN"),
        VlanOut = s_protocol.UInt32 ("sflow_245.vlan.out", "Outgoing 802.1Q VLAN"),
        PriIn = s_protocol.UInt32 ("sflow_245.pri.in", "Incoming 802.1p priority"),
        PriOut = s_protocol.UInt32 ("sflow_245.pri.out", "Outgoing 802.1p priority"),
        Nexthop = s_protocol.IPv4   ("sflow_245.nexthop", "Next hop"),
        Ipv4Src = s_protocol.IPv4   ("sflow_245.ipv4_src", "Source IP address"),
        Ipv4Dst = s_protocol.IPv4   ("sflow_245.ipv4_dst", "Destination IP address"),
        NexthopV6 = s_protocol.IPv6   ("sflow_245.nexthop.v6", "Next hop"),
        Ipv6Src = s_protocol.IPv6   ("sflow_245.ipv6_src", "Source IP address"),
        Ipv6Dst = s_protocol.IPv6   ("sflow_245.ipv6_dst", "Destination IP address"),
        NexthopSrcMask = s_protocol.UInt32 ("sflow_245.nexthop.src_mask", "Next hop source mask"),
        NexthopDstMask = s_protocol.UInt32 ("sflow_245.nexthop.dst_mask", "Next hop destination mask"),
        As = s_protocol.UInt32 ("sflow_245.as", "AS Router"),
        SrcAS = s_protocol.UInt32 ("sflow_245.srcAS", "AS Source"),
        PeerAS = s_protocol.UInt32 ("sflow_245.peerAS", "AS Peer"),
        DstASentries = s_protocol.UInt32 ("sflow_245.dstASentries", "AS Destinations"),
        DstAS = s_protocol.UInt32 ("sflow_245.dstAS", "AS Destination"),
        CommunityEntries = s_protocol.UInt32 ("sflow_245.communityEntries", "Gateway Communities"),
        Localpref = s_protocol.UInt32 ("sflow_245.localpref", "localpref"),
        HeaderFrameLength = s_protocol.UInt32 ("sflow_245.header.frame_length", "Frame Length"),
        HeaderPayloadStripped = s_protocol.UInt32 ("sflow_245.header.payload_stripped", "Payload stripped"),
        HeaderSampledHeaderLength = s_protocol.UInt32 ("sflow_245.header.sampled_header_length", "Sampled header length"),
        EthernetLength = s_protocol.UInt32 ("sflow_245.ethernet.length", "Length of MAC Packet"),
        EthernetSourceMacAddress = s_protocol.Ether  ("sflow_245.ethernet.source_mac_address", "Source MAC Address"),
        EthernetDestinationMacAddress = s_protocol.Ether  ("sflow_245.ethernet.destination_mac_address", "Destination MAC Address"),
        EthernetPacketType = s_protocol.UInt32 ("sflow_245.ethernet.packet_type", "Ethernet Packet Type", display: Hex, names: SflowNames.EthernetPacketType),
        IpLength = s_protocol.UInt32 ("sflow_245.ip.length", "Length of IP Packet"),
        IpSourcePort = s_protocol.UInt32 ("sflow_245.ip.source_port", "Source Port"),
        SflowIpDestinationPort = s_protocol.UInt32 ("sflow.ip.destination_port", "Destination Port"),
        IpTcpFlagCwr = s_protocol.Boolean("sflow_245.ip.tcp_flag.cwr", "TCP Flag (CWR)", size: 4, mask: 0x80, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagEce = s_protocol.Boolean("sflow_245.ip.tcp_flag.ece", "TCP Flag (ECE)", size: 4, mask: 0x40, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagUrg = s_protocol.Boolean("sflow_245.ip.tcp_flag.urg", "TCP Flag (URG)", size: 4, mask: 0x20, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagAck = s_protocol.Boolean("sflow_245.ip.tcp_flag.ack", "TCP Flag (ACK)", size: 4, mask: 0x10, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagPsh = s_protocol.Boolean("sflow_245.ip.tcp_flag.psh", "TCP Flag (PSH)", size: 4, mask: 0x8, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagRst = s_protocol.Boolean("sflow_245.ip.tcp_flag.rst", "TCP Flag (RST)", size: 4, mask: 0x4, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagSyn = s_protocol.Boolean("sflow_245.ip.tcp_flag.syn", "TCP Flag (SYN)", size: 4, mask: 0x2, names: ValueNames.Pair("Set", "Not set")),
        IpTcpFlagFin = s_protocol.Boolean("sflow_245.ip.tcp_flag.fin", "TCP Flag (FIN)", size: 4, mask: 0x1, names: ValueNames.Pair("Set", "Not set")),
        Ipv4Delay = s_protocol.Boolean("sflow_245.ipv4_delay", "Delay", size: 4, mask: 0x10, names: ValueNames.Pair("Low", "Normal")),
        Ipv4Throughput = s_protocol.Boolean("sflow_245.ipv4_throughput", "Throughput", size: 4, mask: 0x8, names: ValueNames.Pair("High", "Normal")),
        Ipv4Reliability = s_protocol.Boolean("sflow_245.ipv4_reliability", "Reliability", size: 4, mask: 0x4, names: ValueNames.Pair("High", "Normal")),
        Ipv4Cost = s_protocol.Boolean("sflow_245.ipv4_cost", "Cost (RFC1349)", size: 4, mask: 0x2, names: ValueNames.Pair("Minimize Monetary", "Normal")),
        Ipv6Priority = s_protocol.UInt32 ("sflow_245.ipv6_priority", "Priority"),
        SflowAsType = s_protocol.UInt32 ("sflow.as_type", "AS Type", names: new(() => [(1, "AS Set"), (2, "AS Sequence")])),
        SflowIpProtocol = s_protocol.UInt32 ("sflow.ip_protocol", "IP Protocol", names: SflowNames.IpProtocol);

    public static bool Take(ref Layer sflow, uint format, int end)
    {
        switch (format)
        {
            case RawHeader: TakeHeader(ref sflow, end); break;
            case EthernetFrame:
                sflow.Take(EthernetLength);
                sflow.Take(EthernetSourceMacAddress);
                sflow.Position += 2;
                sflow.Take(EthernetDestinationMacAddress);
                sflow.Position += 2;
                sflow.Take(EthernetPacketType);
                break;
            case IPv4Header or IPv6Header: TakeNetwork(ref sflow, format == IPv6Header); break;
            case Switch:
                foreach (Field field in (ReadOnlySpan<Field>)[VlanIn, PriIn, VlanOut, PriOut]) sflow.Take(field);
                break;
            case Router:
                TakeAddress(ref sflow, Nexthop, NexthopV6);
                sflow.Take(NexthopSrcMask);
                sflow.Take(NexthopDstMask);
                break;
            case Gateway: TakeGateway(ref sflow); break;
            default: return false;
        }
        return true;
    }

    static void TakeAddress(ref Layer sflow, Field four, Field six)
    {
        uint kind = sflow.U32(sflow.Position);
        sflow.Position += 4;
        if (kind == 1) sflow.Take(four);
        else if (kind == 2) sflow.Take(six);
    }

    static void TakeNetwork(ref Layer sflow, bool isIPv6)
    {
        sflow.Take(IpLength);
        sflow.Take(SflowIpProtocol);
        sflow.Take(isIPv6 ? Ipv6Src : Ipv4Src);
        sflow.Take(isIPv6 ? Ipv6Dst : Ipv4Dst);
        sflow.Take(IpSourcePort);
        sflow.Take(SflowIpDestinationPort);
        sflow.TakeParts(IpTcpFlagCwr, IpTcpFlagEce, IpTcpFlagUrg, IpTcpFlagAck, IpTcpFlagPsh, IpTcpFlagRst, IpTcpFlagSyn, IpTcpFlagFin);
        if (isIPv6) sflow.Take(Ipv6Priority);
        else sflow.TakeParts(Ipv4PrecedenceType, Ipv4Delay, Ipv4Throughput, Ipv4Reliability, Ipv4Cost);
    }

    static void TakeGateway(ref Layer sflow)
    {
        TakeAddress(ref sflow, Nexthop, NexthopV6);
        sflow.Take(As);
        sflow.Take(SrcAS);
        sflow.Take(PeerAS);
        for (int segments = (int)Math.Min(sflow.Take(DstASentries), int.MaxValue); segments > 0 && sflow.More; segments--)
        {
            sflow.Take(SflowAsType);
            int count = (int)Math.Min(sflow.U32(sflow.Position), int.MaxValue);
            sflow.Position += 4;
            for (; count > 0 && sflow.More; count--) sflow.Take(DstAS);
        }
        int communities = (int)Math.Min(sflow.Take(CommunityEntries), int.MaxValue / 8);
        sflow.Position += communities * 4;
        sflow.Take(Localpref);
    }

    // The sampled packet is dissected as far as it was taken; the summary and the addresses remain those of the datagram around it.
    static void TakeHeader(ref Layer sflow, int end)
    {
        uint kind = (uint)sflow.Take(HeaderProtocol);
        int whole = (int)Math.Min(sflow.Take(HeaderFrameLength), int.MaxValue);
        sflow.Take(HeaderPayloadStripped);
        int taken = (int)Math.Min(sflow.Take(HeaderSampledHeaderLength), int.MaxValue), at = sflow.Position;
        if (sflow.Failed) return;
        taken = Math.Min(taken, end - at);
        GroupScope group = sflow.Begin(Header, at, taken);
        sflow.NestsPayload = true;
        Protocol? payload = kind switch
        {
            1 => PayloadTables.LinkType.Find(1), 11 => PayloadTables.EtherType.Find(0x0800), 12 => PayloadTables.EtherType.Find(0x86DD),
            13 => PayloadTables.EtherType.Find(0x8847), _ => null,
        };
        sflow.CallQuoted(payload ?? sflow.Packet.Plan.Catalog.Data, at, taken, Math.Max(taken, whole));
        sflow.End(group);
        sflow.Catch();
    }
}
