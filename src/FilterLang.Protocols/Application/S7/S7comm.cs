namespace FilterLang.Protocols;

/// <summary>
/// S7 communication: what programmers, panels and controllers of the S7-300 and S7-400 kind say to each other over COTP. Nothing of it was
/// published; the fields are those that Wireshark knows.
/// </summary>
public static class S7comm
{
    internal const uint Job = 1, Ack = 2, AckData = 3, UserData = 7;

    const byte Identifier = 0x32;

    const int HeaderLength = 10, LongHeaderLength = 12;

    public static readonly Protocol Protocol = Protocol.Of("s7comm", "S7 Communication", Dissect, "S7COMM");

    public static readonly Field
        Header      = Protocol.Label ("s7comm.header", "Header"),
        Protid      = Protocol.UInt8 ("s7comm.header.protid", "Protocol Id", display: Hex),
        Rosctr      = Protocol.UInt8 ("s7comm.header.rosctr", "ROSCTR", names: S7Names.HeaderRosctr),
        Redid       = Protocol.UInt16("s7comm.header.redid", "Redundancy Identification (Reserved)", display: Hex),
        Pduref      = Protocol.UInt16("s7comm.header.pduref", "Protocol Data Unit Reference"),
        Parlg       = Protocol.UInt16("s7comm.header.parlg", "Parameter length"),
        Datlg       = Protocol.UInt16("s7comm.header.datlg", "Data length"),
        Errcls      = Protocol.UInt8 ("s7comm.header.errcls", "Error class", display: Hex, names: S7Names.HeaderErrcls),
        Errcod      = Protocol.UInt8 ("s7comm.header.errcod", "Error code", display: Hex),
        Param       = Protocol.Label ("s7comm.param", "Parameter"),
        Data        = Protocol.Label ("s7comm.data", "Data"),
        ParamErrcod = Protocol.UInt16("s7comm.param.errcod", "Error code", display: Hex, names: S7Names.ParamErrcod),
        ParamFunc   = Protocol.UInt8 ("s7comm.param.func", "Function", display: Hex, names: S7Names.ParamFunc),
        ParamData   = Protocol.Bytes ("s7comm.param.data", "Parameter data");

    static S7comm()
    {
        Cotp.Carried.AddHeuristic(Protocol);
        _ = (S7Items.Varspec, S7Data.DataReturncode, S7Services.Errorcode, S7Programs.Argument, S7UserData.Type, S7BlockFunctions.Author);
        _ = (S7ProgrammerFunctions.Param1, S7CpuFunctions.SzlId, S7Alarms.Message, S7Time.Ts);
        _ = (S7ModuleRecords.Memory, S7CapabilityRecords.Test2, S7BlockCapabilityRecords.Blocks6, S7StatusRecords.Status1);
    }

    static void Dissect(ref Layer s7)
    {
        if (s7.Captured < 2 || s7.Bytes[0] != Identifier || s7.Bytes[1] is 0 or > 7)
        {
            s7.Decline();
            return;
        }
        uint kind = s7.Bytes[1];
        s7.Summary(Protocol.ShortName);
        if (s7.Packet.Columns is { Info.Length: > 0 }) s7.Info($" | ");
        s7.Info($"ROSCTR:[{KindName(kind)}]");
        int length = kind is Ack or AckData ? LongHeaderLength : HeaderLength;
        s7.Open();
        GroupScope header = s7.Begin(Header, 0, length);
        s7.Take(Protid);
        s7.Take(Rosctr);
        s7.Label(header.Item, $"Header: ({Rosctr.Names!.Find(kind) ?? "Unknown ROSCTR: 0x%02x"})");
        s7.Take(Redid);
        s7.Take(Pduref);
        int parameters = (int)s7.Take(Parlg), data = (int)s7.Take(Datlg);
        uint error = 0;
        if (length == LongHeaderLength)
        {
            error = s7.U16(s7.Position);
            s7.Take(Errcls);
            s7.Take(Errcod);
            if (error != 0) s7.Note(ParamErrcod, error, length - 2, 2);
        }
        s7.End(header);
        if (kind is Job or AckData) TakeRequestOrResponse(ref s7, kind, parameters, data);
        else if (kind == UserData) S7UserData.Take(ref s7, parameters, data);
        if (error != 0 && !s7.Failed) s7.Info($" -> Errorcode:[0x{error:x4}]");
    }

    // In a column of eight.
    static string KindName(uint kind) => kind switch
    {
        Job => "Job     ", Ack => "Ack     ", AckData => "Ack_Data", UserData => "Userdata", _ => "Unknown: 0x02",
    };

    static void TakeRequestOrResponse(ref Layer s7, uint kind, int parameters, int data)
    {
        if (parameters == 0) return;
        int end = s7.Position + parameters;
        uint function = s7.U8(s7.Position);
        if (s7.Failed) return;
        string name = ParamFunc.Names!.Find(function) ?? "Unknown function";
        if (ParamFunc.Names.Find(function) is null) s7.Info($" Function:[Unknown function: 0x{function:x2}]");
        else s7.Info($" Function:[{name}]");
        GroupScope group = s7.Begin(Param, s7.Position, parameters);
        s7.Label(group.Item, $"Parameter: ({name})");
        s7.Take(ParamFunc);
        if (S7Items.Takes(function)) S7Items.TakeVariables(ref s7, group, function, kind == Job, data);
        else if (kind == Job) TakeJob(ref s7, function, end);
        else TakeAnswer(ref s7, group, function, end, data);
        s7.End(group);
    }

    static void TakeJob(ref Layer s7, uint function, int end)
    {
        switch (function)
        {
            case S7Services.Setup: S7Services.TakeSetup(ref s7); break;
            case >= S7Services.RequestDownload and <= S7Services.EndUpload: S7Services.TakeRequest(ref s7, function, end); break;
            case S7Programs.Invoke: S7Programs.TakeInvocation(ref s7); break;
            case S7Programs.Stop: S7Programs.TakeStop(ref s7); break;
            default: TakeRest(ref s7, end); break;
        }
    }

    static void TakeAnswer(ref Layer s7, GroupScope group, uint function, int end, int data)
    {
        switch (function)
        {
            case S7Services.Setup: S7Services.TakeSetup(ref s7); break;
            case >= S7Services.RequestDownload and <= S7Services.EndUpload: S7Services.TakeResponse(ref s7, group, function, end, data); break;
            case S7Programs.Invoke:
                if (s7.Position < end) s7.Take(S7Services.Functionstatus);
                break;
            case S7Programs.Stop: break;
            default: TakeRest(ref s7, end); break;
        }
    }

    static void TakeRest(ref Layer s7, int end)
    {
        if (s7.Position < end) s7.Take(ParamData, end - s7.Position);
    }
}
