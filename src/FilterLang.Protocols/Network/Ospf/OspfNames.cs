namespace FilterLang.Protocols;

/// <summary>Names of OSPF's numbers, from IANA's registries.</summary>
static class OspfNames
{
    public static readonly ValueNames
        MessageType = new(() =>
        [
            (1, "Hello Packet"), (2, "DB Description"), (3, "LS Request"), (4, "LS Update"), (5, "LS Acknowledge"),
        ]),
        InstanceId = new(() =>
        [
            (0, "Base IPv4 Unicast Instance"), (1, "Base IPv4 Multicast Instance"), (2, "Base IPv4 In-band Management Instance"),
            (3, 127, "Private Use"), (128, 255, "Unassigned"),
        ]),
        InstanceIdV3 = new(() =>
        [
            (0, "Base IPv6 Unicast AF"), (1, 31, "Base IPv6 Unicast AF (local policy)"), (32, "Base IPv6 Multicast"),
            (33, 63, "IPv6 Multicast AFs (local policy)"), (64, "Base IPv4 Unicast AF"), (65, 95, "IPv4 Unicast AFs (local policy)"),
            (96, "Base IPv4 Multicast"), (97, 127, "IPv4 Multicast AFs (local policy)"), (128, 191, "Unassigned"), (192, 255, "Private Use"),
        ]),
        Type = new(() =>
        [
            (1, "Router-LSA"), (2, "Network-LSA"), (3, "Summary-LSA (IP network)"), (4, "Summary-LSA (ASBR)"), (5, "AS-External-LSA (ASBR)"),
            (6, "Group Membership LSA"), (7, "NSSA AS-External-LSA"), (8, "External Attributes LSA"), (9, "Opaque LSA, Link-local scope"),
            (10, "Opaque LSA, Area-local scope"), (11, "Opaque LSA, AS-local scope"),
        ]),
        OpaqueType = new(() =>
        [
            (1, "Traffic Engineering LSA"), (2, "Sycamore Optical Topology Descriptions"), (3, "Grace-LSA"), (4, "Router Information (RI)"),
            (5, "L1VPN LSA"), (6, "Inter-AS-TE-v2 LSA"), (7, "OSPFv2 Extended Prefix Opaque LSA"), (8, "OSPFv2 Extended Link Opaque LSA"),
            (9, "TTZ LSA"), (10, "OSPFv2 Dynamic Flooding Opaque LSA"), (11, "OSPFv2 Extended Inter-Area ASBR LSA"),
        ]),
        Scope = new(() =>
        [
            (0, "Link-Local Scoping - Flooded only on originating link"), (1, "Area Scoping - Flooded only in originating area"),
            (2, "AS Scoping - Flooded throughout AS"), (3, "Reserved"),
        ]),
        Function = new(() =>
        [
            (1, "Router-LSA"), (2, "Network-LSA"), (3, "Inter-Area-Prefix-LSA"), (4, "Inter-Area-Router-LSA"), (5, "AS-External-LSA"),
            (6, "Group-Membership-LSA"), (7, "NSSA-LSA"), (8, "Link-LSA"), (9, "Intra-Area-Prefix-LSA"), (10, "Intra-Area-TE-LSA"),
            (11, "GRACE-LSA"), (12, "Router Information Opaque-LSA"), (13, "Inter-AS-TE-V3 LSA"), (14, "OSPFv3 L1VPN LSA"),
            (15, "OSPFv3 Autoconfiguration LSA"), (16, "OSPFv3 Dynamic Flooding LSA"), (33, "E-Router-LSA"), (34, "E-Network-LSA"),
            (35, "E-Inter-Area-Prefix-LSA"), (36, "E-Inter-Area-Router-LSA"), (37, "E-AS-External-LSA"), (39, "E-Type-7-LSA"), (40, "E-Link-LSA"),
            (41, "E-Intra-Area-Prefix-LSA"), (42, "SRv6 Locator LSA"),
        ]),
        LinkTypeV3 = new(() =>
        [
            (1, "Point-to-point connection to another router"), (2, "Connection to a transit network"), (3, "Connection to a stub network"),
            (4, "Virtual link"),
        ]),
        ProtectionCapability = new(() =>
        [
            (1, "Extra Traffic"), (2, "Unprotected"), (4, "Shared"), (8, "Dedicated 1:1"), (16, "Dedicated 1+1"), (32, "Enhanced"), (64, "Reserved"),
            (128, "Reserved"),
        ]),
        SwitchingType = new(() =>
        [
            (1, "Packet-Switch Capable-1 (PSC-1)"), (2, "Packet-Switch Capable-2 (PSC-2)"), (3, "Packet-Switch Capable-3 (PSC-3)"),
            (4, "Packet-Switch Capable-4 (PSC-4)"), (5, 29, "Unassigned"), (30, "Ethernet Virtual Private Line (EVPL)"), (31, 39, "Unassigned"),
            (40, "802.1 PBB-TE"), (41, 50, "Unassigned"), (51, "Layer-2 Switch Capable (L2SC)"), (52, 99, "Unassigned"),
            (100, "Time-Division-Multiplex Capable (TDM)"), (101, 124, "Unassigned"), (125, "Data Channel Switching Capable (DCSC)"),
            (126, 149, "Unassigned"), (150, "Lambda-Switch Capable (LSC)"), (151, "WSON-LSC"), (152, "Flexi-Grid-LSC"), (153, 199, "Unassigned"),
            (200, "Fiber-Switch Capable (FSC)"), (201, 255, "Unassigned"),
        ]),
        Encoding = new(() =>
        [
            (1, "Packet"), (2, "Ethernet"), (3, "ANSI/ETSI PDH"), (4, "Reserved"), (5, "SDH ITU-T G.707 / SONET ANSI T1.105"), (6, "Reserved"),
            (7, "Digital Wrapper"), (8, "Lambda (photonic)"), (9, "Fiber"), (10, "Reserved"), (11, "FiberChannel"),
            (12, "G.709 ODUk (Digital Path)"), (13, "G.709 Optical Channel"), (14, "Ethernet Line (EPL Type 2)"), (15, 239, "Unassigned"),
            (240, 255, "Experimental Usage/temporarily"),
        ]),
        ConstraintsModel = new(() =>
        [
            (0, "(Russian Dolls Model - RDM)"), (1, "(Maximum Allocation Model - MAM)"), (2, "(Maximum Allocation with Reservation Model - MAR)"),
            (3, 239, "(Unassigned, Specification Required)"), (240, 255, "(Reserved, Private Use)"),
        ]),
        OpaqueTlvType = new(() =>
        [
            (1, "Router Informational Capabilities"), (2, "Router Functional Capabilities"), (3, "TE-MESH-GROUP TLV (IPv4)"),
            (4, "TE-MESH-GROUP TLV (IPv6)"), (5, "TE Node Capability Descriptor"), (6, "PCED"), (7, "OSPF Dynamic Hostname"), (8, "SR-Algorithm "),
            (9, "SID/Label Range"), (10, "Node Admin Tag "), (11, "S-BFD Discriminator"), (12, "Node MSD"), (13, "Tunnel Encapsulations"),
            (14, "SR Local Block"), (15, "SRMS Preference"), (16, "Flexible Algorithm Definition"), (17, "OSPF Area Leader"),
            (18, "OSPF Dynamic Flooding"), (20, "SRv6 Capabilities"), (21, "IP Algorithm"),
        ]),
        RangeType = new(() =>
        [
            (1, "SID/Label"), (2, "Prefix SID"), (3, "Flexible Algorithm Prefix Metric"),
        ]),
        DepthType = new(() =>
        [
            (0, "Reserved"), (1, "Base MPLS Imposition"), (41, "Maximum Segments Left"), (42, "Maximum End Pop"), (43, "Maximum T.Insert"),
            (44, "Maximum T.Encaps"), (45, "Maximum End D"),
        ]),
        RouteType = new(() =>
        [
            (0, "Unspecified"), (1, "Intra-Area"), (3, "Inter-Area"), (5, "AS-External"), (7, "NSSA-External"),
        ]),
        LinkPartType = new(() =>
        [
            (1, "SID/Label"), (2, "Adj-SID"), (3, "LAN Adj-SID"), (6, "Link MSD"), (7, "Graceful Link Shutdown"), (8, "Remote IPv4 Address"),
            (9, "Local/Remote Interface ID"), (10, "Application-Specific Link Attributes"), (11, "Shared Risk Link Group"),
            (12, "Unidirectional Link Delay"), (13, "Min/Max Unidirectional Link Delay"), (14, "Unidirectional Delay Variation"),
            (19, "Administrative Group"), (20, "Extended Administrative Group"), (22, "TE Metric"),
        ]),
        GraceReason = new(() =>
        [
            (0, "Unknown"), (1, "Software Restart"), (2, "Software Reload/Upgrade"), (3, "Processor Switchover"),
        ]);
}
