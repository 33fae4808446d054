using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Diagnostics;

/// <summary>Expressions whose values are wanted, as columns of a table are.</summary>
public sealed class ValueExpressionTests
{
    [Theory]
    [InlineData("t.uint8", "10")]
    [InlineData("t.uint16#1", "80,443")]
    [InlineData("t.uint8 + 1", "11")]
    [InlineData("-t.uint8", "-10")]
    [InlineData("t.ether[0:3]", "00:11:22")]
    [InlineData("@t.uint16", "00:50,01:bb")]
    [InlineData("len(t.string)", "5")]
    [InlineData("upper(t.string)", "ALPHA")]
    [InlineData("t.string[0:2]", "al")]
    [InlineData("double(t.uint8) / 3", "3.3333333333333335")]
    [InlineData("float(t.uint8) / 3", "3.33333333")]
    [InlineData("t.relativetime * 2", "5.000000000")]
    [InlineData("max(t.uint16)", "443")]
    [InlineData("count(t.uint16)", "2")]
    [InlineData("t.flag#1", "True")]
    [InlineData("t.ipv4 & 255.0.0.0", "10.0.0.0")]
    [InlineData("t.uint8 == 10", "✓")]
    [InlineData("t.uint8 == 11", "")]
    [InlineData("t.uint24 + 1", "")]
    [InlineData("t.uint8 / 0", "")]
    [InlineData("", "")]
    public void An_expression_has_these_values(string text, string expected)
    {
        using TestPacket packet = new TestPacket().Number("t.uint8", 10).Number("t.uint16", 80).Number("t.uint16", 443).Hex("t.ether", "001122334455")
            .Text("t.string", "alpha").Signed("t.relativetime", 2_500_000_000).Number("t.flag", 1).Number("t.ipv4", 0x0A000005);
        ValueExpression? expression = ValueExpression.TryCompile(text, TestFields.Registry, out Diagnostic? error);
        Assert.True(expression is not null, error?.Message);
        var values = new ExpressionValues();
        PacketContext p = packet.Context();
        expression.Evaluate(ref p, values);
        Assert.Equal(expected, string.Join(',', Enumerable.Range(0, values.Count).Select(i => System.Text.Encoding.UTF8.GetString(values[i]))));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"a\"")]
    [InlineData("$t.uint8")]
    [InlineData("t.nosuch + 1")]
    [InlineData("t.uint8 and")]
    public void What_is_no_expression_is_refused(string text)
    {
        Assert.Null(ValueExpression.TryCompile(text, TestFields.Registry, out Diagnostic? error));
        Assert.NotNull(error);
    }
}
