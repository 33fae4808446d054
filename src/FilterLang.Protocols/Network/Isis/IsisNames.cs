namespace FilterLang.Protocols;

/// <summary>Names of values of IS-IS and ES-IS.</summary>
static class IsisNames
{
    public static readonly ValueNames Irpd = new(() =>
    [
        (0x0, "NULL"), (0x1, "X.29"), (0x3, "X.633"), (0x8, "Q.931"), (0x9, "Q.2931"), (0xc, "Q.2119"), (0x80, "SNAP"), (0x81, "CLNP"), (0x82, "ESIS"),
        (0x83, "ISIS"), (0x85, "IDRP"), (0x8f, "Avaya SPBM Fabric IPVPN"), (0x8a, "ESIS (X.25)"), (0x8c, "ISO 10030"), (0x8d, "ISO 11577"),
        (0xb0, "Data compression protocol"), (0xcc, "IP"), (0xc0, "TRILL"), (0xc1, "SubNetwork Dependent Convergence Function"), (0x8e, "IPv6"), (0xcf, "PPP"),
    ]);

    public static readonly ValueNames Type = new(() =>
    [
        (15, "L1 HELLO"), (16, "L2 HELLO"), (17, "P2P HELLO"), (18, "L1 LSP"), (20, "L2 LSP"), (24, "L1 CSNP"), (25, "L2 CSNP"), (26, "L1 PSNP"),
        (27, "L2 PSNP"),
    ]);

    public static readonly ValueNames HelloCircuitType = new(() =>
    [
        (0x0, "Reserved 0 (discard PDU)"), (0x1, "Level 1 only"), (0x2, "Level 2 only"), (0x3, "Level 1 and 2"),
    ]);

    public static readonly ValueNames HelloMtid = new(() =>
    [
        (0, "Standard topology"), (1, "IPv4 In-Band Management"), (2, "IPv6 routing topology"), (3, "IPv4 multicast routing topology"),
        (4, "IPv6 multicast routing topology"), (5, "IPv6 in-band management"), (6, 3995, "Reserved for IETF Consensus"),
        (3996, 4095, "Development, Experimental and Proprietary features"),
    ]);

    public static readonly ValueNames LspIsType = new(() =>
    [
        (0, "Unused 0x0 (invalid)"), (1, "Level 1"), (2, "Unused 0x2 (invalid)"), (3, "Level 2"),
    ]);

    public static readonly ValueNames LspIgpMsdType = new(() =>
    [
        (0, "Reserved"), (1, "Base MPLS Imposition"), (41, "Maximum Segments Left"), (42, "Maximum End Pop"), (44, "Maximum H.Encaps"), (45, "Maximum End D"),
    ]);

    public static readonly ValueNames LspExtIpReachabilityCode = new(() =>
    [
        (1, "32-bit Administrative Tag"), (2, "64-bit Administrative Tag"), (3, "Prefix-SID"), (4, "Prefix Attribute Flags"),
        (6, "Flexible Algorithm Prefix Metric"), (32, "BIER Info"),
    ]);

    public static readonly ValueNames LspExtIsReachabilityCode = new(() =>
    [
        (3, "Administrative group (color)"), (4, "Link Local/Remote Identifiers"), (6, "IPv4 interface address"), (8, "IPv4 neighbor address"),
        (9, "Maximum link bandwidth"), (10, "Maximum reservable link bandwidth"), (11, "Unreserved bandwidth"), (12, "IPv6 Interface Address"),
        (13, "IPv6 Neighbor Address"), (14, "Extended Administrative Group"), (15, "Link Maximum SID Depth"), (16, "Application-Specific Link Attributes"),
        (18, "TE Default metric"), (19, "Link-attributes"), (20, "Link Protection Type"), (21, "Interface Switching Capability Descriptor"),
        (22, "Bandwidth Constraints"), (23, "Unconstrained TE LSP Count (sub-)TLV"), (24, "Remote AS number"), (25, "IPv4 remote ASBR Identifier"),
        (26, "IPv6 remote ASBR Identifier"), (27, "Interface Adjustment Capability Descriptor (IACD)"), (28, "MTU"), (29, "SPB-Metric"), (30, "SPB-A-OALG"),
        (31, "Adj-SID"), (32, "LAN-Adj-SID"), (33, "Unidirectional Link Delay"), (34, "Min/Max Unidirectional Link Delay"),
        (35, "Unidirectional Delay Variation"), (36, "Unidirectional Link Loss"), (37, "Unidirectional Residual Bandwidth"),
        (38, "Unidirectional Available Bandwidth"), (39, "Unidirectional Utilized Bandwidth"), (43, "SRv6 End.X SID"), (44, "SRv6 LAN End.X SID"),
        (250, "Reserved for Cisco-specific extensions"), (251, "Reserved for Cisco-specific extensions"), (252, "Reserved for Cisco-specific extensions"),
        (253, "Reserved for Cisco-specific extensions"), (254, "Reserved for Cisco-specific extensions"),
    ]);

    public static readonly ValueNames EsisChksumStatus = new(() =>
    [
        (0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal"),
    ]);

    public static readonly ValueNames ClnpCnfType = new(() =>
    [
        (28, "Data"), (29, "Multicast Data"), (1, "Error Report"), (30, "Echo Request"), (31, "Echo Response"),
    ]);
}
