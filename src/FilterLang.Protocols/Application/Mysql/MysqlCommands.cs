namespace FilterLang.Protocols;

/// <summary>Requests, "MySQL Client/Server Protocol", Command Phase.</summary>
static class MysqlCommands
{
    const uint Quit = 1, UseDatabase = 2, Query = 3, ShowFields = 4, CreateDatabase = 5, DropDatabase = 6, Refresh = 7, Shutdown = 8, Statistics = 9,
        ProcessList = 10, Kill = 12, Debug = 13, Ping = 14, ChangeUser = 17, BinlogDump = 18, RegisterSlave = 21, Prepare = 22, Execute = 23,
        SendBlob = 24, CloseStatement = 25, ResetStatement = 26, SetOption = 27, Fetch = 28, BinlogDumpGtid = 30, ResetConnection = 31,
        ExecuteBulk = 250;

    // Commands that nobody describes, or only servers know: what they carry is shown as it is.
    const uint SendTable = 19, SlaveConnect = 20, Clone = 32, Subscribe = 33;

    static readonly Protocol s_protocol = Mysql.Protocol;

    public static readonly Field
        Request        = s_protocol.Label ("mysql.request",    "Request Command"),
        Command        = s_protocol.UInt8 ("mysql.command",    "Command", names: MysqlNames.Command),
        Statement      = s_protocol.Text  ("mysql.query",      "Statement"),
        TableName      = s_protocol.Text  ("mysql.table_name", "Table Name", type: FieldType.StringZ),
        RefreshOption  = s_protocol.UInt8 ("mysql.refresh",    "Refresh Option", display: Hex),
        ShutdownLevel  = s_protocol.UInt8 ("mysql.shutdown",   "Shutdown Level", names: MysqlNames.Shutdown),
        Option         = s_protocol.UInt16("mysql.option",     "Option", names: MysqlNames.Option, little: true),
        Parameter      = s_protocol.UInt16("mysql.param",      "Parameter", little: true),
        StatementId    = s_protocol.UInt32("mysql.stmt_id",    "Statement ID", little: true),
        RowCount       = s_protocol.UInt32("mysql.num_rows",   "Rows to fetch", little: true),
        ParameterCount = s_protocol.UInt64("mysql.num_params", "Number of parameter", little: true),
        Payload        = s_protocol.Bytes ("mysql.payload",    "Payload");

    static readonly Field[] s_refresh =
    [
        s_protocol.Boolean("mysql.rfsh.grants",  "reload permissions", mask: 0x1, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.log",     "flush logfiles", mask: 0x2, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.tables",  "flush tables", mask: 0x4, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.hosts",   "flush hosts", mask: 0x8, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.status",  "reset statistics", mask: 0x10, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.threads", "empty thread cache", mask: 0x20, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.slave",   "flush slave status", mask: 0x40, names: ValueNames.SetNotSet),
        s_protocol.Boolean("mysql.rfsh.master",  "flush master status", mask: 0x80, names: ValueNames.SetNotSet),
    ];

    public static readonly ExpertField
        Incomplete     = s_protocol.Expert("mysql.dissector_incomplete", Severity.Warning, ExpertGroup.Undecoded, "FIXME - dissector is incomplete"),
        InvalidCommand = s_protocol.Expert("mysql.command.invalid", Severity.Warning, ExpertGroup.Protocol, "Unknown/invalid command code"),
        PrepareNeeded  = s_protocol.Expert("mysql.prepare_response_needed", Severity.Warning, ExpertGroup.Undecoded, "PREPARE Response packet is needed to dissect the payload");

    public static void Take(ref Layer mysql, MysqlConversation talk)
    {
        mysql.Info($"Request");
        // Everything has gone before: a packet without octets.
        if (!mysql.More) return;
        GroupScope request = mysql.Begin(Request);
        uint command = (uint)mysql.Take(Command);
        if (Command.Names!.Find(command) is { } name) mysql.Info($" {name}");
        else mysql.Info($" Unknown ({command}) ");
        talk.State = MysqlState.Answer;
        TakeBody(ref mysql, talk, command);
        mysql.End(request);
        if (mysql.More) TakeRest(ref mysql, Incomplete);
    }

    /// <summary>Shows what is left as it is, and why.</summary>
    public static void TakeRest(ref Layer mysql, ExpertField remark)
    {
        int at = mysql.Position, length = mysql.Remaining;
        if (length == 0) mysql.Fail();
        mysql.Take(Payload, length);
        mysql.Remark(remark, at, length);
    }

    static void TakeBody(ref Layer mysql, MysqlConversation talk, uint command)
    {
        switch (command)
        {
            case Quit or Debug or Ping or ResetConnection: break;
            case UseDatabase or CreateDatabase or DropDatabase: TakeToEnd(ref mysql, MysqlHandshake.Schema); break;
            case Query:
                MysqlStatements.TakeAttributes(ref mysql, talk);
                TakeToEnd(ref mysql, Statement);
                talk.State = MysqlState.Tabular;
                break;
            case ShowFields:
                Mysql.TakeZ(ref mysql, TableName);
                talk.State = MysqlState.ShowFields;
                break;
            case Refresh: mysql.TakeBits(RefreshOption, s_refresh); break;
            case Shutdown: mysql.Take(ShutdownLevel); break;
            case Statistics: talk.State = MysqlState.Message; break;
            case ProcessList: talk.State = MysqlState.Tabular; break;
            case Kill: mysql.Take(MysqlHandshake.ThreadId); break;
            case ChangeUser: MysqlHandshake.TakeChangeUser(ref mysql, talk); break;
            case BinlogDump or BinlogDumpGtid or RegisterSlave: MysqlBinlog.TakeRequest(ref mysql, talk, command); break;
            case Prepare:
                TakeToEnd(ref mysql, Statement);
                talk.State = MysqlState.PrepareAnswer;
                break;
            case Execute:
                MysqlStatements.TakeExecute(ref mysql, talk);
                if (mysql.More) TakeRest(ref mysql, talk.HasStatement ? Incomplete : PrepareNeeded);
                break;
            case SendBlob:
                mysql.Take(StatementId);
                mysql.Take(Parameter);
                if (mysql.More) mysql.Take(Payload, mysql.Remaining);
                break;
            case CloseStatement or ResetStatement: mysql.Take(StatementId); break;
            case SetOption: mysql.Take(Option); break;
            case Fetch:
                mysql.Take(StatementId);
                mysql.Take(RowCount);
                break;
            case ExecuteBulk: mysql.Take(StatementId); break;
            case SendTable or SlaveConnect or Clone or Subscribe: TakeRest(ref mysql, Incomplete); break;
            default: TakeRest(ref mysql, InvalidCommand); break;
        }
    }

    static void TakeToEnd(ref Layer mysql, Field field)
    {
        mysql.Text(field, mysql.Position, mysql.Remaining, TextEncoding.Utf8);
        mysql.Position = mysql.Length;
    }
}
