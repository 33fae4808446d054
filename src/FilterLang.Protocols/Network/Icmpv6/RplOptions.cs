namespace FilterLang.Protocols;

/// <summary>Options of RPL control messages, RFC 6550 section 6.7.</summary>
static class RplOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Type                    = Protocol.UInt8  ("icmpv6.rpl.opt.type",                      "Type", names: Icmpv6Names.RplOptions),
        Length                  = Protocol.UInt8  ("icmpv6.rpl.opt.length",                    "Length"),
        Reserved                = Protocol.Label  ("icmpv6.rpl.opt.reserved",                  "Reserved"),
        Padn                    = Protocol.Label  ("icmpv6.rpl.opt.padn",                      "Paddn"),
        RoutePrefixLength       = Protocol.UInt8  ("icmpv6.rpl.opt.route.prefix_length",       "Prefix Length"),
        RouteFlag               = Protocol.UInt8  ("icmpv6.rpl.opt.route.flag",                "Flag", display: Hex),
        RoutePref               = Protocol.UInt8  ("icmpv6.rpl.opt.route.pref",                "Preference", mask: 0x18, names: new ValueNames(() => [(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")])),
        RouteReserved           = Protocol.UInt8  ("icmpv6.rpl.opt.route.reserved",            "Reserved", mask: 0xE7),
        RouteLifetime           = Protocol.UInt32 ("icmpv6.rpl.opt.route.lifetime",            "Route Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        RoutePrefix             = Protocol.IPv6   ("icmpv6.rpl.opt.route.prefix",              "Prefix"),
        ConfigFlag              = Protocol.UInt8  ("icmpv6.rpl.opt.config.flag",               "Flag", display: Hex),
        ConfigReserved          = Protocol.UInt8  ("icmpv6.rpl.opt.config.reserved",           "Reserved", mask: 0xF0),
        ConfigAuth              = Protocol.Boolean("icmpv6.rpl.opt.config.auth",               "Authentication Enabled", mask: 0x8, names: ValueNames.SetNotSet),
        ConfigPcs               = Protocol.UInt8  ("icmpv6.rpl.opt.config.pcs",                "Path Control Size", mask: 0x7),
        ConfigIntervalDouble    = Protocol.UInt8  ("icmpv6.rpl.opt.config.interval_double",    "DIOIntervalDoublings"),
        ConfigIntervalMin       = Protocol.UInt16 ("icmpv6.rpl.opt.config.interval_min",       "DIOIntervalMin"),
        ConfigRedundancy        = Protocol.UInt8  ("icmpv6.rpl.opt.config.redundancy",         "DIORedundancyConstant"),
        ConfigMaxRankInc        = Protocol.UInt16 ("icmpv6.rpl.opt.config.max_rank_inc",       "MaxRankInc"),
        ConfigMinHopRankInc     = Protocol.UInt16 ("icmpv6.rpl.opt.config.min_hop_rank_inc",   "MinHopRankInc"),
        ConfigOcp               = Protocol.UInt16 ("icmpv6.rpl.opt.config.ocp",                "OCP (Objective Code Point)", names: new ValueNames(() => [(0, "Objective Function Zero (OF0)"), (1, "Minimum Rank with Hysteresis Objective Function (MRHOF)")])),
        ConfigRsv               = Protocol.UInt8  ("icmpv6.rpl.opt.config.rsv",                "Reserved"),
        ConfigDefLifetime       = Protocol.UInt8  ("icmpv6.rpl.opt.config.def_lifetime",       "Default Lifetime"),
        ConfigLifetimeUnit      = Protocol.UInt16 ("icmpv6.rpl.opt.config.lifetime_unit",      "Lifetime Unit", names: ValueNames.Unit("s")),
        TargetFlag              = Protocol.Label  ("icmpv6.rpl.opt.target.flag",               "Reserved"),
        TargetPrefixLength      = Protocol.UInt8  ("icmpv6.rpl.opt.target.prefix_length",      "Target Length"),
        TargetPrefix            = Protocol.IPv6   ("icmpv6.rpl.opt.target.prefix",             "Target"),
        TransitFlag             = Protocol.UInt8  ("icmpv6.rpl.opt.transit.flag",              "Flags", display: Hex),
        TransitFlagE            = Protocol.Boolean("icmpv6.rpl.opt.transit.flag.e",            "External", mask: 0x80, names: ValueNames.SetNotSet),
        TransitFlagI            = Protocol.Boolean("icmpv6.rpl.opt.transit.flag.i",            "InvalidatePreviousRoute", mask: 0x40, names: ValueNames.SetNotSet),
        TransitFlagRsv          = Protocol.UInt8  ("icmpv6.rpl.opt.transit.flag.rsv",          "Reserved", mask: 0x3F),
        TransitPathctl          = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathctl",           "Path Control", display: Hex),
        TransitPathctlPc1       = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathctl.pc1",       "PC1", display: Hex, mask: 0xC0),
        TransitPathctlPc2       = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathctl.pc2",       "PC2", display: Hex, mask: 0x30),
        TransitPathctlPc3       = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathctl.pc3",       "PC3", display: Hex, mask: 0xC),
        TransitPathctlPc4       = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathctl.pc4",       "PC4", display: Hex, mask: 0x3),
        TransitPathseq          = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathseq",           "Path Sequence"),
        TransitPathlifetime     = Protocol.UInt8  ("icmpv6.rpl.opt.transit.pathlifetime",      "Path Lifetime"),
        TransitParent           = Protocol.IPv6   ("icmpv6.rpl.opt.transit.parent",            "Parent Address"),
        SolicitedInstance       = Protocol.UInt8  ("icmpv6.rpl.opt.solicited.instance",        "Instance"),
        SolicitedFlag           = Protocol.UInt8  ("icmpv6.rpl.opt.solicited.flag",            "Flag", display: Hex),
        SolicitedFlagV          = Protocol.Boolean("icmpv6.rpl.opt.solicited.flag.v",          "Version predicate", mask: 0x80),
        SolicitedFlagI          = Protocol.Boolean("icmpv6.rpl.opt.solicited.flag.i",          "InstanceID predicate", mask: 0x40),
        SolicitedFlagD          = Protocol.Boolean("icmpv6.rpl.opt.solicited.flag.d",          "DODAGID predicate", mask: 0x20),
        SolicitedFlagRsv        = Protocol.UInt8  ("icmpv6.rpl.opt.solicited.flag.rsv",        "Reserved", mask: 0x1F),
        SolicitedDodagid        = Protocol.IPv6   ("icmpv6.rpl.opt.solicited.dodagid",         "DODAGID"),
        SolicitedVersion        = Protocol.UInt8  ("icmpv6.rpl.opt.solicited.version",         "Version"),
        PrefixLength            = Protocol.UInt8  ("icmpv6.rpl.opt.prefix.length",             "Prefix Length"),
        PrefixFlag              = Protocol.UInt8  ("icmpv6.rpl.opt.prefix.flag",               "Flag", display: Hex),
        PrefixFlagL             = Protocol.Boolean("icmpv6.rpl.opt.prefix.flag.l",             "On Link", mask: 0x80, names: ValueNames.SetNotSet),
        ConfigFlagA             = Protocol.Boolean("icmpv6.rpl.opt.config.flag.a",             "Auto Address Config", mask: 0x40, names: ValueNames.SetNotSet),
        ConfigFlagR             = Protocol.Boolean("icmpv6.rpl.opt.config.flag.r",             "Router Address", mask: 0x20, names: ValueNames.SetNotSet),
        ConfigFlagRsv           = Protocol.UInt8  ("icmpv6.rpl.opt.config.flag.rsv",           "Reserved", mask: 0x1F),
        PrefixValidLifetime     = Protocol.UInt32 ("icmpv6.rpl.opt.prefix.valid_lifetime",     "Valid Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        PrefixPreferredLifetime = Protocol.UInt32 ("icmpv6.rpl.opt.prefix.preferred_lifetime", "Preferred Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        Prefix                  = Protocol.IPv6   ("icmpv6.rpl.opt.prefix",                    "Destination Prefix"),
        TargetdescDescriptor    = Protocol.UInt32 ("icmpv6.rpl.opt.targetdesc.descriptor",     "Descriptor", display: Hex);

    static readonly ExpertField Undecoded =
        Protocol.Expert("icmpv6.undecoded.rpl_option", Severity.Note, ExpertGroup.Undecoded, "Undecoded RPL Option");

    public static void Take(ref Layer icmpv6, byte code)
    {
        while (icmpv6.More) TakeOption(ref icmpv6, code);
    }

    static void TakeOption(ref Layer icmpv6, byte code)
    {
        GroupScope option = icmpv6.Begin(NeighborOptions.Option);
        byte type = (byte)icmpv6.Take(Type);
        if (type == 0)
        {
            icmpv6.End(option);
            return;
        }
        int length = (int)icmpv6.Take(Length), end = icmpv6.Position + length;
        switch (type)
        {
            case 1:
                NeighborOptions.Skip(ref icmpv6, Padn, length);
                break;
            case 2: RplMetrics.Take(ref icmpv6, end); break;
            case 3: TakeRoute(ref icmpv6, end); break;
            case 4: TakeConfiguration(ref icmpv6); break;
            case 5:
                if (length > 18) icmpv6.Remark(NeighborOptions.InvalidLength, icmpv6.Position - 1, 1);
                NeighborOptions.Skip(ref icmpv6, TargetFlag, 1);
                icmpv6.Take(TargetPrefixLength);
                ShortPrefix.Take(ref icmpv6, TargetPrefix, end - icmpv6.Position);
                break;
            case 6: TakeTransit(ref icmpv6, end); break;
            case 7:
                icmpv6.Take(SolicitedInstance);
                icmpv6.TakeBits(SolicitedFlag, SolicitedFlagV, SolicitedFlagI, SolicitedFlagD, SolicitedFlagRsv);
                icmpv6.Take(SolicitedDodagid);
                icmpv6.Take(SolicitedVersion);
                break;
            case 8: TakePrefix(ref icmpv6); break;
            case 9: icmpv6.Take(TargetdescDescriptor); break;
            case 10: RplRouteDiscovery.Take(ref icmpv6, code, end); break;
            default: TakeUnknown(ref icmpv6, type, end); break;
        }
        if (icmpv6.Position < end) NeighborOptions.TakeRest(ref icmpv6, end - icmpv6.Position);
        icmpv6.End(option);
        icmpv6.Position = end;
    }

    static void TakeUnknown(ref Layer icmpv6, byte type, int end)
    {
        icmpv6.Remark(Undecoded, $"Dissector for ICMPv6 RPL Option ({type}) code not implemented, Contact Wireshark developers if you want this supported", icmpv6.Position - 2, 1);
        icmpv6.Take(Icmpv6.Data, end - icmpv6.Position);
    }

    static void TakeRoute(ref Layer icmpv6, int end)
    {
        if (end - icmpv6.Position > 22) icmpv6.Remark(NeighborOptions.InvalidLength, icmpv6.Position - 1, 1);
        icmpv6.Take(RoutePrefixLength);
        icmpv6.TakeBits(RouteFlag, RoutePref, RouteReserved);
        icmpv6.Take(RouteLifetime);
        ShortPrefix.Take(ref icmpv6, RoutePrefix, end - icmpv6.Position);
    }

    static void TakeConfiguration(ref Layer icmpv6)
    {
        icmpv6.TakeBits(ConfigFlag, ConfigReserved, ConfigAuth, ConfigPcs);
        icmpv6.Take(ConfigIntervalDouble);
        icmpv6.Note(ConfigIntervalMin, icmpv6.U8(icmpv6.Position), icmpv6.Position, 1, ItemFlags.None);
        icmpv6.Position++;
        icmpv6.Take(ConfigRedundancy);
        icmpv6.Take(ConfigMaxRankInc);
        icmpv6.Take(ConfigMinHopRankInc);
        icmpv6.Take(ConfigOcp);
        icmpv6.Take(ConfigRsv);
        icmpv6.Take(ConfigDefLifetime);
        icmpv6.Take(ConfigLifetimeUnit);
    }

    static void TakeTransit(ref Layer icmpv6, int end)
    {
        icmpv6.TakeBits(TransitFlag, TransitFlagE, TransitFlagI, TransitFlagRsv);
        icmpv6.TakeBits(TransitPathctl, TransitPathctlPc1, TransitPathctlPc2, TransitPathctlPc3, TransitPathctlPc4);
        icmpv6.Take(TransitPathseq);
        icmpv6.Take(TransitPathlifetime);
        if (end > icmpv6.Position) icmpv6.Take(TransitParent);
    }

    static void TakePrefix(ref Layer icmpv6)
    {
        icmpv6.Take(PrefixLength);
        icmpv6.TakeBits(PrefixFlag, PrefixFlagL, ConfigFlagA, ConfigFlagR, ConfigFlagRsv);
        icmpv6.Take(PrefixValidLifetime);
        icmpv6.Take(PrefixPreferredLifetime);
        NeighborOptions.Skip(ref icmpv6, Reserved, 4);
        icmpv6.Take(Prefix);
    }
}
