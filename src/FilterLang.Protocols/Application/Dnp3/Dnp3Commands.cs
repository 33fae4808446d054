namespace FilterLang.Protocols;

/// <summary>Commands to binary outputs, groups 12 and 13 of IEEE Std 1815-2012 annex A.</summary>
static class Dnp3Commands
{
    static readonly Protocol s_protocol = Dnp3.Protocol;

    static readonly Field s_code = s_protocol.Heading("Control Code");

    public static readonly Field
        Operation = s_protocol.UInt8  ("dnp3.ctl.op",      "Operation Type", mask: 0x0F, names: Dnp3Names.Operation),
        Clear     = s_protocol.UInt8  ("dnp3.ctl.clr",     "Queue / Clear Field", mask: 0x30, names: Dnp3Names.Clear),
        Trip      = s_protocol.UInt8  ("dnp3.ctl.trip",    "Trip Control Code", mask: 0xC0, names: Dnp3Names.Trip),
        Count     = s_protocol.UInt8  ("dnp3.al.count",    "Count"),
        OnTime    = s_protocol.UInt32 ("dnp3.al.on_time",  "On Time", little: true),
        OffTime   = s_protocol.UInt32 ("dnp3.al.off_time", "Off Time", little: true),
        Commanded = s_protocol.Boolean("dnp3.al.bocs",     "Commanded State", mask: 0x80, names: ValueNames.Pair("On", "Off"));

    /// <summary>A control relay output block, or a pattern control block.</summary>
    public static void TakeOutputBlock(ref Layer dnp3, in Dnp3Point point)
    {
        ulong code = dnp3.U8(dnp3.Position);
        GroupScope scope = dnp3.Begin(s_code, dnp3.Position, 1);
        dnp3.TakeParts(Operation, Clear, Trip);
        dnp3.End(scope);
        dnp3.Label(scope.Item, $"Control Code [0x{code:x2}]");
        dnp3.Append(point.Item, $" [{Dnp3Names.Operation.Find(code & 15) ?? "Invalid Operation"}] [{Dnp3Names.Trip.Find(code >> 6)}]");
        dnp3.Take(Count);
        dnp3.Take(OnTime);
        dnp3.Take(OffTime);
        dnp3.Take(Dnp3Values.Status);
    }

    /// <summary>What a command changed.</summary>
    public static void TakeEvent(ref Layer dnp3, in Dnp3Point point)
    {
        ulong status = dnp3.Place(Dnp3Values.Status, dnp3.Position);
        dnp3.Append(point.Item, $" [Status: {Dnp3Names.ControlStatus.Find(status) ?? "Invalid Status"} (0x{status:x2})]");
        dnp3.Take(Commanded);
        if (point.Variation == 2) Dnp3Values.TakeTime(ref dnp3);
    }
}
