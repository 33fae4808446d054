using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Messages of connections, C706 section 12.6 and [MS-RPCE] section 2.2.2.</summary>
static class DcerpcConnection
{
    const byte Request = 0, Response = 2, Fault = 3, Bind = 11, BindAck = 12, BindNak = 13, Alter = 14, AlterResponse = 15;

    const byte FirstFragment = 1, LastFragment = 2, HasObject = 0x80;

    static readonly Protocol Protocol = Dcerpc.Protocol;

    public static readonly Field
        Flags                   = Protocol.UInt8  ("dcerpc.cn_flags",                      "Packet Flags", display: Hex),
        FlagsFirstFrag          = Protocol.Boolean("dcerpc.cn_flags.first_frag",           "First Frag", mask: 0x1, names: ValueNames.SetNotSet),
        FlagsLastFrag           = Protocol.Boolean("dcerpc.cn_flags.last_frag",            "Last Frag", mask: 0x2, names: ValueNames.SetNotSet),
        FlagsCancelPending      = Protocol.Boolean("dcerpc.cn_flags.cancel_pending",       "Cancel Pending", mask: 0x4, names: ValueNames.SetNotSet),
        FlagsReserved           = Protocol.Boolean("dcerpc.cn_flags.reserved",             "Reserved", mask: 0x8, names: ValueNames.SetNotSet),
        FlagsMpx                = Protocol.Boolean("dcerpc.cn_flags.mpx",                  "Multiplex", mask: 0x10, names: ValueNames.SetNotSet),
        FlagsDne                = Protocol.Boolean("dcerpc.cn_flags.dne",                  "Did Not Execute", mask: 0x20, names: ValueNames.SetNotSet),
        FlagsMaybe              = Protocol.Boolean("dcerpc.cn_flags.maybe",                "Maybe", mask: 0x40, names: ValueNames.SetNotSet),
        FlagsObject             = Protocol.Boolean("dcerpc.cn_flags.object",               "Object", mask: 0x80, names: ValueNames.SetNotSet),
        FragLen                 = Protocol.UInt16 ("dcerpc.cn_frag_len",                   "Frag Length"),
        AuthLen                 = Protocol.UInt16 ("dcerpc.cn_auth_len",                   "Auth Length"),
        CallId                  = Protocol.UInt32 ("dcerpc.cn_call_id",                    "Call ID"),
        MaxXmit                 = Protocol.UInt16 ("dcerpc.cn_max_xmit",                   "Max Xmit Frag"),
        MaxRecv                 = Protocol.UInt16 ("dcerpc.cn_max_recv",                   "Max Recv Frag"),
        AssocGroup              = Protocol.UInt32 ("dcerpc.cn_assoc_group",                "Assoc Group", display: Hex),
        NumCtxItems             = Protocol.UInt8  ("dcerpc.cn_num_ctx_items",              "Num Ctx Items"),
        CtxItem                 = Protocol.Label  ("dcerpc.cn_ctx_item",                   "Ctx Item"),
        CtxId                   = Protocol.UInt16 ("dcerpc.cn_ctx_id",                     "Context ID"),
        NumTransItems           = Protocol.UInt8  ("dcerpc.cn_num_trans_items",            "Num Trans Items"),
        BindAbstractSyntax      = Protocol.Label  ("dcerpc.cn_bind_abstract_syntax",       "Abstract Syntax"),
        BindToUuid              = Protocol.Row    ("dcerpc.cn_bind_to_uuid",               "Interface UUID", FieldType.Guid),
        BindIfVer               = Protocol.UInt16 ("dcerpc.cn_bind_if_ver",                "Interface Ver"),
        BindIfVerMinor          = Protocol.UInt16 ("dcerpc.cn_bind_if_ver_minor",          "Interface Ver Minor"),
        BindTrans               = Protocol.Label  ("dcerpc.cn_bind_trans",                 "Transfer Syntax"),
        BindTransId             = Protocol.Row    ("dcerpc.cn_bind_trans_id",              "ID", FieldType.Guid),
        BindTransVer            = Protocol.UInt32 ("dcerpc.cn_bind_trans_ver",             "ver"),
        BindTransBtfn           = Protocol.UInt16 ("dcerpc.cn_bind_trans_btfn",            "Bind Time Features", display: Hex),
        BindTransBtfn01         = Protocol.Row    ("dcerpc.cn_bind_trans_btfn.01",         "Security Context Multiplexing Supported", FieldType.Boolean, mask: 0x1, size: 2),
        BindTransBtfn02         = Protocol.Row    ("dcerpc.cn_bind_trans_btfn.02",         "Keep Connection On Orphan Supported", FieldType.Boolean, mask: 0x2, size: 2),
        AllocHint               = Protocol.UInt32 ("dcerpc.cn_alloc_hint",                 "Alloc hint"),
        SecAddrLen              = Protocol.UInt16 ("dcerpc.cn_sec_addr_len",               "Scndry Addr len"),
        SecAddr                 = Protocol.Row    ("dcerpc.cn_sec_addr",                   "Scndry Addr", FieldType.StringZ),
        NumResults              = Protocol.UInt8  ("dcerpc.cn_num_results",                "Num results"),
        AckResult               = Protocol.UInt16 ("dcerpc.cn_ack_result",                 "Ack result", names: DcerpcNames.CnAckResult),
        AckReason               = Protocol.UInt16 ("dcerpc.cn_ack_reason",                 "Ack reason", names: DcerpcNames.CnAckReason),
        AckTransId              = Protocol.Row    ("dcerpc.cn_ack_trans_id",               "Transfer Syntax", FieldType.Guid),
        AckTransVer             = Protocol.UInt32 ("dcerpc.cn_ack_trans_ver",              "Syntax ver"),
        RejectReason            = Protocol.UInt16 ("dcerpc.cn_reject_reason",              "Reject reason", names: DcerpcNames.CnRejectReason),
        CancelCount             = Protocol.UInt8  ("dcerpc.cn_cancel_count",               "Cancel count"),
        FaultFlags              = Protocol.UInt8  ("dcerpc.cn_fault_flags",                "Fault flags", display: Hex),
        FaultFlagsExtendedError = Protocol.Boolean("dcerpc.cn_fault_flags.extended_error", "Extended error information present", mask: 0x1),
        Status                  = Protocol.UInt32 ("dcerpc.cn_status",                     "Status", display: Hex, names: DcerpcNames.CnStatus);

    static readonly Field s_result = Protocol.Heading("Ctx Item");

    static readonly ExpertField
        s_fault = Protocol.Expert("dcerpc.cn_status.expert", Severity.Note, ExpertGroup.Response, "Fault"),
        s_refused = Protocol.Expert("dcerpc.bind_not_acknowledged", Severity.Warning, ExpertGroup.Sequence, "Bind not acknowledged");

    static readonly Field[] s_flags =
        [FlagsObject, FlagsMaybe, FlagsDne, FlagsMpx, FlagsReserved, FlagsCancelPending, FlagsLastFrag, FlagsFirstFrag];

    public static void Take(ref Layer rpc, ulong pipe)
    {
        if (rpc.InfoSink is { Length: > 0 } && rpc.Packet.Columns is { Protocol: "DCERPC" }) rpc.KeepInfo();
        rpc.Summary("DCERPC");
        rpc.Open();
        rpc.Take(Dcerpc.Version);
        rpc.Take(Dcerpc.VersionMinor);
        byte type = (byte)rpc.Take(Dcerpc.Type), flags = (byte)rpc.TakeBits(Flags, s_flags);
        bool little = Dcerpc.IsLittle(ref rpc, rpc.Position);
        Dcerpc.TakeRepresentation(ref rpc, 4);
        int length = (int)Ndr.Take(ref rpc, FragLen, little), trailer = (int)Ndr.Take(ref rpc, AuthLen, little);
        uint id = (uint)Ndr.Take(ref rpc, CallId, little);
        if (rpc.Failed) return;
        string fragment = (flags & 3) switch { 3 => "Single", 1 => "1st", 2 => "Last", _ => "Mid" };
        rpc.Info($"{Dcerpc.Type.Names!.Find(type) ?? "Unknown"}: call_id: {id}, Fragment: {fragment}");
        rpc.Title($" {Dcerpc.Type.Names!.Find(type) ?? "Unknown"}, Fragment: {fragment}, FragLen: {(long)length}, Call: {(long)id}");
        rpc.Trim(length);
        switch (type)
        {
            case Bind or Alter: TakeBind(ref rpc, pipe, little); break;
            case BindAck or AlterResponse: TakeAnswer(ref rpc, little); break;
            case BindNak: TakeRefusal(ref rpc, little); break;
            case Request or Response or Fault:
                DcerpcProtection protection = DcerpcAuthentication.Peek(ref rpc, length, trailer);
                var message = new DcerpcMessage(pipe, id, little, length - protection.Length, (flags & FirstFragment) != 0, (flags & LastFragment) != 0, protection);
                if (type == Request) TakeRequest(ref rpc, message, (flags & HasObject) != 0);
                else TakeResponse(ref rpc, message, type == Fault);
                break;
        }
        DcerpcAuthentication.Take(ref rpc, length, trailer, type is Request or Response or Fault, little);
    }

    static void TakeLimits(ref Layer rpc, bool little)
    {
        Ndr.Take(ref rpc, MaxXmit, little);
        Ndr.Take(ref rpc, MaxRecv, little);
        Ndr.Take(ref rpc, AssocGroup, little);
    }

    static void TakeBind(ref Layer rpc, ulong pipe, bool little)
    {
        TakeLimits(ref rpc, little);
        int count = (int)rpc.Take(NumCtxItems);
        rpc.Position += 3;
        rpc.Info($", {count} context items:");
        for (int i = 0; i < count && rpc.More; i++)
        {
            if (i > 0) rpc.Info($",");
            TakeContext(ref rpc, pipe, i + 1, little);
        }
    }

    static void TakeContext(ref Layer rpc, ulong pipe, int number, bool little)
    {
        GroupScope scope = rpc.Begin(CtxItem);
        ushort id = (ushort)Ndr.Take(ref rpc, CtxId, little);
        int syntaxes = (int)rpc.Take(NumTransItems);
        rpc.Position++;
        GroupScope part = rpc.Begin(BindAbstractSyntax);
        UuidNumber uuid = Ndr.TakeUuid(ref rpc, BindToUuid, little);
        ulong major = Ndr.Take(ref rpc, BindIfVer, little), minor = Ndr.Take(ref rpc, BindIfVerMinor, little);
        rpc.End(part);
        if (rpc.Failed) return;
        short known = DcerpcInterfaces.Find(uuid);
        rpc.Packet.Conversation.State<DcerpcConversationState>(Protocol).Bind(pipe, id, known);
        rpc.Label(scope.Item, $"Ctx Item[{(long)number}]: Context ID:{(long)id}, {DcerpcInterfaces.Name(known)}");
        if (rpc.InfoSink is { } sink)
        {
            sink.Add((byte)' ');
            AddInterface(sink, known, uuid);
            rpc.Info($" V{major}.{minor}");
        }
        for (; syntaxes > 0 && rpc.More; syntaxes--) TakeSyntax(ref rpc, little);
        rpc.End(scope);
    }

    static void TakeSyntax(ref Layer rpc, bool little)
    {
        GroupScope part = rpc.Begin(BindTrans);
        int at = rpc.Position;
        UuidNumber uuid = Ndr.TakeUuid(ref rpc, BindTransId, little);
        if (DcerpcInterfaces.IsFeatures(uuid))
        {
            rpc.Position = at + 8;
            Ndr.TakeBits(ref rpc, BindTransBtfn, little, BindTransBtfn01, BindTransBtfn02);
            rpc.Position = at + 16;
        }
        Ndr.Take(ref rpc, BindTransVer, little);
        rpc.End(part);
        if (rpc.Failed || rpc.InfoSink is not { } sink) return;
        sink.Add(" ("u8);
        if (DcerpcInterfaces.Syntax(uuid) is { } name) sink.Add(name);
        else AddUuid(sink, uuid);
        sink.Add((byte)')');
    }

    static void AddInterface(Utf8Sink sink, short known, UuidNumber uuid)
    {
        if (DcerpcInterfaces.Name(known) is { } name) sink.Add(name);
        else AddUuid(sink, uuid);
    }

    static void AddUuid(Utf8Sink sink, UuidNumber uuid)
    {
        sink.AddHex(uuid.High >> 32, 8);
        sink.Add((byte)'-');
        sink.AddHex(uuid.High >> 16 & 0xFFFF, 4);
        sink.Add((byte)'-');
        sink.AddHex(uuid.High & 0xFFFF, 4);
        sink.Add((byte)'-');
        sink.AddHex(uuid.Low >> 48, 4);
        sink.Add((byte)'-');
        sink.AddHex(uuid.Low & 0xFFFF_FFFF_FFFF, 12);
    }

    static void TakeAnswer(ref Layer rpc, bool little)
    {
        int limits = rpc.Position;
        TakeLimits(ref rpc, little);
        rpc.Info($", max_xmit: {rpc.Number(limits, 2, little)} max_recv: {rpc.Number(limits + 2, 2, little)}");
        int address = (int)Ndr.Take(ref rpc, SecAddrLen, little);
        if (address > 0) rpc.Take(SecAddr, address);
        rpc.Position = rpc.Position + 3 & ~3;
        int count = (int)rpc.Take(NumResults);
        rpc.Position += 3;
        rpc.Info($", {count} results:");
        for (int i = 0; i < count && rpc.More; i++)
        {
            GroupScope scope = rpc.Begin(s_result, rpc.Position, 24);
            uint result = (uint)Ndr.Take(ref rpc, AckResult, little);
            rpc.Label(scope.Item, $"Ctx Item[{(long)i + 1}]: {AckResult.Names!.Find(result) ?? "Unknown"}");
            rpc.Info($"{(i > 0 ? "," : "")} {AckResult.Names!.Find(result) ?? "Unknown"}");
            if (result == 3) Ndr.TakeBits(ref rpc, BindTransBtfn, little, BindTransBtfn01, BindTransBtfn02);
            else if (result != 0) Ndr.Take(ref rpc, AckReason, little);
            else rpc.Position += 2;
            Ndr.TakeUuid(ref rpc, AckTransId, little);
            Ndr.Take(ref rpc, AckTransVer, little);
            rpc.End(scope);
        }
    }

    static void TakeRefusal(ref Layer rpc, bool little)
    {
        int at = rpc.Position;
        uint reason = (uint)Ndr.Take(ref rpc, RejectReason, little);
        if (rpc.Failed) return;
        string words = RejectReason.Names!.Find(reason) ?? "Unknown";
        rpc.Remark(s_refused, $"Bind not acknowledged reason: {words}", at, 2);
        rpc.Info($" reason: {words}");
    }

    static void TakeRequest(ref Layer rpc, in DcerpcMessage message, bool hasObject)
    {
        Ndr.Take(ref rpc, AllocHint, message.Little);
        ushort context = (ushort)Ndr.Take(ref rpc, CtxId, message.Little);
        ushort operation = (ushort)Ndr.Take(ref rpc, Dcerpc.Opnum, message.Little);
        UuidNumber target = hasObject ? Ndr.TakeUuid(ref rpc, Dcerpc.ObjectId, message.Little) : default;
        if (rpc.Failed) return;
        rpc.Info($", opnum: {(uint)operation}, Ctx: {(uint)context}");
        rpc.Title($", Ctx: {(ulong)context}");
        DcerpcConversationState talk = rpc.Packet.Conversation.State<DcerpcConversationState>(Protocol);
        if (!talk.TryFind(message.Pipe, context, out short known))
        {
            DcerpcStub.TakeUnbound(ref rpc, message, context);
            return;
        }
        var call = new DcerpcCall
        {
            Pipe = message.Pipe, Id = message.Id, Operation = operation, Object = target, HasObject = hasObject, Interface = known,
            Frame = rpc.Packet.Number, Time = rpc.Packet.Time,
        };
        if (message.IsFirst) talk.Ask(call);
        rpc.NoteForetold(Dcerpc.ResponseIn, message.Id);
        DcerpcStub.Take(ref rpc, message, known, operation, isRequest: true, 0);
    }

    static void TakeResponse(ref Layer rpc, in DcerpcMessage message, bool isFault)
    {
        Ndr.Take(ref rpc, AllocHint, message.Little);
        ushort context = (ushort)Ndr.Take(ref rpc, CtxId, message.Little);
        rpc.Take(CancelCount);
        rpc.Info($", Ctx: {(uint)context}");
        if (!isFault) rpc.Title($", Ctx: {(ulong)context}");
        if (isFault) TakeFault(ref rpc, message.Little);
        else rpc.Position++;
        if (rpc.Failed) return;
        DcerpcConversationState talk = rpc.Packet.Conversation.State<DcerpcConversationState>(Protocol);
        if (!talk.TryFind(message.Pipe, default, message.Id, out DcerpcCall call))
        {
            DcerpcStub.TakeUnbound(ref rpc, message, context);
            return;
        }
        rpc.Title($", [Req: #{call.Frame}]");
        rpc.Note(Dcerpc.Opnum, call.Operation);
        if (call.HasObject && !isFault) NoteUuid(ref rpc, Dcerpc.ObjectId, call.Object);
        rpc.Note(Dcerpc.RequestIn, (ulong)call.Frame);
        rpc.Note(Dcerpc.Time, (ulong)(rpc.Packet.Time - call.Time));
        rpc.Foretell(Dcerpc.ResponseIn, call.Frame, message.Id, (ulong)rpc.Packet.Number);
        if (isFault) DcerpcStub.TakeFault(ref rpc, message);
        else DcerpcStub.Take(ref rpc, message, call.Interface, call.Operation, isRequest: false, call.Frame);
    }

    static void NoteUuid(ref Layer rpc, Field field, UuidNumber uuid)
    {
        Span<byte> octets = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(octets, uuid.High);
        BinaryPrimitives.WriteUInt64BigEndian(octets[8..], uuid.Low);
        rpc.NoteBytes(field, octets);
    }

    static void TakeFault(ref Layer rpc, bool little)
    {
        rpc.TakeBits(FaultFlags, FaultFlagsExtendedError);
        int at = rpc.Position;
        uint status = (uint)Ndr.Take(ref rpc, Status, little);
        if (rpc.Failed) return;
        if (Status.Names!.Find(status) is { } name)
        {
            rpc.Info($", status: {name}");
            rpc.Remark(s_fault, $"Fault: {name}", at, 4);
        }
        else
        {
            rpc.Info($", status: Unknown (0x{status:x8})");
            rpc.Remark(s_fault, $"Fault: Unknown (0x{(ulong)status:x8})", at, 4);
        }
        rpc.Take(Dcerpc.Reserved, 4);
    }
}

/// <summary>A request or a response: where its stub ends, and what is known of it.</summary>
readonly record struct DcerpcMessage(ulong Pipe, uint Id, bool Little, int End, bool IsFirst, bool IsLast, DcerpcProtection Protection);
