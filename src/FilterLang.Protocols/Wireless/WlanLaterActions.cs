namespace FilterLang.Protocols;

/// <summary>Actions of HE, EHT and fine timing, IEEE 802.11ax and 802.11be.</summary>
static class WlanLaterActions
{
    static readonly Field
        s_heAction = Wlan.Protocol.UInt8("wlan.he.action", "HE Action", names: new ValueNames(() =>
                [(0, "HE Compressed Beamforming And CQI"), (1, "Quiet Time Period"), (2, 255, "Reserved")])),
        s_protectedAction = Wlan.Protocol.UInt8("wlan.he.protected_action", "Protected HE Action", names: new ValueNames(() => [(0, "HE BSS Color Change Announcement"), (1, 255, "Reserved")])),
        s_protectedActionHex = Wlan.Protocol.UInt8("wlan.ftm.protected_action", "Protected FTM Action", names: new ValueNames(() =>
                [(0, "Reserved"), (1, "Protected FTM Request"), (2, "Protected FTM"), (3, "Protected Location Measurement Report")])),
        s_ftmTod = Wlan.Protocol.Row("wlan.fixed.ftm_tod", "FTM TOD", FieldType.UInt48, little: true, size: 6),
        s_ftmToa = Wlan.Protocol.Row("wlan.fixed.ftm_toa", "FTM TOA", FieldType.UInt48, little: true, size: 6),
        s_ehtAction = Wlan.Protocol.UInt8("wlan.eht.action", "EHT Action", names: new ValueNames(() => [(0, "EHT Compressed Beamforming/CQI"), (1, 255, "Reserved")])),
        s_protectedActionHexHex = Wlan.Protocol.UInt8("wlan.eht.protected_action", "Protected EHT Action", names: new ValueNames(() =>
                [(0, "EHT TID-to-Link Mapping Request"), (1, "EHT TID-to-Link Mapping Response"), (2, "EHT TID-to-Link Mapping Teardown"),
                 (3, "EHT EPCS Priority Access Request"), (4, "EHT EPCS Priority Access Response"),
                 (5, "EHT EPCS Priority Access Teardown"), (6, "EHT EML Operating Mode Notification"), (7, "EHT Link Recommendation"),
                 (8, "EHT Multi-Link Operation Update Request"), (9, "EHT Multi-Link Operation Update Response"),
                 (10, "EHT Link Reconfiguration Notify"), (11, "EHT Link Reconfiguration Request"),
                 (12, "EHT Link Reconfiguration Response"), (13, 255, "Reserved")]));

    static WlanLaterActions()
    {
        WlanAction.AddDefault(26, FILS0(), 1);
        WlanAction.AddDefault(27, Category270(), 1);
        WlanAction.AddDefault(28, Category280(), 1);
        WlanAction.AddDefault(29, Category290(), 1);
        WlanAction.AddDefault(30, HE2(), 2);
        WlanAction.Add(31, [0], ProtectedHE0(), 7);
        WlanAction.AddDefault(31, ProtectedHE1(), 2);
        WlanAction.AddDefault(32, Category320(), 1);
        WlanAction.AddDefault(33, Category330(), 1);
        WlanAction.AddDefault(34, ProtectedFTM0(), 2);
        WlanAction.Add(34, [1], ProtectedFTM1(), 3);
        WlanAction.Add(34, [2], ProtectedFTM2(), 20);
        WlanAction.Add(34, [3], ProtectedFTM3(), 23);
        WlanAction.AddDefault(35, Category350(), 1);
        WlanAction.Add(36, [0], EHT0(), 4);
        WlanAction.AddDefault(36, EHT1(), 2);
        WlanAction.Add(37, [1, 9], ProtectedEHT1(), 5);
        WlanAction.AddDefault(37, ProtectedEHT2(), 2);
    }

    // FILS, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup FILS0() => WlanAction.Rows();

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category270() => WlanAction.Rows();

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category280() => WlanAction.Rows();

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category290() => WlanAction.Rows();

    // HE, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup HE2() => WlanAction.Rows(s_heAction);

    // Protected HE, 0.
    static FieldGroup ProtectedHE0()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedAction);
        rows.UInt8("wlan.ext_tag.bss_color_change.color_switch_countdown", "BSS Color Switch Countdown", at: 5);
        Field newColorInfo = rows.UInt8("wlan.ext_tag.bss_color_change.new_color_info", "New BSS Color Info", at: 6, display: Hex);
        rows.Bits(newColorInfo, "wlan.ext_tag.bss_color_change.new_bss_color", "New BSS Color", 0x3f, Hex);
        rows.Bits(newColorInfo, "wlan.ext_tag.bss_color_change.new_color_reserved", "Reserved", 0xc0, Hex);
        return rows;
    }

    // Protected HE, 1, 2, 3, 4, 5, 6 ….
    static FieldGroup ProtectedHE1() => WlanAction.Rows(s_protectedAction);

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category320() => WlanAction.Rows();

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category330() => WlanAction.Rows();

    // Protected FTM, 0, 4, 5, 6, 7, 8 ….
    static FieldGroup ProtectedFTM0() => WlanAction.Rows(s_protectedActionHex);

    // Protected FTM, 1.
    static FieldGroup ProtectedFTM1()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedActionHex);
        rows.UInt8("wlan.fixed.trigger", "Trigger", at: 2, names: new ValueNames(() =>
                [(0, "Stop sending FTM frames"), (1, "Start or continue sending FTM frames")]));
        return rows;
    }

    // Protected FTM, 2.
    static FieldGroup ProtectedFTM2()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedActionHex);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt8("wlan.fixed.followup_dialog_token", "Followup Dialog token", at: 3, display: Hex);
        rows.Add(s_ftmTod, 4);
        rows.Add(s_ftmToa, 10);
        rows.UInt16("wlan.fixed.ftm_tod_err", "FTM TOD Error", at: 16, little: true);
        rows.Row("wlan.fixed.ftm_toa_err", "FTM TOA Error", FieldType.UInt8, at: 18, little: true, size: 2);
        return rows;
    }

    // Protected FTM, 3.
    static FieldGroup ProtectedFTM3()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedActionHex);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(s_ftmTod, 3);
        rows.Add(s_ftmToa, 9);
        Field todError = rows.UInt8("wlan.fixed.ftm.tod_error", "FTM TOD Error", at: 15, display: Hex);
        rows.Bits(todError, "wlan.fixed.ftm.max_tod_error_exponent", "Max TOD Error Exponent", 0x1f);
        rows.Bits(todError, "wlan.fixed.ftm.tod_reserved", "Reserved", 0x60, Hex);
        rows.Flag(todError, "wlan.fixed.ftm.tod_not_continuous", "TOD Not Continuous", 0x80);
        Field ftmToaErr = rows.UInt8("wlan.fixed.ftm_toa_err", "FTM TOA Error", at: 16, display: Hex);
        rows.Bits(ftmToaErr, "wlan.fixed.ftm_max_toa_error_exponent", "Max TOA Error Exponent", 0x1f);
        rows.Bits(ftmToaErr, "wlan.fixed.ftm_toa_reserved", "Reserved", 0x20, Hex);
        rows.Flag(ftmToaErr, "wlan.fixed.ftm_invalid_measurement", "Invalid Measurement", 0x40);
        rows.Bits(ftmToaErr, "wlan.fixed.ftm_toa_type", "TOA Type", 0x80);
        rows.UInt16("wlan.fixed.ftm.param.cfo", "CFO", at: 17, display: Hex, little: true);
        rows.UInt8("wlan.fixed.ftm.param.r2i_ndp_tx_power", "R2I NDP Tx Power", at: 19);
        rows.UInt8("wlan.fixed.ftm.param.i2r_ndp_target_rssi", "I2R NDP Target RSSI", at: 20);
        return rows;
    }

    // None, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup Category350() => WlanAction.Rows();

    // EHT, 0.
    static FieldGroup EHT0()
    {
        FieldGroup rows = WlanAction.Rows(s_ehtAction);
        Field control = rows.Row("wlan.eht.mimo.control", "EHT MIMO Control", FieldType.UInt40, at: 2, display: Hex, little: true, size: 5);
        rows.Bits(control, "wlan.eht.mimo.control.nc_index", "Nc Index", 0xf);
        rows.Bits(control, "wlan.eht.mimo.control.nr_index", "Nr Index", 0xf0);
        rows.Bits(control, "wlan.eht.mimo.control.bw", "BW", 0x700, names: new(() =>
            [(0, "20 MHz"), (1, "40 MHz"), (2, "80 MHz"), (3, "160 MHz"), (4, "320 MHz"), (5, "Reserved"), (6, "Reserved"), (7, "Reserved")]));
        rows.Bits(control, "wlan.eht.mimo.control.grouping", "Grouping", 0x800, names: new(() =>
            [(0, "Ng = 4"), (1, "Ng = 16")]));
        rows.Bits(control, "wlan.eht.mimo.control.feedback_type", "Feedback Type", 0x3000, names: new(() =>
            [(0, "SU"), (1, "MU"), (2, "CQI"), (3, "Reserved")]));
        rows.Bits(control, "wlan.eht.mimo.control.reserved1", "Reserved", 0x1c000, Hex);
        rows.Bits(control, "wlan.eht.mimo.control.remaining_feedback_segments", "Remaining Feedback Segments", 0xe0000);
        rows.Bits(control, "wlan.eht.mimo.control.first_feedback_segment", "First Feedback Segment", 0x100000);
        rows.Bits(control, "wlan.eht.mimo.control.partial_bw_info", "Partial BW Info", 0x3fe00000, Hex);
        rows.Bits(control, "wlan.eht.mimo.control.sounding_dialog_token_number", "Sounding Dialog Token Number", 0xfc0000000);
        rows.Bits(control, "wlan.eht.mimo.control.codebook_info", "Codebook Information", 0x1000000000);
        rows.Bits(control, "wlan.eht.mimo.control.reserved2", "Reserved", 0xe000000000, Hex);
        rows.Row("wlan.eht.invalid_nc_nr", "Invalid NR or NC in EHT MIMO Control", FieldType.None, at: -24, size: 0);
        return rows;
    }

    // EHT, 1, 2, 3, 4, 5, 6 ….
    static FieldGroup EHT1() => WlanAction.Rows(s_ehtAction);

    // Protected EHT, 1, 9.
    static FieldGroup ProtectedEHT1()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedActionHexHex);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        return rows;
    }

    // Protected EHT, 2, 5, 13, 14, 15, 16 ….
    static FieldGroup ProtectedEHT2() => WlanAction.Rows(s_protectedActionHexHex);
}
