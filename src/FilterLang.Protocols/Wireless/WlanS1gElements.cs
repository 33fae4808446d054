namespace FilterLang.Protocols;

/// <summary>Elements of stations below 1 GHz, IEEE 802.11-2020 sections 9.4.2.191 to 9.4.2.218.</summary>
static class WlanS1gElements
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static WlanS1gElements()
    {
        WlanElements.Add(207, new(S1GOpenLoopLinkMarginIndex(), least: 1, isCut: true));
        WlanElements.Add(209, new(PageSlice(), rest: Wlan.Protocol.Bytes("wlan.page_slice.page_bitmap", "Page Bitmap"), restAt: 4, least: 4, isCut: true));
        WlanElements.Add(211, new(AIDResponse(), least: 5, isCut: true));
        WlanElements.Add(213, new(S1GBeaconCompatibility(), least: 8, isCut: true));
        WlanElements.Add(214, new(ShortBeaconInterval(), least: 2, isCut: true));
        WlanElements.Add(215, new(ChangeSequence(), least: 1, isCut: true));
        WlanElements.Add(217, new(S1GCapabilities(), least: 15, isCut: true));
        WlanElements.Add(223, new(TSFTimerAccuracy(), least: 1, isCut: true));
        WlanElements.Add(230, new(ELOperation(), least: 4, isCut: true));
        WlanElements.Add(231, new(SectorizedGroupIDList(), rest: Wlan.Protocol.Bytes("wlan.s1g.sectorized_group_list", "Sectorized Group List"), restAt: 0, least: 1));
        WlanElements.Add(232, new(S1GOperation(), least: 6, isCut: true));
        WlanElements.Add(234, new(SSTOperation(), least: 2, isCut: true));
        WlanElements.Add(235, new(MAD(), least: 2, isCut: true));
    }

    // S1G Open-Loop Link Margin Index, 207.
    static FieldGroup S1GOpenLoopLinkMarginIndex()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.s1g.open_loop_link_margin_index", "Open-Loop Link Margin Index", at: 0, display: Custom);
        return rows;
    }

    // Page Slice, 209.
    static FieldGroup PageSlice()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.page_slice.page_period", "Page Period", at: 0);
        Field pageSliceControl = rows.UInt24("wlan.page_slice.page_slice_control", "Page Slice Control", at: 1, display: Hex, little: true);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.page_index", "Page Index", 0x3);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.page_slice_len", "Page Slice Length", 0x7c);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.page_slice_count", "Page Slice Count", 0xf80);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.block_offset", "Block Offset", 0x1f000);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.tim_offset", "TIM Offset", 0x1e0000);
        rows.Bits(pageSliceControl, "wlan.page_slice.page_slice_control.reserved", "Reserved", 0xe00000, Hex);
        return rows;
    }

    // AID Response, 211.
    static FieldGroup AIDResponse()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.s1g.aid_response.aid_group_aid", "AID/Group AID", at: 0, display: Hex, little: true);
        rows.UInt8("wlan.s1g.aid_response.aid_switch_count", "AID Switch Count", at: 2);
        rows.UInt16("wlan.s1g.aid_response.aid_response_interval", "AID Response Interval", at: 3, display: Hex, little: true);
        return rows;
    }

    // S1G Beacon Compatibility, 213.
    static FieldGroup S1GBeaconCompatibility()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.s1g.beacon_compatibility_info", "Compatibility Information", at: 0, display: Hex, little: true);
        rows.UInt16("wlan.s1g.beacon_interval", "Beacon Interval", at: 2, little: true);
        rows.UInt32("wlan.s1g.tsf_completion", "TSF Completion", at: 4, display: Hex, little: true);
        return rows;
    }

    // Short Beacon Interval, 214.
    static FieldGroup ShortBeaconInterval()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.sig.short_beacon_interval", "Short Beacon Interval", at: 0, little: true);
        return rows;
    }

    // Change Sequence, 215.
    static FieldGroup ChangeSequence()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.s1g.change_sequence", "Change Sequence", at: 0);
        return rows;
    }

    // S1G Capabilities, 217.
    static FieldGroup S1GCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field byte1 = rows.UInt8("wlan.s1g.capabilities.byte1", "S1G Capabilities Byte 1", at: 0, display: Hex);
        rows.Flag(byte1, "wlan.s1g.capabilities.s1g_long_support", "S1G_LONG Support", 0x1, s_supported);
        rows.Flag(byte1, "wlan.s1g.capabilities.short_gi_for_1_mhz", "Short GI for 1MHz", 0x2, s_supported);
        rows.Flag(byte1, "wlan.s1g.capabilities.short_gi_for_2_mhz", "Short GI for 2MHz", 0x4, s_supported);
        rows.Flag(byte1, "wlan.s1g.capabilities.short_gi_for_4_mhz", "Short GI for 4MHz", 0x8, s_supported);
        rows.Flag(byte1, "wlan.s1g.capabilities.short_gi_for_8_mhz", "Short GI for 8MHz", 0x10, s_supported);
        rows.Flag(byte1, "wlan.s1g.capabilities.short_gi_for_16_mhz", "Short GI for 16MHz", 0x20, s_supported);
        rows.Bits(byte1, "wlan.s1g.capabilities.supported_channel_width", "Supported Channel Width", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "STA supports 1MHz and 2MHz operation"), (1, "STA supports 1MHz, 2MHz and 4MHz operation"),
                 (2, "STA supports 1MHz, 2MHz, 4MHz and 8MHz operation"), (3, "STA supports 1MHz, 2MHz, 4MHz, 8MHz and 16MHz operation")]));
        Field byte2 = rows.UInt8("wlan.s1g.capabilities.byte2", "S1G Capabilities Byte 2", at: 1, display: Hex);
        rows.Flag(byte2, "wlan.s1g.capabilities.rx_ldpc", "Rx LDPC", 0x1, s_supported);
        rows.Flag(byte2, "wlan.s1g.capabilities.tx_stbc", "Tx STBC", 0x2, s_supported);
        rows.Flag(byte2, "wlan.s1g.capabilities.rx_stbc", "Rx STBC", 0x4, s_supported);
        rows.Flag(byte2, "wlan.s1g.capabilities.su_beamformer_capable", "SU Beamformer Capable", 0x8, s_supported);
        rows.Flag(byte2, "wlan.s1g.capabilities.su_beamformee_capable", "SU Beamformee Capable", 0x10, s_supported);
        rows.Bits(byte2, "wlan.s1g.capabilities.sts_beamformee_capability", "Beamformee STS Capability", 0xe0);
        Field byte3 = rows.UInt8("wlan.s1g.capabilities.byte3", "S1G Capabilities Byte 3", at: 2, display: Hex);
        rows.Bits(byte3, "wlan.s1g.capabilities.number_sounding_dimensions", "Number of Sounding Dimensions", 0x7);
        rows.Flag(byte3, "wlan.s1g.capabilities.beamformer_capable", "MU Beamformer Capable", 0x8, s_supported);
        rows.Flag(byte3, "wlan.s1g.capabilities.beamformee_capable", "MU Beamformee Capable", 0x10, s_supported);
        rows.Flag(byte3, "wlan.s1g.capabilities.htc_vht_capable", "+HTC-VHT Capable", 0x20, s_supported);
        rows.Bits(byte3, "wlan.s1g.capabilities.traveling_pilot_support", "Traveling Pilot Support", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Traveling Pilot Support not activated"), (1, "Traveling Pilot Support activated for only one space-time stream"),
                 (2, "Reserved"), (3, "Traveling Pilot Support activated for one and two space-time streams")]));
        Field byte4 = rows.UInt8("wlan.s1g.capabilities.byte4", "S1G Capabilities Byte 4", at: 3, display: Hex);
        rows.Flag(byte4, "wlan.s1g.capabilities.rd_responder", "RD Responder", 0x1, s_supported);
        rows.Flag(byte4, "wlan.s1g.capabilities.ht_delayed_block_ack", "HT Delayed Block Ack", 0x2, s_supported);
        rows.Bits(byte4, "wlan.s1g.capabilities.max_mpdu_length", "Maximum MPDU Length", 0x4, names: new ValueNames(() => [(0, "3895"), (1, "7991")]));
        rows.Bits(byte4, "wlan.s1g.capabilities.max_a_mpdu_length_exp", "Maximum A-MPDU Length Exponent", 0x18);
        rows.Bits(byte4, "wlan.s1g.capabilities.min_mpdu_start_spacing", "Minimum MPDU Start Spacing", 0xe0, names: new ValueNames(() =>
                [(0, "No restriction"), (1, "1/4 uS"), (2, "1/2 uS"), (3, "1 uS"), (4, "2 uS"), (5, "4 uS"), (6, "8 uS"), (7, "16 uS")]));
        Field byte5 = rows.UInt8("wlan.s1g.capabilities.byte5", "S1G Capabilities Byte 5", at: 4, display: Hex);
        rows.Flag(byte5, "wlan.s1g.capabilities.uplink_sync_capable", "Uplink Sync Capable", 0x1, s_supported);
        rows.Flag(byte5, "wlan.s1g.capabilities.dynamic_aid", "Dynamic AID", 0x2, s_supported);
        rows.Flag(byte5, "wlan.s1g.capabilities.bat_support", "BAT Support", 0x4, s_supported);
        rows.Flag(byte5, "wlan.s1g.capabilities.tim_aid_support", "TIM AID Support", 0x8, s_supported);
        rows.Flag(byte5, "wlan.s1g.capabilities.non_tim_support", "Non TIM Support", 0x10, s_supported);
        rows.Flag(byte5, "wlan.s1g.capabilities.group_aid_support", "Group AID Support", 0x20, s_supported);
        rows.Bits(byte5, "wlan.s1g.capabilities.sta_type_support", "STA Type Support", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "AP-Only. Supports sensor and non-sensor STAs."), (1, "AP supports only sensor STAs. STA is a sensor STA."),
                 (2, "AP supports only non-sensor STAs. STA is a non-sensor STA"), (3, "Reserved")]));
        Field byte6 = rows.UInt8("wlan.s1g.capabilities.byte6", "S1G Capabilities Byte 6", at: 5, display: Hex);
        rows.Flag(byte6, "wlan.s1g.capabilities.centralized_authentication_control", "Centralized Authentication Control", 0x1, s_supported);
        rows.Flag(byte6, "wlan.s1g.capabilities.distributed_authentication_control", "Distributed Authentication Control", 0x2, s_supported);
        rows.Flag(byte6, "wlan.s1g.capabilities.a_msdu_supported", "A-MSDU Supported", 0x4, s_supported);
        rows.Flag(byte6, "wlan.s1g.capabilities.a_mpdu_support", "A-MPDU Support", 0x8, s_supported);
        rows.Flag(byte6, "wlan.s1g.capabilities.asymmetric_block_ack_supported", "Asymmetric Block Ack Supported", 0x10, s_supported);
        rows.Flag(byte6, "wlan.s1g.capabilities.flow_control_supported", "Flow Control Supported", 0x20, s_supported);
        rows.Bits(byte6, "wlan.s1g.capabilities.sectorized_beam_capable", "Sectorized Beam Capable", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "AP or non-AP: Not supported"), (1, "AP: TXOP-based sectorization only. Non-AP: Both group and TXOP"),
                 (2, "AP: Group sectorization only. Non-AP: Reserved"), (3, "AP: Both group and TXOP sectorization. Non-AP: Reserved")]));
        Field byte7 = rows.UInt8("wlan.s1g.capabilities.byte7", "S1G Capabilities Byte 7", at: 6, display: Hex);
        rows.Flag(byte7, "wlan.s1g.capabilities.obss_mitigation_support", "OBSS Mitigation Support", 0x1, s_supported);
        rows.Flag(byte7, "wlan.s1g.capabilities.fragment_ba_support", "Fragment BA Support", 0x2, s_supported);
        rows.Flag(byte7, "wlan.s1g.capabilities.nds_ps_poll_supported", "NDS PS-Poll Supported", 0x4, s_supported);
        rows.Flag(byte7, "wlan.s1g.capabilities.raw_operation_support", "Raw Operation Support", 0x8, s_supported);
        rows.Flag(byte7, "wlan.s1g.capabilities.page_slicing_support", "Page Slicing Support", 0x10, s_supported);
        rows.Flag(byte7, "wlan.s1g.capabilities.txop_sharing_implicit_ack_support", "TXOP Sharing Implicit Ack Support", 0x20, s_supported);
        rows.Bits(byte7, "wlan.s1g.capabilities.vht_link_adaptation_capable", "VHT Link Adaptation Capable", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "STA does not provide VHT MFB"), (1, "Reserved"), (2, "STA can only provide unsolicited VHT MFB"),
                 (3, "STA can provide unsolicited and solicited VHT MFB")]));
        Field byte8 = rows.UInt8("wlan.s1g.capabilities.byte8", "S1G Capabilities Byte 8", at: 7, display: Hex);
        rows.Flag(byte8, "wlan.s1g.capabilities.tack_support_as_ps_poll_response", "TACK Support as PS-Poll Response", 0x1, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.duplicate_1_mhz_support", "Duplicate 1 MHz Support", 0x2, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.ms_negotiation_support", "MCS Negotiation Support", 0x4, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.1_mhz_control_response_preamble_supported", "1 MHz Control Response Preamble Supported", 0x8, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.ndp_beamforming_report_poll_supported", "NDP Beamforming Report Poll Supported", 0x10, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.unsolicited_dynamic_aid", "Unsolicited Dynamic AID", 0x20, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.sector_training_operation_supported", "Sector Training Operation Supported", 0x40, s_supported);
        rows.Flag(byte8, "wlan.s1g.capabilities.temporary_ps_mode_switch", "Temporary PS Mode Switch", 0x80, s_supported);
        Field byte9 = rows.UInt8("wlan.s1g.capabilities.byte9", "S1G Capabilities Byte 9", at: 8, display: Hex);
        rows.Flag(byte9, "wlan.s1g.capabilities.twt_grouping_support", "TWT Grouping Support", 0x1, s_supported);
        rows.Flag(byte9, "wlan.s1g.capabilities.bdt_capable", "BDT Capable", 0x2, s_supported);
        rows.Bits(byte9, "wlan.s1g.capabilities.color", "COLOR", 0x1c);
        rows.Flag(byte9, "wlan.s1g.capabilities.twt_requester_support", "TWT Requester Support", 0x20, s_supported);
        rows.Flag(byte9, "wlan.s1g.capabilities.twt_responder_support", "TWT Responder Support", 0x40, s_supported);
        rows.Flag(byte9, "wlan.s1g.capabilities.pv1_frame_support", "PV1 Frame Support", 0x80, s_supported);
        Field byte10 = rows.UInt8("wlan.s1g.capabilities.byte10", "S1G Capabilities Byte 10", at: 9, display: Hex);
        rows.Flag(byte10, "wlan.s1g.capabilities.link_adaptation_per_normal_control_response_capable", "Link Adaptation per Normal Control Response Capable", 0x1, s_supported);
        rows.Bits(byte10, "wlan.s1g.capabilities.reserved", "Reserved", 0xfe, Hex);
        Field supportedMcsNssSet = rows.Row("wlan.s1g.supported_mcs_nss_set", "Supported S1G-MCS and NSS Set", FieldType.UInt40, at: 10, display: Hex, little: true, size: 5);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.rx_s1g_mcs_map", "Rx S1G-MCS Map", 0xff, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.rx_highest_supported_long_gi_data_rate", "Rx Highest Supported Long GI Data Rate", 0x1ff00, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.tx_s1g_mcs_map", "Tx S1G-MCS Map", 0x1fe0000, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.tx_highest_supported_long_gi_data_rate", "Tx Highest Supported Long GI Data Rate", 0x3fe000000, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.rx_single_spatial_stream_1_mhz", "Rx Single Spatial Stream and S1G-MCS Map for 1MHz", 0xc00000000, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.tx_single_spatial_stream_1_mhz", "Tx Single Spatial Stream and S1G-MCS Map for 1MHz", 0x3000000000, Hex);
        rows.Bits(supportedMcsNssSet, "wlan.s1g.supported_mcs_nss_set.reserved", "Reserved", 0xc000000000, Hex);
        return rows;
    }

    // TSF Timer Accuracy, 223.
    static FieldGroup TSFTimerAccuracy()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.s1g.tsf_timer_accuracy", "TSF Timer Accuracy", at: 0, names: ValueNames.Unit(" ppm"));
        return rows;
    }

    // EL Operation, 230.
    static FieldGroup ELOperation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.s1g.el_operation.max_awake_duration", "Max Awake Duration", at: 0, display: Custom, little: true);
        rows.UInt16("wlan.s1g.el_operation.recovery_time_duration", "Recovery Time Duration", at: 2, display: Custom, little: true);
        return rows;
    }

    // Sectorized Group ID List, 231.
    static FieldGroup SectorizedGroupIDList()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // S1G Operation, 232.
    static FieldGroup S1GOperation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field channelWidth = rows.UInt8("wlan.s1g.channel_width", "Channel Width", at: 0);
        rows.Bits(channelWidth, "wlan.s1g.channel_width.primary_channel_width", "Primary Channel Width", 0x1, names: new ValueNames(() =>
                [(0, "2MHz BSS Primary Channel Width"), (1, "1MHz BSS Primary Channel Width")]));
        rows.Bits(channelWidth, "wlan.s1g.channel_width.bss_operating_channel_width", "BSS Operating Channel Width", 0x1e);
        rows.Bits(channelWidth, "wlan.s1g.channel_width.1mhz_primary_channel_location", "1MHz Primary Channel Location", 0x20, names: new ValueNames(() =>
                [(0, "Located on lower side of 2MHz primary channel"), (1, "Located on upper side of 2MHz primary channel")]));
        rows.Bits(channelWidth, "wlan.s1g.channel_width.reserved_b6", "Reserved", 0x40);
        rows.Bits(channelWidth, "wlan.s1g.channel_width.mcs10_use", "MCS10 Use", 0x80, names: new ValueNames(() => [(0, "Use of MCS10 possible"), (1, "Use of MCS10 not recommended")]));
        rows.UInt8("wlan.s1g.operating_class", "Operating Class", at: 1);
        rows.UInt8("wlan.s1g.primary_channel_number", "Primary Channel Number", at: 2);
        rows.UInt8("wlan.s1g.channel_center_frequency", "Channel Center Frequency", at: 3);
        rows.UInt16("wlan.s1g.basic_s1g_mcs_and_nss", "Basic S1G-MCS and NSS Set", at: 4, display: Hex, little: true);
        return rows;
    }

    // SST Operation, 234.
    static FieldGroup SSTOperation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.s1g.sst_enabled_channel_bitmap", "SST Enabled Channel Bitmap", at: 0, display: Hex);
        rows.UInt8("wlan.s1g.primary_channel_offset", "Primary Channel Offset", at: 1, mask: 0x7);
        rows.UInt8("wlan.s1g.sst_channel_unit", "SST Channel Unit", at: 1, mask: 0x8, names: new ValueNames(() =>
                [(0, "Channel Width Unit is 2 MHz"), (1, "Channel Width Unit is 1 MHz")]));
        rows.UInt8("wlan.s1g.sst_reserved", "Reserved", at: 1, display: Hex, mask: 0xf0);
        return rows;
    }

    // MAD, 235.
    static FieldGroup MAD()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.s1g.max_away_duration", "Max Away Duration", at: 0, little: true, names: ValueNames.Unit("TU", "TUs"));
        return rows;
    }
}
