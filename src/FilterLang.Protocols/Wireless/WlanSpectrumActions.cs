namespace FilterLang.Protocols;

/// <summary>Actions of spectrum management, QoS, direct links and block acknowledgment, IEEE 802.11-2020 sections 9.6.2 to 9.6.4.</summary>
static class WlanSpectrumActions
{
    static readonly Field
        s_dstMacAddr = Wlan.Protocol.Ether("wlan.fixed.dst_mac_addr", "Destination address"),
        s_srcMacAddr = Wlan.Protocol.Ether("wlan.fixed.src_mac_addr", "Source address"),
        s_batimeout = Wlan.Protocol.UInt16("wlan.fixed.batimeout", "Block Ack Timeout", display: Hex, little: true);

    static WlanSpectrumActions()
    {
        WlanAction.Add(0, [0, 1, 2, 3], SpectrumManagement0(), 3);
        WlanAction.AddDefault(0, SpectrumManagement4(), 2);
        WlanAction.Add(1, [0], QualityOfService0(), 3);
        WlanAction.Add(1, [1], QualityOfService1(), 5);
        WlanAction.Add(1, [2], QualityOfService2(), 7);
        WlanAction.Add(1, [3, 4], QualityOfService3(), 2);
        WlanAction.AddDefault(1, QualityOfService5(), 2);
        WlanAction.Add(2, [0], DirectLinkSetup0(), 18);
        WlanAction.Add(2, [1], DirectLinkSetup1(), 16);
        WlanAction.Add(2, [2], DirectLinkSetup2(), 16);
        WlanAction.AddDefault(2, DirectLinkSetup3(), 2);
        WlanAction.Add(3, [0], BlockAck0(), 9);
        WlanAction.Add(3, [1], BlockAck1(), 9);
        WlanAction.Add(3, [2], BlockAck2(), 6);
    }

    // Spectrum Management (SM), 0, 1, 2, 3.
    static FieldGroup SpectrumManagement0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // Spectrum Management (SM), 4, 5, 6, 7, 8, 9 ….
    static FieldGroup SpectrumManagement4() => WlanAction.Rows(WlanAction.Code);

    // Quality of Service (QoS), 0.
    static FieldGroup QualityOfService0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // Quality of Service (QoS), 1.
    static FieldGroup QualityOfService1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        return rows;
    }

    // Quality of Service (QoS), 2.
    static FieldGroup QualityOfService2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        Field tsInfo = rows.UInt24("wlan.ts_info", "Traffic Stream (TS) Info", at: 2, display: Hex, little: true);
        rows.Bits(tsInfo, "wlan.ts_info.type", "Traffic Type", 0x1, names: new ValueNames(() => [(0, "Aperiodic or unspecified Traffic"), (1, "Periodic Traffic")]));
        rows.Bits(tsInfo, "wlan.ts_info.tsid", "Traffic Stream ID (TSID)", 0x1e);
        rows.Bits(tsInfo, "wlan.ts_info.dir", "Direction", 0x60, names: new ValueNames(() =>
                [(0, "Uplink"), (1, "Downlink"), (2, "Direct link"), (3, "Bidirectional link")]));
        rows.Bits(tsInfo, "wlan.ts_info.access", "Access Policy", 0x180, names: new ValueNames(() => [(0, "Reserved"), (1, "EDCA"), (2, "HCCA"), (3, "HEMM")]));
        rows.Bits(tsInfo, "wlan.ts_info.agg", "Aggregation", 0x200);
        rows.Bits(tsInfo, "wlan.ts_info.apsd", "Automatic Power-Save Delivery (APSD)", 0x400);
        rows.Bits(tsInfo, "wlan.ts_info.up", "User Priority", 0x3800, names: new ValueNames(() =>
                [(0, "Best Effort"), (1, "Background"), (2, "Spare"), (3, "Excellent Effort"), (4, "Controlled Load"), (5, "Video"),
                 (6, "Voice"), (7, "Network Control")]));
        rows.Bits(tsInfo, "wlan.ts_info.ack", "Ack Policy", 0xc000, names: new ValueNames(() =>
                [(0, "Normal Ack"), (1, "No Ack"), (2, "No explicit acknowledgment"), (3, "Block Ack")]));
        rows.Bits(tsInfo, "wlan.ts_info.sched", "Schedule", 0x10000);
        rows.Bits(tsInfo, "wlan.ts_info.rsv", "Reserved", 0xfe0000, Hex);
        rows.Add(WlanFixed.Reason, 5);
        return rows;
    }

    // Quality of Service (QoS), 3, 4.
    static FieldGroup QualityOfService3() => WlanAction.Rows(WlanAction.HexCode);

    // Quality of Service (QoS), 5, 6, 7, 8, 9, 10 ….
    static FieldGroup QualityOfService5() => WlanAction.Rows();

    // Direct-Link Setup (DLS), 0.
    static FieldGroup DirectLinkSetup0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(s_dstMacAddr, 2);
        rows.Add(s_srcMacAddr, 8);
        rows.Include(WlanFixed.Capabilities, 14);
        rows.UInt16("wlan.fixed.dls_timeout", "DLS timeout", at: 16, display: Hex, little: true);
        return rows;
    }

    // Direct-Link Setup (DLS), 1.
    static FieldGroup DirectLinkSetup1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanFixed.Status, 2);
        rows.Add(s_dstMacAddr, 4);
        rows.Add(s_srcMacAddr, 10);
        return rows;
    }

    // Direct-Link Setup (DLS), 2.
    static FieldGroup DirectLinkSetup2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(s_dstMacAddr, 2);
        rows.Add(s_srcMacAddr, 8);
        rows.Add(WlanFixed.Reason, 14);
        return rows;
    }

    // Direct-Link Setup (DLS), 3, 4, 5, 6, 7, 8 ….
    static FieldGroup DirectLinkSetup3() => WlanAction.Rows();

    // Block Ack, 0.
    static FieldGroup BlockAck0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanAction.DialogToken, 2);
        Field baparams = rows.UInt16("wlan.fixed.baparams", "Block Ack Parameters", at: 3, display: Hex, little: true);
        rows.Flag(baparams, "wlan.fixed.baparams.amsdu", "A-MSDUs", 0x1, ValueNames.Pair("Permitted in QoS Data MPDUs", "Not Permitted"));
        rows.Flag(baparams, "wlan.fixed.baparams.policy", "Block Ack Policy", 0x2, ValueNames.Pair("Immediate Block Ack", "Delayed Block Ack"));
        rows.Bits(baparams, "wlan.fixed.baparams.tid", "Traffic Identifier", 0x3c, Hex);
        rows.Bits(baparams, "wlan.fixed.baparams.buffersize", "Number of Buffers (1 Buffer = 2304 Bytes)", 0xffc0);
        rows.Add(s_batimeout, 5);
        Field ssc = rows.UInt16("wlan.fixed.ssc", "Block Ack Starting Sequence Control (SSC)", at: 7, display: Hex, little: true);
        rows.Bits(ssc, "wlan.fixed.ssc.fragment", "Fragment", 0xf);
        rows.Bits(ssc, "wlan.fixed.ssc.sequence", "Starting Sequence Number", 0xfff0);
        return rows;
    }

    // Block Ack, 1.
    static FieldGroup BlockAck1()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Add(WlanFixed.Status, 3);
        Field baparams = rows.UInt16("wlan.fixed.baparams", "Block Ack Parameters", at: 5, display: Hex, little: true);
        rows.Flag(baparams, "wlan.fixed.baparams.amsdu", "A-MSDUs", 0x1, ValueNames.Pair("Permitted in QoS Data MPDUs", "Not Permitted"));
        rows.Flag(baparams, "wlan.fixed.baparams.policy", "Block Ack Policy", 0x2, ValueNames.Pair("Immediate Block Ack", "Delayed Block Ack"));
        rows.Bits(baparams, "wlan.fixed.baparams.tid", "Traffic Identifier", 0x3c, Hex);
        rows.Bits(baparams, "wlan.fixed.baparams.buffersize", "Number of Buffers (1 Buffer = 2304 Bytes)", 0xffc0);
        rows.Add(s_batimeout, 7);
        return rows;
    }

    // Block Ack, 2.
    static FieldGroup BlockAck2()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.HexCode);
        Field param = rows.UInt16("wlan.fixed.delba.param", "Delete Block Ack (DELBA) Parameter Set", at: 2, display: Hex, little: true);
        rows.Bits(param, "wlan.fixed.delba.param.reserved", "Reserved", 0x7ff, Hex);
        rows.Flag(param, "wlan.fixed.delba.param.initiator", "Initiator", 0x800);
        rows.Bits(param, "wlan.fixed.delba.param.tid", "TID", 0xf000, Hex);
        rows.Add(WlanFixed.Reason, 4);
        return rows;
    }
}
