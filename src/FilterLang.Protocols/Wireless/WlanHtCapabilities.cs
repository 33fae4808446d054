namespace FilterLang.Protocols;

/// <summary>HT Capabilities, IEEE 802.11-2020 section 9.4.2.55, by its subsections.</summary>
static class WlanHtCapabilities
{
    static readonly ValueNames s_supported = ValueNames.Pair("Supported", "Not supported");

    static readonly ValueNames
        s_feedback = new(() => [(0, "Not supported"), (1, "Delayed feedback capable"), (2, "Immediate feedback capable"), (3, "Delayed and immediate feedback capable")]),
        s_antennas = new(() => [(0, "1 TX antenna sounding"), (1, "2 TX antenna sounding"), (2, "3 TX antenna sounding"), (3, "4 TX antenna sounding")]);

    /// <summary>Supported MCS Set, 9.4.2.55.4, which HT Operation has as well.</summary>
    public static readonly FieldGroup Rates = SupportedRates("wlan", "");

    /// <summary>The element as the standard has it.</summary>
    public static FieldGroup OfStandard() => Element("wlan", "", Rates);

    /// <summary>The element of drafts, under the number of a vendor: its words have names of their own, their bits do not.</summary>
    public static FieldGroup OfDraft() => Element("wlan.vs", " (VS)", SupportedRates("wlan.vs", " (VS)"));

    static FieldGroup Element(string prefix, string suffix, FieldGroup rates)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Include(CapabilityInformation(prefix, suffix), 0);
        rows.Include(AggregateParameters(prefix, suffix), 2);
        rows.Include(rates, 3);
        rows.Include(ExtendedCapabilities(prefix, suffix), 19);
        rows.Include(BeamformingCapabilities(prefix, suffix), 21);
        rows.Include(AntennaSelection(prefix, suffix), 25);
        return rows;
    }

    // HT Capability Information, 9.4.2.55.2.
    static FieldGroup CapabilityInformation(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field capabilities = rows.UInt16($"{prefix}.ht.capabilities", $"HT Capabilities Info{suffix}", at: 0, display: Hex, little: true);
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
        return rows;
    }

    // A-MPDU Parameters, 9.4.2.55.3.
    static FieldGroup AggregateParameters(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field ampduparam = rows.UInt8($"{prefix}.ht.ampduparam", $"A-MPDU Parameters{suffix}", at: 0, display: Hex);
        rows.Bits(ampduparam, "wlan.ht.ampduparam.maxlength", "Maximum Rx A-MPDU Length Exponent", 0x3, Hex);
        rows.Bits(ampduparam, "wlan.ht.ampduparam.mpdu_start_spacing", "Minimum MPDU Start Spacing", 0x1c, Hex, names: new ValueNames(() =>
                [(0, "No restriction"), (1, "1/4 [usec]"), (2, "1/2 [usec]"), (3, "1 [usec]"), (4, "2 [usec]"), (5, "4 [usec]"),
                 (6, "8 [usec]"), (7, "16 [usec]")]));
        rows.Bits(ampduparam, "wlan.ht.ampduparam.reserved", "Reserved", 0xe0, Hex);
        return rows;
    }

    // Supported MCS Set, 9.4.2.55.4.
    static FieldGroup SupportedRates(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.Row($"{prefix}.ht.mcsset", $"Rx Supported Modulation and Coding Scheme Set{suffix}", FieldType.None, at: 0, size: 16);
        rows.Row("wlan.ht.mcsset.rxbitmask", "Rx Modulation and Coding Scheme (One bit per modulation)", FieldType.None, at: 0, size: 10);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.0to7", "Rx Bitmask Bits 0-7", at: 0, display: Hex, mask: 0xff, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.8to15", "Rx Bitmask Bits 8-15", at: 0, display: Hex, mask: 0xff00, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.16to23", "Rx Bitmask Bits 16-23", at: 0, display: Hex, mask: 0xff0000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.24to31", "Rx Bitmask Bits 24-31", at: 0, display: Hex, mask: 0xff000000, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.32", "Rx Bitmask Bit 32", at: 4, display: Hex, mask: 0x1, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.33to38", "Rx Bitmask Bits 33-38", at: 4, display: Hex, mask: 0x7e, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.39to52", "Rx Bitmask Bits 39-52", at: 4, display: Hex, mask: 0x1fff80, little: true);
        rows.UInt32("wlan.ht.mcsset.rxbitmask.53to76", "Rx Bitmask Bits 53-76", at: 6, display: Hex, mask: 0x1fffffe0, little: true);
        rows.UInt16("wlan.ht.mcsset.highestdatarate", "Highest Supported Data Rate", at: 10, display: Hex, mask: 0x3ff, little: true);
        rows.Boolean("wlan.ht.mcsset.txsetdefined", "Tx Supported MCS Set", at: 12, mask: 0x1, names: ValueNames.Pair("Defined", "Not defined"), bits: 16);
        rows.Boolean("wlan.ht.mcsset.txrxmcsnotequal", "Tx and Rx MCS Set", at: 12, mask: 0x2, names: ValueNames.Pair("Not Equal", "Equal"), bits: 16);
        rows.Row("wlan.ht.mcsset.txmaxss", "Maximum Number of Tx Spatial Streams Supported", FieldType.UInt16, at: 12, display: Hex, mask: 0xc, size: 1);
        rows.Boolean("wlan.ht.mcsset.txunequalmod", "Unequal Modulation", at: 12, mask: 0x10, names: s_supported, bits: 16);
        return rows;
    }

    // HT Extended Capabilities, 9.4.2.55.5.
    static FieldGroup ExtendedCapabilities(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field extended = rows.UInt16($"{prefix}.htex.capabilities", $"HT Extended Capabilities{suffix}", at: 0, display: Hex, little: true);
        rows.Bits(extended, "wlan.htex.capabilities.reserved_b0_b7", "Reserved", 0xff, Hex);
        rows.Bits(extended, "wlan.htex.capabilities.mcs", "MCS Feedback capability", 0x300, Hex, names: new ValueNames(() =>
                [(0, "STA does not provide MCS feedback"), (1, "Reserved"), (2, "STA provides only unsolicited MCS feedback"),
                 (3, "STA can provide MCS feedback in response to MRQ as well as unsolicited MCS feedback")]));
        rows.Flag(extended, "wlan.htex.capabilities.htc", "HT variant HT Control field", 0x400, s_supported);
        rows.Flag(extended, "wlan.htex.capabilities.rdresponder", "Reverse Direction Responder", 0x800, s_supported);
        rows.Bits(extended, "wlan.htex.capabilities.reserved_b12_b15", "Reserved", 0xf000, Hex);
        return rows;
    }

    // Transmit Beamforming Capabilities, 9.4.2.55.6.
    static FieldGroup BeamformingCapabilities(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field txbf = rows.UInt32($"{prefix}.txbf", $"Transmit Beam Forming (TxBF) Capabilities{suffix}", at: 0, display: Hex, little: true);
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
        rows.Bits(txbf, "wlan.txbf.rcsi", "Explicit Transmit Beamforming CSI Feedback", 0x1800, Hex, names: s_feedback);
        rows.Bits(txbf, "wlan.txbf.fm.uncompressed.rbf", "Explicit Noncompressed Beamforming Feedback", 0x6000, Hex, names: s_feedback);
        rows.Bits(txbf, "wlan.txbf.fm.compressed.bf", "Explicit Noncompressed Beamforming Feedback", 0x18000, Hex, names: s_feedback);
        rows.Bits(txbf, "wlan.txbf.mingroup", "Minimal Grouping", 0x60000, Hex, names: new ValueNames(() =>
                [(0, "No grouping supported"), (1, "Groups of 1, 2 supported"), (2, "Groups of 1, 4 supported"),
                 (3, "Groups of 1, 2, 4 supported")]));
        rows.Bits(txbf, "wlan.txbf.csinumant", "CSI Number of Beamformer Antennas", 0x180000, Hex, names: s_antennas);
        rows.Bits(txbf, "wlan.txbf.fm.uncompressed.maxant", "Noncompressed Steering Number of Beamformer Antennas", 0x600000, Hex, names: s_antennas);
        rows.Bits(txbf, "wlan.txbf.fm.compressed.maxant", "Compressed Steering Number of Beamformer Antennas", 0x1800000, Hex, names: s_antennas);
        rows.Bits(txbf, "wlan.txbf.csi.maxrows", "CSI Max Number of Rows Beamformer", 0x6000000, Hex, names: new ValueNames(() =>
                [(0, "1 row of CSI"), (1, "2 rows of CSI"), (2, "3 rows of CSI"), (3, "4 rows of CSI")]));
        rows.Bits(txbf, "wlan.txbf.channelest", "Channel Estimation", 0x18000000, Hex, names: new ValueNames(() =>
                [(0, "1 space time stream"), (1, "2 space time streams"), (2, "3 space time streams"), (3, "4 space time streams")]));
        rows.Bits(txbf, "wlan.txbf.reserved", "Reserved", 0xe0000000, Hex);
        return rows;
    }

    // ASEL Capability, 9.4.2.55.7.
    static FieldGroup AntennaSelection(string prefix, string suffix)
    {
        FieldGroup rows = Wlan.Protocol.Group();
        Field asel = rows.UInt8($"{prefix}.asel", $"Antenna Selection (ASEL) Capabilities{suffix}", at: 0, display: Hex);
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
}
