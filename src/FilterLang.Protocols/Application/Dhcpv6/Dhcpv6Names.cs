namespace FilterLang.Protocols;

/// <summary>Names of DHCPv6 values, after the IANA registries.</summary>
static class Dhcpv6Names
{
    public static readonly ValueNames Msgtype = new(() =>
    [
        (1, "Solicit"), (2, "Advertise"), (3, "Request"), (4, "Confirm"), (5, "Renew"), (6, "Rebind"), (7, "Reply"), (8, "Release"), (9, "Decline"),
        (10, "Reconfigure"), (11, "Information-request"), (12, "Relay-forw"), (13, "Relay-reply"), (14, "Leasequery"), (15, "Leasequery-reply"),
        (16, "Leasequery-done"), (17, "Leasequery-data"), (18, "Reconfigure-request"), (19, "Reconfigure-reply"), (20, "4o6 Query"),
        (21, "4o6 Response"), (36, "Address Registration Inform"), (37, "Address Registration Reply"),
    ]);

    public static readonly ValueNames OptionType = new(() =>
    [
        (1, "Client Identifier"), (2, "Server Identifier"), (3, "Identity Association for Non-temporary Address"),
        (4, "Identity Association for Temporary Address"), (5, "IA Address"), (6, "Option Request"), (7, "Preference"), (8, "Elapsed time"),
        (9, "Relay Message"), (11, "Authentication"), (12, "Server unicast"), (13, "Status code"), (14, "Rapid Commit"), (15, "User Class"),
        (16, "Vendor Class"), (17, "Vendor-specific Information"), (18, "Interface-Id"), (19, "Reconfigure Message"), (20, "Reconfigure Accept"),
        (21, "SIP Server Domain Name List"), (22, "SIP Servers IPv6 Address List"), (23, "DNS recursive name server"), (24, "Domain Search List"),
        (25, "Identity Association for Prefix Delegation"), (26, "IA Prefix"), (27, "Network Information Server"),
        (28, "Network Information Server V2"), (29, "Network Information Server Domain Name"), (30, "Network Information Server V2 Domain Name"),
        (31, "Simple Network Time Protocol Server"), (32, "Lifetime"), (33, "BCMCS Server Domain"), (34, "BCMCS Servers IPv6 Address List"),
        (36, "Geoconf Civic Address"), (37, "Remote Identifier"), (38, "Subscriber Identifier"), (39, "Client Fully Qualified Domain Name"),
        (40, "PANA Agents IPv6 Address List"), (41, "Time Zone"), (42, "Time Zone Database"), (43, "Echo Request Option"), (44, "Leasequery Query"),
        (45, "Leasequery Client Data"), (46, "Client Last Transaction Time"), (47, "Leasequery Relay Data"),
        (48, "Leasequery Client Link Address List"), (49, "Home Network Identifier FQDN"), (50, "Visited Home Network Information"),
        (51, "LoST Server"), (52, "CAPWAP Access Controllers"), (53, "Relay-ID"), (54, "MoS IPv6 Address"), (55, "MoS Domain Name List"),
        (56, "NTP Server"), (57, "Access Network Domain Name"), (58, "SIP User Agent Configuration Service Domains"), (59, "Boot File URL"),
        (60, "Boot File Parameters"), (61, "Client System Architecture Type"), (62, "Client Network Interface Identifier"), (63, "Geolocation"),
        (64, "Dual-Stack Lite AFTR Name"), (65, "ERP Local Domain Name"), (66, "Relay-Supplied Options"), (67, "Prefix Exclude"),
        (68, "Virtual Subnet Selection"), (69, "Identified Home Network Information"), (70, "Unrestricted Home Network Information"),
        (71, "Home Network Prefix"), (72, "Home Agent Address"), (73, "Home Agent FQDN"), (74, "RDNSS Selection"), (75, "Kerberos Principal Name"),
        (76, "Kerberos Realm Name"), (77, "Kerberos Default Realm Name"), (78, "Kerberos KDC"), (79, "Client Link-Layer Address"), (80, "Link Address"),
        (81, "RADIUS"), (82, "SOL_MAX_RT"), (83, "INF_MAX_RT"), (84, "Address Selection"), (85, "Address Selection table"), (86, "PCP Server"),
        (87, "DHCPv4 Message"), (88, "DHCP 4o6 Servers Address"), (89, "S46 Rule"), (90, "S46 BR"), (91, "S46 DMR"),
        (92, "S46 IPv4/IPv6 Address Binding"), (93, "S46 Port Parameters"), (94, "S46 MAP-E Container"), (95, "S46 MAP-T Container"),
        (96, "S46 Lightweight 4over6 Container"), (97, "4rd Options"), (98, "4rd Mapping Rule"), (99, "4rd Non-Mapping Rule"),
        (100, "LQ Server Base Time"), (101, "LQ Server Query Start Time"), (102, "LQ Server Query End Time"), (103, "Captive Portal"),
        (104, "MPL Parameter Configuration"), (105, "Access Technology Type"), (106, "Access Network Name"), (107, "Access Point Name"),
        (108, "Access Point BSSID"), (109, "Access Network Operator ID"), (110, "Access Network Operator Realm"), (111, "S46 Priority"),
        (112, "Manufacturer Usage Description"), (113, "IPv4/IPv6 Multicast Prefixes"), (114, "Failover Binding Status"),
        (115, "Failover Connect Flags"), (116, "Failover DNS Removal Info"), (117, "Failover DNS Hostname"), (118, "Failover DNS Zone Name"),
        (119, "Failover DNS Flags"), (120, "Failover Expiration Time"), (121, "Failover Maximum Number Unacked BNDUPD Messages"),
        (122, "Failover Maximum Client Lead Time (MCLT)"), (123, "Failover Partner Lifetime"), (124, "Failover Partner Lifetime Sent"),
        (125, "Failover Partner Down Time"), (126, "Failover Partner Raw Client Time"), (127, "Failover Protocol Version"),
        (128, "Failover Keepalive Time"), (129, "Failover Reconfigure Data"), (130, "Failover Relationship Name"), (131, "Failover Server Flags"),
        (132, "Failover Server State"), (133, "Failover Start Time of State"), (134, "Failover State Expiration Time"), (135, "Relay Source Port"),
        (136, "SZTP Redirect"), (137, "Softwire Source Binding Prefix Hint"), (138, "Identity Association for Link-Layer Addresses"),
        (139, "Link-Layer Address"), (140, "QUAD"), (141, "DOTS Reference Identifier"), (142, "DOTS Address"), (143, "ANDSF IPv6 Address"),
        (144, "Discovery of Network DNS Resolvers"), (145, "Registered Domain"), (146, "Forward Distribution Manager"),
        (147, "Reverse Distribution Manager"), (148, "Address Registration Enable"), (149, "Identity Association for SRv6 Locator"),
        (150, "IA SRv6 Locator"),
    ]);

    public static readonly ValueNames DuidlltHwtype = new(() =>
    [
        (0, "NET/ROM pseudo"), (1, "Ethernet"), (2, "Experimental Ethernet"), (3, "AX.25"), (4, "ProNET"), (5, "Chaos"), (6, "IEEE 802"), (7, "ARCNET"),
        (8, "Hyperchannel"), (9, "Lanstar"), (10, "Autonet Short Address"), (11, "Localtalk"), (12, "LocalNet"), (13, "Ultra link"), (14, "SMDS"),
        (15, "Frame Relay DLCI"), (16, "ATM"), (17, "HDLC"), (18, "Fibre Channel"), (19, "ATM (RFC 2225)"), (20, "Serial Line"), (21, "ATM"),
        (22, "MIL-STD-188-220"), (23, "Metricom STRIP"), (24, "IEEE 1394.1995"), (25, "MAPOS"), (26, "Twinaxial"), (27, "EUI-64"), (28, "HIPARP"),
        (29, "IP and ARP over ISO 7816-3"), (30, "ARPSec"), (31, "IPsec tunnel"), (32, "InfiniBand"), (33, "TIA-102 Project 25 CAI"),
        (34, "Wiegand Interface"), (35, "Pure IP"), (36, "Experimental 1"), (37, "HFI"), (38, "Unified Bus"), (256, "Experimental 2"),
        (257, "AEthernet"), (260, "Notional KISS type"), (264, "ADAPT"), (270, "ROSE"), (271, "CCITT X.25"), (272, "Boards with X.25 in firmware"),
        (280, "Controller Area Network"), (512, "PPP"), (513, "Cisco HDLC"), (516, "LAPB"), (517, "Digital's DDCMP protocol"), (518, "Raw HDLC"),
        (519, "Raw IP"), (768, "IPIP tunnel"), (769, "IP6IP6 tunnel"), (770, "Frame Relay Access Device"), (771, "SKIP vif"), (772, "Loopback"),
        (774, "Fiber Distributed Data Interface"), (775, "AP1000 BIF"), (776, "sit0 device - IPv6-in-IPv4"), (777, "IP over DDP tunneller"),
        (778, "GRE over IP"), (779, "PIMSM register interface"), (780, "High Performance Parallel Interface"), (781, "Nexus 64Mbps Ash"),
        (782, "Acorn Econet"), (783, "Linux-IrDA"), (784, "Point to point fibrechannel"), (785, "Fibrechannel arbitrated loop"),
        (786, "Fibrechannel public loop"), (787, "Fibrechannel fabric"), (800, "Magic type ident for TR"), (801, "IEEE 802.11"),
        (802, "IEEE 802.11 + Prism2 header"), (803, "IEEE 802.11 + radiotap header"), (804, "IEEE 802.15.4"), (805, "IEEE 802.15.4 network monitor"),
        (820, "PhoNet media type"), (821, "PhoNet pipe header"), (822, "CAIF media type"), (823, "GRE over IPv6"), (824, "Netlink"),
        (825, "IPv6 over LoWPAN"), (826, "Vsock monitor header"), (65535, "Void type, nothing is known"), (65534, "zero header length"),
    ]);

    public static readonly ValueNames StatusCode = new(() =>
    [
        (0, "Success"), (1, "UnspecFail"), (2, "NoAddrsAvail"), (3, "NoBinding"), (4, "NotOnLink"), (5, "UseMulticast (obsolete)"),
        (6, "NoPrefixAvail"), (7, "UnknownQueryType"), (8, "MalformedQuery"), (9, "NotConfigured"), (10, "NotAllowed"), (11, "QueryTerminated"),
        (12, "DataMissing"), (13, "CatchUpComplete"), (14, "NotSupported"), (15, "TLSConnectionRefused"), (16, "AddressInUse"),
        (17, "ConfigurationConflict"), (18, "MissingBindingInformation"), (19, "OutdatedBindingInformation"), (20, "ServerShuttingDown"),
        (21, "DNSUpdateNotSupported"), (22, "ExcessiveTimeSkew"),
    ]);

    public static readonly ValueNames ClientArchType = new(() =>
    [
        (0x0, "x86 BIOS"), (0x1, "NEC/PC98 (DEPRECATED)"), (0x2, "Itanium"), (0x3, "DEC Alpha (DEPRECATED)"), (0x4, "Arc x86 (DEPRECATED)"),
        (0x5, "Intel Lean Client (DEPRECATED)"), (0x6, "x86 UEFI"), (0x7, "x64 UEFI"), (0x8, "EFI Xscale (DEPRECATED)"), (0x9, "EBC"),
        (0xa, "ARM 32-bit UEFI"), (0xb, "ARM 64-bit UEFI"), (0xc, "PowerPC Open Firmware"), (0xd, "PowerPC ePAPR"), (0xe, "POWER OPAL v3"),
        (0xf, "x86 uefi boot from http"), (0x10, "x64 uefi boot from http"), (0x11, "ebc boot from http"), (0x12, "arm uefi 32 boot from http"),
        (0x13, "arm uefi 64 boot from http"), (0x14, "pc/at bios boot from http"), (0x15, "arm 32 uboot"), (0x16, "arm 64 uboot"),
        (0x17, "arm uboot 32 boot from http"), (0x18, "arm uboot 64 boot from http"), (0x19, "RISC-V 32-bit UEFI"),
        (0x1a, "RISC-V 32-bit UEFI boot from http"), (0x1b, "RISC-V 64-bit UEFI"), (0x1c, "RISC-V 64-bit UEFI boot from http"),
        (0x1d, "RISC-V 128-bit UEFI"), (0x1e, "RISC-V 128-bit UEFI boot from http"), (0x1f, "s390 Basic"), (0x20, "s390 Extended"),
        (0x21, "MIPS 32-bit UEFI"), (0x22, "MIPS 64-bit UEFI"), (0x23, "Sunway 32-bit UEFI"), (0x24, "Sunway 64-bit UEFI"),
        (0x25, "LoongArch 32-bit UEFI"), (0x26, "LoongArch 32-bit UEFI boot from http"), (0x27, "LoongArch 64-bit UEFI"),
        (0x28, "LoongArch 64-bit UEFI boot from http"), (0x29, "arm rpiboot"),
    ]);

    public static readonly ValueNames FailoverBindingStatus = new(() =>
    [
        (0, "reserved"), (1, "ACTIVE"), (2, "EXPIRED"), (3, "RELEASED"), (4, "PENDING-FREE"), (5, "FREE"), (6, "FREE-BACKUP"), (7, "ABANDONED"),
        (8, "RESET"),
    ]);

    public static readonly ValueNames FailoverServerState = new(() =>
    [
        (0, "reserved"), (1, "Startup state (1)"), (2, "Normal state"), (3, "Communications interrupted"), (4, "Partner down"), (5, "Synchronizing"),
        (6, "Recovering bindings from partner"), (7, "Waiting out MCLT after RECOVER"), (8, "Interlock state prior to NORMAL"),
        (9, "Comm. failed during resolution"), (10, "Primary resolved its conflicts"),
    ]);

    public static readonly ValueNames PacketcableCccV6Suboption = new(() =>
    [
        (1, "TSP's Primary DHCPv6 Server Selector ID"), (2, "TSP's Secondary DHCPv6 Server Selector ID "), (3, "TSP's Provisioning Server"),
        (4, "TSP's AS-REQ/AS-REP Backoff and Retry"), (5, "TSP's AP-REQ/AP-REP Backoff and Retry"), (6, "TSP's Kerberos Realm Name"),
        (7, "TSP's Ticket Granting Server Utilization"), (8, "TSP's Provisioning Timer Value"), (9, "PacketCable Security Ticket Control"),
    ]);

    public static readonly ValueNames DocsisCccV6Tlv5Suboption = new(() =>
    [
        (1, "Concatenation Support"), (2, "DOCSIS Version"), (3, "Fragmentation Support"), (4, "Payload Header Suppression Support"),
        (5, "IGMP Support"), (6, "Privacy Support"), (7, "Downstream SAID Support"), (8, "Upstream Service Flow Support"),
        (9, "Optional Filtering Support"), (10, "Transmit Pre-Equalizer Taps per Modulation Interval"), (11, "Number of Transmit Equalizer Taps"),
        (12, "DCC Support"), (13, "IP Filters Support"), (14, "LLC Filters Support"), (15, "Expanded Unicast SID Space"),
        (16, "Ranging Hold-Off Support"), (17, "L2VPN Capability"), (18, "L2VPN eSAFE Host Capability"),
        (19, "Downstream Unencrypted Traffic (DUT) Filtering"), (20, "Upstream Frequency Range Support"), (21, "Upstream Symbol Rate Support"),
        (22, "Selectable Active Code Mode 2 Support"), (23, "Code Hopping Mode 2 Support"), (24, "Multiple Transmit Channel Support"),
        (25, "5.12 Msps UpstreamTransmit Channel Support"), (26, "2.56 Msps Upstream Transmit Channel Support"), (27, "Total SID Cluster Support"),
        (28, "SID Clusters per Service Flow Support"), (29, "Multiple Receive Channel Support"), (30, "Total Downstream Service ID (DSID) Support"),
        (31, "Resequencing Downstream Service ID (DSID) Support"), (32, "Multicast Downstream Service ID (DSID) Support"),
        (33, "Multicast DSID Forwarding"), (34, "Frame Control Type Forwarding Capability"), (35, "DPV Capability"),
        (36, "Unsolicited Grant Service/Upstream Service Flow Support"), (37, "MAP and UCD Receipt Support"), (38, "Upstream Drop Classifier Support"),
        (39, "IPv6 Support"), (40, "Extended Upstream Transmit Power Capability"), (41, "Optional 802.1ad, 802.1ah, MPLS Classification Support"),
        (42, "D-ONU Capabilities Encoding"), (43, "Reserved"), (44, "Energy Management Capabilities"), (45, "C-DOCSIS Capability Encoding"),
        (46, "CM-STATUS-ACK"), (47, "Energy Management Preferences"), (48, "Extended Packet Length Support Capability"),
        (49, "Multiple Receive OFDM Channel Support"), (50, "Multiple Transmit OFDMA Channel Support"), (51, "Downstream OFDM Profile Support"),
        (52, "Downstream OFDM channel subcarrier QAM modulation support"), (53, "Upstream OFDM channel subcarrier QAM modulation support"),
        (54, "Downstream Lower Band Edge Support"), (55, "Downstream Upper Band Edge Support"), (56, "Upstream Upper Band Edge Support"),
        (57, "DOCSIS Time Protocol Support"), (58, "DOCSIS Time Protocol Performance Support"), (59, "Pmax"),
        (60, "Diplexer Downstream Lower Band Edge"), (61, "Diplexer Downstream Upper Band Edge"), (62, "Diplexer Upstream Upper Band Edge"),
    ]);

    public static readonly ValueNames PacketcableCccV6Tlv5Suboption = new(() =>
    [
        (1, "PacketCable Version"), (2, "Number Of Telephony Endpoints"), (3, "TGT Support"), (4, "HTTP Download File Access Method Support"),
        (5, "MTA-24 Event SYSLOG Notification Support"), (6, "NCS Service Flow Support"), (7, "Primary Line Support"),
        (8, "Vendor Specific TLV Type(s)"), (9, "NVRAM Ticket/Ticket Information Storage Support"), (10, "Provisioning Event Reporting Support"),
        (11, "Supported CODEC(s)"), (12, "Silence Suppression Support"), (13, "Echo Cancellation Support"), (14, "RSVP Support"),
        (15, "UGS-AD Support"), (16, "MTA's \"ifIndex\" starting number in \"ifTable\""), (17, "Provisioning Flow Logging Support"),
        (18, "Supported Provisioning Flows"), (19, "T38 Version Support"), (20, "T38 Error Correction Support"), (21, "RFC2833 DTMF Support"),
        (22, "Voice Metrics Support"), (23, "Device MIB Support"), (24, "Multiple Grants Per Interval Support"), (25, "V.152 Support"),
        (26, "Certificate Bootstrapping Support"), (38, "IP Address Provisioning Capability"),
    ]);

    public static readonly ValueNames CablelabsOpt = new(() =>
    [
        (1, "Option Request = "), (2, "Device Type = "), (3, "Embedded Components = "), (4, "Serial Number = "), (5, "Hardware Version = "),
        (6, "Software Version = "), (7, "Boot ROM Version = "), (8, "Organization Unique Identifier = "), (9, "Model Number = "),
        (10, "Vendor Name = "), (32, "TFTP Server Addresses : "), (33, "Configuration File Name = "), (34, "Syslog Servers : "), (35, "TLV5 = "),
        (36, "Device Identifier = "), (37, "Time Protocol Servers : "), (38, "Time Offset = "), (39, "IP preference : "), (61, "CCAP-CORES : "),
        (1025, "CMTS Capabilities Option : "), (1026, "CM MAC Address Option = "), (1027, "eRouter Container Option : "),
        (2170, "CableLabs Client Configuration : "), (2171, "CableLabs Client Configuration IPv6 : "), (2172, "CableLabs Correlation ID = "),
    ]);

    public static readonly ValueNames DnrSvcparamsKey = new(() =>
    [
        (0, "mandatory"), (1, "alpn"), (2, "no-default-alpn"), (3, "port"), (4, "ipv4hint"), (5, "ech"), (6, "ipv6hint"), (7, "dohpath"), (8, "ohttp"),
        (65535, "key65535"),
    ]);
}
