using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>A request or a response, RFC 2326 sections 4 to 7, with its header fields (section 12) and its body.</summary>
static class RtspMessage
{
    static ReadOnlySpan<byte> Version => "RTSP/"u8;

    // RFC 2326 section 10.
    static readonly byte[][] s_methods =
    [
        "DESCRIBE"u8.ToArray(), "ANNOUNCE"u8.ToArray(), "GET_PARAMETER"u8.ToArray(), "OPTIONS"u8.ToArray(), "PAUSE"u8.ToArray(), "PLAY"u8.ToArray(),
        "RECORD"u8.ToArray(), "REDIRECT"u8.ToArray(), "SETUP"u8.ToArray(), "SET_PARAMETER"u8.ToArray(), "TEARDOWN"u8.ToArray(),
    ];

    /// <summary>A message starts here, or media in the same stream.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) =>
        !bytes.IsEmpty && (bytes[0] == '$' || bytes.StartsWith(Version) || MethodAt(bytes) > 0);

    static int MethodAt(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] method in s_methods)
            if (bytes.Length > method.Length && bytes[method.Length] == ' ' && bytes.StartsWith(method)) return method.Length;
        return 0;
    }

    /// <summary>Octets of the message with its body; 0 where the header is not whole.</summary>
    public static int SizeOf(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0) return 0;
        long body = 0;
        for (int at = 0; at < end;)
        {
            LineEnd.Find(bytes, at, out int length, out int next);
            if (TryValue(bytes.Slice(at, length), "Content-Length:"u8, out int value) && Utf8Parser.TryParse(bytes.Slice(at + value, length - value), out uint told, out _))
                body = told;
            at = next;
        }
        return (int)Math.Min(end + 4 + body, int.MaxValue);
    }

    // Where the value starts, blanks aside, if the line is of this field.
    static bool TryValue(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name, out int value)
    {
        value = name.Length;
        if (line.Length < name.Length || !System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name)) return false;
        while (value < line.Length && line[value] is (byte)' ' or (byte)'\t') value++;
        return true;
    }

    public static void Take(ref Layer rtsp)
    {
        ReadOnlySpan<byte> bytes = rtsp.Bytes;
        LineEnd.Find(bytes, 0, out int length, out int next);
        bool isRequest = !bytes.StartsWith(Version);
        uint number = NumberIn(bytes, next);
        rtsp.Info($"{(isRequest ? "" : "Reply: ")}{bytes[..length]:x}");
        GroupScope scope = rtsp.Begin(null);
        NoteLine(ref rtsp, isRequest ? Rtsp.Request : Rtsp.Response, 0, length, next);
        rtsp.StandUnder(isRequest ? Rtsp.Request : Rtsp.Response);
        if (isRequest) TakeRequest(ref rtsp, length, number);
        else TakeStatus(ref rtsp, length, number);
        rtsp.End(scope);
        TakeHeaders(ref rtsp, next, isRequest);
    }

    // The line, and its end as it is written in escapes.
    static void NoteLine(ref Layer rtsp, Field field, int at, int length, int next)
    {
        if (!rtsp.Wants(field)) return;
        Utf8Sink sink = rtsp.Packet.RemarkSink;
        sink.Clear();
        foreach (byte b in rtsp.Bytes[at..next])
        {
            if (b == '\r') sink.Add("\\r"u8);
            else if (b == '\n') sink.Add("\\n"u8);
            else if (b < 0x80) sink.Add(b);
            else sink.Add("\uFFFD"u8);
        }
        rtsp.NoteText(field, sink.Written, at, next - at, ItemFlags.None);
    }

    static void TakeRequest(ref Layer rtsp, int length, uint number)
    {
        ReadOnlySpan<byte> line = rtsp.Bytes[..length];
        int method = MethodAt(line), url = Math.Min(method + 1, length), urlLength = line[url..].IndexOf((byte)' ');
        if (urlLength < 0) urlLength = length - url;
        rtsp.Text(Rtsp.Method, 0, method);
        rtsp.Text(Rtsp.Url, url, urlLength);
        PacketDissector packet = rtsp.Packet;
        if (packet.InErrorQuote) return;
        packet.Conversation.State<RtspConversation>(Rtsp.Protocol).Ask(number, line.Slice(url, urlLength));
        if (packet.Remembered<Transactions>(Rtsp.Protocol) is { } all && all.Ask(packet, TransactionKey.Of(packet, number)) is not 0 and var response)
            rtsp.Note(Rtsp.ResponseIn, (ulong)response);
    }

    static void TakeStatus(ref Layer rtsp, int length, uint number)
    {
        ReadOnlySpan<byte> line = rtsp.Bytes[..length];
        int code = line.IndexOf((byte)' ') + 1;
        if (code > 0 && Utf8Parser.TryParse(line[code..], out uint status, out int digits)) rtsp.Note(Rtsp.Status, status, code, digits, ItemFlags.None);
        PacketDissector packet = rtsp.Packet;
        if (packet.InErrorQuote || packet.Remembered<Transactions>(Rtsp.Protocol) is not { } all) return;
        ref readonly Transaction found = ref all.Answer(packet, TransactionKey.Of(packet, number));
        if (Transactions.IsNone(in found)) return;
        if (packet.Conversation.State<RtspConversation>(Rtsp.Protocol).UrlOf(number) is { IsEmpty: false } url) rtsp.NoteText(Rtsp.Url, url);
        rtsp.Note(Rtsp.ResponseTo, (ulong)found.RequestFrame, flags: ItemFlags.None);
    }

    static uint NumberIn(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            LineEnd.Find(bytes, at, out int length, out int next);
            if (length == 0) return 0;
            if (TryValue(bytes.Slice(at, length), "CSeq:"u8, out int value) && Utf8Parser.TryParse(bytes.Slice(at + value, length - value), out uint number, out _)) return number;
            at = next;
        }
        return 0;
    }

    static void TakeHeaders(ref Layer rtsp, int at, bool isRequest)
    {
        ReadOnlySpan<byte> bytes = rtsp.Bytes, type = default;
        long told = -1;
        while (at < bytes.Length)
        {
            LineEnd.Find(bytes, at, out int length, out int next);
            if (length == 0)
            {
                rtsp.Position = next;
                TakeBody(ref rtsp, type, told, isRequest);
                return;
            }
            TakeHeader(ref rtsp, at, length, ref told, ref type, isRequest);
            at = next;
        }
    }

    static void TakeHeader(ref Layer rtsp, int at, int length, ref long told, ref ReadOnlySpan<byte> type, bool isRequest)
    {
        ReadOnlySpan<byte> line = rtsp.Bytes.Slice(at, length);
        if (TryValue(line, "CSeq:"u8, out int value)) TakeNumber(ref rtsp, Rtsp.CSeq, at + value, length - value);
        else if (TryValue(line, "Session:"u8, out value)) rtsp.Text(Rtsp.Session, at + value, length - value);
        else if (TryValue(line, "Content-Type:"u8, out value))
        {
            type = line[value..];
            rtsp.Text(Rtsp.ContentType, at + value, length - value);
        }
        else if (TryValue(line, "Content-Length:"u8, out value))
        {
            if (Utf8Parser.TryParse(line[value..], out uint body, out _)) told = body;
            TakeNumber(ref rtsp, Rtsp.ContentLength, at + value, length - value);
        }
        else if (TryValue(line, "Transport:"u8, out value))
        {
            rtsp.Text(Rtsp.Transport, at + value, length - value);
            if (!isRequest) RtspTransport.Arrange(rtsp.Packet, line[value..]);
        }
        else if (TryValue(line, "RDTFeatureLevel:"u8, out value)) TakeNumber(ref rtsp, Rtsp.FeatureLevel, at + value, length - value);
        else if (TryValue(line, "Content-Base:"u8, out value)) rtsp.Text(Rtsp.ContentBase, at + value, length - value);
        else if (TryValue(line, "Content-Location:"u8, out value)) rtsp.Text(Rtsp.ContentLocation, at + value, length - value);
        else if (TryValue(line, "X-Vig-Msisdn:"u8, out value)) rtsp.Text(Rtsp.Msisdn, at + value, length - value);
    }

    static void TakeNumber(ref Layer rtsp, Field field, int at, int length)
    {
        if (Utf8Parser.TryParse(rtsp.Slice(at, length), out uint number, out _)) rtsp.Note(field, number, at, length, ItemFlags.None);
    }

    static void TakeBody(ref Layer rtsp, ReadOnlySpan<byte> type, long told, bool isRequest)
    {
        int at = rtsp.Position, length = rtsp.Captured - at;
        if (told >= 0) length = (int)Math.Min(length, told);
        else if (isRequest) return;
        if (length <= 0) return;
        MediaContent media = rtsp.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(type);
        rtsp.NestsPayload = true;
        if ((MediaTypes.Find(media.Type) ?? (media.Type.StartsWith("text/"u8) ? MediaTypes.Rest.Find(0) : null)) is { } protocol)
        {
            rtsp.Call(protocol, at, length);
            if (rtsp.Packet.Columns is { } columns && media.Type.SequenceEqual("application/sdp"u8)) columns.Protocol = "RTSP/SDP";
            return;
        }
        rtsp.Place(Rtsp.Data, at, length);
    }
}
