namespace FilterLang.Protocols;

/// <summary>Radiotap fields that are rare: channels in long form, frames without octets, what vendors add, and fields with length and value.</summary>
static class RadiotapSpaces
{
    static readonly Field
        s_xFlags  = Radiotap.Protocol.UInt32("radiotap.xchannel.flags", "XChannel flags", display: Hex, little: true);

    static readonly Field[] s_xParts =
    [
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.turbo", "Turbo", 0x10, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.cck", "Complementary Code Keying (CCK)", 0x20, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 0x40, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.2ghz", "2 GHz spectrum", 0x80, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.5ghz", "5 GHz spectrum", 0x100, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.channel.xtype.passive", "Passive", 0x200, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.dynamic", "Dynamic CCK-OFDM", 0x400, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 0x800, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.gsm", "GSM (900MHz)", 0x1000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.sturbo", "Static Turbo", 0x2000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.half", "Half Rate Channel (10MHz Channel Width)", 0x4000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", 0x8000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.ht20", "HT Channel (20MHz Channel Width)", 0x10000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.ht40u", "HT Channel (40MHz Channel Width with Extension channel above)", 0x20000, bits: 24),
        Radiotap.Protocol.Flag(s_xFlags, "radiotap.xchannel.flags.ht40d", "HT Channel (40MHz Channel Width with Extension channel below)", 0x40000, bits: 24),
    ];

    static readonly Field
        s_frequency = Radiotap.Protocol.Row   ("radiotap.xchannel.freq",     "XChannel frequency", FieldType.UInt32, display: Dec, little: true, size: 2),
        s_number    = Radiotap.Protocol.Row   ("radiotap.xchannel.channel",  "XChannel number", FieldType.UInt32, display: Dec, size: 1),
        s_maximum   = Radiotap.Protocol.Row   ("radiotap.xchannel.maxpower", "XChannel Max transmit power", FieldType.UInt32, display: Dec, size: 1),
        s_zeroKind  = Radiotap.Protocol.UInt8 ("radiotap.0_len_psdu.type",   "Type", display: Hex, names: new ValueNames(() =>
            [(0, "sounding PPDU"), (1, 1, "reserved"), (2, 254, "reserved"), (255, "vendor-specific")])),
        s_vendor    = Radiotap.Protocol.Bytes ("radiotap.vendor_namespace",  "Vendor namespace"),
        s_oui       = Radiotap.Protocol.UInt24("radiotap.vendor_oui",        "Vendor OUI", display: Oui),
        s_space     = Radiotap.Protocol.UInt8 ("radiotap.vendor_subns",      "Vendor sub namespace"),
        s_length    = Radiotap.Protocol.UInt16("radiotap.vendor_data_len",   "Vendor data length", little: true),
        s_data      = Radiotap.Protocol.Label ("radiotap.vendor_data",       "Vendor data"),
        s_tlvType   = Radiotap.Protocol.Row   ("radiotap.tlv.type",          "TLV type", FieldType.UInt32, display: Dec, little: true, size: 2,
            names: new ValueNames(() => [(0, 31, "Bit-defined types"), (32, 32, "S1G"), (33, 33, "U-SIG"), (34, 34, "EHT")])),
        s_tlvLength = Radiotap.Protocol.Row   ("radiotap.tlv.datalen",       "TLV datalen", FieldType.UInt32, display: Dec, little: true, size: 2),
        s_tlvData   = Radiotap.Protocol.Bytes ("radiotap.tlv.unknown_data",  "unknown TLV data"),
        s_legacyOne = Radiotap.Protocol.UInt16("radiotap.l_sig.data1",       "Data1", display: Hex, little: true),
        s_legacyRateKnown   = Radiotap.Protocol.Flag(s_legacyOne, "radiotap.l_sig.rate_known",   "rate known",   0x1),
        s_legacyLengthKnown = Radiotap.Protocol.Flag(s_legacyOne, "radiotap.l_sig.length_known", "length known", 0x2),
        s_legacyReserved    = Radiotap.Protocol.Bits(s_legacyOne, "radiotap.l_sig.reserved",     "reserved", 0xFFFC, Hex),
        s_legacyTwo = Radiotap.Protocol.UInt16("radiotap.l_sig.data2",       "Data2", display: Hex, little: true),
        s_legacyRate   = Radiotap.Protocol.Bits(s_legacyTwo, "radiotap.l_sig.rate",   "rate",   0x000F),
        s_legacyLength = Radiotap.Protocol.Bits(s_legacyTwo, "radiotap.l_sig.length", "length", 0xFFF0);

    static readonly Field
        s_zero   = Radiotap.Protocol.Heading("0-length PSDU"),
        s_legacy = Radiotap.Protocol.Heading("L-SIG"),
        s_tlv    = Radiotap.Protocol.Heading("TLV");

    /// <summary>A channel with flags of 32 bits.</summary>
    public static void TakeChannel(ref Layer radiotap, RadioInfo radio)
    {
        const uint Ht = 0x7_0000;
        uint flags = (uint)radiotap.TakeBits(s_xFlags, s_xParts);
        uint frequency = (uint)radiotap.Take(s_frequency);
        radio.SetPhy(flags);
        if ((flags & Ht) != 0) radio.Phy = RadioPhy.Ht;
        radio.Frequency = frequency != 0 ? (int)frequency : RadioInfo.Untold;
        radio.Channel = (int)radiotap.Take(s_number);
        radiotap.Take(s_maximum);
    }

    /// <summary>Why there are no octets.</summary>
    public static void TakeZeroLength(ref Layer radiotap, RadioInfo radio)
    {
        GroupScope scope = radiotap.Begin(s_zero, radiotap.Position, 1);
        radio.ZeroLengthKind = (int)radiotap.Take(s_zeroKind);
        radiotap.End(scope);
    }

    /// <summary>The signal field that older stations read.</summary>
    public static void TakeLegacySignal(ref Layer radiotap)
    {
        GroupScope scope = radiotap.Begin(s_legacy, radiotap.Position, 4);
        radiotap.TakeBits(s_legacyOne, s_legacyRateKnown, s_legacyLengthKnown, s_legacyReserved);
        radiotap.TakeBits(s_legacyTwo, s_legacyRate, s_legacyLength);
        radiotap.End(scope);
    }

    /// <summary>What a vendor adds. False if the header ends before.</summary>
    public static bool TakeVendor(ref Layer radiotap, int end)
    {
        const int Fixed = 6;
        int at = radiotap.Position + 1 & ~1;
        if (at + Fixed > end) return false;
        int length = radiotap.U16Little(at + 4);
        radiotap.Position = at;
        if (at + Fixed + length > end) return false;
        GroupScope scope = radiotap.Begin(s_vendor, at, Fixed + length);
        radiotap.Take(s_oui);
        radiotap.Take(s_space);
        radiotap.Take(s_length);
        radiotap.Note(s_data, 0, at + Fixed, length, ItemFlags.None);
        radiotap.End(scope);
        radiotap.Position = at + Fixed + length;
        return !radiotap.Failed;
    }

    /// <summary>Fields of a newer form, each with type and length, aligned to four octets.</summary>
    public static void TakeTlvs(ref Layer radiotap, int end)
    {
        radiotap.Position = radiotap.Position + 3 & ~3;
        while (radiotap.Position + 4 <= end && radiotap.More)
        {
            int length = radiotap.U16Little(radiotap.Position + 2), start = radiotap.Position;
            if (start + 4 + length > end) return;
            GroupScope scope = radiotap.Begin(s_tlv, start, 4 + length);
            radiotap.Take(s_tlvType);
            radiotap.Take(s_tlvLength);
            if (length > 0) radiotap.Take(s_tlvData, length);
            radiotap.End(scope);
            radiotap.Position = start + 4 + length + 3 & ~3;
        }
    }
}
