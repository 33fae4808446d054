using FilterLang.Cli.Commands;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols.Flows;

namespace FilterLang.Cli.Flows;

/// <summary>The report on all conversations: in words, or as a table for programs.</summary>
static class FlowReport
{
    public static void Write(LineBuffer lines, string format, IReadOnlyList<FlowColumn> columns, IReadOnlyList<FlowRow> rows, FlowBook book, FieldsFormat fields)
    {
        Utf8Sink text = lines.Text;
        if (format == "csv") AddCells(text, columns.Select(c => c.Name));
        if (format == "fields" && fields.Header) text.Add(string.Join((char)fields.Separator, columns.Select(c => c.Name)) + "\n");
        if (format == "json") text.Add("["u8);
        bool first = true;
        foreach (FlowRow row in rows)
        {
            if (format is "json" or "jsonl")
            {
                if (format == "json") text.Add(first ? "\n"u8 : ",\n"u8);
                FlowColumns.AddJson(text, row, book, columns);
                if (format == "jsonl") text.Add((byte)'\n');
            }
            else if (format == "csv") AddCells(text, columns.Select(c => c.Shown(row, book)));
            else if (format == "fields") text.Add(string.Join((char)fields.Separator, columns.Select(c => c.Shown(row, book))) + "\n");
            else AddWords(text, row, book);
            first = false;
            if (!lines.EndPacket()) return;
        }
        if (format == "json") text.Add("\n]\n"u8);
        if (format == "text") AddSummary(text, rows);
    }

    static void AddCells(Utf8Sink text, IEnumerable<string> cells)
    {
        bool first = true;
        foreach (string cell in cells)
        {
            if (!first) text.Add((byte)',');
            first = false;
            CsvFormat.AddCell(text, System.Text.Encoding.UTF8.GetBytes(cell));
        }
        text.Add((byte)'\n');
    }

    static void AddWords(Utf8Sink text, FlowRow row, FlowBook book)
    {
        int client = row.ClientSide;
        text.Add(FormattableString.Invariant($"{row.Kind} {row.Number}  {row.Client} → {row.Server}  (client by {row.RoleSource})\n"));
        string repeated = row.Story is { } story && story.Client.Retransmissions + story.Server.Retransmissions is > 0 and var count
            ? FormattableString.Invariant($"   {count} retransmission{(count == 1 ? "" : "s")}") : "";
        text.Add(FormattableString.Invariant($"    at {(row.Start - book.Start) / 1e9:0.000000} s for {FlowVerdict.Span(row.End - row.Start)}   → {row.Frames(client)} frames, {row.Octets(client)} bytes   ← {row.Frames(1 - client)} frames, {row.Octets(1 - client)} bytes{repeated}\n"));
        if (row.Story is { } told)
        {
            text.Add($"    opened: {FlowVerdict.Opening(told)}\n    ended:  {FlowVerdict.Ending(told)}\n");
            string doubts = string.Join("; ", FlowVerdict.Doubts(told));
            if (doubts.Length > 0) text.Add($"    beware: {doubts}\n");
            text.Add($"    Zeek:   {told.History.State(client)} {told.History.Text(client)}\n");
        }
        else text.Add($"    {row.Verdict}\n");
        text.Add((byte)'\n');
    }

    static void AddSummary(Utf8Sink text, IReadOnlyList<FlowRow> rows)
    {
        int tcp = rows.Count(r => r.Story is not null);
        text.Add($"{tcp} TCP and {rows.Count - tcp} UDP conversations\n");
        Add("opened", rows.Where(r => r.Story is not null).GroupBy(r => r.Story!.Opening, r => r, (key, all) => (FlowBook.Word(FlowNames.Of(key)), all.Count())));
        Add("ended", rows.Where(r => r.Story is not null).GroupBy(r => r.Story!.Ending, r => r, (key, all) => (FlowBook.Word(FlowNames.Of(key)), all.Count())));

        void Add(string what, IEnumerable<(string Name, int Count)> counts)
        {
            string line = string.Join(", ", counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{c.Name} {c.Count}"));
            if (line.Length > 0) text.Add($"{what}: {line}\n");
        }
    }
}
