using System.Globalization;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>A column of <see cref="IoStatistics"/>: frames and bytes that match a filter, or a function of a field's values.</summary>
/// <param name="Text">As written.</param>
/// <param name="Function">FRAMES, BYTES, COUNT, SUM, MIN, MAX, AVG, LOAD; empty for frames and bytes.</param>
/// <param name="Field">What the function reads.</param>
/// <param name="Filter">What packets must match.</param>
sealed record IoColumn(string Text, string Function, Field? Field, CompiledFilter? Filter);

/// <summary><c>-z io,stat,INTERVAL[,FILTER|FUNCTION(FIELD)FILTER…]</c>: counts by intervals of time.</summary>
sealed class IoStatistics(double interval, IReadOnlyList<IoColumn> columns) : Report
{
    /// <summary>Intervals beyond this are added to the last one.</summary>
    const int MostIntervals = 1_000_000;

    struct Cell
    {
        public long Frames, Bytes, Count;
        public double Sum, Least, Most;
    }

    readonly List<Cell[]> _rows = [];
    long _last;

    public override void AddTo(FieldSelection selection)
    {
        foreach (IoColumn column in columns)
        {
            if (column.Field is not null) selection.Add(column.Field);
            foreach (Field field in column.Filter?.Fields ?? []) selection.Add(field);
        }
    }

    public override void Take(PacketDissector packet)
    {
        long since = packet.Time - packet.FirstTime;
        _last = Math.Max(_last, since);
        int row = interval <= 0 || since < 0 ? 0 : (int)Math.Min(Seconds(since) / interval, MostIntervals - 1);
        while (_rows.Count <= row) _rows.Add(new Cell[columns.Count]);
        var context = new PacketContext { Items = packet.Items, Number = packet.Number, Time = packet.Time, WireLength = packet.WireLength, CapturedLength = packet.CapturedLength };
        for (int i = 0; i < columns.Count; i++)
        {
            IoColumn column = columns[i];
            if (column.Filter is { } filter && !filter.Full(ref context)) continue;
            ref Cell cell = ref _rows[row][i];
            cell.Frames++;
            cell.Bytes += packet.WireLength;
            if (column.Field is not { } field) continue;
            if (column.Function == "LOAD") AddLoad(row, i, field, packet.Items);
            else Add(ref cell, field, packet.Items);
        }
    }

    static void Add(ref Cell cell, Field field, PacketItems items)
    {
        for (int i = items.First(field.Slot); i >= 0; i = items[i].Next)
        {
            double value = field.Type.IsFloat() ? BitConverter.UInt64BitsToDouble(items[i].Value)
                : field.Type == FieldType.RelativeTime ? Seconds((long)items[i].Value)
                : field.Type.IsSigned() ? (long)items[i].Value : field.Type.IsRun() ? 0 : items[i].Value;
            cell.Least = cell.Count == 0 ? value : Math.Min(cell.Least, value);
            cell.Most = cell.Count == 0 ? value : Math.Max(cell.Most, value);
            cell.Sum += value;
            cell.Count++;
        }
    }

    // Whatever took longer than its own interval was under way in those before it.
    void AddLoad(int row, int column, Field field, PacketItems items)
    {
        for (int i = items.First(field.Slot); i >= 0; i = items[i].Next)
        {
            double left = Seconds((long)items[i].Value);
            for (int earlier = row - 1; interval > 0 && left > interval && earlier >= 0; earlier--, left -= interval) _rows[earlier][column].Sum += interval;
            _rows[row][column].Sum += left;
        }
    }

    public override void Write(Utf8Sink sink)
    {
        double duration = Seconds(_last);
        bool once = interval <= 0 || interval >= duration;
        double step = once ? duration : interval;
        int decimals = once ? duration < 10 ? 3 : 1 : Decimals(interval);
        int magnitude = Math.Min(LongestNumber, Digits(duration)), width = Math.Max(decimals == 0 ? 2 : 0, magnitude + Fraction(decimals));
        string Fixed(double seconds) => seconds.ToString($"F{decimals}", CultureInfo.InvariantCulture);
        List<string[]> cells = [];
        for (int row = 0; row < _rows.Count && duration > 0; row++) cells.Add(Values(row, step, duration));
        string[] heads = [.. columns.SelectMany(c => c.Function.Length == 0 ? (string[])["Frames", "Bytes"] : [c.Function])];
        int[] widths = [.. heads.Select((head, i) => Math.Max(head.Length, cells.Count == 0 ? 0 : cells.Max(c => c[i].Length)))];
        int first = 2 * width + 6, table = first + 2 + widths.Sum(w => w + 3);
        string amount = decimals == 0 ? Invariant($"{duration:F6}") : Fixed(duration);
        List<string> about =
        [
            "IO Statistics", "", $"Duration: {amount} secs",
            $"Interval: {Fixed(step).PadLeft(magnitude + Fraction(decimals))} secs", "",
        ];
        for (int i = 0; i < columns.Count; i++) about.Add($"{(i == 0 ? "Col " : "    ")}{i + 1,2}: {columns[i].Text}");
        int whole = Math.Max(table, about.Max(a => a.Length) + 3);
        sink.Add($"\n{new string('=', whole)}\n");
        foreach (string line in about) sink.Add($"| {line.PadRight(whole - 3)}|\n");
        sink.Add($"|{new string('-', whole - 2)}|\n");
        Row(sink, whole, $"|{new string(' ', first)}|{Numbers(widths)}");
        Row(sink, whole, $"|{" Interval".PadRight(first)}|{string.Concat(heads.Select((head, i) => Centred(head, widths[i] + 2) + "|"))}");
        Row(sink, whole, $"|{new string('-', table - 2)}|");
        for (int row = 0; row < cells.Count; row++)
        {
            string from = Fixed(row * step);
            string to = row == cells.Count - 1 && decimals == 0 ? "Dur" : Fixed((row + 1) * step);
            Row(sink, whole, $"|{from.PadLeft(width + 1)} <> {to.PadRight(width + 1)}|{string.Concat(cells[row].Select((c, i) => $" {c.PadLeft(widths[i])} |"))}");
        }
        sink.Add($"{new string('=', whole)}\n");
    }

    /// <summary>Room is kept for numbers of seconds of so many digits.</summary>
    const int LongestNumber = 5;

    static int Fraction(int decimals) => decimals == 0 ? 0 : decimals + 1;

    static int Digits(double seconds) => Math.Floor(seconds).ToString("F0", CultureInfo.InvariantCulture).Length;

    // As many as it was written with, down to microseconds.
    static int Decimals(double seconds)
    {
        string text = seconds.ToString("F6", CultureInfo.InvariantCulture).TrimEnd('0');
        return text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1;
    }

    static void Row(Utf8Sink sink, int whole, string line) => sink.Add(line.Length >= whole ? line + "\n" : line.PadRight(whole - 1) + "|\n");

    // The number of each column, over both where it has frames and bytes.
    string Numbers(int[] widths)
    {
        var line = new System.Text.StringBuilder();
        int at = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            int width = widths[at++] + 2;
            if (columns[i].Function.Length == 0) width += widths[at++] + 3;
            line.Append((i + 1).ToString(CultureInfo.InvariantCulture).PadRight(width)).Append('|');
        }
        return line.ToString();
    }

    static string Centred(string word, int width) => word.PadLeft(word.Length + (width - word.Length + 1) / 2).PadRight(width);

    string[] Values(int row, double step, double duration)
    {
        bool last = row == _rows.Count - 1;
        List<string> cells = [];
        for (int i = 0; i < columns.Count; i++)
        {
            Cell cell = _rows[row][i];
            if (columns[i].Function.Length == 0) cells.AddRange([Invariant($"{cell.Frames}"), Invariant($"{cell.Bytes}")]);
            else cells.Add(Value(columns[i], cell, last && interval > 0 ? Math.Max(duration - row * step, 1e-9) : step));
        }
        return [.. cells];
    }

    static string Value(IoColumn column, in Cell cell, double length)
    {
        double value = column.Function switch
        {
            "FRAMES" => cell.Frames, "BYTES" => cell.Bytes, "COUNT" => cell.Count, "SUM" => cell.Sum, "MIN" => cell.Least, "MAX" => cell.Most,
            "AVG" => cell.Count == 0 ? 0 : cell.Sum / cell.Count, _ => length <= 0 ? 0 : cell.Sum / length,
        };
        bool seconds = column.Field?.Type == FieldType.RelativeTime && column.Function is not ("COUNT" or "FRAMES" or "BYTES");
        if (seconds || column.Field?.Type.IsFloat() == true) return value.ToString("F6", CultureInfo.InvariantCulture);
        return Math.Floor(value).ToString("F0", CultureInfo.InvariantCulture);
    }

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
