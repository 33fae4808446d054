namespace FilterLang.Protocols;

/// <summary>Replication: registration, and the events of binary logs.</summary>
static class MysqlBinlog
{
    const uint BinlogDump = 18, RegisterSlave = 21;

    const int ChecksumLength = 4;

    static readonly Protocol s_protocol = Mysql.Protocol;

    public static readonly Field
        Position       = s_protocol.UInt32("mysql.binlog.position",                  "Binlog Position", little: true),
        LongPosition   = s_protocol.UInt64("mysql.binlog.position8",                 "Binlog Position", little: true),
        Flags          = s_protocol.UInt16("mysql.binlog.flags",                     "Binlog Flags", display: Hex, little: true),
        ServerId       = s_protocol.UInt32("mysql.binlog.server_id",                 "Binlog server id", little: true),
        HostLength     = s_protocol.UInt8 ("mysql.binlog.slave_hostname_length",     "Slave hostname length"),
        Host           = s_protocol.Text  ("mysql.binlog.slave_hostname",            "Slave hostname"),
        UserLength     = s_protocol.UInt8 ("mysql.binlog.slave_user_length",         "Slave user length"),
        User           = s_protocol.Text  ("mysql.binlog.slave_user",                "Slave user"),
        PasswordLength = s_protocol.UInt8 ("mysql.binlog.slave_password_length",     "Slave password length"),
        Password       = s_protocol.Text  ("mysql.binlog.slave_password",            "Slave password"),
        Port           = s_protocol.UInt16("mysql.binlog.slave_mysql_port",          "Slave MySQL port", little: true),
        Rank           = s_protocol.UInt32("mysql.binlog.replication_rank",          "Replication rank", little: true),
        MasterId       = s_protocol.UInt32("mysql.binlog.master_id",                 "Master id", display: Hex, little: true),
        FileName       = s_protocol.Text  ("mysql.binlog.file_name",                 "Binlog file name", type: FieldType.StringZ),
        FileNameLength = s_protocol.UInt32("mysql.binlog.file_name_length",          "Binlog file name length", little: true),
        Gtids          = s_protocol.Bytes ("mysql.binlog.gtid_data",                 "Binlog GTID Data"),
        GtidsLength    = s_protocol.UInt32("mysql.binlog.gtid_data_length",          "Binlog file GTID data length", little: true),
        EventType      = s_protocol.UInt8 ("mysql.binlog.event_header.event_type",   "Binlog Event Type", names: MysqlNames.Event),
        EventServer    = s_protocol.UInt32("mysql.binlog.event_header.server_id",    "Server ID", little: true),
        EventSize      = s_protocol.UInt32("mysql.binlog.event_header.event_size",   "Event Size", little: true),
        LogPosition    = s_protocol.UInt32("mysql.binlog.event_header.log_position", "Binlog Position", little: true),
        EventFlags     = s_protocol.UInt16("mysql.binlog.event_header.flags",        "Binlog Event Flags", display: Hex, little: true),
        Checksum       = s_protocol.UInt32("mysql.binlog.event_checksum",            "Checksum", display: Hex, little: true);

    // Wireshark reads these the other way round where GTIDs follow.
    static readonly Field s_gtidFlags = s_protocol.UInt16("mysql.binlog.flags", "Binlog Flags", display: Hex);

    static readonly Field s_time = s_protocol.Row("mysql.binlog.event_header.timestamp", "Timestamp", FieldType.AbsoluteTime, display: Local, size: 4, little: true);

    public static void TakeRequest(ref Layer mysql, MysqlConversation talk, uint command)
    {
        if (command == RegisterSlave)
        {
            mysql.Take(ServerId);
            mysql.Take(Host, (int)mysql.Take(HostLength));
            mysql.Take(User, (int)mysql.Take(UserLength));
            mysql.Take(Password, (int)mysql.Take(PasswordLength));
            mysql.Take(Port);
            mysql.Take(Rank);
            mysql.Take(MasterId);
            return;
        }
        talk.State = MysqlState.Binlog;
        if (command == BinlogDump)
        {
            mysql.Take(Position);
            mysql.Take(Flags);
            mysql.Take(ServerId);
            if (mysql.More) mysql.Take(FileName, mysql.Remaining);
            return;
        }
        mysql.Take(s_gtidFlags);
        mysql.Take(ServerId);
        mysql.Take(FileName, (int)mysql.Take(FileNameLength));
        mysql.Take(LongPosition);
        mysql.Take(Gtids, (int)mysql.Take(GtidsLength));
    }

    /// <summary>Takes the head of an event and what checks it.</summary>
    public static void TakeEvent(ref Layer mysql)
    {
        mysql.Note(s_time, mysql.U32Little(mysql.Position) * 1_000_000_000UL, mysql.Position, 4, ItemFlags.None);
        mysql.Position += 4;
        mysql.Take(EventType);
        mysql.Take(EventServer);
        mysql.Take(EventSize);
        mysql.Take(LogPosition);
        mysql.Take(EventFlags);
        if (mysql.Failed) return;
        if (mysql.Remaining >= ChecksumLength) mysql.Place(Checksum, mysql.Length - ChecksumLength);
        mysql.Position = mysql.Length;
    }
}
