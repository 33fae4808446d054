using CsCheck;
using FilterLang.Filters.Runtime;
using Xunit;

namespace FilterLang.Filters.Tests.Runtime;

public sealed class NumberSetTests
{
    // Narrow sets become bitmaps, wide ones tables and lists.
    static readonly Gen<(ulong, ulong)[]> s_ranges = Gen.OneOf(
        (from low in Gen.ULong[0, 200] from length in Gen.ULong[0, 20] select (low, low + length)).Array[0, 20],
        (from low in Gen.ULong[0, 1_000_000] select (low, low)).Array[1, 60],
        (from low in Gen.ULong from length in Gen.OneOf(Gen.ULong[0, 0], Gen.ULong[0, 1000]) select (low, low > ulong.MaxValue - length ? ulong.MaxValue : low + length)).Array[1, 40],
        from a in (from low in Gen.ULong[0, 3] select (low, low)).Array[1, 3]
        from b in (from low in Gen.ULong[ulong.MaxValue - 3, ulong.MaxValue] select (low, low)).Array[1, 12]
        select ((ulong, ulong)[])[.. a, .. b]);

    [Fact]
    public void A_set_holds_what_its_ranges_hold() => s_ranges.Sample(ranges =>
    {
        var set = new NumberSet(ranges);
        foreach ((ulong low, ulong high) in ranges)
            foreach (ulong edge in (ulong[])[low, high, low - 1, high + 1, low + (high - low) / 2, 0, 1, ulong.MaxValue])
                Assert.Equal(ranges.Any(r => edge >= r.Item1 && edge <= r.Item2), set.Contains(edge));
    });

    [Fact]
    public void An_empty_range_holds_nothing()
    {
        var set = new NumberSet([(5, 1)]);
        Assert.False(set.Contains(0) || set.Contains(3) || set.Contains(5) || set.Contains(ulong.MaxValue));
    }
}
