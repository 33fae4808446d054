using System.Diagnostics;
using System.Globalization;
using System.Text;
using FilterLang.Captures;
using FilterLang.Cli.Commands;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Protocols;

namespace FilterLang.Cli.Repl;

/// <summary>What is known between lines: the capture, the last filter, macros and preferences; and what a line does.</summary>
sealed class ReplSession(StandardOutput output, Dictionary<string, string> macros, bool isTerminal)
{
    const int TickMilliseconds = 200;
    readonly ProtocolCatalog _catalog = ProtocolCatalog.Default;
    readonly List<string> _preferences = [];
    CancellationTokenSource? _running;
    string? _file;
    int _lines = 10;

    /// <summary>The last filter that compiled.</summary>
    public string Filter { get; private set; } = "";

    public bool IsDone { get; set; }

    public bool ShowsTime { get; set; }

    /// <summary>Some line was wrong.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Stops what runs, not the session.</summary>
    public void Interrupt() => _running?.Cancel();

    public void Print(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    public void Complain(string complaint)
    {
        HasFailed = true;
        ErrorOutput.Say(complaint);
    }

    /// <summary>Does what a line says.</summary>
    public void Take(string line)
    {
        line = line.Trim();
        if (line.Length == 0) return;
        long start = Stopwatch.GetTimestamp();
        using var running = new CancellationTokenSource();
        _running = running;
        try
        {
            if (!line.StartsWith('.')) Ask(line);
            else if (DotCommand.Read(line, out string? complaint) is not { } command) Complain(complaint!);
            else if (ReplCommands.Find(command.Name) is { } row) row.Run(this, command);
            else Complain($"there is no command .{command.Name}; .help lists them");
        }
        finally
        {
            _running = null;
        }
        if (ShowsTime) Print(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F3} s\n"));
    }

    public void Open(string file)
    {
        if (!CaptureReader.TryOpen(file, out CaptureReader? reader, out CaptureError? error))
        {
            Complain(error.Message);
            return;
        }
        using (reader) Print(string.Create(CultureInfo.InvariantCulture, $"{file}: {reader.Format.ToString().ToLowerInvariant()}{(reader.Length is { } length ? $", {length:N0} octets" : "")}\n"));
        _file = file;
    }

    public void Set(IReadOnlyList<string> words)
    {
        if (words is ["lines", var count] && int.TryParse(count, out int lines) && lines >= 0) _lines = lines;
        else if (words is [var preference] && Preferences.Apply(new Settings(), preference) is var complaint)
        {
            if (complaint is null) _preferences.AddRange(["-o", preference]);
            else Complain(complaint);
        }
        else Complain("usage: .set NAME:VALUE, or .set lines N");
    }

    public void Macro(string text)
    {
        if (text.Length == 0)
        {
            foreach ((string name, string meaning) in macros.OrderBy(m => m.Key, StringComparer.Ordinal)) Print($"  {name} = {meaning}\n");
            return;
        }
        var settings = new Settings();
        if (MacroOptions.Define(settings, text) is { } complaint) Complain(complaint);
        foreach ((string name, string meaning) in settings.Macros) macros[name] = meaning;
    }

    public void RunWithFilter(string filter, Func<string, string[]> words) => Run(words(filter.Length > 0 ? filter : Filter));

    public void RunWithFile(Func<string, string[]> words)
    {
        if (_file is { } file) Run(words(file));
        else Complain("no capture is open: .open FILE");
    }

    /// <summary>Runs a command line of dfilter's within the session.</summary>
    public void Run(params string[] words)
    {
        var settings = new Settings { ShowsProgress = isTerminal };
        foreach ((string name, string text) in macros) settings.Macros[name] = text;
        bool isCommand = CommandTable.Find(words[0]) is not null;
        string[] all = isCommand ? words : [.. _preferences, .. words];
        string? complaint = CommandLine.Parse(all, settings);
        CancellationToken stop = _running?.Token ?? default;
        Roles? roles = null;
        if (complaint is null && settings.Command is null) roles = Roles.Of(settings, inputIsTerminal: true, out complaint);
        if (complaint is not null)
        {
            Complain(complaint);
            return;
        }
        int code = settings.Command is { } command ? command.Run(settings, output, stop) : new FilterCommand(settings, roles!, output, stop).Run();
        HasFailed |= code is not (ExitCode.Done or ExitCode.Interrupted);
    }

    /// <summary>A filter: whether it is valid, how many frames match, and the first of them.</summary>
    void Ask(string text)
    {
        CompileResult result = FilterCompiler.Compile(text, _catalog.Registry, new CompileOptions { Macros = macros });
        if (result.Error is { } error)
        {
            HasFailed = true;
            ErrorOutput.Write(FilterErrors.Text(text, error) + "\n");
            return;
        }
        Filter = text;
        foreach (Diagnostic remark in result.Diagnostics) Print(remark.Render(text) + "\n");
        if (_file is not { } file)
        {
            Print("valid; no capture is open: .open FILE\n");
            return;
        }
        var matches = new Matches(_lines);
        var settings = new Settings();
        foreach (string preference in _preferences.Where((_, i) => i % 2 == 1)) Preferences.Apply(settings, preference);
        if (!Count(file, result.Filter!, settings, matches, out long read)) return;
        bool stopped = _running!.IsCancellationRequested;
        if (matches.First.Count > 0 && !stopped)
            Run("-r", file, "-c", $"{matches.First[^1]}", "-Y", $"frame.number in {{{string.Join(", ", matches.First)}}}");
        Print(string.Create(CultureInfo.InvariantCulture, $"{matches.Count:N0} of {read:N0} frames match{(stopped ? " (stopped)" : "")}\n"));
    }

    bool Count(string file, CompiledFilter filter, Settings settings, Matches matches, out long read)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion { Filter = filter, Plan = new DissectionPlan(_catalog, selection), Options = settings.Dissection });
        int code;
        using (var ticker = isTerminal ? new Timer(_ => Print(string.Create(CultureInfo.InvariantCulture, $"\r{matches.Count:N0} of {pipeline.Read:N0} frames so far\e[K")), null, TickMilliseconds, TickMilliseconds) : null)
            code = new InputFiles([file], new LineBuffer(output, flushEachPacket: false), _running!.Token).Run(pipeline, matches);
        if (isTerminal) Print("\r\e[K");
        read = pipeline.Read;
        HasFailed |= code != ExitCode.Done;
        return code is ExitCode.Done or ExitCode.DamagedInput;
    }

    /// <summary>Counts, and keeps the numbers of the first.</summary>
    sealed class Matches(int kept) : IPacketSink
    {
        long _count;

        public List<long> First { get; } = [];

        public long Count => Volatile.Read(ref _count);

        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            _count++;
            if (First.Count < kept) First.Add(packet.Number);
            return true;
        }
    }
}
