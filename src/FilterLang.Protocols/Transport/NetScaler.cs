namespace FilterLang.Protocols;

/// <summary>NetScaler appliances tell in the window of a reset why they sent it.</summary>
static class NetScaler
{
    static ReadOnlySpan<ushort> Reasons =>
    [
        8196, 8196, 8201, 8202, 8204, 8214, 9100, 9100, 9201, 9203, 9205, 9210, 9212, 9212, 9214, 9214, 9216, 9222, 9300, 9311, 9400, 9401,
        9450, 9460, 9600, 9602, 9700, 9702, 9704, 9704, 9800, 9800, 9810, 9814, 9816, 9827, 9829, 9839, 9841, 9866, 9868, 9868, 9870, 9890,
        9900, 9906, 9911, 9915, 9951, 9953, 9956, 9983, 10000, 10006, 10016, 10020, 10022, 10024, 10026, 10030, 10032, 10040, 10042, 10042,
    ];

    /// <summary>A reset's window is one of the known codes.</summary>
    public static bool IsResetReason(ushort window)
    {
        ReadOnlySpan<ushort> reasons = Reasons;
        for (int i = 0; i < reasons.Length; i += 2)
            if (window >= reasons[i] && window <= reasons[i + 1]) return true;
        return false;
    }
}
