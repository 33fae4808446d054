namespace FilterLang.Protocols;

/// <summary>Questions for alarms that are pending, and their answers.</summary>
static class S7Alarms
{
    const ulong ByType = 1;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Message             = s_protocol.Label ("s7comm.alarm.message", "Alarm message"),
        MessageObject       = s_protocol.Label ("s7comm.alarm.message_object", "Message object"),
        Function            = s_protocol.UInt8 ("s7comm.alarm.function", "Function identifier", display: Hex),
        NrObjects           = s_protocol.UInt8 ("s7comm.alarm.nr_objects", "Number of message objects"),
        EventId             = s_protocol.UInt32("s7comm.alarm.event_id", "EventID", display: Hex),
        QueryUnknown1       = s_protocol.UInt8 ("s7comm.alarm.query.unknown1", "Unknown/Reserved (1)", display: Hex),
        QueryQuerytype      = s_protocol.UInt8 ("s7comm.alarm.query.querytype", "Querytype", names: new(() => [(1, "ByAlarmtype"), (3, "ByEventID")])),
        QueryUnknown2       = s_protocol.UInt8 ("s7comm.alarm.query.unknown2", "Unknown/Reserved (2)", display: Hex),
        QueryAlarmtype      = s_protocol.UInt32("s7comm.alarm.query.alarmtype", "Alarmtype", names: new(() => [(1, "SCAN"), (2, "ALARM_8"), (4, "ALARM_S")])),
        QueryCompleteLength = s_protocol.UInt32("s7comm.alarm.query.complete_length", "Complete data length"),
        QueryDatasetLength  = s_protocol.UInt8 ("s7comm.alarm.query.dataset_length", "Length of dataset"),
        QueryResunknown1    = s_protocol.UInt16("s7comm.alarm.query.resunknown1", "Unknown", display: Hex);

    public static void TakeQuery(ref Layer s7, bool isRequest)
    {
        GroupScope group = s7.Begin(Message, s7.Position, s7.Remaining);
        s7.Take(Function);
        int objects = (int)s7.Take(NrObjects);
        if (isRequest)
            for (int i = 0; i < objects && s7.More; i++) TakeQuestion(ref s7);
        else
        {
            s7.Take(S7Data.DataReturncode);
            s7.Take(S7Data.DataTransportsize);
            s7.Note(QueryCompleteLength, s7.U16(s7.Position), s7.Position, 2, ItemFlags.None);
            s7.Position += 2;
        }
        s7.End(group);
    }

    static void TakeQuestion(ref Layer s7)
    {
        GroupScope group = s7.Begin(MessageObject, s7.Position, 10);
        s7.Take(S7Items.Varspec);
        s7.Take(S7Items.VarspecLength);
        s7.Take(S7Items.Syntaxid);
        s7.Take(QueryUnknown1);
        ulong kind = s7.Take(QueryQuerytype);
        s7.Take(QueryUnknown2);
        ulong value = s7.Take(kind == ByType ? QueryAlarmtype : EventId);
        if (!s7.Failed)
        {
            if (kind == ByType) s7.Info($" ByAlarmtype={QueryAlarmtype.Names!.Find(value)}");
            else s7.Info($" ByEventID=0x{(uint)value:x8}");
        }
        s7.End(group);
    }
}
