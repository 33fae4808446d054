namespace FilterLang.Protocols;

/// <summary>Elements under the Wi-Fi Alliance's own number: Hotspot 2.0, multiband operation and optimised connectivity, OWE transition.</summary>
static class WlanWiFiAlliance
{
    const uint Hotspot = 16, Connectivity = 22, OweTransition = 28;
    const uint Capabilities = 1, NonPreferred = 2, Cellular = 3, Disallowed = 4, CellularPreference = 5, Transition = 6, Rejection = 7, Retry = 8,
        OceCapabilities = 101, RssiRejection = 102, WanMetrics = 103, ShortSsid = 104, SuppressionBss = 105, SuppressionSsid = 106;

    static readonly Field
        s_hotspot     = Wlan.Protocol.UInt8  ("wlan.hs20.indication.dgaf_disabled", "DGAF Disabled", mask: 0x01),
        s_operatorSet = Wlan.Protocol.Boolean("wlan.hs20.indication.pps_mo_id_present", "PPS MO ID Present", mask: 0x02, names: ValueNames.Pair("Present", "Not Present")),
        s_domainSet   = Wlan.Protocol.Boolean("wlan.hs20.indication.anqp_domain_id_present", "ANQP Domain ID Present", mask: 0x04, names: ValueNames.Pair("Present", "Not Present")),
        s_reserved    = Wlan.Protocol.Boolean("wlan.hs20.indication.reserved", "Reserved", mask: 0x08, names: ValueNames.SetNotSet),
        s_version     = Wlan.Protocol.UInt8  ("wlan.hs20.indication.version_number", "Version Number", mask: 0xF0, names: new ValueNames(() => [(0, "1.x"), (1, "2.x"), (2, "3.x")])),
        s_operator    = Wlan.Protocol.UInt16 ("wlan.hs20.indication.pps_mo_id", "PPS MO ID", little: true),
        s_domain      = Wlan.Protocol.UInt16 ("wlan.hs20.indication.domain_id", "ANQP Domain ID", little: true);

    static readonly Field
        s_attribute   = Wlan.Protocol.Bytes ("wlan.wfa.ie.mbo_oce.attr",     "MBO/OCE attribute"),
        s_id          = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo_oce.attr_id",  "ID", names: new ValueNames(() =>
            [(1, "MBO AP Capability Indication"), (2, "Non-preferred Channel Report"), (3, "Cellular Data Capabilities"), (4, "Association Disallowed"),
             (5, "Cellular Data Connection Preference"), (6, "Transition Reason Code BTM Request"), (7, "Transition Rejection Reason Code"), (8, "Association Retry Delay"),
             (101, "OCE Capability Indication"), (102, "RSSI-based (Re-)Association Rejection"), (103, "Reduced WAN Metrics"), (104, "RNR Completeness"),
             (105, "Probe Suppression BSSIDs"), (106, "Probe Suppression SSIDs")])),
        s_length      = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo_oce.attr_len", "Length"),
        s_apCapabilities = Wlan.Protocol.UInt8("wlan.wfa.ie.mbo_oce.ap_cap", "MBO Capability Indication", display: Hex),
        s_apCellular  = Wlan.Protocol.Flag(s_apCapabilities, "wlan.wfa.ie.mbo.ap_cap.cell", "AP is cellular data aware", 0x40, names: ValueNames.YesNo),
        s_apReserved  = Wlan.Protocol.Bits(s_apCapabilities, "wlan.wfa.ie.mbo.ap_cap.reserved", "Reserved", 0xBF, Hex),
        s_class       = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.non_pref_chan.op_class", "Operating Class"),
        s_channel     = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.non_pref_chan.chan", "Channel"),
        s_preference  = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.non_pref_chan.pref", "Preference", names: new(() =>
            [(0, "non-operable band/channel for the STA"), (1, "band/channel the STA prefers not to operate in"), (255, "band/channel the STA prefers to operate in")])),
        s_reason      = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.non_pref_chan.reason", "Reason Code", names: new(() =>
            [(0, "Unspecified reason"), (1, "An unacceptable level of interference is being experienced by STA in this channel"), (2, "The STA has another active connection in this channel, or near enough to this channel to cause operating interference")])),
        s_cellular    = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.cellular_cap", "Cellular Data Connectivity", names: new(() =>
            [(1, "Cellular data connection available"), (2, "Cellular data connection not available"), (3, "Not Cellular data capable")])),
        s_disallowed  = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.assoc_disallow.reason", "Reason Code", names: new(() =>
            [(1, "Unspecified reason"), (2, "Maximum number of associated STAs reached"), (3, "Air interface is overloaded"), (4, "Authentication server overloaded"), (5, "Insufficient RSSI")])),
        s_cellularPreference = Wlan.Protocol.UInt8("wlan.wfa.ie.mbo.cellular_pref", "Cellular Data Preference", names: new(() =>
            [(0, "Excluded. The AP does not want STA to use the cellular data connection"), (1, "The AP prefers the STA should not use cellular data connection"), (255, "The AP prefers the STA should use cellular data connection")])),
        s_transition  = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.transition.reason", "Transition Reason Code", names: new(() =>
            [(0, "Unspecified"), (1, "Excessive frame loss rate"), (2, "Excessive delay for current traffic stream"), (3, "Insufficient bandwidth for current traffic stream"), (4, "Load balancing"), (5, "Low RSSI"), (6, "Received excessive number of retransmissions"), (7, "High interference"), (8, "Gray zone"), (9, "Transitioning to a premium AP")])),
        s_rejection   = Wlan.Protocol.UInt8 ("wlan.wfa.ie.mbo.transition_rej.reason", "Transition Rejection Reason Code", names: new(() =>
            [(0, "Unspecified"), (1, "Excessive frame loss rate expected by the STA if it transitions"), (2, "Excessive delay for current traffic stream would be incurred by BSS transition at this time"), (3, "Insufficient QoS capacity for current traffic stream expected by the STA if it transitions"), (4, "Low RSSI in frames being received by the STA from to the suggested candidate BSS(s)"), (5, "High interference expected by STA if it transitions"), (6, "Service Availability – the STA expects that services it needs which are available at its serving AP will not be available if it transitions")])),
        s_retry       = Wlan.Protocol.UInt16("wlan.wfa.ie.mbo.assoc_retry.delay", "Re-association Delay", little: true, names: ValueNames.Unit("s")),
        s_control     = Wlan.Protocol.UInt8 ("wlan.wfa.ie.oce.cap.ctrl", "OCE Control", display: Hex),
        s_delta       = Wlan.Protocol.UInt8 ("wlan.wfa.ie.oce.rssi_assoc_rej.delta", "Delta RSSI", names: ValueNames.Unit(" dB")),
        s_delay       = Wlan.Protocol.UInt8 ("wlan.wfa.ie.oce.rssi_assoc_rej.delay", "Retry Delay", names: ValueNames.Unit("s")),
        s_capacity    = Wlan.Protocol.UInt8 ("wlan.wfa.ie.oce.wan_metrics.avail_cap", "Available Capacity", display: Hex),
        s_down        = Wlan.Protocol.Bits(s_capacity, "wlan.wfa.ie.oce.wan_metrics.avail_cap_downlink", "Downlink", 0x0F, Hex),
        s_up          = Wlan.Protocol.Bits(s_capacity, "wlan.wfa.ie.oce.wan_metrics.avail_cap_uplink", "Uplink", 0xF0, Hex),
        s_shortSsid   = Wlan.Protocol.Text  ("wlan.wfa.ie.oce.rnr_completeness.short_ssid", "Short SSID"),
        s_suppressedBss = Wlan.Protocol.Ether("wlan.wfa.ie.oce.probe_suppr.bssid", "BSSID"),
        s_suppressedSsid = Wlan.Protocol.Text("wlan.wfa.ie.oce.probe_suppr.ssid", "SSID"),
        s_oweBss      = Wlan.Protocol.Ether ("wlan.wfa.ie.owe.bssid",        "BSSID"),
        s_oweLength   = Wlan.Protocol.Row   ("wlan.wfa.ie.owe.ssid_length",  "SSID length", FieldType.UInt16, display: Dec, size: 1),
        s_oweSsid     = Wlan.Protocol.Text  ("wlan.wfa.ie.owe.ssid",         "SSID"),
        s_oweBand     = Wlan.Protocol.UInt8 ("wlan.wfa.ie.owe.band_info",    "Band info"),
        s_oweChannel  = Wlan.Protocol.UInt8 ("wlan.wfa.ie.owe.channel_info", "Channel info");

    static readonly Field[] s_controlParts =
    [
        Wlan.Protocol.Bits(s_control, "wlan.wfa.ie.oce.cap.release", "OCE Release", 0x03, Hex),
        Wlan.Protocol.Flag(s_control, "wlan.wfa.ie.oce.cap.sta_cfon", "is STA CFON", 0x04, names: ValueNames.YesNo),
        Wlan.Protocol.Flag(s_control, "wlan.wfa.ie.oce.cap.11b_only_ap", "11b only AP present on operating channel", 0x10, names: ValueNames.YesNo),
        Wlan.Protocol.Flag(s_control, "wlan.wfa.ie.oce.cap.hlp", "FILS Higher Layer Setup with Higher Layer Protocol Encapsulation enabled", 0x20, names: ValueNames.YesNo),
        Wlan.Protocol.Flag(s_control, "wlan.wfa.ie.oce.cap.non_oce_ap", "non OCE AP present on operating channel", 0x40, names: ValueNames.YesNo),
        Wlan.Protocol.Bits(s_control, "wlan.wfa.ie.oce.cap.reserved", "Reserved", 0x80, Hex),
    ];

    /// <summary>Records type and what follows it.</summary>
    public static void Take(ref Layer mgt, int end)
    {
        uint type = mgt.U8(mgt.Position);
        mgt.Position++;
        switch (type)
        {
            case Hotspot when mgt.Position < end: TakeHotspot(ref mgt, end); break;
            case Connectivity: TakeAttributes(ref mgt, end); break;
            case OweTransition: TakeTransition(ref mgt, end); break;
            default: WlanVendorElement.TakeRest(ref mgt, end); break;
        }
    }

    static void TakeHotspot(ref Layer mgt, int end)
    {
        uint flags = mgt.U8(mgt.Position);
        mgt.TakeParts(s_hotspot, s_operatorSet, s_domainSet, s_reserved, s_version);
        if ((flags & 0x02) != 0 && mgt.Position + 2 <= end) mgt.Take(s_operator);
        if ((flags & 0x04) != 0 && mgt.Position + 2 <= end) mgt.Take(s_domain);
    }

    static void TakeAttributes(ref Layer mgt, int end)
    {
        while (mgt.Position + 2 <= end && mgt.More)
        {
            int at = mgt.Position, next = at + 2 + mgt.U8(at + 1);
            uint id = mgt.U8(at);
            if (next > end) return;
            GroupScope scope = mgt.Begin(s_attribute, at, next - at);
            mgt.Take(s_id);
            mgt.Take(s_length);
            if (next > mgt.Position) TakeAttribute(ref mgt, id, next);
            mgt.End(scope);
            if (!mgt.Failed) mgt.Position = next;
        }
    }

    static void TakeAttribute(ref Layer mgt, uint id, int end)
    {
        switch (id)
        {
            case Capabilities: mgt.TakeBits(s_apCapabilities, s_apCellular, s_apReserved); break;
            case NonPreferred:
                mgt.Take(s_class);
                while (mgt.Position + 2 < end && mgt.More) mgt.Take(s_channel);
                if (mgt.Position + 2 > end) break;
                mgt.Take(s_preference);
                mgt.Take(s_reason);
                break;
            case Cellular: mgt.Take(s_cellular); break;
            case Disallowed: mgt.Take(s_disallowed); break;
            case CellularPreference: mgt.Take(s_cellularPreference); break;
            case Transition: mgt.Take(s_transition); break;
            case Rejection: mgt.Take(s_rejection); break;
            case Retry: mgt.Take(s_retry); break;
            case OceCapabilities: mgt.TakeBits(s_control, s_controlParts); break;
            case RssiRejection:
                mgt.Take(s_delta);
                mgt.Take(s_delay);
                break;
            case WanMetrics: mgt.TakeBits(s_capacity, s_down, s_up); break;
            case ShortSsid: TakeText(ref mgt, s_shortSsid, end); break;
            case SuppressionBss:
                while (mgt.Position + 6 <= end && mgt.More) mgt.Take(s_suppressedBss);
                break;
            case SuppressionSsid: TakeText(ref mgt, s_suppressedSsid, end); break;
        }
    }

    static void TakeText(ref Layer mgt, Field text, int end) => mgt.Text(text, mgt.Position, end - mgt.Position);

    static void TakeTransition(ref Layer mgt, int end)
    {
        mgt.Take(s_oweBss);
        int length = (int)mgt.Take(s_oweLength);
        if (mgt.Failed || mgt.Position + length > end) return;
        mgt.Text(s_oweSsid, mgt.Position, length);
        mgt.Position += length;
        if (mgt.Position + 2 > end) return;
        mgt.Take(s_oweBand);
        mgt.Take(s_oweChannel);
    }
}
