namespace FilterLang.Protocols;

/// <summary>Names of the values of ONC RPC, RFC 5531 sections 8 and 9, of programs and of their procedures.</summary>
static class RpcNames
{
    public static readonly ValueNames StateAccept = new(() =>
    [
        (0, "RPC executed successfully"), (1, "remote hasn't exported program"), (2, "remote can't support version #"),
        (3, "program can't support procedure"), (4, "procedure can't decode params"), (5, "system errors like memory allocation failure"),
    ]);

    public static readonly ValueNames StateAuth = new(() =>
    [
        (1, "bad credential (seal broken)"), (2, "client must begin new session"), (3, "bad verifier (seal broken)"),
        (4, "verifier expired or replayed"), (5, "rejected for security reasons"), (13, "GSS credential problem"), (14, "GSS context problem"),
    ]);

    public static readonly ValueNames AuthFlavor = new(() =>
    [
        (0, "AUTH_NULL"), (1, "AUTH_UNIX"), (2, "AUTH_SHORT"), (3, "AUTH_DES"), (5, "AUTH_RSA/Gluster"), (6, "RPCSEC_GSS"), (7, "AUTH_TLS"),
        (300001, "AUTH_GSSAPI"), (390003, "RPCSEC_GSS_KRB5"), (390004, "RPCSEC_GSS_KRB5I"), (390005, "RPCSEC_GSS_KRB5P"),
        (390006, "RPCSEC_GSS_LIPKEY"), (390007, "RPCSEC_GSS_LIPKEY_I"), (390008, "RPCSEC_GSS_LIPKEY_P"), (390009, "RPCSEC_GSS_SPKM3"),
        (390010, "RPCSEC_GSS_SPKM3I"), (390011, "RPCSEC_GSS_SPKM3P"), (390039, "AUTH_GLUSTERFS"), (390040, "AUTH_GLUSTERFS_V3"),
    ]);

    public static readonly ValueNames AuthgssProcedure = new(() =>
    [
        (0, "RPCSEC_GSS_DATA"), (1, "RPCSEC_GSS_INIT"), (2, "RPCSEC_GSS_CONTINUE_INIT"), (3, "RPCSEC_GSS_DESTROY"),
    ]);

    public static readonly ValueNames Programs = new(() =>
    [
        (2112, "KADM5"), (100000, "Portmap"), (100001, "RSTAT"), (100003, "NFS"), (100004, "YPSERV"), (100005, "MOUNT"), (100007, "YPBIND"),
        (100008, "RWALL"), (100009, "YPPASSWD"), (100011, "RQUOTA"), (100012, "SPRAY"), (100020, "KLM"), (100021, "NLM"), (100024, "STAT"),
        (100026, "BOOTPARAMS"), (100069, "YPXFR"), (100227, "NFSACL"), (100231, "NFSAUTH"), (100232, "SADMIND"), (100300, "NIS+"),
        (100302, "NIS+ CB"), (150001, "PCNFSD"), (391000, "SGI MOUNT"), (395183, "VXI-11 Core"), (395184, "VXI-11 Async"), (395185, "VXI-11 Intr"),
        (0x40000000, "NFS CB"),
    ]);

    public static readonly ValueNames PortmapV1 = new(() =>
    [
        (0, "NULL"), (1, "SET"), (2, "UNSET"), (3, "GETPORT"), (4, "DUMP"), (5, "CALLIT"),
    ]);

    public static readonly ValueNames PortmapV3 = new(() =>
    [
        (0, "NULL"), (1, "SET"), (2, "UNSET"), (3, "GETADDR"), (4, "DUMP"), (5, "CALLIT"), (6, "GETTIME"), (7, "UADDR2TADDR"), (8, "TADDR2UADDR"),
    ]);

    public static readonly ValueNames PortmapV4 = new(() =>
    [
        (0, "NULL"), (1, "SET"), (2, "UNSET"), (3, "GETADDR"), (4, "DUMP"), (5, "BCAST"), (6, "GETTIME"), (7, "UADDR2TADDR"), (8, "TADDR2UADDR"),
        (9, "GETVERSADDR"), (10, "INDIRECT"), (11, "GETADDRLIST"), (12, "GETSTAT"),
    ]);

    public static readonly ValueNames MountV1 = new(() =>
    [
        (0, "NULL"), (1, "MNT"), (2, "DUMP"), (3, "UMNT"), (4, "UMNTALL"), (5, "EXPORT"), (6, "EXPORTALL"),
    ]);

    public static readonly ValueNames MountV2 = new(() =>
    [
        (0, "NULL"), (1, "MNT"), (2, "DUMP"), (3, "UMNT"), (4, "UMNTALL"), (5, "EXPORT"), (6, "EXPORTALL"), (7, "PATHCONF"),
    ]);

    public static readonly ValueNames MountV3 = new(() =>
    [
        (0, "NULL"), (1, "MNT"), (2, "DUMP"), (3, "UMNT"), (4, "UMNTALL"), (5, "EXPORT"),
    ]);

    public static readonly ValueNames NfsV2 = new(() =>
    [
        (0, "NULL"), (1, "GETATTR"), (2, "SETATTR"), (3, "ROOT"), (4, "LOOKUP"), (5, "READLINK"), (6, "READ"), (7, "WRITECACHE"), (8, "WRITE"),
        (9, "CREATE"), (10, "REMOVE"), (11, "RENAME"), (12, "LINK"), (13, "SYMLINK"), (14, "MKDIR"), (15, "RMDIR"), (16, "READDIR"), (17, "STATFS"),
    ]);

    public static readonly ValueNames NfsV3 = new(() =>
    [
        (0, "NULL"), (1, "GETATTR"), (2, "SETATTR"), (3, "LOOKUP"), (4, "ACCESS"), (5, "READLINK"), (6, "READ"), (7, "WRITE"), (8, "CREATE"),
        (9, "MKDIR"), (10, "SYMLINK"), (11, "MKNOD"), (12, "REMOVE"), (13, "RMDIR"), (14, "RENAME"), (15, "LINK"), (16, "READDIR"),
        (17, "READDIRPLUS"), (18, "FSSTAT"), (19, "FSINFO"), (20, "PATHCONF"), (21, "COMMIT"),
    ]);

    public static readonly ValueNames NfsV4 = new(() =>
    [
        (0, "NULL"), (1, "COMPOUND"),
    ]);

    public static readonly ValueNames NfsCallback = new(() =>
    [
        (0, "CB_NULL"), (1, "CB_COMPOUND"),
    ]);

    public static readonly ValueNames NfsAclV2 = new(() =>
    [
        (0, "NULL"), (1, "GETACL"), (2, "SETACL"), (3, "GETATTR"), (4, "ACCESS"), (5, "GETXATTRDIR"),
    ]);

    public static readonly ValueNames NfsAclV3 = new(() =>
    [
        (0, "NULL"), (1, "GETACL"), (2, "SETACL"), (3, "GETXATTRDIR"),
    ]);

    public static readonly ValueNames NlmV1 = new(() =>
    [
        (0, "NULL"), (1, "TEST"), (2, "LOCK"), (3, "CANCEL"), (4, "UNLOCK"), (5, "GRANTED"), (6, "TEST_MSG"), (7, "LOCK_MSG"), (8, "CANCEL_MSG"),
        (9, "UNLOCK_MSG"), (10, "GRANTED_MSG"), (11, "TEST_RES"), (12, "LOCK_RES"), (13, "CANCEL_RES"), (14, "UNLOCK_RES"), (15, "GRANTED_RES"),
    ]);

    public static readonly ValueNames NlmV3 = new(() =>
    [
        (0, "NULL"), (1, "TEST"), (2, "LOCK"), (3, "CANCEL"), (4, "UNLOCK"), (5, "GRANTED"), (6, "TEST_MSG"), (7, "LOCK_MSG"), (8, "CANCEL_MSG"),
        (9, "UNLOCK_MSG"), (10, "GRANTED_MSG"), (11, "TEST_RES"), (12, "LOCK_RES"), (13, "CANCEL_RES"), (14, "UNLOCK_RES"), (15, "GRANTED_RES"),
        (20, "SHARE"), (21, "UNSHARE"), (22, "NM_LOCK"), (23, "FREE_ALL"),
    ]);

    public static readonly ValueNames StatV1 = new(() =>
    [
        (0, "NULL"), (1, "STAT"), (2, "MON"), (3, "UNMON"), (4, "UNMON_ALL"), (5, "SIMU_CRASH"), (6, "NOTIFY"),
    ]);

    /// <summary>What a procedure is called, null where nobody knows.</summary>
    public static string? ProcedureName(RpcExchange exchange) => Procedures(exchange)?.Find(exchange.Procedure);

    static ValueNames? Procedures(RpcExchange exchange) => (exchange.Program, exchange.Version) switch
    {
        (100000, 1 or 2) => PortmapV1,
        (100000, 3) => PortmapV3,
        (100000, 4) => PortmapV4,
        (100003, 2) => NfsV2,
        (100003, 3) => NfsV3,
        (100003, 4) => NfsV4,
        (100005, 1) => MountV1,
        (100005, 2) => MountV2,
        (100005, 3) => MountV3,
        (100021, 1 or 2) => NlmV1,
        (100021, 3 or 4) => NlmV3,
        (100024, 1) => StatV1,
        (100227, 2) => NfsAclV2,
        (100227, 3) => NfsAclV3,
        (0x40000000, _) => NfsCallback,
        _ => null,
    };
}
