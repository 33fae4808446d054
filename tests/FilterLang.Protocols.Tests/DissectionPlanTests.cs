using FilterLang.Fields;
using Xunit;

namespace FilterLang.Protocols.Tests;

/// <summary>What a plan leaves out: a new protocol that makes everything lead to everything costs each filter its short cuts.</summary>
public sealed class DissectionPlanTests
{
    static DissectionPlan PlanOf(string name)
    {
        var selection = new FieldSelection();
        selection.Add(ProtocolCatalog.Default.Registry.Find(name)!);
        return new DissectionPlan(ProtocolCatalog.Default, selection);
    }

    [Theory]
    [InlineData("tcp.flags.syn")]
    [InlineData("tcp.port")]
    [InlineData("udp.length")]
    [InlineData("ip.addr")]
    [InlineData("ipv6.src")]
    [InlineData("eth.type")]
    [InlineData("vlan.id")]
    public void Fields_of_headers_follow_no_conversations(string name)
    {
        DissectionPlan plan = PlanOf(name);
        Assert.True(plan.IsStateless);
        Assert.InRange(plan.Level, EvaluationLevel.Frame, EvaluationLevel.Header);
        Assert.Empty(PayloadTables.TcpPort.Members.Where(plan.EntersSealed).Select(p => p.Name));
    }

    [Theory]
    [InlineData("tcp.seq", EvaluationLevel.Stream)]
    [InlineData("tcp.analysis.retransmission", EvaluationLevel.Analysis)]
    public void Sequence_numbers_put_no_messages_together(string name, EvaluationLevel level) => Assert.Equal(level, PlanOf(name).Level);

    [Theory]
    [InlineData("http.request")]
    [InlineData("http2.type")]
    [InlineData("dns.qry.name")]
    [InlineData("tls.handshake.type")]
    public void Messages_of_applications_do(string name) => Assert.Equal(EvaluationLevel.Reassembly, PlanOf(name).Level);
}
