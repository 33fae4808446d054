using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter split RULES FILE...</c>: one capture for each rule, in one pass; a packet goes to all whose filter it matches.</summary>
sealed class SplitCommand : Command
{
    /// <summary>Each output holds a file and a buffer.</summary>
    const int MostRules = 500;

    readonly ProtocolCatalog _catalog = ProtocolCatalog.Default;

    public override string Usage => "[OPTIONS] RULES FILE...";

    public override string Details => """
          dfilter split rules.txt big.pcap -w parts      writes parts/web.pcapng, parts/names.pcapng, ...

        A rule is a line "NAME: FILTER"; lines that begin with a space go on with the filter, # starts a remark. The filter "else" takes
        what no other rule takes. A NAME that ends in .pcap or .pcapng is used as it is.

        """;

    public override IReadOnlyList<string> CommonOptions => ["w", "F", "n", "o", "c", "q"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count < 2) return Refuse("split: a file of rules and a capture file are needed; try \"dfilter help split\"");
        if (CaptureOutput.FormatOf(settings.FileType) is null) return Refuse($"\"{settings.FileType}\" isn't a valid capture file type; it must be one of: pcapng, pcap, nsecpcap");
        string path = settings.Positionals[0], text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Refuse($"the rules of \"{path}\" cannot be read: {problem.Message}");
        }
        if (SplitRules.Read(text, out string? complaint) is not { } rules) return Refuse($"{path}: {complaint}");
        if (rules.Count > MostRules) return Refuse($"{path}: more than {MostRules} rules");
        List<CompiledFilter> filters = [];
        foreach (SplitRule rule in rules.Where(r => r.Filter is not null))
        {
            CompileResult result = FilterCompiler.Compile(rule.Filter!, _catalog.Registry, new CompileOptions { ResolveNames = !settings.NoResolution });
            if (result.Error is { } error)
            {
                ErrorOutput.Say($"{path}, line {rule.Line}, {rule.Name}: {error.Render(rule.Filter!)}");
                return ExitCode.BadFilter;
            }
            filters.Add(result.Filter!);
        }
        return Run(settings, rules, new CompiledFilterSet(filters), new LineBuffer(output, flushEachPacket: false), stop);
    }

    int Run(Settings settings, IReadOnlyList<SplitRule> rules, CompiledFilterSet set, LineBuffer lines, CancellationToken stop)
    {
        var outputs = new SplitOutputs(rules, set);
        try
        {
            if (outputs.Open(settings.WriteFile ?? ".", CaptureOutput.OptionsOf(settings)) is { } error)
            {
                ErrorOutput.Say(error);
                return ExitCode.BadOutput;
            }
            var selection = new FieldSelection();
            set.AddTo(selection);
            using var pipeline = new PacketPipeline(new PacketQuestion
            {
                Plan = new DissectionPlan(_catalog, selection), OutputNeedsItems = true, OutputLevel = EvaluationLevel.Frame,
                Options = settings.Dissection, ReadLimit = settings.PacketCount,
            });
            int code = new InputFiles(settings.Positionals.GetRange(1, settings.Positionals.Count - 1), lines, stop, settings: settings).Run(pipeline, outputs, outputs);
            int finished = outputs.Finish(settings.Quiet ? null : lines.Text);
            lines.Flush();
            return finished != ExitCode.Done ? finished : stop.IsCancellationRequested ? ExitCode.Interrupted : code;
        }
        finally
        {
            outputs.Dispose();
        }
    }
}
