namespace FilterLang.Output;

/// <summary>Lines of columns, as <c>tshark -T fields</c> writes them. Allocates nothing per packet.</summary>
public sealed class FieldsWriter(IReadOnlyList<Field> columns, FieldsFormat format)
{
    readonly int[] _slots = [.. columns.Select(f => f.Slot)];
    readonly Utf8Sink _value = new(256);

    /// <summary>What stands before the first packet: byte order mark and header line, as far as asked for.</summary>
    public void WriteHead(Utf8Sink sink)
    {
        if (format.ByteOrderMark) sink.Add("\xEF\xBB\xBF"u8);
        if (!format.Header) return;
        for (int i = 0; i < columns.Count; i++)
        {
            if (i > 0) sink.Add(format.Separator);
            sink.Add(columns[i].Name);
        }
        sink.Add((byte)'\n');
    }

    /// <summary>One line for a dissected packet.</summary>
    public void Write(Utf8Sink sink, PacketItems items)
    {
        for (int i = 0; i < _slots.Length; i++)
        {
            if (i > 0) sink.Add(format.Separator);
            int first = items.First(_slots[i]);
            if (first >= 0) WriteColumn(sink, items, first);
        }
        sink.Add((byte)'\n');
    }

    void WriteColumn(Utf8Sink sink, PacketItems items, int first)
    {
        if (format.Quote != 0) sink.Add(format.Quote);
        int index = first;
        if (format.Occurrence == Occurrence.Last)
            while (items[index].Next >= 0) index = items[index].Next;
        for (bool more = false; index >= 0; index = items[index].Next, more = true)
        {
            if (more) sink.Add(format.Aggregator);
            WriteValue(sink, items, index);
            if (format.Occurrence != Occurrence.All) break;
        }
        if (format.Quote != 0) sink.Add(format.Quote);
    }

    void WriteValue(Utf8Sink sink, PacketItems items, int index)
    {
        if (!Field.At(items[index].Field).Type.IsText())
        {
            ValueText.Add(sink, items, index);
            return;
        }
        _value.Clear();
        ValueText.Add(_value, items, index);
        FieldsEscape.Add(sink, _value.Written, format);
    }
}
