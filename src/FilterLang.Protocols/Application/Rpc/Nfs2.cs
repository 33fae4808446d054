namespace FilterLang.Protocols;

/// <summary>NFS version 2, RFC 1094 section 2.2: calls and replies.</summary>
static class Nfs2
{
    static readonly Protocol Protocol = Nfs.Protocol;

    public static readonly Field
        ReadOffset         = Protocol.UInt32("nfs.read.offset",          "Offset"),
        ReadCount          = Protocol.UInt32("nfs.read.count",           "Count"),
        ReadTotalcount     = Protocol.UInt32("nfs.read.totalcount",      "Total Count"),
        WriteDataLength    = Protocol.UInt32("nfs.write.data_length",    "Write length"),
        WriteBeginoffset   = Protocol.UInt32("nfs.write.beginoffset",    "Begin Offset"),
        WriteOffset        = Protocol.UInt32("nfs.write.offset",         "Offset"),
        WriteTotalcount    = Protocol.UInt32("nfs.write.totalcount",     "Total Count"),
        ReaddirCookie      = Protocol.UInt32("nfs.readdir.cookie",       "Cookie"),
        ReaddirCount       = Protocol.UInt32("nfs.readdir.count",        "Count"),
        ReaddirEntryFileid = Protocol.UInt32("nfs.readdir.entry.fileid", "File ID"),
        ReaddirEntryName   = Protocol.Text  ("nfs.readdir.entry.name",   "Name"),
        ReaddirEntryCookie = Protocol.UInt32("nfs.readdir.entry.cookie", "Cookie"),
        StatfsTsize        = Protocol.UInt32("nfs.statfs.tsize",         "Transfer Size"),
        StatfsBsize        = Protocol.UInt32("nfs.statfs.bsize",         "Block Size"),
        StatfsBlocks       = Protocol.UInt32("nfs.statfs.blocks",        "Total Blocks"),
        StatfsBfree        = Protocol.UInt32("nfs.statfs.bfree",         "Free Blocks"),
        StatfsBavail       = Protocol.UInt32("nfs.statfs.bavail",        "Available Blocks"),
        FattrNlink         = Protocol.UInt32("nfs.fattr.nlink",          "nlink"),
        FattrUid           = Protocol.UInt32("nfs.fattr.uid",            "uid"),
        FattrGid           = Protocol.UInt32("nfs.fattr.gid",            "gid"),
        FattrSize          = Protocol.UInt32("nfs.fattr.size",           "size"),
        FattrBlocksize     = Protocol.UInt32("nfs.fattr.blocksize",      "blocksize"),
        FattrRdev          = Protocol.UInt32("nfs.fattr.rdev",           "rdev"),
        FattrBlocks        = Protocol.UInt32("nfs.fattr.blocks",         "blocks"),
        FattrFsid          = Protocol.UInt32("nfs.fattr.fsid",           "fsid", display: Hex),
        FattrFileid        = Protocol.UInt32("nfs.fattr.fileid",         "fileid"),
        Ftype              = Protocol.UInt32("nfs.ftype",                "type", names: NfsNames.Ftype),
        Mode               = Protocol.UInt32("nfs.mode",                 "mode", display: Dec),
        ModeName           = Protocol.UInt32("nfs.mode.name",            "Name", mask: 0xe000, names: NfsNames.ModeName),
        ModeSetUserId      = Protocol.Row   ("nfs.mode.set_user_id",     "Set user id on exec", FieldType.Boolean, mask: 0x800, names: ValueNames.YesNo, size: 4),
        ModeSetGroupId     = Protocol.Row   ("nfs.mode.set_group_id",    "Set group id on exec", FieldType.Boolean, mask: 0x400, names: ValueNames.YesNo, size: 4),
        ModeSaveSwapText   = Protocol.Row   ("nfs.mode.save_swap_text",  "Save swapped text even after use", FieldType.Boolean, mask: 0x200, names: ValueNames.YesNo, size: 4),
        ModeReadOwner      = Protocol.Row   ("nfs.mode.read_owner",      "Read permission for owner", FieldType.Boolean, mask: 0x100, names: ValueNames.YesNo, size: 4),
        ModeWriteOwner     = Protocol.Row   ("nfs.mode.write_owner",     "Write permission for owner", FieldType.Boolean, mask: 0x80, names: ValueNames.YesNo, size: 4),
        ModeExecOwner      = Protocol.Row   ("nfs.mode.exec_owner",      "Execute permission for owner", FieldType.Boolean, mask: 0x40, names: ValueNames.YesNo, size: 4),
        ModeReadGroup      = Protocol.Row   ("nfs.mode.read_group",      "Read permission for group", FieldType.Boolean, mask: 0x20, names: ValueNames.YesNo, size: 4),
        ModeWriteGroup     = Protocol.Row   ("nfs.mode.write_group",     "Write permission for group", FieldType.Boolean, mask: 0x10, names: ValueNames.YesNo, size: 4),
        ModeExecGroup      = Protocol.Row   ("nfs.mode.exec_group",      "Execute permission for group", FieldType.Boolean, mask: 0x8, names: ValueNames.YesNo, size: 4),
        ModeReadOther      = Protocol.Row   ("nfs.mode.read_other",      "Read permission for others", FieldType.Boolean, mask: 0x4, names: ValueNames.YesNo, size: 4),
        ModeWriteOther     = Protocol.Row   ("nfs.mode.write_other",     "Write permission for others", FieldType.Boolean, mask: 0x2, names: ValueNames.YesNo, size: 4),
        ModeExecOther      = Protocol.Row   ("nfs.mode.exec_other",      "Execute permission for others", FieldType.Boolean, mask: 0x1, names: ValueNames.YesNo, size: 4);

    public static readonly Field[] Modes =
        [ModeName, ModeSetUserId, ModeSetGroupId, ModeSaveSwapText, ModeReadOwner, ModeWriteOwner, ModeExecOwner, ModeReadGroup, ModeWriteGroup,
            ModeExecGroup, ModeReadOther, ModeWriteOther, ModeExecOther];

    public static void Take(ref Layer nfs, RpcExchange exchange)
    {
        if (exchange.Procedure is 0 or 3 or 7 or > 17) return;
        if (!exchange.IsReply) TakeCall(ref nfs, exchange.Procedure);
        else if (Nfs.TakeStatus(ref nfs, Nfs.Status2)) TakeReply(ref nfs, exchange.Procedure);
    }

    static void TakeCall(ref Layer nfs, uint procedure)
    {
        switch (procedure)
        {
            case 1 or 5 or 17: TakeFile(ref nfs, "object"); break;
            case 2:
                TakeFile(ref nfs, "file");
                TakeNew(ref nfs);
                break;
            case 4 or 10 or 15: TakeEntry(ref nfs, "where", ", DH: "); break;
            case 6:
                TakeFile(ref nfs, "file");
                ulong from = nfs.Take(ReadOffset), count = nfs.Take(ReadCount), total = nfs.Take(ReadTotalcount);
                nfs.Info($" Offset: {from} Count: {count} TotalCount: {total}");
                break;
            case 8: TakeWrite(ref nfs); break;
            case 9 or 14:
                TakeEntry(ref nfs, "where", ", DH: ");
                TakeNew(ref nfs);
                break;
            case 11:
                TakeEntry(ref nfs, "from", ", From DH: ");
                TakeEntry(ref nfs, "to", " To DH: ");
                break;
            case 12:
                uint file = NfsHandles.TakeFixed(ref nfs, "from");
                nfs.Info($", From DH: 0x{file:x8}");
                TakeEntry(ref nfs, "to", " To DH: ");
                break;
            case 13:
                TakeEntry(ref nfs, "from", ", From DH: ");
                Xdr.TakeText(ref nfs, Nfs.SymlinkTo, out int at, out int length);
                if (!nfs.Failed) nfs.Info($" To {nfs.Slice(at, length)}");
                TakeNew(ref nfs);
                break;
            case 16:
                TakeFile(ref nfs, "dir");
                nfs.Take(ReaddirCookie);
                nfs.Take(ReaddirCount);
                break;
        }
    }

    static void TakeReply(ref Layer nfs, uint procedure)
    {
        switch (procedure)
        {
            case 1 or 2 or 8: TakeAttributes(ref nfs); break;
            case 4 or 9 or 14:
                TakeFile(ref nfs, "file");
                TakeAttributes(ref nfs);
                break;
            case 5:
                Xdr.TakeText(ref nfs, Nfs.ReadlinkData, out int at, out int length);
                if (!nfs.Failed) nfs.Info($" Path: {nfs.Slice(at, length)}");
                break;
            case 6:
                TakeAttributes(ref nfs);
                Nfs.TakeData(ref nfs);
                break;
            case 16:
                while (RpcProgram.TakeNext(ref nfs)) TakeListed(ref nfs);
                nfs.Take(Nfs3.ReaddirEof);
                break;
            case 17:
                nfs.Take(StatfsTsize);
                nfs.Take(StatfsBsize);
                nfs.Take(StatfsBlocks);
                nfs.Take(StatfsBfree);
                nfs.Take(StatfsBavail);
                break;
        }
    }

    static void TakeFile(ref Layer nfs, string words)
    {
        uint hash = NfsHandles.TakeFixed(ref nfs, words);
        nfs.Info($", FH: 0x{hash:x8}");
    }

    static void TakeEntry(ref Layer nfs, string words, string before)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        uint directory = NfsHandles.TakeFixed(ref nfs, "dir");
        Nfs.TakeName(ref nfs, Nfs.Name, directory, before);
        nfs.End(scope);
    }

    static void TakeWrite(ref Layer nfs)
    {
        TakeFile(ref nfs, "file");
        ulong begin = nfs.Take(WriteBeginoffset), offset = nfs.Take(WriteOffset), total = nfs.Take(WriteTotalcount);
        nfs.Info($" BeginOffset: {begin} Offset: {offset} TotalCount: {total}");
        Nfs.TakeData(ref nfs);
    }

    /// <summary>fattr, section 2.3.5.</summary>
    public static void TakeAttributes(ref Layer nfs)
    {
        GroupScope scope = Nfs.Begin(ref nfs, "attributes");
        nfs.Take(Ftype);
        nfs.TakeBits(Mode, Modes);
        nfs.Take(FattrNlink);
        nfs.Take(FattrUid);
        nfs.Take(FattrGid);
        nfs.Take(FattrSize);
        nfs.Take(FattrBlocksize);
        nfs.Take(FattrRdev);
        nfs.Take(FattrBlocks);
        nfs.Take(FattrFsid);
        nfs.Take(FattrFileid);
        TakeTime(ref nfs, Nfs.Atime, Nfs.AtimeSec, Nfs.AtimeUsec);
        TakeTime(ref nfs, Nfs.Mtime, Nfs.MtimeSec, Nfs.MtimeUsec);
        TakeTime(ref nfs, Nfs.Ctime, Nfs.CtimeSec, Nfs.CtimeUsec);
        nfs.End(scope);
    }

    static void TakeTime(ref Layer nfs, Field time, Field seconds, Field fraction) => Nfs.TakeTime(ref nfs, time, seconds, fraction, 1000);

    /// <summary>sattr, section 2.3.6: all bits set mean that something stays as it is.</summary>
    static void TakeNew(ref Layer nfs)
    {
        GroupScope scope = Nfs.Begin(ref nfs, "attributes");
        if (nfs.U32(nfs.Position) == uint.MaxValue) nfs.Take(Mode);
        else nfs.TakeBits(Mode, Modes);
        nfs.Take(FattrUid);
        nfs.Take(FattrGid);
        nfs.Take(FattrSize);
        TakeNewTime(ref nfs, Nfs.Atime, Nfs.AtimeSec, Nfs.AtimeUsec);
        TakeNewTime(ref nfs, Nfs.Mtime, Nfs.MtimeSec, Nfs.MtimeUsec);
        nfs.End(scope);
    }

    static void TakeNewTime(ref Layer nfs, Field time, Field seconds, Field fraction)
    {
        if (nfs.U32(nfs.Position) != uint.MaxValue)
        {
            TakeTime(ref nfs, time, seconds, fraction);
            return;
        }
        nfs.Note(time, (ulong)uint.MaxValue * 1_000_000_000, nfs.Position, 8, ItemFlags.None);
        nfs.Position += 8;
    }

    static void TakeListed(ref Layer nfs)
    {
        GroupScope scope = nfs.Begin(Nfs3.ReaddirEntry);
        ulong file = nfs.Take(ReaddirEntryFileid);
        Xdr.TakeText(ref nfs, ReaddirEntryName, out int at, out int length);
        if (!nfs.Failed) nfs.Label(scope.Item, $"Entry: file ID {file}, name {nfs.Slice(at, length)}");
        nfs.Take(ReaddirEntryCookie);
        nfs.End(scope);
    }
}
