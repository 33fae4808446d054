namespace FilterLang.Protocols;

/// <summary>Elements of the Wi-Fi Alliance under Microsoft's number: WPA, and WMM of the Wi-Fi Multimedia specification.</summary>
static class WlanMicrosoftElement
{
    const uint Wpa = 1, Multimedia = 2;
    const uint Information = 0, Parameters = 1, TrafficSpecification = 2;

    static readonly Field
        s_type    = Wlan.Protocol.UInt8 ("wlan.wfa.ie.type",        "Type", display: Hex, names: new ValueNames(() =>
            [(1, "WPA Information Element"), (2, "WMM/WME"), (4, "WPS"), (0x11, "Network Cost"), (0x12, "Tethering")])),
        s_version = Wlan.Protocol.UInt16("wlan.wfa.ie.wpa.version", "WPA Version", little: true);

    static readonly WlanSuites
        s_multicast  = new("wlan.wfa.ie.wpa.mcs",  "Multicast Cipher Suite", WlanSuites.OldCiphers, isList: false),
        s_unicast    = new("wlan.wfa.ie.wpa.ucs",  "Unicast Cipher Suite",   WlanSuites.OldCiphers),
        s_management = new("wlan.wfa.ie.wpa.akms", "Auth Key Management (AKM) Suite", WlanSuites.OldManagement, part: "Auth Key Management (AKM)",
            listLabel: "Auth Key Management (AKM) List");

    static readonly ValueNames
        s_delivery   = ValueNames.Pair("WMM delivery and trigger enabled", "non-WMM PS"),
        s_categories = new(() => [(0, "Best Effort"), (1, "Background"), (2, "Video"), (3, "Voice")]);

    static readonly Field
        s_subtype  = Wlan.Protocol.UInt8("wlan.wfa.ie.wme.subtype",  "WME Subtype", names: new ValueNames(() =>
            [(0, "Information Element"), (1, "Parameter Element"), (2, "TSPEC Element")])),
        s_wmeVersion = Wlan.Protocol.UInt8("wlan.wfa.ie.wme.version", "WME Version"),
        s_info     = Wlan.Protocol.UInt8("wlan.wfa.ie.wme.qos_info", "WME QoS Info", display: Hex),
        s_reserved = Wlan.Protocol.Bytes("wlan.wfa.ie.wme.reserved", "Reserved"),
        s_category = Wlan.Protocol.Label("wlan.wfa.ie.wme.acp",      "Ac Parameters"),
        s_aciAifsn = Wlan.Protocol.UInt8("wlan.wfa.ie.wme.acp.aci_aifsn", "ACI / AIFSN Field", display: Hex),
        s_window   = Wlan.Protocol.UInt8("wlan.wfa.ie.wme.acp.ecw",  "ECW", display: Hex);

    static readonly Field[]
        s_stationParts =
        [
            Wlan.Protocol.Bits(s_info, "wlan.wfa.ie.wme.qos_info.sta.max_sp_length", "Max SP Length", 0x60, Hex, new ValueNames(() =>
                [(0, "WMM AP may deliver all buffered frames (MSDUs and MMPDUs)"), (1, "WMM AP may deliver a maximum of 2 buffered frames (MSDUs and MMPDUs) per USP"),
                 (2, "WMM AP may deliver a maximum of 4 buffered frames (MSDUs and MMPDUs) per USP"),
                 (3, "WMM AP may deliver a maximum of 6 buffered frames (MSDUs and MMPDUs) per USP")])),
            Wlan.Protocol.Flag(s_info, "wlan.wfa.ie.wme.qos_info.sta.ac_be", "AC_BE", 0x08, s_delivery),
            Wlan.Protocol.Flag(s_info, "wlan.wfa.ie.wme.qos_info.sta.ac_bk", "AC_BK", 0x04, s_delivery),
            Wlan.Protocol.Flag(s_info, "wlan.wfa.ie.wme.qos_info.sta.ac_vi", "AC_VI", 0x02, s_delivery),
            Wlan.Protocol.Flag(s_info, "wlan.wfa.ie.wme.qos_info.sta.ac_vo", "AC_VO", 0x01, s_delivery),
            Wlan.Protocol.Bits(s_info, "wlan.wfa.ie.wme.qos_info.sta.reserved", "Reserved", 0x90, Hex),
        ],
        s_accessPointParts =
        [
            Wlan.Protocol.Flag(s_info, "wlan.wfa.ie.wme.qos_info.ap.u_apsd", "U-APSD", 0x80, ValueNames.Pair("Enabled", "Disabled")),
            Wlan.Protocol.Bits(s_info, "wlan.wfa.ie.wme.qos_info.ap.parameter_set_count", "Parameter Set Count", 0x0F, Hex),
            Wlan.Protocol.Bits(s_info, "wlan.wfa.ie.wme.qos_info.ap.reserved", "Reserved", 0x70, Hex),
        ];

    // The rows of each access category, by its number.
    static readonly Field[]
        s_acis     = PerCategory(static c => Wlan.Protocol.Bits(s_aciAifsn, $"wlan.wfa.ie.wme.acp.aci_{c}", "ACI", 0x60, names: s_categories)),
        s_admissions = PerCategory(static c => Wlan.Protocol.Flag(s_aciAifsn, $"wlan.wfa.ie.wme.acp.acm_{c}", "Admission Control Mandatory", 0x10, ValueNames.YesNo)),
        s_aifsns   = PerCategory(static c => Wlan.Protocol.Bits(s_aciAifsn, $"wlan.wfa.ie.wme.acp.aifsn_{c}", "AIFSN", 0x0F)),
        s_reserveds = PerCategory(static c => Wlan.Protocol.Bits(s_aciAifsn, $"wlan.wfa.ie.wme.acp.reserved_{c}", "Reserved", 0x80)),
        s_mosts    = PerCategory(static c => Wlan.Protocol.Bits(s_window, $"wlan.wfa.ie.wme.acp.ecw.max_{c}", "ECW Max", 0xF0)),
        s_leasts   = PerCategory(static c => Wlan.Protocol.Bits(s_window, $"wlan.wfa.ie.wme.acp.ecw.min_{c}", "ECW Min", 0x0F)),
        s_limits   = PerCategory(static c => Wlan.Protocol.UInt16($"wlan.wfa.ie.wme.acp.txop_limit_{c}", "TXOP Limit", little: true));

    static readonly FieldGroup s_specification = Specification();

    static readonly ExpertField s_badDirection = Wlan.Protocol.Expert("wlan.wfa.ie.wme.qos_info.bad_ftype", Severity.Error, ExpertGroup.Protocol,
        "Could not deduce direction to decode correctly");

    static Field[] PerCategory(Func<string, Field> make) => [make("be"), make("bk"), make("vi"), make("vo")];

    static FieldGroup Specification()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field info = rows.UInt24("wlan.wfa.ie.wme.tspec.ts_info", "TS Info", at: 0, Hex, little: true);
        rows.Bits(info, "wlan.wfa.ie.wme.tspec.ts_info.tid", "TID", 0x1E);
        rows.Bits(info, "wlan.wfa.ie.wme.tspec.ts_info.dir", "Direction", 0x60, names: new ValueNames(() => [(0, "Uplink"), (1, "Downlink"), (2, "Direct link"), (3, "Bidirectional link")]));
        rows.Bits(info, "wlan.wfa.ie.wme.tspec.ts_info.psb", "PSB", 0x400, names: new ValueNames(() => [(0, "Legacy"), (1, "U-APSD")]));
        rows.Bits(info, "wlan.wfa.ie.wme.tspec.ts_info.up", "UP", 0x3800, names: new(() =>
            [(0, "Best Effort"), (1, "Background"), (2, "Spare"), (3, "Excellent Effort"), (4, "Controlled Load"), (5, "Video"), (6, "Voice"), (7, "Network Control")]));
        rows.Bits(info, "wlan.wfa.ie.wme.tspec.ts_info.reserved", "Reserved", 0xFF_C381, Hex);
        rows.UInt16("wlan.wfa.ie.wme.tspec.nor_msdu", "Normal MSDU Size", at: 3, little: true);
        rows.UInt16("wlan.wfa.ie.wme.tspec.max_msdu", "Maximum MSDU Size", at: 5, little: true);
        (string Name, string Label)[] words =
        [
            ("min_srv", "Minimum Service Interval"), ("max_srv", "Maximum Service Interval"), ("inact_int", "Inactivity Interval"),
            ("susp_int", "Suspension Interval"), ("srv_start", "Service Start Time"), ("min_data", "Minimum Data Rate"), ("mean_data", "Mean Data Rate"),
            ("peak_data", "Peak Data Rate"), ("burst_size", "Burst Size"), ("delay_bound", "Delay Bound"), ("min_phy", "Minimum PHY Rate"),
        ];
        for (int i = 0; i < words.Length; i++) rows.UInt32($"wlan.wfa.ie.wme.tspec.{words[i].Name}", words[i].Label, at: 7 + i * 4, little: true);
        rows.UInt16("wlan.wfa.ie.wme.tspec.surplus", "Surplus Bandwidth Allowance", at: 51, little: true);
        rows.UInt16("wlan.wfa.ie.wme.tspec.medium", "Medium Time", at: 53, little: true);
        return rows;
    }

    /// <summary>Records type and what follows it.</summary>
    public static void Take(ref Layer mgt, int end)
    {
        uint type = (uint)mgt.Take(s_type);
        if (type == Wpa) TakeWpa(ref mgt, end);
        else if (type == Multimedia) TakeMultimedia(ref mgt, end);
    }

    static void TakeWpa(ref Layer mgt, int end)
    {
        mgt.Take(s_version);
        s_multicast.TakeOne(ref mgt);
        if (!s_unicast.TakeAll(ref mgt, end) || !s_management.TakeAll(ref mgt, end)) return;
        WlanVendorElement.TakeRest(ref mgt, end);
    }

    static void TakeMultimedia(ref Layer mgt, int end)
    {
        uint subtype = (uint)mgt.Take(s_subtype);
        mgt.Take(s_wmeVersion);
        switch (subtype)
        {
            case Information: TakeInfo(ref mgt); break;
            case Parameters:
                TakeInfo(ref mgt);
                mgt.Take(s_reserved, 1);
                for (int i = 0; i < 4 && mgt.More; i++) TakeCategory(ref mgt);
                break;
            case TrafficSpecification:
                mgt.Rows(s_specification, mgt.Position, end - mgt.Position);
                mgt.Position = end;
                break;
        }
    }

    // What the octet says depends on who sends it, which the kind of the frame tells.
    static void TakeInfo(ref Layer mgt)
    {
        switch (WlanSession.Of(ref mgt).Header.Kind)
        {
            case 0x00 or 0x02 or 0x04: mgt.TakeBits(s_info, s_stationParts); break;
            case 0x01 or 0x03 or 0x05 or 0x08: mgt.TakeBits(s_info, s_accessPointParts); break;
            default:
                mgt.Take(s_info);
                mgt.Remark(s_badDirection, mgt.Position - 1, 1);
                break;
        }
    }

    static void TakeCategory(ref Layer mgt)
    {
        int category = mgt.U8(mgt.Position) >> 5 & 3;
        GroupScope scope = mgt.Begin(s_category, mgt.Position, 4);
        mgt.TakeBits(s_aciAifsn, s_acis[category], s_admissions[category], s_aifsns[category], s_reserveds[category]);
        mgt.TakeBits(s_window, s_mosts[category], s_leasts[category]);
        mgt.Take(s_limits[category]);
        mgt.End(scope);
    }
}
