using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>WireGuard, as its white paper has it in section 5.4: four messages in little-endian order. Nothing is decrypted.</summary>
public static class WireGuard
{
    const byte Initiation = 1, Response = 2, Cookie = 3, Transport = 4;

    const int InitiationLength = 148, ResponseLength = 92, CookieLength = 64, TransportHeader = 16, Tag = 16, KeyLength = 32;

    public static readonly Protocol Protocol = Protocol.Of("wg", "WireGuard Protocol", Dissect, "WireGuard");

    static readonly Field
        s_type        = Protocol.UInt8  ("wg.type",                "Type", names: new(() => [(1, "Handshake Initiation"), (2, "Handshake Response"), (3, "Cookie Reply"), (4, "Transport Data")])),
        s_reserved    = Protocol.Bytes  ("wg.reserved",            "Reserved"),
        s_sender      = Protocol.UInt32 ("wg.sender",              "Sender", display: Hex, little: true),
        s_ephemeral   = Protocol.Text   ("wg.ephemeral",           "Ephemeral"),
        s_static      = Protocol.Label  ("wg.encrypted_static",    "Encrypted Static"),
        s_timestamp   = Protocol.Label  ("wg.encrypted_timestamp", "Encrypted Timestamp"),
        s_mac1        = Protocol.Bytes  ("wg.mac1",                "mac1"),
        s_mac2        = Protocol.Bytes  ("wg.mac2",                "mac2"),
        s_receiver    = Protocol.UInt32 ("wg.receiver",            "Receiver", display: Hex, little: true),
        s_empty       = Protocol.Label  ("wg.encrypted_empty",     "Encrypted Empty"),
        s_nonce       = Protocol.Bytes  ("wg.nonce",               "Nonce"),
        s_cookie      = Protocol.Bytes  ("wg.encrypted_cookie",    "Encrypted Cookie"),
        s_counter     = Protocol.UInt64 ("wg.counter",             "Counter", little: true),
        s_packet      = Protocol.Label  ("wg.encrypted_packet",    "Encrypted Packet"),
        s_stream      = Protocol.UInt32 ("wg.stream",              "Stream index", level: EvaluationLevel.Stream),
        s_responseIn  = Protocol.FrameNumber("wg.response_in",     "Response in Frame", EvaluationLevel.Stream),
        s_responseTo  = Protocol.FrameNumber("wg.response_to",     "Response to Frame", EvaluationLevel.Stream),
        s_knowsKey    = Protocol.Boolean("wg.ephemeral.known_privkey", "Has Private Key", names: ValueNames.TrueFalse);

    static readonly ExpertField
        s_tooShort  = Protocol.Expert("wg.bad_packet_length", Severity.Error, ExpertGroup.Malformed, "Packet length is too small"),
        s_keepAlive = Protocol.Expert("wg.keepalive",         Severity.Chat,  ExpertGroup.Sequence,  "This is a Keepalive message");

    static WireGuard()
    {
        Protocol.Selects();
        PayloadTables.UdpPort.AddHeuristic(Protocol);
    }

    static void Dissect(ref Layer wg)
    {
        if (!IsMessage(wg, wg.IsGuess))
        {
            wg.Decline();
            return;
        }
        if (wg.IsGuess) wg.Packet.Conversation.Bind(Protocol);
        wg.Summary("WireGuard");
        byte type = (byte)wg.Take(s_type);
        wg.Take(s_reserved, 3);
        wg.Info($"{s_type.Names!.Find(type)}");
        switch (type)
        {
            case Initiation: TakeInitiation(ref wg); break;
            case Response: TakeResponse(ref wg); break;
            case Cookie: TakeCookie(ref wg); break;
            case Transport: TakeTransport(ref wg); break;
        }
    }

    // The reserved octets say nothing where the length does: some use them.
    static bool IsMessage(in Layer wg, bool isGuess) => wg.Captured >= 4 && wg.Bytes[0] switch
    {
        Initiation => wg.Length == InitiationLength,
        Response => wg.Length == ResponseLength,
        Cookie => wg.Length == CookieLength,
        Transport => !isGuess || (wg.Length >= TransportHeader + Tag && (wg.Bytes[1] | wg.Bytes[2] | wg.Bytes[3]) == 0),
        _ => false,
    };

    static uint TakeEnd(ref Layer wg, Field field, string name)
    {
        uint number = (uint)wg.Take(field);
        wg.Info($", {name}=0x{number:X8}");
        return number;
    }

    static void TakeKey(ref Layer wg)
    {
        int at = wg.Position;
        ReadOnlySpan<byte> key = wg.Slice(at, KeyLength);
        if (wg.Failed) return;
        Span<byte> text = stackalloc byte[48];
        Base64.EncodeToUtf8(key, text, out _, out int length);
        wg.NoteText(s_ephemeral, text[..length], at, KeyLength, ItemFlags.None);
        int outer = wg.Parent;
        wg.StandUnder(s_ephemeral);
        wg.Note(s_knowsKey, 0, at, KeyLength);
        wg.Parent = outer;
        wg.Position = at + KeyLength;
    }

    static void TakeSealed(ref Layer wg, Field field, int length) => wg.Take(field, length + Tag);

    static void TakeInitiation(ref Layer wg)
    {
        uint sender = TakeEnd(ref wg, s_sender, "sender");
        TakeKey(ref wg);
        TakeSealed(ref wg, s_static, KeyLength);
        TakeSealed(ref wg, s_timestamp, 12);
        wg.Take(s_mac1, 16);
        wg.Take(s_mac2, 16);
        if (wg.Failed) return;
        WireGuardSession session = wg.Packet.State<WireGuardSessions>(Protocol).Begin(wg.Packet, sender);
        wg.Note(s_stream, session.Number);
        wg.NoteForetold(s_responseIn, sender);
    }

    static void TakeResponse(ref Layer wg)
    {
        uint sender = TakeEnd(ref wg, s_sender, "sender"), receiver = TakeEnd(ref wg, s_receiver, "receiver");
        TakeKey(ref wg);
        TakeSealed(ref wg, s_empty, 0);
        wg.Take(s_mac1, 16);
        wg.Take(s_mac2, 16);
        if (wg.Failed || wg.Packet.State<WireGuardSessions>(Protocol).Answer(wg.Packet, sender, receiver) is not { } session) return;
        wg.Note(s_stream, session.Number);
        wg.Note(s_responseTo, (ulong)session.BeganIn);
        wg.Foretell(s_responseIn, session.BeganIn, receiver, (ulong)wg.Packet.Number);
    }

    // A server under load answers so, and waits for the same initiation with a cookie.
    static void TakeCookie(ref Layer wg)
    {
        uint receiver = TakeEnd(ref wg, s_receiver, "receiver");
        wg.Take(s_nonce, 24);
        wg.Take(s_cookie, 16 + Tag);
        if (wg.Failed || wg.Packet.State<WireGuardSessions>(Protocol).Begun(wg.Packet, receiver) is not { } session) return;
        wg.Note(s_stream, session.Number);
        wg.Note(s_responseTo, (ulong)session.BeganIn);
    }

    static void TakeTransport(ref Layer wg)
    {
        int length = wg.Length - TransportHeader;
        bool isKeepAlive = length == Tag;
        if (isKeepAlive)
        {
            wg.Summary("WireGuard");
            wg.Info($"Keepalive");
        }
        uint receiver = TakeEnd(ref wg, s_receiver, "receiver");
        ulong counter = wg.Take(s_counter);
        wg.Info($", counter={counter}");
        if (length < Tag)
        {
            wg.Remark(s_tooShort, $"Packet length is too small (was {(long)wg.Length}, expected at least {(long)TransportHeader + Tag})");
            return;
        }
        if (isKeepAlive) wg.Remark(s_keepAlive);
        else wg.Info($", datalen={length - Tag}");
        wg.Take(s_packet, length);
        if (wg.Packet.State<WireGuardSessions>(Protocol).Find(wg.Packet, receiver) is { } session) wg.Note(s_stream, session.Number);
    }
}
