namespace FilterLang.Protocols;

/// <summary>Elements of the extended numbers that have rows at fixed places.</summary>
static class WlanExtendedElements
{
    const int AccessCategories = 4, CategoryLength = 3;

    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static readonly FieldGroup s_categoryParameters = CategoryParameters();

    static WlanExtendedElements()
    {
        WlanElements.AddExtended(4, new(FILSSession(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.fils.session", "FILS Session"), restAt: 0));
        WlanElements.AddExtended(9, new(FTMSynchronizationInformation(), rest: Wlan.Protocol.Bytes("wlan.tag.ftm_tsf_sync_info", "TSF Sync Info"), restAt: 0));
        WlanElements.AddExtended(13, new(FILSNonce(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.fils.nonce", "FILS Nonce"), restAt: 0));
        WlanElements.AddExtended(14, new(FutureChannelGuidance(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.future_channel_guidance.extra_bytes", "Extra bytes"), restAt: 4, least: 4, isCut: true));
        WlanElements.AddExtended(32, new(OWEDiffieHellmanParameter(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.owe_dh_parameter.public_key", "Public Key"), restAt: 2, least: 2));
        WlanElements.AddExtended(33, new(PasswordIdentifier(), rest: Wlan.Protocol.Text("wlan.ext_tag.sae.password_identifier", "Password Identifier"), restAt: 0));
        WlanElements.AddExtended(37, new(UORAParameterSet(), least: 1, isCut: true));
        WlanElements.AddExtended(38, new(MUEDCAParameterSet(), least: 13, isCut: true));
        WlanElements.AddExtended(41, new(NDPFeedbackReportParameterSet(), least: 1, isCut: true));
        WlanElements.AddExtended(42, new(BSSColorChangeAnnouncement(), least: 2, isCut: true));
        WlanElements.AddExtended(45, new(ESSReport(), least: 1, isCut: true));
        WlanElements.AddExtended(46, new(OpportunisticPowerSave(), least: 1, isCut: true));
        WlanElements.AddExtended(52, new(MaxChannelSwitchTime(), least: 3, isCut: true));
        WlanElements.AddExtended(55, new(MultipleBSSIDConfiguration(), least: 2, isCut: true));
        WlanElements.AddExtended(57, new(KnownBSSID(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.known_bssid.bitmap", "Bitmap"), restAt: 0));
        WlanElements.AddExtended(59, new(HE6GHzBandCapabilities(), least: 2, most: 2));
        WlanElements.AddExtended(93, new(AntiCloggingTokenContainer(), rest: Wlan.Protocol.Bytes("wlan.ext_tag.sae.anti_clogging_token", "Anti-Clogging Token"), restAt: 0));
        WlanElements.AddExtended(94, new(SecureLTFParameters(), least: 12, isCut: true));
        WlanElements.AddExtended(101, new(RangingParameters(), least: 7, most: 8));
        WlanElements.AddExtended(109, new(TIDToLinkMapping(), least: 1, isCut: true));
        WlanElements.AddExtended(110, new(MultiLinkTrafficIndication(), rest: Wlan.Protocol.Bytes("wlan.eht.multi_link_traffic.traffic_indication_list", "Traffic Indication List"), restAt: 2, least: 2, isCut: true));
        WlanElements.AddExtended(114, new(AKMSuiteSelector(), least: 4, isCut: true));
        WlanElements.AddExtended(133, new(MLOLinkInformation(), least: 2, isCut: true));
        WlanElements.AddExtended(137, new(NonAPSTARegulatoryConnectivity(), least: 1, isCut: true));
    }

    // FILS Session, 4.
    static FieldGroup FILSSession()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // FTM Synchronization Information, 9.
    static FieldGroup FTMSynchronizationInformation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // FILS Nonce, 13.
    static FieldGroup FILSNonce()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // Future Channel Guidance, 14.
    static FieldGroup FutureChannelGuidance()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.ext_tag.future_channel_guidance.new_chan_num", "New Channel Number", at: 0, display: Hex, little: true);
        return rows;
    }

    // OWE Diffie-Hellman Parameter, 32.
    static FieldGroup OWEDiffieHellmanParameter()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.ext_tag.owe_dh_parameter.group", "Group", FieldType.UInt32, at: 0, names: new ValueNames(() =>
                [(0, "None"), (1, "768-bit MODP Group"), (2, "1024-bit MODP Group"), (5, "1536-bit MODP Group"),
                 (14, "2048-bit MODP Group"), (15, "3072-bit MODP Group"), (16, "4096-bit MODP Group"), (17, "6144-bit MODP Group"),
                 (18, "8192-bit MODP Group"), (19, "256-bit random ECP group"), (20, "384-bit random ECP group"),
                 (21, "521-bit random ECP group"), (22, "1024-bit MODP Group with 160-bit Prime Order Subgroup"),
                 (23, "2048-bit MODP Group with 224-bit Prime Order Subgroup"),
                 (24, "2048-bit MODP Group with 256-bit Prime Order Subgroup"), (25, "192-bit Random ECP Group"),
                 (26, "224-bit Random ECP Group"), (27, "brainpoolP224r1"), (28, "brainpoolP256r1"), (29, "brainpoolP384r1"),
                 (30, "brainpoolP512r1"), (31, "Curve25519"), (32, "Curve448")]), little: true, size: 2);
        return rows;
    }

    // Password Identifier, 33.
    static FieldGroup PasswordIdentifier()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // UORA Parameter Set, 37.
    static FieldGroup UORAParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field field = rows.UInt8("wlan.ext_tag.uora_parameter_set.field", "UL OFDMA-based Random Access Parameter SET", at: 0, display: Hex);
        rows.Bits(field, "wlan.ext_tag.uora_parameter_set.eocwmin", "EOCWmin", 0x7);
        rows.Bits(field, "wlan.ext_tag.uora_parameter_set.eocwmax", "EOCWmax", 0x38);
        rows.Bits(field, "wlan.ext_tag.uora_parameter_set.reserved", "Reserved", 0xc0, Hex);
        return rows;
    }

    // MU EDCA Parameter Set, 38.
    static FieldGroup MUEDCAParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Include(WlanSpectrumElements.AccessPointQos, 0);
        for (int category = 0; category < AccessCategories; category++) rows.Include(s_categoryParameters, 1 + CategoryLength * category);
        return rows;
    }

    // What each of its four access categories has.
    static FieldGroup CategoryParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field number = rows.UInt8("wlan.ext_tag.mu_edca_parameter_set.aic_aifsn", "AIC/AIFSN", at: 0, display: Hex);
        rows.Bits(number, "wlan.ext_tag.mu_edca_parameter_set.aifsn", "AIFSN", 0xf);
        rows.Flag(number, "wlan.ext_tag.mu_edca_parameter_set.acm", "Admission Control Mandatory", 0x10, ValueNames.YesNo);
        rows.Bits(number, "wlan.ext_tag.mu_edca_parameter_set.aci", "ACI", 0x60, names: new ValueNames(() => [(0, "Best Effort"), (1, "Background"), (2, "Video"), (3, "Voice")]));
        rows.Bits(number, "wlan.ext_tag.mu_edca_parameter_set.reserved", "Reserved", 0x80);
        rows.UInt8("wlan.ext_tag.mu_edca_parameter_set.ecwmin_ecwmax", "ECWmin/ECWmax", at: 1, display: Hex);
        rows.UInt8("wlan.ext_tag.mu_edca_parameter_set.mu_edca_timer", "MU EDCA Timer", at: 2, display: Hex);
        return rows;
    }

    // NDP Feedback Report Parameter Set, 41.
    static FieldGroup NDPFeedbackReportParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ext_tag.ndp_feedback.res_req_buf_thresh_exp", "Resource Request Buffer Threshold Exponent", at: 0);
        return rows;
    }

    // BSS Color Change Announcement, 42.
    static FieldGroup BSSColorChangeAnnouncement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ext_tag.bss_color_change.color_switch_countdown", "BSS Color Switch Countdown", at: 0);
        Field newColorInfo = rows.UInt8("wlan.ext_tag.bss_color_change.new_color_info", "New BSS Color Info", at: 1, display: Hex);
        rows.Bits(newColorInfo, "wlan.ext_tag.bss_color_change.new_bss_color", "New BSS Color", 0x3f, Hex);
        rows.Bits(newColorInfo, "wlan.ext_tag.bss_color_change.new_color_reserved", "Reserved", 0xc0, Hex);
        return rows;
    }

    // ESS Report, 45.
    static FieldGroup ESSReport()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ext_tag.ess_report.ess_info.field", "ESS Information field", at: 0, display: Hex, mask: 0x3);
        rows.Boolean("wlan.ext_tag.ess_report.ess_info.planned_ess", "Planned ESS", at: 0, mask: 0x1);
        rows.Boolean("wlan.ext_tag.ess_report.ess_info.edge_of_ess", "Edge of ESS", at: 0, mask: 0x2);
        return rows;
    }

    // Opportunistic Power Save, 46.
    static FieldGroup OpportunisticPowerSave()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ext_tag.ops.ops_duration", "OPS Duration", at: 0, names: ValueNames.Unit("ms"));
        return rows;
    }

    // Max Channel Switch Time, 52.
    static FieldGroup MaxChannelSwitchTime()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt24("wlan.ext_tag.max_channel_switch_time.switch_time", "Max Channel Switch Time", at: 0, little: true, names: ValueNames.Unit("TU", "TUs"));
        return rows;
    }

    // Multiple BSSID Configuration, 55.
    static FieldGroup MultipleBSSIDConfiguration()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ext_tag.multiple_bssid_configuration.bssid_count", "BSSID Count", at: 0);
        rows.UInt8("wlan.ext_tag.multiple_bssid_configuration.full_set_rx_periodicity", "Full Set Rx Periodicity", at: 1);
        return rows;
    }

    // Known BSSID, 57.
    static FieldGroup KnownBSSID()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // HE 6 GHz Band Capabilities, 59.
    static FieldGroup HE6GHzBandCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field capInf = rows.UInt16("wlan.tag.he_6ghz.cap_inf", "Capabilities Information", at: 0, display: Hex, little: true);
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b0_b2", "Minimum MPDU Start Spacing", 0x7, Hex, names: new ValueNames(() =>
                [(0, "No restriction"), (1, "1/4 uS"), (2, "1/2 uS"), (3, "1 uS"), (4, "2 uS"), (5, "4 uS"), (6, "8 uS"), (7, "16 uS")]));
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b3_b5", "Maximum A-MPDU Length Exponent", 0x38, Hex, names: new ValueNames(() =>
                [(0, "8 191"), (1, "16 383"), (2, "32 767"), (3, "65 535"), (4, "131 071"), (5, "262 143"), (6, "524 287"),
                 (7, "1 048 575")]));
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b6_b7", "Maximum MPDU Length", 0xc0, Hex, names: new ValueNames(() => [(0, "3 895"), (1, "7 991"), (2, "11 454"), (3, "Reserved")]));
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b8", "Reserved", 0x100, Hex);
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b9b_b10", "SM Power Save", 0x600, Hex, names: new ValueNames(() =>
                [(0, "Static SM Power Save mode"), (1, "Dynamic SM Power Save mode"), (2, "Reserved"), (3, "SM Power Save disabled")]));
        rows.Flag(capInf, "wlan.tag.he_6ghz.cap_inf.b11", "RD Responder", 0x800, s_supported);
        rows.Flag(capInf, "wlan.tag.he_6ghz.cap_inf.b12", "Rx Antenna Pattern Consistency", 0x1000, s_supported);
        rows.Flag(capInf, "wlan.tag.he_6ghz.cap_inf.b13", "Tx Antenna Pattern Consistency", 0x2000, s_supported);
        rows.Bits(capInf, "wlan.tag.he_6ghz.cap_inf.b14_b15", "Reserved", 0xc000, Hex);
        return rows;
    }

    // Anti-Clogging Token Container, 93.
    static FieldGroup AntiCloggingTokenContainer()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // Secure LTF Parameters, 94.
    static FieldGroup SecureLTFParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.etag.secure_ltf_params.secure_ltf_counter", "Secure LTF Counter", FieldType.UInt48, at: 0, little: true, size: 6);
        rows.UInt16("wlan.etag.secure_ltf_params.ltf_generation_sac", "LTF Generation SAC", at: 6, display: Hex, little: true);
        rows.UInt16("wlan.etag.secure_ltf_params.ranging_management_sac", "Ranging Management SAC", at: 8, display: Hex, little: true);
        rows.UInt8("wlan.etag.secure_ltf_params.measurement_result_ltf_offset", "Measurement Result LTF Offset", at: 10);
        return rows;
    }

    // Ranging Parameters, 101.
    static FieldGroup RangingParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field ranging = rows.Row("wlan.ranging", "Ranging Parameters", FieldType.UInt56, at: 0, display: Hex, little: true, size: 7);
        rows.Bits(ranging, "wlan.ranging.status", "Status Indication", 0x3, names: new(() =>
            [(0, "Reserved"), (1, "Successful; measurement exchanges are about to begin"), (2, "Request incapable; do not send same request again; FTM session ends"), (3, "Request failed; do not send new request for Value seconds; FTM session ends")]));
        rows.Bits(ranging, "wlan.ranging.value", "Value", 0x7c);
        rows.Bits(ranging, "wlan.ranging.i2r_lmr_feedback", "I2R LMR Feedback", 0x80);
        rows.Bits(ranging, "wlan.ranging.secure_ltf_required", "Secure LTF Required", 0x100);
        rows.Bits(ranging, "wlan.ranging.secure_ltf_support", "Secure LTF Support", 0x200);
        rows.Bits(ranging, "wlan.ranging.priority", "Ranging Priority", 0xc00);
        rows.Bits(ranging, "wlan.ranging.r2i_toa_type", "R2I TOA Type", 0x1000);
        rows.Bits(ranging, "wlan.ranging.i2r_toa_type", "I2R TOA Type", 0x2000);
        rows.Bits(ranging, "wlan.ranging.r2i_aoa_requested", "R2I AOA Requested", 0x4000);
        rows.Bits(ranging, "wlan.ranging.i2r_aoa_requested", "I2R AOA Requested", 0x8000);
        rows.Bits(ranging, "wlan.ranging.format_and_bandwidth", "Format and Bandwidth", 0x3f0000, names: new(() =>
            [(0, "HE 20 MHz"), (1, "HE 40 MHz"), (2, "HE 80 MHz"), (3, "HE 80+80 MHz"), (4, "HE 160 MHz (two separate RF LOs)"), (5, "HE 160 MHz (single RF LO)")]));
        rows.Bits(ranging, "wlan.ranging.immediate_r2i_feedback", "Immediate R2I Feedback", 0x400000);
        rows.Bits(ranging, "wlan.ranging.immediate_i2r_feedback", "Immediate I2R Feedback", 0x800000);
        rows.Bits(ranging, "wlan.ranging.max_i2r_repetition", "Max I2R Repetition", 0x7000000, Custom);
        rows.Bits(ranging, "wlan.ranging.max_r2i_repetition", "Max R2I Repetition", 0x38000000, Custom);
        rows.Bits(ranging, "wlan.ranging.reserved1", "Reserved", 0x40000000);
        rows.Bits(ranging, "wlan.ranging.reserved2", "Reserved", 0x80000000);
        rows.Bits(ranging, "wlan.ranging.max_r2i_sts_le_80_mhz", "Max R2I STS <= 80 MHz", 0x700000000, Custom);
        rows.Bits(ranging, "wlan.ranging.max_r2i_sts_gt_80_mhz", "Max R2I STS > 80 MHz", 0x3800000000, Custom);
        rows.Bits(ranging, "wlan.ranging.max_r2i_ltf_total", "Max R2I LTF Total", 0xc000000000, names: new(() =>
            [(0, "4 LTFs"), (1, "8 LTFs"), (2, "16 LTFs"), (3, "No max LTFs specified")]));
        rows.Bits(ranging, "wlan.ranging.max_i2r_ltf_total", "Max I2R LTF Total", 0x30000000000, names: new(() =>
            [(0, "4 LTFs"), (1, "8 LTFs"), (2, "16 LTFs"), (3, "No max LTFs specified")]));
        rows.Bits(ranging, "wlan.ranging.max_i2r_sts_le_80_mhz", "Max I2R STS <= 80 MHz", 0x1c0000000000, Custom);
        rows.Bits(ranging, "wlan.ranging.max_i2r_sts_gt_80_mhz", "Max I2R STS > 80 MHz", 0xe00000000000, Custom);
        rows.Bits(ranging, "wlan.tag.ftm.param.ranging.bss_color_information", "BSS Color Information", 0xff000000000000, Hex);
        return rows;
    }

    // TID-To-Link Mapping (802.11be D3.0), 109.
    static FieldGroup TIDToLinkMapping()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field control = rows.UInt8("wlan.eht.tid_to_link_mapping.control", "TID-To-Link Mapping Control", at: 0, display: Hex);
        rows.Bits(control, "wlan.eht.tid_to_link_mapping.control.direction", "Direction", 0x3, Hex, names: new ValueNames(() => [(0, "Uplink"), (1, "Downlink"), (2, "Bidirectional link")]));
        rows.Flag(control, "wlan.eht.tid_to_link_mapping.control.default_link_mapping", "Default Link Mapping", 0x4);
        rows.Flag(control, "wlan.eht.tid_to_link_mapping.control.mapping_switch_time", "Mapping Switch Time Present", 0x8);
        rows.Flag(control, "wlan.eht.tid_to_link_mapping.control.expected_duration", "Expected Duration Present", 0x10);
        rows.Bits(control, "wlan.eht.tid_to_link_mapping.control.link_mapping_size", "Link Mapping Size", 0x20, names: new ValueNames(() => [(0, "2 octets"), (1, "1 octet")]));
        rows.Bits(control, "wlan.eht.tid_to_link_mapping.control.reserved", "Reserved", 0xc0, Hex);
        return rows;
    }

    // Multi-Link Traffic Indication (802.11be D3.0), 110.
    static FieldGroup MultiLinkTrafficIndication()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field trafficControl = rows.UInt16("wlan.eht.multi_link_traffic.traffic_control", "Multi-Link Traffic Control", at: 0, display: Hex, little: true);
        rows.Bits(trafficControl, "wlan.eht.multi_link_traffic.traffic_control.bitmap_size", "Bitmap Size", 0xf, Custom);
        rows.Bits(trafficControl, "wlan.eht.multi_link_traffic.traffic_control.aid_offset", "AID Offset", 0x7ff0);
        rows.Bits(trafficControl, "wlan.eht.multi_link_traffic.traffic_control.reserved", "Reserved", 0x8000, Hex);
        return rows;
    }

    // AKM Suite Selector, 114.
    static FieldGroup AKMSuiteSelector()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt24("wlan.rsn.akms.oui", "Auth Key Management (AKM) OUI", at: 0, display: Oui);
        rows.UInt8("wlan.rsn.akms.type", "Auth Key Management (AKM) type", at: 3, names: new ValueNames(() =>
                [(0, "NONE"), (1, "WPA"), (2, "PSK"), (3, "FT over IEEE 802.1X"), (4, "FT using PSK"), (5, "WPA (SHA256)"),
                 (6, "PSK (SHA256)"), (7, "TDLS / TPK Handshake (SHA256)"), (8, "SAE (SHA256)"), (9, "FT using SAE (SHA256)"),
                 (10, "APPeerKey (SHA256)"), (11, "WPA (SHA256-SuiteB)"), (12, "WPA (SHA384-SuiteB)"),
                 (13, "FT over IEEE 802.1X (SHA384)"), (14, "FILS (SHA256 and AES-SIV-256)"), (15, "FILS (SHA384 and AES-SIV-512)"),
                 (16, "FT over FILS (SHA256 and AES-SIV-256)"), (17, "FT over FILS (SHA384 and AES-SIV-512)"),
                 (18, "Opportunistic Wireless Encryption"), (19, "FT using PSK (SHA384)"), (20, "PSK (SHA384)"), (21, "PASN"),
                 (24, "SAE (GROUP-DEPEND)"), (25, "FT using SAE (GROUP-DEPEND)")]));
        return rows;
    }

    // MLO Link Information (802.11be D3.0), 133.
    static FieldGroup MLOLinkInformation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.eht.link_id_bitmap", "Link ID Bitmap", at: 0, display: Hex, little: true);
        return rows;
    }

    // Non-AP STA Regulatory Connectivity, 137.
    static FieldGroup NonAPSTARegulatoryConnectivity()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field nonapStaRegulatoryConnect = rows.UInt8("wlan.nonap_sta_regulatory_connect", "Regulatory Connectivity", at: 0, display: Hex);
        rows.Bits(nonapStaRegulatoryConnect, "wlan.nonap_sta_regulatory_connect.indoor_ap_valid", "Connectivity With Indoor AP Valid", 0x1, Hex);
        rows.Bits(nonapStaRegulatoryConnect, "wlan.nonap_sta_regulatory_connect.indoor_ap", "Connectivity With Indoor AP", 0x2, Hex);
        rows.Bits(nonapStaRegulatoryConnect, "wlan.nonap_sta_regulatory_connect.sp_ap_valid", "Connectivity With SP AP Valid", 0x4, Hex);
        rows.Bits(nonapStaRegulatoryConnect, "wlan.nonap_sta_regulatory_connect.sp_ap", "Connectivity With SP AP", 0x8, Hex);
        rows.Bits(nonapStaRegulatoryConnect, "wlan.nonap_sta_regulatory_connect.reserved", "Reserved", 0xf0, Hex);
        return rows;
    }
}
