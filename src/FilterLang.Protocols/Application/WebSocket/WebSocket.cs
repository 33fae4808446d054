namespace FilterLang.Protocols;

/// <summary>The WebSocket protocol, RFC 6455: frames, section 5.2.</summary>
public static class WebSocket
{
    const int ShortHeader = 2, KeyLength = 4, Length16 = 126, Length64 = 127;

    internal const uint Continuation = 0, Text = 1, Close = 8, Ping = 9, Pong = 10;

    public static readonly Protocol Protocol = Protocol.Of("websocket", "WebSocket", Dissect, "WebSocket");

    public static readonly Field
        Final          = Protocol.Boolean("websocket.fin",                   "Fin", mask: 0x80),
        Reserved       = Protocol.UInt8  ("websocket.rsv",                   "Reserved", display: Hex, mask: 0x70),
        Compressed     = Protocol.Boolean("websocket.pmc",                   "Per-Message Compressed", mask: 0x40),
        Opcode         = Protocol.UInt8  ("websocket.opcode",                "Opcode", mask: 0x0F, names: new(() =>
        [
            (0, "Continuation"), (1, "Text"), (2, "Binary"), (8, "Connection Close"), (9, "Ping"), (10, "Pong"),
        ])),
        Masked         = Protocol.Boolean("websocket.mask",                  "Mask", mask: 0x80),
        PayloadLength  = Protocol.UInt8  ("websocket.payload_length",        "Payload length", mask: 0x7F),
        ExtendedLength = Protocol.UInt16 ("websocket.payload_length_ext_16", "Extended Payload length (16 bits)"),
        LongLength     = Protocol.UInt64 ("websocket.payload_length_ext_64", "Extended Payload length (64 bits)"),
        MaskingKey     = Protocol.Bytes  ("websocket.masking_key",           "Masking-Key", size: KeyLength),
        MaskedPayload  = Protocol.Bytes  ("websocket.masked_payload",        "Masked payload"),
        Payload        = Protocol.Bytes  ("websocket.payload",               "Payload");

    /// <summary>What Sec-WebSocket-Protocol can name.</summary>
    public static readonly PayloadTable Subprotocols = PayloadTable.Of("ws.protocol");

    static readonly ExpertField
        NotUnmasked = Protocol.Expert("websocket.payload.not.fully.unmasked", Severity.Note, ExpertGroup.Undecoded, "Payload not fully unmasked");

    static WebSocket()
    {
        HttpSwitch.Upgrades.Add(Protocol, "websocket");
        Protocol.Dispatches(MediaTypes.Rest, Subprotocols);
        _ = WebSocketMessages.Fragments;
    }

    static void Dissect(ref Layer socket) => socket.Pdus(ShortHeader, FrameLength, Frame);

    static int FrameLength(ref Layer socket, int at)
    {
        uint second = socket.U8(at + 1), shortLength = second & 0x7F;
        int header = ShortHeader + ((second & 0x80) != 0 ? KeyLength : 0), more = shortLength switch { Length16 => 2, Length64 => 8, _ => 0 };
        if (socket.Captured - at < ShortHeader + more) return 0;
        ulong length = more == 0 ? shortLength : socket.Number(at + ShortHeader, more, little: false);
        if (length > int.MaxValue / 2) socket.Fail();
        return header + more + (int)length;
    }

    static void Frame(ref Layer socket)
    {
        var talk = socket.Packet.Conversation.State<WebSocketConversation>(Protocol);
        talk.Begin(socket);
        uint first = socket.U8(0), second = socket.U8(1), opcode = first & 0x0F;
        bool isFinal = (first & 0x80) != 0, isMasked = (second & 0x80) != 0;
        socket.Summary(Protocol.ShortName);
        socket.Info($"WebSocket {Opcode.Names!.Find(opcode) ?? "Unknown Opcode"}{(isFinal ? " [FIN]" : "[FRAGMENT] ")} {(isMasked ? "[MASKED]" : "")}");
        int header = ShortHeader + (isMasked ? KeyLength : 0) + ((second & 0x7F) switch { Length16 => 2, Length64 => 8, _ => 0 });
        socket.Open(header);
        if (talk.IsCompressing) socket.TakeParts(Final, Reserved, Compressed, Opcode);
        else socket.TakeParts(Final, Reserved, Opcode);
        socket.TakeParts(Masked, PayloadLength);
        if ((second & 0x7F) == Length16) socket.Take(ExtendedLength);
        if ((second & 0x7F) == Length64) socket.Take(LongLength);
        int key = socket.Position;
        if (isMasked) socket.Take(MaskingKey, KeyLength);
        if (socket.Failed || socket.Remaining == 0) return;
        talk.SetFrame(opcode, isFinal, talk.IsCompressing && (first & 0x40) != 0);
        if (isMasked) Unmask(ref socket, key);
        else
        {
            int at = socket.Position;
            GroupScope scope = socket.Begin(Payload, at, socket.Remaining);
            WebSocketMessages.Take(ref socket, talk, at, socket.Remaining);
            socket.End(scope);
        }
    }

    // Section 5.3. Very long payloads are unmasked at their beginning only.
    static unsafe void Unmask(ref Layer socket, int key)
    {
        int at = socket.Position, length = socket.Remaining, unmasked = Math.Min(length, WebSocketConversation.LongestUnmasked);
        socket.Take(MaskedPayload, length);
        if (socket.Failed) return;
        PacketBuffer buffer = socket.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(socket.Packet.Number);
        buffer.Add(socket.Slice(at, unmasked));
        for (int i = 0; i < buffer.Length; i++) buffer.Data[i] ^= socket.U8(key + (i & 3));
        if (unmasked < length) socket.Remark(NotUnmasked);
        socket.PartIn(socket.AddSource(buffer.Data, buffer.Length), static (ref Layer part) =>
        {
            GroupScope scope = part.Begin(Payload, 0, part.Length);
            WebSocketMessages.Take(ref part, part.Packet.Conversation.State<WebSocketConversation>(Protocol), 0, part.Length);
            part.End(scope);
        });
    }
}
