namespace FilterLang.Protocols;

/// <summary>Numbers and times of points.</summary>
static class Dnp3Values
{
    const int TimeLength = 6;

    static readonly Protocol s_protocol = Dnp3.Protocol;

    public static readonly Field
        Status       = s_protocol.UInt8 ("dnp3.al.ctrlstatus",    "Control Status", mask: 0x7F, names: Dnp3Names.ControlStatus),
        Time         = s_protocol.Row   ("dnp3.al.timestamp",     "Timestamp", FieldType.AbsoluteTime, display: Utc),
        RelativeTime = s_protocol.RelativeTime("dnp3.al.reltimestamp", "Relative Timestamp"),
        Association  = s_protocol.UInt16("dnp3.al.sa.assoc_id",   "Association ID", little: true);

    static readonly Field
        s_count16      = s_protocol.UInt16("dnp3.al.cnt",           "Counter (16 bit)", little: true),
        s_count32      = s_protocol.UInt32("dnp3.al.cnt",           "Counter (32 bit)", little: true),
        s_input16      = s_protocol.Row   ("dnp3.al.ana.int",       "Value (16 bit)", FieldType.Int16, display: Dec, little: true),
        s_input32      = s_protocol.Int32 ("dnp3.al.ana.int",       "Value (32 bit)", little: true),
        s_inputSingle  = s_protocol.Row   ("dnp3.al.ana.float",     "Value (float)", FieldType.Float, little: true),
        s_inputDouble  = s_protocol.Row   ("dnp3.al.ana.double",    "Value (double)", FieldType.Double, little: true),
        s_output16     = s_protocol.Row   ("dnp3.al.anaout.int",    "Output Value (16 bit)", FieldType.Int16, display: Dec, little: true),
        s_output32     = s_protocol.Int32 ("dnp3.al.anaout.int",    "Output Value (32 bit)", little: true),
        s_outputSingle = s_protocol.Row   ("dnp3.al.anaout.float",  "Output Value (float)", FieldType.Float, little: true),
        s_outputDouble = s_protocol.Row   ("dnp3.al.anaout.double", "Output (double)", FieldType.Double, little: true),
        s_delay        = s_protocol.UInt16("dnp3.al.time_delay",    "Time Delay", little: true, unitName: "ms");

    /// <summary>Takes a point of a shape.</summary>
    public static void Take(ref Layer dnp3, in Dnp3Point point, in Dnp3Shape shape)
    {
        if (shape.Flags is { } flags) Dnp3Quality.Take(ref dnp3, flags, point);
        if (shape.IsStatistic) dnp3.Take(Association);
        if (shape.StatusFirst) TakeStatus(ref dnp3, point);
        if (FieldOf(shape.Value) is { } field)
        {
            ulong value = dnp3.Take(field);
            if (shape.Value is Dnp3Value.Count16 or Dnp3Value.Count32) dnp3.Append(point.Item, $", Count: {value}");
            else if (field.Type.IsSigned()) dnp3.Append(point.Item, $", Value: {(long)value}");
        }
        if (shape.StatusLast) TakeStatus(ref dnp3, point);
        if (shape.Time == Dnp3Stamp.Relative) TakeRelativeTime(ref dnp3);
        else if (shape.Time != Dnp3Stamp.None) TakeTime(ref dnp3);
    }

    static Field? FieldOf(Dnp3Value value) => value switch
    {
        Dnp3Value.Count16 => s_count16, Dnp3Value.Count32 => s_count32,
        Dnp3Value.Input16 => s_input16, Dnp3Value.Input32 => s_input32, Dnp3Value.InputSingle => s_inputSingle, Dnp3Value.InputDouble => s_inputDouble,
        Dnp3Value.Output16 => s_output16, Dnp3Value.Output32 => s_output32, Dnp3Value.OutputSingle => s_outputSingle, Dnp3Value.OutputDouble => s_outputDouble,
        Dnp3Value.Delay => s_delay,
        _ => null,
    };

    static void TakeStatus(ref Layer dnp3, in Dnp3Point point)
    {
        ulong status = dnp3.Take(Status);
        dnp3.Append(point.Item, $" [Status: {Dnp3Names.ControlStatus.Find(status) ?? "Invalid Status"} (0x{status:x2})]");
    }

    /// <summary>Takes milliseconds since 1970, clause 11.3.</summary>
    public static void TakeTime(ref Layer dnp3)
    {
        ulong milliseconds = Math.Min(dnp3.Number(dnp3.Position, TimeLength, little: true), long.MaxValue / 1_000_000);
        dnp3.Note(Time, milliseconds * 1_000_000, dnp3.Position, TimeLength, ItemFlags.None);
        if (!dnp3.Failed) dnp3.Position += TimeLength;
    }

    static void TakeRelativeTime(ref Layer dnp3)
    {
        dnp3.Note(RelativeTime, dnp3.U16Little(dnp3.Position) * 1_000_000UL, dnp3.Position, 2, ItemFlags.None);
        if (!dnp3.Failed) dnp3.Position += 2;
    }
}
