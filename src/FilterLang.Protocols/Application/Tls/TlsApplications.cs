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

    public static string? Chosen(ReadOnlySpan<byte> name) => s_chosen.Find(name) is var place and >= 0 ? s_chosenNames[place]
        : name.StartsWith("spdy/"u8) ? "SPDY"
        : name.StartsWith("h2-"u8) ? s_chosenNames[2]
        : name.StartsWith("http/"u8) ? s_chosenNames[3]
        : null;

    public static string? OfPort(ushort port) => s_ports.Find(port);
}
