using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Runtime;

public sealed class VerdictTests : IDisposable
{
    readonly TestPacket packet = new TestPacket()
        .Bytes("t", [1, 2, 3, 4, 5, 6], covered: 4)
        .Number("t.uint8", 10)
        .Number("t.uint16", 80)
        .Number("t.uint16", 443)
        .Signed("t.int8", -5)
        .Number("t.flag", 4)
        .Number("t.char", 'k')
        .Float("t.double", 1.5)
        .Float("t.float", 0.1f)
        .Signed("t.relativetime", 2_500_000_000)
        .Signed("t.absolutetime", 1_000_000_000_000_000_000)
        .Number("t.ipv4", 0x0A000005)
        .Hex("t.ipv6", "fe800000000000000000000000000001")
        .Hex("t.ether", "001122334455")
        .Hex("t.guid", "00112233445566778899aabbccddeeff")
        .Hex("t.oid", "2b0601")
        .Text("t.string", "alpha")
        .Text("t.string", "Beta")
        .Hex("t.bytes", "010203")
        .Number("t.named", 6)
        .Number("t.coded", 7)
        .Number("t.same", 1)
        .Number("t.same", 2)
        .Number("t.odd", 5)
        .Number("t.uint32", 100, layer: 1)
        .Number("t.uint32", 200, layer: 2);

    public static TheoryData<string, string> Verdicts => CaseTable.Read("verdicts.txt");

    [Theory, MemberData(nameof(Verdicts))]
    public void A_filter_has_this_verdict(string filter, string verdict) => Assert.Equal(verdict, packet.Ask(filter));

    public void Dispose() => packet.Dispose();
}
