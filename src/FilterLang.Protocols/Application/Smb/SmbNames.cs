namespace FilterLang.Protocols;

/// <summary>Names of SMB values, [MS-CIFS] section 2.2.2.</summary>
static class SmbNames
{
    public static readonly ValueNames Cmd = new(() =>
    [
        (0, "Create Directory"), (1, "Delete Directory"), (2, "Open"), (3, "Create"), (4, "Close"), (5, "Flush"), (6, "Delete"), (7, "Rename"),
        (8, "Query Information"), (9, "Set Information"), (10, "Read"), (11, "Write"), (12, "Lock Byte Range"), (13, "Unlock Byte Range"),
        (14, "Create Temp"), (15, "Create New"), (16, "Check Directory"), (17, "Process Exit"), (18, "Seek"), (19, "Lock And Read"),
        (20, "Write And Unlock"), (21, "unknown-0x15"), (22, "unknown-0x16"), (23, "unknown-0x17"), (24, "unknown-0x18"), (25, "unknown-0x19"),
        (26, "Read Raw"), (27, "Read MPX"), (28, "Read MPX Secondary"), (29, "Write Raw"), (30, "Write MPX"), (31, "Write MPX Secondary"),
        (32, "Write Complete"), (33, "Query Server (reserved)"), (34, "Set Information2"), (35, "Query Information2"), (36, "Locking AndX"),
        (37, "Trans"), (38, "Trans Secondary"), (39, "IOCTL"), (40, "IOCTL Secondary"), (41, "Copy"), (42, "Move"), (43, "Echo"),
        (44, "Write And Close"), (45, "Open AndX"), (46, "Read AndX"), (47, "Write AndX"), (48, "New File Size (reserved)"),
        (49, "Close And Tree Disconnect"), (50, "Trans2"), (51, "Trans2 Secondary"), (52, "Find Close2"), (53, "Find Notify Close"),
        (112, "Tree Connect"), (113, "Tree Disconnect"), (114, "Negotiate Protocol"), (115, "Session Setup AndX"), (116, "Logoff AndX"),
        (117, "Tree Connect AndX"), (128, "Query Information Disk"), (129, "Search"), (130, "Find"), (131, "Find Unique"), (132, "Find Close"),
        (160, "NT Trans"), (161, "NT Trans Secondary"), (162, "NT Create AndX"), (163, "unknown-0xA3"), (164, "NT Cancel"), (165, "NT Rename"),
        (192, "Open Print File"), (193, "Write Print File"), (194, "Close Print File"), (195, "Get Print Queue"), (208, "Send Single Block Message"),
        (209, "Send Broadcast Message"), (210, "Forward User Name"), (211, "Cancel Forward"), (212, "Get Machine Name"),
        (213, "Send Start of Multi-block Message"), (214, "Send End of Multi-block Message"), (215, "Send Text of Multi-block Message"),
        (216, "SMBreadbulk"), (217, "SMBwritebulk"), (218, "SMBwritebulkdata"), (254, "SMBinvalid"),
    ]);

    public static readonly ValueNames AccessLocality = new(() =>
    [
        (0, "Locality of reference unknown"), (1, "Mainly sequential access"), (2, "Mainly random access"), (3, "Random access with some locality"),
    ]);

    public static readonly ValueNames AccessMode = new(() =>
    [
        (0, "Open for reading"), (1, "Open for writing"), (2, "Open for reading and writing"), (3, "Open for execute"),
    ]);

    public static readonly ValueNames AccessSharing = new(() =>
    [
        (0, "Compatibility mode"), (1, "Deny read/write/execute (exclusive)"), (2, "Deny write"), (3, "Deny read/execute"), (4, "Deny none"),
    ]);

    public static readonly ValueNames BufferFormat = new(() =>
    [
        (1, "Data Block"), (2, "Dialect"), (3, "Pathname"), (4, "ASCII"), (5, "Variable Block"),
    ]);

    public static readonly ValueNames ConnectSupportCscmask = new(() =>
    [
        (0, "Automatic file-to-file reintegration NOT permitted"), (1, "Automatic file-to-file reintegration permitted"),
        (2, "Offline caching allow for the share"), (3, "Offline caching NOT allow for the share"),
    ]);

    public static readonly ValueNames CreateDisposition = new(() =>
    [
        (0, "Supersede (supersede existing file (if it exists))"), (1, "Open (if file exists open it, else fail)"),
        (2, "Create (if file exists fail, else create it)"), (3, "Open If (if file exists open it, else create it)"),
        (4, "Overwrite (if file exists overwrite, else fail)"), (5, "Overwrite If (if file exists overwrite, else create it)"),
    ]);

    public static readonly ValueNames DeletePending = new(() =>
    [
        (0, "Normal, no pending delete"), (1, "This object has DELETE PENDING"),
    ]);

    public static readonly ValueNames DeviceType = new(() =>
    [
        (1, "Beep"), (2, "CDROM"), (3, "CDROM Filesystem"), (4, "Controller"), (5, "Datalink"), (6, "Dfs"), (7, "Disk"), (8, "Disk Filesystem"),
        (9, "Filesystem"), (10, "Inport Port"), (11, "Keyboard"), (12, "Mailslot"), (13, "MIDI-In"), (14, "MIDI-Out"), (15, "Mouse"),
        (16, "Multi UNC Provider"), (17, "Named Pipe"), (18, "Network"), (19, "Network Browser"), (20, "Network Filesystem"), (21, "NULL"),
        (22, "Parallel Port"), (23, "Physical card"), (24, "Printer"), (25, "Scanner"), (26, "Serial Mouse port"), (27, "Serial port"),
        (28, "Screen"), (29, "Sound"), (30, "Streams"), (31, "Tape"), (32, "Tape Filesystem"), (33, "Transport"), (34, "Unknown"), (35, "Video"),
        (36, "Virtual Disk"), (37, "WAVE-In"), (38, "WAVE-Out"), (39, "8042 Port"), (40, "Network Redirector"), (41, "Battery"),
        (42, "Bus Extender"), (43, "Modem"), (44, "VDM"),
    ]);

    public static readonly ValueNames Ff2Loi = new(() =>
    [
        (0x1, "Info Standard"), (0x2, "Info Query EA Size"), (0x3, "Info Query EAs From List"), (0x101, "Find File Directory Info"),
        (0x102, "Find File Full Directory Info"), (0x103, "Find File Names Info"), (0x104, "Find File Both Directory Info"),
        (0x105, "Find File Full Directory Info"), (0x106, "Find File Id Both Directory Info"), (0x202, "Find File Unix"),
        (0x20b, "Find File Unix Info2"),
    ]);

    public static readonly ValueNames FileType = new(() =>
    [
        (0, "Disk file or directory"), (1, "Named pipe in byte mode"), (2, "Named pipe in message mode"), (3, "Spooled printer"),
        (4, "Character mode device"), (65535, "Unknown file type"),
    ]);

    public static readonly ValueNames ImpersonationLevel = new(() =>
    [
        (0, "Anonymous"), (1, "Identification"), (2, "Impersonation"), (3, "Delegation"),
    ]);

    public static readonly ValueNames IpcStateEndpoint = new(() =>
    [
        (0, "Consumer end of pipe"), (1, "Server end of pipe"),
    ]);

    public static readonly ValueNames IpcStatePipeType = new(() =>
    [
        (0, "Byte stream pipe"), (1, "Message pipe"),
    ]);

    public static readonly ValueNames IpcStateReadMode = new(() =>
    [
        (0, "Read pipe as a byte stream"), (1, "Read messages from pipe"),
    ]);

    public static readonly ValueNames IsDirectory = new(() =>
    [
        (0, "This is NOT a directory"), (1, "This is a DIRECTORY"),
    ]);

    public static readonly ValueNames LockingOplockLevel = new(() =>
    [
        (0, "Client is not holding oplock on this file"), (1, "Level 2 oplock currently held by client"),
    ]);

    public static readonly ValueNames NtFunction = new(() =>
    [
        (1, "NT CREATE"), (2, "NT IOCTL"), (3, "NT SET SECURITY DESC"), (4, "NT NOTIFY"), (5, "NT RENAME"), (6, "NT QUERY SECURITY DESC"),
        (7, "NT GET USER QUOTA"), (8, "NT SET USER QUOTA"),
    ]);

    public static readonly ValueNames OpenActionOpen = new(() =>
    [
        (0, "No action taken?"), (1, "The file existed and was opened"), (2, "The file did not exist but was created"),
        (3, "The file existed and was truncated"), (32769, "The file existed and was opened, and an OpLock was granted"),
        (32770, "The file did not exist but was created, and an OpLock was granted"),
        (32771, "The file existed and was truncated, and an OpLock was granted"),
    ]);

    public static readonly ValueNames OpenFunctionOpen = new(() =>
    [
        (0, "Fail if file exists"), (1, "Open file if it exists"), (2, "Truncate file if it exists"),
    ]);

    public static readonly ValueNames OplockLevel = new(() =>
    [
        (0, "No oplock granted"), (1, "Exclusive oplock granted"), (2, "Batch oplock granted"), (3, "Level II oplock granted"),
    ]);

    public static readonly ValueNames QfsiLoi = new(() =>
    [
        (1, "Info Allocation"), (2, "Info Volume"), (257, "Query FS Label Info"), (258, "Query FS Volume Info"), (259, "Query FS Size Info"),
        (260, "Query FS Device Info"), (261, "Query FS Attribute Info"), (512, "Unix Query FS Info"), (514, "Unix Query POSIX whoami"),
        (769, "Mac Query FS Info"), (1001, "Query FS Label Info"), (1002, "Query FS Volume Info"), (1003, "Query FS Size Info"),
        (1004, "Query FS Device Info"), (1005, "Query FS Attribute Info"), (1006, "Query FS Quota Info"), (1007, "Query Full FS Size Info"),
        (1008, "Object ID Information"),
    ]);

    public static readonly ValueNames QpiLoi = new(() =>
    [
        (0x1, "Info Standard"), (0x2, "Info Query EA Size"), (0x3, "Info Query EAs From List"), (0x4, "Info Query All EAs"),
        (0x6, "Info Is Name Valid"), (0x101, "Query File Basic Info"), (0x102, "Query File Standard Info"), (0x103, "Query File EA Info"),
        (0x104, "Query File Name Info"), (0x107, "Query File All Info"), (0x108, "Query File Alt Name Info"), (0x109, "Query File Stream Info"),
        (0x10b, "Query File Compression Info"), (0x200, "Query File Unix Basic"), (0x201, "Query File Unix Link"),
        (0x202, "Query File Unix Hardlink"), (0x204, "Query File Posix ACL"), (0x205, "Query File Posix XATTR"),
        (0x206, "Query File Posix Attr Flags"), (0x207, "Query File Posix Permissions"), (0x208, "Query File Posix Lock"),
        (0x20b, "Query File Unix Info2"), (0x3ec, "Query File Basic Info"), (0x3ed, "Query File Standard Info"), (0x3ee, "Query File Internal Info"),
        (0x3ef, "Query File EA Info"), (0x3f1, "Query File Name Info"), (0x3f2, "Query File Rename Info"), (0x3f3, "Query File Link Info"),
        (0x3f4, "Query File Names Info"), (0x3f5, "Query File Disposition Info"), (0x3f6, "Query File Position Info"),
        (0x3f7, "Query File Full EA Info"), (0x3f8, "Query File Mode Info"), (0x3f9, "Query File Alignment Info"), (0x3fa, "Query File All Info"),
        (0x3fb, "Query File Allocation Info"), (0x3fc, "Query File End of File Info"), (0x3fd, "Query File Alt Name Info"),
        (0x3fe, "Query File Stream Info"), (0x3ff, "Query File Pipe Info"), (0x400, "Query File Pipe Local Info"),
        (0x401, "Query File Pipe Remote Info"), (0x402, "Query File Mailslot Query Info"), (0x403, "Query File Mailslot Set Info"),
        (0x404, "Query File Compression Info"), (0x405, "Query File ObjectID Info"), (0x406, "Query File Completion Info"),
        (0x407, "Query File Move Cluster Info"), (0x408, "Query File Quota Info"), (0x409, "Query File Reparsepoint Info"),
        (0x40a, "Query File Network Open Info"), (0x40b, "Query File Attribute Tag Info"), (0x40c, "Query File Tracking Info"),
        (0x40d, "Query File Maximum Info"),
    ]);

    public static readonly ValueNames SpiLoi = new(() =>
    [
        (1, "Info Standard"), (2, "Info Set EAs"), (4, "Info Query All EAs"), (257, "Set File Basic Info"), (258, "Set File Disposition Info"),
        (259, "Set File Allocation Info"), (260, "Set File End Of File Info"), (512, "Set File Unix Basic"), (513, "Set File Unix Link"),
        (514, "Set File Unix HardLink"), (516, "Set File Unix ACL"), (517, "Set File Unix XATTR"), (518, "Set File Unix Attr Flags"),
        (520, "Set File Posix Lock"), (521, "Set File Posix Open"), (522, "Set File Posix Unlink"), (523, "Set File Unix Info2"),
        (1004, "Set File Basic Info"), (1010, "Set Rename Information"), (1013, "Set Disposition Information"), (1014, "Set Position Information"),
        (1016, "Set Mode Information"), (1019, "Set Allocation Information"), (1020, "Set EOF Information"), (1023, "Set File Pipe Information"),
        (1025, "Set File Pipe Remote Information"), (1029, "Set Copy On Write Information"), (1032, "Set OLE Class ID Information"),
        (1039, "Set Inherit Context Index Information"), (1040, "Set OLE Information (?)"),
    ]);

    public static readonly ValueNames Trans2Cmd = new(() =>
    [
        (0, "OPEN2"), (1, "FIND_FIRST2"), (2, "FIND_NEXT2"), (3, "QUERY_FS_INFO"), (4, "SET_FS_INFO"), (5, "QUERY_PATH_INFO"), (6, "SET_PATH_INFO"),
        (7, "QUERY_FILE_INFO"), (8, "SET_FILE_INFO"), (9, "FSCTL"), (10, "IOCTL2"), (11, "FIND_NOTIFY_FIRST"), (12, "FIND_NOTIFY_NEXT"),
        (13, "CREATE_DIRECTORY"), (14, "SESSION_SETUP"), (15, "Unknown (0x0f)"), (16, "GET_DFS_REFERRAL"), (17, "REPORT_DFS_INCONSISTENCY"),
    ]);
}
