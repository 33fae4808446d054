using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>The lines of a message up to its body, RFC 9112 sections 2 to 5.</summary>
static class HttpHeaders
{
    static readonly Field s_line = Http.Protocol.Heading("");

    /// <summary>Takes lines until one is blank or none of HTTP's; returns where the body starts.</summary>
    public static int Take(ref Layer http, ref HttpMessage message, int at)
    {
        ReadOnlySpan<byte> bytes = http.Bytes;
        while (at < bytes.Length && !http.Failed)
        {
            bool ends = http.Line(at, out int length, out int next);
            if (!ends && !http.Need(bytes.Length, Math.Min(1, http.Length - bytes.Length))) return at;
            ReadOnlySpan<byte> line = bytes.Slice(at, length);
            if (length == 0)
            {
                http.End(Line(ref http, at, next - at));
                return next;
            }
            HttpKind kind = HttpMethods.KindOf(line);
            if (kind != HttpKind.Other)
            {
                message.SeenLine = true;
                message.Kind = kind;
                GroupScope scope = Line(ref http, at, next - at);
                if (kind == HttpKind.Response) HttpStartLine.TakeResponse(ref http, ref message, at, length);
                else HttpStartLine.TakeRequest(ref http, ref message, at, length);
                http.End(scope);
                at = next;
                continue;
            }
            int colon = line.IndexOf((byte)':');
            bool isHeader = colon >= 0 && (message.SeenLine || IsToken(line[..colon]));
            // The last line of a message that was cut short may have lost its colon.
            if (!isHeader && !(message.SeenLine && next == bytes.Length)) return at;
            message.SeenLine = true;
            TakeField(ref http, ref message, at, length, next, colon < 0 ? length : colon);
            at = next;
        }
        if (at == http.Captured && at < http.Length) http.Need(at, 1);
        return at;
    }

    // RFC 9110 section 5.6.2.
    static bool IsToken(ReadOnlySpan<byte> name)
    {
        foreach (byte b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && (char)b is not ('!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '.' or '^' or '_' or '`' or '|' or '~'))
                return false;
        }
        return !name.IsEmpty;
    }

    static void TakeField(ref Layer http, ref HttpMessage message, int at, int length, int next, int colon)
    {
        ReadOnlySpan<byte> line = http.Bytes.Slice(at, length), name = line[..colon];
        Field? field = HttpHeaderTable.Find(name);
        Field whole = message.Kind == HttpKind.Response ? Http.ResponseLine : Http.RequestLine;
        int outer = http.Parent;
        int value = Math.Min(colon + 1, length);
        while (value < length && line[value] is (byte)' ' or (byte)'\t') value++;
        var stretch = new Stretch(at + value, length - value);
        bool hasKind = message.Kind is HttpKind.Request or HttpKind.Response;
        int shown = field is not null ? Text(ref http, field, at, next - at, stretch)
            : hasKind ? Text(ref http, whole, at, next - at, new Stretch(at, next - at)) : -1;
        http.LabelText(shown, http.Bytes[at..next]);
        if (shown >= 0) http.Parent = shown;
        if (!IsToken(name)) http.Remark(Http.BadHeaderName, at, colon);
        if (field is not null) Understand(ref http, ref message, field, at, next - at, stretch.ToNul(http));
        http.Parent = outer;
        if (field is null && message.Kind == HttpKind.Notification) NoteEscaped(ref http, Http.UnknownHeader, at, next - at);
        // The line as a whole is there beside the field that has its value, but not to be seen.
        if (field is null || !hasKind) return;
        int hidden = Text(ref http, whole, at, next - at, new Stretch(at, next - at));
        if (hidden >= 0) http.Packet.Items[hidden].Flags |= ItemFlags.Hidden;
        http.LabelText(hidden, http.Bytes[at..next]);
    }

    // A line that is a heading, or nothing but a line.
    static GroupScope Line(ref Layer http, int at, int length)
    {
        GroupScope scope = http.Begin(s_line, at, length);
        http.LabelText(scope.Item, http.Bytes.Slice(at, length));
        http.Parent = scope.Item >= 0 ? scope.Item : scope.Outer;
        return scope;
    }

    // What is not printable stands in the value as C would write it.
    static void NoteEscaped(ref Layer http, Field field, int at, int length)
    {
        if (!http.Wants(field)) return;
        Utf8Sink sink = http.Packet.RemarkSink;
        sink.Clear();
        foreach (byte b in http.Bytes.Slice(at, length))
        {
            switch (b)
            {
                case (byte)'\r': sink.Add("\\r"u8); break;
                case (byte)'\n': sink.Add("\\n"u8); break;
                case (byte)'\t': sink.Add("\\t"u8); break;
                case >= 32 and < 127: sink.Add(b); break;
                default:
                    sink.Add((byte)'\\');
                    sink.AddPadded((ulong)((b >> 6) * 100 + (b >> 3 & 7) * 10 + (b & 7)), 3);
                    break;
            }
        }
        http.NoteText(field, sink.Written, at, length, ItemFlags.None);
    }

    /// <summary>Records text of a stretch as the value of a field that covers a whole line. Returns the item, -1 if there is none.</summary>
    public static int Text(ref Layer http, Field field, int at, int length, Stretch value)
    {
        if (!http.Wants(field)) return -1;
        int index = http.Packet.Items.Count;
        http.Text(field, value.At, value.Length);
        if (http.Packet.Items.Count == index) return -1;
        ref Item item = ref http.Packet.Items[index];
        (item.Offset, item.Length) = (http.Start + at, length);
        return index;
    }

    // What a header field tells of the message itself.
    static void Understand(ref Layer http, ref HttpMessage message, Field field, int at, int length, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(http);
        if (field == Http.ContentLengthHeader) TakeContentLength(ref http, ref message, at, length, text);
        else if (field == Http.TransferEncoding) TakeTransferEncoding(ref http, ref message, at, length, value);
        else if (field == Http.ContentType) message.ContentType = value;
        else if (field == Http.ContentEncoding) message.ContentEncoding = value;
        else if (field == Http.Host) message.Host = value;
        else if (field == Http.Range || field == Http.ContentRange) message.HasRange = true;
        else if (field == Http.Upgrade) message.Upgrade = value;
        else if (field == Http.SecWebsocketExtensions) message.SocketExtensions = value;
        else if (field == Http.SecWebsocketProtocol) message.SocketProtocol = value;
        else if (field == Http.Http2Settings) Http2Settings.TakeHeader(ref http, at, length, text);
        else if (field == Http.Cookie) HttpCredentials.TakeCookies(ref http, value);
        else if (field == Http.Authorization || field == Http.ProxyAuthorization || field == Http.WwwAuthenticate || field == Http.ProxyAuthenticate)
            HttpCredentials.Take(ref http, at, length, value);
    }

    static void TakeContentLength(ref Layer http, ref HttpMessage message, int at, int length, scoped ReadOnlySpan<byte> text)
    {
        bool valid = Utf8Parser.TryParse(text, out long number, out int used) && number >= 0
            && (used == text.Length || text[used] is (byte)' ' or (byte)'\t' or 11 or 12);
        message.ContentLength = valid ? number : -1;
        if (!valid) return;
        http.Note(Http.ContentLength, (ulong)number, at, length);
        if (message.HasTransferEncoding) http.Remark(Http.TeAndLength, at, length);
    }

    static void TakeTransferEncoding(ref Layer http, ref HttpMessage message, int at, int length, Stretch value)
    {
        if (message.ContentLength >= 0) http.Remark(Http.TeAndLength, at, length);
        message.HasTransferEncoding = true;
        ReadOnlySpan<byte> text = value.In(http);
        bool known = false;
        for (int from = 0; from < text.Length;)
        {
            if (text[from] is (byte)' ' or (byte)'\t' or (byte)',')
            {
                from++;
                continue;
            }
            int word = Coding(text[from..], out bool chunked, out bool identity);
            if (word == 0 || (known && !chunked))
            {
                http.Remark(Http.TeUnknown, at, length);
                return;
            }
            if (chunked) message.IsChunked = true;
            else
            {
                known = true;
                if (!identity) message.TransferCoding = new Stretch(value.At + from, word);
            }
            from += word;
        }
    }

    // Names of codings have capital letters nowhere: the reference takes them as they stand.
    static int Coding(ReadOnlySpan<byte> text, out bool chunked, out bool identity)
    {
        chunked = text.StartsWith("chunked"u8);
        identity = text.StartsWith("identity"u8);
        return chunked ? 7 : identity ? 8 : text.StartsWith("gzip"u8) ? 4 : text.StartsWith("deflate"u8) ? 7 : text.StartsWith("compress"u8) ? 8
            : text.StartsWith("x-gzip"u8) ? 6 : text.StartsWith("x-compress"u8) ? 10 : 0;
    }
}
