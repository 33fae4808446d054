namespace FilterLang.Protocols;

/// <summary>
/// DCE 1.1 Remote Procedure Call, C706 chapter 12, as [MS-RPCE] extends it: connections over TCP and pipes, and datagrams. What the stubs hold
/// is the interfaces' own.
/// </summary>
public static class Dcerpc
{
    const int HeaderLength = 16;

    const byte ConnectionVersion = 5, LastType = 20, LastFloat = 3;

    public static readonly Protocol Protocol =
        Protocol.Of("dcerpc", "Distributed Computing Environment / Remote Procedure Call (DCE/RPC)", DissectStream, "DCERPC");

    /// <summary>The same within pipes.</summary>
    public static readonly Protocol Pipe = Protocol.Of("dcerpc", Protocol.Label, DissectPipe, "DCERPC").Borrows(Protocol);

    /// <summary>Calls in datagrams.</summary>
    public static readonly Protocol Datagram = Protocol.Of("dcerpc", Protocol.Label, DcerpcDatagram.Dissect, "DCERPC").Borrows(Protocol);

    public static readonly Field
        RequestIn         = Protocol.FrameNumber ("dcerpc.request_in",          "Request in frame", level: EvaluationLevel.Stream),
        ResponseIn        = Protocol.FrameNumber ("dcerpc.response_in",         "Response in frame", level: EvaluationLevel.Stream),
        Version           = Protocol.UInt8       ("dcerpc.ver",                 "Version"),
        VersionMinor      = Protocol.UInt8       ("dcerpc.ver_minor",           "Version (minor)"),
        Type              = Protocol.UInt8       ("dcerpc.pkt_type",            "Packet type", names: DcerpcNames.PktType),
        Representation    = Protocol.Bytes       ("dcerpc.drep",                "Data Representation"),
        ByteOrder         = Protocol.UInt8       ("dcerpc.drep.byteorder",      "Byte order", names: new(() => [(0, "Big-endian"), (1, "Little-endian")])),
        Character         = Protocol.UInt8       ("dcerpc.drep.character",      "Character", names: new(() => [(0, "ASCII"), (1, "EBCDIC")])),
        FloatingPoint     = Protocol.UInt8       ("dcerpc.drep.fp",             "Floating-point", names: DcerpcNames.DrepFp),
        ObjectId          = Protocol.Row         ("dcerpc.obj_id",              "Object", FieldType.Guid),
        ReferentId        = Protocol.UInt32      ("dcerpc.referent_id",         "Referent ID", display: Hex),
        ArrayMaxCount     = Protocol.UInt32      ("dcerpc.array.max_count",     "Max Count"),
        ArrayOffset       = Protocol.UInt32      ("dcerpc.array.offset",        "Offset"),
        ArrayActualCount  = Protocol.UInt32      ("dcerpc.array.actual_count",  "Actual Count"),
        Opnum             = Protocol.UInt16      ("dcerpc.opnum",               "Opnum"),
        Time              = Protocol.RelativeTime("dcerpc.time",                "Time from request", level: EvaluationLevel.Stream),
        UnknownInterface  = Protocol.Boolean     ("dcerpc.unknown_if_id",       "Unknown DCERPC interface id"),
        Reserved          = Protocol.Bytes       ("dcerpc.reserved",            "Reserved"),
        EncryptedStubData = Protocol.Bytes       ("dcerpc.encrypted_stub_data", "Encrypted stub data"),
        PayloadStubData   = Protocol.Label       ("dcerpc.payload_stub_data",   "Payload stub data"),
        StubData          = Protocol.Bytes       ("dcerpc.stub_data",           "Stub data"),
        AuthPadding       = Protocol.Bytes       ("dcerpc.auth_padding",        "Auth Padding"),
        FaultStubData     = Protocol.Bytes       ("dcerpc.fault_stub_data",     "Fault stub data");

    static Dcerpc()
    {
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        PayloadTables.UdpPort.AddHeuristic(Datagram);
        Pipes.Table.AddHeuristic(Pipe);
        Protocol.Dispatches(SecurityTokens.Table, DcerpcInterfaces.Table);
        Pipe.Dispatches(SecurityTokens.Table, DcerpcInterfaces.Table);
        Datagram.Dispatches(SecurityTokens.Table, DcerpcInterfaces.Table);
        // Rows of the other files are this protocol's.
        _ = (DcerpcConnection.FragLen, DcerpcStub.Unbound, DcerpcDatagram.Flags1, DcerpcAuthentication.Type, DcerpcTrailer.Command);
    }

    static void DissectStream(ref Layer rpc)
    {
        if (!IsConnection(ref rpc))
        {
            rpc.Decline();
            return;
        }
        rpc.Pdus(HeaderLength, LengthOf, DissectConnection);
    }

    static void DissectPipe(ref Layer rpc)
    {
        if (!IsConnection(ref rpc))
        {
            rpc.Decline();
            return;
        }
        rpc.Pdus(HeaderLength, LengthOf, DissectPiped, isStream: false);
    }

    static void DissectConnection(ref Layer rpc) => DcerpcConnection.Take(ref rpc, 0);

    static void DissectPiped(ref Layer rpc) => DcerpcConnection.Take(ref rpc, Pipes.Handle(rpc));

    // What a header looks like, C706 section 12.6.3.1.
    static bool IsConnection(ref Layer rpc)
    {
        ReadOnlySpan<byte> head = rpc.Rest;
        return head.Length >= HeaderLength && head[0] == ConnectionVersion && head[1] <= 1 && head[2] <= LastType && (head[4] & 0xEE) == 0
            && head[5] <= LastFloat && LengthOf(ref rpc, rpc.Position) >= HeaderLength;
    }

    static int LengthOf(ref Layer rpc, int at) => (int)rpc.Number(at + 8, 2, IsLittle(ref rpc, at + 4));

    /// <summary>The order of octets that a data representation label tells of.</summary>
    internal static bool IsLittle(ref Layer rpc, int at) => (rpc.U8(at) & 0x10) != 0;

    /// <summary>Takes a data representation label, C706 section 14.2.5.</summary>
    internal static void TakeRepresentation(ref Layer rpc, int length)
    {
        int at = rpc.Position;
        byte first = rpc.U8(at), second = rpc.U8(at + 1);
        GroupScope scope = rpc.Begin(Representation, at, length);
        rpc.Note(ByteOrder, (ulong)(first >> 4), at, 1, ItemFlags.None);
        rpc.Note(Character, first & 15UL, at, 1, ItemFlags.None);
        rpc.Note(FloatingPoint, second, at + 1, 1, ItemFlags.None);
        rpc.End(scope);
        string order = first >> 4 == 1 ? "Little-endian" : "Big-endian", character = (first & 15) == 0 ? "ASCII" : "EBCDIC";
        rpc.Append(scope.Item, $" (Order: {order}, Char: {character}, Float: {FloatingPoint.Names!.Find(second) ?? "Unknown"})");
        rpc.Position = at + length;
    }
}
