using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Macros;
using FilterLang.Filters.Tests.Cases;
using FilterLang.Filters.Tests.Support;
using Xunit;

namespace FilterLang.Filters.Tests.Macros;

public class MacroTests
{
    static readonly Dictionary<string, string> s_macros = new()
    {
        ["p0"] = "tcp.port == 80",
        ["p1"] = "tcp.port == $1",
        ["p2"] = "tcp.port == $1 and ip.ttl == $2",
        ["nest"] = "$p1(22) or ${p1:23}",
        ["rec"] = "${rec}",
        ["gap"] = "tcp.port == $3",
        ["twin"] = "${twin2}${twin2}",
        ["twin2"] = "${twin3}${twin3}",
        ["twin3"] = "$grow(aaaaaaaaaaaaaaaa)",
        ["grow"] = "$grow($1$1$1$1$1$1$1$1$1$1$1$1)",
        ["wrong"] = "t.uint8 == 300",
    };

    public static TheoryData<string, string> Expansions => CaseTable.Read("macros.txt");

    [Theory, MemberData(nameof(Expansions))]
    public void A_filter_expands_to_this(string filter, string expected)
    {
        string? expanded = new MacroExpander(s_macros, TestFields.Registry).Expand(filter, out _, out Diagnostic? error);
        Assert.Equal(expected, expanded ?? $"{error!.Span.Start}:{error.Span.Length} {error.Message}");
    }

    [Fact]
    public void A_macro_that_grows_without_end_is_stopped()
    {
        Assert.Null(new MacroExpander(s_macros, TestFields.Registry).Expand("$grow(aaaaaaaa)", out _, out Diagnostic? error));
        Assert.Equal(DiagnosticCode.InvalidMacro, error!.Code);
    }

    [Fact]
    public void Errors_point_at_what_was_written()
    {
        const string filter = "${wrong} and t.uint8 == 400";
        CompileResult result = FilterCompiler.Compile(filter, TestFields.Registry, new CompileOptions { Macros = s_macros });
        Assert.Equal("${wrong}", result.Error!.Span.Of(filter).ToString());

        const string later = "t.uint8 == 1 or ${p0} ${p0}";
        result = FilterCompiler.Compile(later, TestFields.Registry, new CompileOptions { Macros = s_macros });
        Assert.Equal("${p0}", result.Error!.Span.Of(later).ToString());

        const string behind = "${wide} or t.uint8 == 400";
        result = FilterCompiler.Compile(behind, TestFields.Registry,
            new CompileOptions { Macros = new Dictionary<string, string> { ["wide"] = "t.uint16 == 1 or t.uint16 == 2" } });
        Assert.Equal("400", result.Error!.Span.Of(behind).ToString());
    }

    [Fact]
    public void References_are_false_until_a_frame_is_selected()
    {
        using TestPacket selected = new TestPacket().Number("t.uint8", 7).Number("t.uint8", 8), other = new TestPacket().Number("t.uint8", 8);
        CompiledFilter filter = FilterCompiler.Compile("t.uint8 == $t.uint8", TestFields.Registry).Filter!;
        PacketContext p = other.Context(), frame = selected.Context();
        Assert.False(filter.Full(ref p));
        Assert.Equal(TestFields.Find("t.uint8"), Assert.Single(filter.ReferencedFields));

        CompiledFilter filled = filter.WithReferences(ref frame);
        Assert.True(filled.Full(ref p));
        Assert.False(filter.Full(ref p));
        Assert.True(FilterCompiler.Compile("t.uint8 in {1, ${t.uint8}}", TestFields.Registry).Filter!.WithReferences(ref frame).Full(ref p));
        Assert.False(FilterCompiler.Compile("t.uint8 != $t.uint8", TestFields.Registry).Filter!.WithReferences(ref frame).Full(ref p));
    }

    [Fact]
    public void A_definitions_file_is_read()
    {
        const string file = "# ours\n\"web\" tcp.port in {80, 443}\n\n\"port\"  tcp.port == $1 # not a remark\nnonsense\n";
        var complaints = new List<int>();
        Dictionary<string, string> macros = MacroFile.Read(new StringReader(file), (line, _) => complaints.Add(line));
        Assert.Equal("tcp.port in {80, 443}", macros["web"]);
        Assert.Equal("tcp.port == $1 # not a remark", macros["port"]);
        Assert.Equal([5], complaints);
    }
}
