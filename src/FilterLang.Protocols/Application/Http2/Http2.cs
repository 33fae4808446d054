namespace FilterLang.Protocols;

/// <summary>HTTP/2, RFC 9113: frames in a stream, section 4.1.</summary>
public static class Http2
{
    internal const int HeaderLength = 9, PrefaceLength = 24;

    internal const uint Data = 0, Headers = 1, Priority = 2, Reset = 3, Settings = 4, PushPromise = 5, Ping = 6, GoAway = 7, WindowUpdate = 8,
        Continuation = 9, AlternativeService = 10, Origin = 12, PriorityUpdate = 16;

    public static readonly Protocol Protocol = Protocol.Of("http2", "HyperText Transfer Protocol 2", Dissect, "HTTP2");

    public static readonly Field
        Stream               = Protocol.Label       ("http2.stream",                    "Stream"),
        Length               = Protocol.UInt24      ("http2.length",                    "Length"),
        Type                 = Protocol.UInt8       ("http2.type",                      "Type", names: Http2Names.Type),
        Reserved             = Protocol.UInt32      ("http2.r",                         "Reserved", display: Hex, mask: 0x80000000),
        StreamId             = Protocol.UInt32      ("http2.streamid",                  "Stream Identifier", mask: 0x7FFFFFFF),
        Magic                = Protocol.Text        ("http2.magic",                     "Magic"),
        Unknown              = Protocol.Bytes       ("http2.unknown",                   "Unknown"),
        Flags                = Protocol.UInt8       ("http2.flags",                     "Flags", display: Hex),
        EndStream            = Protocol.Boolean     ("http2.flags.end_stream",          "End Stream", mask: 0x1),
        EndHeaders           = Protocol.Boolean     ("http2.flags.eh",                  "End Headers", mask: 0x4),
        Padded               = Protocol.Boolean     ("http2.flags.padded",              "Padded", mask: 0x8),
        HasPriority          = Protocol.Boolean     ("http2.flags.priority",            "Priority", mask: 0x20),
        PingAck              = Protocol.Boolean     ("http2.flags.ack.ping",            "ACK", mask: 0x1),
        SettingsAck          = Protocol.Boolean     ("http2.flags.ack.settings",        "ACK", mask: 0x1),
        UnusedFlags          = Protocol.UInt8       ("http2.flags.unused",              "Unused", display: Hex, mask: 0xFF),
        UnusedOfSettings     = Protocol.UInt8       ("http2.flags.unused_settings",     "Unused", display: Hex, mask: 0xFE),
        UnusedOfPing         = Protocol.UInt8       ("http2.flags.unused_ping",         "Unused", display: Hex, mask: 0xFE),
        UnusedOfContinuation = Protocol.UInt8       ("http2.flags.unused_continuation", "Unused", display: Hex, mask: 0xFB),
        UnusedOfPromise      = Protocol.UInt8       ("http2.flags.unused_push_promise", "Unused", display: Hex, mask: 0xF3),
        UnusedOfData         = Protocol.UInt8       ("http2.flags.unused_data",         "Unused", display: Hex, mask: 0xF6),
        UnusedOfHeaders      = Protocol.UInt8       ("http2.flags.unused_headers",      "Unused", display: Hex, mask: 0xD2),
        Padding              = Protocol.UInt8       ("http2.padding",                   "Pad Length", display: Hex),
        PadLength            = Protocol.UInt16      ("http2.pad_length",                "Pad Length"),
        FullUri              = Protocol.Text        ("http2.request.full_uri",          "Full request URI"),
        Time                 = Protocol.RelativeTime("http2.time",                      "Time since request"),
        RequestIn            = Protocol.FrameNumber ("http2.request_in",                "Request in frame"),
        ResponseIn           = Protocol.FrameNumber ("http2.response_in",               "Response in frame");

    static Http2()
    {
        PayloadTables.TlsApplication.Add(Protocol, "h2");
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        PayloadTables.TlsPort.AddHeuristic(Protocol);
        HttpSwitch.Upgrades.Add(Protocol, "h2c", "h2", "HTTP/2.0");
        Protocol.Borrows(Http.Protocol).Dispatches(MediaTypes.Table);
        _ = Http2Settings.Setting;
        _ = Http2Headers.Block;
        _ = Http2HeaderFields.Method;
        _ = Http2Data.Contents;
        _ = Http2Control.Weight;
        _ = Http2Calls.Segment;
    }

    static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    static void Dissect(ref Layer http2)
    {
        if (http2.IsGuess)
        {
            if (!http2.Bytes.StartsWith(Preface))
            {
                http2.Decline();
                return;
            }
            // Where a port is announced, who has it keeps the conversation.
            PacketDissector packet = http2.Packet;
            if ((packet.Find(PayloadTables.TcpPort, packet.SourcePort) ?? packet.Find(PayloadTables.TcpPort, packet.DestinationPort)) is null)
                packet.Conversation.Bind(Protocol);
        }
        NameColumn(http2);
        http2.Pdus(HeaderLength, FrameLength, Frame);
    }

    // A message of DNS in an earlier frame of the packet has named it.
    static void NameColumn(in Layer http2)
    {
        if (http2.Packet.Columns?.Protocol != Dns.OverHttp.ShortName) http2.SummaryOnce(Protocol.ShortName);
    }

    static bool IsPreface(in Layer http2, int at) => http2.Captured - at >= HeaderLength && http2.Bytes.Slice(at, HeaderLength).SequenceEqual(Preface[..HeaderLength]);

    static int FrameLength(ref Layer http2, int at) => IsPreface(http2, at) ? PrefaceLength : HeaderLength + (int)http2.U24(at);

    static void Frame(ref Layer http2)
    {
        Http2Conversation talk = http2.Packet.Conversation.State<Http2Conversation>(Protocol);
        NameColumn(http2);
        http2.Open();
        GroupScope scope = http2.Begin(Stream);
        if (IsPreface(http2, 0))
        {
            http2.AddToInfo("Magic");
            http2.Label(scope.Item, $"Stream: Magic");
            http2.Take(Magic, PrefaceLength);
        }
        else TakeFrame(ref http2, talk, scope);
        http2.End(scope);
    }

    static void TakeFrame(ref Layer http2, Http2Conversation talk, GroupScope scope)
    {
        uint length = (uint)http2.Take(Length), type = (uint)http2.Take(Type);
        uint flags = TakeFlags(ref http2, type);
        http2.Place(Reserved, http2.Position);
        uint id = (uint)http2.Take(StreamId);
        if (http2.Failed) return;
        Announce(ref http2, scope, type, id, length);
        talk.Current = id;
        Http2Stream? stream = id != 0 || type == Data ? talk.Stream(id) : null;
        var frame = new Http2Frame(type, flags, id, stream);
        TakePayload(ref http2, talk, frame);
        if (stream is { Uri.Bytes.IsEmpty: false } && Type.Names!.Find(type) is not null && !http2.Failed) http2.NoteText(FullUri, stream.Uri.Bytes);
    }

    static void Announce(ref Layer http2, GroupScope scope, uint type, uint id, uint length)
    {
        if (Type.Names!.Find(type) is { } name)
        {
            http2.AddToInfo(name);
            http2.Info($"[{id}]");
            http2.Label(scope.Item, $"Stream: {name}, Stream ID: {id}, Length {length}");
            return;
        }
        http2.AddToInfo("Unknown type");
        http2.Info($" ({type})[{id}]");
        http2.Label(scope.Item, $"Stream: Unknown type ({type}), Stream ID: {id}, Length {length}");
    }

    /// <summary>The stream whose frame was begun last in a packet's connection, 0 where it is not HTTP/2.</summary>
    internal static uint CurrentStream(PacketDissector packet) => packet.Conversation.State<Http2Conversation>(Protocol).Current;

    static uint TakeFlags(ref Layer http2, uint type) => (uint)(type switch
    {
        Data => http2.TakeBits(Flags, UnusedOfData, Padded, EndStream),
        Headers => http2.TakeBits(Flags, UnusedOfHeaders, HasPriority, Padded, EndHeaders, EndStream),
        Settings => http2.TakeBits(Flags, UnusedOfSettings, SettingsAck),
        PushPromise => http2.TakeBits(Flags, UnusedOfPromise, Padded, EndHeaders),
        Ping => http2.TakeBits(Flags, UnusedOfPing, PingAck),
        Continuation => http2.TakeBits(Flags, UnusedOfContinuation, Padded, EndHeaders),
        _ => http2.TakeBits(Flags, UnusedFlags),
    });

    static void TakePayload(ref Layer http2, Http2Conversation talk, in Http2Frame frame)
    {
        switch (frame.Type)
        {
            case Data: Http2Data.Take(ref http2, talk, frame); break;
            case Headers or Continuation or PushPromise: Http2Headers.Take(ref http2, talk, frame); break;
            case Priority: Http2Control.TakePriority(ref http2); break;
            case Settings: Http2Settings.Take(ref http2, talk); break;
            default: Http2Control.Take(ref http2, talk, frame); break;
        }
    }

    /// <summary>How many octets of padding a frame ends with, section 6.1.</summary>
    internal static int TakePadding(ref Layer http2, in Http2Frame frame)
    {
        int padding = 0, at = http2.Position;
        if ((frame.Flags & Padded.Mask) != 0) padding = (int)http2.Take(Padding);
        http2.Note(PadLength, (ulong)padding, at, http2.Position - at);
        return padding;
    }
}

/// <summary>The head of a frame, and the stream that it is of.</summary>
readonly ref struct Http2Frame(uint type, uint flags, uint id, Http2Stream? stream)
{
    public readonly uint Type = type, Flags = flags, Id = id;
    public readonly Http2Stream? Stream = stream;

    public bool EndsStream => (Flags & Http2.EndStream.Mask) != 0;

    public bool EndsHeaders => (Flags & Http2.EndHeaders.Mask) != 0;
}
