namespace FilterLang.Protocols;

/// <summary>Requests for block acknowledgments and these themselves, IEEE 802.11-2020 sections 9.3.1.7 and 9.3.1.8.</summary>
static class WlanBlockAck
{
    const uint Basic = 0, ExtendedCompressed = 1, Compressed = 2, MultipleTraffic = 3, Groupcast = 6, MultipleStations = 11;

    const int BasicBitmap = 128, ShortBitmap = 8;

    const uint UnassociatedStation = 2045;

    static readonly Field
        s_control    = Wlan.Protocol.UInt16("wlan.ba.control",              "Block Ack Control", display: Hex, little: true),
        s_policy     = Wlan.Protocol.Flag(s_control, "wlan.ba.control.ackpolicy", "BA Ack Policy", 0x0001,
            ValueNames.Pair("Sender Does Not Require Immediate Acknowledgement", "Immediate Acknowledgement Required")),
        s_type       = Wlan.Protocol.Bits(s_control, "wlan.ba.control.ba_type", "BA Type", 0x001E, Hex, new ValueNames(() =>
            [(Basic, "Basic BlockAck"), (ExtendedCompressed, "Extended Compressed BlockAck"), (Compressed, "Compressed BlockAck"),
             (MultipleTraffic, "Multi-TID BlockAck"), (Groupcast, "GCR BlockAck"), (10, "GLK-GCR BlockAck"), (MultipleStations, "Multi-STA BlockAck")])),
        s_reserved   = Wlan.Protocol.Bits(s_control, "wlan.ba.control.reserved", "Reserved", 0x0FE0, Hex),
        s_traffic    = Wlan.Protocol.Bits(s_control, "wlan.ba.basic.tidinfo", "TID for which a Basic BlockAck frame is requested", 0xF000, Hex),
        s_start      = Wlan.Protocol.UInt16("wlan.fixed.ssc",               "Block Ack Starting Sequence Control (SSC)", display: Hex, little: true),
        s_fragment   = Wlan.Protocol.Bits(s_start, "wlan.fixed.ssc.fragment", "Fragment", 0x000F),
        s_sequence   = Wlan.Protocol.Bits(s_start, "wlan.fixed.ssc.sequence", "Starting Sequence Number", 0xFFF0),
        s_bitmap     = Wlan.Protocol.Bytes ("wlan.ba.bm",                   "Block Ack Bitmap"),
        s_missing    = Wlan.Protocol.UInt32("wlan.ba.bm.missing_frame",     "Not acknowledged frame"),
        s_last       = Wlan.Protocol.UInt32("wlan.ba.bm.last_ack_frame",    "Last acknowledged frame"),
        s_buffer     = Wlan.Protocol.Boolean("wlan.ba.RBUFCAP",             "Block Ack RBUFCAP"),
        s_group      = Wlan.Protocol.Ether ("wlan.ba.gcr_group_addr",       "GCR Group Address"),
        s_trafficInfoReserved = Wlan.Protocol.UInt16("wlan.bar.mtid.tidinfo.reserved", "Reserved", display: Hex, mask: 0x0FFF, little: true),
        s_trafficInfo = Wlan.Protocol.UInt16("wlan.bar.mtid.tidinfo.value", "Multi-TID Value", display: Hex, mask: 0xF000, little: true),
        s_station    = Wlan.Protocol.UInt16("wlan.ba.multi_sta.aid_tid_info", "AID TID Info", display: Hex, little: true),
        s_stationAid = Wlan.Protocol.Bits(s_station, "wlan.ba.multi_sta.aid11",    "AID11",    0x07FF, Hex),
        s_ackType    = Wlan.Protocol.Bits(s_station, "wlan.ba.multi_sta.ack_type", "Ack Type", 0x0800, Hex),
        s_stationTid = Wlan.Protocol.Bits(s_station, "wlan.ba.multi_sta.tid",      "TID",      0xF000, Hex),
        s_stationAddress = Wlan.Protocol.Ether("wlan.ba.multi_sta.ra", "RA");

    static readonly Field
        s_heading  = Wlan.Protocol.Heading("BlockAck"),
        s_list     = Wlan.Protocol.Heading("TID List"),
        s_details  = Wlan.Protocol.Heading("TID details"),
        s_perAid   = Wlan.Protocol.Heading("Per AID TID Info");

    /// <summary>Records the body from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
    public static void Take(ref Layer wlan, int end, bool isRequest)
    {
        GroupScope scope = wlan.Begin(s_heading, wlan.Position, end - wlan.Position);
        uint control = (uint)wlan.TakeBits(s_control, s_policy, s_type, s_reserved, s_traffic), type = control >> 1 & 15;
        if (wlan.WantsLabels)
            wlan.Label(scope.Item, $"{s_type.Names!.Find(type) ?? "Unknown"} {(isRequest ? "Request" : "Response")}");
        switch (type)
        {
            case MultipleTraffic: TakeTraffic(ref wlan, control >> 12, isRequest); break;
            case MultipleStations when !isRequest: TakeStations(ref wlan, end); break;
            case Basic or ExtendedCompressed or Compressed or Groupcast:
                uint start = TakeStart(ref wlan);
                if (type == Groupcast) wlan.Take(s_group);
                if (!isRequest) TakeBitmap(ref wlan, type, start);
                break;
        }
        wlan.End(scope);
    }

    static uint TakeStart(ref Layer wlan) => (uint)wlan.TakeBits(s_start, s_fragment, s_sequence);

    static void TakeBitmap(ref Layer wlan, uint type, uint start)
    {
        if (type == Basic) wlan.Take(s_bitmap, BasicBitmap);
        else
        {
            TakeFrames(ref wlan, start, type == Compressed ? Length(start, ShortBitmap) : ShortBitmap);
            if (type == ExtendedCompressed) wlan.Take(s_buffer);
        }
    }

    // The fragment number tells how long the bitmap is, IEEE 802.11-2020 table 9-30.
    static int Length(uint start, int otherwise) => (start & 15) switch { 0 => 8, 2 => 16, 4 => 32, 6 => 4, 8 => 64, 10 => 128, _ => otherwise };

    /// <summary>A bitmap of frames: which of those before the last one acknowledged are not.</summary>
    static void TakeFrames(ref Layer wlan, uint start, int length)
    {
        int at = wlan.Position, last = -1;
        wlan.Take(s_bitmap, length);
        if (wlan.Failed || !(wlan.Wants(s_missing) || wlan.Wants(s_last))) return;
        ReadOnlySpan<byte> bits = wlan.Slice(at, length);
        int outer = wlan.Parent;
        wlan.StandUnder(s_bitmap);
        for (int i = length * 8 - 1; i >= 0 && last < 0; i--)
            if ((bits[i >> 3] & 1 << (i & 7)) != 0) last = i;
        for (int i = 0; i < last; i++)
            if ((bits[i >> 3] & 1 << (i & 7)) == 0) wlan.Note(s_missing, (start >> 4) + (uint)i, at + (i >> 3), 1, ItemFlags.None);
        if (last >= 0) wlan.Note(s_last, (start >> 4) + (uint)last, at + (last >> 3), 1, ItemFlags.None);
        wlan.Parent = outer;
    }

    static void TakeTraffic(ref Layer wlan, uint more, bool isRequest)
    {
        GroupScope list = wlan.Begin(s_list);
        for (uint i = 0; i <= more && wlan.More; i++)
        {
            GroupScope scope = wlan.Begin(s_details);
            wlan.TakeParts(s_trafficInfoReserved, s_trafficInfo);
            uint start = TakeStart(ref wlan);
            if (!isRequest) TakeFrames(ref wlan, start, ShortBitmap);
            wlan.End(scope);
        }
        wlan.End(list);
    }

    static void TakeStations(ref Layer wlan, int end)
    {
        while (wlan.Position < end && wlan.More)
        {
            GroupScope scope = wlan.Begin(s_perAid);
            uint info = (uint)wlan.TakeBits(s_station, s_stationAid, s_ackType, s_stationTid), aid = info & 0x7FF;
            bool acksOne = (info & 0x800) != 0;
            if (aid == UnassociatedStation)
            {
                wlan.Position += 4;
                wlan.Take(s_stationAddress);
            }
            else if (!acksOne)
            {
                uint start = TakeStart(ref wlan);
                TakeFrames(ref wlan, start, Length(start, 4));
            }
            wlan.End(scope);
        }
    }
}
