namespace FilterLang.Protocols;

/// <summary>Transactions of SMB: mail slots and pipes, what is asked of files and file systems, and what NT added.</summary>
static class SmbTransactions
{
    static Protocol Protocol => Smb.Protocol;

    public static readonly Field
        Tpc                      = Protocol.UInt32     ("smb.tpc",                         "Total Parameter Count", little: true),
        Tdc                      = Protocol.UInt16     ("smb.tdc",                         "Total Data Count", little: true),
        Mpc                      = Protocol.UInt32     ("smb.mpc",                         "Max Parameter Count", little: true),
        Mdc                      = Protocol.UInt32     ("smb.mdc",                         "Max Data Count", little: true),
        Msc                      = Protocol.UInt8      ("smb.msc",                         "Max Setup Count"),
        TransactionFlags         = Protocol.UInt16     ("smb.transaction.flags",           "Flags", display: Hex, little: true),
        TransactionFlagsDtid     = Protocol.Row        ("smb.transaction.flags.dtid",      "Disconnect TID", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Also DISCONNECT TID", "Do NOT disconnect TID"), little: true, size: 2),
        TransactionFlagsOwt      = Protocol.Row        ("smb.transaction.flags.owt",       "One Way Transaction", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("One Way Transaction (NO RESPONSE)", "Two way transaction"), little: true, size: 2),
        Pc                       = Protocol.UInt16     ("smb.pc",                          "Parameter Count", little: true),
        Po                       = Protocol.UInt16     ("smb.po",                          "Parameter Offset", little: true),
        Dc                       = Protocol.UInt16     ("smb.dc",                          "Data Count", little: true),
        BytesUntilTdc            = Protocol.UInt16     ("smb.bytes_until_tdc",             "Bytes remaining until TDC", little: true),
        Sc                       = Protocol.UInt8      ("smb.sc",                          "Setup Count"),
        Pd                       = Protocol.UInt16     ("smb.pd",                          "Parameter Displacement", little: true),
        DataDisp                 = Protocol.UInt16     ("smb.data_disp",                   "Data Displacement", little: true),
        TransName                = Protocol.Text       ("smb.trans_name",                  "Transaction Name"),
        Trans2Cmd                = Protocol.UInt16     ("smb.trans2.cmd",                  "Subcommand", display: Hex, names: SmbNames.Trans2Cmd, little: true),
        NtFunction               = Protocol.UInt16     ("smb.nt.function",                 "Function", names: SmbNames.NtFunction, little: true),
        QpiLoi                   = Protocol.UInt16     ("smb.qpi_loi",                     "Level of Interest", display: Hex, names: SmbNames.QpiLoi, little: true),
        SpiLoi                   = Protocol.UInt16     ("smb.spi_loi",                     "Level of Interest", display: Hex, names: SmbNames.SpiLoi, little: true),
        Ff2Loi                   = Protocol.UInt16     ("smb.ff2_loi",                     "Level of Interest", display: Hex, names: SmbNames.Ff2Loi, little: true),
        QfsiLoi                  = Protocol.UInt16     ("smb.qfsi_loi",                    "Level of Interest", display: Hex, names: SmbNames.QfsiLoi, little: true),
        EaErrorOffset            = Protocol.UInt32     ("smb.ea.error_offset",             "EA Error offset", little: true),
        EaListLength             = Protocol.UInt32     ("smb.ea.list_length",              "EA List Length", little: true),
        SearchPattern            = Protocol.Text       ("smb.search_pattern",              "Search Pattern"),
        SearchCountMax           = Protocol.UInt16     ("smb.search_count_max",            "Search Count Max", little: true),
        SearchCountFound         = Protocol.UInt16     ("smb.search_count_found",          "Search Count Found", little: true),
        SearchId                 = Protocol.UInt16     ("smb.search_id",                   "Search ID", display: Hex, little: true),
        EndOfSearch              = Protocol.UInt16     ("smb.end_of_search",               "End Of Search", little: true),
        LastNameOffset           = Protocol.UInt16     ("smb.last_name_offset",            "Last Name Offset", little: true),
        StorageType              = Protocol.UInt32     ("smb.storage_type",                "Storage Type", little: true),
        FindFirst2Flags          = Protocol.UInt16     ("smb.find_first2.flags",           "Flags", display: Hex, little: true),
        FindFirst2FlagsBackup    = Protocol.Row        ("smb.find_first2.flags.backup",    "Backup Intent", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Find WITH backup intent", "No backup intent"), little: true, size: 2),
        FindFirst2FlagsContinue  = Protocol.Row        ("smb.find_first2.flags.continue",  "Continue", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("CONTINUE search from previous position", "New search, do NOT continue from previous position"), little: true, size: 2),
        FindFirst2FlagsResume    = Protocol.Row        ("smb.find_first2.flags.resume",    "Resume", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Return RESUME keys", "Do NOT return resume keys"), little: true, size: 2),
        FindFirst2FlagsEos       = Protocol.Row        ("smb.find_first2.flags.eos",       "Close on EOS", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("CLOSE search if END OF SEARCH is reached", "Do NOT close search if end of search reached"), little: true, size: 2),
        FindFirst2FlagsClose     = Protocol.Row        ("smb.find_first2.flags.close",     "Close", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("CLOSE search after this request", "Do NOT close search after this request"), little: true, size: 2),
        NextEntryOffset          = Protocol.UInt32     ("smb.next_entry_offset",           "Next Entry Offset", little: true),
        FileIndex                = Protocol.UInt32     ("smb.file_index",                  "File Index", little: true),
        ShortFile                = Protocol.Text       ("smb.short_file",                  "Short File Name"),
        ShortFileNameLen         = Protocol.UInt32     ("smb.short_file_name_len",         "Short File Name Len", little: true),
        LinkCount                = Protocol.UInt32     ("smb.link_count",                  "Link Count", little: true),
        DeletePending            = Protocol.UInt16     ("smb.delete_pending",              "Delete Pending", names: SmbNames.DeletePending, little: true),
        IndexNumber              = Protocol.UInt64     ("smb.index_number",                "Index Number", display: Hex, little: true),
        StreamName               = Protocol.Text       ("smb.stream_name",                 "Stream Name"),
        StreamNameLen            = Protocol.UInt32     ("smb.stream_name_len",             "Stream Name Length", little: true),
        StreamSize               = Protocol.UInt64     ("smb.stream_size",                 "Stream Size", little: true),
        MaxReferralLevel         = Protocol.UInt16     ("smb.max_referral_level",          "Max Referral Level", little: true),
        FreeAllocUnits           = Protocol.UInt64     ("smb.free_alloc_units",            "Free Units", little: true),
        FsSectorPerUnit          = Protocol.UInt32     ("smb.fs_sector_per_unit",          "Sectors/Unit", little: true),
        FsBytesPerSector         = Protocol.UInt32     ("smb.fs_bytes_per_sector",         "Bytes per Sector", little: true),
        FsAttr                   = Protocol.UInt32     ("smb.fs_attr",                     "FS Attributes", display: Hex, little: true),
        FsAttrCss                = Protocol.Row        ("smb.fs_attr.css",                 "Case Sensitive Search", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("This FS supports CASE SENSITIVE SEARCHes", "This FS does NOT support case sensitive searches"), little: true, size: 4),
        FsAttrCpn                = Protocol.Row        ("smb.fs_attr.cpn",                 "Case Preserving", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("This FS supports CASE PRESERVED NAMES", "This FS does NOT support case preserved names"), little: true, size: 4),
        FsAttrUod                = Protocol.Row        ("smb.fs_attr.uod",                 "Unicode On Disk", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("This FS supports UNICODE NAMES", "This FS does NOT support unicode names"), little: true, size: 4),
        FsAttrPacls              = Protocol.Row        ("smb.fs_attr.pacls",               "Persistent ACLs", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("This FS supports PERSISTENT ACLs", "This FS does NOT support persistent acls"), little: true, size: 4),
        FsAttrFc                 = Protocol.Row        ("smb.fs_attr.fc",                  "Compression", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("This FS supports COMPRESSED FILES", "This FS does NOT support compressed files"), little: true, size: 4),
        FsAttrVq                 = Protocol.Row        ("smb.fs_attr.vq",                  "Volume Quotas", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("This FS supports VOLUME QUOTAS", "This FS does NOT support volume quotas"), little: true, size: 4),
        FsAttrSsf                = Protocol.Row        ("smb.fs_attr.ssf",                 "Sparse Files", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("This FS supports SPARSE FILES", "This FS does NOT support sparse files"), little: true, size: 4),
        FsAttrSrp                = Protocol.Row        ("smb.fs_attr.srp",                 "Reparse Points", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("This FS supports REPARSE POINTS", "This FS does NOT support reparse points"), little: true, size: 4),
        FsAttrSrs                = Protocol.Row        ("smb.fs_attr.srs",                 "Remote Storage", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("This FS supports REMOTE STORAGE", "This FS does NOT support remote storage"), little: true, size: 4),
        FsAttrSla                = Protocol.Row        ("smb.fs_attr.sla",                 "LFN APIs", FieldType.Boolean, mask: 0x4000, names: ValueNames.Pair("This FS supports LFN APIs", "This FS does NOT support lfn apis"), little: true, size: 4),
        FsAttrVis                = Protocol.Row        ("smb.fs_attr.vis",                 "Volume Is Compressed", FieldType.Boolean, mask: 0x8000, names: ValueNames.Pair("This FS VOLUME IS COMPRESSED", "This FS volume is NOT compressed"), little: true, size: 4),
        FsAttrSoids              = Protocol.Row        ("smb.fs_attr.soids",               "Supports OIDs", FieldType.Boolean, mask: 0x10000, names: ValueNames.Pair("This FS supports OIDs", "This FS does NOT support OIDs"), little: true, size: 4),
        FsAttrSe                 = Protocol.Row        ("smb.fs_attr.se",                  "Supports Encryption", FieldType.Boolean, mask: 0x20000, names: ValueNames.Pair("This FS supports ENCRYPTION", "This FS does NOT support encryption"), little: true, size: 4),
        FsAttrNs                 = Protocol.Row        ("smb.fs_attr.ns",                  "Named Streams", FieldType.Boolean, mask: 0x40000, names: ValueNames.Pair("This FS supports NAMED STREAMS", "This FS does NOT support named streams"), little: true, size: 4),
        FsAttrRov                = Protocol.Row        ("smb.fs_attr.rov",                 "Read Only Volume", FieldType.Boolean, mask: 0x80000, names: ValueNames.Pair("This is a READ ONLY VOLUME", "This is a read/write volume"), little: true, size: 4),
        FsAttrSwo                = Protocol.Row        ("smb.fs_attr.swo",                 "Sequential Write Once", FieldType.Boolean, mask: 0x100000, names: ValueNames.Pair("This is a SEQUENTIAL WRITE ONCE VOLUME", "This is NOT a sequential write once volume"), little: true, size: 4),
        FsAttrSt                 = Protocol.Row        ("smb.fs_attr.st",                  "Transactions", FieldType.Boolean, mask: 0x200000, names: ValueNames.Pair("This filesystem supports TRANSACTIONS", "This filesystem does NOT support transactions"), little: true, size: 4),
        FsAttrShl                = Protocol.Row        ("smb.fs_attr.shl",                 "Hard Links", FieldType.Boolean, mask: 0x400000, names: ValueNames.Pair("This filesystem supports HARD LINKS", "This filesystem does NOT support hard links"), little: true, size: 4),
        FsAttrSis                = Protocol.Row        ("smb.fs_attr.sis",                 "Integrity Streams", FieldType.Boolean, mask: 0x4000000, names: ValueNames.Pair("This filesystem supports INTEGRITY STREAMS", "This filesystem does NOT support integrity streams"), little: true, size: 4),
        FsAttrSbr                = Protocol.Row        ("smb.fs_attr.sbr",                 "Block Refcounting", FieldType.Boolean, mask: 0x8000000, names: ValueNames.Pair("This filesystem supports BLOCK REFCOUNTING", "This filesystem does NOT support block refcounting"), little: true, size: 4),
        FsAttrSsv                = Protocol.Row        ("smb.fs_attr.ssv",                 "Sparse VDL", FieldType.Boolean, mask: 0x10000000, names: ValueNames.Pair("This filesystem supports SPARSE VDL", "This filesystem does NOT support sparse vdl"), little: true, size: 4),
        FsMaxNameLen             = Protocol.UInt32     ("smb.fs_max_name_len",             "Max name length", little: true),
        FsName                   = Protocol.Text       ("smb.fs_name",                     "FS Name"),
        FsNameLen                = Protocol.UInt32     ("smb.fs_name.len",                 "Label Length", little: true),
        VolumeSerial             = Protocol.UInt32     ("smb.volume.serial",               "Volume Serial Number", display: Hex, little: true),
        VolumeLabel              = Protocol.Text       ("smb.volume.label",                "Label"),
        VolumeLabelLen           = Protocol.UInt32     ("smb.volume.label.len",            "Label Length", little: true),
        DeviceType               = Protocol.UInt32     ("smb.device.type",                 "Device Type", display: Hex, names: SmbNames.DeviceType, little: true),
        Resume                   = Protocol.UInt32     ("smb.resume",                      "Resume Key", little: true),
        TransDataSetupWord       = Protocol.UInt16     ("smb.trans_data.setup_word",       "Setup Word", display: Hex, little: true),
        TransData                = Protocol.Bytes      ("smb.trans_data",                  "Data"),
        TransDataParameters      = Protocol.Bytes      ("smb.trans_data.parameters",       "Parameters"),
        ContinuationOf           = Protocol.FrameNumber("smb.continuation_of",             "Continuation of"),
        DispositionDeleteOnClose = Protocol.Boolean    ("smb.disposition.delete_on_close", "Delete on close", mask: 0x1, names: ValueNames.Pair("DELETE this file when closed", "Normal access, do not delete on close"));

    static readonly Field[]
        s_findFlags = [FindFirst2FlagsBackup, FindFirst2FlagsContinue, FindFirst2FlagsResume, FindFirst2FlagsEos, FindFirst2FlagsClose],
        s_fsAttributes = [FsAttrCss, FsAttrCpn, FsAttrUod, FsAttrPacls, FsAttrFc, FsAttrVq, FsAttrSsf, FsAttrSrp, FsAttrSrs, FsAttrSla, FsAttrVis,
            FsAttrSoids, FsAttrSe, FsAttrNs, FsAttrRov, FsAttrSwo, FsAttrSt, FsAttrShl, FsAttrSis, FsAttrSbr, FsAttrSsv];

    static readonly Field
        s_parameters = Protocol.Heading("Parameters"),
        s_data = Protocol.Heading("Data"),
        s_setup = Protocol.Heading("Setup"),
        s_entry = Protocol.Heading("Find File");

    const ushort FindFirst = 1, FindNext = 2, QueryFileSystem = 3, QueryPath = 5, SetPath = 6, QueryFile = 7, SetFile = 8, CreateDirectory = 13, GetReferral = 16;

    /// <summary>Where the parameters and the data of a transaction are.</summary>
    struct Places
    {
        public int Parameters, ParameterCount, Data, DataCount, Total;
    }

    static Places TakeSizes(ref Layer smb, in SmbMessage message, int size)
    {
        Places places = default;
        if (size == 4 && message.IsResponse) smb.Take(Smb.Reserved, 3);
        SmbWords.Take(ref smb, Tpc, size);
        places.Total = (int)SmbWords.Take(ref smb, Tdc, size);
        if (!message.IsResponse)
        {
            SmbWords.Take(ref smb, Mpc, size);
            SmbWords.Take(ref smb, Mdc, size);
            if (size == 2)
            {
                smb.Take(Msc);
                smb.Take(Smb.Reserved, 1);
                smb.TakeBits(TransactionFlags, TransactionFlagsOwt, TransactionFlagsDtid);
                smb.Take(SmbFiles.Timeout);
                smb.Take(Smb.Reserved, 2);
            }
        }
        else if (size == 2) smb.Take(Smb.Reserved, 2);
        places.ParameterCount = (int)SmbWords.Take(ref smb, Pc, size);
        places.Parameters = (int)SmbWords.Take(ref smb, Po, size);
        if (message.IsResponse) SmbWords.Take(ref smb, Pd, size);
        places.DataCount = (int)SmbWords.Take(ref smb, Dc, size);
        places.Data = (int)SmbWords.Take(ref smb, DataOffset, size);
        if (message.IsResponse) SmbWords.Take(ref smb, DataDisp, size);
        return places;
    }

    static Field DataOffset => SmbFiles.DataOffset;

    static bool IsThere(in Layer smb, int at, int count) => count > 0 && at >= smb.Position && (long)at + count <= smb.Captured;

    public static void TakeTrans(ref Layer smb, in SmbMessage message)
    {
        Places places = TakeSizes(ref smb, message, 2);
        NoteRest(ref smb, places);
        int setups = (int)smb.Take(Sc);
        smb.Take(Smb.Reserved, 1);
        if (smb.Failed) return;
        if (!message.IsResponse && setups >= 2)
        {
            message.Call.Subcommand = smb.U16Little(smb.Position);
            message.Call.File = smb.U16Little(smb.Position + 2);
        }
        int setup = smb.Position;
        smb.Position += setups * 2;
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if (!message.IsResponse)
        {
            int at = smb.Position;
            SmbWords.TakeText(ref smb, TransName, message, end);
            SmbWords.Keep(ref smb, message, at, smb.Position, message.Call.Name);
        }
        if (places.Parameters > 0 && places.ParameterCount > 0) Pad(ref smb, places.Parameters, end);
        if (smb.Failed) return;
        int parameters = IsThere(smb, places.Parameters, places.ParameterCount) ? places.ParameterCount : 0;
        smb.Position += parameters;
        if (places.DataCount > 0) Pad(ref smb, places.Data, end);
        int data = IsThere(smb, places.Data, places.DataCount) ? places.DataCount : 0;
        ReadOnlySpan<byte> name = message.Call.Name.Bytes;
        if (message.Call.Subcommand == Transact && name.StartsWith("\\PIPE\\"u8))
        {
            if (!message.IsResponse) smb.Place(SmbFiles.Fid, setup + 2);
            else smb.Note(SmbFiles.Fid, message.Call.File);
            // That carries what a write and a read would.
            if (data > 0) Pipes.TryCall(ref smb, places.Data, data, message.Call.File);
        }
        else if (!message.IsResponse && setups == 3 && name.StartsWith("\\MAILSLOT\\"u8)) CallSlot(ref smb, setup, end, places.Data, data);
        else if (!message.IsResponse && !name.StartsWith("\\PIPE\\"u8) && !name.StartsWith("\\MAILSLOT\\"u8))
        {
            for (int i = 0; i < setups; i++) smb.Place(TransDataSetupWord, setup + i * 2);
            if (parameters > 0) smb.Place(TransDataParameters, places.Parameters, parameters);
            if (data > 0) smb.Place(TransData, places.Data, data);
        }
        smb.Position += data;
    }

    // What a mail slot has, from its three words to its data.
    static void CallSlot(ref Layer smb, int setup, int end, int data, int length)
    {
        const int wordsLength = 8;
        Mailslot.Place place = smb.Packet.State<Mailslot.Place>(Mailslot.Protocol);
        int name = setup + wordsLength;
        ReadOnlySpan<byte> rest = smb.Slice(name, Math.Min(end, smb.Captured) - name);
        if (smb.Failed) return;
        (place.Name, place.NameLength, place.Data) = (wordsLength, Math.Max(0, rest.IndexOf((byte)0)), length > 0 ? data - setup : int.MaxValue);
        smb.Call(Mailslot.Protocol, setup, (length > 0 ? data + length : name + place.NameLength) - setup);
    }

    // TransactNmPipe, [MS-CIFS] section 2.2.5.6.
    const ushort Transact = 0x26;

    static void Pad(ref Layer smb, int until, int end)
    {
        if (until <= end) SmbWords.TakePadding(ref smb, until);
    }

    static void NoteRest(ref Layer smb, in Places places)
    {
        if (places.DataCount > 0) smb.Note(BytesUntilTdc, (ulong)Math.Max(0, places.Total - places.DataCount));
    }

    public static void TakeTrans2(ref Layer smb, in SmbMessage message)
    {
        Places places = TakeSizes(ref smb, message, 2);
        if (message.IsResponse) NoteRest(ref smb, places);
        int setups = (int)smb.Take(Sc);
        smb.Take(Smb.Reserved, 1);
        if (smb.Failed) return;
        SmbCall call = message.Call;
        int words = smb.Position + setups * 2;
        if (!message.IsResponse && setups >= 1)
        {
            call.Subcommand = (ushort)smb.Take(Trans2Cmd);
            smb.Info($"; {SmbNames.Trans2Cmd.Find(call.Subcommand) ?? "<unknown>"}");
        }
        smb.Position = words;
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if (message.IsResponse && places.DataCount > 0) smb.Info($", Data: {places.DataCount} of {places.Total}");
        if (places.Parameters > 0) Pad(ref smb, places.Parameters, end);
        if (smb.Failed) return;
        if (IsThere(smb, places.Parameters, places.ParameterCount))
        {
            int bound = places.Parameters + places.ParameterCount;
            GroupScope scope = smb.Begin(s_parameters, smb.Position, places.ParameterCount);
            smb.Label(scope.Item, $"{SmbNames.Trans2Cmd.Find(call.Subcommand) ?? "Unknown"} Parameters");
            if (!message.IsResponse) TakeQuestion(ref smb, message, bound);
            else if (message.IsKnown) TakeAnswer(ref smb, message, bound);
            smb.End(scope);
            smb.Position = bound;
        }
        if (places.Data > 0 && places.Data <= end) Pad(ref smb, places.Data, end);
        if (!IsThere(smb, places.Data, places.DataCount)) return;
        GroupScope data = smb.Begin(s_data, smb.Position, places.DataCount);
        smb.Label(data.Item, $"{SmbNames.Trans2Cmd.Find(call.Subcommand) ?? "Unknown"} Data");
        if (message.IsResponse && message.IsKnown) TakeAnswerData(ref smb, message, places.Data + places.DataCount);
        smb.End(data);
        smb.Position = places.Data + places.DataCount;
    }

    /// <summary>What the request of a response was about.</summary>
    public static void NoteCall(ref Layer smb, in SmbMessage message)
    {
        SmbCall call = message.Call;
        if (!message.IsKnown) return;
        if (call.HasFile) smb.Note(SmbFiles.Fid, call.File);
        smb.Note(Trans2Cmd, call.Subcommand);
        smb.Info($"; {SmbNames.Trans2Cmd.Find(call.Subcommand) ?? "<unknown>"}");
        if (LevelOf(call.Subcommand) is { } level) smb.Note(level, call.Level);
        if (call.Subcommand is QueryPath or SetPath or CreateDirectory or GetReferral) smb.NoteText(SmbFiles.File, call.Name.Bytes);
        else if (call.IsPattern) smb.NoteText(SearchPattern, call.Name.Bytes);
        if (call.HasFile) smb.Info($", FID: 0x{(uint)call.File:x4}");
    }

    static Field? LevelOf(ushort subcommand) => subcommand switch
    {
        FindFirst or FindNext => Ff2Loi, QueryFileSystem => QfsiLoi, QueryPath or QueryFile => QpiLoi, SetPath or SetFile => SpiLoi, _ => null,
    };

    static void TakeLevel(ref Layer smb, in SmbMessage message)
    {
        if (LevelOf(message.Call.Subcommand) is not { } field) return;
        ushort level = (ushort)smb.Take(field);
        message.Call.Level = level;
        smb.Info($", {field.Names!.Find(level) ?? "Unknown"}");
    }

    static void TakeQuestion(ref Layer smb, in SmbMessage message, int end)
    {
        SmbCall call = message.Call;
        switch (call.Subcommand)
        {
            case FindFirst:
                SmbFiles.TakeSearchAttributes(ref smb);
                smb.Take(SearchCountMax);
                smb.TakeBits(FindFirst2Flags, s_findFlags);
                TakeLevel(ref smb, message);
                smb.Take(StorageType);
                TakeName(ref smb, message, end, SearchPattern, ", Pattern: ");
                call.IsPattern = true;
                return;
            case FindNext:
                smb.Take(SearchId);
                smb.Take(SearchCountMax);
                TakeLevel(ref smb, message);
                smb.Take(Resume);
                smb.TakeBits(FindFirst2Flags, s_findFlags);
                TakeName(ref smb, message, end, SmbFiles.File, ", Continue: ");
                return;
            case QueryFileSystem:
                TakeLevel(ref smb, message);
                return;
            case QueryPath or SetPath:
                TakeLevel(ref smb, message);
                smb.Take(Smb.Reserved, 4);
                TakeName(ref smb, message, end, SmbFiles.File, ", Path: ");
                return;
            case QueryFile or SetFile:
                SmbFiles.TakeFile(ref smb, message);
                TakeLevel(ref smb, message);
                if (call.Subcommand == SetFile && end - smb.Position >= 2) smb.Take(Smb.Reserved, 2);
                return;
            case CreateDirectory:
                smb.Take(Smb.Reserved, 4);
                TakeName(ref smb, message, end, SmbFiles.DirName, ", Dir: ");
                return;
            case GetReferral:
                smb.Take(MaxReferralLevel);
                TakeName(ref smb, message, end, SmbFiles.File, ", File: ");
                return;
        }
    }

    static void TakeName(ref Layer smb, in SmbMessage message, int end, Field field, string info)
    {
        int at = smb.Position;
        SmbWords.TakeText(ref smb, field, message, end);
        if (smb.Failed || smb.Position == at) return;
        SmbWords.Keep(ref smb, message, at, smb.Position, message.Call.Name);
        smb.Info($"{info}");
        SmbWords.AddText(ref smb, message, at, smb.Position);
    }

    static void TakeAnswer(ref Layer smb, in SmbMessage message, int end)
    {
        switch (message.Call.Subcommand)
        {
            case FindFirst or FindNext:
                smb.Note(Ff2Loi, message.Call.Level);
                if (message.Call.Subcommand == FindFirst)
                {
                    uint search = (uint)smb.Take(SearchId);
                    smb.Info($", Search ID: {search}");
                }
                uint found = (uint)smb.Take(SearchCountFound);
                smb.Info($", Files found: {found}");
                smb.Take(EndOfSearch);
                SmbWords.Take(ref smb, EaErrorOffset, 2);
                smb.Take(LastNameOffset);
                return;
            case QueryPath or QueryFile or SetPath or SetFile or CreateDirectory:
                if (end - smb.Position >= 2) SmbWords.Take(ref smb, EaErrorOffset, 2);
                return;
        }
    }

    static void TakeAnswerData(ref Layer smb, in SmbMessage message, int end)
    {
        switch (message.Call.Subcommand)
        {
            case FindFirst or FindNext:
                TakeEntries(ref smb, message, end);
                break;
            case QueryFileSystem:
                TakeFileSystem(ref smb, message, end);
                break;
            case QueryPath or QueryFile:
                TakeFileInformation(ref smb, message, end);
                break;
            default:
                return;
        }
        if (!smb.Failed && smb.Position < end) smb.Take(SmbSetup.UnknownData, end - smb.Position);
    }

    static void TakeTimes(ref Layer smb)
    {
        WindowsTypes.TakeTime(ref smb, SmbFiles.CreateTime);
        WindowsTypes.TakeTime(ref smb, SmbFiles.AccessTime);
        WindowsTypes.TakeTime(ref smb, SmbFiles.LastWriteTime);
        WindowsTypes.TakeTime(ref smb, SmbFiles.ChangeTime);
    }

    public static void TakeStandard(ref Layer smb)
    {
        smb.Take(SmbFiles.AllocSize64);
        smb.Take(SmbFiles.EndOfFile);
        smb.Take(LinkCount);
        SmbWords.Take(ref smb, DeletePending, 1);
        smb.Take(SmbFiles.IsDirectory);
    }

    static void TakeFileInformation(ref Layer smb, in SmbMessage message, int end)
    {
        switch (message.Call.Level)
        {
            case 0x101 or 0x3EC:
                TakeTimes(ref smb);
                SmbFiles.TakeAttributes(ref smb, 4);
                return;
            case 0x102 or 0x3ED:
                TakeStandard(ref smb);
                if (end - smb.Position < 2) return;
                smb.Position += 2;
                return;
            case 0x103 or 0x3EF:
                smb.Take(EaListLength);
                return;
            case 0x104 or 0x3F1:
                TakeLengthAndName(ref smb, message, end);
                return;
            case 0x3EE:
                smb.Take(IndexNumber);
                return;
            case 0x107:
                TakeTimes(ref smb);
                SmbFiles.TakeAttributes(ref smb, 4);
                smb.Position += 4;
                TakeStandard(ref smb);
                smb.Position += 2;
                smb.Take(EaListLength);
                TakeLengthAndName(ref smb, message, end);
                return;
            case 0x109 or 0x3FE:
                TakeStreams(ref smb, message, end);
                return;
        }
    }

    /// <summary>Streams of a file.</summary>
    public static void TakeStreams(ref Layer smb, in SmbMessage message, int end)
    {
        while (!smb.Failed && end - smb.Position >= 24)
        {
            int start = smb.Position, next = (int)smb.Take(NextEntryOffset), length = (int)smb.Take(StreamNameLen);
            smb.Take(StreamSize);
            smb.Take(SmbFiles.AllocSize64);
            if (length < 0 || length > end - smb.Position) return;
            SmbWords.TakeText(ref smb, StreamName, message, length, end);
            if (next <= 0 || next > end - start) return;
            if (start + next < smb.Position) return;
            smb.Position = start + next;
        }
    }

    static void TakeLengthAndName(ref Layer smb, in SmbMessage message, int end)
    {
        uint length = (uint)smb.Take(SmbFiles.FileNameLen);
        if (smb.Failed || length > (uint)(end - smb.Position)) return;
        SmbWords.TakeText(ref smb, SmbFiles.File, message, (int)length, end);
    }

    public static void TakeSizeInformation(ref Layer smb)
    {
        smb.Take(SmbFiles.AllocSize64);
        smb.Take(FreeAllocUnits);
        smb.Take(FsSectorPerUnit);
        smb.Take(FsBytesPerSector);
    }

    static void TakeFileSystem(ref Layer smb, in SmbMessage message, int end)
    {
        switch (message.Call.Level)
        {
            case 0x102 or 0x3E9:
                WindowsTypes.TakeTime(ref smb, SmbFiles.CreateTime);
                smb.Take(VolumeSerial);
                int label = (int)Math.Min(int.MaxValue, smb.Take(VolumeLabelLen));
                smb.Take(Smb.Reserved, 2);
                if (smb.Failed || label > end - smb.Position) return;
                SmbWords.TakeText(ref smb, VolumeLabel, message, label, end);
                return;
            case 0x103 or 0x3EB:
                TakeSizeInformation(ref smb);
                return;
            case 0x104 or 0x3EC:
                smb.Take(DeviceType);
                smb.Position += 4;
                return;
            case 0x105 or 0x3ED:
                smb.TakeBits(FsAttr, s_fsAttributes);
                smb.Take(FsMaxNameLen);
                int name = (int)Math.Min(int.MaxValue, smb.Take(FsNameLen));
                if (smb.Failed || name > end - smb.Position) return;
                SmbWords.TakeText(ref smb, FsName, message, name, end);
                return;
        }
    }

    static void TakeEntries(ref Layer smb, in SmbMessage message, int end)
    {
        ushort level = message.Call.Level;
        if (level is not (0x101 or 0x102 or 0x104)) return;
        while (!smb.Failed && end - smb.Position >= 64)
        {
            int start = smb.Position, next = (int)smb.U32Little(start);
            if (next < 0 || next > end - start) return;
            GroupScope scope = smb.Begin(s_entry, start, next == 0 ? end - start : next);
            smb.Take(NextEntryOffset);
            smb.Take(FileIndex);
            TakeTimes(ref smb);
            smb.Take(SmbFiles.EndOfFile);
            smb.Take(SmbFiles.AllocSize64);
            SmbFiles.TakeAttributes(ref smb, 4);
            int length = (int)Math.Min(int.MaxValue, smb.Take(SmbFiles.FileNameLen));
            if (level != 0x101) smb.Take(EaListLength);
            if (level == 0x104)
            {
                SmbWords.Take(ref smb, ShortFileNameLen, 1);
                smb.Take(Smb.Reserved, 1);
                SmbWords.TakeText(ref smb, ShortFile, message, 24, end);
            }
            SmbWords.TakeText(ref smb, SmbFiles.File, message, length, end);
            if (!smb.Failed && next > 0 && start + next > smb.Position) smb.Position = start + next;
            smb.End(scope);
            if (next == 0) break;
        }
        if (!smb.Failed) smb.Position = Math.Max(smb.Position, end);
    }

    public static void NoteNtCall(ref Layer smb, in SmbMessage message)
    {
        if (message.Call.HasFile && message.IsKnown) smb.Note(SmbFiles.Fid, message.Call.File);
        smb.Note(NtFunction, message.IsKnown ? message.Call.Subcommand : uint.MaxValue);
        smb.Info($", {(message.IsKnown ? SmbNames.NtFunction.Find(message.Call.Subcommand) : null) ?? "<unknown>"}");
    }

    public static void TakeNtTrans(ref Layer smb, in SmbMessage message)
    {
        SmbCall call = message.Call;
        if (!message.IsResponse)
        {
            smb.Take(Msc);
            smb.Take(Smb.Reserved, 2);
        }
        Places places = TakeSizes(ref smb, message, 4);
        int setups = (int)smb.Take(Sc);
        if (!message.IsResponse)
        {
            call.Subcommand = (ushort)smb.Take(NtFunction);
            smb.Info($"; {SmbNames.NtFunction.Find(call.Subcommand) ?? "<unknown>"}");
        }
        if (smb.Failed) return;
        if (setups > 0 && smb.Need(smb.Position, setups * 2))
        {
            int bound = smb.Position + setups * 2;
            GroupScope scope = smb.Begin(s_setup, smb.Position, setups * 2);
            if (!message.IsResponse && call.Subcommand == 4 && setups == 4)
            {
                smb.Position += 4;
                SmbFiles.TakeFile(ref smb, message);
                smb.Position++;
                smb.Take(Smb.Reserved, 1);
            }
            smb.End(scope);
            smb.Position = bound;
        }
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if (places.ParameterCount > 0) Pad(ref smb, places.Parameters, end);
        if (IsThere(smb, places.Parameters, places.ParameterCount)) smb.Position += places.ParameterCount;
        if (places.DataCount > 0) Pad(ref smb, places.Data, end);
        if (!IsThere(smb, places.Data, places.DataCount)) return;
        if (!message.IsResponse && call.Subcommand == 5) smb.Take(SmbSetup.UnknownData, places.DataCount);
        else smb.Position += places.DataCount;
    }

    /// <summary>What continues a transaction.</summary>
    public static void TakeSecondary(ref Layer smb, in SmbMessage message, int size)
    {
        if (size == 4) smb.Take(Smb.Reserved, 3);
        SmbWords.Take(ref smb, Tpc, size);
        int total = (int)SmbWords.Take(ref smb, Tdc, size);
        SmbWords.Take(ref smb, Pc, size);
        SmbWords.Take(ref smb, Po, size);
        SmbWords.Take(ref smb, Pd, size);
        int data = (int)SmbWords.Take(ref smb, Dc, size);
        SmbWords.Take(ref smb, DataOffset, size);
        SmbWords.Take(ref smb, DataDisp, size);
        if (size == 2) smb.Note(BytesUntilTdc, (ushort)(total - data));
        if (size == 2) smb.Info($", Data: {data} of {total}");
        if (size == 2 && message.Command == 0x33) SmbFiles.TakeFile(ref smb, message);
        // Wireshark looks for the count of octets an octet too far.
        if (size == 4) smb.Position += 2;
        SmbWords.TakeByteCount(ref smb);
    }
}
