namespace FilterLang.Protocols;

/// <summary>Names of values of sFlow.</summary>
static class SflowNames
{
    public static readonly ValueNames Sampletype = new(() =>
    [
        (1, "Flow sample"), (2, "Counters sample"), (3, "Expanded flow sample"), (4, "Expanded counters sample"), (7, "Lag Port stats"),
    ]);

    public static readonly ValueNames FlowSampleOutputInterfaceValue = new(() =>
    [
        (0, "Net Unreachable"), (1, "Host Unreachable"), (2, "Protocol Unreachable"), (3, "Port Unreachable"),
        (4, "Fragmentation Needed and Don't Fragment was Set"), (5, "Source Route Failed"), (6, "Destination Network Unknown"), (7, "Destination Host Unknown"),
        (8, "Source Host Isolated"), (9, "Communication with Destination Network is Administratively Prohibited"),
        (10, "Communication with Destination Host is Administratively Prohibited"), (11, "Destination Network Unreachable for Type of Service"),
        (12, "Destination Host Unreachable for Type of Service"), (13, "Communication Administratively Prohibited"), (14, "Host Precedence Violation"),
        (15, "Precedence cutoff in effect"), (256, "unknown"), (257, "ttl exceeded"), (258, "ACL"), (259, "no buffer space"), (260, "RED"),
        (261, "traffic shaping/rate limiting"), (262, "packet too big (for protocols that don't support fragmentation)"), (263, "Source MAC is multicast"),
        (264, "VLAN tag mismatch"), (265, "Ingress VLAN filter"), (266, "Ingress spanning tree filter"), (267, "Port list is empty"),
        (268, "Port loopback filter"), (269, "Blackhole route"), (270, "Non IP"), (271, "Unicast destination IP over multicast destination MAC"),
        (272, "Destination IP is loopback address"), (273, "Source IP is multicast"), (274, "Source IP is looback address"), (275, "IP header corrupted"),
        (276, "IPv4 source address is limited broadcast"), (277, "IPv6 multicast destination IP reserved scope"),
        (278, "IPv6 multicast destination IP interface local scope"), (279, "Unresolved neighbor"), (280, "Multicast reverse path forwarding"),
        (281, "Non routable packet"), (282, "Decap error"), (283, "Overlay source MAC is multicast"), (284, "Unknown L2"), (285, "Unknown L3"),
        (286, "Unknown L3 exception"), (287, "Unknown buffer"), (288, "Unknown tunnel"), (289, "Unknown L4"), (290, "Source IP in unspecified"),
        (291, "Mlag port isolation"), (292, "Blackhole ARP neighbor"), (293, "Source MAC is destination MAC"), (294, "Destination MAC is reserved"),
        (295, "Source IP class E"), (296, "Multicast destination MAC mismatch"), (297, "Source IP is destination IP"), (298, "Destination IP is local network"),
        (299, "Destination IP is link local"), (300, "Overlay source MAC is destination MAC"), (301, "Egress VLAN filter"),
        (302, "Unicast reverse path forwarding"), (303, "Split horizon"), (304, "locked_port"), (305, "dmac_filter"), (306, "blackhole_nexthop"),
        (307, "vxlan_parsing"), (308, "llc_snap_parsing"), (309, "vlan_parsing"), (310, "pppoe_ppp_parsing"), (311, "mpls_parsing"), (312, "arp_parsing"),
        (313, "ip_1_parsing"), (314, "ip_n_parsing"), (315, "gre_parsing"), (316, "udp_parsing"), (317, "tcp_parsing"), (318, "ipsec_parsing"),
        (319, "sctp_parsing"), (320, "dccp_parsing"), (321, "gtp_parsing"), (322, "esp_parsing"), (323, "unknown_parsing"), (324, "pkt_too_small"),
        (325, "unhandled_proto"), (326, "ipv6disabled"), (327, "invalid_proto"), (328, "ip_noproto"), (329, "skb_csum"), (330, "skb_ucopy_fault"),
        (331, "dev_ready"), (332, "dev_hdr"), (333, "dup_frag"), (334, "skb_gso_seg"), (335, "reverse_path_forwarding"), (336, "icmp_parsing"),
        (337, "tcp_md5notfound"), (338, "tcp_md5unexpected"), (339, "tcp_md5failure"), (340, "tcp_flags"), (341, "tcp_zerowindow"), (342, "tcp_old_data"),
        (343, "tcp_overwindow"), (344, "tcp_ofomerge"), (345, "tcp_rfc7323_paws"), (346, "tcp_invalid_sequence"), (347, "tcp_reset"), (348, "tcp_invalid_syn"),
        (349, "tcp_close"), (350, "tcp_fastopen"), (351, "tcp_old_ack"), (352, "tcp_too_old_ack"), (353, "tcp_ack_unsent_data"), (354, "tcp_ofo_queue_prune"),
        (355, "tcp_ofo_drop"), (356, "tcp_minttl"), (357, "ipv6_bad_exthdr"), (358, "ipv6_ndisc_frag"), (359, "ipv6_ndisc_hop_limit"),
        (360, "ipv6_ndisc_bad_code"), (361, "ipv6_ndisc_bad_options"), (362, "ipv6_ndisc_ns_otherhost"), (363, "tap_filter"), (364, "tap_txfilter"),
        (365, "tc_ingress"), (366, "tc_egress"), (367, "xdp"), (368, "cpu_backlog"), (369, "bpf_cgroup_egress"), (370, "xfrm_policy"), (371, "socket_filter"),
        (372, "bgp_flowspec"),
    ]);

    public static readonly ValueNames CountersSampleCountersType = new(() =>
    [
        (1, "Generic counters"), (2, "Ethernet counters"), (3, "Token Ring counters"), (4, "FDDI counters"), (5, "100baseVG counters"), (6, "WAN counters"),
        (7, "VLAN counters"),
    ]);

    public static readonly ValueNames Ipv4PrecedenceType = new(() =>
    [
        (0, "Routine"), (1, "Priority"), (2, "Immediate"), (3, "Flash"), (4, "Flash Override"), (5, "CRITIC/ECP"), (6, "Internetwork Control"),
        (7, "Network Control"),
    ]);

    public static readonly ValueNames FlowRecordFormat = new(() =>
    [
        (1, "Raw packet header"), (2, "Ethernet frame data"), (3, "IPv4 data"), (4, "IPv6 data"), (1001, "Extended switch data"), (1002, "Extended router data"),
        (1003, "Extended gateway data"), (1004, "Extended user data"), (1005, "Extended URL data"), (1006, "Extended MPLS data"), (1007, "Extended NAT data"),
        (1008, "Extended MPLS tunnel data"), (1009, "Extended MPLS VC data"), (1010, "Extended MPLS FEC data"), (1011, "Extended MPLS LVP FEC data"),
        (1012, "Extended VLAN tunnel"), (1013, "Extended 802.11 payload"), (1014, "Extended 802.11 RX"), (1015, "Extended 802.11 TX"),
        (1016, "Extended 802.11 aggregation"),
    ]);

    public static readonly ValueNames HeaderProtocol = new(() =>
    [
        (1, "Ethernet"), (2, "Token Bus"), (3, "Token Ring"), (4, "FDDI"), (5, "Frame Relay"), (6, "X.25"), (7, "PPP"), (8, "SMDS"), (9, "ATM AAL5"),
        (10, "ATM AAL5-IP (e.g., Cisco AAL5 mux)"), (11, "IPv4"), (12, "IPv6"), (13, "MPLS"), (14, "PPP over SONET/SDH (RFC 1662, 2615)"), (15, "802.11 MAC"),
        (16, "802.11n Aggregated MPDU"), (17, "A-MSDU Subframe"),
    ]);

    public static readonly ValueNames EthernetPacketType = new(() =>
    [
        (0x800, "IPv4"), (0x86dd, "IPv6"), (0x8100, "802.1Q Virtual LAN"), (0x8102, "Simple Loop Protection Protocol"), (0x8103, "Virtual LACP"),
        (0x8104, "Simple Loop Protection Protocol (old)"), (0x806, "ARP"), (0x872d, "Cisco Wireless Lan Context Control Protocol"),
        (0x8783, "Motorola Media Independent Network Transport"), (0x2452, "IEEE 802.11 (Centrino promiscuous)"), (0x600, "XNS Internet Datagram Protocol"),
        (0x805, "X.25 Layer 3"), (0x842, "Wake on LAN"), (0x8f0, "WiMax Mac-to-Mac"), (0x3e3f, "EPL_V1"), (0x8035, "RARP"), (0x8038, "DEC LanBridge"),
        (0x809b, "AppleTalk LLAP bridging"), (0x80d5, "SNA-over-Ethernet"), (0x80e1, "EtherNet/IP Device Level Ring"), (0x80f3, "AARP"),
        (0x8137, "Netware IPX/SPX"), (0xbad, "Vines IP"), (0xbaf, "Vines Echo"), (0x1984, "Netmon Train"), (0x9000, "Loopback"), (0x885a, "Foundry proprietary"),
        (0x80ff, "Wellfleet Compression Protocol"), (0x8181, "Spanning Tree Protocol"), (0x81fd, "Cabletron Interswitch Message Protocol"),
        (0x81ff, "Cabletron SFVLAN 1.8 Tag-Based Flood"), (0x8204, "QNX 6 QNET protocol"), (0x8863, "PPPoE Discovery"), (0x8864, "PPPoE Session"),
        (0x886c, "HomePNA, wlan link local tunnel"), (0x886d, "Intel ANS probe"), (0x886f, "MS NLB heartbeat"), (0x8870, "Jumbo LLC"), (0x8874, "Broadcom tag"),
        (0x887b, "Homeplug"), (0x88e1, "Homeplug AV"), (0x88e3, "MRP"), (0x88a8, "802.1ad Provider Bridge (Q-in-Q)"), (0x88e5, "802.1AE (MACsec)"),
        (0x893a, "1905.1a Convergent Digital Home Network for Heterogeneous Technologies"), (0x88e7, "802.1ah Provider Backbone Bridge (mac-in-mac)"),
        (0x893f, "802.1br Bridge Port Extension E-Tag"), (0x888e, "802.1X Authentication"),
        (0x8890, "Fortinet FGCP (FortiGate Cluster Protocol) HB (HeartBeat)"), (0x88c7, "802.11i Pre-Authentication"), (0x8847, "MPLS label switched packet"),
        (0x8848, "MPLS multicast label switched packet"), (0x3c07, "3Com NBP Datagram"), (0x6000, "DEC proto"), (0x6001, "DEC DNA Dump/Load"),
        (0x6002, "DEC DNA Remote Console"), (0x6003, "DEC DNA Routing"), (0x6004, "DEC LAT"), (0x6005, "DEC Diagnostics"), (0x6006, "DEC Customer use"),
        (0x6007, "DEC LAVC/SCA"), (0x8041, "DEC LAST"), (0x6558, "Transparent Ethernet bridging"), (0x2001, "Cisco Group Management Protocol"),
        (0x22e5, "Gigamon Header"), (0x22ea, "802.1Qat Multiple Stream Reservation Protocol"), (0x88f6, "802.1ak Multiple Mac Registration Protocol"),
        (0x894f, "Network Service Header"), (0x8988, "PA HB Backup"), (0x22f0, "IEEE 1722 Audio Video Transport Protocol"),
        (0x22f1, "Robust Header Compression(RoHC)"), (0x22f3, "Transparent Interconnection of Lots of Links"),
        (0x22f4, "Intermediate System to Intermediate System"), (0x8808, "MAC Control"), (0x8809, "Slow Protocols"), (0x9021, "Real-Time Media Access Control"),
        (0x9022, "Real-Time Configuration Protocol"), (0x8881, "CDMA2000 A10 Unstructured byte stream"), (0x8884, "ATM over Ethernet"), (0x8892, "PROFINET"),
        (0x8899, "Realtek Layer 2 Protocols"), (0x88a2, "ATA over Ethernet"), (0x88a4, "EtherCAT frame"), (0x88a1, "Telkonet powerline"),
        (0x88ab, "ETHERNET Powerlink v2"), (0x88ad, "XiMeta Technology"), (0x889b, "CSM_ENCAPS Protocol"), (0x88b5, "Local Experimental Ethertype 1"),
        (0x88b6, "Local Experimental Ethertype 2"), (0x88b7, "IEEE 802a OUI Extended Ethertype"), (0x88b8, "IEC 61850/GOOSE"),
        (0x88b9, "IEC 61850/GSE management services"), (0x88ba, "IEC 61850/SV (Sampled Value Transmission"), (0x88ca, "Transparent Inter Process Communication"),
        (0x88cc, "802.1 Link Layer Discovery Protocol (LLDP)"), (0x88d2, "CDMA2000 A10 3GPP2 Packet"), (0x891d, "TTEthernet Protocol Control Frame"),
        (0x88d8, "Circuit Emulation Services over Ethernet (MEF8)"), (0x88d9, "Link Layer Topology Discovery (LLTD)"),
        (0x88dc, "(WAVE) Short Message Protocol (WSM)"), (0x88de, "VMware Lab Manager"), (0x8819, "Cirrus Cobranet Packet"),
        (0x8133, "Juniper Netscreen Redundant Protocol"), (0x9104, "EERO Broadcast Packet"), (0x8021, "PPP IP Control Protocol"),
        (0xc021, "PPP Link Control Protocol"), (0xc023, "PPP Password Authentication Protocol"), (0x80fd, "PPP Compression Control Protocol"),
        (0xcafe, "Veritas Low Latency Transport (not officially registered)"), (0x8902, "IEEE 802.1Q Connectivity Fault Management (CFM) protocol"),
        (0x8903, "Data Center Ethernet (DCE) protocol(Cisco)"), (0x8906, "Fibre Channel over Ethernet"), (0x890d, "IEEE 802.11 data encapsulation"),
        (0x8911, "LINX IPC Protocol"), (0x8914, "FCoE Initialization Protocol"), (0x8917, "Media Independent Handover Protocol"),
        (0x88ee, "Ethernet Local Management Interface (MEF16)"), (0x88f7, "PTPv2 over Ethernet (IEEE1588)"), (0x88f8, "Network Controller Sideband Interface"),
        (0x88fb, "Parallel Redundancy Protocol (PRP) and HSR Supervision (IEC62439 Part 3)"), (0x8901, "Flow Layer Internal Protocol"),
        (0x8915, "RDMA over Converged Ethernet"), (0xd00d, "Digium TDM over Ethernet Protocol"), (0x88b4, "WAI Authentication Protocol"), (0x8926, "VN-Tag"),
        (0x892b, "Schweitzer Engineering Labs Layer 2 Protocol"), (0x892f, "High-availability Seamless Redundancy (IEC62439 Part 3)"), (0x8ff, "AX.25"),
        (0x8909, "CiscoMetaData"), (0x8947, "GeoNetworking"), (0xc0de, "eXpressive Internet Protocol"), (0xc0df, "Neighborhood Watch Protocol"),
        (0x892d, "bluecom Protocol"), (0x9100, "QinQ: old non-standard 802.1ad"),
        (0x99fe, "Technically Enhanced Capture Module Protocol (TECMP) or ASAM Capture Module Protocol (CMP)"), (0xa0ed, "6LoWPAN"),
        (0xd28b, "Arista Vendor Specific Protocol"), (0xaefe, "eCPRI"), (0xb4e3, "CableLabs Layer-3 Protocol"), (0xe555, "EXos internal Extra Header"),
        (0xfbae, "Allied Telesis Autonomous Management Framework"), (0xfbac, "Allied Telesis Resiliency Link"), (0xfff2, "Cisco ACI ARP gleaning"),
        (0xf1c1, "802.1CB Frame Replication and Elimination for Reliability"),
    ]);

    public static readonly ValueNames IpProtocol = new(() =>
    [
        (0, "IPv6 Hop-by-Hop Option"), (1, "ICMP"), (2, "IGMP"), (3, "GGP"), (4, "IPIP"), (5, "Stream"), (6, "TCP"), (7, "CBT"), (8, "EGP"), (9, "IGRP"),
        (10, "BBN RCC"), (11, "Network Voice"), (12, "PUP"), (13, "ARGUS"), (14, "EMCON"), (15, "XNET"), (16, "CHAOS"), (17, "UDP"), (18, "Multiplex"),
        (19, "DCN Measurement"), (20, "Host Monitoring"), (21, "Packet radio"), (22, "IDP"), (23, "Trunk-1"), (24, "Trunk-2"), (25, "Leaf-1"), (26, "Leaf-2"),
        (27, "Reliable Data"), (28, "IRT"), (29, "ISO TP4"), (30, "Bulk Data"), (31, "MFE NSP"), (32, "Merit Internodal"),
        (33, "Datagram Congestion Control Protocol"), (34, "3rd Party Connect"), (35, "Inter-Domain Policy Routing Protocol"), (36, "XTP"),
        (37, "Datagram delivery"), (38, "Control Message"), (39, "TP++"), (40, "IL"), (41, "IPv6"), (42, "Source demand routing"),
        (43, "Routing Header for IPv6"), (44, "Fragment Header for IPv6"), (45, "Inter-Domain Routing Protocol"), (46, "Reservation Protocol"),
        (47, "Generic Routing Encapsulation"), (48, "Dynamic source routing"), (49, "BNA"), (50, "Encap Security Payload"), (51, "Authentication Header"),
        (52, "INSLP"), (53, "SWIPE"), (54, "NBMA ARP"), (55, "IP Mobility"), (56, "TLSP Kryptonet"), (57, "SKIP"), (58, "ICMPv6"),
        (59, "No Next Header for IPv6"), (60, "Destination Options for IPv6"), (61, "any host internal protocol"), (62, "Mobile IPv6 (old)"),
        (63, "any local network"), (64, "SATNET EXPAK"), (65, "Kryptolan"), (66, "Remote Virtual Disk"), (67, "IPPC"), (68, "any distributed file system"),
        (69, "SATNET Monitoring"), (70, "VISA"), (71, "IPCV"), (72, "CPNX"), (73, "CPHB"), (74, "Wang Span"), (75, "Packet Video"), (76, "Backroom SATNET Mon"),
        (77, "Sun ND Protocol"), (78, "Wideband Mon"), (79, "Wideband Expak"), (80, "ISO Internet Protocol"), (81, "VMTP"), (82, "Secure VMTP"), (83, "VINES"),
        (84, "TTP"), (85, "NSFNET IGP"), (86, "Dissimilar Gateway"), (87, "TCF"), (88, "EIGRP"), (89, "OSPF IGP"), (90, "Sprite RPC"), (91, "Locus ARP"),
        (92, "Multicast Transport"), (93, "AX.25 Frames"), (94, "IP in IP"), (95, "MICP"), (96, "Semaphore"), (97, "Ether in IP"), (98, "ENCAP"),
        (99, "any private encryption scheme"), (100, "GMTP"), (101, "Ipsilon Flow"), (102, "PNNI over IP"), (103, "PIM"), (104, "ARIS"), (105, "SCPS"),
        (106, "QNX"), (107, "Active Networks"), (108, "IPComp"), (109, "Sitara Networks"), (110, "Compaq Peer"), (111, "IPX IN IP"), (112, "VRRP"), (113, "PGM"),
        (114, "any 0-hop protocol"), (115, "Layer 2 Tunneling"), (116, "DDX"), (117, "IATP"), (118, "STP"), (119, "SpectraLink"), (120, "UTI"), (121, "SMP"),
        (122, "SM"), (123, "PTP"), (124, "ISIS over IP"), (125, "FIRE"), (126, "CRTP"), (127, "CRUDP"), (128, "SSCOPMCE"), (129, "IPLT"), (130, "Secure Packet"),
        (131, "PIPE"), (132, "SCTP"), (133, "Fibre Channel"), (134, "RSVP E2EI"), (135, "Mobile IPv6"), (136, "UDPLite"), (137, "MPLS in IP"), (138, "MANET"),
        (139, "HIP"), (140, "Shim6 header"), (141, "WESP"), (142, "ROHC"), (143, "Ethernet"), (144, "AGGFRAG"), (145, "NSH"), (146, "Homa"),
        (147, "Bit-stream Emulation"), (148, "Unassigned"), (149, "Unassigned"), (150, "Unassigned"), (151, "Unassigned"), (152, "Unassigned"),
        (153, "Unassigned"), (154, "Unassigned"), (155, "Unassigned"), (156, "Unassigned"), (157, "Unassigned"), (158, "Unassigned"), (159, "Unassigned"),
        (160, "Unassigned"), (161, "Unassigned"), (162, "Unassigned"), (163, "Unassigned"), (164, "Unassigned"), (165, "Unassigned"), (166, "Unassigned"),
        (167, "Unassigned"), (168, "Unassigned"), (169, "Unassigned"), (170, "Unassigned"), (171, "Unassigned"), (172, "Unassigned"), (173, "AX/4000 Testframe"),
        (174, "Unassigned"), (175, "Unassigned"), (176, "Unassigned"), (177, "Unassigned"), (178, "Unassigned"), (179, "Unassigned"), (180, "Unassigned"),
        (181, "Unassigned"), (182, "Unassigned"), (183, "Unassigned"), (184, "Unassigned"), (185, "Unassigned"), (186, "Unassigned"), (187, "Unassigned"),
        (188, "Unassigned"), (189, "Unassigned"), (190, "Unassigned"), (191, "Unassigned"), (192, "Unassigned"), (193, "Unassigned"), (194, "Unassigned"),
        (195, "Unassigned"), (196, "Unassigned"), (197, "Unassigned"), (198, "Unassigned"), (199, "Unassigned"), (200, "Unassigned"), (201, "Unassigned"),
        (202, "Unassigned"), (203, "Unassigned"), (204, "Unassigned"), (205, "Unassigned"), (206, "Unassigned"), (207, "Unassigned"), (208, "Unassigned"),
        (209, "Unassigned"), (210, "Unassigned"), (211, "Unassigned"), (212, "Unassigned"), (213, "Unassigned"), (214, "Unassigned"), (215, "Unassigned"),
        (216, "Unassigned"), (217, "Unassigned"), (218, "Unassigned"), (219, "Unassigned"), (220, "Unassigned"), (221, "Unassigned"), (222, "Unassigned"),
        (223, "Unassigned"), (224, "Novell NCS Heartbeat"),
    ]);

    public static readonly ValueNames CountersRecordFormat = new(() =>
    [
        (1, "Generic interface counters"), (2, "Ethernet interface counters"), (3, "Token ring counters"), (4, "100 Base VG interface counters"),
        (5, "VLAN counters"), (7, "LAG counters"), (6, "IEEE 802.11 counters"), (1001, "Processor information"), (1002, "Radio utilization"),
    ]);

    public static readonly ValueNames Ifdirection = new(() =>
    [
        (1, "Full-Duplex"), (2, "Half-Duplex"), (3, "In"), (4, "Out"),
    ]);
}
