namespace FilterLang.Protocols;

/// <summary>Public actions, and those of radio measurement and fast transition, IEEE 802.11-2020 sections 9.6.6 to 9.6.8.</summary>
static class WlanPublicActions
{
    static readonly Field
        s_publicact = Wlan.Protocol.UInt8("wlan.fixed.publicact", "Public Action", display: Hex, names: new ValueNames(() =>
                [(0, "20/40 BSS Coexistence Management"), (1, "DSE enablement"), (2, "DSE deenablement"),
                 (3, "DSE Registered Location Announcement"), (4, "Extended Channel Switch Announcement"), (5, "DSE measurement request"),
                 (6, "DSE measurement report"), (7, "Measurement Pilot"), (8, "DSE power constraint"), (9, "Vendor Specific"),
                 (10, "GAS Initial Request"), (11, "GAS Initial Response"), (12, "GAS Comeback Request"), (13, "GAS Comeback Response"),
                 (14, "TDLS Discovery Response"), (15, "Location Track Notification"), (16, "QAB Request"), (17, "QAB Response"),
                 (18, "QMF Policy"), (19, "QMF Policy Change"), (20, "QLoad Request"), (21, "QLoad Report"),
                 (22, "HCCA TXOP Advertisement"), (23, "HCCA TXOP Response"), (24, "Public Key"), (25, "Channel Availability Query"),
                 (26, "Channel Schedule Management"), (27, "Contact Verification Signal"), (28, "GDD Enablement Request"),
                 (29, "GDD Enablement Response"), (30, "Network Channel Control"), (31, "White Space Map Announcement"),
                 (32, "FTM Request"), (33, "FTM"), (34, "FILS Discovery"), (47, "Location Measurement Report"),
                 (48, "ISTA Passive TB Ranging Measurement Report"), (49, "Primary RSTA Broadcast Passive TB Ranging Measurement Report"),
                 (50, "Secondary RSTA Broadcast Passive TB Ranging Measurement Report")])),
        s_dialogToken = Wlan.Protocol.UInt8("wlan.rm.dialog_token", "Dialog token"),
        s_staAddress = Wlan.Protocol.Ether("wlan.fixed.sta_address", "STA Address"),
        s_targetApAddress = Wlan.Protocol.Ether("wlan.fixed.target_ap_address", "Target AP Address");

    static WlanPublicActions()
    {
        WlanAction.AddDefault(4, PublicAction0(), 2);
        WlanAction.Add(4, [4], PublicAction4(), 6);
        WlanAction.Add(4, [9], PublicAction9(), 5);
        WlanAction.Add(4, [12], PublicAction12(), 3);
        WlanAction.Add(4, [14], PublicAction14(), 5);
        WlanAction.Add(4, [16, 17], PublicAction16(), 15);
        WlanAction.Add(5, [0], RadioMeasurement0(), 5);
        WlanAction.Add(5, [1, 4, 5], RadioMeasurement1(), 3);
        WlanAction.Add(5, [2], RadioMeasurement2(), 5);
        WlanAction.Add(5, [3], RadioMeasurement3(), 11);
        WlanAction.AddDefault(5, RadioMeasurement6(), 2);
        WlanAction.AddDefault(6, FastBSSTransition0(), 2);
        WlanAction.Add(6, [1, 3], FastBSSTransition1(), 14);
        WlanAction.Add(6, [2, 4], FastBSSTransition2(), 16);
    }

    // Public Action, 0, 1, 2, 3, 5, 6 ….
    static FieldGroup PublicAction0() => WlanAction.Rows(s_publicact);

    // Public Action, 4.
    static FieldGroup PublicAction4()
    {
        FieldGroup rows = WlanAction.Rows(s_publicact);
        rows.Include(WlanSpectrumElements.ExtendedSwitch, 2);
        return rows;
    }

    // Public Action, 9.
    static FieldGroup PublicAction9()
    {
        FieldGroup rows = WlanAction.Rows(s_publicact);
        rows.UInt24("wlan.tag.oui", "OUI", at: 2, display: Oui);
        return rows;
    }

    // Public Action, 12.
    static FieldGroup PublicAction12()
    {
        FieldGroup rows = WlanAction.Rows(s_publicact);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // Public Action, 14.
    static FieldGroup PublicAction14()
    {
        FieldGroup rows = WlanAction.Rows(s_publicact);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Include(WlanFixed.Capabilities, 3);
        return rows;
    }

    // Public Action, 16, 17.
    static FieldGroup PublicAction16()
    {
        FieldGroup rows = WlanAction.Rows(s_publicact);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Ether("wlan.fixed.req_ap_addr", "RequesterAP address", at: 3);
        rows.Ether("wlan.fixed.res_ap_addr", "ResponderAP address", at: 9);
        return rows;
    }

    // Radio Measurement, 0.
    static FieldGroup RadioMeasurement0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_dialogToken, 2);
        rows.UInt16("wlan.rm.repetitions", "Repetitions", at: 3);
        return rows;
    }

    // Radio Measurement, 1, 4, 5.
    static FieldGroup RadioMeasurement1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_dialogToken, 2);
        return rows;
    }

    // Radio Measurement, 2.
    static FieldGroup RadioMeasurement2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_dialogToken, 2);
        rows.Row("wlan.rm.tx_power", "Transmit Power Used", FieldType.Int8, at: 3, size: 1, names: ValueNames.Unit(" dBm"));
        rows.Row("wlan.rm.max_tx_power", "Max Transmit Power", FieldType.Int8, at: 4, size: 1, names: ValueNames.Unit(" dBm"));
        return rows;
    }

    // Radio Measurement, 3.
    static FieldGroup RadioMeasurement3()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_dialogToken, 2);
        rows.Row("wlan.rm.tpc", "TPC Report", FieldType.None, at: 3, size: 4);
        rows.UInt8("wlan.rm.tpc.element_id", "TPC Element ID", at: 3);
        rows.UInt8("wlan.rm.tpc.length", "TPC Length", at: 4);
        rows.Row("wlan.rm.tpc.tx_power", "TPC Transmit Power", FieldType.Int8, at: 5, size: 1, names: ValueNames.Unit(" dBm"));
        rows.Row("wlan.rm.tpc.link_margin", "TPC Link Margin", FieldType.Int8, at: 6, size: 1);
        rows.UInt8("wlan.rm.rx_antenna_id", "Receive Antenna ID", at: 7);
        rows.UInt8("wlan.rm.tx_antenna_id", "Transmit Antenna ID", at: 8);
        rows.UInt8("wlan.rm.rcpi", "Received Channel Power", at: 9);
        rows.UInt8("wlan.rm.rsni", "Received Signal to noise indication", at: 10);
        return rows;
    }

    // Radio Measurement, 6, 7, 8, 9, 10, 11 ….
    static FieldGroup RadioMeasurement6() => WlanAction.Rows(WlanAction.Code);

    // Fast BSS Transition, 0, 5, 6, 7, 8, 9 ….
    static FieldGroup FastBSSTransition0() => WlanAction.Rows(WlanAction.Code);

    // Fast BSS Transition, 1, 3.
    static FieldGroup FastBSSTransition1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_staAddress, 2);
        rows.Add(s_targetApAddress, 8);
        return rows;
    }

    // Fast BSS Transition, 2, 4.
    static FieldGroup FastBSSTransition2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(s_staAddress, 2);
        rows.Add(s_targetApAddress, 8);
        rows.Add(WlanFixed.Status, 14);
        return rows;
    }
}
