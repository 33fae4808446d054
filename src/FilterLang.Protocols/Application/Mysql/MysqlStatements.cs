namespace FilterLang.Protocols;

/// <summary>Prepared statements: parameters and binary rows, "MySQL Client/Server Protocol", Prepared Statements; and attributes of queries.</summary>
static class MysqlStatements
{
    const uint Unsigned = 0x80, UnsignedColumn = 0x20, HasParameterCount = 8;

    static readonly Protocol s_protocol = Mysql.Protocol;

    static readonly Field s_value = s_protocol.Heading("Binary Field");

    public static readonly Field
        Flags          = s_protocol.UInt8 ("mysql.exec_flags",                   "Flags (unused)", names: MysqlNames.Execution),
        Iterations     = s_protocol.UInt32("mysql.exec_iter",                    "Iterations (unused)", little: true),
        IsBound        = s_protocol.UInt8 ("mysql.new_parameter_bound_flag",     "New parameter bound flag", names: MysqlNames.Bound),
        Parameter      = s_protocol.Label ("mysql.exec_param",                   "Parameter"),
        IsUnsigned     = s_protocol.UInt8 ("mysql.exec.unsigned",                "Unsigned"),
        Name           = s_protocol.Text  ("mysql.param_name",                   "Name"),
        NullBitmap     = s_protocol.Bytes ("mysql.row.nullbuffer",               "Row null buffer"),
        Int64          = s_protocol.Row   ("mysql.exec.field.longlong",          "Value (INT64)", FieldType.Int64, display: Dec, little: true),
        UInt64         = s_protocol.UInt64("mysql.exec.field.unsigned_longlong", "Value (UINT64)", little: true),
        BitLength      = s_protocol.UInt24("mysql.exec.field.bit.length",        "Length (Bit)", little: true),
        Bit            = s_protocol.Bytes ("mysql.exec.field.bit",               "Value (Bit)"),
        BlobLength     = s_protocol.UInt24("mysql.exec.field.blob.length",       "Length (BLOB)", little: true),
        Blob           = s_protocol.Bytes ("mysql.exec.field.blob",              "Value (BLOB)"),
        GeometryLength = s_protocol.UInt24("mysql.exec.field.geometry.length",   "Length (Geometry)", little: true),
        Geometry       = s_protocol.Bytes ("mysql.exec.field.geometry",          "Value (Geometry)"),
        JsonLength     = s_protocol.UInt24("mysql.exec.field.json.length",       "Length (JSON)", little: true),
        StringLength   = s_protocol.UInt24("mysql.exec.field.string.length",     "Length (String)", little: true),
        String         = s_protocol.Text  ("mysql.exec.field.string",            "Value (String)"),
        Double         = s_protocol.Row   ("mysql.exec.field.double",            "Value (Double)", FieldType.Double, little: true),
        DateLength     = s_protocol.Row   ("mysql.exec.field.datetime.length",   "Length", FieldType.Int8, display: Dec),
        Year           = s_protocol.Row   ("mysql.exec.field.year",              "Year", FieldType.Int16, display: Dec, little: true),
        Month          = s_protocol.Row   ("mysql.exec.field.month",             "Month", FieldType.Int8, display: Dec),
        Day            = s_protocol.Row   ("mysql.exec.field.day",               "Day", FieldType.Int8, display: Dec),
        Hour           = s_protocol.Row   ("mysql.exec.field.hour",              "Hour", FieldType.Int8, display: Dec),
        Minute         = s_protocol.Row   ("mysql.exec.field.minute",            "Minute", FieldType.Int8, display: Dec),
        Second         = s_protocol.Row   ("mysql.exec.field.second",            "Second", FieldType.Int8, display: Dec),
        Fraction       = s_protocol.Int32 ("mysql.exec.field.secondb",           "Billionth of a second", little: true),
        Int24          = s_protocol.Int32 ("mysql.exec.field.int24",             "Value (INT24)", little: true),
        Int32          = s_protocol.Int32 ("mysql.exec.field.long",              "Value (INT32)", little: true),
        UInt32         = s_protocol.UInt32("mysql.exec.field.unsigned_long",     "Value (UINT32)", little: true),
        Int8           = s_protocol.Row   ("mysql.exec.field.tiny",              "Value (INT8)", FieldType.Int8, display: Dec),
        UInt8          = s_protocol.UInt8 ("mysql.exec.field.unsigned_tiny",     "Value (UINT8)"),
        Int16          = s_protocol.Row   ("mysql.exec.field.short",             "Value (INT16)", FieldType.Int16, display: Dec, little: true),
        UInt16         = s_protocol.UInt16("mysql.exec.field.unsigned_short",    "Value (UINT16)", little: true),
        Single         = s_protocol.Row   ("mysql.exec.field.float",             "Value (Float)", FieldType.Float, little: true),
        Null           = s_protocol.Label ("mysql.exec.field.null",              "Value: -NULL-"),
        TimeLength     = s_protocol.Row   ("mysql.exec.field.time.length",       "Length", FieldType.Int8, display: Dec),
        TimeSign       = s_protocol.UInt8 ("mysql.exec.field.time.sign",         "Flags", names: MysqlNames.TimeSign),
        TimeDays       = s_protocol.Int32 ("mysql.exec.field.time.days",         "Days", little: true);

    /// <summary>Attributes before the text of a query.</summary>
    public static void TakeAttributes(ref Layer mysql, MysqlConversation talk)
    {
        if ((talk.ClientExtended & talk.ServerExtended & MysqlCapabilities.QueryAttributes) == 0 || !mysql.More) return;
        int count = (int)Math.Min(Mysql.TakeNumber(ref mysql, MysqlCommands.ParameterCount), MysqlConversation.ColumnLimit);
        Mysql.SkipNumber(ref mysql);
        if (count == 0) return;
        mysql.Place(MysqlHandshake.Unused, mysql.Position, (count + 7) / 8);
        TakeParameters(ref mysql, talk, count, areNamed: true);
    }

    public static void TakeExecute(ref Layer mysql, MysqlConversation talk)
    {
        talk.IsExecuting = true;
        talk.State = MysqlState.Tabular;
        uint statement = (uint)mysql.Take(MysqlCommands.StatementId), flags = (uint)mysql.Take(Flags);
        mysql.Take(Iterations);
        if (mysql.Failed) return;
        int count = talk.ParametersOf(statement);
        bool hasAttributes = (talk.ClientExtended & talk.ServerExtended & MysqlCapabilities.QueryAttributes) != 0;
        if (hasAttributes && (flags & HasParameterCount) != 0 && mysql.More)
            count = (int)Math.Min(Mysql.TakeNumber(ref mysql, MysqlCommands.ParameterCount), MysqlConversation.ColumnLimit);
        if (count > 0 && mysql.More) TakeParameters(ref mysql, talk, count, hasAttributes);
    }

    static void TakeParameters(ref Layer mysql, MysqlConversation talk, int count, bool areNamed)
    {
        int nulls = mysql.Position;
        mysql.Position += (count + 7) / 8;
        if (mysql.Take(IsBound) != 1) return;
        int at = mysql.Position;
        for (int i = 0; i < count && !mysql.Failed; i++)
        {
            talk.SetType(i, mysql.U16Little(at), areNamed ? at + 2 : 0);
            at += 2;
            if (!areNamed) continue;
            int size = Mysql.NumberLength(mysql, at, out ulong length);
            at += size + (int)Math.Min(length, int.MaxValue / 2);
        }
        mysql.Position = at;
        for (int i = 0; i < count && !mysql.Failed; i++)
        {
            (uint type, int name) = talk.TypeOf(i);
            GroupScope scope = mysql.Begin(Parameter);
            int types = mysql.Position;
            mysql.Note(MysqlResponses.Type, type & 0xFF, types, 1, ItemFlags.None);
            mysql.Note(IsUnsigned, type >> 8, types, 1, ItemFlags.None);
            if (name > 0) TakeParameterName(ref mysql, name);
            if ((mysql.U8(nulls + i / 8) >> (i & 7) & 1) != 0) mysql.Note(Null);
            else TakeValue(ref mysql, type & 0xFF, (type >> 8 & Unsigned) != 0);
            mysql.End(scope);
        }
    }

    static void TakeParameterName(ref Layer mysql, int at)
    {
        int size = Mysql.NumberLength(mysql, at, out ulong length);
        mysql.Text(Name, at + size, (int)Math.Min(length, int.MaxValue / 2));
    }

    /// <summary>A row of a binary result set: which values are NULL, then the others.</summary>
    public static void TakeRow(ref Layer mysql, MysqlConversation talk)
    {
        int count = talk.ColumnCount, nulls = mysql.Position;
        mysql.Take(NullBitmap, (count + 9) / 8);
        for (int i = 0; i < count && !mysql.Failed; i++)
        {
            if ((mysql.U8(nulls + (i + 2) / 8) >> ((i + 2) & 7) & 1) != 0)
            {
                mysql.Note(Null);
                continue;
            }
            GroupScope scope = mysql.Begin(s_value);
            (uint type, uint flags) = talk.Column(i);
            TakeValue(ref mysql, type, (flags & UnsignedColumn) != 0);
            mysql.End(scope);
        }
    }

    static void TakeValue(ref Layer mysql, uint type, bool isUnsigned)
    {
        switch (type)
        {
            case 1: mysql.Take(isUnsigned ? UInt8 : Int8); break;
            case 2 or 13: mysql.Take(isUnsigned ? UInt16 : Int16); break;
            case 3: mysql.Take(isUnsigned ? UInt32 : Int32); break;
            case 4: mysql.Take(Single); break;
            case 5: mysql.Take(Double); break;
            case 6: mysql.Note(Null); break;
            case 8: mysql.Take(isUnsigned ? UInt64 : Int64); break;
            case 9: mysql.Take(Int24); break;
            case 7 or 10 or 12 or 14: TakeDate(ref mysql); break;
            case 11: TakeTime(ref mysql); break;
            case 16: Mysql.TakeText(ref mysql, BitLength, Bit); break;
            case 245: Mysql.TakeText(ref mysql, JsonLength, String); break;
            case >= 249 and <= 252: Mysql.TakeText(ref mysql, BlobLength, Blob); break;
            case 255: Mysql.TakeText(ref mysql, GeometryLength, Geometry); break;
            default: Mysql.TakeText(ref mysql, StringLength, String); break;
        }
    }

    static void TakeDate(ref Layer mysql)
    {
        long end = (long)mysql.Take(DateLength) + mysql.Position;
        if (mysql.Position + 4 <= end)
        {
            mysql.Take(Year);
            mysql.Take(Month);
            mysql.Take(Day);
        }
        TakeClock(ref mysql, end);
    }

    static void TakeTime(ref Layer mysql)
    {
        long end = (long)mysql.Take(TimeLength) + mysql.Position;
        if (mysql.Position + 5 <= end)
        {
            mysql.Take(TimeSign);
            mysql.Take(TimeDays);
        }
        TakeClock(ref mysql, end);
    }

    static void TakeClock(ref Layer mysql, long end)
    {
        if (mysql.Position + 3 <= end)
        {
            mysql.Take(Hour);
            mysql.Take(Minute);
            mysql.Take(Second);
        }
        if (mysql.Position + 4 <= end) mysql.Take(Fraction);
    }
}
