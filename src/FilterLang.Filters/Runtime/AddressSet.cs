namespace FilterLang.Filters.Runtime;

/// <summary>A set of 128-bit addresses given as ranges: a hash table of the single ones and a sorted list of the others.</summary>
sealed class AddressSet
{
    readonly UInt128[] singles;

    readonly bool[] taken;
    readonly HashBits members;
    readonly int mask;
    readonly UInt128[] lows, highs;

    /// <summary>Makes a set. The ranges may overlap and come in any order; a range whose low is above its high is empty.</summary>
    public AddressSet(IEnumerable<(UInt128 Low, UInt128 High)> ranges)
    {
        (UInt128 Low, UInt128 High)[] given = [.. ranges.Where(static r => r.Low <= r.High)];
        UInt128[] starts = [.. given.Select(static r => r.Low)], ends = [.. given.Select(static r => r.High)];
        Array.Sort(starts, ends);
        var merged = new List<(UInt128 Low, UInt128 High)>(given.Length);
        for (int i = 0; i < starts.Length; i++)
        {
            (UInt128 low, UInt128 high) = (starts[i], ends[i]);
            if (merged.Count > 0 && low <= merged[^1].High) merged[^1] = (merged[^1].Low, UInt128.Max(merged[^1].High, high));
            else merged.Add((low, high));
        }

        int single = merged.Count(static r => r.Low == r.High);
        singles = new UInt128[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)single * 2 + 1)];
        taken = new bool[singles.Length];
        members = new HashBits(single);
        mask = singles.Length - 1;
        var wide = new List<(UInt128 Low, UInt128 High)>(merged.Count - single);
        foreach ((UInt128 low, UInt128 high) in merged)
        {
            if (low != high) wide.Add((low, high));
            else Insert(low);
        }

        lows = [.. wide.Select(static r => r.Low)];
        highs = [.. wide.Select(static r => r.High)];
    }

    public bool Contains(UInt128 address)
    {
        ulong hash = Hash(address);
        if (members.MayHold(hash))
        {
            for (int i = (int)(hash >> 32) & mask; taken[i]; i = i + 1 & mask)
                if (singles[i] == address) return true;
        }

        int low = 0, high = lows.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (address < lows[middle]) high = middle - 1;
            else if (address > highs[middle]) low = middle + 1;
            else return true;
        }

        return false;
    }

    void Insert(UInt128 address)
    {
        ulong hash = Hash(address);
        int i = (int)(hash >> 32) & mask;
        while (taken[i]) i = i + 1 & mask;
        (singles[i], taken[i]) = (address, true);
        members.Add(hash);
    }

    static ulong Hash(UInt128 address) => ((ulong)(address >> 64) * 0x9E3779B97F4A7C15 ^ (ulong)address) * 0xC2B2AE3D27D4EB4F;
}
