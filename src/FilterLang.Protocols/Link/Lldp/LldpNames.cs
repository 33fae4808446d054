namespace FilterLang.Protocols;

/// <summary>Names of LLDP values, IEEE 802.1AB and the organisations' own sets.</summary>
static class LldpNames
{
    public static readonly ValueNames TlvType = new(() =>
    [
        (0, "End of LLDPDU"), (1, "Chassis Id"), (2, "Port Id"), (3, "Time to Live"), (4, "Port Description"), (5, "System Name"),
        (6, "System Description"), (7, "System Capabilities"), (8, "Management Address"), (127, "Organization Specific"),
    ]);

    public static readonly ValueNames ChassisSubtype = new(() =>
    [
        (0, "Reserved"), (1, "Chassis component"), (2, "Interface alias"), (3, "Port component"), (4, "MAC address"), (5, "Network address"),
        (6, "Interface name"), (7, "Locally assigned"),
    ]);

    public static readonly ValueNames PortSubtype = new(() =>
    [
        (0, "Reserved"), (1, "Interface alias"), (2, "Port component"), (3, "MAC address"), (4, "Network address"), (5, "Interface name"),
        (6, "Agent circuit Id"), (7, "Locally assigned"),
    ]);

    public static readonly ValueNames NetworkAddressSubtype = new(() =>
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

    public static readonly ValueNames Ieee8021Subtype = new(() =>
    [
        (0x1, "Port VLAN ID"), (0x2, "Port and Protocol VLAN ID"), (0x3, "VLAN Name"), (0x4, "Protocol Identity"), (0x5, "VID Usage Digest"),
        (0x6, "Management VID"), (0x7, "Link Aggregation"), (0x8, "Congestion Notification"), (0x9, "ETS Configuration"), (0xa, "ETS Recommendation"),
        (0xb, "Priority Flow Control Configuration"), (0xc, "Application Protocol"), (0xd, "EVB"), (0xe, "CDCP"), (0xf, "Port extension"),
        (0x10, "Application VLAN"), (0x11, "LRP ECP Discovery"), (0x12, "LRP TCP Discovery"), (0x13, "Congestion Isolation"),
        (0x14, "Topology Recognition"),
    ]);

    public static readonly ValueNames DcbxIeeAppSf = new(() =>
    [
        (0, "Reserved"), (1, "Default or Ethertype"), (2, "Port over TCP/SCTP"), (3, "Port over UDP/DCCP"), (4, "Port over TCP/SCTP/UDP/DCCP"),
        (5, "Reserved"), (6, "Reserved"), (7, "Reserved"),
    ]);

    public static readonly ValueNames Ieee8023PmdMauType = new(() =>
    [
        (0x0, "other or unknown"), (0x1, "AUI - no internal MAU, view from AUI"), (0x2, "10Base5 - thick coax MAU"), (0x3, "Foirl - FOIRL MAU"),
        (0x4, "10Base2 - thin coax MAU"), (0x5, "10BaseT - UTP MAU"), (0x6, "10BaseFP - passive fiber MAU"), (0x7, "10BaseFB - sync fiber MAU"),
        (0x8, "10BaseFL - async fiber MAU"), (0x9, "10Broad36 - broadband DTE MAU"), (0xa, "10BaseTHD - UTP MAU, half duplex mode"),
        (0xb, "10BaseTFD - UTP MAU, full duplex mode"), (0xc, "10BaseFLHD - async fiber MAU, half duplex mode"),
        (0xd, "10BaseFLDF - async fiber MAU, full duplex mode"), (0xe, "10BaseT4 - 4 pair category 3 UTP"),
        (0xf, "100BaseTXHD - 2 pair category 5 UTP, half duplex mode"), (0x10, "100BaseTXFD - 2 pair category 5 UTP, full duplex mode"),
        (0x11, "100BaseFXHD - X fiber over PMT, half duplex mode"), (0x12, "100BaseFXFD - X fiber over PMT, full duplex mode"),
        (0x13, "100BaseT2HD - 2 pair category 3 UTP, half duplex mode"), (0x14, "100BaseT2DF - 2 pair category 3 UTP, full duplex mode"),
        (0x15, "1000BaseXHD - PCS/PMA, unknown PMD, half duplex mode"), (0x16, "1000BaseXFD - PCS/PMA, unknown PMD, full duplex mode"),
        (0x17, "1000BaseLXHD - Fiber over long-wavelength laser, half duplex mode"),
        (0x18, "1000BaseLXFD - Fiber over long-wavelength laser, full duplex mode"),
        (0x19, "1000BaseSXHD - Fiber over short-wavelength laser, half duplex mode"),
        (0x1a, "1000BaseSXFD - Fiber over short-wavelength laser, full duplex mode"),
        (0x1b, "1000BaseCXHD - Copper over 150-Ohm balanced cable, half duplex mode"),
        (0x1c, "1000BaseCXFD - Copper over 150-Ohm balanced cable, full duplex mode"),
        (0x1d, "1000BaseTHD - Four-pair Category 5 UTP, half duplex mode"), (0x1e, "1000BaseTFD - Four-pair Category 5 UTP, full duplex mode"),
        (0x1f, "10GigBaseX - X PCS/PMA, unknown PMD."), (0x20, "10GigBaseLX4 - X fiber over WWDM optics"),
        (0x21, "10GigBaseR - R PCS/PMA, unknown PMD."), (0x22, "10GigBaseER - R fiber over 1550 nm optics"),
        (0x23, "10GigBaseLR - R fiber over 1310 nm optics"), (0x24, "10GigBaseSR - R fiber over 850 nm optics"),
        (0x25, "10GigBaseW - W PCS/PMA, unknown PMD."), (0x26, "10GigBaseEW - W fiber over 1550 nm optics"),
        (0x27, "10GigBaseLW - W fiber over 1310 nm optics"), (0x28, "10GigBaseSW - W fiber over 850 nm optics"),
        (0x29, "10GBASE-CX4 - X copper over 8 pair 100-Ohm balanced cable"), (0x2a, "2BASE-TL - Voice grade UTP copper, up to 2700m, optional PAF"),
        (0x2b, "10PASS-TS - Voice grade UTP copper, up to 750m, optional PAF"),
        (0x2c, "100BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km"),
        (0x2d, "100BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km"),
        (0x2e, "100BASE-LX10 - One single-mode fiber ONU, long wavelength, 10km"),
        (0x2f, "1000BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km"),
        (0x30, "1000BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km"),
        (0x31, "1000BASE-LX10 - Two single-mode fiber, long wavelength, 10km"), (0x32, "1000BASE-PX10D - One single-mode fiber EPON OLT, 10km"),
        (0x33, "1000BASE-PX10U - One single-mode fiber EPON ONU, 10km"), (0x34, "1000BASE-PX20D - One single-mode fiber EPON OLT, 20km"),
        (0x35, "1000BASE-PX20U - One single-mode fiber EPON ONU, 20km"),
    ]);

    public static readonly ValueNames Ieee8023BtDsPwrClassExtA = new(() =>
    [
        (0, "Reserved/Ignore"), (1, "Class 1"), (2, "Class 2"), (3, "Class 3"), (4, "Class 4"), (5, "Class 5"), (6, "Reserved/Ignore"),
        (7, "Single-signature or 2-pair PD"),
    ]);

    public static readonly ValueNames Ieee8023BtPwrClassExt = new(() =>
    [
        (1, "Class 1"), (2, "Class 2"), (3, "Class 3"), (4, "Class 4"), (5, "Class 5"), (6, "Class 6"), (7, "Class 7"), (8, "Class 8"),
        (15, "Dual signature"),
    ]);

    public static readonly ValueNames Ieee8023BtPowerTypeExt = new(() =>
    [
        (0, "Type 3 PSE Device"), (1, "Type 4 PSE Device"), (2, "Type 3 single-signature PD Device"), (3, "Type 3 dual-signature PD Device"),
        (4, "Type 4 single-signature PD Device"), (5, "Type 4 dual-signature PD Device"), (6, "Reserved/Ignore"), (7, "Reserved/Ignore"),
    ]);

    public static readonly ValueNames MediaSubtype = new(() =>
    [
        (0x1, "Media Capabilities"), (0x2, "Network Policy"), (0x3, "Location Identification"), (0x4, "Extended Power-via-MDI"),
        (0x5, "Inventory - Hardware Revision"), (0x6, "Inventory - Firmware Revision"), (0x7, "Inventory - Software Revision"),
        (0x8, "Inventory - Serial Number"), (0x9, "Inventory - Manufacturer Name"), (0xa, "Inventory - Model Name"), (0xb, "Inventory - Asset ID"),
    ]);

    public static readonly ValueNames MediaAppType = new(() =>
    [
        (0, "Reserved"), (1, "Voice"), (2, "Voice Signaling"), (3, "Guest Voice"), (4, "Guest Voice Signaling"), (5, "Softphone Voice"),
        (6, "Video Conferencing"), (7, "Streaming Video"), (8, "Video Signaling"),
    ]);

    public static readonly ValueNames MediaCivicType = new(() =>
    [
        (0, "Language"), (1, "National subdivisions (province, state, etc)"), (2, "County, parish, district"), (3, "City, township"),
        (4, "City division, borough, ward"), (5, "Neighborhood, block"), (6, "Street"), (16, "Leading street direction"),
        (17, "Trailing street suffix"), (18, "Street suffix"), (19, "House number"), (20, "House number suffix"), (21, "Landmark or vanity address"),
        (22, "Additional location information"), (23, "Name"), (24, "Postal/ZIP code"), (25, "Building"), (26, "Unit"), (27, "Floor"),
        (28, "Room number"), (29, "Place type"), (128, "Script"),
    ]);

    public static readonly ValueNames ProfinetSubtype = new(() =>
    [
        (0x1, "Measured Delay Values"), (0x2, "Port Status"), (0x3, "Alias"), (0x4, "MRP Port Status"), (0x5, "Chassis MAC"), (0x6, "PTCP Status"),
        (0x7, "MauType Extension"), (0x8, "MRPIC Port Status"), (0x9, "NME domain identification"), (0xa, "NME Management Address"),
        (0xb, "NME Name UUID"), (0xc, "NME Parameter UUID"), (0xd, "AS Working Clock"), (0xe, "AS Global Time"),
    ]);

    public static readonly ValueNames CiscoSubtype = new(() =>
    [
        (0x1, "4-wire Power-via-MDI (UPOE)"), (0xc9, "ACI Port State"), (0xca, "ACI Node Role"), (0xcb, "ACI Node ID"), (0xcc, "ACI Spine Level"),
        (0xcd, "ACI Pod ID"), (0xce, "ACI Fabric Name"), (0xcf, "ACI Appliance Vector"), (0xd0, "ACI Node IP"), (0xd1, "ACI Port Role"),
        (0xd2, "ACI Firmware Version"), (0xd3, "ACI Infra VLAN"), (0xd4, "ACI Serial Number"), (0xd6, "ACI Model"), (0xd7, "ACI Node Name"),
        (0xd8, "ACI Port Mode"), (0xd9, "ACI Authentication Cookie"), (0xda, "ACI APIC-Mode"), (0xdb, "ACI Fabric ID"),
    ]);
}
