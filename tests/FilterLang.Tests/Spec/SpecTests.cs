using FilterLang.Filters.Diagnostics;

namespace FilterLang.Tests.Spec;

/// <summary>
/// The language, statement by statement, over sixteen frames with all protocols. The expectations are tshark 4.6.9's answers; where a tshark
/// 4.6 is there (environment variable DFILTER_ORACLE), it is asked again.
/// </summary>
public sealed class SpecTests
{
    // The sections of the reference that hold statements about 4.6.
    static readonly string[] s_sections = ["01", "02.2", "02.3", "02.4", "02.5", "02.6", "02.7", "02.8", "03", "04.1", "04.2", "05", "06", "07", "08", "09", "10", "11", "12", "13"];

    static readonly Lazy<Dictionary<string, string>> s_answers = new(Answers);

    public static TheoryData<string> Tables => [.. SpecTable.All.Select(t => t.Name)];

    [Fact]
    public void Every_section_has_its_table() => Assert.Equal(s_sections, SpecTable.All.Select(t => t.Name[..t.Name.IndexOf('-', StringComparison.Ordinal)]));

    [Theory, MemberData(nameof(Tables))]
    public void Every_row_holds(string table)
    {
        List<SpecRow> rows = SpecTable.All.First(t => t.Name == table).Rows;
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal($"{row.Filter} => {row.Expected}", $"{row.Filter} => {s_answers.Value[Key(row)]}"));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_row_is_what_tshark_says(string table)
    {
        if (Sharkd.Path is null) return;
        SpecTable asked = SpecTable.All.First(t => t.Name == table);
        if (asked.Selected != 0) return;        // sharkd has no selected frame
        string capture = Path.GetTempFileName();
        SpecFrames.Write(capture);
        using var sharkd = new Sharkd(capture, asked.Macros);
        foreach (SpecRow row in asked.Rows)
        {
            if (row.IsOwn || row.Filter.Contains("_ws.col", StringComparison.Ordinal)) continue;
            if (sharkd.Refusal(row.Filter) is { } refusal) Assert.True(Message(row) is { } message && refusal.Contains(message, StringComparison.Ordinal), $"{row.Filter}\nhere   {row.Expected}\ntshark {refusal}");
            else Assert.Equal($"{row.Filter} => {row.Expected.Split(" | ")[0]}", $"{row.Filter} => {sharkd.Frames(row.Filter)}");
        }

        File.Delete(capture);
    }

    // The message without its place; null where frames are expected.
    static string? Message(SpecRow row)
    {
        int colon = row.Expected.IndexOf(':', StringComparison.Ordinal), space = row.Expected.IndexOf(' ', StringComparison.Ordinal);
        return colon > 0 && space > colon && row.Expected.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0 ? row.Expected[(space + 1)..] : null;
    }

    static string Key(SpecRow row) => $"{row.Table}\0{row.Filter}";

    // Answers all rows in two passes over the frames.
    static Dictionary<string, string> Answers()
    {
        string capture = Path.GetTempFileName();
        SpecFrames.Write(capture);
        var answers = new Dictionary<string, string>();
        foreach (SpecTable table in SpecTable.All)
        {
            var options = new CompileOptions { Macros = table.Macros };
            CompileResult[] results = [.. table.Rows.Select(row => FilterCompiler.Compile(row.Filter, ProtocolCatalog.Default.Registry, options))];
            CompiledFilter?[] filters = [.. results.Select(r => r.Filter)];
            if (table.Selected != 0) Run(capture, filters, new Selecting(filters, table.Selected));
            var counting = new Counting(filters);
            Run(capture, filters, counting);
            for (int i = 0; i < results.Length; i++) answers[Key(table.Rows[i])] = Shown(results[i], counting.Frames[i]);
        }

        File.Delete(capture);
        return answers;
    }

    static string Shown(CompileResult result, List<long> frames)
    {
        if (result.Error is { } error) return Shown(error);
        string text = frames.Count == 0 ? "none" : string.Join(',', frames);
        return result.Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Warning) is { } warning ? $"{text} | {Shown(warning)}" : text;
    }

    static string Shown(Diagnostic diagnostic) => $"{diagnostic.Span.Start}:{diagnostic.Span.Length} {diagnostic.Message}";

    static void Run(string capture, CompiledFilter?[] filters, IPacketSink sink)
    {
        var selection = new FieldSelection();
        foreach (CompiledFilter? filter in filters)
        {
            foreach (Field field in filter?.Fields ?? []) selection.Add(field);
            foreach (Field field in filter?.ReferencedFields ?? []) selection.Add(field);
        }

        using var pipeline = new PacketPipeline(new PacketQuestion { Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = true });
        Assert.True(CaptureReader.TryOpen(capture, out CaptureReader? reader, out _));
        using (reader) pipeline.Run(reader!, sink);
    }

    sealed class Counting(CompiledFilter?[] filters) : IPacketSink
    {
        public List<long>[] Frames { get; } = [.. filters.Select(_ => new List<long>())];

        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            for (int i = 0; i < filters.Length; i++)
                if (filters[i]?.Full(ref packet) == true) Frames[i].Add(packet.Number);
            return true;
        }
    }

    sealed class Selecting(CompiledFilter?[] filters, int frame) : IPacketSink
    {
        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            if (packet.Number != frame) return true;
            for (int i = 0; i < filters.Length; i++) filters[i] = filters[i]?.WithReferences(ref packet);
            return false;
        }
    }
}
