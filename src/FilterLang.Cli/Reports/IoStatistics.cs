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
        double duration = Seconds(_last), step = interval > 0 ? interval : duration;
        int decimals = interval <= 0 ? 3 : interval == Math.Floor(interval) ? 0 : Math.Min(6, interval.ToString(CultureInfo.InvariantCulture).Length - 2);
        List<string[]> table = [];
        List<string> head = ["Interval"];
        foreach (IoColumn column in columns)
            head.AddRange(column.Function.Length == 0 ? ["Frames", "Bytes"] : [column.Function]);
        table.Add([.. head]);
        for (int row = 0; row < _rows.Count; row++) table.Add(Line(row, step, duration, decimals));
        int[] widths = [.. head.Select((_, i) => table.Max(r => r[i].Length))];
        int whole = widths.Sum() + 3 * widths.Length + 1;
        List<string> about = ["IO Statistics", "", Invariant($"Duration: {duration:F6} secs"), Invariant($"Interval: {step} secs"), ""];
        for (int i = 0; i < columns.Count; i++) about.Add($"{(i == 0 ? "Col " : "    ")}{i + 1,2}: {columns[i].Text}");
        whole = Math.Max(whole, about.Max(a => a.Length) + 4);
        sink.Add($"\n{new string('=', whole)}\n");
        foreach (string line in about) sink.Add($"| {line.PadRight(whole - 4)} |\n");
        string rule = $"|{new string('-', whole - 2)}|\n";
        sink.Add(rule);
        for (int row = 0; row < table.Count; row++)
        {
            string cells = string.Join(" | ", table[row].Select((c, i) => i == 0 ? c.PadRight(widths[i]) : c.PadLeft(widths[i])));
            sink.Add($"| {cells.PadRight(whole - 4)} |\n");
            if (row == 0) sink.Add(rule);
        }
        sink.Add($"{new string('=', whole)}\n");
    }

    string[] Line(int row, double step, double duration, int decimals)
    {
        string format = "F" + decimals;
        bool last = row == _rows.Count - 1;
        string from = (row * step).ToString(format, CultureInfo.InvariantCulture);
        string to = last && interval > 0 ? "Dur" : (last ? duration : (row + 1) * step).ToString(format, CultureInfo.InvariantCulture);
        List<string> cells = [$"{from} <> {to}"];
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
