using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// Radiotap, the header that drivers put before captured IEEE 802.11 frames: words of bits that say which fields follow, and these fields,
/// each at an offset that is a multiple of its alignment.
/// </summary>
public static class Radiotap
{
    const uint FcsAtEnd = 0x10, PaddedBody = 0x20, ShortPreamble = 0x02, ShortGuard = 0x80;

    public static readonly Protocol Protocol = Protocol.Of("radiotap", "IEEE 802.11 Radiotap Capture header", Dissect, "WLAN");

    static readonly Field
        s_version = Protocol.UInt8 ("radiotap.version", "Header revision"),
        s_pad     = Protocol.UInt8 ("radiotap.pad",     "Header pad"),
        s_length  = Protocol.UInt16("radiotap.length",  "Header length", little: true);

    static readonly Field
        s_time        = Protocol.UInt64("radiotap.mactime",         "MAC timestamp", little: true),
        s_flags       = Protocol.UInt8 ("radiotap.flags",           "Flags", display: Hex),
        s_rate        = Protocol.Row   ("radiotap.datarate",        "Data rate (Mb/s)", FieldType.Float),
        s_frequency   = Protocol.Row   ("radiotap.channel.freq",    "Channel frequency", FieldType.UInt32, display: Dec, little: true, size: 2),
        s_channelFlags = Protocol.UInt16("radiotap.channel.flags",  "Channel flags", display: Hex, little: true),
        s_hopSet      = Protocol.UInt8 ("radiotap.fhss.hopset",     "FHSS Hop Set"),
        s_hopPattern  = Protocol.UInt8 ("radiotap.fhss.pattern",    "FHSS Pattern"),
        s_signal      = Protocol.Row   ("radiotap.dbm_antsignal",   "Antenna signal", FieldType.Int8, display: Dec, names: ValueNames.Unit(" dBm")),
        s_noise       = Protocol.Row   ("radiotap.dbm_antnoise",    "Antenna noise", FieldType.Int8, display: Dec, names: ValueNames.Unit(" dBm")),
        s_quality     = Protocol.UInt16("radiotap.quality",         "Signal Quality", little: true),
        s_attenuation = Protocol.UInt16("radiotap.txattenuation",   "TX attenuation", little: true),
        s_attenuationDb = Protocol.UInt16("radiotap.db_txattenuation", "dB TX attenuation", little: true, names: ValueNames.Unit(" dB")),
        s_power       = Protocol.Row   ("radiotap.txpower",         "Transmit power", FieldType.Int8, display: Dec, names: ValueNames.Unit(" dBm")),
        s_antenna     = Protocol.UInt8 ("radiotap.antenna",         "Antenna"),
        s_signalDb    = Protocol.UInt8 ("radiotap.db_antsignal",    "dB antenna signal", names: ValueNames.Unit(" dB")),
        s_noiseDb     = Protocol.UInt8 ("radiotap.db_antnoise",     "dB antenna noise", names: ValueNames.Unit(" dB")),
        s_rxFlags     = Protocol.UInt16("radiotap.rxflags",         "RX flags", display: Hex, little: true),
        s_badPlcp     = Protocol.Flag(s_rxFlags, "radiotap.rxflags.badplcp", "Bad PLCP", 0x2, bits: 24),
        s_txFlags     = Protocol.UInt16("radiotap.txflags",         "TX flags", display: Hex, little: true),
        s_retries     = Protocol.UInt8 ("radiotap.data_retries",    "data retries"),
        s_unknown     = Protocol.Bytes ("radiotap.tlv.unknown_data", "unknown TLV data"),
        s_badFcs      = Protocol.Row   ("radiotap.fcs_bad",         "Bad FCS", FieldType.Boolean, generated: true);

    static readonly Field[]
        s_flagParts =
        [
        Protocol.Flag(s_flags, "radiotap.flags.cfp", "CFP", 0x1),
        Protocol.Flag(s_flags, "radiotap.flags.preamble", "Preamble", 0x2, ValueNames.Pair("Short", "Long")),
        Protocol.Flag(s_flags, "radiotap.flags.wep", "WEP", 0x4),
        Protocol.Flag(s_flags, "radiotap.flags.frag", "Fragmentation", 0x8),
        Protocol.Flag(s_flags, "radiotap.flags.fcs", "FCS at end", 0x10),
        Protocol.Flag(s_flags, "radiotap.flags.datapad", "Data Pad", 0x20),
        Protocol.Flag(s_flags, "radiotap.flags.badfcs", "Bad FCS", 0x40),
        Protocol.Flag(s_flags, "radiotap.flags.shortgi", "Short GI", 0x80),
        ],
        s_channelParts =
        [
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.700mhz", "700 MHz spectrum", 0x1),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.800mhz", "800 MHz spectrum", 0x2),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.900mhz", "900 MHz spectrum", 0x4),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.turbo", "Turbo", 0x10),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.cck", "Complementary Code Keying (CCK)", 0x20),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 0x40),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.2ghz", "2 GHz spectrum", 0x80),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.5ghz", "5 GHz spectrum", 0x100),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.passive", "Passive", 0x200),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.dynamic", "Dynamic CCK-OFDM", 0x400),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 0x800),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.gsm", "GSM (900MHz)", 0x1000),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.sturbo", "Static Turbo", 0x2000),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.half", "Half Rate Channel (10MHz Channel Width)", 0x4000),
        Protocol.Flag(s_channelFlags, "radiotap.channel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", 0x8000),
        ],
        s_txParts =
        [
        Protocol.Flag(s_txFlags, "radiotap.rxflags.fail", "Fail", 0x1, bits: 24),
        Protocol.Flag(s_txFlags, "radiotap.rxflags.cts", "CTS", 0x2, bits: 24),
        Protocol.Flag(s_txFlags, "radiotap.rxflags.rts", "RTS/CTS", 0x4, bits: 24),
        Protocol.Flag(s_txFlags, "radiotap.rxflags.noack", "No ACK", 0x8, bits: 24),
        Protocol.Flag(s_txFlags, "radiotap.rxflags.noseqno", "Has Seqnum", 0x10, bits: 24),
        Protocol.Flag(s_txFlags, "radiotap.rxflags.order", "Order", 0x20, bits: 24),
        ];

    static readonly ExpertField
        s_pastHeader = Protocol.Expert("radiotap.data_past_header", Severity.Error, ExpertGroup.Malformed,
            "Radiotap data goes past the end of the radiotap header"),
        s_tooShort   = Protocol.Expert("radiotap.length.too_short", Severity.Error, ExpertGroup.Malformed,
            "The radiotap header length is less than the minimum possible size");

    static Radiotap()
    {
        Protocol.CarriedBy(PayloadTables.LinkType, 127).Dispatches(WlanRadio.Frames);
        RuntimeHelpers.RunClassConstructor(typeof(RadiotapPresence).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RadiotapHighRates).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RadiotapSpaces).TypeHandle);
    }

    static void Dissect(ref Layer radiotap)
    {
        const int LeastLength = 8;
        radiotap.Summary("WLAN");
        uint version = radiotap.U8(0);
        int length = radiotap.U16Little(2);
        if (radiotap.Failed) return;
        radiotap.Info($"Radiotap Capture v{version}, Length {length}");
        radiotap.Open(length);
        radiotap.Label(radiotap.ItemIndex, $"Radiotap Header v{version}, Length {(ulong)length}");
        radiotap.Take(s_version);
        radiotap.Take(s_pad);
        radiotap.Take(s_length);
        if (length < LeastLength)
        {
            radiotap.Remark(s_tooShort, 2, 2);
            return;
        }
        RadioInfo radio = WlanRadio.InfoOf(ref radiotap);
        if (version == 0)
        {
            RadiotapPresence.Take(ref radiotap, length);
            if (radiotap.Failed) return;
            TakeFields(ref radiotap, radio, length);
            if (radiotap.Failed) return;
        }
        radiotap.Position = length;
        radio.IsGiven = true;
        if (radiotap.Remaining > 0) radiotap.Call(WlanRadio.Protocol);
    }

    // Each word of bits tells of fields in turn; where a vendor's space begins, only its length is known.
    static void TakeFields(ref Layer radiotap, RadioInfo radio, int end)
    {
        bool isOwn = true;
        for (int wordAt = 4; wordAt + 4 <= end; wordAt += 4)
        {
            uint word = radiotap.U32Little(wordAt);
            if (isOwn && !TakeWord(ref radiotap, radio, word, end)) return;
            if ((word & RadiotapPresence.RadiotapSpace) != 0) isOwn = true;
            if ((word & RadiotapPresence.VendorSpace) != 0)
            {
                isOwn = false;
                if (!RadiotapSpaces.TakeVendor(ref radiotap, end)) return;
            }
            if ((word & RadiotapPresence.Further) == 0 || radiotap.Failed) return;
        }
    }

    static bool TakeWord(ref Layer radiotap, RadioInfo radio, uint word, int end)
    {
        for (int bit = 0; bit < 29; bit++)
        {
            if ((word & 1u << bit) == 0) continue;
            (int size, int alignment) = SizeOf(bit);
            if (size == 0)
            {
                if (bit == 28) RadiotapSpaces.TakeTlvs(ref radiotap, end);
                else if (end > radiotap.Position) radiotap.Take(s_unknown, end - radiotap.Position);
                return false;
            }
            int at = radiotap.Position + alignment - 1 & -alignment;
            if (at + size > end)
            {
                radiotap.Remark(s_pastHeader, 4, end - 4);
                return false;
            }
            radiotap.Position = at;
            TakeField(ref radiotap, radio, bit);
            radiotap.Position = at + size;
        }
        return true;
    }

    static (int Size, int Alignment) SizeOf(int bit) => bit switch
    {
        0 => (8, 8), 3 => (4, 2), 4 => (2, 1), 7 or 8 or 9 or 14 or 15 => (2, 2), 18 => (8, 4), 19 => (3, 1), 20 => (8, 4), 21 => (12, 2), 22 => (12, 8),
        23 or 24 => (12, 2), 25 => (6, 2), 26 => (1, 1), 27 => (4, 2), 16 or 28 => (0, 1), _ => (1, 1),
    };

    static void TakeField(ref Layer radiotap, RadioInfo radio, int bit)
    {
        int at = radiotap.Position;
        switch (bit)
        {
            case 0:
                radio.Timestamp = radiotap.Take(s_time);
                radio.HasTimestamp = true;
                break;
            case 1: TakeFlags(ref radiotap, radio); break;
            case 2:
                radio.Rate = radiotap.U8(at);
                NoteRate(ref radiotap, s_rate, radio.Rate * 0.5f, at, 1);
                break;
            case 3: TakeChannel(ref radiotap, radio); break;
            case 4:
                radio.Phy = RadioPhy.Fhss;
                radio.HopSet = (int)radiotap.Take(s_hopSet);
                radio.HopPattern = (int)radiotap.Take(s_hopPattern);
                break;
            case 5: radio.SignalDbm = (sbyte)radiotap.Take(s_signal); break;
            case 6: radio.NoiseDbm = (sbyte)radiotap.Take(s_noise); break;
            case 7: radiotap.Take(s_quality); break;
            case 8: radiotap.Take(s_attenuation); break;
            case 9: radiotap.Take(s_attenuationDb); break;
            case 10: radiotap.Take(s_power); break;
            case 11: radiotap.Take(s_antenna); break;
            case 12: radio.SignalDb = (int)radiotap.Take(s_signalDb); break;
            case 13: radio.NoiseDb = (int)radiotap.Take(s_noiseDb); break;
            case 14: radiotap.TakeBits(s_rxFlags, s_badPlcp); break;
            case 15: radiotap.TakeBits(s_txFlags, s_txParts); break;
            case 17: radiotap.Take(s_retries); break;
            case 18: RadiotapSpaces.TakeChannel(ref radiotap, radio); break;
            case 26: RadiotapSpaces.TakeZeroLength(ref radiotap, radio); break;
            case 27: RadiotapSpaces.TakeLegacySignal(ref radiotap); break;
            default: RadiotapHighRates.Take(ref radiotap, radio, bit); break;
        }
    }

    static void TakeFlags(ref Layer radiotap, RadioInfo radio)
    {
        uint flags = (uint)radiotap.TakeBits(s_flags, s_flagParts);
        radio.FcsLength = (flags & FcsAtEnd) != 0 ? 4 : 0;
        radio.IsPadded = (flags & PaddedBody) != 0;
        radio.ShortPreamble = (flags & ShortPreamble) != 0 ? 1 : 0;
        radio.ShortGuard = (flags & ShortGuard) != 0 ? 1 : 0;
    }

    static void TakeChannel(ref Layer radiotap, RadioInfo radio)
    {
        uint frequency = (uint)radiotap.Take(s_frequency);
        uint flags = (uint)radiotap.TakeBits(s_channelFlags, s_channelParts);
        radio.SetFrequency((int)frequency);
        radio.SetPhy(flags);
    }

    /// <summary>Records a rate in Mbit/s.</summary>
    internal static void NoteRate(ref Layer radiotap, Field field, float rate, int at, int length)
    {
        if (!radiotap.Wants(field)) return;
        radiotap.Note(field, BitConverter.DoubleToUInt64Bits(rate), at, length, ItemFlags.None);
    }
}
