namespace FilterLang.Protocols;

/// <summary>Names of values of HTTP/3, RFC 9114 section 11.2, RFC 9204, RFC 9218, RFC 9220, RFC 9297.</summary>
static class Http3Names
{
    public static readonly ValueNames
        StreamType = new(() =>
        [
            (0, "Control Stream"), (1, "Push Stream"), (2, "QPACK Encoder Stream"), (3, "QPACK Decoder Stream"), (0x54, "WebTransport Stream"),
        ]),
        FrameType = new(() =>
        [
            (0, "DATA"), (1, "HEADERS"), (2, "Reserved"), (3, "CANCEL_PUSH"), (4, "SETTINGS"), (5, "PUSH_PROMISE"), (6, "Reserved"), (7, "GOAWAY"),
            (8, "Reserved"), (9, "Reserved"), (13, "MAX_PUSH_ID"), (14, "Reserved"), (0x41, "WEBTRANSPORT_BISTREAM"), (0xF0700, "PRIORITY_UPDATE"),
            (0xF0701, "PRIORITY_UPDATE"),
        ]),
        Setting = new(() =>
        [
            (1, "Max Table Capacity"), (6, "Max Field Section Size"), (7, "Blocked Streams"), (8, "Extended CONNECT"), (0x33, "Enable Datagram"),
            (0xFFD277, "Enable Datagram Draft04"), (0x2B603742, "Enable WebTransport"),
        ]);

    /// <summary>Numbers that mean nothing, so that everybody learns to pass over unknown ones: RFC 9114 sections 6.2.3, 7.2.4.1 and 7.2.8.</summary>
    public static bool IsReserved(ulong number) => number >= 0x21 && (number - 0x21) % 0x1F == 0;
}
