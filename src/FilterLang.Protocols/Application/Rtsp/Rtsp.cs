namespace FilterLang.Protocols;

/// <summary>Real Time Streaming Protocol, RFC 2326: requests and responses as text, and media between them in the same stream (section 10.12).</summary>
public static class Rtsp
{
    const byte Magic = (byte)'$';
    const int InterleavedHeader = 4;

    /// <summary>What the channels of a connection carry: 0 media, 1 reports.</summary>
    public static readonly PayloadTable Channels = PayloadTable.Of("rtsp.channel");

    public static readonly Protocol Protocol = Protocol.Of("rtsp", "Real Time Streaming Protocol", Dissect, "RTSP");

    public static readonly Field
        Request         = Protocol.Text       ("rtsp.request",           "Request"),
        Response        = Protocol.Text       ("rtsp.response",          "Response"),
        ResponseIn      = Protocol.FrameNumber("rtsp.response_in",       "Response in frame", level: EvaluationLevel.Stream),
        ResponseTo      = Protocol.FrameNumber("rtsp.response_to",       "Response to frame", level: EvaluationLevel.Stream),
        Method          = Protocol.Text       ("rtsp.method",            "Method"),
        ContentType     = Protocol.Text       ("rtsp.content-type",      "Content-type"),
        ContentLength   = Protocol.UInt32     ("rtsp.content-length",    "Content-length"),
        Url             = Protocol.Text       ("rtsp.url",               "URL"),
        Status          = Protocol.UInt32     ("rtsp.status",            "Status"),
        Session         = Protocol.Text       ("rtsp.session",           "Session"),
        Transport       = Protocol.Text       ("rtsp.transport",         "Transport"),
        FeatureLevel    = Protocol.UInt32     ("rtsp.rdt-feature-level", "RDTFeatureLevel"),
        CSeq            = Protocol.UInt32     ("rtsp.cseq",              "CSeq"),
        ContentBase     = Protocol.Text       ("rtsp.content-base",      "Content-Base"),
        ContentLocation = Protocol.Text       ("rtsp.content-location",  "Content-Location"),
        Msisdn          = Protocol.Text       ("rtsp.X_Vig_Msisdn",      "X-Vig-Msisdn"),
        MagicOctet      = Protocol.UInt8      ("rtsp.magic",             "Magic", display: Hex),
        Channel         = Protocol.UInt8      ("rtsp.channel",           "Channel", display: Hex),
        Length          = Protocol.UInt16     ("rtsp.length",            "Length"),
        Data            = Protocol.Bytes      ("rtsp.data",              "Data");

    static Rtsp() => Protocol.CarriedBy(PayloadTables.TcpPort, 554, 7236, 8554).Dispatches(MediaTypes.Table, MediaTypes.Rest, Channels);

    static void Dissect(ref Layer rtsp)
    {
        if (!RtspMessage.Begins(rtsp.Bytes))
        {
            rtsp.Decline();
            return;
        }
        if (!rtsp.MayAskForMore)
        {
            TakeOne(ref rtsp);
            return;
        }
        while (rtsp.Position < rtsp.Length && !rtsp.Failed)
        {
            int at = rtsp.Position, size = SizeOf(rtsp.Bytes[at..]);
            if (size == 0 || at + size > rtsp.Length)
            {
                rtsp.AskForMore(at, size == 0 ? Layer.OneMoreSegment : at + size - rtsp.Length);
                return;
            }
            rtsp.NotePduSize(at, size);
            rtsp.Part(at, size, TakeOne);
            rtsp.Catch();
            rtsp.Position = at + size;
        }
    }

    // 0 where that is not known yet.
    static int SizeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != Magic) return RtspMessage.Begins(bytes) ? RtspMessage.SizeOf(bytes) : bytes.Length;
        return bytes.Length < InterleavedHeader ? 0 : InterleavedHeader + (bytes[2] << 8 | bytes[3]);
    }

    static void TakeOne(ref Layer rtsp)
    {
        rtsp.Open();
        if (rtsp.Captured > 0 && rtsp.Bytes[0] == Magic)
        {
            TakeInterleaved(ref rtsp);
            return;
        }
        rtsp.Summary("RTSP");
        if (RtspMessage.Begins(rtsp.Bytes)) RtspMessage.Take(ref rtsp);
        else rtsp.Info($"Continuation");
    }

    static void TakeInterleaved(ref Layer rtsp)
    {
        rtsp.Take(MagicOctet);
        uint channel = (uint)rtsp.Take(Channel);
        int length = (int)rtsp.Take(Length);
        // RFC 2326 section 12.39: which channel carries what was arranged with the transport.
        bool isKnown = rtsp.Packet.Conversation.Known<RtspConversation>(Protocol) is { } known && known.Channels.Contains(channel);
        if (rtsp.Failed) return;
        if (isKnown && length > 0 && Channels.Find(channel & 1) is { } protocol && rtsp.Call(protocol, rtsp.Position, length)) return;
        rtsp.ClearInfo();
        rtsp.Info($"Interleaved channel 0x{channel:x2}, {length} bytes");
        if (length > 0) rtsp.Take(Data, Math.Min(length, rtsp.Captured - rtsp.Position));
    }
}
