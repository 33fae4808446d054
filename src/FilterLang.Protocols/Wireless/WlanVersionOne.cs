namespace FilterLang.Protocols;

/// <summary>Frames of protocol version 1, which stations below 1 GHz use, IEEE 802.11-2020 section 9.8: the header.</summary>
static class WlanVersionOne
{
    const uint A3Present = 0x2000, A4Present = 0x4000;
    const uint DataToStation = 0, Management = 1, Control = 2, ThreeAddressData = 3;

    static readonly ValueNames s_types = new(() =>
        [(0, "PV1 QoS Data - with one SID"), (1, "PV1 Management"), (2, "PV1 Control"), (3, "PV1 QoS Data - no SIDs"), (4, 6, "PV1 Reserved"),
         (7, "PV1 Extension (currently reserved)")]);

    static readonly Field
        s_word       = Wlan.Protocol.UInt16("wlan.fc",                    "Frame Control Field", display: Hex, little: true),
        s_version    = Wlan.Protocol.Bits(s_word, "wlan.fc.version",      "Version", 0x0003, Hex),
        s_type       = Wlan.Protocol.Bits(s_word, "wlan.fc.type",         "Type",    0x001C, Hex, s_types),
        s_traffic    = Wlan.Protocol.Bits(s_word, "wlan.fc.ptid",         "PTID",    0x00E0, Hex),
        s_subtype    = Wlan.Protocol.Bits(s_word, "wlan.fc.unknown_subtype", "Unknown Subtype", 0x00E0, Hex),
        s_management = Wlan.Protocol.Bits(s_word, "wlan.fc.subtype",      "Subtype", 0x00E0, Hex, new ValueNames(() =>
            [(0, "Action"), (1, "Action No Ack"), (2, "PV1 Probe Response"), (3, "Resource Allocation"), (4, 7, "Reserved")])),
        s_control    = Wlan.Protocol.Bits(s_word, "wlan.fc.subtype",      "Subtype", 0x00E0, Hex, new ValueNames(() => [(0, "STACK"), (1, "BAT"), (2, 7, "Reserved")])),
        s_fromDs     = Wlan.Protocol.Flag(s_word, "wlan.fc.from_ds",      "From DS", 0x0100),
        s_fragments  = Wlan.Protocol.Flag(s_word, "wlan.fc.more_fragments", "More Fragments", 0x0200),
        s_power      = Wlan.Protocol.Flag(s_word, "wlan.fc.power_management", "Power Management", 0x0400),
        s_moreData   = Wlan.Protocol.Flag(s_word, "wlan.fc.more_data",    "More Data", 0x0800),
        s_protected  = Wlan.Protocol.Flag(s_word, "wlan.fc.protected_frame", "Protected Frame", 0x1000),
        s_endOfPeriod = Wlan.Protocol.Flag(s_word, "wlan.fc.end_of_service_period", "End of Service Period", 0x2000),
        s_relayed    = Wlan.Protocol.Flag(s_word, "wlan.fc.relayed_frame", "Relayed Frame", 0x4000),
        s_policy     = Wlan.Protocol.Flag(s_word, "wlan.fc.ack_policy",   "Ack Policy", 0x8000),
        s_sid        = Wlan.Protocol.UInt16("wlan.fc.sid",                "SID", display: Hex, little: true),
        s_aid        = Wlan.Protocol.Bits(s_sid, "wlan.fc.sid.association_id", "Association ID", 0x1FFF, Hex),
        s_third      = Wlan.Protocol.Flag(s_sid, "wlan.fc.sid.a3_present", "A3 Present", A3Present),
        s_fourth     = Wlan.Protocol.Flag(s_sid, "wlan.fc.sid.a4_present", "A4 Present", A4Present),
        s_aggregate  = Wlan.Protocol.Flag(s_sid, "wlan.fc.sid.a_msdu",    "A MSDU", 0x8000);

    static readonly Field
        s_receiverSid    = Wlan.Protocol.Heading("Receiver SID"),
        s_transmitterSid = Wlan.Protocol.Heading("Transmitter SID");

    /// <summary>Records the header.</summary>
    public static void Take(ref Layer wlan)
    {
        uint word = wlan.U16Little(0), type = word >> 2 & 7;
        wlan.Info($"{s_types.Find(type)}");
        wlan.Open();
        bool isData = type is DataToStation or ThreeAddressData;
        wlan.TakeBits(s_word, s_version, s_type, isData ? s_traffic : type == Management ? s_management : type == Control ? s_control : s_subtype, s_fromDs, s_fragments, s_power, s_moreData);
        TakeRest(ref wlan, isData);
        if (type is Management or Control) return;
        bool fromDs = (word & 0x100) != 0;
        if (type == ThreeAddressData) TakeBoth(ref wlan);
        else if (isData && fromDs) TakeToStation(ref wlan);
        else TakeToAccessPoint(ref wlan);
    }

    static void TakeRest(ref Layer wlan, bool isData)
    {
        int outer = wlan.Parent;
        wlan.StandUnder(s_word);
        wlan.Place(s_protected, 0);
        wlan.Place(s_endOfPeriod, 0);
        if (isData) wlan.Place(s_relayed, 0);
        wlan.Place(s_policy, 0);
        wlan.Parent = outer;
    }

    static void TakeBoth(ref Layer wlan)
    {
        TakeAddress(ref wlan, Wlan.Receiver);
        TakeAddress(ref wlan, Wlan.Transmitter);
    }

    static void TakeToStation(ref Layer wlan)
    {
        uint sid = TakeSid(ref wlan, s_receiverSid);
        TakeAddress(ref wlan, Wlan.Transmitter);
        TakeFurther(ref wlan, sid);
    }

    static void TakeToAccessPoint(ref Layer wlan)
    {
        TakeAddress(ref wlan, Wlan.Receiver);
        uint sid = TakeSid(ref wlan, s_transmitterSid);
        TakeFurther(ref wlan, sid);
    }

    static void TakeFurther(ref Layer wlan, uint sid)
    {
        if ((sid & A3Present) != 0) TakeAddress(ref wlan, Wlan.Destination);
        if ((sid & A4Present) != 0) TakeAddress(ref wlan, Wlan.Source);
    }

    static uint TakeSid(ref Layer wlan, Field heading)
    {
        GroupScope scope = wlan.Begin(heading, wlan.Position, 2);
        uint sid = (uint)wlan.TakeBits(s_sid, s_aid, s_third, s_fourth, s_aggregate);
        wlan.End(scope);
        return sid;
    }

    static void TakeAddress(ref Layer wlan, WlanAddress address)
    {
        int at = wlan.Position;
        address.Note(ref wlan, at);
        Wlan.Any.Note(ref wlan, at);
        if (!wlan.Failed) wlan.Position = at + 6;
    }
}
