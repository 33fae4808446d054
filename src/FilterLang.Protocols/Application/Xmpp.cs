namespace FilterLang.Protocols;

/// <summary>XMPP, RFC 6120: streams of XML, which may change to TLS. Stanzas are shown as XML.</summary>
public static class Xmpp
{
    const ushort Port = 5222;

    public static readonly Protocol Protocol = Protocol.Of("xmpp", "XMPP Protocol", Dissect, "XMPP");

    static Xmpp() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).Dispatches(PayloadTables.StartTls);

    static void Dissect(ref Layer xmpp)
    {
        xmpp.Summary("XMPP");
        xmpp.Open();
        // Section 5.4.2.3: the server's consent; what follows is TLS.
        if (xmpp.Bytes.StartsWith("<proceed"u8)) StartTls.Begin(xmpp.Packet, Protocol);
    }
}
