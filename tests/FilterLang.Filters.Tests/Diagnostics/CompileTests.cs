using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Diagnostics;

public class CompileTests
{
    public static TheoryData<string, string> Filters => CaseTable.Read("compile.txt");

    public static TheoryData<string, string> Statements => CaseTable.Read("statements.txt");

    [Theory, MemberData(nameof(Filters)), MemberData(nameof(Statements))]
    public void What_works_in_Wireshark_works_and_what_fails_fails_alike(string filter, string expected)
    {
        CompileResult result = FilterCompiler.Compile(filter, WiresharkFields.Registry);
        string actual = result.Error is { } error ? $"{error.Span.Start}:{error.Span.Length} {error.Message}" : "ok";
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("ip.tl == 1", "ip.ttl == 1")]
    [InlineData("tcp.prt == 80", "tcp.port == 80")]
    [InlineData("frame.len-14 > 1", "frame.len - 14 > 1")]
    [InlineData("ip.proto == \"TPC\"", "ip.proto == \"TCP\"")]
    [InlineData("uper(http.host) == \"A\"", "upper(http.host) == \"A\"")]
    [InlineData("tcp.payload matches abc", "tcp.payload matches \"abc\"")]
    [InlineData("tcp.port = 80", "tcp.port == 80")]
    [InlineData("tcp.port <> 80", "tcp.port != 80")]
    [InlineData("http.host =~ \"a\"", "http.host ~ \"a\"")]
    [InlineData("tcp &&& udp", "tcp && udp")]
    [InlineData("tcp AND udp", "tcp and udp")]
    [InlineData("tcp.port in {80 443}", "tcp.port in {80, 443}")]
    [InlineData("tcp.port in {80, 443,}", "tcp.port in {80, 443}")]
    [InlineData("TCP.port == 80", "tcp.port == 80")]
    public void Mistakes_are_met_with_a_fix(string filter, string repaired)
    {
        Diagnostic error = FilterCompiler.Compile(filter, WiresharkFields.Registry).Error!;
        Assert.Equal(repaired, error.Fix!.Apply(filter));
        Assert.NotNull(FilterCompiler.Compile(repaired, WiresharkFields.Registry).Filter);
    }

    [Theory]
    [InlineData("ip.src == \"10.0.0.1\"", "without quotes")]
    [InlineData("ip.ttl == \"64\"", "without quotes")]
    [InlineData("http.host == 5", "double quotes")]
    [InlineData("tcp.port == 80 || 443", "tcp.port in {80, 443}")]
    [InlineData("ip.ttl/2 == 4", "slash")]
    [InlineData("ip:src == 1.2.3.4", "dots")]
    [InlineData("ip.ttl[0] == 1", "@ip.ttl")]
    [InlineData("text == 1", "occurs")]
    [InlineData("frame contains 00", "00:")]
    [InlineData("ip.proto == tcp", "\"tcp\"")]
    [InlineData("ip.src == frame[12:4]", "left")]
    [InlineData("ip.ttl == ip.nosuch", "no field")]
    [InlineData("http.host matches \"\\w\"", "raw string")]
    public void Mistakes_are_met_with_advice(string filter, string word)
    {
        Diagnostic error = FilterCompiler.Compile(filter, WiresharkFields.Registry).Error!;
        Assert.Contains(word, error.Hint ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ip.proto == TCP", DiagnosticCode.UnquotedValueString, "ip.proto == \"TCP\"")]
    [InlineData("tcp contains fc", DiagnosticCode.AmbiguousWord, "tcp contains fc:")]
    [InlineData("bootp", DiagnosticCode.DeprecatedName, "dhcp")]
    public void Warnings_do_not_stop_a_filter(string filter, DiagnosticCode code, string repaired)
    {
        CompileResult result = FilterCompiler.Compile(filter, WiresharkFields.Registry);
        Assert.NotNull(result.Filter);
        Diagnostic? warning = result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Warning);
        Assert.Equal(code, warning!.Code);
        Assert.Equal(repaired, warning.Fix!.Apply(filter));
    }

    [Fact]
    public void Two_digits_for_a_byte_are_remarked_upon()
    {
        Diagnostic remark = Assert.Single(FilterCompiler.Compile("eth.src[0] == 10", WiresharkFields.Registry).Diagnostics);
        Assert.Equal(DiagnosticSeverity.Remark, remark.Severity);
        Assert.Contains("0x10", remark.Hint, StringComparison.Ordinal);
        Assert.Empty(FilterCompiler.Compile("eth.src[0] == 10:", WiresharkFields.Registry).Diagnostics);
    }

    [Fact]
    public void A_field_of_Wireshark_that_is_missing_here_is_told_apart()
    {
        Diagnostic error = FilterCompiler.Compile("tcp.elsewhere == 1", TestFields.Registry).Error!;
        Assert.Equal((DiagnosticCode.UnsupportedField, "\"tcp.elsewhere\" is not a valid protocol or protocol field."), (error.Code, error.Message));
        Assert.Contains("not dissected", error.Hint, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCode.UnsupportedField, FilterCompiler.Compile("t.string == elsewhere.field", TestFields.Registry).Error!.Code);
        Assert.Equal(DiagnosticCode.UnsupportedField, FilterCompiler.Compile("t.uint8 == elsewhere.field", TestFields.Registry).Error!.Code);
        Assert.Contains("Wireshark has elsewhere.field", FilterCompiler.Compile("elsewhere.fild", TestFields.Registry).Error!.Hint, StringComparison.Ordinal);
        Assert.Null(FilterCompiler.Compile("t.string == nowhere.field", TestFields.Registry).Error);
    }

    [Fact]
    public void Inequality_of_several_values_is_remarked_upon()
    {
        Diagnostic remark = Assert.Single(FilterCompiler.Compile("u.port != 80", SpineFields.Registry).Diagnostics);
        Assert.Equal("u.port !== 80", remark.Fix!.Apply("u.port != 80"));
        Assert.Empty(FilterCompiler.Compile("u.src != 80", SpineFields.Registry).Diagnostics);
    }

    [Fact]
    public void A_blank_filter_matches_everything()
    {
        CompiledFilter filter = FilterCompiler.Compile("  ", WiresharkFields.Registry).Filter!;
        var p = new FilterLang.Fields.PacketContext();
        Assert.True(filter.Full(ref p));
        Assert.True(filter.Spine!(ref p));
        Assert.Empty(filter.Fields);
    }

    [Fact]
    public void A_filter_tells_the_fields_it_reads_and_their_level()
    {
        CompiledFilter filter = FilterCompiler.Compile("t.uint8 == 1 and (t.analysis or len(t.string) > 2) and t.uint8 in {t.uint16}", TestFields.Registry).Filter!;
        Assert.Equal(["t.analysis", "t.string", "t.uint16", "t.uint8"], filter.Fields.Select(f => f.Name).Order());
        Assert.Equal(FilterLang.Fields.EvaluationLevel.Analysis, filter.Level);
        Assert.Contains("t", FilterCompiler.Compile("t.uint8#[-1] == 1", TestFields.Registry).Filter!.Fields.Select(f => f.Name));
    }
}
