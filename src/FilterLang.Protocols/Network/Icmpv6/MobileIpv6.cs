namespace FilterLang.Protocols;

/// <summary>Messages of Mobile IPv6, RFC 6275 section 6.5 and following, and of its fast handovers, RFC 5568.</summary>
static class MobileIpv6
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Identifier         = Protocol.UInt16 ("icmpv6.mip6.identifier",         "Identifier", display: DecHex),
        HomeAgentAddress   = Protocol.IPv6   ("icmpv6.mip6.home_agent_address", "Home Agent Address"),
        Flags              = Protocol.UInt16 ("icmpv6.mip6.flag",               "Flags", display: Hex),
        Managed            = Protocol.Boolean("icmpv6.mip6.flag.m",             "Managed address configuration", mask: 0x8000, size: 2, names: ValueNames.SetNotSet),
        OtherConfiguration = Protocol.Boolean("icmpv6.mip6.flag.o",             "Other configuration", mask: 0x4000, size: 2, names: ValueNames.SetNotSet),
        FlagsReserved      = Protocol.UInt16 ("icmpv6.mip6.flag.rsv",           "Reserved", mask: 0x3FFF),
        HandoverSubtype    = Protocol.UInt8  ("icmpv6.fmip6.subtype",           "Subtype", names: new ValueNames(() => [(2, "Router Solicitation for Proxy Advertisement"), (3, "Proxy Router Advertisement"), (4, "Handover Initiate"), (5, "Handover Acknowledge")])),
        HandoverFlags      = Protocol.UInt8  ("icmpv6.fmip6.hi.flag",           "Flag", display: Hex),
        HandoverAssigned   = Protocol.Boolean("icmpv6.fmip6.hi.flag.s",         "Assigned address configuration", mask: 0x80, names: ValueNames.SetNotSet),
        HandoverBuffer     = Protocol.Boolean("icmpv6.fmip6.hi.flag.a",         "Buffer", mask: 0x40, names: ValueNames.SetNotSet),
        HandoverReserved   = Protocol.UInt8  ("icmpv6.fmip6.hi.flag.reserved",  "Reserved", mask: 0x3F),
        HandoverIdentifier = Protocol.UInt16 ("icmpv6.fmip6.identifier",        "Identifier", display: DecHex);

    const uint HandoverInitiate = 4;

    public static void TakeIdentifier(ref Layer icmpv6)
    {
        icmpv6.Take(Identifier);
        icmpv6.Take(Icmpv6.Reserved, 2);
    }

    public static void TakeHomeAgents(ref Layer icmpv6)
    {
        TakeIdentifier(ref icmpv6);
        while (icmpv6.More) icmpv6.Take(HomeAgentAddress);
    }

    public static void TakePrefixAdvertisement(ref Layer icmpv6)
    {
        icmpv6.Take(Identifier);
        icmpv6.TakeBits(Flags, Managed, OtherConfiguration, FlagsReserved);
        NeighborOptions.Take(ref icmpv6);
    }

    public static void TakeFastHandover(ref Layer icmpv6)
    {
        uint subtype = (uint)icmpv6.Take(HandoverSubtype);
        if (subtype == HandoverInitiate) icmpv6.TakeBits(HandoverFlags, HandoverAssigned, HandoverBuffer, HandoverReserved);
        else if (subtype is 2 or 3 or 5) icmpv6.Take(Icmpv6.Reserved, 1);
        else icmpv6.Position++;
        icmpv6.Take(HandoverIdentifier);
        NeighborOptions.Take(ref icmpv6);
    }
}
