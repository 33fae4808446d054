using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CsCheck;
using FilterLang.Fields;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Emission;

/// <summary>A filter that the headers can answer gives the same verdict over headers as over items, for any bytes and any headers.</summary>
public sealed unsafe class SpineEqualsFullTests : IDisposable
{
    const int Size = 64;

    static readonly string[] s_fields = ["n.u8", "n.nibble", "n.offset", "n.u24", "n.u32", "n.u64", "u.src", "u.dst", "u.port", "u.len", "r.number", "r.len"];
    static readonly string[] s_operators = ["==", "!=", "===", "!==", "<", "<=", ">", ">="];

    readonly byte* data = (byte*)NativeMemory.AllocZeroed(Size);
    readonly PacketItems items = new();

    static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly Gen<string> s_quantifier = Of("", "", "any ", "all ");

    // Small numbers meet the packets' values often; the others try the edges of the widths.
    static readonly Gen<string> s_number = Gen.OneOf(
        Gen.Int[0, 9].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Of("8", "16", "60", "255", "0x0101", "-1", "0x4000", "0", "1"));

    static readonly Gen<string> s_relation =
        from quantifier in s_quantifier
        from field in Of(s_fields)
        from op in Of(s_operators)
        from number in s_number
        select $"{quantifier}{field} {op} {(field is "n.u8" or "n.nibble" && number.StartsWith("0x", StringComparison.Ordinal) ? "3" : number)}";

    static readonly Gen<string> s_leaf = Gen.OneOf(
        s_relation,
        s_relation,
        Of("k.present", "k.addr", "n.flag", "u.port", "n.v6", "r.number", "n.v4any", "u.src"),
        from op in Of(s_operators) from value in Of("0", "1", "True") select $"n.flag {op} {value}",
        from q in s_quantifier
        from f in Of("n.v4", "n.v4any")
        from op in Of(s_operators)
        from a in Of("1.1.1.1", "1.0.0.0/8", "1.1.0.0/16", "0.0.0.0/0", "0.1.0.1", "1.1.1.0/31")
        select $"{q}{f} {op} {a}",
        from op in Of(s_operators) from a in Of("101:101:101:101:101:101:101:101", "101::/16", "::/0", "101:100::/25", "1::1") select $"n.v6 {op} {a}",
        from q in s_quantifier
        from f in Of("k.src", "k.addr")
        from op in Of(s_operators)
        from a in Of("01:01:01:01:01:01", "00:01:00:01:00:01", "00:00:00:00:00:00")
        select $"{q}{f} {op} {a}",
        from q in s_quantifier
        from f in Of(s_fields)
        from not in Of("", "not ")
        from a in Gen.Int[0, 5]
        from b in Gen.Int[0, 9]
        select $"{q}{f} {not}in {{{a}, 7, {a} .. {b}, 200}}",
        from not in Of("", "not ") select $"n.v4any {not}in {{1.1.1.1, 0.0.0.0/9, 0.1.0.0 .. 0.1.1.1}}",
        from f in Of(s_fields) from m in Gen.Int[1, 255] select $"{f} & {m}",
        from f in Of(s_fields) from m in Gen.Int[1, 255] from op in Of(s_operators) from n in Gen.Int[0, 9] select $"{f} & {m} {op} {n}",
        from a in Of(s_fields) from op in Of(s_operators) from b in Of(s_fields) select $"{a} {op} {b}",
        from op in Of("==", "!=", "===", "!==") select $"k.src {op} k.dst",
        from op in Of(s_operators) from s in Gen.Int[0, 3] select $"r.time {op} {s}");

    static readonly Gen<string> s_filter =
        from terms in s_leaf.Array[1, 5]
        from joins in Of(" and ", " or ", " xor ", " and not ", " or not ").Array[5]
        select string.Concat(terms.Select((t, i) => i == 0 ? t : joins[i] + t));

    // Bytes are mostly 0 and 1, so that comparisons come out both ways.
    static readonly Gen<byte[]> s_bytes = Gen.OneOf(Gen.Byte[0, 1], Gen.Byte[0, 1], Gen.Byte).Array[Size];

    static readonly Gen<Spine> s_spine = Of(
        Spine.None, Spine.Ethernet, Spine.Ethernet | Spine.IPv4, Spine.Ethernet | Spine.IPv4 | Spine.Tcp, Spine.IPv6 | Spine.Udp,
        Spine.Ethernet | Spine.IPv4 | Spine.IPv6 | Spine.Tcp | Spine.Udp);

    [Fact]
    public void Verdicts_are_the_same()
    {
        int answered = 0, held = 0;
        var cases = from filter in s_filter from packets in (from bytes in s_bytes from spine in s_spine select (bytes, spine)).Array[8] select (filter, packets);
        cases.Sample(
            c =>
            {
                CompileResult result = FilterCompiler.Compile(c.filter, SpineFields.Registry);
                Assert.True(result.Filter is not null, $"{c.filter}: {result.Error}");
                if (result.Filter.Spine is not { } spine) return;
                foreach ((byte[] bytes, Spine headers) in c.packets)
                {
                    bytes.CopyTo(new Span<byte>(data, Size));
                    var p = new PacketContext
                    {
                        Data = data, CapturedLength = Size, WireLength = bytes[40], Number = bytes[41], Time = bytes[42] * 1_000_000_000L, Spine = headers,
                        LinkAt = 0, NetworkAt = 14, TransportAt = 34, PayloadLength = bytes[43], Items = items,
                    };
                    SpineFields.Record(ref p, items);
                    bool full = result.Filter.Full(ref p);
                    Assert.True(full == spine(ref p), $"{c.filter} over {headers} {Convert.ToHexString(bytes)}: full says {full}");
                    answered++;
                    if (full) held++;
                }
            },
            iter: 1500, threads: 1);
        Assert.True(answered > 5000, $"only {answered} verdicts came from headers");
        Assert.InRange(held, answered / 10, answered * 9 / 10);
    }

    [Theory]
    [InlineData("n.u8 == 1 && k.src == 01:02:03:04:05:06 && u.port in {1, 2, 80}", true)]
    [InlineData("n.nibble > 3 or n.v4any == 10.0.0.0/8", true)]
    [InlineData("r.len > 5 and not n.flag", true)]
    [InlineData("n.u8 + 1 == 2", false)]
    [InlineData("k.src[0] == 1", false)]
    [InlineData("n.u8#1 == 1", false)]
    [InlineData("count(n.u8) == 1", false)]
    public void Headers_alone_answer_what_they_can(string filter, bool answers) =>
        Assert.Equal(answers, FilterCompiler.Compile(filter, SpineFields.Registry).Filter!.Spine is not null);

    public void Dispose()
    {
        items.Dispose();
        NativeMemory.Free(data);
    }
}
