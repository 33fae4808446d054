namespace FilterLang.Protocols;

/// <summary>The application layer of DNP3, IEEE Std 1815-2012 clause 4.2: a header, internal indications in responses, then objects.</summary>
static class Dnp3Application
{
    const uint Confirm = 0, Read = 1, Write = 2, Select = 3, Operate = 4, DirectOperate = 5, DirectOperateNoAck = 6, Freeze = 7, FreezeAndClearNoAck = 10,
        Enable = 20, Disable = 21, OpenFile = 25, DeleteFile = 27, Authentication = 32, AuthenticationError = 33, Response = 129, AuthenticationResponse = 131;

    const uint Class0 = 0x3C01, Class3 = 0x3C04;

    // A single octet at the end is no object.
    const int ShortestObject = 2;

    // Indications of clause 4.2.5 that tell of trouble: all of the second octet, and "device trouble".
    const uint Abnormal = 0x403F;

    static readonly Protocol s_protocol = Dnp3.Protocol;

    static readonly Field s_application = s_protocol.Heading("Application Layer"), s_objects = s_protocol.Heading("Data Objects");

    public static readonly Field
        Control     = s_protocol.UInt8  ("dnp3.al.ctl",  "Application Control", display: Hex),
        First       = s_protocol.Boolean("dnp3.al.fir",  "First", mask: 0x80, names: ValueNames.SetNotSet),
        Final       = s_protocol.Boolean("dnp3.al.fin",  "Final", mask: 0x40, names: ValueNames.SetNotSet),
        Confirmed   = s_protocol.Boolean("dnp3.al.con",  "Confirm", mask: 0x20, names: ValueNames.SetNotSet),
        Unsolicited = s_protocol.Boolean("dnp3.al.uns",  "Unsolicited", mask: 0x10, names: ValueNames.SetNotSet),
        Sequence    = s_protocol.UInt8  ("dnp3.al.seq",  "Sequence", mask: 0x0F),
        Function    = s_protocol.UInt8  ("dnp3.al.func", "Application Layer Function Code", names: Dnp3Names.Function),
        Indications = s_protocol.UInt16 ("dnp3.al.iin",  "Internal Indications", display: Hex);

    static readonly Field[] s_indications =
    [
        Indication("dnp3.al.iin.rst",   "Device Restart",                    0x8000),
        Indication("dnp3.al.iin.dt",    "Device Trouble",                    0x4000),
        Indication("dnp3.al.iin.dol",   "Digital Outputs in Local",          0x2000),
        Indication("dnp3.al.iin.tsr",   "Time Sync Required",                0x1000),
        Indication("dnp3.al.iin.cls3d", "Class 3 Data Available",            0x0800),
        Indication("dnp3.al.iin.cls2d", "Class 2 Data Available",            0x0400),
        Indication("dnp3.al.iin.cls1d", "Class 1 Data Available",            0x0200),
        Indication("dnp3.al.iin.bmsg",  "Broadcast Msg Rx",                  0x0100),
        Indication("dnp3.al.iin.cc",    "Configuration Corrupt",             0x0020),
        Indication("dnp3.al.iin.oae",   "Operation Already Executing",       0x0010),
        Indication("dnp3.al.iin.ebo",   "Event Buffer Overflow",             0x0008),
        Indication("dnp3.al.iin.pioor", "Parameters Invalid or Out of Range", 0x0004),
        Indication("dnp3.al.iin.obju",  "Requested Objects Unknown",         0x0002),
        Indication("dnp3.al.iin.fcni",  "Function Code not implemented",     0x0001),
    ];

    static readonly ExpertField Abnormality = s_protocol.Expert("dnp3.iin_abnormal", Severity.Warning, ExpertGroup.Protocol, "IIN Abnormality");

    static Field Indication(string name, string label, ulong mask) => s_protocol.Boolean(name, label, mask: mask, size: 2, names: ValueNames.SetNotSet);

    public static void Dissect(ref Layer dnp3)
    {
        GroupScope application = dnp3.Begin(s_application);
        ulong control = dnp3.TakeBits(Control, First, Final, Confirmed, Unsolicited, Sequence);
        uint function = (uint)dnp3.Take(Function);
        if (dnp3.Failed) return;
        string? name = Function.Names!.Find(function);
        string ends = (control & 0xC0) switch { 0xC0 => "FIR, FIN, ", 0x80 => "FIR, ", 0x40 => "FIN, ", _ => "" };
        string asks = (control & 0x30) switch { 0x30 => "CON, UNS, ", 0x20 => "CON, ", 0x10 => "UNS, ", _ => "" };
        dnp3.Label(application.Item, $"Application Layer: ({ends}{asks}Sequence {control & 15}, {name ?? "Unknown function"})");
        dnp3.Append(Control, $"({ends}{asks}Sequence {control & 15})");
        dnp3.Label(Function, $"Function Code: {name ?? "Unknown function"} (0x{(ulong)function:x2})");
        dnp3.Summary(dnp3.Protocol.ShortName);
        dnp3.AddToInfo(name);
        if (name is null) dnp3.Info($"Unknown function (0x{function:x2})");
        dnp3.KeepInfo();
        if (function is >= Response and <= AuthenticationResponse) TakeIndications(ref dnp3);
        if (Title(function) is { } title && dnp3.More)
        {
            GroupScope objects = dnp3.Begin(s_objects);
            dnp3.Label(objects.Item, $"{title} Data Objects");
            TakeObjects(ref dnp3, function);
            dnp3.End(objects);
        }
        dnp3.End(application);
    }

    static void TakeIndications(ref Layer dnp3)
    {
        int at = dnp3.Position;
        uint indications = (uint)dnp3.TakeBits(Indications, s_indications);
        if ((indications & Abnormal) != 0) dnp3.Remark(Abnormality, at, 2);
    }

    // What stands over the objects, null for functions that have none.
    static string? Title(uint function) => function switch
    {
        Confirm => "CONFIRM",
        Read => "READ Request",
        Write => "WRITE Request",
        Select => "SELECT Request",
        Operate => "OPERATE Request",
        DirectOperate or DirectOperateNoAck => "DIRECT OPERATE Request",
        >= Freeze and <= FreezeAndClearNoAck => "Freeze Request",
        Enable => "Enable Spontaneous Msg's",
        Disable => "Disable Spontaneous Msg's",
        >= OpenFile and <= DeleteFile => "File",
        Authentication or AuthenticationError => "Authentication Request",
        >= Response and <= AuthenticationResponse => "RESPONSE",
        _ => null,
    };

    static void TakeObjects(ref Layer dnp3, uint function)
    {
        bool headersOnly = function is Confirm or Read or (>= Freeze and <= FreezeAndClearNoAck);
        uint classes = 0;
        while (dnp3.More && dnp3.Remaining >= ShortestObject)
        {
            uint kind = Dnp3Objects.Take(ref dnp3, headersOnly);
            if (dnp3.Failed) return;
            if (function == Read && kind is >= Class0 and <= Class3) classes |= 1U << (int)(kind - Class0);
            else if (function is Read or Write) dnp3.AddToInfo(Dnp3Summary.Of(kind >> 8, function == Read));
        }
        if (classes != 0) Dnp3Summary.AddClasses(ref dnp3, classes);
    }
}
