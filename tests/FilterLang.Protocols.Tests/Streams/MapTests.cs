using CsCheck;
using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

public sealed class MapTests
{
    // A step: what is done, and with which key.
    static readonly Gen<(int Step, uint Key)[]> s_steps = Gen.Select(Gen.Int[0, 9], Gen.UInt[0, 40]).Array[0, 400];

    [Fact]
    public void It_is_a_dictionary() => s_steps.Sample(steps =>
    {
        var map = new Map<NumberKey, string>();
        var expected = new Dictionary<uint, string>();
        for (int i = 0; i < steps.Length; i++)
        {
            (int step, uint number) = steps[i];
            var key = new NumberKey(number);
            string value = $"{i}";
            switch (step)
            {
                case 0 or 1 or 2:
                    map[key] = expected[number] = value;
                    break;
                case 3 or 4:
                    Assert.Equal(expected.TryAdd(number, value), map.TryAdd(key, value));
                    break;
                case 5 or 6:
                    bool removed = expected.Remove(number, out string? gone);
                    Assert.Equal(removed, map.Remove(key, out string? found));
                    Assert.Equal(gone, found);
                    break;
                case 7 when number == 0:
                    map.Clear();
                    expected.Clear();
                    break;
                case 8 when !expected.ContainsKey(number):
                    map.Add(key, value);
                    expected.Add(number, value);
                    break;
                default:
                    Assert.Equal(expected.GetValueOrDefault(number), map.GetValueOrDefault(key));
                    break;
            }
            Assert.Equal(expected.Count, map.Count);
        }
        Assert.Equal(expected.Values.Order(StringComparer.Ordinal), map.Values.Order(StringComparer.Ordinal));
        foreach ((uint number, string value) in expected) Assert.Equal(value, map.GetValueOrDefault(new NumberKey(number)));
    });

    [Fact]
    public void A_key_is_added_once()
    {
        var map = new Map<NumberKey, string>();
        map.Add(new NumberKey(1), "a");
        Assert.Throws<ArgumentException>(() => map.Add(new NumberKey(1), "b"));
    }

    [Fact]
    public void Keys_are_told_apart_by_all_their_parts()
    {
        NetworkAddress one = NetworkAddress.IPv4(1), two = NetworkAddress.IPv4(2), ether = new(NetworkAddress.FamilyEther, 1);
        EndKey[] ends = [new(one, 1), new(one, 2), new(two, 1), new(ether, 1), new(one, 1, 1)];
        PathKey[] paths = [new(one, two, 1), new(two, one, 1), new(one, two, 2), new(ether, two, 1)];
        Assert.Equal(ends.Length, ends.Distinct().Count());
        Assert.Equal(paths.Length, paths.Distinct().Count());
        Assert.Equal(new EndKey(one, 1).GetHashCode(), ends[0].GetHashCode());
        Assert.Equal(new PathKey(one, two, 1).GetHashCode(), paths[0].GetHashCode());
    }

    // Whoever makes a capture must not be able to make all keys meet in one place.
    [Fact]
    public void Keys_that_differ_little_are_spread()
    {
        var hashes = new HashSet<int>();
        for (uint i = 0; i < 4096; i++) hashes.Add(new PathKey(NetworkAddress.IPv4(i), NetworkAddress.IPv4(~i), i << 16).GetHashCode() & 4095);
        Assert.InRange(hashes.Count, 1500, 4096);
    }
}
