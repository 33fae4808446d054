namespace FilterLang.Protocols;

/// <summary>The header of CAPWAP, RFC 5415 section 4.3, and what IEEE 802.11 adds to it, RFC 5416 section 4.</summary>
static class CapwapHeader
{
    const ushort DataPort = 5247;
    const uint HasWireless = 0x20, HasAddress = 0x10, Ieee80211 = 1;
    const int WirelessLength = 4;

    static readonly Protocol P = Capwap.Protocol;

    static readonly Field
        s_header     = P.Label  ("capwap.header",                   "Header"),
        s_length     = P.UInt24 ("capwap.header.length",            "Header Length",       mask: 0xF80000),
        s_radio      = P.UInt24 ("capwap.header.rid",               "Radio ID",            mask: 0x07C000),
        s_binding    = P.UInt24 ("capwap.header.wbid",              "Wireless Binding ID", mask: 0x003E00, names: new ValueNames(() =>
            [(0, "Reserved"), (1, "IEEE 802.11"), (2, "IEEE 802.16"), (3, "EPCGlobal")])),
        s_flags      = P.UInt24 ("capwap.header.flags",             "Header Flags",        mask: 0x0001FF, display: Hex),
        s_native     = P.Boolean("capwap.header.flags.t",           "Payload Type",        mask: 0x000100, size: 3,
            names: ValueNames.Pair("Native frame format (see Wireless Binding ID field)", "IEEE 802.3 frame")),
        s_fragment   = P.Boolean("capwap.header.flags.f",           "Fragment",            mask: 0x000080, size: 3, names: ValueNames.Pair("Fragmented", "Don't Fragment")),
        s_last       = P.Boolean("capwap.header.flags.l",           "Last Fragment",       mask: 0x000040, size: 3,
            names: ValueNames.Pair("This is the last fragment", "More fragments follow")),
        s_wireless   = P.Boolean("capwap.header.flags.w",           "Wireless header",     mask: 0x000020, size: 3,
            names: ValueNames.Pair("Wireless Specific Information is present", "No Wireless Specific Information")),
        s_address    = P.Boolean("capwap.header.flags.m",           "Radio MAC header",    mask: 0x000010, size: 3,
            names: ValueNames.Pair("Radio MAC Address is present", "No Radio MAC Address")),
        s_keepsAlive = P.Boolean("capwap.header.flags.k",           "Keep-Alive",          mask: 0x000008, size: 3, names: ValueNames.Pair("Keep-Alive Packet", "No Keep-Alive")),
        s_reserved   = P.UInt24 ("capwap.header.flags.r",           "Reserved",            mask: 0x000007, display: Hex),
        s_fragmentId = P.UInt16 ("capwap.header.fragment.id",       "Fragment ID"),
        s_offset     = P.UInt16 ("capwap.header.fragment.offset",   "Fragment Offset", mask: 0xFFF8),
        s_offsetRest = P.UInt16 ("capwap.header.fragment.reserved", "Reserved",        mask: 0x0007);

    static readonly Field
        s_macLength      = P.UInt8("capwap.header.mac.length",      "MAC length"),
        s_mac48          = P.Ether("capwap.header.mac.eui48",       "MAC address"),
        s_mac64          = P.Row  ("capwap.header.mac.eui64",       "MAC address", FieldType.Eui64),
        s_macOctets      = P.Bytes("capwap.header.mac.data",        "MAC address"),
        s_wirelessLength = P.UInt8("capwap.header.wireless.length", "Wireless length"),
        s_wirelessData   = P.Bytes("capwap.header.wireless.data",   "Wireless data"),
        s_padding        = P.Bytes("capwap.header.padding",         "Padding for 4 Byte Alignment");

    static readonly Field
        s_frameInfo    = P.Bytes ("capwap.header.wireless.data.ieee80211.fi",                "Wireless data ieee80211 Frame Info"),
        s_signal       = P.Row   ("capwap.header.wireless.data.ieee80211.fi.rssi",           "Wireless data ieee80211 RSSI (dBm)", FieldType.Int8, display: Dec),
        s_ratio        = P.UInt8 ("capwap.header.wireless.data.ieee80211.fi.snr",            "Wireless data ieee80211 SNR (dB)"),
        s_rate         = P.UInt16("capwap.header.wireless.data.ieee80211.fi.data_rate",      "Wireless data ieee80211 Data Rate (Mbps)"),
        s_destinations = P.Bytes ("capwap.header.wireless.data.ieee80211.dw",                "Wireless data ieee80211 Destination WLANs"),
        s_networks     = P.UInt16("capwap.header.wireless.data.ieee80211.dw.wlan_id_bitmap", "Wireless data ieee80211 Destination Wlan Id bitmap"),
        s_destRest     = P.UInt16("capwap.header.wireless.data.ieee80211.dw.reserved",       "Wireless data ieee80211 Destination Wlan reserved");

    static readonly ExpertField s_badLength = P.Expert("capwap.header.length.bad", Severity.Warning, ExpertGroup.Malformed, "Wrong calculate length =! header length");

    /// <summary>The wireless binding among the header's bits.</summary>
    public static uint BindingOf(uint bits) => bits >> 9 & 0x1F;

    /// <summary>Takes the header behind the preamble and moves behind it. Returns its first three octets.</summary>
    public static uint Take(ref Layer capwap, bool isData)
    {
        const int At = 1;
        uint bits = capwap.U24(At);
        int end = (int)(bits >> 19) * 4;
        GroupScope header = capwap.Begin(s_header, At, end - At);
        capwap.Place(s_length, At);
        capwap.Append(s_length, $" ({(long)end})");
        capwap.Place(s_radio, At);
        capwap.Place(s_binding, At);
        capwap.TakeBits(s_flags, s_native, s_fragment, s_last, s_wireless, s_address, s_keepsAlive, s_reserved);
        capwap.Append(s_flags, $"{Said(bits, s_native, ", Payload Type")}{Said(bits, s_fragment, ", Fragment")}{Said(bits, s_last, ", Last Fragment")}{Said(bits, s_wireless, ", Wireless header")}{Said(bits, s_address, ", Radio MAC header")}{Said(bits, s_keepsAlive, ", Keep-Alive")}");
        capwap.Take(s_fragmentId);
        capwap.TakeParts(s_offset, s_offsetRest);
        if ((bits & HasAddress) != 0) TakeAddress(ref capwap);
        if ((bits & HasWireless) != 0) TakeWireless(ref capwap, BindingOf(bits) == Ieee80211, isData && capwap.Packet.DestinationPort == DataPort);
        if (capwap.Position != end && !capwap.Failed)
        {
            int found = capwap.Position - At, said = end - At;
            capwap.Remark(s_badLength, $"Wrong calculate length ({found}) =! header length ({said}) ! (May be try to use Cisco Wireless Controller Support Preference ?)", At);
        }
        capwap.End(header);
        capwap.Position = end;
        return capwap.Failed ? 0 : bits;
    }

    static string Said(uint bits, Field flag, string words) => (bits & flag.Mask) != 0 ? words : "";

    static void TakeAddress(ref Layer capwap)
    {
        int length = (int)capwap.Take(s_macLength);
        capwap.Take(length switch { 6 => s_mac48, 8 => s_mac64, _ => s_macOctets }, length);
        TakePadding(ref capwap, 1 + length);
    }

    static void TakeWireless(ref Layer capwap, bool isWlan, bool isUpward)
    {
        int length = (int)capwap.Take(s_wirelessLength), at = capwap.Position;
        capwap.Take(s_wirelessData, length);
        if (isWlan && !capwap.Failed)
        {
            GroupScope data = capwap.Begin(isUpward ? s_frameInfo : s_destinations, at, WirelessLength);
            if (isUpward)
            {
                capwap.Place(s_signal, at);
                capwap.Place(s_ratio, at + 1);
                ulong rate = capwap.Place(s_rate, at + 2);
                capwap.Append(s_rate, $" ({rate / 10}.{rate % 10} Mb/s)");
            }
            else
            {
                capwap.Place(s_networks, at);
                capwap.Place(s_destRest, at + 2);
            }
            capwap.End(data);
        }
        TakePadding(ref capwap, 1 + length);
    }

    static void TakePadding(ref Layer capwap, int length)
    {
        int rest = -length & 3;
        if (rest != 0) capwap.Take(s_padding, rest);
    }
}
