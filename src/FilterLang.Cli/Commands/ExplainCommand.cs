using System.Globalization;
using System.Text;
using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Explaining;
using FilterLang.Filters.Weakening;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter explain FILTER</c>: what a filter means and how it is run; with <c>--why</c>, why a frame passes it or not.</summary>
sealed class ExplainCommand : Command
{
    const int TreeShown = 4000;
    readonly ProtocolCatalog _catalog = ProtocolCatalog.Default;
    bool _why;

    public override string Usage => "[OPTIONS] FILTER | --why FILTER FILE FRAME | --selected-frame N FILTER FILE";

    public override string Details => """
          dfilter explain "tcp.port == 80 && ip.addr != 10.0.0.1"          meaning, plan, expression tree
          dfilter explain --why "tcp.port != 80" file.pcap 12              the values and verdicts for frame 12
          dfilter explain --selected-frame 3 "ip.src == \$ip.src" file.pcap    with the values of frame 3; --why takes it too

        """;

    public override IReadOnlyList<CliOption> Options =>
    [
        new('\0', "why", null, "behind the filter stand a FILE and a frame's number N", (_, _) => { _why = true; return null; }),
    ];

    public override IReadOnlyList<string> CommonOptions => ["n", "o", "selected-frame", "macro", "macro-file", "error-format"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        List<string> words = settings.Positionals;
        string wanted = _why ? "--why takes a filter, a file and a frame's number"
            : settings.SelectedFrame > 0 ? "--selected-frame takes a filter and a file" : "one filter is wanted";
        if (words.Count != (_why ? 3 : settings.SelectedFrame > 0 ? 2 : 1)) return Refuse($"explain: {wanted}; try \"dfilter help explain\"");
        CompileResult result = FilterCompiler.Compile(words[0], _catalog.Registry, MacroOptions.For(settings, words[0]));
        if (result.Error is { } error)
        {
            FilterErrors.Show(settings, words[0], error);
            return ExitCode.BadFilter;
        }

        if (SelectedFrame.Fill([result.Filter!], settings, [.. words.Skip(1).Take(1)], stop, out _) is not { } filled) return ExitCode.BadInput;
        result = result with { Filter = filled[0] };
        string text;
        if (!_why) text = Explain(result);
        else
        {
            if (!long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number == 0)
                return Refuse($"\"{words[2]}\" is no number of a frame");
            if (Why(settings, result.Filter!, words[1], number, out int code, stop) is not { } reasons) return code;
            text = reasons;
        }
        output.Write(Encoding.UTF8.GetBytes(text));
        return ExitCode.Done;
    }

    string Explain(CompileResult result)
    {
        CompiledFilter filter = result.Filter!;
        var text = new StringBuilder();
        text.Append("filter      ").Append(filter.Text).Append('\n');
        if (filter.Expanded != filter.Text) text.Append("expanded    ").Append(filter.Expanded).Append('\n');
        foreach (Diagnostic diagnostic in result.Diagnostics) Indented(text, diagnostic.Severity == DiagnosticSeverity.Warning ? "warning" : "remark", diagnostic.Render(filter.Text));
        Indented(text, "meaning", FilterExplanation.Draw(FilterExplanation.Of(filter)));
        foreach (string rewrite in filter.Rewrites) text.Append("rewritten   ").Append(rewrite).Append('\n');
        if (filter.Rewrites.Count > 0) text.Append("evaluated   ").Append(Short(filter.Evaluated)).Append('\n');
        AppendPlan(text, filter);
        if (filter.SpineTree is { } spine) text.Append("over headers\n  ").Append(Short(spine)).Append('\n');
        text.Append("over items\n  ").Append(Short(filter.FullTree)).Append('\n');
        return text.ToString();
    }

    void AppendPlan(StringBuilder text, CompiledFilter filter)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        var plan = new DissectionPlan(_catalog, selection);
        text.Append("level       ").Append(filter.Level switch
        {
            EvaluationLevel.Frame => "0, the record header alone",
            EvaluationLevel.Header => "1, the headers of each packet alone",
            EvaluationLevel.Stream => "2, the table of conversations",
            EvaluationLevel.Analysis => "3, sequence analysis",
            _ => "4, reassembled data",
        }).Append('\n');
        text.Append("fields      ").Append(string.Join(", ", filter.Fields.Select(f => $"{f.Name} ({f.Type.Description()})"))).Append('\n');
        if (filter.ReferencedFields.Count > 0) text.Append("references  ").Append(string.Join(", ", filter.ReferencedFields.Select(f => f.Name))).Append('\n');
        text.Append("protocols   ").Append(string.Join(", ", _catalog.Protocols.Where(plan.Enters).Select(p => p.Name))).Append('\n');
        if (filter.Headers() is { } headers) text.Append("only if     ").Append(Short(headers.Text)).Append("    -- asked of plain headers before anything is dissected\n");
    }

    static void Indented(StringBuilder text, string title, string lines)
    {
        text.Append(title).Append('\n');
        foreach (string line in lines.TrimEnd('\n').Split('\n')) text.Append("  ").Append(line).Append('\n');
    }

    static string Short(string text) => text.Length <= TreeShown ? text : string.Concat(text.AsSpan(0, TreeShown), " …");

    string? Why(Settings settings, CompiledFilter filter, string file, long number, out int code, CancellationToken stop)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(_catalog, selection), OutputNeedsItems = true, Options = settings.Dissection, ReadLimit = number,
        });
        var answer = new StringBuilder();
        var sink = new Explainer(filter, number, answer);
        code = new InputFiles([file], new LineBuffer(new StandardOutput(), false), stop).Run(pipeline, sink);
        if (answer.Length > 0)
        {
            code = ExitCode.Done;
            return answer.ToString();
        }
        if (code == ExitCode.Done) code = Refuse($"{file} has only {pipeline.Read} frames");
        return null;
    }

    /// <summary>Waits for the frame asked about.</summary>
    sealed class Explainer(CompiledFilter filter, long number, StringBuilder answer) : IPacketSink
    {
        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            if (packet.Number != number) return true;
            answer.Append(FilterExplanation.Draw(FilterExplanation.Why(filter, ref packet)));
            return false;
        }
    }
}
