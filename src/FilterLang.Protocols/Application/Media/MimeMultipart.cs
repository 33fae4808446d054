namespace FilterLang.Protocols;

/// <summary>Bodies made of parts, each with a header of its own, RFC 2046 section 5.1.</summary>
static class MimeMultipart
{
    // The first four octets of a message that was sealed say how long its security token is (MS-WSMV section 2.2.9.1.2.2.2).
    const int TokenLengthSize = 4;

    public static readonly Protocol Protocol = Protocol.Of("mime_multipart", "MIME Multipart Media Encapsulation", Dissect, "MIME multipart");

    public static readonly Field
        Type             = Protocol.Text  ("mime_multipart.type",           "Type"),
        Part             = Protocol.Text  ("mime_multipart.part",           "Encapsulated multipart part"),
        TokenLength      = Protocol.UInt32("mime_multipart.header.sectoken-length",           "Length of security token", little: true),
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

    static readonly ExpertField s_noParameter = Protocol.Expert("mime_multipart.no_required_parameter", Severity.Error, ExpertGroup.Protocol,
        "The multipart dissector could not find a required parameter.");

    static MimeMultipart()
    {
        Protocol.Dispatches(MediaTypes.Table, SecurityTokens.Table);
        MediaTypes.Table.Add(Protocol, "multipart/", "multipart/alternative", "multipart/encrypted", "multipart/form-data", "multipart/mixed",
            "multipart/related", "multipart/report", "multipart/signed");
    }

    static void Dissect(ref Layer mime)
    {
        MediaContent media = mime.Packet.State<MediaContent>(MediaBody.Protocol);
        if (!media.Has("boundary"u8, out ReadOnlySpan<byte> named))
        {
            mime.OpenNothing();
            mime.Remark(s_noParameter);
            mime.Call(mime.Packet.Plan.Catalog.Data, 0, mime.Length);
            return;
        }
        // The parts have types of their own, so what this one says is kept here.
        Span<byte> room = stackalloc byte[MediaContent.LongestType];
        named.CopyTo(room);
        var boundary = new MimeBoundary(room[..named.Length]);
        scoped Span<byte> seal = default;
        if (media.Type.SequenceEqual("multipart/encrypted"u8) && media.Has("protocol"u8, out ReadOnlySpan<byte> protocol))
        {
            seal = room.Slice(named.Length, Math.Min(protocol.Length, room.Length - named.Length));
            protocol[..seal.Length].CopyTo(seal);
        }
        mime.Open();
        mime.NestsPayload = true;
        mime.Title($", Type: {media.Type}, Boundary: \"{boundary.Text}\"");
        mime.NoteText(Type, media.Type);
        TakeParts(ref mime, media, boundary, seal);
    }

    static void TakeParts(ref Layer mime, MediaContent media, scoped MimeBoundary boundary, scoped ReadOnlySpan<byte> seal)
    {
        if (!boundary.FindFirst(mime.Bytes))
        {
            mime.Call(mime.Packet.Plan.Catalog.Data, 0, mime.Length);
            return;
        }
        if (boundary.At > 0) mime.Place(Preamble, 0, boundary.At);
        mime.Text(FirstBoundary, boundary.At, boundary.End - boundary.At);
        for (int part = 0; !boundary.IsLast && !mime.Failed; part++)
        {
            int start = boundary.End;
            bool ends = boundary.FindNext(mime.Bytes, start);
            mime.NoteText(Part, default, start, (ends ? boundary.At : mime.Captured) - start, ItemFlags.None);
            // A part without an end is not looked into.
            if (!ends) return;
            int outer = mime.Parent;
            mime.StandUnder(Part);
            bool goesOn = TakePart(ref mime, media, start, boundary.At, part < 2 ? seal : default, part == 0);
            mime.Parent = outer;
            if (!goesOn) return;
            mime.Text(boundary.IsLast ? LastBoundary : Boundary, boundary.At, boundary.End - boundary.At);
        }
        if (boundary.End < mime.Captured) mime.Place(Trailer, boundary.End, mime.Captured - boundary.End);
    }

    // Of a sealed message the first part tells what sealed it (RFC 1847 section 2.2), the second is what was sealed. False where it does not.
    static bool TakePart(ref Layer mime, MediaContent media, int at, int end, scoped ReadOnlySpan<byte> seal, bool isFirst)
    {
        bool hasType = false;
        for (bool last = false; at < end && !last;)
        {
            int next = HeaderField.End(mime.Bytes, at, out last), colon = MimeHeader.Colon(mime.Bytes[at..end]);
            if (next < 0)
            {
                mime.Fail();
                return false;
            }
            // What is no field begins the body.
            if (colon <= 0 || colon >= next - at) break;
            next = Math.Min(last ? next + 2 : next, end);
            if (MimeHeader.Take(ref mime, media, at, colon, next))
            {
                hasType = true;
                mime.Append(Part, $" ({media.Type})");
                if (isFirst && !seal.IsEmpty && !IsSealedBy(media.Type, seal)) return false;
            }
            at = next;
        }
        if (!hasType) media.Set(default);
        if (!isFirst && !seal.IsEmpty && media.Type.SequenceEqual("application/octet-stream"u8)) TakeSealed(ref mime, at, end - at);
        else if (hasType) TakeBody(ref mime, media, at, end - at);
        else if (at < end) mime.Call(mime.Packet.Plan.Catalog.Data, at, end - at);
        return true;
    }

    static bool IsSealedBy(scoped ReadOnlySpan<byte> type, scoped ReadOnlySpan<byte> seal) =>
        type.Length >= seal.Length && System.Text.Ascii.EqualsIgnoreCase(type[..seal.Length], seal);

    static void TakeSealed(ref Layer mime, int at, int length)
    {
        if (length < TokenLengthSize)
        {
            mime.Fail();
            return;
        }
        mime.Place(TokenLength, at);
        SecurityTokens.Call(ref mime, SecurityTokens.GssWrapping, at + TokenLengthSize, length - TokenLengthSize);
        mime.Call(mime.Packet.Plan.Catalog.Data, at, length);
    }

    static void TakeBody(ref Layer mime, MediaContent media, int at, int length)
    {
        Protocol? reader = MediaTypes.Find(media.Type);
        if (length > 0)
        {
            if (reader is null || !mime.Call(reader, at, length)) mime.Call(MediaBody.Protocol, at, length);
            return;
        }
        // An empty body is shown, and is no layer.
        if (reader is not null)
        {
            mime.Packet.Unlist();
            mime.Call(reader, at, 0);
        }
        mime.TellType(media.Type);
    }
}
