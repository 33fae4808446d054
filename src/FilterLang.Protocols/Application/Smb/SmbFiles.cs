namespace FilterLang.Protocols;

/// <summary>Commands of SMB that open, read, write and close files.</summary>
static class SmbFiles
{
    static Protocol Protocol => Smb.Protocol;

    public static readonly Field
        Fid                                  = Protocol.UInt16     ("smb.fid",                                         "FID", display: Hex, little: true),
        FidOpenedIn                          = Protocol.FrameNumber("smb.fid.opened_in",                               "Opened in"),
        FidMappedIn                          = Protocol.FrameNumber("smb.fid.mapped_in",                               "Mapped in"),
        FidClosedIn                          = Protocol.FrameNumber("smb.fid.closed_in",                               "Closed in"),
        FileNameLen                          = Protocol.UInt32     ("smb.file_name_len",                               "File Name Len", little: true),
        CreateFlags                          = Protocol.UInt32     ("smb.create_flags",                                "Create Flags", display: Hex, little: true),
        NtCreateOplock                       = Protocol.Row        ("smb.nt.create.oplock",                            "Exclusive Oplock", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Requesting OPLOCK", "Does NOT request oplock"), little: true, size: 4),
        NtCreateBatchOplock                  = Protocol.Row        ("smb.nt.create.batch_oplock",                      "Batch Oplock", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Requesting BATCH OPLOCK", "Does NOT request batch oplock"), little: true, size: 4),
        NtCreateDir                          = Protocol.Row        ("smb.nt.create.dir",                               "Create Directory", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Target of open MUST be a DIRECTORY", "Target of open can be a file"), little: true, size: 4),
        NtCreateExt                          = Protocol.Row        ("smb.nt.create.ext",                               "Extended Response", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Extended responses required", "Extended responses NOT required"), little: true, size: 4),
        Rfid                                 = Protocol.UInt32     ("smb.rfid",                                        "Root FID", display: Hex, little: true),
        AccessMask                           = Protocol.UInt32     ("smb.access_mask",                                 "Access Mask", display: Hex, little: true),
        AccessMode                           = Protocol.UInt16     ("smb.access.mode",                                 "Access Mode", mask: 0x7, names: SmbNames.AccessMode, little: true),
        AccessSharing                        = Protocol.UInt16     ("smb.access.sharing",                              "Sharing Mode", mask: 0x70, names: SmbNames.AccessSharing, little: true),
        AccessLocality                       = Protocol.UInt16     ("smb.access.locality",                             "Locality", mask: 0x700, names: SmbNames.AccessLocality, little: true),
        AccessCaching                        = Protocol.Row        ("smb.access.caching",                              "Caching", FieldType.Boolean, mask: 0x1000, names: ValueNames.Pair("Do not cache this file", "Caching permitted on this file"), little: true, size: 2),
        AccessDesired                        = Protocol.UInt16     ("smb.access.desired",                              "Desired Access", display: Hex, little: true),
        AccessGranted                        = Protocol.UInt16     ("smb.access.granted",                              "Granted Access", display: Hex, little: true),
        AccessWritethrough                   = Protocol.Row        ("smb.access.writethrough",                         "Writethrough", FieldType.Boolean, mask: 0x4000, names: ValueNames.Pair("Write through enabled", "Write through disabled"), little: true, size: 2),
        AccessSmbDate                        = Protocol.UInt16     ("smb.access.smb.date",                             "Last Access Date", display: Hex, little: true),
        AccessSmbTime                        = Protocol.UInt16     ("smb.access.smb.time",                             "Last Access Time", display: Hex, little: true),
        AccessGenericRead                    = Protocol.Row        ("smb.access.generic_read",                         "Generic Read", FieldType.Boolean, mask: 0x80000000, names: ValueNames.Pair("GENERIC READ is set", "Generic read is NOT set"), little: true, size: 4),
        AccessGenericWrite                   = Protocol.Row        ("smb.access.generic_write",                        "Generic Write", FieldType.Boolean, mask: 0x40000000, names: ValueNames.Pair("GENERIC WRITE is set", "Generic write is NOT set"), little: true, size: 4),
        AccessGenericExecute                 = Protocol.Row        ("smb.access.generic_execute",                      "Generic Execute", FieldType.Boolean, mask: 0x20000000, names: ValueNames.Pair("GENERIC EXECUTE is set", "Generic execute is NOT set"), little: true, size: 4),
        AccessGenericAll                     = Protocol.Row        ("smb.access.generic_all",                          "Generic All", FieldType.Boolean, mask: 0x10000000, names: ValueNames.Pair("GENERIC ALL is set", "Generic all is NOT set"), little: true, size: 4),
        AccessMaximumAllowed                 = Protocol.Row        ("smb.access.maximum_allowed",                      "Maximum Allowed", FieldType.Boolean, mask: 0x2000000, names: ValueNames.Pair("MAXIMUM ALLOWED is set", "Maximum allowed is NOT set"), little: true, size: 4),
        AccessSystemSecurity                 = Protocol.Row        ("smb.access.system_security",                      "System Security", FieldType.Boolean, mask: 0x1000000, names: ValueNames.Pair("SYSTEM SECURITY is set", "System security is NOT set"), little: true, size: 4),
        AccessSynchronize                    = Protocol.Row        ("smb.access.synchronize",                          "Synchronize", FieldType.Boolean, mask: 0x100000, names: ValueNames.Pair("Can wait on handle to SYNCHRONIZE on completion of I/O", "Can NOT wait on handle to synchronize on completion of I/O"), little: true, size: 4),
        AccessWriteOwner                     = Protocol.Row        ("smb.access.write_owner",                          "Write Owner", FieldType.Boolean, mask: 0x80000, names: ValueNames.Pair("Can WRITE OWNER (take ownership)", "Can NOT write owner (take ownership)"), little: true, size: 4),
        AccessWriteDac                       = Protocol.Row        ("smb.access.write_dac",                            "Write DAC", FieldType.Boolean, mask: 0x40000, names: ValueNames.Pair("OWNER may WRITE the DAC", "Owner may NOT write to the DAC"), little: true, size: 4),
        AccessReadControl                    = Protocol.Row        ("smb.access.read_control",                         "Read Control", FieldType.Boolean, mask: 0x20000, names: ValueNames.Pair("READ ACCESS to owner, group and ACL of the SID", "Read access is NOT granted to owner, group and ACL of the SID"), little: true, size: 4),
        AccessDelete                         = Protocol.Row        ("smb.access.delete",                               "Delete", FieldType.Boolean, mask: 0x10000, names: ValueNames.Pair("DELETE access", "NO delete access"), little: true, size: 4),
        AccessWriteAttributes                = Protocol.Row        ("smb.access.write_attributes",                     "Write Attributes", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("WRITE ATTRIBUTES access", "NO write attributes access"), little: true, size: 4),
        AccessReadAttributes                 = Protocol.Row        ("smb.access.read_attributes",                      "Read Attributes", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("READ ATTRIBUTES access", "NO read attributes access"), little: true, size: 4),
        AccessDeleteChild                    = Protocol.Row        ("smb.access.delete_child",                         "Delete Child", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("DELETE CHILD access", "NO delete child access"), little: true, size: 4),
        AccessExecute                        = Protocol.Row        ("smb.access.execute",                              "Execute", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("EXECUTE access", "NO execute access"), little: true, size: 4),
        AccessWriteEa                        = Protocol.Row        ("smb.access.write_ea",                             "Write EA", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("WRITE EXTENDED ATTRIBUTES access", "NO write extended attributes access"), little: true, size: 4),
        AccessReadEa                         = Protocol.Row        ("smb.access.read_ea",                              "Read EA", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("READ EXTENDED ATTRIBUTES access", "NO read extended attributes access"), little: true, size: 4),
        AccessAppend                         = Protocol.Row        ("smb.access.append",                               "Append", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("APPEND access", "NO append access"), little: true, size: 4),
        AccessWrite                          = Protocol.Row        ("smb.access.write",                                "Write", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("WRITE access", "NO write access"), little: true, size: 4),
        AccessRead                           = Protocol.Row        ("smb.access.read",                                 "Read", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("READ access", "NO read access"), little: true, size: 4),
        AllocSize64                          = Protocol.UInt64     ("smb.alloc_size64",                                "Allocation Size", little: true),
        AllocSize                            = Protocol.UInt32     ("smb.alloc_size",                                  "Allocation Size", little: true),
        FileAttribute                        = Protocol.UInt16     ("smb.file_attribute",                              "File Attributes", display: Hex, little: true),
        FileAttributes32                     = Protocol.UInt32     ("smb.file_attribute",                              "File Attributes", display: Hex, little: true),
        FileAttributes8                      = Protocol.UInt8      ("smb.file_attribute",                              "File Attributes", display: Hex),
        FileAttributeReadOnly                = Protocol.Row        ("smb.file_attribute.read_only",                    "Read Only", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("READ ONLY", "NOT read only"), little: true, size: 2),
        FileAttributeHidden                  = Protocol.Row        ("smb.file_attribute.hidden",                       "Hidden", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("HIDDEN", "NOT hidden"), little: true, size: 2),
        FileAttributeSystem                  = Protocol.Row        ("smb.file_attribute.system",                       "System", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("SYSTEM file/dir", "NOT a system file/dir"), little: true, size: 2),
        FileAttributeVolume                  = Protocol.Row        ("smb.file_attribute.volume",                       "Volume ID", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("VOLUME ID", "NOT a volume ID"), little: true, size: 2),
        FileAttributeDirectory               = Protocol.Row        ("smb.file_attribute.directory",                    "Directory", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("DIRECTORY", "NOT a directory"), little: true, size: 2),
        FileAttributeArchive                 = Protocol.Row        ("smb.file_attribute.archive",                      "Archive", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("Modified since last ARCHIVE", "Has NOT been modified since last archive"), little: true, size: 2),
        FileAttributeDevice                  = Protocol.Row        ("smb.file_attribute.device",                       "Device", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("A DEVICE", "NOT a device"), little: true, size: 4),
        FileAttributeNormal                  = Protocol.Row        ("smb.file_attribute.normal",                       "Normal", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("An ordinary file/dir", "Has some attribute set"), little: true, size: 4),
        FileAttributeTemporary               = Protocol.Row        ("smb.file_attribute.temporary",                    "Temporary", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("A TEMPORARY file", "NOT a temporary file"), little: true, size: 4),
        FileAttributeSparse                  = Protocol.Row        ("smb.file_attribute.sparse",                       "Sparse", FieldType.Boolean, mask: 0x200, names: ValueNames.Pair("A SPARSE file", "NOT a sparse file"), little: true, size: 4),
        FileAttributeReparse                 = Protocol.Row        ("smb.file_attribute.reparse",                      "Reparse Point", FieldType.Boolean, mask: 0x400, names: ValueNames.Pair("Has an associated REPARSE POINT", "Does NOT have an associated reparse point"), little: true, size: 4),
        FileAttributeCompressed              = Protocol.Row        ("smb.file_attribute.compressed",                   "Compressed", FieldType.Boolean, mask: 0x800, names: ValueNames.Pair("COMPRESSED", "Uncompressed"), little: true, size: 4),
        FileAttributeOffline                 = Protocol.Row        ("smb.file_attribute.offline",                      "Offline", FieldType.Boolean, mask: 0x1000, names: ValueNames.Pair("OFFLINE", "Online"), little: true, size: 4),
        FileAttributeNotContentIndexed       = Protocol.Row        ("smb.file_attribute.not_content_indexed",          "Content Indexed", FieldType.Boolean, mask: 0x2000, names: ValueNames.Pair("CONTENT INDEXED", "NOT content indexed"), little: true, size: 4),
        FileAttributeEncrypted               = Protocol.Row        ("smb.file_attribute.encrypted",                    "Encrypted", FieldType.Boolean, mask: 0x4000, names: ValueNames.Pair("This is an ENCRYPTED file", "This is NOT an encrypted file"), little: true, size: 4),
        ShareAccess                          = Protocol.UInt32     ("smb.share_access",                                "Share Access", display: Hex, little: true),
        ShareAccessRead                      = Protocol.Row        ("smb.share.access.read",                           "Read", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Object can be shared for READ", "Object can NOT be shared for read"), little: true, size: 4),
        ShareAccessWrite                     = Protocol.Row        ("smb.share.access.write",                          "Write", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Object can be shared for WRITE", "Object can NOT be shared for write"), little: true, size: 4),
        ShareAccessDelete                    = Protocol.Row        ("smb.share.access.delete",                         "Delete", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Object can be shared for DELETE", "Object can NOT be shared for delete"), little: true, size: 4),
        CreateDisposition                    = Protocol.UInt32     ("smb.create.disposition",                          "Disposition", names: SmbNames.CreateDisposition, little: true),
        CreateOptions                        = Protocol.UInt32     ("smb.create_options",                              "Create Options", display: Hex, little: true),
        NtCreateOptionsDirectory             = Protocol.Row        ("smb.nt.create_options.directory",                 "Directory", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("File being created/opened must be a directory", "File being created/opened must not be a directory"), little: true, size: 4),
        NtCreateOptionsWriteThrough          = Protocol.Row        ("smb.nt.create_options.write_through",             "Write Through", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Writes should flush buffered data before completing", "Writes need not flush buffered data before completing"), little: true, size: 4),
        NtCreateOptionsSequentialOnly        = Protocol.Row        ("smb.nt.create_options.sequential_only",           "Sequential Only", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("The file will only be accessed sequentially", "The file might not only be accessed sequentially"), little: true, size: 4),
        NtCreateOptionsIntermediateBuffering = Protocol.Row        ("smb.nt.create_options.intermediate_buffering",    "Intermediate Buffering", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("NO intermediate buffering is allowed", "Intermediate buffering is allowed"), little: true, size: 4),
        NtCreateOptionsSyncIoAlert           = Protocol.Row        ("smb.nt.create_options.sync_io_alert",             "Sync I/O Alert", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("All operations SYNCHRONOUS, waits subject to termination from alert", "Operations NOT necessarily synchronous"), little: true, size: 4),
        NtCreateOptionsSyncIoNonalert        = Protocol.Row        ("smb.nt.create_options.sync_io_nonalert",          "Sync I/O Nonalert", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("All operations SYNCHRONOUS, waits not subject to alert", "Operations NOT necessarily synchronous"), little: true, size: 4),
        NtCreateOptionsNonDirectory          = Protocol.Row        ("smb.nt.create_options.non_directory",             "Non-Directory", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("File being created/opened must not be a directory", "File being created/opened must be a directory"), little: true, size: 4),
        NtCreateOptionsCreateTreeConnection  = Protocol.Row        ("smb.nt.create_options.create_tree_connection",    "Create Tree Connection", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("Create Tree Connections is SET", "Create Tree Connections is NOT set"), little: true, size: 4),
        NtCreateOptionsCompleteIfOplocked    = Protocol.Row        ("smb.nt.create_options.complete_if_oplocked",      "Complete If Oplocked", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("Complete if oplocked is SET", "Complete if oplocked is NOT set"), little: true, size: 4),
        NtCreateOptionsNoEaKnowledge         = Protocol.Row        ("smb.nt.create_options.no_ea_knowledge",           "No EA Knowledge", FieldType.Boolean, mask: 0x200, names: ValueNames.Pair("The client does not understand extended attributes", "The client understands extended attributes"), little: true, size: 4),
        NtCreateOptionsFileOpenForRecovery   = Protocol.Row        ("smb.nt.create_options.file_open_for_recovery",    "Opened for recovery", FieldType.Boolean, mask: 0x400, names: ValueNames.Pair("The file is being opened for recovery", "The file is not being opened for recovery"), little: true, size: 4),
        NtCreateOptionsRandomAccess          = Protocol.Row        ("smb.nt.create_options.random_access",             "Random Access", FieldType.Boolean, mask: 0x800, names: ValueNames.Pair("The file will be accessed randomly", "The file will not be accessed randomly"), little: true, size: 4),
        NtCreateOptionsDeleteOnClose         = Protocol.Row        ("smb.nt.create_options.delete_on_close",           "Delete On Close", FieldType.Boolean, mask: 0x1000, names: ValueNames.Pair("The file should be deleted when it is closed", "The file should not be deleted when it is closed"), little: true, size: 4),
        NtCreateOptionsOpenByFileid          = Protocol.Row        ("smb.nt.create_options.open_by_fileid",            "Open By FileID", FieldType.Boolean, mask: 0x2000, names: ValueNames.Pair("OpenByFileID bit is SET", "OpenByFileID is NOT set"), little: true, size: 4),
        NtCreateOptionsBackupIntent          = Protocol.Row        ("smb.nt.create_options.backup_intent",             "Backup Intent", FieldType.Boolean, mask: 0x4000, names: ValueNames.Pair("This is a create with BACKUP INTENT", "This is a normal create"), little: true, size: 4),
        NtCreateOptionsNoCompression         = Protocol.Row        ("smb.nt.create_options.no_compression",            "No Compression", FieldType.Boolean, mask: 0x8000, names: ValueNames.Pair("Open/Create with NO Compression", "Compression is allowed for Open/Create"), little: true, size: 4),
        NtCreateOptionsReserveOpfilter       = Protocol.Row        ("smb.nt.create_options.reserve_opfilter",          "Reserve Opfilter", FieldType.Boolean, mask: 0x100000, names: ValueNames.Pair("Reserve Opfilter is SET", "Reserve Opfilter is NOT set"), little: true, size: 4),
        NtCreateOptionsOpenReparsePoint      = Protocol.Row        ("smb.nt.create_options.open_reparse_point",        "Open Reparse Point", FieldType.Boolean, mask: 0x200000, names: ValueNames.Pair("Open a Reparse Point", "Normal open"), little: true, size: 4),
        NtCreateOptionsOpenNoRecall          = Protocol.Row        ("smb.nt.create_options.open_no_recall",            "Open No Recall", FieldType.Boolean, mask: 0x400000, names: ValueNames.Pair("Open No Recall is SET", "Open no recall is NOT set"), little: true, size: 4),
        NtCreateOptionsOpenForFreeSpaceQuery = Protocol.Row        ("smb.nt.create_options.open_for_free_space_query", "Open For Free Space query", FieldType.Boolean, mask: 0x800000, names: ValueNames.Pair("This is an OPEN FOR FREE SPACE QUERY", "This is NOT an open for free space query"), little: true, size: 4),
        ImpersonationLevel                   = Protocol.UInt32     ("smb.impersonation.level",                         "Impersonation", names: SmbNames.ImpersonationLevel, little: true),
        SecurityFlags                        = Protocol.UInt8      ("smb.security.flags",                              "Security Flags", display: Hex),
        SecurityFlagsContextTracking         = Protocol.Boolean    ("smb.security.flags.context_tracking",             "Context Tracking", mask: 0x1, names: ValueNames.Pair("Security tracking mode is DYNAMIC", "Security tracking mode is STATIC")),
        SecurityFlagsEffectiveOnly           = Protocol.Boolean    ("smb.security.flags.effective_only",               "Effective Only", mask: 0x2, names: ValueNames.Pair("ONLY ENABLED aspects of the client's security context are available", "ALL aspects of the client's security context are available")),
        File                                 = Protocol.Text       ("smb.file",                                        "File Name"),
        DirName                              = Protocol.Text       ("smb.dir_name",                                    "Directory"),
        OldFile                              = Protocol.Text       ("smb.old_file",                                    "Old File Name"),
        OplockLevel                          = Protocol.UInt8      ("smb.oplock.level",                                "Oplock level", names: SmbNames.OplockLevel),
        CreateAction                         = Protocol.UInt32     ("smb.create.action",                               "Create action", names: SmbNames.OpenActionOpen, little: true),
        CreateTime                           = Protocol.Row        ("smb.create.time",                                 "Created", FieldType.AbsoluteTime, display: Local),
        LastWriteTime                        = Protocol.Row        ("smb.last_write.time",                             "Last Write", FieldType.AbsoluteTime, display: Local),
        ChangeTime                           = Protocol.Row        ("smb.change.time",                                 "Change", FieldType.AbsoluteTime, display: Local),
        LastWriteSmbDate                     = Protocol.UInt16     ("smb.last_write.smb.date",                         "Last Write Date", display: Hex, little: true),
        LastWriteSmbTime                     = Protocol.UInt16     ("smb.last_write.smb.time",                         "Last Write Time", display: Hex, little: true),
        EndOfFile                            = Protocol.UInt64     ("smb.end_of_file",                                 "End Of File", little: true),
        FileType                             = Protocol.UInt16     ("smb.file_type",                                   "File Type", names: SmbNames.FileType, little: true),
        IpcState                             = Protocol.UInt16     ("smb.ipc_state",                                   "IPC State", display: Hex, little: true),
        IpcStateNonblocking                  = Protocol.Row        ("smb.ipc_state.nonblocking",                       "Nonblocking", FieldType.Boolean, mask: 0x8000, names: ValueNames.Pair("Reads/writes return immediately if no data available", "Reads/writes block if no data available"), little: true, size: 2),
        IpcStateEndpoint                     = Protocol.UInt16     ("smb.ipc_state.endpoint",                          "Endpoint", mask: 0x4000, names: SmbNames.IpcStateEndpoint, little: true),
        IpcStatePipeType                     = Protocol.UInt16     ("smb.ipc_state.pipe_type",                         "Pipe Type", mask: 0xc00, names: SmbNames.IpcStatePipeType, little: true),
        IpcStateReadMode                     = Protocol.UInt16     ("smb.ipc_state.read_mode",                         "Read Mode", mask: 0x300, names: SmbNames.IpcStateReadMode, little: true),
        IpcStateIcount                       = Protocol.UInt16     ("smb.ipc_state.icount",                            "Icount", mask: 0xff, little: true),
        IsDirectory                          = Protocol.UInt8      ("smb.is_directory",                                "Is Directory", names: SmbNames.IsDirectory),
        VolumeGuid                           = Protocol.Row        ("smb.volume_guid",                                 "Volume GUID", FieldType.Guid),
        CreateFileId64b                      = Protocol.UInt64     ("smb.create.file_id_64b",                          "Server unique 64-bit file ID", display: Hex, little: true),
        Offset                               = Protocol.UInt32     ("smb.offset",                                      "Offset", little: true),
        OffsetHigh                           = Protocol.UInt32     ("smb.offset_high",                                 "High Offset", little: true),
        MaxcountLow                          = Protocol.UInt16     ("smb.maxcount_low",                                "Max Count Low", little: true),
        MaxcountHigh                         = Protocol.UInt16     ("smb.maxcount_high",                               "Max Count High (multiply with 64K)", little: true),
        Mincount                             = Protocol.UInt16     ("smb.mincount",                                    "Min Count", little: true),
        Remaining                            = Protocol.UInt32     ("smb.remaining",                                   "Remaining", little: true),
        Dcm                                  = Protocol.UInt16     ("smb.dcm",                                         "Data Compaction Mode", little: true),
        DataLenLow                           = Protocol.UInt16     ("smb.data_len_low",                                "Data Length Low", little: true),
        DataLenHigh                          = Protocol.UInt16     ("smb.data_len_high",                               "Data Length High (multiply with 64K)", little: true),
        DataOffset                           = Protocol.UInt16     ("smb.data_offset",                                 "Data Offset", little: true),
        FileData                             = Protocol.Bytes      ("smb.file_data",                                   "File Data"),
        Padding                              = Protocol.Bytes      ("smb.padding",                                     "Padding"),
        FileRwOffset                         = Protocol.UInt64     ("smb.file.rw.offset",                              "File Offset", little: true),
        FileRwLength                         = Protocol.UInt32     ("smb.file.rw.length",                              "File RW Length", little: true),
        WriteMode                            = Protocol.UInt16     ("smb.write.mode",                                  "Write Mode", display: Hex, little: true),
        WriteModeWriteThrough                = Protocol.Row        ("smb.write.mode.write_through",                    "Write Through", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("WRITE THROUGH requested", "Write through not requested"), little: true, size: 2),
        WriteModeReturnRemaining             = Protocol.Row        ("smb.write.mode.return_remaining",                 "Return Remaining", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("RETURN REMAINING (pipe/dev) requested", "DON'T return remaining (pipe/dev)"), little: true, size: 2),
        WriteModeRaw                         = Protocol.Row        ("smb.write.mode.raw",                              "Write Raw", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Use WriteRawNamedPipe (pipe)", "DON'T use WriteRawNamedPipe (pipe)"), little: true, size: 2),
        WriteModeMessageStart                = Protocol.Row        ("smb.write.mode.message_start",                    "Message Start", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("This is the START of a MESSAGE (pipe)", "This is NOT the start of a message (pipe)"), little: true, size: 2),
        WriteModeConnectionless              = Protocol.Row        ("smb.write.mode.connectionless",                   "Connectionless", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("CONNECTIONLESS mode requested", "Connectionless mode NOT requested"), little: true, size: 2),
        Count                                = Protocol.UInt32     ("smb.count",                                       "Count", little: true),
        CountLow                             = Protocol.UInt16     ("smb.count_low",                                   "Count Low", little: true),
        CountHigh                            = Protocol.UInt16     ("smb.count_high",                                  "Count High (multiply with 64K)", little: true),
        DataLen                              = Protocol.UInt16     ("smb.data_len",                                    "Data Length", little: true),
        FileSize                             = Protocol.UInt32     ("smb.file_size",                                   "File Size", little: true),
        Units                                = Protocol.UInt16     ("smb.units",                                       "Total Units", little: true),
        Bpu                                  = Protocol.UInt16     ("smb.bpu",                                         "Blocks Per Unit", little: true),
        Blocksize                            = Protocol.UInt16     ("smb.blocksize",                                   "Block Size", little: true),
        FreeUnits                            = Protocol.UInt16     ("smb.free_units",                                  "Free Units", little: true),
        EchoCount                            = Protocol.UInt16     ("smb.echo.count",                                  "Echo Count", little: true),
        EchoSeqNum                           = Protocol.UInt16     ("smb.echo.seq_num",                                "Echo Seq Num", little: true),
        EchoData                             = Protocol.Bytes      ("smb.echo.data",                                   "Echo Data"),
        SearchAttribute                      = Protocol.UInt16     ("smb.search.attribute",                            "Search Attributes", display: Hex, little: true),
        SearchAttributeReadOnly              = Protocol.Row        ("smb.search.attribute.read_only",                  "Read Only", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Include READ ONLY files in search results", "Do NOT include read only files in search results"), little: true, size: 2),
        SearchAttributeHidden                = Protocol.Row        ("smb.search.attribute.hidden",                     "Hidden", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Include HIDDEN files in search results", "Do NOT include hidden files in search results"), little: true, size: 2),
        SearchAttributeSystem                = Protocol.Row        ("smb.search.attribute.system",                     "System", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Include SYSTEM files in search results", "Do NOT include system files in search results"), little: true, size: 2),
        SearchAttributeVolume                = Protocol.Row        ("smb.search.attribute.volume",                     "Volume ID", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Include VOLUME IDs in search results", "Do NOT include volume IDs in search results"), little: true, size: 2),
        SearchAttributeDirectory             = Protocol.Row        ("smb.search.attribute.directory",                  "Directory", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Include DIRECTORIES in search results", "Do NOT include directories in search results"), little: true, size: 2),
        SearchAttributeArchive               = Protocol.Row        ("smb.search.attribute.archive",                    "Archive", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("Include ARCHIVE files in search results", "Do NOT include archive files in search results"), little: true, size: 2),
        LockType                             = Protocol.UInt8      ("smb.lock.type",                                   "Lock Type", display: Hex),
        LockTypeLarge                        = Protocol.Boolean    ("smb.lock.type.large",                             "Large Files", mask: 0x10, names: ValueNames.Pair("Large file locking format requested", "Large file locking format not requested")),
        LockTypeCancel                       = Protocol.Boolean    ("smb.lock.type.cancel",                            "Cancel", mask: 0x8, names: ValueNames.Pair("Cancel outstanding lock request", "Don't cancel outstanding lock request")),
        LockTypeChange                       = Protocol.Boolean    ("smb.lock.type.change",                            "Change", mask: 0x4, names: ValueNames.Pair("Change lock type", "Don't change lock type")),
        LockTypeOplockRelease                = Protocol.Boolean    ("smb.lock.type.oplock_release",                    "Oplock Break", mask: 0x2, names: ValueNames.Pair("This is an oplock break notification/response", "This is not an oplock break notification/response")),
        LockTypeShared                       = Protocol.Boolean    ("smb.lock.type.shared",                            "Shared", mask: 0x1, names: ValueNames.Pair("This is a shared lock", "This is an exclusive lock")),
        LockingOplockLevel                   = Protocol.UInt8      ("smb.locking.oplock.level",                        "Oplock Level", names: SmbNames.LockingOplockLevel),
        LockingNumUnlocks                    = Protocol.UInt16     ("smb.locking.num_unlocks",                         "Number of Unlocks", little: true),
        LockingNumLocks                      = Protocol.UInt16     ("smb.locking.num_locks",                           "Number of Locks", little: true),
        LockOffset                           = Protocol.UInt64     ("smb.lock.offset",                                 "Offset", little: true),
        LockLength                           = Protocol.UInt64     ("smb.lock.length",                                 "Length", little: true),
        Timeout                              = Protocol.UInt32     ("smb.timeout",                                     "Timeout", little: true),
        OpenFlags                            = Protocol.UInt16     ("smb.open.flags",                                  "Flags", display: Hex, little: true),
        OpenFlagsAddInfo                     = Protocol.Row        ("smb.open.flags.add_info",                         "Additional Info", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Additional information requested", "Additional information not requested"), little: true, size: 2),
        OpenFlagsExOplock                    = Protocol.Row        ("smb.open.flags.ex_oplock",                        "Exclusive Oplock", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Exclusive oplock requested", "Exclusive oplock not requested"), little: true, size: 2),
        OpenFlagsBatchOplock                 = Protocol.Row        ("smb.open.flags.batch_oplock",                     "Batch Oplock", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Batch oplock requested", "Batch oplock not requested"), little: true, size: 2),
        OpenFlagsEalen                       = Protocol.Row        ("smb.open.flags.ealen",                            "Total EA Len", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Total length of EAs requested", "Total length of EAs not requested"), little: true, size: 2),
        OpenFunction                         = Protocol.UInt16     ("smb.open.function",                               "Open Function", display: Hex, little: true),
        OpenFunctionCreate                   = Protocol.Row        ("smb.open.function.create",                        "Create", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Create file if it does not exist", "Fail if file does not exist"), little: true, size: 2),
        OpenFunctionOpen                     = Protocol.UInt16     ("smb.open.function.open",                          "Open", mask: 0x3, names: SmbNames.OpenFunctionOpen, little: true),
        OpenAction                           = Protocol.UInt16     ("smb.open.action",                                 "Action", display: Hex, little: true),
        OpenActionLock                       = Protocol.Row        ("smb.open.action.lock",                            "Exclusive Open", FieldType.Boolean, mask: 0x8000, names: ValueNames.Pair("File is currently opened only by this user", "File is opened by another user (or mode not supported by server)"), little: true, size: 2),
        OpenActionOpen                       = Protocol.UInt16     ("smb.open.action.open",                            "Open Action", mask: 0x3, names: SmbNames.OpenActionOpen, little: true),
        ServerFid                            = Protocol.UInt32     ("smb.server_fid",                                  "Server FID", display: Hex, little: true),
        Maxcount                             = Protocol.UInt16     ("smb.maxcount",                                    "Max Count", little: true),
        ResumeServerCookie                   = Protocol.Bytes      ("smb.resume.server.cookie",                        "Server Cookie"),
        ResumeClientCookie                   = Protocol.Bytes      ("smb.resume.client.cookie",                        "Client Cookie"),
        ResumeKeyLen                         = Protocol.UInt16     ("smb.resume.key_len",                              "Resume Key Length", little: true),
        AccessTime                           = Protocol.Row        ("smb.access.time",                                 "Last Access", FieldType.AbsoluteTime, display: Local);

    static readonly Field
        s_maximal = Protocol.Heading("Maximal Access Rights"),
        s_guest = Protocol.Heading("Guest Maximal Access Rights"),
        s_directory = Protocol.Heading("Directory Information"),
        s_resumeKey = Protocol.Heading("Resume Key");

    static readonly Field[]
        s_access = [AccessRead, AccessWrite, AccessAppend, AccessReadEa, AccessWriteEa, AccessExecute, AccessDeleteChild, AccessReadAttributes,
            AccessWriteAttributes, AccessDelete, AccessReadControl, AccessWriteDac, AccessWriteOwner, AccessSynchronize, AccessSystemSecurity,
            AccessMaximumAllowed, AccessGenericAll, AccessGenericExecute, AccessGenericWrite, AccessGenericRead],
        s_modes = [AccessWritethrough, AccessCaching, AccessLocality, AccessSharing, AccessMode],
        s_attributes = [FileAttributeReadOnly, FileAttributeHidden, FileAttributeSystem, FileAttributeVolume, FileAttributeDirectory,
            FileAttributeArchive, FileAttributeDevice, FileAttributeNormal, FileAttributeTemporary, FileAttributeSparse, FileAttributeReparse,
            FileAttributeCompressed, FileAttributeOffline, FileAttributeNotContentIndexed, FileAttributeEncrypted],
        s_createOptions = [NtCreateOptionsDirectory, NtCreateOptionsWriteThrough, NtCreateOptionsSequentialOnly, NtCreateOptionsIntermediateBuffering,
            NtCreateOptionsSyncIoAlert, NtCreateOptionsSyncIoNonalert, NtCreateOptionsNonDirectory, NtCreateOptionsCreateTreeConnection,
            NtCreateOptionsCompleteIfOplocked, NtCreateOptionsNoEaKnowledge, NtCreateOptionsFileOpenForRecovery, NtCreateOptionsRandomAccess,
            NtCreateOptionsDeleteOnClose, NtCreateOptionsOpenByFileid, NtCreateOptionsBackupIntent, NtCreateOptionsNoCompression,
            NtCreateOptionsReserveOpfilter, NtCreateOptionsOpenReparsePoint, NtCreateOptionsOpenNoRecall, NtCreateOptionsOpenForFreeSpaceQuery],
        s_search = [SearchAttributeReadOnly, SearchAttributeHidden, SearchAttributeSystem, SearchAttributeVolume, SearchAttributeDirectory,
            SearchAttributeArchive],
        s_writeModes = [WriteModeWriteThrough, WriteModeReturnRemaining, WriteModeRaw, WriteModeMessageStart],
        s_lockTypes = [LockTypeLarge, LockTypeCancel, LockTypeChange, LockTypeOplockRelease, LockTypeShared],
        s_openFlags = [OpenFlagsAddInfo, OpenFlagsExOplock, OpenFlagsBatchOplock, OpenFlagsEalen];

    /// <summary>Rights, under a heading where one is given.</summary>
    public static void TakeAccess(ref Layer smb, Field? heading = null)
    {
        if (heading is null)
        {
            smb.TakeBits(AccessMask, s_access);
            return;
        }
        GroupScope scope = smb.Begin(heading, smb.Position, 4);
        smb.TakeBits(AccessMask, s_access);
        smb.End(scope);
    }

    /// <summary>What others may do to a file meanwhile.</summary>
    public static void TakeShareAccess(ref Layer smb) => smb.TakeBits(ShareAccess, ShareAccessRead, ShareAccessWrite, ShareAccessDelete);

    /// <summary>How a file is opened or made.</summary>
    public static void TakeOptions(ref Layer smb) => smb.TakeBits(CreateOptions, s_createOptions);

    /// <summary>Attributes of a file, which are 1, 2 or 4 octets long.</summary>
    public static void TakeAttributes(ref Layer smb, int size)
    {
        const int Few = 6;
        Field field = size switch { 1 => FileAttributes8, 2 => FileAttribute, _ => FileAttributes32 };
        SmbWords.TakeBits(ref smb, field, size, size == 4 ? s_attributes : s_attributes.AsSpan(0, Few));
    }

    public static void TakeSearchAttributes(ref Layer smb) => smb.TakeBits(SearchAttribute, s_search);

    /// <summary>Takes the number of a file; where a response gives it, it was opened there.</summary>
    public static ushort TakeFile(ref Layer smb, in SmbMessage message, bool opens = false)
    {
        ushort file = smb.U16Little(smb.Position);
        if (smb.Failed) return 0;
        // No file has this number.
        if (file == 0)
        {
            smb.Position += 2;
            return 0;
        }
        smb.Take(Fid);
        if (opens)
        {
            int outer = smb.Parent;
            smb.StandUnder(Fid);
            smb.Note(FidOpenedIn, (ulong)smb.Packet.Number);
            smb.Parent = outer;
        }
        if (!message.IsResponse) (message.Call.File, message.Call.HasFile) = (file, true);
        smb.Info($", FID: 0x{(uint)file:x4}");
        return file;
    }

    /// <summary>What a request told that its response is about.</summary>
    public static void NoteCall(ref Layer smb, in SmbMessage message)
    {
        if (message.IsResponse && message.IsKnown && message.Call.HasFile)
        {
            smb.Note(Fid, message.Call.File);
            smb.Info($", FID: 0x{(uint)message.Call.File:x4}");
        }
    }

    static void NoteRange(ref Layer smb, ulong offset, uint length)
    {
        smb.Note(FileRwOffset, offset);
        smb.Note(FileRwLength, length);
    }

    public static void TakeNtCreate(ref Layer smb, in SmbMessage message, int words)
    {
        if (!message.IsResponse)
        {
            smb.Take(Smb.Reserved, 1);
            SmbWords.Take(ref smb, FileNameLen, 2);
            smb.TakeBits(CreateFlags, NtCreateOplock, NtCreateBatchOplock, NtCreateDir, NtCreateExt);
            smb.Take(Rfid);
            TakeAccess(ref smb);
            smb.Take(AllocSize64);
            TakeAttributes(ref smb, 4);
            TakeShareAccess(ref smb);
            smb.Take(CreateDisposition);
            TakeOptions(ref smb);
            smb.Take(ImpersonationLevel);
            smb.TakeBits(SecurityFlags, SecurityFlagsContextTracking, SecurityFlagsEffectiveOnly);
            TakeName(ref smb, message, SmbWords.TakeByteCount(ref smb), ", Path: ");
            return;
        }
        smb.Take(OplockLevel);
        ushort file = TakeFile(ref smb, message, opens: true);
        smb.Take(CreateAction);
        WindowsTypes.TakeTime(ref smb, CreateTime);
        WindowsTypes.TakeTime(ref smb, AccessTime);
        WindowsTypes.TakeTime(ref smb, LastWriteTime);
        WindowsTypes.TakeTime(ref smb, ChangeTime);
        TakeAttributes(ref smb, 4);
        smb.Take(AllocSize64);
        smb.Take(EndOfFile);
        smb.Take(FileType);
        TakeIpcState(ref smb);
        bool isDirectory = smb.Take(IsDirectory) != 0;
        SmbObjects.Of(smb)?.Open(smb, message, file, isDirectory);
        // An extended response has the count of 42 words, but 50.
        if (words is 42 or 50)
        {
            smb.Take(VolumeGuid, 16);
            smb.Take(CreateFileId64b);
            TakeAccess(ref smb, s_maximal);
            TakeAccess(ref smb, s_guest);
        }
        SmbWords.TakeByteCount(ref smb);
    }

    static void TakeIpcState(ref Layer smb) =>
        smb.TakeBits(IpcState, IpcStateNonblocking, IpcStateEndpoint, IpcStatePipeType, IpcStateReadMode, IpcStateIcount);

    static void TakeName(ref Layer smb, in SmbMessage message, int end, string? info = null, Field? field = null)
    {
        if (smb.Failed) return;
        int at = smb.Position;
        SmbWords.TakeText(ref smb, field ?? File, message, end);
        if (smb.Failed || smb.Position == at) return;
        SmbWords.Keep(ref smb, message, at, smb.Position, message.Call.Name);
        if (info is null) return;
        smb.Info($"{info}");
        SmbWords.AddText(ref smb, message, at, smb.Position);
    }

    public static void TakeOpen(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse)
        {
            smb.TakeBits(OpenFlags, s_openFlags);
            smb.TakeBits(AccessDesired, s_modes);
            TakeSearchAttributes(ref smb);
            TakeAttributes(ref smb, 2);
            SmbWords.TakeSeconds(ref smb, CreateTime);
            smb.TakeBits(OpenFunction, OpenFunctionCreate, OpenFunctionOpen);
            smb.Take(AllocSize);
            smb.Take(Timeout);
            smb.Take(Smb.Reserved, 4);
            TakeName(ref smb, message, SmbWords.TakeByteCount(ref smb), ", Path: ");
            return;
        }
        ushort file = TakeFile(ref smb, message, opens: true);
        SmbObjects.Of(smb)?.Open(smb, message, file, isDirectory: false);
        TakeAttributes(ref smb, 2);
        SmbWords.TakeSeconds(ref smb, LastWriteTime);
        smb.Take(FileSize);
        smb.TakeBits(AccessGranted, s_modes);
        smb.Take(FileType);
        TakeIpcState(ref smb);
        smb.TakeBits(OpenAction, OpenActionLock, OpenActionOpen);
        smb.Take(ServerFid);
        smb.Take(Smb.Reserved, 2);
        SmbWords.TakeByteCount(ref smb);
    }

    public static void TakeClose(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse)
        {
            TakeFile(ref smb, message);
            SmbWords.TakeSeconds(ref smb, LastWriteTime);
        }
        SmbWords.TakeByteCount(ref smb);
    }

    public static void TakeRead(ref Layer smb, in SmbMessage message, int words)
    {
        SmbCall call = message.Call;
        if (!message.IsResponse)
        {
            TakeFile(ref smb, message);
            call.Offset = smb.Take(Offset);
            call.Length = (uint)smb.Take(MaxcountLow);
            smb.Take(Mincount);
            uint high = (uint)SmbWords.Take(ref smb, MaxcountHigh, 4);
            if (high is > 0 and < 0xFFFF) call.Length += high << 16;
            smb.Take(Remaining, 2);
            if (words == 12) call.Offset |= smb.Take(OffsetHigh) << 32;
            call.IsPipe = message.Talk.IsPipe(message.Tree);
            smb.Info($", {call.Length} bytes at offset {call.Offset}");
            NoteRange(ref smb, call.Offset, call.Length);
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        if (message.IsKnown) NoteRange(ref smb, call.Offset, call.Length);
        SmbWords.Take(ref smb, Remaining, 2);
        smb.Take(Dcm);
        smb.Take(Smb.Reserved, 2);
        int length = (int)smb.Take(DataLenLow), at = (int)smb.Take(DataOffset);
        length += (int)Math.Min(0x7FFF, SmbWords.Take(ref smb, DataLenHigh, 4)) << 16;
        smb.Take(Smb.Reserved, 6);
        smb.Info($", {length} bytes");
        int end = SmbWords.TakeByteCount(ref smb);
        TakeData(ref smb, message, at, length, end);
    }

    // What was read or is written: octets of a file, or what a pipe carries.
    static void TakeData(ref Layer smb, in SmbMessage message, int at, int length, int end)
    {
        if (smb.Failed || length <= 0) return;
        if (at > smb.Position && at <= end) SmbWords.TakePadding(ref smb, at);
        int start = smb.Position;
        SmbObjects.Of(smb)?.Tell(smb, message, start, length);
        length = Math.Min(length, smb.Remaining);
        if (length <= 0) return;
        if (message.Talk.IsPipe(message.Tree) && message.Call.HasFile && message.IsKnown)
        {
            smb.Position += length;
            if (Pipes.TryCall(ref smb, start, length, message.Call.File)) return;
            smb.Position = start;
        }
        smb.Take(FileData, length);
    }

    public static void TakeWrite(ref Layer smb, in SmbMessage message, int words)
    {
        SmbCall call = message.Call;
        if (message.IsResponse)
        {
            if (message.IsKnown) NoteRange(ref smb, call.Offset, call.Length);
            uint count = (uint)smb.Take(CountLow);
            SmbWords.Take(ref smb, Remaining, 2);
            count += (uint)smb.Take(CountHigh) << 16;
            smb.Take(Smb.Reserved, 2);
            smb.Info($", {count} bytes");
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        TakeFile(ref smb, message);
        call.Offset = smb.Take(Offset);
        smb.Take(Smb.Reserved, 4);
        smb.TakeBits(WriteMode, s_writeModes);
        SmbWords.Take(ref smb, Remaining, 2);
        uint length = (uint)smb.Take(DataLenHigh) << 16;
        length += (uint)smb.Take(DataLenLow);
        int at = (int)smb.Take(DataOffset);
        if (words == 14) call.Offset |= smb.Take(OffsetHigh) << 32;
        call.Length = length;
        smb.Info($", {length} bytes at offset {call.Offset}");
        NoteRange(ref smb, call.Offset, call.Length);
        int end = SmbWords.TakeByteCount(ref smb);
        TakeData(ref smb, message, at, (int)Math.Min(length, int.MaxValue), end);
    }

    /// <summary>Write of the core protocol.</summary>
    public static void TakeCoreWrite(ref Layer smb, in SmbMessage message)
    {
        SmbCall call = message.Call;
        if (message.IsResponse)
        {
            uint count = (uint)SmbWords.Take(ref smb, Count, 2);
            if (message.IsKnown) NoteRange(ref smb, call.Offset, call.Length);
            smb.Info($", {count} bytes");
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        TakeFile(ref smb, message);
        call.Length = (uint)SmbWords.Take(ref smb, Count, 2);
        call.Offset = smb.Take(Offset);
        smb.Info($", {call.Length} bytes at offset {call.Offset}");
        NoteRange(ref smb, call.Offset, call.Length);
        SmbWords.Take(ref smb, Remaining, 2);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Position >= end) return;
        smb.Take(SmbSetup.BufferFormat);
        int length = (int)smb.Take(DataLen);
        TakeData(ref smb, message, smb.Position, length, end);
    }

    /// <summary>Read of the core protocol.</summary>
    public static void TakeCoreRead(ref Layer smb, in SmbMessage message)
    {
        SmbCall call = message.Call;
        if (!message.IsResponse)
        {
            TakeFile(ref smb, message);
            call.Length = (uint)SmbWords.Take(ref smb, Count, 2);
            call.Offset = smb.Take(Offset);
            smb.Info($", {call.Length} bytes at offset {call.Offset}");
            NoteRange(ref smb, call.Offset, call.Length);
            SmbWords.Take(ref smb, Remaining, 2);
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        uint count = (uint)SmbWords.Take(ref smb, Count, 2);
        if (message.IsKnown) NoteRange(ref smb, call.Offset, call.Length);
        smb.Info($", {count} bytes");
        smb.Take(Smb.Reserved, 8);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Position >= end) return;
        smb.Take(SmbSetup.BufferFormat);
        int length = (int)smb.Take(DataLen);
        TakeData(ref smb, message, smb.Position, length, end);
    }

    /// <summary>Commands of the core protocol that name a file or a directory.</summary>
    public static void TakePath(ref Layer smb, in SmbMessage message, bool isDirectory, bool hasAttributes, bool hasSecond = false)
    {
        if (message.IsResponse)
        {
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        if (hasAttributes) TakeSearchAttributes(ref smb);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed || smb.Position >= end) return;
        smb.Take(SmbSetup.BufferFormat);
        if (hasSecond)
        {
            TakeName(ref smb, message, end, ", Old Name: ", OldFile);
            if (smb.Failed || smb.Position >= end) return;
            smb.Take(SmbSetup.BufferFormat);
            TakeName(ref smb, message, end, ", New Name: ");
            return;
        }
        TakeName(ref smb, message, end, isDirectory ? ", Directory: " : ", Path: ", isDirectory ? DirName : File);
    }

    public static void TakeEcho(ref Layer smb, in SmbMessage message)
    {
        smb.Take(message.IsResponse ? EchoSeqNum : EchoCount);
        int end = SmbWords.TakeByteCount(ref smb);
        if (end > smb.Position) smb.Take(EchoData, end - smb.Position);
    }

    public static void TakeDisk(ref Layer smb, in SmbMessage message)
    {
        if (message.IsResponse)
        {
            smb.Take(Units);
            smb.Take(Bpu);
            smb.Take(Blocksize);
            smb.Take(FreeUnits);
            smb.Take(Smb.Reserved, 2);
        }
        SmbWords.TakeByteCount(ref smb);
    }

    /// <summary>Attributes of a file that was asked for by its path.</summary>
    public static void TakeInformation(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse)
        {
            TakePath(ref smb, message, isDirectory: false, hasAttributes: false);
            return;
        }
        TakeAttributes(ref smb, 2);
        SmbWords.TakeSeconds(ref smb, LastWriteTime);
        smb.Take(FileSize);
        smb.Take(Smb.Reserved, 10);
        SmbWords.TakeByteCount(ref smb);
    }

    public static void TakeLocks(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse)
        {
            TakeFile(ref smb, message);
            smb.TakeBits(LockType, s_lockTypes);
            smb.Take(LockingOplockLevel);
            smb.Take(Timeout);
            smb.Take(LockingNumUnlocks);
            smb.Take(LockingNumLocks);
        }
        SmbWords.TakeByteCount(ref smb);
    }

    /// <summary>Search of the core protocol.</summary>
    public static void TakeSearch(ref Layer smb, in SmbMessage message)
    {
        if (!message.IsResponse)
        {
            smb.Take(Maxcount);
            TakeSearchAttributes(ref smb);
            int bound = SmbWords.TakeByteCount(ref smb);
            if (smb.Failed || smb.Position >= bound) return;
            smb.Take(SmbSetup.BufferFormat);
            smb.Info($", File: ");
            int at = smb.Position;
            TakeName(ref smb, message, bound);
            SmbWords.AddText(ref smb, message, at, smb.Position);
            smb.Take(SmbSetup.BufferFormat);
            if (smb.Take(ResumeKeyLen) != 0) TakeResumeKey(ref smb, message);
            return;
        }
        SmbWords.Take(ref smb, Count, 2);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed || smb.Position >= end) return;
        smb.Take(SmbSetup.BufferFormat);
        smb.Take(DataLen);
        while (!smb.Failed && end - smb.Position >= 43)
        {
            GroupScope scope = smb.Begin(s_directory, smb.Position, 43);
            TakeResumeKey(ref smb, message);
            TakeAttributes(ref smb, 1);
            SmbWords.TakeDosTime(ref smb, LastWriteTime, LastWriteSmbDate, LastWriteSmbTime);
            smb.Take(FileSize);
            SmbWords.TakeText(ref smb, File, message with { IsUnicode = false }, 13, end);
            smb.End(scope);
        }
    }

    static void TakeResumeKey(ref Layer smb, in SmbMessage message)
    {
        GroupScope scope = smb.Begin(s_resumeKey, smb.Position, 21);
        smb.Take(Smb.Reserved, 1);
        SmbWords.TakeText(ref smb, File, message with { IsUnicode = false }, 11, smb.Position + 11);
        smb.Take(ResumeServerCookie, 5);
        smb.Take(ResumeClientCookie, 4);
        smb.End(scope);
    }
}
