namespace FilterLang.Protocols;

/// <summary>The rows of PIM, in the order of RFC 7761 section 4.9; version 1 shares most of them.</summary>
static class PimFields
{
    static readonly Protocol Protocol = Pim.Protocol;

    static readonly ValueNames
        s_holdtime = new(() => [(0, "goodbye"), (65535, "Infinity")]);

    /// <summary>The head of a message.</summary>
    public static readonly Field
        Version           = Protocol.UInt8  ("pim.version",          "Version", mask: 0xF0),
        Type              = Protocol.UInt8  ("pim.type",             "Type", mask: 0x0F, names: PimNames.Type),
        ElectionSubtype   = Protocol.UInt8  ("pim.df_elect.subtype", "DF Subtype", mask: 0xF0, names: new(() =>
            [(1, "offer"), (2, "DF Winner"), (3, "DF Backoff"), (4, "DF Pass")])),
        ElectionReserved  = Protocol.UInt8  ("pim.df_elect.rsvd",    "DF reserved", mask: 0x0F),
        PackedSubtype     = Protocol.UInt8  ("pim.subtype_type13",   "Subtype", mask: 0xF0, names: PimNames.PackedSubtype),
        PackedFlags       = Protocol.UInt8  ("pim.flag_bits_type13", "Flag Bits", mask: 0x0F),
        IgmpType          = Protocol.Text   ("pim.igmp_type",        "Type"),
        Code              = Protocol.UInt8  ("pim.code",             "Code", names: PimNames.Code),
        PackedStop        = Protocol.Boolean("pim.packedregstoppbit", "P-bit", mask: 0x01),
        NoForward         = Protocol.Boolean("pim.pfmnoforwardbit",  "Pfm no forward bit", mask: 0x80),
        Checksum          = Protocol.UInt16 ("pim.cksum",            "Checksum", display: Hex),
        ChecksumStatus    = Protocol.UInt8  ("pim.cksum.status",     "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Reserved          = Protocol.Bytes  ("pim.res_bytes",        "Reserved byte(s)"),
        Options           = Protocol.Label  ("pim.option",           "PIM Options");

    /// <summary>Options of a Hello, section 4.9.2, and what messages have in common with them.</summary>
    public static readonly Field
        Transitive        = Protocol.Boolean("pim.transitivetype",         "Transitive Type", mask: 0x80),
        OptionType        = Protocol.UInt16 ("pim.optiontype",             "Type"),
        OriginatedType    = Protocol.UInt16 ("pim.optiontype",             "Type", mask: 0x7FFF),
        OptionLength      = Protocol.UInt16 ("pim.optionlength",           "Length"),
        OptionValue       = Protocol.Bytes  ("pim.optionvalue",            "Unknown"),
        Holdtime          = Protocol.UInt16 ("pim.holdtime",               "Holdtime", names: s_holdtime),
        TrackingSupport   = Protocol.Boolean("pim.t",                      "T", mask: 0x80),
        PropagationDelay  = Protocol.UInt16 ("pim.propagation_delay",      "Propagation Delay", mask: 0x7FFF),
        OverrideInterval  = Protocol.UInt16 ("pim.override_interval",      "Override Interval"),
        DesignatedPriority = Protocol.UInt32("pim.dr_priority",            "DR Priority"),
        GenerationId      = Protocol.UInt32 ("pim.generation_id",          "Generation ID"),
        RefreshVersion    = Protocol.UInt8  ("pim.state_refresh_version",  "Version"),
        RefreshInterval   = Protocol.UInt8  ("pim.state_refresh_interval", "Interval"),
        RefreshReserved   = Protocol.UInt16 ("pim.state_refresh_reserved", "Reserved");

    /// <summary>Register, section 4.9.3.</summary>
    public static readonly Field
        RegisterFlags     = Protocol.UInt32("pim.register_flag", "Flags", display: Hex),
        Border            = Protocol.Flag  (RegisterFlags, "pim.register_flag.border",        "Border", 0x8000_0000, ValueNames.YesNo),
        NullRegister      = Protocol.Flag  (RegisterFlags, "pim.register_flag.null_register", "Null-Register", 0x4000_0000, ValueNames.YesNo),
        InnerVersion      = Protocol.UInt8 ("pim.ip_version",    "IP Version", mask: 0xF0, names: new(() => [(0, "Dummy Header"), (4, "IPv4"), (6, "IPv6")])),
        DummyHeader       = Protocol.Label ("pim.dummy_header",  "Dummy Header");

    /// <summary>Encoded addresses, section 4.9.1.</summary>
    public static readonly Field
        Family            = Protocol.UInt8  ("pim.addr_address_family",    "Address Family", names: AddressFamilyNames.Table),
        Encoding          = Protocol.UInt8  ("pim.addr_encoding_type",     "Encoding Type", names: new(() =>
            [(0, "Native"), (1, "Native with Join Attribute")])),
        GroupFlags        = Protocol.UInt8  ("pim.group_addr.flags",          "Flags", display: Hex),
        GroupBidirectional = Protocol.Flag  (GroupFlags, "pim.group_addr.flags.b", "Bidirectional PIM", 0x80, ValueNames.SetNotSet),
        GroupReserved     = Protocol.Bits   (GroupFlags, "pim.group_addr.flags.reserved", "Reserved", 0x7E, Hex),
        GroupScoped       = Protocol.Flag   (GroupFlags, "pim.group_addr.flags.z", "Admin Scope Zone", 0x01, ValueNames.SetNotSet),
        SourceFlags       = Protocol.UInt8  ("pim.source_addr.flags",         "Flags", display: Hex),
        SourceReserved    = Protocol.Bits   (SourceFlags, "pim.source_addr.flags.reserved", "Reserved", 0xF8, Hex),
        SourceSparse      = Protocol.Flag   (SourceFlags, "pim.source_addr.flags.s", "Sparse", 0x04, ValueNames.SetNotSet),
        SourceWildcard    = Protocol.Flag   (SourceFlags, "pim.source_addr.flags.w", "WildCard", 0x02, ValueNames.SetNotSet),
        SourceTree        = Protocol.Flag   (SourceFlags, "pim.source_addr.flags.r", "Rendezvous Point Tree", 0x01, ValueNames.SetNotSet),
        MaskLength        = Protocol.UInt8  ("pim.mask_len",                  "Masklen");

    /// <summary>What addresses of either family are of.</summary>
    public static readonly PimAddressRow
        Unicast           = new("pim.unicast",           "pim.unicast_ipv6",          "Unicast"),
        Group             = new("pim.group",             "pim.group_ip6",             "Group"),
        Source            = new("pim.source",            "pim.source_ip6",            "Source"),
        Upstream          = new("pim.upstream_neighbor", "pim.upstream_neighbor_ip6", "Upstream-neighbor"),
        Join              = new("pim.join_ip",           "pim.join_ip6",              "IP address"),
        Prune             = new("pim.prune_ip",          "pim.prune_ip6",             "IP address"),
        ListedAddress     = new("pim.address_list",      "pim.address_list_ip6",      "Address"),
        BootstrapRouter   = new("pim.bsr",               "pim.bsr_ip6",               "BSR"),
        RendezvousPoint   = new("pim.rp",                "pim.rp_ip6",                "RP"),
        Originator        = new("pim.originator",        "pim.originator_ip6",        "Originator"),
        Locator           = new("pim.rloc",              "pim.rloc_ipv6",             "RLOC");

    /// <summary>Join/Prune, section 4.9.5, with the attributes of RFC 5384.</summary>
    public static readonly Field
        GroupCount        = Protocol.UInt16 ("pim.numgroups",       "Num Groups"),
        ShortGroupCount   = Protocol.Row    ("pim.numgroups",       "Num Groups", FieldType.UInt16, display: Dec, size: 1),
        GroupSet          = Protocol.Text   ("pim.group_set",       "Group"),
        JoinCount         = Protocol.UInt16 ("pim.numjoins",        "Num Joins"),
        PruneCount        = Protocol.UInt16 ("pim.numprunes",       "Num Prunes"),
        Attribute         = Protocol.Label  ("pim.source_ja",       "Join Attribute"),
        AttributeFlags    = Protocol.UInt8  ("pim.source_ja.flags", "Flags", display: Hex),
        AttributeForward  = Protocol.Flag   (AttributeFlags, "pim.source_ja.flags.f", "Forward", 0x80, ValueNames.SetNotSet),
        AttributeEnd      = Protocol.Flag   (AttributeFlags, "pim.source_ja.flags.e", "End of Attributes", 0x40, ValueNames.SetNotSet),
        AttributeType     = Protocol.Bits   (AttributeFlags, "pim.source_ja.flags.attr_type", "Attribute Type", 0x3F, names: PimNames.AttributeType),
        AttributeLength   = Protocol.UInt8  ("pim.source_ja.length", "Length"),
        AttributeValue    = Protocol.Bytes  ("pim.source_ja.value", "Value"),
        TransportMode     = Protocol.Row    ("pim.attribute_transport_mode", "Attribute Transport Mode", FieldType.UInt8, display: Dec, names: new(() =>
            [(0, "Multicast"), (1, "Unicast Replication")]));

    /// <summary>Assert (section 4.9.6), State-Refresh (RFC 3973 section 4.7.9) and the election of a forwarder (RFC 5015 section 3.7).</summary>
    public static readonly Field
        ByTree            = Protocol.Boolean("pim.rpt",                "RP Tree", mask: 0x80),
        MetricPreference  = Protocol.UInt32 ("pim.metric_pref",        "Metric Preference", mask: 0x7FFF_FFFF),
        ElectionPreference = Protocol.UInt32("pim.metric_pref",        "DF Metric Preference"),
        Metric            = Protocol.UInt32 ("pim.metric",             "Metric"),
        TimeToLive        = Protocol.UInt8  ("pim.ttl",                "TTL"),
        PruneIndicator    = Protocol.Boolean("pim.prune_indicator",    "Prune indicator", mask: 0x80, names: ValueNames.SetNotSet),
        PruneNow          = Protocol.Boolean("pim.prune_now",          "Prune now", mask: 0x40, names: ValueNames.SetNotSet),
        AssertOverride    = Protocol.Boolean("pim.assert_override",    "Assert override", mask: 0x20, names: ValueNames.SetNotSet),
        Interval          = Protocol.UInt8  ("pim.interval",           "Interval"),
        WinnerPreference  = Protocol.UInt32 ("pim.bidir_win_metric_pref", "Winner Metric Preference"),
        WinnerMetric      = Protocol.UInt32 ("pim.bidir_win_metric",   "Winner Metric"),
        OfferPreference   = Protocol.UInt32 ("pim.bidir_off_metric_pref", "Offering Metric Preference"),
        OfferMetric       = Protocol.UInt32 ("pim.bidir_off_metric",   "Offering Metric"),
        OfferInterval     = Protocol.UInt16 ("pim.bidir_offering_interval", "Offering interval (ms)");

    /// <summary>Bootstrap and Candidate-RP-Advertisement, RFC 5059 section 4; flooding of sources, RFC 8364 section 3.</summary>
    public static readonly Field
        FragmentTag       = Protocol.UInt16("pim.fragment_tag",  "Fragment tag", display: Hex),
        HashMaskLength    = Protocol.UInt8 ("pim.hash_mask_len", "Hash mask len"),
        BootstrapPriority = Protocol.UInt8 ("pim.bsr_priority",  "BSR priority"),
        PointCount        = Protocol.UInt8 ("pim.rp_count",      "RP count"),
        FragmentCount     = Protocol.UInt8 ("pim.frp_count",     "FRP count"),
        Priority          = Protocol.UInt8 ("pim.priority",      "Priority"),
        PrefixCount       = Protocol.UInt8 ("pim.prefix_count",  "Prefix-count"),
        SourceCount       = Protocol.UInt16("pim.srccount",      "Source Count"),
        SourceHoldtime    = Protocol.UInt16("pim.srcholdtime",   "Source Holdtime", names: s_holdtime);

    /// <summary>Only in version 1.</summary>
    public static readonly Field
        Mode              = Protocol.UInt8 ("pim.mode",          "Mode", mask: 0xF0, names: new(() => [(0, "Dense"), (1, "Sparse"), (2, "Sparse-Dense")])),
        GroupAddress      = Protocol.IPv4  ("pim.group_address", "Group Address"),
        GroupMask         = Protocol.IPv4  ("pim.group_mask",    "Mask"),
        AddressLength     = Protocol.UInt8 ("pim.addr_len",      "Address Len"),
        Annotated         = Protocol.UInt8 ("pim.src_flags.a",   "Annotated", mask: 0x08),
        Sparse            = Protocol.UInt8 ("pim.src_flags.s",   "Sparse", mask: 0x04),
        Wildcard          = Protocol.UInt8 ("pim.src_flags.w",   "WC", mask: 0x02),
        OfPoint           = Protocol.UInt8 ("pim.src_flags.r",   "RP", mask: 0x01),
        Unused            = Protocol.UInt8 ("pim.src_flags.rsv", "Reserved", mask: 0xF0);
}
