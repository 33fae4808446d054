namespace FilterLang.Filters.Runtime;

/// <summary>
/// A set of 64-bit numbers given as ranges, in the shape that answers fastest: a bitmap where they lie close together, a hash table
/// of the single numbers and a sorted list of the others where not.
/// </summary>
sealed class NumberSet
{
    const int BitmapSpan = 1 << 16;

    readonly ulong lowest, highest;
    readonly ulong[]? bitmap;
    readonly ulong[]? singles;
    readonly HashBits members;
    readonly int shift;
    readonly bool holdsZero;
    readonly ulong[] lows = [], highs = [];

    /// <summary>Makes a set. The ranges may overlap and come in any order; a range whose low is above its high is empty.</summary>
    public NumberSet(IEnumerable<(ulong Low, ulong High)> ranges)
    {
        List<(ulong Low, ulong High)> merged = Merge(ranges);
        Count = merged.Count;
        if (merged.Count == 0)
        {
            (lowest, highest) = (1, 0);
            return;
        }

        (lowest, highest) = (merged[0].Low, merged[^1].High);
        if (highest - lowest < BitmapSpan)
        {
            bitmap = new ulong[(highest - lowest >> 6) + 1];
            foreach ((ulong low, ulong high) in merged) SetBits(low - lowest, high - lowest);
            return;
        }

        int single = 0;
        foreach ((ulong low, ulong high) in merged) single += low == high ? 1 : 0;
        if (single > 8)
        {
            int bits = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)single * 2);
            singles = new ulong[1 << bits];
            members = new HashBits(single);
            shift = 64 - bits;
        }

        var wide = new List<(ulong Low, ulong High)>(merged.Count - single);
        foreach ((ulong low, ulong high) in merged)
        {
            if (low != high || singles is null) wide.Add((low, high));
            else if (low == 0) holdsZero = true;
            else Insert(singles, low);
        }

        lows = new ulong[wide.Count];
        highs = new ulong[wide.Count];
        for (int i = 0; i < lows.Length; i++) (lows[i], highs[i]) = wide[i];
    }

    /// <summary>How many separate ranges there are.</summary>
    public int Count { get; }

    public bool Contains(ulong number)
    {
        if (number < lowest || number > highest) return false;
        if (bitmap is { } bits)
        {
            ulong at = number - lowest;
            return (bits[at >> 6] >> (int)(at & 63) & 1) != 0;
        }

        return (singles is not null && IsSingle(number)) || InRange(number);
    }

    bool IsSingle(ulong number)
    {
        if (number == 0) return holdsZero;
        ulong hash = Hash(number);
        if (!members.MayHold(hash)) return false;
        ulong[] table = singles!;
        int mask = table.Length - 1;
        for (int i = (int)(hash >> shift); table[i] != 0; i = i + 1 & mask)
            if (table[i] == number) return true;
        return false;
    }

    bool InRange(ulong number)
    {
        int low = 0, high = lows.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (number < lows[middle]) high = middle - 1;
            else if (number > highs[middle]) low = middle + 1;
            else return true;
        }

        return false;
    }

    void Insert(ulong[] table, ulong number)
    {
        ulong hash = Hash(number);
        members.Add(hash);
        int i = (int)(hash >> shift), mask = table.Length - 1;
        while (table[i] != 0) i = i + 1 & mask;
        table[i] = number;
    }

    static ulong Hash(ulong number) => number * 0x9E3779B97F4A7C15;

    void SetBits(ulong from, ulong to)
    {
        for (ulong i = from; i <= to; i++) bitmap![i >> 6] |= 1UL << (int)(i & 63);
    }

    static List<(ulong Low, ulong High)> Merge(IEnumerable<(ulong Low, ulong High)> ranges)
    {
        var starts = new List<ulong>();
        var ends = new List<ulong>();
        foreach ((ulong low, ulong high) in ranges)
        {
            if (low > high) continue;
            starts.Add(low);
            ends.Add(high);
        }

        // Two arrays of plain numbers are sorted far faster than one of pairs.
        ulong[] lows = [.. starts], highs = [.. ends];
        Array.Sort(lows, highs);
        var merged = new List<(ulong Low, ulong High)>(lows.Length);
        for (int i = 0; i < lows.Length; i++)
        {
            (ulong low, ulong high) = (lows[i], highs[i]);
            if (merged.Count > 0 && (merged[^1].High == ulong.MaxValue || low <= merged[^1].High + 1))
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, high));
            else
                merged.Add((low, high));
        }

        return merged;
    }
}
