using System.Globalization;
using FilterLang.Cli.Flows;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Cli.Plots;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter plot KIND FILE</c>: a picture of a conversation, or of all traffic, as one SVG file.</summary>
sealed class PlotCommand : Command
{
    static readonly string[] s_kinds = ["ladder", "tcptrace", "stevens", "throughput", "rtt", "window", "io"];

    uint? _stream;
    string? _file, _side;

    public override string Usage => "KIND FILE [FILTER] -o FILE.svg";

    public override string Details => """
          dfilter plot ladder file.pcap --stream 0 -o ladder.svg      two lifelines, an arrow a segment
          dfilter plot tcptrace file.pcap --stream 0 -o trace.svg     time and sequence, acknowledgments, SACKs, the window's edge
          dfilter plot io file.pcap "tcp.port == 443" -o io.svg       frames and octets by time

        KIND is ladder, tcptrace, stevens, throughput, rtt, window (each of one TCP conversation) or io. Without --stream it is the first
        conversation with a frame that matches. The data are those of who sent more, unless --side says client or server.

        """;

    public override IReadOnlyList<CliOption> Options =>
    [
        new('o', "output", "FILE", "write the picture to FILE, - for standard output", (_, file) => { _file = file; return null; }),
        FlowBook.StreamOption("the conversation: its tcp.stream", number => _stream = number),
        new('\0', "side", "WHO", "whose data: client, server", (_, who) => { _side = who; return who is "client" or "server" ? null : $"\"{who}\" is neither client nor server"; }),
    ];

    public override IReadOnlyList<string> CommonOptions => ["n", "c", "mem", "max-flows", "macro", "macro-file", "error-format"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count is < 2 or > 3) return Refuse("plot: a kind and a capture file are needed; try \"dfilter help plot\"");
        string kind = settings.Positionals[0], path = settings.Positionals[1], text = settings.Positionals.Count > 2 ? settings.Positionals[2] : "";
        if (!s_kinds.Contains(kind)) return Refuse($"plot: \"{kind}\" isn't a kind; it must be one of: {string.Join(", ", s_kinds)}");
        if (_file is null) return Refuse("plot: -o FILE.svg is needed");
        CompileResult result = FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry, MacroOptions.For(settings, text));
        if (result.Error is { } error)
        {
            FilterErrors.Show(settings, text, error);
            return ExitCode.BadFilter;
        }
        CompiledFilter? filter = text.Length > 0 ? result.Filter : null;
        var lines = new LineBuffer(output, flushEachPacket: false);
        int code = ExitCode.Done;
        if (kind != "io" && _stream is null)
        {
            if (path == "-") return Refuse("plot: standard input is read once only; say which conversation by --stream N");
            // Which conversation it is must be known before its segments are kept.
            var search = new FlowBook(FlowBook.Limit(settings), ignoresCopies: false) { Filter = filter };
            code = search.Read(settings, path, filter, lines, quiet: true, stop);
            if (search.Rows.FirstOrDefault(r => r.Story is not null) is not { } found) return code == ExitCode.Done ? Refuse("plot: there is no such TCP conversation") : code;
            _stream = found.Number;
        }
        var transcript = kind == "io" ? null : new FlowTranscript(_stream!.Value);
        var rates = kind == "io" ? new FlowRates() : null;
        var book = new FlowBook(FlowBook.Limit(settings), ignoresCopies: false) { Filter = rates is null ? null : filter, Transcript = transcript, Rates = rates };
        code = book.Read(settings, path, filter, lines, quiet: false, stop);
        if (transcript is not null && transcript.Row is null) return code == ExitCode.Done ? Refuse($"plot: there is no tcp.stream {_stream}") : code;
        string picture = rates is not null ? IoPlot.Draw(rates, path, text) : Draw(kind, transcript!);
        return Write(picture, output) ? code : ExitCode.BadOutput;
    }

    string Draw(string kind, FlowTranscript transcript)
    {
        if (kind == "ladder") return LadderPlot.Draw(transcript);
        int client = transcript.Row!.ClientSide;
        var plots = new StreamPlots(transcript, _side switch { "client" => client, "server" => 1 - client, _ => -1 });
        return kind switch
        {
            "tcptrace" => plots.Trace(),
            "stevens" => plots.Stevens(),
            "throughput" => plots.Throughput(),
            "rtt" => plots.RoundTrips(),
            _ => plots.Window(),
        };
    }

    bool Write(string picture, StandardOutput output)
    {
        if (_file == "-")
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes(picture));
            return true;
        }
        try
        {
            File.WriteAllText(_file!, picture);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ErrorOutput.Say($"the picture cannot be written: {problem.Message}");
            return false;
        }
    }
}
