namespace FilterLang.Protocols;

/// <summary>Attributes of files in version 3, RFC 1813 sections 2.5 and 2.6.</summary>
static class Nfs3Attributes
{
    static readonly Protocol Protocol = Nfs.Protocol;

    public static readonly Field
        Type        = Protocol.UInt32("nfs.fattr3.type",   "Type", names: NfsNames.FileType),
        Nlink       = Protocol.UInt32("nfs.fattr3.nlink",  "nlink"),
        Uid         = Protocol.UInt32("nfs.fattr3.uid",    "uid"),
        Gid         = Protocol.UInt32("nfs.fattr3.gid",    "gid"),
        Size        = Protocol.UInt64("nfs.fattr3.size",   "size"),
        Used        = Protocol.UInt64("nfs.fattr3.used",   "used"),
        Fsid        = Protocol.UInt64("nfs.fattr3.fsid",   "fsid", display: HexDec),
        Fileid      = Protocol.UInt64("nfs.fattr3.fileid", "fileid"),
        BeforeSize  = Protocol.UInt64("nfs.wcc_attr.size", "size"),
        SetSize     = Protocol.UInt64("nfs.set_size",      "size"),
        Uid3        = Protocol.UInt32("nfs.uid3",          "uid"),
        Gid3        = Protocol.UInt32("nfs.gid3",          "gid"),
        SetIt       = Protocol.UInt32("nfs.set_it",        "set_it", names: NfsNames.SetIt),
        Guard       = Protocol.UInt32("nfs.sattrguard3",   "check", names: new(() => [(0, "no value"), (1, "value follows")])),
        Mode3       = Protocol.UInt32("nfs.mode3",         "Mode", display: Dec),
        Mode3Suid   = Protocol.Row   ("nfs.mode3.suid",    "S_ISUID", FieldType.Boolean, mask: 0x800, names: ValueNames.YesNo, size: 4),
        Mode3Sgid   = Protocol.Row   ("nfs.mode3.sgid",    "S_ISGID", FieldType.Boolean, mask: 0x400, names: ValueNames.YesNo, size: 4),
        Mode3Sticky = Protocol.Row   ("nfs.mode3.sticky",  "S_ISVTX", FieldType.Boolean, mask: 0x200, names: ValueNames.YesNo, size: 4),
        Mode3Rusr   = Protocol.Row   ("nfs.mode3.rusr",    "S_IRUSR", FieldType.Boolean, mask: 0x100, names: ValueNames.YesNo, size: 4),
        Mode3Wusr   = Protocol.Row   ("nfs.mode3.wusr",    "S_IWUSR", FieldType.Boolean, mask: 0x80, names: ValueNames.YesNo, size: 4),
        Mode3Xusr   = Protocol.Row   ("nfs.mode3.xusr",    "S_IXUSR", FieldType.Boolean, mask: 0x40, names: ValueNames.YesNo, size: 4),
        Mode3Rgrp   = Protocol.Row   ("nfs.mode3.rgrp",    "S_IRGRP", FieldType.Boolean, mask: 0x20, names: ValueNames.YesNo, size: 4),
        Mode3Wgrp   = Protocol.Row   ("nfs.mode3.wgrp",    "S_IWGRP", FieldType.Boolean, mask: 0x10, names: ValueNames.YesNo, size: 4),
        Mode3Xgrp   = Protocol.Row   ("nfs.mode3.xgrp",    "S_IXGRP", FieldType.Boolean, mask: 0x8, names: ValueNames.YesNo, size: 4),
        Mode3Roth   = Protocol.Row   ("nfs.mode3.roth",    "S_IROTH", FieldType.Boolean, mask: 0x4, names: ValueNames.YesNo, size: 4),
        Mode3Woth   = Protocol.Row   ("nfs.mode3.woth",    "S_IWOTH", FieldType.Boolean, mask: 0x2, names: ValueNames.YesNo, size: 4),
        Mode3Xoth   = Protocol.Row   ("nfs.mode3.xoth",    "S_IXOTH", FieldType.Boolean, mask: 0x1, names: ValueNames.YesNo, size: 4);

    static readonly Field[] s_modes =
        [Mode3Suid, Mode3Sgid, Mode3Sticky, Mode3Rusr, Mode3Wusr, Mode3Xusr, Mode3Rgrp, Mode3Wgrp, Mode3Xgrp, Mode3Roth, Mode3Woth, Mode3Xoth];

    /// <summary>fattr3.</summary>
    public static void Take(ref Layer nfs, string words, bool describes = false)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        int at = nfs.Position;
        nfs.Take(Type);
        nfs.TakeBits(Mode3, s_modes);
        nfs.Take(Nlink);
        nfs.Take(Uid);
        nfs.Take(Gid);
        nfs.Take(Size);
        nfs.Take(Used);
        GroupScope device = Nfs.Begin(ref nfs, "rdev");
        nfs.Take(Nfs.Specdata1);
        nfs.Take(Nfs.Specdata2);
        nfs.End(device);
        nfs.Take(Fsid);
        nfs.Take(Fileid);
        TakeTime(ref nfs, Nfs.Atime, Nfs.AtimeSec, Nfs.AtimeNsec);
        TakeTime(ref nfs, Nfs.Mtime, Nfs.MtimeSec, Nfs.MtimeNsec);
        TakeTime(ref nfs, Nfs.Ctime, Nfs.CtimeSec, Nfs.CtimeNsec);
        nfs.End(scope);
        if (describes && !nfs.Failed) Describe(ref nfs, at);
    }

    static void Describe(ref Layer nfs, int at)
    {
        if (nfs.InfoSink is not { } sink) return;
        uint type = nfs.U32(at), mode = nfs.U32(at + 4) & 0xFFF;
        if (Type.Names!.Find(type) is { } name) nfs.Info($"  {name}");
        else nfs.Info($"  Unknown Type: 0x{type:x1}");
        sink.Add(" mode: "u8);
        for (int shift = 9; shift >= 0; shift -= 3) sink.Add((byte)('0' + (mode >> shift & 7)));
        nfs.Info($" uid: {nfs.U32(at + 12)} gid: {nfs.U32(at + 16)}");
    }

    static void TakeTime(ref Layer nfs, Field time, Field seconds, Field fraction) => Nfs.TakeTime(ref nfs, time, seconds, fraction, 1);

    /// <summary>post_op_attr.</summary>
    public static void TakeAfter(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        if (nfs.Take(Nfs.AttributesFollow) == 1) Take(ref nfs, "attributes");
        nfs.End(scope);
    }

    /// <summary>wcc_data.</summary>
    public static void TakeBoth(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words), before = Nfs.Begin(ref nfs, "before");
        if (nfs.Take(Nfs.AttributesFollow) == 1)
        {
            GroupScope attributes = Nfs.Begin(ref nfs, "attributes");
            nfs.Take(BeforeSize);
            TakeTime(ref nfs, Nfs.Mtime, Nfs.MtimeSec, Nfs.MtimeNsec);
            TakeTime(ref nfs, Nfs.Ctime, Nfs.CtimeSec, Nfs.CtimeNsec);
            nfs.End(attributes);
        }
        nfs.End(before);
        TakeAfter(ref nfs, "after");
        nfs.End(scope);
    }

    /// <summary>post_op_fh3; returns the handle's checksum.</summary>
    public static uint TakeHandle(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        uint hash = nfs.Take(Nfs.HandleFollow) == 1 ? NfsHandles.Take(ref nfs, "handle") : 0;
        nfs.End(scope);
        return hash;
    }

    /// <summary>sattr3.</summary>
    public static void TakeNew(ref Layer nfs, string words)
    {
        GroupScope scope = Nfs.Begin(ref nfs, words);
        if (TakeIsSet(ref nfs, "mode", out GroupScope one) == 1) nfs.TakeBits(Mode3, s_modes);
        nfs.End(one);
        if (TakeIsSet(ref nfs, "uid", out one) == 1) nfs.Take(Uid3);
        nfs.End(one);
        if (TakeIsSet(ref nfs, "gid", out one) == 1) nfs.Take(Gid3);
        nfs.End(one);
        if (TakeIsSet(ref nfs, "size", out one) == 1) nfs.Take(SetSize);
        nfs.End(one);
        if (TakeIsSet(ref nfs, "atime", out one) == 2) TakeTime(ref nfs, Nfs.Atime, Nfs.AtimeSec, Nfs.AtimeNsec);
        nfs.End(one);
        if (TakeIsSet(ref nfs, "mtime", out one) == 2) TakeTime(ref nfs, Nfs.Mtime, Nfs.MtimeSec, Nfs.MtimeNsec);
        nfs.End(one);
        nfs.End(scope);
    }

    static ulong TakeIsSet(ref Layer nfs, string words, out GroupScope scope)
    {
        scope = Nfs.Begin(ref nfs, words);
        return nfs.Take(SetIt);
    }

    /// <summary>sattrguard3.</summary>
    public static void TakeGuard(ref Layer nfs)
    {
        GroupScope scope = Nfs.Begin(ref nfs, "guard");
        if (nfs.Take(Guard) == 1) TakeTime(ref nfs, Nfs.Ctime, Nfs.CtimeSec, Nfs.CtimeNsec);
        nfs.End(scope);
    }
}
