namespace FilterLang.Output;

/// <summary><c>-T psml</c>: the columns of the packet list as XML.</summary>
sealed class PsmlFormat : PacketFormat
{
    readonly Utf8Sink _cell = new(64);

    public override void Begin(Utf8Sink sink)
    {
        sink.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<psml version=\"0\" creator=\"wireshark/4.6.9\">\n<structure>\n"u8);
        foreach ((string title, _) in ColumnFields.Titles)
        {
            sink.Add("<section>"u8);
            sink.Add(title);
            sink.Add("</section>\n"u8);
        }
        sink.Add("</structure>\n\n"u8);
    }

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        PacketColumns columns = packet.Columns ?? throw new InvalidOperationException("The plan does not want columns.");
        sink.Add("<packet>\n"u8);
        _cell.Add(packet.Number);
        Section(sink, _cell.Written);
        Section(sink, columns.Time.Written);
        Section(sink, columns.Source.Written);
        Section(sink, columns.Destination.Written);
        _cell.Add(columns.ShownProtocol);
        Section(sink, _cell.Written);
        _cell.Add((long)packet.WireLength);
        Section(sink, _cell.Written);
        Section(sink, columns.Info.Written);
        sink.Add("</packet>\n\n"u8);
    }

    public override void End(Utf8Sink sink) => sink.Add("</psml>\n"u8);

    void Section(Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        sink.Add("<section>"u8);
        XmlText.Add(sink, text);
        sink.Add("</section>\n"u8);
        _cell.Clear();
    }
}
