namespace FilterLang.Protocols;

/// <summary>Elements of fast transition, network management, direct links and meshes, IEEE 802.11-2020 sections 9.4.2.46 to 9.4.2.118.</summary>
static class WlanNetworkElements
{
    static WlanNetworkElements()
    {
        WlanElements.Add(54, new(MobilityDomain(), least: 3));
        WlanElements.Add(56, new(TimeoutInterval(), least: 5));
        WlanElements.Add(76, new(ManagementMIC(), rest: Wlan.Protocol.Bytes("wlan.mmie.mic", "MIC"), restAt: 8, least: 16, most: 24));
        WlanElements.Add(85, new(MultipleBSSIDIndex(), least: 1, isCut: true));
        WlanElements.Add(90, new(BSSMaxIdlePeriod(), least: 3, isCut: true));
        WlanElements.Add(93, new(WNMSleepMode(), least: 4, isCut: true));
        WlanElements.Add(98, new(TimeZone(), rest: Wlan.Protocol.Text("wlan.time_zone", "Time Zone"), restAt: 0, least: 1));
        WlanElements.Add(101, new(LinkIdentifier(), least: 18));
        WlanElements.Add(102, new(WakeupSchedule(), least: 18));
        WlanElements.Add(104, new(ChannelSwitchTiming(), least: 4));
        WlanElements.Add(105, new(PTIControl(), least: 3));
        WlanElements.Add(106, new(PUBufferStatus(), least: 1));
        WlanElements.Add(113, new(MeshConfiguration(), least: 7, most: 7));
        WlanElements.Add(114, new(MeshID(), rest: Wlan.Protocol.Text("wlan.mesh.id", "Mesh ID"), restAt: 0));
        WlanElements.Add(118, new(MeshChannelSwitchParameters(), least: 6, most: 6));
        WlanElements.Add(119, new(MeshAwakeWindow(), least: 2, most: 2));
        WlanElements.Add(125, new(GateAnnouncement(), least: 15, most: 15));
        WlanElements.Add(126, new(RootAnnouncement(), least: 22, isCut: true));
        WlanElements.Add(133, new(CiscoCCX1CKIPDeviceName(), least: 30));
        WlanElements.Add(138, new(ProxyUpdateConfirmation(), least: 7, most: 7));
        WlanElements.Add(140, new(MIC(), rest: Wlan.Protocol.Bytes("wlan.mesh.mic", "Mesh Peering Management MIC"), restAt: 0, least: 16, most: 24));
    }

    // Mobility Domain, 54.
    static FieldGroup MobilityDomain()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.mobility_domain.mdid", "Mobility Domain Identifier", at: 0, display: Hex, little: true);
        Field ftCapab = rows.UInt8("wlan.mobility_domain.ft_capab", "FT Capability and Policy", at: 2, display: Hex);
        rows.Bits(ftCapab, "wlan.mobility_domain.ft_capab.ft_over_ds", "Fast BSS Transition over DS", 0x1, Hex);
        rows.Bits(ftCapab, "wlan.mobility_domain.ft_capab.resource_req", "Resource Request Protocol Capability", 0x2, Hex);
        rows.Bits(ftCapab, "wlan.mobility_domain.ft_capab.reserved", "Reserved", 0xfc, Hex);
        return rows;
    }

    // Timeout Interval, 56.
    static FieldGroup TimeoutInterval()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.timeout_int.type", "Timeout Interval Type", at: 0, names: new ValueNames(() =>
                [(1, "Reassociation deadline interval (TUs)"), (2, "Key lifetime interval (seconds)"),
                 (3, "Association Comeback time (TUs)"), (4, "Time to start (TUs)")]));
        rows.UInt32("wlan.timeout_int.value", "Timeout Interval Value", at: 1, little: true);
        return rows;
    }

    // Management MIC, 76.
    static FieldGroup ManagementMIC()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.mmie.keyid", "KeyID", at: 0, little: true);
        rows.Row("wlan.mmie.ipn", "IPN", FieldType.UInt48, at: 2, display: Hex, little: true, size: 6);
        return rows;
    }

    // Multiple BSSID Index, 85.
    static FieldGroup MultipleBSSIDIndex()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.multiple_bssid_index.bssid_index", "BSSID Index", at: 0);
        rows.UInt8("wlan.multiple_bssid_index.dtim_period", "DTIM Period", at: 1);
        rows.UInt8("wlan.multiple_bssid_index.dtim_count", "DTIM Count", at: 2);
        return rows;
    }

    // BSS Max Idle Period, 90.
    static FieldGroup BSSMaxIdlePeriod()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.bss_max_idle.period", "Max Idle Period (1000 TUs)", at: 0, little: true);
        Field options = rows.UInt8("wlan.bss_max_idle.options", "Idle Options", at: 2, display: Hex);
        rows.Bits(options, "wlan.bss_max_idle.options.protected", "Protected Keep-Alive Required", 0x1);
        rows.Bits(options, "wlan.bss_max_idle.options.reserved", "Reserved", 0xfe, Hex);
        return rows;
    }

    // WNM-Sleep Mode, 93.
    static FieldGroup WNMSleepMode()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.wnm_sleep_mode.action_type", "Action Type", at: 0, names: new ValueNames(() => [(0, "Enter WNM-Sleep Mode"), (1, "Exit WNM-Sleep Mode")]));
        rows.UInt8("wlan.wnm_sleep_mode.response_status", "WNM-Sleep Mode Response Status", at: 1, names: new ValueNames(() =>
                [(0, "Enter/Exit WNM-Sleep Mode Accept"), (1, "Exit WNM-Sleep Mode Accept, GTK/IGTK update required"),
                 (2, "Denied. The AP is unable to perform the requested action."),
                 (3, "Denied temporarily. The AP is unable to perform the requested action at the current time. The request can be submitted again at a later time."),
                 (4, "Denied. Due to the pending key expiration."),
                 (5, "Denied. The requested action was not granted due to other WNM services in use by the requesting STA.")]));
        rows.UInt16("wlan.wnm_sleep_mode.interval", "WNM-Sleep Interval", at: 2, little: true);
        return rows;
    }

    // Time Zone, 98.
    static FieldGroup TimeZone()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // Link Identifier, 101.
    static FieldGroup LinkIdentifier()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Ether("wlan.link_id.bssid", "BSSID", at: 0);
        rows.Ether("wlan.link_id.init_sta", "TDLS initiator STA Address", at: 6);
        rows.Ether("wlan.link_id.resp_sta", "TDLS responder STA Address", at: 12);
        return rows;
    }

    // Wakeup Schedule, 102.
    static FieldGroup WakeupSchedule()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.wakeup_schedule.offset", "Offset", at: 0, little: true);
        rows.UInt32("wlan.wakeup_schedule.interval", "Interval", at: 4, little: true);
        rows.UInt32("wlan.wakeup_schedule.awake_window_slots", "Awake Window Slots", at: 8, little: true);
        rows.UInt32("wlan.wakeup_schedule.max_awake_dur", "Maximum Awake Window Duration", at: 12, little: true);
        rows.UInt16("wlan.wakeup_schedule.idle_count", "Idle Count", at: 16, little: true);
        return rows;
    }

    // Channel Switch Timing, 104.
    static FieldGroup ChannelSwitchTiming()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.channel_switch_timing.switch_time", "Switch Time", at: 0, little: true);
        rows.UInt16("wlan.channel_switch_timing.switch_timeout", "Switch Timeout", at: 2, little: true);
        return rows;
    }

    // PTI Control, 105.
    static FieldGroup PTIControl()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.pti_control.tid", "TID", at: 0);
        rows.UInt16("wlan.pti_control.sequence_control", "Sequence Control", at: 1, display: Hex, little: true);
        return rows;
    }

    // PU Buffer Status, 106.
    static FieldGroup PUBufferStatus()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.pu_buffer_status.ac_bk", "AC_BK traffic available", at: 0, mask: 0x1);
        rows.UInt8("wlan.pu_buffer_status.ac_be", "AC_BE traffic available", at: 0, mask: 0x2);
        rows.UInt8("wlan.pu_buffer_status.ac_vi", "AC_VI traffic available", at: 0, mask: 0x4);
        rows.UInt8("wlan.pu_buffer_status.ac_vo", "AC_VO traffic available", at: 0, mask: 0x8);
        return rows;
    }

    // Mesh Configuration, 113.
    static FieldGroup MeshConfiguration()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.mesh.config.ps_protocol", "Path Selection Protocol", at: 0, display: Hex);
        rows.UInt8("wlan.mesh.config.ps_metric", "Path Selection Metric", at: 1, display: Hex);
        rows.UInt8("wlan.mesh.config.cong_ctl", "Congestion Control", at: 2, display: Hex);
        rows.UInt8("wlan.mesh.config.sync_method", "Synchronization Method", at: 3, display: Hex);
        rows.UInt8("wlan.mesh.config.auth_protocol", "Authentication Protocol", at: 4, display: Hex);
        Field formationInfo = rows.UInt8("wlan.mesh.config.formation_info", "Formation Info", at: 5, display: Hex);
        rows.Flag(formationInfo, "wlan.mesh.formation_info.connect_to_mesh_gate", "Connected to Mesh Gate", 0x1, ValueNames.YesNo);
        rows.Bits(formationInfo, "wlan.mesh.config.formation_info.num_peers", "Number of Peerings", 0x7e);
        rows.Flag(formationInfo, "wlan.mesh.formation_info.connect_to_as", "Connected to AS", 0x80, ValueNames.YesNo);
        Field cap = rows.UInt8("wlan.mesh.config.cap", "Capability", at: 6, display: Hex);
        rows.Flag(cap, "wlan.mesh.config.cap.accept", "Accepting Additional Mesh Peerings", 0x1, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.mcca_support", "MCCA Support", 0x2, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.mcca_enabled", "MCCA Enabled", 0x4, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.forwarding", "Mesh Forwarding", 0x8, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.mbca_enabled", "MBCA Enabled", 0x10, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.tbtt_adjusting", "TBTT Adjustment", 0x20, ValueNames.YesNo);
        rows.Flag(cap, "wlan.mesh.config.cap.power_save_level", "Power Save", 0x40, ValueNames.Pair("At least one of the peer-specific mesh power modes is deep sleep mode", "None of the peer-specific mesh power modes is deep sleep mode"));
        rows.Bits(cap, "wlan.mesh.config.cap.reserved", "Reserved", 0x80, Hex);
        return rows;
    }

    // Mesh ID, 114.
    static FieldGroup MeshID()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }

    // Mesh Channel Switch Parameters, 118.
    static FieldGroup MeshChannelSwitchParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.csa.mesh_channel_switch.ttl", "Mesh Channel Switch TTL", at: 0);
        Field flag = rows.UInt8("wlan.csa.mesh_channel_switch.flag", "Mesh Channel Switch Flag", at: 1, display: Hex);
        rows.Flag(flag, "wlan.csa.mesh_channel_switch.flag.initiator", "CSA Initiator", 0x2, ValueNames.Pair("Initiator", "Non Initiator"), bits: 16);
        rows.Flag(flag, "wlan.csa.mesh_channel_switch.flag.txrestrict", "CSA Tx Restrict", 0x1, ValueNames.Pair("Tx Restrict", "No Tx Restrict"), bits: 16);
        rows.UInt16("wlan.csa.mesh_channel_switch.reason_code", "Mesh Channel Switch Reason Code", at: 2, display: Hex, names: WlanCodes.Reasons, little: true);
        rows.UInt16("wlan.csa.mesh_channel_switch.pre_value", "Mesh Channel Switch Precedence Value", at: 4, little: true);
        return rows;
    }

    // Mesh Awake Window, 119.
    static FieldGroup MeshAwakeWindow()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.mesh.mesh_awake_window", "Mesh Awake Window", at: 0, display: Custom, little: true);
        return rows;
    }

    // Gate Announcement, 125.
    static FieldGroup GateAnnouncement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field flags = rows.UInt8("wlan.gann.flags", "GANN Flags", at: 0, display: Hex);
        rows.Bits(flags, "wlan.gann.flags.reserved", "Reserved", 0xff, Hex);
        rows.UInt8("wlan.gann.hop_count", "GANN Hop count", at: 1);
        rows.UInt8("wlan.gann.elem_ttl", "GANN Element TTL", at: 2);
        rows.Bytes("wlan.gann.gate_addr", "GANN Mesh Gate Address", at: 3, size: 6);
        rows.UInt32("wlan.gann.seq_num", "GANN Sequence Number", at: 9, little: true);
        rows.UInt16("wlan.gann.interval", "GANN Interval", at: 13, little: true);
        return rows;
    }

    // Root Announcement, 126.
    static FieldGroup RootAnnouncement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.rann.flags", "RANN Flags", at: 0, display: Hex);
        rows.UInt8("wlan.hwmp.hopcount", "HWMP Hop Count", at: 1);
        rows.UInt8("wlan.hwmp.ttl", "HWMP TTL", at: 2);
        rows.Ether("wlan.rann.root_sta", "Root STA Address", at: 3);
        rows.UInt32("wlan.rann.rann_sn", "Root STA Sequence Number", at: 9, little: true);
        rows.UInt32("wlan.rann.interval", "RANN Interval", at: 13, little: true);
        rows.UInt32("wlan.hwmp.metric", "HWMP Metric", at: 17, little: true);
        return rows;
    }

    // Cisco CCX1 CKIP + Device Name, 133.
    static FieldGroup CiscoCCX1CKIPDeviceName()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Bytes("wlan.cisco.ccx1.unknown", "Unknown", at: 0, size: 10);
        rows.Text("wlan.cisco.ccx1.name", "Name", at: 10, size: 16);
        rows.UInt8("wlan.cisco.ccx1.clients", "Clients", at: 26);
        rows.Bytes("wlan.cisco.ccx1.unknown2", "Unknown2", at: 27, size: 3);
        return rows;
    }

    // Proxy Update Confirmation, 138.
    static FieldGroup ProxyUpdateConfirmation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.pxuc.pxu_id", "PXU ID", at: 0);
        rows.Bytes("wlan.pxuc.recip_mac", "PXU Recipient MAC Address", at: 1, size: 6);
        return rows;
    }

    // MIC (Message Integrity Code), 140.
    static FieldGroup MIC()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        return rows;
    }
}
