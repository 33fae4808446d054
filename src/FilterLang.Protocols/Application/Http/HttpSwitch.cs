using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Connections that speak something else after a message: CONNECT, RFC 9110 section 9.3.6, and Upgrade, section 7.8.</summary>
static class HttpSwitch
{
    /// <summary>Protocols that an Upgrade header can name.</summary>
    public static readonly PayloadTable Upgrades = PayloadTable.Of("http.upgrade");

    /// <summary>What follows is HTTP/2 without an upgrade: its preface is there, RFC 9113 section 3.4.</summary>
    public static bool BeginsHttp2(in Layer http, int at) => http.Bytes[Math.Min(at, http.Captured)..].StartsWith("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8);

    /// <summary>Remembers that everything after a message is of another protocol.</summary>
    public static void Detect(HttpConversation talk, in HttpMessage message, in Layer http, int end)
    {
        if (message.Kind != HttpKind.Response) return;
        bool upgrades = message.Code == 101 && !message.Upgrade.IsEmpty;
        if (!upgrades && !(talk is { IsAnswered: true, IsConnect: true } && message.Code == 200)) return;
        Protocol? next = upgrades ? Upgrades.Find(message.Upgrade.In(http)) ?? http.Packet.Plan.Catalog.Data : null;
        talk.SocketExtensions.Set(message.SocketExtensions.In(http));
        talk.SocketProtocol.Set(message.SocketProtocol.In(http));
        talk.Switch(next, (uint)http.Packet.Number, end, http.Packet.Conversation.Side);
    }

    /// <summary>Hands on what follows.</summary>
    public static void Continue(ref Layer http, HttpConversation talk, int at)
    {
        http.Position = at;
        if (talk.SwitchProtocol is { } next)
        {
            bool isTaken = http.CallAsking(next, at);
            // What waits for more from its first octet leaves no trace of HTTP either.
            if (http.Packet.MoreNeeded != 0 && http.Packet.MoreFrom == 0) return;
            http.OpenNothing();
            if (!isTaken) http.Continue(null);
        }
        else Tunnel(ref http, talk);
    }

    // The target of CONNECT is what the ports of the connection would be without the proxy.
    static void Tunnel(ref Layer http, HttpConversation talk)
    {
        ReadOnlySpan<byte> target = talk.Uri.Bytes;
        int colon = target.LastIndexOf((byte)':');
        ushort port = 0;
        if (colon >= 0 && Utf8Parser.TryParse(target[(colon + 1)..], out ushort number, out _)) port = number;
        http.NoteText(Http.ProxyConnectHost, colon < 0 ? target : target[..colon]);
        http.Note(Http.ProxyConnectPort, port);
        PacketDissector packet = http.Packet;
        (ushort source, ushort destination) = (packet.SourcePort, packet.DestinationPort);
        if (packet.Conversation.Side == talk.ServerSide) packet.SourcePort = port;
        else packet.DestinationPort = port;
        Protocol? named = talk.Tunnelled ?? (port != 0 ? PayloadTables.TcpPort.Find(port) : null);
        bool isTaken = named is not null && named != Http.Protocol && http.CallAsking(named, http.Position);
        if (!isTaken && !http.CallHeuristics(PayloadTables.TcpPort)) http.Continue(null);
        // What took the conversation over has only the tunnel.
        if (packet.Conversation.Bound is { } taken && taken != Http.Protocol)
        {
            talk.Tunnelled = taken;
            packet.Conversation.Bind(Http.Protocol);
        }
        (packet.SourcePort, packet.DestinationPort) = (source, destination);
    }
}
