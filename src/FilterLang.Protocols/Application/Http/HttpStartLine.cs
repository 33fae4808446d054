
namespace FilterLang.Protocols;

/// <summary>Request line and status line, RFC 9112 sections 3 and 4.</summary>
static class HttpStartLine
{
    public static void TakeRequest(ref Layer http, ref HttpMessage message, int at, int length)
    {
        ReadOnlySpan<byte> line = http.Bytes.Slice(at, length);
        int method = LineEnd.Word(line, out int next);
        if (method == 0) return;
        http.Text(Http.RequestMethod, at, method);
        message.Method = new Stretch(at, method);
        // Two blanks after the method stand for an empty target.
        if (next - method > 1) next--;
        int uri = LineEnd.Word(line[next..], out int after);
        message.Uri = new Stretch(at + next, uri);
        http.Text(Http.RequestUri, at + next, uri);
        TakeUri(ref http, at + next, uri);
        http.Text(Http.RequestVersion, at + next + after, length - next - after);
    }

    // Where the first of the sub-delimiters of RFC 3986 section 2.2 stands, or -1.
    static int Delimiter(ReadOnlySpan<byte> path)
    {
        for (int i = 0; i < path.Length; i++)
            if ((char)path[i] is '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=') return i;
        return -1;
    }

    static void TakeUri(ref Layer http, int at, int length)
    {
        ReadOnlySpan<byte> uri = http.Bytes.Slice(at, length);
        // The server as a whole, RFC 9112 section 3.2.4, has no parts.
        if (uri.SequenceEqual("*"u8)) return;
        int mark = uri.IndexOf((byte)'?'), path = mark < 0 ? length : mark;
        bool divided = Delimiter(uri[..path]) >= 0;
        if (mark < 0 && !divided) return;
        http.Text(Http.RequestUriPath, at, path);
        if (divided)
        {
            for (int from = 0; from < path;)
            {
                int part = Delimiter(uri[from..path]);
                if (part < 0) part = path - from;
                http.Text(Http.RequestUriPathSegment, at + from, part);
                from += part + 1;
            }
        }
        if (mark < 0) return;
        http.Text(Http.RequestUriQuery, at + mark + 1, length - mark - 1);
        for (int from = mark + 1; from < length;)
        {
            int part = uri[from..].IndexOf((byte)'&');
            if (part < 0) part = length - from;
            http.Text(Http.RequestUriQueryParameter, at + from, part);
            from += part + 1;
        }
    }

    public static void TakeResponse(ref Layer http, ref HttpMessage message, int at, int length)
    {
        ReadOnlySpan<byte> line = http.Bytes.Slice(at, length);
        int version = LineEnd.Word(line, out int next);
        if (version == 0) return;
        http.Text(Http.ResponseVersion, at, version);
        line = line[next..];
        at += next;
        if (LineEnd.Word(line, out next) < 3) return;
        message.Code = Number(line[..3]);
        http.Note(Http.ResponseCode, (uint)message.Code, at, 3, ItemFlags.None);
        NoteDescription(ref http, message.Code, at);
        if (line.Length > next) http.Text(Http.ResponsePhrase, at + next, line.Length - next);
    }

    static void NoteDescription(ref Layer http, int code, int at)
    {
        if (!http.Wants(Http.ResponseCodeDesc)) return;
        Span<byte> text = stackalloc byte[64];
        if (HttpStatusNames.Names.Find((ulong)code) is { } name)
        {
            http.NoteText(Http.ResponseCodeDesc, text[..System.Text.Encoding.ASCII.GetBytes(name, text)], at, 3);
            return;
        }
        Utf8Sink sink = http.Packet.RemarkSink;
        sink.Clear();
        sink.Add("Unknown ("u8);
        sink.Add((long)code);
        sink.Add((byte)')');
        http.NoteText(Http.ResponseCodeDesc, sink.Written, at, 3);
    }

    // As C reads a number: blanks and a sign may stand before, what follows the digits is left.
    static int Number(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte b in text.TrimBlanksStart())
        {
            if (b is < (byte)'0' or > (byte)'9') break;
            value = value * 10 + (b - '0');
        }
        return value;
    }
}
