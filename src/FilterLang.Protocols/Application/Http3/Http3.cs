namespace FilterLang.Protocols;

/// <summary>HTTP/3, RFC 9114: streams of QUIC and the frames in them, and its datagrams, RFC 9297.</summary>
static class Http3
{
    const ulong ControlStream = 0, PushStream = 1, EncoderStream = 2, DecoderStream = 3, WebTransportStream = 0x54;

    public static readonly Protocol
        Protocol  = Protocol.Of("http3", "Hypertext Transfer Protocol Version 3", Dissect, "HTTP3"),
        Datagrams = Protocol.Of("http3", "Hypertext Transfer Protocol Version 3", DissectDatagram, "HTTP3");

    public static readonly Field
        UniStream       = Protocol.Label ("http3.stream.uni",                 "Uni Stream"),
        StreamType      = Protocol.UInt64("http3.stream_uni_type",            "Uni Stream Type", display: Hex, names: Http3Names.StreamType),
        RequestStream   = Protocol.Label ("http3.stream",                     "Request Stream"),
        PushId          = Protocol.UInt64("http3.push_id",                    "Push ID"),
        Datagram        = Protocol.Label ("http3.datagram",                   "Datagram"),
        QuarterStreamId = Protocol.UInt64("http3.datagram.quarter_stream_id", "Quarter Stream ID"),
        RequestStreamId = Protocol.UInt64("http3.datagram.request_stream_id", "Associated Request Stream ID"),
        DatagramPayload = Protocol.Bytes ("http3.datagram.payload",           "Datagram Payload");

    static readonly ExpertField
        UnknownStream = Protocol.Expert("http3.unknown_stream_type", Severity.Warning, ExpertGroup.Undecoded, "An unknown stream type was encountered");

    static Http3()
    {
        PayloadTables.QuicApplication.Add(Protocol, "h3");
        PayloadTables.QuicDatagram.Add(Datagrams, "h3");
        // What QUIC says of messages that span frames rests on what is read of them.
        Protocol.Within(Quic.Protocol);
        Datagrams.Within(Quic.Protocol).Borrows(Protocol);
        _ = Http3Frames.Frame;
        _ = Http3Settings.Settings;
        _ = Http3Headers.Header;
        _ = Http3HeaderFields.Method;
        _ = Http3Compression.Encoder;
    }

    static void Dissect(ref Layer http3)
    {
        QuicSession session = http3.Packet.State<QuicSession>(Quic.Protocol);
        QuicStreamPart part = session.Stream;
        if (session.Connection?.State<Http3Connection>() is not { } connection) return;
        if ((part.Id & 2) != 0) TakeOneWay(ref http3, connection, part);
        else if ((part.Id & 1) != 0)
        {
            // Nobody says what a server would begin a stream for.
            http3.SummaryOnce(Protocol.ShortName);
            http3.Open();
        }
        else TakeRequest(ref http3, connection, part);
    }

    static void TakeRequest(ref Layer http3, Http3Connection connection, in QuicStreamPart part)
    {
        if (!Http3Frames.IsWhole(http3, 0, out int more) && http3.MayAskForMore)
        {
            http3.AskForMore(0, more);
            return;
        }
        http3.SummaryOnce(Protocol.ShortName);
        GroupScope scope = http3.Begin(RequestStream, 0);
        Http3Frames.Take(ref http3, connection, part);
        http3.End(scope);
    }

    // RFC 9114 section 6.2: what such a stream is for stands at its start.
    static void TakeOneWay(ref Layer http3, Http3Connection connection, in QuicStreamPart part)
    {
        http3.SummaryOnce(Protocol.ShortName);
        http3.Open();
        bool begins = part.Offset == 0;
        ulong type = begins ? 0 : connection.TypeOf(part.Id);
        if (!begins && !IsKnown(type))
        {
            TellUnknown(ref http3, type, part.Id);
            return;
        }
        GroupScope scope = http3.Begin(UniStream, 0);
        if (begins)
        {
            type = QuicNumber.Take(ref http3, StreamType);
            if (http3.Failed) return;
            connection.SetType(part.Id, type);
            NameStream(ref http3, scope.Item, type, part.Offset);
        }
        switch (type)
        {
            case ControlStream: Http3Frames.Take(ref http3, connection, part); break;
            case PushStream when begins: QuicNumber.Take(ref http3, PushId); break;
            case EncoderStream: Http3Compression.TakeEncoder(ref http3, connection.Decoders[part.Sender]); break;
            case DecoderStream: Http3Compression.TakeDecoder(ref http3); break;
            default:
                if (!IsKnown(type)) TellUnknown(ref http3, type, part.Id);
                break;
        }
        http3.End(scope);
    }

    static bool IsKnown(ulong type) => type is <= DecoderStream or WebTransportStream || Http3Names.IsReserved(type);

    static void TellUnknown(ref Layer http3, ulong type, ulong stream) => http3.Remark(UnknownStream, $"Unknown stream type 0x{type:x} on Stream ID 0x{stream:x}");

    static void NameStream(ref Layer http3, int item, ulong type, ulong offset)
    {
        if (!http3.WantsLabels) return;
        if (Http3Names.IsReserved(type))
        {
            http3.Label(item, $"UNI STREAM: Reserved (GREASE) off={offset}");
            http3.Label(StreamType, $"Stream Type: Reserved (0x{type:x})");
        }
        else if (Http3Names.StreamType.Find(type) is { } name) http3.Label(item, $"UNI STREAM: {name} off={offset}");
        else http3.Label(item, $"UNI STREAM: Unknown (0x{type:x}) off={offset}");
    }

    static void DissectDatagram(ref Layer http3)
    {
        http3.SummaryOnce(Protocol.ShortName);
        http3.AddToInfo("DATAGRAM");
        http3.Open();
        GroupScope scope = http3.Begin(Datagram, 0);
        ulong quarter = QuicNumber.Take(ref http3, QuarterStreamId);
        int outer = http3.Parent;
        http3.StandUnder(QuarterStreamId);
        http3.Note(RequestStreamId, quarter * 4, 0, http3.Position);
        http3.Parent = outer;
        if (http3.More) http3.Take(DatagramPayload, http3.Remaining);
        http3.End(scope);
    }
}
