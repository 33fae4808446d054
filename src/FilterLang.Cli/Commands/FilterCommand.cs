using FilterLang.Captures;
using FilterLang.Cli.Objects;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Cli.Reports;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>The main job: packets that pass a filter are printed or written.</summary>
sealed class FilterCommand
{
    readonly ProtocolCatalog _catalog = ProtocolCatalog.Default;
    readonly Settings settings;
    readonly Roles roles;
    readonly StandardOutput output;
    readonly CancellationToken stop;
    readonly LineBuffer _lines;
    readonly InputFiles _files;
    readonly OutputFormats _formats;
    readonly List<Report> _reports = [];
    CompiledFilter? _readFilter;

    public FilterCommand(Settings settings, Roles roles, StandardOutput output, CancellationToken stop)
    {
        (this.settings, this.roles, this.output, this.stop) = (settings, roles, output, stop);
        _lines = new LineBuffer(output, settings.FlushEachPacket || roles.Files is ["-"]);
        _files = new InputFiles(roles.Files, _lines, stop, settings: settings);
        _formats = new OutputFormats(settings, _catalog.Registry, roles.Files[0]);
    }

    public int Run()
    {
        if (Complaint() is { } complaint)
        {
            ErrorOutput.Say(complaint);
            return ExitCode.Usage;
        }
        if (settings.ReadFilter is { } readFilter && !TryCompile(readFilter, out _readFilter, out int bad)) return bad;
        CompiledFilter? filter = null;
        if (!string.IsNullOrWhiteSpace(roles.Filter))
        {
            if (!TryCompile(roles.Filter, out filter, out int code0)) return code0;
        }
        if (settings.TimeFilters.Count > 0) filter = WithinTimes();
        long passed = 0;
        int code = settings.FiltersFile is null
            ? Run(filter, out passed)
            : new FilterSetCommand(settings, roles, filter, _lines, stop).Run();
        if (code == ExitCode.Done && stop.IsCancellationRequested) code = ExitCode.Interrupted;
        if (output.Failure == OutputFailure.ClosedPipe) return ExitCode.ClosedPipe;
        if (output.Failure == OutputFailure.Error)
        {
            ErrorOutput.Say($"standard output cannot be written: {output.FailureText}");
            return ExitCode.BadOutput;
        }
        if (!settings.ExitStatus || code == ExitCode.Interrupted) return code;
        return code != ExitCode.Done ? 2 : passed > 0 ? 0 : 1;
    }

    // Both parts compile by themselves.
    CompiledFilter? WithinTimes()
    {
        IEnumerable<string> parts = string.IsNullOrWhiteSpace(roles.Filter) ? settings.TimeFilters : settings.TimeFilters.Append(roles.Filter);
        string text = string.Join(" && ", parts.Select(p => $"({p})"));
        return FilterCompiler.Compile(text, _catalog.Registry, new CompileOptions { ResolveNames = !settings.NoResolution }).Filter;
    }

    string? Complaint()
    {
        if (settings.FileType is { } type && CaptureOutput.FormatOf(type) is null)
            return $"\"{type}\" isn't a valid capture file type; it must be one of: pcapng, pcap, nsecpcap";
        if (settings.WriteFile is null && settings.NextFile.Any) return "-b is about files that are written: -w is missing";
        if (settings.WriteFile == "-" && settings.NextFile.Any) return "standard output is one file: -b needs a file name (-w)";
        if (settings.NextFile.Files > 0 && !settings.NextFile.Any) return "-b files:N needs a condition that ends a file: duration, filesize, interval or packets";
        if (settings.ReadFilter is not null && !settings.TwoPasses)
            return "-R without -2 is deprecated. For single-pass filtering use -Y.";
        if (settings is { TwoPasses: true, ForgetsAfter: > 0 }) return "-2 does not support auto session reset (-M).";
        if (settings.TwoPasses && roles.Files.Contains("-")) return "standard input cannot be read twice (-2)";
        if (settings.SelectedFrame > 0 && roles.Files.Contains("-")) return "standard input cannot be read twice (--selected-frame)";
        if (settings.FiltersFile is not null && settings.ObjectFolders.Count > 0) return "--export-objects and --filters do not go together";
        return _formats.Complaint() ?? ReportComplaint();
    }

    string? ReportComplaint()
    {
        var table = new ReportTable(_catalog.Registry, new CompileOptions { ResolveNames = !settings.NoResolution }, roles.Files[0]);
        foreach (string text in settings.Reports)
        {
            if (table.Create(text, out string? complaint) is not { } report) return complaint;
            _reports.Add(report);
        }
        return null;
    }

    bool TryCompile(string text, out CompiledFilter? filter, out int code)
    {
        CompileResult result = FilterCompiler.Compile(text, _catalog.Registry, MacroOptions.For(settings, text));
        (filter, code) = (result.Filter, ExitCode.Done);
        if (result.Error is { } error) code = BadFilter(error, text);
        if (result.Error is not null) return false;
        if (SelectedFrame.Fill([filter!], settings, roles.Files, stop, out _) is { } filled) filter = filled[0];
        else code = ExitCode.BadInput;
        return code == ExitCode.Done;
    }

    int BadFilter(Diagnostic error, string text)
    {
        FilterErrors.Show(settings, text, error);
        bool looksLikeFile = text == roles.Filter && settings.Positionals.Count == 1 && settings.DisplayFilter is null && settings.ReadFiles.Count == 0
            && File.Exists(roles.Filter);
        if (looksLikeFile) ErrorOutput.Write($"hint: to read that file: dfilter \"\" {roles.Filter}\n");
        return settings.ExitStatus ? 2 : ExitCode.BadFilter;
    }

    int Run(CompiledFilter? filter, out long passed)
    {
        passed = 0;
        using var objects = new ObjectExport(settings);
        if (!objects.TryBegin()) return ExitCode.BadOutput;
        bool writes = settings.WriteFile is not null;
        bool prints = !settings.Quiet && (!writes || settings.PrintSummary);
        bool everything = _reports.Exists(r => r.ReadsEverything);
        FieldSelection selection = prints ? _formats.Selection(everything) : new FieldSelection { Everything = everything };
        objects.AddTo(selection, _catalog.Registry);
        EvaluationLevel level = objects.IsWanted ? EvaluationLevel.Reassembly : prints ? _formats.Level : EvaluationLevel.Frame;
        foreach (Report report in _reports)
        {
            report.AddTo(selection);
            foreach (Field field in report.Filter?.Fields ?? []) selection.Add(field);
            if (report.Level > level) level = report.Level;
        }
        foreach (Field field in filter?.Fields ?? []) selection.Add(field);
        NameChoices.AddTo(selection, settings);
        foreach (Field field in _readFilter?.Fields ?? []) selection.Add(field);
        using Foreknowledge? known = settings.TwoPasses ? new Foreknowledge() : null;
        if (known is not null
            && new FirstPass(settings, roles, _lines, stop).Run(known, Plan(selection, prints), _readFilter) is var first and not ExitCode.Done and not ExitCode.DamagedInput)
            return first;
        PacketFormat? format = prints ? _formats.Create() : null;
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = Plan(selection, prints), OutputNeedsItems = prints || _reports.Count > 0 || objects.IsWanted, Knows = known,
            OutputReadsSpine = format is { ReadsSpine: true } && _reports.Count == 0 && !objects.IsWanted, OutputReadsTold = format is { ReadsTold: true },
            OutputReadsDissector = format is { ReadsDissector: true } || _reports.Count > 0 || objects.IsWanted,
            OutputLevel = level, Options = settings.Dissection, ReadLimit = settings.ReadLimit, Threads = settings.Threads,
            ForgetsAfter = settings.ForgetsAfter, Forgotten = static () => ErrorOutput.Write("resetting session.\n"),
        });
        using var progress = new Progress(settings.ShowsProgress && !settings.Quiet, () => pipeline.Read);
        objects.Listen(pipeline.Dissector);
        format?.Begin(_lines.Text);
        int code;
        if (writes) code = Write(pipeline, format);
        else if (_reports.Count > 0)
        {
            foreach (Report report in _reports) report.Listen(pipeline.Dissector);
            var reported = new ReportSink(_reports, _lines, format, pipeline.Dissector);
            code = _files.Run(pipeline, reported);
        }
        else if (format is null)
        {
            var silent = new SilentOutput();
            code = _files.Run(pipeline, silent);
        }
        else
        {
            var printed = new PrintedOutput(_lines, format, pipeline.Dissector);
            code = _files.Run(pipeline, printed);
        }
        format?.End(_lines.Text);
        // The last one asked for comes first, as in tshark.
        foreach (Report report in Enumerable.Reverse(_reports)) report.Write(_lines.Text);
        _lines.Flush();
        passed = pipeline.Passed;
        foreach ((string what, long count) in pipeline.Dissector.GivenUp()) ErrorOutput.Say($"given up at a limit: {count} {what}");
        return objects.Finish() is var exported and not ExitCode.Done ? exported : code;
    }

    DissectionPlan Plan(FieldSelection selection, bool prints) =>
        prints ? _formats.Plan(_catalog, selection) : new DissectionPlan(_catalog, selection);

    int Write(PacketPipeline pipeline, PacketFormat? format)
    {
        using var captures = new CaptureOutput(settings, _lines) { Format = format, Dissector = pipeline.Dissector };
        int code = captures.TryOpen() ? _files.Run(pipeline, captures, captures) : ExitCode.Done;
        int written = captures.Finish();
        return written != ExitCode.Done ? written : code;
    }
}
