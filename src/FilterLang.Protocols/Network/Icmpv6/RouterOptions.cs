namespace FilterLang.Protocols;

/// <summary>Options that router advertisements bring to hosts: routes (RFC 4191), DNS (RFC 8106), flags (RFC 5175), portals (RFC 8910), NAT64 (RFC 8781), provisioning domains (RFC 8801).</summary>
static class RouterOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        DomainFlags            = Protocol.UInt16 ("icmpv6.opt.pvd_id.flags",                     "Flags", display: Hex, mask: 0xFFF0),
        DomainHasHttp          = Protocol.Boolean("icmpv6.opt.pvd_id.flags.h",                   "H-Flag", mask: 0x8000, size: 2),
        DomainIsLegacy         = Protocol.Boolean("icmpv6.opt.pvd_id.flags.l",                   "L-Flag", mask: 0x4000, size: 2),
        DomainHasAdvertisement = Protocol.Boolean("icmpv6.opt.pvd_id.flags.r",                   "R-Flag", mask: 0x2000, size: 2),
        DomainReserved         = Protocol.UInt16 ("icmpv6.opt.pvd_id.flags.reserved",            "Reserved", display: Hex, mask: 0x1FF0),
        DomainDelay            = Protocol.UInt16 ("icmpv6.opt.pvd_id.delay",                     "Delay", mask: 0xF),
        DomainSequence         = Protocol.UInt16 ("icmpv6.opt.pvd_id.sequence_number",           "Sequence Number"),
        DomainFqdn             = Protocol.Text   ("icmpv6.opt.pvd_id.fqdn",                      "PvD ID FQDN"),
        RouteFlags             = Protocol.UInt8  ("icmpv6.opt.route_info.flag",                  "Flag", display: Hex),
        RoutePreference        = Protocol.UInt8  ("icmpv6.opt.route_info.flag.route_preference", "Route Preference", mask: 0x18, names: new ValueNames(() => [(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")])),
        RouteReserved          = Protocol.UInt8  ("icmpv6.opt.route_info.flag.reserved",         "Reserved", mask: 0xE7),
        RouteLifetime          = Protocol.UInt32 ("icmpv6.opt.route_lifetime",                   "Route Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        RdnssLifetime          = Protocol.UInt32 ("icmpv6.opt.rdnss.lifetime",                   "Lifetime", names: new ValueNames(() => [(0, "RDNSS address MUST no longer be used"), (4294967295, "Infinity")])),
        Rdnss                  = Protocol.IPv6   ("icmpv6.opt.rdnss",                            "Recursive DNS Servers"),
        MoreFlags              = Protocol.Row    ("icmpv6.opt.efo",                              "Flags Expansion Option", FieldType.UInt48, display: Hex),
        MoreFlagsReserved      = Protocol.Row    ("icmpv6.opt.efo.rsv",                          "Reserved", FieldType.UInt48, display: Hex, mask: 0xFFFFFFFFFFFC),
        MoreFlagsExperiment    = Protocol.Row    ("icmpv6.opt.efo.pex",                          "Private Experimentation", FieldType.UInt48, display: Hex, mask: 0x3),
        DnsslLifetime          = Protocol.UInt32 ("icmpv6.opt.dnssl.lifetime",                   "Lifetime", names: new ValueNames(() => [(0, "DNSSL domain name MUST no longer be used"), (4294967295, "Infinity")])),
        Dnssl                  = Protocol.Text   ("icmpv6.opt.dnssl",                            "Domain Names"),
        CaptivePortal          = Protocol.Text   ("icmpv6.opt.captive_portal",                   "Captive Portal"),
        ScaledLifetime         = Protocol.UInt16 ("icmpv6.opt.pref64.scaled_lifetime",           "Scaled Lifetime", mask: 0xFFF8),
        PrefixLengthCode       = Protocol.UInt16 ("icmpv6.opt.pref64.plc",                       "PLC (Prefix Length Code)", display: Hex, mask: 0x7, names: new ValueNames(() => [(0x0, "96 bits prefix length"), (0x1, "64 bits prefix length"), (0x2, "56 bits prefix length"), (0x3, "48 bits prefix length"), (0x4, "40 bits prefix length"), (0x5, "32 bits prefix length")])),
        Prefix64               = Protocol.IPv6   ("icmpv6.opt.pref64.prefix",                    "Prefix");

    /// <summary>The fixed part of a router advertisement.</summary>
    const int AdvertisementLength = 16;

    public static void Take(ref Layer icmpv6, byte type, int end)
    {
        switch (type)
        {
            case 21: TakeProvisioningDomain(ref icmpv6, end); break;
            case 24: TakeRoute(ref icmpv6, end); break;
            case 25:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
                icmpv6.Take(RdnssLifetime);
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.Take(Rdnss);
                break;
            case 26:
                icmpv6.TakeBits(MoreFlags, MoreFlagsReserved, MoreFlagsExperiment);
                break;
            case 31: TakeSearchList(ref icmpv6, end); break;
            case 37:
                TextField.Take(ref icmpv6, CaptivePortal, end - icmpv6.Position);
                break;
            case 38: TakePrefix64(ref icmpv6, end); break;
        }
    }

    static void TakeRoute(ref Layer icmpv6, int end)
    {
        icmpv6.Take(NeighborOptions.PrefixLength);
        icmpv6.TakeBits(RouteFlags, RoutePreference, RouteReserved);
        icmpv6.Take(RouteLifetime);
        int length = end - icmpv6.Position;
        if (length is 0 or 8 or 16) ShortPrefix.Take(ref icmpv6, NeighborOptions.Prefix, length);
    }

    static void TakeSearchList(ref Layer icmpv6, int end)
    {
        NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
        icmpv6.Take(DnsslLifetime);
        while (!icmpv6.Failed && icmpv6.Position < end)
        {
            if (icmpv6.U8(icmpv6.Position) == 0)
            {
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, end - icmpv6.Position);
                return;
            }
            DomainName.Take(ref icmpv6, Dnssl);
        }
    }

    static void TakePrefix64(ref Layer icmpv6, int end)
    {
        uint code = icmpv6.U16(icmpv6.Position) & 7u;
        icmpv6.TakeParts(ScaledLifetime, PrefixLengthCode);
        if (code <= 5) ShortPrefix.Take(ref icmpv6, Prefix64, Math.Min(12, end - icmpv6.Position));
        else
        {
            icmpv6.Remark(NeighborOptions.InvalidLength, icmpv6.Position - 3, 1);
            icmpv6.Position = end;
        }
    }

    static void TakeProvisioningDomain(ref Layer icmpv6, int end)
    {
        bool hasAdvertisement = (icmpv6.U16(icmpv6.Position) & 0x2000) != 0;
        icmpv6.TakeParts(DomainFlags, DomainHasHttp, DomainIsLegacy, DomainHasAdvertisement, DomainReserved, DomainDelay);
        icmpv6.Take(DomainSequence);
        int start = icmpv6.Position;
        DomainName.Take(ref icmpv6, DomainFqdn);
        int padding = -(icmpv6.Position - start + 6) & 7;
        if (padding > 0) NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, padding);
        if (icmpv6.Failed) return;
        if (hasAdvertisement)
        {
            icmpv6.Call(Icmpv6.Protocol, icmpv6.Position, Math.Min(AdvertisementLength, icmpv6.Remaining));
            icmpv6.Position += AdvertisementLength;
        }
        NeighborOptions.Take(ref icmpv6, end);
    }
}
