namespace FilterLang.Protocols;

/// <summary>Frames that steer the connection, RFC 9113 section 6, and those of RFC 7838, RFC 8336 and RFC 9218.</summary>
static class Http2Control
{
    static readonly Protocol s_protocol = Http2.Protocol;

    public static readonly Field
        Weight            = s_protocol.UInt8 ("http2.headers.weight",                           "Weight"),
        RealWeight        = s_protocol.UInt8 ("http2.headers.weight_real",                      "Weight real"),
        Exclusive         = s_protocol.Row   ("http2.exclusive",                                "Exclusive", FieldType.Boolean, mask: 0x80000000, size: 4),
        Dependency        = s_protocol.UInt32("http2.stream_dependency",                        "Stream Dependency", mask: 0x7FFFFFFF),
        ResetError        = s_protocol.UInt32("http2.rst_stream.error",                         "Error", names: Http2Names.Error),
        Ping              = s_protocol.Bytes ("http2.ping",                                     "Ping"),
        Pong              = s_protocol.Bytes ("http2.pong",                                     "Pong"),
        GoAwayReserved    = s_protocol.UInt32("http2.goaway.r",                                 "Reserved", display: Hex, mask: 0x80000000),
        LastStream        = s_protocol.UInt32("http2.goaway.last_stream_id",                    "Last-Stream-ID", mask: 0x7FFFFFFF),
        GoAwayError       = s_protocol.UInt32("http2.goaway.error",                             "Error", names: Http2Names.Error),
        DebugData         = s_protocol.Bytes ("http2.goaway.addata",                            "Additional Debug Data"),
        WindowReserved    = s_protocol.UInt32("http2.window_update.r",                          "Reserved", display: Hex, mask: 0x80000000),
        Increment         = s_protocol.UInt32("http2.window_update.window_size_increment",      "Window Size Increment", mask: 0x7FFFFFFF),
        ConnectionBefore  = s_protocol.Int32 ("http2.calculated.connection.window_size.before", "Connection window size (before)"),
        ConnectionAfter   = s_protocol.Int32 ("http2.calculated.connection.window_size.after",  "Connection window size (after)"),
        StreamBefore      = s_protocol.Int32 ("http2.calculated.stream.window_size.before",     "Stream window size (before)"),
        StreamAfter       = s_protocol.Int32 ("http2.calculated.stream.window_size.after",      "Stream window size (after)"),
        OriginLength      = s_protocol.UInt16("http2.altsvc.origin.len",                        "Origin Length"),
        AlternativeOrigin = s_protocol.Text  ("http2.altsvc.origin",                            "Origin"),
        AlternativeValue  = s_protocol.Text  ("http2.altsvc.field_value",                       "Field/Value"),
        Origin            = s_protocol.Label ("http2.origin",                                   "Origin"),
        OriginEntryLength = s_protocol.UInt16("http2.origin.origin_len",                        "Origin Length"),
        OriginEntry       = s_protocol.Text  ("http2.origin.origin",                            "Origin"),
        UpdatedStream     = s_protocol.Row   ("http2.priority_update_stream_id",                "Priority Update Stream ID", FieldType.UInt64, display: Dec, size: 4),
        UpdatedPriority   = s_protocol.Text  ("http2.priority_update_field_value",              "Priority Update Field Value");

    /// <summary>Section 6.3, deprecated.</summary>
    public static void TakePriority(ref Layer http2)
    {
        http2.Place(Exclusive, http2.Position);
        http2.Take(Dependency);
        int at = http2.Position;
        ulong weight = http2.Take(Weight);
        http2.Note(RealWeight, weight + 1, at, 1);
    }

    public static void Take(ref Layer http2, Http2Conversation talk, in Http2Frame frame)
    {
        switch (frame.Type)
        {
            case Http2.Reset: http2.Take(ResetError); break;
            case Http2.Ping: http2.Take((frame.Flags & Http2.PingAck.Mask) != 0 ? Pong : Ping, 8); break;
            case Http2.GoAway:
                http2.Place(GoAwayReserved, http2.Position);
                http2.Take(LastStream);
                http2.Take(GoAwayError);
                if (http2.More) http2.Take(DebugData, http2.Remaining);
                break;
            case Http2.WindowUpdate:
                http2.Place(WindowReserved, http2.Position);
                int more = (int)http2.Take(Increment);
                if (!http2.Failed) NoteWindow(ref http2, talk, frame, 1 - (http2.Packet.Conversation.Side & 1), more);
                break;
            case Http2.AlternativeService:
                http2.Take(AlternativeOrigin, (int)http2.Take(OriginLength));
                if (http2.More) http2.Take(AlternativeValue, http2.Remaining);
                break;
            case Http2.Origin:
                while (http2.More) TakeOrigin(ref http2);
                break;
            case Http2.PriorityUpdate:
                http2.Take(UpdatedStream);
                if (http2.More) http2.Take(UpdatedPriority, http2.Remaining);
                break;
            default:
                if (http2.More) http2.Take(Http2.Unknown, http2.Remaining);
                else http2.Fail();
                break;
        }
    }

    static void TakeOrigin(ref Layer http2)
    {
        GroupScope origin = http2.Begin(Origin);
        http2.Take(OriginEntry, (int)http2.Take(OriginEntryLength));
        http2.End(origin);
    }

    /// <summary>Windows for what a side sends, section 5.2: data takes from both, an update gives to one.</summary>
    public static void NoteWindow(ref Layer http2, Http2Conversation talk, in Http2Frame frame, int side, int change)
    {
        long packet = http2.Packet.Number;
        if (frame.Type == Http2.Data || frame.Id == 0) Note(ref http2, talk.Windows.Change(packet, side, change), ConnectionBefore, ConnectionAfter);
        if (frame.Stream is { } stream) Note(ref http2, stream.Windows.Change(packet, side, change), StreamBefore, StreamAfter);
    }

    static void Note(ref Layer http2, (int Before, int After) window, Field before, Field after)
    {
        http2.Note(before, (ulong)(long)window.Before);
        http2.Note(after, (ulong)(long)window.After);
    }
}
