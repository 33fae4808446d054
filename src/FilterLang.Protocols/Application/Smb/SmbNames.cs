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
}
