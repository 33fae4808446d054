using System.Runtime.InteropServices;
using CsCheck;
using FilterLang.Fields;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using FilterLang.Filters.Weakening;
using Xunit;

namespace FilterLang.Filters.Tests.Weakening;

public sealed unsafe class WeakeningTests
{
    const int Size = 64;

    static readonly FieldOwner s_tcp = new("w.tcp", "Carrier", "C", Spine.Tcp), s_app = new("w.app", "Carried", "A"), s_other = new("w.other", "Other", "O"), s_record = new("w", "Record", "R");

    static readonly Field
        s_source = new(s_tcp, "w.tcp.src", "Source", FieldType.UInt16) { Header = Spine.Tcp, Place = 0 },
        s_target = new(s_tcp, "w.tcp.dst", "Destination", FieldType.UInt16) { Header = Spine.Tcp, Place = 2 },
        s_port   = new(s_tcp, "w.tcp.port", "Port", FieldType.UInt16) { Parts = [s_source, s_target] };

    static readonly FieldRegistry s_registry = Make();

    static FieldRegistry Make()
    {
        _ = new Field(s_tcp, "w.tcp.flag", "Flag", FieldType.Boolean) { Header = Spine.Tcp, Place = 13, Mask = 2, Size = 1 };
        _ = new Field(s_tcp, "w.tcp.seen", "Seen", FieldType.None) { Level = EvaluationLevel.Analysis };
        _ = new Field(s_record, "w.number", "Number", FieldType.UInt32) { Context = ContextValue.Number };
        _ = new Field(s_app, "w.app.text", "Text", FieldType.String) { Level = EvaluationLevel.Reassembly };
        _ = new Field(s_other, "w.other.text", "Text", FieldType.String);
        return new FieldRegistry().Add(s_tcp).Add(s_app).Add(s_other).Add(s_record);
    }

    static IReadOnlyList<FieldOwner>? CarriersOf(FieldOwner owner) => owner == s_app ? [s_tcp] : null;

    public static TheoryData<string, string> Filters => CaseTable.Read("weakening.txt");

    [Theory, MemberData(nameof(Filters))]
    public void A_filter_implies_weaker_tests(string filter, string expected)
    {
        CompiledFilter compiled = FilterCompiler.Compile(filter, s_registry).Filter!;
        string headers = compiled.Headers(CarriersOf)?.Text ?? "-", conversation = compiled.Conversation([s_port], CarriersOf)?.Text ?? "-";
        Assert.Equal(expected, $"{headers} | {conversation}");
    }

    // Tests that headers cannot answer, beside those that they can.
    static readonly Gen<string> s_deep = FilterGenerator.Of(
        "n.u8 + 1 == 2", "k.src[0] == 1", "count(n.u8) == 1", "len(k.src) > 5", "n.v4any#1 == 1.1.1.1", "not n.u8 + n.u8 > 1", "@n.v4 == 01:01:01:01",
        "string(n.u8) != \"1\"", "n.u8 in {n.nibble, 1}", "abs(n.u32) == 1", "max(n.u8, n.u32) > 1", "{n.u8 - 1} * 2", "k.src contains 01:", "n.v4 != 1.1.1.1");

    static readonly Gen<string> s_filter =
        from plain in FilterGenerator.Filter
        from deep in s_deep
        from not in FilterGenerator.Of("", "", "not ")
        from word in FilterGenerator.Of(" and ", " or ", " xor ", " and not ")
        select $"{deep}{word}{not}({plain})";

    [Fact]
    public void A_filter_that_holds_implies_both_and_both_directions_agree()
    {
        byte* data = (byte*)NativeMemory.AllocZeroed(Size);
        using var items = new PacketItems();
        int ruledOut = 0, ruledOutConversations = 0;
        (from filter in s_filter from bytes in Gen.Byte[0, 1].Array[Size].Array[6] from spine in FilterGenerator.Of(
            Spine.Ethernet | Spine.IPv4 | Spine.IPv6 | Spine.Tcp | Spine.Udp, Spine.Ethernet, Spine.Ethernet | Spine.IPv4 | Spine.Udp)
         select (filter, bytes, spine)).Sample(
            c =>
            {
                CompiledFilter filter = FilterCompiler.Compile(c.filter, SpineFields.Registry).Filter!;
                WeakPredicate? headers = filter.Headers(), conversation = filter.Conversation([SpineFields.V4Either]);
                foreach (byte[] bytes in c.bytes)
                {
                    bytes.CopyTo(new Span<byte>(data, Size));
                    PacketContext p = Packet(data, items, bytes, c.spine);
                    SpineFields.Record(ref p, items);
                    bool holds = filter.Full(ref p), may = headers?.Holds(ref p) ?? true, mayEver = conversation?.Holds(ref p) ?? true;
                    Assert.True(!holds || may, $"{c.filter} holds, but not {headers}");
                    Assert.True(!holds || mayEver, $"{c.filter} holds, but not {conversation}");
                    ruledOut += may ? 0 : 1;
                    ruledOutConversations += mayEver ? 0 : 1;

                    // The same conversation's other direction.
                    new Span<byte>(bytes, 18, 4).CopyTo(new Span<byte>(data + 22, 4));
                    new Span<byte>(bytes, 22, 4).CopyTo(new Span<byte>(data + 18, 4));
                    PacketContext back = Packet(data, items, bytes, c.spine);
                    Assert.Equal(mayEver, conversation?.Holds(ref back) ?? true);
                }
            },
            iter: 600, threads: 1);
        NativeMemory.Free(data);
        Assert.True(ruledOut > 300, $"headers ruled out only {ruledOut} packets");
        Assert.True(ruledOutConversations > 10, $"only {ruledOutConversations} conversations were ruled out");
    }

    static PacketContext Packet(byte* data, PacketItems items, byte[] bytes, Spine spine) => new()
    {
        Data = data, CapturedLength = Size, WireLength = bytes[40], Number = bytes[41], Items = items, Spine = spine, NetworkAt = 14, TransportAt = 34,
    };
}
