namespace FilterLang.Protocols;

/// <summary>Names of DHCP values, after the IANA registry of BOOTP and DHCP parameters.</summary>
static class DhcpNames
{
    /// <summary>Options whose name is not the label of their value.</summary>
    public static readonly ValueNames OptionType = new(() =>
    [
        (0, "Padding"), (12, "Host Name"), (21, "Policy Filter"), (33, "Static Route"), (41, "Network Information Service Servers"),
        (42, "Network Time Protocol Servers"), (43, "Vendor-Specific Information"), (50, "Requested IP Address"), (51, "IP Address Lease Time"),
        (52, "Option Overload"), (53, "DHCP Message Type"), (54, "DHCP Server Identifier"), (55, "Parameter Request List"), (56, "Message"),
        (57, "Maximum DHCP Message Size"), (58, "Renewal Time Value"), (59, "Rebinding Time Value"), (60, "Vendor class identifier"),
        (61, "Client identifier"), (66, "TFTP Server Name"), (67, "Bootfile name"), (77, "User Class Information"),
        (81, "Client Fully Qualified Domain Name"), (82, "Agent Information Option"), (90, "Authentication"), (95, "LDAP [TODO:RFC3679]"),
        (108, "IPv6-Only Preferred"), (114, "DHCP Captive-Portal"), (119, "Domain Search"), (120, "SIP Servers"), (121, "Classless Static Route"),
        (125, "V-I Vendor-specific Information"), (249, "Private/Classless Static Route"), (252, "Private/Proxy autodiscovery"), (255, "End"),
    ]);

    public static readonly ValueNames HwType = new(() =>
    [
        (0x0, "NET/ROM pseudo"), (0x1, "Ethernet"), (0x2, "Experimental Ethernet"), (0x3, "AX.25"), (0x4, "ProNET"), (0x5, "Chaos"), (0x6, "IEEE 802"),
        (0x7, "ARCNET"), (0x8, "Hyperchannel"), (0x9, "Lanstar"), (0xa, "Autonet Short Address"), (0xb, "Localtalk"), (0xc, "LocalNet"),
        (0xd, "Ultra link"), (0xe, "SMDS"), (0xf, "Frame Relay DLCI"), (0x10, "ATM"), (0x11, "HDLC"), (0x12, "Fibre Channel"), (0x13, "ATM (RFC 2225)"),
        (0x14, "Serial Line"), (0x15, "ATM"), (0x16, "MIL-STD-188-220"), (0x17, "Metricom STRIP"), (0x18, "IEEE 1394.1995"), (0x19, "MAPOS"),
        (0x1a, "Twinaxial"), (0x1b, "EUI-64"), (0x1c, "HIPARP"), (0x1d, "IP and ARP over ISO 7816-3"), (0x1e, "ARPSec"), (0x1f, "IPsec tunnel"),
        (0x20, "InfiniBand"), (0x21, "TIA-102 Project 25 CAI"), (0x22, "Wiegand Interface"), (0x23, "Pure IP"), (0x24, "Experimental 1"), (0x25, "HFI"),
        (0x26, "Unified Bus"), (0x100, "Experimental 2"), (0x101, "AEthernet"), (0x104, "Notional KISS type"), (0x108, "ADAPT"), (0x10e, "ROSE"),
        (0x10f, "CCITT X.25"), (0x110, "Boards with X.25 in firmware"), (0x118, "Controller Area Network"), (0x200, "PPP"), (0x201, "Cisco HDLC"),
        (0x204, "LAPB"), (0x205, "Digital's DDCMP protocol"), (0x206, "Raw HDLC"), (0x207, "Raw IP"), (0x300, "IPIP tunnel"), (0x301, "IP6IP6 tunnel"),
        (0x302, "Frame Relay Access Device"), (0x303, "SKIP vif"), (0x304, "Loopback"), (0x306, "Fiber Distributed Data Interface"),
        (0x307, "AP1000 BIF"), (0x308, "sit0 device - IPv6-in-IPv4"), (0x309, "IP over DDP tunneller"), (0x30a, "GRE over IP"),
        (0x30b, "PIMSM register interface"), (0x30c, "High Performance Parallel Interface"), (0x30d, "Nexus 64Mbps Ash"), (0x30e, "Acorn Econet"),
        (0x30f, "Linux-IrDA"), (0x310, "Point to point fibrechannel"), (0x311, "Fibrechannel arbitrated loop"), (0x312, "Fibrechannel public loop"),
        (0x313, "Fibrechannel fabric"), (0x320, "Magic type ident for TR"), (0x321, "IEEE 802.11"), (0x322, "IEEE 802.11 + Prism2 header"),
        (0x323, "IEEE 802.11 + radiotap header"), (0x324, "IEEE 802.15.4"), (0x325, "IEEE 802.15.4 network monitor"), (0x334, "PhoNet media type"),
        (0x335, "PhoNet pipe header"), (0x336, "CAIF media type"), (0x337, "GRE over IPv6"), (0x338, "Netlink"), (0x339, "IPv6 over LoWPAN"),
        (0x33a, "Vsock monitor header"), (0xffff, "Void type, nothing is known"), (0xfffe, "zero header length"),
    ]);

    public static readonly ValueNames VendorPktcMtaCapType = new(() =>
    [
        (12337, "PacketCable Version"), (12338, "Number Of Telephony Endpoints"), (12339, "TGT Support"),
        (12340, "HTTP Download File Access Method Support"), (12341, "MTA-24 Event SYSLOG Notification Support"), (12342, "NCS Service Flow Support"),
        (12343, "Primary Line Support"), (12344, "Vendor Specific TLV Type(s)"), (12345, "NVRAM Ticket/Session Keys Storage Support"),
        (12353, "Provisioning Event Reporting Support"), (12385, "Provisioning Event Reporting Support"), (12354, "Supported CODEC(s)"),
        (12386, "Supported CODEC(s)"), (12355, "Silence Suppression Support"), (12387, "Silence Suppression Support"),
        (12356, "Echo Cancellation Support"), (12388, "Echo Cancellation Support"), (12357, "RSVP Support/ Reserved"),
        (12389, "RSVP Support/ Reserved"), (12358, "UGS-AD Support"), (12390, "UGS-AD Support"),
        (12592, "MTA's \"ifIndex\" starting number in \"ifTable\""), (12593, "Provisioning Flow Logging Support"),
        (12594, "Supported Provisioning Flows"), (12595, "T38 Version Support"), (12596, "T38 Error Correction Support"),
        (12597, "RFC 2833 DTMF Support"), (12598, "Voice Metrics Support"), (12599, "MIB Support"), (12600, "Multiple Grants Per Interval Support"),
        (12601, "V.152 Support"), (12609, "Certificate Bootstrapping Support"), (12641, "Certificate Bootstrapping Support"),
    ]);

    public static readonly ValueNames DocsisCmCapType = new(() =>
    [
        (1, "Concatenation Support"), (2, "DOCSIS Version"), (3, "Fragmentation Support"), (4, "Payload Header Suppression Support"),
        (5, "IGMP Support"), (6, "Privacy Support"), (7, "Downstream SAID Support"), (8, "Upstream Service Flow Support"),
        (9, "Optional Filtering Support"), (10, "Transmit Equalizer Taps per Modulation Interval"), (11, "Number of Transmit Equalizer Taps"),
        (12, "DCC Support"), (13, "IP Filters Support"), (14, "LLC Filters Support"), (15, "Expanded Unicast SID Space"),
        (16, "Ranging Hold-Off Support"), (17, "L2VPN Capability"), (18, "L2VPN eSAFE Host Capability"),
        (19, "Downstream Unencrypted Traffic (DUT) Filtering"), (20, "Upstream Frequency Range Support"), (21, "Upstream Symbol Rate Support"),
        (22, "Selectable Active Code Mode 2 Support"), (23, "Code Hopping Mode 2 Support"), (24, "Multiple Transmit Channel Support"),
        (25, "5.12 Msps Upstream Transmit Channel Support"), (26, "2.56 Msps Upstream Transmit Channel Support"), (27, "Total SID Cluster Support"),
        (28, "SID Clusters per Service Flow Support"), (29, "Multiple Receive Channel Support"), (30, "Total Downstream Service ID (DSID) Support"),
        (31, "Resequencing Downstream Service ID (DSID) Support"), (32, "Multicast Downstream Service ID (DSID) Support"),
        (33, "Multicast DSID Forwarding"), (34, "Frame Control Type Forwarding Capability"), (35, "DPV Capability"),
        (36, "Unsolicited Grant Service/Upstream Service Flow Support"), (37, "MAP and UCD Receipt Support"), (38, "Upstream Drop Classifier Support"),
        (39, "IPv6 Support"), (40, "Extended Upstream Transmit Power Capability (1/4 dB)"),
        (41, "Optional 802.1ad, 802.1ah, MPLS Classification Support"), (42, "D-ONU Capabilities Encoding"), (44, "Energy Management Capabilities"),
    ]);

    public static readonly ValueNames ClientIdDuidLltHwType = new(() =>
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

    public static readonly ValueNames OptionVendorPxeclientSuboption = new(() =>
    [
        (0, "Padding"), (1, "PXE mtftp IP"), (2, "PXE mtftp client port"), (3, "PXE mtftp server port"), (4, "PXE mtftp timeout"),
        (5, "PXE mtftp delay"), (6, "PXE discovery control"), (7, "PXE multicast address"), (8, "PXE boot servers"), (9, "PXE boot menu"),
        (10, "PXE menu prompt"), (11, "PXE multicast address alloc"), (12, "PXE credential types"), (71, "PXE boot item"), (179, "PXE LCM Server"),
        (180, "PXE LCM Domain"), (181, "PXE LCM NIC option 0"), (190, "PXE LCM Workgroup"), (191, "PXE Discovery"), (192, "PXE Configured"),
        (193, "PXE LCM version"), (194, "PXE LCM Serial Number"), (255, "PXE End"),
    ]);

    public static readonly ValueNames OptionVendorPxeclientBootServersType = new(() =>
    [
        (0, "PXE bootstrap server"), (1, "Microsoft Windows NT Boot Server"), (2, "Intel LCM Boot Server"), (3, "DOS/UNDI Boot Server"),
        (4, "NEC ESMPRO Boot Server"), (5, "IBM WSoD Boot Server"), (6, "IBM LCCM Boot Server"), (7, "CA Unicenter TNG Boot Server"),
        (8, "HP OpenView Boot Server"), (65535, "PXE API Test server"),
    ]);

    public static readonly ValueNames OptionVendorClSuboption = new(() =>
    [
        (0, "Padding"), (1, "Suboption Request List"), (2, "Device Type"), (3, "eSAFE Types"), (4, "Serial Number"), (5, "Hardware Version"),
        (6, "Software Version"), (7, "Boot ROM version"), (8, "Organizationally Unique Identifier"), (9, "Model Number"), (10, "Vendor Name"),
        (11, "Address Realm"), (12, "CM/PS System Description"), (13, "CM/PS Firmware Revision"), (14, "Firewall Policy File Version"),
        (15, "eSafe Config File Devices"), (18, "Video Security Type"), (31, "MTA MAC Address"), (32, "Correlation ID"), (51, "Vendor Name"),
        (52, "CableCARD Capability"), (53, "Device Identification (CA)"), (54, "Device Identification (X.509)"), (179, "LCM Server"),
        (180, "LCM Domain"), (181, "LCM NIC option 0"), (190, "LCM Workgroup"), (191, "Discovery"), (192, "HH Configured"), (193, "LCM Version"),
        (194, "LCM Serial Number"), (255, "CL End"),
    ]);

    public static readonly ValueNames OptionVendorAluSuboption = new(() =>
    [
        (0, "Padding"), (58, "Voice VLAN ID"), (64, "Spatial Redundancy TFTP1"), (65, "Spatial Redundancy TFTP2"), (66, "Application Type"),
        (67, "SIP URL"), (255, "Alcatel-Lucent End"),
    ]);

    public static readonly ValueNames OptionDhcp = new(() =>
    [
        (1, "Discover"), (2, "Offer"), (3, "Request"), (4, "Decline"), (5, "ACK"), (6, "NAK"), (7, "Release"), (8, "Inform"), (9, "Force Renew"),
        (10, "Lease query"), (11, "Lease Unassigned"), (12, "Lease Unknown"), (13, "Lease Active"), (14, "Bulk Lease Query"), (15, "Lease Query Done"),
        (16, "Active LeaseQuery"), (17, "Lease Query Status"), (18, "TLS"),
    ]);

    public static readonly ValueNames OptionNovellOptionsSuboption = new(() =>
    [
        (1, "NWIP does not exist on subnet"), (2, "NWIP exists in options area"), (3, "NWIP exists in sname/file"), (4, "NWIP exists, but too big"),
        (5, "Broadcast for nearest Netware server"), (6, "Preferred DSS server"), (7, "Nearest NWIP server"), (8, "Autoretries"),
        (9, "Autoretry delay, secs"), (10, "Support NetWare/IP v1.1"), (11, "Primary DSS"),
    ]);

    public static readonly ValueNames OptionAgentInformationOptionSuboption = new(() =>
    [
        (0, "Padding"), (1, "Agent Circuit ID"), (2, "Agent Remote ID"), (3, "Reserved"), (4, "DOCSIS Device Class"), (5, "Link selection"),
        (6, "Subscriber ID"), (7, "RADIUS Attributes"), (8, "Authentication"), (9, "Vendor-Specific Information"), (10, "Flags"),
        (11, "Server ID Override"), (12, "Relay Agent Identifier"), (13, "Access Technology Type"), (14, "Access Network Name"),
        (15, "Access Point Name"), (16, "Access Point BSSID"), (17, "Access Network Operator ID"), (18, "Access Network Operator Realm"),
        (19, "Source Port"), (150, "Link selection (Cisco proprietary)"), (151, "VRF name/VPN ID"), (152, "Server ID Override (Cisco proprietary)"),
    ]);

    public static readonly ValueNames OptionClientSystemArchitecture = new(() =>
    [
        (0, "IA x86 PC"), (1, "NEC/PC98"), (2, "IA64 PC"), (3, "DEC Alpha"), (4, "ArcX86"), (5, "Intel Lean Client"), (6, "EFI IA32"), (7, "EFI x64"),
        (8, "EFI Xscale"), (9, "EFI BC"), (10, "ARM 32-bit UEFI"), (11, "ARM 64-bit UEFI"), (12, "PowerPC Open Firmware"), (13, "PowerPC ePAPR"),
        (14, "POWER OPAL v3"), (15, "x86 UEFI HTTP"), (16, "x64 UEFI HTTP"), (17, "EBC UEFI HTTP"), (18, "ARM 32-bit UEFI HTTP"),
        (19, "ARM 64-bit UEFI HTTP"), (20, "PC/AT HTTP"), (21, "ARM 32-bit uboot"), (22, "ARM 64-bit uboot"), (23, "ARM 32-bit uboot HTTP"),
        (24, "ARM 64-bit uboot HTTP"), (25, "RISC-V 32-bit UEFI"), (26, "RISC-V 32-bit UEFI HTTP"), (27, "RISC-V 64-bit UEFI"),
        (28, "RISC-V 64-bit UEFI HTTP"), (29, "RISC-V 128-bit UEFI"), (30, "RISC-V 128-bit UEFI HTTP"), (31, "s390 Basic"), (32, "s390 Extended"),
        (33, "MIPS 32-bit UEFI"), (34, "MIPS 64-bit UEFI"), (35, "Sunway 32-bit UEFI"), (36, "Sunway 64-bit UEFI"), (37, "LoongArch 32-bit UEFI"),
        (38, "LoongArch 32-bit UEFI HTTP"), (39, "LoongArch 64-bit UEFI"), (40, "LoongArch 64-bit UEFI HTTP"), (41, "ARM rpiboot"),
    ]);

    public static readonly ValueNames OptionCivicLocationCaType = new(() =>
    [
        (0, "Language"), (1, "A1"), (2, "A2"), (3, "A3"), (4, "A4"), (5, "A5"), (6, "A6"), (16, "PRD (Leading street direction)"),
        (17, "POD (Trailing street suffix)"), (18, "STS (Street suffix)"), (19, "HNO (House number)"), (20, "HNS (House number suffix)"),
        (21, "LMK (Landmark or vanity address)"), (22, "LOC (Additional location information)"), (23, "NAM"), (24, "PC (Postal/ZIP code)"),
        (25, "BLD (Building)"), (26, "UNIT"), (27, "FLR (Floor)"), (28, "ROOM"), (29, "PLC (Place-type)"), (30, "PCN (Postal community name)"),
        (31, "POBOX"), (32, "ADDCODE (Additional Code)"), (33, "SEAT"), (34, "RD (Primary road or street)"), (35, "RDSEC (Road section)"),
        (36, "RDBR (Road branch)"), (37, "RDSUBBR (Road sub-branch)"), (38, "PRM (Road pre-modifier)"), (39, "POM (Road post-modifier"),
        (128, "Script"),
    ]);

    public static readonly ValueNames OptionRfc3825Error = new(() =>
    [
        (1, "Latitude is out of range [-90,90]"), (2, "Latitude Uncertainty is out of range [0,90]"), (3, "Longitude is out of range [-180,180]"),
        (4, "Longitude Uncertainty is out of range [0,180]"), (5, "Altitude is out of range [-(2^21),(2^21)-1]"),
        (6, "Altitude Uncertainty is out of range [0,2^20]"), (7, "Altitude Type is out of range [0,2]"), (8, "Datum is out of range [1,3]"),
    ]);

    public static readonly ValueNames OptionBulkLeaseStatusCode = new(() =>
    [
        (0, "Success"), (1, "UpsecFail"), (2, "QueryTerminated"), (3, "MalformedQuery"), (4, "NotAllowed"), (5, "DataMissing"), (6, "ConnectionActive"),
        (7, "CatchUpComplete"), (8, "TLSConnectionRefused"),
    ]);

    public static readonly ValueNames OptionBulkLeaseDhcpState = new(() =>
    [
        (1, "Available"), (2, "Active"), (3, "Expired"), (4, "Released"), (5, "Abandoned"), (6, "Reset"), (7, "Remote"), (8, "Transitioning"),
    ]);

    public static readonly ValueNames VendorPcIetfCccSuboption = new(() =>
    [
        (1, "TSP's Primary DHCP Server"), (2, "TSP's Secondary DHCP Server"), (3, "TSP's Provisioning Server"),
        (4, "TSP's AS-REQ/AS-REP Backoff and Retry"), (5, "TSP's AP-REQ/AP-REP Backoff and Retry"), (6, "TSP's Kerberos Realm Name"),
        (7, "TSP's Ticket Granting Server Utilization"), (8, "TSP's Provisioning Timer Value"), (9, "PacketCable Security Ticket Control"),
    ]);

    public static readonly ValueNames VendorPcI05CccSuboption = new(() =>
    [
        (1, "Primary DHCP Server"), (2, "Secondary DHCP Server"), (3, "SNMP Entity"), (4, "Primary DNS Server"), (5, "Secondary DNS Server"),
        (6, "Kerberos Realm"), (7, "MTA should fetch TGT?"), (8, "Provisioning Timer"), (9, "CMS FQDN"), (10, "AS-REQ/AS-REP Backoff and Retry"),
        (11, "AP-REQ/AP-REP Backoff and Retry"), (12, "MTA should clear Kerberos tickets?"),
    ]);

    public static readonly ValueNames OptionVendorCiscoSuboption = new(() =>
    [
        (1, "Unk-1 (Node role?)"), (2, "Unk-2 (Spine level?)"), (3, "Unk-3 (Pod ID?)"), (4, "Node ID"), (5, "Unk-5"), (6, "Unk-6"), (7, "Model"),
        (8, "APIC UUID"), (9, "Fabricname"), (10, "Unk-10"), (11, "SerialNo"), (12, "Interfacename"),
    ]);
}
