namespace FilterLang.Output;

/// <summary>
/// Lines of columns, as <c>tshark -T fields</c> writes them. A column that is asked for twice is filled at its last place only, as there.
/// Allocates nothing per packet.
/// </summary>
sealed class FieldsWriter
{
    readonly IReadOnlyList<OutputColumn> _columns;
    readonly FieldsFormat _format;
    readonly FieldsEscape _escape;
    readonly bool[] _filled;

    public FieldsWriter(IReadOnlyList<OutputColumn> columns, FieldsFormat format)
    {
        (_columns, _format) = (columns, format);
        _escape = new FieldsEscape(format);
        _filled = new bool[columns.Count];
        for (int i = 0; i < columns.Count; i++)
            _filled[i] = !columns.Skip(i + 1).Any(c => c.Name == columns[i].Name);
    }

    /// <summary>What stands before the first packet: byte order mark and header line, as far as asked for.</summary>
    public void WriteHead(Utf8Sink sink)
    {
        if (_format.ByteOrderMark) sink.Add("\uFEFF"u8);
        if (!_format.Header) return;
        for (int i = 0; i < _columns.Count; i++)
        {
            if (i > 0) sink.Add(_format.Separator);
            sink.Add(_columns[i].Name);
        }
        sink.Add((byte)'\n');
    }

    /// <summary>One line for a dissected packet.</summary>
    public void Write(Utf8Sink sink, PacketItems items)
    {
        for (int i = 0; i < _columns.Count; i++)
        {
            if (i > 0) sink.Add(_format.Separator);
            if (_filled[i]) WriteColumn(sink, _columns[i], items);
        }
        sink.Add((byte)'\n');
    }

    void WriteColumn(Utf8Sink sink, OutputColumn column, PacketItems items)
    {
        int start = sink.Length;
        if (_format.Quote != 0) sink.Add(_format.Quote);
        int from = sink.Length;
        if (!column.Add(sink, items, _format))
        {
            sink.CutTo(start);
            return;
        }
        _escape.Apply(sink, from);
        if (_format.Quote != 0) sink.Add(_format.Quote);
    }
}
