namespace FilterLang.Protocols;

/// <summary>Bodies of SMB2 messages about files and directories, [MS-SMB2] sections 2.2.13 to 2.2.40.</summary>
static class Smb2Files
{
    internal const uint Create = 5, Close = 6, Flush = 7, Find = 14, GetInfo = 16, SetInfo = 17;

    static readonly Protocol Protocol = Smb2.Protocol;

    public static readonly Field
        Eof                             = Protocol.UInt64 ("smb2.eof",                                  "End Of File", little: true),
        AllocationSize                  = Protocol.UInt64 ("smb2.allocation_size",                      "Allocation Size", little: true),
        MaxResponseSize                 = Protocol.UInt32 ("smb2.max_response_size",                    "Max Response Size", little: true),
        GetinfoInputSize                = Protocol.UInt32 ("smb2.getinfo_input_size",                   "Getinfo Input Size", little: true),
        GetinfoInputOffset              = Protocol.UInt16 ("smb2.getinfo_input_offset",                 "Getinfo Input Offset", display: Hex, little: true),
        GetsetinfoAdditional            = Protocol.UInt32 ("smb2.getsetinfo_additional",                "Additional Info", display: Hex, little: true),
        GetinfoFlags                    = Protocol.UInt32 ("smb2.getinfo_flags",                        "Flags", display: Hex, little: true),
        SetinfoSize                     = Protocol.UInt32 ("smb2.setinfo_size",                         "Setinfo Size", little: true),
        SetinfoOffset                   = Protocol.UInt16 ("smb2.setinfo_offset",                       "Setinfo Offset", display: Hex, little: true),
        SetinfoReserved                 = Protocol.UInt16 ("smb2.setinfo_reserved",                     "Reserved", little: true),
        FindInfolevel                   = Protocol.UInt32 ("smb2.find.infolevel",                       "Info Level", names: Smb2Names.FindInfolevel, little: true),
        FindFlags                       = Protocol.UInt8  ("smb2.find.flags",                           "Find Flags", display: Hex),
        FindPattern                     = Protocol.Text   ("smb2.find.pattern",                         "Search Pattern"),
        FindInfoBlob                    = Protocol.Bytes  ("smb2.find.info_blob",                       "Info"),
        Class                           = Protocol.UInt8  ("smb2.class",                                "Class", display: Hex, names: new(() => [(0x1, "FILE_INFO"), (0x2, "FS_INFO"), (0x3, "SEC_INFO"), (0x4, "QUOTA_INFO")])),
        FileInfoInfolevel               = Protocol.UInt8  ("smb2.file_info.infolevel",                  "InfoLevel", display: Hex, names: Smb2Names.FileInfoInfolevel),
        FsInfoInfolevel                 = Protocol.UInt8  ("smb2.fs_info.infolevel",                    "InfoLevel", display: Hex, names: Smb2Names.FsInfoInfolevel),
        SecInfoInfolevel                = Protocol.UInt8  ("smb2.sec_info.infolevel",                   "InfoLevel", display: Hex, names: new(() => [(0, "SMB2_SEC_INFO_00")])),
        CreateFlags                     = Protocol.UInt64 ("smb2.create_flags",                         "Create Flags", display: Hex, little: true),
        FileOffset                      = Protocol.UInt64 ("smb2.file_offset",                          "File Offset", little: true),
        CreateTime                      = Protocol.Row    ("smb2.create.time",                          "Create", FieldType.AbsoluteTime, display: Local),
        Fid                             = Protocol.Row    ("smb2.fid",                                  "File Id", FieldType.Guid),
        LastAccessTime                  = Protocol.Row    ("smb2.last_access.time",                     "Last Access", FieldType.AbsoluteTime, display: Local),
        LastWriteTime                   = Protocol.Row    ("smb2.last_write.time",                      "Last Write", FieldType.AbsoluteTime, display: Local),
        LastChangeTime                  = Protocol.Row    ("smb2.last_change.time",                     "Last Change", FieldType.AbsoluteTime, display: Local),
        FileAttributeTagInfo            = Protocol.Label  ("smb2.file_attribute_tag_info",              "SMB2_FILE_ATTRIBUTE_TAG_INFO"),
        CreateDisposition               = Protocol.UInt32 ("smb2.create.disposition",                   "Disposition", names: new(() => [(0, "Supersede (supersede existing file (if it exists))"), (1, "Open (if file exists open it, else fail)"), (2, "Create (if file exists fail, else create it)"), (3, "Open If (if file exists open it, else create it)"), (4, "Overwrite (if file exists overwrite, else fail)"), (5, "Overwrite If (if file exists overwrite, else create it)")]), little: true),
        CreateAction                    = Protocol.UInt32 ("smb2.create.action",                        "Create Action", names: Smb2Names.CreateAction, little: true),
        CreateRepFlags                  = Protocol.UInt8  ("smb2.create.rep_flags",                     "Response Flags", display: Hex),
        CreateRepFlagsReparsePoint      = Protocol.Boolean("smb2.create.rep_flags.reparse_point",       "ReparsePoint", mask: 0x1),
        CreateExtrainfo                 = Protocol.Label  ("smb2.create.extrainfo",                     "ExtraInfo"),
        CreateChainOffset               = Protocol.UInt32 ("smb2.create.chain_offset",                  "Chain Offset", display: Hex, little: true),
        CreateChainData                 = Protocol.Label  ("smb2.create.chain_data",                    "Data"),
        CreateOplock                    = Protocol.UInt8  ("smb2.create.oplock",                        "Oplock", display: Hex, names: new(() => [(0x0, "No oplock"), (0x1, "Level2 oplock"), (0x8, "Exclusive oplock"), (0x9, "Batch oplock"), (0xff, "Lease")])),
        CloseFlags                      = Protocol.UInt16 ("smb2.close.flags",                          "Close Flags", display: Hex, little: true),
        ImpersonationLevel              = Protocol.UInt32 ("smb2.impersonation.level",                  "Impersonation level", names: new(() => [(0, "Anonymous"), (1, "Identification"), (2, "Impersonation"), (3, "Delegation")]), little: true),
        Tag                             = Protocol.Text   ("smb2.tag",                                  "Tag"),
        OutputBufferLen                 = Protocol.UInt32 ("smb2.output_buffer_len",                    "Output Buffer Length", little: true),
        ClosePqAttrib                   = Protocol.Row    ("smb2.close.pq_attrib",                      "PostQuery Attrib", FieldType.Boolean, little: true, mask: 0x1, size: 2),
        FindRestartScans                = Protocol.Boolean("smb2.find.restart_scans",                   "Restart Scans", mask: 0x1),
        FindSingleEntry                 = Protocol.Boolean("smb2.find.single_entry",                    "Single Entry", mask: 0x2),
        FindIndexSpecified              = Protocol.Boolean("smb2.find.index_specified",                 "Index Specified", mask: 0x4),
        FindReopen                      = Protocol.Boolean("smb2.find.reopen",                          "Reopen", mask: 0x10),
        FileIndex                       = Protocol.UInt32 ("smb2.file_index",                           "File Index", display: Hex, little: true),
        FileAttribute                   = Protocol.UInt32 ("smb2.file_attribute",                       "File Attributes", display: Hex, little: true),
        FileAttributeReadOnly           = Protocol.Row    ("smb2.file_attribute.read_only",             "Read Only", FieldType.Boolean, little: true, mask: 0x1, size: 4, names: ValueNames.YesNo),
        FileAttributeHidden             = Protocol.Row    ("smb2.file_attribute.hidden",                "Hidden", FieldType.Boolean, little: true, mask: 0x2, size: 4, names: ValueNames.YesNo),
        FileAttributeSystem             = Protocol.Row    ("smb2.file_attribute.system",                "System", FieldType.Boolean, little: true, mask: 0x4, size: 4, names: ValueNames.YesNo),
        FileAttributeDirectory          = Protocol.Row    ("smb2.file_attribute.directory",             "Directory", FieldType.Boolean, little: true, mask: 0x10, size: 4, names: ValueNames.YesNo),
        FileAttributeArchive            = Protocol.Row    ("smb2.file_attribute.archive",               "Requires archived", FieldType.Boolean, little: true, mask: 0x20, size: 4, names: ValueNames.YesNo),
        FileAttributeNormal             = Protocol.Row    ("smb2.file_attribute.normal",                "Normal", FieldType.Boolean, little: true, mask: 0x80, size: 4, names: ValueNames.YesNo),
        FileAttributeTemporary          = Protocol.Row    ("smb2.file_attribute.temporary",             "Temporary", FieldType.Boolean, little: true, mask: 0x100, size: 4, names: ValueNames.YesNo),
        FileAttributeSparse             = Protocol.Row    ("smb2.file_attribute.sparse",                "Sparse", FieldType.Boolean, little: true, mask: 0x200, size: 4, names: ValueNames.YesNo),
        FileAttributeReparse            = Protocol.Row    ("smb2.file_attribute.reparse",               "Reparse Point", FieldType.Boolean, little: true, mask: 0x400, size: 4, names: ValueNames.Pair("Has an associated REPARSE POINT", "Does NOT have an associated reparse point")),
        FileAttributeCompressed         = Protocol.Row    ("smb2.file_attribute.compressed",            "Compressed", FieldType.Boolean, little: true, mask: 0x800, size: 4, names: ValueNames.Pair("COMPRESSED", "Uncompressed")),
        FileAttributeOffline            = Protocol.Row    ("smb2.file_attribute.offline",               "Offline", FieldType.Boolean, little: true, mask: 0x1000, size: 4, names: ValueNames.Pair("OFFLINE", "Online")),
        FileAttributeNotContentIndexed  = Protocol.Row    ("smb2.file_attribute.not_content_indexed",   "Not Content Indexed", FieldType.Boolean, little: true, mask: 0x2000, size: 4, names: ValueNames.Pair("Is not indexed by the content indexing service", "Is indexed by the content indexing service")),
        FileAttributeEncrypted          = Protocol.Row    ("smb2.file_attribute.encrypted",             "Encrypted", FieldType.Boolean, little: true, mask: 0x4000, size: 4, names: ValueNames.YesNo),
        FileAttributeIntegrityStream    = Protocol.Row    ("smb2.file_attribute.integrity_stream",      "Integrity Stream", FieldType.Boolean, little: true, mask: 0x8000, size: 4, names: ValueNames.Pair("Has Integrity Support", "Does NOT have Integrity Support")),
        FileAttributeNoScrubData        = Protocol.Row    ("smb2.file_attribute.no_scrub_data",         "No Scrub Data", FieldType.Boolean, little: true, mask: 0x20000, size: 4, names: ValueNames.Pair("Is excluded from the data integrity scan", "Is not excluded from the data integrity scan")),
        FileAttributeRecallOnOpen       = Protocol.Row    ("smb2.file_attribute.recall_on_open",        "Recall on open", FieldType.Boolean, little: true, mask: 0x40000, size: 4, names: ValueNames.Pair("When OPENED, remote file should be fetched from remote storage", "When OPENED, remote file should NOT be fetched from remote storage")),
        FileAttributePinned             = Protocol.Row    ("smb2.file_attribute.pinned",                "Pinned", FieldType.Boolean, little: true, mask: 0x80000, size: 4, names: ValueNames.Pair("File/dir should be kept locally even when unused", "File/dir should NOT be kept locally when unused")),
        FileAttributeUnpinned           = Protocol.Row    ("smb2.file_attribute.unpinned",              "Unpinned", FieldType.Boolean, little: true, mask: 0x100000, size: 4, names: ValueNames.Pair("File/dir should NOT be fully kept locally except when accessed", "File/dir should be fully kept locally when accessed")),
        FileAttributeRecallOnDataAccess = Protocol.Row    ("smb2.file_attribute.recall_on_data_access", "Recall on data access", FieldType.Boolean, little: true, mask: 0x400000, size: 4, names: ValueNames.Pair("When accessed remote content of file/dir should be fetched", "When accessed remote content of file/dir should NOT be fetched"));

    static readonly Field[] s_attributes =
    [
            FileAttributeReadOnly, FileAttributeHidden, FileAttributeSystem, FileAttributeDirectory, FileAttributeArchive, FileAttributeNormal,
            FileAttributeTemporary, FileAttributeSparse, FileAttributeReparse, FileAttributeCompressed, FileAttributeOffline,
            FileAttributeNotContentIndexed, FileAttributeEncrypted, FileAttributeIntegrityStream, FileAttributeNoScrubData, FileAttributeRecallOnOpen,
            FileAttributePinned, FileAttributeUnpinned, FileAttributeRecallOnDataAccess
    ];

    public static void Take(ref Layer smb, in Smb2Message message)
    {
        switch (message.Command)
        {
            case Create when message.IsResponse: TakeCreated(ref smb, message); break;
            case Create: TakeCreate(ref smb, message); break;
            case Close when message.IsResponse:
                smb.TakeBits(CloseFlags, ClosePqAttrib);
                smb.Take(Smb2Bodies.Reserved, 4);
                TakeState(ref smb);
                break;
            case Close:
                smb.TakeBits(CloseFlags, ClosePqAttrib);
                smb.Position += 4;
                TakeHandle(ref smb);
                break;
            case Flush when message.IsResponse: smb.Take(Smb2Bodies.Reserved, 2); break;
            case Find: TakeFind(ref smb, message); break;
            case GetInfo when message.IsResponse:
                byte kind = 0, level = 0;
                if (smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.FindInfo(message.Id, out kind, out level) == true)
                    NoteClass(ref smb, kind, level);
                (int at, int length) = Smb2Bodies.TakeBlob(ref smb, 2, 4);
                Smb2Information.Take(ref smb, kind, level, at, length);
                break;
            case GetInfo:
                Remember(ref smb, message.Id, smb.U8(smb.Position), smb.U8(smb.Position + 1));
                TakeGetInfo(ref smb);
                break;
            case SetInfo when !message.IsResponse: TakeSetInfo(ref smb); break;
        }
    }

    /// <summary>What tells a handle from others.</summary>
    public static ulong Fold(in Layer smb, int at) => smb.U64(at) ^ System.Numerics.BitOperations.RotateLeft(smb.U64(at + 8), 17);

    /// <summary>The handle at an offset.</summary>
    public static Guid HandleAt(in Layer smb, int at) => at + 16 <= smb.Captured ? new Guid(smb.Slice(at, 16)) : default;

    /// <summary>A handle of a file, shown as a GUID; returns what tells it from others.</summary>
    public static ulong TakeHandle(ref Layer smb, bool tells = true)
    {
        ulong folded = Fold(smb, smb.Position);
        if (tells) Smb2Summary.TellFile(smb, folded);
        WindowsTypes.TakeGuid(ref smb, Fid);
        return folded;
    }

    /// <summary>When a file was made, read, written to and changed.</summary>
    public static void TakeTimes(ref Layer smb)
    {
        WindowsTypes.TakeTime(ref smb, CreateTime);
        WindowsTypes.TakeTime(ref smb, LastAccessTime);
        WindowsTypes.TakeTime(ref smb, LastWriteTime);
        WindowsTypes.TakeTime(ref smb, LastChangeTime);
    }

    public static void TakeAttributes(ref Layer smb) => smb.TakeBits(FileAttribute, s_attributes);

    static void TakeState(ref Layer smb)
    {
        TakeTimes(ref smb);
        smb.Take(AllocationSize);
        smb.Take(Eof);
        smb.TakeBits(FileAttribute, s_attributes);
    }

    static void TakeCreate(ref Layer smb, in Smb2Message message)
    {
        smb.Position++;
        smb.Take(CreateOplock);
        smb.Take(ImpersonationLevel);
        smb.Take(CreateFlags);
        smb.Take(Smb2Bodies.Reserved, 8);
        SmbFiles.TakeAccess(ref smb);
        smb.TakeBits(FileAttribute, s_attributes);
        SmbFiles.TakeShareAccess(ref smb);
        smb.Take(CreateDisposition);
        SmbFiles.TakeOptions(ref smb);
        // The name is shown with the handle that it gets.
        SmbObjects.Of(smb)?.Ask(smb, message.Id, smb.U16Little(smb.Position), smb.U16Little(smb.Position + 2));
        Smb2Summary.TellCreate(smb, message.Id, smb.U16Little(smb.Position), smb.U16Little(smb.Position + 2));
        smb.Position += 4;
        TakeContexts(ref smb);
    }

    static void TakeCreated(ref Layer smb, in Smb2Message message)
    {
        smb.Take(CreateOplock);
        smb.TakeBits(CreateRepFlags, CreateRepFlagsReparsePoint);
        smb.Take(CreateAction);
        TakeState(ref smb);
        smb.Take(Smb2Bodies.Reserved, 4);
        Smb2Summary.Open(smb, message.Id, Fold(smb, smb.Position));
        SmbObjects.Of(smb)?.Open(smb, message.Id, HandleAt(smb, smb.Position), smb.U32Little(smb.Position - 8));
        TakeHandle(ref smb);
        TakeContexts(ref smb);
    }

    // Section 2.2.13.2: a chain of named pieces.
    static void TakeContexts(ref Layer smb)
    {
        (int at, int length) = Smb2Bodies.TakeBlob(ref smb, 4, 4);
        smb.Note(CreateExtrainfo);
        while (length > 0 && !smb.Failed && at > 0 && at + 16 <= smb.Length)
        {
            smb.Position = at;
            int next = (int)Math.Min(int.MaxValue, smb.Take(CreateChainOffset));
            int tag = at + smb.U16Little(at + 4), tagLength = smb.U16Little(at + 6);
            if (smb.Failed) return;
            if (tagLength > 0 && tag + tagLength <= smb.Captured) smb.Text(Tag, tag, tagLength);
            Smb2Bodies.TakeBlob(ref smb, 2, 2);
            smb.Position += 2;
            (int data, int dataLength) = Smb2Bodies.TakeBlob(ref smb, 2, 4);
            smb.Note(CreateChainData);
            // The rights that one may have, behind a status.
            if (dataLength == 8 && tagLength == 4 && smb.Slice(tag, 4).SequenceEqual("MxAc"u8) && at + data + 8 <= smb.Captured)
            {
                smb.Position = at + data + 4;
                SmbFiles.TakeAccess(ref smb);
            }
            if (next == 0 || next > smb.Length - at) return;
            at += next;
        }
    }

    static void Remember(ref Layer smb, ulong message, byte kind, byte level)
    {
        if (!smb.Failed) smb.Packet.Conversation.State<Smb2Trees>(Protocol).AskInfo(message, kind, level);
    }

    static void NoteClass(ref Layer smb, byte kind, byte level)
    {
        smb.Note(Class, kind);
        if (kind == 1) smb.Note(FileInfoInfolevel, level);
        else if (kind == 2) smb.Note(FsInfoInfolevel, level);
        else if (kind == 3) smb.Note(SecInfoInfolevel, level);
    }

    static void TakeFind(ref Layer smb, in Smb2Message message)
    {
        if (message.IsResponse)
        {
            if (smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.FindInfo(message.Id, out _, out byte asked) == true)
                smb.Note(FindInfolevel, asked);
            (int at, int length) = Smb2Bodies.TakeBlob(ref smb, 2, 4);
            if (length > 0 && (long)at + length <= smb.Captured) smb.Place(FindInfoBlob, at, length);
            Smb2Summary.TellFound(smb, message.Id, at, length);
            return;
        }
        uint level = smb.U8(smb.Position);
        smb.Note(FindInfolevel, level, smb.Position, 1, ItemFlags.None);
        Remember(ref smb, message.Id, 0, (byte)level);
        smb.Position++;
        smb.TakeBits(FindFlags, FindRestartScans, FindSingleEntry, FindIndexSpecified, FindReopen);
        smb.Take(FileIndex);
        TakeHandle(ref smb);
        int pattern = smb.U16Little(smb.Position), size = smb.U16Little(smb.Position + 2);
        Smb2Summary.TellFind(smb, message.Id, (byte)level, pattern, size);
        if (size > 0 && pattern + size <= smb.Captured) smb.Text(FindPattern, pattern, size, TextEncoding.Utf16LittleEndian);
        Smb2Bodies.TakeBlob(ref smb, 2, 2);
        smb.Take(OutputBufferLen);
    }

    static void TakeClass(ref Layer smb)
    {
        uint kind = (uint)smb.Take(Class);
        Smb2Summary.TellClass(smb, kind, smb.U8(smb.Position));
        if (kind == 1) smb.Take(FileInfoInfolevel);
        else if (kind == 2) smb.Take(FsInfoInfolevel);
        else if (kind == 3) smb.Take(SecInfoInfolevel);
        else smb.Position++;
    }

    static void TakeGetInfo(ref Layer smb)
    {
        TakeClass(ref smb);
        smb.Take(MaxResponseSize);
        smb.Take(GetinfoInputOffset);
        smb.Take(Smb2Bodies.Reserved, 2);
        smb.Take(GetinfoInputSize);
        smb.Take(GetsetinfoAdditional);
        smb.Take(GetinfoFlags);
        TakeHandle(ref smb);
    }

    static void TakeSetInfo(ref Layer smb)
    {
        TakeClass(ref smb);
        smb.Take(SetinfoSize);
        smb.Take(SetinfoOffset);
        smb.Take(SetinfoReserved);
        smb.Take(GetsetinfoAdditional);
        TakeHandle(ref smb);
    }
}
