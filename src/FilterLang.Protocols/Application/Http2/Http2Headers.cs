using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Field blocks: HEADERS, PUSH_PROMISE and CONTINUATION, RFC 9113 sections 6.2, 6.6 and 6.10.</summary>
static class Http2Headers
{
    // What a field takes beside its octets in the list of those that were unpacked: two lengths.
    const int Lengths = 8;

    /// <summary>Fields of one frame that are shown.</summary>
    const int FieldLimit = 200;

    static readonly Protocol s_protocol = Http2.Protocol;

    public static readonly Field
        Block               = s_protocol.Bytes ("http2.headers",                                    "Header Block Fragment"),
        HeadersPadding      = s_protocol.Bytes ("http2.headers.padding",                            "Padding"),
        Header              = s_protocol.Label ("http2.header",                                     "Header"),
        HeaderLength        = s_protocol.UInt32("http2.header.length",                              "Header Length"),
        HeaderCount         = s_protocol.UInt32("http2.header.count",                               "Header Count"),
        NameLength          = s_protocol.UInt32("http2.header.name.length",                         "Name Length"),
        Name                = s_protocol.Text  ("http2.header.name",                                "Name"),
        ValueLength         = s_protocol.UInt32("http2.header.value.length",                        "Value Length"),
        Value               = s_protocol.Text  ("http2.header.value",                               "Value"),
        Unescaped           = s_protocol.Text  ("http2.header.unescaped",                           "Unescaped"),
        Form                = s_protocol.Text  ("http2.header.repr",                                "Representation"),
        Index               = s_protocol.UInt32("http2.header.index",                               "Index"),
        SizeUpdate          = s_protocol.Label ("http2.header_table_size_update",                   "Header table size update"),
        NewSize             = s_protocol.UInt32("http2.header_table_size_update.header_table_size", "Header table size"),
        PromiseReserved     = s_protocol.UInt32("http2.push_promise.r",                             "Reserved", display: Hex, mask: 0x80000000),
        PromisedStream      = s_protocol.UInt32("http2.push_promise.promised_stream_id",            "Promised-Stream-ID", mask: 0x7FFFFFFF),
        PromiseBlock        = s_protocol.Bytes ("http2.push_promise.header",                        "Header Block Fragment"),
        PromisePadding      = s_protocol.Bytes ("http2.push_promise.padding",                       "Padding"),
        ContinuationBlock   = s_protocol.Bytes ("http2.continuation.header",                        "Header Block Fragment"),
        ContinuationPadding = s_protocol.Bytes ("http2.continuation.padding",                       "Padding");

    static readonly ExpertField
        TooManyLines = s_protocol.Expert("http2.header_lines_exceeded", Severity.Note, ExpertGroup.Undecoded, "Decompression stopped after 200 header lines.");

    public static void Take(ref Layer http2, Http2Conversation talk, in Http2Frame frame)
    {
        if (frame.Type == Http2.Headers) Http2Data.End(ref http2, frame);
        int padding = Http2.TakePadding(ref http2, frame);
        if (frame.Type == Http2.Headers && (frame.Flags & Http2.HasPriority.Mask) != 0) Http2Control.TakePriority(ref http2);
        Http2Stream? stream = frame.Stream;
        if (frame.Type == Http2.PushPromise)
        {
            http2.Place(PromiseReserved, http2.Position);
            uint promised = (uint)http2.Take(PromisedStream);
            if (!http2.Failed) stream = talk.Stream(promised);
        }
        int at = http2.Position, length = http2.Remaining - padding;
        if (length < 0 || http2.Failed)
        {
            http2.Fail();
            return;
        }
        (Field block, Field pad) = frame.Type switch
        {
            Http2.Headers => (Block, HeadersPadding), Http2.PushPromise => (PromiseBlock, PromisePadding), _ => (ContinuationBlock, ContinuationPadding),
        };
        if (length > 0 || frame.Type == Http2.Headers) http2.Take(block, length);
        if (stream is not null && !http2.Failed && length > 0) Unpack(ref http2, talk, frame, stream, http2.Slice(at, length));
        if (padding > 0) http2.Take(pad, padding);
    }

    static void Unpack(ref Layer http2, Http2Conversation talk, in Http2Frame frame, Http2Stream stream, ReadOnlySpan<byte> part)
    {
        int side = http2.Packet.Conversation.Side & 1;
        Hpack decoder = talk.Decoders[side];
        Http2Request request = talk.Requests[side];
        if (frame.Type != Http2.Continuation)
        {
            decoder.Begin();
            request.Clear();
        }
        ReadOnlySpan<byte> block = decoder.Join(part);
        var message = new Http2Message();
        int at = 0, count = 0, octets = 0;
        while (count < FieldLimit && decoder.Next(block, ref at))
        {
            count++;
            if (decoder.Form != HpackForm.SizeUpdate) octets += decoder.Name.Length + decoder.Value.Length + Lengths;
            NoteField(ref http2, decoder);
            Understand(ref http2, stream, request, decoder, side, ref message);
        }
        if (count > 0)
        {
            http2.Note(HeaderLength, (ulong)octets);
            http2.Note(HeaderCount, (ulong)count);
        }
        if (count == FieldLimit) http2.Remark(TooManyLines);
        if (frame.EndsHeaders) decoder.Begin();
        else decoder.Keep(block[at..]);
        if (message.IsRequest || (frame.Type == Http2.Continuation && message.HasPath))
        {
            talk.SetUri(stream, request);
            if (http2.Packet.Objects is not null) talk.SetPath(stream, request.Path.Bytes);
        }
        Conclude(ref http2, stream, request, message, side, frame.Type == Http2.PushPromise);
    }

    static void NoteField(ref Layer http2, Hpack decoder)
    {
        if (decoder.Form == HpackForm.SizeUpdate)
        {
            GroupScope update = http2.Begin(SizeUpdate);
            http2.Note(NewSize, decoder.Index, flags: ItemFlags.None);
            http2.End(update);
            return;
        }
        GroupScope header = http2.Begin(Header);
        ReadOnlySpan<byte> name = decoder.Name, value = decoder.Value;
        http2.Label(header.Item, $"Header: {name}: {value}");
        http2.Note(NameLength, (ulong)name.Length, flags: ItemFlags.None);
        http2.NoteText(Name, name, flags: ItemFlags.None);
        http2.Note(ValueLength, (ulong)value.Length, flags: ItemFlags.None);
        // Text ends at an octet of zero.
        if (value.IndexOf((byte)0) is var end and >= 0) value = value[..end];
        http2.NoteText(Value, value, flags: ItemFlags.None);
        if (Http2HeaderFields.Find(name) is { } field) NoteOwn(ref http2, field, value);
        NoteUnescaped(ref http2, value);
        http2.NoteText(Form, NameOf(decoder.Form, decoder.Index != 0), flags: ItemFlags.None);
        if (decoder.Index != 0) http2.Note(Index, decoder.Index, flags: ItemFlags.None);
        http2.End(header);
    }

    // As text of a URI; not shown where that is wrong.
    static void NoteUnescaped(ref Layer http2, ReadOnlySpan<byte> value)
    {
        if (!value.Contains((byte)'%'))
        {
            http2.NoteText(Unescaped, value);
            return;
        }
        Utf8Sink sink = http2.Packet.RemarkSink;
        sink.Clear();
        for (int at = 0; at < value.Length; at++)
        {
            byte octet = value[at];
            if (octet == '%')
            {
                if (value.Length - at < 3 || !Utf8Parser.TryParse(value.Slice(at + 1, 2), out octet, out int taken, 'x') || taken < 2 || octet == 0) return;
                at += 2;
            }
            sink.Add(octet);
        }
        http2.NoteText(Unescaped, sink.Written);
    }

    static void NoteOwn(ref Layer http2, Field field, ReadOnlySpan<byte> value)
    {
        if (field.Type.IsText()) http2.NoteText(field, value, flags: ItemFlags.None);
        else if (Utf8Parser.TryParse(value, out ulong number, out int taken) && taken == value.Length) http2.Note(field, number, flags: ItemFlags.None);
    }

    static ReadOnlySpan<byte> NameOf(HpackForm form, bool isIndexed) => (form, isIndexed) switch
    {
        (HpackForm.Indexed, _) => "Indexed Header Field"u8,
        (HpackForm.Incremental, true) => "Literal Header Field with Incremental Indexing - Indexed Name"u8,
        (HpackForm.Incremental, false) => "Literal Header Field with Incremental Indexing - New Name"u8,
        (HpackForm.Never, true) => "Literal Header Field never Indexed - Indexed Name"u8,
        (HpackForm.Never, false) => "Literal Header Field never Indexed - New Name"u8,
        (_, true) => "Literal Header Field without Indexing - Indexed Name"u8,
        _ => "Literal Header Field without Indexing - New Name"u8,
    };

    // What a field tells of the message: whether it asks or answers, what for, and what its body is.
    static void Understand(ref Layer http2, Http2Stream stream, Http2Request request, Hpack decoder, int side, ref Http2Message message)
    {
        ReadOnlySpan<byte> name = decoder.Name, value = decoder.Value;
        if (decoder.Form == HpackForm.SizeUpdate) return;
        if (name.SequenceEqual(":method"u8))
        {
            request.Method.Set(value);
            message.IsRequest = true;
        }
        else if (name.SequenceEqual(":scheme"u8)) request.Scheme.Set(value);
        else if (name.SequenceEqual(":authority"u8)) request.Authority.Set(value);
        else if (name.SequenceEqual(":path"u8))
        {
            request.Path.Set(value);
            message.HasPath = true;
            HttpStartLine.NoteUri(ref http2, value);
        }
        else if (name.SequenceEqual(":status"u8)) AddStatus(ref http2, value);
        else if (name.SequenceEqual("content-type"u8)) stream.ContentTypes[side].Set(value);
        else if (name.SequenceEqual("content-encoding"u8)) stream.Codings[side].Set(value);
    }

    static void AddStatus(ref Layer http2, ReadOnlySpan<byte> status)
    {
        if (!Utf8Parser.TryParse(status, out uint code, out int used) || used != status.Length) return;
        http2.Info($": {status} {HttpStatusNames.Names.Find(code) ?? "Unknown"}");
    }

    static void Conclude(ref Layer http2, Http2Stream stream, Http2Request request, in Http2Message message, int side, bool isPromise)
    {
        if (message.IsRequest)
        {
            (stream.RequestFrame, stream.RequestTime, stream.ResponseFrame) = ((uint)http2.Packet.Number, http2.Packet.Time, 0);
            stream.RequestSide = isPromise ? 1 - side : side;
            if (message.HasPath) http2.Info($": {request.Method.Bytes} {request.Path.Bytes}");
            http2.NoteForetold(Http2.ResponseIn, stream.Id);
            if (isPromise && !stream.Uri.Bytes.IsEmpty) http2.NoteText(Http2.FullUri, stream.Uri.Bytes);
        }
        if (stream.RequestFrame == 0 || message.IsRequest || side == stream.RequestSide) return;
        http2.Note(Http2.Time, (ulong)(http2.Packet.Time - stream.RequestTime));
        http2.Note(Http2.RequestIn, stream.RequestFrame);
        if (stream.ResponseFrame == 0) http2.Foretell(Http2.ResponseIn, stream.RequestFrame, stream.Id, (ulong)http2.Packet.Number);
        stream.ResponseFrame = (uint)http2.Packet.Number;
    }
}

/// <summary>What the fields of one frame tell.</summary>
struct Http2Message
{
    public bool IsRequest, HasPath;
}
