using CsCheck;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Syntax;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using FilterLang.Filters.Tests.Syntax;
using Xunit;

namespace FilterLang.Filters.Tests.Parsing;

/// <summary>What the short cut reads has the parser's tree, every node in its place; what it cannot read it leaves alone.</summary>
public class PlainReaderTests
{
    static readonly string[] s_tables = ["syntax.txt", "syntax-errors.txt", "compile.txt", "statements.txt", "verdicts.txt", "rewriting.txt", "weakening.txt", "patterns.txt"];

    [Fact]
    public void It_agrees_with_the_parser_on_all_tables()
    {
        int read = 0, left = 0;
        foreach (string table in s_tables)
        {
            foreach (object[] row in (IEnumerable<object[]>)CaseTable.Read(table))
            {
                if (Agrees((string)row[0])) read++;
                else left++;
            }
        }

        Assert.True(read > 500 && left > 500, $"{read} read, {left} left to the parser");
    }

    [Fact]
    public void It_agrees_with_the_parser_on_random_filters() => FilterGenerator.Filter.Sample(text => { Agrees(text); }, iter: 2000);

    [Theory]
    [InlineData("tcp")]
    [InlineData("tcp.flags.syn==1&&ip.dst==10.0.0.1")]
    [InlineData("ip.src == 183.136.236.13 or ip.dst == 183.136.236.13")]
    [InlineData("!(arp or icmp) and not tcp.port in {80, 443, 8000..8080}")]
    [InlineData("http.request.method == \"GET\" && http.host contains \"a\\tb\"")]
    [InlineData("dns.qry.name matches \"^a\" or frame.time > \"2024-01-01\"")]
    [InlineData("any tcp.port != 80 xor all ip.addr in {10.0.0.0/8}")]
    [InlineData("1 < ip.ttl <= 64")]
    [InlineData("eth.addr == 00:11:22:33:44:55 || ipv6.addr == fe80::/10\t\r\n")]
    public void It_reads_what_people_type(string text) => Assert.True(Agrees(text));

    [Theory]
    [InlineData("ip.src[0] == 10")]
    [InlineData("len(http.host) > 5")]
    [InlineData("ip.src#2")]
    [InlineData("@ip.src")]
    [InlineData("frame.len - 14 > 50")]
    [InlineData("tcp.flags & 2")]
    [InlineData("ip.ttl == 1.5")]
    [InlineData("http.host matches r\"a\"")]
    [InlineData("tcp.port == 80 || ")]
    [InlineData("(tcp")]
    [InlineData("tcp.port in {80 443}")]
    [InlineData("frame.time_delta > 1e400")]
    [InlineData("a ==")]
    public void It_leaves_the_rest(string text) => Assert.Null(PlainReader.Read(text));

    // True if the short cut has read it.
    static bool Agrees(string text)
    {
        if (PlainReader.Read(text) is not { } plain) return false;
        TestSyntax? whole = FilterParser.ParseWhole(text, out Diagnostic? error);
        Assert.True(error is null, $"{text}: {error}");
        Assert.Equal(whole.Dump(), plain.Dump());
        Assert.Equal(Places(whole!, text), Places(plain, text));
        return true;
    }

    static IEnumerable<string> Places(SyntaxNode node, string text) =>
        Children(node).SelectMany(child => Places(child, text)).Prepend($"{node.GetType().Name} {node.Span.Start}: {node.Span.Of(text)}");

    static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        LogicSyntax n => n.Terms,
        NotSyntax n => [n.Operand],
        BareSyntax n => [n.Operand],
        ComparisonSyntax n => n.Operands,
        ContainsSyntax n => [n.Left, n.Right],
        MatchesSyntax n => [n.Left, n.Pattern],
        MembershipSyntax n => [n.Left, .. n.Elements],
        SetElementSyntax { UpTo: { } upTo } n => [n.Value, upTo],
        SetElementSyntax n => [n.Value],
        WordSyntax or StringSyntax => [],
        _ => throw new InvalidOperationException(node.GetType().Name),
    };
}
