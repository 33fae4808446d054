using System.Runtime.InteropServices;
using CsCheck;
using FilterLang.Fields;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using FilterLang.Filters.Tests.Syntax;
using Xunit;

namespace FilterLang.Filters.Tests.Rewriting;

public sealed unsafe class RewritingTests
{
    const int Size = 64;

    public static TheoryData<string, string> Rewrites => CaseTable.Read("rewriting.txt");

    [Theory, MemberData(nameof(Rewrites))]
    public void A_filter_is_evaluated_as(string filter, string evaluated) =>
        Assert.Equal(evaluated, FilterCompiler.Compile(filter, SpineFields.Registry).Filter!.Evaluated);

    [Fact]
    public void What_was_done_is_told() => Assert.Contains(
        "one set", Assert.Single(FilterCompiler.Compile("n.u8 == 1 or n.u8 == 2", SpineFields.Registry).Filter!.Rewrites), StringComparison.Ordinal);

    [Fact]
    public void Rewriting_never_changes_a_verdict()
    {
        byte* data = (byte*)NativeMemory.AllocZeroed(Size);
        using var items = new PacketItems();
        int rewritten = 0;
        (from filter in FilterGenerator.Filter from bytes in Gen.Byte[0, 1].Array[Size].Array[6] select (filter, bytes)).Sample(
            c =>
            {
                CompiledFilter filter = FilterCompiler.Compile(c.filter, SpineFields.Registry).Filter!;
                if (filter.Rewrites.Count == 0) return;
                rewritten++;
                PacketPredicate plain = FullEmitter.Compile(filter.Bound);
                foreach (byte[] bytes in c.bytes)
                {
                    bytes.CopyTo(new Span<byte>(data, Size));
                    var p = new PacketContext
                    {
                        Data = data, CapturedLength = Size, WireLength = bytes[40], Number = bytes[41], Items = items,
                        Spine = Spine.Ethernet | Spine.IPv4 | Spine.IPv6 | Spine.Tcp | Spine.Udp, NetworkAt = 14, TransportAt = 34,
                    };
                    SpineFields.Record(ref p, items);
                    Assert.True(plain(ref p) == filter.Full(ref p), $"{c.filter} became {filter.Evaluated}");
                }
            },
            iter: 400, threads: 1);
        NativeMemory.Free(data);
        Assert.True(rewritten > 50, $"only {rewritten} filters were rewritten");
    }

    [Fact]
    public void Printed_filters_parse_to_the_same_tree() => FilterGenerator.Filter.Sample(
        text =>
        {
            var tree = FilterParser.Parse(text, out _)!;
            Assert.Equal(tree.Dump(), FilterParser.Parse(tree.ToString(), out _).Dump());
        },
        iter: 2000, threads: 1);
}
