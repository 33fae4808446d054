namespace FilterLang.Protocols;

/// <summary>Actions of meshes, self-protection and directional stations, IEEE 802.11-2020 sections 9.6.16 to 9.6.20.</summary>
static class WlanMeshActions
{
    static readonly Field
        s_meshAction = Wlan.Protocol.UInt8("wlan.fixed.mesh_action", "Mesh Action code", display: Hex, names: new ValueNames(() =>
                [(0, "Mesh Link Metric Report"), (1, "HWMP Mesh Path Selection"), (2, "Gate Announcement"),
                 (3, "Congestion Control Notification"), (4, "MCCA Setup Request"), (5, "MCCA Setup Reply"),
                 (6, "MCCA Advertisement Request"), (7, "MCCA Advertisement"), (8, "MCCA Teardown"), (9, "TBTT Adjustment Request"),
                 (10, "TBTT Adjustment Response")])),
        s_selfprotAction = Wlan.Protocol.UInt8("wlan.fixed.selfprot_action", "Self-protected Action code", display: Hex, names: new ValueNames(() =>
                [(1, "Mesh Peering Open"), (2, "Mesh Peering Confirm"), (3, "Mesh Peering Close"), (4, "Mesh Group Key Inform"),
                 (5, "Mesh Group Key Ack")])),
        s_dmgAct = Wlan.Protocol.UInt8("wlan.fixed.dmg_act", "DMG Action", display: Hex, names: new ValueNames(() =>
                [(0, "Power Save Configuration Request"), (1, "Power Save Configuration Response"), (2, "Information Request"),
                 (3, "Information Response"), (4, "Handover Request"), (5, "Handover Response"), (6, "DTP Request"), (7, "DTP Response"),
                 (8, "Relay Search Request"), (9, "Relay Search Response"), (0xa, "Multi Relay Channel Measurement Request"),
                 (0xb, "Multi Relay Channel Measurement Response"), (0xc, "RLS Request"), (0xd, "RLS Response"),
                 (0xe, "RLS Announcement"), (0xf, "RLS Teardown"), (0x10, "Relay ACK Request"), (0x11, "Relay ACK Response"),
                 (0x12, "TPA Request"), (0x13, "TPA Response"), (0x14, "TPA Report"), (0x15, "ROC Request"), (0x16, "ROC Response")])),
        s_peerStaAid = Wlan.Protocol.UInt8("wlan.dmg.peer_sta_aid", "Peer STA AID"),
        s_snr = Wlan.Protocol.UInt8("wlan.dmg.snr", "SNR"),
        s_internalAngle = Wlan.Protocol.UInt8("wlan.dmg.internal_angle", "Internal Angle", mask: 0xfe),
        s_recommend = Wlan.Protocol.UInt8("wlan.dmg.recommend", "Recommend", mask: 0x1),
        s_destinationAid = Wlan.Protocol.UInt16("wlan.dmg.destination_aid", "Destination AID", little: true),
        s_relayAid = Wlan.Protocol.UInt16("wlan.dmg.relay_aid", "Relay AID", little: true),
        s_sourceAid = Wlan.Protocol.UInt16("wlan.dmg.source_aid", "Source AID", little: true),
        s_fstActionCode = Wlan.Protocol.UInt8("wlan.fst.action_code", "FST Action Code", display: Hex, names: new ValueNames(() =>
                [(0, "FST Setup Request"), (1, "FST Setup Response"), (2, "FST Tear Down"), (3, "FST Ack Request"),
                 (4, "FST Ack Response"), (5, "FST On-channel Tunnel Request")])),
        s_fstsId = Wlan.Protocol.UInt32("wlan.session_trans.fsts_id", "FSTS ID", little: true),
        s_robustAvStreamingActionCode = Wlan.Protocol.UInt8("wlan.robust_av_streaming.action_code", "Robust AV Streaming Action Code", display: Hex, names: new ValueNames(() =>
                [(0, "SCS Request"), (1, "SCS Response"), (2, "Group Membership Request"), (3, "Group Membership Response"),
                 (4, "MSCS Request"), (5, "MSCS Response")]));

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
    static FieldGroup MESH0() => WlanAction.Rows(s_meshAction);

    // MESH, 10.
    static FieldGroup MESH10()
    {
        FieldGroup rows = WlanAction.Rows(s_meshAction);
        rows.Add(WlanFixed.Status, 2);
        return rows;
    }

    // Self-protected, 0, 3, 4, 5, 6, 7 ….
    static FieldGroup SelfProtected0() => WlanAction.Rows(s_selfprotAction);

    // Self-protected, 1.
    static FieldGroup SelfProtected1()
    {
        FieldGroup rows = WlanAction.Rows(s_selfprotAction);
        rows.Include(WlanFixed.Capabilities, 2);
        return rows;
    }

    // Self-protected, 2.
    static FieldGroup SelfProtected2()
    {
        FieldGroup rows = WlanAction.Rows(s_selfprotAction);
        rows.Include(WlanFixed.Capabilities, 2);
        rows.Add(WlanFixed.Association, 4);
        return rows;
    }

    // DMG, 0.
    static FieldGroup DMG0()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Boolean("wlan.dmg.pwr_mgmt", "DMG Power Management", at: 3, mask: 0x1);
        return rows;
    }

    // DMG, 1, 9.
    static FieldGroup DMG1()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        return rows;
    }

    // DMG, 2, 3.
    static FieldGroup DMG2()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Ether("wlan.dmg.subject_addr", "Subject Address", at: 2);
        return rows;
    }

    // DMG, 4.
    static FieldGroup DMG4()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.UInt8("wlan.dmg.handover_reason", "Handover Reason", at: 2, mask: 0x3);
        rows.UInt8("wlan.dmg.handover_remaining_bi", "Handover Remaining BI", at: 3, mask: 0x1);
        return rows;
    }

    // DMG, 5.
    static FieldGroup DMG5()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.UInt8("wlan.dmg.handover_result", "Handover Result", at: 2, mask: 0x1);
        rows.UInt8("wlan.dmg.handover_reject_reason", "Handover Reject Reason", at: 3, mask: 0x3);
        return rows;
    }

    // DMG, 6, 7, 10, 13, 19.
    static FieldGroup DMG6()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // DMG, 8.
    static FieldGroup DMG8()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt16("wlan.dmg.destination_reds_aid", "Destination REDS AID", at: 3, little: true);
        return rows;
    }

    // DMG, 11.
    static FieldGroup DMG11()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(s_peerStaAid, 3);
        rows.Add(s_snr, 4);
        rows.Add(s_internalAngle, 5);
        rows.Add(s_recommend, 5);
        rows.Add(s_peerStaAid, 7);
        rows.Add(s_snr, 8);
        rows.Add(s_internalAngle, 9);
        rows.Add(s_recommend, 9);
        rows.Add(s_peerStaAid, 11);
        rows.Add(s_snr, 12);
        rows.Add(s_internalAngle, 13);
        rows.Add(s_recommend, 13);
        rows.Add(s_peerStaAid, 15);
        rows.Add(s_snr, 16);
        rows.Add(s_internalAngle, 17);
        rows.Add(s_recommend, 17);
        rows.Add(s_peerStaAid, 19);
        rows.Add(s_snr, 20);
        rows.Add(s_internalAngle, 21);
        rows.Add(s_recommend, 21);
        rows.Add(s_peerStaAid, 23);
        rows.Add(s_snr, 24);
        rows.Add(s_internalAngle, 25);
        rows.Add(s_recommend, 25);
        rows.Add(s_peerStaAid, 27);
        rows.Add(s_snr, 28);
        rows.Add(s_internalAngle, 29);
        rows.Add(s_recommend, 29);
        rows.Add(s_peerStaAid, 31);
        rows.Add(s_snr, 32);
        rows.Add(s_internalAngle, 33);
        rows.Add(s_recommend, 33);
        rows.Add(s_peerStaAid, 35);
        rows.Add(s_snr, 36);
        rows.Add(s_internalAngle, 37);
        rows.Add(s_recommend, 37);
        rows.Add(s_peerStaAid, 39);
        rows.Add(s_snr, 40);
        rows.Add(s_internalAngle, 41);
        rows.Add(s_recommend, 41);
        return rows;
    }

    // DMG, 12.
    static FieldGroup DMG12()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(s_destinationAid, 3);
        rows.Add(s_relayAid, 5);
        rows.Add(s_sourceAid, 7);
        return rows;
    }

    // DMG, 14.
    static FieldGroup DMG14()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        rows.Add(s_destinationAid, 5);
        rows.Add(s_relayAid, 7);
        rows.Add(s_sourceAid, 9);
        return rows;
    }

    // DMG, 15.
    static FieldGroup DMG15()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(s_destinationAid, 2);
        rows.Add(s_relayAid, 4);
        rows.Add(s_sourceAid, 6);
        return rows;
    }

    // DMG, 16, 17.
    static FieldGroup DMG16() => WlanAction.Rows(s_dmgAct);

    // DMG, 18.
    static FieldGroup DMG18()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt16("wlan.dmg.timing_offset", "Timing Offset", at: 3, little: true);
        rows.UInt16("wlan.dmg.sampling_frequency_offset", "Sampling Frequency Offset", at: 5, little: true);
        return rows;
    }

    // DMG, 20.
    static FieldGroup DMG20()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanFixed.Status, 2);
        return rows;
    }

    // DMG, 21.
    static FieldGroup DMG21()
    {
        FieldGroup rows = WlanAction.Rows(s_dmgAct);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt8("wlan.dmg.relay_operation_type", "Relay Operation Type", at: 3, mask: 0x3);
        return rows;
    }

    // Management Notification, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup ManagementNotification0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Row("wlan.fixed.status_code", "Status code", FieldType.UInt16, at: 3, display: Hex, names: WlanCodes.Statuses, size: 1);
        return rows;
    }

    // Fast Session Transfer, 0.
    static FieldGroup FastSessionTransfer0()
    {
        FieldGroup rows = WlanAction.Rows(s_fstActionCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt32("wlan.fst.llt", "Link Loss Timeout", at: 3, little: true);
        return rows;
    }

    // Fast Session Transfer, 1.
    static FieldGroup FastSessionTransfer1()
    {
        FieldGroup rows = WlanAction.Rows(s_fstActionCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        return rows;
    }

    // Fast Session Transfer, 2.
    static FieldGroup FastSessionTransfer2()
    {
        FieldGroup rows = WlanAction.Rows(s_fstActionCode);
        rows.Add(s_fstsId, 2);
        return rows;
    }

    // Fast Session Transfer, 3, 4.
    static FieldGroup FastSessionTransfer3()
    {
        FieldGroup rows = WlanAction.Rows(s_fstActionCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(s_fstsId, 3);
        return rows;
    }

    // Fast Session Transfer, 6, 7, 8, 9, 10, 11 ….
    static FieldGroup FastSessionTransfer6() => WlanAction.Rows(s_fstActionCode);

    // Robust AV Streaming, 2, 3, 6, 7, 8, 9 ….
    static FieldGroup RobustAVStreaming2() => WlanAction.Rows(s_robustAvStreamingActionCode);
}
