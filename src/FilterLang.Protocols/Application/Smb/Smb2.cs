namespace FilterLang.Protocols;

/// <summary>Server Message Block versions 2 and 3, [MS-SMB2]: the header, chains of messages, and what answers what.</summary>
public static class Smb2
{
    const int HeaderLength = 64;

    const uint Plain = 0x424D53FE, Encrypted = 0x424D53FD, Compressed = 0x424D53FC, Response = 1, Async = 2, StatusPending = 0x103;

    public static readonly Protocol Protocol = Protocol.Of("smb2", "SMB2 (Server Message Block Protocol version 2)", Dissect, "SMB2");

    public static readonly Field
        Cmd                     = Protocol.UInt16      ("smb2.cmd",                              "Command", names: Smb2Names.Cmd, little: true),
        ResponseTo              = Protocol.FrameNumber ("smb2.response_to",                      "Response to"),
        ResponseIn              = Protocol.FrameNumber ("smb2.response_in",                      "Response in"),
        Time                    = Protocol.RelativeTime("smb2.time",                             "Time to response"),
        HeaderLen               = Protocol.UInt16      ("smb2.header_len",                       "Header Length", little: true),
        NtStatus                = Protocol.UInt32      ("smb2.nt_status",                        "NT Status", display: Hex, names: NtStatusNames.Names, little: true),
        MsgId                   = Protocol.UInt64      ("smb2.msg_id",                           "Message ID", names: new(() => [(-1, "unsolicited response")]), little: true),
        Tid                     = Protocol.UInt32      ("smb2.tid",                              "Tree Id", display: Hex, little: true),
        Aid                     = Protocol.UInt64      ("smb2.aid",                              "Async Id", display: Hex, little: true),
        Sesid                   = Protocol.UInt64      ("smb2.sesid",                            "Session Id", display: Hex, little: true),
        ChainOffset             = Protocol.UInt32      ("smb2.chain_offset",                     "Chain Offset", display: Hex, little: true),
        HeaderReserved          = Protocol.UInt32      ("smb2.header_reserved",                  "Reserved", display: Hex, little: true),
        Flags                   = Protocol.UInt32      ("smb2.flags",                            "Flags", display: Hex, little: true),
        FlagsResponse           = Protocol.Row         ("smb2.flags.response",                   "Response", FieldType.Boolean, little: true, mask: 0x1, size: 4, names: ValueNames.Pair("This is a RESPONSE", "This is a REQUEST")),
        FlagsAsync              = Protocol.Row         ("smb2.flags.async",                      "Async command", FieldType.Boolean, little: true, mask: 0x2, size: 4, names: ValueNames.Pair("This is an ASYNC command", "This is a SYNC command")),
        FlagsDfs                = Protocol.Row         ("smb2.flags.dfs",                        "DFS operation", FieldType.Boolean, little: true, mask: 0x10000000, size: 4, names: ValueNames.Pair("This is a DFS OPERATION", "This is a normal operation")),
        FlagsChained            = Protocol.Row         ("smb2.flags.chained",                    "Chained", FieldType.Boolean, little: true, mask: 0x4, size: 4, names: ValueNames.Pair("This pdu is a CHAINED command", "This pdu is NOT a chained command")),
        FlagsSignature          = Protocol.Row         ("smb2.flags.signature",                  "Signing", FieldType.Boolean, little: true, mask: 0x8, size: 4, names: ValueNames.Pair("This pdu is SIGNED", "This pdu is NOT signed")),
        FlagsReplay             = Protocol.Row         ("smb2.flags.replay",                     "Replay operation", FieldType.Boolean, little: true, mask: 0x20000000, size: 4, names: ValueNames.Pair("This is a REPLAY OPERATION", "This is NOT a replay operation")),
        FlagsPriorityMask       = Protocol.Row         ("smb2.flags.priority_mask",              "Priority", FieldType.Boolean, little: true, mask: 0x70, size: 4, names: ValueNames.Pair("This pdu contains a PRIORITY", "This pdu does NOT contain a PRIORITY")),
        Tree                    = Protocol.Text        ("smb2.tree",                             "Tree"),
        ShareType               = Protocol.UInt8       ("smb2.share_type",                       "Share Type", display: Hex, names: new(() => [(0x1, "Physical disk"), (0x2, "Named pipe"), (0x3, "Printer")])),
        CreditCharge            = Protocol.UInt16      ("smb2.credit.charge",                    "Credit Charge", little: true),
        CreditsRequested        = Protocol.UInt16      ("smb2.credits.requested",                "Credits requested", little: true),
        CreditsGranted          = Protocol.UInt16      ("smb2.credits.granted",                  "Credits granted", little: true),
        ChannelSequence         = Protocol.UInt16      ("smb2.channel_sequence",                 "Channel Sequence", little: true),
        TconFrame               = Protocol.FrameNumber ("smb2.tcon_frame",                       "Connected in Frame"),
        TdconFrame              = Protocol.FrameNumber ("smb2.tdcon_frame",                      "Disconnected in Frame"),
        Signature               = Protocol.Bytes       ("smb2.signature",                        "Signature"),
        TransformSignature      = Protocol.Bytes       ("smb2.header.transform.signature",       "Signature"),
        TransformNonce          = Protocol.Bytes       ("smb2.header.transform.nonce",           "Nonce"),
        TransformMsgSize        = Protocol.UInt32      ("smb2.header.transform.msg_size",        "Message size", little: true),
        TransformReserved       = Protocol.Bytes       ("smb2.header.transform.reserved",        "Reserved"),
        TransformFlags          = Protocol.UInt16      ("smb2.header.transform.flags",           "Flags", display: Hex, little: true),
        TransformFlagsEncrypted = Protocol.Row         ("smb2.header.transform.flags.encrypted", "Encrypted", FieldType.Boolean, little: true, mask: 0x1, size: 2),
        TransformEncData        = Protocol.Bytes       ("smb2.header.transform.enc_data",        "Data"),
        ProtocolId              = Protocol.UInt32      ("smb2.protocol_id",                      "ProtocolId", display: Hex);

    static readonly Field s_header = Protocol.Heading("SMB2 Header");

    static readonly Field[] s_flags =
    [
        FlagsResponse, FlagsAsync, FlagsChained, FlagsSignature, FlagsPriorityMask, FlagsDfs, FlagsReplay,
    ];

    static Smb2()
    {
        Nbss.Messages.AddHeuristic(Protocol);
        Protocol.Dispatches(Pipes.Table, SecurityTokens.Table).Borrows(Smb.Protocol);
        _ = (Smb2Bodies.BufferCode, Smb2Files.CreateOplock, Smb2Information.FileAllInfo, Smb2Negotiation.ReservedSet);
    }

    static void Dissect(ref Layer smb)
    {
        uint magic = smb.Captured >= 4 ? smb.U32Little(0) : 0;
        if (magic is not (Plain or Encrypted or Compressed))
        {
            smb.Decline();
            return;
        }
        smb.Summary("SMB2");
        if (magic == Encrypted) TakeEncrypted(ref smb);
        else if (magic == Compressed) smb.Open();
        else TakeMessage(ref smb);
    }

    // [MS-SMB2] section 2.2.41; without the session's key nothing more is known.
    static void TakeEncrypted(ref Layer smb)
    {
        smb.Open();
        smb.Info($"Encrypted SMB3");
        smb.Take(ProtocolId);
        smb.Take(TransformSignature, 16);
        smb.Take(TransformNonce, 16);
        int size = (int)smb.Take(TransformMsgSize);
        smb.Take(TransformReserved, 2);
        smb.TakeBits(TransformFlags, TransformFlagsEncrypted);
        smb.Take(Sesid);
        if (!smb.Failed && smb.Remaining > 0) smb.Take(TransformEncData, Math.Min(smb.Remaining, Math.Max(0, size)));
    }

    static void TakeMessage(ref Layer smb)
    {
        smb.Open();
        uint flags = smb.U32Little(16), status = smb.U32Little(8);
        bool isResponse = (flags & Response) != 0;
        int next = (int)smb.U32Little(20);
        if (smb.Failed) return;
        GroupScope scope = smb.Begin(s_header, 0, HeaderLength);
        smb.Take(ProtocolId);
        smb.Take(HeaderLen);
        smb.Take(CreditCharge);
        if (isResponse) smb.Take(NtStatus);
        else
        {
            smb.Take(ChannelSequence);
            smb.Take(Smb2Bodies.Reserved, 2);
        }
        uint command = (uint)smb.Take(Cmd);
        smb.Take(isResponse ? CreditsGranted : CreditsRequested);
        smb.TakeBits(Flags, s_flags);
        smb.Take(ChainOffset);
        ulong id = smb.U64(smb.Position);
        smb.Take(MsgId);
        uint tree = 0;
        if ((flags & Async) != 0) smb.Take(Aid);
        else
        {
            smb.Take(HeaderReserved);
            tree = (uint)smb.Take(Tid);
            if (!smb.Failed) Smb2Trees.Note(ref smb, tree, command, isResponse);
        }
        smb.Take(Sesid);
        smb.Take(Signature, 16);
        Match(ref smb, id, isResponse, status);
        smb.End(scope);
        if (smb.Failed) return;
        Smb2Summary.Tell(smb, command, isResponse, status);
        int end = next > HeaderLength && next < smb.Length ? next : smb.Length;
        if (smb.Remaining > 0)
        {
            int all = smb.Narrow(end);
            var message = new Smb2Message(command, isResponse, status, tree, id);
            Smb2Summary.TellRest(smb, message);
            Smb2Bodies.Take(ref smb, message);
            smb.Widen(all);
        }
        // Messages of a chain stand side by side.
        if (next > HeaderLength && next < smb.Length && !smb.Failed)
        {
            smb.Info($"; ");
            int fence = smb.Packet.Columns?.Fence ?? 0;
            smb.KeepInfo();
            smb.Position = next;
            smb.CallUnlisted(Protocol);
            smb.Packet.Columns?.Keep(fence);
        }
    }

    static void Match(ref Layer smb, ulong id, bool isResponse, uint status)
    {
        PacketDissector packet = smb.Packet;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, id);
        if (!isResponse)
        {
            if (packet.Knows is null)
            {
                all.Request(key, packet.Number, packet.Time);
                return;
            }
            ref readonly Transaction known = ref all.OfRequest(key, packet.Number);
            if (Transactions.IsNone(in known) || known.ResponseFrame == 0) return;
            smb.Note(ResponseIn, (ulong)known.ResponseFrame);
            smb.Note(Time, (ulong)(known.ResponseTime - packet.Time));
            return;
        }
        // The response proper is still to come where it is only said that one will.
        ref readonly Transaction found = ref status == StatusPending ? ref all.Asked(packet, key) : ref all.Answer(packet, key);
        if (Transactions.IsNone(in found)) return;
        smb.Note(ResponseTo, (ulong)found.RequestFrame);
        smb.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}

/// <summary>What the header tells of a message.</summary>
readonly record struct Smb2Message(uint Command, bool IsResponse, uint Status, uint Tree, ulong Id);
