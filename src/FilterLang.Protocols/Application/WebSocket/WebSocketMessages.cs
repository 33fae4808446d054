using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Messages of a WebSocket: control frames, and text or data in one frame or several, RFC 6455 sections 5.4 to 5.6; compression, RFC 7692.</summary>
static class WebSocketMessages
{
    static readonly Protocol s_protocol = WebSocket.Protocol;

    public static readonly FragmentFields Fragments = new(s_protocol, "websocket.fragment", "websocket.reassembled", "fragment",
        "Reassembled websocket Fragments", "Websocket Fragment", "Defragmentation error", "Fragment", "Reassembled in", "Reassembled websocket Payload",
        FieldType.None, hasData: false);

    static readonly Field
        Continue    = s_protocol.Bytes ("websocket.payload.continue",          "Continue"),
        Text        = s_protocol.Text  ("websocket.payload.text",              "Text"),
        Close       = s_protocol.Bytes ("websocket.payload.close",             "Close"),
        CloseStatus = s_protocol.UInt16("websocket.payload.close.status_code", "Status code", names: new(() =>
        [
            (1000, "Normal Closure"), (1001, "Going Away"), (1002, "Protocol error"), (1003, "Unsupported Data"), (1004, "---Reserved----"),
            (1005, "No Status Rcvd"), (1006, "Abnormal Closure"), (1007, "Invalid frame payload data"), (1008, "Policy Violation"),
            (1009, "Message Too Big"), (1010, "Mandatory Ext."), (1011, "Internal Server"), (1015, "TLS handshake"),
        ])),
        CloseReason = s_protocol.Text  ("websocket.payload.close.reason",      "Reason"),
        Ping        = s_protocol.Bytes ("websocket.payload.ping",              "Ping"),
        Pong        = s_protocol.Bytes ("websocket.payload.pong",              "Pong"),
        Unknown     = s_protocol.Bytes ("websocket.payload.unknown",           "Unknown");

    static readonly ExpertField
        UnknownOpcode = s_protocol.Expert("websocket.payload.unknown.expert", Severity.Note, ExpertGroup.Undecoded, "Dissector for Websocket Opcode"),
        NotUnpacked   = s_protocol.Expert("websocket.decompression.failed.expert", Severity.Warning, ExpertGroup.Protocol, "Decompression failed");

    /// <summary>Takes the payload of a frame, unmasked.</summary>
    public static void Take(ref Layer socket, WebSocketConversation talk, int at, int length)
    {
        switch (talk.Opcode)
        {
            case WebSocket.Close: TakeClose(ref socket, at, length); break;
            case WebSocket.Ping: socket.Place(Ping, at, length); break;
            case WebSocket.Pong: socket.Place(Pong, at, length); break;
            case > WebSocket.Text + 1:
                socket.Place(Unknown, at, length);
                socket.Remark(UnknownOpcode, $"Dissector for Websocket Opcode ({talk.Opcode}) code not implemented, Contact Wireshark developers if you want this supported", at, length);
                break;
            default: TakeData(ref socket, talk, at, length); break;
        }
    }

    static void TakeClose(ref Layer socket, int at, int length)
    {
        GroupScope scope = socket.Begin(Close, at, length);
        if (length >= 2) socket.Place(CloseStatus, at);
        if (length > 2) socket.Text(CloseReason, at + 2, length - 2, TextEncoding.Utf8);
        socket.End(scope);
    }

    static void TakeData(ref Layer socket, WebSocketConversation talk, int at, int length)
    {
        CollectedMessages messages = socket.Packet.State<CollectedMessages>(s_protocol);
        CollectedMessage? message = messages.Find(talk.Key);
        if (talk.Opcode != WebSocket.Continuation)
        {
            if (talk.IsFinal)
            {
                TakeWhole(ref socket, talk, talk.Opcode, talk.IsCompressed, at, length);
                return;
            }
            message = messages.Begin(talk.Key, socket.Packet.Number);
            talk.BeginMessage();
        }
        message?.Add(socket.Packet.Number, socket.Slice(at, length));
        if (!talk.IsFinal)
        {
            if (talk.Opcode == WebSocket.Continuation) socket.Place(Continue, at, length);
            return;
        }
        if (message is null) TakeWhole(ref socket, talk, WebSocket.Continuation, false, at, length);
        else TakeCollected(ref socket, talk, message);
    }

    static void TakeCollected(ref Layer socket, WebSocketConversation talk, CollectedMessage message)
    {
        message.End(socket.Packet.Number);
        socket.PartIn(Fragments.Note(ref socket, message), static (ref Layer part) =>
        {
            var talk = part.Packet.Conversation.State<WebSocketConversation>(s_protocol);
            TakeWhole(ref part, talk, talk.MessageOpcode, talk.IsMessageCompressed, 0, part.Length);
        });
        talk.EndMessage();
    }

    static void TakeWhole(ref Layer socket, WebSocketConversation talk, uint opcode, bool isCompressed, int at, int length)
    {
        if (isCompressed) Unpack(ref socket, talk, opcode, at, length);
        else HandOn(ref socket, opcode, at, length);
    }

    static unsafe void Unpack(ref Layer socket, WebSocketConversation talk, uint opcode, int at, int length)
    {
        ContentDecoder decoder = socket.Packet.State<MediaContent>(MediaBody.Protocol).Decoder;
        if (!talk.Unpack(socket.Slice(at, length), decoder, socket.Packet.Number, out int from))
        {
            socket.Remark(NotUnpacked, at, length);
            return;
        }
        int unpacked = decoder.Buffer.Length - from;
        if (unpacked == 0) return;
        int source = socket.AddSource(decoder.Buffer.Data + from, unpacked);
        if (opcode == WebSocket.Text) socket.PartIn(source, static (ref Layer part) => HandOn(ref part, WebSocket.Text, 0, part.Length));
        else socket.PartIn(source, static (ref Layer part) => HandOn(ref part, WebSocket.Continuation, 0, part.Length));
    }

    // Who the subprotocol names; else text is shown as such, and other data as data.
    static void HandOn(ref Layer socket, uint opcode, int at, int length)
    {
        ReadOnlySpan<byte> name = socket.Packet.Conversation.Known<HttpConversation>(Http.Protocol) is { } http ? http.SocketProtocol.Bytes : default;
        if (!name.IsEmpty && WebSocket.Subprotocols.Find(name) is { } subprotocol)
        {
            socket.Call(subprotocol, at, length);
            return;
        }
        if (opcode == WebSocket.Text) socket.Text(Text, at, length, TextEncoding.Utf8);
        socket.Packet.State<MediaContent>(MediaBody.Protocol).Set(default);
        socket.Call(opcode == WebSocket.Text && MediaTypes.Rest.Find(0) is { } lines ? lines : socket.Packet.Plan.Catalog.Data, at, length);
    }
}
