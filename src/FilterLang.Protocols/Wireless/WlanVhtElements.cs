namespace FilterLang.Protocols;

/// <summary>Elements of VHT, IEEE 802.11-2020 section 9.4.2.157 and those behind it.</summary>
static class WlanVhtElements
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static WlanVhtElements()
    {
        WlanElements.Add(191, new(VHTCapabilities(), least: 12, most: 12));
        WlanElements.Add(192, new(VHTOperation(), least: 5, most: 5));
        WlanElements.Add(193, new(ExtendedBSSLoad(), least: 6, isCut: true));
        WlanElements.Add(194, new(WideBandwidthChannelSwitch(), least: 3, isCut: true));
        WlanElements.Add(199, new(OperatingModeNotification(), least: 1, isCut: true));
        WlanElements.Add(206, new(FineTimeMeasurementParams(), least: 9, most: 9, isExact: true));
    }

    // VHT Capabilities, 191.
    static FieldGroup VHTCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field capabilities = rows.UInt32("wlan.vht.capabilities", "VHT Capabilities Info", at: 0, display: Hex, little: true);
        rows.Bits(capabilities, "wlan.vht.capabilities.maxmpdulength", "Maximum MPDU Length", 0x3, Hex, names: new ValueNames(() => [(0, "3 895"), (1, "7 991"), (2, "11 454"), (3, "Reserved")]));
        rows.Bits(capabilities, "wlan.vht.capabilities.supportedchanwidthset", "Supported Channel Width Set", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Neither 160MHz nor 80+80 supported"), (1, "160MHz supported"), (2, "160MHz and 80+80 Supported"), (3, "Reserved")]));
        rows.Flag(capabilities, "wlan.vht.capabilities.rxldpc", "Rx LDPC", 0x10, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.short80", "Short GI for 80MHz/TVHT_MODE_4C", 0x20, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.short160", "Short GI for 160MHz and 80+80MHz", 0x40, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.txstbc", "Tx STBC", 0x80, s_supported);
        rows.Bits(capabilities, "wlan.vht.capabilities.rxstbc", "Rx STBC", 0x700, Hex, names: new ValueNames(() =>
                [(0, "None"), (1, "1 Spatial Stream Supported"), (2, "1 to 2 Spatial Stream Supported"),
                 (3, "1 to 3 Spatial Stream Supported"), (4, "1 to 4 Spatial Stream Supported"), (5, "Reserved"), (6, "Reserved"),
                 (7, "Reserved")]));
        rows.Flag(capabilities, "wlan.vht.capabilities.subeamformer", "SU Beamformer Capable", 0x800, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.subeamformee", "SU Beamformee Capable", 0x1000, s_supported);
        rows.Bits(capabilities, "wlan.vht.capabilities.beamformee_sts_cap", "Beamformee STS Capability", 0xe000, Hex, names: new ValueNames(() =>
                [(0, "1"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (6, "7"), (7, "8")]));
        rows.Bits(capabilities, "wlan.vht.capabilities.soundingdimensions", "Number of Sounding Dimensions", 0x70000, Hex, names: new ValueNames(() =>
                [(0, "1"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (6, "7"), (7, "8")]));
        rows.Flag(capabilities, "wlan.vht.capabilities.mubeamformer", "MU Beamformer Capable", 0x80000, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.mubeamformee", "MU Beamformee Capable", 0x100000, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.vhttxopps", "TXOP PS", 0x200000, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.vhthtc", "+HTC-VHT Capable", 0x400000, s_supported);
        rows.Bits(capabilities, "wlan.vht.capabilities.maxampdu", "Max A-MPDU Length Exponent", 0x3800000, Hex, names: new ValueNames(() =>
                [(0, "8 191"), (1, "16 383"), (2, "32 767"), (3, "65 535"), (4, "131 071"), (5, "262 143"), (6, "524 287"),
                 (7, "1 048 575")]));
        rows.Bits(capabilities, "wlan.vht.capabilities.linkadapt", "VHT Link Adaptation", 0xc000000, Hex, names: new ValueNames(() =>
                [(0, "No Feedback"), (1, "Reserved (logically only solicited feedback)"), (2, "Unsolicited feedback only"),
                 (3, "Both (can provide unsolicited feedback and respond to VHT MRQ)")]));
        rows.Flag(capabilities, "wlan.vht.capabilities.rxpatconsist", "Rx Antenna Pattern Consistency", 0x10000000, s_supported);
        rows.Flag(capabilities, "wlan.vht.capabilities.txpatconsist", "Tx Antenna Pattern Consistency", 0x20000000, s_supported);
        rows.Bits(capabilities, "wlan.vht.capabilities.ext_nss_bw_support", "Extended NSS BW Support", 0xc0000000, Hex);
        rows.Row("wlan.vht.mcsset", "VHT Supported MCS Set", FieldType.None, at: 4, size: 8);
        Field rxmcsmap = rows.UInt16("wlan.vht.mcsset.rxmcsmap", "Rx MCS Map", at: 4, display: Hex, little: true);
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss1", "Rx 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss2", "Rx 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss3", "Rx 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss4", "Rx 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss5", "Rx 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss6", "Rx 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss7", "Rx 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(rxmcsmap, "wlan.vht.mcsset.rxmcsmap.ss8", "Rx 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.UInt16("wlan.vht.mcsset.rxhighestlonggirate", "Rx Highest Long GI Data Rate (in Mb/s, 0 = subfield not in use)", at: 6, display: Hex, mask: 0x1fff, little: true);
        rows.UInt16("wlan.vht.mcsset.max_nsts_total", "MaX NSTS Total", at: 6, mask: 0xe000, little: true);
        Field txmcsmap = rows.UInt16("wlan.vht.mcsset.txmcsmap", "Tx MCS Map", at: 8, display: Hex, little: true);
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss1", "Tx 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss2", "Tx 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss3", "Tx 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss4", "Tx 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss5", "Tx 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss6", "Tx 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss7", "Tx 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(txmcsmap, "wlan.vht.mcsset.txmcsmap.ss8", "Tx 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.UInt16("wlan.vht.mcsset.txhighestlonggirate", "Tx Highest Long GI Data Rate  (in Mb/s, 0 = subfield not in use)", at: 10, display: Hex, mask: 0x1fff, little: true);
        rows.Row("wlan.vht.mcsset.vht_ext_nss_bw_capable", "VHT Extended NSS BW Capable", FieldType.Boolean, at: 10, mask: 0x2000, names: ValueNames.Pair("Capable", "Not capable"), little: true, size: 2);
        rows.UInt16("wlan.vht.mcsset.reserved", "Reserved", at: 10, display: Hex, mask: 0xc000, little: true);
        return rows;
    }

    // VHT Operation, 192.
    static FieldGroup VHTOperation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.vht.op", "VHT Operation Info", FieldType.None, at: 0, size: 3);
        rows.UInt8("wlan.vht.op.channelwidth", "Channel Width", at: 0, names: new ValueNames(() =>
                [(0, "20 MHz or 40 MHz BSS Bandwidth"), (1, "80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth"),
                 (2, "160 MHz BSS Bandwidth (deprecated)"), (3, "Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)")]));
        rows.UInt8("wlan.vht.op.channelcenter0", "Channel Center Segment 0", at: 1);
        rows.UInt8("wlan.vht.op.channelcenter1", "Channel Center Segment 1", at: 2);
        Field basicmcsmap = rows.UInt16("wlan.vht.op.basicmcsmap", "Basic MCS Map", at: 3, display: Hex, little: true);
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss1", "Basic 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss2", "Basic 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss3", "Basic 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss4", "Basic 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss5", "Basic 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss6", "Basic 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss7", "Basic 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        rows.Bits(basicmcsmap, "wlan.vht.op.basicmcsmap.ss8", "Basic 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "MCS 0-7"), (1, "MCS 0-8"), (2, "MCS 0-9"), (3, "Not Supported")]));
        return rows;
    }

    // Extended BSS Load, 193.
    static FieldGroup ExtendedBSSLoad()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.ext_bss.mu_mimo_capable_sta_count", "MU-MIMO Capable STA Count", at: 0, little: true);
        rows.UInt8("wlan.ext_bss.ss_underutilization", "Spatial Stream Underutilization", at: 2, display: Hex);
        rows.UInt8("wlan.ext_bss.observable_sec_20mhz_utilization", "Observable Secondary 20MHz Utilization", at: 3, display: Hex);
        rows.UInt8("wlan.ext_bss.observable_sec_40mhz_utilization", "Observable Secondary 40MHz Utilization", at: 4, display: Hex);
        rows.UInt8("wlan.ext_bss.observable_sec_80mhz_utilization", "Observable Secondary 80MHz Utilization", at: 5, display: Hex);
        return rows;
    }

    // Wide Bandwidth Channel Switch, 194.
    static FieldGroup WideBandwidthChannelSwitch()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.wide_bw.new_channel_width", "New Channel Width", at: 0, display: Hex, names: new ValueNames(() =>
                [(0, "20MHz or 40MHz"), (1, "80MHZ"), (0x10, "160MHz"), (0x11, "80MHz+80MHz")]));
        rows.UInt8("wlan.wide_bw.new_channel_center_freq_segment0", "New Channel Center Frequency Segment 0", at: 1, display: HexDec);
        rows.UInt8("wlan.wide_bw.new_channel_center_freq_segment1", "New Channel Center Frequency Segment 1", at: 2, display: HexDec);
        return rows;
    }

    // Operating Mode Notification, 199.
    static FieldGroup OperatingModeNotification()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field operatNotificationMode = rows.UInt8("wlan.operat_notification_mode", "Operating Mode Notification", at: 0, display: Hex);
        rows.Bits(operatNotificationMode, "wlan.operat_mode_field.channelwidth", "Channel Width", 0x3, Hex);
        rows.Bits(operatNotificationMode, "wlan.operat_mode_field.160_80plus80_bw", "160/80+80 BW", 0x4, Hex);
        rows.Bits(operatNotificationMode, "wlan.operat_mode_field.no_ldpc", "No LDPC", 0x8, Hex);
        rows.Bits(operatNotificationMode, "wlan.operat_mode_field.rxnss", "Rx NSS", 0x70, Hex, names: new ValueNames(() =>
                [(0, "1Nss"), (1, "2Nss"), (2, "3Nss"), (3, "4Nss"), (4, "5Nss"), (5, "6Nss"), (6, "7Nss"), (7, "8Nss")]));
        rows.Bits(operatNotificationMode, "wlan.operat_mode_field.rxnsstype", "Rx NSS Type", 0x80, Hex);
        return rows;
    }

    // Fine Time Measurement Params, 206.
    static FieldGroup FineTimeMeasurementParams()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field delim1 = rows.UInt16("wlan.fixed.ftm.param.delim1", "FTM Params (Subset 1 of 3)", at: 0, display: Hex, little: true);
        rows.Bits(delim1, "wlan.fixed.ftm.param.status_indication", "Status Indication", 0x3, Hex);
        rows.Bits(delim1, "wlan.fixed.ftm.param.value", "Value", 0x7c, Hex);
        rows.Bits(delim1, "wlan.fixed.ftm.param.reserved1", "Reserved1", 0x80, Hex);
        rows.Bits(delim1, "wlan.fixed.ftm.param.burst_exponent", "Number of Burst Exponent", 0xf00, Hex);
        rows.Bits(delim1, "wlan.fixed.ftm.param.burst_duration", "Burst Duration", 0xf000, Hex);
        Field delim2 = rows.UInt32("wlan.fixed.ftm.param.delim2", "FTM Params (Subset 2 of 3)", at: 2, display: Hex, little: true);
        rows.Bits(delim2, "wlan.fixed.ftm.param.min_delta_ftm", "Min Delta FTM", 0xff, Hex);
        rows.Bits(delim2, "wlan.fixed.ftm.param.partial_tsf_timer", "Partial TSF timer", 0xffff00, Custom);
        rows.Bits(delim2, "wlan.fixed.ftm.param.partial_tsf_no_pref", "Partial TSF no pref", 0x1000000, Hex);
        rows.Bits(delim2, "wlan.fixed.ftm.param.asap_capable", "ASAP Capable", 0x2000000, Hex);
        rows.Bits(delim2, "wlan.fixed.ftm.param.asap", "ASAP", 0x4000000, Hex);
        rows.Bits(delim2, "wlan.fixed.ftm.param.ftm_per_burst", "FTM per burst", 0xf8000000, Hex);
        Field delim3 = rows.UInt24("wlan.fixed.ftm.param.delim3", "FTM Params (Subset 3 of 3)", at: 6, display: Hex, little: true);
        rows.Bits(delim3, "wlan.fixed.ftm.param.reserved2", "Reserved2", 0x3, Hex);
        rows.Bits(delim3, "wlan.fixed.ftm.param.format_and_bw", "Format and Bandwidth", 0xfc, Hex);
        rows.Bits(delim3, "wlan.fixed.ftm.param.burst_period", "Burst Period", 0xffff00, Hex);
        return rows;
    }
}
