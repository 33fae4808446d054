namespace FilterLang.Protocols;

/// <summary>Server Message Block version 1, [MS-CIFS]: the header, and its commands by turns. What mail slots and LANMAN carry is not dissected.</summary>
public static class Smb
{
    const uint Magic = 0x424D53FF, Response = 0x80, NtErrors = 0x4000;

    const int HeaderLength = 32;

    public static readonly Protocol Protocol = Protocol.Of("smb", "SMB (Server Message Block Protocol)", Dissect, "SMB");

    public static readonly Field
        Cmd                    = Protocol.UInt8       ("smb.cmd",                       "SMB Command", display: Hex, names: SmbNames.Cmd),
        Wct                    = Protocol.UInt8       ("smb.wct",                       "Word Count (WCT)"),
        Bcc                    = Protocol.UInt16      ("smb.bcc",                       "Byte Count (BCC)", little: true),
        ResponseTo             = Protocol.FrameNumber ("smb.response_to",               "Response to"),
        Time                   = Protocol.RelativeTime("smb.time",                      "Time from request"),
        ResponseIn             = Protocol.FrameNumber ("smb.response_in",               "Response in"),
        NtStatus               = Protocol.UInt32      ("smb.nt_status",                 "NT Status", display: Hex, names: NtStatusNames.Names, little: true),
        ErrorClass             = Protocol.UInt8       ("smb.error_class",               "Error Class", display: Hex, names: new(() => [(0x0, "Success"), (0x1, "DOS Error"), (0x2, "Server Error"), (0x3, "Hardware Error"), (0x4, "Command Error - Not an SMB format command")])),
        ErrorCode              = Protocol.UInt16      ("smb.error_code",                "Error Code", display: Hex, little: true),
        Reserved               = Protocol.Bytes       ("smb.reserved",                  "Reserved"),
        Signature              = Protocol.Bytes       ("smb.signature",                 "Signature"),
        Pid                    = Protocol.UInt16      ("smb.pid",                       "Process ID", little: true),
        PidHigh                = Protocol.UInt16      ("smb.pid.high",                  "Process ID High", little: true),
        Tid                    = Protocol.UInt16      ("smb.tid",                       "Tree ID", little: true),
        Uid                    = Protocol.UInt16      ("smb.uid",                       "User ID", little: true),
        Mid                    = Protocol.UInt16      ("smb.mid",                       "Multiplex ID", little: true),
        Flags                  = Protocol.UInt8       ("smb.flags",                     "Flags", display: Hex),
        FlagsLock              = Protocol.Boolean     ("smb.flags.lock",                "Lock and Read", mask: 0x1, names: ValueNames.Pair("Lock&Read, Write&Unlock are supported", "Lock&Read, Write&Unlock are not supported")),
        FlagsReceiveBuffer     = Protocol.Boolean     ("smb.flags.receive_buffer",      "Receive Buffer Posted", mask: 0x2, names: ValueNames.Pair("Receive buffer has been posted", "Receive buffer has not been posted")),
        FlagsCaseless          = Protocol.Boolean     ("smb.flags.caseless",            "Case Sensitivity", mask: 0x8, names: ValueNames.Pair("Path names are caseless", "Path names are case sensitive")),
        FlagsCanon             = Protocol.Boolean     ("smb.flags.canon",               "Canonicalized Pathnames", mask: 0x10, names: ValueNames.Pair("Pathnames are canonicalized", "Pathnames are not canonicalized")),
        FlagsOplock            = Protocol.Boolean     ("smb.flags.oplock",              "Oplocks", mask: 0x20, names: ValueNames.Pair("OpLock requested/granted", "OpLock not requested/granted")),
        FlagsNotify            = Protocol.Boolean     ("smb.flags.notify",              "Notify", mask: 0x40, names: ValueNames.Pair("Notify client on all modifications", "Notify client only on open")),
        FlagsResponse          = Protocol.Boolean     ("smb.flags.response",            "Request/Response", mask: 0x80, names: ValueNames.Pair("Message is a response to the client/redirector", "Message is a request to the server")),
        Flags2                 = Protocol.UInt16      ("smb.flags2",                    "Flags2", display: Hex, little: true),
        Flags2LongNamesAllowed = Protocol.Row         ("smb.flags2.long_names_allowed", "Long Names Allowed", FieldType.Boolean, little: true, mask: 0x1, size: 2, names: ValueNames.Pair("Long file names are allowed in the response", "Long file names are not allowed in the response")),
        Flags2Ea               = Protocol.Row         ("smb.flags2.ea",                 "Extended Attributes", FieldType.Boolean, little: true, mask: 0x2, size: 2, names: ValueNames.Pair("Extended attributes are supported", "Extended attributes are not supported")),
        Flags2SecSig           = Protocol.Row         ("smb.flags2.sec_sig",            "Security Signatures", FieldType.Boolean, little: true, mask: 0x4, size: 2, names: ValueNames.Pair("Security signatures are supported", "Security signatures are not supported")),
        Flags2Compressed       = Protocol.Row         ("smb.flags2.compressed",         "Compressed", FieldType.Boolean, little: true, mask: 0x8, size: 2, names: ValueNames.Pair("Compression is requested", "Compression is not requested")),
        Flags2SecSigRequired   = Protocol.Row         ("smb.flags2.sec_sig_required",   "Security Signatures Required", FieldType.Boolean, little: true, mask: 0x10, size: 2, names: ValueNames.Pair("Security signatures are required", "Security signatures are not required")),
        Flags2LongNamesUsed    = Protocol.Row         ("smb.flags2.long_names_used",    "Long Names Used", FieldType.Boolean, little: true, mask: 0x40, size: 2, names: ValueNames.Pair("Path names in request are long file names", "Path names in request are not long file names")),
        Flags2ReparsePath      = Protocol.Row         ("smb.flags2.reparse_path",       "Reparse Path", FieldType.Boolean, little: true, mask: 0x400, size: 2, names: ValueNames.Pair("The request uses a @GMT reparse path", "The request does not use a @GMT reparse path")),
        Flags2Esn              = Protocol.Row         ("smb.flags2.esn",                "Extended Security Negotiation", FieldType.Boolean, little: true, mask: 0x800, size: 2, names: ValueNames.Pair("Extended security negotiation is supported", "Extended security negotiation is not supported")),
        Flags2Dfs              = Protocol.Row         ("smb.flags2.dfs",                "Dfs", FieldType.Boolean, little: true, mask: 0x1000, size: 2, names: ValueNames.Pair("Resolve pathnames with Dfs", "Don't resolve pathnames with Dfs")),
        Flags2Roe              = Protocol.Row         ("smb.flags2.roe",                "Execute-only Reads", FieldType.Boolean, little: true, mask: 0x2000, size: 2, names: ValueNames.Pair("Permit reads if execute-only", "Don't permit reads if execute-only")),
        Flags2NtError          = Protocol.Row         ("smb.flags2.nt_error",           "Error Code Type", FieldType.Boolean, little: true, mask: 0x4000, size: 2, names: ValueNames.Pair("Error codes are NT error codes", "Error codes are DOS error codes")),
        Flags2String           = Protocol.Row         ("smb.flags2.string",             "Unicode Strings", FieldType.Boolean, little: true, mask: 0x8000, size: 2, names: ValueNames.Pair("Strings are Unicode", "Strings are ASCII")),
        ServerComponent        = Protocol.UInt32      ("smb.server_component",          "Server Component", display: Hex, little: true);

    static readonly Field
        s_header = Protocol.Heading("SMB Header"),
        s_command = Protocol.Heading("Command");

    static readonly Field[]
        s_flags = [FlagsResponse, FlagsNotify, FlagsOplock, FlagsCanon, FlagsCaseless, FlagsReceiveBuffer, FlagsLock],
        s_flags2 = [Flags2String, Flags2NtError, Flags2Roe, Flags2Dfs, Flags2Esn, Flags2ReparsePath, Flags2LongNamesUsed, Flags2SecSigRequired,
            Flags2Compressed, Flags2SecSig, Flags2Ea, Flags2LongNamesAllowed];

    static Smb()
    {
        Nbss.Messages.AddHeuristic(Protocol);
        Protocol.Dispatches(Pipes.Table, SecurityTokens.Table, Mailslot.Table);
        _ = (SmbSetup.Dialect, SmbFiles.Fid, SmbTransactions.Tpc);
    }

    static void Dissect(ref Layer smb)
    {
        if (smb.Captured < 4 || smb.U32Little(0) != Magic)
        {
            smb.Decline();
            return;
        }
        // A further message of a segment adds to the line of the first.
        bool isFurther = smb.Packet.Columns is { Protocol: "SMB" };
        smb.SummaryOnce("SMB");
        smb.Open();
        if (!smb.Need(0, HeaderLength)) return;
        uint command = smb.U8(4);
        bool isResponse = (smb.U8(9) & Response) != 0;
        GroupScope scope = smb.Begin(s_header, 0, HeaderLength);
        smb.Take(ServerComponent);
        uint id = (uint)smb.U16Little(26) << 16 | smb.U16Little(30);
        Match(ref smb, id, isResponse);
        smb.Take(Cmd);
        if ((smb.U16Little(10) & NtErrors) != 0) smb.Take(NtStatus);
        else
        {
            smb.Take(ErrorClass);
            smb.Take(Reserved, 1);
            smb.Take(ErrorCode);
        }
        smb.TakeBits(Flags, s_flags);
        smb.TakeBits(Flags2, s_flags2);
        smb.Take(PidHigh);
        smb.Take(Signature, 8);
        smb.Take(Reserved, 2);
        SmbConversation talk = smb.Packet.Conversation.State<SmbConversation>(Protocol);
        smb.Take(Tid);
        NoteTree(ref smb, talk, smb.U16Little(24), isResponse && command == 0x75 && smb.U32Little(5) == 0 ? talk.Find(id, 0x75, out _) : null);
        smb.Take(Pid);
        smb.Take(Uid);
        smb.Take(Mid);
        smb.End(scope);
        SmbMessage message = new()
        {
            IsResponse = isResponse, Id = id, Tree = smb.U16Little(24), Flags = smb.U16Little(10),
            IsUnicode = (smb.U16Little(10) & SmbMessage.Unicode) != 0, Talk = talk,
        };
        TakeCommands(ref smb, message, command, isFurther);
        if (isResponse && (smb.U16Little(10) & NtErrors) != 0 && smb.U32Little(5) is not 0 and var status && NtStatusNames.Names.Find(status) is { } error)
            smb.Info($", Error: {error}");
    }

    // The share that a message is about.
    static void NoteTree(ref Layer smb, SmbConversation talk, ushort tree, SmbCall? connected)
    {
        // What connects to a share is about it already.
        if (connected is not null) talk.Connect(tree, connected.Name.Bytes, isPipe: false, smb.Packet.Number);
        if (smb.Packet.Conversation.IsNobodys || !talk.TryTree(tree, out ReadOnlySpan<byte> name, out long frame)) return;
        int outer = smb.Parent;
        smb.StandUnder(Tid);
        smb.NoteText(SmbSetup.Path, name);
        smb.Note(SmbFiles.FidMappedIn, (ulong)frame);
        smb.Parent = outer;
    }

    const uint NoMore = 0xFF;

    // A command, and those that ride along with it.
    static void TakeCommands(ref Layer smb, SmbMessage message, uint command, bool isFurther)
    {
        for (bool isFirst = true; ; isFirst = false)
        {
            message.Command = (byte)command;
            message.IsKnown = true;
            message.Call = message.IsResponse ? message.Talk.Find(message.Id, message.Command, out message.IsKnown) : message.Talk.Ask(message.Id, message.Command);
            string? name = Cmd.Names!.Find(command);
            if (!isFirst || isFurther) smb.Info($"; ");
            if (name is null) smb.Info($"Unknown (0x{command:x2})");
            else smb.Info($"{name}");
            if (isFirst && !isFurther) smb.Info($" {(message.IsResponse ? "Response" : "Request")}");
            GroupScope scope = smb.Begin(s_command);
            smb.Label(scope.Item, $"{name ?? "Unknown"} {(message.IsResponse ? "Response" : "Request")} (0x{(ulong)command:x2})");
            int next = TakeCommand(ref smb, message, ref command);
            smb.End(scope);
            if (smb.Failed || next < smb.Position || next >= smb.Captured) return;
            smb.Position = next;
        }
    }

    // Where the next command is, and which; 0 where there is none.
    static int TakeCommand(ref Layer smb, in SmbMessage message, ref uint command)
    {
        int next = 0;
        NoteCall(ref smb, message);
        int words = (int)smb.Take(Wct), bytes = smb.Position + words * 2;
        if (smb.Failed) return 0;
        bool isChained = command is 0x24 or 0x2D or 0x2E or 0x2F or 0x73 or 0x74 or 0x75 or 0xA2 && words >= 2;
        byte current = message.Command;
        if (words == 0 && !TakesNoWords(message))
        {
            SmbWords.TakeByteCount(ref smb);
            return 0;
        }
        if (isChained)
        {
            command = (uint)smb.Take(Cmd);
            smb.Take(Reserved, 1);
            next = (int)smb.Take(SmbSetup.Andxoffset);
            if (command == NoMore) next = 0;
        }
        switch (current)
        {
            case 0x00 or 0x01 or 0x10: SmbFiles.TakePath(ref smb, message, isDirectory: true, hasAttributes: false); break;
            case 0x04: SmbFiles.TakeClose(ref smb, message); break;
            case 0x06: SmbFiles.TakePath(ref smb, message, isDirectory: false, hasAttributes: true); break;
            case 0x07: SmbFiles.TakePath(ref smb, message, isDirectory: false, hasAttributes: true, hasSecond: true); break;
            case 0x08: SmbFiles.TakeInformation(ref smb, message); break;
            case 0x0A: SmbFiles.TakeCoreRead(ref smb, message); break;
            case 0x0B: SmbFiles.TakeCoreWrite(ref smb, message); break;
            case 0x24: SmbFiles.TakeLocks(ref smb, message); break;
            case 0x25: SmbTransactions.TakeTrans(ref smb, message); break;
            case 0x2B: SmbFiles.TakeEcho(ref smb, message); break;
            case 0x2D: SmbFiles.TakeOpen(ref smb, message); break;
            case 0x2E: SmbFiles.TakeRead(ref smb, message, words); break;
            case 0x2F: SmbFiles.TakeWrite(ref smb, message, words); break;
            case 0x32: SmbTransactions.TakeTrans2(ref smb, message); break;
            case 0x33: SmbTransactions.TakeSecondary(ref smb, message, 2); break;
            case 0x72: SmbSetup.TakeNegotiate(ref smb, message, words); break;
            case 0x73: SmbSetup.TakeSession(ref smb, message, words); break;
            case 0x75: SmbSetup.TakeTreeConnect(ref smb, message, words); break;
            case 0x80: SmbFiles.TakeDisk(ref smb, message); break;
            case 0x81: SmbFiles.TakeSearch(ref smb, message); break;
            case 0xA0: SmbTransactions.TakeNtTrans(ref smb, message); break;
            case 0xA1:
                smb.Info($" (secondary request)");
                SmbTransactions.TakeSecondary(ref smb, message, 4);
                break;
            case 0xA2: SmbFiles.TakeNtCreate(ref smb, message, words); break;
            default:
                smb.Position = bytes;
                if (smb.Remaining >= 2) SmbWords.TakeByteCount(ref smb);
                break;
        }
        return next;
    }

    // Requests without words that have octets; a response without words tells of an error.
    static bool TakesNoWords(in SmbMessage message) => !message.IsResponse && message.Command is 0x00 or 0x01 or 0x08 or 0x10 or 0x72;

    // What a response is about stands before it.
    static void NoteCall(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse) return;
        switch (message.Command)
        {
            case 0x00 or 0x01 or 0x06 or 0x07 or 0x10:
                if (message.IsKnown && message.Call.Name.Bytes.Length > 0) smb.NoteText(SmbFiles.File, message.Call.Name.Bytes);
                break;
            case 0x04 or 0x05 or 0x0A or 0x0B or 0x24 or 0x2E or 0x2F:
                SmbFiles.NoteCall(ref smb, message);
                break;
            case 0x32:
                SmbTransactions.NoteCall(ref smb, message);
                break;
            case 0xA0:
                SmbTransactions.NoteNtCall(ref smb, message);
                break;
        }
    }

    static void Match(ref Layer smb, uint id, bool isResponse)
    {
        PacketDissector packet = smb.Packet;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, id);
        if (!isResponse)
        {
            if (all.Ask(packet, key) is not 0 and var response) smb.Note(ResponseIn, (ulong)response);
            return;
        }
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found)) return;
        smb.Note(ResponseTo, (ulong)found.RequestFrame);
        smb.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}
