namespace FilterLang.Protocols;

/// <summary>XMPP, RFC 6120: streams of XML, which may change to TLS. Stanzas are shown as XML.</summary>
public static class Xmpp
{
    const ushort Port = 5222;

    public static readonly Protocol Protocol = Protocol.Of("xmpp", "XMPP Protocol", Dissect, "XMPP");

    static Xmpp() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).Dispatches(PayloadTables.StartTls, MediaTypes.Table);

    static void Dissect(ref Layer xmpp)
    {
        // The end of a stanza is where a segment ends with that of a tag.
        if (xmpp.Captured > 0 && xmpp.Bytes[^1] != '>' && xmpp.MayAskForMore)
        {
            xmpp.AskForMore(0, Layer.OneMoreSegment);
            return;
        }
        xmpp.Summary("XMPP");
        xmpp.Open();
        Tell(xmpp, xmpp.Bytes);
        if (MediaTypes.Find("text/xml"u8) is { } xml) xmpp.Call(xml, 0, xmpp.Length);
        // Section 5.4.2.3: the server's consent; what follows is TLS.
        if (xmpp.Bytes.StartsWith("<proceed"u8)) StartTls.Begin(xmpp.Packet, Protocol);
    }

    static void Tell(in Layer xmpp, ReadOnlySpan<byte> text)
    {
        if (xmpp.InfoSink is null) return;
        int begin = text.StartsWith("<?xml"u8) ? text.IndexOf("?>"u8) + 2 : 0;
        text = text[begin..].TrimStart(" \r\n"u8);
        if (text.StartsWith("<stream:stream"u8))
        {
            bool isRequest = xmpp.Packet.DestinationPort == Port;
            xmpp.Info($"STREAM {(isRequest ? ">" : "<")} {(isRequest ? Attribute(text, " to="u8) : Attribute(text, " from="u8))} ");
        }
        else if (text.StartsWith("<stream:features"u8)) xmpp.Info($"FEATURES ");
        else if (text.StartsWith("<starttls"u8)) xmpp.Info($"STARTTLS ");
        else if (text.StartsWith("<proceed"u8)) xmpp.Info($"PROCEED ");
    }

    // The value of an attribute of the first tag.
    static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        int end = text.IndexOf((byte)'>'), at = text.IndexOf(name);
        if (at < 0 || at + name.Length >= end) return default;
        byte quote = text[at + name.Length];
        text = text[(at + name.Length + 1)..];
        int length = text.IndexOf(quote);
        return length < 0 ? default : text[..length];
    }
}
