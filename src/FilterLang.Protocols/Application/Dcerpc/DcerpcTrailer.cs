namespace FilterLang.Protocols;

/// <summary>The verification trailer behind the stub of a request, [MS-RPCE] section 2.2.2.13.</summary>
static class DcerpcTrailer
{
    const int CommandLimit = 16;

    const uint Bits = 1, Context = 2;

    static readonly Protocol Protocol = Dcerpc.Protocol;

    public static readonly Field
        Signature             = Protocol.Bytes ("dcerpc.rpc_sec_vt.signature",               "SEC_VT_SIGNATURE"),
        CommandEnd            = Protocol.Row   ("dcerpc.rpc_sec_vt.command.end",             "SEC_VT_COMMAND_END", FieldType.Boolean, mask: 0x4000, size: 2),
        CommandMustProcess    = Protocol.Row   ("dcerpc.rpc_sec_vt.command.must_process",    "SEC_VT_MUST_PROCESS_COMMAND", FieldType.Boolean, mask: 0x8000, size: 2),
        CommandCmd            = Protocol.UInt16("dcerpc.rpc_sec_vt.command.cmd",             "Cmd", display: Hex, mask: 0x3fff, names: new(() => [(0x1, "BITMASK_1"), (0x2, "PCONTEXT"), (0x3, "HEADER2")])),
        Command               = Protocol.UInt16("dcerpc.rpc_sec_vt.command",                 "Command", display: Hex),
        CommandLength         = Protocol.UInt16("dcerpc.rpc_sec_vt.command.length",          "Length"),
        Bitmask               = Protocol.UInt32("dcerpc.rpc_sec_vt.bitmask",                 "rpc_sec_vt_bitmask", display: Hex),
        BitmaskSign           = Protocol.Row   ("dcerpc.rpc_sec_vt.bitmask.sign",            "CLIENT_SUPPORT_HEADER_SIGNING", FieldType.Boolean, mask: 0x1, size: 4),
        PcontextInterfaceUuid = Protocol.Row   ("dcerpc.rpc_sec_vt.pcontext.interface.uuid", "UUID", FieldType.Guid),
        PcontextInterfaceVer  = Protocol.UInt32("dcerpc.rpc_sec_vt.pcontext.interface.ver",  "Version", display: Hex);

    static readonly Field s_trailer = Protocol.Heading("Verification Trailer"), s_command = Protocol.Heading("Command");

    static ReadOnlySpan<byte> Mark => [0x8A, 0xE3, 0x13, 0x71, 0x02, 0xF4, 0x36, 0x71];

    /// <summary>Where the trailer begins in a stub, or where the stub ends.</summary>
    public static int Find(ref Layer rpc, int at, int end)
    {
        if (rpc.Failed || end > rpc.Captured || end <= at) return end;
        int found = rpc.Slice(at, end - at).LastIndexOf(Mark);
        return found < 0 ? end : at + found;
    }

    public static void Take(ref Layer rpc, int at, int end, bool little)
    {
        rpc.Position = at;
        GroupScope scope = rpc.Begin(s_trailer, at, end - at);
        rpc.Take(Signature, Mark.Length);
        for (int count = 0; rpc.Position + 4 <= end && rpc.More && count < CommandLimit; count++)
        {
            int start = rpc.Position;
            GroupScope one = rpc.Begin(s_command, start, 4);
            uint word = (uint)Ndr.TakeBits(ref rpc, Command, little, CommandCmd, CommandEnd, CommandMustProcess);
            int next = start + 4 + (int)Ndr.Take(ref rpc, CommandLength, little);
            TakeBody(ref rpc, word & 0x3FFF, little);
            rpc.End(one);
            if (rpc.Failed || (word & 0x4000) != 0) break;
            rpc.Position = next;
        }
        rpc.End(scope);
    }

    static void TakeBody(ref Layer rpc, uint command, bool little)
    {
        if (command == Bits) Ndr.TakeBits(ref rpc, Bitmask, little, BitmaskSign);
        if (command != Context) return;
        for (int i = 0; i < 2; i++)
        {
            Ndr.TakeUuid(ref rpc, PcontextInterfaceUuid, little);
            Ndr.Take(ref rpc, PcontextInterfaceVer, little);
        }
    }
}
