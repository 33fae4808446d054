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

    // Where the first of the sub-delimiters of RFC 3986 section 2.2 stands, or -1; '=' divides no query.
    static int Delimiter(ReadOnlySpan<byte> text, bool isQuery)
    {
        for (int i = 0; i < text.Length; i++)
            if ((char)text[i] is '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' || (text[i] == '=' && !isQuery)) return i;
        return -1;
    }

    static void TakeUri(ref Layer http, int at, int length)
    {
        ReadOnlySpan<byte> uri = http.Bytes.Slice(at, length);
        if (!HasParts(uri, out int path)) return;
        http.Text(Http.RequestUriPath, at, path);
        if (IsDivided(uri[..path]))
            for (int from = 0; from < path;)
            {
                int part = Part(uri[from..path], isQuery: false);
                http.Text(Http.RequestUriPathSegment, at + from, part);
                from += part + 1;
            }
        if (path == length) return;
        http.Text(Http.RequestUriQuery, at + path + 1, length - path - 1);
        for (int from = path + 1; from < length;)
        {
            int part = Part(uri[from..], isQuery: true);
            http.Text(Http.RequestUriQueryParameter, at + from, part);
            from += part + 1;
        }
    }

    /// <summary>The parts of a target that does not stand in the packet as it is.</summary>
    public static void NoteUri(ref Layer layer, ReadOnlySpan<byte> uri)
    {
        if (!HasParts(uri, out int path)) return;
        layer.NoteText(Http.RequestUriPath, uri[..path], flags: ItemFlags.None);
        if (IsDivided(uri[..path]))
            for (ReadOnlySpan<byte> rest = uri[..path]; !rest.IsEmpty;) NotePart(ref layer, Http.RequestUriPathSegment, ref rest, isQuery: false);
        if (path == uri.Length) return;
        layer.NoteText(Http.RequestUriQuery, uri[(path + 1)..], flags: ItemFlags.None);
        for (ReadOnlySpan<byte> rest = uri[(path + 1)..]; !rest.IsEmpty;) NotePart(ref layer, Http.RequestUriQueryParameter, ref rest, isQuery: true);
    }

    static void NotePart(ref Layer layer, Field field, ref ReadOnlySpan<byte> rest, bool isQuery)
    {
        int part = Part(rest, isQuery);
        layer.NoteText(field, rest[..part], flags: ItemFlags.None);
        rest = rest[Math.Min(part + 1, rest.Length)..];
    }

    // The server as a whole, RFC 9112 section 3.2.4, has no parts.
    static bool HasParts(ReadOnlySpan<byte> uri, out int path)
    {
        int mark = uri.IndexOf((byte)'?');
        path = mark < 0 ? uri.Length : mark;
        return !uri.SequenceEqual("*"u8) && (mark >= 0 || IsDivided(uri));
    }

    static bool IsDivided(ReadOnlySpan<byte> path) => Delimiter(path, isQuery: false) >= 0;

    // A part has one octet at least, be that a delimiter.
    static int Part(ReadOnlySpan<byte> rest, bool isQuery)
    {
        int part = rest.Length > 1 ? Delimiter(rest[1..], isQuery) : -1;
        return part < 0 ? rest.Length : part + 1;
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
