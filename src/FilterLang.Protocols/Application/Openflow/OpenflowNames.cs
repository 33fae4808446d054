namespace FilterLang.Protocols;

/// <summary>Names of values in OpenFlow.</summary>
static class OpenflowNames
{
    /// <summary>OpenFlow Switch Specification 1.0, section 5.1.</summary>
    public static readonly ValueNames Type = new(() =>
    [
        (0, "OFPT_HELLO"), (1, "OFPT_ERROR"), (2, "OFPT_ECHO_REQUEST"), (3, "OFPT_ECHO_REPLY"), (4, "OFPT_VENDOR"), (5, "OFPT_FEATURES_REQUEST"),
        (6, "OFPT_FEATURES_REPLY"), (7, "OFPT_GET_CONFIG_REQUEST"), (8, "OFPT_GET_CONFIG_REPLY"), (9, "OFPT_SET_CONFIG"), (10, "OFPT_PACKET_IN"),
        (11, "OFPT_FLOW_REMOVED"), (12, "OFPT_PORT_STATUS"), (13, "OFPT_PACKET_OUT"), (14, "OFPT_FLOW_MOD"), (15, "OFPT_PORT_MOD"),
        (16, "OFPT_STATS_REQUEST"), (17, "OFPT_STATS_REPLY"), (18, "OFPT_BARRIER_REQUEST"), (19, "OFPT_BARRIER_REPLY"),
        (20, "OFPT_QUEUE_GET_CONFIG_REQUEST"), (21, "OFPT_QUEUE_GET_CONFIG_REPLY"),
    ]);

    /// <summary>OpenFlow Switch Specification 1.3, section 7.1.</summary>
    public static readonly ValueNames Type13 = new(() => [.. CommonTypes, .. QueueTypes, .. RoleTypes]);

    /// <summary>OpenFlow Switch Specification 1.4, section 7.1.</summary>
    public static readonly ValueNames Type14 = new(() => [.. CommonTypes, .. RoleTypes, .. BundleTypes]);

    /// <summary>OpenFlow Switch Specification 1.5, section 7.1.</summary>
    public static readonly ValueNames Type15 = new(() => [.. CommonTypes, .. RoleTypes, .. BundleTypes, (35, "OFPT_CONTROLLER_STATUS")]);

    public static readonly ValueNames Version = new(() => [(1, "1.0"), (2, "1.1"), (3, "1.2"), (4, "1.3"), (5, "1.4"), (6, "1.5")]);

    public static readonly ValueNames Action = new(() =>
    [
        (0, "Output to switch port"), (1, "Set the 802.1q VLAN id"), (2, "Set the 802.1q priority"), (3, "Strip the 802.1q header"),
        (4, "Ethernet source address"), (5, "Ethernet destination address"), (6, "IP source address"), (7, "IP destination address"),
        (8, "TCP/UDP source port"), (9, "TCP/UDP destination port"), (65535, "Vendor specific action"),
    ]);

    public static readonly ValueNames Reason = new(() =>
        [(0, "No matching flow (table-miss flow entry)"), (1, "Action explicitly output to controller"), (2, "Packet has invalid TTL")]);

    public static readonly ValueNames RemovalReason = new(() => [(0, "OFPRR_IDLE_TIMEOUT"), (1, "OFPRR_HARD_TIMEOUT"), (2, "OFPRR_DELETE")]);

    public static readonly ValueNames Command = new(() =>
    [
        (0, "New flow"), (1, "Modify all matching flows"), (2, "Modify entry strictly matching wildcards"), (3, "Delete all matching flows"),
        (4, "Strictly match wildcards and priority"),
    ]);

    public static readonly ValueNames Statistics = new(() =>
    [
        (0, "OFPST_DESC"), (1, "OFPST_FLOW"), (2, "OFPST_AGGREGATE"), (3, "OFPST_TABLE"), (4, "OFPST_PORT"), (5, "OFPST_QUEUE"),
        (65535, "OFPST_VENDOR"),
    ]);

    static ValueName[] CommonTypes =>
    [
        (0, "OFPT_HELLO"), (1, "OFPT_ERROR"), (2, "OFPT_ECHO_REQUEST"), (3, "OFPT_ECHO_REPLY"), (4, "OFPT_EXPERIMENTER"),
        (5, "OFPT_FEATURES_REQUEST"), (6, "OFPT_FEATURES_REPLY"), (7, "OFPT_GET_CONFIG_REQUEST"), (8, "OFPT_GET_CONFIG_REPLY"),
        (9, "OFPT_SET_CONFIG"), (10, "OFPT_PACKET_IN"), (11, "OFPT_FLOW_REMOVED"), (12, "OFPT_PORT_STATUS"), (13, "OFPT_PACKET_OUT"),
        (14, "OFPT_FLOW_MOD"), (15, "OFPT_GROUP_MOD"), (16, "OFPT_PORT_MOD"), (17, "OFPT_TABLE_MOD"), (18, "OFPT_MULTIPART_REQUEST"),
        (19, "OFPT_MULTIPART_REPLY"), (20, "OFPT_BARRIER_REQUEST"), (21, "OFPT_BARRIER_REPLY"),
    ];

    static ValueName[] QueueTypes => [(22, "OFPT_QUEUE_GET_CONFIG_REQUEST"), (23, "OFPT_QUEUE_GET_CONFIG_REPLY")];

    static ValueName[] RoleTypes =>
    [
        (24, "OFPT_ROLE_REQUEST"), (25, "OFPT_ROLE_REPLY"), (26, "OFPT_GET_ASYNC_REQUEST"), (27, "OFPT_GET_ASYNC_REPLY"), (28, "OFPT_SET_ASYNC"),
        (29, "OFPT_METER_MOD"),
    ];

    static ValueName[] BundleTypes =>
    [
        (30, "OFPT_ROLE_STATUS"), (31, "OFPT_TABLE_STATUS"), (32, "OFPT_REQUESTFORWARD"), (33, "OFPT_BUNDLE_CONTROL"),
        (34, "OFPT_BUNDLE_ADD_MESSAGE"),
    ];
}
