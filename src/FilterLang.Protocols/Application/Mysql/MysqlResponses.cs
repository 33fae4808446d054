namespace FilterLang.Protocols;

/// <summary>Answers, "MySQL Client/Server Protocol": OK, ERR and EOF packets, and text result sets.</summary>
static class MysqlResponses
{
    public const byte Ok = 0x00, LocalInfile = 0xFB, Eof = 0xFE, Error = 0xFF;

    const int LongestEof = 9, SqlStateLength = 5;

    static readonly Protocol s_protocol = Mysql.Protocol;

    static readonly Field
        s_catalog = s_protocol.Heading("Catalog"), s_database = s_protocol.Heading("Database"), s_table = s_protocol.Heading("Table"),
        s_originalTable = s_protocol.Heading("Original table"), s_name = s_protocol.Heading("Name"), s_originalName = s_protocol.Heading("Original name"),
        s_default = s_protocol.Heading("Default"), s_text = s_protocol.Heading("text");

    public static readonly Field
        Code            = s_protocol.UInt8 ("mysql.response_code",      "Response Code", display: Hex, names: MysqlNames.ResponseCode),
        ErrorCode       = s_protocol.UInt16("mysql.error_code",         "Error Code", little: true),
        ErrorMessage    = s_protocol.Text  ("mysql.error.message",      "Error message"),
        SqlState        = s_protocol.Text  ("mysql.sqlstate",           "SQL state"),
        Message         = s_protocol.Text  ("mysql.message",            "Message", type: FieldType.StringZ),
        AffectedRows    = s_protocol.UInt64("mysql.affected_rows",      "Affected Rows", little: true),
        InsertId        = s_protocol.UInt64("mysql.insert_id",          "Last INSERT ID", little: true),
        Warnings        = s_protocol.UInt16("mysql.warnings",           "Warnings", little: true),
        EofMarker       = s_protocol.UInt8 ("mysql.eof",                "EOF marker"),
        FieldCount      = s_protocol.UInt64("mysql.num_fields",         "Number of fields", little: true),
        MetadataFollows = s_protocol.UInt8 ("mysql.metadata_follows",   "send metadata"),
        Extra           = s_protocol.UInt64("mysql.extra",              "Extra data", little: true),
        StatementId     = s_protocol.UInt32("mysql.stmt_id",            "Statement ID", little: true),
        ParameterCount  = s_protocol.UInt64("mysql.num_params",         "Number of parameter", little: true),
        Catalog         = s_protocol.Text  ("mysql.field.catalog",      "Catalog"),
        Database        = s_protocol.Text  ("mysql.field.db",           "Database"),
        Table           = s_protocol.Text  ("mysql.field.table",        "Table"),
        OriginalTable   = s_protocol.Text  ("mysql.field.org_table",    "Original table"),
        Name            = s_protocol.Text  ("mysql.field.name",         "Name"),
        OriginalName    = s_protocol.Text  ("mysql.field.org_name",     "Original name"),
        CharacterSet    = s_protocol.UInt16("mysql.field.charsetnr",    "Charset number", names: MysqlCollations.Mysql, little: true),
        Length          = s_protocol.UInt32("mysql.field.length",       "Length", little: true),
        Type            = s_protocol.UInt8 ("mysql.field.type",         "Type", names: MysqlNames.FieldType),
        Flags           = s_protocol.UInt16("mysql.field.flags",        "Flags", display: Hex, little: true),
        Decimals        = s_protocol.UInt8 ("mysql.field.decimals",     "Decimals"),
        Default         = s_protocol.Text  ("mysql.field.default",      "Default"),
        RowText         = s_protocol.Text  ("mysql.row.text",           "text"),
        FileName        = s_protocol.Text  ("mysql.load_data.filename", "LOCAL INFILE Filename"),
        FileData        = s_protocol.Bytes ("mysql.load_data.payload",  "LOCAL INFILE Payload");

    static readonly Field[] s_flags =
    [
        s_protocol.Row("mysql.field.flags.not_null",       "Not null", FieldType.Boolean, mask: 0x1, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.primary_key",    "Primary key", FieldType.Boolean, mask: 0x2, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.unique_key",     "Unique key", FieldType.Boolean, mask: 0x4, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.multiple_key",   "Multiple key", FieldType.Boolean, mask: 0x8, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.blob",           "Blob", FieldType.Boolean, mask: 0x10, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.unsigned",       "Unsigned", FieldType.Boolean, mask: 0x20, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.zero_fill",      "Zero fill", FieldType.Boolean, mask: 0x40, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.enum",           "Enum", FieldType.Boolean, mask: 0x100, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.auto_increment", "Auto increment", FieldType.Boolean, mask: 0x200, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.timestamp",      "Timestamp", FieldType.Boolean, mask: 0x400, size: 2, names: ValueNames.SetNotSet, little: true),
        s_protocol.Row("mysql.field.flags.set",            "Set", FieldType.Boolean, mask: 0x800, size: 2, names: ValueNames.SetNotSet, little: true),
    ];

    static readonly ExpertField UnknownResponse = s_protocol.Expert("mysql.unknown_response", Severity.Warning, ExpertGroup.Undecoded, "unknown/invalid response");

    public static void Take(ref Layer mysql, MysqlConversation talk)
    {
        mysql.Info($"Response ");
        uint first = mysql.U8(mysql.Position);
        if (talk.IsSha2 && talk.State is MysqlState.LoginAnswer or MysqlState.PublicKey && MysqlHandshake.TakeSha2(ref mysql, talk)) return;
        switch (first)
        {
            case Error:
                mysql.Take(Code);
                TakeErrorBody(ref mysql);
                talk.State = MysqlState.Request;
                break;
            case Eof when mysql.Remaining < LongestEof || talk.State is MysqlState.LoginAnswer || talk.EndsWithOk && talk.State is MysqlState.Rows or MysqlState.Columns:
                TakeEof(ref mysql, talk);
                break;
            case Ok: TakeOkOrRow(ref mysql, talk); break;
            case LocalInfile when talk.State == MysqlState.Tabular:
                mysql.Info($" LOCAL INFILE");
                mysql.Take(Code);
                mysql.Text(FileName, mysql.Position, mysql.Remaining);
                mysql.Position = mysql.Length;
                talk.State = MysqlState.FileData;
                break;
            default:
                bool isKnown = talk.State is MysqlState.Message or MysqlState.Tabular or MysqlState.Request or (>= MysqlState.ShowFields and <= MysqlState.PreparedColumns);
                TakeByState(ref mysql, talk);
                if (!isKnown && mysql.More) MysqlCommands.TakeRest(ref mysql, UnknownResponse);
                break;
        }
        if (mysql.More) MysqlCommands.TakeRest(ref mysql, MysqlCommands.Incomplete);
    }

    public static void TakeErrorBody(ref Layer mysql)
    {
        ulong code = mysql.Take(ErrorCode);
        mysql.Info($" Error {code} ");
        if (mysql.More && mysql.U8(mysql.Position) == '#')
        {
            mysql.Position++;
            mysql.Text(SqlState, mysql.Position, SqlStateLength);
            mysql.Position += SqlStateLength;
        }
        mysql.Text(ErrorMessage, mysql.Position, mysql.Remaining, TextEncoding.Utf8);
        mysql.Position = mysql.Length;
    }

    static void TakeEof(ref Layer mysql, MysqlConversation talk)
    {
        mysql.Take(Code);
        mysql.Place(EofMarker, mysql.Position - 1);
        if (talk.State == MysqlState.LoginAnswer)
        {
            if (mysql.More) MysqlHandshake.TakeSwitch(ref mysql, talk);
            return;
        }
        uint status = 0;
        if (talk.EndsWithOk && mysql.Remaining > 4) status = TakeOkBody(ref mysql, talk);
        else if (mysql.More)
        {
            mysql.Take(Warnings);
            status = MysqlCapabilities.TakeStatus(ref mysql);
        }
        if (talk.State == MysqlState.Parameters)
        {
            talk.EndParameters();
            return;
        }
        talk.State = talk.State switch
        {
            MysqlState.Columns => MysqlState.Rows,
            MysqlState.Rows => (status & MysqlCapabilities.MoreResults) != 0 ? MysqlState.Tabular : MysqlState.Request,
            _ => MysqlState.Request,
        };
        if (talk.State == MysqlState.Rows) talk.BeginRows();
    }

    static void TakeOkOrRow(ref Layer mysql, MysqlConversation talk)
    {
        switch (talk.State)
        {
            case MysqlState.Rows when talk.IsBinary:
                mysql.Take(Code);
                MysqlStatements.TakeRow(ref mysql, talk);
                break;
            case MysqlState.Rows or MysqlState.Columns or MysqlState.ShowFields or MysqlState.Message: TakeByState(ref mysql, talk); break;
            case MysqlState.PrepareAnswer:
                mysql.Take(Code);
                TakePrepared(ref mysql, talk);
                break;
            case MysqlState.Binlog:
                mysql.Info($"Binlog Event ");
                mysql.KeepInfo();
                mysql.Take(Code);
                MysqlBinlog.TakeEvent(ref mysql);
                break;
            default:
                mysql.Take(Code);
                uint status = TakeOkBody(ref mysql, talk);
                talk.State = (status & MysqlCapabilities.MoreResults) != 0 ? MysqlState.Tabular : MysqlState.Request;
                break;
        }
    }

    static uint TakeOkBody(ref Layer mysql, MysqlConversation talk)
    {
        mysql.Info($" OK ");
        Mysql.TakeNumber(ref mysql, AffectedRows);
        Mysql.TakeNumber(ref mysql, InsertId);
        if (!mysql.More) return 0;
        uint status = MysqlCapabilities.TakeStatus(ref mysql);
        if ((talk.ClientCapabilities & MysqlCapabilities.Protocol41) == 0 && talk.ClientCapabilities != 0) return status;
        mysql.Take(Warnings);
        if (!mysql.More) return status;
        if ((talk.ClientExtended & MysqlCapabilities.SessionTrack) == 0)
        {
            mysql.Text(Message, mysql.Position, mysql.Remaining);
            mysql.Position = mysql.Length;
            return status;
        }
        int size = Mysql.NumberLength(mysql, mysql.Position, out ulong length);
        mysql.Position += size;
        if (length > 0)
        {
            mysql.Text(Message, mysql.Position, (int)Math.Min(length, int.MaxValue));
            mysql.Position += (int)Math.Min(length, int.MaxValue);
        }
        if ((status & MysqlCapabilities.SessionStateChanged) != 0 && mysql.More) MysqlSession.Take(ref mysql);
        return status;
    }

    static void TakeByState(ref Layer mysql, MysqlConversation talk)
    {
        switch (talk.State)
        {
            case MysqlState.Message:
                mysql.Text(Message, mysql.Position, mysql.Remaining);
                mysql.Position = mysql.Length;
                talk.State = MysqlState.Request;
                break;
            case MysqlState.Tabular or MysqlState.Request: TakeHeader(ref mysql, talk); break;
            case MysqlState.Columns or MysqlState.ShowFields or MysqlState.PreparedColumns or MysqlState.Parameters:
                TakeColumn(ref mysql, talk);
                break;
            case MysqlState.Rows: TakeTextRow(ref mysql); break;
        }
    }

    /// <summary>A part of a file that the server asked for.</summary>
    public static void TakeFile(ref Layer mysql)
    {
        mysql.Info($" LOCAL INFILE Payload");
        mysql.KeepInfo();
        mysql.Take(FileData, mysql.Remaining);
    }

    // The head of a result set: how many columns it has.
    static void TakeHeader(ref Layer mysql, MysqlConversation talk)
    {
        mysql.Info($"TABULAR ");
        mysql.KeepInfo();
        ulong count = Mysql.TakeNumber(ref mysql, FieldCount);
        if ((talk.ClientExtended & MysqlCapabilities.OptionalMetadata) != 0 && mysql.More) mysql.Take(MetadataFollows);
        if (mysql.More) Mysql.TakeNumber(ref mysql, Extra);
        talk.BeginColumns((int)Math.Min(count, MysqlConversation.ColumnLimit));
        talk.State = count > 0 ? MysqlState.Columns : MysqlState.Request;
    }

    static void TakeColumn(ref Layer mysql, MysqlConversation talk)
    {
        TakeName(ref mysql, s_catalog, Catalog);
        TakeName(ref mysql, s_database, Database);
        TakeName(ref mysql, s_table, Table);
        TakeName(ref mysql, s_originalTable, OriginalTable);
        TakeName(ref mysql, s_name, Name);
        TakeName(ref mysql, s_originalName, OriginalName);
        mysql.Position++;
        mysql.Take(CharacterSet);
        mysql.Take(Length);
        uint type = (uint)mysql.Take(Type), flags = (uint)mysql.TakeBits(Flags, s_flags);
        mysql.Take(Decimals);
        mysql.Position += 2;
        if (mysql.More) TakeName(ref mysql, s_default, Default);
        if (mysql.Failed) return;
        talk.AddColumn(type, flags);
        if (!talk.EndsWithOk || !talk.HasSeenAll) return;
        switch (talk.State)
        {
            case MysqlState.Columns:
                talk.State = MysqlState.Rows;
                talk.BeginRows();
                break;
            case MysqlState.Parameters: talk.EndParameters(); break;
            case MysqlState.PreparedColumns: talk.State = MysqlState.Request; break;
        }
    }

    static void TakeName(ref Layer mysql, Field heading, Field field)
    {
        int size = Mysql.NumberLength(mysql, mysql.Position, out ulong length), total = size + (int)Math.Min(length, int.MaxValue / 2);
        GroupScope scope = mysql.Begin(heading, mysql.Position, total);
        if (Mysql.IsNull(mysql, mysql.Position)) mysql.NoteText(field, "NULL"u8, mysql.Position, 1, ItemFlags.None);
        else mysql.Text(field, mysql.Position + size, total - size, TextEncoding.Utf8);
        mysql.Position += total;
        mysql.End(scope);
    }

    static void TakeTextRow(ref Layer mysql)
    {
        while (mysql.More) TakeName(ref mysql, s_text, RowText);
    }

    // COM_STMT_PREPARE_OK.
    static void TakePrepared(ref Layer mysql, MysqlConversation talk)
    {
        uint statement = (uint)mysql.Take(StatementId);
        uint columns = mysql.U16Little(mysql.Position), parameters = mysql.U16Little(mysql.Position + 2);
        mysql.Note(FieldCount, columns, mysql.Position, 2, ItemFlags.None);
        mysql.Note(ParameterCount, parameters, mysql.Position + 2, 2, ItemFlags.None);
        mysql.Position += 5;
        if (mysql.More) mysql.Take(Warnings);
        if (mysql.Failed) return;
        talk.Prepare(statement, (int)parameters, (int)columns);
    }
}
