using FilterLang.Fields;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Emission;

public sealed class LargeFilterTests
{
    static bool Ask(string filter, TestPacket packet)
    {
        CompileResult result = FilterCompiler.Compile(filter, TestFields.Registry);
        Assert.True(result.Filter is not null, result.Error?.Message);
        PacketContext p = packet.Context();
        return result.Filter.Full(ref p);
    }

    [Theory]
    [InlineData(" || ", 7, true)]
    [InlineData(" || ", 300, false)]
    [InlineData(" && ", 7, false)]
    public void A_hundred_thousand_terms_over_one_field(string op, int value, bool verdict)
    {
        using TestPacket packet = new TestPacket().Number("t.uint32", (ulong)value);
        Assert.Equal(verdict, Ask(string.Join(op, Enumerable.Range(0, 100_000).Select(i => $"t.uint32 == {i % 256}")), packet));
    }

    [Theory]
    [InlineData(" || ", true)]
    [InlineData(" && ", false)]
    [InlineData(" ^^ ", true)]
    public void Thousands_of_terms_over_several_fields(string op, bool verdict)
    {
        using TestPacket packet = new TestPacket().Number("t.uint32", 7).Number("t.uint16", 9999);
        string filter = string.Join(op, Enumerable.Range(0, 10_001).Select(i => i % 2 == 0 ? $"t.uint32 > {i}" : $"t.uint16 == {i}"));

        // Of the orderings those with 0, 2, 4 and 6 hold, of the equalities the one with 9999.
        Assert.Equal(verdict, Ask(filter, packet));
    }

    [Fact]
    public void A_set_of_ten_thousand_values()
    {
        using TestPacket packet = new TestPacket().Number("t.uint32", 60_000), other = new TestPacket().Number("t.uint32", 60_001);
        string filter = $"t.uint32 in {{{string.Join(",", Enumerable.Range(0, 10_001).Select(i => i * 6))}}}";
        Assert.True(Ask(filter, packet));
        Assert.False(Ask(filter, other));
    }

    [Fact]
    public void The_deepest_filter_fits_a_small_stack()
    {
        string filter = "t.uint8 == 1";
        for (int i = 0; i < 254; i++) filter = $"!(t.uint8 == 1 && {filter})";
        string arithmetic = "t.uint8";
        for (int i = 0; i < 254; i++) arithmetic = $"{{1 - {arithmetic}}}";
        bool answered = false;
        var thread = new Thread(
            () =>
            {
                using TestPacket packet = new TestPacket().Number("t.uint8", 1);
                Assert.True(Ask(filter, packet));
                Assert.True(Ask(arithmetic + " == 1", packet));
                answered = true;
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.True(answered);
    }
}
