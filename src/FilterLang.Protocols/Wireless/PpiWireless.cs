namespace FilterLang.Protocols;

/// <summary>The fields of PPI headers that tell of IEEE 802.11 frames.</summary>
static class PpiWireless
{
    const int CommonLength = 20, MacLength = 12, MacPhyLength = 48;

    static readonly Field
        s_time        = Ppi.Protocol.UInt64("ppi.80211-common.tsft",         "TSFT", little: true),
        s_flags       = Ppi.Protocol.UInt16("ppi.80211-common.flags",        "Flags", display: Hex, little: true),
        s_rate        = Ppi.Protocol.UInt16("ppi.80211-common.rate",         "Data rate", little: true),
        s_frequency   = Ppi.Protocol.UInt16("ppi.80211-common.chan.freq",    "Channel frequency", little: true),
        s_channelFlags = Ppi.Protocol.UInt16("ppi.80211-common.chan.flags",  "Channel flags", display: Hex, little: true),
        s_hopSet      = Ppi.Protocol.UInt8 ("ppi.80211-common.fhss.hopset",  "FHSS hopset", display: Hex),
        s_hopPattern  = Ppi.Protocol.UInt8 ("ppi.80211-common.fhss.pattern", "FHSS pattern", display: Hex),
        s_signal      = Ppi.Protocol.Row   ("ppi.80211-common.dbm.antsignal", "dBm antenna signal", FieldType.Int8, display: Dec),
        s_noise       = Ppi.Protocol.Row   ("ppi.80211-common.dbm.antnoise", "dBm antenna noise", FieldType.Int8, display: Dec),
        s_macFlags    = Ppi.Protocol.UInt32("ppi.80211n-mac.flags",          "MAC flags", display: Hex, little: true),
        s_aggregate   = Ppi.Protocol.UInt32("ppi.80211n-mac.ampdu_id",       "AMPDU-ID", display: Hex, little: true),
        s_delimiters  = Ppi.Protocol.UInt8 ("ppi.80211n-mac.num_delimiters", "Num-Delimiters"),
        s_reserved    = Ppi.Protocol.UInt24("ppi.80211n-mac.reserved",       "Reserved", display: Hex, little: true),
        s_extensionFrequency = Ppi.Protocol.UInt16("ppi.80211-mac-phy.ext-chan.freq",  "Extended channel frequency", little: true),
        s_extensionFlags     = Ppi.Protocol.UInt16("ppi.80211-mac-phy.ext-chan.flags", "Channel flags", display: Hex, little: true);

    static readonly Field[]
        s_flagParts =
        [
        Ppi.Protocol.Flag(s_flags, "ppi.80211-common.flags.fcs", "FCS present flag", 0x1, ValueNames.Pair("Present", "Absent")),
        Ppi.Protocol.Flag(s_flags, "ppi.80211-common.flags.tsft", "TSFT flag", 0x2, ValueNames.Pair("milliseconds", "microseconds")),
        Ppi.Protocol.Flag(s_flags, "ppi.80211-common.flags.fcs-invalid", "FCS validity", 0x4, ValueNames.Pair("Invalid", "Valid")),
        Ppi.Protocol.Flag(s_flags, "ppi.80211-common.flags.phy-err", "PHY error flag", 0x8, ValueNames.Pair("PHY error", "No errors")),
        ],
        s_channelParts =
        [
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.turbo", "Turbo", 0x10),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.cck", "Complementary Code Keying (CCK)", 0x20),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 0x40),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.2ghz", "2 GHz spectrum", 0x80),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.5ghz", "5 GHz spectrum", 0x100),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.passive", "Passive", 0x200),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.dynamic", "Dynamic CCK-OFDM", 0x400),
        Ppi.Protocol.Flag(s_channelFlags, "ppi.80211-common.chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 0x800),
        ],
        s_macParts =
        [
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.greenfield", "Greenfield flag", 0x1),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.ht20_40", "HT20/HT40 flag", 0x2, ValueNames.Pair("HT40", "HT20")),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.rx.short_guard_interval", "RX Short Guard Interval (SGI) flag", 0x4),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.rx.duplicate", "Duplicate RX flag", 0x8),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.agg", "Aggregate flag", 0x10),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.more_agg", "More aggregates flag", 0x20),
        Ppi.Protocol.Flag(s_macFlags, "ppi.80211n-mac.flags.delim_crc_error_after", "A-MPDU Delimiter CRC error after this frame flag", 0x40),
        ],
        s_strengths =
        [
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.mcs", "MCS"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.num_streams", "Number of spatial streams"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.combined", "RSSI combined"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant0ctl", "Antenna 0 control RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant1ctl", "Antenna 1 control RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant2ctl", "Antenna 2 control RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant3ctl", "Antenna 3 control RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant0ext", "Antenna 0 extension RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant1ext", "Antenna 1 extension RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant2ext", "Antenna 2 extension RSSI"),
        Ppi.Protocol.UInt8("ppi.80211n-mac-phy.rssi.ant3ext", "Antenna 3 extension RSSI"),
        ],
        s_extensionParts =
        [
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.turbo", "Turbo", 0x10),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.cck", "Complementary Code Keying (CCK)", 0x20),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 0x40),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.2ghz", "2 GHz spectrum", 0x80),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.5ghz", "5 GHz spectrum", 0x100),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.passive", "Passive", 0x200),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.dynamic", "Dynamic CCK-OFDM", 0x400),
        Ppi.Protocol.Flag(s_extensionFlags, "ppi.80211-mac-phy.ext-chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 0x800),
        ],
        s_antennas =
        [
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant0.signal", "dBm antenna 0 signal", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant0.noise", "dBm antenna 0 noise", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant1.signal", "dBm antenna 1 signal", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant1.noise", "dBm antenna 1 noise", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant2.signal", "dBm antenna 2 signal", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant2.noise", "dBm antenna 2 noise", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant3.signal", "dBm antenna 3 signal", FieldType.Int8),
        Ppi.Protocol.Row("ppi.80211n-mac-phy.dbmant3.noise", "dBm antenna 3 noise", FieldType.Int8),
        Ppi.Protocol.UInt32("ppi.80211n-mac-phy.evm0", "EVM-0", little: true),
        Ppi.Protocol.UInt32("ppi.80211n-mac-phy.evm1", "EVM-1", little: true),
        Ppi.Protocol.UInt32("ppi.80211n-mac-phy.evm2", "EVM-2", little: true),
        Ppi.Protocol.UInt32("ppi.80211n-mac-phy.evm3", "EVM-3", little: true),
        ];

    /// <summary>What every frame has.</summary>
    public static void TakeCommon(ref Layer ppi, RadioInfo radio, int length, ExpertField badLength)
    {
        const uint HasFcs = 0x1, Milliseconds = 0x2;
        if (length != CommonLength)
        {
            ppi.Remark(badLength, ppi.Position, length);
            return;
        }
        int at = ppi.Position;
        ulong time = ppi.Number(at, 8, little: true);
        uint flags = ppi.U16Little(at + 8);
        if ((flags & Milliseconds) != 0) time *= 1000;
        ppi.Note(s_time, time, at, 8, ItemFlags.None);
        ppi.Position = at + 8;
        if (time != 0) (radio.HasTimestamp, radio.Timestamp) = (true, time);
        ppi.TakeBits(s_flags, s_flagParts);
        radio.FcsLength = (flags & HasFcs) != 0 ? 4 : 0;
        uint rate = ppi.U16Little(at + 10), channel = ppi.U16Little(at + 14);
        ppi.Note(s_rate, rate * 500ul, at + 10, 2, ItemFlags.None);
        if (rate != 0) radio.Rate = (int)rate;
        ppi.Position = at + 12;
        radio.SetFrequency((int)ppi.Take(s_frequency));
        ppi.TakeBits(s_channelFlags, s_channelParts);
        radio.SetPhy(channel);
        TakeStrength(ref ppi, radio);
    }

    static void TakeStrength(ref Layer ppi, RadioInfo radio)
    {
        int hopSet = (int)ppi.Take(s_hopSet), hopPattern = (int)ppi.Take(s_hopPattern);
        if (radio.Phy == RadioPhy.Fhss) (radio.HopSet, radio.HopPattern) = (hopSet, hopPattern);
        int signal = (sbyte)ppi.Take(s_signal), noise = (sbyte)ppi.Take(s_noise);
        if (signal is not (0 or -128)) radio.SignalDbm = signal;
        if (noise is not (0 or -128)) radio.NoiseDbm = noise;
    }

    /// <summary>What the MAC tells of HT frames.</summary>
    public static void TakeMac(ref Layer ppi, RadioInfo radio, int length, ExpertField badLength)
    {
        if (length != MacLength)
        {
            ppi.Remark(badLength, ppi.Position, length);
            return;
        }
        radio.Phy = RadioPhy.Ht;
        TakeMacFlags(ref ppi, radio);
        ppi.Take(s_aggregate);
        ppi.Take(s_delimiters);
        ppi.Take(s_reserved);
    }

    static void TakeMacFlags(ref Layer ppi, RadioInfo radio)
    {
        uint flags = (uint)ppi.TakeBits(s_macFlags, s_macParts);
        radio.Greenfield = (int)(flags & 1);
        radio.Bandwidth = (int)(flags >> 1 & 1);
        radio.ShortGuard = (int)(flags >> 2 & 1);
    }

    /// <summary>What MAC and PHY tell of HT frames.</summary>
    public static void TakeMacPhy(ref Layer ppi, RadioInfo radio, int length, ExpertField badLength)
    {
        if (length != MacPhyLength)
        {
            ppi.Remark(badLength, ppi.Position, length);
            return;
        }
        radio.Phy = RadioPhy.Ht;
        TakeMacFlags(ref ppi, radio);
        ppi.Take(s_aggregate);
        ppi.Take(s_delimiters);
        int mcs = ppi.U8(ppi.Position), streams = ppi.U8(ppi.Position + 1);
        radio.McsIndex = mcs;
        radio.ExtensionStreams = streams;
        foreach (Field field in s_strengths) ppi.Take(field);
        ppi.Take(s_extensionFrequency);
        ppi.TakeBits(s_extensionFlags, s_extensionParts);
        foreach (Field field in s_antennas) ppi.Take(field);
    }
}
