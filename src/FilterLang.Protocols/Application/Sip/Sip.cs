using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Session Initiation Protocol, RFC 3261: messages over datagrams and streams, to the bodies that they carry.</summary>
public static class Sip
{
    public static readonly Protocol Protocol = Protocol.Of("sip", "Session Initiation Protocol", Dissect, "SIP");

    public static readonly Field
        RequestLine = Protocol.Text       ("sip.Request-Line",    "Request-Line"),
        Method      = Protocol.Text       ("sip.Method",          "Method"),
        Uri         = Protocol.Text       ("sip.r-uri",           "Request-URI"),
        StatusLine  = Protocol.Text       ("sip.Status-Line",     "Status-Line"),
        StatusCode  = Protocol.UInt32     ("sip.Status-Code",     "Status-Code"),
        Resend      = Protocol.Boolean    ("sip.resend",          "Resent Packet", level: EvaluationLevel.Stream),
        Original    = Protocol.FrameNumber("sip.resend-original", "Suspected resend of frame", level: EvaluationLevel.Stream),
        RequestFrame = Protocol.FrameNumber("sip.response-request", "Request Frame", level: EvaluationLevel.Stream),
        ResponseTime = Protocol.UInt32    ("sip.response-time",   "Response Time (ms)", level: EvaluationLevel.Stream),
        ReleaseTime = Protocol.UInt32     ("sip.release-time",    "Release Time (ms)", level: EvaluationLevel.Stream),
        Headers     = Protocol.Text       ("sip.msg_hdr",         "Message Header"),
        Body        = Protocol.Bytes      ("sip.msg_body",        "Message Body");

    static Sip()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 5060).CarriedBy(PayloadTables.TcpPort, 5060).CarriedBy(PayloadTables.TlsPort, 5061).Dispatches(MediaTypes.Table);
        WebSocket.Subprotocols.Add(Protocol, "sip");
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        PayloadTables.SctpPort.AddHeuristic(Protocol);
        // Rows of the other files are this protocol's.
        _ = (SipHeaders.CallId, SipAddress.RequestUri, SipVia.Transport, SipCredentials.Whole);
    }

    static void Dissect(ref Layer sip)
    {
        if (!IsMessage(sip.Bytes))
        {
            sip.Decline();
            return;
        }
        if (!sip.MayAskForMore)
        {
            TakeMessage(ref sip, sip.Length);
            return;
        }
        while (sip.Position < sip.Length && !sip.Failed)
        {
            int at = sip.Position, size = SizeOf(sip.Bytes[at..]);
            if (size == 0 || at + size > sip.Length)
            {
                sip.AskForMore(at, size == 0 ? Layer.OneMoreSegment : at + size - sip.Length);
                return;
            }
            sip.NotePduSize(at, size);
            sip.Part(at, size, static (ref Layer message) => TakeMessage(ref message, message.Length));
            sip.Catch();
            sip.Position = at + size;
        }
    }

    // RFC 3261 section 7: a method, a URI and the version; or the version and a code.
    static bool IsMessage(ReadOnlySpan<byte> bytes)
    {
        LineEnd.Find(bytes, 0, out int length, out _);
        ReadOnlySpan<byte> line = bytes[..length];
        if (line.StartsWith("SIP/2.0 "u8)) return Utf8Parser.TryParse(line[8..], out uint code, out _) && code is >= 100 and < 1000;
        int last = line.LastIndexOf((byte)' '), method = line.IndexOf((byte)' ');
        return method > 0 && last > method && line[(last + 1)..].StartsWith("SIP/2.0"u8) && !line[..method].ContainsAnyExceptInRange((byte)'A', (byte)'Z')
            && line[method..last].Contains((byte)':');
    }

    // RFC 3261 section 18.3: in a stream the length of the body is told. 0 where the header is not whole.
    static int SizeOf(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0) return 0;
        long body = 0;
        for (int at = 0; at < end;)
        {
            LineEnd.Find(bytes, at, out int length, out int next);
            if (SipHeaders.LengthIn(bytes.Slice(at, length)) is >= 0 and var told) body = told;
            at = next;
        }
        return (int)Math.Min(end + 4 + body, int.MaxValue);
    }

    static void TakeMessage(ref Layer sip, int size)
    {
        sip.Summary("SIP");
        sip.Open(size);
        sip.Line(0, out int length, out int next);
        var message = new SipMessage { IsRequest = !sip.Bytes.StartsWith("SIP/"u8) };
        GroupScope line = sip.Begin(null);
        if (message.IsRequest) TakeRequestLine(ref sip, ref message, length);
        else TakeStatusLine(ref sip, ref message, length);
        if (sip.Failed) return;
        sip.End(line);
        int end = EndOfHeaders(sip.Bytes, next);
        GroupScope headers = sip.Begin(null);
        int body = EndOfLine(sip.Bytes, end);
        sip.Text(Headers, next, body - next, TextEncoding.Utf8);
        sip.StandUnder(Headers);
        SipHeaders.Take(ref sip, ref message, next, end);
        sip.End(headers);
        sip.Position = body;
        SipCalls.Match(ref sip, message);
        Summarize(ref sip, message);
        if (body > end) TakeBody(ref sip, message, body);
    }

    static int EndOfHeaders(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            LineEnd.Find(bytes, at, out int length, out int next);
            if (length == 0) return at;
            at = next;
        }
        return at;
    }

    static int EndOfLine(ReadOnlySpan<byte> bytes, int at)
    {
        LineEnd.Find(bytes, at, out _, out int next);
        return next;
    }

    static void TakeRequestLine(ref Layer sip, ref SipMessage message, int length)
    {
        ReadOnlySpan<byte> line = sip.Bytes[..length];
        int method = line.IndexOf((byte)' '), end = line.LastIndexOf((byte)' ');
        sip.Text(RequestLine, 0, length, TextEncoding.Utf8);
        sip.StandUnder(RequestLine);
        sip.Text(Method, 0, method, TextEncoding.Utf8);
        message.Method = new Stretch(0, method);
        message.Uri = new Stretch(method + 1, end - method - 1);
        sip.Text(Uri, method + 1, end - method - 1, TextEncoding.Utf8);
        SipAddress.TakeUri(ref sip, message.Uri, SipAddress.RequestUri);
    }

    static void TakeStatusLine(ref Layer sip, ref SipMessage message, int length)
    {
        const int CodeAt = 8, CodeLength = 3;
        sip.Text(StatusLine, 0, length, TextEncoding.Utf8);
        sip.StandUnder(StatusLine);
        if (Utf8Parser.TryParse(sip.Slice(CodeAt, CodeLength), out uint code, out _)) message.Code = code;
        message.Uri = new Stretch(CodeAt, length - CodeAt);
        sip.Note(StatusCode, message.Code, CodeAt, CodeLength, ItemFlags.None);
    }

    static void Summarize(ref Layer sip, in SipMessage message)
    {
        sip.Info($"{(message.IsRequest ? "Request: " : "Status: ")}");
        if (message.IsRequest) sip.Info($"{message.Method.In(sip)} {message.Uri.In(sip)}");
        else sip.Info($"{message.Uri.In(sip)}");
        bool isRegistration = message.CSeqMethod.In(sip).SequenceEqual("REGISTER"u8);
        if (!message.IsRequest && message.Code == 200) sip.Info($" ({message.CSeqMethod.In(sip)})");
        if (message.IsRequest && message.HasToTag && message.Method.In(sip).SequenceEqual("INVITE"u8)) sip.Info($", in-dialog");
        if (isRegistration && (message.IsRequest || message.Code == 200)) SummarizeBindings(ref sip, message);
        sip.Info($" | ");
    }

    // RFC 3261 section 10.2.
    static void SummarizeBindings(ref Layer sip, in SipMessage message)
    {
        if (message.IsRequest && message.Contacts == 0) sip.Info($"  (fetch bindings)");
        else if (message.IsRequest && message.RemovesAll) sip.Info($"  (remove all bindings)");
        else if (message.IsRequest && message.Removes) sip.Info($"  (remove {(long)message.Contacts} binding{(message.Contacts == 1 ? "" : "s")})");
        else sip.Info($"  ({(long)message.Contacts} binding{(message.Contacts == 1 ? "" : "s")})");
    }

    static void TakeBody(ref Layer sip, in SipMessage message, int at)
    {
        if (at >= sip.Captured) return;
        int length = sip.Captured - at;
        if (message.ContentLength >= 0) length = (int)Math.Min(length, message.ContentLength);
        if (length == 0) return;
        sip.Place(Body, at, length);
        MediaContent media = sip.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(message.ContentType.In(sip));
        if (MediaTypes.Find(media.Type) is not { } protocol) return;
        string outer = sip.Packet.Columns?.Protocol ?? "";
        sip.NestsPayload = true;
        int parent = sip.Parent;
        sip.StandUnder(Body);
        bool describesMedia = media.Type.SequenceEqual("application/sdp"u8);
        MediaStreams? streams = describesMedia && sip.Packet.Knows is null ? sip.Packet.State<MediaStreams>(Sdp.Protocol) : null;
        if (streams is not null) streams.Call = message.CallId.In(sip).ToArray();
        sip.Call(protocol, at, length);
        sip.Catch();
        if (streams is not null) streams.Call = null;
        sip.Parent = parent;
        // A description of media belongs to the call.
        if (describesMedia) sip.NoteText(SipHeaders.CallId, message.CallId.In(sip));
        if (sip.Packet.Columns is { } columns && columns.Protocol != outer && !columns.Protocol.StartsWith("SIP", StringComparison.Ordinal)) columns.Protocol = outer;
    }
}
