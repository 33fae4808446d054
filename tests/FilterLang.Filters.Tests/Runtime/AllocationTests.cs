using FilterLang.Fields;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Runtime;

public sealed class AllocationTests
{
    [Theory]
    [InlineData("t.uint8 == 10 and not t.uint24 and t.uint16 in {1, 2, 80}")]
    [InlineData("t.string contains \"lph\" and t.string matches \"^(a|b)lpha$\" and t.string == \"alpha\"")]
    [InlineData("t.string matches \"(.)lph\\\\1\"")]
    [InlineData("upper(t.string) == \"ALPHA\" and len(t.string) > 2 and t.string[0:2,-1:] == \"ala\"")]
    [InlineData("t.uint8 + t.uint16 * 2 > 5 and -t.uint8 < 0 and t.uint8 & 3 == 2")]
    [InlineData("t.uint16 == t.uint8 or max(t.uint16, t.uint8) == 80 or count(t.uint16) == 1")]
    [InlineData("t.string in {\"a\", \"b\", \"c\", \"d\", \"e\", \"alpha\"}")]
    [InlineData("vals(t.named) == \"TCP\" and string(t.uint8) == \"10\" and hex(t.uint8) == \"0x0a\"")]
    [InlineData("t.ipv4[0:2] == 0a:00 and t.ipv4 & 255.0.0.0 == 10.0.0.0 and ip_special_name(t.ipv4) == \"Private-Use\"")]
    [InlineData("t.uint8 in {t.uint16 .. 100, t.uint8} and t.uint8#1 and t.uint8#[-1] == 10")]
    public void A_packet_costs_no_memory(string text)
    {
        using TestPacket packet = new TestPacket().Number("t.uint8", 10).Number("t.uint16", 80).Text("t.string", "alpha")
            .Number("t.named", 6).Number("t.ipv4", 0x0A000001);
        CompiledFilter filter = FilterCompiler.Compile(text, TestFields.Registry).Filter!;
        PacketPredicate predicate = filter.Full;
        PacketContext p = packet.Context();
        for (int i = 0; i < 200; i++) predicate(ref p);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) predicate(ref p);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < 1000, $"{allocated} bytes for 1000 packets");
    }
}
