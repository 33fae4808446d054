using System.Globalization;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>The columns of the packet list: <c>-o gui.column.format:"No.","%m","TTL","%Cus:ip.ttl"</c>.</summary>
static class ColumnChoices
{
    static readonly (string Format, string Words, ListContent Content, TimeKind? Kind, string Field)[] s_formats =
    [
        ("%Yt", "Absolute date, as YYYY-MM-DD, and time", ListContent.Time, TimeKind.AbsoluteWithDate, ""),
        ("%YDOYt", "Absolute date, as YYYY/DOY, and time", ListContent.Time, TimeKind.AbsoluteWithDayOfYear, ""),
        ("%At", "Absolute time", ListContent.Time, TimeKind.Absolute, ""),
        ("%Cus", "Custom: %Cus:FIELD or expression[:occurrence, 0 for all[:R by name or U]]", ListContent.Custom, null, ""),
        ("%Tt", "Delta time", ListContent.Time, TimeKind.Delta, ""),
        ("%Gt", "Delta time displayed", ListContent.Time, TimeKind.DeltaDisplayed, ""),
        ("%rd", "Dest addr (resolved)", ListContent.Destination, null, ""),
        ("%ud", "Dest addr (unresolved)", ListContent.PlainDestination, null, ""),
        ("%rD", "Dest port (resolved)", ListContent.DestinationPort, null, ""),
        ("%uD", "Dest port (unresolved)", ListContent.PlainDestinationPort, null, ""),
        ("%d", "Destination address", ListContent.Destination, null, "_ws.col.def_dst"),
        ("%D", "Destination port", ListContent.DestinationPort, null, ""),
        ("%i", "Information", ListContent.Info, null, "_ws.col.info"),
        ("%rnd", "Net dest addr (resolved)", ListContent.NetworkDestination, null, ""),
        ("%und", "Net dest addr (unresolved)", ListContent.PlainNetworkDestination, null, ""),
        ("%rns", "Net src addr (resolved)", ListContent.NetworkSource, null, ""),
        ("%uns", "Net src addr (unresolved)", ListContent.PlainNetworkSource, null, ""),
        ("%nd", "Network dest addr", ListContent.NetworkDestination, null, ""),
        ("%ns", "Network src addr", ListContent.NetworkSource, null, ""),
        ("%m", "Number", ListContent.Number, null, "_ws.col.number"),
        ("%L", "Packet length (bytes)", ListContent.Length, null, "_ws.col.packet_length"),
        ("%p", "Protocol", ListContent.Protocol, null, "_ws.col.protocol"),
        ("%Rt", "Relative time", ListContent.Time, TimeKind.Relative, ""),
        ("%s", "Source address", ListContent.Source, null, "_ws.col.def_src"),
        ("%S", "Source port", ListContent.SourcePort, null, ""),
        ("%rs", "Src addr (resolved)", ListContent.Source, null, ""),
        ("%us", "Src addr (unresolved)", ListContent.PlainSource, null, ""),
        ("%rS", "Src port (resolved)", ListContent.SourcePort, null, ""),
        ("%uS", "Src port (unresolved)", ListContent.PlainSourcePort, null, ""),
        ("%Yut", "UTC date, as YYYY-MM-DD, and time", ListContent.Time, TimeKind.UtcWithDate, ""),
        ("%YDOYut", "UTC date, as YYYY/DOY, and time", ListContent.Time, TimeKind.UtcWithDayOfYear, ""),
        ("%Aut", "UTC time", ListContent.Time, TimeKind.Utc, ""),
        ("%t", "Time (format as specified)", ListContent.Time, null, "_ws.col.cls_time"),
    ];

    // What else Wireshark has.
    static readonly string[] s_missing = ["%B", "%a", "%I", "%F", "%hd", "%hs", "%rhd", "%uhd", "%rhs", "%uhs", "%e", "%x", "%f", "%md"];

    /// <summary>The formats that there are: what a preference calls them, what they show, and the field of the same text.</summary>
    public static IEnumerable<(string Format, string Words, string Field)> Formats => s_formats.Select(f => (f.Format, f.Words, f.Field));

    /// <summary>Titles and formats in pairs, each in quotes, separated by commas. An empty value means the usual columns.</summary>
    public static string? Apply(Settings settings, string value)
    {
        if (Words(value) is not { } words || words.Count % 2 != 0) return "titles and formats must come in pairs, each in quotes, separated by commas";
        List<ListColumn> columns = [];
        for (int i = 0; i < words.Count; i += 2)
        {
            if (Column(words[i], words[i + 1], out string? complaint) is not { } column) return complaint;
            columns.Add(column);
        }
        settings.Columns = columns.Count == 0 ? ListColumn.Usual : columns;
        return null;
    }

    static ListColumn? Column(string title, string format, out string? complaint)
    {
        complaint = null;
        if (format.StartsWith("%Cus:", StringComparison.Ordinal)) return Custom(title, format[5..], out complaint);
        int row = Array.FindIndex(s_formats, f => f.Format == format && f.Content != ListContent.Custom);
        if (row >= 0) return new ListColumn(title, s_formats[row].Content) { Kind = s_formats[row].Kind };
        complaint = s_missing.Contains(format)
            ? $"columns \"{format}\" are not made here" : $"\"{format}\" is no format of a column; dfilter -G column-formats lists them";
        return null;
    }

    // The expression may hold colons of its own: what follows it are at most an occurrence and a letter.
    static ListColumn? Custom(string title, string text, out string? complaint)
    {
        complaint = null;
        bool byName = true;
        int occurrence = 0;
        if (text.EndsWith(":R", StringComparison.Ordinal) || text.EndsWith(":U", StringComparison.Ordinal)) (byName, text) = (text[^1] == 'R', text[..^2]);
        int colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out occurrence)) text = text[..colon];
        List<OutputColumn> shown = [];
        foreach (string part in text.Replace("||", " or ", StringComparison.Ordinal).Split(" or ", StringSplitOptions.TrimEntries))
        {
            if (ColumnOf(part) is { } column) shown.Add(column);
            else complaint = $"\"{part}\" is neither a field nor an expression";
        }
        return complaint is null ? new ListColumn(title, ListContent.Custom) { Shown = shown, ByName = byName, Occurrence = occurrence } : null;
    }

    static OutputColumn? ColumnOf(string text)
    {
        FieldRegistry registry = ProtocolCatalog.Default.Registry;
        return (registry.Find(text) ?? registry.FindOld(text, out _)) is { } field ? new OutputColumn(text, field) : OutputColumn.OfExpression(text, registry);
    }

    static List<string>? Words(string value)
    {
        List<string> words = [];
        int at = 0;
        while (at < value.Length)
        {
            if (char.IsWhiteSpace(value[at]) || value[at] == ',') at++;
            else if (value[at] == '"')
            {
                int end = value.IndexOf('"', at + 1);
                if (end < 0) return null;
                words.Add(value[(at + 1)..end]);
                at = end + 1;
            }
            else
            {
                int end = value.IndexOf(',', at);
                if (end < 0) end = value.Length;
                words.Add(value[at..end].Trim());
                at = end;
            }
        }
        return words;
    }
}
