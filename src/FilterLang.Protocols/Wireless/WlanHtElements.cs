namespace FilterLang.Protocols;

/// <summary>Elements of HT, IEEE 802.11-2020 sections 9.4.2.55 and those behind it.</summary>
static class WlanHtElements
{
    static readonly FieldGroup s_operation = Operation(), s_operationRates = OperationRates(), s_reservedRates = ReservedRates();

    static WlanHtElements()
    {
        WlanElements.Add(45, new(WlanHtCapabilities.OfStandard(), least: 26, most: 26));
        WlanElements.Add(61, new(TakeOperation, least: 22));
        WlanElements.Add(62, new(SecondaryChannelOffset(), least: 1, most: 1));
        WlanElements.Add(72, new(Element2040BSSCoexistence(), least: 1, most: 1));
        WlanElements.Add(74, new(OverlappingBSSScanParameters(), least: 14, most: 14));
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
        rows.Include(WlanHtCapabilities.Rates, 6);
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
