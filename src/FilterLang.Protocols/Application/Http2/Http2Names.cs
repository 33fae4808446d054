namespace FilterLang.Protocols;

/// <summary>Names of values of HTTP/2, RFC 9113, RFC 7838, RFC 8336, RFC 8441, RFC 9218.</summary>
static class Http2Names
{
    public static readonly ValueNames
        Type = new(() =>
        [
            (0, "DATA"), (1, "HEADERS"), (2, "PRIORITY"), (3, "RST_STREAM"), (4, "SETTINGS"), (5, "PUSH_PROMISE"), (6, "PING"), (7, "GOAWAY"),
            (8, "WINDOW_UPDATE"), (9, "CONTINUATION"), (10, "ALTSVC"), (12, "ORIGIN"), (16, "PRIORITY_UPDATE"),
        ]),
        Error = new(() =>
        [
            (0, "NO_ERROR"), (1, "PROTOCOL_ERROR"), (2, "INTERNAL_ERROR"), (3, "FLOW_CONTROL_ERROR"), (4, "SETTINGS_TIMEOUT"), (5, "STREAM_CLOSED"),
            (6, "FRAME_SIZE_ERROR"), (7, "REFUSED_STREAM"), (8, "CANCEL"), (9, "COMPRESSION_ERROR"), (10, "CONNECT_ERROR"), (11, "ENHANCE_YOUR_CALM"),
            (12, "INADEQUATE_SECURITY"), (13, "HTTP_1_1_REQUIRED"),
        ]),
        Setting = new(() =>
        [
            (1, "Header table size"), (2, "Enable PUSH"), (3, "Max concurrent streams"), (4, "Initial Windows size"), (5, "Max frame size"),
            (6, "Max header list size"), (8, "Extended CONNECT"), (9, "No RFC7540 Priorities"), (16, "TLS Renegotiation Permitted"),
        ]),
        Renegotiation = new(() =>
        [
            (0, "Disabled"), (1, "Client-initiated acceptable"), (2, "Server-initiated acceptable"), (3, "Initiation from any party acceptable"),
        ]);
}
