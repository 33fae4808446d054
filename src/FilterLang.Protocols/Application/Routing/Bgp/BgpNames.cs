namespace FilterLang.Protocols;

/// <summary>Names of BGP's numbers, as IANA registers them.</summary>
static class BgpNames
{
    public static readonly ValueNames Type = new(() =>
    [
        (1, "OPEN Message"), (2, "UPDATE Message"), (3, "NOTIFICATION Message"), (4, "KEEPALIVE Message"), (5, "ROUTE-REFRESH Message"),
        (6, "CAPABILITY Message"), (128, "Cisco ROUTE-REFRESH Message"),
    ]);

    public static readonly ValueNames OpenOptParamType = new(() =>
    [
        (1, "Authentication"), (2, "Capability"), (255, "Extended Length"),
    ]);

    public static readonly ValueNames NotifyMajorError = new(() =>
    [
        (1, "Message Header Error"), (2, "OPEN Message Error"), (3, "UPDATE Message Error"), (4, "Hold Timer Expired"), (5, "Finite State Machine Error"),
        (6, "Cease"), (7, "ROUTE-REFRESH Message Error"), (8, "Send Hold Timer Expired"),
    ]);

    public static readonly ValueNames NotifyMinorError = new(() =>
    [
        (1, "Connection Not Synchronized"), (2, "Bad Message Length"), (3, "Bad Message Type"),
    ]);

    public static readonly ValueNames NotifyMinorErrorOpen = new(() =>
    [
        (1, "Unsupported Version Number"), (2, "Bad Peer AS"), (3, "Bad BGP Identifier"), (4, "Unsupported Optional Parameter"),
        (5, "Authentication Failure [Deprecated]"), (6, "Unacceptable Hold Time"), (7, "Unsupported Capability"), (8, "No supported AFI/SAFI (Cisco)"),
        (11, "Role Mismatch"),
    ]);

    public static readonly ValueNames NotifyMinorErrorUpdate = new(() =>
    [
        (1, "Malformed Attribute List"), (2, "Unrecognized Well-known Attribute"), (3, "Missing Well-known Attribute"), (4, "Attribute Flags Error"),
        (5, "Attribute Length Error"), (6, "Invalid ORIGIN Attribute"), (7, "AS Routing Loop [Deprecated]"), (8, "Invalid NEXT_HOP Attribute"),
        (9, "Optional Attribute Error"), (10, "Invalid Network Field"), (11, "Malformed AS_PATH"),
    ]);

    public static readonly ValueNames NotifyMinorErrorState = new(() =>
    [
        (1, "Receive Unexpected Message in OpenSent State"), (2, "Receive Unexpected Message in OpenConfirm State"),
        (3, "Receive Unexpected Message in Established State"),
    ]);

    public static readonly ValueNames NotifyMinorErrorCease = new(() =>
    [
        (1, "Maximum Number of Prefixes Reached"), (2, "Administratively Shutdown"), (3, "Peer De-configured"), (4, "Administratively Reset"),
        (5, "Connection Rejected"), (6, "Other Configuration Change"), (7, "Connection Collision Resolution"), (8, "Out of Resources"), (9, "Hard Reset"),
        (10, "BFD Down"),
    ]);

    public static readonly ValueNames NotifyMinorErrorRouteRefresh = new(() =>
    [
        (1, "Invalid Message Length"),
    ]);

    public static readonly ValueNames RouteRefreshAfi = new(() =>
    [
        (0, "Reserved"), (1, "IPv4"), (2, "IPv6"), (3, "NSAP"), (4, "HDLC (8-bit multidrop)"), (5, "BBN 1822"),
        (6, "802 (includes all 802 media plus Ethernet)"), (7, "E.163"), (8, "E.164 (SMDS, Frame Relay, ATM)"), (9, "F.69 (Telex)"),
        (10, "X.121 (X.25, Frame Relay)"), (11, "IPX"), (12, "Appletalk"), (13, "Decnet IV"), (14, "Banyan Vines"), (15, "E.164 with NSAP subaddress"),
        (16, "DNS (Domain Name System)"), (17, "Distinguished Name"), (18, "AS Number"), (19, "XTP over IP version 4"), (20, "XTP over IP version 6"),
        (21, "XTP native mode XTP"), (22, "Fibre Channel World-Wide Port Name"), (23, "Fibre Channel World-Wide Node Name"), (24, "GWID"), (25, "Layer-2 VPN"),
        (196, "Layer-2 VPN (old)"), (26, "MPLS-TP Section Endpoint Identifier"), (27, "MPLS-TP LSP Endpoint Identifier"),
        (28, "MPLS-TP Pseudowire Endpoint Identifier"), (29, "MT IP: Multi-Topology IP version 4"), (30, "MT IPv6: Multi-Topology IP version 6"),
        (16384, "EIGRP Common Service Family"), (16385, "EIGRP IPv4 Service Family"), (16386, "EIGRP IPv6 Service Family"),
        (16387, "LISP Canonical Address Format (LCAF)"), (16388, "BGP-LS"), (16389, "48-bit MAC Address"), (16390, "64-bit MAC Address"), (16391, "OUI"),
        (16392, "MAC/24"), (16393, "MAC/40"), (16394, "IPv6/64"), (16395, "RBridge Port ID"), (16396, "TRILL Nickname"), (65535, "Reserved"),
    ]);

    public static readonly ValueNames RouteRefreshSubtype = new(() =>
    [
        (0, "Normal route refresh request [RFC2918] with/without ORF [RFC5291]"), (1, "Demarcation of the beginning of a route refresh"),
        (2, "Demarcation of the ending of a route refresh"),
    ]);

    public static readonly ValueNames RouteRefreshSafi = new(() =>
    [
        (0, "Reserved"), (1, "Unicast"), (2, "Multicast"), (3, "Unicast+Multicast (Deprecated)"), (4, "Labeled Unicast"), (5, "MCAST-VPN"),
        (6, "Multi-Segment Pseudowires"), (7, "Encapsulation (Deprecated)"), (8, "MCAST-VPLS"), (64, "Tunnel (Deprecated)"), (65, "VPLS"), (66, "Cisco MDT"),
        (67, "4over6"), (68, "6over4"), (69, "Layer-1 VPN"), (70, "EVPN"), (71, "BGP-LS"), (72, "BGP-LS-VPN"), (73, "SR Policy"), (74, "SD-WAN"),
        (75, "Routing Policy Distribution"), (76, "Classful Transport Planes"), (77, "Tunneled Traffic Flowspec"), (78, "MCAST-TREE"),
        (79, "Dynamic Path Selection"), (80, "BGP-LS-SPF"), (83, "BGP-CAR"), (84, "BGP-VPN-CAR"), (85, "BGP-MUP"), (128, "Labeled VPN Unicast"),
        (129, "Labeled VPN Multicast"), (130, "Labeled VPN Unicast+Multicast (Deprecated)"), (132, "Route Target Filter"), (133, "Flow Spec Filter"),
        (134, "Flow Spec Filter VPN"), (140, "Layer-3 VPN (Deprecated)"),
    ]);

    public static readonly ValueNames RouteRefreshOrfFlag = new(() =>
    [
        (1, "Immediate"), (2, "Defer"),
    ]);

    public static readonly ValueNames RouteRefreshOrfType = new(() =>
    [
        (2, "(unregistered) Communities ORF-Type"), (3, "(unregistered) Extended Communities ORF-Type"), (4, "(unregistered) AS-path ORF-Type"),
        (64, "Address Prefix ORF"), (65, "CP-ORF"), (66, "VPN Prefix ORF"), (128, "Cisco PrefixList ORF-Type"), (129, "Cisco CommunityList ORF-Type"),
        (130, "Cisco Extended CommunityList ORF-Type"), (131, "Cisco AsPathList ORF-Type"),
    ]);

    public static readonly ValueNames RouteRefreshOrfEntryAction = new(() =>
    [
        (0, "Add"), (1, "Remove"), (2, "RemoveAll"),
    ]);

    public static readonly ValueNames RouteRefreshOrfEntryMatch = new(() =>
    [
        (0, "Permit"), (1, "Deny"),
    ]);

    public static readonly ValueNames CapType = new(() =>
    [
        (0, "Reserved capability"), (1, "Multiprotocol extensions capability"), (2, "Route refresh capability"), (3, "Cooperative route filtering capability"),
        (4, "Multiple routes to a destination capability"), (5, "Extended Next Hop Encoding"), (6, "BGP-Extended Message"), (7, "BGPsec capability"),
        (8, "Multiple Labels capability"), (9, "BGP Role"), (64, "Graceful Restart capability"), (65, "Support for 4-octet AS number capability"),
        (66, "Deprecated Dynamic Capability (Cisco)"), (67, "Support for Dynamic capability"), (68, "Multisession BGP Capability"),
        (69, "Support for Additional Paths"), (70, "Enhanced route refresh capability"), (71, "Long-Lived Graceful Restart (LLGR) Capability"),
        (72, "CP-ORF Capability"), (73, "FQDN Capability"), (74, "BFD Strict-Mode capability"), (75, "Software Version Capability"),
        (76, "PATHS-LIMIT Capability"), (128, "Route Refresh Capability (Cisco)"), (129, "Routing Policy Distribution (Cisco)"),
        (130, "Outbound Route Filtering (Cisco)"), (131, "Multisession (Cisco)"), (184, "FQDN (Cisco)"), (185, "OPERATIONAL message (Cisco)"),
        (77, "Link-Local Next Hop Capability"),
    ]);

    public static readonly ValueNames CapAction = new(() =>
    [
        (0, "advertising a capability"), (1, "removing a capability"),
    ]);

    public static readonly ValueNames CapRole = new(() =>
    [
        (0, "Provider"), (1, "RS"), (2, "RS-Client"), (3, "Customer"), (4, "Peer"),
    ]);

    public static readonly ValueNames CapApSendreceive = new(() =>
    [
        (1, "Receive"), (2, "Send"), (3, "Both"),
    ]);

    public static readonly ValueNames CapBgpsecSendreceive = new(() =>
    [
        (0, "Receive"), (1, "Send"),
    ]);

    public static readonly ValueNames AsPathSegmentType = new(() =>
    [
        (1, "AS_SET"), (2, "AS_SEQUENCE"), (4, "AS_CONFED_SET"), (3, "AS_CONFED_SEQUENCE"),
    ]);

    public static readonly ValueNames CommunityWellknown = new(() =>
    [
        (0xffff0000, "GRACEFUL_SHUTDOWN"), (0xffff0001, "ACCEPT_OWN"), (0xffff0002, "ROUTE_FILTER_TRANSLATED_v4"), (0xffff0003, "ROUTE_FILTER_v4"),
        (0xffff0004, "ROUTE_FILTER_TRANSLATED_v6"), (0xffff0005, "ROUTE_FILTER_v6"), (0xffff0006, "LLGR_STALE"), (0xffff0007, "NO_LLGR"),
        (0xffff0008, "accept-own-nexthop"), (0xffff0009, "Standby PE"), (0xffff029a, "BLACKHOLE"), (0xffffff01, "NO_EXPORT"), (0xffffff02, "NO_ADVERTISE"),
        (0xffffff03, "NO_EXPORT_SUBCONFED"), (0xffffff04, "NOPEER"),
    ]);

    public static readonly ValueNames Origin = new(() =>
    [
        (0, "IGP"), (1, "EGP"), (2, "INCOMPLETE"),
    ]);

    public static readonly ValueNames TypeCode = new(() =>
    [
        (1, "ORIGIN"), (2, "AS_PATH"), (3, "NEXT_HOP"), (4, "MULTI_EXIT_DISC"), (5, "LOCAL_PREF"), (6, "ATOMIC_AGGREGATE"), (7, "AGGREGATOR"),
        (8, "COMMUNITIES"), (9, "ORIGINATOR_ID"), (10, "CLUSTER_LIST"), (11, "DPA"), (12, "ADVERTISER"), (13, "RCID_PATH / CLUSTER_ID"), (14, "MP_REACH_NLRI"),
        (15, "MP_UNREACH_NLRI"), (16, "EXTENDED_COMMUNITIES"), (17, "AS4_PATH"), (18, "AS4_AGGREGATOR"), (19, "SAFI_SPECIFIC_ATTRIBUTE"),
        (20, "Connector Attribute"), (21, "AS_PATHLIMIT "), (23, "TUNNEL_ENCAPSULATION_ATTRIBUTE"), (22, "PMSI_TUNNEL_ATTRIBUTE"), (24, "Traffic Engineering"),
        (25, "IPv6 Address Specific Extended Community"), (26, "AIGP"), (27, "PE Distinguisher Labels"), (28, "BGP Entropy Label Capability Attribute"),
        (29, "BGP-LS Attribute"), (30, "Deprecated"), (31, "Deprecated"), (32, "LARGE_COMMUNITY"), (33, "BGPsec_PATH"), (35, "OTC"), (36, "D_PATH"),
        (37, "SFP Attribute"), (38, "BFD Discriminator"), (39, "BGP Next Hop Dependent Capabilities"), (40, "BGP Prefix-SID"),
        (99, "LINK_STATE (unofficial code point)"), (128, "ATTR_SET"), (129, "Deprecated"), (241, "Deprecated"), (242, "Deprecated"), (243, "Deprecated"),
    ]);

    public static readonly ValueNames PmsiTunnelType = new(() =>
    [
        (0, "Type is not present"), (1, "RSVP-TE P2MP LSP"), (2, "mLDP P2MP LSP"), (3, "PIM SSM Tree"), (4, "PIM SM Tree"), (5, "BIDIR-PIM Tree"),
        (6, "Ingress Replication"), (7, "mLDP MP2MP LSP"), (8, "Transport Tunnel"), (9, "Assisted Replication Tunnel"), (11, "BIER"), (12, "SR-MPLS P2MP Tree"),
    ]);

    public static readonly ValueNames PmsiMldpFecType = new(() =>
    [
        (1, "Wildcard FEC"), (2, "Prefix FEC"), (3, "Host Address FEC"), (4, "CR LSP FEC"), (5, "Typed Wildcard FEC Element"), (6, "P2MP"), (7, "MP2MP-up"),
        (8, "MP2MP-down"), (9, "HSMP-upstream"), (10, "HSMP-downstream"), (128, "PWid FEC Element"), (129, "Generalized PWid FEC Element"),
        (130, "P2MP PW Upstream FEC Element"), (131, "Protection FEC Element"), (132, "P2MP PW Downstream FEC Element"),
    ]);

    public static readonly ValueNames PmsiMldpFecOpaqueValueType = new(() =>
    [
        (0, "Reserved"), (1, "Generic LSP Identifier"), (3, "Transit IPv4 Source"), (4, "Transit IPv6 Source"), (5, "Transit IPv4 Bidir"),
        (6, "Transit IPv6 Bidir"), (7, "Recursive Opaque Value"), (8, "VPN-Recursive Opaque Value"), (9, "Transit VPNv4 Bidir"), (10, "Transit VPNv6 Bidir"),
        (11, "Transit IPv4 Shared Tree"), (12, "Transit IPv6 Shared Tree"), (13, "L2VPN-MCAST application"), (250, "Transit VPNv4 Source"),
        (251, "Transit VPNv6 Source"), (255, "Extended Type field in the following two bytes"),
    ]);

    public static readonly ValueNames PmsiMldpFecOpaqueExtValueType = new(() =>
    [
        (0, "Reserved"),
    ]);

    public static readonly ValueNames AigpType = new(() =>
    [
        (1, "Type AIGP TLV"),
    ]);

    public static readonly ValueNames McastVpnNlriRouteType = new(() =>
    [
        (1, "Intra-AS I-PMSI A-D route"), (2, "Inter-AS I-PMSI A-D route"), (3, "S-PMSI A-D route"), (4, "Leaf A-D route"), (5, "Source Active A-D route"),
        (6, "Shared Tree Join route"), (7, "Source Tree Join route"),
    ]);

    public static readonly ValueNames FlowspecNlriValDsfield = new(() =>
    [
        (0, "Default"), (1, "Lower Effort"), (8, "Class Selector 1"), (10, "Assured Forwarding 11"), (12, "Assured Forwarding 12"),
        (14, "Assured Forwarding 13"), (16, "Class Selector 2"), (18, "Assured Forwarding 21"), (20, "Assured Forwarding 22"), (22, "Assured Forwarding 23"),
        (24, "Class Selector 3"), (26, "Assured Forwarding 31"), (28, "Assured Forwarding 32"), (30, "Assured Forwarding 33"), (32, "Class Selector 4"),
        (34, "Assured Forwarding 41"), (36, "Assured Forwarding 42"), (38, "Assured Forwarding 43"), (40, "Class Selector 5"), (44, "Voice Admit"),
        (46, "Expedited Forwarding"), (48, "Class Selector 6"), (56, "Class Selector 7"),
    ]);

    public static readonly ValueNames ExtComType = new(() =>
    [
        (0x0, "Transitive 2-Octet AS-Specific"), (0x1, "Transitive IPv4-Address-Specific"), (0x2, "Transitive 4-Octet AS-Specific"), (0x3, "Transitive Opaque"),
        (0x4, "Transitive QoS Marking"), (0x5, "Transitive CoS Capability"), (0x6, "Transitive EVPN"), (0x7, "FlowSpec Transitive"),
        (0x8, "Transitive Flow spec redirect/mirror to IP next-hop"), (0x9, "Transitive FlowSpec Redirect to indirection-id"),
        (0xa, "Transitive Transport Class"), (0xb, "Transitive SFC"), (0xc, "Transitive MUP"), (0x80, "Generic Transitive Extended Community"),
        (0x81, "Generic Transitive Extended Community Part 2"), (0x82, "Generic Transitive Extended Community Part 3 "),
        (0x88, "Transitive Experimental EIGRP"), (0x40, "Non-Transitive 2-Octet AS-Specific"), (0x41, "Non-Transitive IPv4-Address-Specific"),
        (0x42, "Non-Transitive 4-Octet AS-Specific"), (0x43, "Non-Transitive Opaque"), (0x44, "Non-Transitive QoS Marking"),
        (0x47, "FlowSpec Non-Transitive Extended Communities"), (0x4a, "Non-Transitive Transport Class"),
    ]);

    public static readonly ValueNames ExtComStypeTrEvpn = new(() =>
    [
        (0x0, "MAC Mobility"), (0x1, "ESI Label"), (0x2, "ES-Import Route Target"), (0x3, "EVPN Router's MAC"), (0x4, "EVPN Layer 2 Attributes"),
        (0x5, "E-Tree"), (0x6, "DF Election"), (0x7, "I-SID"), (0x8, "ARP/ND"), (0x9, "Multicast Flags Extended Community"),
        (0xa, "EVI-RT Type 0 Extended Community"), (0xb, "EVI-RT Type 1 Extended Community"), (0xc, "EVI-RT Type 2 Extended Community"),
        (0xd, "EVI-RT Type 3 Extended Community"), (0xe, "EVPN Attachment Circuit"), (0xf, "Service Carving Timestamp"),
        (0x10, "EVPN Link Bandwidth Extended Community"), (0x15, "RT-derived-EC"),
    ]);

    public static readonly ValueNames ExtComStypeTrAs2 = new(() =>
    [
        (0x2, "Route Target"), (0x3, "Route Origin"), (0x4, "Link Bandwidth"), (0x5, "OSPF Domain Identifier"), (0x6, "Route Aggregation Parameter"),
        (0x8, "BGP Data Collection"), (0x9, "Source AS"), (0xa, "L2VPN Identifier"), (0x10, "Cisco VPN-Distinguisher"), (0x13, "Route Target Record"),
        (0x15, "RT-derived-EC"), (0x80, "Virtual-Network Identifier"),
    ]);

    public static readonly ValueNames ExtComStypeNtrAs2 = new(() =>
    [
        (0x4, "Link Bandwidth"), (0x80, "Virtual-Network Identifier"),
    ]);

    public static readonly ValueNames ExtComStypeTrAs4 = new(() =>
    [
        (0x2, "Route Target"), (0x3, "Route Origin"), (0x4, "Generic"), (0x8, "BGP Data Collection"), (0x5, "OSPF Domain Identifier"), (0x9, "Source AS"),
        (0x10, "Cisco VPN Identifier"), (0x13, "Route-Target Record"), (0x15, "RT-derived-EC"),
    ]);

    public static readonly ValueNames ExtComStypeNtrAs4 = new(() =>
    [
        (0x4, "Generic"),
    ]);

    public static readonly ValueNames ExtComStypeTrIP4 = new(() =>
    [
        (0x2, "Route Target"), (0x3, "Route Origin"), (0x4, "IPv4-Address-Specific IFIT Tail Community"), (0x5, "OSPF Domain Identifier"),
        (0x7, "OSPF Router ID"), (0x9, "Node Target Extended Community"), (0xa, "L2VPN Identifier"), (0xb, "VRF Route Import"),
        (0xc, "Flow-spec Redirect to IPv4"), (0x10, "Cisco VPN-Distinguisher"), (0x12, "Inter-area P2MP Segmented Next-Hop"), (0x13, "Route-Target Record"),
        (0x14, "VRF-Recursive-Next-Hop-Extended-Community"), (0x15, "RT-derived-EC"), (0x20, "MVPN SA RP-address Extended Community"),
    ]);

    public static readonly ValueNames ExtComStypeNtrIP4 = new(() =>
    [
        (0x9, "Node Target Extended Community"),
    ]);

    public static readonly ValueNames ExtComStypeTrOpaque = new(() =>
    [
        (0x1, "Cost"), (0x3, "CP-ORF"), (0x4, "Extranet Source Extended Community"), (0x5, "Extranet Separation Extended Community"), (0x6, "OSPF Route Type"),
        (0x7, "Additional PMSI Tunnel Attribute Flags"), (0x8, "Context-Specific Label Space ID Extended Community"), (0xb, "Color"), (0xc, "Encapsulation"),
        (0xd, "Default Gateway"), (0xe, "Point-to-Point-to-Multipoint (PPMP) Label"), (0xf, "BGP Group Policy Class Tag Extended Community"),
        (0x14, "Consistent Hash Sort Order"), (0x17, "Group Policy ID Extended Community"), (0x1b, "Local Color Mapping (LCM)"), (0xaa, "LoadBalance"),
    ]);

    public static readonly ValueNames ExtComStypeNtrOpaque = new(() =>
    [
        (0x0, "BGP Origin Validation state"), (0x1, "Cost Community"), (0x2, "Route Target"), (0x15, "RT-derived-EC"),
    ]);

    public static readonly ValueNames ExtComTunnelType = new(() =>
    [
        (0, "Reserved"), (1, "L2TPv3 over IP"), (2, "GRE"), (3, "Transmit tunnel endpoint"), (4, "IPsec in Tunnel-mode"),
        (5, "IP in IP tunnel with IPsec Transport Mode"), (6, "MPLS-in-IP tunnel with IPsec Transport Mode"), (7, "IP in IP"), (8, "VXLAN Encapsulation"),
        (9, "NVGRE Encapsulation"), (10, "MPLS Encapsulation"), (11, "MPLS in GRE Encapsulation"), (12, "VxLAN GPE Encapsulation"),
        (13, "MPLS in UDP Encapsulation"), (14, "IPv6 Tunnel"), (15, "SR TE Policy Type"), (16, "Bare"), (17, "SR Tunnel"), (18, "Cloud Security"),
        (19, "Geneve Encapsulation"), (20, "Any Encapsulation"), (21, "GTP Tunnel Type"), (22, "Dynamic Path Selection (DPS) Tunnel Encapsulation"),
        (23, "Originating PE (OPE)"), (24, "Dynamic Path Selection (DPS) Policy"), (25, "SDWAN-Hybrid"), (26, "X-over-UDP"),
        (27, "Distributed Etherlink Switch (DES) Tunnel Encapsulation"),
    ]);

    public static readonly ValueNames ExtComStypeTrMup = new(() =>
    [
        (0x0, "MUP Direct-Type Segment Identifier"),
    ]);

    public static readonly ValueNames ExtComStypeTrExp = new(() =>
    [
        (0x0, "OSPF Route Type"), (0x1, "OSPF Router ID"), (0x4, "Security Group"), (0x5, "OSPF Domain Identifier"), (0x6, "Flow spec traffic-rate"),
        (0x7, "Flow spec traffic-action"), (0x8, "Flow spec redirect AS 2 bytes"), (0x9, "Flow spec traffic-remarking"), (0xa, "Layer2 Info"),
        (0xb, "E-Tree Info"), (0xc, "Flow spec traffic-rate-packets"), (0xd, "Flow Specification for SFC Classifiers"), (0x84, "Tag"),
        (0x85, "Origin Sub-Cluster"),
    ]);

    public static readonly ValueNames ExtComStypeTrExp2 = new(() =>
    [
        (0x8, "Flow spec redirect IPv4 format"),
    ]);

    public static readonly ValueNames ExtComStypeTrExp3 = new(() =>
    [
        (0x4, "Security Group AS4"), (0x8, "Flow spec redirect AS-4byte format"), (0x84, "Tag4"), (0x85, "Origin Sub-Cluster4"),
    ]);

    public static readonly ValueNames ExtComValueOspfRtypeType = new(() =>
    [
        (1, "Router"), (2, "Network"), (3, "Summary"), (5, "External"), (7, "NSSA External"), (129, "MPLS-VPN Sham"),
    ]);

    public static readonly ValueNames ExtComLocalAdminType = new(() =>
    [
        (0, "VID (802.1Q VLAN ID)"), (1, "VXLAN"), (2, "NVGRE"), (3, "I-SID"), (4, "EVI"), (5, "dual-VID (QinQ VLAN ID)"),
    ]);

    public static readonly ValueNames ExtComQosTechType = new(() =>
    [
        (0x0, "DiffServ enabled IP (DSCP encoding)"), (0x1, "Ethernet using 802.1q priority tag"), (0x2, "MPLS using E-LSP"),
        (0x3, "Virtual Channel (VC) encoding"), (0x4, "GMPLS - time slot encoding"), (0x5, "GMPLS - lambda encoding"), (0x6, "GMPLS - fibre encoding"),
    ]);

    public static readonly ValueNames ExtComL2EncapsType = new(() =>
    [
        (0, "Reserved"), (1, "Frame Relay"), (2, "ATM AAL5 SDU VCC transport"), (3, "ATM transparent cell transport"), (4, "Ethernet (VLAN) Tagged mode"),
        (5, "Ethernet raw mode"), (6, "Cisco-HDLC"), (7, "PPP"), (8, "SONET/SDH CES"), (9, "ATM n-to-one VCC cell transport"),
        (10, "ATM n-to-one VPC cell transport"), (11, "IP layer 2 transport"), (15, "Frame relay port mode"), (17, "Structure agnostic E1 over packet"),
        (18, "Structure agnostic T1 over packet"), (19, "VPLS"), (20, "Structure agnostic T3 over packet"),
        (21, "Nx64kbit/s Basic Service using Structure-aware"), (25, "Frame Relay DLCI"), (40, "Structure agnostic E3 over packet"),
        (41, "Octet-aligned playload for structure-agnostic DS1 circuits"), (42, "E1 Nx64kbit/s with CAS using Structure-aware"),
        (43, "DS1 (ESF) Nx64kbit/s with CAS using Structure-aware"), (44, "DS1 (SF) Nx64kbit/s with CAS using Structure-aware"), (64, "IP-interworking"),
    ]);

    public static readonly ValueNames ExtComCostPoi = new(() =>
    [
        (1, "\"Lowest Origin code\" step"), (2, "\"Shortest AS_PATH\" step"), (4, "\"Lowest MED\" step"), (5, "\"Highest Local Preference\" step"),
        (26, "\"Lowest Accumulated IGP Cost\" step"), (128, "Before BGP Best Path algorithm"), (129, "\"Smallest IGP Metric\" step"),
        (130, "\"Prefer eBGP to iBGP\" step"), (131, "\"Smallest BGP RID\" step"),
    ]);

    public static readonly ValueNames ExtComEigrp = new(() =>
    [
        (0, "EIGRP Route Flags, Route Tag"), (1, "EIGRP AS Number, Delay"), (2, "EIGRP Reliability, Hop Count, Bandwidth"), (3, "EIGRP Load, MTU"),
        (4, "EIGRP External AS Number, Router ID"), (5, "EIGRP External Protocol, Metric"), (6, "EIGRP Originating Router ID"),
    ]);

    public static readonly ValueNames ExtComEigrpEPid = new(() =>
    [
        (1, "IGRP"), (2, "EIGRP"), (3, "Static Route"), (4, "RIP"), (5, "Hello"), (6, "OSPF"), (7, "IS-IS"), (8, "EGP"), (9, "BGP"), (10, "IDRP"),
        (11, "Connected Route"),
    ]);

    public static readonly ValueNames EvpnNlriRt = new(() =>
    [
        (1, "Ethernet AD Route"), (2, "MAC Advertisement Route"), (3, "Inclusive Multicast Route"), (4, "Ethernet Segment Route"), (5, "IP Prefix route"),
        (6, "Selective Multicast Ethernet Tag Route"), (7, "IGMP Join Synch Route"), (8, "IGMP Leave Synch Route"), (9, "Per-Region I-PMSI A-D route"),
        (10, "S-PMSI A-D Route"), (11, "Leaf A-D route"),
    ]);

    public static readonly ValueNames EvpnNlriEsiType = new(() =>
    [
        (0, "ESI 9 bytes value"), (1, "ESI LACP 802.1AX defined"), (2, "ESI MSTP defined"), (3, "ESI MAC address defined"), (4, "ESI Router ID"),
        (5, "ESI Autonomous System"), (255, "ESI reserved"),
    ]);
}
