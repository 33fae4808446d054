namespace FilterLang.Protocols;

/// <summary>Router and neighbour solicitations and advertisements, redirects, RFC 4861; inverse discovery, RFC 3122.</summary>
static class NeighborDiscovery
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        CurrentHopLimit     = Protocol.UInt8  ("icmpv6.nd.ra.cur_hop_limit",       "Cur hop limit"),
        Flags               = Protocol.UInt8  ("icmpv6.nd.ra.flag",                "Flags", display: Hex),
        Managed             = Protocol.Boolean("icmpv6.nd.ra.flag.m",              "Managed address configuration", mask: 0x80, names: ValueNames.SetNotSet),
        OtherConfiguration  = Protocol.Boolean("icmpv6.nd.ra.flag.o",              "Other configuration", mask: 0x40, names: ValueNames.SetNotSet),
        HomeAgent           = Protocol.Boolean("icmpv6.nd.ra.flag.h",              "Home Agent", mask: 0x20, names: ValueNames.SetNotSet),
        Preference          = Protocol.UInt8  ("icmpv6.nd.ra.flag.prf",            "Prf (Default Router Preference)", mask: 0x18, names: new ValueNames(() => [(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")])),
        Proxy               = Protocol.Boolean("icmpv6.nd.ra.flag.p",              "ND Proxy", mask: 0x4, names: ValueNames.SetNotSet),
        StubRouter          = Protocol.Boolean("icmpv6.nd.ra.flag.s",              "SNAC Router", mask: 0x2, names: ValueNames.SetNotSet),
        FlagsReserved       = Protocol.UInt8  ("icmpv6.nd.ra.flag.rsv",            "Reserved", mask: 0x1),
        RouterLifetime      = Protocol.UInt16 ("icmpv6.nd.ra.router_lifetime",     "Router lifetime (s)"),
        ReachableTime       = Protocol.UInt32 ("icmpv6.nd.ra.reachable_time",      "Reachable time (ms)"),
        RetransmitTimer     = Protocol.UInt32 ("icmpv6.nd.ra.retrans_timer",       "Retrans timer (ms)"),
        SolicitedTarget     = Protocol.IPv6   ("icmpv6.nd.ns.target_address",      "Target Address"),
        AdvertisedFlags     = Protocol.UInt32 ("icmpv6.nd.na.flag",                "Flags", display: Hex),
        IsRouter            = Protocol.Boolean("icmpv6.nd.na.flag.r",              "Router", mask: 0x80000000, size: 4, names: ValueNames.SetNotSet),
        IsSolicited         = Protocol.Boolean("icmpv6.nd.na.flag.s",              "Solicited", mask: 0x40000000, size: 4, names: ValueNames.SetNotSet),
        Overrides           = Protocol.Boolean("icmpv6.nd.na.flag.o",              "Override", mask: 0x20000000, size: 4, names: ValueNames.SetNotSet),
        AdvertisedReserved  = Protocol.UInt32 ("icmpv6.nd.na.flag.rsv",            "Reserved", mask: 0x1FFFFFFF),
        AdvertisedTarget    = Protocol.IPv6   ("icmpv6.nd.na.target_address",      "Target Address"),
        RedirectTarget      = Protocol.IPv6   ("icmpv6.nd.rd.target_address",      "Target Address"),
        RedirectDestination = Protocol.IPv6   ("icmpv6.rd.na.destination_address", "Destination Address");

    public static void TakeRouterSolicitation(ref Layer icmpv6)
    {
        icmpv6.Take(Icmpv6.Reserved, 4);
        NeighborOptions.Take(ref icmpv6);
    }

    public static void TakeRouterAdvertisement(ref Layer icmpv6)
    {
        icmpv6.Take(CurrentHopLimit);
        TakeRouterFlags(ref icmpv6);
        icmpv6.Take(RouterLifetime);
        icmpv6.Take(ReachableTime);
        icmpv6.Take(RetransmitTimer);
        NeighborOptions.Take(ref icmpv6);
    }

    /// <summary>RFC 4861 section 4.2 with the bits that RFC 6275, RFC 4191 and RFC 4389 have taken since.</summary>
    public static void TakeRouterFlags(ref Layer icmpv6) =>
        icmpv6.TellBits(Flags, Managed, OtherConfiguration, HomeAgent, Preference, Proxy, StubRouter, FlagsReserved);

    public static void TakeNeighborSolicitation(ref Layer icmpv6)
    {
        icmpv6.Take(Icmpv6.Reserved, 4);
        int at = icmpv6.Position;
        icmpv6.Take(SolicitedTarget);
        if (!icmpv6.Failed) AddressInfo.Append(ref icmpv6, " for "u8, at);
        NeighborOptions.Take(ref icmpv6);
    }

    public static void TakeNeighborAdvertisement(ref Layer icmpv6)
    {
        uint flags = (uint)icmpv6.TakeBits(AdvertisedFlags, IsRouter, IsSolicited, Overrides, AdvertisedReserved);
        icmpv6.Append(AdvertisedFlags, $"{((flags & 0x8000_0000) != 0 ? ", Router" : "")}{((flags & 0x4000_0000) != 0 ? ", Solicited" : "")}{((flags & 0x2000_0000) != 0 ? ", Override" : "")}");
        int at = icmpv6.Position;
        icmpv6.Take(AdvertisedTarget);
        if (!icmpv6.Failed && icmpv6.Packet.Columns is not null) AppendAdvertisement(ref icmpv6, flags >> 29, at);
        NeighborOptions.Take(ref icmpv6);
    }

    static void AppendAdvertisement(ref Layer icmpv6, uint flags, int at)
    {
        AddressInfo.Append(ref icmpv6, " "u8, at);
        string text = flags switch
        {
            0 => "none", 1 => "ovr", 2 => "sol", 3 => "sol, ovr", 4 => "rtr", 5 => "rtr, ovr", 6 => "rtr, sol", _ => "rtr, sol, ovr",
        };
        icmpv6.Info($" ({text})");
    }

    public static void TakeRedirect(ref Layer icmpv6)
    {
        icmpv6.Take(Icmpv6.Reserved, 4);
        icmpv6.Take(RedirectTarget);
        icmpv6.Take(RedirectDestination);
        NeighborOptions.Take(ref icmpv6);
    }
}
