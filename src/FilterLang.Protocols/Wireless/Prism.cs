namespace FilterLang.Protocols;

/// <summary>The header that drivers for Prism II chips put before captured IEEE 802.11 frames: messages of identifiers, each with a value.</summary>
public static class Prism
{
    const uint MonitorMessage = 0x44, ShortMessage = 0x41, AvsMagic = 0x8021_1000, AvsMask = 0xFFFF_F000;
    const int HeaderLength = 24, ItemLength = 12, NameLength = 16;

    public static readonly Protocol Protocol = Protocol.Of("prism", "Prism capture header", Dissect, "WLAN");

    static readonly Field
        s_code     = Protocol.UInt32("prism.msgcode",      "Message Code", display: Hex),
        s_length   = Protocol.UInt32("prism.msglen",       "Message Length"),
        s_device   = Protocol.Text  ("prism.devname",      "Device Name", type: FieldType.StringZ),
        s_item     = Protocol.Label ("prism.did",          "DID"),
        s_type     = Protocol.UInt32("prism.did.type",     "DID", display: Hex),
        s_status   = Protocol.UInt16("prism.did.status",   "Status", names: new ValueNames(() => [(0, "Supplied"), (1, "Not Supplied")])),
        s_size     = Protocol.UInt16("prism.did.length",   "Length"),
        s_host     = Protocol.UInt32("prism.did.hosttime", "Host Time"),
        s_mac      = Protocol.UInt32("prism.did.mactime",  "MAC timestamp (lower 32 bits)"),
        s_channel  = Protocol.UInt32("prism.did.channel",  "Channel"),
        s_rssi     = Protocol.Int32 ("prism.did.rssi",     "RSSI"),
        s_quality  = Protocol.UInt32("prism.did.sq",       "Signal Quality"),
        s_signal   = Protocol.Int32 ("prism.did.signal",   "Signal"),
        s_noise    = Protocol.Int32 ("prism.did.noise",    "Noise"),
        s_rate     = Protocol.UInt32("prism.did.rate",     "Data rate (Mb/s)", display: Custom),
        s_transmit = Protocol.UInt32("prism.did.istx",     "IsTX", display: Hex, names: new(() =>
            [(0x0, "Rx Packet"), (0x1, "Tx Packet")])),
        s_frame    = Protocol.UInt32("prism.did.frmlen",   "Frame Length"),
        s_unknown  = Protocol.UInt32("prism.did.unknown",  "Unknown DID Field", display: HexDec);

    static Prism() => Protocol.CarriedBy(PayloadTables.LinkType, 119).Dispatches(WlanRadio.Frames);

    static void Dissect(ref Layer prism)
    {
        uint big = prism.U32(0);
        if (prism.Failed) return;
        // Some drivers write the other header under this link type.
        if ((big & AvsMask) == AvsMagic)
        {
            prism.Call(AvsHeader.Protocol);
            prism.IsUnlisted = true;
            return;
        }
        bool isBig = big is MonitorMessage or ShortMessage;
        prism.Summary("WLAN");
        prism.Open();
        uint length = Word(ref prism, 4, isBig);
        prism.Note(s_code, Word(ref prism, 0, isBig), 0, 4, ItemFlags.None);
        prism.Note(s_length, length, 4, 4, ItemFlags.None);
        prism.Text(s_device, 8, NameLength);
        prism.Info($"Device: {Name(ref prism)}  Message 0x{Word(ref prism, 0, isBig):x}, Length {length}");
        RadioInfo radio = WlanRadio.InfoOf(ref prism);
        prism.Position = HeaderLength;
        while (prism.Position + ItemLength <= length && prism.More) TakeItem(ref prism, radio, isBig);
        if (prism.Failed) return;
        prism.Cover(prism.Position);
        radio.IsGiven = true;
        if (prism.Remaining > 0) prism.Call(WlanRadio.Protocol);
    }

    static ReadOnlySpan<byte> Name(ref Layer prism)
    {
        ReadOnlySpan<byte> name = prism.Slice(8, NameLength);
        return name.IndexOf((byte)0) is >= 0 and var end ? name[..end] : name;
    }

    static uint Word(ref Layer prism, int at, bool isBig) => isBig ? prism.U32(at) : prism.U32Little(at);

    static void TakeItem(ref Layer prism, RadioInfo radio, bool isBig)
    {
        int at = prism.Position;
        uint type = Word(ref prism, at, isBig), value = Word(ref prism, at + 8, isBig);
        uint status = isBig ? prism.U16(at + 4) : prism.U16Little(at + 4), size = isBig ? prism.U16(at + 6) : prism.U16Little(at + 6);
        if (prism.Failed) return;
        GroupScope scope = prism.Begin(s_item, at, ItemLength);
        prism.Note(s_type, type, at, 4, ItemFlags.None);
        prism.Note(s_status, status, at + 4, 2, ItemFlags.None);
        prism.Note(s_size, size, at + 6, 2, ItemFlags.None);
        // Two numberings: 0x000N0044 and 0x0000N041.
        Field field = ((type & 0xF000) != 0 ? type >> 12 & 0xF : type >> 16 & 0xF) switch
        {
            1 => s_host, 2 => s_mac, 3 => s_channel, 4 => s_rssi, 5 => s_quality, 6 => s_signal, 7 => s_noise, 8 => s_rate, 9 => s_transmit, 10 => s_frame,
            _ => s_unknown,
        };
        if (status == 0) Tell(radio, field, value);
        prism.Note(field, field.Type.IsSigned() ? (ulong)(int)value : value, at + 8, 4, ItemFlags.None);
        prism.End(scope);
        prism.Position = at + ItemLength;
    }

    static void Tell(RadioInfo radio, Field field, uint value)
    {
        if (field == s_channel) radio.Channel = (int)value;
        else if (field == s_rate)
        {
            radio.Rate = (int)value;
            // 1, 2, 5.5 and 11 Mbit/s: rates of direct sequences.
            if (value is 2 or 4 or 11 or 22) radio.Phy = RadioPhy.HighRateDsss;
        }
        else if (field == s_mac) (radio.HasTimestamp, radio.Timestamp) = (true, value);
    }
}
