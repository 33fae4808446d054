namespace FilterLang.Protocols;

/// <summary>Lists of blocks, and what a block tells of itself.</summary>
static class S7BlockFunctions
{
    const ulong List = 1, ListOfType = 2, Information = 3;

    const int TimeLength = 6;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Blocktype          = s_protocol.Text   ("s7comm.blockinfo.blocktype", "Block type"),
        BlockCount         = s_protocol.UInt16 ("s7comm.blockinfo.block_count", "Block count"),
        BlockNum           = s_protocol.UInt16 ("s7comm.blockinfo.block_num", "Block number"),
        Flags              = s_protocol.UInt8  ("s7comm.blockinfo.flags", "Block flags (unknown)", display: Hex),
        BlockLang          = s_protocol.UInt8  ("s7comm.blockinfo.block_lang", "Block language", names: S7Names.BlockinfoBlockLang),
        AskedBlockNumber   = s_protocol.Text   ("s7comm.data.blockinfo.block_number", "Block number"),
        AskedFilesys       = s_protocol.Text   ("s7comm.data.blockinfo.filesys", "Filesystem"),
        ResInfolength      = s_protocol.UInt16 ("s7comm.blockinfo.res_infolength", "Length of Info"),
        ResUnknown2        = s_protocol.UInt16 ("s7comm.blockinfo.res_unknown2", "Unknown blockinfo 2", display: Hex),
        ResConst3          = s_protocol.Text   ("s7comm.blockinfo.res_const3", "Constant 3"),
        ResUnknown         = s_protocol.Bytes  ("s7comm.blockinfo.res_unknown", "Unknown byte(s) blockinfo"),
        SubblkType         = s_protocol.UInt8  ("s7comm.blockinfo.subblk_type", "Subblk type", names: S7Names.BlockinfoSubblkType),
        LoadMemLen         = s_protocol.UInt32 ("s7comm.blockinfo.load_mem_len", "Length load memory"),
        Blocksecurity      = s_protocol.UInt32 ("s7comm.blockinfo.blocksecurity", "Block Security", names: new(() => [(0, "None"), (3, "Know How Protect")])),
        InterfaceTimestamp = s_protocol.Text   ("s7comm.blockinfo.interface_timestamp", "Interface timestamp"),
        CodeTimestamp      = s_protocol.Text   ("s7comm.blockinfo.code_timestamp", "Code timestamp"),
        SsbLen             = s_protocol.UInt16 ("s7comm.blockinfo.ssb_len", "SSB length"),
        AddLen             = s_protocol.UInt16 ("s7comm.blockinfo.add_len", "ADD length"),
        LocaldataLen       = s_protocol.UInt16 ("s7comm.blockinfo.localdata_len", "Localdata length"),
        Mc7Len             = s_protocol.UInt16 ("s7comm.blockinfo.mc7_len", "MC7 code length"),
        Author             = s_protocol.Text   ("s7comm.blockinfo.author", "Author"),
        Family             = s_protocol.Text   ("s7comm.blockinfo.family", "Family"),
        Headername         = s_protocol.Text   ("s7comm.blockinfo.headername", "Name (Header)"),
        Headerversion      = s_protocol.Text   ("s7comm.blockinfo.headerversion", "Version (Header)"),
        Checksum           = s_protocol.UInt16 ("s7comm.blockinfo.checksum", "Block checksum", display: Hex),
        Reserved1          = s_protocol.UInt32 ("s7comm.blockinfo.reserved1", "Reserved 1", display: Hex),
        Reserved2          = s_protocol.UInt32 ("s7comm.blockinfo.reserved2", "Reserved 2", display: Hex),
        BlockFlags         = s_protocol.UInt8  ("s7comm.param.userdata.blockinfo.flags", "Block flags", display: Hex, mask: 0xff),
        Linked             = s_protocol.Boolean("s7comm.param.userdata.blockinfo.linked", "Linked", mask: 0x1, names: ValueNames.YesNo),
        StandardBlock      = s_protocol.Boolean("s7comm.param.userdata.blockinfo.standard_block", "Standard block", mask: 0x2, names: ValueNames.YesNo),
        Nonretain          = s_protocol.Boolean("s7comm.param.userdata.blockinfo.nonretain", "Non Retain", mask: 0x8, names: ValueNames.YesNo);

    public static void Take(ref Layer s7, ulong subfunction, bool isRequest)
    {
        switch (subfunction)
        {
            case List when !isRequest:
                while (s7.Remaining >= 4 && s7.More)
                {
                    GroupScope group = s7.Begin(S7Data.DataItem, s7.Position, 4);
                    s7.Take(Blocktype, 2);
                    s7.Take(BlockCount);
                    s7.End(group);
                }
                break;
            case ListOfType when isRequest:
                s7.Info($" Type:[{S7Services.TypeName(s7.Slice(s7.Position, 2))}]");
                s7.Take(Blocktype, 2);
                break;
            case ListOfType:
                while (s7.Remaining >= 4 && s7.More)
                {
                    GroupScope group = s7.Begin(S7Data.DataItem, s7.Position, 4);
                    s7.Take(BlockNum);
                    s7.Take(Flags);
                    s7.Take(BlockLang);
                    s7.End(group);
                }
                break;
            case Information when isRequest: TakeQuestion(ref s7); break;
            case Information: TakeInformation(ref s7); break;
        }
    }

    static void TakeQuestion(ref Layer s7)
    {
        int at = s7.Position;
        s7.Take(Blocktype, 2);
        s7.Take(AskedBlockNumber, 5);
        s7.Take(AskedFilesys, 1);
        if (!s7.Failed) s7.Info($" -> Block:[{S7Services.TypeName(s7.Slice(at, 2))} {S7Services.Number(s7.Slice(at + 2, 5))}]");
    }

    static void TakeInformation(ref Layer s7)
    {
        S7Text.Take(ref s7, Blocktype, 2);
        s7.Take(ResInfolength);
        s7.Take(ResUnknown2);
        s7.Take(ResConst3, 2);
        s7.Take(ResUnknown, 1);
        s7.Place(BlockFlags, s7.Position);
        s7.TakeParts(Linked, StandardBlock, Nonretain);
        s7.Take(BlockLang);
        ulong type = s7.Take(SubblkType), number = s7.Take(BlockNum);
        s7.Take(LoadMemLen);
        s7.Take(Blocksecurity);
        TakeTime(ref s7, CodeTimestamp);
        TakeTime(ref s7, InterfaceTimestamp);
        s7.Take(SsbLen);
        s7.Take(AddLen);
        s7.Take(LocaldataLen);
        s7.Take(Mc7Len);
        S7Text.Take(ref s7, Author, 8);
        S7Text.Take(ref s7, Family, 8);
        S7Text.Take(ref s7, Headername, 8);
        TakeVersion(ref s7);
        s7.Take(ResUnknown, 1);
        s7.Take(Checksum);
        s7.Take(Reserved1);
        s7.Take(Reserved2);
        if (!s7.Failed) s7.Info($" -> Block:[{SubblkType.Names!.Find(type)} {number}]");
    }

    static void TakeTime(ref Layer s7, Field field)
    {
        int at = s7.Position;
        uint milliseconds = s7.U32(at), days = s7.U16(at + 4);
        if (s7.Failed) return;
        if (s7.Wants(field))
        {
            Utf8Sink text = s7.Packet.RemarkSink;
            text.Clear();
            S7Time.Write(text, S7Time.Epoch + days * S7Time.Day + milliseconds * S7Time.Millisecond);
            s7.NoteText(field, text.Written, at, TimeLength, ItemFlags.None);
        }
        s7.Position = at + TimeLength;
    }

    static void TakeVersion(ref Layer s7)
    {
        uint version = s7.U8(s7.Position);
        if (s7.Failed) return;
        Span<byte> text = stackalloc byte[8];
        int length = 0;
        foreach (uint part in (ReadOnlySpan<uint>)[version >> 4, version & 15])
        {
            if (length > 0) text[length++] = (byte)'.';
            if (part > 9) text[length++] = (byte)'1';
            text[length++] = (byte)('0' + part % 10);
        }
        s7.NoteText(Headerversion, text[..length], s7.Position, 1, ItemFlags.None);
        s7.Position++;
    }
}
