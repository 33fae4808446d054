namespace FilterLang.Protocols;

/// <summary>Calls of NFS version 3, RFC 1813 section 3.3.</summary>
static class Nfs3
{
    static readonly Protocol Protocol = Nfs.Protocol;

    public static readonly Field
        ReaddirEntry              = Protocol.Label  ("nfs.readdir.entry",               "Entry"),
        Entry3Fileid              = Protocol.UInt64 ("nfs.readdir.entry3.fileid",       "File ID"),
        Entry3Name                = Protocol.Text   ("nfs.readdir.entry3.name",         "Name"),
        Entry3Cookie              = Protocol.UInt64 ("nfs.readdir.entry3.cookie",       "Cookie"),
        PlusEntryFileid           = Protocol.UInt64 ("nfs.readdirplus.entry.fileid",    "File ID"),
        PlusEntryName             = Protocol.Text   ("nfs.readdirplus.entry.name",      "Name"),
        PlusEntryCookie           = Protocol.UInt64 ("nfs.readdirplus.entry.cookie",    "Cookie"),
        ReaddirEof                = Protocol.UInt32 ("nfs.readdir.eof",                 "EOF"),
        ReadEof                   = Protocol.Boolean("nfs.read.eof", "EOF", size: 4, names: ValueNames.YesNo),
        WriteStable               = Protocol.UInt32 ("nfs.write.stable",                "Stable", names: new(() => [(0, "UNSTABLE"), (1, "DATA_SYNC"), (2, "FILE_SYNC")])),
        WriteCommitted            = Protocol.UInt32 ("nfs.write.committed",             "Committed", names: new(() => [(0, "UNSTABLE"), (1, "DATA_SYNC"), (2, "FILE_SYNC")])),
        Createmode                = Protocol.UInt32 ("nfs.createmode",                  "Create Mode", names: new(() => [(0, "UNCHECKED"), (1, "GUARDED"), (2, "EXCLUSIVE")])),
        FsstatInvarsec            = Protocol.UInt32 ("nfs.fsstat.invarsec",             "invarsec"),
        FsinfoRtmax               = Protocol.UInt32 ("nfs.fsinfo.rtmax",                "rtmax"),
        FsinfoRtpref              = Protocol.UInt32 ("nfs.fsinfo.rtpref",               "rtpref"),
        FsinfoRtmult              = Protocol.UInt32 ("nfs.fsinfo.rtmult",               "rtmult"),
        FsinfoWtmax               = Protocol.UInt32 ("nfs.fsinfo.wtmax",                "wtmax"),
        FsinfoWtpref              = Protocol.UInt32 ("nfs.fsinfo.wtpref",               "wtpref"),
        FsinfoWtmult              = Protocol.UInt32 ("nfs.fsinfo.wtmult",               "wtmult"),
        FsinfoDtpref              = Protocol.UInt32 ("nfs.fsinfo.dtpref",               "dtpref"),
        FsinfoMaxfilesize         = Protocol.UInt64 ("nfs.fsinfo.maxfilesize",          "maxfilesize"),
        FsinfoProperties          = Protocol.UInt32 ("nfs.fsinfo.properties",           "Properties", display: Hex),
        FsinfoPropertiesSetattr   = Protocol.Row    ("nfs.fsinfo.properties.setattr",   "SETATTR can set time on server", FieldType.Boolean, mask: 0x10, names: ValueNames.YesNo, size: 4),
        FsinfoPropertiesPathconf  = Protocol.Row    ("nfs.fsinfo.properties.pathconf",  "PATHCONF", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("is valid for all files", "should be get for every single file"), size: 4),
        FsinfoPropertiesSymlinks  = Protocol.Row    ("nfs.fsinfo.properties.symlinks",  "File System supports symbolic links", FieldType.Boolean, mask: 0x2, names: ValueNames.YesNo, size: 4),
        FsinfoPropertiesHardlinks = Protocol.Row    ("nfs.fsinfo.properties.hardlinks", "File System supports hard links", FieldType.Boolean, mask: 0x1, names: ValueNames.YesNo, size: 4),
        PathconfLinkmax           = Protocol.UInt32 ("nfs.pathconf.linkmax",            "linkmax"),
        PathconfNameMax           = Protocol.UInt32 ("nfs.pathconf.name_max",           "name_max"),
        PathconfNoTrunc           = Protocol.Boolean("nfs.pathconf.no_trunc", "no_trunc", size: 4, names: ValueNames.YesNo),
        PathconfChownRestricted   = Protocol.Boolean("nfs.pathconf.chown_restricted", "chown_restricted", size: 4, names: ValueNames.YesNo),
        PathconfCaseInsensitive   = Protocol.Boolean("nfs.pathconf.case_insensitive", "case_insensitive", size: 4, names: ValueNames.YesNo),
        PathconfCasePreserving    = Protocol.Boolean("nfs.pathconf.case_preserving", "case_preserving", size: 4, names: ValueNames.YesNo),
        Cookie3                   = Protocol.UInt64 ("nfs.cookie3",                     "cookie"),
        Offset3                   = Protocol.UInt64 ("nfs.offset3",                     "offset"),
        Count3                    = Protocol.UInt32 ("nfs.count3",                      "count"),
        Count3Maxcount            = Protocol.UInt32 ("nfs.count3_maxcount",             "maxcount"),
        Count3Dircount            = Protocol.UInt32 ("nfs.count3_dircount",             "dircount"),
        FsstatTbytes              = Protocol.UInt64 ("nfs.fsstat3_resok.tbytes",        "Total bytes"),
        FsstatFbytes              = Protocol.UInt64 ("nfs.fsstat3_resok.fbytes",        "Free bytes"),
        FsstatAbytes              = Protocol.UInt64 ("nfs.fsstat3_resok.abytes",        "Available free bytes"),
        FsstatTfiles              = Protocol.UInt64 ("nfs.fsstat3_resok.tfiles",        "Total file slots"),
        FsstatFfiles              = Protocol.UInt64 ("nfs.fsstat3_resok.ffiles",        "Free file slots"),
        FsstatAfiles              = Protocol.UInt64 ("nfs.fsstat3_resok.afiles",        "Available free file slots"),
        AccessCheck               = Protocol.UInt32 ("nfs.access_check",                "Check access", display: Hex),
        AccessRights              = Protocol.UInt32 ("nfs.access_rights",               "Access rights (of requested)", display: Hex),
        AccessRead                = Protocol.Boolean("nfs.access_read", "0x001 READ", size: 4, mask: 0x1, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessLookup              = Protocol.Boolean("nfs.access_lookup", "0x002 LOOKUP", size: 4, mask: 0x2, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessModify              = Protocol.Boolean("nfs.access_modify", "0x004 MODIFY", size: 4, mask: 0x4, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessExtend              = Protocol.Boolean("nfs.access_extend", "0x008 EXTEND", size: 4, mask: 0x8, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessDelete              = Protocol.Boolean("nfs.access_delete", "0x010 DELETE", size: 4, mask: 0x10, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessExecute             = Protocol.Boolean("nfs.access_execute", "0x020 EXECUTE", size: 4, mask: 0x20, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessSupported           = Protocol.UInt32 ("nfs.access_supported", "Supported types (of requested)", display: Hex),
        SupportedRead             = Protocol.Boolean("nfs.access_supp_read", "0x001 READ", size: 4, mask: 0x1, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedLookup           = Protocol.Boolean("nfs.access_supp_lookup", "0x002 LOOKUP", size: 4, mask: 0x2, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedModify           = Protocol.Boolean("nfs.access_supp_modify", "0x004 MODIFY", size: 4, mask: 0x4, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedExtend           = Protocol.Boolean("nfs.access_supp_extend", "0x008 EXTEND", size: 4, mask: 0x8, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedDelete           = Protocol.Boolean("nfs.access_supp_delete", "0x010 DELETE", size: 4, mask: 0x10, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedExecute          = Protocol.Boolean("nfs.access_supp_execute", "0x020 EXECUTE", size: 4, mask: 0x20, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedXattrRead        = Protocol.Boolean("nfs.access_supp_xattr_read", "0x040 XATTR READ", size: 4, mask: 0x40, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedXattrWrite       = Protocol.Boolean("nfs.access_supp_xattr_write", "0x080 XATTR WRITE", size: 4, mask: 0x80, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 8),
        SupportedXattrList        = Protocol.Boolean("nfs.access_supp_xattr_list", "0x100 XATTR LIST", size: 4, mask: 0x100, names: ValueNames.Pair("supported", "!NOT Supported!"), bits: 16),
        AccessXattrRead           = Protocol.Boolean("nfs.access_xattr_read", "0x040 XATTR READ", size: 4, mask: 0x40, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessXattrWrite          = Protocol.Boolean("nfs.access_xattr_write", "0x080 XATTR WRITE", size: 4, mask: 0x80, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 8),
        AccessXattrList           = Protocol.Boolean("nfs.access_xattr_list", "0x100 XATTR LIST", size: 4, mask: 0x100, names: ValueNames.Pair("allowed", "*Access Denied*"), bits: 16);

    static readonly Field[] s_rights = [AccessRead, AccessLookup, AccessModify, AccessExtend, AccessDelete, AccessExecute, AccessXattrRead, AccessXattrWrite, AccessXattrList];

    static readonly Field[] s_supported =
        [SupportedRead, SupportedLookup, SupportedModify, SupportedExtend, SupportedDelete, SupportedExecute, SupportedXattrRead, SupportedXattrWrite, SupportedXattrList];

    static readonly string[] s_letters = ["RD", "LU", "MD", "XT", "DL", "XE", "XAR", "XAW", "XAL"];

    public static void Take(ref Layer nfs, RpcExchange exchange)
    {
        switch (exchange.Procedure)
        {
            case 1 or 5 or 18 or 19 or 20: TakeFile(ref nfs, "object"); break;
            case 2:
                TakeFile(ref nfs, "object");
                Nfs3Attributes.TakeNew(ref nfs, "new_attributes");
                Nfs3Attributes.TakeGuard(ref nfs);
                break;
            case 3: TakeEntry(ref nfs, "what", ", DH: "); break;
            case 4: TakeAccess(ref nfs, exchange); break;
            case 6: TakeRange(ref nfs, isWrite: false); break;
            case 7: TakeRange(ref nfs, isWrite: true); break;
            case 8: TakeCreate(ref nfs); break;
            case 9:
                TakeEntry(ref nfs, "where", ", DH: ");
                Nfs3Attributes.TakeNew(ref nfs, "attributes");
                break;
            case 10: TakeSymlink(ref nfs); break;
            case 11: TakeNode(ref nfs); break;
            case 12 or 13: TakeEntry(ref nfs, "object", ", DH: "); break;
            case 14:
                TakeEntry(ref nfs, "from", ", From DH: ");
                TakeEntry(ref nfs, "to", " To DH: ");
                break;
            case 15:
                uint file = NfsHandles.Take(ref nfs, "file");
                nfs.Info($", From DH: 0x{file:x8}");
                TakeEntry(ref nfs, "link", " To DH: ");
                break;
            case 16 or 17: TakeDirectory(ref nfs, exchange.Procedure == 17); break;
            case 21:
                TakeFile(ref nfs, "file");
                nfs.Take(Offset3);
                nfs.Take(Count3);
                break;
        }
    }

    static void TakeFile(ref Layer nfs, string words)
    {
        uint hash = NfsHandles.Take(ref nfs, words);
        nfs.Info($", FH: 0x{hash:x8}");
    }

    // diropargs3.
    static void TakeEntry(ref Layer nfs, string words, string before)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        uint directory = NfsHandles.Take(ref nfs, "dir");
        Nfs.TakeName(ref nfs, Nfs.Name, directory, before);
        nfs.End(scope);
    }

    static void TakeAccess(ref Layer nfs, RpcExchange exchange)
    {
        TakeFile(ref nfs, "object");
        uint asked = nfs.U32(nfs.Position);
        exchange.Hint = (byte)(asked & 0x3F);
        nfs.Info($", [Check:");
        TakeRights(ref nfs, AccessCheck, asked, asked);
        nfs.Info($"]");
    }

    /// <summary>A word of rights, of which only those asked for are shown.</summary>
    public static void TakeRights(ref Layer nfs, Field word, uint asked, uint told, bool tells = true)
    {
        int at = nfs.Position, outer = nfs.Parent;
        nfs.Take(word);
        nfs.StandUnder(word);
        for (int i = 0; i < s_rights.Length; i++)
            if ((asked >> i & 1) != 0) nfs.Place(s_rights[i], at);
        nfs.Parent = outer;
        if (tells) TellRights(ref nfs, told);
    }

    /// <summary>Which of the rights that were asked for a server knows at all.</summary>
    public static void TakeSupported(ref Layer nfs, uint supported)
    {
        int at = nfs.Position, outer = nfs.Parent;
        nfs.Take(AccessSupported);
        nfs.StandUnder(AccessSupported);
        for (int i = 0; i < s_supported.Length; i++)
            if ((supported >> i & 1) != 0) nfs.Place(s_supported[i], at);
        nfs.Parent = outer;
    }

    public static void TellRights(ref Layer nfs, uint rights)
    {
        for (int i = 0; i < s_rights.Length; i++)
            if ((rights >> i & 1) != 0) nfs.Info($" {s_letters[i]}");
    }

    static void TakeRange(ref Layer nfs, bool isWrite)
    {
        TakeFile(ref nfs, "file");
        ulong offset = nfs.Take(Offset3), count = nfs.Take(Count3);
        nfs.Info($" Offset: {offset} Len: {count}");
        if (!isWrite) return;
        uint stable = (uint)nfs.Take(WriteStable);
        nfs.Info($" {WriteStable.Names!.Find(stable) ?? "Unknown"}");
        Nfs.TakeData(ref nfs);
    }

    static void TakeCreate(ref Layer nfs)
    {
        TakeEntry(ref nfs, "where", ", DH: ");
        uint mode = (uint)nfs.Take(Createmode);
        nfs.Info($" Mode: {Createmode.Names!.Find(mode) ?? "Unknown"}");
        if (mode is 0 or 1) Nfs3Attributes.TakeNew(ref nfs, "obj_attributes");
        else if (mode == 2) nfs.Take(Nfs.Verifier, 8);
    }

    static void TakeSymlink(ref Layer nfs)
    {
        TakeEntry(ref nfs, "where", ", From DH: ");
        Nfs3Attributes.TakeNew(ref nfs, "symlink_attributes");
        Xdr.TakeText(ref nfs, Nfs.SymlinkTo, out int at, out int length);
        if (!nfs.Failed) nfs.Info($" To {nfs.Slice(at, length)}");
    }

    // Devices have numbers, sockets and pipes attributes only.
    static void TakeNode(ref Layer nfs)
    {
        TakeEntry(ref nfs, "where", ", DH: ");
        uint type = (uint)nfs.Take(Nfs3Attributes.Type);
        if (type is < 3 or > 7 or 5) return;
        Nfs3Attributes.TakeNew(ref nfs, type is 3 or 4 ? "dev_attributes" : "pipe_attributes");
        if (type is not (3 or 4)) return;
        GroupScope scope = Nfs.Begin(ref nfs, "spec");
        nfs.Take(Nfs.Specdata1);
        nfs.Take(Nfs.Specdata2);
        nfs.End(scope);
    }

    static void TakeDirectory(ref Layer nfs, bool isPlus)
    {
        TakeFile(ref nfs, "dir");
        nfs.Take(Cookie3);
        nfs.Take(Nfs.Verifier, 8);
        nfs.Take(isPlus ? Count3Dircount : Count3);
        if (isPlus) nfs.Take(Count3Maxcount);
    }
}
