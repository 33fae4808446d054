namespace FilterLang.Protocols;

/// <summary>Actions of VHT and later amendments, IEEE 802.11-2020 sections 9.6.22 and those behind it.</summary>
static class WlanVhtActions
{
    static readonly Field
        s_unprotectedDmgAct = Wlan.Protocol.UInt8("wlan.fixed.unprotected_dmg_act", "Unprotected DMG Action", display: Hex, names: new ValueNames(() => [(0, "Announce"), (1, "BRP")])),
        s_vhtAction = Wlan.Protocol.UInt8("wlan.vht.action", "VHT Action", names: new ValueNames(() =>
                [(0, "VHT Compressed Beamforming"), (1, "Group ID Management"), (2, "Operating Mode Notification")])),
        s_s1gAction = Wlan.Protocol.UInt8("wlan.s1g.action", "S1G Action", names: new ValueNames(() =>
                [(0, "AID Switch Request"), (1, "AID Switch Response"), (2, "Sync Control"), (3, "STA Information Announcement"),
                 (4, "EDCA Parameter Set"), (5, "EL Operation"), (6, "TWT Setup"), (7, "TWT Teardown"), (8, "Sectorized Group ID List"),
                 (9, "Sector ID Feedback"), (10, "Reserved"), (11, "TWT Information")])),
        s_protAction = Wlan.Protocol.UInt8("wlan.s1g.prot_action", "Protected S1G Action", names: new ValueNames(() =>
                [(0, "Reachable Address Update"), (1, "Relay Activation Request"), (2, "Relay Activation Response"),
                 (3, "Header Compression"), (4, "Protected TWT Setup"), (5, "Protected TWT Teardown"), (6, "Protected TWT Information"),
                 (7, "Protected AID Switch Request"), (8, "Protected AID Switch Response"), (9, "Protected Sync Control"),
                 (10, "Protected STA Information Announcement"), (11, "Protected EDCA Parameter Set"), (12, "Protected EL Operation"),
                 (13, "Protected Sectorized Group ID List"), (14, "Protected Sector ID Feedback")]));

    static WlanVhtActions()
    {
        WlanAction.Add(20, [0], UnprotectedDMG0(), 12);
        WlanAction.Add(20, [1], UnprotectedDMG1(), 7);
        WlanAction.AddDefault(20, UnprotectedDMG2(), 2);
        WlanAction.Add(21, [2], VHT2(), 42, hasElements: false);
        WlanAction.AddDefault(21, VHT3(), 2);
        WlanAction.Add(22, [2], S1G2(), 4);
        WlanAction.Add(22, [9], S1G9(), 4);
        WlanAction.AddDefault(22, S1G10(), 2);
        WlanAction.AddDefault(23, ProtectedS1G0(), 2);
        WlanAction.Add(23, [9], ProtectedS1G9(), 4);
        WlanAction.Add(23, [14], ProtectedS1G14(), 4);
        WlanAction.AddDefault(24, FlowControl0(), 1);
        WlanAction.AddDefault(25, ControlResponseMCSNegotiation0(), 1);
    }

    // Unprotected DMG, 0.
    static FieldGroup UnprotectedDMG0()
    {
        FieldGroup rows = WlanAction.Rows(s_unprotectedDmgAct);
        rows.UInt64("wlan.fixed.timestamp", "Timestamp", at: 2, little: true);
        rows.Row("wlan.fixed.beacon", "Beacon Interval", FieldType.UInt32, at: 10, display: Custom, little: true, size: 2);
        return rows;
    }

    // Unprotected DMG, 1.
    static FieldGroup UnprotectedDMG1()
    {
        FieldGroup rows = WlanAction.Rows(s_unprotectedDmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        Field brp = rows.UInt32("wlan.brp", "BRP Request", at: 3, display: Hex, little: true);
        rows.Bits(brp, "wlan.brp.l_rx", "BRP Request L-RX", 0x1f);
        rows.Flag(brp, "wlan.brp.tx_trn_req", "BRP Request TX-TRN-REQ", 0x20);
        rows.Flag(brp, "wlan.brp.mid_req", "BRP Request MID-REQ", 0x40);
        rows.Flag(brp, "wlan.brp.bc_req", "BRP Request BC-REQ", 0x80);
        rows.Flag(brp, "wlan.brp.mid_grant", "BRP Request MID-GRANT", 0x100);
        rows.Flag(brp, "wlan.brp.bc_grant", "BRP Request BC-GRANT", 0x200);
        rows.Flag(brp, "wlan.brp.chan_fbck_cap", "BRP Request Chan FBCK-CAP", 0x400);
        rows.Bits(brp, "wlan.brp.tx_sector_id", "BRP Request TX Sector ID", 0x1f800);
        rows.Bits(brp, "wlan.brp.other_aid", "BRP Request Other AID", 0x1fe0000);
        rows.Bits(brp, "wlan.brp.tx_antenna_id", "BRP Request TX Antenna ID", 0x6000000);
        rows.Bits(brp, "wlan.brp.reserved", "BRP Request Reserved", 0xf8000000, Hex);
        return rows;
    }

    // Unprotected DMG, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup UnprotectedDMG2() => WlanAction.Rows(s_unprotectedDmgAct);

    // VHT, 2.
    static FieldGroup VHT2()
    {
        FieldGroup rows = WlanAction.Rows(s_vhtAction);
        rows.Bytes("wlan.vht.operation_mode_notification", "Operation Mode Notification", at: 2, size: 40);
        return rows;
    }

    // VHT, 3, 4, 5, 6, 7, 8 ….
    static FieldGroup VHT3() => WlanAction.Rows(s_vhtAction);

    // S1G, 2.
    static FieldGroup S1G2()
    {
        FieldGroup rows = WlanAction.Rows(s_s1gAction);
        rows.Add(WlanAction.DialogToken, 2);
        Field syncControl = rows.UInt8("wlan.s1g.sync_control", "Sync Control", at: 3, display: Hex);
        rows.Flag(syncControl, "wlan.s1g.sync_control.uplink_sync_request", "Uplink Sync Request", 0x1);
        rows.Flag(syncControl, "wlan.s1g.sync_control.time_slot_protection_request", "Time Slot Protection request", 0x2);
        rows.Bits(syncControl, "wlan.s1g.sync_control.reserved", "Reserved", 0xfc, Hex);
        return rows;
    }

    // S1G, 9.
    static FieldGroup S1G9()
    {
        FieldGroup rows = WlanAction.Rows(s_s1gAction);
        Field sectorIdIndex = rows.UInt16("wlan.s1g.sector_id_index", "Sector ID Index", at: 2, display: Hex, little: true);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.preferred_sector_id", "Preferred Sector ID", 0x7);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.snr", "SNR", 0xf8, Custom);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.receive_sector_bitmap", "Receive Sector Bitmap", 0xff00, Hex);
        return rows;
    }

    // S1G, 10, 12, 13, 14, 15, 16 ….
    static FieldGroup S1G10() => WlanAction.Rows(s_s1gAction);

    // Protected S1G, 0, 1, 2, 3, 15, 16 ….
    static FieldGroup ProtectedS1G0() => WlanAction.Rows(s_protAction);

    // Protected S1G, 9.
    static FieldGroup ProtectedS1G9()
    {
        FieldGroup rows = WlanAction.Rows(s_protAction);
        rows.Add(WlanAction.DialogToken, 2);
        Field syncControl = rows.UInt8("wlan.s1g.sync_control", "Sync Control", at: 3, display: Hex);
        rows.Flag(syncControl, "wlan.s1g.sync_control.uplink_sync_request", "Uplink Sync Request", 0x1);
        rows.Flag(syncControl, "wlan.s1g.sync_control.time_slot_protection_request", "Time Slot Protection request", 0x2);
        rows.Bits(syncControl, "wlan.s1g.sync_control.reserved", "Reserved", 0xfc, Hex);
        return rows;
    }

    // Protected S1G, 14.
    static FieldGroup ProtectedS1G14()
    {
        FieldGroup rows = WlanAction.Rows(s_protAction);
        Field sectorIdIndex = rows.UInt16("wlan.s1g.sector_id_index", "Sector ID Index", at: 2, display: Hex, little: true);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.preferred_sector_id", "Preferred Sector ID", 0x7);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.snr", "SNR", 0xf8, Custom);
        rows.Bits(sectorIdIndex, "wlan.s1g.sector_id_index.receive_sector_bitmap", "Receive Sector Bitmap", 0xff00, Hex);
        return rows;
    }

    // Flow Control, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup FlowControl0() => WlanAction.Rows();

    // Control Response MCS Negotiation, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup ControlResponseMCSNegotiation0() => WlanAction.Rows();
}
