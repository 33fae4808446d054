namespace FilterLang.Protocols;

/// <summary>Extended capabilities, IEEE 802.11-2020 section 9.4.2.26: the eighth octet is told together with the ninth where there is one.</summary>
static class WlanExtendedCapabilities
{
    const int Eighth = 7;

    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static readonly FieldGroup s_first = First(), s_short = Short(), s_long = Long();

    static WlanExtendedCapabilities() => WlanElements.Add(127, new(Take, least: 1));

    static void Take(ref Layer mgt, int end)
    {
        int length = end - mgt.Position;
        mgt.Rows(length > Eighth + 1 ? s_long : s_short, mgt.Position, length);
    }

    // Up to eight octets.
    static FieldGroup Short()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Include(s_first, 0);
        Field octet = Octet(rows, Eighth);
        AddEighth(rows, octet);
        rows.Bits(octet, "wlan.extcap.b63", "Max Number Of MSDUs In A-MSDU", 0x80, names: new ValueNames(() => [(0, "No limit"), (1, "32"), (2, "16"), (3, "8")]));
        return rows;
    }

    // Where there are more than eight octets.
    static FieldGroup Long()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Include(s_first, 0);
        Field octets = rows.UInt16("wlan.extcap", "Extended Capabilities", at: Eighth, display: Hex, little: true);
        AddEighth(rows, octets);
        rows.Flag(octets, "wlan.extcap.b65", "Channel Schedule Management", 0x200);
        rows.Flag(octets, "wlan.extcap.b66", "Geodatabase Inband Enabling Signal", 0x400);
        rows.Flag(octets, "wlan.extcap.b67", "Network Channel Control", 0x800);
        rows.Flag(octets, "wlan.extcap.b68", "White Space Map", 0x1000);
        rows.Flag(octets, "wlan.extcap.b69", "Channel Availability Query", 0x2000);
        rows.Flag(octets, "wlan.extcap.b70", "Fine Timing Measurement Responder", 0x4000);
        rows.Flag(octets, "wlan.extcap.b71", "Fine Timing Measurement Initiator", 0x8000);
        Field octet = Octet(rows, 9);
        rows.Flag(octet, "wlan.extcap.b72", "FILS Capability", 0x1);
        rows.Flag(octet, "wlan.extcap.b73", "Extended Spectrum Management Capable", 0x2);
        rows.Flag(octet, "wlan.extcap.b74", "Future Channel Guidance", 0x4);
        rows.Bits(octet, "wlan.extcap.b75", "Preassociation discovery (PAD)", 0x8, Hex);
        rows.Bits(octet, "wlan.extcap.b76", "Reserved", 0x10, Hex);
        rows.Flag(octet, "wlan.extcap.b77", "TWT Requester Support", 0x20);
        rows.Flag(octet, "wlan.extcap.b78", "TWT Responder Support", 0x40);
        rows.Flag(octet, "wlan.extcap.b79", "OBSS Narrow Bandwidth RU in OFDMA Tolerance Support", 0x80);
        octet = Octet(rows, 10);
        rows.Flag(octet, "wlan.extcap.b80", "Complete List of NonTxBSSID Profiles", 0x1);
        rows.Flag(octet, "wlan.extcap.b81", "SAE Password Identifiers In Use", 0x2);
        rows.Flag(octet, "wlan.extcap.b82", "SAE Passwords Used Exclusively", 0x4);
        rows.Flag(octet, "wlan.extcap.b83", "Enhanced Multi-BSSID Advertisement Support", 0x8);
        rows.Flag(octet, "wlan.extcap.b84", "Beacon Protection Enabled", 0x10);
        rows.Flag(octet, "wlan.extcap.b85", "Mirrored SCS", 0x20);
        rows.Flag(octet, "wlan.extcap.b86", "OCT", 0x40);
        rows.Flag(octet, "wlan.extcap.b87", "Local MAC Address Policy", 0x80);
        octet = Octet(rows, 11);
        rows.Flag(octet, "wlan.extcap.b88", "SAE-PK Passwords Used Exclusively", 0x1);
        rows.Bits(octet, "wlan.extcap.b89", "TWT Parameters Range Support", 0x2, Hex);
        rows.Flag(octet, "wlan.extcap.b90", "non-TB Ranging Responder", 0x4);
        rows.Flag(octet, "wlan.extcap.b91", "TB Ranging Responder", 0x8);
        rows.Flag(octet, "wlan.extcap.b92", "TB Ranging Responder Measurement Support", 0x10);
        rows.Flag(octet, "wlan.extcap.b93", "TB Ranging Initiator Measurement Support", 0x20);
        rows.Flag(octet, "wlan.extcap.b94", "AOA Measurement Available", 0x40);
        rows.Flag(octet, "wlan.extcap.b95", "Phase Shift Feedback Support", 0x80);
        octet = Octet(rows, 12);
        rows.Flag(octet, "wlan.extcap.dmg_location", "DMG/location supporting APs in the area", 0x1);
        rows.Flag(octet, "wlan.extcap.i2r_lmr_feedback_policy", "I2R LMR Feedback Policy", 0x2);
        rows.Flag(octet, "wlan.extcap.b98", "EBCS Support", 0x4);
        rows.Flag(octet, "wlan.extcap.b99", "EBCS Relaying Support", 0x8);
        rows.Flag(octet, "wlan.extcap.b100", "Peer-to-peer TWT Support", 0x10);
        rows.Flag(octet, "wlan.extcap.b101", "Multiple BSSID Role Switch Support", 0x20);
        rows.Flag(octet, "wlan.extcap.b102", "Known STA Identification Enabled", 0x40);
        rows.Flag(octet, "wlan.extcap.b103", "Reserved", 0x80);
        octet = Octet(rows, 13);
        rows.Flag(octet, "wlan.extcap.b104", "Capability Notification Support", 0x1);
        rows.Flag(octet, "wlan.extcap.b105", "GAS Query Request Fragmentation", 0x2);
        rows.Bits(octet, "wlan.extcap.reserved2", "Reserved", 0xfc, Hex);
        return rows;
    }

    // The first seven octets.
    static FieldGroup First()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field octet = Octet(rows, 0);
        rows.Flag(octet, "wlan.extcap.b0", "20/40 BSS Coexistence Management Support", 0x1, s_supported);
        rows.Bits(octet, "wlan.extcap.b1", "General Link (GLK)", 0x2, Hex);
        rows.Flag(octet, "wlan.extcap.b2", "Extended Channel Switching", 0x4, s_supported);
        rows.Bits(octet, "wlan.extcap.b3", "GLK-GCR", 0x8, Hex);
        rows.Flag(octet, "wlan.extcap.b4", "PSMP Capability", 0x10, s_supported);
        rows.Bits(octet, "wlan.extcap.b5", "Reserved", 0x20, Hex);
        rows.Flag(octet, "wlan.extcap.b6", "S-PSMP Support", 0x40, s_supported);
        rows.Flag(octet, "wlan.extcap.b7", "Event", 0x80, s_supported);
        octet = Octet(rows, 1);
        rows.Flag(octet, "wlan.extcap.b8", "Diagnostics", 0x1, s_supported);
        rows.Flag(octet, "wlan.extcap.b9", "Multicast Diagnostics", 0x2, s_supported);
        rows.Flag(octet, "wlan.extcap.b10", "Location Tracking", 0x4, s_supported);
        rows.Flag(octet, "wlan.extcap.b11", "FMS", 0x8, s_supported);
        rows.Flag(octet, "wlan.extcap.b12", "Proxy ARP Service", 0x10, s_supported);
        rows.Flag(octet, "wlan.extcap.b13", "Colocated Interference Reporting", 0x20, s_supported);
        rows.Flag(octet, "wlan.extcap.b14", "Civic Location", 0x40, s_supported);
        rows.Flag(octet, "wlan.extcap.b15", "Geospatial Location", 0x80, s_supported);
        octet = Octet(rows, 2);
        rows.Flag(octet, "wlan.extcap.b16", "TFS", 0x1, s_supported);
        rows.Flag(octet, "wlan.extcap.b17", "WNM Sleep Mode", 0x2, s_supported);
        rows.Flag(octet, "wlan.extcap.b18", "TIM Broadcast", 0x4, s_supported);
        rows.Flag(octet, "wlan.extcap.b19", "BSS Transition", 0x8, s_supported);
        rows.Flag(octet, "wlan.extcap.b20", "QoS Traffic Capability", 0x10, s_supported);
        rows.Flag(octet, "wlan.extcap.b21", "AC Station Count", 0x20, s_supported);
        rows.Flag(octet, "wlan.extcap.b22", "Multiple BSSID", 0x40, s_supported);
        rows.Flag(octet, "wlan.extcap.b23", "Timing Measurement", 0x80, s_supported);
        octet = Octet(rows, 3);
        rows.Flag(octet, "wlan.extcap.b24", "Channel Usage", 0x1, s_supported);
        rows.Flag(octet, "wlan.extcap.b25", "SSID List", 0x2, s_supported);
        rows.Flag(octet, "wlan.extcap.b26", "DMS", 0x4, s_supported);
        rows.Flag(octet, "wlan.extcap.b27", "UTC TSF Offset", 0x8, s_supported);
        rows.Flag(octet, "wlan.extcap.b28", "TPU Buffer STA Support", 0x10, s_supported);
        rows.Flag(octet, "wlan.extcap.b29", "TDLS Peer PSM Support", 0x20, s_supported);
        rows.Flag(octet, "wlan.extcap.b30", "TDLS Channel Switching", 0x40, s_supported);
        rows.Flag(octet, "wlan.extcap.b31", "Interworking", 0x80, s_supported);
        octet = Octet(rows, 4);
        rows.Flag(octet, "wlan.extcap.b32", "QoS Map", 0x1, s_supported);
        rows.Flag(octet, "wlan.extcap.b33", "EBR", 0x2, s_supported);
        rows.Flag(octet, "wlan.extcap.b34", "SSPN Interface", 0x4, s_supported);
        rows.Bits(octet, "wlan.extcap.b35", "Reserved", 0x8, Hex);
        rows.Flag(octet, "wlan.extcap.b36", "MSGCF Capability", 0x10, s_supported);
        rows.Flag(octet, "wlan.extcap.b37", "TDLS Support", 0x20, s_supported);
        rows.Flag(octet, "wlan.extcap.b38", "TDLS Prohibited", 0x40, s_supported);
        rows.Flag(octet, "wlan.extcap.b39", "TDLS Channel Switching Prohibited", 0x80, s_supported);
        octet = Octet(rows, 5);
        rows.Flag(octet, "wlan.extcap.b40", "Reject Unadmitted Frame", 0x1, s_supported);
        rows.Bits(octet, "wlan.extcap.serv_int_granularity", "Service Interval Granularity", 0xe, names: new ValueNames(() =>
                [(0, "5 ms"), (1, "10 ms"), (2, "15 ms"), (3, "20 ms"), (4, "25 ms"), (5, "30 ms"), (6, "35 ms"), (7, "40 ms")]));
        rows.Flag(octet, "wlan.extcap.b44", "Identifier Location", 0x10, s_supported);
        rows.Flag(octet, "wlan.extcap.b45", "U-APSD Coexistence", 0x20, s_supported);
        rows.Flag(octet, "wlan.extcap.b46", "WNM Notification", 0x40, s_supported);
        rows.Bits(octet, "wlan.extcap.b47", "QAB Capability", 0x80, Hex);
        octet = Octet(rows, 6);
        rows.Flag(octet, "wlan.extcap.b48", "UTF-8 SSID", 0x1, s_supported);
        rows.Flag(octet, "wlan.extcap.b49", "QMF Activated", 0x2);
        rows.Flag(octet, "wlan.extcap.b50", "QMF Reconfiguration Activated", 0x4);
        rows.Flag(octet, "wlan.extcap.b51", "Robust AV Streaming", 0x8);
        rows.Flag(octet, "wlan.extcap.b52", "Advanced GCR", 0x10);
        rows.Flag(octet, "wlan.extcap.b53", "Mesh GCR", 0x20);
        rows.Flag(octet, "wlan.extcap.b54", "SCS", 0x40);
        rows.Flag(octet, "wlan.extcap.b55", "QLoad Report", 0x80);
        return rows;
    }

    static Field Octet(FieldGroup rows, int at) => rows.UInt8("wlan.extcap", "Extended Capabilities", at, display: Hex);

    static void AddEighth(FieldGroup rows, Field octet)
    {
        rows.Flag(octet, "wlan.extcap.b56", "Alternate EDCA", 0x1, bits: 8);
        rows.Flag(octet, "wlan.extcap.b57", "Unprotected TXOP Negotiation", 0x2, bits: 8);
        rows.Flag(octet, "wlan.extcap.b58", "Protected TXOP Negotiation", 0x4, bits: 8);
        rows.Bits(octet, "wlan.extcap.b59", "Reserved", 0x8, Hex);
        rows.Flag(octet, "wlan.extcap.b60", "Protected QLoad Report", 0x10, bits: 8);
        rows.Flag(octet, "wlan.extcap.b61", "TDLS Wider Bandwidth", 0x20, s_supported, bits: 8);
        rows.Flag(octet, "wlan.extcap.b62", "Operating Mode Notification", 0x40, s_supported, bits: 8);
    }
}
