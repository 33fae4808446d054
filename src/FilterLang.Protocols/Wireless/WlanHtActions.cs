namespace FilterLang.Protocols;

/// <summary>Actions of HT and of queries, IEEE 802.11-2020 sections 9.6.9 and 9.6.11.</summary>
static class WlanHtActions
{
    static WlanHtActions()
    {
        WlanAction.Add(7, [0], HighThroughput0(), 3);
        WlanAction.Add(7, [1], HighThroughput1(), 3);
        WlanAction.Add(7, [3], HighThroughput3(), 3);
        WlanAction.Add(7, [7], HighThroughput7(), 3);
        WlanAction.Add(7, [8], HighThroughput8(), 3);
        WlanAction.AddDefault(7, HighThroughput9(), 2);
        WlanAction.Add(8, [0, 1], SAQuery0(), 4);
        WlanAction.AddDefault(8, SAQuery2(), 2);
        WlanAction.AddDefault(9, ProtectedDualOfPublicAction0(), 2);
        WlanAction.Add(9, [4], ProtectedDualOfPublicAction4(), 6);
        WlanAction.Add(9, [9], ProtectedDualOfPublicAction9(), 5);
        WlanAction.Add(9, [12], ProtectedDualOfPublicAction12(), 3);
        WlanAction.Add(9, [14], ProtectedDualOfPublicAction14(), 5);
        WlanAction.Add(9, [16, 17], ProtectedDualOfPublicAction16(), 15);
    }

    // High Throughput, 0.
    static FieldGroup HighThroughput0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        rows.UInt8("wlan.fixed.chanwidth", "Supported Channel Width", at: 2, display: Hex, names: new ValueNames(() =>
                [(0, "20 MHz channel width only"), (1, "Any channel width in the STA's Supported Channel Width Set")]));
        return rows;
    }

    // High Throughput, 1.
    static FieldGroup HighThroughput1()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        Field powercontrol = rows.UInt8("wlan.fixed.sm.powercontrol", "Spatial Multiplexing (SM) Power Control", at: 2, display: Hex);
        rows.Flag(powercontrol, "wlan.fixed.sm.powercontrol.enabled", "SM Power Save", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(powercontrol, "wlan.fixed.sm.powercontrol.mode", "SM Mode", 0x2, ValueNames.Pair("Dynamic SM Power Save mode", "Static SM Power Save mode"));
        rows.Bits(powercontrol, "wlan.fixed.sm.powercontrol.reserved", "Reserved", 0xfc, Hex);
        return rows;
    }

    // High Throughput, 3.
    static FieldGroup HighThroughput3()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        rows.Boolean("wlan.fixed.pco.phasecntrl", "Phased Coexistence Operation (PCO) Phase Control", at: 2, names: ValueNames.Pair("40 MHz Phase", "20 MHz Phase"));
        return rows;
    }

    // High Throughput, 7.
    static FieldGroup HighThroughput7()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        Field antsel = rows.UInt8("wlan.fixed.antsel", "Antenna Selection", at: 2, display: Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant0", "Antenna 0", 0x1, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant1", "Antenna 1", 0x2, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant2", "Antenna 2", 0x4, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant3", "Antenna 3", 0x8, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant4", "Antenna 4", 0x10, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant5", "Antenna 5", 0x20, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant6", "Antenna 6", 0x40, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant7", "Antenna 7", 0x80, Hex);
        return rows;
    }

    // High Throughput, 8.
    static FieldGroup HighThroughput8()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        Field mimo = rows.UInt8("wlan.fixed.mimo", "HT Information", at: 2, display: Hex);
        rows.Flag(mimo, "wlan.fixed.mimo.control.inforequest", "Information Request", 0x1, ValueNames.Pair("Requesting HT Information Exchange management action frame", "Should not send an HT Information Exchange management action frame"));
        rows.Flag(mimo, "wlan.fixed.mimo.control.intolerant", "40 MHz Intolerant", 0x2, ValueNames.Pair("Transmitting station is intolerant of 40 MHz operation", "Transmitting station permits 40 MHz operation"));
        rows.Bits(mimo, "wlan.fixed.reserved", "Reserved", 0xf8, Hex);
        return rows;
    }

    // High Throughput, 9, 10, 11, 12, 13, 14 ….
    static FieldGroup HighThroughput9()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.htact", "HT Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")]));
        return rows;
    }

    // SA Query, 0, 1.
    static FieldGroup SAQuery0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        rows.UInt16("wlan.fixed.transaction_id", "Transaction Id", at: 2, display: Hex, little: true);
        return rows;
    }

    // SA Query, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup SAQuery2()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.action_code", "Action code", at: 1);
        return rows;
    }

    // Protected Dual of Public Action, 0, 1, 2, 3, 5, 6 ….
    static FieldGroup ProtectedDualOfPublicAction0()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
        return rows;
    }

    // Protected Dual of Public Action, 4.
    static FieldGroup ProtectedDualOfPublicAction4()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
        Field extchansw = rows.UInt32("wlan.fixed.extchansw", "Extended Channel Switch Announcement", at: 2, display: Hex, little: true);
        rows.Bits(extchansw, "wlan.fixed.extchansw.switchmode", "Channel Switch Mode", 0xff, Hex, names: new ValueNames(() =>
                [(0, "Frames may be transmitted before the channel switch has been completed"),
                 (1, "No more frames are to be transmitted until the channel switch has been completed")]));
        rows.Bits(extchansw, "wlan.fixed.extchansw.new.opeclass", "New Operating Class", 0xff00, Hex);
        rows.Bits(extchansw, "wlan.fixed.extchansw.new.channumber", "New Channel Number", 0xff0000, Hex);
        rows.Bits(extchansw, "wlan.extchansw.switchcount", "Channel Switch Count", 0xff000000, Hex);
        return rows;
    }

    // Protected Dual of Public Action, 9.
    static FieldGroup ProtectedDualOfPublicAction9()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
        rows.UInt24("wlan.tag.oui", "OUI", at: 2, display: Oui);
        return rows;
    }

    // Protected Dual of Public Action, 12.
    static FieldGroup ProtectedDualOfPublicAction12()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        return rows;
    }

    // Protected Dual of Public Action, 14.
    static FieldGroup ProtectedDualOfPublicAction14()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
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

    // Protected Dual of Public Action, 16, 17.
    static FieldGroup ProtectedDualOfPublicAction16()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.fixed.category_code", "Category code", FieldType.UInt16, at: 0, names: WlanCodes.Categories, size: 1);
        rows.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", at: 1, display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));
        rows.UInt8("wlan.fixed.dialog_token", "Dialog token", at: 2, display: Hex);
        rows.Ether("wlan.fixed.req_ap_addr", "RequesterAP address", at: 3);
        rows.Ether("wlan.fixed.res_ap_addr", "ResponderAP address", at: 9);
        return rows;
    }
}
