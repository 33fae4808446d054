using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>
/// <c>--filters FILE</c>: a filter a line, all asked in one pass. Prints <c>N&lt;TAB&gt;frame,frame,…</c> for the filter of line N, or
/// <c>N&lt;TAB&gt;error MESSAGE</c>. Blank lines and lines that start with <c>#</c> hold no filter.
/// </summary>
sealed class FilterSetCommand(Settings settings, Roles roles, CompiledFilter? before, LineBuffer lines, CancellationToken stop)
{
    readonly ProtocolCatalog _catalog = ProtocolCatalog.Default;

    public int Run()
    {
        string[] texts;
        try
        {
            texts = File.ReadAllLines(settings.FiltersFile!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ErrorOutput.Say($"the filters of \"{settings.FiltersFile}\" cannot be read: {problem.Message}");
            return ExitCode.Usage;
        }
        List<(int Line, CompiledFilter? Filter, string? Error)> rows = [];
        for (int i = 0; i < texts.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]) || texts[i].StartsWith('#')) continue;
            CompileResult result = FilterCompiler.Compile(texts[i], _catalog.Registry, MacroOptions.For(settings, texts[i]));
            rows.Add((i + 1, result.Filter, result.Error?.Message));
        }
        if (SelectedFrame.Fill([.. rows.Where(r => r.Filter is not null).Select(r => r.Filter!)], settings, roles.Files, stop, out _) is not { } filters) return ExitCode.BadInput;
        var set = new CompiledFilterSet([.. filters]);
        var collected = new FrameNumbers(set);
        int code = ReadAll(set, collected);
        Print(rows, collected);
        return code == ExitCode.Done && rows.Exists(r => r.Error is not null) ? ExitCode.BadFilter : code;
    }

    int ReadAll(CompiledFilterSet set, FrameNumbers collected)
    {
        var selection = new FieldSelection();
        set.AddTo(selection);
        foreach (Field field in before?.Fields ?? []) selection.Add(field);
        var plan = new DissectionPlan(_catalog, selection);
        using Foreknowledge? known = settings.TwoPasses ? new Foreknowledge() : null;
        if (known is not null && new FirstPass(settings, roles, lines, stop).Run(known, plan, null) is var first and not ExitCode.Done and not ExitCode.DamagedInput)
            return first;
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = before, Plan = plan, OutputNeedsItems = true, OutputLevel = EvaluationLevel.Frame, Knows = known,
            Options = settings.Dissection, ReadLimit = settings.ReadLimit, Threads = settings.Threads,
        });
        return new InputFiles(roles.Files, lines, stop, settings: settings).Run(pipeline, collected);
    }

    void Print(List<(int Line, CompiledFilter? Filter, string? Error)> rows, FrameNumbers collected)
    {
        int filter = 0;
        foreach ((int line, _, string? error) in rows)
        {
            lines.Text.Add((long)line);
            lines.Text.Add((byte)'\t');
            if (error is not null) lines.Text.Add($"error {error.ReplaceLineEndings(" ")}");
            else
            {
                bool more = false;
                foreach (uint number in collected.Of(filter++))
                {
                    if (more) lines.Text.Add((byte)',');
                    lines.Text.Add((ulong)number);
                    more = true;
                }
            }
            lines.Text.Add((byte)'\n');
            if (!lines.EndPacket()) return;
        }
        lines.Flush();
    }
}

/// <summary>Notes which frames each filter of a set matches.</summary>
sealed class FrameNumbers : IPacketSink
{
    readonly CompiledFilterSet _set;
    readonly List<uint>[] _numbers;

    public FrameNumbers(CompiledFilterSet set)
    {
        _set = set;
        _numbers = new List<uint>[set.Count];
        for (int i = 0; i < _numbers.Length; i++) _numbers[i] = [];
    }

    public IReadOnlyList<uint> Of(int filter) => _numbers[filter];

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        for (int i = 0; i < _numbers.Length; i++)
            if (_set.Matches(i, ref packet)) _numbers[i].Add((uint)packet.Number);
        return true;
    }
}
