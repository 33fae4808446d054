using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
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
    CompiledFilter? _readFilter;

    public FilterCommand(Settings settings, Roles roles, StandardOutput output, CancellationToken stop)
    {
        (this.settings, this.roles, this.output, this.stop) = (settings, roles, output, stop);
        _lines = new LineBuffer(output, settings.FlushEachPacket || roles.Files is ["-"]);
        _files = new InputFiles(roles.Files, _lines, stop);
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

    string? Complaint()
    {
        if (settings.FileType is { } type && CaptureOutput.FormatOf(type) is null)
            return $"\"{type}\" isn't a valid capture file type; it must be one of: pcapng, pcap, nsecpcap";
        if (settings.ReadFilter is not null && !settings.TwoPasses)
            return "-R without -2 is deprecated. For single-pass filtering use -Y.";
        if (settings.TwoPasses && roles.Files.Contains("-")) return "standard input cannot be read twice (-2)";
        return _formats.Complaint();
    }

    bool TryCompile(string text, out CompiledFilter? filter, out int code)
    {
        CompileResult result = FilterCompiler.Compile(text, _catalog.Registry, MacroOptions.For(settings, text));
        (filter, code) = (result.Filter, ExitCode.Done);
        if (result.Error is { } error) code = BadFilter(error, text);
        return result.Error is null;
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
        bool writes = settings.WriteFile is not null;
        bool prints = !settings.Quiet && (!writes || settings.PrintSummary);
        FieldSelection selection = prints ? _formats.Selection() : new FieldSelection();
        foreach (Field field in filter?.Fields ?? []) selection.Add(field);
        foreach (Field field in _readFilter?.Fields ?? []) selection.Add(field);
        using Foreknowledge? known = settings.TwoPasses ? new Foreknowledge() : null;
        if (known is not null && FirstPass(known, selection, prints) is var first and not ExitCode.Done and not ExitCode.DamagedInput)
        {
            passed = 0;
            return first;
        }
        PacketFormat? format = prints ? _formats.Create() : null;
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = Plan(selection, prints), OutputNeedsItems = prints, Knows = known,
            OutputReadsSpine = format is { ReadsSpine: true }, OutputLevel = prints ? _formats.Level : EvaluationLevel.Frame,
            Options = settings.Dissection, ReadLimit = settings.PacketCount, Threads = settings.Threads,
        });
        format?.Begin(_lines.Text);
        int code;
        if (writes) code = Write(pipeline, format);
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
        _lines.Flush();
        passed = pipeline.Passed;
        foreach ((string what, long count) in pipeline.Dissector.GivenUp()) ErrorOutput.Say($"given up at a limit: {count} {what}");
        return code;
    }

    DissectionPlan Plan(FieldSelection selection, bool prints) =>
        prints ? _formats.Plan(_catalog, selection) : new DissectionPlan(_catalog, selection);

    /// <summary>The first of two passes: nothing is shown, all is learnt.</summary>
    int FirstPass(Foreknowledge known, FieldSelection selection, bool prints)
    {
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = _readFilter, Plan = Plan(selection, prints), OutputNeedsItems = true, Options = settings.Dissection,
            ReadLimit = settings.PacketCount, Leaves = known,
        });
        int code = new InputFiles(roles.Files, _lines, stop, quiet: true).Run(pipeline, new SilentOutput());
        pipeline.Dissector.Conclude();
        return code;
    }

    int Write(PacketPipeline pipeline, PacketFormat? format)
    {
        using CaptureWriter? writer = CaptureOutput.Create(settings, out int code);
        if (writer is null) return code;
        var sink = new CaptureOutput(writer, _lines, format, pipeline.Dissector);
        code = _files.Run(pipeline, sink, writer);
        int written = CaptureOutput.Finish(writer);
        return written != ExitCode.Done ? written : code;
    }
}
