using System.Globalization;
using FilterLang.Cli.Flows;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter flows FILE [FILTER]</c>: how each connection opened and closed, or the ladder of one.</summary>
sealed class FlowsCommand : Command
{
    static readonly string[] s_formats = ["text", "json", "jsonl", "csv", "fields"];

    (FlowColumn Column, int Sign)? _order;
    uint? _stream;
    bool _ignoresCopies, _all;

    public override string Usage => "[OPTIONS] FILE [FILTER]";

    public override string Details => """
          dfilter flows file.pcap                               each connection: who asked whom, how it opened and how it ended
          dfilter flows file.pcap "tcp.port == 80" --sort rtt   those with a frame that matches; those without the value stand last
          dfilter flows file.pcap --stream 0                    the ladder of tcp.stream 0, a line a segment, in plain words
          dfilter flows file.pcap -T csv -e client -e server -e opening -e ending -e rtt

        Columns of -e and --sort (times in seconds):

        """ + string.Join("\n", FlowColumns.All.Select(c => $"  {c.Name,-18} {c.Help}")) + "\n\n";

    public override IReadOnlyList<CliOption> Options =>
    [
        FlowBook.StreamOption("the ladder of this tcp.stream", number => _stream = number),
        new('\0', "all", null, "the ladder folds nothing", (_, _) => { _all = true; return null; }),
        new('\0', "sort", "COLUMN", "sort by a column, -COLUMN from the greatest", (_, text) => Order(text)),
        new('\0', "dedup", null, "pass over copies of datagrams, as a mirrored port makes them", (_, _) => { _ignoresCopies = true; return null; }),
        new('T', null, "FORMAT", "text (default), json, jsonl, csv, fields", static (s, text) => { s.Format = text; return null; }),
        new('e', null, "COLUMN", "a column of json, jsonl, csv, fields; all without it; may be repeated", static (s, text) => { s.Fields.Add(text); return null; }),
    ];

    public override IReadOnlyList<string> CommonOptions => ["n", "o", "c", "mem", "max-flows", "macro", "macro-file", "error-format"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count is 0 or > 2) return Refuse("flows: a capture file is needed, and a filter may follow; try \"dfilter help flows\"");
        if (settings.Format is { } format && !s_formats.Contains(format)) return Refuse($"flows: \"{format}\" isn't a format; it must be one of: {string.Join(", ", s_formats)}");
        if (Columns(settings, out string? complaint) is not { } columns) return Refuse(complaint!);
        CompiledFilter? filter = null;
        if (settings.Positionals.Count == 2)
        {
            string text = settings.Positionals[1];
            CompileResult result = FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry, MacroOptions.For(settings, text));
            if (result.Error is { } error)
            {
                FilterErrors.Show(settings, text, error);
                return ExitCode.BadFilter;
            }
            filter = result.Filter;
        }
        return Run(settings, columns, filter, new LineBuffer(output, flushEachPacket: false), stop);
    }

    int Run(Settings settings, IReadOnlyList<FlowColumn> columns, CompiledFilter? filter, LineBuffer lines, CancellationToken stop)
    {
        var transcript = _stream is { } number ? new FlowTranscript(number) : null;
        var book = new FlowBook(FlowBook.Limit(settings), _ignoresCopies) { Filter = filter, Transcript = transcript };
        int code = book.Read(settings, settings.Positionals[0], filter, lines, quiet: false, stop);
        if (transcript is not null && transcript.Row is null)
        {
            ErrorOutput.Say($"there is no tcp.stream {_stream}");
            return code == ExitCode.Done ? ExitCode.Usage : code;
        }
        if (transcript is not null) FlowLadder.Write(lines.Text, transcript, _all);
        else FlowReport.Write(lines, settings.Format ?? "text", columns, Sorted(book), book, settings.FieldsFormat);
        lines.Flush();
        return stop.IsCancellationRequested ? ExitCode.Interrupted : code;
    }

    string? Order(string text)
    {
        string name = text.TrimStart('-');
        if (FlowColumns.Find(name) is not { } column) return Unknown(name);
        _order = (column, text[0] == '-' ? -1 : 1);
        return null;
    }

    static string Unknown(string column) => $"there is no column \"{column}\"; try \"dfilter help flows\"";

    static IReadOnlyList<FlowColumn>? Columns(Settings settings, out string? complaint)
    {
        complaint = settings.Fields.Find(name => FlowColumns.Find(name) is null) is { } unknown ? $"flows: {Unknown(unknown)}" : null;
        if (complaint is not null) return null;
        return settings.Fields.Count == 0 ? FlowColumns.All : settings.Fields.ConvertAll(name => FlowColumns.Find(name)!);
    }

    List<FlowRow> Sorted(FlowBook book)
    {
        var rows = book.Rows.ToList();
        if (_order is not (var column, var sign)) return rows;
        var keyed = rows.ConvertAll(row => (Row: row, Key: column.Of(row, book) as IComparable));
        // Conversations without the value stand last whichever the order is; equal ones stay in order.
        return [.. keyed.Where(k => k.Key is not null).Order(Comparer<(FlowRow Row, IComparable? Key)>.Create((a, b) => sign * a.Key!.CompareTo(b.Key))).Select(k => k.Row),
            .. keyed.Where(k => k.Key is null).Select(k => k.Row)];
    }
}
