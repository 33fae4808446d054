namespace FilterLang.Protocols;

/// <summary>What lies within TLS, by its name: told by the protocol that the server chose, RFC 7301, or else by the port.</summary>
static class TlsApplications
{
    static readonly AsciiNames s_chosen = new(
        "coap", "dot", "h2", "http/1.1", "ntske/1", "stun.nat-discovery", "stun.turn", "sunrpc");

    static readonly string[] s_chosenNames =
    [
        "Constrained Application Protocol", "Domain Name System", "HyperText Transfer Protocol 2", "Hypertext Transfer Protocol",
        "NTS Key Establishment Protocol", "Session Traversal Utilities for NAT", "TURN Channel", "Remote Procedure Call",
    ];

    static readonly ValueNames s_ports = new(() =>
    [
        (324, "RPKI-Router Protocol"), (443, "Hypertext Transfer Protocol"), (465, "Simple Mail Transfer Protocol"),
        (631, "Hypertext Transfer Protocol"), (636, "Lightweight Directory Access Protocol"), (802, "Modbus/TCP"), (853, "Domain Name System"),
        (993, "Internet Message Access Protocol"), (995, "Post Office Protocol"), (1300, "Q.931"), (2221, "EtherNet/IP (Industrial Protocol)"),
        (2443, "Skinny Client Control Protocol"), (3249, "Intel Omni-Path FE Header - Omni-Path Fabric Executive Header"),
        (3250, "Intel Omni-Path FE Header - Omni-Path Fabric Executive Header"),
        (3251, "Intel Omni-Path FE Header - Omni-Path Fabric Executive Header"),
        (3252, "Intel Omni-Path FE Header - Omni-Path Fabric Executive Header"), (3389, "TPKT Heuristic (for RDP)"),
        (3496, "DoIP (ISO13400) Protocol"), (4420, "NVM Express Fabrics TCP"), (4460, "NTS Key Establishment Protocol"),
        (5061, "Session Initiation Protocol"), (5671, "Advanced Message Queuing Protocol"), (5684, "Constrained Application Protocol"),
        (5868, "Diameter Protocol"), (6514, "Syslog Message"), (8009, "NVM Express Fabrics TCP"), (8883, "MQ Telemetry Transport Protocol"),
        (10050, "Zabbix Protocol"), (10051, "Zabbix Protocol"), (10809, "Network Block Device"), (11207, "Couchbase Protocol"),
        (19999, "Distributed Network Protocol 3.0"), (27017, "Mongo Wire Protocol"),
    ]);

    /// <summary>The server has chosen what is carried.</summary>
    public static void Choose(TlsConversation talk, ReadOnlySpan<byte> name, bool isDatagram)
    {
        talk.Application = Chosen(name) ?? talk.Application;
        PayloadTable table = isDatagram ? PayloadTables.DtlsApplication : PayloadTables.TlsApplication;
        talk.Carried = table.Find(name.StartsWith("h2-"u8) ? "h2"u8 : name.StartsWith("http/"u8) ? "http/1.1"u8 : name) ?? talk.Carried;
    }

    static string? Chosen(ReadOnlySpan<byte> name) => s_chosen.Find(name) is var place and >= 0 ? s_chosenNames[place]
        : name.StartsWith("spdy/"u8) ? "SPDY"
        : name.StartsWith("h2-"u8) ? s_chosenNames[2]
        : name.StartsWith("http/"u8) ? s_chosenNames[3]
        : null;

    public static string? OfPort(ushort port) => s_ports.Find(port);

    /// <summary>
    /// Hands decrypted data to whoever was chosen by the handshake or by an upgrade, or took the connection over; else to who recognises it, and
    /// to whom the server's port names; to <c>data</c> if there is none.
    /// </summary>
    public static void Hand(ref Layer data, TlsConversation talk, PayloadTable table, int source, int at, int length)
    {
        PacketDissector packet = data.Packet;
        Protocol? carrier = packet.Conversation.Bound;
        // Within, the connection belongs to whoever takes it over there.
        packet.Conversation.Bind(talk.Carried);
        bool isSecured = packet.IsSecured;
        packet.IsSecured = true;
        Protocol? before = packet.Conversation.Bound;
        if (!GivesAny(ref data, talk.Carried ?? StartTls.OriginOf(packet), table, source, at, length)) Gives(ref data, packet.Plan.Catalog.Data, source, at, length);
        if (!ReferenceEquals(packet.Conversation.Bound, before)) talk.Carried = packet.Conversation.Bound;
        packet.Conversation.Bind(carrier);
        packet.IsSecured = isSecured;
    }

    static bool GivesAny(ref Layer data, Protocol? chosen, PayloadTable table, int source, int at, int length)
    {
        PacketDissector packet = data.Packet;
        if (chosen is not null) return Gives(ref data, chosen, source, at, length);
        HeuristicOrder heuristics = packet.Heuristics(table);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            packet.Guesses = true;
            if (!Gives(ref data, heuristics.Order[i], source, at, length)) continue;
            heuristics.MoveToFront(i);
            return true;
        }
        ushort port = packet.Conversation.ServerPort;
        Protocol? named = port != 0 ? packet.Find(table, port) : packet.Find(table, packet.SourcePort) ?? packet.Find(table, packet.DestinationPort);
        return named is not null && Gives(ref data, named, source, at, length);
    }

    static bool Gives(ref Layer data, Protocol protocol, int source, int at, int length) =>
        source < 0 ? data.Call(protocol, at, length) : data.CallIn(source, protocol);

    /// <summary>The server's port, as far as it is known; behind a proxy it is not the connection's.</summary>
    public static ushort ServerPort(PacketDissector packet)
    {
        ushort server = packet.Conversation.ServerPort;
        if (server != 0 && (server == packet.SourcePort || server == packet.DestinationPort)) return server;
        return OfPort(packet.SourcePort) is not null ? packet.SourcePort : packet.DestinationPort;
    }
}
