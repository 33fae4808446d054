namespace FilterLang.Protocols;

/// <summary>Bodies that are text, line by line.</summary>
static class TextLines
{
    public static readonly Protocol Protocol = Protocol.Of("data-text-lines", "Line-based text data", Dissect, "Line-based text data");

    // Nothing follows a declaration (XML 1.0 section 2.8) of a version and an encoding in so few octets.
    const int ShortestXml = 38;

    static readonly Field s_line = Protocol.Heading("");

    static TextLines()
    {
        MediaTypes.Rest.Add(0, Protocol);
        Protocol.Dispatches(MediaTypes.Table);
        MediaTypes.Table.Add(Protocol,
        "application/vnd.drm.message", "application/vnd.poc.refer-to", "application/x-javascript", "application/x-ns-proxy-autoconfig",
        "application/x-rtsp-udp-packetpair", "application/x-tia-p25-issi", "application/x-tia-p25-sndcp", "application/xml-external-parsed-entity",
        "text/css", "text/enriched", "text/html", "text/javascript", "text/parameters", "text/plain", "text/richtext",
        "text/vnd.sun.j2me.app-descriptor", "text/x-ref-list", "text/x-ref-simple", "text/xml-external-parsed-entity");
    }

    static void Dissect(ref Layer text)
    {
        // A body that declares itself as XML is shown as that.
        if (text.Length > ShortestXml && IsXml(text.Bytes) && MediaTypes.Table.Find("text/xml"u8) is { } xml)
        {
            text.OpenNothing();
            text.Call(xml, 0, text.Length);
            return;
        }
        text.Open();
        ReadOnlySpan<byte> type = text.Packet.State<MediaContent>(MediaBody.Protocol).Type;
        if (!type.IsEmpty) text.TellType(type);
        if (text.IsShown) Show(ref text, type);
    }

    static bool IsXml(ReadOnlySpan<byte> text) => text.Length >= 5 && System.Text.Ascii.EqualsIgnoreCase(text[..5], "<?xml"u8);

    static void Show(ref Layer text, scoped ReadOnlySpan<byte> type)
    {
        int lines = 0;
        for (int at = 0; at < text.Captured; lines++)
        {
            text.Line(at, out _, out int next);
            GroupScope scope = text.Begin(s_line, at, next - at);
            text.LabelText(scope.Item, text.Bytes[at..next]);
            text.End(scope);
            at = next;
        }
        if (!type.IsEmpty) text.Title($": {type}");
        text.Title($" ({(long)lines} lines)");
    }
}
