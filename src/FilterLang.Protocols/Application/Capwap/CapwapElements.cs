namespace FilterLang.Protocols;

/// <summary>
/// Message elements of CAPWAP, RFC 5415 section 4.6: each has its type, length and value; of those that are sent before DTLS protects
/// them, and of some others, the parts of the value too.
/// </summary>
static class CapwapElements
{
    const uint Cisco = 0x409600, MwarType = 208, TimeSync = 151;

    static readonly Protocol P = Capwap.Protocol;

    public static readonly Field Element = P.Label("capwap.message_element", "Message Element");

    /// <summary>Private enterprise numbers of some who make access points and controllers.</summary>
    public static readonly ValueNames Enterprises = new(() =>
        [(0, "Reserved"), (9, "ciscoSystems"), (388, "Symbol Technologies, Inc."), (2011, "HUAWEI Technology Co.,Ltd"), (4413, "Broadcom Limited"), (12356, "Fortinet, Inc."),
         (13277, "IEEE 802.11"), (14179, "Airespace, Inc"), (14823, "Aruba, a Hewlett Packard Enterprise company"), (14988, "MikroTik"),
         (25053, "Ruckus Wireless, Inc."), (25506, "H3C"), (41112, "Ubiquiti Networks, Inc.")]);

    static readonly Field
        s_type             = P.UInt16 ("capwap.message_element.type",   "Type", names: CapwapNames.Element),
        s_length           = P.UInt16 ("capwap.message_element.length", "Length"),
        s_value            = P.Bytes  ("capwap.message_element.value",  "Value"),
        s_discovery        = P.UInt8  ("capwap.control.message_element.discovery_type",         "Discovery Type", names: CapwapNames.Discovery),
        s_session          = P.Bytes  ("capwap.control.message_element.session_id",             "Session ID"),
        s_name             = P.Text   ("capwap.control.message_element.ac_name",                "AC Name"),
        s_priority         = P.UInt8  ("capwap.control.message_element.ac_name_with_priority",  "AC Name Priority"),
        s_location         = P.Text   ("capwap.control.message_element.location_data",          "Location Data"),
        s_maximum          = P.UInt16 ("capwap.control.message_element.maximum_message_length", "Maximum Message Length"),
        s_localIPv4        = P.IPv4   ("capwap.control.message_element.capwap_local_ipv4_address", "CAPWAP Local IPv4 Address"),
        s_localIPv6        = P.IPv6   ("capwap.control.message_element.capwap_local_ipv6_address", "CAPWAP Local IPv6 Address"),
        s_controlIPv4      = P.IPv4   ("capwap.control.message_element.message_element.capwap_control_ipv4", "CAPWAP Control IP Address"),
        s_controlIPv6      = P.IPv6   ("capwap.control.message_element.message_element.capwap_control_ipv6", "CAPWAP Control IP Address"),
        s_terminals        = P.UInt16 ("capwap.control.message_element.capwap_control_wtp_count", "CAPWAP Control WTP Count"),
        s_result           = P.UInt32 ("capwap.control.message_element.result_code",            "Result Code", names: CapwapNames.Result),
        s_macType          = P.UInt8  ("capwap.control.message_element.wtp_mac_type",           "WTP MAC Type", names: CapwapNames.MacType),
        s_terminalName     = P.Text   ("capwap.control.message_element.wtp_name",               "WTP Name"),
        s_mtuPadding       = P.Bytes  ("capwap.control.message_element.mtu_discovery_padding",  "MTU Discovery Padding"),
        s_transport        = P.UInt8  ("capwap.control.message_element.capwap_transport_protocol", "CAPWAP Transport Protocol",
            names: new(() => [(1, "UDP-Lite"), (2, "UDP")])),
        s_ecn              = P.UInt8  ("capwap.control.message_element.ecn_support",            "ECN Support", names: new(() => [(0, "Limited ECN Support"), (1, "Full and Limited ECN Support")]));

    static readonly Field
        s_tunnelMode       = P.UInt8  ("capwap.control.message_element.wtp_frame_tunnel_mode",   "WTP Frame Tunnel Mode", display: Hex),
        s_tunnelNative     = P.Boolean("capwap.control.message_element.wtp_frame_tunnel_mode.n", "Native Frame Tunnel Mode", mask: 0x08),
        s_tunnelEthernet   = P.Boolean("capwap.control.message_element.wtp_frame_tunnel_mode.e", "802.3 Frame Tunnel Mode",  mask: 0x04),
        s_tunnelLocal      = P.Boolean("capwap.control.message_element.wtp_frame_tunnel_mode.l", "Local Bridging",           mask: 0x02),
        s_tunnelReserved   = P.UInt8  ("capwap.control.message_element.wtp_frame_tunnel_mode.r", "Reserved", mask: 0xF1, display: Hex);

    static readonly Field
        s_vendor           = P.UInt32 ("capwap.control.message_element.vsp.vendor_identifier", "Vendor Identifier", names: Enterprises),
        s_vendorElement    = P.UInt16 ("capwap.control.message_element.vsp.vendor_element_id", "Vendor Element ID"),
        s_vendorData       = P.Bytes  ("capwap.control.message_element.vsp.vendor_data",       "Vendor Data"),
        s_ciscoElement     = P.UInt16 ("capwap.control.cisco.element_id", "Cisco Element ID", names: new(() => [(TimeSync, "AP Time Sync"), (MwarType, "MWAR Type")])),
        s_ciscoValue       = P.Bytes  ("capwap.control.cisco.value",             "Cisco Value"),
        s_mwarType         = P.UInt8  ("capwap.control.cisco.mwar.type",         "Type"),
        s_timeSync         = P.Row    ("capwap.control.cisco.ap_timesync",       "AP TimeSync", FieldType.AbsoluteTime, size: 4, unit: 1_000_000_000, display: Local),
        s_timeSyncType     = P.UInt8  ("capwap.control.cisco.ap_timesync.type",  "Type (?)");

    static readonly Field
        s_radio            = P.UInt8  ("capwap.control.message_element.ieee80211_wtp_radio_info.radio_id",            "Radio ID"),
        s_radioReserved    = P.Bytes  ("capwap.control.message_element.ieee80211_wtp_info_radio.radio_type_reserved", "Radio Type Reserved"),
        s_radioN           = P.Boolean("capwap.control.message_element.ieee80211_wtp_info_radio.radio_type_n", "Radio Type 802.11n", mask: 8, bits: 4),
        s_radioG           = P.Boolean("capwap.control.message_element.ieee80211_wtp_info_radio.radio_type_g", "Radio Type 802.11g", mask: 4, bits: 4),
        s_radioA           = P.Boolean("capwap.control.message_element.ieee80211_wtp_info_radio.radio_type_a", "Radio Type 802.11a", mask: 2, bits: 4),
        s_radioB           = P.Boolean("capwap.control.message_element.ieee80211_wtp_info_radio.radio_type_b", "Radio Type 802.11b", mask: 1, bits: 4);

    static readonly ExpertField s_unknown = P.Expert("capwap.message_element.type.undecoded", Severity.Note, ExpertGroup.Undecoded,
        "Dissector for CAPWAP message element Type not implemented, Contact Wireshark developers if you want this supported");

    /// <summary>Takes all elements up to an offset.</summary>
    public static void Take(ref Layer capwap, int end)
    {
        while (capwap.Position < end && !capwap.Failed) TakeOne(ref capwap);
    }

    static void TakeOne(ref Layer capwap)
    {
        const int HeadLength = 4;
        int at = capwap.Position;
        uint type = capwap.U16(at);
        int length = capwap.U16(at + 2), end = at + HeadLength + length;
        GroupScope scope = capwap.Begin(Element, at, HeadLength + length);
        if (CapwapNames.Element.Find(type) is { } name) capwap.Label(scope.Item, $"Type: (t={(ulong)type},l={(ulong)length}) {name}");
        else capwap.Label(scope.Item, $"Type: (t={(ulong)type},l={(ulong)length}) Unknown Message Element Type ({(ulong)type})");
        capwap.Take(s_type);
        if (CapwapNames.Element.Find(type) is null)
            capwap.Remark(s_unknown, $"Dissector for CAPWAP Message Element (({(ulong)type})) type not implemented, Contact Wireshark developers if you want this supported", at, 2);
        capwap.Take(s_length);
        capwap.Place(s_value, capwap.Position, length);
        if (!capwap.Failed) TakeValue(ref capwap, type, length, end);
        capwap.End(scope);
        capwap.Position = end;
    }

    static void TakeValue(ref Layer capwap, uint type, int length, int end)
    {
        switch (type)
        {
            case 1: CapwapDescriptors.TakeController(ref capwap, end); break;
            case 4: capwap.Take(s_name, length); break;
            case 5 when length > 0:
                capwap.Take(s_priority);
                capwap.Take(s_name, length - 1);
                break;
            case 10 when length == 6: TakeAddress(ref capwap, s_controlIPv4); break;
            case 11 when length == 18: TakeAddress(ref capwap, s_controlIPv6); break;
            case 20 when length == 1: capwap.Take(s_discovery); break;
            case 28 when length > 0: capwap.Take(s_location, length); break;
            case 29 when length == 2: capwap.Take(s_maximum); break;
            case 30 when length == 4: capwap.Take(s_localIPv4); break;
            case 33 when length == 4: capwap.Take(s_result); break;
            case 35 when length == 16: capwap.Take(s_session, length); break;
            case 37 when length >= 7: TakeVendor(ref capwap, length); break;
            case 38 when length >= 14: CapwapDescriptors.TakeBoard(ref capwap, end); break;
            case 39 when length >= 33: CapwapDescriptors.TakeTerminal(ref capwap, end); break;
            case 41 when length == 1: capwap.TakeBits(s_tunnelMode, s_tunnelNative, s_tunnelEthernet, s_tunnelLocal, s_tunnelReserved); break;
            case 44 when length == 1: capwap.Take(s_macType); break;
            case 45 when length > 0: capwap.Take(s_terminalName, length); break;
            case 50 when length == 16: capwap.Take(s_localIPv6, length); break;
            case 51 when length == 1: capwap.Take(s_transport); break;
            case 52: capwap.Take(s_mtuPadding, length); break;
            case 53 when length == 1: capwap.Take(s_ecn); break;
            case 1048 when length == 5:
                capwap.Take(s_radio);
                capwap.Take(s_radioReserved, 3);
                capwap.TakeParts(s_radioN, s_radioG, s_radioA, s_radioB);
                break;
        }
    }

    static void TakeAddress(ref Layer capwap, Field address)
    {
        capwap.Take(address, address.Size);
        capwap.Take(s_terminals);
    }

    static void TakeVendor(ref Layer capwap, int length)
    {
        const int HeadLength = 6;
        int at = capwap.Position;
        uint vendor = (uint)capwap.Take(s_vendor), element = (uint)capwap.Take(s_vendorElement);
        capwap.Take(s_vendorData, length - HeadLength);
        if (vendor != Cisco) return;
        capwap.Place(s_ciscoElement, at + 4);
        capwap.Place(s_ciscoValue, at + HeadLength, length - HeadLength);
        if (element == MwarType) capwap.Place(s_mwarType, at + HeadLength);
        if (element != TimeSync) return;
        capwap.Place(s_timeSync, at + HeadLength);
        capwap.Place(s_timeSyncType, at + HeadLength + 4);
    }
}
