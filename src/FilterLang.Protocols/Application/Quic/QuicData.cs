namespace FilterLang.Protocols;

/// <summary>Data of the application, in streams (RFC 9000 section 19.8) and in datagrams (RFC 9221).</summary>
static class QuicData
{
    public const ulong Datagram = 0x30, DatagramWithLength = 0x31;

    static readonly Protocol s_protocol = Quic.Protocol;

    public static readonly Field
        Fin            = s_protocol.Boolean("quic.stream.fin",       "Fin", mask: 0x01),
        HasLength      = s_protocol.Boolean("quic.stream.len",       "Len(gth)", mask: 0x02),
        HasOffset      = s_protocol.Boolean("quic.stream.off",       "Off(set)", mask: 0x04),
        StreamId       = s_protocol.UInt64 ("quic.stream.stream_id", "Stream ID"),
        Initiator      = s_protocol.UInt64 ("quic.stream.initiator", "Stream initiator", mask: 0x1, names: new(() => [(0, "Client-initiated"), (1, "Server-initiated")])),
        Direction      = s_protocol.UInt64 ("quic.stream.direction", "Stream direction", mask: 0x2, names: new(() => [(0, "Bidirectional"), (1, "Unidirectional")])),
        Offset         = s_protocol.UInt64 ("quic.stream.offset",    "Offset"),
        Length         = s_protocol.UInt64 ("quic.stream.length",    "Length"),
        Contents       = s_protocol.Bytes  ("quic.stream_data",      "Stream Data"),
        DatagramLength = s_protocol.UInt64 ("quic.dg.length",        "Datagram Length"),
        DatagramData   = s_protocol.Bytes  ("quic.dg",               "Datagram");

    public static void TakeStream(ref Layer quic, int frame, ulong type)
    {
        int typeAt = quic.Position - 1, outer = quic.Parent;
        quic.StandUnder(Quic.FrameType);
        quic.Place(Fin, typeAt);
        quic.Place(HasLength, typeAt);
        quic.Place(HasOffset, typeAt);
        quic.Parent = outer;
        int at = quic.Position;
        ulong id = QuicNumber.Take(ref quic, StreamId);
        quic.StandUnder(StreamId);
        quic.Note(Initiator, id & 1, at, quic.Position - at, ItemFlags.None);
        quic.Note(Direction, id >> 1 & 1, at, quic.Position - at, ItemFlags.None);
        quic.Parent = outer;
        ulong offset = (type & HasOffset.Mask) != 0 ? QuicNumber.Take(ref quic, Offset) : 0;
        quic.Info($", STREAM({id})");
        ulong length = (type & HasLength.Mask) != 0 ? QuicNumber.Take(ref quic, Length) : (ulong)quic.Remaining;
        if (quic.WantsLabels)
        {
            string direction = (id & 2) == 0 ? "Bidirectional" : "Unidirectional", initiator = (id & 1) == 0 ? "Client-initiated" : "Server-initiated";
            quic.Append(frame, $" id={id} fin={type & Fin.Mask} off={offset} len={length} dir={direction} origin={initiator}");
        }
        at = quic.Position;
        if (length > (ulong)quic.Remaining)
        {
            quic.Fail();
            return;
        }
        quic.Take(Contents, (int)length);
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        if (length == 0 || quic.Failed || session.Connection is not { } connection || ApplicationOf(session, PayloadTables.QuicApplication) is not { } application) return;
        QuicStream stream = connection.Streams.Get(id, session.Sender);
        session.Stream = new QuicStreamPart(id, offset, session.Sender, (type & Fin.Mask) != 0);
        QuicReassembly.Take(ref quic, stream, at, (int)length, application);
    }

    public static void TakeDatagram(ref Layer quic, ulong type)
    {
        quic.Info($", DG");
        ulong length = type == DatagramWithLength ? QuicNumber.Take(ref quic, DatagramLength) : (ulong)quic.Remaining;
        if (length > (ulong)quic.Remaining)
        {
            quic.Fail();
            return;
        }
        int at = quic.Position;
        quic.Take(DatagramData, (int)length);
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        if (length == 0 || quic.Failed || session.Connection is null || ApplicationOf(session, PayloadTables.QuicDatagram) is not { } application) return;
        HandOn(ref quic, application, -1, at, (int)length);
    }

    /// <summary>Hands data on to the application, whose tree stands beside that of the packet.</summary>
    public static void HandOn(ref Layer quic, Protocol application, int source, int at, int length)
    {
        quic.NestsPayload = false;
        if (source < 0) quic.Call(application, at, length);
        else quic.CallIn(source, application);
        quic.NestsPayload = true;
    }

    // Before the server has chosen there is only what the client asks for.
    static Protocol? ApplicationOf(QuicSession session, PayloadTable table)
    {
        QuicConnection connection = session.Connection!;
        ReadOnlySpan<byte> name = session.IsEarly && connection.Chosen.Bytes.IsEmpty ? connection.Offered.Bytes : connection.Chosen.Bytes;
        if (name.IsEmpty) return null;
        if (table.Find(name) is { } application) return application;
        // Drafts have names of their own.
        return name.StartsWith("h3-"u8) ? table.Find("h3"u8) : name.StartsWith("doq-"u8) ? table.Find("doq"u8) : null;
    }
}

/// <summary>A part of a stream: which stream, where in it, who sent it (0 the client), and whether it is the last one.</summary>
readonly record struct QuicStreamPart(ulong Id, ulong Offset, int Sender, bool IsLast);
