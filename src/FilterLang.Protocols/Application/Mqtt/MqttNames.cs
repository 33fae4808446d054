namespace FilterLang.Protocols;

/// <summary>Names of values of MQTT.</summary>
static class MqttNames
{
    public static readonly ValueNames
        Type = new(() =>
        [
            (0, "Reserved"), (1, "Connect Command"), (2, "Connect Ack"), (3, "Publish Message"), (4, "Publish Ack"), (5, "Publish Received"),
            (6, "Publish Release"), (7, "Publish Complete"), (8, "Subscribe Request"), (9, "Subscribe Ack"), (10, "Unsubscribe Request"),
            (11, "Unsubscribe Ack"), (12, "Ping Request"), (13, "Ping Response"), (14, "Disconnect Req"), (15, "Authentication Exchange"), (16, "Reserved"),
        ]),
        Qos = new(() =>
        [
            (0, "At most once delivery (Fire and Forget)"), (1, "At least once delivery (Acknowledged deliver)"),
            (2, "Exactly once delivery (Assured Delivery)"), (3, "Reserved"),
        ]),
        ReturnCode = new(() =>
        [
            (0, "Connection Accepted"), (1, "Connection Refused: unacceptable protocol version"), (2, "Connection Refused: identifier rejected"),
            (3, "Connection Refused: server unavailable"), (4, "Connection Refused: bad user name or password"), (5, "Connection Refused: not authorized"),
        ]),
        GrantedQos = new(() =>
        [
            (0, "At most once delivery (Fire and Forget)"), (1, "At least once delivery (Acknowledged deliver)"),
            (2, "Exactly once delivery (Assured Delivery)"), (3, "Reserved"), (128, "Failure"),
        ]),
        Version = new(() =>
        [
            (3, "MQTT v3.1"), (4, "MQTT v3.1.1"), (5, "MQTT v5.0"),
        ]),
        RetainHandling = new(() =>
        [
            (0, "Send msgs at subscription time"), (1, "Send msgs if subscription does not exist"), (2, "Do not send msgs at subscription time"),
            (3, "Reserved"),
        ]),
        ConnectReason = new(() =>
        [
            (0, "Success"), (128, "Unspecified error"), (129, "Malformed Packet"), (130, "Protocol Error"), (131, "Implementation specific error"),
            (132, "Unsupported Protocol Version"), (133, "Client Identifier not valid"), (134, "Bad User Name or Password"), (135, "Not authorized"),
            (136, "Server unavailable"), (137, "Server busy"), (138, "Banned"), (140, "Bad authentication method"), (144, "Topic Name invalid"),
            (149, "Packet too large"), (151, "Quota exceeded"), (154, "Retain not supported"), (155, "QoS not supported"), (156, "Use another server"),
            (157, "Server moved"), (159, "Connection rate exceeded"),
        ]),
        PublishReason = new(() =>
        [
            (0, "Success"), (16, "No matching subscribers"), (128, "Unspecified error"), (131, "Implementation specific error"), (135, "Not authorized"),
            (144, "Topic Name invalid"), (145, "Packet Identifier in use"), (151, "Quota exceeded"), (153, "Payload format invalid"),
        ]),
        ReleaseReason = new(() =>
        [
            (0, "Success"), (146, "Packet Identifier not found"),
        ]),
        SubscribeReason = new(() =>
        [
            (0, "Granted QoS 0"), (1, "Granted QoS 1"), (2, "Granted QoS 2"), (128, "Unspecified error"), (131, "Implementation specific error"),
            (135, "Not authorized"), (143, "Topic Filter invalid"), (145, "Packet Identifier in use"), (151, "Quota exceeded"),
            (158, "Shared Subscription not supported"), (161, "Subscription Identifiers not supported"), (162, "Wildcard Subscription not supported"),
        ]),
        UnsubscribeReason = new(() =>
        [
            (0, "Success"), (17, "No subscription existed"), (131, "Implementation specific error"), (135, "Not authorized"), (143, "Topic Filter invalid"),
            (145, "Packet Identifier in use"),
        ]),
        DisconnectReason = new(() =>
        [
            (0, "Normal disconnection"), (4, "Disconnect with Will Message"), (128, "Unspecified error"), (129, "Malformed Packet"), (130, "Protocol Error"),
            (131, "Implementation specific error"), (135, "Not authorized"), (137, "Server busy"), (139, "Server shutting down"),
            (140, "Bad authentication method"), (141, "Keep Alive timeout"), (142, "Session taken over"), (143, "Topic Filter invalid"),
            (144, "Topic Name invalid"), (147, "Receive Maximum exceeded"), (148, "Topic Alias invalid"), (149, "Packet too large"),
            (150, "Message rate too high"), (151, "Quota exceeded"), (152, "Administrative action"), (153, "Payload format invalid"),
            (154, "Retain not supported"), (155, "QoS not supported"), (156, "Use another server"), (157, "Server moved"),
            (158, "Shared Subscription not supported"), (159, "Connection rate exceeded"), (160, "Maximum connect time"),
            (161, "Subscription Identifiers not supported"), (162, "Wildcard Subscription not supported"),
        ]),
        AuthenticationReason = new(() =>
        [
            (0, "Success"), (24, "Continue authentication"), (25, "Re-authenticate"),
        ]),
        Property = new(() =>
        [
            (0x1, "Payload Format Indicator"), (0x2, "Publication Expiry Interval"), (0x3, "Content Type"), (0x8, "Response Topic"), (0x9, "Correlation Data"),
            (0xB, "Subscription Identifier"), (0x11, "Session Expiry Interval"), (0x12, "Assigned Client Identifier"), (0x13, "Server Keep Alive"),
            (0x15, "Authentication Method"), (0x16, "Authentication Data"), (0x17, "Request Problem Information"), (0x18, "Will Delay Interval"),
            (0x19, "Request Response Information"), (0x1A, "Response Information"), (0x1C, "Server Reference"), (0x1F, "Reason String"),
            (0x21, "Receive Maximum"), (0x22, "Topic Alias Maximum"), (0x23, "Topic Alias"), (0x24, "Maximum QoS"), (0x25, "Retain Available"),
            (0x26, "User Property"), (0x27, "Maximum Packet Size"), (0x28, "Wildcard Subscription Available"), (0x29, "Subscription Identifier Available"),
            (0x2A, "Shared Subscription Available"),
        ]);
}
