namespace FilterLang.Protocols;

/// <summary>The rows of OSPF's link state advertisements.</summary>
static class OspfAdvertisementFields
{
    static readonly Protocol Protocol = Ospf.Protocol;

    /// <summary>The head of an advertisement, RFC 2328 section A.4.1 and RFC 5340 section A.4.2.</summary>
    public static readonly Field
        Age               = Protocol.UInt16 ("ospf.lsa.age",              "LS Age (seconds)", mask: 0x7FFF),
        DoNotAge          = Protocol.UInt16 ("ospf.lsa.donotage",         "Do Not Age Flag", mask: 0x8000),
        DoNotAgeV3        = Protocol.Boolean("ospf.v3.lsa.do_not_age",    "Do Not Age", mask: 0x8000, size: 2),
        Type              = Protocol.Row    ("ospf.lsa",                  "LS Type", FieldType.UInt32, display: Dec, names: OspfNames.Type, size: 1),
        LongType          = Protocol.Row    ("ospf.lsa",                  "LS Type", FieldType.UInt32, display: Dec, names: OspfNames.Type, size: 4),
        Id                = Protocol.IPv4   ("ospf.lsa.id",               "Link State ID"),
        OpaqueType        = Protocol.UInt8  ("ospf.lsid_opaque_type",     "Link State ID Opaque Type", names: OspfNames.OpaqueType),
        OpaqueId          = Protocol.UInt24 ("ospf.lsid.opaque_id",       "Link State ID Opaque ID"),
        TrafficReserved   = Protocol.UInt8  ("ospf.lsid_te_lsa.reserved", "Link State ID TE-LSA Reserved"),
        TrafficInstance   = Protocol.UInt16 ("ospf.lsid_te_lsa.instance", "Link State ID TE-LSA Instance"),
        AdvertisingRouter = Protocol.IPv4   ("ospf.advrouter",            "Advertising Router"),
        SequenceNumber    = Protocol.UInt32 ("ospf.lsa.seqnum",           "Sequence Number", display: Hex),
        Checksum          = Protocol.UInt16 ("ospf.lsa.chksum",           "Checksum", display: Hex),
        Length            = Protocol.UInt16 ("ospf.lsa.length",           "Length"),
        TypeV3            = Protocol.UInt16 ("ospf.v3.lsa",               "LS Type", display: Hex),
        Handling          = Protocol.Boolean("ospf.v3.lsa.u",             "LSA Handling", mask: 0x8000, size: 2, names: ValueNames.Pair("Treat the LSA as if it had link-local flooding scope", "Store and flood the LSA as if the type is understood")),
        Scope             = Protocol.UInt16 ("ospf.v3.lsa.s12",           "Flooding Scope", display: Hex, mask: 0x6000, names: OspfNames.Scope),
        Function          = Protocol.UInt16 ("ospf.v3.lsa.fc",            "Function Code", mask: 0x1FFF, names: OspfNames.Function);

    /// <summary>What kind of advertisement it is.</summary>
    public static readonly Field
        IsRouter              = Protocol.Boolean("ospf.lsa.router",          "Router LSA"),
        IsNetwork             = Protocol.Boolean("ospf.lsa.network",         "Network LSA"),
        IsSummary             = Protocol.Boolean("ospf.lsa.summary",         "Summary LSA (IP Network)"),
        IsBoundary            = Protocol.Boolean("ospf.lsa.asbr",            "Summary LSA (ASBR)"),
        IsExternal            = Protocol.Boolean("ospf.lsa.asext",           "AS-External LSA (ASBR)"),
        IsMember              = Protocol.Boolean("ospf.lsa.member",          "Group Membership LSA"),
        IsNssa                = Protocol.Boolean("ospf.lsa.nssa",            "NSSA AS-External LSA"),
        IsAttributes          = Protocol.Boolean("ospf.lsa.attr",            "External Attributes LSA"),
        IsOpaque              = Protocol.Boolean("ospf.lsa.opaque",          "Opaque LSA"),
        IsTraffic             = Protocol.Boolean("ospf.lsa.mpls",            "MPLS Traffic Engineering LSA"),
        IsRouterV3            = Protocol.Boolean("ospf.v3.lsa.router",       "Router-LSA"),
        IsNetworkV3           = Protocol.Boolean("ospf.v3.lsa.network",      "Network-LSA"),
        IsInterPrefix         = Protocol.Boolean("ospf.v3.lsa.interprefix",  "Inter-Area-Prefix-LSA"),
        IsInterRouter         = Protocol.Boolean("ospf.v3.lsa.interrouter",  "Inter-Area-Router-LSA"),
        IsExternalV3          = Protocol.Boolean("ospf.v3.lsa.asext",        "AS-External-LSA"),
        IsMemberV3            = Protocol.Boolean("ospf.v3.lsa.member",       "Group-Membership-LSA"),
        IsNssaV3              = Protocol.Boolean("ospf.v3.lsa.nssa",         "NSSA-LSA"),
        IsLink                = Protocol.Boolean("ospf.v3.lsa.link",         "Link-LSA"),
        IsIntraPrefix         = Protocol.Boolean("ospf.v3.lsa.intraprefix",  "Intra-Area-Prefix-LSA"),
        IsExtendedIntraPrefix = Protocol.Boolean("ospf.v3.elsa.intraprefix", "E-Intra-Area-Prefix-LSA"),
        IsOpaqueV3            = Protocol.Boolean("ospf.v3.lsa.opaque",       "Router Information Opaque-LSA");

    /// <summary>Router-LSA, RFC 2328 section A.4.2.</summary>
    public static readonly Field
        RouterFlags      = Protocol.UInt8  ("ospf.v2.router.lsa.flags",   "Flags", display: Hex),
        RouterHost       = Protocol.Boolean("ospf.v2.router.lsa.flags.h", "(H) Host", mask: 0x80, names: ValueNames.YesNo),
        RouterShortcut   = Protocol.Boolean("ospf.v2.router.lsa.flags.s", "(S) Shortcut-capable ABR", mask: 0x20, names: ValueNames.YesNo),
        RouterTranslates = Protocol.Boolean("ospf.v2.router.lsa.flags.n", "(N) NSSA translation", mask: 0x10, names: ValueNames.YesNo),
        RouterWildcard   = Protocol.Boolean("ospf.v2.router.lsa.flags.w", "(W) Wild-card multicast receiver", mask: 0x8, names: ValueNames.YesNo),
        RouterVirtual    = Protocol.Boolean("ospf.v2.router.lsa.flags.v", "(V) Virtual link endpoint", mask: 0x4, names: ValueNames.YesNo),
        RouterExternal   = Protocol.Boolean("ospf.v2.router.lsa.flags.e", "(E) AS boundary router", mask: 0x2, names: ValueNames.YesNo),
        RouterBorder     = Protocol.Boolean("ospf.v2.router.lsa.flags.b", "(B) Area border router", mask: 0x1, names: ValueNames.YesNo),
        LinkCount        = Protocol.UInt16 ("ospf.lsa.number_of_links",   "Number of Links"),
        LinkId           = Protocol.IPv4   ("ospf.lsa.router.linkid",     "Link ID"),
        LinkData         = Protocol.IPv4   ("ospf.lsa.router.linkdata",   "Link Data"),
        LinkType         = Protocol.UInt8  ("ospf.lsa.router.linktype",   "Link Type"),
        MetricCount      = Protocol.UInt8  ("ospf.lsa.router.nummetrics", "Number of Metrics"),
        LinkMetric       = Protocol.UInt16 ("ospf.lsa.router.metric0",    "0 Metric");

    /// <summary>Network-, Summary- and AS-External-LSA, RFC 2328 sections A.4.3 to A.4.5.</summary>
    public static readonly Field
        NetworkMask       = Protocol.IPv4   ("ospf.lsa.network.netmask",  "Netmask"),
        AttachedRouter    = Protocol.IPv4   ("ospf.lsa.network.attchrtr", "Attached Router"),
        SummaryMask       = Protocol.IPv4   ("ospf.lsa.asbr.netmask",     "Netmask"),
        ServiceType       = Protocol.UInt8  ("ospf.lsa.tos",              "TOS"),
        Metric            = Protocol.Row    ("ospf.metric",              "Metric", FieldType.UInt32, display: Dec, size: 3),
        ShortMetric       = Protocol.Row    ("ospf.metric",              "Metric", FieldType.UInt32, display: Dec, size: 2),
        ServiceMetric     = Protocol.UInt32 ("ospf.ls.metric",           "Metric"),
        ExternalService   = Protocol.UInt8  ("ospf.lsa.tos",             "TOS", mask: 0x7F),
        ExternalMask      = Protocol.IPv4   ("ospf.lsa.asext.netmask",    "Netmask"),
        ExternalType      = Protocol.Boolean("ospf.lsa.asext.type",       "External Type", mask: 0x80, names: ValueNames.Pair("Type 2 (metric is larger than any other link state path)", "Type 1 (metric is specified in the same units as interface cost)")),
        ForwardingAddress = Protocol.IPv4   ("ospf.lsa.asext.fwdaddr",    "Forwarding Address"),
        RouteTag          = Protocol.UInt32 ("ospf.lsa.asext.extrttag",   "External Route Tag");

    /// <summary>Version 3: Router- and Network-LSA, RFC 5340 sections A.4.3 and A.4.4.</summary>
    public static readonly Field
        RouterFlagsV3       = Protocol.UInt8  ("ospf.v3.router.lsa.flags",          "Flags", display: Hex),
        RouterWildcardV3    = Protocol.Boolean("ospf.v3.router.lsa.flags.w",        "(W) Wild-card multicast receiver", mask: 0x8, names: ValueNames.YesNo),
        RouterVirtualV3     = Protocol.Boolean("ospf.v3.router.lsa.flags.v",        "(V) Virtual link endpoint", mask: 0x4, names: ValueNames.YesNo),
        RouterExternalV3    = Protocol.Boolean("ospf.v3.router.lsa.flags.e",        "(E) AS boundary router", mask: 0x2, names: ValueNames.YesNo),
        RouterBorderV3      = Protocol.Boolean("ospf.v3.router.lsa.flags.b",        "(B) Area border router", mask: 0x1, names: ValueNames.YesNo),
        LinkTypeV3          = Protocol.UInt8  ("ospf.v3.lsa.type",                  "Type", names: OspfNames.LinkTypeV3),
        InterfaceId         = Protocol.UInt32 ("ospf.v3.lsa.interface_id",          "Interface ID"),
        NeighborInterfaceId = Protocol.UInt32 ("ospf.v3.lsa.neighbor_interface_id", "Neighbor Interface ID"),
        NeighborRouterId    = Protocol.IPv4   ("ospf.v3.lsa.neighbor_router_id",    "Neighbor Router ID"),
        AttachedRouterV3    = Protocol.IPv4   ("ospf.v3.lsa.attached_router",       "Attached Router");

    /// <summary>Version 3: prefixes and what speaks of them, RFC 5340 sections A.4.1 and A.4.5 to A.4.10.</summary>
    public static readonly Field
        PrefixLength        = Protocol.UInt8  ("ospf.prefix_length",                            "PrefixLength"),
        PrefixOptions       = Protocol.UInt8  ("ospf.v3.prefix.options",                        "PrefixOptions", display: Hex),
        PrefixPropagate     = Protocol.Boolean("ospf.v3.prefix.options.p",                      "(P) Propagate", mask: 0x8, names: ValueNames.SetNotSet),
        PrefixMulticast     = Protocol.Boolean("ospf.v3.prefix.options.mc",                     "(MC) Multicast", mask: 0x4, names: ValueNames.SetNotSet),
        PrefixLocal         = Protocol.Boolean("ospf.v3.prefix.options.la",                     "(LA) Local Address", mask: 0x2, names: ValueNames.SetNotSet),
        PrefixNoUnicast     = Protocol.Boolean("ospf.v3.prefix.options.nu",                     "(NU) NoUnicast", mask: 0x1, names: ValueNames.SetNotSet),
        PrefixIPv6          = Protocol.IPv6   ("ospf.v3.address_prefix.ipv6",                   "Address Prefix"),
        PrefixIPv4          = Protocol.IPv4   ("ospf.v3.address_prefix.ipv4",                   "Address Prefix"),
        DestinationRouterId = Protocol.IPv4   ("ospf.v3.lsa.destination_router_id",             "Destination Router ID"),
        ExternalFlags       = Protocol.UInt8  ("ospf.v3.as.external.flags",                     "Flags", display: Hex),
        ExternalSecond      = Protocol.Boolean("ospf.v3.as.external.flags.e",                   "(E) External Metric", mask: 0x4, names: ValueNames.Pair("Type 2", "Type 1")),
        ExternalForwards    = Protocol.Boolean("ospf.v3.as.external.flags.f",                   "(F) Forwarding Address", mask: 0x2, names: ValueNames.Pair("Present", "Absent")),
        ExternalTagged      = Protocol.Boolean("ospf.v3.as.external.flags.t",                   "(T) External Route Tag", mask: 0x1, names: ValueNames.Pair("Present", "Not Present")),
        ReferencedType      = Protocol.UInt16 ("ospf.v3.lsa.referenced_ls_type",                "Referenced LS type", display: Hex, names: OspfNames.Function),
        ForwardingIPv6      = Protocol.IPv6   ("ospf.v3.lsa.forwarding_address.ipv6",           "Forwarding Address"),
        ForwardingIPv4      = Protocol.IPv4   ("ospf.v3.lsa.forwarding_address.ipv4",           "Forwarding Address"),
        RouteTagV3          = Protocol.UInt32 ("ospf.v3.lsa.external_route_tag",                "External Route Tag"),
        ReferencedId        = Protocol.IPv4   ("ospf.v3.lsa.referenced_link_state_id",          "Referenced Link State ID"),
        RouterPriority      = Protocol.UInt8  ("ospf.v3.lsa.router_priority",                   "Router Priority"),
        LinkLocalIPv6       = Protocol.IPv6   ("ospf.v3.lsa.link_local_interface_address.ipv6", "Link-local Interface Address"),
        LinkLocalIPv4       = Protocol.IPv4   ("ospf.v3.lsa.link_local_interface_address.ipv4", "Link-local Interface Address"),
        PrefixCount         = Protocol.UInt32 ("ospf.v3.lsa.num_prefixes",                      "# prefixes"),
        ShortPrefixCount      = Protocol.Row    ("ospf.v3.lsa.num_prefixes",                  "# prefixes", FieldType.UInt32, display: Dec, size: 2),
        ReferencedRouter    = Protocol.IPv4   ("ospf.v3.lsa.referenced_advertising_router",     "Referenced Advertising Router");
}
