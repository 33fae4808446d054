namespace FilterLang.Protocols;

/// <summary>Functions of the CPU: system status lists (SZL), messages that are subscribed to, diagnostic messages.</summary>
static class S7CpuFunctions
{
    const ulong ReadList = 1, Messages = 2, Diagnostic = 3, AlarmQuery = 19;

    const ulong Request = 1;

    const int MessageLength = 20;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        PartList                    = s_protocol.Bytes ("s7comm.param.userdata.szl_part_list", "SZL partial list data"),
        SzlId                       = s_protocol.UInt16("s7comm.data.userdata.szl_id", "SZL-ID", display: Hex),
        SzlIdDiagType               = s_protocol.Bits  (SzlId, "s7comm.data.userdata.szl_id.diag_type", "Diagnostic type", 0xf000, display: Hex, names: S7Names.DataUserdataSzlIdDiagType),
        SzlIdPartlistEx             = s_protocol.Bits  (SzlId, "s7comm.data.userdata.szl_id.partlist_ex", "Number of the partial list extract", 0xf00, display: Hex, names: S7Names.DataUserdataSzlIdPartlistEx),
        SzlIdPartlistNum            = s_protocol.Bits  (SzlId, "s7comm.data.userdata.szl_id.partlist_num", "Number of the partial list", 0xff, display: Hex, names: S7Names.DataUserdataSzlIdPartlistNum),
        SzlIndex                    = s_protocol.UInt16("s7comm.data.userdata.szl_index", "SZL-Index", display: Hex),
        SzlDataTree                 = s_protocol.Label ("s7comm.data.userdata.szl_data_tree", "SZL data tree"),
        SzlIdPartlistLen            = s_protocol.UInt16("s7comm.data.userdata.szl_id.partlist_len", "SZL partial list length in bytes"),
        SzlIdPartlistCnt            = s_protocol.UInt16("s7comm.data.userdata.szl_id.partlist_cnt", "SZL partial list count"),
        DiagMsg                     = s_protocol.Label ("s7comm.cpu.diag_msg", "CPU diagnostic message"),
        DiagMsgEventid              = s_protocol.UInt16("s7comm.cpu.diag_msg.eventid", "Event ID", display: Hex),
        DiagMsgEventidClass         = s_protocol.Bits  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.class", "Event class", 0xf000, display: Hex, names: S7Names.CpuDiagMsgEventidClass),
        DiagMsgEventidIdentEntleave = s_protocol.Flag  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.ident.entleave", "Event entering state", 0x100, names: ValueNames.Pair("Event entering", "Event leaving")),
        DiagMsgEventidIdentDiagbuf  = s_protocol.Flag  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.ident.diagbuf", "Entry in diagnostic buffer", 0x200),
        DiagMsgEventidIdentInterr   = s_protocol.Flag  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.ident.interr", "Internal error", 0x400),
        DiagMsgEventidIdentExterr   = s_protocol.Flag  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.ident.exterr", "External error", 0x800),
        DiagMsgEventidNr            = s_protocol.Bits  (DiagMsgEventid, "s7comm.cpu.diag_msg.eventid.nr", "Event number", 0xff, display: Hex),
        DiagMsgPrioclass            = s_protocol.UInt8 ("s7comm.cpu.diag_msg.prioclass", "Priority class"),
        DiagMsgObnumber             = s_protocol.UInt8 ("s7comm.cpu.diag_msg.obnumber", "OB number"),
        DiagMsgDatid                = s_protocol.UInt16("s7comm.cpu.diag_msg.datid", "DatID", display: Hex),
        DiagMsgInfo1                = s_protocol.UInt16("s7comm.cpu.diag_msg.info1", "INFO1 Additional information 1", display: Hex),
        DiagMsgInfo2                = s_protocol.UInt32("s7comm.cpu.diag_msg.info2", "INFO2 Additional information 2", display: Hex),
        MsgEvents                   = s_protocol.UInt8 ("s7comm.cpu.msg.events", "Subscribed events", display: Hex),
        MsgEventsModetrans          = s_protocol.Flag  (MsgEvents, "s7comm.cpu.msg.events.modetrans", "Mode-transition", 0x1),
        MsgEventsSystem             = s_protocol.Flag  (MsgEvents, "s7comm.cpu.msg.events.system", "System-diagnostics", 0x2),
        MsgEventsUserdefined        = s_protocol.Flag  (MsgEvents, "s7comm.cpu.msg.events.userdefined", "Userdefined", 0x4),
        MsgEventsAlarms             = s_protocol.Flag  (MsgEvents, "s7comm.cpu.msg.events.alarms", "Alarms", 0x80),
        MsgReqReserved1             = s_protocol.UInt8 ("s7comm.cpu.msg.req_reserved1", "Reserved/Unknown", display: Hex),
        MsgUsername                 = s_protocol.Text  ("s7comm.cpu.msg.username", "Username"),
        MsgAlmtype                  = s_protocol.UInt8 ("s7comm.cpu.msg.almtype", "Alarm type", names: S7Names.CpuMsgAlmtype),
        MsgReqReserved2             = s_protocol.UInt8 ("s7comm.cpu.msg.req_reserved2", "Reserved/Unknown", display: Hex),
        MsgResResult                = s_protocol.UInt8 ("s7comm.cpu.msg.res_result", "Result", display: Hex),
        MsgResReserved1             = s_protocol.UInt8 ("s7comm.cpu.msg.res_reserved1", "Reserved/Unknown", display: Hex),
        MsgResReserved2             = s_protocol.UInt8 ("s7comm.cpu.msg.res_reserved2", "Reserved/Unknown", display: Hex),
        MsgResReserved3             = s_protocol.UInt8 ("s7comm.cpu.msg.res_reserved3", "Reserved/Unknown", display: Hex);

    static readonly Field
        ComponentRest = s_protocol.Bytes ("s7comm.szl.001c.000x.res", "Reserved"),
        System        = s_protocol.Text  ("s7comm.szl.001c.0001.name", "Name (Name of the PLC)"),
        Module        = s_protocol.Text  ("s7comm.szl.001c.0002.name", "Name (Name of the module)"),
        Tag           = s_protocol.Text  ("s7comm.szl.001c.0003.tag", "Tag (Plant identification of the module)"),
        Copyright     = s_protocol.Text  ("s7comm.szl.001c.0004.copyright", "Copyright"),
        Serial        = s_protocol.Text  ("s7comm.szl.001c.0005.serialn", "Serialn (Serialnumber of the module)"),
        Kind          = s_protocol.Text  ("s7comm.szl.001c.0007.cputypname", "Cputypname (Module type namee)"),
        Card          = s_protocol.Text  ("s7comm.szl.001c.0008.snmcmmc", "Sn_mc/mmc (Serial number of the Memory Card/Micro Memory Card)"),
        Manufacturer  = s_protocol.UInt16("s7comm.szl.001c.0009.manufacturer_id", "Manufacturer_id", display: Hex),
        Profile       = s_protocol.UInt16("s7comm.szl.001c.0009.profile_id", "Profile_id", display: Hex),
        ProfileKind   = s_protocol.UInt16("s7comm.szl.001c.0009.profile_spec_typ", "Profile_spec_typ", display: Hex),
        Oem           = s_protocol.Text  ("s7comm.szl.001c.000a.oem_copyright_string", "Oem_copyright_string (OEM Copyright ID)"),
        OemId         = s_protocol.UInt16("s7comm.szl.001c.000a.oem_id", "Oem_id (OEM ID)", display: Hex),
        OemAddition   = s_protocol.UInt32("s7comm.szl.001c.000a.oem_add_id", "Oem_add_id (OEM additional ID)", display: Hex),
        Location      = s_protocol.Text  ("s7comm.szl.001c.000b.loc_id", "Loc_id (Location designation)"),
        Unused        = s_protocol.UInt16("s7comm.szl.0091.0000.res1", "Reserved", display: Hex),
        Present       = s_protocol.UInt16("s7comm.szl.0091.0000.res1_0c_4c_4d", "Reserved (number of actually existing interface modules)"),
        Inserted      = s_protocol.UInt16("s7comm.szl.0091.0000.res1_0d", "Reserved (number of interface modules)");

    public static void Take(ref Layer s7, ulong subfunction, ulong type)
    {
        switch (subfunction)
        {
            case ReadList: TakeList(ref s7, type == Request); break;
            case Messages: TakeSubscription(ref s7, type == Request); break;
            case Diagnostic: TakeMessage(ref s7, isShown: true); break;
            case AlarmQuery: S7Alarms.TakeQuery(ref s7, type == Request); break;
        }
    }

    static void TakeList(ref Layer s7, bool isRequest)
    {
        uint id = (uint)s7.TakeBits(SzlId, SzlIdDiagType, SzlIdPartlistEx, SzlIdPartlistNum), index = (uint)s7.Take(SzlIndex);
        if (s7.Failed) return;
        s7.Info($" ID=0x{id:x4} Index=0x{index:x4}");
        if (isRequest || s7.Remaining == 0) return;
        int length = (int)s7.Take(SzlIdPartlistLen), count = (int)s7.Take(SzlIdPartlistCnt);
        for (int i = 1; i <= count && length > 0 && s7.Remaining > 0 && s7.More; i++)
        {
            int next = s7.Position + length;
            GroupScope group = s7.Begin(SzlDataTree, s7.Position, length);
            s7.Label(group.Item, $"SZL data tree (list count no. {(uint)i})");
            TakeRecord(ref s7, id, index, length);
            s7.End(group);
            s7.Position = next;
        }
    }

    static void TakeRecord(ref Layer s7, uint id, uint index, int length)
    {
        int at = s7.Position;
        if (!s7.Need(at, Math.Min(length, s7.Remaining))) return;
        if ((id & 0xFF) == 0xA0 && length == MessageLength)
        {
            TakeMessage(ref s7, isShown: false);
            return;
        }
        FieldGroup? record = RecordOf(id, index, length);
        if (record is null)
        {
            s7.Take(PartList, length);
            return;
        }
        s7.Rows(record, at, length);
        if (record == S7ModuleRecords.Component) TakeComponent(ref s7, at, length);
        else if (record == S7ModuleRecords.ModuleStatus) s7.Place(id switch { 0x0D91 => Inserted, 0x0C91 or 0x4C91 or 0x4D91 => Present, _ => Unused }, at + 10);
    }

    // Text of the number, or numbers; what is left is unused.
    static void TakeComponent(ref Layer s7, int at, int length)
    {
        s7.Position = at + 2;
        int end = at + length;
        switch (s7.U16(at) & 0xFF)
        {
            case 1: S7Text.Take(ref s7, System, 24); break;
            case 2: S7Text.Take(ref s7, Module, 24); break;
            case 3: S7Text.Take(ref s7, Tag, 32); break;
            case 4: S7Text.Take(ref s7, Copyright, 26); break;
            case 5: S7Text.Take(ref s7, Serial, 24); break;
            case 7: S7Text.Take(ref s7, Kind, 32); break;
            case 8: S7Text.Take(ref s7, Card, 32); break;
            case 9:
                s7.Take(Manufacturer);
                s7.Take(Profile);
                s7.Take(ProfileKind);
                break;
            case 10:
                S7Text.Take(ref s7, Oem, 26);
                s7.Take(OemId);
                s7.Take(OemAddition);
                break;
            case 11: S7Text.Take(ref s7, Location, 32); break;
        }
        if (s7.Position < end && !s7.Failed) s7.Take(ComponentRest, end - s7.Position);
    }

    static FieldGroup? RecordOf(uint id, uint index, int length) => (id & 0xFF) switch
    {
        0x00 => S7ModuleRecords.List,
        0x11 => S7ModuleRecords.Module,
        0x12 when length == 2 => S7ModuleRecords.Characteristic,
        0x13 when length == 36 => S7ModuleRecords.Memory,
        0x14 => S7ModuleRecords.Area,
        0x15 => S7ModuleRecords.BlockType,
        0x1C => S7ModuleRecords.Component,
        0x22 => S7ModuleRecords.Interrupt,
        0x19 or 0x74 => S7ModuleRecords.Led,
        0x24 => S7ModuleRecords.Mode,
        0x31 when id == 0x0131 => CapabilityOf(index),
        0x32 when id == 0x0132 => StatusOf(index),
        0x91 => S7ModuleRecords.ModuleStatus,
        0x92 => S7ModuleRecords.Rack,
        0x96 => S7ModuleRecords.ModuleState,
        _ => null,
    };

    static FieldGroup? CapabilityOf(uint index) => index switch
    {
        1 => S7CapabilityRecords.Communication1, 2 => S7CapabilityRecords.Test2, 3 => S7CapabilityRecords.Operation3, 4 => S7CapabilityRecords.Objects4,
        5 => S7CapabilityRecords.Diagnosis5, 6 => S7BlockCapabilityRecords.Blocks6, 7 => S7BlockCapabilityRecords.Globals7,
        8 => S7BlockCapabilityRecords.Times8, 9 => S7BlockCapabilityRecords.Clock9, 16 => S7BlockCapabilityRecords.Alarms10, _ => null,
    };

    static FieldGroup? StatusOf(uint index) => index switch
    {
        1 => S7StatusRecords.Status1, 2 => S7StatusRecords.Status2, 4 => S7StatusRecords.Status4, 5 => S7StatusRecords.Status5, 6 => S7StatusRecords.Status6,
        8 => S7StatusRecords.Status8, 11 => S7StatusRecords.StatusB, 12 => S7StatusRecords.StatusC, _ => null,
    };

    static void TakeMessage(ref Layer s7, bool isShown)
    {
        GroupScope group = s7.Begin(DiagMsg, s7.Position, MessageLength);
        uint code = (uint)s7.TakeBits(DiagMsgEventid, DiagMsgEventidClass, DiagMsgEventidIdentEntleave, DiagMsgEventidIdentDiagbuf, DiagMsgEventidIdentInterr,
            DiagMsgEventidIdentExterr, DiagMsgEventidNr);
        if (isShown && S7Events.Names.Find(code) is { } name) s7.Info($" Event='{name}'");
        else if (isShown) s7.Info($" EventID=0x{code:x4}");
        s7.Take(DiagMsgPrioclass);
        s7.Take(DiagMsgObnumber);
        s7.Take(DiagMsgDatid);
        s7.Take(DiagMsgInfo1);
        s7.Take(DiagMsgInfo2);
        S7Time.TakeShort(ref s7);
        s7.End(group);
    }

    static void TakeSubscription(ref Layer s7, bool isRequest)
    {
        if (!isRequest)
        {
            s7.Take(MsgResResult);
            s7.Take(MsgResReserved1);
            if (s7.Remaining <= 0) return;
            ulong alarm = s7.Take(MsgAlmtype);
            s7.Info($" AlmType={MsgAlmtype.Names!.Find(alarm)}");
            s7.Take(MsgResReserved2);
            s7.Take(MsgResReserved3);
            return;
        }
        uint events = (uint)s7.TakeBits(MsgEvents, MsgEventsModetrans, MsgEventsSystem, MsgEventsUserdefined, MsgEventsAlarms);
        s7.Info($" SubscribedEvents=(");
        string? comma = null;
        foreach ((uint bit, string name) in s_events)
        {
            if ((events & bit) == 0) continue;
            s7.Info($"{comma}{name}");
            comma = ",";
        }
        s7.Info($")");
        s7.Take(MsgReqReserved1);
        S7Text.Take(ref s7, MsgUsername, 8);
        if ((events & 0x80) == 0 || s7.Remaining <= 0) return;
        ulong type = s7.Take(MsgAlmtype);
        s7.Take(MsgReqReserved2);
        if (!s7.Failed) s7.Info($" AlmType={MsgAlmtype.Names!.Find(type)}");
    }

    static readonly (uint, string)[] s_events = [(1, "MODE"), (2, "SYS"), (4, "USR"), (0x80, "ALM")];
}
