namespace FilterLang.Protocols;

/// <summary>Extended capabilities, IEEE 802.11-2020 section 9.4.2.26: the eighth octet is told together with the ninth where there is one.</summary>
static class WlanExtendedCapabilities
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static readonly FieldGroup s_short = Short(), s_long = Long();

    static WlanExtendedCapabilities() => WlanElements.Add(127, new(Take, least: 1));

    static void Take(ref Layer mgt, int end)
    {
        int length = end - mgt.Position;
        mgt.Rows(length > 8 ? s_long : s_short, mgt.Position, length);
    }

    // Where there are more than eight octets.
    static FieldGroup Long()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field extcap = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 0, display: Hex);
        rows.Flag(extcap, "wlan.extcap.b0", "20/40 BSS Coexistence Management Support", 0x1, s_supported);
        rows.Bits(extcap, "wlan.extcap.b1", "General Link (GLK)", 0x2, Hex);
        rows.Flag(extcap, "wlan.extcap.b2", "Extended Channel Switching", 0x4, s_supported);
        rows.Bits(extcap, "wlan.extcap.b3", "GLK-GCR", 0x8, Hex);
        rows.Flag(extcap, "wlan.extcap.b4", "PSMP Capability", 0x10, s_supported);
        rows.Bits(extcap, "wlan.extcap.b5", "Reserved", 0x20, Hex);
        rows.Flag(extcap, "wlan.extcap.b6", "S-PSMP Support", 0x40, s_supported);
        rows.Flag(extcap, "wlan.extcap.b7", "Event", 0x80, s_supported);
        Field extcapX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 1, display: Hex);
        rows.Flag(extcapX, "wlan.extcap.b8", "Diagnostics", 0x1, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b9", "Multicast Diagnostics", 0x2, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b10", "Location Tracking", 0x4, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b11", "FMS", 0x8, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b12", "Proxy ARP Service", 0x10, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b13", "Colocated Interference Reporting", 0x20, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b14", "Civic Location", 0x40, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b15", "Geospatial Location", 0x80, s_supported);
        Field extcapXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 2, display: Hex);
        rows.Flag(extcapXX, "wlan.extcap.b16", "TFS", 0x1, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b17", "WNM Sleep Mode", 0x2, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b18", "TIM Broadcast", 0x4, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b19", "BSS Transition", 0x8, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b20", "QoS Traffic Capability", 0x10, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b21", "AC Station Count", 0x20, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b22", "Multiple BSSID", 0x40, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b23", "Timing Measurement", 0x80, s_supported);
        Field extcapXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 3, display: Hex);
        rows.Flag(extcapXXX, "wlan.extcap.b24", "Channel Usage", 0x1, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b25", "SSID List", 0x2, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b26", "DMS", 0x4, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b27", "UTC TSF Offset", 0x8, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b28", "TPU Buffer STA Support", 0x10, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b29", "TDLS Peer PSM Support", 0x20, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b30", "TDLS Channel Switching", 0x40, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b31", "Interworking", 0x80, s_supported);
        Field extcapXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 4, display: Hex);
        rows.Flag(extcapXXXX, "wlan.extcap.b32", "QoS Map", 0x1, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b33", "EBR", 0x2, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b34", "SSPN Interface", 0x4, s_supported);
        rows.Bits(extcapXXXX, "wlan.extcap.b35", "Reserved", 0x8, Hex);
        rows.Flag(extcapXXXX, "wlan.extcap.b36", "MSGCF Capability", 0x10, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b37", "TDLS Support", 0x20, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b38", "TDLS Prohibited", 0x40, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b39", "TDLS Channel Switching Prohibited", 0x80, s_supported);
        Field extcapXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 5, display: Hex);
        rows.Flag(extcapXXXXX, "wlan.extcap.b40", "Reject Unadmitted Frame", 0x1, s_supported);
        rows.Bits(extcapXXXXX, "wlan.extcap.serv_int_granularity", "Service Interval Granularity", 0xe, names: new ValueNames(() =>
                [(0, "5 ms"), (1, "10 ms"), (2, "15 ms"), (3, "20 ms"), (4, "25 ms"), (5, "30 ms"), (6, "35 ms"), (7, "40 ms")]));
        rows.Flag(extcapXXXXX, "wlan.extcap.b44", "Identifier Location", 0x10, s_supported);
        rows.Flag(extcapXXXXX, "wlan.extcap.b45", "U-APSD Coexistence", 0x20, s_supported);
        rows.Flag(extcapXXXXX, "wlan.extcap.b46", "WNM Notification", 0x40, s_supported);
        rows.Bits(extcapXXXXX, "wlan.extcap.b47", "QAB Capability", 0x80, Hex);
        Field extcapXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 6, display: Hex);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b48", "UTF-8 SSID", 0x1, s_supported);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b49", "QMF Activated", 0x2);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b50", "QMF Reconfiguration Activated", 0x4);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b51", "Robust AV Streaming", 0x8);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b52", "Advanced GCR", 0x10);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b53", "Mesh GCR", 0x20);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b54", "SCS", 0x40);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b55", "QLoad Report", 0x80);
        Field extcapXXXXXXX = rows.UInt16("wlan.extcap", "Extended Capabilities", at: 7, display: Hex, little: true);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b56", "Alternate EDCA", 0x1);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b57", "Unprotected TXOP Negotiation", 0x2);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b58", "Protected TXOP Negotiation", 0x4);
        rows.Bits(extcapXXXXXXX, "wlan.extcap.b59", "Reserved", 0x8, Hex);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b60", "Protected QLoad Report", 0x10);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b61", "TDLS Wider Bandwidth", 0x20, s_supported);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b62", "Operating Mode Notification", 0x40, s_supported);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b65", "Channel Schedule Management", 0x200);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b66", "Geodatabase Inband Enabling Signal", 0x400);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b67", "Network Channel Control", 0x800);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b68", "White Space Map", 0x1000);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b69", "Channel Availability Query", 0x2000);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b70", "Fine Timing Measurement Responder", 0x4000);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b71", "Fine Timing Measurement Initiator", 0x8000);
        Field extcapXXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 9, display: Hex);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b72", "FILS Capability", 0x1);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b73", "Extended Spectrum Management Capable", 0x2);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b74", "Future Channel Guidance", 0x4);
        rows.Bits(extcapXXXXXXXX, "wlan.extcap.b75", "Preassociation discovery (PAD)", 0x8, Hex);
        rows.Bits(extcapXXXXXXXX, "wlan.extcap.b76", "Reserved", 0x10, Hex);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b77", "TWT Requester Support", 0x20);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b78", "TWT Responder Support", 0x40);
        rows.Flag(extcapXXXXXXXX, "wlan.extcap.b79", "OBSS Narrow Bandwidth RU in OFDMA Tolerance Support", 0x80);
        Field extcapXXXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 10, display: Hex);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b80", "Complete List of NonTxBSSID Profiles", 0x1);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b81", "SAE Password Identifiers In Use", 0x2);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b82", "SAE Passwords Used Exclusively", 0x4);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b83", "Enhanced Multi-BSSID Advertisement Support", 0x8);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b84", "Beacon Protection Enabled", 0x10);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b85", "Mirrored SCS", 0x20);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b86", "OCT", 0x40);
        rows.Flag(extcapXXXXXXXXX, "wlan.extcap.b87", "Local MAC Address Policy", 0x80);
        Field extcapXXXXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 11, display: Hex);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b88", "SAE-PK Passwords Used Exclusively", 0x1);
        rows.Bits(extcapXXXXXXXXXX, "wlan.extcap.b89", "TWT Parameters Range Support", 0x2, Hex);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b90", "non-TB Ranging Responder", 0x4);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b91", "TB Ranging Responder", 0x8);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b92", "TB Ranging Responder Measurement Support", 0x10);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b93", "TB Ranging Initiator Measurement Support", 0x20);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b94", "AOA Measurement Available", 0x40);
        rows.Flag(extcapXXXXXXXXXX, "wlan.extcap.b95", "Phase Shift Feedback Support", 0x80);
        Field extcapXXXXXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 12, display: Hex);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.dmg_location", "DMG/location supporting APs in the area", 0x1);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.i2r_lmr_feedback_policy", "I2R LMR Feedback Policy", 0x2);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b98", "EBCS Support", 0x4);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b99", "EBCS Relaying Support", 0x8);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b100", "Peer-to-peer TWT Support", 0x10);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b101", "Multiple BSSID Role Switch Support", 0x20);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b102", "Known STA Identification Enabled", 0x40);
        rows.Flag(extcapXXXXXXXXXXX, "wlan.extcap.b103", "Reserved", 0x80);
        Field extcapXXXXXXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 13, display: Hex);
        rows.Flag(extcapXXXXXXXXXXXX, "wlan.extcap.b104", "Capability Notification Support", 0x1);
        rows.Flag(extcapXXXXXXXXXXXX, "wlan.extcap.b105", "GAS Query Request Fragmentation", 0x2);
        rows.Bits(extcapXXXXXXXXXXXX, "wlan.extcap.reserved2", "Reserved", 0xfc, Hex);
        return rows;
    }

    // Up to eight octets.
    static FieldGroup Short()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field extcap = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 0, display: Hex);
        rows.Flag(extcap, "wlan.extcap.b0", "20/40 BSS Coexistence Management Support", 0x1, s_supported);
        rows.Bits(extcap, "wlan.extcap.b1", "General Link (GLK)", 0x2, Hex);
        rows.Flag(extcap, "wlan.extcap.b2", "Extended Channel Switching", 0x4, s_supported);
        rows.Bits(extcap, "wlan.extcap.b3", "GLK-GCR", 0x8, Hex);
        rows.Flag(extcap, "wlan.extcap.b4", "PSMP Capability", 0x10, s_supported);
        rows.Bits(extcap, "wlan.extcap.b5", "Reserved", 0x20, Hex);
        rows.Flag(extcap, "wlan.extcap.b6", "S-PSMP Support", 0x40, s_supported);
        rows.Flag(extcap, "wlan.extcap.b7", "Event", 0x80, s_supported);
        Field extcapX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 1, display: Hex);
        rows.Flag(extcapX, "wlan.extcap.b8", "Diagnostics", 0x1, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b9", "Multicast Diagnostics", 0x2, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b10", "Location Tracking", 0x4, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b11", "FMS", 0x8, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b12", "Proxy ARP Service", 0x10, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b13", "Colocated Interference Reporting", 0x20, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b14", "Civic Location", 0x40, s_supported);
        rows.Flag(extcapX, "wlan.extcap.b15", "Geospatial Location", 0x80, s_supported);
        Field extcapXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 2, display: Hex);
        rows.Flag(extcapXX, "wlan.extcap.b16", "TFS", 0x1, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b17", "WNM Sleep Mode", 0x2, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b18", "TIM Broadcast", 0x4, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b19", "BSS Transition", 0x8, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b20", "QoS Traffic Capability", 0x10, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b21", "AC Station Count", 0x20, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b22", "Multiple BSSID", 0x40, s_supported);
        rows.Flag(extcapXX, "wlan.extcap.b23", "Timing Measurement", 0x80, s_supported);
        Field extcapXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 3, display: Hex);
        rows.Flag(extcapXXX, "wlan.extcap.b24", "Channel Usage", 0x1, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b25", "SSID List", 0x2, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b26", "DMS", 0x4, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b27", "UTC TSF Offset", 0x8, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b28", "TPU Buffer STA Support", 0x10, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b29", "TDLS Peer PSM Support", 0x20, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b30", "TDLS Channel Switching", 0x40, s_supported);
        rows.Flag(extcapXXX, "wlan.extcap.b31", "Interworking", 0x80, s_supported);
        Field extcapXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 4, display: Hex);
        rows.Flag(extcapXXXX, "wlan.extcap.b32", "QoS Map", 0x1, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b33", "EBR", 0x2, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b34", "SSPN Interface", 0x4, s_supported);
        rows.Bits(extcapXXXX, "wlan.extcap.b35", "Reserved", 0x8, Hex);
        rows.Flag(extcapXXXX, "wlan.extcap.b36", "MSGCF Capability", 0x10, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b37", "TDLS Support", 0x20, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b38", "TDLS Prohibited", 0x40, s_supported);
        rows.Flag(extcapXXXX, "wlan.extcap.b39", "TDLS Channel Switching Prohibited", 0x80, s_supported);
        Field extcapXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 5, display: Hex);
        rows.Flag(extcapXXXXX, "wlan.extcap.b40", "Reject Unadmitted Frame", 0x1, s_supported);
        rows.Bits(extcapXXXXX, "wlan.extcap.serv_int_granularity", "Service Interval Granularity", 0xe, names: new ValueNames(() =>
                [(0, "5 ms"), (1, "10 ms"), (2, "15 ms"), (3, "20 ms"), (4, "25 ms"), (5, "30 ms"), (6, "35 ms"), (7, "40 ms")]));
        rows.Flag(extcapXXXXX, "wlan.extcap.b44", "Identifier Location", 0x10, s_supported);
        rows.Flag(extcapXXXXX, "wlan.extcap.b45", "U-APSD Coexistence", 0x20, s_supported);
        rows.Flag(extcapXXXXX, "wlan.extcap.b46", "WNM Notification", 0x40, s_supported);
        rows.Bits(extcapXXXXX, "wlan.extcap.b47", "QAB Capability", 0x80, Hex);
        Field extcapXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 6, display: Hex);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b48", "UTF-8 SSID", 0x1, s_supported);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b49", "QMF Activated", 0x2);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b50", "QMF Reconfiguration Activated", 0x4);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b51", "Robust AV Streaming", 0x8);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b52", "Advanced GCR", 0x10);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b53", "Mesh GCR", 0x20);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b54", "SCS", 0x40);
        rows.Flag(extcapXXXXXX, "wlan.extcap.b55", "QLoad Report", 0x80);
        Field extcapXXXXXXX = rows.UInt8("wlan.extcap", "Extended Capabilities", at: 7, display: Hex);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b56", "Alternate EDCA", 0x1);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b57", "Unprotected TXOP Negotiation", 0x2);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b58", "Protected TXOP Negotiation", 0x4);
        rows.Bits(extcapXXXXXXX, "wlan.extcap.b59", "Reserved", 0x8, Hex);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b60", "Protected QLoad Report", 0x10);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b61", "TDLS Wider Bandwidth", 0x20, s_supported);
        rows.Flag(extcapXXXXXXX, "wlan.extcap.b62", "Operating Mode Notification", 0x40, s_supported);
        rows.Bits(extcapXXXXXXX, "wlan.extcap.b63", "Max Number Of MSDUs In A-MSDU", 0x80, names: new ValueNames(() => [(0, "No limit"), (1, "32"), (2, "16"), (3, "8")]));
        return rows;
    }
}
