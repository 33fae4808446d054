namespace FilterLang.Protocols;

/// <summary>
/// Data that is copied; and what both ends copy while they replicate, sections "Streaming Replication Protocol" and "Logical Replication
/// Message Formats" of PostgreSQL's documentation.
/// </summary>
static class PgsqlReplication
{
    // Times count microseconds from 2000 on; Wireshark has them begin an hour earlier.
    const long Epoch = 946_681_200L * 1_000_000;

    static readonly Protocol s_protocol = Pgsql.Protocol;

    static readonly Field s_columns = s_protocol.Heading("Columns"), s_column = s_protocol.Heading("Column");

    public static readonly Field
        Data             = s_protocol.Bytes ("pgsql.copydata",                      "Copy data"),
        DataType         = s_protocol.Text  ("pgsql.copydata_type",                 "Copy data type"),
        Log              = s_protocol.Bytes ("pgsql.xlogdata",                      "XLog data"),
        LogStart         = s_protocol.UInt64("pgsql.xlog_wal_start",                "WAL start", display: Hex),
        LogEnd           = s_protocol.UInt64("pgsql.xlog_wal_end",                  "WAL end", display: Hex),
        ServerTime       = Time("pgsql.xlog_ts",                                    "Server time"),
        Written          = s_protocol.UInt64("pgsql.standby.last_wal_written",      "Last WAL written", display: Hex),
        Flushed          = s_protocol.UInt64("pgsql.standby.last_wal_flushed",      "Last WAL flushed", display: Hex),
        Applied          = s_protocol.UInt64("pgsql.standby.last_wal_applied",      "Last WAL applied", display: Hex),
        ImmediateAck     = s_protocol.Boolean("pgsql.standby.immediate_ack",        "Immediate ack"),
        Xmin             = s_protocol.UInt32("pgsql.standby.xmin",                  "xmin"),
        XminEpoch        = s_protocol.UInt32("pgsql.standby.xmin_epoch",            "xmin epoch"),
        CatalogXmin      = s_protocol.UInt32("pgsql.standby.catalog_xmin",          "catalog xmin"),
        CatalogXminEpoch = s_protocol.UInt32("pgsql.standby.catalog_xmin_epoch",    "catalog xmin epoch"),
        MessageType      = s_protocol.Text  ("pgsql.logical.msg_type",              "Logical message type"),
        Transaction      = s_protocol.UInt32("pgsql.xid",                           "Transaction id"),
        Subtransaction   = s_protocol.UInt32("pgsql.xid_subtransaction",            "Subtransaction id"),
        RelationOid      = s_protocol.UInt32("pgsql.relation_oid",                  "Relation OID"),
        Namespace        = Text("pgsql.namespace",                                  "Namespace"),
        Relation         = Text("pgsql.relation",                                   "Relation name"),
        ReplicaIdentity  = s_protocol.UInt8 ("pgsql.logical.replica_identity",      "Replica identity"),
        ColumnFlags      = s_protocol.UInt8 ("pgsql.logical.column_flags",          "Column flags"),
        ColumnName       = Text("pgsql.logical.column_name",                        "Column name"),
        ColumnOid        = s_protocol.UInt32("pgsql.logical.column_oid",            "Column OID"),
        TypeModifier     = s_protocol.Int32 ("pgsql.logical.type_modifier",         "Type modifier"),
        TypeName         = Text("pgsql.custom_type_name",                           "Type name"),
        TupleKind        = s_protocol.Text  ("pgsql.tuple_data_type",               "Tuple data type"),
        ColumnCount      = s_protocol.UInt16("pgsql.logical.number_columns",        "Number columns"),
        TupleType        = s_protocol.Text  ("pgsql.tuple_type",                    "Tuple type"),
        ColumnLength     = s_protocol.Int32 ("pgsql.logical.column_length",         "Length column"),
        TextData         = Text("pgsql.val.text_data",                              "Text data"),
        RelationCount    = s_protocol.UInt32("pgsql.logical.relation_number",       "Number relations"),
        TruncateFlags    = s_protocol.Row   ("pgsql.logical.truncate_flags",        "Truncate flags", FieldType.Int8, display: Dec),
        CommitFlags      = s_protocol.Row   ("pgsql.logical.commit_flags",          "Commit flags", FieldType.Int8, display: Dec),
        StreamFlags      = s_protocol.Row   ("pgsql.logical.stream.flags",          "Stream flags", FieldType.Int8, display: Dec),
        FirstSegment     = s_protocol.Row   ("pgsql.logical.stream.first_segment",  "First segment", FieldType.Int8, display: Dec),
        PrepareFlags     = s_protocol.UInt8 ("pgsql.logical.prepare.flags",         "Prepare flags"),
        MessageFlags     = s_protocol.UInt8 ("pgsql.logical.message.flags",         "Message flags"),
        MessageLsn       = Lsn("pgsql.logical.message.lsn",                         "LSN message"),
        MessagePrefix    = Text("pgsql.logical.message.prefix",                     "Message prefix"),
        MessageLength    = s_protocol.Int32 ("pgsql.logical.message.length",        "Message length"),
        MessageContent   = Text("pgsql.logical.message.content",                    "Message content"),
        TransactionLsn   = Lsn("pgsql.logical.lsn",                                 "LSN transaction"),
        CommitLsn        = Lsn("pgsql.logical.lsn_commit",                          "Commit LSN"),
        EndLsn           = Lsn("pgsql.logical.lsn_transaction",                     "Transaction LSN"),
        OriginLsn        = Lsn("pgsql.logical.lsn_origin",                          "Origin LSN"),
        AbortLsn         = Lsn("pgsql.logical.lsn_abort",                           "Abort LSN"),
        PrepareLsn       = Lsn("pgsql.logical.prepare.lsn",                         "LSN prepare"),
        PrepareEndLsn    = Lsn("pgsql.logical.prepare.lsn_end",                     "LSN prepare end"),
        RollbackEndLsn   = Lsn("pgsql.logical.prepare.rollback_lsn_end",            "LSN rollback prepare end"),
        CommitTime       = Time("pgsql.logical.commit_ts",                          "Commit timestamp"),
        PrepareTime      = Time("pgsql.logical.prepare.ts",                         "Prepare timestamp"),
        PreparedCommit   = Time("pgsql.logical.prepare.commit_ts",                  "Commit timestamp"),
        RollbackTime     = Time("pgsql.logical.prepare.rollback_ts",                "Rollback timestamp"),
        AbortTime        = Time("pgsql.logical.stream.abort_ts",                    "Abort timestamp"),
        GlobalId         = Text("pgsql.logical.prepare.gid",                        "Prepare GID"),
        OriginName       = Text("pgsql.logical.origin_name",                        "Origin name");

    static Field Lsn(string name, string label) => s_protocol.UInt64(name, label, display: Hex);

    static Field Time(string name, string label) => s_protocol.Row(name, label, FieldType.AbsoluteTime, display: Local);

    static Field Text(string name, string label) => s_protocol.Text(name, label);

    public static void TakeCopyData(ref Layer pgsql, PgsqlConversation talk)
    {
        char kind = talk.IsReplicating && pgsql.More ? (char)pgsql.U8(pgsql.Position) : '\0';
        switch (talk.IsFrontend, kind)
        {
            case (false, 'w'):
                Begin(ref pgsql, talk, kind, "XLogData"u8);
                TakeAll(ref pgsql, LogStart, LogEnd, ServerTime);
                if (pgsql.More) TakeLogical(ref pgsql, talk);
                break;
            case (false, 'k'):
                Begin(ref pgsql, talk, kind, "Primary Keepalive Message"u8);
                TakeAll(ref pgsql, LogEnd, ServerTime, ImmediateAck);
                break;
            case (true, 'r'):
                Begin(ref pgsql, talk, kind, "Standby status update"u8);
                TakeAll(ref pgsql, Written, Flushed, Applied, ServerTime, ImmediateAck);
                break;
            case (true, 'h'):
                Begin(ref pgsql, talk, kind, "Hot standby feedback"u8);
                TakeAll(ref pgsql, ServerTime, Xmin, XminEpoch, CatalogXmin, CatalogXminEpoch);
                break;
            default:
                if (pgsql.More) pgsql.Take(Data, pgsql.Remaining);
                break;
        }
    }

    static void Begin(ref Layer pgsql, PgsqlConversation talk, char kind, ReadOnlySpan<byte> name)
    {
        Pgsql.Say(ref pgsql, talk, kind);
        pgsql.NoteText(DataType, name, pgsql.Position, 1, ItemFlags.None);
        pgsql.Position++;
    }

    // Fields one after another: times as such, texts up to their NUL, numbers.
    static void TakeAll(ref Layer pgsql, params ReadOnlySpan<Field> fields)
    {
        foreach (Field field in fields)
        {
            if (field.Type == FieldType.AbsoluteTime) TakeTime(ref pgsql, field);
            else if (field.Type.IsText()) PgsqlMessages.TakeText(ref pgsql, field);
            else pgsql.Take(field);
        }
    }

    static void TakeTime(ref Layer pgsql, Field field)
    {
        long microseconds = Math.Clamp((long)pgsql.U64(pgsql.Position), -Epoch, long.MaxValue / 1000 - Epoch) + Epoch;
        pgsql.Note(field, (ulong)(microseconds * 1000), pgsql.Position, 8, ItemFlags.None);
        if (!pgsql.Failed) pgsql.Position += 8;
    }

    static ReadOnlySpan<byte> NameOf(char kind) => kind switch
    {
        'B' => "Begin"u8, 'M' => "Message"u8, 'C' => "Commit"u8, 'O' => "Origin"u8, 'R' => "Relation"u8, 'Y' => "Type"u8, 'I' => "Insert"u8,
        'U' => "Update"u8, 'D' => "Delete"u8, 'T' => "Truncate"u8, 'S' => "Stream Start"u8, 'E' => "Stream Stop"u8, 'c' => "Stream Commit"u8,
        'A' => "Stream Abort"u8, 'b' => "Begin Prepare"u8, 'P' => "Prepare"u8, 'K' => "Commit Prepared"u8, 'r' => "Rollback Prepared"u8,
        'p' => "Stream Prepare"u8,
        _ => default,
    };

    static void TakeLogical(ref Layer pgsql, PgsqlConversation talk)
    {
        char kind = (char)pgsql.U8(pgsql.Position);
        ReadOnlySpan<byte> name = NameOf(kind);
        if (name.IsEmpty)
        {
            pgsql.Take(Log, pgsql.Remaining);
            return;
        }
        Pgsql.Say(ref pgsql, talk, kind);
        pgsql.NoteText(MessageType, name, pgsql.Position++, 1, ItemFlags.None);
        if (talk.IsStreaming && kind is 'M' or 'R' or 'Y' or 'I' or 'U' or 'D' or 'T') pgsql.Take(Transaction);
        switch (kind)
        {
            case 'B': TakeAll(ref pgsql, TransactionLsn, CommitTime, Transaction); break;
            case 'C': TakeAll(ref pgsql, CommitFlags, CommitLsn, EndLsn, ServerTime); break;
            case 'O': TakeAll(ref pgsql, OriginLsn, OriginName); break;
            case 'Y': TakeAll(ref pgsql, PgsqlMessages.TypeOid, Namespace, TypeName); break;
            case 'M':
                TakeAll(ref pgsql, MessageFlags, MessageLsn, MessagePrefix);
                pgsql.Take(MessageContent, (int)pgsql.Take(MessageLength));
                break;
            case 'R': TakeRelation(ref pgsql); break;
            case 'I' or 'U' or 'D':
                // Wireshark names the relation otherwise where rows were there before.
                pgsql.Take(kind == 'I' ? RelationOid : ColumnOid);
                while (pgsql.More) TakeTuple(ref pgsql);
                break;
            case 'T':
                int relations = (int)pgsql.Take(RelationCount);
                pgsql.Take(TruncateFlags);
                for (; relations > 0 && pgsql.More; relations--) pgsql.Take(RelationOid);
                break;
            default: TakeTransaction(ref pgsql, talk, kind); break;
        }
    }

    // Transactions that are streamed before they end, or that are prepared.
    static void TakeTransaction(ref Layer pgsql, PgsqlConversation talk, char kind)
    {
        if (kind is 'S' or 'E') talk.IsStreaming = kind == 'S';
        switch (kind)
        {
            case 'S': TakeAll(ref pgsql, Transaction, FirstSegment); break;
            case 'c': TakeAll(ref pgsql, Transaction, StreamFlags, CommitLsn, EndLsn, PreparedCommit); break;
            case 'A':
                TakeAll(ref pgsql, Transaction, Subtransaction);
                if (pgsql.More) TakeAll(ref pgsql, AbortLsn, AbortTime);
                break;
            case 'b': TakeAll(ref pgsql, PrepareLsn, PrepareEndLsn, PrepareTime, Transaction, GlobalId); break;
            case 'P': TakeAll(ref pgsql, PrepareFlags, PrepareLsn, PrepareEndLsn, PrepareTime, Transaction, GlobalId); break;
            case 'K': TakeAll(ref pgsql, PrepareFlags, PrepareLsn, PrepareEndLsn, PreparedCommit, Transaction, GlobalId); break;
            case 'r': TakeAll(ref pgsql, PrepareFlags, PrepareEndLsn, RollbackEndLsn, PrepareTime, RollbackTime, Transaction, GlobalId); break;
            case 'p': TakeAll(ref pgsql, StreamFlags, PrepareLsn, PrepareEndLsn, PrepareTime, Transaction, GlobalId); break;
        }
    }

    static void TakeRelation(ref Layer pgsql)
    {
        TakeAll(ref pgsql, RelationOid, Namespace, Relation, ReplicaIdentity);
        GroupScope scope = pgsql.Begin(s_columns);
        int count = pgsql.U16(pgsql.Position);
        pgsql.Position += 2;
        for (; count > 0 && pgsql.More; count--)
        {
            int at = pgsql.Position + 1, length = Math.Max(0, pgsql.Bytes[Math.Min(at, pgsql.Captured)..].IndexOf((byte)0));
            pgsql.Text(PgsqlMessages.ColumnName, at, length);
            TakeAll(ref pgsql, ColumnFlags, ColumnName, ColumnOid, TypeModifier);
        }
        pgsql.End(scope);
    }

    static void TakeTuple(ref Layer pgsql)
    {
        ReadOnlySpan<byte> name = (char)pgsql.U8(pgsql.Position) switch
        {
            'K' => "Key"u8, 'O' => "Old tuple"u8, 'N' => "New tuple"u8, _ => "Unknown"u8,
        };
        pgsql.NoteText(TupleKind, name, pgsql.Position++, 1, ItemFlags.None);
        int count = (int)pgsql.Take(ColumnCount);
        for (int number = 0; number < count && pgsql.More; number++)
        {
            GroupScope column = pgsql.Begin(s_column);
            pgsql.Label(column.Item, $"Column {number}");
            TakeColumn(ref pgsql);
            pgsql.End(column);
        }
    }

    static void TakeColumn(ref Layer pgsql)
    {
        char type = (char)pgsql.U8(pgsql.Position);
        ReadOnlySpan<byte> name = type switch
        {
            'n' => "NULL"u8, 'u' => "Unchanged TOASTed"u8, 't' => "Text"u8, 'b' => "Binary"u8, _ => "Unknown"u8,
        };
        pgsql.NoteText(TupleType, name, pgsql.Position++, 1, ItemFlags.None);
        if (type is not ('t' or 'b')) return;
        int length = (int)pgsql.Take(ColumnLength);
        pgsql.Take(type == 't' ? TextData : PgsqlMessages.ValueData, length);
    }
}
