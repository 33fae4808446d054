using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>User data of S7 communication: functions in groups, whose answers may come in several messages.</summary>
static class S7UserData
{
    const uint ModeTransition = 1;

    const uint Programmer = 1, Blocks = 3, Cpu = 4, Time = 7;

    const uint Indication = 0, Request = 1;

    const int LongParameters = 8, HeadLength = 4;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Type         = s_protocol.UInt8 ("s7comm.param.userdata.type", "Type", mask: 0xc0, names: new(() => [(0, "Indication"), (1, "Request"), (2, "Response")])),
        Funcgroup    = s_protocol.UInt8 ("s7comm.param.userdata.funcgroup", "Function group", mask: 0x3f, names: S7Names.ParamUserdataFuncgroup),
        SeqNum       = s_protocol.UInt8 ("s7comm.param.userdata.seq_num", "Sequence number"),
        Dataunitref  = s_protocol.UInt8 ("s7comm.param.userdata.dataunitref", "Data unit reference number"),
        Lastdataunit = s_protocol.UInt8 ("s7comm.param.userdata.lastdataunit", "Last data unit", display: Hex, names: new(() => [(0x0, "Yes"), (0x1, "No")])),
        Unknown1     = s_protocol.UInt32("s7comm.param.modetrans.unknown1", "Reserved/Unknown", display: Hex),
        Mode         = s_protocol.UInt8 ("s7comm.param.modetrans.mode", "Current mode", names: S7Names.ParamModetransMode),
        Unknown2     = s_protocol.UInt8 ("s7comm.param.modetrans.unknown2", "Reserved/Unknown", display: Hex);

    static readonly Field[] s_subfunctions =
    [
        Subfunction(null), Subfunction(S7Subfunctions.Programmer), Subfunction(S7Subfunctions.Cyclic), Subfunction(S7Subfunctions.Blocks),
        Subfunction(S7Subfunctions.Cpu), Subfunction(S7Subfunctions.Security), Subfunction(null), Subfunction(S7Subfunctions.Time),
        Subfunction(S7Subfunctions.NcPrograms), Subfunction(S7Subfunctions.DriveRouting),
    ];

    static readonly FragmentFields s_fragments = new(s_protocol, "s7comm.fragment", "s7comm.reassembled", "fragment", "S7COMM Fragments", "S7COMM Fragment",
        "Defragmentation error", "Fragment", "Reassembled in", "Reassembled S7COMM", FieldType.None, inFrameName: ".in", hasData: false);

    static Field Subfunction(ValueNames? names) => s_protocol.UInt8("s7comm.param.userdata.subfunc", "Subfunction", names: names);

    public static void Take(ref Layer s7, int parameters, int data)
    {
        int end = s7.Position + parameters;
        GroupScope group = s7.Begin(S7comm.Param, s7.Position, parameters);
        if (parameters == 0) return;
        uint function = (uint)s7.Take(S7comm.ParamFunc);
        s7.Take(S7Items.Itemcount);
        if (function == ModeTransition)
        {
            TakeTransition(ref s7);
            return;
        }
        s7.Take(S7Items.Varspec);
        int length = (int)s7.Take(S7Items.VarspecLength);
        s7.Take(S7Items.Syntaxid);
        var part = new S7Part { Type = s7.Place(Type, s7.Position), Group = s7.Place(Funcgroup, s7.Position) };
        s7.Position++;
        part.Subfunction = s7.Take(s_subfunctions[part.Group switch { <= 7 => part.Group, 63 => 8, 32 => 9, _ => 0 }]);
        s7.Take(SeqNum);
        if (s7.Failed) return;
        s7.Info($" Function:[{Type.Names!.Find(part.Type)}] -> [{Funcgroup.Names!.Find(part.Group)}]");
        if (NamesOf(part.Group) is { } names) s7.Info($" -> [{names.Find(part.Subfunction)}]");
        uint error = 0;
        if (length >= LongParameters)
        {
            part.Reference = (uint)s7.Take(Dataunitref);
            part.IsLast = s7.Take(Lastdataunit) == 0;
            error = (uint)s7.Take(S7comm.ParamErrcod);
            if (error != 0) s7.Info($" -> Errorcode:[0x{error:x4}]");
        }
        else part.IsLast = true;
        s7.End(group);
        s7.Position = end;
        if (data > 0 && !s7.Failed) TakeData(ref s7, part, data);
    }

    static ValueNames? NamesOf(ulong group) => s_subfunctions[group switch { <= 7 => group, 63 => 8, 32 => 9, _ => 0 }].Names;

    static void TakeTransition(ref Layer s7)
    {
        s7.Take(Unknown1);
        ulong mode = s7.Take(Mode);
        s7.Take(Unknown2);
        s7.Info($" Function:[Mode transition indication] -> [{Mode.Names!.Find(mode)}]");
    }

    static void TakeData(ref Layer s7, in S7Part part, int data)
    {
        GroupScope group = s7.Begin(S7comm.Data, s7.Position, data);
        if (data < HeadLength) return;
        int length = s7.U16(s7.Position + 2);
        S7Data.TakeHead(ref s7, length);
        // Some blocks come without a head in their second part.
        if (part.Reference != 0 && !s7.Failed) Collect(ref s7, part, Math.Min(length, data - HeadLength));
        else if (data > HeadLength) TakeFunction(ref s7, part);
        s7.End(group);
    }

    // All parts of an answer bear one reference; the last one tells that it is.
    static void Collect(ref Layer s7, in S7Part part, int length)
    {
        PacketDissector packet = s7.Packet;
        CollectedMessages messages = packet.State<S7State>(s_protocol).Messages;
        uint key = unchecked((packet.Conversation.Number * 0x9E37_79B1) ^ (part.Reference << 1) ^ (uint)(packet.Conversation.Side & 1));
        CollectedMessage? message = messages.Find(key);
        if (message is null && part.IsLast)
        {
            TakeFunction(ref s7, part);
            return;
        }
        ReadOnlySpan<byte> octets = s7.Slice(s7.Position, length);
        if (s7.Failed) return;
        message ??= messages.Begin(key, packet.Number);
        message.Add(packet.Number, octets);
        if (!part.IsLast)
        {
            s7.Info($" (S7COMM fragment id={part.Reference})");
            return;
        }
        s7.Info($" (S7COMM reassembled id={part.Reference})");
        message.End(packet.Number);
        packet.State<S7State>(s_protocol).Part = part;
        s7.PartIn(s_fragments.Note(ref s7, message), static (ref Layer whole) => TakeFunction(ref whole, whole.Packet.State<S7State>(s_protocol).Part));
    }

    static void TakeFunction(ref Layer s7, in S7Part part)
    {
        switch (part.Group)
        {
            case Programmer: S7ProgrammerFunctions.Take(ref s7, part.Subfunction, part.Type == Request); break;
            case Blocks: S7BlockFunctions.Take(ref s7, part.Subfunction, part.Type == Request); break;
            case Cpu: S7CpuFunctions.Take(ref s7, part.Subfunction, part.Type); break;
            case Time: S7Time.Take(ref s7); break;
            default:
                if (s7.Remaining > 0) s7.Take(S7Data.DataUserdata, s7.Remaining);
                break;
        }
    }
}

/// <summary>A part of user data: whose it is, and of which answer.</summary>
struct S7Part
{
    public ulong Type, Group, Subfunction;
    public uint Reference;
    public bool IsLast;
}

/// <summary>What a session knows of answers in parts.</summary>
sealed class S7State : IDisposable
{
    public CollectedMessages Messages { get; } = new();

    /// <summary>The last part of the answer at hand.</summary>
    public S7Part Part { get; set; }

    public void Dispose() => Messages.Dispose();
}
