namespace FilterLang.Protocols;

/// <summary>LLC service access points, IEEE 802.2.</summary>
static class ServiceAccessPointNames
{
    public static readonly ValueNames Names = new(() =>
    [
        (0x00, "NULL LSAP"),
        (0x01, "NULL LSAP"),
        (0x02, "LLC Sub-Layer Management"),
        (0x04, "SNA Path Control"),
        (0x06, "TCP/IP"),
        (0x08, "SNA"),
        (0x0C, "SNA"),
        (0x0E, "PROWAY (IEC955) Network Management and Initialization"),
        (0x10, "NetWare (unofficial?)"),
        (0x14, "ISO Network Layer (OSLAN 1)"),
        (0x18, "Texas Instruments"),
        (0x20, "ISO Network Layer (unofficial?)"),
        (0x34, "ISO Network Layer (unofficial?)"),
        (0x42, "Spanning Tree BPDU"),
        (0x4E, "EIA RS-511 Manufacturing Message Service"),
        (0x54, "ISO Network Layer (OSLAN 2)"),
        (0x7E, "ISO 8208 (X.25 over 802.2)"),
        (0x7F, "ISO 802.2"),
        (0x80, "XNS"),
        (0x82, "BACnet"),
        (0x86, "Nestar"),
        (0x8E, "PROWAY (IEC955) Active Station List Maintenance"),
        (0x98, "ARP"),
        (0xAA, "SNAP"),
        (0xB4, "HP JetDirect Printer"),
        (0xBA, "Banyan Vines"),
        (0xBC, "Banyan Vines"),
        (0xE0, "NetWare"),
        (0xF0, "NetBIOS"),
        (0xF4, "IBM Net Management"),
        (0xF8, "HP Extended LLC"),
        (0xFA, "Ungermann-Bass"),
        (0xFC, "Remote Program Load"),
        (0xFE, "ISO Network Layer"),
        (0xFF, "Global LSAP"),
    ]);
}
