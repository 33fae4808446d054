namespace FilterLang.Protocols;

/// <summary>Changes of the session's state in OK packets.</summary>
static class MysqlSession
{
    static readonly Protocol s_protocol = Mysql.Protocol;

    public static readonly Field
        Data                  = s_protocol.Label ("mysql.session_track.data",                               "Session tracking data"),
        DataLength            = s_protocol.UInt64("mysql.session_track.data.length",                        "Session tracking data length", little: true),
        Change                = s_protocol.Label ("mysql.session_track",                                    "Session Track"),
        Type                  = s_protocol.UInt8 ("mysql.session_track.type",                               "Session tracking type", names: MysqlNames.SessionTrack),
        Length                = s_protocol.UInt64("mysql.session_track.length",                             "Session tracking length", little: true),
        VariableLength        = s_protocol.UInt64("mysql.session_track.sysvar.length",                      "System variable change Length", little: true),
        VariableName          = s_protocol.Text  ("mysql.session_track.sysvar.name",                        "System variable change Name", type: FieldType.StringZ),
        VariableValue         = s_protocol.Text  ("mysql.session_track.sysvar.value",                       "System variable change Value", type: FieldType.StringZ),
        SchemaLength          = s_protocol.UInt64("mysql.session_track.schema.length",                      "Schema change length", little: true),
        Schema                = s_protocol.Text  ("mysql.session_track.schema",                             "Schema change", type: FieldType.StringZ),
        StateChange           = s_protocol.Text  ("mysql.session_track.state_change",                       "State change", type: FieldType.StringZ),
        GtidsEncoding         = s_protocol.UInt8 ("mysql.session_track.gtids.encoding",                     "GTIDs encoding"),
        GtidsLength           = s_protocol.UInt64("mysql.session_track.gtids.length",                       "GTIDs length", little: true),
        Gtids                 = s_protocol.Text  ("mysql.session_track.gtids",                              "GTIDs", type: FieldType.StringZ),
        CharacteristicsLength = s_protocol.UInt64("mysql.session_track.transaction_characteristics.length", "Transaction characteristics length", little: true),
        Characteristics       = s_protocol.Text  ("mysql.session_track.transaction_characteristics",        "Transaction characteristics", type: FieldType.StringZ),
        TransactionLength     = s_protocol.UInt64("mysql.session_track.transaction_state.length",           "Transaction state length", little: true),
        Transaction           = s_protocol.Text  ("mysql.session_track.transaction_state",                  "Transaction state", type: FieldType.StringZ);

    public static void Take(ref Layer mysql)
    {
        GroupScope data = mysql.Begin(Data);
        long end = (long)Math.Min(Mysql.TakeNumber(ref mysql, DataLength), int.MaxValue) + mysql.Position;
        while (mysql.Position < end && !mysql.Failed)
        {
            GroupScope change = mysql.Begin(Change);
            TakeChange(ref mysql);
            mysql.End(change);
        }
        mysql.End(data);
    }

    static void TakeChange(ref Layer mysql)
    {
        uint type = (uint)mysql.Take(Type);
        long end = (long)Math.Min(Mysql.TakeNumber(ref mysql, Length), int.MaxValue) + mysql.Position;
        switch (type)
        {
            case 0:
                Mysql.TakeText(ref mysql, VariableLength, VariableName);
                Mysql.TakeText(ref mysql, VariableLength, VariableValue);
                break;
            case 1: Mysql.TakeText(ref mysql, SchemaLength, Schema); break;
            case 2:
                int size = Mysql.NumberLength(mysql, mysql.Position, out ulong length);
                mysql.Position += size;
                mysql.Take(StateChange, (int)Math.Min(length, int.MaxValue));
                break;
            case 3:
                mysql.Take(GtidsEncoding);
                Mysql.TakeText(ref mysql, GtidsLength, Gtids);
                break;
            case 4: Mysql.TakeText(ref mysql, CharacteristicsLength, Characteristics); break;
            case 5: Mysql.TakeText(ref mysql, TransactionLength, Transaction); break;
        }
        if (!mysql.Failed) mysql.Position = (int)Math.Min(end, int.MaxValue);
    }
}
