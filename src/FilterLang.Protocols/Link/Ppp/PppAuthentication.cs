namespace FilterLang.Protocols;

/// <summary>How a peer of PPP shows who it is: by a password (RFC 1334 section 2), or by the answer to a challenge (RFC 1994).</summary>
public static class PppAuthentication
{
    const int HeaderLength = 4;
    const byte Request = 1, Acknowledged = 2, Refused = 3, Challenge = 1, Response = 2, Success = 3, Failure = 4;

    public static readonly Protocol
        Pap  = Protocol.Of("pap",  "PPP Password Authentication Protocol",            DissectPap,  "PPP PAP"),
        Chap = Protocol.Of("chap", "PPP Challenge Handshake Authentication Protocol", DissectChap, "PPP CHAP");

    static readonly ValueNames
        s_papCodes  = new(() => [(1, "Authenticate-Request"), (2, "Authenticate-Ack"), (3, "Authenticate-Nak")]),
        s_chapCodes = new(() => [(1, "Challenge"), (2, "Response"), (3, "Success"), (4, "Failure")]);

    static readonly Field
        s_papCode        = Pap.UInt8 ("pap.code",            "Code", names: s_papCodes),
        s_papId          = Pap.UInt8 ("pap.identifier",      "Identifier"),
        s_papLength      = Pap.UInt16("pap.length",          "Length"),
        s_papData        = Pap.Label ("pap.data",            "Data"),
        s_peerLength     = Pap.UInt8 ("pap.peer_id.length",  "Peer-ID-Length"),
        s_peer           = Pap.Text  ("pap.peer_id",         "Peer-ID"),
        s_passwordLength = Pap.UInt8 ("pap.password.length", "Password-Length"),
        s_password       = Pap.Text  ("pap.password",        "Password"),
        s_messageLength  = Pap.UInt8 ("pap.message.length",  "Message-Length"),
        s_papMessage     = Pap.Text  ("pap.message",         "Message"),
        s_papStuff       = Pap.Bytes ("pap.stuff",           "stuff");

    static readonly Field
        s_chapCode       = Chap.UInt8 ("chap.code",       "Code", names: s_chapCodes),
        s_chapId         = Chap.UInt8 ("chap.identifier", "Identifier"),
        s_chapLength     = Chap.UInt16("chap.length",     "Length"),
        s_chapData       = Chap.Label ("chap.data",       "Data"),
        s_valueSize      = Chap.UInt8 ("chap.value_size", "Value Size"),
        s_value          = Chap.Bytes ("chap.value",      "Value"),
        s_name           = Chap.Text  ("chap.name",       "Name"),
        s_chapMessage    = Chap.Text  ("chap.message",    "Message"),
        s_chapStuff      = Chap.Bytes ("chap.stuff",      "Stuff");

    static PppAuthentication()
    {
        Pap.CarriedBy(PayloadTables.PppProtocol, 0xC023).CarriedBy(PayloadTables.EtherType, 0xC023);
        Chap.CarriedBy(PayloadTables.PppProtocol, 0xC223).CarriedBy(PayloadTables.EtherType, 0xC223);
    }

    static void DissectPap(ref Layer pap)
    {
        pap.Summary("PPP PAP");
        byte code = pap.U8(0);
        if (pap.Failed) return;
        pap.Info($"{s_papCodes.Find(code) ?? "Unknown"}");
        pap.Open();
        pap.Take(s_papCode);
        pap.Take(s_papId);
        pap.Take(s_papLength);
        if (pap.Remaining == 0 && code is < Request or > Refused) return;
        GroupScope data = pap.Begin(s_papData, HeaderLength, pap.Remaining);
        if (code == Request) TakeRequest(ref pap);
        else if (code is Acknowledged or Refused)
        {
            int at = pap.Position, length = (int)pap.Take(s_messageLength);
            pap.Take(s_papMessage, length);
            if (!pap.Failed) pap.Info($" (Message='{pap.Slice(at + 1, length)}')");
        }
        else pap.Take(s_papStuff, pap.Captured - pap.Position);
        pap.End(data);
    }

    static void TakeRequest(ref Layer pap)
    {
        int peer = pap.Position + 1, peerLength = (int)pap.Take(s_peerLength);
        pap.Take(s_peer, peerLength);
        int password = pap.Position + 1, passwordLength = (int)pap.Take(s_passwordLength);
        pap.Take(s_password, passwordLength);
        if (!pap.Failed) pap.Info($" (Peer-ID='{pap.Slice(peer, peerLength)}', Password='{pap.Slice(password, passwordLength)}')");
    }

    static void DissectChap(ref Layer chap)
    {
        chap.Summary("PPP CHAP");
        byte code = chap.U8(0);
        if (chap.Failed) return;
        chap.Info($"{s_chapCodes.Find(code) ?? "Unknown"}");
        chap.Open(Math.Max(HeaderLength, (int)chap.U16(2)));
        chap.Take(s_chapCode);
        chap.Take(s_chapId);
        int end = (int)chap.Take(s_chapLength);
        if (chap.Failed || end < HeaderLength) return;
        int length = end - HeaderLength;
        if (code is Challenge or Response) TakeChallenge(ref chap, length);
        else if (code is Success or Failure)
        {
            if (length > 0) chap.Take(s_chapMessage, length);
            if (!chap.Failed) chap.Info($" (MESSAGE='{chap.Slice(HeaderLength, length)}')");
        }
        else if (length > 0) chap.Take(s_chapStuff, length);
    }

    static void TakeChallenge(ref Layer chap, int length)
    {
        if (length == 0) return;
        GroupScope data = chap.Begin(s_chapData, HeaderLength, length);
        int size = (int)chap.Take(s_valueSize), value = chap.Position;
        if (size > length - 1)
        {
            chap.Append(s_valueSize, $" bytes (invalid, must be <= {(long)length - 1})");
            return;
        }
        chap.Take(s_value, size);
        int nameLength = length - 1 - size;
        if (nameLength > 0) chap.Take(s_name, nameLength);
        chap.End(data);
        if (chap.Failed) return;
        chap.Info($" (NAME='{chap.Slice(value + size, nameLength)}', VALUE=0x");
        chap.InfoSink?.AddHex(chap.Slice(value, size));
        chap.Info($")");
    }
}
