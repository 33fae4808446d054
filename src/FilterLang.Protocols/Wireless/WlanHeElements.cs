namespace FilterLang.Protocols;

/// <summary>What stations of HE can do and have to keep to, IEEE 802.11ax sections 9.4.2.248 and 9.4.2.249.</summary>
static partial class WlanHeElements
{
    const int CapabilitiesLength = 17, MapLength = 4, WidthAt = 6, ThresholdsAt = 12;

    const uint Has160 = 0x08, Has8080 = 0x10, HasThresholds = 0x80, HasVht = 0x4000, HasCoHosted = 0x8000, Has6GHz = 0x02_0000;

    static readonly ValueNames
        s_support        = ValueNames.Pair("Supported", "Not supported"),
        s_constellations = new(() => [(0, "BPSK"), (1, "QPSK"), (2, "16-QAM"), (3, "64-QAM"), (4, "256-QAM"), (5, "1024-QAM"), (6, "Reserved"), (7, "None")]);

    static readonly FieldGroup s_capabilities = Capabilities(), s_map80 = Map80(), s_map160 = Map160(), s_map8080 = Map8080(), s_operation = Operation();

    static readonly Field
        s_streams  = Wlan.Protocol.UInt8("wlan.ext_tag.he_ppe_thresholds.nss",    "NSS", mask: 0x07),
        s_units    = Wlan.Protocol.UInt8("wlan.ext_tag.he_ppe_thresholds.ru_index_bitmask", "RU Index Bitmask", display: Hex, mask: 0x78),
        s_sixteen  = Wlan.Protocol.UInt8("wlan.ext_tag.he_ppe_thresholds.ppet16", "PPET16", display: Hex, names: s_constellations),
        s_eight    = Wlan.Protocol.UInt8("wlan.ext_tag.he_ppe_thresholds.ppet8",  "PPET8",  display: Hex, names: s_constellations),
        s_width    = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.vht_op_info.channel_width", "Channel Width", names: new ValueNames(() =>
                [(0, "20 MHz or 40 MHz BSS Bandwidth"), (1, "80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth"),
                 (2, "160 MHz BSS Bandwidth (deprecated)"), (3, "Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)")])),
        s_center   = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_0", "Channel Center Frequency Segment 0"),
        s_centerTwo = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_1", "Channel Center Frequency Segment 1"),
        s_coHosted = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.max_co_hosted_bssid_indicator", "Maximum Co-Hosted BSSID Indicator"),
        s_primary  = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.6ghz.primary_channel", "Primary Channel"),
        s_control  = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.6ghz.control", "Control", display: Hex),
        s_controlWidth = Wlan.Protocol.Bits(s_control, "wlan.ext_tag.he_operation.6ghz.control.channel_width", "Channel Width", 0x03, names: new ValueNames(() =>
                [(0, "20MHz"), (1, "40MHZ"), (2, "80MHz"), (3, "160MHz or 80MHz+80MHz")])),
        s_duplicate = Wlan.Protocol.Flag(s_control, "wlan.ext_tag.he_operation.6ghz.control.duplicate_beacon", "Duplicate Beacon", 0x04),
        s_regulatory = Wlan.Protocol.Bits(s_control, "wlan.ext_tag.he_operation.6ghz.control.regulatory_info", "Regulatory Info", 0x78),
        s_reserved = Wlan.Protocol.Bits(s_control, "wlan.ext_tag.he_operation.6ghz.control.reserved", "Reserved", 0x80, Hex),
        s_highCenter = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_0", "Channel Center Frequency Segment 0"),
        s_highCenterTwo = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_1", "Channel Center Frequency Segment 1"),
        s_rate     = Wlan.Protocol.UInt8("wlan.ext_tag.he_operation.6ghz.minimum_rate", "Minimum Rate");

    static readonly Field
        s_thresholds = Wlan.Protocol.Heading("PPE Thresholds"),
        s_vht        = Wlan.Protocol.Heading("VHT Operation Information"),
        s_high       = Wlan.Protocol.Heading("6 GHz Operation Information");

    static WlanHeElements()
    {
        WlanElements.AddExtended(35, new(TakeCapabilities, least: CapabilitiesLength, isCut: true));
        WlanElements.AddExtended(36, new(TakeOperation, least: 6, isCut: true));
    }

    static void TakeCapabilities(ref Layer mgt, int end)
    {
        int at = mgt.Position;
        uint widths = mgt.U8(at + WidthAt), flags = mgt.U8(at + ThresholdsAt);
        mgt.Rows(s_capabilities, at, CapabilitiesLength);
        mgt.Position = at + CapabilitiesLength;
        TakeMap(ref mgt, s_map80);
        if ((widths & Has160) != 0) TakeMap(ref mgt, s_map160);
        if ((widths & Has8080) != 0) TakeMap(ref mgt, s_map8080);
        if ((flags & HasThresholds) != 0 && mgt.More) TakeThresholds(ref mgt, end);
    }

    static void TakeMap(ref Layer mgt, FieldGroup map)
    {
        if (!mgt.Need(mgt.Position, MapLength)) return;
        mgt.Rows(map, mgt.Position, MapLength);
        mgt.Position += MapLength;
    }

    // Three bits each, for all streams and every resource unit that the bitmap names, from the seventh bit on.
    static void TakeThresholds(ref Layer mgt, int end)
    {
        int at = mgt.Position, streams = mgt.U8(at) & 7;
        uint units = (uint)(mgt.U8(at) >> 3 & 15);
        GroupScope scope = mgt.Begin(s_thresholds, at, end - at);
        mgt.Place(s_streams, at);
        mgt.Place(s_units, at);
        int bit = at * 8 + 7, pairs = (streams + 1) * System.Numerics.BitOperations.PopCount(units);
        for (int i = 0; i < pairs && mgt.More; i++)
        {
            NoteBits(ref mgt, s_sixteen, bit);
            NoteBits(ref mgt, s_eight, bit + 3);
            bit += 6;
        }
        mgt.End(scope);
    }

    static void NoteBits(ref Layer mgt, Field field, int bit)
    {
        int at = bit >> 3, shift = bit & 7;
        uint octets = mgt.U8(at);
        if (shift > 5) octets |= (uint)mgt.U8(at + 1) << 8;
        mgt.Note(field, octets >> shift & 7, at, 1, ItemFlags.None);
    }

    static void TakeOperation(ref Layer mgt, int end)
    {
        const int Fixed = 6;
        int at = mgt.Position;
        uint parameters = mgt.U16Little(at) | (uint)mgt.U8(at + 2) << 16;
        mgt.Rows(s_operation, at, Fixed);
        mgt.Position = at + Fixed;
        if ((parameters & HasVht) != 0)
        {
            GroupScope scope = mgt.Begin(s_vht, mgt.Position, 3);
            mgt.Take(s_width);
            mgt.Take(s_center);
            mgt.Take(s_centerTwo);
            mgt.End(scope);
        }
        if ((parameters & HasCoHosted) != 0) mgt.Take(s_coHosted);
        if ((parameters & Has6GHz) == 0) return;
        GroupScope high = mgt.Begin(s_high, mgt.Position, 5);
        mgt.Take(s_primary);
        mgt.TakeBits(s_control, s_controlWidth, s_duplicate, s_regulatory, s_reserved);
        mgt.Take(s_highCenter);
        mgt.Take(s_highCenterTwo);
        mgt.Take(s_rate);
        mgt.End(high);
    }
}
