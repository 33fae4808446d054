namespace FilterLang.Output;

/// <summary>One line a packet: its columns, usually number, time, source, destination, protocol, length, and what it says.</summary>
sealed class SummaryWriter(bool tabs, IReadOnlyList<ListColumn> columns)
{
    readonly Utf8Sink _cell = new(64);
    readonly byte _between = tabs ? (byte)'\t' : (byte)' ';

    /// <summary>The line of the packet that was dissected last; the plan must want columns.</summary>
    public void Write(Utf8Sink sink, PacketDissector packet)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            _cell.Clear();
            columns[i].Add(_cell, packet);
            Cell(sink, columns[i]);
            if (i == columns.Count - 1) continue;
            sink.Add(_between);
            if (Arrow(columns[i].Content, columns[i + 1].Content) is not { Length: > 0 } arrow) continue;
            sink.Add(arrow);
            sink.Add(_between);
        }
        sink.Add((byte)'\n');
    }

    // Addresses of the two ends are joined by an arrow, whichever stands first.
    static ReadOnlySpan<byte> Arrow(ListContent left, ListContent right) =>
        IsSource(left) && IsDestination(right) ? "→"u8 : IsDestination(left) && IsSource(right) ? "←"u8 : default;

    static bool IsSource(ListContent content) =>
        content is ListContent.Source or ListContent.PlainSource or ListContent.NetworkSource or ListContent.PlainNetworkSource;

    static bool IsDestination(ListContent content) =>
        content is ListContent.Destination or ListContent.PlainDestination or ListContent.NetworkDestination or ListContent.PlainNetworkDestination;

    void Cell(Utf8Sink sink, ListColumn column)
    {
        ReadOnlySpan<byte> text = _cell.Written;
        (int width, bool right) = column.Content switch
        {
            ListContent.Number => (5, true),
            ListContent.Time when column.Kind is null or TimeKind.Relative => (10, true),
            _ when IsSource(column.Content) => (12, true),
            _ when IsDestination(column.Content) => (12, false),
            ListContent.Protocol => (3, false),
            _ => (0, false),
        };
        int spaces = width - text.Length;
        if (right) Spaces(sink, spaces);
        sink.Add(text);
        if (!right) Spaces(sink, spaces);
    }

    static void Spaces(Utf8Sink sink, int count)
    {
        for (; count > 0; count--) sink.Add((byte)' ');
    }
}
