namespace FilterLang.Protocols;

/// <summary>What devices of Juniper call media and encapsulations.</summary>
static class JuniperNames
{
    public static readonly ValueNames
        Media = new(() =>
        [
            (1, "Ethernet"), (2, "FDDI"), (3, "Token-Ring"), (4, "PPP"), (57, "PPP-Subordinate"), (5, "Frame-Relay"), (6, "Cisco-HDLC"),
            (7, "SMDS-DXI"), (8, "ATM-PVC"), (9, "PPP-CCC"), (10, "Frame-Relay-CCC"), (48, "Extended FR-CCC"), (11, "IP-over-IP"), (12, "GRE"),
            (13, "PIM-Encapsulator"), (14, "PIM-Decapsulator"), (15, "Cisco-HDLC-CCC"), (16, "VLAN-CCC"), (32, "Extended-VLAN-CCC"),
            (17, "Multilink-PPP"), (18, "Multilink-FR"), (39, "Multilink-FR-UNI-NNI"), (19, "Multilink"), (40, "LinkService"), (20, "LSI"),
            (22, "ATM-CCC-Cell-Relay"), (23, "IPSEC-over-IP"), (24, "GGSN"), (27, "PPP-TCC"), (28, "Frame-Relay-TCC"), (49, "Extended FR-TCC"),
            (29, "Cisco-HDLC-TCC"), (30, "Ethernet-CCC"), (31, "VPN-Loopback-tunnel"), (33, "Ethernet-over-ATM"), (46, "Ethernet-VPLS-over-ATM"),
            (34, "Monitor"), (35, "Ethernet-TCC"), (36, "VLAN-TCC"), (37, "Extended-VLAN-TCC"), (38, "Controller"), (41, "VPLS"), (42, "VLAN-VPLS"),
            (43, "Extended-VLAN-VPLS"), (44, "Logical-tunnel"), (45, "General-Services"), (56, "PPPoE"), (52, "Flexible-Ethernet-Services"),
            (50, "Flexible-FrameRelay"), (53, "Flow-collection"), (60, "PIC Peer"), (59, "Dynamic-Flow-Capture"),
        ]),
        Encapsulations = new(() =>
        [
            (59, "Aggregator"), (9, "CCC over ATM"), (32, "ATM CCC Cell Relay"), (26, "CISCO compatible NLPID"), (56, "Ethernet over ATM CCC"),
            (41, "Ethernet over ATM LLC"), (53, "Ethernet VPLS over ATM LLC"), (5, "ATM LLC"), (55, "MLPPP over ATM LLC"), (3, "ATM NLPID"),
            (61, "PPPoE over ATM LLC"), (8, "PPP over FUNI"), (7, "PPP over ATM LLC"), (6, "PPP over ATM VCMUX"), (2, "ATM SNAP"),
            (43, "ATM SNAP TCC"), (35, "ATM VCMUX TCC"), (4, "ATM VCMUX"), (18, "C-HDLC"), (25, "C-HDLC CCC"), (65, "C-HDLC via dialer"),
            (38, "C-HDLC TCC"), (58, "Collector"), (33, "Crypto"), (14, "Ethernet"), (39, "Ethernet CCC"), (51, "Extended VLAN VPLS"),
            (62, "PPPoE over Ethernet"), (45, "Ethernet TCC"), (50, "VLAN VPLS"), (49, "VPLS"), (42, "Extended VLAN CCC"), (47, "Extended VLAN TCC"),
            (13, "FR CCC"), (10, "FR NLPID"), (54, "FR Port CCC"), (12, "FR PPP"), (11, "FR SNAP"), (36, "FR TCC"), (34, "GGSN"), (22, "GRE NULL"),
            (23, "PPP over GRE"), (20, "IPIP"), (60, "LAPD"), (30, "LSI Null"), (57, "LT VLAN"), (48, "MFR"), (29, "MLFR"), (28, "MLPPP"),
            (44, "Monitor"), (24, "PIMd"), (21, "PIM Null"), (17, "PPP"), (63, "PPPoE"), (19, "PPP CCC"), (64, ""), (37, "PPP TCC"),
            (52, "General Services"), (27, "VLAN CCC"), (46, "VLAN TCC"), (40, "VT"),
        ]),
        Payloads = new(() =>
        [
            (2, "IPv4"), (3, "MPLS->IPv4"), (4, "IPv4->MPLS"), (6, "IPv6"), (7, "MPLS->IPv6"), (8, "IPv6->MPLS"), (200, "PPP"), (10, "CLNP"),
            (33, "MPLS->CLNP"), (32, "CLNP->MPLS"), (201, "OSI"), (5, "MPLS"), (202, "LLC"), (203, "LLC/SNAP"), (204, "Ethernet"), (205, "ATM OAM Cell"),
            (206, "Q.933"), (207, "Frame-Relay"), (208, "C-HDLC"),
        ]);
}
