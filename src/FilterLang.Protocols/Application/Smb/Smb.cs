namespace FilterLang.Protocols;

/// <summary>Server Message Block version 1, [MS-CIFS]: the header and the sizes of what follows it. Parameters are not dissected.</summary>
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

    static readonly Field s_header = Protocol.Heading("SMB Header");

    static readonly Field[]
        s_flags = [FlagsResponse, FlagsNotify, FlagsOplock, FlagsCanon, FlagsCaseless, FlagsReceiveBuffer, FlagsLock],
        s_flags2 = [Flags2String, Flags2NtError, Flags2Roe, Flags2Dfs, Flags2Esn, Flags2ReparsePath, Flags2LongNamesUsed, Flags2SecSigRequired,
            Flags2Compressed, Flags2SecSig, Flags2Ea, Flags2LongNamesAllowed];

    static Smb() => Nbss.Messages.AddHeuristic(Protocol);

    static void Dissect(ref Layer smb)
    {
        if (smb.Captured < 4 || smb.U32Little(0) != Magic)
        {
            smb.Decline();
            return;
        }
        smb.Summary("SMB");
        smb.Open();
        if (!smb.Need(0, HeaderLength)) return;
        uint command = smb.U8(4);
        bool isResponse = (smb.U8(9) & Response) != 0;
        GroupScope scope = smb.Begin(s_header, 0, HeaderLength);
        smb.Take(ServerComponent);
        Match(ref smb, (uint)smb.U16Little(26) << 16 | smb.U16Little(30), isResponse);
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
        smb.Take(Tid);
        smb.Take(Pid);
        smb.Take(Uid);
        smb.Take(Mid);
        smb.End(scope);
        smb.Info($"{Cmd.Names!.Find(command) ?? "Unknown"} {(isResponse ? "Response" : "Request")}");
        int words = (int)smb.Take(Wct);
        smb.Position += words * 2;
        if (smb.Remaining >= 2) smb.Take(Bcc);
    }

    static void Match(ref Layer smb, uint id, bool isResponse)
    {
        PacketDissector packet = smb.Packet;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, id);
        if (!isResponse)
        {
            if (packet.Knows is null) all.Request(key, packet.Number, packet.Time);
            else if (all.ResponseTo(key, packet.Number) is not 0 and var response) smb.Note(ResponseIn, (ulong)response);
            return;
        }
        ref readonly Transaction found = ref packet.Knows is not null
            ? ref all.OfResponse(key, packet.Number) : ref all.Response(key, packet.Number, packet.Time);
        if (Transactions.IsNone(in found)) return;
        smb.Note(ResponseTo, (ulong)found.RequestFrame);
        smb.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}
