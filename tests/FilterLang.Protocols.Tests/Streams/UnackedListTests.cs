using FilterLang.Protocols.Streams;
using Xunit;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>The ring against a plain list that walks everything, as the rules say.</summary>
public class UnackedListTests
{
    [Theory]
    [InlineData(0u)]
    [InlineData(0x7FFF_FFF0u)]
    [InlineData(0xFFFF_FF00u)]
    public void Acknowledging_takes_away_what_a_walk_over_all_would(uint start)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            using var pool = new NativePool();
            var random = new Random(seed);
            UnackedList list = default;
            var plain = new List<UnackedSegment>();
            uint next = start;
            for (uint i = 1; i < 200; i++)
            {
                if (random.Next(3) > 0)
                {
                    uint at = random.Next(8) == 0 ? unchecked(next - (uint)random.Next(60)) : next;
                    var segment = new UnackedSegment { Start = at, End = unchecked(at + (uint)random.Next(1, 30)), Frame = i, Time = i };
                    list.Add(pool, segment);
                    plain.Add(segment);
                    if (segment.End.IsAfter(next)) next = segment.End;
                }
                else
                {
                    uint acknowledgment = random.Next(30) == 0 ? (uint)random.NextInt64() : unchecked(next - (uint)random.Next(90));
                    TcpAnalysis found = default, expected = default;
                    list.Acknowledge(pool, acknowledgment, 1000, ref found);
                    Walk(plain, acknowledgment, 1000, ref expected);
                    Assert.Equal(expected, found);
                }
                Assert.Equal(plain.Count, list.Count);
                for (int age = 0; age < plain.Count; age++) Assert.Equal(plain[age], list.At(pool, age));
                if (plain.Count > 0)
                    Assert.Equal(unchecked(plain.Max(s => unchecked(s.End - start)) - plain.Min(s => unchecked(s.Start - start))), list.Span(pool, start));
            }
            list.Clear(pool);
            Assert.Equal(0, pool.Used);
        }
    }

    [Fact]
    public void The_list_ends_at_its_limit()
    {
        using var pool = new NativePool();
        UnackedList list = default;
        for (uint i = 0; !list.IsFull; i++) list.Add(pool, new UnackedSegment { Start = i, End = i + 1 });
        Assert.Equal(UnackedList.Limit, list.Count);
        TcpAnalysis analysis = default;
        list.Acknowledge(pool, UnackedList.Limit, 0, ref analysis);
        Assert.Equal(0, pool.Used);
    }

    static void Walk(List<UnackedSegment> all, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        for (int i = all.Count - 1; i >= 0; i--)
        {
            UnackedSegment segment = all[i];
            bool exact = acknowledgment == segment.End;
            bool partial = !exact && acknowledgment.IsAfter(segment.Start) && acknowledgment.IsBeforeOrAt(segment.End);
            if (exact || partial)
            {
                (analysis.Exists, analysis.AcknowledgedFrame, analysis.RoundTrip) = (true, segment.Frame, now - segment.Time);
                (analysis.Partial, analysis.Ambiguous) = (partial, segment.Resent);
            }
            if (partial) all[i] = segment with { Start = acknowledgment };
            else if (exact || !segment.End.IsAfter(acknowledgment)) all.RemoveAt(i);
        }
    }
}
