namespace FilterLang.Protocols;

/// <summary>Actions of meshes, self-protection and directional stations, IEEE 802.11-2020 sections 9.6.16 to 9.6.20.</summary>
static class WlanMeshActions
{
    static WlanMeshActions()
    {
        WlanAction.AddDefault(13, MESH0(), 2);
        WlanAction.Add(13, [10], MESH10(), 4);
        WlanAction.AddDefault(15, SelfProtected0(), 2);
        WlanAction.Add(15, [1], SelfProtected1(), 4);
        WlanAction.Add(15, [2], SelfProtected2(), 6);
        WlanAction.Add(16, [0], DMG0(), 4);
        WlanAction.Add(16, [1, 9], DMG1(), 5);
        WlanAction.Add(16, [2, 3], DMG2(), 8);
        WlanAction.Add(16, [4], DMG4(), 4);
        WlanAction.Add(16, [5], DMG5(), 4);
        WlanAction.Add(16, [6, 7, 10, 13, 19], DMG6(), 3);
        WlanAction.Add(16, [8], DMG8(), 5);
        WlanAction.Add(16, [11], DMG11(), 42, hasElements: false);
        WlanAction.Add(16, [12], DMG12(), 9);
        WlanAction.Add(16, [14], DMG14(), 11);
        WlanAction.Add(16, [15], DMG15(), 8);
        WlanAction.Add(16, [16, 17], DMG16(), 2);
        WlanAction.Add(16, [18], DMG18(), 7);
        WlanAction.Add(16, [20], DMG20(), 4);
        WlanAction.Add(16, [21], DMG21(), 4);
        WlanAction.Add(17, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21], ManagementNotification0(), 4);
        WlanAction.Add(18, [0], FastSessionTransfer0(), 7);
        WlanAction.Add(18, [1], FastSessionTransfer1(), 5);
        WlanAction.Add(18, [2], FastSessionTransfer2(), 6);
        WlanAction.Add(18, [3, 4], FastSessionTransfer3(), 7);
        WlanAction.AddDefault(18, FastSessionTransfer6(), 2);
        WlanAction.AddDefault(19, RobustAVStreaming2(), 2);
    }

    // MESH, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup MESH0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.mesh_action", "Mesh Action code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Mesh Link Metric Report"), (1, "HWMP Mesh Path Selection"), (2, "Gate Announcement"),
                 (3, "Congestion Control Notification"), (4, "MCCA Setup Request"), (5, "MCCA Setup Reply"),
                 (6, "MCCA Advertisement Request"), (7, "MCCA Advertisement"), (8, "MCCA Teardown"), (9, "TBTT Adjustment Request"),
                 (10, "TBTT Adjustment Response")]));
        return rows;
    }

    // MESH, 10.
    static FieldGroup MESH10()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.mesh_action", "Mesh Action code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Mesh Link Metric Report"), (1, "HWMP Mesh Path Selection"), (2, "Gate Announcement"),
                 (3, "Congestion Control Notification"), (4, "MCCA Setup Request"), (5, "MCCA Setup Reply"),
                 (6, "MCCA Advertisement Request"), (7, "MCCA Advertisement"), (8, "MCCA Teardown"), (9, "TBTT Adjustment Request"),
                 (10, "TBTT Adjustment Response")]));
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 2, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // Self-protected, 0, 3, 4, 5, 6, 7 ….
    static FieldGroup SelfProtected0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.selfprot_action", "Self-protected Action code", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Mesh Peering Open"), (2, "Mesh Peering Confirm"), (3, "Mesh Peering Close"), (4, "Mesh Group Key Inform"),
                 (5, "Mesh Group Key Ack")]));
        return rows;
    }

    // Self-protected, 1.
    static FieldGroup SelfProtected1()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.selfprot_action", "Self-protected Action code", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Mesh Peering Open"), (2, "Mesh Peering Confirm"), (3, "Mesh Peering Close"), (4, "Mesh Group Key Inform"),
                 (5, "Mesh Group Key Ack")]));
        Field capabilities = rows.UInt16("wlan.fixed.capabilities", "Capabilities Information", at: 2, display: Hex, little: true);
        rows.Flag(capabilities, "wlan.fixed.capabilities.ess", "ESS capabilities", 0x1, ValueNames.Pair("Transmitter is an AP", "Transmitter is a STA"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.ibss", "IBSS status", 0x2, ValueNames.Pair("Transmitter belongs to an IBSS", "Transmitter belongs to a BSS"));
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved1", "Reserved", 0x4);
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved2", "Reserved", 0x8);
        rows.Flag(capabilities, "wlan.fixed.capabilities.privacy", "Privacy", 0x10, ValueNames.Pair("Data confidentiality required", "Data confidentiality not required"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.short_preamble", "Short Preamble", 0x20, ValueNames.Pair("Allowed", "Not Allowed"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.critical_update_flag", "Critical Update Flag", 0x40);
        rows.Flag(capabilities, "wlan.fixed.capabilities.nontran_bss_critical_update_flag", "Nontransmitted BSSIDs Critical Update Flag", 0x80);
        rows.Flag(capabilities, "wlan.fixed.capabilities.spec_man", "Spectrum Management", 0x100, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.qos", "QoS", 0x200, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.short_slot_time", "Short Slot Time", 0x400, ValueNames.Pair("In use", "Not in use"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.apsd", "Automatic Power Save Delivery", 0x800, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.radio_measurement", "Radio Measurement", 0x1000, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.epd", "EPD", 0x2000, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved5", "Reserved", 0x4000);
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved6", "Reserved", 0x8000);
        return rows;
    }

    // Self-protected, 2.
    static FieldGroup SelfProtected2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.selfprot_action", "Self-protected Action code", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Mesh Peering Open"), (2, "Mesh Peering Confirm"), (3, "Mesh Peering Close"), (4, "Mesh Group Key Inform"),
                 (5, "Mesh Group Key Ack")]));
        Field capabilities = rows.UInt16("wlan.fixed.capabilities", "Capabilities Information", at: 2, display: Hex, little: true);
        rows.Flag(capabilities, "wlan.fixed.capabilities.ess", "ESS capabilities", 0x1, ValueNames.Pair("Transmitter is an AP", "Transmitter is a STA"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.ibss", "IBSS status", 0x2, ValueNames.Pair("Transmitter belongs to an IBSS", "Transmitter belongs to a BSS"));
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved1", "Reserved", 0x4);
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved2", "Reserved", 0x8);
        rows.Flag(capabilities, "wlan.fixed.capabilities.privacy", "Privacy", 0x10, ValueNames.Pair("Data confidentiality required", "Data confidentiality not required"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.short_preamble", "Short Preamble", 0x20, ValueNames.Pair("Allowed", "Not Allowed"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.critical_update_flag", "Critical Update Flag", 0x40);
        rows.Flag(capabilities, "wlan.fixed.capabilities.nontran_bss_critical_update_flag", "Nontransmitted BSSIDs Critical Update Flag", 0x80);
        rows.Flag(capabilities, "wlan.fixed.capabilities.spec_man", "Spectrum Management", 0x100, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.qos", "QoS", 0x200, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.short_slot_time", "Short Slot Time", 0x400, ValueNames.Pair("In use", "Not in use"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.apsd", "Automatic Power Save Delivery", 0x800, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.radio_measurement", "Radio Measurement", 0x1000, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Flag(capabilities, "wlan.fixed.capabilities.epd", "EPD", 0x2000, ValueNames.Pair("Implemented", "Not Implemented"));
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved5", "Reserved", 0x4000);
        rows.Bits(capabilities, "wlan.fixed.capabilities.reserved6", "Reserved", 0x8000);
        rows.UInt16("wlan.fixed.aid", "Association ID", at: 4, display: Hex, mask: 0x3fff, little: true);
        return rows;
    }

    // DMG, 0.
    static FieldGroup DMG0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.Boolean("wlan.dmg.pwr_mgmt", "DMG Power Management", at: 3, mask: 0x1);
        return rows;
    }

    // DMG, 1, 9.
    static FieldGroup DMG1()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 3, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // DMG, 2, 3.
    static FieldGroup DMG2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.Ether("wlan.dmg.subject_addr", "Subject Address", at: 2);
        return rows;
    }

    // DMG, 4.
    static FieldGroup DMG4()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.dmg.handover_reason", "Handover Reason", at: 2, mask: 0x3);
        rows.UInt8("wlan.dmg.handover_remaining_bi", "Handover Remaining BI", at: 3, mask: 0x1);
        return rows;
    }

    // DMG, 5.
    static FieldGroup DMG5()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.dmg.handover_result", "Handover Result", at: 2, mask: 0x1);
        rows.UInt8("wlan.dmg.handover_reject_reason", "Handover Reject Reason", at: 3, mask: 0x3);
        return rows;
    }

    // DMG, 6, 7, 10, 13, 19.
    static FieldGroup DMG6()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        return rows;
    }

    // DMG, 8.
    static FieldGroup DMG8()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.dmg.destination_reds_aid", "Destination REDS AID", at: 3, little: true);
        return rows;
    }

    // DMG, 11.
    static FieldGroup DMG11()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 3);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 4);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 5, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 5, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 7);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 8);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 9, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 9, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 11);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 12);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 13, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 13, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 15);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 16);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 17, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 17, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 19);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 20);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 21, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 21, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 23);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 24);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 25, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 25, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 27);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 28);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 29, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 29, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 31);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 32);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 33, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 33, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 35);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 36);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 37, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 37, mask: 0x1);
        rows.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID", at: 39);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 40);
        rows.UInt8("wlan.dmg.internal_angle", "Internal Angle", at: 41, mask: 0xfe);
        rows.UInt8("wlan.dmg.recommend", "Recommend", at: 41, mask: 0x1);
        return rows;
    }

    // DMG, 12.
    static FieldGroup DMG12()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.dmg.destination_aid", "Destination AID", at: 3, little: true);
        rows.UInt16("wlan.dmg.relay_aid", "Relay AID", at: 5, little: true);
        rows.UInt16("wlan.dmg.source_aid", "Source AID", at: 7, little: true);
        return rows;
    }

    // DMG, 14.
    static FieldGroup DMG14()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 3, display: Hex, names: WlanCodes.Statuses, little: true);
        rows.UInt16("wlan.dmg.destination_aid", "Destination AID", at: 5, little: true);
        rows.UInt16("wlan.dmg.relay_aid", "Relay AID", at: 7, little: true);
        rows.UInt16("wlan.dmg.source_aid", "Source AID", at: 9, little: true);
        return rows;
    }

    // DMG, 15.
    static FieldGroup DMG15()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt16("wlan.dmg.destination_aid", "Destination AID", at: 2, little: true);
        rows.UInt16("wlan.dmg.relay_aid", "Relay AID", at: 4, little: true);
        rows.UInt16("wlan.dmg.source_aid", "Source AID", at: 6, little: true);
        return rows;
    }

    // DMG, 16, 17.
    static FieldGroup DMG16()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        return rows;
    }

    // DMG, 18.
    static FieldGroup DMG18()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.dmg.timing_offset", "Timing Offset", at: 3, little: true);
        rows.UInt16("wlan.dmg.sampling_frequency_offset", "Sampling Frequency Offset", at: 5, little: true);
        return rows;
    }

    // DMG, 20.
    static FieldGroup DMG20()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 2, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // DMG, 21.
    static FieldGroup DMG21()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.dmg_act", "DMG Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt8("wlan.dmg.relay_operation_type", "Relay Operation Type", at: 3, mask: 0x3);
        return rows;
    }

    // Management Notification, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup ManagementNotification0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1, display: Hex);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.Row("wlan.fixed.status_code", "Status code", FieldType.UInt16, at: 3, display: Hex, names: WlanCodes.Statuses, size: 1);
        return rows;
    }

    // Fast Session Transfer, 0.
    static FieldGroup FastSessionTransfer0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fst.action_code", "FST Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt32("wlan.fst.llt", "Link Loss Timeout", at: 3, little: true);
        return rows;
    }

    // Fast Session Transfer, 1.
    static FieldGroup FastSessionTransfer1()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fst.action_code", "FST Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 3, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // Fast Session Transfer, 2.
    static FieldGroup FastSessionTransfer2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fst.action_code", "FST Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")]));
        rows.UInt32("wlan.session_trans.fsts_id", "FSTS ID", at: 2, little: true);
        return rows;
    }

    // Fast Session Transfer, 3, 4.
    static FieldGroup FastSessionTransfer3()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fst.action_code", "FST Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt32("wlan.session_trans.fsts_id", "FSTS ID", at: 3, little: true);
        return rows;
    }

    // Fast Session Transfer, 6, 7, 8, 9, 10, 11 ….
    static FieldGroup FastSessionTransfer6()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fst.action_code", "FST Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")]));
        return rows;
    }

    // Robust AV Streaming, 2, 3, 6, 7, 8, 9 ….
    static FieldGroup RobustAVStreaming2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.robust_av_streaming.action_code", "Robust AV Streaming Action Code", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "SCS Request"), (1, "SCS Response"), (2, "Group Membership Request"), (3, "Group Membership Response"),
                 (4, "MSCS Request"), (5, "MSCS Response")]));
        return rows;
    }
}
