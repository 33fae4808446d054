namespace FilterLang.Protocols;

/// <summary>Which fields a radiotap header has: words of bits, each of which may announce another one.</summary>
static class RadiotapPresence
{
    internal const uint RadiotapSpace = 1u << 29, VendorSpace = 1u << 30, Further = 1u << 31;

    static readonly ValueNames s_present = ValueNames.Pair("Present", "Absent");

    static readonly Field
        s_heading = Radiotap.Protocol.Label ("radiotap.present",      "Present flags"),
        s_word    = Radiotap.Protocol.UInt32("radiotap.present.word", "Present flags word", display: Hex, little: true);

    static readonly Field[] s_bits =
    [
        Radiotap.Protocol.Flag(s_word, "radiotap.present.tsft", "TSFT", 0x1, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.flags", "Flags", 0x2, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.rate", "Rate", 0x4, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.channel", "Channel", 0x8, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.fhss", "FHSS", 0x10, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.dbm_antsignal", "dBm Antenna Signal", 0x20, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.dbm_antnoise", "dBm Antenna Noise", 0x40, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.lock_quality", "Lock Quality", 0x80, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.tx_attenuation", "TX Attenuation", 0x100, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.db_tx_attenuation", "dB TX Attenuation", 0x200, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.dbm_tx_power", "dBm TX Power", 0x400, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.antenna", "Antenna", 0x800, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.db_antsignal", "dB Antenna Signal", 0x1000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.db_antnoise", "dB Antenna Noise", 0x2000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.rxflags", "RX flags", 0x4000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.txflags", "TX flags", 0x8000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.reserved16", "Reserved bit16", 0x10000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.data_retries", "data retries", 0x20000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.xchannel", "XChannel", 0x40000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.mcs", "MCS information", 0x80000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.ampdu", "A-MPDU Status", 0x100000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.vht", "VHT information", 0x200000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.timestamp", "frame timestamp", 0x400000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.he", "HE information", 0x800000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.he_mu", "HE-MU information", 0x1000000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.reserved25", "Reserved bit25", 0x2000000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.0_length.psdu", "0 Length PSDU", 0x4000000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.l_sig", "L-SIG", 0x8000000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.tlv", "TLVs", 0x10000000, s_present),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.rtap_ns", "Radiotap NS next", 0x20000000),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.vendor_ns", "Vendor NS next", 0x40000000),
        Radiotap.Protocol.Flag(s_word, "radiotap.present.ext", "Ext", 0x80000000, s_present),
    ];

    /// <summary>Records the words, which begin at the fourth octet, and puts the position behind them.</summary>
    public static void Take(ref Layer radiotap, int end)
    {
        int at = radiotap.Position, words = 1;
        while (at + words * 4 <= end && (radiotap.U32Little(at + words * 4 - 4) & Further) != 0) words++;
        GroupScope scope = radiotap.Begin(s_heading, at, words * 4);
        for (int i = 0; i < words && radiotap.More; i++)
            radiotap.TakeBits(s_word, s_bits);
        radiotap.End(scope);
    }
}
