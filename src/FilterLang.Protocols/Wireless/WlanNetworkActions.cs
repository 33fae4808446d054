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
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        return rows;
    }

    // WNM, 11, 12, 15, 18, 19, 20.
    static FieldGroup WNM11()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        return rows;
    }

    // Unprotected WNM, 0.
    static FieldGroup UnprotectedWNM0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
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
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt8("wlan.fixed.followup_dialog_token", "Followup Dialog token", at: 3, display: Hex);
        return rows;
    }

    // Unprotected WNM, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup UnprotectedWNM2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        return rows;
    }

    // TDLS, 0.
    static FieldGroup TDLS0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        Field capabilities = rows.UInt16("wlan.fixed.capabilities", "Capabilities Information", at: 3, display: Hex, little: true);
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

    // TDLS, 1.
    static FieldGroup TDLS1()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 2, display: Hex, names: WlanCodes.Statuses, little: true);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 4, display: Hex);
        Field capabilities = rows.UInt16("wlan.fixed.capabilities", "Capabilities Information", at: 5, display: Hex, little: true);
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

    // TDLS, 2.
    static FieldGroup TDLS2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 2, display: Hex, names: WlanCodes.Statuses, little: true);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 4, display: Hex);
        return rows;
    }

    // TDLS, 3.
    static FieldGroup TDLS3()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt16("wlan.fixed.reason_code", "Reason code", at: 2, display: Hex, names: WlanCodes.Reasons, little: true);
        return rows;
    }

    // TDLS, 4, 7, 9, 10.
    static FieldGroup TDLS4()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        return rows;
    }

    // TDLS, 5.
    static FieldGroup TDLS5()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.target_channel", "Target Channel", at: 2);
        rows.UInt8("wlan.fixed.operating_class", "Operating Class", at: 3);
        return rows;
    }

    // TDLS, 6.
    static FieldGroup TDLS6()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 2, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // TDLS, 8.
    static FieldGroup TDLS8()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.UInt16("wlan.fixed.status_code", "Status code", at: 3, display: Hex, names: WlanCodes.Statuses, little: true);
        return rows;
    }

    // TDLS, 11, 12, 13, 14, 15, 16 ….
    static FieldGroup TDLS11()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        return rows;
    }
}
