using FilterLang.Filters.Diagnostics;
using Xunit;

namespace FilterLang.Filters.Tests.Diagnostics;

public class DiagnosticRenderingTests
{
    static string Render(string filter, int start, int length, string? hint = null) =>
        Diagnostic.Error(DiagnosticCode.UnexpectedToken, new TextSpan(start, length), "Wrong.", hint).Render(filter);

    [Fact]
    public void Three_lines_as_tshark_draws_them() => Assert.Equal("Wrong.\n    tcp = 80\n        ^", Render("tcp = 80", 4, 1));

    [Fact]
    public void The_mark_is_as_long_as_the_span() => Assert.Equal("Wrong.\n    a and bcd\n          ^~~", Render("a and bcd", 6, 3));

    [Fact]
    public void What_is_missing_at_the_end_is_marked_there() => Assert.Equal("Wrong.\n    tcp and\n           ^", Render("tcp and", 7, 0));

    [Fact]
    public void A_hint_follows() => Assert.Equal("Wrong.\n    tcp\n    ^~~\nTry udp.", Render("tcp", 0, 3, "Try udp."));

    [Theory]
    [InlineData("\"é\" = 1", 4, "        ^")]
    [InlineData("\"日本\" = 1", 5, "           ^")]
    [InlineData("\"e\u0301\" = 1", 5, "        ^")]
    [InlineData("\"😀\" = 1", 5, "         ^")]
    public void Columns_are_those_of_a_terminal(string filter, int start, string mark) =>
        Assert.Equal(mark, Render(filter, start, 1).Split('\n')[2]);

    [Fact]
    public void Line_breaks_and_tabs_are_shown_as_spaces() => Assert.Equal("Wrong.\n    a  b\n       ^", Render("a\n\tb", 3, 1));

    [Fact]
    public void A_span_outside_the_text_does_no_harm() => Assert.Equal("Wrong.\n    a\n     ^", Render("a", 5, 9));
}
