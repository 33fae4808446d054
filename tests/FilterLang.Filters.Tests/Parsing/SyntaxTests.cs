using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Syntax;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Syntax;
using Xunit;

namespace FilterLang.Filters.Tests.Parsing;

public class SyntaxTests
{
    public static TheoryData<string, string> Trees => CaseTable.Read("syntax.txt");

    [Theory, MemberData(nameof(Trees))]
    public void Text_has_this_tree(string text, string tree)
    {
        TestSyntax? test = FilterParser.Parse(text, out Diagnostic? error);
        Assert.Equal(tree, error is null ? test.Dump() : "error");
    }

    [Theory, MemberData(nameof(Trees))]
    public void A_tree_prints_itself_as_text_with_the_same_tree(string text, string tree)
    {
        TestSyntax? test = FilterParser.Parse(text, out Diagnostic? error);
        if (error is not null) return;
        string printed = test!.ToString();
        TestSyntax? again = FilterParser.Parse(printed, out error);
        Assert.True(error is null, $"{printed}: {error}");
        Assert.Equal(tree, again.Dump());
        Assert.Equal(printed, again!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(" \t\r\n ")]
    public void Blank_text_is_no_test(string text)
    {
        Assert.Null(FilterParser.Parse(text, out Diagnostic? error));
        Assert.Null(error);
    }

    // Chains of like terms are read in one go; a tab in front of each comparison has every term read by itself.
    [Theory]
    [InlineData("a == 1 || a == 2 || a == 3")]
    [InlineData("a == 1 or a == 2 || a == 3")]
    [InlineData("a == 1 || a == 2 || a == 3 && b")]
    [InlineData("a == 1 || a == 2 ^^ a == 3 || a == 4")]
    [InlineData("b && a == 1 || a == 2 || a == 3")]
    [InlineData("b xor a == 1 || a == 2")]
    [InlineData("not a == 1 || a == 2 || a == 3")]
    [InlineData("any a == 1 || a == 2 || a == 3")]
    [InlineData("(a == 1 || a == 2) && (a == 3 || a == 4)")]
    [InlineData("b || a == 1 || a == 2 || a == 3 == 4 || a == 5")]
    [InlineData("a == 1 || a == 2 + 1 || a == 3")]
    [InlineData("a == 1 || a != 2 || ab == 3 || a == 4 || a == 5")]
    [InlineData("a == 10.0.0.1 || a == 10.0.0.0/8 || a == 00:11:22:33:44:55 || a == fe80::/10 || a == 1.5 || a == \"x y\" || a == \"\\n\"")]
    [InlineData("a contains 1 || a contains 2")]
    [InlineData("a == 1 || a == 2 || a == 3)")]
    [InlineData("a == 1 || a == 2 || ")]
    [InlineData("a == 1 || a == 2 || a ==")]
    [InlineData("a == 1 || a == 2 b")]
    [InlineData("f(a == 1 || a == 2)")]
    public void A_chain_of_like_terms_has_the_tree_of_its_terms(string text)
    {
        string spread = System.Text.RegularExpressions.Regex.Replace(text, " (==|!=)", "\t$1");
        TestSyntax? chain = FilterParser.Parse(text, out Diagnostic? error), alone = FilterParser.Parse(spread, out Diagnostic? expected);
        Assert.Equal(expected?.Message, error?.Message);
        Assert.Equal(expected?.Span, error?.Span);
        Assert.Equal(alone?.Dump(), chain?.Dump());
        if (chain is LogicSyntax { Terms: var terms })
            foreach (TestSyntax term in terms) Assert.Equal(term.Dump(), FilterParser.Parse(term.Span.Of(text).ToString(), out _)!.Dump());
    }

    [Fact]
    public void Spans_hold_the_text_of_their_nodes()
    {
        const string text = "  (a) and not b.c + 1 == {x} [0:2]";
        Assert.Null(FilterParser.Parse(text, out _));

        const string right = "  (a) and not b.c + 1 == {x} * upper(d)[0:2]";
        var and = (LogicSyntax)FilterParser.Parse(right, out _)!;
        Assert.Equal(right.Trim(), and.Span.Of(right).ToString());
        Assert.Equal("(a)", and.Terms[0].Span.Of(right).ToString());
        var not = (NotSyntax)and.Terms[1];
        var comparison = (ComparisonSyntax)not.Operand;
        Assert.Equal("b.c + 1", comparison.Operands[0].Span.Of(right).ToString());
        var product = (ArithmeticSyntax)comparison.Operands[1];
        Assert.Equal("{x}", product.Operands[0].Span.Of(right).ToString());
        Assert.Equal("upper(d)[0:2]", product.Operands[1].Span.Of(right).ToString());
    }

    [Theory]
    [InlineData("||")]
    [InlineData("&&")]
    [InlineData("^^")]
    public void A_hundred_thousand_terms_are_one_list(string op)
    {
        string text = string.Join(op, Enumerable.Repeat("a==1", 100_000));
        var logic = (LogicSyntax)FilterParser.Parse(text, out _)!;
        Assert.Equal(100_000, logic.Terms.Length);
    }

    [Theory]
    [InlineData("!", "tcp")]
    [InlineData("not ", "tcp")]
    [InlineData("-", "1 == a")]
    [InlineData("+", "a")]
    public void A_hundred_thousand_prefixes_are_one_node(string prefix, string rest)
    {
        Assert.NotNull(FilterParser.Parse(string.Concat(Enumerable.Repeat(prefix, 100_000)) + rest, out Diagnostic? error));
        Assert.Null(error);
    }

    [Theory]
    [InlineData("(", "tcp", ")")]
    [InlineData("{", "tcp", "}")]
    [InlineData("f(", "tcp", ")")]
    [InlineData("!(", "tcp", ")")]
    [InlineData("-{", "tcp", "}")]
    [InlineData("", "tcp", "[0:]")]
    public void Nesting_has_a_limit_that_is_told(string open, string inner, string close)
    {
        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

        Assert.NotNull(FilterParser.Parse(Nested(Scan.MaximumNesting), out Diagnostic? error));
        Assert.Null(error);
        Assert.Null(FilterParser.Parse(Nested(100_000), out error));
        Assert.Equal(DiagnosticCode.NestedTooDeep, error!.Code);
        Assert.Contains("256", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_brackets_alone_are_refused_without_overflow()
    {
        Assert.Null(FilterParser.Parse(new string('(', 100_000), out Diagnostic? error));
        Assert.Equal(DiagnosticCode.NestedTooDeep, error!.Code);
    }
}
