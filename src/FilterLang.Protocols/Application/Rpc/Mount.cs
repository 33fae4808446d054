namespace FilterLang.Protocols;

/// <summary>The mount protocol of NFS, RFC 1094 appendix A and RFC 1813 appendix I.</summary>
public static class Mount
{
    const uint Number = 100005;

    public static readonly Protocol Protocol = Protocol.Of("mount", "Mount Service", Dissect, "MOUNT");

    static readonly ValueNames s_statusNames = new(() =>
    [
        (0, "OK"), (1, "ERR_PERM"), (2, "ERR_NOENT"), (5, "ERR_IO"), (13, "ERR_ACCESS"), (20, "ERR_NOTDIR"), (22, "ERR_INVAL"),
        (63, "ERR_NAMETOOLONG"), (10004, "ERR_NOTSUPP"), (10006, "ERR_SERVERFAULT"),
    ]);

    public static readonly Field
        ProcedureV1                 = Protocol.UInt32("mount.procedure_v1",                   "V1 Procedure", names: RpcNames.MountV1),
        ProcedureV2                 = Protocol.UInt32("mount.procedure_v2",                   "V2 Procedure", names: RpcNames.MountV2),
        ProcedureV3                 = Protocol.UInt32("mount.procedure_v3",                   "V3 Procedure", names: RpcNames.MountV3),
        Path                        = Protocol.Text  ("mount.path",                           "Path"),
        Status                      = Protocol.UInt32("mount.status",                         "Status", names: s_statusNames),
        DumpHostname                = Protocol.Text  ("mount.dump.hostname",                  "Hostname"),
        DumpDirectory               = Protocol.Text  ("mount.dump.directory",                 "Directory"),
        DumpEntry                   = Protocol.Label ("mount.dump.entry",                     "Mount List Entry"),
        ExportGroup                 = Protocol.Text  ("mount.export.group",                   "Group"),
        ExportGroups                = Protocol.Label ("mount.export.groups",                  "Groups"),
        ExportHasOptions            = Protocol.UInt32("mount.export.has_options",             "Has options"),
        ExportOptions               = Protocol.Text  ("mount.export.options",                 "Options"),
        ExportDirectory             = Protocol.Text  ("mount.export.directory",               "Directory"),
        ExportEntry                 = Protocol.Label ("mount.export.entry",                   "Export List Entry"),
        PathconfLinkMax             = Protocol.UInt32("mount.pathconf.link_max",              "Maximum number of links to a file"),
        PathconfMaxCanon            = Protocol.UInt16("mount.pathconf.max_canon",             "Maximum terminal input line length"),
        PathconfMaxInput            = Protocol.UInt16("mount.pathconf.max_input",             "Terminal input buffer size"),
        PathconfNameMax             = Protocol.UInt16("mount.pathconf.name_max",              "Maximum file name length"),
        PathconfPathMax             = Protocol.UInt16("mount.pathconf.path_max",              "Maximum path name length"),
        PathconfPipeBuf             = Protocol.UInt16("mount.pathconf.pipe_buf",              "Pipe buffer size"),
        PathconfVdisableChar        = Protocol.UInt8 ("mount.pathconf.vdisable_char",         "VDISABLE character", display: Hex),
        PathconfMask                = Protocol.UInt16("mount.pathconf.mask",                  "Reply error/status bits", display: Hex),
        PathconfMaskErrorAll        = Protocol.Row   ("mount.pathconf.mask.error_all",        "ERROR_ALL", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("All info invalid", "Some or all info valid"), size: 2),
        PathconfMaskErrorLinkMax    = Protocol.Row   ("mount.pathconf.mask.error_link_max",   "ERROR_LINK_MAX", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("LINK_MAX invalid", "LINK_MAX valid"), size: 2),
        PathconfMaskErrorMaxCanon   = Protocol.Row   ("mount.pathconf.mask.error_max_canon",  "ERROR_MAX_CANON", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("MAX_CANON invalid", "MAX_CANON valid"), size: 2),
        PathconfMaskErrorMaxInput   = Protocol.Row   ("mount.pathconf.mask.error_max_input",  "ERROR_MAX_INPUT", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("MAX_INPUT invalid", "MAX_INPUT valid"), size: 2),
        PathconfMaskErrorNameMax    = Protocol.Row   ("mount.pathconf.mask.error_name_max",   "ERROR_NAME_MAX", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("NAME_MAX invalid", "NAME_MAX valid"), size: 2),
        PathconfMaskErrorPathMax    = Protocol.Row   ("mount.pathconf.mask.error_path_max",   "ERROR_PATH_MAX", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("PATH_MAX invalid", "PATH_MAX valid"), size: 2),
        PathconfMaskErrorPipeBuf    = Protocol.Row   ("mount.pathconf.mask.error_pipe_buf",   "ERROR_PIPE_BUF", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("PIPE_BUF invalid", "PIPE_BUF valid"), size: 2),
        PathconfMaskChownRestricted = Protocol.Row   ("mount.pathconf.mask.chown_restricted", "CHOWN_RESTRICTED", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("Only a privileged user can change the ownership of a file", "Users may give away their own files"), size: 2),
        PathconfMaskNoTrunc         = Protocol.Row   ("mount.pathconf.mask.no_trunc",         "NO_TRUNC", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("File names that are too long will get an error", "File names that are too long will be truncated"), size: 2),
        PathconfMaskErrorVdisable   = Protocol.Row   ("mount.pathconf.mask.error_vdisable",   "ERROR_VDISABLE", FieldType.Boolean, mask: 0x200, names: ValueNames.Pair("VDISABLE invalid", "VDISABLE valid"), size: 2),
        Flavors                     = Protocol.UInt32("mount.flavors",                        "Flavors"),
        Flavor                      = Protocol.UInt32("mount.flavor",                         "Flavor", names: RpcNames.AuthFlavor);

    static readonly Field[] s_masks =
    [
        PathconfMaskErrorAll, PathconfMaskErrorLinkMax, PathconfMaskErrorMaxCanon, PathconfMaskErrorMaxInput, PathconfMaskErrorNameMax,
        PathconfMaskErrorPathMax, PathconfMaskErrorPipeBuf, PathconfMaskChownRestricted, PathconfMaskNoTrunc, PathconfMaskErrorVdisable,
    ];

    static Mount() => Protocol.CarriedBy(Rpc.Programs, Number).Borrows(Rpc.Protocol, Nfs.Protocol);

    static void Dissect(ref Layer mount)
    {
        uint version = mount.Packet.State<RpcExchange>(Rpc.Stream).Version;
        RpcExchange exchange = RpcProgram.Open(ref mount, version switch { 1 => ProcedureV1, 2 => ProcedureV2, 3 => ProcedureV3, _ => null });
        switch (exchange.Procedure)
        {
            case 1 when exchange.IsReply: TakeMounted(ref mount, version); break;
            case 1 or 3 when !exchange.IsReply: TakePath(ref mount); break;
            case 7 when !exchange.IsReply && version == 2: TakePath(ref mount); break;
            case 7 when version == 2: TakePathconf(ref mount); break;
            case 2 when exchange.IsReply: TakeDump(ref mount); break;
            case 5 or 6 when exchange.IsReply: TakeExports(ref mount); break;
        }
        mount.Trim(mount.Position);
    }

    static void TakePath(ref Layer mount)
    {
        Xdr.TakeText(ref mount, Path, out int at, out int length);
        if (!mount.Failed) mount.Info($" {mount.Slice(at, length)}");
    }

    static void TakeMounted(ref Layer mount, uint version)
    {
        uint status = (uint)mount.Take(Status);
        if (status != 0)
        {
            if (!mount.Failed) mount.Info($" Error:{Status.Names!.Find(status) ?? "Unknown error"}");
            return;
        }
        if (version < 3)
        {
            NfsHandles.TakeFixed(ref mount, "fhandle");
            return;
        }
        NfsHandles.Take(ref mount, "fhandle");
        uint count = (uint)mount.Take(Flavors);
        for (; count > 0 && mount.More; count--) mount.Take(Flavor);
    }

    static void TakeDump(ref Layer mount)
    {
        while (RpcProgram.TakeNext(ref mount))
        {
            GroupScope scope = mount.Begin(DumpEntry);
            Xdr.TakeText(ref mount, DumpHostname);
            Xdr.TakeText(ref mount, DumpDirectory);
            mount.End(scope);
        }
    }

    static void TakeExports(ref Layer mount)
    {
        while (RpcProgram.TakeNext(ref mount))
        {
            GroupScope scope = mount.Begin(ExportEntry);
            Xdr.TakeText(ref mount, ExportDirectory);
            GroupScope groups = mount.Begin(ExportGroups);
            while (RpcProgram.TakeNext(ref mount)) Xdr.TakeText(ref mount, ExportGroup);
            mount.End(groups);
            mount.End(scope);
        }
    }

    // Of numbers of 16 bits, the last two octets count.
    static void TakePathconf(ref Layer mount)
    {
        mount.Take(PathconfLinkMax);
        foreach (Field field in (ReadOnlySpan<Field>)[PathconfMaxCanon, PathconfMaxInput, PathconfNameMax, PathconfPathMax, PathconfPipeBuf])
        {
            mount.Position += 2;
            mount.Take(field);
        }
        mount.Position += 4 + 3;
        mount.Take(PathconfVdisableChar);
        mount.Position += 2;
        mount.TakeBits(PathconfMask, s_masks);
    }
}
