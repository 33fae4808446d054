namespace FilterLang.Protocols;

/// <summary>Elements of radio measurement, IEEE 802.11-2020 sections 9.4.2.36 to 9.4.2.45.</summary>
static class WlanMeasurementElements
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static WlanMeasurementElements()
    {
        WlanElements.Add(53, new(RCPI(), least: 1, most: 1));
        WlanElements.Add(63, new(BSSAverageAccessDelay(), least: 1, most: 1));
        WlanElements.Add(64, new(Antenna(), least: 1, most: 1));
        WlanElements.Add(65, new(RSNI(), least: 1, most: 1));
        WlanElements.Add(66, new(MeasurementPilotTransmission(), least: 1, isCut: true));
        WlanElements.Add(68, new(BSSACAccessDelayWAPIParameterSet(), least: 4, most: 4));
        WlanElements.Add(70, new(RMEnabledCapabilities(), least: 5, most: 5));
        WlanElements.Add(71, new(MultipleBSSID(), least: 1));
    }

    // RCPI, 53.
    static FieldGroup RCPI()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.rcpi", "RCPI", at: 0, display: Custom);
        return rows;
    }

    // BSS Average Access Delay, 63.
    static FieldGroup BSSAverageAccessDelay()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.bss_ap_avg_access_delay", "AP Average Access Delay", at: 0);
        return rows;
    }

    // Antenna, 64.
    static FieldGroup Antenna()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.antenna.id", "Antenna ID", at: 0);
        return rows;
    }

    // RSNI, 65.
    static FieldGroup RSNI()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.rsni", "RSNI", at: 0, display: Custom);
        return rows;
    }

    // Measurement Pilot Transmission, 66.
    static FieldGroup MeasurementPilotTransmission()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.fixed.msmtpilotint", "Measurement Pilot Interval", at: 0);
        return rows;
    }

    // BSS AC Access Delay/WAPI Parameter Set, 68.
    static FieldGroup BSSACAccessDelayWAPIParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.bss_avg_ac_access_delay.be", "AC Average Access Delay for Best Effort", at: 0);
        rows.UInt8("wlan.bss_avg_ac_access_delay.bk", "AC Average Access Delay for Best Background", at: 1);
        rows.UInt8("wlan.bss_avg_ac_access_delay_vi", "AC Average Access Delay for Video", at: 2);
        rows.UInt8("wlan.bss_avg_ac_access_delay_vo", "AC Average Access Delay for Voice", at: 3);
        return rows;
    }

    // RM Enabled Capabilities, 70.
    static FieldGroup RMEnabledCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field rmcap = rows.UInt8("wlan.rmcap", "RM Capabilities", at: 0, display: Hex);
        rows.Flag(rmcap, "wlan.rmcap.b0", "Link Measurement", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b1", "Neighbor Report", 0x2, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b2", "Parallel Measurements", 0x4, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b3", "Repeated Measurements", 0x8, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b4", "Beacon Passive Measurement", 0x10, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b5", "Beacon Active Measurement", 0x20, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b6", "Beacon Table Measurement", 0x40, s_supported);
        rows.Flag(rmcap, "wlan.rmcap.b7", "Beacon Measurement Reporting Conditions", 0x80, ValueNames.Pair("Enabled", "Disabled"));
        rmcap = rows.UInt8("wlan.rmcap", "RM Capabilities", at: 1, display: Hex);
        rows.Flag(rmcap, "wlan.rmcap.b8", "Frame Measurement", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b9", "Channel Load Measurement", 0x2, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b10", "Noise Histogram Measurement", 0x4, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b11", "Statistics Measurement", 0x8, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b12", "LCI Measurement", 0x10, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b13", "LCI Azimuth capability", 0x20, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b14", "Transmit Stream/Category Measurement", 0x40, s_supported);
        rows.Flag(rmcap, "wlan.rmcap.b15", "Triggered Transmit Stream/Category Measurement", 0x80, ValueNames.Pair("Enabled", "Disabled"));
        rmcap = rows.UInt8("wlan.rmcap", "RM Capabilities", at: 2, display: Hex);
        rows.Flag(rmcap, "wlan.rmcap.b16", "AP Channel Report capability", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b17", "RM MIB capability", 0x2, ValueNames.Pair("Enabled", "Disabled"));
        rows.Bits(rmcap, "wlan.rmcap.b18to20", "Operating Channel Max Measurement Duration", 0x1c);
        rows.Bits(rmcap, "wlan.rmcap.b21to23", "Nonoperating Channel Max Measurement Duration", 0xe0);
        rmcap = rows.UInt8("wlan.rmcap", "RM Capabilities", at: 3, display: Hex);
        rows.Bits(rmcap, "wlan.rmcap.b24to26", "Measurement Pilotcapability", 0x7);
        rows.Flag(rmcap, "wlan.rmcap.b27", "Measurement Pilot Transmission Information", 0x8, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b28", "Neighbor Report TSF Offset", 0x10, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b29", "RCPI Measurement capability", 0x20, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b30", "RSNI Measurement capability", 0x40, s_supported);
        rows.Flag(rmcap, "wlan.rmcap.b31", "BSS Average Access Delay capability", 0x80, ValueNames.Pair("Enabled", "Disabled"));
        rmcap = rows.UInt8("wlan.rmcap", "RM Capabilities", at: 4, display: Hex);
        rows.Flag(rmcap, "wlan.rmcap.b32", "BSS Available Admission Capacity capability", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b33", "Antenna capability", 0x2, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b34", "FTM Range Report Capability", 0x4, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(rmcap, "wlan.rmcap.b35", "Civic Location Measurement Capability", 0x8, ValueNames.Pair("Enabled", "Disabled"));
        rows.Bits(rmcap, "wlan.rmcap.o5", "Reserved", 0xf0, Hex);
        return rows;
    }

    // Multiple BSSID, 71.
    static FieldGroup MultipleBSSID()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.multiple_bssid", "Max BSSID Indicator", at: 0);
        return rows;
    }
}
