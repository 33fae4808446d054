namespace FilterLang.Protocols;

/// <summary>Rates in Mbit/s by modulation, coding and bandwidth, IEEE 802.11-2020 sections 19.5 and 21.5.</summary>
static class RadioRates
{
    const int HalfStreams = 8, LowestRobust = 32;

    // Data bits of a symbol of one stream in one subcarrier, in halves.
    static ReadOnlySpan<byte> HalfBits => [1, 2, 3, 4, 6, 8, 9, 10];

    // Rates of one stream with the long and the short guard interval, for 20, 40, 80 and 160 MHz, in tenths.
    static ReadOnlySpan<ushort> VhtTenths =>
    [
        65, 130, 195, 260, 390, 520, 585, 650, 780, 867,          72, 144, 217, 289, 433, 578, 650, 722, 867, 960,
        135, 270, 405, 540, 810, 1080, 1215, 1350, 1620, 1800,    150, 300, 450, 600, 900, 1200, 1350, 1500, 1800, 2000,
        293, 585, 878, 1170, 1755, 2340, 2633, 2925, 3510, 3900,  325, 650, 975, 1300, 1950, 2600, 2925, 3250, 3900, 4333,
        585, 1170, 1755, 2340, 3510, 4680, 5265, 5850, 7020, 7800, 650, 1300, 1950, 2600, 3900, 5200, 5850, 6500, 7800, 8667,
    ];

    /// <summary>Data bits of a symbol of an HT frame; 0 where the index has none.</summary>
    public static int HtBits(int index, bool isWide) => index == LowestRobust ? isWide ? 24 : 0
        : index < LowestRobust ? HalfBits[index % HalfStreams] * (index / HalfStreams + 1) * (isWide ? 108 : 52) / 2
        : 0;

    /// <summary>The rate of an HT frame, 0 where it is not known.</summary>
    public static float Ht(RadioInfo radio)
    {
        if (radio.McsIndex < 0 || radio.Bandwidth < 0 || radio.ShortGuard < 0) return 0;
        return (float)(HtBits(radio.McsIndex, radio.Bandwidth == 1) / (radio.ShortGuard == 1 ? 3.6 : 4.0));
    }

    /// <summary>The rate of one user of a VHT frame, 0 where it is not known.</summary>
    public static float Vht(RadioInfo radio, int user)
    {
        int mcs = radio.UserMcs[user];
        if (radio.Bandwidth < 0 || radio.ShortGuard < 0 || mcs > 9) return 0;
        int row = radio.Bandwidth switch { 0 => 0, 1 or 2 or 3 => 1, >= 4 and <= 10 => 2, >= 11 and <= 25 => 3, _ => -1 };
        return row < 0 ? 0 : VhtTenths[(row * 2 + radio.ShortGuard) * 10 + mcs] / 10f * radio.UserSpatial[user];
    }
}
