namespace FilterLang.Protocols;

/// <summary>Routes with the classic metric, RFC 7868 sections 6.8 and 6.9.</summary>
static class EigrpRoutes
{
    static readonly Protocol Protocol = Eigrp.Protocol;

    static readonly Field
        NextHopIPv4     = Protocol.IPv4   ("eigrp.ipv4.nexthop",       "NextHop"),
        NextHopIPv6     = Protocol.IPv6   ("eigrp.ipv6.nexthop",       "NextHop"),
        Originator      = Protocol.IPv4   ("eigrp.extdata.origrid",    "Originating RouterID"),
        OriginSystem    = Protocol.UInt32 ("eigrp.extdata.as",         "Originating A.S."),
        OriginTag       = Protocol.UInt32 ("eigrp.extdata.tag",        "Administrative Tag"),
        OriginMetric    = Protocol.UInt32 ("eigrp.extdata.metric",     "External Metric"),
        OriginReserved  = Protocol.UInt16 ("eigrp.extdata.reserved",   "Reserved"),
        OriginProtocol  = Protocol.UInt8  ("eigrp.extdata.proto",      "External Protocol ID", names: new(() =>
            [(1, "IGRP"), (2, "EIGRP"), (3, "Static Route"), (4, "RIP"), (5, "Hello"), (6, "OSPF"), (7, "IS-IS"), (8, "EGP"), (9, "BGP"), (10, "IDRP"),
             (11, "Connected Route")])),
        IsExternal      = Protocol.Boolean("eigrp.opaque.flag.ext",    "Route is External", mask: 0x1),
        IsCandidate     = Protocol.Boolean("eigrp.opaque.flag.cd",     "Route is Candidate Default", mask: 0x2),
        Delay           = Protocol.UInt32 ("eigrp.old_metric.delay",   "Scaled Delay"),
        Bandwidth       = Protocol.UInt32 ("eigrp.old_metric.bw",      "Scaled BW"),
        Mtu             = Protocol.UInt24 ("eigrp.old_metric.mtu",     "MTU"),
        HopCount        = Protocol.UInt8  ("eigrp.old_metric.hopcount", "Hop Count"),
        Reliability     = Protocol.UInt8  ("eigrp.old_metric.rel",     "Reliability"),
        Load            = Protocol.UInt8  ("eigrp.old_metric.load",    "Load"),
        RouteTag        = Protocol.UInt8  ("eigrp.old_metric.intag",   "Route Tag"),
        Withdraws       = Protocol.Boolean("eigrp.metric.flags.srcwd", "Source Withdraw", mask: 0x1),
        Candidate       = Protocol.Boolean("eigrp.metric.flags.cd",    "Candidate Default", mask: 0x2),
        Active          = Protocol.Boolean("eigrp.metric.flags.active", "Route is Active", mask: 0x4),
        Replicated      = Protocol.Boolean("eigrp.metric.flags.repl",  "Route is Replicated", mask: 0x8),
        PrefixIPv4      = Protocol.UInt8  ("eigrp.ipv4.prefixlen",     "Prefix Length"),
        PrefixIPv6      = Protocol.UInt8  ("eigrp.ipv6.prefixlen",     "Prefix Length"),
        DestinationIPv4 = Protocol.IPv4   ("eigrp.ipv4.destination",   "Destination"),
        DestinationIPv6 = Protocol.IPv6   ("eigrp.ipv6.destination",   "Destination"),
        External        = Protocol.Heading("External Data"),
        Metric          = Protocol.Heading("Legacy Metric");

    static readonly ExpertField
        BadPrefix = Protocol.Expert("eigrp.prefixlen.invalid", Severity.Warning, ExpertGroup.Malformed, "Invalid prefix length");

    public static void Take(ref Layer eigrp, bool isIPv4, bool isExternal)
    {
        int at = eigrp.Position;
        eigrp.Take(isIPv4 ? NextHopIPv4 : NextHopIPv6);
        eigrp.Position = at + (isIPv4 ? 4 : 16);
        if (isExternal) TakeExternal(ref eigrp);
        TakeMetric(ref eigrp);
        TakeDestination(ref eigrp, isIPv4);
    }

    static void TakeExternal(ref Layer eigrp)
    {
        GroupScope external = eigrp.Begin(External);
        eigrp.Take(Originator);
        eigrp.Take(OriginSystem);
        eigrp.Take(OriginTag);
        eigrp.Take(OriginMetric);
        eigrp.Take(OriginReserved);
        eigrp.Take(OriginProtocol);
        eigrp.TakeParts(IsExternal, IsCandidate);
        eigrp.End(external);
    }

    static void TakeMetric(ref Layer eigrp)
    {
        GroupScope metric = eigrp.Begin(Metric);
        eigrp.Take(Delay);
        eigrp.Take(Bandwidth);
        eigrp.Take(Mtu);
        eigrp.Take(HopCount);
        eigrp.Take(Reliability);
        eigrp.Take(Load);
        eigrp.Take(RouteTag);
        eigrp.TakeParts(Withdraws, Candidate, Active, Replicated);
        eigrp.End(metric);
    }

    /// <summary>The octets that the length asks for; an IPv6 prefix shorter than an address has one more.</summary>
    static void TakeDestination(ref Layer eigrp, bool isIPv4)
    {
        int at = eigrp.Position, bits = (int)eigrp.Take(isIPv4 ? PrefixIPv4 : PrefixIPv6), most = isIPv4 ? 32 : 128;
        if (bits > most)
        {
            eigrp.Remark(BadPrefix, $"Invalid prefix length {bits}, must be <= {most}", at, 1);
            return;
        }
        int octets = isIPv4 ? (bits + 7) / 8 : bits == most ? 16 : bits / 8 + 1;
        ReadOnlySpan<byte> prefix = eigrp.Slice(at + 1, Math.Min(octets, Math.Max(0, eigrp.Remaining)));
        if (eigrp.Failed) return;
        Span<byte> room = stackalloc byte[16];
        room.Clear();
        prefix.CopyTo(room);
        if (isIPv4) eigrp.Note(DestinationIPv4, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(room), at + 1, prefix.Length, ItemFlags.None);
        else eigrp.NoteBytes(DestinationIPv6, room, at + 1, prefix.Length, ItemFlags.None);
    }
}
