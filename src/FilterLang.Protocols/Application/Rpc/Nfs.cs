namespace FilterLang.Protocols;

/// <summary>The Network File System, versions 2 (RFC 1094), 3 (RFC 1813) and 4 (RFC 7530, RFC 8881): what the versions share.</summary>
public static class Nfs
{
    const uint Number = 100003;

    public static readonly Protocol Protocol = Protocol.Of("nfs", "Network File System", Dissect, "NFS");

    public static readonly Field
        ProcedureV2      = Protocol.UInt32      ("nfs.procedure_v2",      "V2 Procedure", names: RpcNames.NfsV2),
        ProcedureV3      = Protocol.UInt32      ("nfs.procedure_v3",      "V3 Procedure", names: RpcNames.NfsV3),
        ProcedureV4      = Protocol.UInt32      ("nfs.procedure_v4",      "V4 Procedure", names: RpcNames.NfsV4),
        FhLength         = Protocol.UInt32      ("nfs.fh.length",         "length"),
        FhHash           = Protocol.UInt32      ("nfs.fh.hash",           "hash (CRC-32)", display: Hex),
        Status2          = Protocol.UInt32      ("nfs.status2",           "Status", names: NfsNames.Status2),
        Name             = Protocol.Text        ("nfs.name",              "Name"),
        ReadlinkData     = Protocol.Text        ("nfs.readlink.data",     "Data"),
        Data             = Protocol.Bytes       ("nfs.data",              "Data"),
        SymlinkTo        = Protocol.Text        ("nfs.symlink.to",        "To"),
        Status3          = Protocol.UInt32      ("nfs.status3",           "Status", names: NfsNames.Status3),
        Specdata1        = Protocol.UInt32      ("nfs.specdata1",         "specdata1"),
        Specdata2        = Protocol.UInt32      ("nfs.specdata2",         "specdata2"),
        Atime            = Protocol.Row         ("nfs.atime",             "atime", FieldType.AbsoluteTime, display: Local),
        AtimeSec         = Protocol.UInt32      ("nfs.atime.sec",         "seconds"),
        AtimeNsec        = Protocol.UInt32      ("nfs.atime.nsec",        "nano seconds"),
        AtimeUsec        = Protocol.UInt32      ("nfs.atime.usec",        "micro seconds"),
        Mtime            = Protocol.Row         ("nfs.mtime",             "mtime", FieldType.AbsoluteTime, display: Local),
        MtimeSec         = Protocol.UInt32      ("nfs.mtime.sec",         "seconds"),
        MtimeNsec        = Protocol.UInt32      ("nfs.mtime.nsec",        "nano seconds"),
        MtimeUsec        = Protocol.UInt32      ("nfs.mtime.usec",        "micro seconds"),
        Ctime            = Protocol.Row         ("nfs.ctime",             "ctime", FieldType.AbsoluteTime, display: Local),
        CtimeSec         = Protocol.UInt32      ("nfs.ctime.sec",         "seconds"),
        CtimeNsec        = Protocol.UInt32      ("nfs.ctime.nsec",        "nano seconds"),
        CtimeUsec        = Protocol.UInt32      ("nfs.ctime.usec",        "micro seconds"),
        Dtime            = Protocol.RelativeTime("nfs.dtime",             "time delta"),
        DtimeSec         = Protocol.UInt32      ("nfs.dtime.sec",         "seconds"),
        DtimeNsec        = Protocol.UInt32      ("nfs.dtime.nsec",        "nano seconds"),
        FileHandle       = Protocol.Bytes       ("nfs.fhandle",           "FileHandle"),
        Verifier         = Protocol.Bytes       ("nfs.verifier",          "Verifier"),
        AttributesFollow = Protocol.UInt32      ("nfs.attributes_follow", "attributes_follow", names: new(() => [(0, "no value"), (1, "value follows")])),
        HandleFollow     = Protocol.UInt32      ("nfs.handle_follow",     "handle_follow", names: new(() => [(0, "no value"), (1, "value follows")])),
        Status           = Protocol.Row         ("nfs.status",            "Status", FieldType.UInt32, display: Dec, hidden: true, names: NfsNames.Status);

    static readonly Field s_heading = Protocol.Heading("NFS");

    static Nfs()
    {
        Protocol.CarriedBy(Rpc.Programs, Number).Borrows(Rpc.Protocol);
        // Rows of the other files are this protocol's.
        _ = (Nfs2.Mode, Nfs3.Offset3, Nfs3Attributes.Mode3, Nfs4.Opcode);
    }

    static void Dissect(ref Layer nfs)
    {
        uint version = nfs.Packet.State<RpcExchange>(Rpc.Stream).Version;
        RpcExchange exchange = RpcProgram.Open(ref nfs, version switch { 2 => ProcedureV2, 3 => ProcedureV3, 4 => ProcedureV4, _ => null });
        if (version == 2) Nfs2.Take(ref nfs, exchange);
        else if (version == 3 && exchange.IsReply) Nfs3Replies.Take(ref nfs, exchange);
        else if (version == 3) Nfs3.Take(ref nfs, exchange);
        else if (version == 4) Nfs4.Take(ref nfs, exchange);
        nfs.Trim(nfs.Position);
    }

    /// <summary>A heading of a detail tree.</summary>
    internal static GroupScope Begin(ref Layer nfs, string words)
    {
        GroupScope scope = nfs.Begin(s_heading);
        nfs.Label(scope.Item, $"{words}");
        return scope;
    }

    /// <summary>The result of a procedure; returns whether it is good.</summary>
    internal static bool TakeStatus(ref Layer nfs, Field field)
    {
        int at = nfs.Position;
        uint status = (uint)nfs.Take(field);
        nfs.Place(Status, at);
        if (nfs.Failed) return false;
        if (status != 0)
        {
            if (field.Names!.Find(status) is { } name) nfs.Info($" Error: {name}");
            else nfs.Info($" Error: Unknown error: {status}");
        }
        return status == 0;
    }

    /// <summary>A name in a directory; the summary line tells of both.</summary>
    internal static void TakeName(ref Layer nfs, Field field, uint directory, string before)
    {
        Xdr.TakeText(ref nfs, field, out int at, out int length);
        if (!nfs.Failed) nfs.Info($"{before}0x{directory:x8}/{nfs.Slice(at, length)}");
    }

    /// <summary>Data that was read or is to be written.</summary>
    internal static void TakeData(ref Layer nfs) => Xdr.TakeOpaque(ref nfs, Data);

    /// <summary>Seconds, and thousand-millionths (or millionths) of them.</summary>
    internal static void TakeTime(ref Layer nfs, Field time, Field seconds, Field fraction, int unit)
    {
        int at = nfs.Position;
        long value = nfs.U32(at) * 1_000_000_000L + (long)nfs.U32(at + 4) * unit;
        nfs.Note(time, (ulong)value, at, 8, ItemFlags.None);
        int outer = nfs.Parent;
        nfs.StandUnder(time);
        nfs.Take(seconds);
        nfs.Take(fraction);
        nfs.Parent = outer;
    }
}
