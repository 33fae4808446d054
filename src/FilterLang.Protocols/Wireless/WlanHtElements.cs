namespace FilterLang.Protocols;

/// <summary>Elements of HT, IEEE 802.11-2020 sections 9.4.2.55 and those behind it.</summary>
static class WlanHtElements
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static readonly FieldGroup s_operation = Operation(), s_operationRates = OperationRates(), s_reservedRates = ReservedRates();

    static WlanHtElements()
    {
        WlanElements.Add(45, new(HTCapabilities(), least: 26, most: 26));
        WlanElements.Add(61, new(TakeOperation, least: 22));
        WlanElements.Add(62, new(SecondaryChannelOffset(), least: 1, most: 1));
        WlanElements.Add(72, new(Element2040BSSCoexistence(), least: 1, most: 1));
        WlanElements.Add(74, new(OverlappingBSSScanParameters(), least: 14, most: 14));
    }

    // HT Capabilities, 45.
    static FieldGroup HTCapabilities()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field capabilities = rows.UInt16("wlan.ht.capabilities", "HT Capabilities Info", at: 0, display: Hex, little: true);
        rows.Flag(capabilities, "wlan.ht.capabilities.ldpccoding", "HT LDPC coding capability", 0x1, ValueNames.Pair("Transmitter supports receiving LDPC coded packets", "Transmitter does not support receiving LDPC coded packets"));
        rows.Flag(capabilities, "wlan.ht.capabilities.width", "HT Support channel width", 0x2, ValueNames.Pair("Transmitter supports 20MHz and 40MHz operation", "Transmitter only supports 20MHz operation"));
        rows.Bits(capabilities, "wlan.ht.capabilities.sm", "HT SM Power Save", 0xc, Hex, names: new ValueNames(() =>
                [(0, "Static SM Power Save mode"), (1, "Dynamic SM Power Save mode"), (2, "Reserved"), (3, "SM Power Save disabled")]));
        rows.Flag(capabilities, "wlan.ht.capabilities.green", "HT Green Field", 0x10, ValueNames.Pair("Transmitter is able to receive PPDUs with Green Field (GF) preamble", "Transmitter is not able to receive PPDUs with Green Field (GF) preamble"));
        rows.Flag(capabilities, "wlan.ht.capabilities.short20", "HT Short GI for 20MHz", 0x20, s_supported);
        rows.Flag(capabilities, "wlan.ht.capabilities.short40", "HT Short GI for 40MHz", 0x40, s_supported);
        rows.Flag(capabilities, "wlan.ht.capabilities.txstbc", "HT Tx STBC", 0x80, s_supported);
        rows.Bits(capabilities, "wlan.ht.capabilities.rxstbc", "HT Rx STBC", 0x300, Hex, names: new ValueNames(() =>
                [(0, "No Rx STBC support"), (1, "Rx support of one spatial stream"), (2, "Rx support of one and two spatial streams"),
                 (3, "Rx support of one, two, and three spatial streams")]));
        rows.Bits(capabilities, "wlan.ht.capabilities.info_reserved_b10", "Reserved", 0x400, Hex);
        rows.Flag(capabilities, "wlan.ht.capabilities.amsdu", "HT Max A-MSDU length", 0x800, ValueNames.Pair("7935 bytes", "3839 bytes"));
        rows.Flag(capabilities, "wlan.ht.capabilities.dsscck", "HT DSSS/CCK mode in 40MHz", 0x1000, ValueNames.Pair("Will/Can use DSSS/CCK in 40 MHz", "Won't/Can't use of DSSS/CCK in 40 MHz"));
        rows.Bits(capabilities, "wlan.ht.capabilities.info_reserved_b13", "Reserved", 0x2000, Hex);
        rows.Flag(capabilities, "wlan.ht.capabilities.40mhzintolerant", "HT Forty MHz Intolerant", 0x4000, ValueNames.Pair("Use of 40 MHz transmissions restricted/disallowed", "Use of 40 MHz transmissions unrestricted/allowed"));
        rows.Bits(capabilities, "wlan.ht.capabilities.info_reserved_b15", "Reserved", 0x8000, Hex);
        Field ampduparam = rows.UInt8("wlan.ht.ampduparam", "A-MPDU Parameters", at: 2, display: Hex);
        rows.Bits(ampduparam, "wlan.ht.ampduparam.maxlength", "Maximum Rx A-MPDU Length Exponent", 0x3, Hex);
        rows.Bits(ampduparam, "wlan.ht.ampduparam.mpdu_start_spacing", "Minimum MPDU Start Spacing", 0x1c, Hex, names: new ValueNames(() =>
                [(0, "No restriction"), (1, "1/4 [usec]"), (2, "1/2 [usec]"), (3, "1 [usec]"), (4, "2 [usec]"), (5, "4 [usec]"),
                 (6, "8 [usec]"), (7, "16 [usec]")]));
        rows.Bits(ampduparam, "wlan.ht.ampduparam.reserved", "Reserved", 0xe0, Hex);
        rows.Row("wlan.ht.mcsset", "Rx Supported Modulation and Coding Scheme Set", FieldType.None, at: 3, size: 16);
        rows.Row("wlan.ht.mcsset.rxbitmask", "Rx Modulation and Coding Scheme (One bit per modulation)", FieldType.None, at: 3, size: 10);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.0to7", "Rx Bitmask Bits 0-7", at: 3, display: Hex, mask: 0xff, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.8to15", "Rx Bitmask Bits 8-15", at: 3, display: Hex, mask: 0xff00, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.16to23", "Rx Bitmask Bits 16-23", at: 3, display: Hex, mask: 0xff0000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.24to31", "Rx Bitmask Bits 24-31", at: 3, display: Hex, mask: 0xff000000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.32", "Rx Bitmask Bit 32", at: 7, display: Hex, mask: 0x1, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.33to38", "Rx Bitmask Bits 33-38", at: 7, display: Hex, mask: 0x7e, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.39to52", "Rx Bitmask Bits 39-52", at: 7, display: Hex, mask: 0x1fff80, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.53to76", "Rx Bitmask Bits 53-76", at: 9, display: Hex, mask: 0x1fffffe0, little: true);
        rows.UInt16("wlan.ht.mcsset.highestdatarate", "Highest Supported Data Rate", at: 13, display: Hex, mask: 0x3ff, little: true);
        rows.Boolean("wlan.ht.mcsset.txsetdefined", "Tx Supported MCS Set", at: 15, mask: 0x1, names: ValueNames.Pair("Defined", "Not defined"));
        rows.Boolean("wlan.ht.mcsset.txrxmcsnotequal", "Tx and Rx MCS Set", at: 15, mask: 0x2, names: ValueNames.Pair("Not Equal", "Equal"));
        rows.Row("wlan.ht.mcsset.txmaxss", "Maximum Number of Tx Spatial Streams Supported", FieldType.UInt16, at: 15, display: Hex, mask: 0xc, size: 1);
        rows.Boolean("wlan.ht.mcsset.txunequalmod", "Unequal Modulation", at: 15, mask: 0x10, names: s_supported);
        Field capabilitiesX = rows.UInt16("wlan.htex.capabilities", "HT Extended Capabilities", at: 19, display: Hex, little: true);
        rows.Bits(capabilitiesX, "wlan.htex.capabilities.reserved_b0_b7", "Reserved", 0xff, Hex);
        rows.Bits(capabilitiesX, "wlan.htex.capabilities.mcs", "MCS Feedback capability", 0x300, Hex, names: new ValueNames(() =>
                [(0, "STA does not provide MCS feedback"), (1, "Reserved"), (2, "STA provides only unsolicited MCS feedback"),
                 (3, "STA can provide MCS feedback in response to MRQ as well as unsolicited MCS feedback")]));
        rows.Flag(capabilitiesX, "wlan.htex.capabilities.htc", "HT variant HT Control field", 0x400, s_supported);
        rows.Flag(capabilitiesX, "wlan.htex.capabilities.rdresponder", "Reverse Direction Responder", 0x800, s_supported);
        rows.Bits(capabilitiesX, "wlan.htex.capabilities.reserved_b12_b15", "Reserved", 0xf000, Hex);
        Field txbf = rows.UInt32("wlan.txbf", "Transmit Beam Forming (TxBF) Capabilities", at: 21, display: Hex, little: true);
        rows.Flag(txbf, "wlan.txbf.txbf", "Implicit Transmit Beamforming Receiving", 0x1, s_supported);
        rows.Flag(txbf, "wlan.txbf.rxss", "Receive Staggered Sounding", 0x2, s_supported);
        rows.Flag(txbf, "wlan.txbf.txss", "Transmit Staggered Sounding", 0x4, s_supported);
        rows.Flag(txbf, "wlan.txbf.rxndp", "Receive Null Data packet (NDP)", 0x8, s_supported);
        rows.Flag(txbf, "wlan.txbf.txndp", "Transmit Null Data packet (NDP)", 0x10, s_supported);
        rows.Flag(txbf, "wlan.txbf.impltxbf", "Implicit Transmit Beamforming", 0x20, s_supported);
        rows.Bits(txbf, "wlan.txbf.calibration", "Calibration", 0xc0, Hex, names: new ValueNames(() =>
                [(0, "Not supported"), (1, "Can respond to a calibration request but cannot initiate calibration"), (2, "Reserved"),
                 (3, "Can both initiate and respond to a calibration request")]));
        rows.Flag(txbf, "wlan.txbf.csi", "Explicit CSI Transmit Beamforming", 0x100, s_supported);
        rows.Flag(txbf, "wlan.txbf.fm.uncompressed.tbf", "Explicit Noncompressed Steering", 0x200, s_supported);
        rows.Flag(txbf, "wlan.txbf.fm.compressed.tbf", "Explicit Compressed Steering", 0x400, s_supported);
        rows.Bits(txbf, "wlan.txbf.rcsi", "Explicit Transmit Beamforming CSI Feedback", 0x1800, Hex, names: new ValueNames(() =>
                [(0, "Not supported"), (1, "Delayed feedback capable"), (2, "Immediate feedback capable"),
                 (3, "Delayed and immediate feedback capable")]));
        rows.Bits(txbf, "wlan.txbf.fm.uncompressed.rbf", "Explicit Noncompressed Beamforming Feedback", 0x6000, Hex, names: new ValueNames(() =>
                [(0, "Not supported"), (1, "Delayed feedback capable"), (2, "Immediate feedback capable"),
                 (3, "Delayed and immediate feedback capable")]));
        rows.Bits(txbf, "wlan.txbf.fm.compressed.bf", "Explicit Noncompressed Beamforming Feedback", 0x18000, Hex, names: new ValueNames(() =>
                [(0, "Not supported"), (1, "Delayed feedback capable"), (2, "Immediate feedback capable"),
                 (3, "Delayed and immediate feedback capable")]));
        rows.Bits(txbf, "wlan.txbf.mingroup", "Minimal Grouping", 0x60000, Hex, names: new ValueNames(() =>
                [(0, "No grouping supported"), (1, "Groups of 1, 2 supported"), (2, "Groups of 1, 4 supported"),
                 (3, "Groups of 1, 2, 4 supported")]));
        rows.Bits(txbf, "wlan.txbf.csinumant", "CSI Number of Beamformer Antennas", 0x180000, Hex, names: new ValueNames(() =>
                [(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]));
        rows.Bits(txbf, "wlan.txbf.fm.uncompressed.maxant", "Noncompressed Steering Number of Beamformer Antennas", 0x600000, Hex, names: new ValueNames(() =>
                [(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]));
        rows.Bits(txbf, "wlan.txbf.fm.compressed.maxant", "Compressed Steering Number of Beamformer Antennas", 0x1800000, Hex, names: new ValueNames(() =>
                [(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]));
        rows.Bits(txbf, "wlan.txbf.csi.maxrows", "CSI Max Number of Rows Beamformer", 0x6000000, Hex, names: new ValueNames(() =>
                [(0, "1 row of CSI"), (1, "2 rows of CSI"), (2, "3 rows of CSI"), (3, "4 rows of CSI")]));
        rows.Bits(txbf, "wlan.txbf.channelest", "Channel Estimation", 0x18000000, Hex, names: new ValueNames(() =>
                [(0, "1 space time stream"), (1, "2 space time streams"), (2, "3 space time streams"), (3, "4 space time streams")]));
        rows.Bits(txbf, "wlan.txbf.reserved", "Reserved", 0xe0000000, Hex);
        Field asel = rows.UInt8("wlan.asel", "Antenna Selection (ASEL) Capabilities", at: 25, display: Hex);
        rows.Flag(asel, "wlan.asel.capable", "Antenna Selection Capable", 0x1, s_supported);
        rows.Flag(asel, "wlan.asel.txcsi", "Explicit CSI Feedback Based Tx ASEL", 0x2, s_supported);
        rows.Flag(asel, "wlan.asel.txif", "Antenna Indices Feedback Based Tx ASEL", 0x4, s_supported);
        rows.Flag(asel, "wlan.asel.csi", "Explicit CSI Feedback", 0x8, s_supported);
        rows.Flag(asel, "wlan.asel.if", "Antenna Indices Feedback", 0x10, s_supported);
        rows.Flag(asel, "wlan.asel.rx", "Rx ASEL", 0x20, s_supported);
        rows.Flag(asel, "wlan.asel.sppdu", "Tx Sounding PPDUs", 0x40, s_supported);
        rows.Bits(asel, "wlan.asel.reserved", "Reserved", 0x80, Hex);
        return rows;
    }

    // HT Operation, 61.
    static void TakeOperation(ref Layer mgt, int end)
    {
        const uint ProbeResponse = 0x05, Beacon = 0x08;
        mgt.Rows(s_operation, mgt.Position, end - mgt.Position);
        bool isTold = WlanSession.Of(ref mgt).Header.Kind is ProbeResponse or Beacon;
        mgt.Rows(isTold ? s_operationRates : s_reservedRates, mgt.Position, end - mgt.Position);
    }

    static FieldGroup Operation()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.ht.info.primarychannel", "Primary Channel", at: 0);
        Field delim1 = rows.UInt8("wlan.ht.info.delim1", "HT Operation Information Subset (1 of 3)", at: 1, display: Hex);
        rows.Bits(delim1, "wlan.ht.info.secchanoffset", "Secondary channel offset", 0x3, Hex, names: new ValueNames(() =>
                [(0, "No secondary channel"), (1, "Secondary channel is above the primary channel"), (2, "Reserved"),
                 (3, "Secondary channel is below the primary channel")]));
        rows.Flag(delim1, "wlan.ht.info.chanwidth", "Supported channel width", 0x4, ValueNames.Pair("Channel of any width supported", "20 MHz channel width only"));
        rows.Flag(delim1, "wlan.ht.info.rifs", "Reduced Interframe Spacing (RIFS)", 0x8, ValueNames.Pair("Permitted", "Prohibited"));
        rows.Bits(delim1, "wlan.ht.info.reserved_b4_b7", "Reserved", 0xf0, Hex);
        Field delim2 = rows.UInt16("wlan.ht.info.delim2", "HT Operation Information Subset (2 of 3)", at: 2, display: Hex, little: true);
        rows.Bits(delim2, "wlan.ht.info.ht_protection", "HT Protection", 0x3, Hex, names: new ValueNames(() =>
                [(0, "No protection mode"), (1, "HT non-member protection mode"), (2, "20 MHz protection mode"), (3, "non-HT mixed mode")]));
        rows.Flag(delim2, "wlan.ht.info.greenfield", "Non-greenfield STAs present", 0x4, ValueNames.Pair("One or more associated STAs are not greenfield capable", "All associated STAs are greenfield capable"));
        rows.Bits(delim2, "wlan.ht.info.reserved_b11", "Reserved", 0x8, Hex);
        rows.Flag(delim2, "wlan.ht.info.obssnonht", "OBSS non-HT STAs present", 0x10, ValueNames.Pair("Use of protection for non-HT STAs by overlapping BSSs is needed", "Use of protection for non-HT STAs by overlapping BSSs is not needed"));
        rows.Bits(delim2, "wlan.ht.info.chan_center_freq_seg_2", "Channel Center Frequency Segment 2", 0x1fe0);
        rows.Bits(delim2, "wlan.ht.info.reserved_b21_b23", "Reserved", 0xe000, Hex);
        Field delim3 = rows.UInt16("wlan.ht.info.delim3", "HT Operation Information Subset (3 of 3)", at: 4, display: Hex, little: true);
        rows.Bits(delim3, "wlan.ht.info.reserved_b24_b29", "Reserved", 0x3f, Hex);
        rows.Flag(delim3, "wlan.ht.info.dualbeacon", "Dual beacon", 0x40, ValueNames.Pair("AP transmits a secondary beacon", "No second beacon is transmitted"));
        rows.Flag(delim3, "wlan.ht.info.dualcts", "Dual Clear To Send (CTS) protection", 0x80, ValueNames.Pair("Required", "Not required"));
        rows.Flag(delim3, "wlan.ht.info.stbcbeacon", "STBC Beacon", 0x100, ValueNames.Pair("STBC beacon", "Primary beacon"));
        rows.Bits(delim3, "wlan.ht.info.reserved_b33_b39", "Reserved", 0xfe00, Hex);
        return rows;
    }

    // Those of all stations of the network, which only beacons and probe responses tell.
    static FieldGroup OperationRates()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row("wlan.ht.mcsset", "Rx Supported Modulation and Coding Scheme Set", FieldType.None, at: 6, size: 16);
        rows.Row("wlan.ht.mcsset.rxbitmask", "Rx Modulation and Coding Scheme (One bit per modulation)", FieldType.None, at: 6, size: 10);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.0to7", "Rx Bitmask Bits 0-7", at: 6, display: Hex, mask: 0xff, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.8to15", "Rx Bitmask Bits 8-15", at: 6, display: Hex, mask: 0xff00, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.16to23", "Rx Bitmask Bits 16-23", at: 6, display: Hex, mask: 0xff0000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.24to31", "Rx Bitmask Bits 24-31", at: 6, display: Hex, mask: 0xff000000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.32", "Rx Bitmask Bit 32", at: 10, display: Hex, mask: 0x1, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.33to38", "Rx Bitmask Bits 33-38", at: 10, display: Hex, mask: 0x7e, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.39to52", "Rx Bitmask Bits 39-52", at: 10, display: Hex, mask: 0x1fff80, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.53to76", "Rx Bitmask Bits 53-76", at: 12, display: Hex, mask: 0x1fffffe0, little: true);
        rows.UInt16("wlan.ht.mcsset.highestdatarate", "Highest Supported Data Rate", at: 16, display: Hex, mask: 0x3ff, little: true);
        rows.Boolean("wlan.ht.mcsset.txsetdefined", "Tx Supported MCS Set", at: 18, mask: 0x1, names: ValueNames.Pair("Defined", "Not defined"));
        rows.Boolean("wlan.ht.mcsset.txrxmcsnotequal", "Tx and Rx MCS Set", at: 18, mask: 0x2, names: ValueNames.Pair("Not Equal", "Equal"));
        rows.Row("wlan.ht.mcsset.txmaxss", "Maximum Number of Tx Spatial Streams Supported", FieldType.UInt16, at: 18, display: Hex, mask: 0xc, size: 1);
        rows.Boolean("wlan.ht.mcsset.txunequalmod", "Unequal Modulation", at: 18, mask: 0x10, names: s_supported);
        return rows;
    }

    static FieldGroup ReservedRates()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Bytes("wlan.ht.info.mcsset_reserved", "Basic HT-MCS Set: Reserved", at: 6, size: 16);
        return rows;
    }

    // Secondary Channel Offset (802.11n D1.10), 62.
    static FieldGroup SecondaryChannelOffset()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.secchanoffset", "Secondary Channel Offset", at: 0, display: Hex, names: new ValueNames(() =>
                [(0, "No Secondary Channel"), (1, "Above Primary Channel"), (2, "Reserved"), (3, "Below Primary Channel")]));
        return rows;
    }

    // 20/40 BSS Coexistence, 72.
    static FieldGroup Element2040BSSCoexistence()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field word2040Bc = rows.UInt8("wlan.20_40_bc", "20/40 BSS Coexistence Flags", at: 0, display: Hex);
        rows.Flag(word2040Bc, "wlan.20_40_bc.information_request", "Information Request", 0x1);
        rows.Flag(word2040Bc, "wlan.20_40_bc.forty_mhz_intolerant", "Forty MHz Intolerant", 0x2);
        rows.Flag(word2040Bc, "wlan.20_40_bc.20_mhz_bss_width_request", "20 MHz BSS Width Request", 0x4);
        rows.Flag(word2040Bc, "wlan.20_40_bc.obss_scanning_exemption_request", "OBSS Scanning Exemption Request", 0x8);
        rows.Flag(word2040Bc, "wlan.20_40_bc.obss_scanning_exemption_grant", "OBSS Scanning Exemption Grant", 0x10);
        rows.Bits(word2040Bc, "wlan.20_40_bc.reserved", "Reserved", 0xe0, Hex);
        return rows;
    }

    // Overlapping BSS Scan Parameters, 74.
    static FieldGroup OverlappingBSSScanParameters()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt16("wlan.obss.spd", "Scan Passive Dwell", at: 0, little: true);
        rows.UInt16("wlan.obss.sad", "Scan Active Dwell", at: 2, little: true);
        rows.UInt16("wlan.obss.cwtsi", "Channel Width Trigger Scan Interval", at: 4, little: true);
        rows.UInt16("wlan.obss.sptpc", "Scan Passive Total Per Channel", at: 6, little: true);
        rows.UInt16("wlan.obss.satpc", "Scan Active Total Per Channel", at: 8, little: true);
        rows.UInt16("wlan.obss.wctdf", "Width Channel Transition Delay Factor", at: 10, little: true);
        rows.UInt16("wlan.obss.sat", "Scan Activity Threshold", at: 12, little: true);
        return rows;
    }
}
