using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>A medium and its attributes, RFC 8866 sections 5.14 and 6.</summary>
static class SdpMedia
{
    static readonly Protocol Protocol = Sdp.Protocol;

    public static readonly Field
        Line      = Protocol.Text  ("sdp.media",                 "Media Description, name and address (m)"),
        Kind      = Protocol.Text  ("sdp.media.media",           "Media Type"),
        Port      = Protocol.UInt16("sdp.media.port",            "Media Port", display: Display.Port),
        PortText  = Protocol.Text  ("sdp.media.port_string",     "Media Port"),
        PortCount = Protocol.Text  ("sdp.media.portcount",       "Media Port Count"),
        Transport = Protocol.Text  ("sdp.media.proto",           "Media Protocol"),
        Format    = Protocol.Text  ("sdp.media.format",          "Media Format"),
        Attribute = Protocol.Text  ("sdp.media_attr",            "Media Attribute (a)"),
        Name      = Protocol.Text  ("sdp.media_attribute.field", "Media Attribute Fieldname"),
        Value     = Protocol.Text  ("sdp.media_attribute.value", "Media Attribute Value"),
        MimeType  = Protocol.Text  ("sdp.mime.type",             "MIME Type"),
        Rate      = Protocol.Text  ("sdp.sample_rate",           "Sample Rate"),
        Channels  = Protocol.Text  ("sdp.channels",              "Audio Channels"),
        Parameter = Protocol.Text  ("sdp.fmtp.parameter",        "Media format specific parameters");

    static readonly ExpertField s_badPort = Protocol.Expert("sdp.invalid_media_port", Severity.Error, ExpertGroup.Malformed, "Invalid media port");

    public static void Take(ref Layer sdp, ref SdpSession session, int at, int length, Stretch value)
    {
        Sdp.Record(ref sdp, Line, at, length, value);
        session.BeginMedia();
        int position = value.At, end = value.At + value.Length;
        for (int i = 0; position < end && !sdp.Failed; i++)
        {
            int size = sdp.Bytes[position..end].IndexOf((byte)' ');
            if (size < 0) size = end - position;
            var word = new Stretch(position, size);
            if (i == 0) sdp.Text(Kind, position, size, TextEncoding.Utf8);
            else if (i == 1) TakePort(ref sdp, ref session, word);
            else if (i == 2)
            {
                sdp.Text(Transport, position, size, TextEncoding.Utf8);
                session.IsRtp = word.In(sdp).StartsWith("RTP/"u8) || word.In(sdp).StartsWith("UDP/TLS/RTP/"u8);
            }
            else if (size > 0) TakeFormat(ref sdp, session, word);
            position += size + 1;
        }
    }

    static void TakePort(ref Layer sdp, ref SdpSession session, Stretch word)
    {
        ReadOnlySpan<byte> text = word.In(sdp);
        int slash = text.IndexOf((byte)'/'), size = slash < 0 ? text.Length : slash;
        sdp.Text(PortText, word.At, size, TextEncoding.Utf8);
        if (Utf8Parser.TryParse(text[..size], out ushort port, out int used) && used == size)
        {
            sdp.Note(Port, port, word.At, size, ItemFlags.None);
            session.Port = port;
        }
        else sdp.Remark(s_badPort, word.At, size);
        if (slash >= 0) sdp.Text(PortCount, word.At + slash + 1, text.Length - slash - 1, TextEncoding.Utf8);
    }

    // Payload types of RTP go by what they stand for.
    static void TakeFormat(ref Layer sdp, in SdpSession session, Stretch word)
    {
        if (session.IsRtp && Utf8Parser.TryParse(word.In(sdp), out byte type, out int used) && used == word.Length && RtpNames.PayloadTypes.Find(type) is { } name)
        {
            Utf8Sink sink = sdp.Packet.RemarkSink;
            sink.Clear();
            sink.Add(name);
            sdp.NoteText(Format, sink.Written, word.At, word.Length, ItemFlags.None);
        }
        else sdp.Text(Format, word.At, word.Length, TextEncoding.Utf8);
    }

    public static void TakeAttribute(ref Layer sdp, ref SdpSession session, int at, int length, Stretch value)
    {
        Sdp.Record(ref sdp, Attribute, at, length, value);
        ReadOnlySpan<byte> text = value.In(sdp);
        int colon = text.IndexOf((byte)':');
        if (colon < 0) return;
        ReadOnlySpan<byte> name = text[..colon];
        sdp.Text(Name, value.At, colon, TextEncoding.Utf8);
        var rest = new Stretch(value.At + colon + 1, text.Length - colon - 1);
        if (name.SequenceEqual("rtpmap"u8)) TakeMap(ref sdp, ref session, rest);
        else if (name.SequenceEqual("fmtp"u8)) TakeFormatParameters(ref sdp, rest);
        else
        {
            sdp.Text(Value, rest.At, rest.Length, TextEncoding.Utf8);
            if (name.SequenceEqual("rtcp"u8) && Utf8Parser.TryParse(rest.In(sdp), out ushort port, out _)) session.ControlPort = port;
        }
    }

    // RFC 8866 section 6.6: type name/rate/channels.
    static void TakeMap(ref Layer sdp, ref SdpSession session, Stretch value)
    {
        ReadOnlySpan<byte> text = value.In(sdp);
        int blank = text.IndexOf((byte)' ');
        if (blank < 0)
        {
            sdp.Text(Format, value.At, value.Length, TextEncoding.Utf8);
            return;
        }
        sdp.Text(Format, value.At, blank, TextEncoding.Utf8);
        int at = blank + 1;
        Field[] rows = s_mapRows;
        for (int i = 0; i < rows.Length && at < text.Length; i++)
        {
            int size = text[at..].IndexOf((byte)'/');
            if (size < 0) size = text.Length - at;
            sdp.Text(rows[i], value.At + at, size, TextEncoding.Utf8);
            if (i == 0 && Utf8Parser.TryParse(text, out byte type, out _)) session.Map(type, text.Slice(at, size));
            at += size + 1;
        }
    }

    static readonly Field[] s_mapRows = [MimeType, Rate, Channels];

    // RFC 8866 section 6.15.
    static void TakeFormatParameters(ref Layer sdp, Stretch value)
    {
        int at = value.At, end = value.At + value.Length, blank = sdp.Bytes[at..end].IndexOf((byte)' ');
        sdp.Text(Format, at, blank < 0 ? value.Length : blank, TextEncoding.Utf8);
        if (blank < 0) return;
        for (at += blank + 1; at < end && !sdp.Failed;)
        {
            at += sdp.Bytes[at..end].Length - sdp.Bytes[at..end].TrimStart((byte)' ').Length;
            int size = sdp.Bytes[at..end].IndexOf((byte)';');
            if (size < 0) size = end - at;
            if (size > 0) sdp.Text(Parameter, at, size, TextEncoding.Utf8);
            at += size + 1;
        }
    }
}
