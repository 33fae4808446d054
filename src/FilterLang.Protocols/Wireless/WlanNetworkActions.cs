namespace FilterLang.Protocols;

/// <summary>Actions of network management, direct links and meshes, IEEE 802.11-2020 sections 9.6.12 to 9.6.16.</summary>
static class WlanNetworkActions
{
    static WlanNetworkActions()
    {
        WlanAction.Add(10, [0, 1, 2, 3, 4, 5, 9, 10, 13, 14, 16, 21], WNM0(), 3);
        WlanAction.Add(10, [11, 12, 15, 18, 19, 20], WNM11(), 2);
        WlanAction.Add(11, [0], UnprotectedWNM0(), 21);
        WlanAction.Add(11, [1], UnprotectedWNM1(), 4);
        WlanAction.AddDefault(11, UnprotectedWNM2(), 2);
        WlanAction.Add(12, [0], TDLS0(), 5);
        WlanAction.Add(12, [1], TDLS1(), 7);
        WlanAction.Add(12, [2], TDLS2(), 5);
        WlanAction.Add(12, [3], TDLS3(), 4);
        WlanAction.Add(12, [4, 7, 9, 10], TDLS4(), 3);
        WlanAction.Add(12, [5], TDLS5(), 4);
        WlanAction.Add(12, [6], TDLS6(), 4);
        WlanAction.Add(12, [8], TDLS8(), 5);
        WlanAction.AddDefault(12, TDLS11(), 2);
    }

    // WNM, 0, 1, 2, 3, 4, 5 ….
    static FieldGroup WNM0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // WNM, 11, 12, 15, 18, 19, 20.
    static FieldGroup WNM11() => WlanAction.Rows(WlanAction.Code);

    // Unprotected WNM, 0.
    static FieldGroup UnprotectedWNM0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.UInt8("wlan.fixed.check_beacon", "Check Beacon", at: 2);
        rows.UInt64("wlan.fixed.timestamp", "Timestamp", at: 3, little: true);
        rows.UInt32("wlan.fixed.tod", "TOD", at: 11, little: true);
        rows.UInt32("wlan.fixed.toa", "TOA", at: 15, little: true);
        rows.UInt8("wlan.fixed.max_tod_err", "MAX TOD ERROR", at: 19);
        rows.UInt8("wlan.fixed.max_toa_err", "MAX TOA ERROR", at: 20);
        return rows;
    }

    // Unprotected WNM, 1.
    static FieldGroup UnprotectedWNM1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        rows.UInt8("wlan.fixed.followup_dialog_token", "Followup Dialog token", at: 3, display: Hex);
        return rows;
    }

    // Unprotected WNM, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup UnprotectedWNM2() => WlanAction.Rows(WlanAction.Code);

    // TDLS, 0.
    static FieldGroup TDLS0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Include(WlanFixed.Capabilities, 3);
        return rows;
    }

    // TDLS, 1.
    static FieldGroup TDLS1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanFixed.Status, 2);
        rows.Add(WlanAction.DialogToken, 4);
        rows.Include(WlanFixed.Capabilities, 5);
        return rows;
    }

    // TDLS, 2.
    static FieldGroup TDLS2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanFixed.Status, 2);
        rows.Add(WlanAction.DialogToken, 4);
        return rows;
    }

    // TDLS, 3.
    static FieldGroup TDLS3()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanFixed.Reason, 2);
        return rows;
    }

    // TDLS, 4, 7, 9, 10.
    static FieldGroup TDLS4()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // TDLS, 5.
    static FieldGroup TDLS5()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.UInt8("wlan.fixed.target_channel", "Target Channel", at: 2);
        rows.UInt8("wlan.fixed.operating_class", "Operating Class", at: 3);
        return rows;
    }

    // TDLS, 6.
    static FieldGroup TDLS6()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanFixed.Status, 2);
        return rows;
    }

    // TDLS, 8.
    static FieldGroup TDLS8()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        return rows;
    }

    // TDLS, 11, 12, 13, 14, 15, 16 ….
    static FieldGroup TDLS11() => WlanAction.Rows(WlanAction.Code);
}
