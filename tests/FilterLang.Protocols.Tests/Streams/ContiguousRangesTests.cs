using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

public class ContiguousRangesTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(0xFFFF_FF80u)]
    public void Runs_are_those_of_a_map_of_all_numbers(uint start)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            using var pool = new NativePool();
            var random = new Random(seed);
            ContiguousRanges ranges = default;
            // Between two numbers lies an octet that was sent or not; touching runs are one.
            var sent = new bool[400];
            for (int i = 0; i < 60; i++)
            {
                int at = random.Next(350), length = random.Next(0, 20);
                ranges.Add(pool, unchecked(start + (uint)at), unchecked(start + (uint)(at + length)));
                sent.AsSpan(at, length).Fill(true);
                int runs = 0;
                for (int octet = 0; octet < sent.Length; octet++)
                    if (sent[octet] && (octet == 0 || !sent[octet - 1])) runs++;
                Assert.Equal(runs, ranges.Count);
            }
            ranges.Clear(pool);
            Assert.Equal(0, pool.Used);
        }
    }

    [Fact]
    public void The_run_beyond_the_limit_is_left_out_and_others_still_grow()
    {
        using var pool = new NativePool();
        ContiguousRanges ranges = default;
        for (uint i = 0; i < 120; i++) ranges.Add(pool, i * 10, i * 10 + 5);
        Assert.Equal(ContiguousRanges.Limit, ranges.Count);
        ranges.Add(pool, 5, 10);
        Assert.Equal(ContiguousRanges.Limit - 1, ranges.Count);
        ranges.Add(pool, 5000, 5001);
        Assert.Equal(ContiguousRanges.Limit, ranges.Count);
    }
}
