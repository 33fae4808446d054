namespace FilterLang.Protocols;

/// <summary>Names of values of the Network File System, RFC 1094 section 2.3 and RFC 1813 section 2.5.</summary>
static class NfsNames
{
    public static readonly ValueNames FileType = new(() =>
    [
        (1, "Regular File"), (2, "Directory"), (3, "Block Special Device"), (4, "Character Special Device"), (5, "Symbolic Link"), (6, "Socket"),
        (7, "Named Pipe"),
    ]);

    public static readonly ValueNames Status2 = new(() =>
    [
        (0, "NFS_OK"), (1, "NFS2ERR_PERM"), (2, "NFS2ERR_NOENT"), (5, "NFS2ERR_IO"), (6, "NFS2ERR_NXIO"), (11, "NFS2ERR_EAGAIN"),
        (13, "NFS2ERR_ACCES"), (17, "NFS2ERR_EXIST"), (18, "NFS2ERR_XDEV"), (19, "NFS2ERR_NODEV"), (20, "NFS2ERR_NOTDIR"), (21, "NFS2ERR_ISDIR"),
        (22, "NFS2ERR_INVAL"), (26, "NFS2ERR_TXTBSY"), (27, "NFS2ERR_FBIG"), (28, "NFS2ERR_NOSPC"), (30, "NFS2ERR_ROFS"), (31, "NFS2ERR_MLINK"),
        (45, "NFS2ERR_OPNOTSUPP"), (63, "NFS2ERR_NAMETOOLONG"), (66, "NFS2ERR_NOTEMPTY"), (69, "NFS2ERR_DQUOT"), (70, "NFS2ERR_STALE"),
        (71, "NFS2ERR_REMOTE"), (99, "NFS2ERR_WFLUSH"), (10001, "NFS2ERR_BADHANDLE"), (10002, "NFS2ERR_NOT_SYNC"), (10003, "NFS2ERR_BAD_COOKIE"),
        (10004, "NFS2ERR_NOTSUPP"), (10005, "NFS2ERR_TOOSMALL"), (10006, "NFS2ERR_SERVERFAULT"), (10007, "NFS2ERR_BADTYPE"),
        (10008, "NFS2ERR_JUKEBOX"), (10009, "NFS2ERR_SAME"), (10010, "NFS2ERR_DENIED"), (10011, "NFS2ERR_EXPIRED"), (10012, "NFS2ERR_LOCKED"),
        (10013, "NFS2ERR_GRACE"), (10014, "NFS2ERR_FHEXPIRED"), (10015, "NFS2ERR_SHARE_DENIED"), (10016, "NFS2ERR_WRONGSEC"),
        (10017, "NFS2ERR_CLID_INUSE"), (10018, "NFS2ERR_RESOURCE"), (10019, "NFS2ERR_MOVED"), (10020, "NFS2ERR_NOFILEHANDLE"),
        (10021, "NFS2ERR_MINOR_VERS_MISMATCH"), (10022, "NFS2ERR_STALE_CLIENTID"), (10023, "NFS2ERR_STALE_STATEID"), (10024, "NFS2ERR_OLD_STATEID"),
        (10025, "NFS2ERR_BAD_STATEID"), (10026, "NFS2ERR_BAD_SEQID"), (10027, "NFS2ERR_NOT_SAME"), (10028, "NFS2ERR_LOCK_RANGE"),
        (10029, "NFS2ERR_SYMLINK"), (10030, "NFS2ERR_RESTOREFH"), (10031, "NFS2ERR_LEASE_MOVED"), (10032, "NFS2ERR_ATTRNOTSUPP"),
        (10033, "NFS2ERR_NO_GRACE"), (10034, "NFS2ERR_RECLAIM_BAD"), (10035, "NFS2ERR_RECLAIM_CONFLICT"), (10036, "NFS2ERR_BAD_XDR"),
        (10037, "NFS2ERR_LOCKS_HELD"), (10038, "NFS2ERR_OPENMODE"), (10039, "NFS2ERR_BADOWNER"), (10040, "NFS2ERR_BADCHAR"),
        (10041, "NFS2ERR_BADNAME"), (10042, "NFS2ERR_BAD_RANGE"), (10043, "NFS2ERR_LOCK_NOTSUPP"), (10044, "NFS2ERR_OP_ILLEGAL"),
        (10045, "NFS2ERR_DEADLOCK"), (10046, "NFS2ERR_FILE_OPEN"), (10047, "NFS2ERR_ADMIN_REVOKED"), (10048, "NFS2ERR_CB_PATH_DOWN"),
        (10049, "NFS2ERR_REPLAY_ME"),
    ]);

    public static readonly ValueNames Status3 = new(() =>
    [
        (0, "NFS3_OK"), (1, "NFS3ERR_PERM"), (2, "NFS3ERR_NOENT"), (5, "NFS3ERR_IO"), (6, "NFS3ERR_NXIO"), (13, "NFS3ERR_ACCES"),
        (17, "NFS3ERR_EXIST"), (18, "NFS3ERR_XDEV"), (19, "NFS3ERR_NODEV"), (20, "NFS3ERR_NOTDIR"), (21, "NFS3ERR_ISDIR"), (22, "NFS3ERR_INVAL"),
        (27, "NFS3ERR_FBIG"), (28, "NFS3ERR_NOSPC"), (30, "NFS3ERR_ROFS"), (31, "NFS3ERR_MLINK"), (63, "NFS3ERR_NAMETOOLONG"),
        (66, "NFS3ERR_NOTEMPTY"), (69, "NFS3ERR_DQUOT"), (70, "NFS3ERR_STALE"), (71, "NFS3ERR_REMOTE"), (10001, "NFS3ERR_BADHANDLE"),
        (10002, "NFS3ERR_NOT_SYNC"), (10003, "NFS3ERR_BAD_COOKIE"), (10004, "NFS3ERR_NOTSUPP"), (10005, "NFS3ERR_TOOSMALL"),
        (10006, "NFS3ERR_SERVERFAULT"), (10007, "NFS3ERR_BADTYPE"), (10008, "NFS3ERR_JUKEBOX"),
    ]);

    public static readonly ValueNames SetIt = new(() =>
    [
        (0, "no value"), (1, "value follows"), (0, "don't change"), (1, "set to server time"), (2, "set to client time"), (0, "SET_TO_SERVER_TIME4"),
        (1, "SET_TO_CLIENT_TIME4"),
    ]);

    public static readonly ValueNames Ftype = new(() =>
    [
        (0, "Non-File"), (1, "Regular File"), (2, "Directory"), (3, "Block Special Device"), (4, "Character Special Device"), (5, "Symbolic Link"),
    ]);

    public static readonly ValueNames ModeName = new(() =>
    [
        (1, "Character Special Device"), (2, "Directory"), (3, "Block Special Device"), (4, "Regular File"), (5, "Symbolic Link"),
        (6, "Named Socket"),
    ]);

    public static readonly ValueNames Status = new(() =>
    [
        (0, "OK"), (1, "ERR_PERM"), (2, "ERR_NOENT"), (5, "ERR_IO"), (6, "ERR_NXIO"), (11, "ERR_EAGAIN"), (13, "ERR_ACCESS"), (17, "ERR_EXIST"),
        (18, "ERR_XDEV"), (19, "ERR_NODEV"), (20, "ERR_NOTDIR"), (21, "ERR_ISDIR"), (22, "ERR_INVAL"), (26, "ERR_TXTBSY"), (27, "ERR_FBIG"),
        (28, "ERR_NOSPC"), (30, "ERR_ROFS"), (31, "ERR_MLINK"), (45, "ERR_OPNOTSUPP"), (63, "ERR_NAMETOOLONG"), (66, "ERR_NOTEMPTY"),
        (69, "ERR_DQUOT"), (70, "ERR_STALE"), (71, "ERR_REMOTE"), (99, "ERR_WFLUSH"), (10001, "ERR_BADHANDLE"), (10002, "ERR_NOT_SYNC"),
        (10003, "ERR_BAD_COOKIE"), (10004, "ERR_NOTSUPP"), (10005, "ERR_TOOSMALL"), (10006, "ERR_SERVERFAULT"), (10007, "ERR_BADTYPE"),
        (10008, "ERR_DELAY"), (10009, "ERR_SAME"), (10010, "ERR_DENIED"), (10011, "ERR_EXPIRED"), (10012, "ERR_LOCKED"), (10013, "ERR_GRACE"),
        (10014, "ERR_FHEXPIRED"), (10015, "ERR_SHARE_DENIED"), (10016, "ERR_WRONGSEC"), (10017, "ERR_CLID_INUSE"), (10018, "ERR_RESOURCE"),
        (10019, "ERR_MOVED"), (10020, "ERR_NOFILEHANDLE"), (10021, "ERR_MINOR_VERS_MISMATCH"), (10022, "ERR_STALE_CLIENTID"),
        (10023, "ERR_STALE_STATEID"), (10024, "ERR_OLD_STATEID"), (10025, "ERR_BAD_STATEID"), (10026, "ERR_BAD_SEQID"), (10027, "ERR_NOT_SAME"),
        (10028, "ERR_LOCK_RANGE"), (10029, "ERR_SYMLINK"), (10030, "ERR_READDIR_NOSPC"), (10031, "ERR_LEASE_MOVED"), (10032, "ERR_ATTRNOTSUPP"),
        (10033, "ERR_NO_GRACE"), (10034, "ERR_RECLAIM_BAD"), (10035, "ERR_RECLAIM_CONFLICT"), (10036, "ERR_BADXDR"), (10037, "ERR_LOCKS_HELD"),
        (10038, "ERR_OPENMODE"), (10039, "ERR_BADOWNER"), (10040, "ERR_BADCHAR"), (10041, "ERR_BADNAME"), (10042, "ERR_BAD_RANGE"),
        (10043, "ERR_LOCK_NOTSUPP"), (10044, "ERR_OP_ILLEGAL"), (10045, "ERR_DEADLOCK"), (10046, "ERR_FILE_OPEN"), (10047, "ERR_ADMIN_REVOKED"),
        (10048, "ERR_CB_PATH_DOWN"), (10049, "ERR_REPLAY_ME_or_BADIOMODE"), (10050, "ERR_BADLAYOUT"), (10051, "ERR_BAD_SESSION_DIGEST"),
        (10052, "ERR_BADSESSION"), (10053, "ERR_BADSLOT"), (10054, "ERR_COMPLETE_ALREADY"), (10055, "ERR_CONN_NOT_BOUND_TO_SESSION"),
        (10056, "ERR_DELEG_ALREADY_WANTED"), (10057, "ERR_BACK_CHAN_BUSY"), (10058, "ERR_LAYOUTTRYLATER"), (10059, "ERR_LAYOUTUNAVAILABLE"),
        (10060, "ERR_NOMATCHING_LAYOUT"), (10061, "ERR_RECALLCONFLICT"), (10062, "ERR_UNKNOWN_LAYOUTTYPE"), (10063, "ERR_SEQ_MISORDERED"),
        (10064, "ERR_SEQUENCE_POS"), (10065, "ERR_REQ_TOO_BIG"), (10066, "ERR_REP_TOO_BIG"), (10067, "ERR_REP_TOO_BIG_TO_CACHE"),
        (10068, "ERR_RETRY_UNCACHED_REP"), (10069, "ERR_UNSAFE_COMPOUND"), (10070, "ERR_TOO_MANY_OPS"), (10071, "ERR_OP_NOT_IN_SESSION"),
        (10072, "ERR_HASH_ALG_UNSUPP"), (10073, "NFS4ERR_CONN_BINDING_NOT_ENFORCED"), (10074, "ERR_CLIENTID_BUSY"), (10075, "ERR_PNFS_IO_HOLE"),
        (10076, "ERR_SEQ_FALSE_RETRY"), (10077, "ERR_BAD_HIGH_SLOT"), (10078, "ERR_DEADSESSION"), (10079, "ERR_ENCR_ALG_UNSUPP"),
        (10080, "ERR_PNFS_NO_LAYOUT"), (10081, "ERR_NOT_ONLY_OP"), (10082, "ERR_WRONG_CRED"), (10083, "ERR_WRONG_TYPE"),
        (10084, "ERR_DIRDELEG_UNAVAIL"), (10085, "ERR_REJECT_DELEG"), (10086, "ERR_RETURNCONFLICT"), (10087, "ERR_DELEG_REVOKED"),
        (10088, "ERR_PARTNER_NOTSUPP"), (10089, "ERR_PARTNER_NO_AUTH"), (10090, "ERR_UNION_NOTSUPP"), (10091, "ERR_OFFLOAD_DENIED"),
        (10092, "ERR_WRONG_LFS"), (10093, "ERR_BADLABEL"), (10094, "ERR_OFFLOAD_NO_REQS"),
    ]);

    public static readonly ValueNames Nfsstat4 = new(() =>
    [
        (0, "NFS4_OK"), (1, "NFS4ERR_PERM"), (2, "NFS4ERR_NOENT"), (5, "NFS4ERR_IO"), (6, "NFS4ERR_NXIO"), (13, "NFS4ERR_ACCESS"),
        (17, "NFS4ERR_EXIST"), (18, "NFS4ERR_XDEV"), (19, "NFS4ERR_DQUOT"), (20, "NFS4ERR_NOTDIR"), (21, "NFS4ERR_ISDIR"), (22, "NFS4ERR_INVAL"),
        (27, "NFS4ERR_FBIG"), (28, "NFS4ERR_NOSPC"), (30, "NFS4ERR_ROFS"), (31, "NFS4ERR_MLINK"), (63, "NFS4ERR_NAMETOOLONG"),
        (66, "NFS4ERR_NOTEMPTY"), (69, "NFS4ERR_DQUOT"), (70, "NFS4ERR_STALE"), (10001, "NFS4ERR_BADHANDLE"), (10003, "NFS4ERR_BAD_COOKIE"),
        (10004, "NFS4ERR_NOTSUPP"), (10005, "NFS4ERR_TOOSMALL"), (10006, "NFS4ERR_SERVERFAULT"), (10007, "NFS4ERR_BADTYPE"),
        (10008, "NFS4ERR_DELAY"), (10009, "NFS4ERR_SAME"), (10010, "NFS4ERR_DENIED"), (10011, "NFS4ERR_EXPIRED"), (10012, "NFS4ERR_LOCKED"),
        (10013, "NFS4ERR_GRACE"), (10014, "NFS4ERR_FHEXPIRED"), (10015, "NFS4ERR_SHARE_DENIED"), (10016, "NFS4ERR_WRONGSEC"),
        (10017, "NFS4ERR_CLID_INUSE"), (10018, "NFS4ERR_RESOURCE"), (10019, "NFS4ERR_MOVED"), (10020, "NFS4ERR_NOFILEHANDLE"),
        (10021, "NFS4ERR_MINOR_VERS_MISMATCH"), (10022, "NFS4ERR_STALE_CLIENTID"), (10023, "NFS4ERR_STALE_STATEID"), (10024, "NFS4ERR_OLD_STATEID"),
        (10025, "NFS4ERR_BAD_STATEID"), (10026, "NFS4ERR_BAD_SEQID"), (10027, "NFS4ERR_NOT_SAME"), (10028, "NFS4ERR_LOCK_RANGE"),
        (10029, "NFS4ERR_SYMLINK"), (10030, "NFS4ERR_READDIR_NOSPC"), (10031, "NFS4ERR_LEASE_MOVED"), (10032, "NFS4ERR_ATTRNOTSUPP"),
        (10033, "NFS4ERR_NO_GRACE"), (10034, "NFS4ERR_RECLAIM_BAD"), (10035, "NFS4ERR_RECLAIM_CONFLICT"), (10036, "NFS4ERR_BADXDR"),
        (10037, "NFS4ERR_LOCKS_HELD"), (10038, "NFS4ERR_OPENMODE"), (10039, "NFS4ERR_BADOWNER"), (10040, "NFS4ERR_BADCHAR"),
        (10041, "NFS4ERR_BADNAME"), (10042, "NFS4ERR_BAD_RANGE"), (10043, "NFS4ERR_LOCK_NOTSUPP"), (10044, "NFS4ERR_OP_ILLEGAL"),
        (10045, "NFS4ERR_DEADLOCK"), (10046, "NFS4ERR_FILE_OPEN"), (10047, "NFS4ERR_ADMIN_REVOKED"), (10048, "NFS4ERR_CB_PATH_DOWN"),
        (10049, "NFS4ERR_BADIOMODE"), (10050, "NFS4ERR_BADLAYOUT"), (10051, "NFS4ERR_BAD_SESSION_DIGEST"), (10052, "NFS4ERR_BADSESSION"),
        (10053, "NFS4ERR_BADSLOT"), (10054, "NFS4ERR_COMPLETE_ALREADY"), (10055, "NFS4ERR_CONN_NOT_BOUND_TO_SESSION"),
        (10056, "NFS4ERR_DELEG_ALREADY_WANTED"), (10057, "NFS4ERR_BACK_CHAN_BUSY"), (10058, "NFS4ERR_LAYOUTTRYLATER"),
        (10059, "NFS4ERR_LAYOUTUNAVAILABLE"), (10060, "NFS4ERR_NOMATCHING_LAYOUT"), (10061, "NFS4ERR_RECALLCONFLICT"),
        (10062, "NFS4ERR_UNKNOWN_LAYOUTTYPE"), (10063, "NFS4ERR_SEQ_MISORDERED"), (10064, "NFS4ERR_SEQUENCE_POS"), (10065, "NFS4ERR_REQ_TOO_BIG"),
        (10066, "NFS4ERR_REP_TOO_BIG"), (10067, "NFS4ERR_REP_TOO_BIG_TO_CACHE"), (10068, "NFS4ERR_RETRY_UNCACHED_REP"),
        (10069, "NFS4ERR_UNSAFE_COMPOUND"), (10070, "NFS4ERR_TOO_MANY_OPS"), (10071, "NFS4ERR_OP_NOT_IN_SESSION"),
        (10072, "NFS4ERR_HASH_ALG_UNSUPP"), (10073, "NFS4ERR_CONN_BINDING_NOT_ENFORCED"), (10074, "NFS4ERR_CLIENTID_BUSY"),
        (10075, "NFS4ERR_PNFS_IO_HOLE"), (10076, "NFS4ERR_SEQ_FALSE_RETRY"), (10077, "NFS4ERR_BAD_HIGH_SLOT"), (10078, "NFS4ERR_DEADSESSION"),
        (10079, "NFS4ERR_ENCR_ALG_UNSUPP"), (10080, "NFS4ERR_PNFS_NO_LAYOUT"), (10081, "NFS4ERR_NOT_ONLY_OP"), (10082, "NFS4ERR_WRONG_CRED"),
        (10083, "NFS4ERR_WRONG_TYPE"), (10084, "NFS4ERR_DIRDELEG_UNAVAIL"), (10085, "NFS4ERR_REJECT_DELEG"), (10086, "NFS4ERR_RETURNCONFLICT"),
        (10087, "NFS4ERR_DELEG_REVOKED"), (10088, "NFS4ERR_PARTNER_NOTSUPP"), (10089, "NFS4ERR_PARTNER_NO_AUTH"), (10090, "NFS4ERR_UNION_NOTSUPP"),
        (10091, "NFS4ERR_OFFLOAD_DENIED"), (10092, "NFS4ERR_WRONG_LFS"), (10093, "NFS4ERR_BADLABEL"), (10094, "NFS4ERR_OFFLOAD_NO_REQS"),
        (10095, "NFS4ERR_NOXATTR"), (10096, "NFS4ERR_XATTR2BIG"),
    ]);

    public static readonly ValueNames Opcode = new(() =>
    [
        (3, "ACCESS"), (4, "CLOSE"), (5, "COMMIT"), (6, "CREATE"), (7, "DELEGPURGE"), (8, "DELEGRETURN"), (9, "GETATTR"), (10, "GETFH"),
        (11, "LINK"), (12, "LOCK"), (13, "LOCKT"), (14, "LOCKU"), (15, "LOOKUP"), (16, "LOOKUPP"), (17, "NVERIFY"), (18, "OPEN"), (19, "OPENATTR"),
        (20, "OPEN_CONFIRM"), (21, "OPEN_DOWNGRADE"), (22, "PUTFH"), (23, "PUTPUBFH"), (24, "PUTROOTFH"), (25, "READ"), (26, "READDIR"),
        (27, "READLINK"), (28, "REMOVE"), (29, "RENAME"), (30, "RENEW"), (31, "RESTOREFH"), (32, "SAVEFH"), (33, "SECINFO"), (34, "SETATTR"),
        (35, "SETCLIENTID"), (36, "SETCLIENTID_CONFIRM"), (37, "VERIFY"), (38, "WRITE"), (39, "RELEASE_LOCKOWNER"), (40, "BACKCHANNEL_CTL"),
        (41, "BIND_CONN_TO_SESSION"), (42, "EXCHANGE_ID"), (43, "CREATE_SESSION"), (44, "DESTROY_SESSION"), (45, "FREE_STATEID"),
        (46, "GET_DIR_DELEGATION"), (47, "GETDEVINFO"), (48, "GETDEVLIST"), (49, "LAYOUTCOMMIT"), (50, "LAYOUTGET"), (51, "LAYOUTRETURN"),
        (52, "SECINFO_NO_NAME"), (53, "SEQUENCE"), (54, "SET_SSV"), (55, "TEST_STATEID"), (56, "WANT_DELEG"), (57, "DESTROY_CLIENTID"),
        (58, "RECLAIM_COMPLETE"), (59, "ALLOCATE"), (60, "COPY"), (61, "COPY_NOTIFY"), (62, "DEALLOCATE"), (63, "IO_ADVISE"), (64, "LAYOUTERROR"),
        (65, "LAYOUTSTATS"), (66, "OFFLOAD_CANCEL"), (67, "OFFLOAD_STATUS"), (68, "READ_PLUS"), (69, "SEEK"), (70, "WRITE_SAME"), (71, "CLONE"),
        (72, "GETXATTR"), (73, "SETXATTR"), (74, "LISTXATTRS"), (75, "REMOVEXATTR"), (10044, "ILLEGAL"),
    ]);

    public static readonly ValueNames NfsFtype4 = new(() =>
    [
        (1, "NF4REG"), (2, "NF4DIR"), (3, "NF4BLK"), (4, "NF4CHR"), (5, "NF4LNK"), (6, "NF4SOCK"), (7, "NF4FIFO"), (8, "NF4ATTRDIR"),
        (9, "NF4NAMEDATTR"),
    ]);

    public static readonly ValueNames Attr = new(() =>
    [
        (0, "Supported_Attrs"), (1, "Type"), (2, "FH_Expire_Type"), (3, "Change"), (4, "Size"), (5, "Link_Support"), (6, "Symlink_Support"),
        (7, "Named_Attr"), (8, "FSID"), (9, "Unique_Handles"), (10, "Lease_Time"), (11, "RDAttr_Error"), (12, "ACL"), (13, "ACLSupport"),
        (14, "Archive"), (15, "CanSetTime"), (16, "Case_Insensitive"), (17, "Case_Preserving"), (18, "Chown_Restricted"), (19, "Filehandle"),
        (20, "FileId"), (21, "Files_Avail"), (22, "Files_Free"), (23, "Files_Total"), (24, "FS_Locations"), (25, "Hidden"), (26, "Homogeneous"),
        (27, "MaxFileSize"), (28, "MaxLink"), (29, "MaxName"), (30, "MaxRead"), (31, "MaxWrite"), (32, "MimeType"), (33, "Mode"), (34, "No_Trunc"),
        (35, "NumLinks"), (36, "Owner"), (37, "Owner_Group"), (38, "Quota_Avail_Hard"), (39, "Quota_Avail_Soft"), (40, "Quota_Used"), (41, "RawDev"),
        (42, "Space_Avail"), (43, "Space_Free"), (44, "Space_Total"), (45, "Space_Used"), (46, "System"), (47, "Time_Access"),
        (48, "Time_Access_Set"), (49, "Time_Backup"), (50, "Time_Create"), (51, "Time_Delta"), (52, "Time_Metadata"), (53, "Time_Modify"),
        (54, "Time_Modify_Set"), (55, "Mounted_on_FileId"), (56, "Dir_Notif_Delay"), (57, "Dirent_Notif_Delay"), (58, "DACL"), (59, "SACL"),
        (60, "Change_Policy"), (61, "FS_Status"), (62, "FS_Layout_Type"), (63, "Layout_hint"), (64, "Layout_type"), (65, "Layout_blksize"),
        (66, "Layout_alignment"), (67, "FS_Locations_info"), (68, "MDS_Threshold"), (69, "Retention_Get"), (70, "Retention_Set"),
        (71, "RetentEvt_Get"), (72, "RetentEvt_Set"), (73, "Retention_Hold"), (74, "Mode_Set_Masked"), (75, "Suppattr_ExclCreat"),
        (76, "FS_Charset_Cap"), (77, "Clone_Block_Size"), (78, "Space_Freed"), (79, "Change_Attr_Type"), (80, "Security_Label"), (81, "Mode_Umask"),
        (82, "Xattr_Support"), (83, "Offline"), (84, "Time_Deleg_Access"), (85, "Time_Deleg_Modify"),
    ]);
}
