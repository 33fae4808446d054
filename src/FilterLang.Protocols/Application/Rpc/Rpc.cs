namespace FilterLang.Protocols;

/// <summary>ONC Remote Procedure Call version 2, RFC 5531: calls and replies, in datagrams and as records of a stream.</summary>
public static class Rpc
{
    const ushort Port = 111;

    const int MarkLength = 4, LongestRecord = 4 << 20, LeastCall = 24, LeastReply = 16;

    const uint Call = 0, Reply = 1, RpcVersion = 2, Accepted = 0, LastMark = 0x8000_0000;

    /// <summary>Programs, by their number.</summary>
    public static readonly PayloadTable Programs = PayloadTable.Of("rpc.program");

    public static readonly Protocol Protocol = Protocol.Of("rpc", "Remote Procedure Call", DissectDatagram, "RPC");

    /// <summary>Records of a stream, RFC 5531 section 11.</summary>
    public static readonly Protocol Stream = Protocol.Of("rpc", Protocol.Label, DissectStream, "RPC").Borrows(Protocol);

    public static readonly Field
        RequestFrame      = Protocol.FrameNumber ("rpc.reqframe",           "Request Frame", level: EvaluationLevel.Stream),
        ReplyFrame        = Protocol.FrameNumber ("rpc.repframe",           "Reply Frame", level: EvaluationLevel.Stream),
        LastFragment      = Protocol.Row         ("rpc.lastfrag",           "Last Fragment", FieldType.Boolean, mask: 0x80000000, names: ValueNames.YesNo, size: 4),
        FragmentLength    = Protocol.UInt32      ("rpc.fraglen",            "Fragment Length", mask: 0x7fffffff),
        Xid               = Protocol.UInt32      ("rpc.xid",                "XID", display: HexDec),
        MessageType       = Protocol.UInt32      ("rpc.msgtyp",             "Message Type", names: new(() => [(0, "Call"), (1, "Reply")])),
        ReplyState        = Protocol.UInt32      ("rpc.replystat",          "Reply State", names: new(() => [(0, "accepted"), (1, "denied")])),
        StateAccept       = Protocol.UInt32      ("rpc.state_accept",       "Accept State", names: RpcNames.StateAccept),
        StateReject       = Protocol.UInt32      ("rpc.state_reject",       "Reject State", names: new(() => [(0, "RPC_MISMATCH"), (1, "AUTH_ERROR")])),
        StateAuth         = Protocol.UInt32      ("rpc.state_auth",         "Auth State", names: RpcNames.StateAuth),
        Version           = Protocol.UInt32      ("rpc.version",            "RPC Version"),
        VersionMin        = Protocol.UInt32      ("rpc.version.min",        "RPC Version (Minimum)"),
        VersionMax        = Protocol.UInt32      ("rpc.version.max",        "RPC Version (Maximum)"),
        Program           = Protocol.UInt32      ("rpc.program",            "Program"),
        ProgramVersion    = Protocol.UInt32      ("rpc.programversion",     "Program Version"),
        ProgramVersionMin = Protocol.UInt32      ("rpc.programversion.min", "Program Version (Minimum)"),
        ProgramVersionMax = Protocol.UInt32      ("rpc.programversion.max", "Program Version (Maximum)"),
        Procedure         = Protocol.UInt32      ("rpc.procedure",          "Procedure"),
        Duplicate         = Protocol.Label       ("rpc.dup",                "Duplicate Call/Reply", level: EvaluationLevel.Stream),
        DuplicateCall     = Protocol.FrameNumber ("rpc.call.dup",           "Duplicate to the call in", level: EvaluationLevel.Stream),
        DuplicateReply    = Protocol.FrameNumber ("rpc.reply.dup",          "Duplicate to the reply in", level: EvaluationLevel.Stream),
        ValueFollows      = Protocol.Boolean     ("rpc.value_follows",      "Value Follows", size: 4, names: ValueNames.YesNo),
        ArrayLength       = Protocol.UInt32      ("rpc.array.len",          "num"),
        OpaqueLength      = Protocol.UInt32      ("rpc.opaque_length",      "length"),
        FillBytes         = Protocol.Bytes       ("rpc.fill_bytes",         "fill bytes"),
        OpaqueData        = Protocol.Bytes       ("rpc.opaque_data",        "opaque data"),
        ArgumentLength    = Protocol.UInt32      ("rpc.argument_length",    "Argument length"),
        ContinuationData  = Protocol.Bytes       ("rpc.continuation_data",  "Continuation data"),
        Time              = Protocol.RelativeTime("rpc.time",               "Time from request", level: EvaluationLevel.Stream);

    static readonly Field s_fragment = Protocol.Heading("Fragment header");

    static Rpc()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, Port).Dispatches(Programs).Selects();
        Stream.CarriedBy(PayloadTables.TcpPort, Port).Dispatches(Programs).Selects();
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        PayloadTables.TcpPort.AddHeuristic(Stream);
        PayloadTables.TlsPort.AddHeuristic(Stream);
        PayloadTables.TlsApplication.Add(Stream, "sunrpc");
        _ = RpcAuthentication.Flavor;
    }

    static void DissectDatagram(ref Layer rpc)
    {
        if (!IsMessage(ref rpc, 0))
        {
            TakeContinuation(ref rpc);
            return;
        }
        rpc.Summary("RPC");
        TakeMessage(ref rpc);
    }

    static void DissectStream(ref Layer rpc)
    {
        bool isFirst = true;
        for (; rpc.Position < rpc.Length && !rpc.Failed; isFirst = false)
        {
            int at = rpc.Position, there = rpc.Captured - at;
            if (there < MarkLength)
            {
                AskOrContinue(ref rpc, Layer.OneMoreSegment, isFirst);
                return;
            }
            int length = (int)(rpc.U32(at) & ~LastMark) + MarkLength;
            bool isKnown = there >= MarkLength + LeastCall || there >= length;
            if (length > LongestRecord || (isKnown && !IsMessage(ref rpc, at + MarkLength)))
            {
                if (isFirst) TakeContinuation(ref rpc);
                return;
            }
            if (length > there && (rpc.MayAskForMore || !isKnown))
            {
                AskOrContinue(ref rpc, length - there, isFirst && !isKnown);
                return;
            }
            if (!isFirst)
            {
                rpc.Info($"  ; ");
                rpc.KeepInfo();
            }
            rpc.Summary("RPC");
            rpc.Part(at, length, TakeRecord);
            rpc.Catch();
            if (length > rpc.Length - at) return;
            rpc.Position = at + length;
        }
    }

    // Nobody asks for more of a conversation that he only guesses is his.
    static void AskOrContinue(ref Layer rpc, int more, bool isDoubtful)
    {
        if (isDoubtful && (rpc.IsGuess || !rpc.MayAskForMore)) TakeContinuation(ref rpc);
        else rpc.AskForMore(rpc.Position, more);
    }

    // What is no message is shown only where nothing but messages is expected.
    static void TakeContinuation(ref Layer rpc)
    {
        if (rpc.IsGuess || (rpc.Packet.SourcePort != Port && rpc.Packet.DestinationPort != Port))
        {
            rpc.Decline();
            return;
        }
        rpc.Summary("RPC");
        rpc.Info($"Continuation");
        rpc.Open();
        rpc.Place(ContinuationData, 0, rpc.Captured);
    }

    static void TakeRecord(ref Layer rpc)
    {
        GroupScope scope = rpc.Begin(s_fragment, 0, MarkLength);
        rpc.Label(scope.Item, $"Fragment header: {((rpc.U32(0) & LastMark) != 0 ? "Last fragment" : "Fragment")}, {(ulong)(rpc.U32(0) & ~LastMark)} bytes");
        rpc.TakeParts(LastFragment, FragmentLength);
        rpc.End(scope);
        TakeMessage(ref rpc);
    }

    // What can be a call, or a reply to a call that was seen.
    static bool IsMessage(ref Layer rpc, int at)
    {
        if (rpc.Captured - at < LeastReply) return false;
        return rpc.U32(at + 4) switch
        {
            Call => rpc.Captured - at >= LeastCall && rpc.U32(at + 8) == RpcVersion && RpcNames.Programs.Find(rpc.U32(at + 12)) is not null,
            Reply => RpcMatching.IsAnswer(ref rpc, rpc.U32(at)),
            _ => false,
        };
    }

    static void TakeMessage(ref Layer rpc)
    {
        uint id = (uint)rpc.Take(Xid);
        bool isReply = rpc.Take(MessageType) == Reply;
        RpcExchange exchange = rpc.Packet.State<RpcExchange>(Rpc.Stream);
        bool goesOn = isReply ? TakeReply(ref rpc, exchange, id) : TakeCall(ref rpc, exchange, id);
        if (rpc.Failed) return;
        rpc.Cover(rpc.Position);
        if (!goesOn) return;
        CallProgram(ref rpc, exchange);
        if (!isReply) RpcMatching.Keep(ref rpc, exchange, id);
    }

    /// <summary>call_body, RFC 5531 section 9.</summary>
    static bool TakeCall(ref Layer rpc, RpcExchange exchange, uint id)
    {
        rpc.Take(Version);
        exchange.IsReply = false;
        exchange.Program = (uint)rpc.Take(Program);
        exchange.Version = (uint)rpc.Take(ProgramVersion);
        exchange.Procedure = (uint)rpc.Take(Procedure);
        exchange.Hint = 0;
        if (rpc.Failed) return false;
        rpc.Label(Program, $"Program: {RpcNames.Programs.Find(exchange.Program)} ({(ulong)exchange.Program})");
        rpc.Packet.Conversation.Bind(rpc.Protocol);
        exchange.Security = RpcAuthentication.TakeCredentials(ref rpc);
        RpcAuthentication.TakeVerifier(ref rpc, exchange);
        Describe(ref rpc, exchange, 0);
        RpcMatching.Ask(ref rpc, exchange, id);
        return true;
    }

    /// <summary>reply_body, RFC 5531 section 9.</summary>
    static bool TakeReply(ref Layer rpc, RpcExchange exchange, uint id)
    {
        exchange.IsReply = true;
        long asked = RpcMatching.Answer(ref rpc, exchange, id);
        rpc.Note(Program, exchange.Program);
        rpc.Note(ProgramVersion, exchange.Version);
        rpc.Note(Procedure, exchange.Procedure);
        bool isAccepted = rpc.Take(ReplyState) == Accepted;
        Describe(ref rpc, exchange, asked);
        RpcMatching.NoteLinks(ref rpc, asked);
        if (!isAccepted)
        {
            TakeRejection(ref rpc);
            return false;
        }
        RpcAuthentication.TakeVerifier(ref rpc, exchange);
        uint state = (uint)rpc.Take(StateAccept);
        if (state == 2)
        {
            rpc.Take(ProgramVersionMin);
            rpc.Take(ProgramVersionMax);
        }
        return state == Accepted;
    }

    static void TakeRejection(ref Layer rpc)
    {
        if (rpc.Take(StateReject) == 0)
        {
            rpc.Take(VersionMin);
            rpc.Take(VersionMax);
        }
        else rpc.Take(StateAuth);
    }

    static void Describe(ref Layer rpc, RpcExchange exchange, long asked)
    {
        if (rpc.Packet.Columns is not { } columns || rpc.Failed) return;
        columns.Protocol = RpcNames.Programs.Find(exchange.Program) ?? "RPC";
        string kind = exchange.IsReply ? "Reply" : "Call";
        // Compounds go by the names of what they are made of.
        if (exchange is { Program: 100003, Version: 4, Procedure: 1 }) rpc.Info($"V4 {kind}");
        else if (RpcNames.ProcedureName(exchange) is { } name) rpc.Info($"V{exchange.Version} {name} {kind}");
        else rpc.Info($"V{exchange.Version} proc-{exchange.Procedure} {kind}");
        if (asked > 0) rpc.Info($" (Call In {asked})");
    }

    static void CallProgram(ref Layer rpc, RpcExchange exchange)
    {
        int at = rpc.Position;
        if (!RpcSecurity.TryUnwrap(ref rpc, exchange, ref at, out int length)) return;
        if (rpc.Packet.Find(Programs, exchange.Program) is not { } program)
        {
            rpc.Continue(null);
            return;
        }
        int left = length;
        if (rpc.Call(program, at, length)) left -= rpc.PayloadLength;
        if (left > 0 && !rpc.Failed) rpc.Call(rpc.Packet.Plan.Catalog.Data, at + length - left, left);
    }
}
