using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Tests.Cases;
using Xunit;

namespace FilterLang.Filters.Tests.Diagnostics;

public class SyntaxErrorTests
{
    public static TheoryData<string, string> Errors => CaseTable.Read("syntax-errors.txt");

    [Theory, MemberData(nameof(Errors))]
    public void Errors_say_what_and_where_as_Wireshark_does(string text, string expected)
    {
        Assert.Null(FilterParser.Parse(text, out Diagnostic? error));
        Assert.NotNull(error);
        Assert.Equal(expected, $"{error.Span.Start}:{error.Span.Length} {error.Message}");
    }

    [Theory]
    [InlineData("ip.ttl = 8", "ip.ttl == 8")]
    [InlineData("tcp AND udp", "tcp and udp")]
    [InlineData("tcp | udp", "tcp || udp")]
    [InlineData("a in {1 2}", "a in {1, 2}")]
    [InlineData("a == “x", "a == \"x")]
    [InlineData("a == \"x", "a == \"x\"")]
    public void Common_mistakes_get_a_fix(string text, string repaired)
    {
        FilterParser.Parse(text, out Diagnostic? error);
        Assert.Equal(repaired, error!.Fix?.Apply(text));
    }

    [Theory]
    [InlineData("tcp <> 1")]
    [InlineData("a == (1)")]
    [InlineData("(a) == 1")]
    [InlineData("(tcp")]
    [InlineData("a + 1 contains \"x\"")]
    [InlineData("a =~ \"x\"")]
    [InlineData("ip.src#")]
    public void Common_mistakes_get_a_hint(string text)
    {
        FilterParser.Parse(text, out Diagnostic? error);
        Assert.NotNull(error!.Hint);
    }
}
