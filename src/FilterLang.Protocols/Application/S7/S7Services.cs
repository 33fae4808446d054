namespace FilterLang.Protocols;

/// <summary>Setting up S7 communication, and blocks that go to the controller (download) and come from it (upload).</summary>
static class S7Services
{
    /// <summary>Functions.</summary>
    public const uint RequestDownload = 0x1A, EndUpload = 0x1F, Setup = 0xF0;

    const uint Download = 0x1B, EndDownload = 0x1C, StartUpload = 0x1D, Upload = 0x1E;

    const int NameLength = 9;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        MaxamqCalling       = s_protocol.UInt16("s7comm.param.maxamq_calling", "Max AmQ (parallel jobs with ack) calling"),
        MaxamqCalled        = s_protocol.UInt16("s7comm.param.maxamq_called", "Max AmQ (parallel jobs with ack) called"),
        SetupReserved1      = s_protocol.UInt8 ("s7comm.param.setup_reserved1", "Reserved", display: Hex),
        PduLength           = s_protocol.UInt16("s7comm.param.pdu_length", "PDU length"),
        Unknown1            = s_protocol.Bytes ("s7comm.data.blockcontrol.unknown1", "Unknown byte(s) in blockcontrol"),
        Errorcode           = s_protocol.UInt16("s7comm.data.blockcontrol.errorcode", "Errorcode", display: Hex),
        Uploadid            = s_protocol.UInt32("s7comm.data.blockcontrol.uploadid", "UploadID", display: Hex),
        FileIdentifier      = s_protocol.Text  ("s7comm.data.blockcontrol.file_identifier", "File identifier"),
        BlockType           = s_protocol.Text  ("s7comm.data.blockcontrol.block_type", "Block type"),
        BlockNumber         = s_protocol.Text  ("s7comm.data.blockcontrol.block_number", "Block number"),
        DestFilesys         = s_protocol.Text  ("s7comm.data.blockcontrol.dest_filesys", "Destination filesystem"),
        Part2Len            = s_protocol.UInt8 ("s7comm.data.blockcontrol.part2_len", "Length part 2"),
        Part2Unknown        = s_protocol.Text  ("s7comm.data.blockcontrol.part2_unknown", "Unknown char before load mem"),
        LoadmemLen          = s_protocol.Text  ("s7comm.data.blockcontrol.loadmem_len", "Length of load memory"),
        Mc7codeLen          = s_protocol.Text  ("s7comm.data.blockcontrol.mc7code_len", "Length of MC7 code"),
        FilenameLen         = s_protocol.UInt8 ("s7comm.param.blockcontrol.filename_len", "Filename Length"),
        Filename            = s_protocol.Text  ("s7comm.param.blockcontrol.filename", "Filename"),
        UplLenstringLen     = s_protocol.UInt8 ("s7comm.param.blockcontrol.upl_lenstring_len", "Blocklengthstring Length"),
        UplLenstring        = s_protocol.Text  ("s7comm.param.blockcontrol.upl_lenstring", "Blocklength"),
        Functionstatus      = s_protocol.UInt8 ("s7comm.param.blockcontrol.functionstatus", "Function Status", display: Hex),
        FunctionstatusMore  = s_protocol.Flag  (Functionstatus, "s7comm.param.blockcontrol.functionstatus.more", "More data following", 0x1),
        FunctionstatusError = s_protocol.Flag  (Functionstatus, "s7comm.param.blockcontrol.functionstatus.error", "Error", 0x2);

    public static void TakeSetup(ref Layer s7)
    {
        s7.Take(SetupReserved1);
        s7.Take(MaxamqCalling);
        s7.Take(MaxamqCalled);
        s7.Take(PduLength);
    }

    public static void TakeRequest(ref Layer s7, uint function, int end)
    {
        TakeStatus(ref s7);
        switch (function)
        {
            case RequestDownload or Download:
                s7.Take(Unknown1, 2);
                s7.Take(Unknown1, 4);
                TakeName(ref s7);
                if (function == RequestDownload && s7.Position < end) TakeLengths(ref s7);
                break;
            case EndDownload:
                s7.Take(Errorcode);
                s7.Take(Unknown1, 4);
                TakeName(ref s7);
                break;
            case StartUpload:
                s7.Take(Unknown1, 2);
                s7.Take(Uploadid);
                TakeName(ref s7);
                break;
            case Upload:
                s7.Take(Unknown1, 2);
                s7.Take(Uploadid);
                break;
            case EndUpload:
                s7.Take(Errorcode);
                s7.Take(Uploadid);
                break;
        }
    }

    public static void TakeResponse(ref Layer s7, GroupScope parameters, uint function, int end, int data)
    {
        if (function is RequestDownload or EndDownload or EndUpload || s7.Position >= end) return;
        TakeStatus(ref s7);
        if (function == StartUpload)
        {
            s7.Take(Unknown1, 2);
            s7.Take(Uploadid);
            int length = (int)s7.Take(UplLenstringLen);
            s7.Take(UplLenstring, length);
            return;
        }
        if (data == 0) return;
        s7.End(parameters);
        s7.Position = end;
        GroupScope group = s7.Begin(S7comm.Data, end, data);
        int size = (int)s7.Take(S7Data.DataLength);
        s7.Take(Unknown1, 2);
        s7.Take(S7Data.RespData, size);
        s7.End(group);
    }

    static void TakeStatus(ref Layer s7) => s7.TakeBits(Functionstatus, FunctionstatusMore, FunctionstatusError);

    static void TakeName(ref Layer s7)
    {
        int length = (int)s7.Take(FilenameLen), at = s7.Position;
        s7.Take(Filename, length);
        if (length != NameLength || s7.Failed) return;
        s7.Place(FileIdentifier, at, 1);
        TakeBlock(ref s7, at + 1);
        s7.Info($" -> Block:[{TypeName(s7.Slice(at + 1, 2))}{Number(s7.Slice(at + 3, 5))}]");
    }

    /// <summary>Type, number and place of a block, eight characters.</summary>
    public static void TakeBlock(ref Layer s7, int at)
    {
        s7.Place(BlockType, at, 2);
        s7.Place(BlockNumber, at + 2, 5);
        s7.Place(DestFilesys, at + 7, 1);
    }

    /// <summary>The name of a type of blocks that is written as two digits.</summary>
    public static string? TypeName(ReadOnlySpan<byte> type)
    {
        if (type.Length < 2 || type[0] != '0') return null;
        return type[1] switch
        {
            (byte)'8' => "OB", (byte)'9' => "CMOD", (byte)'A' => "DB", (byte)'B' => "SDB", (byte)'C' => "FC", (byte)'D' => "SFC",
            (byte)'E' => "FB", (byte)'F' => "SFB", _ => null,
        };
    }

    /// <summary>A number in decimal digits.</summary>
    public static uint Number(ReadOnlySpan<byte> digits) =>
        System.Buffers.Text.Utf8Parser.TryParse(digits, out uint number, out _) ? number : 0;

    static void TakeLengths(ref Layer s7)
    {
        s7.Take(Part2Len);
        s7.Take(Part2Unknown, 1);
        s7.Take(LoadmemLen, 6);
        s7.Take(Mc7codeLen, 6);
    }
}
