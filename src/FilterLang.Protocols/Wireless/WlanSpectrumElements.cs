namespace FilterLang.Protocols;

/// <summary>Elements of the first edition and of spectrum management, IEEE 802.11-2020 sections 9.4.2.4 to 9.4.2.34.</summary>
static class WlanSpectrumElements
{
    /// <summary>Extended Channel Switch Announcement, 60, which actions carry without its head as well.</summary>
    public static readonly FieldGroup ExtendedSwitch = ExtendedChannelSwitchAnnouncement();

    /// <summary>QoS Capability, 46, of an access point.</summary>
    public static readonly FieldGroup AccessPointQos = QoSCapability();

    static WlanSpectrumElements()
    {
        FieldGroup erp = ERPInformation();
        WlanElements.Add(2, new(FHParameterSet(), least: 5));
        WlanElements.Add(3, new(DSParameterSet(), least: 1, most: 1));
        WlanElements.Add(4, new(CFParameterSet(), least: 6, most: 6, isExact: true));
        WlanElements.Add(6, new(IBSSParameterSet(), least: 2, most: 2));
        WlanElements.Add(8, new(HoppingPatternParameters(), least: 2));
        WlanElements.Add(32, new(PowerConstraint(), least: 1, most: 1));
        WlanElements.Add(33, new(PowerCapability(), least: 2, most: 2));
        WlanElements.Add(35, new(TPCReport(), least: 2, most: 2));
        WlanElements.Add(37, new(ChannelSwitchAnnouncement(), least: 3, most: 3));
        WlanElements.Add(40, new(Quiet(), least: 6, most: 6));
        WlanElements.Add(42, new(erp, least: 1, most: 1));
        WlanElements.Add(43, new(TSDelay(), least: 4, most: 4));
        WlanElements.Add(44, new(TCLASProcessing(), least: 1, most: 1));
        WlanElements.Add(46, new(AccessPointQos, least: 1, most: 1));
        WlanElements.Add(47, new(erp, least: 1, most: 1));
        WlanElements.Add(60, new(ExtendedSwitch, least: 4, most: 4));
    }

    // FH Parameter set, 2.
    static FieldGroup FHParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.fh.dwell_time", "Dwell Time", at: 0, display: Hex, little: true);
        rows.UInt8("wlan.fh.hop_set", "Hop Set", at: 2);
        rows.UInt8("wlan.fh.hop_pattern", "Hop Pattern", at: 3);
        rows.UInt8("wlan.fh.hop_index", "Hop Index", at: 4);
        return rows;
    }

    // DS Parameter set, 3.
    static FieldGroup DSParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ds.current_channel", "Current Channel", at: 0);
        return rows;
    }

    // CF Parameter set, 4.
    static FieldGroup CFParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.cfp.count", "CFP Count", at: 0);
        rows.UInt8("wlan.cfp.period", "CFP Period", at: 1);
        rows.UInt16("wlan.cfp.max_duration", "CFP Max Duration", at: 2, little: true);
        rows.UInt16("wlan.cfp.dur_remaining", "CFP Dur Remaining", at: 4, little: true);
        return rows;
    }

    // IBSS Parameter set, 6.
    static FieldGroup IBSSParameterSet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.ibss.atim_windows", "Atim Windows", at: 0, display: Hex, little: true);
        return rows;
    }

    // Hopping Pattern Parameters, 8.
    static FieldGroup HoppingPatternParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.fh_hopping.parameter.prime_radix", "Prime Radix", at: 0);
        rows.UInt8("wlan.fh_hopping.parameter.nb_channels", "Number of Channels", at: 1);
        return rows;
    }

    // Power Constraint, 32.
    static FieldGroup PowerConstraint()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.powercon.local", "Local Power Constraint", at: 0);
        return rows;
    }

    // Power Capability, 33.
    static FieldGroup PowerCapability()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.powercap.min", "Minimum Transmit Power", FieldType.Int8, at: 0, size: 1, names: ValueNames.Unit(" dBm"));
        rows.Row("wlan.powercap.max", "Maximum Transmit Power", FieldType.Int8, at: 1, size: 1, names: ValueNames.Unit(" dBm"));
        return rows;
    }

    // TPC Report, 35.
    static FieldGroup TPCReport()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.tpcrep.trsmt_pow", "Transmit Power", FieldType.Int8, at: 0, size: 1, names: ValueNames.Unit(" dBm"));
        rows.Row("wlan.tpcrep.reserved", "Reserved", FieldType.Int8, at: 1, size: 1);
        return rows;
    }

    // Channel Switch Announcement, 37.
    static FieldGroup ChannelSwitchAnnouncement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.csa.channel_switch_mode", "Channel Switch Mode", at: 0);
        rows.UInt8("wlan.csa.new_channel_number", "New Channel Number", at: 1);
        rows.UInt8("wlan.csa.channel_switch.count", "Channel Switch Count", at: 2);
        return rows;
    }

    // Quiet, 40.
    static FieldGroup Quiet()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.quiet.count", "Count", at: 0);
        rows.UInt8("wlan.quiet.period", "Period", at: 1);
        rows.UInt16("wlan.quiet.duration", "Duration", at: 2, little: true);
        rows.UInt16("wlan.quiet.offset", "Offset", at: 4, little: true);
        return rows;
    }

    // ERP Information, 42.
    static FieldGroup ERPInformation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field erpInfo = rows.UInt8("wlan.erp_info", "ERP Information", at: 0, display: Hex);
        rows.Flag(erpInfo, "wlan.erp_info.erp_present", "Non ERP Present", 0x1, ValueNames.SetNotSet);
        rows.Flag(erpInfo, "wlan.erp_info.use_protection", "Use Protection", 0x2, ValueNames.SetNotSet);
        rows.Flag(erpInfo, "wlan.erp_info.barker_preamble_mode", "Barker Preamble Mode", 0x4, ValueNames.SetNotSet);
        rows.Bits(erpInfo, "wlan.erp_info.reserved", "Reserved", 0xf8, Hex);
        return rows;
    }

    // TS Delay, 43.
    static FieldGroup TSDelay()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt32("wlan.ts_delay", "Traffic Stream (TS) Delay", at: 0, little: true);
        return rows;
    }

    // TCLAS Processing, 44.
    static FieldGroup TCLASProcessing()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.tclas_proc.processing", "Processing", at: 0, names: new ValueNames(() =>
                [(0, "Incoming MSDU's higher layer parameters have to match to the parameters in all associated TCLAS elements."),
                 (1, "Incoming MSDU's higher layer parameters have to match to at least one of the associated TCLAS elements."),
                 (2, "Incoming MSDU's that do not belong to any other TS are classified to the TS for which this TCLAS Processing element is used. In this case, there will not be any associated TCLAS elements.")]));
        return rows;
    }

    // QoS Capability, 46.
    static FieldGroup QoSCapability()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field ap = rows.UInt8("wlan.fixed.qosinfo.ap", "QoS Information (AP)", at: 0, display: Hex);
        rows.Bits(ap, "wlan.fixed.qosinfo.ap.edcaupdate", "EDCA Parameter Set Update Count", 0xf, Hex);
        rows.Flag(ap, "wlan.fixed.qosinfo.ap.qack", "Q-Ack", 0x10, ValueNames.Pair("APs MIB attribute dot11QAckOptionImplemented is true", "APs MIB attribute dot11QAckOptionImplemented is false"));
        rows.Flag(ap, "wlan.fixed.qosinfo.ap.queue_req", "Queue Request", 0x20, ValueNames.Pair("AP can process a nonzero Queue Size subfield in the QoS Control field in QoS data frames", "AP cannot process a nonzero Queue Size subfield in the QoS Control field in QoS data frames"));
        rows.Flag(ap, "wlan.fixed.qosinfo.ap.txopreq", "TXOP Request", 0x40, ValueNames.Pair("AP can process a nonzero TXOP Duration Requested subfield in the QoS Control field in QoS data frames", "AP cannot process a nonzero TXOP Duration Requested subfield in the QoS Control field in QoS data frames"));
        rows.Flag(ap, "wlan.fixed.qosinfo.ap.more_data_ack", "More Data Ack", 0x80);
        return rows;
    }

    static FieldGroup ExtendedChannelSwitchAnnouncement()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field extchansw = rows.UInt32("wlan.fixed.extchansw", "Extended Channel Switch Announcement", at: 0, display: Hex, little: true);
        rows.Bits(extchansw, "wlan.fixed.extchansw.switchmode", "Channel Switch Mode", 0xff, Hex, names: new ValueNames(() =>
                [(0, "Frames may be transmitted before the channel switch has been completed"),
                 (1, "No more frames are to be transmitted until the channel switch has been completed")]));
        rows.Bits(extchansw, "wlan.fixed.extchansw.new.opeclass", "New Operating Class", 0xff00, Hex);
        rows.Bits(extchansw, "wlan.fixed.extchansw.new.channumber", "New Channel Number", 0xff0000, Hex);
        rows.Bits(extchansw, "wlan.extchansw.switchcount", "Channel Switch Count", 0xff000000, Hex);
        return rows;
    }
}
