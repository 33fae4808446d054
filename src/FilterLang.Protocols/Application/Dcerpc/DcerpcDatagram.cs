namespace FilterLang.Protocols;

/// <summary>Calls without connections, C706 section 12.5.</summary>
static class DcerpcDatagram
{
    const int HeaderLength = 80;

    const byte Version = 4, LastType = 19, LastFloat = 3, Request = 0, Ping = 1, Response = 2, Fault = 3, Reject = 6, Cancel = 8, Fack = 9, CancelAck = 10;

    const byte IsLast = 2, IsFragment = 4;

    static readonly Protocol Protocol = Dcerpc.Protocol;

    public static readonly Field
        Flags1              = Protocol.UInt8  ("dcerpc.dg_flags1",                "Flags1", display: Hex),
        Flags1Rsrvd01       = Protocol.Boolean("dcerpc.dg_flags1_rsrvd_01",       "Reserved for implementation", mask: 0x1, names: ValueNames.SetNotSet),
        Flags1LastFrag      = Protocol.Boolean("dcerpc.dg_flags1_last_frag",      "Last Fragment", mask: 0x2, names: ValueNames.SetNotSet),
        Flags1Frag          = Protocol.Boolean("dcerpc.dg_flags1_frag",           "Fragment", mask: 0x4, names: ValueNames.SetNotSet),
        Flags1Nofack        = Protocol.Boolean("dcerpc.dg_flags1_nofack",         "No Fack", mask: 0x8, names: ValueNames.SetNotSet),
        Flags1Maybe         = Protocol.Boolean("dcerpc.dg_flags1_maybe",          "Maybe", mask: 0x10, names: ValueNames.SetNotSet),
        Flags1Idempotent    = Protocol.Boolean("dcerpc.dg_flags1_idempotent",     "Idempotent", mask: 0x20, names: ValueNames.SetNotSet),
        Flags1Broadcast     = Protocol.Boolean("dcerpc.dg_flags1_broadcast",      "Broadcast", mask: 0x40, names: ValueNames.SetNotSet),
        Flags1Rsrvd80       = Protocol.Boolean("dcerpc.dg_flags1_rsrvd_80",       "Reserved for implementation", mask: 0x80, names: ValueNames.SetNotSet),
        Flags2              = Protocol.UInt8  ("dcerpc.dg_flags2",                "Flags2", display: Hex),
        Flags2Rsrvd01       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_01",       "Reserved for implementation", mask: 0x1, names: ValueNames.SetNotSet),
        Flags2CancelPending = Protocol.Boolean("dcerpc.dg_flags2_cancel_pending", "Cancel Pending", mask: 0x2, names: ValueNames.SetNotSet),
        Flags2Rsrvd04       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_04",       "Reserved for future use (MBZ)", mask: 0x4, names: ValueNames.SetNotSet),
        Flags2Rsrvd08       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_08",       "Reserved for future use (MBZ)", mask: 0x8, names: ValueNames.SetNotSet),
        Flags2Rsrvd10       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_10",       "Reserved for future use (MBZ)", mask: 0x10, names: ValueNames.SetNotSet),
        Flags2Rsrvd20       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_20",       "Reserved for future use (MBZ)", mask: 0x20, names: ValueNames.SetNotSet),
        Flags2Rsrvd40       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_40",       "Reserved for future use (MBZ)", mask: 0x40, names: ValueNames.SetNotSet),
        Flags2Rsrvd80       = Protocol.Boolean("dcerpc.dg_flags2_rsrvd_80",       "Reserved for future use (MBZ)", mask: 0x80, names: ValueNames.SetNotSet),
        SerialLo            = Protocol.UInt8  ("dcerpc.dg_serial_lo",             "Serial Low", display: Hex),
        SerialHi            = Protocol.UInt8  ("dcerpc.dg_serial_hi",             "Serial High", display: Hex),
        Ahint               = Protocol.UInt16 ("dcerpc.dg_ahint",                 "Activity Hint", display: Hex),
        Ihint               = Protocol.UInt16 ("dcerpc.dg_ihint",                 "Interface Hint", display: Hex),
        FragLen             = Protocol.UInt16 ("dcerpc.dg_frag_len",              "Fragment len"),
        FragNum             = Protocol.UInt16 ("dcerpc.dg_frag_num",              "Fragment num"),
        AuthProto           = Protocol.UInt8  ("dcerpc.dg_auth_proto",            "Auth proto", names: DcerpcNames.AuthType),
        Seqnum              = Protocol.UInt32 ("dcerpc.dg_seqnum",                "Sequence num"),
        ServerBoot          = Protocol.Row    ("dcerpc.dg_server_boot",           "Server boot time", FieldType.AbsoluteTime, display: Local),
        IfVer               = Protocol.UInt32 ("dcerpc.dg_if_ver",                "Interface Ver"),
        IfId                = Protocol.Row    ("dcerpc.dg_if_id",                 "Interface", FieldType.Guid),
        ActId               = Protocol.Row    ("dcerpc.dg_act_id",                "Activity", FieldType.Guid),
        CancelVers          = Protocol.UInt32 ("dcerpc.dg_cancel_vers",           "Cancel Version"),
        CancelId            = Protocol.UInt32 ("dcerpc.dg_cancel_id",             "Cancel ID"),
        Status              = Protocol.UInt32 ("dcerpc.dg_status",                "Status", display: Hex, names: DcerpcNames.CnStatus),
        ServerAcceptingCancels = Protocol.Boolean("dcerpc.server_accepting_cancels", "Server accepting cancels"),
        FackVers               = Protocol.UInt8  ("dcerpc.fack_vers",                "FACK Version"),
        FackWindowSize         = Protocol.UInt16 ("dcerpc.fack_window_size",         "Window Size"),
        FackMaxTsdu            = Protocol.UInt32 ("dcerpc.fack_max_tsdu",            "Max TSDU"),
        FackMaxFragSize        = Protocol.UInt32 ("dcerpc.fack_max_frag_size",       "Max Frag Size"),
        FackSerialNum          = Protocol.UInt16 ("dcerpc.fack_serial_num",          "Serial Num"),
        FackSelackLen          = Protocol.UInt16 ("dcerpc.fack_selack_len",          "Selective ACK Len"),
        FackSelack             = Protocol.UInt32 ("dcerpc.fack_selack",              "Selective ACK", display: Hex);

    static readonly Field[]
        s_flags1 = [Flags1Rsrvd80, Flags1Broadcast, Flags1Idempotent, Flags1Maybe, Flags1Nofack, Flags1Frag, Flags1LastFrag, Flags1Rsrvd01],
        s_flags2 = [Flags2Rsrvd80, Flags2Rsrvd40, Flags2Rsrvd20, Flags2Rsrvd10, Flags2Rsrvd08, Flags2Rsrvd04, Flags2CancelPending, Flags2Rsrvd01];

    static readonly ExpertField s_unasked =
        Protocol.Expert("dcerpc.no_request_found", Severity.Note, ExpertGroup.Sequence, "No request to this DCE/RPC call found");

    public static void Dissect(ref Layer rpc)
    {
        ReadOnlySpan<byte> head = rpc.Rest;
        if (head.Length < HeaderLength || head[0] != Version || head[1] > LastType || (head[4] & 0xEE) != 0 || head[5] > LastFloat)
        {
            rpc.Decline();
            return;
        }
        rpc.Summary("DCERPC");
        rpc.Open();
        bool little = (head[4] & 0x10) != 0;
        rpc.Take(Dcerpc.Version);
        byte type = (byte)rpc.Take(Dcerpc.Type), flags = (byte)rpc.TakeBits(Flags1, s_flags1);
        rpc.TakeBits(Flags2, s_flags2);
        Dcerpc.TakeRepresentation(ref rpc, 3);
        rpc.Take(SerialHi);
        Ndr.TakeUuid(ref rpc, Dcerpc.ObjectId, little);
        short known = DcerpcInterfaces.Find(Ndr.TakeUuid(ref rpc, IfId, little));
        UuidNumber activity = Ndr.TakeUuid(ref rpc, ActId, little);
        rpc.Note(ServerBoot, rpc.Number(rpc.Position, 4, little) * 1_000_000_000, rpc.Position, 4, ItemFlags.None);
        rpc.Position += 4;
        Ndr.Take(ref rpc, IfVer, little);
        uint sequence = (uint)Ndr.Take(ref rpc, Seqnum, little);
        ushort operation = (ushort)Ndr.Take(ref rpc, Dcerpc.Opnum, little);
        Ndr.Take(ref rpc, Ihint, little);
        Ndr.Take(ref rpc, Ahint, little);
        int length = (int)Ndr.Take(ref rpc, FragLen, little);
        Ndr.Take(ref rpc, FragNum, little);
        rpc.Take(AuthProto);
        rpc.Take(SerialLo);
        if (rpc.Failed) return;
        rpc.Info($"{Dcerpc.Type.Names!.Find(type) ?? "Unknown"}: seq: {sequence}");
        if (type is Request or Response) rpc.Info($", opnum: {(uint)operation}, len: {length}");
        Match(ref rpc, type, activity, sequence, known);
        TakeBody(ref rpc, type, flags, known, operation, Math.Min(rpc.Length, HeaderLength + length), little);
    }

    static void TakeBody(ref Layer rpc, byte type, byte flags, short known, ushort operation, int end, bool little)
    {
        switch (type)
        {
            case Request or Response when (flags & IsFragment) == 0:
                if (rpc.Packet.Columns is { } columns && DcerpcInterfaces.Name(known) is { } name) columns.Protocol = name;
                DcerpcStub.TakeDatagram(ref rpc, known, operation, type == Request, little, end);
                break;
            case Fault or Reject:
                Ndr.Take(ref rpc, Status, little);
                break;
            case Cancel when rpc.Remaining >= 8:
                Ndr.Take(ref rpc, CancelVers, little);
                Ndr.Take(ref rpc, CancelId, little);
                break;
            case CancelAck when rpc.Remaining >= 9:
                Ndr.Take(ref rpc, CancelVers, little);
                Ndr.Take(ref rpc, CancelId, little);
                rpc.Take(ServerAcceptingCancels);
                break;
            case Fack when rpc.Remaining >= 14: TakeAcknowledgment(ref rpc, little); break;
        }
    }

    static void TakeAcknowledgment(ref Layer rpc, bool little)
    {
        if (rpc.Take(FackVers) is not (0 or 1)) return;
        rpc.Position++;
        Ndr.Take(ref rpc, FackWindowSize, little);
        Ndr.Take(ref rpc, FackMaxTsdu, little);
        Ndr.Take(ref rpc, FackMaxFragSize, little);
        Ndr.Take(ref rpc, FackSerialNum, little);
        int count = (int)Ndr.Take(ref rpc, FackSelackLen, little);
        for (; count > 0 && rpc.More; count--) Ndr.Take(ref rpc, FackSelack, little);
    }

    static void Match(ref Layer rpc, byte type, UuidNumber activity, uint sequence, short known)
    {
        if (type is not (Request or Ping or Response or Fault or Reject)) return;
        DcerpcConversationState talk = rpc.Packet.Conversation.State<DcerpcConversationState>(Protocol);
        if (type == Request)
        {
            if (!talk.TryFind(0, activity, sequence, out _))
                talk.Ask(new DcerpcCall { Activity = activity, Id = sequence, Interface = known, Frame = rpc.Packet.Number, Time = rpc.Packet.Time });
            rpc.NoteForetold(Dcerpc.ResponseIn, sequence);
            return;
        }
        if (type == Ping) return;
        if (!talk.TryFind(0, activity, sequence, out DcerpcCall call))
        {
            if (type == Response) rpc.Remark(s_unasked);
            return;
        }
        rpc.Note(Dcerpc.RequestIn, (ulong)call.Frame);
        rpc.Note(Dcerpc.Time, (ulong)(rpc.Packet.Time - call.Time));
        rpc.Foretell(Dcerpc.ResponseIn, call.Frame, sequence, (ulong)rpc.Packet.Number);
    }
}
