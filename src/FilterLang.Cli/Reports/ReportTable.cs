using System.Globalization;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>The reports of <c>-z</c> by their names.</summary>
sealed class ReportTable(FieldRegistry registry, CompileOptions options, string capture)
{
    static readonly string[] s_names =
    [
        .. ConversationKind.All.Select(k => "conv," + k.Name), .. ConversationKind.All.Select(k => "endpoints," + k.Name),
        "dns,tree", "expert", "flow,tcp", "follow,dtls", "follow,http", "follow,tcp", "follow,tls", "follow,udp", "hosts", "http,tree", "io,phs", "io,stat", "plen,tree",
    ];

    /// <summary>Makes a report; null and a complaint where the text names none.</summary>
    public Report? Create(string text, out string? complaint)
    {
        complaint = null;
        string[] words = text.Split(',');
        Report? report = (words[0], words.ElementAtOrDefault(1)) switch
        {
            ("conv", { } kind) when Kind(kind) is { } known => WithFilter(Rest(words, 2), f => new Conversations(known, registry) { Filter = f }, out complaint),
            ("endpoints", { } kind) when Kind(kind) is { } known => WithFilter(Rest(words, 2), f => new Endpoints(known, registry) { Filter = f }, out complaint),
            ("io", "phs") => WithFilter(Rest(words, 2), f => new ProtocolHierarchy { Filter = f }, out complaint),
            ("io", "stat") => IoStat(words, out complaint),
            ("plen", "tree") => WithFilter(Rest(words, 2), f => new PacketLengths { Filter = f }, out complaint),
            ("http", "tree") => Http(Rest(words, 2), out complaint),
            ("dns", "tree") => WithFilter(Rest(words, 2), f => new DnsTree(registry) { Filter = f }, out complaint),
            ("expert", _) => Expert(words, out complaint),
            ("hosts", _) => new HostNames(registry, capture),
            ("flow", "tcp") => new FlowDiagram(registry),
            ("follow", "tcp" or "udp" or "http" or "tls" or "dtls") => Follow(words, out complaint),
            _ => null,
        };
        if (report is null && complaint is null)
            complaint = $"Invalid -z argument \"{text}\"; it must be one of:\n     {string.Join("\n     ", s_names.Order(StringComparer.Ordinal))}";
        return report;
    }

    static ConversationKind? Kind(string name) => Array.Find(ConversationKind.All, k => k.Name == name);

    static string Rest(string[] words, int from) => words.Length <= from ? "" : string.Join(',', words[from..]);

    Report? WithFilter(string text, Func<CompiledFilter?, Report> create, out string? complaint) =>
        TryCompile(text, out CompiledFilter? filter, out complaint) ? create(filter) : null;

    bool TryCompile(string text, out CompiledFilter? filter, out string? complaint)
    {
        (filter, complaint) = (null, null);
        if (string.IsNullOrWhiteSpace(text)) return true;
        CompileResult result = FilterCompiler.Compile(text, registry, options);
        (filter, complaint) = (result.Filter, result.Error?.Render(text));
        return complaint is null;
    }

    Report? Expert(string[] words, out string? complaint)
    {
        Severity? least = words.ElementAtOrDefault(1) switch
        {
            "error" => Severity.Error, "warn" => Severity.Warning, "note" => Severity.Note, "chat" => Severity.Chat, "comment" => Severity.Comment, _ => null,
        };
        return WithFilter(Rest(words, least is null ? 1 : 2), f => new ExpertReport(least ?? Severity.Comment) { Filter = f }, out complaint);
    }

    Report? Http(string filter, out string? complaint)
    {
        complaint = null;
        if (registry.Find("http.request.method") is { } method && registry.Find("http.response.code") is { } code
            && registry.Find("http.response.phrase") is { } phrase)
            return WithFilter(filter, f => new HttpTree(method, code, phrase) { Filter = f }, out complaint);
        complaint = "-z http,tree: HTTP is not dissected";
        return null;
    }

    Report? Follow(string[] words, out string? complaint)
    {
        complaint = null;
        FollowMode? mode = words.ElementAtOrDefault(2) switch { "ascii" => FollowMode.Ascii, "hex" => FollowMode.Hex, "raw" => FollowMode.Raw, "utf-8" => FollowMode.Utf8, _ => null };
        if (mode is null) complaint = $"follow - \"{words.ElementAtOrDefault(2)}\" isn't a mode; it must be one of: ascii, hex, raw, utf-8";
        else if (FollowedEnds.Of(words.ElementAtOrDefault(3), words.ElementAtOrDefault(4)) is not { } ends)
            complaint = "follow - the stream must be given by its number or ends, as in follow,tcp,ascii,0 or follow,tcp,ascii,10.0.0.1:1234,10.0.0.2:80";
        else if (words[1] is "tcp" or "udp") return new FollowStream(words[1], mode.Value, ends, registry);
        else if (ends.Number is not { } number) complaint = $"follow - the stream of {words[1]} must be given by its number";
        else if (words[1] == "http") return new FollowMessages(mode.Value, (uint)number, registry);
        else return new FollowDecrypted(words[1], mode.Value, (uint)number, registry);
        return null;
    }

    // FUNCTION(FIELD)FILTER, or a filter; commas within parentheses and braces belong to it.
    Report? IoStat(string[] words, out string? complaint)
    {
        if (!double.TryParse(words.ElementAtOrDefault(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double interval))
        {
            complaint = $"io,stat - \"{words.ElementAtOrDefault(2)}\" isn't an interval in seconds";
            return null;
        }
        List<IoColumn> columns = [];
        complaint = null;
        foreach (string text in Columns(Rest(words, 3)))
        {
            if (Column(text, out complaint) is not { } column) return null;
            columns.Add(column);
        }
        if (columns.Count == 0) columns.Add(new IoColumn("Frames and bytes", "", null, null));
        return new IoStatistics(interval, columns);
    }

    static List<string> Columns(string text)
    {
        List<string> columns = [];
        int depth = 0, start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '(' or '{' or '[') depth++;
            else if (i < text.Length && text[i] is ')' or '}' or ']') depth--;
            if (i < text.Length && !(text[i] == ',' && depth == 0)) continue;
            if (i > 0 || text.Length > 0) columns.Add(text[start..i]);
            start = i + 1;
        }
        return columns;
    }

    IoColumn? Column(string text, out string? complaint)
    {
        CompiledFilter? filter;
        foreach (string function in (string[])["FRAMES", "BYTES", "COUNT", "SUM", "MIN", "MAX", "AVG", "LOAD"])
        {
            if (!text.StartsWith(function + "(", StringComparison.Ordinal)) continue;
            int close = text.IndexOf(')', StringComparison.Ordinal);
            string name = close < 0 ? "" : text[(function.Length + 1)..close];
            Field? field = name.Length == 0 ? null : registry.Find(name);
            if (close < 0 || (field is null && function is not ("FRAMES" or "BYTES")))
            {
                complaint = $"io,stat - \"{text}\": {function} needs a field, as in {function}(frame.len)frame.len";
                return null;
            }
            return TryCompile(text[(close + 1)..], out filter, out complaint) ? new IoColumn(text, function, field, filter) : null;
        }
        return TryCompile(text, out filter, out complaint) ? new IoColumn(text.Length == 0 ? "Frames and bytes" : text, "", null, filter) : null;
    }
}
