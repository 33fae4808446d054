using System.Buffers;

namespace FilterLang.Output;

/// <summary><c>-T csv</c>: a header line and a row a packet (RFC 4180, lines end in LF); several values of a column are joined by commas.</summary>
sealed class CsvFormat(IReadOnlyList<OutputColumn> columns) : PacketFormat
{
    static readonly SearchValues<byte> s_quoted = SearchValues.Create("\",\r\n"u8);
    static readonly FieldsFormat s_all = new();
    readonly Utf8Sink _text = new(256);

    public override void Begin(Utf8Sink sink)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (i > 0) sink.Add((byte)',');
            _text.Clear();
            _text.Add(columns[i].Name);
            AddCell(sink, _text.Written);
        }
        sink.Add((byte)'\n');
    }

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (i > 0) sink.Add((byte)',');
            _text.Clear();
            columns[i].Add(_text, packet.Items, s_all);
            AddCell(sink, _text.Written);
        }
        sink.Add((byte)'\n');
    }

    /// <summary>Adds a cell, in quotes where it needs them.</summary>
    public static void AddCell(Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny(s_quoted) < 0)
        {
            sink.Add(text);
            return;
        }
        sink.Add((byte)'"');
        foreach (byte b in text)
        {
            if (b == '"') sink.Add(b);
            sink.Add(b);
        }
        sink.Add((byte)'"');
    }
}
