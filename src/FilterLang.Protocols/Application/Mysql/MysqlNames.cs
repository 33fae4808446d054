namespace FilterLang.Protocols;

/// <summary>Names of values of MySQL.</summary>
static class MysqlNames
{
    public static readonly ValueNames
        Command = new(() =>
        [
            (0, "SLEEP"), (1, "Quit"), (2, "Use Database"), (3, "Query"), (4, "Show Fields"), (5, "Create Database"), (6, "Drop Database"), (7, "Refresh"),
            (8, "Shutdown"), (9, "Statistics"), (10, "Process List"), (11, "Connect"), (12, "Kill Server Thread"), (13, "Dump Debuginfo"), (14, "Ping"),
            (15, "Time"), (16, "Insert Delayed"), (17, "Change User"), (18, "Send Binlog"), (19, "Send Table"), (20, "Slave Connect"), (21, "Register Slave"),
            (22, "Prepare Statement"), (23, "Execute Statement"), (24, "Send BLOB"), (25, "Close Statement"), (26, "Reset Statement"), (27, "Set Option"),
            (28, "Fetch Data"), (29, "Daemon"), (30, "Send Binlog GTID"), (31, "Reset Connection"), (32, "Native cloning"),
            (33, "Subscribe Group Replication Stream"), (250, "Execute Bulk Statement"),
        ]),
        ResponseCode = new(() =>
        [
            (0x0, "OK Packet"), (0xFF, "ERR Packet"), (0xFE, "EOF Packet"), (0xFB, "LOCAL INFILE Packet"),
        ]),
        SessionTrack = new(() =>
        [
            (0, "SESSION_SYSVARS_TRACKER"), (1, "CURRENT_SCHEMA_TRACKER"), (2, "SESSION_STATE_CHANGE_TRACKER"), (3, "SESSION_TRACK_GTIDS"),
            (4, "SESSION_TRACK_TRANSACTION_CHARACTERISTICS"), (5, "SESSION_TRACK_TRANSACTION_STATE"),
        ]),
        Shutdown = new(() =>
        [
            (0, "default"), (1, "wait for connections to finish"), (2, "wait for transactions to finish"), (8, "wait for updates to finish"),
            (16, "wait flush all buffers"), (17, "wait flush critical buffers"), (254, "kill running queries"), (255, "kill connections"),
        ]),
        Option = new(() =>
        [
            (0, "multi statements on"), (1, "multi statements off"),
        ]),
        Execution = new(() =>
        [
            (0, "Defaults"), (1, "Read-only cursor"), (2, "Cursor for update"), (4, "Scrollable cursor"), (8, "Parameter Count Available"),
        ]),
        Bound = new(() =>
        [
            (0, "Subsequent call"), (1, "First call or rebound"),
        ]),
        Event = new(() =>
        [
            (0, "Unknown"), (1, "START_EVENT_V3"), (2, "Query"), (3, "Stop"), (4, "Rotate"), (5, "Intvar"), (7, "SLAVE_EVENT"), (9, "Append_block"),
            (11, "Delete_file"), (13, "RAND"), (14, "User_var"), (15, "Format_desc"), (16, "Xid"), (17, "Begin_load_query"), (18, "Execute_load_query"),
            (19, "Table_map"), (23, "Write_rows_v1"), (24, "Update_rows_v1"), (25, "Delete_rows_v1"), (26, "Incident"), (27, "Heartbeat"), (28, "Ignorable"),
            (29, "Rows_query"), (30, "Write_rows"), (31, "Update_rows"), (32, "Delete_rows"), (33, "Gtid"), (34, "Anonymous_Gtid"), (35, "Previous_gtids"),
            (36, "Transaction_context"), (37, "View_change"), (38, "XA_prepare"), (39, "Update_rows_partial"), (40, "Transaction_payload"),
            (41, "Heartbeat_v2"), (42, "GTID_tagged"), (160, "Annotate_rows"), (161, "Binlog_checkpoint"), (162, "Gtid"), (163, "Gtid_list"),
            (164, "Start_encryption"), (165, "Query_compressed"), (166, "Write_rows_compressed"), (167, "Update_rows_compressed"),
            (168, "Delete_rows_compressed"), (169, "MariaDB_Write_rows_v1"), (170, "MariaDB_Update_rows_v1"), (171, "MariaDB_Delete_rows_v1"),
        ]),
        SemiSync = new(() =>
        [
            (0, "Ack not requested"), (1, "Ack requested"),
        ]),
        CloneCommand = new(() =>
        [
            (0x1, "Init"), (0x2, "Attach"), (0x3, "Re-init"), (0x4, "Execute"), (0x5, "Ack"), (0x6, "Exit"),
        ]),
        CloneResponse = new(() =>
        [
            (0x1, "Remote Resource Locator"), (0x2, "Remote Data Descriptor"), (0x3, "Remote Data"), (0x4, "Plugin V1"), (0x5, "Config"), (0x6, "Collation"),
            (0x7, "Plugin V2"), (0x8, "Plugin V3"), (0x63, "Complete"), (0x64, "Error"),
        ]),
        FieldType = new(() =>
        [
            (0, "FIELD_TYPE_DECIMAL"), (1, "FIELD_TYPE_TINY"), (2, "FIELD_TYPE_SHORT"), (3, "FIELD_TYPE_LONG"), (4, "FIELD_TYPE_FLOAT"),
            (5, "FIELD_TYPE_DOUBLE"), (6, "FIELD_TYPE_NULL"), (7, "FIELD_TYPE_TIMESTAMP"), (8, "FIELD_TYPE_LONGLONG"), (9, "FIELD_TYPE_INT24"),
            (10, "FIELD_TYPE_DATE"), (11, "FIELD_TYPE_TIME"), (12, "FIELD_TYPE_DATETIME"), (13, "FIELD_TYPE_YEAR"), (14, "FIELD_TYPE_NEWDATE"),
            (15, "FIELD_TYPE_VARCHAR"), (16, "FIELD_TYPE_BIT"), (245, "FIELD_TYPE_JSON"), (246, "FIELD_TYPE_NEWDECIMAL"), (247, "FIELD_TYPE_ENUM"),
            (248, "FIELD_TYPE_SET"), (249, "FIELD_TYPE_TINY_BLOB"), (250, "FIELD_TYPE_MEDIUM_BLOB"), (251, "FIELD_TYPE_LONG_BLOB"), (252, "FIELD_TYPE_BLOB"),
            (253, "FIELD_TYPE_VAR_STRING"), (254, "FIELD_TYPE_STRING"), (255, "FIELD_TYPE_GEOMETRY"),
        ]),
        TimeSign = new(() =>
        [
            (0, "Positive"), (1, "Negative"),
        ]),
        BulkIndicator = new(() =>
        [
            (0x0, "Not set"), (0x1, "Null Value"), (0x2, "Default Value"), (0x3, "Don't Update Value"), (0x4, "Ignore Row"),
        ]);
}
