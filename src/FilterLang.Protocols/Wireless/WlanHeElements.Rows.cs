namespace FilterLang.Protocols;

/// <summary>The rows at fixed places.</summary>
static partial class WlanHeElements
{
    // MAC and PHY capabilities.
    static FieldGroup Capabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field heMacCaps = rows.Row("wlan.ext_tag.he_mac_caps", "HE MAC Capabilities Information", FieldType.UInt48, at: 0, display: Hex, little: true, size: 6);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.htc_he_support", "+HTC HE Support", 0x1, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.twt_req_support", "TWT Requester Support", 0x2, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.twt_rsp_support", "TWT Responder Support", 0x4, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.dynamic_fragmentation_support", "Dynamic Fragmentation Support", 0x18);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bits_5_7", "Reserved", 0xe0, Hex);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bits_8_9", "Reserved", 0x300, Hex);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.trig_frm_mac_padding_dur", "Trigger Frame MAC Padding Duration", 0xc00);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.multi_tid_agg_rx_support", "Multi-TID Aggregation Rx Support", 0x7000);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bits_15_16", "Reserved", 0x18000, Hex);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.all_ack_support", "All Ack Support", 0x20000, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bit_18", "Reserved", 0x40000, Hex);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bit_19", "Reserved", 0x80000, Hex);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.broadcast_twt_support", "Broadcast TWT Support", 0x100000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.32_bit_ba_bitmap_support", "32-bit BA Bitmap Support", 0x200000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.mu_cascading_support", "MU Cascading Support", 0x400000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ack_enabled_agg_support", "Ack-Enabled Aggregation Support", 0x800000, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_b24", "Reserved", 0x1000000, Hex);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bit_25", "Reserved", 0x2000000, Hex);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ofdma_ra_support", "OFDMA RA Support", 0x4000000, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.max_a_mpdu_len_exp_ext", "Maximum A-MPDU Length Exponent Extension", 0x18000000);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bit_29", "Reserved", 0x20000000, Hex);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.flexible_twt_sched_support", "Flexible TWT Schedule Support", 0x40000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.rx_ctl_frm_multibss", "Rx Control Frame to MultiBSS", 0x80000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.bsrp_bqrp_a_mpdu_agg", "BSRP BQRP A-MPDU Aggregation", 0x100000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.qtp_support", "QTP Support", 0x200000000, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.reserved_bit_34", "Reserved", 0x400000000, Hex);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.psr_responder", "PSR Responder", 0x800000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ndp_feedback_report_support", "NDP Feedback Report Support", 0x1000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ops_support", "OPS Support", 0x2000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.a_msdu_in_a_mpdu_support", "A-MSDU Not Under BA in Ack-Enabled A-MPDU Support", 0x4000000000, s_support);
        rows.Bits(heMacCaps, "wlan.ext_tag.he_mac_cap.multi_tid_agg_tx_support", "Multi-TID Aggregation Tx Support", 0x38000000000);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.subchannel_selective_xmit_support", "HE Subchannel Selective Transmission Support", 0x40000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ul_2_996_tone_ru_support", "UL 2x996-tone RU Support", 0x80000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.om_cntl_ul_mu_data_disable_rx_support", "OM Control UL MU Data Disable RX Support", 0x100000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.dynamic_sm_power_save", "HE Dynamic SM Power Save", 0x200000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.punctured_sounding_support", "Punctured Sounding Support", 0x400000000000, s_support);
        rows.Flag(heMacCaps, "wlan.ext_tag.he_mac_cap.ht_and_vht_trigger_frame_rx_support", "HT And VHT Trigger Frame RX Support", 0x800000000000, s_support);
        rows.UInt8("wlan.ext_tag.he_phy_cap.reserved_b0", "Reserved", at: 6, display: Hex, mask: 0x1);
        rows.UInt8("wlan.ext_tag.he_phy_cap.fbyte.reserved_b0", "Reserved", at: 6, display: Hex, mask: 0x1);
        rows.UInt8("wlan.ext_tag.he_phy_cap.fbytes", "Channel Width Set", at: 6, display: Hex, mask: 0xfe);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.40mhz_in_2_4ghz", "40 MHz in 2.4 GHz band", at: 6, mask: 0x2, names: s_support);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.40_80_in_5ghz", "40 & 80 MHz in the 5 GHz and 6 GHz bands", at: 6, mask: 0x4, names: s_support);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.160_in_5ghz", "160 MHz in the 5 GHz and 6 GHz bands", at: 6, mask: 0x8, names: s_support);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.160_80_80_in_5ghz", "160/80+80 MHz in the 5 GHz and 6 GHz bands", at: 6, mask: 0x10, names: s_support);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_2_4ghz", "242 tone RUs in the 2.4 GHz band", at: 6, mask: 0x20, names: s_support);
        rows.Boolean("wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_5ghz", "242 tone RUs in the 5 GHz and 6 GHz bands", at: 6, mask: 0x40, names: s_support);
        rows.UInt8("wlan.ext_tag.he_phy_cap.chan_width_set.reserved", "Reserved", at: 6, display: Hex, mask: 0x80);
        Field bits8To23 = rows.UInt16("wlan.ext_tag.he_phy_cap.bits_8_to_23", "Bits 8 to 23", at: 7, display: Hex, little: true);
        rows.Bits(bits8To23, "wlan.ext_tag.he_phy_cap.punc_preamble_rx", "Punctured Preamble Rx", 0xf, Hex);
        rows.Bits(bits8To23, "wlan.ext_tag.he_phy_cap.device_class", "Device Class", 0x10, Hex, names: new ValueNames(() => [(0, "Class B Device"), (1, "Class A Device")]));
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.ldpc_coding_in_payload", "LDPC Coding In Payload", 0x20, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.he_su_ppdu_with_1x_he_ltf_08us", "HE SU PPDU With 1x HE-LTF And 0.8us GI", 0x40, s_support);
        rows.Bits(bits8To23, "wlan.ext_tag.he_phy_cap.midamble_tx_rx_max_nsts", "Midamble Tx/Rx Max NSTS", 0x180, Hex, names: new ValueNames(() =>
                [(0, "1 Space-Time Stream"), (1, "2 Space-Time Streams"), (2, "3 Space-Time Streams"), (3, "4 Space-Time Streams")]));
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.ndp_with_4x_he_ltf_4x_3.2us", "NDP With 4x HE-LTF and 3.2us GI", 0x200, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.stbc_tx_lt_80mhz", "STBC Tx <= 80 MHz", 0x400, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.stbc_rx_lt_80mhz", "STBC Rx <= 80 MHz", 0x800, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.doppler_tx", "Doppler Tx", 0x1000, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.doppler_rx", "Doppler Rx", 0x2000, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.full_bw_ul_mu_mimo", "Full Bandwidth UL MU-MIMO", 0x4000, s_support);
        rows.Flag(bits8To23, "wlan.ext_tag.he_phy_cap.partial_bw_ul_mu_mimo", "Partial Bandwidth UL MU-MIMO", 0x8000, s_support);
        Field bits24To39 = rows.UInt16("wlan.ext_tag.he_phy_cap.bits_24_to_39", "Bits 24 to 39", at: 9, display: Hex, little: true);
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.dcm_max_const_tx", "DCM Max Constellation Tx", 0x3, Hex, names: new ValueNames(() =>
                [(0, "DCM is not supported"), (1, "BPSK"), (2, "QPSK"), (3, "16-QAM")]));
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.dcm_max_nss_tx", "DCM Max NSS Tx", 0x4, Hex, names: new ValueNames(() => [(0, "1 Spatial Stream"), (1, "2 Spatial Streams")]));
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.dcm_max_const_rx", "DCM Max Constellation Rx", 0x18, Hex, names: new ValueNames(() =>
                [(0, "DCM is not supported"), (1, "BPSK"), (2, "QPSK"), (3, "16-QAM")]));
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.dcm_max_nss_rx", "DCM Max NSS Rx", 0x20, Hex, names: new ValueNames(() => [(0, "1 Spatial Stream"), (1, "2 Spatial Streams")]));
        rows.Flag(bits24To39, "wlan.ext_tag.he_phy_cap.rx_partial_bw_su_20mhz_he_mu_ppdu", "Rx Partial BW SU In 20 MHz HE MU PPDU", 0x40, s_support);
        rows.Flag(bits24To39, "wlan.ext_tag.he_phy_cap.su_beamformer", "SU Beamformer", 0x80, s_support);
        rows.Flag(bits24To39, "wlan.ext_tag.he_phy_cap.su_beamformee", "SU Beamformee", 0x100, s_support);
        rows.Flag(bits24To39, "wlan.ext_tag.he_phy_cap.mu_beamformer", "MU Beamformer", 0x200, s_support);
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.beamformee_sts_lte_80mhz", "Beamformee STS <= 80 MHz", 0x1c00, Hex);
        rows.Bits(bits24To39, "wlan.ext_tag.he_phy_cap.beamformee_sts_gt_80mhz", "Beamformee STS > 80 MHz", 0xe000, Hex);
        Field bits40To55 = rows.UInt16("wlan.ext_tag.he_phy_cap.bits_40_to_55", "Bits 40 to 55", at: 11, display: Hex, little: true);
        rows.Bits(bits40To55, "wlan.ext_tag.he_phy_cap.no_sounding_dims_lte_80", "Number Of Sounding Dimensions <= 80 MHz", 0x7);
        rows.Bits(bits40To55, "wlan.ext_tag.he_phy_cap.no_sounding_dims_gt_80", "Number Of Sounding Dimensions > 80 MHz", 0x38);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.ng_eq_16_su_fb", "Ng = 16 SU Feedback", 0x40, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.ng_eq_16_mu_fb", "Ng = 16 MU Feedback", 0x80, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.codebook_size_su_fb", "Codebook Size SU Feedback", 0x100, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.codebook_size_mu_fb", "Codebook Size MU Feedback", 0x200, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.trig_su_bf_fb", "Triggered SU Beamforming Feedback", 0x400, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.trig_mu_bf_fb", "Triggered MU Beamforming Feedback", 0x800, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.trig_cqi_fb", "Triggered CQI Feedback", 0x1000, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.partial_bw_er", "Partial Bandwidth Extended Range", 0x2000, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.partial_bw_dl_mu_mimo", "Partial Bandwidth DL MU-MIMO", 0x4000, s_support);
        rows.Flag(bits40To55, "wlan.ext_tag.he_phy_cap.ppe_thres_present", "PPE Thresholds Present", 0x8000);
        Field bits56To71 = rows.UInt16("wlan.ext_tag.he_phy_cap.bits_56_to_71", "Bits 56 to 71", at: 13, display: Hex, little: true);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.psr_based_sr_sup", "PSR-based SR Support", 0x1, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.pwr_bst_factor_ar_sup", "Power Boost Factor ar Support", 0x2, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.he_su_ppdu_etc_gi", "HE SU PPDU And HE MU PPDU With 4x HE-LTF And 0.8us GI", 0x4, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.max_nc", "Max Nc", 0x38, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.stbc_tx_gt_80_mhz", "STBC Tx > 80 MHz", 0x40, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.stbc_rx_gt_80_mhz", "STBC Rx > 80 MHz", 0x80, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.he_er_su_ppdu_4xxx_gi", "HE ER SU PPDU With 4x HE-LTF And 0.8us GI", 0x100, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.20_mhz_in_40_in_2_4ghz", "20 MHz In 40 MHz HE PPDU In 2.4 GHz Band", 0x200, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.20_mhz_in_160_80p80_ppdu", "20 MHz In 160/80+80 MHz HE PPDU", 0x400, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.80_mhz_in_160_80p80_ppdu", "80 MHz In 160/80+80 MHz HE PPDU", 0x800, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.he_er_su_ppdu_1xxx_gi", "HE ER SU PPDU With 1x HE-LTF And 0.8us GI", 0x1000, s_support);
        rows.Flag(bits56To71, "wlan.ext_tag.he_phy_cap.midamble_tx_rx_2x_1x_he_ltf", "Midamble Tx/Rx 2x And 1x HE-LTF", 0x2000, s_support);
        rows.Bits(bits56To71, "wlan.ext_tag.he_phy_cap.dcm_max_ru", "DCM Max RU", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "242-tone RU"), (1, "484-tone RU"), (2, "996-tone RU"), (3, "2x996-tone RU")]));
        Field bits72To87 = rows.UInt16("wlan.ext_tag.he_phy_cap.bits_72_to_87", "Bits 72 to 87", at: 15, display: Hex, little: true);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.longer_than_16_he_sigb_ofdm_sym_support", "Longer Than 16 HE SIG-B OFDM Symbols Support", 0x1, s_support);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.non_triggered_feedback", "Non-Triggered CQI Feedback", 0x2, s_support);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.tx_1024_qam_support_lt_242_tone_ru", "Tx 1024-QAM Support < 242-tone RU Support", 0x4, s_support);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.rx_1024_qam_support_lt_242_tone_ru", "Rx 1024-QAM Support < 242-tone RU Support", 0x8, s_support);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_compressed_sigb", "Rx Full BW SU Using HE MU PPDU With Compressed HE-SIG-B", 0x10, s_support);
        rows.Flag(bits72To87, "wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_non_compressed_sigb", "Rx Full BW SU Using HE MU PPDU With Non-Compressed HE-SIG-B", 0x20, s_support);
        rows.Bits(bits72To87, "wlan.ext_tag.he_phy_cap.nominal_packet_padding", "Nominal Packet Padding", 0xc0, names: new ValueNames(() =>
                [(0, "0 µs for all constellations, Nss and RU allocations"), (1, "8 µs for all constellations, Nss and RU allocations"),
                 (2, "16 µs for all constellations, Nss and RU allocations"), (3, "Reserved")]));
        rows.Bits(bits72To87, "wlan.ext_tag.he_phy_cap.he_mu_ppdu_ru_rx_max", "HE MU PPDU With More Than One RU Rx Max N_HE-LTF", 0x100);
        rows.Bits(bits72To87, "wlan.ext_tag.he_phy_cap.reserved_b81_b87", "Reserved", 0xfe00, Hex);
        return rows;
    }

    // What is supported of each number of streams.
    static FieldGroup Map80()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field rxHeMcsMapLte80 = rows.UInt16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_lte_80", "Rx HE-MCS Map <= 80 MHz", at: 0, display: Hex, little: true);
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_rx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        Field txHeMcsMapLte80 = rows.UInt16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_lte_80", "Tx HE-MCS Map <= 80 MHz", at: 2, display: Hex, little: true);
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMapLte80, "wlan.ext_tag.he_mcs_map.max_he_mcs_80_tx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        return rows;
    }

    // What is supported of each number of streams.
    static FieldGroup Map160()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field rxHeMcsMap160 = rows.UInt16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_160", "Rx HE-MCS Map 160 MHz", at: 0, display: Hex, little: true);
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        Field txHeMcsMap160 = rows.UInt16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_160", "Tx HE-MCS Map 160 MHz", at: 2, display: Hex, little: true);
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap160, "wlan.ext_tag.he_mcs_map.max_he_mcs_160_tx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        return rows;
    }

    // What is supported of each number of streams.
    static FieldGroup Map8080()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field rxHeMcsMap8080 = rows.UInt16("wlan.ext_tag.he_mcs_map.rx_he_mcs_map_80_80", "Rx HE-MCS Map 80+80 MHz", at: 0, display: Hex, little: true);
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(rxHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        Field txHeMcsMap8080 = rows.UInt16("wlan.ext_tag.he_mcs_map.tx_he_mcs_map_80_80", "Tx HE-MCS Map 80+80 MHz", at: 2, display: Hex, little: true);
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_1_ss", "Max HE-MCS for 1 SS", 0x3, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_2_ss", "Max HE-MCS for 2 SS", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_3_ss", "Max HE-MCS for 3 SS", 0x30, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_4_ss", "Max HE-MCS for 4 SS", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_5_ss", "Max HE-MCS for 5 SS", 0x300, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_6_ss", "Max HE-MCS for 6 SS", 0xc00, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_7_ss", "Max HE-MCS for 7 SS", 0x3000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(txHeMcsMap8080, "wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_tx_8_ss", "Max HE-MCS for 8 SS", 0xc000, Hex, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        return rows;
    }

    // What all stations have to keep to.
    static FieldGroup Operation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field wordParams = rows.UInt24("wlan.ext_tag.he_operation.params", "HE Operation Parameters", at: 0, display: Hex, little: true);
        rows.Bits(wordParams, "wlan.ext_tag.he_operation.default_pe_duration", "Default PE Duration", 0x7);
        rows.Flag(wordParams, "wlan.ext_tag.he_operation.twt_required", "TWT Required", 0x8, ValueNames.Pair("Required", "Not required"));
        rows.Bits(wordParams, "wlan.ext_tag.he_operation.txop_duration_rts_thresh", "TXOP Duration RTS Threshold", 0x3ff0);
        rows.Flag(wordParams, "wlan.ext_tag.he_operation.vht_op_info_present", "VHT Operation Information Present", 0x4000);
        rows.Flag(wordParams, "wlan.ext_tag.he_operation.co_hosted_bss", "Co-Hosted BSS", 0x8000);
        rows.Flag(wordParams, "wlan.ext_tag.he_operation.er_su_disable", "ER SU Disable", 0x10000);
        rows.Flag(wordParams, "wlan.ext_tag.he_operation.6ghz_operation_information_present", "6 GHz Operation Information Present", 0x20000);
        rows.Bits(wordParams, "wlan.ext_tag.he_operation.reserved_b16_b32", "Reserved", 0xfc0000, Hex);
        Field bssColorInformation = rows.UInt8("wlan.ext_tag.bss_color_information", "BSS Color Information", at: 3, display: Hex);
        rows.Bits(bssColorInformation, "wlan.ext_tag.bss_color_information.bss_color", "BSS Color", 0x3f, Hex);
        rows.Flag(bssColorInformation, "wlan.ext_tag.bss_color_information.partial_bss_color", "Partial BSS Color", 0x40);
        rows.Flag(bssColorInformation, "wlan.ext_tag.bss_color_information.bss_color_disabled", "BSS Color Disabled", 0x80);
        Field basicHeMcsAndNss = rows.UInt16("wlan.ext_tag.he_operation.basic_he_mcs_and_nss", "Basic HE-MCS and NSS Set", at: 4, display: Hex, little: true);
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_1_ss", "Max HE-MCS for 1 SS", 0x3, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_2_ss", "Max HE-MCS for 2 SS", 0xc, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_3_ss", "Max HE-MCS for 3 SS", 0x30, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_4_ss", "Max HE-MCS for 4 SS", 0xc0, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_5_ss", "Max HE-MCS for 5 SS", 0x300, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_6_ss", "Max HE-MCS for 6 SS", 0xc00, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_7_ss", "Max HE-MCS for 7 SS", 0x3000, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        rows.Bits(basicHeMcsAndNss, "wlan.ext_tag.he_operation.max_he_mcs_for_8_ss", "Max HE-MCS for 8 SS", 0xc000, names: new ValueNames(() =>
                [(0, "Support for HE-MCS 0-7"), (1, "Support for HE-MCS 0-9"), (2, "Support for HE-MCS 0-11"),
                 (3, "Not supported for HE PPDUs")]));
        return rows;
    }
}
