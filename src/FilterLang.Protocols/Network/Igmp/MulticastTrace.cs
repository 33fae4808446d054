namespace FilterLang.Protocols;

/// <summary>The multicast traceroute carried in IGMP, draft-ietf-idmr-traceroute-ipm.</summary>
static class MulticastTrace
{
    const int HeaderLength = 24, BlockLength = 32;

    static readonly Protocol Protocol = Igmp.Protocol;

    public static readonly Field
        MaxHops         = Protocol.UInt8 ("igmp.mtrace.max_hops",    "# hops"),
        Source          = Protocol.IPv4  ("igmp.mtrace.saddr",       "Source Address"),
        Receiver        = Protocol.IPv4  ("igmp.mtrace.raddr",       "Receiver Address"),
        Response        = Protocol.IPv4  ("igmp.mtrace.rspaddr",     "Response Address"),
        ResponseTtl     = Protocol.UInt8 ("igmp.mtrace.resp_ttl",    "Response TTL"),
        QueryIdentifier = Protocol.UInt24("igmp.mtrace.q_id",        "Query ID"),
        Arrival         = Protocol.UInt32("igmp.mtrace.q_arrival",   "Query Arrival"),
        Incoming        = Protocol.IPv4  ("igmp.mtrace.q_inaddr",    "In itf addr"),
        Outgoing        = Protocol.IPv4  ("igmp.mtrace.q_outaddr",   "Out itf addr"),
        PreviousRouter  = Protocol.IPv4  ("igmp.mtrace.q_prevrtr",   "Previous rtr addr"),
        InputPackets    = Protocol.UInt32("igmp.mtrace.q_inpkt",     "In pkts"),
        OutputPackets   = Protocol.UInt32("igmp.mtrace.q_outpkt",    "Out pkts"),
        TotalPackets    = Protocol.UInt32("igmp.mtrace.q_total",     "S,G pkt count"),
        RoutingProtocol = Protocol.UInt8 ("igmp.mtrace.q_rtg_proto", "Rtg Protocol", names: new ValueNames(() =>
            [(1, "DVMRP"), (2, "MOSPF"), (3, "PIM"), (4, "CBT"), (5, "PIM using special routing table"), (6, "PIM using a static route"),
             (7, "DVMRP using a static route"), (8, "PIM using MBGP (aka BGP4+) route"), (9, "CBT using special routing table"),
             (10, "CBT using a static route"), (11, "PIM using state created by Assert processing")])),
        ForwardingTtl   = Protocol.UInt8 ("igmp.mtrace.q_fwd_ttl",   "FwdTTL"),
        MustBeZero      = Protocol.UInt8 ("igmp.mtrace.q_mbz",       "MBZ", display: Hex, mask: 0x80),
        CountsNetwork   = Protocol.UInt8 ("igmp.mtrace.q_s",         "S", display: Hex, mask: 0x40),
        SourceMask      = Protocol.UInt8 ("igmp.mtrace.q_src_mask",  "Src Mask", display: Hex, mask: 0x3F),
        ForwardingCode  = Protocol.UInt8 ("igmp.mtrace.q_fwd_code",  "Forwarding Code", display: Hex, names: new ValueNames(() =>
            [(0x0, "NO_ERROR"), (0x1, "WRONG_IF"), (0x2, "PRUNE_SENT"), (0x3, "PRUNE_RCVD"), (0x4, "SCOPED"), (0x5, "NO_ROUTE"),
             (0x6, "WRONG_LAST_HOP"), (0x7, "NOT_FORWARDING"), (0x8, "REACHED_RP"), (0x9, "RPF_IF"), (0xA, "NO_MULTICAST"),
             (0xB, "INFO_HIDDEN"), (0x81, "NO_SPACE"), (0x82, "OLD_ROUTER"), (0x83, "ADMIN_PROHIB")]));

    public static void Take(ref Layer igmp, bool isResponse)
    {
        igmp.Summary("IGMP");
        Announce(ref igmp, isResponse);
        igmp.Take(Igmp.Type);
        igmp.Take(MaxHops);
        Igmp.TakeChecksum(ref igmp, igmp.Length);
        igmp.Take(Igmp.Group);
        igmp.Take(Source);
        igmp.Take(Receiver);
        igmp.Take(Response);
        igmp.Take(ResponseTtl);
        igmp.Take(QueryIdentifier);
        while (igmp.More && igmp.Remaining >= BlockLength) TakeBlock(ref igmp);
    }

    static void Announce(ref Layer igmp, bool isResponse)
    {
        int blocks = Math.Max(0, igmp.Length - HeaderLength) / BlockLength;
        if (isResponse) igmp.Info($"Traceroute Response, {blocks} block{(blocks == 1 ? "" : "s")}");
        else if (igmp.Length == HeaderLength) igmp.Info($"Traceroute Query");
        else igmp.Info($"Traceroute Request");
    }

    static void TakeBlock(ref Layer igmp)
    {
        if (!igmp.Need(igmp.Position, BlockLength)) return;
        igmp.Take(Arrival);
        igmp.Take(Incoming);
        igmp.Take(Outgoing);
        igmp.Take(PreviousRouter);
        igmp.Take(InputPackets);
        igmp.Take(OutputPackets);
        igmp.Take(TotalPackets);
        igmp.Take(RoutingProtocol);
        igmp.Take(ForwardingTtl);
        igmp.TakeParts(MustBeZero, CountsNetwork, SourceMask);
        igmp.Take(ForwardingCode);
    }
}
