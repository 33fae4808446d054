using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>DATA, RFC 9113 section 6.1, and bodies of one frame or several.</summary>
static class Http2Data
{
    static readonly Protocol s_protocol = Http2.Protocol;

    static readonly Field s_unpacked = s_protocol.Heading("Content-encoded entity body");

    public static readonly Field
        Contents  = s_protocol.Bytes("http2.data.data",             "Data"),
        Padding   = s_protocol.Bytes("http2.data.padding",          "Padding"),
        WholeBody = s_protocol.Bytes("http2.body.reassembled.data", "Reassembled body data");

    static readonly FragmentFields s_fragments = new(s_protocol, "http2.body.fragment", "http2.body.reassembled", "fragment", "Body fragments", "Body fragment",
        "Body defragment error", "Body fragment", "Reassembled body in frame", "Reassembled body", FieldType.None, inFrameName: ".in", spelledOut: true, hasData: false);

    static readonly ExpertField
        NotUnpacked = s_protocol.Expert("http2.body_decompression_failed", Severity.Warning, ExpertGroup.Undecoded, "Body decompression failed");

    public static void Take(ref Layer http2, Http2Conversation talk, in Http2Frame frame)
    {
        int padding = Http2.TakePadding(ref http2, frame), length = http2.Remaining - padding;
        if (length < 0)
        {
            http2.Fail();
            return;
        }
        int at = http2.Position;
        if (!http2.Need(at, length)) return;
        http2.Position += length;
        if (frame.Stream is { } stream) HandOn(ref http2, frame, stream, at, length);
        if (padding > 0) http2.Take(Padding, padding);
        if (!http2.Failed) Http2Control.NoteWindow(ref http2, talk, frame, http2.Packet.Conversation.Side & 1, -length);
    }

    /// <summary>Fields behind a body end it, section 8.1.</summary>
    public static void End(ref Layer http2, in Http2Frame frame)
    {
        if (!frame.EndsStream || frame.Stream is not { } stream) return;
        CollectedMessage? body = http2.Packet.State<CollectedMessages>(s_protocol).Find(KeyOf(http2.Packet, frame));
        if (body is not null) HandOn(ref http2, frame, stream, http2.Position, 0);
    }

    static uint KeyOf(PacketDissector packet, in Http2Frame frame) =>
        unchecked((packet.Conversation.Number * 0x9E37_79B1) ^ (frame.Id << 1 | (uint)(packet.Conversation.Side & 1)));

    // Hands a body on that is whole with this frame, else keeps the part.
    static void HandOn(ref Layer http2, in Http2Frame frame, Http2Stream stream, int at, int length)
    {
        int side = http2.Packet.Conversation.Side & 1;
        MediaContent media = http2.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(stream.ContentTypes[side].Bytes);
        if (Http2Calls.IsCall(media.Type))
        {
            http2.Place(Contents, at, length);
            if (length > 0) Http2Calls.Take(ref http2, s_fragments, WholeBody, KeyOf(http2.Packet, frame), Http2Calls.IsText(media.Type), at, length);
            return;
        }
        CollectedMessages bodies = http2.Packet.State<CollectedMessages>(s_protocol);
        uint key = KeyOf(http2.Packet, frame);
        CollectedMessage? body = bodies.Find(key);
        var part = new MediaPart(at, length);
        if (!frame.EndsStream)
        {
            http2.Place(Contents, at, length);
            if (length > 0) (body ?? bodies.Begin(key, http2.Packet.Number)).Add(http2.Packet.Number, http2.Slice(at, length));
            return;
        }
        if (body is not null)
        {
            if (length > 0) body.Add(http2.Packet.Number, http2.Slice(at, length));
            body.End(http2.Packet.Number);
            if (!NoteWhole(ref http2, body, ref part)) return;
        }
        if (!Unpack(ref http2, ref part, stream.Codings[side].Bytes, media)) part.Record(ref http2, Contents);
        HttpObjects.Tell(http2, stream, !stream.ContentTypes[side].Bytes.IsEmpty, media.Type, part.In(http2));
        if (part.Length > 0) Dispatch(ref http2, part, media);
    }

    static bool NoteWhole(ref Layer http2, CollectedMessage body, ref MediaPart part)
    {
        int source = s_fragments.Note(ref http2, body);
        http2.NoteIn(source, WholeBody, 0, 0, body.Length);
        return part.MoveTo(source, body.Length);
    }

    // False where the body is as it was sent.
    static bool Unpack(ref Layer http2, ref MediaPart part, ReadOnlySpan<byte> coding, MediaContent media)
    {
        if (coding.IsEmpty || part.Length == 0 || System.Text.Ascii.EqualsIgnoreCase(coding, "identity"u8)) return false;
        if (!media.Decoder.Decode(coding, part.In(http2), http2.Packet.Number) || media.Decoder.Buffer.Length == 0)
        {
            http2.Remark(NotUnpacked);
            return false;
        }
        GroupScope scope = http2.Begin(s_unpacked);
        if (part.MoveTo(ref http2, media.Decoder.Buffer, "Uncompressed entity body")) part.Record(ref http2, Contents);
        http2.End(scope);
        return true;
    }

    // What nobody reads is shown as it is.
    static void Dispatch(ref Layer http2, in MediaPart part, MediaContent media)
    {
        if (MediaTypes.Find(media.Type) is { } protocol) MediaBody.HandOn(ref http2, part, protocol);
    }
}
