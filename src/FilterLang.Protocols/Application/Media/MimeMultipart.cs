namespace FilterLang.Protocols;

/// <summary>Bodies made of parts, each with a header of its own, RFC 2046 section 5.1.</summary>
static class MimeMultipart
{
    const int LongestBoundary = 200;

    public static readonly Protocol Protocol = Protocol.Of("mime_multipart", "MIME Multipart Media Encapsulation", Dissect, "MIME multipart");

    public static readonly Field
        Type             = Protocol.Text  ("mime_multipart.type",           "Type"),
        Part             = Protocol.Text  ("mime_multipart.part",           "Encapsulated multipart part"),
        TokenLength      = Protocol.UInt32("mime_multipart.header.sectoken-length",           "Length of security token"),
        Description      = Protocol.Text  ("mime_multipart.header.content-description",       "Content-Description"),
        Disposition      = Protocol.Text  ("mime_multipart.header.content-disposition",       "Content-Disposition"),
        ContentEncoding  = Protocol.Text  ("mime_multipart.header.content-encoding",          "Content-Encoding"),
        Id               = Protocol.Text  ("mime_multipart.header.content-id",                "Content-Id"),
        Language         = Protocol.Text  ("mime_multipart.header.content-language",          "Content-Language"),
        ContentLength    = Protocol.Text  ("mime_multipart.header.content-length",            "Content-Length"),
        TransferEncoding = Protocol.Text  ("mime_multipart.header.content-transfer-encoding", "Content-Transfer-Encoding"),
        ContentType      = Protocol.Text  ("mime_multipart.header.content-type",              "Content-Type"),
        OriginalContent  = Protocol.Text  ("mime_multipart.header.originalcontent",           "OriginalContent"),
        FirstBoundary    = Protocol.Text  ("mime_multipart.first_boundary", "First boundary"),
        Preamble         = Protocol.Bytes ("mime_multipart.preamble",       "Preamble"),
        LastBoundary     = Protocol.Text  ("mime_multipart.last_boundary",  "Last boundary"),
        Boundary         = Protocol.Text  ("mime_multipart.boundary",       "Boundary"),
        Trailer          = Protocol.Bytes ("mime_multipart.trailer",        "Trailer");


    static readonly AsciiNames s_names = new("content-description", "content-disposition", "content-encoding", "content-id", "content-language",
        "content-length", "content-transfer-encoding", "content-type", "originalcontent");

    static readonly Field[] s_fields =
        [Description, Disposition, ContentEncoding, Id, Language, ContentLength, TransferEncoding, ContentType, OriginalContent];

    static MimeMultipart()
    {
        Protocol.Dispatches(MediaTypes.Table);
        MediaTypes.Table.Add(Protocol, "multipart/", "multipart/alternative", "multipart/encrypted", "multipart/form-data", "multipart/mixed",
            "multipart/related", "multipart/report", "multipart/signed");
    }

    static void Dissect(ref Layer mime)
    {
        MediaContent media = mime.Packet.State<MediaContent>(MediaBody.Protocol);
        ReadOnlySpan<byte> named = media.Parameter("boundary"u8);
        if (named.IsEmpty || named.Length > LongestBoundary)
        {
            mime.Decline();
            return;
        }
        Span<byte> boundary = stackalloc byte[2 + LongestBoundary];
        "--"u8.CopyTo(boundary);
        named.CopyTo(boundary[2..]);
        boundary = boundary[..(2 + named.Length)];
        mime.Open();
        mime.NestsPayload = true;
        mime.NoteText(Type, media.Type);
        int at = Find(mime, boundary, 0, out int end, out bool last);
        if (at < 0) return;
        // The line ends before the first boundary belong to what stands before it.
        at += mime.Bytes[at..].IndexOf(boundary);
        if (at > 0) mime.Place(Preamble, 0, at);
        mime.Text(FirstBoundary, at, end - at);
        while (!last && !mime.Failed)
        {
            int start = end;
            at = Find(mime, boundary, start, out end, out last);
            TakePart(ref mime, media, start, (at < 0 ? mime.Captured : at) - start);
            if (at < 0) return;
            mime.Text(last ? LastBoundary : Boundary, at, end - at);
        }
        if (end < mime.Captured) mime.Place(Trailer, end, mime.Captured - end);
    }

    // A boundary with the line ends around it, -1 if there is none.
    static int Find(in Layer mime, scoped ReadOnlySpan<byte> boundary, int from, out int end, out bool last)
    {
        ReadOnlySpan<byte> bytes = mime.Bytes;
        (end, last) = (bytes.Length, false);
        for (int at = from; at < bytes.Length; at++)
        {
            int found = bytes[at..].IndexOf(boundary);
            if (found < 0) return -1;
            at += found;
            if (at > 0 && bytes[at - 1] != '\n') continue;
            end = at + boundary.Length;
            last = bytes[end..].StartsWith("--"u8);
            if (last) end += 2;
            while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\t') end++;
            if (end < bytes.Length && bytes[end] == '\r') end++;
            if (end < bytes.Length && bytes[end] == '\n') end++;
            int start = at;
            if (start > from && bytes[start - 1] == '\n') start--;
            if (start > from && bytes[start - 1] == '\r') start--;
            return start;
        }
        return -1;
    }

    static void TakePart(ref Layer mime, MediaContent media, int at, int length)
    {
        int end = at + length;
        media.Set(default);
        mime.NoteText(Part, default, at, length, ItemFlags.None);
        while (at < end)
        {
            mime.Line(at, out int line, out int next);
            // A line that begins with a blank goes on with the one before.
            while (line > 0 && next < end && mime.Bytes[next] is (byte)' ' or (byte)'\t')
            {
                mime.Line(next, out int more, out int after);
                (line, next) = (next + more - at, after);
            }
            if (line == 0)
            {
                at = next;
                break;
            }
            TakeHeader(ref mime, media, at, Math.Min(line, end - at), Math.Min(next, end) - at);
            at = next;
        }
        if (at >= end) return;
        Protocol data = mime.Packet.Plan.Catalog.Data;
        Protocol reader = media.Type.IsEmpty ? data : MediaTypes.Find(media.Type) ?? MediaBody.Protocol;
        if (!mime.Call(reader, at, end - at)) mime.Call(media.Type.IsEmpty ? data : MediaBody.Protocol, at, end - at);
    }

    static void TakeHeader(ref Layer mime, MediaContent media, int at, int length, int whole)
    {
        ReadOnlySpan<byte> line = mime.Bytes.Slice(at, length);
        int colon = line.IndexOf((byte)':');
        if (colon < 0 || s_names.Find(line[..colon].TrimBlanks()) is not (var name and >= 0)) return;
        ReadOnlySpan<byte> value = line[(colon + 1)..].TrimBlanks();
        if (s_fields[name] == ContentType) media.Set(value);
        if (!mime.Wants(s_fields[name])) return;
        Span<byte> room = mime.Packet.Items.Scratch(value.Length, out int offset);
        int written = Compact(value, room);
        mime.Packet.Items.TrimScratch(offset + written);
        mime.Record(s_fields[name], Item.Run(offset, written), at, whole, ItemFlags.InScratch);
    }

    // Line ends and blanks become one blank, or nothing beside a separator.
    static int Compact(ReadOnlySpan<byte> value, Span<byte> room)
    {
        int written = 0;
        for (int i = 0; i < value.Length; i++)
        {
            byte b = value[i];
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                room[written++] = b;
                continue;
            }
            while (i + 1 < value.Length && value[i + 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') i++;
            if (written > 0 && !IsSeparator(room[written - 1]) && i + 1 < value.Length && !IsSeparator(value[i + 1])) room[written++] = (byte)' ';
        }
        return written;
    }

    static bool IsSeparator(byte b) => b is (byte)';' or (byte)':' or (byte)',' or (byte)'=';
}
