namespace FilterLang.Protocols;

/// <summary>Frames of HTTP/3, RFC 9114 section 7.</summary>
static class Http3Frames
{
    const ulong Data = 0, Headers = 1, Settings = 4, PriorityOfRequest = 0xF0700, PriorityOfPush = 0xF0701;

    static readonly Protocol s_protocol = Http3.Protocol;

    public static readonly Field
        Frame         = s_protocol.Label ("http3.frame",                        "Frame"),
        Type          = s_protocol.UInt64("http3.frame_type",                   "Type", display: Hex, names: Http3Names.FrameType),
        StreamId      = s_protocol.UInt64("http3.frame_streamid",               "Stream ID"),
        Length        = s_protocol.UInt64("http3.frame_length",                 "Length"),
        Payload       = s_protocol.Bytes ("http3.frame_payload",                "Frame Payload"),
        Contents      = s_protocol.Bytes ("http3.data",                         "Data"),
        PriorityOf    = s_protocol.UInt64("http3.priority_update_element_id",   "Priority Update Element ID"),
        PriorityValue = s_protocol.Text  ("http3.priority_update_field_value",  "Priority Update Field Value");

    /// <summary>A whole frame stands at an offset; if not, how much is missing behind the layer's end.</summary>
    public static bool IsWhole(in Layer http3, int at, out int more)
    {
        ReadOnlySpan<byte> bytes = http3.Bytes;
        int next = at;
        more = Layer.OneMoreSegment;
        if (!Quic.TryNumber(bytes, ref next, out _) || !Quic.TryNumber(bytes, ref next, out ulong length)) return false;
        ulong rest = (ulong)(bytes.Length - next);
        if (length <= rest) return true;
        more = (int)Math.Min(length - rest, int.MaxValue / 2);
        return false;
    }

    /// <summary>Takes the frames from the layer's position on. What is not whole is asked for; if that is all there is, the layer is none of the packet.</summary>
    public static void Take(ref Layer http3, Http3Connection connection, in QuicStreamPart part)
    {
        while (http3.More)
        {
            if (!IsWhole(http3, http3.Position, out int more) && http3.MayAskForMore)
            {
                if (http3.Position == 0) http3.IsUnlisted = true;
                http3.AskForMore(http3.Position, more);
                return;
            }
            TakeFrame(ref http3, connection, part);
        }
    }

    static void TakeFrame(ref Layer http3, Http3Connection connection, in QuicStreamPart part)
    {
        GroupScope scope = http3.Begin(Frame);
        http3.Note(StreamId, part.Id);
        ulong type = QuicNumber.Take(ref http3, Type), size = QuicNumber.Take(ref http3, Length);
        if (http3.Failed) return;
        Announce(ref http3, scope.Item, type, size);
        int length = (int)Math.Min(size, int.MaxValue), at = http3.Position;
        if (length > 0)
        {
            http3.Take(Payload, length);
            if (http3.Failed) return;
            http3.Position = at;
            TakeBody(ref http3, connection, part, scope.Item, type, length);
            if (!http3.Failed) http3.Position = at + length;
        }
        http3.End(scope);
    }

    static void Announce(ref Layer http3, int item, ulong type, ulong size)
    {
        if (Http3Names.IsReserved(type))
        {
            http3.Label(item, $"Reserved (GREASE) len={size}");
            http3.Label(Type, $"Type: Reserved (0x{type:x})");
            return;
        }
        if (Http3Names.FrameType.Find(type) is { } name)
        {
            http3.AddToInfo(name);
            http3.Label(item, $"{name} len={size}");
            return;
        }
        http3.AddToInfo("Unknown");
        http3.Info($" (0x{(uint)Math.Min(type, uint.MaxValue):x})");
        http3.Label(item, $"Unknown (0x{type:x}) len={size}");
    }

    static void TakeBody(ref Layer http3, Http3Connection connection, in QuicStreamPart part, int item, ulong type, int length)
    {
        switch (type)
        {
            case Data: http3.Take(Contents, length); break;
            case Headers: Http3Headers.Take(ref http3, connection.Decoders[part.Sender], item, length); break;
            case Settings: Http3Settings.Take(ref http3, http3.Position + length); break;
            case PriorityOfRequest or PriorityOfPush:
                int end = http3.Position + length;
                QuicNumber.Take(ref http3, PriorityOf);
                if (end > http3.Position) http3.Text(PriorityValue, http3.Position, end - http3.Position);
                break;
        }
    }
}
