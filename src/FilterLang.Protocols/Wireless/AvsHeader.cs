namespace FilterLang.Protocols;

/// <summary>The header of AbsoluteValue Systems before captured IEEE 802.11 frames, versions 1 and 2.</summary>
public static class AvsHeader
{
    const int FirstLength = 64;

    public static readonly Protocol Protocol = Protocol.Of("wlancap", "AVS WLAN Capture header", Dissect, "WLAN");

    static readonly Field
        s_magic     = Protocol.UInt32("wlancap.magic",             "Header magic", display: Hex, mask: 0xFFFF_FFF0),
        s_version   = Protocol.UInt32("wlancap.version",           "Header revision", mask: 0x0000_000F),
        s_length    = Protocol.UInt32("wlancap.length",            "Header length"),
        s_time      = Protocol.UInt64("wlancap.mactime",           "MAC timestamp"),
        s_host      = Protocol.UInt64("wlancap.hosttime",          "Host timestamp"),
        s_phy       = Protocol.UInt32("wlancap.phytype",           "PHY type", names: new ValueNames(() =>
            [(0, "Unknown"), (1, "FHSS 802.11 '97"), (2, "DSSS 802.11 '97"), (3, "IR Baseband"), (4, "DSSS 802.11b"), (5, "PBCC 802.11b"),
             (6, "OFDM 802.11g"), (7, "PBCC 802.11g"), (8, "OFDM 802.11a"), (9, "HT 802.11n")])),
        s_hopSet    = Protocol.UInt8 ("wlancap.fhss.hop_set",      "Hop set", display: Hex),
        s_hopPattern = Protocol.UInt8("wlancap.fhss.hop_pattern",  "Hop pattern", display: Hex),
        s_hopIndex  = Protocol.UInt8 ("wlancap.fhss.hop_index",    "Hop index", display: Hex),
        s_channel   = Protocol.Row   ("wlancap.channel",           "Channel", FieldType.UInt8, display: Dec, size: 4),
        s_frequency = Protocol.UInt32("wlancap.channel_frequency", "Channel frequency"),
        s_rate      = Protocol.UInt64("wlancap.data_rate",         "Data Rate"),
        s_antenna   = Protocol.UInt32("wlancap.antenna",           "Antenna"),
        s_priority  = Protocol.UInt32("wlancap.priority",          "Priority"),
        s_kind      = Protocol.UInt32("wlancap.ssi_type",          "SSI Type", names: new ValueNames(() =>
            [(0, "None"), (1, "Normalized RSSI"), (2, "dBm"), (3, "Raw RSSI")])),
        s_normalSignal = Protocol.UInt32("wlancap.normrssi_antsignal", "Normalized RSSI Signal"),
        s_signal    = Protocol.Int32 ("wlancap.dbm_antsignal",     "SSI Signal (dBm)"),
        s_rawSignal = Protocol.UInt32("wlancap.rawrssi_antsignal", "Raw RSSI Signal"),
        s_normalNoise = Protocol.UInt32("wlancap.normrssi_antnoise", "Normalized RSSI Noise"),
        s_noise     = Protocol.Int32 ("wlancap.dbm_antnoise",      "SSI Noise (dBm)"),
        s_rawNoise  = Protocol.UInt32("wlancap.rawrssi_antnoise",  "Raw RSSI Noise"),
        s_preamble  = Protocol.UInt32("wlancap.preamble",          "Preamble", names: new ValueNames(() => [(0, "Unknown"), (1, "Short"), (2, "Long")])),
        s_encoding  = Protocol.UInt32("wlancap.encoding",          "Encoding Type", names: new ValueNames(() =>
            [(0, "Unknown"), (1, "CCK"), (2, "PBCC"), (3, "OFDM"), (4, "DSSS-OFDM"), (5, "BPSK"), (6, "QPSK"), (7, "16QAM"), (8, "64QAM")])),
        s_sequence  = Protocol.UInt32("wlancap.sequence",          "Receive sequence"),
        s_drops     = Protocol.UInt32("wlancap.drops",             "Known Dropped Frames"),
        s_receiver  = Protocol.Ether ("wlancap.receiver_addr",     "Receiver Address"),
        s_padding   = Protocol.Bytes ("wlancap.padding",           "Padding");

    static AvsHeader() => Protocol.CarriedBy(PayloadTables.LinkType, 163).Dispatches(WlanRadio.Frames);

    static void Dissect(ref Layer avs)
    {
        avs.Summary("WLAN");
        uint version = avs.U32(0) & 15;
        int length = (int)Math.Min(avs.U32(4), int.MaxValue);
        if (avs.Failed) return;
        avs.Info($"AVS WLAN Capture v{version:x}, Length {length}");
        avs.Open(length);
        if (version > 2)
        {
            avs.TakeParts(s_magic, s_version);
            return;
        }
        if (length < FirstLength)
        {
            avs.Fail();
            return;
        }
        RadioInfo radio = WlanRadio.InfoOf(ref avs);
        avs.TakeParts(s_magic, s_version);
        avs.Take(s_length);
        radio.Timestamp = avs.Take(s_time);
        radio.HasTimestamp = true;
        avs.Take(s_host);
        uint phy = (uint)avs.Take(s_phy);
        TakeChannel(ref avs, radio, phy);
        TakeStrength(ref avs, radio);
        // Undefined, short, long.
        ulong preamble = avs.Take(s_preamble);
        if (preamble is 1 or 2) radio.ShortPreamble = preamble == 1 ? 1 : 0;
        avs.Take(s_encoding);
        if (version > 1) TakeSecond(ref avs, length);
        if (avs.Failed) return;
        avs.Position = length;
        radio.IsGiven = true;
        if (avs.Remaining > 0) avs.Call(WlanRadio.Protocol);
    }

    static void TakeChannel(ref Layer avs, RadioInfo radio, uint phy)
    {
        const uint MostChannels = 256;
        radio.Phy = phy switch
        {
            1 => RadioPhy.Fhss, 2 => RadioPhy.Dsss, 3 => RadioPhy.Infrared, 4 or 5 => RadioPhy.HighRateDsss, 6 or 7 => RadioPhy.Erp, 8 => RadioPhy.Ofdm,
            9 => RadioPhy.Ht, _ => RadioPhy.Unknown,
        };
        int at = avs.Position;
        if (phy == 1)
        {
            radio.HopSet = (int)avs.Take(s_hopSet);
            radio.HopPattern = (int)avs.Take(s_hopPattern);
            radio.HopIndex = (int)avs.Take(s_hopIndex);
        }
        else
        {
            uint channel = avs.U32(at);
            if (channel < MostChannels)
            {
                radio.Channel = (int)avs.Take(s_channel);
                if (radio.Phy is RadioPhy.Dsss or RadioPhy.HighRateDsss or RadioPhy.Erp && channel is >= 1 and <= 14) radio.Frequency = channel == 14 ? 2484 : 2407 + 5 * (int)channel;
            }
            else if (channel < 10000) radio.SetFrequency((int)avs.Take(s_frequency));
            else radio.SetFrequency((int)(avs.Take(s_frequency) / 1000));
        }
        avs.Position = at + 4;
        // In units of 100 kbit/s in old headers, of bit/s in others.
        uint rate = avs.U32(avs.Position);
        ulong bits = rate > 0 && rate < 10_000_000 / 5 ? rate * 100_000ul : rate;
        avs.Note(s_rate, bits, avs.Position, 4, ItemFlags.None);
        if (bits != 0) radio.Rate = (int)(bits / 500_000);
        avs.Position += 4;
        avs.Take(s_antenna);
        avs.Take(s_priority);
    }

    static void TakeStrength(ref Layer avs, RadioInfo radio)
    {
        switch (avs.Take(s_kind))
        {
            case 1:
                avs.Take(s_normalSignal);
                avs.Take(s_normalNoise);
                break;
            case 2:
                radio.SignalDbm = (int)avs.Take(s_signal);
                int noise = (int)avs.Take(s_noise);
                if (noise != 0) radio.NoiseDbm = noise;
                break;
            case 3:
                avs.Take(s_rawSignal);
                avs.Take(s_rawNoise);
                break;
            default:
                avs.Position += 8;
                break;
        }
    }

    static void TakeSecond(ref Layer avs, int length)
    {
        avs.Take(s_sequence);
        avs.Take(s_drops);
        avs.Take(s_receiver);
        if (length > avs.Position) avs.Take(s_padding, length - avs.Position);
    }
}
