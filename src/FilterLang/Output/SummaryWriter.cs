namespace FilterLang.Output;

/// <summary>One line a packet: number, seconds since the first frame, source, destination, protocol, length, and what it says.</summary>
public sealed class SummaryWriter
{
    readonly Utf8Sink _cell = new(64);

    /// <summary>The line of the packet that was dissected last; the plan must want columns.</summary>
    public void Write(Utf8Sink sink, PacketDissector packet)
    {
        PacketColumns columns = packet.Columns ?? throw new InvalidOperationException("The plan does not want columns.");
        _cell.Clear();
        _cell.Add(packet.Number);
        Cell(sink, 5, right: true);
        AddTime(packet.Time - packet.FirstTime);
        Cell(sink, 10, right: true);
        _cell.Add(columns.Source.Written);
        Cell(sink, 12, right: true);
        sink.Add("→ "u8);
        _cell.Add(columns.Destination.Written);
        Cell(sink, 12, right: false);
        _cell.Add(columns.Protocol);
        Cell(sink, 3, right: false);
        sink.Add((long)packet.WireLength);
        sink.Add((byte)' ');
        sink.Add(columns.Info.Written);
        sink.Add((byte)'\n');
    }

    void AddTime(long nanoseconds)
    {
        ulong magnitude = nanoseconds < 0 ? (ulong)-nanoseconds : (ulong)nanoseconds;
        if (nanoseconds < 0) _cell.Add((byte)'-');
        _cell.Add(magnitude / 1_000_000_000);
        _cell.Add((byte)'.');
        _cell.AddPadded(magnitude % 1_000_000_000 / 1000, 6);
    }

    void Cell(Utf8Sink sink, int width, bool right)
    {
        ReadOnlySpan<byte> text = _cell.Written;
        if (right) Spaces(sink, width - text.Length);
        sink.Add(text);
        if (!right) Spaces(sink, width - text.Length);
        sink.Add((byte)' ');
        _cell.Clear();
    }

    static void Spaces(Utf8Sink sink, int count)
    {
        for (; count > 0; count--) sink.Add((byte)' ');
    }
}
