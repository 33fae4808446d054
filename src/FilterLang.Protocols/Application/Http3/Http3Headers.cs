using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>HEADERS, RFC 9114 section 7.2.2: field sections that QPACK has encoded.</summary>
static class Http3Headers
{
    // What a field takes beside its octets in the list of those that were decoded: two lengths.
    const int Lengths = 8;

    /// <summary>Octets of one section that are shown.</summary>
    const int OctetLimit = 1 << 20;

    static readonly Protocol s_protocol = Http3.Protocol;

    public static readonly Field
        Count         = s_protocol.UInt32 ("http3.headers.count",               "Headers Count"),
        Header        = s_protocol.Label  ("http3.headers.header",              "Header"),
        DecodedLength = s_protocol.UInt32 ("http3.headers.decoded_length",      "Decoded Headers Length"),
        NameLength    = s_protocol.UInt32 ("http3.headers.header.name.length",  "Name Length"),
        Name          = s_protocol.Text   ("http3.header.header.name",          "Name"),
        ValueLength   = s_protocol.UInt32 ("http3.headers.header.value.length", "Value Length"),
        Value         = s_protocol.Text   ("http3.headers.header.value",        "Value"),
        FullUri       = s_protocol.Text   ("http3.request.full_uri",            "Full request URI"),
        Blocked       = s_protocol.Boolean("http3.header.qpack.blocked",        "HEADERS head-of-line-blocked on QPACK encoder stream");

    static readonly ExpertField
        NotDecoded    = s_protocol.Expert("http3.expert.header_decoding.failed", Severity.Note, ExpertGroup.Undecoded, "Failed to decode HTTP3 header name/value"),
        WaitsForTable = s_protocol.Expert("http3.expert.header_decoding.blocked", Severity.Note, ExpertGroup.Undecoded, "QPACK decoding blocked"),
        NothingThere  = s_protocol.Expert("http3.expert.header_decoding.no_output", Severity.Note, ExpertGroup.Undecoded,
            "Failed to decode HTTP3 header name/value (QPACK decoder no emission)"),
        TooLong       = s_protocol.Expert("http3.expert.header_decoding.header_size_exceeded", Severity.Note, ExpertGroup.Undecoded,
            "QPACK decompression stopped after 1048576 bytes");

    public static void Take(ref Layer http3, Qpack decoder, int frame, int length)
    {
        ReadOnlySpan<byte> section = http3.Slice(http3.Position, length);
        int at = 0;
        bool wasBroken = decoder.IsBroken;
        if (!decoder.Begin(section, ref at))
        {
            if (!decoder.IsBlocked) TellFailure(ref http3, wasBroken);
            else
            {
                http3.Note(Blocked, 1);
                http3.Remark(WaitsForTable);
            }
            return;
        }
        Http3Message message = http3.Packet.State<Http3Message>(s_protocol);
        message.Clear();
        int count = 0, octets = 0, fields = at;
        while (octets < OctetLimit && decoder.NextLine(section, ref at))
        {
            count++;
            octets += decoder.Name.Bytes.Length + decoder.Value.Bytes.Length + Lengths;
        }
        if (count > 0)
        {
            http3.Note(DecodedLength, (ulong)octets);
            http3.Note(Count, (ulong)count);
        }
        else if (!decoder.IsBroken) http3.Remark(NothingThere);
        // Nothing has changed by that: the fields are read again to be shown.
        for (at = fields; count > 0 && decoder.NextLine(section, ref at); count--)
        {
            NoteField(ref http3, decoder.Name.Bytes, decoder.Value.Bytes);
            message.Understand(decoder.Name.Bytes, decoder.Value.Bytes);
        }
        Conclude(ref http3, frame, message);
        if (octets >= OctetLimit) http3.Remark(TooLong);
        if (decoder.IsBroken) TellFailure(ref http3, wasBroken);
    }

    static void TellFailure(ref Layer http3, bool wasBroken)
    {
        if (wasBroken) http3.Remark(NotDecoded, $"QPACK decoding error -108 (ERR_QPACK_FATAL)");
        else http3.Remark(NotDecoded, $"QPACK decoding error -401 (ERR_QPACK_DECOMPRESSION_FAILED)");
    }

    static void NoteField(ref Layer http3, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        GroupScope header = http3.Begin(Header);
        http3.Label(header.Item, $"Header: {name}: {value}");
        if (http3.WantsLabels && name.SequenceEqual(":status"u8)) http3.Append(header.Item, $" {DescriptionOf(value)}");
        http3.Note(NameLength, (ulong)name.Length, flags: ItemFlags.None);
        NoteAscii(ref http3, Name, name);
        http3.Note(ValueLength, (ulong)value.Length, flags: ItemFlags.None);
        // Text ends at an octet of zero.
        if (value.IndexOf((byte)0) is var end and >= 0) value = value[..end];
        NoteAscii(ref http3, Value, value);
        if (Http3HeaderFields.Find(name) is { } field)
        {
            if (field.Type.IsText()) NoteAscii(ref http3, field, value);
            else if (Utf8Parser.TryParse(value, out ulong number, out int taken) && taken == value.Length) http3.Note(field, number, flags: ItemFlags.None);
        }
        http3.End(header);
    }

    static void NoteAscii(ref Layer http3, Field field, ReadOnlySpan<byte> text)
    {
        if (!http3.Wants(field)) return;
        if (System.Text.Ascii.IsValid(text))
        {
            http3.NoteText(field, text, flags: ItemFlags.None);
            return;
        }
        Utf8Sink sink = http3.Packet.RemarkSink;
        sink.Clear();
        sink.Advance(TextDecoding.Decode(text, sink.Room(text.Length * 3 + 3), TextEncoding.Ascii));
        http3.NoteText(field, sink.Written, flags: ItemFlags.None);
    }

    static string DescriptionOf(ReadOnlySpan<byte> status) =>
        Utf8Parser.TryParse(status, out uint code, out int used) && used == status.Length && HttpStatusNames.Names.Find(code) is { } name ? name : "Unknown";

    static void Conclude(ref Layer http3, int frame, Http3Message message)
    {
        ReadOnlySpan<byte> status = message.Status.Bytes;
        if (!status.IsEmpty) http3.Append(frame, $", {status} {DescriptionOf(status)}");
        if (message.Method.Bytes.IsEmpty)
        {
            if (!status.IsEmpty) http3.Info($": {status} {DescriptionOf(status)}");
            return;
        }
        ReadOnlySpan<byte> uri = message.Uri();
        http3.Info($": {message.Method.Bytes} {uri}");
        http3.NoteText(FullUri, uri);
    }
}
