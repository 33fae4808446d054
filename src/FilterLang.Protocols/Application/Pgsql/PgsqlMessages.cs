namespace FilterLang.Protocols;

/// <summary>Messages of both ends, section "Message Formats" of PostgreSQL's documentation.</summary>
static class PgsqlMessages
{
    static readonly Protocol s_protocol = Pgsql.Protocol;

    static readonly Field
        s_parameters = s_protocol.Heading("Parameters"), s_formats = s_protocol.Heading("Formats"), s_values = s_protocol.Heading("Parameter values");

    public static readonly Field
        SupportedMinor = s_protocol.UInt32("pgsql.version_supported_minor",    "Supported minor version"),
        OptionCount    = s_protocol.Int32 ("pgsql.number_nonsupported_options", "Number nonsupported options"),
        Option         = Text("pgsql.nonsupported_option", "Nonsupported option"),
        ParameterName  = Text("pgsql.parameter_name",      "Parameter name"),
        ParameterValue = Text("pgsql.parameter_value",     "Parameter value"),
        Query          = Text("pgsql.query",               "Query"),
        Password       = Text("pgsql.password",            "Password"),
        AuthType       = s_protocol.UInt32("pgsql.authtype", "Authentication type", names: new(() =>
        [
            (0, "Success"), (1, "Kerberos V4"), (2, "Kerberos V5"), (3, "Plaintext password"), (4, "crypt()ed password"), (5, "MD5 password"),
            (6, "SCM credentials"), (7, "GSSAPI"), (8, "GSSAPI/SSPI continue"), (9, "SSPI"), (10, "SASL"), (11, "SASL continue"), (12, "SASL complete"),
        ])),
        Salt           = s_protocol.Bytes ("pgsql.salt",                  "Salt value"),
        GssData        = s_protocol.Bytes ("pgsql.auth.gssapi_sspi.data", "GSSAPI or SSPI authentication data"),
        Mechanism      = Text("pgsql.auth.sasl.mech",      "SASL authentication mechanism"),
        SaslLength     = s_protocol.Int32 ("pgsql.auth.sasl.data.length", "SASL authentication data length"),
        SaslData       = s_protocol.Bytes ("pgsql.auth.sasl.data",        "SASL authentication data"),
        Statement      = Text("pgsql.statement",           "Statement"),
        Portal         = Text("pgsql.portal",              "Portal"),
        Returns        = s_protocol.UInt32("pgsql.returns",  "Returns", unitName: " rows"),
        Tag            = Text("pgsql.tag",                 "Tag"),
        Status         = s_protocol.UInt8 ("pgsql.status",   "Status", names: new(() =>
        [
            ('I', "Idle"), ('T', "In a transaction"), ('E', "In a failed transaction"),
        ])),
        Error          = Text("pgsql.error",               "Error"),
        ProcessId      = s_protocol.UInt32("pgsql.pid",      "PID"),
        Key            = s_protocol.UInt32("pgsql.key",      "Key"),
        Condition      = Text("pgsql.condition",           "Condition"),
        NoticeText     = Text("pgsql.text",                "Text"),
        TableOid       = s_protocol.UInt32("pgsql.oid.table", "Table OID"),
        TypeOid        = s_protocol.UInt32("pgsql.oid.type", "Type OID"),
        Oid            = s_protocol.UInt32("pgsql.oid",      "OID"),
        Format         = s_protocol.UInt16("pgsql.format",   "Format", names: new(() => [(0, "Text"), (1, "Binary")])),
        CopyFormat     = s_protocol.Row   ("pgsql.format",   "Format", FieldType.UInt16, display: Dec, size: 1, names: Format.Names),
        FieldCount     = s_protocol.UInt16("pgsql.field.count", "Field count"),
        ColumnName     = Text("pgsql.col.name",            "Column name"),
        ColumnIndex    = s_protocol.Row   ("pgsql.col.index", "Column index", FieldType.UInt32, display: Dec, size: 2),
        ValueLength    = s_protocol.Int32 ("pgsql.val.length", "Column length"),
        ColumnLength   = s_protocol.Row   ("pgsql.val.length", "Column length", FieldType.Int32, display: Dec, size: 2),
        ValueData      = s_protocol.Bytes ("pgsql.val.data", "Data"),
        TypeModifier   = s_protocol.Int32 ("pgsql.col.typemod", "Type modifier");

    static readonly Field
        s_severity         = Text("pgsql.severity",          "Severity"),
        s_code             = Text("pgsql.code",              "Code"),
        s_message          = Text("pgsql.message",           "Message"),
        s_detail           = Text("pgsql.detail",            "Detail"),
        s_hint             = Text("pgsql.hint",              "Hint"),
        s_position         = Text("pgsql.position",          "Position"),
        s_internalPosition = Text("pgsql.internal_position", "Position (Internal)"),
        s_internalQuery    = Text("pgsql.internal_query",    "Query (Internal)"),
        s_where            = Text("pgsql.where",             "Context"),
        s_schemaName       = Text("pgsql.schema_name",       "Schema"),
        s_tableName        = Text("pgsql.table_name",        "Table"),
        s_columnName       = Text("pgsql.column_name",       "Column"),
        s_typeName         = Text("pgsql.type_name",         "Type"),
        s_constraintName   = Text("pgsql.constraint_name",   "Constraint"),
        s_file             = Text("pgsql.file",              "File"),
        s_line             = Text("pgsql.line",              "Line"),
        s_routine          = Text("pgsql.routine",           "Routine");

    static Field Text(string name, string label) => s_protocol.Text(name, label, type: FieldType.StringZ);

    /// <summary>Takes text up to its NUL, which has to be there.</summary>
    public static void TakeText(ref Layer pgsql, Field field)
    {
        int length = pgsql.Rest.IndexOf((byte)0);
        if (length < 0) pgsql.Need(pgsql.Length, 1);
        pgsql.Text(field, pgsql.Position, field.Type == FieldType.StringZ ? length + 1 : length);
        pgsql.Position += length + 1;
    }

    public static void TakeParameter(ref Layer pgsql)
    {
        TakeText(ref pgsql, ParameterName);
        TakeText(ref pgsql, ParameterValue);
    }

    public static void TakeFrontend(ref Layer pgsql, PgsqlConversation talk, char type)
    {
        switch (type)
        {
            case 'p': TakePassword(ref pgsql, talk); break;
            case 'Q': TakeText(ref pgsql, Query); break;
            case 'P':
                TakeText(ref pgsql, Statement);
                TakeText(ref pgsql, Query);
                TakeNumbers(ref pgsql, s_parameters, TypeOid);
                break;
            case 'B':
                TakeText(ref pgsql, Portal);
                TakeText(ref pgsql, Statement);
                TakeNumbers(ref pgsql, s_formats, Format);
                TakeValues(ref pgsql, pgsql.Begin(s_values), TakeCount(ref pgsql));
                TakeNumbers(ref pgsql, s_formats, Format);
                break;
            case 'E':
                TakeText(ref pgsql, Portal);
                pgsql.Take(Returns);
                break;
            case 'D' or 'C':
                bool isPortal = pgsql.U8(pgsql.Position++) == 'P';
                TakeText(ref pgsql, isPortal ? Portal : Statement);
                break;
            case 'f': TakeText(ref pgsql, Error); break;
            case 'd': PgsqlReplication.TakeCopyData(ref pgsql, talk); break;
            case 'F':
                pgsql.Take(Oid);
                TakeNumbers(ref pgsql, s_formats, Format);
                TakeValues(ref pgsql, pgsql.Begin(s_values), TakeCount(ref pgsql));
                pgsql.Take(Format);
                break;
        }
    }

    static void TakePassword(ref Layer pgsql, PgsqlConversation talk)
    {
        switch (talk.Authentication)
        {
            case PgsqlAuthentication.SaslBegun:
                TakeText(ref pgsql, Mechanism);
                int length = (int)pgsql.Take(SaslLength);
                if (length > 0) pgsql.Take(SaslData, length);
                break;
            case PgsqlAuthentication.Sasl: pgsql.Take(SaslData, pgsql.Remaining); break;
            case PgsqlAuthentication.Password: TakeText(ref pgsql, Password); break;
        }
    }

    public static void TakeBackend(ref Layer pgsql, PgsqlConversation talk, char type)
    {
        switch (type)
        {
            case 'R': TakeAuthentication(ref pgsql, talk); break;
            case 'K':
                pgsql.Take(ProcessId);
                pgsql.Take(Key);
                break;
            case 'S': TakeParameter(ref pgsql); break;
            case 'T': TakeRow(ref pgsql); break;
            case 'D':
                int at = pgsql.Position;
                GroupScope row = pgsql.BeginNumber(FieldCount, pgsql.U16(at), at, 2);
                TakeValues(ref pgsql, row, TakeCount(ref pgsql));
                break;
            case 't': TakeNumbers(ref pgsql, s_parameters, TypeOid); break;
            case 'G' or 'H': pgsql.Take(CopyFormat); break;
            case 'W': talk.IsReplicating = true; break;
            case 'C': TakeText(ref pgsql, Tag); break;
            case 'Z': pgsql.Take(Status); break;
            case 'E' or 'N':
                while (pgsql.More && pgsql.U8(pgsql.Position) != 0) TakeNotice(ref pgsql);
                break;
            case 'A':
                pgsql.Take(ProcessId);
                TakeText(ref pgsql, Condition);
                if (pgsql.Remaining > 1) TakeText(ref pgsql, NoticeText);
                break;
            case 'd': PgsqlReplication.TakeCopyData(ref pgsql, talk); break;
            case 'V': TakeValue(ref pgsql); break;
            case 'v':
                pgsql.Take(SupportedMinor);
                for (int count = (int)pgsql.Take(OptionCount); count > 0 && pgsql.More; count--) TakeText(ref pgsql, Option);
                break;
        }
    }

    static void TakeAuthentication(ref Layer pgsql, PgsqlConversation talk)
    {
        int at = pgsql.Position;
        switch ((uint)pgsql.Take(AuthType))
        {
            case 4: pgsql.Take(Salt, 2); break;
            case 5: pgsql.Take(Salt, 4); break;
            case 7 or 9: talk.Authentication = PgsqlAuthentication.Gss; break;
            case 8:
                // As Wireshark, which takes the octets from the type on.
                talk.Authentication = PgsqlAuthentication.Gss;
                pgsql.Place(GssData, at, pgsql.Remaining);
                break;
            case 10:
                talk.Authentication = PgsqlAuthentication.SaslBegun;
                while (pgsql.More && pgsql.U8(pgsql.Position) != 0) TakeText(ref pgsql, Mechanism);
                break;
            case 11 or 12:
                talk.Authentication = PgsqlAuthentication.Sasl;
                if (pgsql.More) pgsql.Take(SaslData, pgsql.Remaining);
                break;
        }
    }

    static int TakeCount(ref Layer pgsql)
    {
        int count = pgsql.U16(pgsql.Position);
        pgsql.Position += 2;
        return count;
    }

    // A count, and as many numbers.
    static void TakeNumbers(ref Layer pgsql, Field heading, Field number)
    {
        GroupScope scope = pgsql.Begin(heading);
        int count = TakeCount(ref pgsql);
        pgsql.Label(scope.Item, $"{heading.Label}: {count}");
        for (; count > 0 && pgsql.More; count--) pgsql.Take(number);
        pgsql.End(scope);
    }

    static void TakeValues(ref Layer pgsql, GroupScope scope, int count)
    {
        for (; count > 0 && !pgsql.Failed; count--) TakeValue(ref pgsql);
        pgsql.End(scope);
    }

    static void TakeValue(ref Layer pgsql)
    {
        int length = (int)pgsql.Take(ValueLength);
        if (length > 0) pgsql.Take(ValueData, length);
    }

    static void TakeRow(ref Layer pgsql)
    {
        int at = pgsql.Position;
        GroupScope row = pgsql.BeginNumber(FieldCount, pgsql.U16(at), at, 2);
        for (int count = TakeCount(ref pgsql); count > 0 && pgsql.More; count--)
        {
            GroupScope outer = pgsql.Begin(null);
            TakeText(ref pgsql, ColumnName);
            pgsql.StandUnder(ColumnName);
            pgsql.Take(TableOid);
            pgsql.Take(ColumnIndex);
            pgsql.Take(TypeOid);
            pgsql.Take(ColumnLength);
            pgsql.Take(TypeModifier);
            pgsql.Take(Format);
            pgsql.End(outer);
        }
        pgsql.End(row);
    }

    // Section "Error and Notice Message Fields".
    static void TakeNotice(ref Layer pgsql)
    {
        Field? field = (char)pgsql.U8(pgsql.Position++) switch
        {
            'S' => s_severity, 'V' => NoticeText, 'C' => s_code, 'M' => s_message, 'D' => s_detail, 'H' => s_hint, 'P' => s_position,
            'p' => s_internalPosition, 'q' => s_internalQuery, 'W' => s_where, 's' => s_schemaName, 't' => s_tableName, 'c' => s_columnName,
            'd' => s_typeName, 'n' => s_constraintName, 'F' => s_file, 'L' => s_line, 'R' => s_routine,
            _ => null,
        };
        if (field is not null)
        {
            TakeText(ref pgsql, field);
            return;
        }
        int length = pgsql.Rest.IndexOf((byte)0);
        pgsql.Position = length < 0 ? pgsql.Length : pgsql.Position + length + 1;
    }
}
