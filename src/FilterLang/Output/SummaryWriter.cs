namespace FilterLang.Output;

/// <summary>One line a packet: number, time, source, destination, protocol, length, and what it says.</summary>
sealed class SummaryWriter(bool tabs = false)
{
    readonly Utf8Sink _cell = new(64);
    readonly byte _between = tabs ? (byte)'\t' : (byte)' ';

    /// <summary>The line of the packet that was dissected last; the plan must want columns.</summary>
    public void Write(Utf8Sink sink, PacketDissector packet)
    {
        PacketColumns columns = packet.Columns ?? throw new InvalidOperationException("The plan does not want columns.");
        _cell.Clear();
        _cell.Add(packet.Number);
        Cell(sink, 5, right: true);
        _cell.Add(columns.Time.Written);
        Cell(sink, 10, right: true);
        _cell.Add(columns.Source.Written);
        Cell(sink, 12, right: true);
        sink.Add("→"u8);
        sink.Add(_between);
        _cell.Add(columns.Destination.Written);
        Cell(sink, 12, right: false);
        _cell.Add(columns.ShownProtocol);
        Cell(sink, 3, right: false);
        sink.Add((long)packet.WireLength);
        sink.Add(_between);
        sink.Add(columns.Info.Written);
        sink.Add((byte)'\n');
    }

    void Cell(Utf8Sink sink, int width, bool right)
    {
        ReadOnlySpan<byte> text = _cell.Written;
        int spaces = width - text.Length;
        if (right) Spaces(sink, spaces);
        sink.Add(text);
        if (!right) Spaces(sink, spaces);
        sink.Add(_between);
        _cell.Clear();
    }

    static void Spaces(Utf8Sink sink, int count)
    {
        for (; count > 0; count--) sink.Add((byte)' ');
    }
}
