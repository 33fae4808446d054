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

    readonly byte* data = (byte*)NativeMemory.AllocZeroed(Size);
    readonly PacketItems items = new();

    // Bytes are mostly 0 and 1, so that comparisons come out both ways.
    static readonly Gen<byte[]> s_bytes = Gen.OneOf(Gen.Byte[0, 1], Gen.Byte[0, 1], Gen.Byte).Array[Size];

    static readonly Gen<Spine> s_spine = FilterGenerator.Of(
        Spine.None, Spine.Ethernet, Spine.Ethernet | Spine.IPv4, Spine.Ethernet | Spine.IPv4 | Spine.Tcp, Spine.IPv6 | Spine.Udp,
        Spine.Ethernet | Spine.IPv4 | Spine.IPv6 | Spine.Tcp | Spine.Udp);

    [Fact]
    public void Verdicts_are_the_same()
    {
        int answered = 0, held = 0;
        var cases = from filter in FilterGenerator.Filter from packets in (from bytes in s_bytes from spine in s_spine select (bytes, spine)).Array[8] select (filter, packets);
        cases.Sample(
            c =>
            {
                CompileResult result = FilterCompiler.Compile(c.filter, SpineFields.Registry);
                Assert.True(result.Filter is not null, $"{c.filter}: {result.Error}");
                PacketPredicate? objects = result.Filter.InterpretedSpine();
                Assert.Equal(result.Filter.Spine is null, objects is null);
                if (result.Filter.Spine is not { } spine || objects is null) return;
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
                    Assert.True(full == objects(ref p), $"{c.filter}, object by object, over {headers} {Convert.ToHexString(bytes)}: full says {full}");
                    answered++;
                    if (full) held++;
                }
            },
            iter: 700, threads: 1);
        Assert.True(answered > 2500, $"only {answered} verdicts came from headers");
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
