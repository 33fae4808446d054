namespace FilterLang.Protocols;

/// <summary>Names of DNS values, after the IANA registries of RFC 6895 and RFC 9460.</summary>
static class DnsNames
{
    public static readonly ValueNames Classes = new(() => [(1, "IN"), (2, "CS"), (3, "CH"), (4, "HS"), (0xFE, "NONE"), (0xFF, "ANY")]);

    public static readonly ValueNames FlagsRcode = new(() =>
    [
        (0, "No error"), (1, "Format error"), (2, "Server failure"), (3, "No such name"), (4, "Not implemented"), (5, "Refused"), (6, "Name exists"),
        (7, "RRset exists"), (8, "RRset does not exist"), (9, "Not authoritative"), (10, "Name out of zone"), (11, "DSO-Type not implemented"),
        (16, "Bad OPT Version or TSIG Signature Failure"), (17, "Key not recognized"), (18, "Signature out of time window"), (19, "Bad TKEY Mode"),
        (20, "Duplicate key name"), (21, "Algorithm not supported"), (22, "Bad Truncation"), (23, "Bad/missing Server Cookie"),
    ]);

    /// <summary>What types of records stand for, in words.</summary>
    public static readonly ValueNames TypeMeanings = new(() =>
        [
            (1, "Host Address"), (2, "authoritative Name Server"), (3, "Mail Destination"), (4, "Mail Forwarder"), (5, "Canonical NAME for an alias"),
            (6, "Start Of a zone of Authority"), (7, "MailBox domain name"), (8, "Mail Group member"), (9, "Mail Rename domain"), (10, "RR"),
            (11, "Well Known Service"), (12, "domain name PoinTeR"), (13, "host information"), (14, "Mailbox or mail list information"),
            (15, "Mail eXchange"), (16, "Text strings"), (17, "Responsible Person"), (18, "AFS Data Base location"), (19, "XX.25 PSDN address"),
            (20, "ISDN address"), (21, "Route Through"), (22, "NSAP address"), (23, "NSAP domain name pointer"), (24, "security signature"),
            (25, "security key"), (26, "X.400 mail mapping information"), (27, "Geographical Position"), (28, "IP6 Address"),
            (29, "Location Information"), (30, "Next Domain"), (31, "Endpoint Identifier"), (32, "Nimrod Locator"), (33, "Server Selection"),
            (34, "ATM Address"), (35, "Naming Authority Pointer"), (36, "Key Exchanger"), (38, "OBSOLETE - use AAAA"), (43, "Delegation Signer"),
            (44, "SSH Key Fingerprint"), (46, "Resource Record Signature"), (47, "Next Secure"), (48, "DNS Public Key"),
            (55, "Host Identity Protocol"), (58, "Trust Anchor LINK"), (59, "Child DS"), (60, "DNSKEY(s) the Child wants reflected in DS"),
            (61, "OpenPGP Key"), (62, "Child-to-Parent Synchronization"), (64, "General Purpose Service Endpoints"),
            (65, "HTTPS Specific Service Endpoints"), (66, "Endpoint discovery for delegation synchronization"), (104, "NodeID"), (105, "Locator32"),
            (106, "Locator64"), (107, "Locator FQDN"), (249, "Transaction Key"), (250, "Transaction Signature"), (251, "incremental transfer"),
            (252, "transfer of an entire zone"), (253, "mailbox-related RRs"), (254, "mail agent RRs"),
            (255, "A request for all records the server/cache has available"), (257, "Certification Authority Restriction"),
            (258, "Application Visibility and Control"), (259, "Digital Object Architecture"), (260, "Automatic Multicast Tunneling Relay"),
            (261, "Resolver Information"), (262, "Public Wallet Address"), (32768, "DNSSEC Trust Authorities"),
            (32769, "DNSSEC Lookaside Validation"),
        ]);

    public static readonly ValueNames QryType = new(() =>
    [
        (0, "Unused"), (1, "A"), (2, "NS"), (3, "MD"), (4, "MF"), (5, "CNAME"), (6, "SOA"), (7, "MB"), (8, "MG"), (9, "MR"), (10, "NULL"), (11, "WKS"),
        (12, "PTR"), (13, "HINFO"), (14, "MINFO"), (15, "MX"), (16, "TXT"), (17, "RP"), (18, "AFSDB"), (19, "X25"), (20, "ISDN"), (21, "RT"),
        (22, "NSAP"), (23, "NSAP-PTR"), (24, "SIG"), (25, "KEY"), (26, "PX"), (27, "GPOS"), (28, "AAAA"), (29, "LOC"), (30, "NXT"), (31, "EID"),
        (32, "NIMLOC"), (33, "SRV"), (34, "ATMA"), (35, "NAPTR"), (36, "KX"), (37, "CERT"), (38, "A6"), (39, "DNAME"), (40, "SINK"), (41, "OPT"),
        (42, "APL"), (43, "DS"), (44, "SSHFP"), (45, "IPSECKEY"), (46, "RRSIG"), (47, "NSEC"), (48, "DNSKEY"), (49, "DHCID"), (50, "NSEC3"),
        (51, "NSEC3PARAM"), (52, "TLSA"), (55, "HIP"), (57, "RKEY"), (58, "TALINK"), (59, "CDS"), (60, "CDNSKEY"), (61, "OPENPGPKEY"), (62, "CSYNC"),
        (63, "ZONEMD"), (64, "SVCB"), (65, "HTTPS"), (66, "DSYNC"), (99, "SPF"), (100, "UINFO"), (101, "UID"), (102, "GID"), (103, "UNSPEC"),
        (104, "NID"), (105, "L32"), (106, "L64"), (107, "LP"), (108, "EUI48"), (109, "EUI64"), (249, "TKEY"), (250, "TSIG"), (251, "IXFR"),
        (252, "AXFR"), (253, "MAILB"), (254, "MAILA"), (255, "ANY"), (256, "URI"), (257, "CAA"), (258, "AVC"), (259, "DOA"), (260, "AMTRELAY"),
        (261, "RESINFO"), (262, "WALLET"), (32768, "TA"), (32769, "DLV"), (65281, "WINS"), (65282, "WINS-R"), (65422, "XPF"),
    ]);

    public static readonly ValueNames WksProtocol = new(() =>
    [
        (0, "IPv6 Hop-by-Hop Option"), (1, "ICMP"), (2, "IGMP"), (3, "GGP"), (4, "IPIP"), (5, "Stream"), (6, "TCP"), (7, "CBT"), (8, "EGP"),
        (9, "IGRP"), (10, "BBN RCC"), (11, "Network Voice"), (12, "PUP"), (13, "ARGUS"), (14, "EMCON"), (15, "XNET"), (16, "CHAOS"), (17, "UDP"),
        (18, "Multiplex"), (19, "DCN Measurement"), (20, "Host Monitoring"), (21, "Packet radio"), (22, "IDP"), (23, "Trunk-1"), (24, "Trunk-2"),
        (25, "Leaf-1"), (26, "Leaf-2"), (27, "Reliable Data"), (28, "IRT"), (29, "ISO TP4"), (30, "Bulk Data"), (31, "MFE NSP"),
        (32, "Merit Internodal"), (33, "Datagram Congestion Control Protocol"), (34, "3rd Party Connect"), (35, "Inter-Domain Policy Routing Protocol"),
        (36, "XTP"), (37, "Datagram delivery"), (38, "Control Message"), (39, "TP++"), (40, "IL"), (41, "IPv6"), (42, "Source demand routing"),
        (43, "Routing Header for IPv6"), (44, "Fragment Header for IPv6"), (45, "Inter-Domain Routing Protocol"), (46, "Reservation Protocol"),
        (47, "Generic Routing Encapsulation"), (48, "Dynamic source routing"), (49, "BNA"), (50, "Encap Security Payload"),
        (51, "Authentication Header"), (52, "INSLP"), (53, "SWIPE"), (54, "NBMA ARP"), (55, "IP Mobility"), (56, "TLSP Kryptonet"), (57, "SKIP"),
        (58, "ICMPv6"), (59, "No Next Header for IPv6"), (60, "Destination Options for IPv6"), (61, "any host internal protocol"),
        (62, "Mobile IPv6 (old)"), (63, "any local network"), (64, "SATNET EXPAK"), (65, "Kryptolan"), (66, "Remote Virtual Disk"), (67, "IPPC"),
        (68, "any distributed file system"), (69, "SATNET Monitoring"), (70, "VISA"), (71, "IPCV"), (72, "CPNX"), (73, "CPHB"), (74, "Wang Span"),
        (75, "Packet Video"), (76, "Backroom SATNET Mon"), (77, "Sun ND Protocol"), (78, "Wideband Mon"), (79, "Wideband Expak"),
        (80, "ISO Internet Protocol"), (81, "VMTP"), (82, "Secure VMTP"), (83, "VINES"), (84, "TTP"), (85, "NSFNET IGP"), (86, "Dissimilar Gateway"),
        (87, "TCF"), (88, "EIGRP"), (89, "OSPF IGP"), (90, "Sprite RPC"), (91, "Locus ARP"), (92, "Multicast Transport"), (93, "AX.25 Frames"),
        (94, "IP in IP"), (95, "MICP"), (96, "Semaphore"), (97, "Ether in IP"), (98, "ENCAP"), (99, "any private encryption scheme"), (100, "GMTP"),
        (101, "Ipsilon Flow"), (102, "PNNI over IP"), (103, "PIM"), (104, "ARIS"), (105, "SCPS"), (106, "QNX"), (107, "Active Networks"),
        (108, "IPComp"), (109, "Sitara Networks"), (110, "Compaq Peer"), (111, "IPX IN IP"), (112, "VRRP"), (113, "PGM"), (114, "any 0-hop protocol"),
        (115, "Layer 2 Tunneling"), (116, "DDX"), (117, "IATP"), (118, "STP"), (119, "SpectraLink"), (120, "UTI"), (121, "SMP"), (122, "SM"),
        (123, "PTP"), (124, "ISIS over IP"), (125, "FIRE"), (126, "CRTP"), (127, "CRUDP"), (128, "SSCOPMCE"), (129, "IPLT"), (130, "Secure Packet"),
        (131, "PIPE"), (132, "SCTP"), (133, "Fibre Channel"), (134, "RSVP E2EI"), (135, "Mobile IPv6"), (136, "UDPLite"), (137, "MPLS in IP"),
        (138, "MANET"), (139, "HIP"), (140, "Shim6 header"), (141, "WESP"), (142, "ROHC"), (143, "Ethernet"), (144, "AGGFRAG"), (145, "NSH"),
        (146, "Homa"), (147, "Bit-stream Emulation"), (148, "Unassigned"), (149, "Unassigned"), (150, "Unassigned"), (151, "Unassigned"),
        (152, "Unassigned"), (153, "Unassigned"), (154, "Unassigned"), (155, "Unassigned"), (156, "Unassigned"), (157, "Unassigned"),
        (158, "Unassigned"), (159, "Unassigned"), (160, "Unassigned"), (161, "Unassigned"), (162, "Unassigned"), (163, "Unassigned"),
        (164, "Unassigned"), (165, "Unassigned"), (166, "Unassigned"), (167, "Unassigned"), (168, "Unassigned"), (169, "Unassigned"),
        (170, "Unassigned"), (171, "Unassigned"), (172, "Unassigned"), (173, "AX/4000 Testframe"), (174, "Unassigned"), (175, "Unassigned"),
        (176, "Unassigned"), (177, "Unassigned"), (178, "Unassigned"), (179, "Unassigned"), (180, "Unassigned"), (181, "Unassigned"),
        (182, "Unassigned"), (183, "Unassigned"), (184, "Unassigned"), (185, "Unassigned"), (186, "Unassigned"), (187, "Unassigned"),
        (188, "Unassigned"), (189, "Unassigned"), (190, "Unassigned"), (191, "Unassigned"), (192, "Unassigned"), (193, "Unassigned"),
        (194, "Unassigned"), (195, "Unassigned"), (196, "Unassigned"), (197, "Unassigned"), (198, "Unassigned"), (199, "Unassigned"),
        (200, "Unassigned"), (201, "Unassigned"), (202, "Unassigned"), (203, "Unassigned"), (204, "Unassigned"), (205, "Unassigned"),
        (206, "Unassigned"), (207, "Unassigned"), (208, "Unassigned"), (209, "Unassigned"), (210, "Unassigned"), (211, "Unassigned"),
        (212, "Unassigned"), (213, "Unassigned"), (214, "Unassigned"), (215, "Unassigned"), (216, "Unassigned"), (217, "Unassigned"),
        (218, "Unassigned"), (219, "Unassigned"), (220, "Unassigned"), (221, "Unassigned"), (222, "Unassigned"), (223, "Unassigned"),
        (224, "Novell NCS Heartbeat"),
    ]);

    public static readonly ValueNames SvcbSvcparamKey = new(() =>
    [
        (0, "mandatory"), (1, "alpn"), (2, "no-default-alpn"), (3, "port"), (4, "ipv4hint"), (5, "ech"), (6, "ipv6hint"), (7, "dohpath"), (8, "ohttp"),
        (32769, "odohconfig"), (65535, "key65535"),
    ]);

    public static readonly ValueNames RrsigAlgorithm = new(() =>
    [
        (1, "RSA/MD5"), (2, "Diffie-Hellman"), (3, "DSA"), (4, "Elliptic curve crypto"), (5, "RSA/SHA1"), (6, "DSA + NSEC3/SHA1"),
        (7, "RSA/SHA1 + NSEC3/SHA1"), (8, "RSA/SHA-256"), (10, "RSA/SHA-512"), (12, "GOST R 34.10-2001"), (13, "ECDSA Curve P-256 with SHA-256"),
        (14, "ECDSA Curve P-384 with SHA-384"), (15, "Ed25519"), (16, "Ed448"), (157, "HMAC/MD5"), (252, "Indirect key"), (253, "Private, domain name"),
        (254, "Private, OID"),
    ]);

    public static readonly ValueNames XpfIpVersion = new(() =>
    [
        (0, "Reserved"), (4, "IPv4"), (5, "ST Datagram"), (6, "IPv6"), (7, "TP/IX"), (8, "PIP"), (9, "TUBA"),
    ]);

    public static readonly ValueNames CertType = new(() =>
    [
        (1, "PKIX"), (2, "SPKI"), (3, "PGP"), (4, "IPKIX"), (5, "ISPKI"), (6, "IPGP"), (7, "ACPKIX"), (8, "IACPKIX"), (253, "Private, URI"),
        (254, "Private, OID"),
    ]);

    public static readonly ValueNames OptCode = new(() =>
    [
        (0, "Reserved"), (1, "LLQ - Long-lived query"), (2, "UL - Update lease"), (3, "NSID - Name Server Identifier"), (4, "Owner (reserved)"),
        (5, "DAU - DNSSEC Algorithm Understood (RFC6975)"), (6, "DHU - DS Hash Understood (RFC6975)"), (7, "N3U - NSEC3 Hash Understood (RFC6975)"),
        (20730, "Experimental - CSUBNET - Client subnet"), (8, "CSUBNET - Client subnet"), (9, "EDNS EXPIRE (RFC7314)"), (10, "COOKIE"),
        (11, "EDNS TCP Keepalive"), (12, "PADDING"), (13, "CHAIN"), (15, "Extended DNS Error"), (18, "Report-Channel"), (19, "Zone Version"),
    ]);

    public static readonly ValueNames OptClientFamily = new(() =>
    [
        (0, "Reserved"), (1, "IPv4"), (2, "IPv6"), (3, "NSAP"), (4, "HDLC (8-bit multidrop)"), (5, "BBN 1822"),
        (6, "802 (includes all 802 media plus Ethernet)"), (7, "E.163"), (8, "E.164 (SMDS, Frame Relay, ATM)"), (9, "F.69 (Telex)"),
        (10, "X.121 (X.25, Frame Relay)"), (11, "IPX"), (12, "Appletalk"), (13, "Decnet IV"), (14, "Banyan Vines"), (15, "E.164 with NSAP subaddress"),
        (16, "DNS (Domain Name System)"), (17, "Distinguished Name"), (18, "AS Number"), (19, "XTP over IP version 4"), (20, "XTP over IP version 6"),
        (21, "XTP native mode XTP"), (22, "Fibre Channel World-Wide Port Name"), (23, "Fibre Channel World-Wide Node Name"), (24, "GWID"),
        (25, "Layer-2 VPN"), (196, "Layer-2 VPN (old)"), (26, "MPLS-TP Section Endpoint Identifier"), (27, "MPLS-TP LSP Endpoint Identifier"),
        (28, "MPLS-TP Pseudowire Endpoint Identifier"), (29, "MT IP: Multi-Topology IP version 4"), (30, "MT IPv6: Multi-Topology IP version 6"),
        (16384, "EIGRP Common Service Family"), (16385, "EIGRP IPv4 Service Family"), (16386, "EIGRP IPv6 Service Family"),
        (16387, "LISP Canonical Address Format (LCAF)"), (16388, "BGP-LS"), (16389, "48-bit MAC Address"), (16390, "64-bit MAC Address"),
        (16391, "OUI"), (16392, "MAC/24"), (16393, "MAC/40"), (16394, "IPv6/64"), (16395, "RBridge Port ID"), (16396, "TRILL Nickname"),
        (65535, "Reserved"),
    ]);

    public static readonly ValueNames OptExtErrorInfoCode = new(() =>
    [
        (0, "Other Error"), (1, "Unsupported DNSKEY Algorithm"), (2, "Unsupported DS Digest Type"), (3, "Stale Answer"), (4, "Forged Answer"),
        (5, "DNSSEC Indeterminate"), (6, "DNSSEC Bogus"), (7, "Signature Expired"), (8, "Signature Not Yet Valid"), (9, "DNSKEY Missing"),
        (10, "RRSIGs Missing"), (11, "No Zone Key Bit Set"), (12, "NSEC Missing"), (13, "Cached Error"), (14, "Not Ready"), (15, "Blocked"),
        (16, "Censored"), (17, "Filtered"), (18, "Prohibited"), (19, "Stale NXDomain Answer"), (20, "Not Authoritative"), (21, "Not Supported"),
        (22, "No Reachable Authority"), (23, "Network Error"), (24, "Invalid Data"), (25, "Signature Expired before Valid"), (26, "Too Early"),
        (27, "Unsupported NSEC3 Iterations Value"), (28, "Unable to conform to policy"), (29, "Synthesized"), (30, 49151, "Unassigned"),
        (49152, 65535, "Reserved for Private Use"),
    ]);

    public static readonly ValueNames DsoTlvType = new(() =>
    [
        (0, "Reserved"), (1, "Keep Alive"), (2, "Retry Delay"), (3, "Encryption Padding"),
        (4, 63, "Unassigned, reserved for DSO session-management TLVs"), (64, "Subscribe"), (65, "Push"), (66, "Unsubscribe"), (67, "Reconfirm"),
        (68, 63487, "Unassigned"), (63488, 64511, "Reserved for Experimental/Local Use"), (64512, 65535, "Reserved for future expansion"),
    ]);
}
