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
    CompiledFilter? _readFilter;

    public FilterCommand(Settings settings, Roles roles, StandardOutput output, CancellationToken stop)
    {
        (this.settings, this.roles, this.output, this.stop) = (settings, roles, output, stop);
        _lines = new LineBuffer(output, settings.FlushEachPacket || roles.Files is ["-"]);
        _files = new InputFiles(roles.Files, _lines, stop);
    }

    public int Run()
    {
        if (Complaint() is { } complaint)
        {
            ErrorOutput.Say(complaint);
            return ExitCode.Usage;
        }
        if (Columns() is not { } columns) return ExitCode.Usage;
        if (settings.ReadFilter is { } readFilter && !TryCompile(readFilter, out _readFilter, out int bad)) return bad;
        CompiledFilter? filter = null;
        if (!string.IsNullOrWhiteSpace(roles.Filter))
        {
            if (!TryCompile(roles.Filter, out filter, out int code0)) return code0;
        }
        long passed = 0;
        int code = settings.FiltersFile is null
            ? Run(filter, columns, out passed)
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
        if (settings.Format is not (null or "text" or "fields"))
            return $"Invalid -T parameter \"{settings.Format}\"; it must be one of: text, fields";
        if (settings.Format == "fields" && settings.Fields.Count == 0)
            return "\"-Tfields\" was specified, but no fields were specified with \"-e\".";
        if (settings.Format != "fields" && settings.Fields.Count > 0)
            return "Output fields were specified with \"-e\", but \"-Tfields\" was not specified.";
        if (settings.FileType is { } type && CaptureOutput.FormatOf(type) is null)
            return $"\"{type}\" isn't a valid capture file type; it must be one of: pcapng, pcap, nsecpcap";
        if (settings.ReadFilter is not null && !settings.TwoPasses)
            return "-R without -2 is deprecated. For single-pass filtering use -Y.";
        if (settings.TwoPasses && roles.Files.Contains("-")) return "standard input cannot be read twice (-2)";
        return null;
    }

    List<Field>? Columns()
    {
        List<Field> columns = [];
        List<string> unknown = [];
        foreach (string name in settings.Fields)
        {
            if (_catalog.Registry.Find(name) is { } field) columns.Add(field);
            else unknown.Add(name);
        }
        if (unknown.Count == 0) return columns;
        unknown.Sort(StringComparer.Ordinal);
        ErrorOutput.Say("Some fields aren't valid:\n\t" + string.Join("\n\t", unknown));
        return null;
    }

    bool TryCompile(string text, out CompiledFilter? filter, out int code)
    {
        CompileResult result = FilterCompiler.Compile(text, _catalog.Registry, new CompileOptions { ResolveNames = !settings.NoResolution });
        (filter, code) = (result.Filter, ExitCode.Done);
        if (result.Error is { } error) code = BadFilter(error, text);
        return result.Error is null;
    }

    int BadFilter(Diagnostic error, string text)
    {
        ErrorOutput.Say(error.Render(text));
        bool looksLikeFile = text == roles.Filter && settings.Positionals.Count == 1 && settings.DisplayFilter is null && settings.ReadFiles.Count == 0
            && File.Exists(roles.Filter);
        if (looksLikeFile) ErrorOutput.Write($"hint: to read that file: dfilter \"\" {roles.Filter}\n");
        return settings.ExitStatus ? 2 : ExitCode.BadFilter;
    }

    int Run(CompiledFilter? filter, List<Field> columns, out long passed)
    {
        bool writes = settings.WriteFile is not null;
        bool prints = !settings.Quiet && (!writes || settings.PrintSummary);
        bool summaries = prints && settings.Format != "fields";
        var selection = new FieldSelection();
        foreach (Field field in columns) selection.Add(field);
        foreach (Field field in filter?.Fields ?? []) selection.Add(field);
        foreach (Field field in _readFilter?.Fields ?? []) selection.Add(field);
        using Foreknowledge? known = settings.TwoPasses ? new Foreknowledge() : null;
        if (known is not null && FirstPass(known, selection, summaries) is var first and not ExitCode.Done and not ExitCode.DamagedInput)
        {
            passed = 0;
            return first;
        }
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = new DissectionPlan(_catalog, selection) { WantsColumns = summaries }, OutputNeedsItems = prints,
            OutputLevel = summaries ? EvaluationLevel.Analysis : EvaluationLevel.Frame, Options = settings.Dissection,
            ReadLimit = settings.PacketCount, Knows = known,
        });
        PacketPrinter? printer = !prints ? null
            : summaries ? new SummaryPrinter(new SummaryWriter(), pipeline.Dissector)
            : new FieldsPrinter(Headed(new FieldsWriter(columns, settings.FieldsFormat)));
        int code;
        if (writes) code = Write(pipeline, printer);
        else if (printer is null)
        {
            var silent = new SilentOutput();
            code = _files.Run(pipeline, ref silent);
        }
        else
        {
            var printed = new PrintedOutput(_lines, printer);
            code = _files.Run(pipeline, ref printed);
        }
        _lines.Flush();
        passed = pipeline.Passed;
        return code;
    }

    /// <summary>The first of two passes: nothing is shown, all is learnt.</summary>
    int FirstPass(Foreknowledge known, FieldSelection selection, bool summaries)
    {
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = _readFilter, Plan = new DissectionPlan(_catalog, selection) { WantsColumns = summaries }, OutputNeedsItems = true,
            Options = settings.Dissection, ReadLimit = settings.PacketCount, Leaves = known,
        });
        var silent = new SilentOutput();
        int code = new InputFiles(roles.Files, _lines, stop, quiet: true).Run(pipeline, ref silent);
        pipeline.Dissector.Conclude();
        return code;
    }

    FieldsWriter Headed(FieldsWriter writer)
    {
        writer.WriteHead(_lines.Text);
        return writer;
    }

    int Write(PacketPipeline pipeline, PacketPrinter? printer)
    {
        using CaptureWriter? writer = CaptureOutput.Create(settings, out int code);
        if (writer is null) return code;
        var sink = new CaptureOutput(writer, _lines, printer);
        code = _files.Run(pipeline, ref sink, writer);
        int written = CaptureOutput.Finish(writer);
        return written != ExitCode.Done ? written : code;
    }
}
