namespace FilterLang.Protocols;

/// <summary>Elements of directional multi-gigabit stations, IEEE 802.11-2020 sections 9.4.2.127 to 9.4.2.155.</summary>
static class WlanDmgElements
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static WlanDmgElements()
    {
        WlanElements.Add(143, new(WakeupSchedule80211ad(), least: 8, most: 8));
        WlanElements.Add(147, new(NextDMGATI(), least: 6, most: 6));
        WlanElements.Add(148, new(DMGCapabilities(), least: 22, most: 22));
        WlanElements.Add(151, new(DMGOperating(), least: 10, most: 10));
        WlanElements.Add(153, new(DMGBeamRefinement(), least: 5, most: 5));
        WlanElements.Add(157, new(AwakeWindow(), least: 2, most: 2));
        WlanElements.Add(159, new(ADDBAExtension(), least: 1, most: 1));
        WlanElements.Add(161, new(PCPHandover(), least: 13, most: 13));
        WlanElements.Add(162, new(DMGLinkMargin(), least: 8, most: 8));
        WlanElements.Add(167, new(RelayCapabilities(), least: 2));
        WlanElements.Add(168, new(RelayTransferParameter(), least: 8, most: 8));
        WlanElements.Add(169, new(BeamlinkMaintenance(), least: 1, most: 1));
        WlanElements.Add(172, new(DMGLinkAdaptionAcknowledgment(), least: 5, most: 5));
        WlanElements.Add(173, new(SymbolProprietary(), rest: Wlan.Protocol.Bytes("wlan.tag.symbol_proprietary.data", "Symbol Proprietary Data"), restAt: 3, least: 3));
        WlanElements.Add(184, new(IntraAccessCategoryPriority(), least: 1, most: 1));
        WlanElements.Add(185, new(SCSDescriptor(), least: 4, isCut: true));
        WlanElements.Add(190, new(AntennaSectorID(), least: 4, most: 4));
    }

    // Wakeup Schedule 802.11ad, 143.
    static FieldGroup WakeupSchedule80211ad()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.bi_start_time", "BI Start Time", at: 0, little: true);
        rows.UInt16("wlan.sleep_cycle", "Sleep Cycle", at: 4, little: true);
        rows.UInt16("wlan.num_awake_bis", "Number of Awake/Doze BIs", at: 6, little: true);
        return rows;
    }

    // Next DMG ATI, 147.
    static FieldGroup NextDMGATI()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.next_ati.start_time", "Start Time", at: 0, little: true);
        rows.UInt16("wlan.next_ati.duration", "ATI Duration", at: 4, little: true);
        return rows;
    }

    // DMG Capabilities, 148.
    static FieldGroup DMGCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Ether("wlan.dmg_capa.sta_addr", "STA Address", at: 0);
        rows.UInt8("wlan.dmg_capa.aid", "AID", at: 6);
        rows.Row("wlan.dmg_capa.reverse_direction", "Reverse Direction", FieldType.Boolean, at: 7, mask: 0x1, little: true, size: 3);
        rows.Row("wlan.dmg_capa.htls", "Higher Layer Timer Synchronization", FieldType.Boolean, at: 7, mask: 0x2, little: true, size: 3);
        rows.Row("wlan.dmg_capa.tpc", "TPC", FieldType.Boolean, at: 7, mask: 0x4, little: true, size: 3);
        rows.Row("wlan.dmg_capa.spsh", "SPSH and Interference Mitigation", FieldType.Boolean, at: 7, mask: 0x8, little: true, size: 3);
        rows.UInt24("wlan.dmg_capa.num_rx", "Number of RX DMG Antennas", at: 7, display: Custom, mask: 0x30, little: true);
        rows.Row("wlan.dmg_capa.fast_link", "Fast Link Adaptation", FieldType.Boolean, at: 7, mask: 0x40, little: true, size: 3);
        rows.UInt24("wlan.dmg_capa.num_sectors", "Total Number of Sectors", at: 7, display: Custom, mask: 0x3f80, little: true);
        rows.UInt24("wlan.dmg_capa.rxss_len", "RXSS Length", at: 7, display: Custom, mask: 0xfc000, little: true);
        rows.Row("wlan.dmg_capa.reciprocity", "DMG Antenna Reciprocity", FieldType.Boolean, at: 7, mask: 0x100000, little: true, size: 3);
        rows.UInt24("wlan.dmg_capa.max_ampdu_exp", "Maximum A-MPDU Length Exponent", at: 7, mask: 0xe00000, little: true);
        rows.UInt24("wlan.dmg_capa.min_mpdu_spacing", "Minimum MPDU Start Spacing", at: 10, mask: 0x7, little: true);
        rows.Row("wlan.dmg_capa.bs_flow_ctrl", "BA with Flow Control", FieldType.Boolean, at: 10, mask: 0x8, little: true, size: 3);
        rows.UInt24("wlan.dmg_capa.max_sc_rx_mcs", "Maximum SC Rx MCS", at: 10, mask: 0x1f0, little: true);
        rows.UInt24("wlan.dmg_capa.max_ofdm_rx_mcs", "Maximum OFDM Rx MCS", at: 10, mask: 0x3e00, little: true);
        rows.UInt24("wlan.dmg_capa.max_sc_tx_mcs", "Maximum SC Tx MCS", at: 10, mask: 0x7c000, little: true);
        rows.UInt24("wlan.dmg_capa.max_ofdm_tx_mcs", "Maximum OFDM Tx MCS", at: 10, mask: 0xf80000, little: true);
        rows.Row("wlan.dmg_capa.low_power_supported", "Low Power SC PHY Supported", FieldType.Boolean, at: 13, mask: 0x1, little: true, size: 2);
        rows.Row("wlan.dmg_capa.code_rate", "Code Rate 13/16", FieldType.Boolean, at: 13, mask: 0x2, little: true, size: 2);
        rows.Row("wlan.dmg_capa.dtp", "DTP Supported", FieldType.Boolean, at: 13, mask: 0x10, little: true, size: 2);
        rows.Row("wlan.dmg_capa.appdu_supp", "A-PPDU Supported", FieldType.Boolean, at: 13, mask: 0x20, little: true, size: 2);
        rows.Row("wlan.dmg_capa.heartbeat", "HeartBeat", FieldType.Boolean, at: 13, mask: 0x40, little: true, size: 2);
        rows.Row("wlan.dmg_capa.other_aid", "Supports Other_AID", FieldType.Boolean, at: 13, mask: 0x80, little: true, size: 2);
        rows.Row("wlan.dmg_capa.pattern_recip", "Antenna Pattern Reciprocity", FieldType.Boolean, at: 13, mask: 0x100, little: true, size: 2);
        rows.UInt16("wlan.dmg_capa.heartbeat_elapsed", "Heartbeat Elapsed Indication", at: 13, mask: 0xe00, little: true);
        rows.Row("wlan.dmg_capa.grant_ack_supp", "Grant ACK Supported", FieldType.Boolean, at: 13, mask: 0x1000, little: true, size: 2);
        rows.Row("wlan.dmg_capa.RXSSTxRate", "RXSSTxRate Supported", FieldType.Boolean, at: 13, mask: 0x2000, little: true, size: 2);
        rows.Row("wlan.dmg_capa.pcp_tdtti", "TDDTI", FieldType.Boolean, at: 15, mask: 0x1, little: true, size: 2, bits: 16);
        rows.Row("wlan.dmg_capa.pcp_psa", "Pseudo-static Allocations", FieldType.Boolean, at: 15, mask: 0x2, little: true, size: 2, bits: 16);
        rows.Row("wlan.dmg_capa.pcp_handover", "PDP Handover", FieldType.Boolean, at: 15, mask: 0x4, little: true, size: 2, bits: 16);
        rows.UInt16("wlan.dmg_capa.pcp_max_assoc", "Max Associated STA Number", at: 15, mask: 0x7f8, little: true);
        rows.Row("wlan.dmg_capa.pcp_power_src", "Power Source", FieldType.Boolean, at: 15, mask: 0x800, little: true, size: 2);
        rows.Row("wlan.dmg_capa.pcp_decenter", "Decentralized PCP/AP Clustering", FieldType.Boolean, at: 15, mask: 0x1000, little: true, size: 2);
        rows.Row("wlan.dmg_capa.pcp_forwarding", "PCP Forwarding", FieldType.Boolean, at: 15, mask: 0x2000, little: true, size: 2);
        rows.Row("wlan.dmg_capa.pcp_center", "Centralized PCP/AP Clustering", FieldType.Boolean, at: 15, mask: 0x4000, little: true, size: 2);
        rows.UInt16("wlan.dmg_capa.beam_track", "STA Beam Tracking Time Limit", at: 17, little: true, names: ValueNames.Unit("µs"));
        rows.UInt8("wlan.dmg_capa.ext_sc_mcs_capa_max_tx", "Extended SC Max Tx MCS Name", at: 19, mask: 0x7, names: new ValueNames(() =>
                [(0, "None"), (1, "MCS 9.1"), (2, "MCS 12.1"), (3, "MCS 12.2"), (4, "MCS 12.3"), (5, "MCS 12.4"), (6, "MCS 12.5"),
                 (7, "MCS 12.6")]));
        rows.Boolean("wlan.dmg_capa.ext_sc_mcs_tx_code_7_8", "Extended SC Tx MCS code rate 7/8", at: 19, mask: 0x8, names: s_supported);
        rows.UInt8("wlan.dmg_capa.ext_sc_mcs_capa_max_rx", "Extended SC Max Rx MCS Name", at: 19, mask: 0x70, names: new ValueNames(() =>
                [(0, "None"), (1, "MCS 9.1"), (2, "MCS 12.1"), (3, "MCS 12.2"), (4, "MCS 12.3"), (5, "MCS 12.4"), (6, "MCS 12.5"),
                 (7, "MCS 12.6")]));
        rows.Boolean("wlan.dmg_capa.ext_sc_mcs_rx_code_7_8", "Extended SC Rx MCS code rate 7/8", at: 19, mask: 0x80, names: s_supported);
        rows.UInt8("wlan.dmg_capa.max_basic_sf_amsdu", "Max Number of Basic Subframes in an A-MSDU", at: 20, names: new ValueNames(() =>
                [(0, "No Limit"), (1, "4 Basic subframes"), (2, "8 Basic subframes"), (3, "16 Basic subframes"),
                 (4, "32 Basic subframes"), (5, "64 Basic subframes"), (6, "128 Basic subframes"), (7, "256 Basic subframes"),
                 (8, 255, "reserved")]));
        rows.UInt8("wlan.dmg_capa.max_short_sf_amsdu", "Max Number of short Subframes in an A-MSDU", at: 21, names: new ValueNames(() =>
                [(0, "No Limit"), (1, "32 Short subframes"), (2, "64 Short subframes"), (3, "128 Short subframes"),
                 (4, "256 Short subframes"), (5, "512 Short subframes"), (6, "1024 Short subframes"), (7, 255, "reserved")]));
        return rows;
    }

    // DMG Operating, 151.
    static FieldGroup DMGOperating()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Boolean("wlan.dmg_capa.pcp_tdtti", "TDDTI", at: 0, mask: 0x1, bits: 16);
        rows.Boolean("wlan.dmg_capa.pcp_psa", "Pseudo-static Allocations", at: 0, mask: 0x2, bits: 16);
        rows.Boolean("wlan.dmg_capa.pcp_handover", "PDP Handover", at: 0, mask: 0x4, bits: 16);
        rows.UInt8("wlan.dmg_oper.psrsi", "PS Request Suspension Interval", at: 2);
        rows.UInt16("wlan.dmg_oper.min_BHI_duration", "Min BHI Duration", at: 3, little: true);
        rows.UInt8("wlan.dmg_oper.brdcst_sta_info_dur", "Broadcast STA Info Duration", at: 5);
        rows.UInt8("wlan.dmg_oper.assoc_resp_confirm_time", "Associated Response Confirm Time", at: 6);
        rows.UInt8("wlan.dmg_oper.min_pp_duration", "Min PP Duration", at: 7);
        rows.UInt8("wlan.dmg_oper.SP_idle_timeout", "SP Idle Timeout", at: 8);
        rows.UInt8("wlan.dmg_oper.max_lost_beacons", "Max Lost Beacons", at: 9);
        return rows;
    }

    // DMG Beam Refinement, 153.
    static FieldGroup DMGBeamRefinement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.beam_refine.initiator", "Initiator", FieldType.Boolean, at: 0, mask: 0x1, little: true, size: 5);
        rows.Row("wlan.beam_refine.tx_train_res", "TX-train-response", FieldType.Boolean, at: 0, mask: 0x2, little: true, size: 5);
        rows.Row("wlan.beam_refine.rx_train_res", "RX-train-response", FieldType.Boolean, at: 0, mask: 0x4, little: true, size: 5);
        rows.Row("wlan.beam_refine.tx_trn_ok", "TX-TRN-OK", FieldType.Boolean, at: 0, mask: 0x8, little: true, size: 5);
        rows.Row("wlan.beam_refine.txss_fbck_req", "TXSS-FBCK-REQ", FieldType.Boolean, at: 0, mask: 0x10, little: true, size: 5);
        rows.Row("wlan.beam_refine.bs_fbck", "BS-FBCK", FieldType.UInt40, at: 0, mask: 0x7e0, little: true, size: 5);
        rows.Row("wlan.beam_refine.bs_fbck_antenna_id", "BS-FBCK Antenna ID", FieldType.UInt40, at: 0, mask: 0x1800, little: true, size: 5);
        rows.Row("wlan.beam_refine.snr_req", "SNR Requested", FieldType.Boolean, at: 0, mask: 0x2000, little: true, size: 5);
        rows.Row("wlan.beam_refine.ch_measure_req", "Channel Measurement Requested", FieldType.Boolean, at: 0, mask: 0x4000, little: true, size: 5);
        rows.Row("wlan.beam_refine.taps_req", "Number of Taps Requested", FieldType.UInt40, at: 0, mask: 0x18000, little: true, size: 5, names: new(() =>
            [(0, "1 tap"), (1, "5 taps"), (2, "15 taps"), (3, "63 taps")]));
        rows.Row("wlan.beam_refine.sector_id_req", "Sector ID Order Requested", FieldType.Boolean, at: 0, mask: 0x20000, little: true, size: 5);
        rows.Row("wlan.beam_refine.snr_present", "SNR Present", FieldType.Boolean, at: 0, mask: 0x40000, little: true, size: 5);
        rows.Row("wlan.beam_refine.ch_measure_present", "Channel Measurement Present", FieldType.Boolean, at: 0, mask: 0x80000, little: true, size: 5);
        rows.Row("wlan.beam_refine.tap_delay_present", "Tap Delay Present", FieldType.Boolean, at: 0, mask: 0x100000, little: true, size: 5);
        rows.Row("wlan.beam_refine.taps_present", "Number of Taps Present", FieldType.UInt40, at: 0, mask: 0x600000, little: true, size: 5, names: new(() =>
            [(0, "1 tap"), (1, "5 taps"), (2, "15 taps"), (3, "63 taps")]));
        rows.Row("wlan.beam_refine.num_measurement", "Number of Measurements", FieldType.UInt40, at: 0, mask: 0x3f800000, little: true, size: 5);
        rows.Row("wlan.beam_refine.sector_id_present", "Sector ID Order Present", FieldType.Boolean, at: 0, mask: 0x40000000, little: true, size: 5);
        rows.Row("wlan.beam_refine.num_beams", "Number of Beams", FieldType.UInt40, at: 0, mask: 0xf80000000, little: true, size: 5);
        rows.Row("wlan.beam_refine.mid_ext", "MID Extension", FieldType.Boolean, at: 0, mask: 0x1000000000, little: true, size: 5);
        rows.Row("wlan.beam_refine.cap_req", "Capability Request", FieldType.Boolean, at: 0, mask: 0x2000000000, little: true, size: 5);
        rows.Row("wlan.beam_refine.reserved", "Reserved", FieldType.UInt40, at: 0, display: Hex, mask: 0xc000000000, little: true, size: 5);
        return rows;
    }

    // Awake Window, 157.
    static FieldGroup AwakeWindow()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.awake_window", "Awake Window", at: 0, little: true);
        return rows;
    }

    // ADDBA Extension, 159.
    static FieldGroup ADDBAExtension()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Boolean("wlan.addba.no_frag", "ADDBA No Fragmentation", at: 0, mask: 0x1);
        rows.UInt8("wlan.addba.he_frag_oper", "ADDBA HE Fragmentation Operation", at: 0, display: Hex, mask: 0x6);
        rows.UInt8("wlan.addba.reserved", "Reserved", at: 0, display: Hex, mask: 0x18);
        rows.UInt8("wlan.addba.extended_buffer_size", "Extended Buffer Size", at: 0, mask: 0xe0);
        return rows;
    }

    // PCP Handover, 161.
    static FieldGroup PCPHandover()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Ether("wlan.pcp_handover.old_bssid", "Old BSSID", at: 0);
        rows.Ether("wlan.pcp_handover.new_pcp_addr", "New PCP Address", at: 6);
        rows.UInt8("wlan.pcp_handover.remaining_BIs", "Remaining BI's", at: 12);
        return rows;
    }

    // DMG Link Margin, 162.
    static FieldGroup DMGLinkMargin()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.activity", "Activity", at: 0);
        rows.UInt8("wlan.dmg_link_adapt.mcs", "MCS", at: 1);
        rows.UInt8("wlan.dmg_link_adapt.link_margin", "Link Margin", at: 2);
        rows.UInt8("wlan.dmg.snr", "SNR", at: 3);
        rows.Row("wlan.ref_timestamp", "Reference Timestamp", FieldType.UInt32, at: 4, little: true, size: 3);
        return rows;
    }

    // Relay Capabilities, 167.
    static FieldGroup RelayCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Boolean("wlan.relay_capabilities.relay_support", "Relay Supportability", at: 0, mask: 0x1);
        rows.Boolean("wlan.relay_capabilities.relay_use", "Relay Usability", at: 0, mask: 0x2);
        rows.Boolean("wlan.relay_capabilities.relay_permission", "Relay Permission", at: 0, mask: 0x4);
        rows.Boolean("wlan.relay_capabilities.AC_power", "A/C Power", at: 0, mask: 0x8);
        rows.Boolean("wlan.relay_capabilities.relay_prefer", "Relay Preference", at: 0, mask: 0x10);
        rows.UInt8("wlan.relay_capabilities.duplex", "Duplex", at: 0, mask: 0x60);
        rows.Boolean("wlan.relay_capabilities.cooperation", "Cooperation", at: 0, mask: 0x80);
        return rows;
    }

    // Relay Transfer Parameter, 168.
    static FieldGroup RelayTransferParameter()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Boolean("wlan.relay_trans_param.tx_mode", "TX-Mode", at: 0, mask: 0x4);
        rows.UInt8("wlan.relay_trans_param.link_change_interval", "Link Change Interval", at: 1, display: Custom);
        rows.UInt8("wlan.relay_trans_param.data_sensing_time", "Data Sensing Time", at: 2);
        rows.UInt16("wlan.relay_trans_param.first_period", "First Period", at: 3, little: true);
        rows.UInt16("wlan.relay_trans_param.second_period", "Second Period", at: 5, little: true);
        return rows;
    }

    // Beamlink Maintenance, 169.
    static FieldGroup BeamlinkMaintenance()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field blm = rows.UInt8("wlan.blm", "Beamformed Link Maintenance", at: 0, display: Hex);
        rows.Flag(blm, "wlan.blm.uint_index", "BeamLink Maintenance Uint Index", 0x1);
        rows.Bits(blm, "wlan.blm.value", "BeamLink Maintenance Value", 0x7e);
        rows.Flag(blm, "wlan.blm.is_master", "BeamLink Is Master", 0x80);
        return rows;
    }

    // DMG Link Adaption Acknowledgment, 172.
    static FieldGroup DMGLinkAdaptionAcknowledgment()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.activity", "Activity", at: 0);
        rows.Row("wlan.ref_timestamp", "Reference Timestamp", FieldType.UInt32, at: 1, little: true, size: 3);
        return rows;
    }

    // Symbol Proprietary, 173.
    static FieldGroup SymbolProprietary()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt24("wlan.tag.symbol_proprietary.oui", "Symbol Proprietary OUI", at: 0, display: Oui);
        return rows;
    }

    // Intra-Access Category Priority, 184.
    static FieldGroup IntraAccessCategoryPriority()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field scsIntraAccessPrio = rows.UInt8("wlan.tag.scs_intra_access_prio", "Intra-Access Priority", at: 0, display: Hex);
        rows.Bits(scsIntraAccessPrio, "wlan.tag.scs_intra_access_prio.user_prio", "User Priority", 0x7);
        rows.Flag(scsIntraAccessPrio, "wlan.tag.scs_intra_access_prio.alt_queue", "Alternate Queue", 0x8);
        rows.Flag(scsIntraAccessPrio, "wlan.tag.scs_intra_access_prio.drop_elig", "Drop Eligibility", 0x10);
        rows.Bits(scsIntraAccessPrio, "wlan.tag.scs_intra_access_prio.reserved", "Reserved", 0xe0, Hex);
        return rows;
    }

    // SCS Descriptor, 185.
    static FieldGroup SCSDescriptor()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.tag.scs_descriptor.scsid", "SCSID", at: 0);
        rows.UInt8("wlan.tag.scs_descriptor.request_type", "Request Type", at: 1, names: new ValueNames(() => [(0, "Add"), (1, "Remove"), (2, "Change"), (3, 255, "Reserved")]));
        return rows;
    }

    // Antenna Sector ID, 190.
    static FieldGroup AntennaSectorID()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.sctor_id.type", "Type", at: 0, display: Hex, mask: 0xf, little: true);
        rows.UInt32("wlan.sctor_id.tap1", "Tap 1", at: 0, display: Hex, mask: 0x3f0, little: true);
        rows.UInt32("wlan.sctor_id.state1", "State 1", at: 0, display: Hex, mask: 0xfc00, little: true);
        rows.UInt32("wlan.sctor_id.tap2", "Tap 2", at: 0, display: Hex, mask: 0xff0000, little: true);
        rows.UInt32("wlan.sctor_id.state2", "State 2", at: 0, display: Hex, mask: 0xff000000, little: true);
        return rows;
    }
}
