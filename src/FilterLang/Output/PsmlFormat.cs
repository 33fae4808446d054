namespace FilterLang.Output;

/// <summary><c>-T psml</c>: the columns of the packet list as XML.</summary>
sealed class PsmlFormat(IReadOnlyList<ListColumn> columns) : PacketFormat
{
    readonly Utf8Sink _cell = new(64);

    public override void Begin(Utf8Sink sink)
    {
        sink.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<psml version=\"0\" creator=\"wireshark/4.6.9\">\n<structure>\n"u8);
        foreach (ListColumn column in columns)
        {
            _cell.Clear();
            _cell.Add(column.Title);
            Section(sink);
        }
        sink.Add("</structure>\n\n"u8);
    }

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        sink.Add("<packet>\n"u8);
        foreach (ListColumn column in columns)
        {
            _cell.Clear();
            column.Add(_cell, packet);
            Section(sink);
        }
        sink.Add("</packet>\n\n"u8);
    }

    public override void End(Utf8Sink sink) => sink.Add("</psml>\n"u8);

    void Section(Utf8Sink sink)
    {
        sink.Add("<section>"u8);
        XmlText.Add(sink, _cell.Written);
        sink.Add("</section>\n"u8);
    }
}
