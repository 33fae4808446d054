namespace FilterLang.Protocols;

/// <summary>Parameters of management frames that stand at fixed places, IEEE 802.11-2020 section 9.4.1.</summary>
static class WlanFixed
{
    const int CapabilitiesLength = 2;

    public static readonly Field
        Status      = Wlan.Protocol.UInt16("wlan.fixed.status_code", "Status code", display: Hex, little: true, names: WlanCodes.Statuses),
        Reason      = Wlan.Protocol.UInt16("wlan.fixed.reason_code", "Reason code", display: Hex, little: true, names: WlanCodes.Reasons),
        Association = Wlan.Protocol.UInt16("wlan.fixed.aid",         "Association ID", display: Hex, mask: 0x3FFF, little: true);

    static readonly Field
        s_timestamp    = Wlan.Protocol.UInt64("wlan.fixed.timestamp",    "Timestamp", little: true),
        s_interval     = Wlan.Protocol.Row   ("wlan.fixed.beacon",       "Beacon Interval", FieldType.UInt32, display: Custom, little: true, size: 2),
        s_listen       = Wlan.Protocol.UInt16("wlan.fixed.listen_ival",  "Listen Interval", display: Hex, little: true),
        s_current      = Wlan.Protocol.Ether ("wlan.fixed.current_ap",   "Current AP"),
        s_algorithm    = Wlan.Protocol.UInt16("wlan.fixed.auth.alg",     "Authentication Algorithm", little: true, names: WlanCodes.Algorithms),
        s_sequence     = Wlan.Protocol.UInt16("wlan.fixed.auth_seq",     "Authentication SEQ", display: Hex, little: true);

    /// <summary>Capability Information, section 9.4.1.4.</summary>
    public static readonly FieldGroup Capabilities = CapabilityInformation();

    static FieldGroup CapabilityInformation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field capabilities = rows.UInt16("wlan.fixed.capabilities", "Capabilities Information", at: 0, display: Hex, little: true);
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

    public static void TakeTimestamp(ref Layer mgt) => mgt.Take(s_timestamp);

    public static void TakeInterval(ref Layer mgt)
    {
        uint interval = (uint)mgt.Take(s_interval);
        if (!mgt.Failed) mgt.Info($", BI={interval}");
    }

    public static void TakeCapabilities(ref Layer mgt)
    {
        if (!mgt.Need(mgt.Position, CapabilitiesLength)) return;
        mgt.Rows(Capabilities, mgt.Position, CapabilitiesLength);
        mgt.Position += CapabilitiesLength;
    }

    public static void TakeListenInterval(ref Layer mgt) => mgt.Take(s_listen);

    public static void TakeCurrent(ref Layer mgt) => mgt.Take(s_current);

    public static uint TakeStatus(ref Layer mgt) => (uint)mgt.Take(Status);

    public static void TakeReason(ref Layer mgt) => mgt.Take(Reason);

    public static void TakeAid(ref Layer mgt) => mgt.Take(Association);

    /// <summary>Algorithm, sequence number and status of an authentication frame.</summary>
    public static (uint Algorithm, uint Sequence, uint Status) TakeAuthentication(ref Layer mgt)
    {
        uint algorithm = (uint)mgt.Take(s_algorithm), sequence = (uint)mgt.Take(s_sequence);
        return (algorithm, sequence, TakeStatus(ref mgt));
    }
}
