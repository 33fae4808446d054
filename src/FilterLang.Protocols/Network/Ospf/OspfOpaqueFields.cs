namespace FilterLang.Protocols;

/// <summary>The rows of what opaque advertisements hold.</summary>
static class OspfOpaqueFields
{
    static readonly Protocol Protocol = Ospf.Protocol;

    /// <summary>Traffic engineering, RFC 3630 section 2.4 and RFC 4203 section 1.</summary>
    public static readonly Field
        TrafficRouter        = Protocol.IPv4   ("ospf.mpls.routerid",               "MPLS/TE Router ID"),
        TrafficLinkType      = Protocol.UInt8  ("ospf.mpls.linktype",               "MPLS/TE Link Type", names: new(() => [(1, "Point-to-point"), (2, "Multi-access")])),
        TrafficLinkId        = Protocol.IPv4   ("ospf.mpls.linkid",                 "MPLS/TE Link ID"),
        LocalAddress         = Protocol.IPv4   ("ospf.mpls.local_addr",             "MPLS/TE Local Interface Address"),
        RemoteAddress        = Protocol.IPv4   ("ospf.mpls.remote_addr",            "MPLS/TE Remote Interface Address"),
        TrafficMetric        = Protocol.UInt32 ("ospf.mpls.te_metric",              "MPLS/TE Metric"),
        Bandwidth            = Protocol.Row    ("ospf.mpls.link_max_bw",            "Link Max BW", FieldType.Float),
        Unreserved           = Protocol.Row    ("ospf.mpls.pri",                    "Pri (or TE-Class)", FieldType.Float),
        LinkColor            = Protocol.UInt32 ("ospf.mpls.linkcolor",              "MPLS/TE Link Resource Class/Color", display: Hex),
        LocalIndex           = Protocol.UInt32 ("ospf.mpls.local_id",               "MPLS/TE Local Interface Index"),
        RemoteIndex          = Protocol.UInt32 ("ospf.mpls.remote_id",              "MPLS/TE Remote Interface Index"),
        ProtectionCapability = Protocol.UInt8  ("ospf.mpls.protection_capability",  "Protection Capability", display: Hex, names: OspfNames.ProtectionCapability),
        SharedRisk           = Protocol.UInt32 ("ospf.mpls.shared_risk_link_group", "Shared Risk Link Group"),
        SwitchingType        = Protocol.UInt8  ("ospf.mpls.switching_type",         "Switching Type", names: OspfNames.SwitchingType),
        Encoding             = Protocol.UInt8  ("ospf.mpls.encoding",               "Encoding", names: OspfNames.Encoding),
        MinimumBandwidth     = Protocol.Row    ("ospf.mpls.minimum_lsp_bandwidth",  "Minimum LSP bandwidth", FieldType.Float),
        Sonet                = Protocol.Boolean("ospf.mpls.sonet.sdh",              "SONET/SDH", names: ValueNames.Pair("Arbitrary", "Standard")),
        SwitchingMtu         = Protocol.UInt16 ("ospf.mpls.interface_mtu",          "Interface MTU"),
        ConstraintsModel     = Protocol.UInt8  ("ospf.mpls.bc.model_id",            "MPLS/DSTE Bandwidth Constraints Model Id", names: OspfNames.ConstraintsModel),
        Constraint           = Protocol.Row    ("ospf.mpls.bc",                     "BC", FieldType.Float);

    /// <summary>Router information, RFC 7770 section 2.3 and RFC 8665 section 3.</summary>
    public static readonly Field
        OpaqueTlvType    = Protocol.UInt16 ("ospf.tlv_type.opaque",         "TLV Type", names: OspfNames.OpaqueTlvType),
        RouterCapabilities    = Protocol.UInt8  ("ospf.ri.options",              "RI Options", display: Hex),
        RouterRestarts   = Protocol.Boolean("ospf.ri.options.grc",          "(GRC) Graceful Restart", mask: 0x80, names: ValueNames.Pair("Capable", "Not capable")),
        RouterHelps      = Protocol.Boolean("ospf.ri.options.grh",          "(GRH) Graceful Restart Helper", mask: 0x40, names: ValueNames.Pair("Enabled", "Disabled")),
        RouterStub       = Protocol.Boolean("ospf.ri.options.srs",          "Stub Router Support", mask: 0x20, names: ValueNames.YesNo),
        RouterTraffic    = Protocol.Boolean("ospf.ri.options.tes",          "(TES) Traffic Engineering", mask: 0x10, names: ValueNames.Pair("Supported", "Not supported")),
        RouterOverLan    = Protocol.Boolean("ospf.ri.options.p2plan",       "(P2PLAN) Point-to-point over LAN", mask: 0x8, names: ValueNames.Pair("Capable", "Not capable")),
        RouterExperiment = Protocol.Boolean("ospf.ri.options.ete",          "(ETE) Experimental TE", mask: 0x4, names: ValueNames.Pair("Capable", "Not capable")),
        RouterIsHost     = Protocol.Boolean("ospf.ri.options.host",         "Host Router", mask: 0x1, names: ValueNames.Pair("Capable", "Not capable")),
        Hostname         = Protocol.Text   ("ospf.dynhostname",             "Dynamic Hostname"),
        Algorithm        = Protocol.UInt8  ("ospf.lsa_sa",                  "SR-Algorithm", names: new(() => [(0, "Shortest Path First"), (1, "Strict Shortest Path First")])),
        RangeType        = Protocol.UInt16 ("ospf.tlv.sidlabel_range.type", "TLV Type", names: OspfNames.RangeType),
        RangeSize        = Protocol.UInt24 ("ospf.tlv.range_size",          "Range Size"),
        ShortRangeSize = Protocol.Row   ("ospf.tlv.range_size",           "Range Size", FieldType.UInt24, display: Dec, size: 2),
        Label            = Protocol.UInt32 ("ospf.tlv.sid_label",           "SID/Label"),
        Preference       = Protocol.Row   ("ospf.tlv.preference",          "Preference", FieldType.UInt24, display: Dec, size: 1),
        DepthType        = Protocol.UInt8  ("ospf.tlv.igp_msd_type",        "MSD Type", names: OspfNames.DepthType),
        Depth            = Protocol.UInt8  ("ospf.tlv.igp_msd_value",       "MSD Value");

    /// <summary>Extended prefixes and links, RFC 7684 and RFC 8665 sections 5 and 6.</summary>
    public static readonly Field
        PrefixTlvType       = Protocol.UInt16 ("ospf.tlv.extpfx.tlv_type",       "TLV Type", names: new(() => [(1, "OSPFv2 Extended Prefix"), (2, "OSPFv2 Extended Prefix Range")])),
        PrefixPartType      = Protocol.UInt16 ("ospf.tlv.extpfx.subtlv_type",    "TLV Type", names: OspfNames.RangeType),
        RouteType           = Protocol.Row    ("ospf.tlv.extpfx.routetype",      "Route Type", FieldType.UInt16, display: Dec, names: OspfNames.RouteType, size: 1),
        PrefixFamily        = Protocol.UInt8  ("ospf.tlv.extpfx.af",             "Address Family", names: new(() => [(0, "IPv4 Unicast")])),
        PrefixFlags         = Protocol.UInt8  ("ospf.tlv.extpfx.flags",          "Flags", display: Hex),
        PrefixAttached      = Protocol.Boolean("ospf.tlv.extpfx.flags.a",        "(A) Attach Flag", mask: 0x80, names: ValueNames.SetNotSet),
        PrefixNode          = Protocol.Boolean("ospf.tlv.extpfx.flags.n",        "(N) Node Flag", mask: 0x40, names: ValueNames.SetNotSet),
        RangeFlags          = Protocol.UInt8  ("ospf.tlv.extpfx_range.flags",    "Flags", display: Hex),
        RangeInterArea      = Protocol.Boolean("ospf.tlv.extpfx_range.flags.ia", "(IA) Inter-Area Flag", mask: 0x80, names: ValueNames.SetNotSet),
        SegmentFlags        = Protocol.UInt8  ("ospf.tlv.pfxsid.flags",          "Flags", display: Hex),
        SegmentNoPop        = Protocol.Boolean("ospf.tlv.pfxsid.flags.np",       "(NP) No-PHP Flag", mask: 0x40, names: ValueNames.SetNotSet),
        SegmentMapped       = Protocol.Boolean("ospf.tlv.pfxsid.flags.m",        "(M) Mapping Server Flag", mask: 0x20, names: ValueNames.SetNotSet),
        SegmentNull         = Protocol.Boolean("ospf.tlv.pfxsid.flags.e",        "(E) Explicit-Null Flag", mask: 0x10, names: ValueNames.SetNotSet),
        SegmentValue        = Protocol.Boolean("ospf.tlv.pfxsid.flags.v",        "(V) Value/Index Flag", mask: 0x8, names: ValueNames.SetNotSet),
        SegmentLocal        = Protocol.Boolean("ospf.tlv.pfxsid.flags.l",        "(L) Local/Global Flag", mask: 0x4, names: ValueNames.SetNotSet),
        LinkTlvType         = Protocol.UInt16 ("ospf.tlv.extlink.tlv_type",      "TLV Type", names: new(() => [(1, "OSPFv2 Extended Link")])),
        LinkPartType        = Protocol.UInt16 ("ospf.tlv.extlink.subtlv_type",   "TLV Type", names: OspfNames.LinkPartType),
        Topology            = Protocol.UInt8  ("ospf.tlv.extlink.mt_id",         "Multi-Topology ID"),
        Weight              = Protocol.UInt8  ("ospf.tlv.extlink.weight",        "Weight"),
        Neighbor            = Protocol.IPv4   ("ospf.tlv.extlink.nbr",           "Neighbor ID"),
        AdjacencyFlags      = Protocol.UInt8  ("ospf.tlv.adjsid.flags",          "Flags", display: Hex),
        AdjacencyBackup     = Protocol.Boolean("ospf.tlv.adjsid.flags.b",        "(B) Backup Flag", mask: 0x80, names: ValueNames.SetNotSet),
        AdjacencyValue      = Protocol.Boolean("ospf.tlv.adjsid.flags.v",        "(V) Value/Index Flag", mask: 0x40, names: ValueNames.SetNotSet),
        AdjacencyLocal      = Protocol.Boolean("ospf.tlv.adjsid.flags.l",        "(L) Local/Global Flag", mask: 0x20, names: ValueNames.SetNotSet),
        AdjacencyGroup      = Protocol.Boolean("ospf.tlv.adjsid.flags.g",        "(G) Group Flag", mask: 0x10, names: ValueNames.SetNotSet),
        AdjacencyPersistent = Protocol.Boolean("ospf.tlv.adjsid.flags.p",        "(P) Persistent Flag", mask: 0x8, names: ValueNames.SetNotSet),
        RemoteIPv4          = Protocol.IPv4   ("ospf.tlv.remote_ipv4_address",   "Remote IPv4 Address"),
        LocalInterface      = Protocol.UInt32 ("ospf.tlv.local_interface_id",    "Local Interface ID"),
        RemoteInterface     = Protocol.UInt32 ("ospf.tlv.remote_interface_id",   "Remote Interface ID");

    /// <summary>Graceful restart, RFC 3623 section B.</summary>
    public static readonly Field
        Grace        = Protocol.Label ("ospf.grace",        "Grace TLV"),
        GracePeriod  = Protocol.UInt32("ospf.grace.period", "Grace Period", names: ValueNames.Unit("s")),
        GraceReason  = Protocol.UInt8 ("ospf.grace.reason", "Restart Reason", names: OspfNames.GraceReason),
        GraceAddress = Protocol.IPv4  ("ospf.grace.ip",     "Restart IP");
}
