namespace FilterLang.Protocols;

/// <summary>System status lists of the module: what it is, its memory, its blocks, its interrupts, its components and their state.</summary>
static class S7ModuleRecords
{
    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly FieldGroup
        List           = s_protocol.Group(),
        Module         = s_protocol.Group(),
        Characteristic = s_protocol.Group(),
        Memory         = s_protocol.Group(),
        Area           = s_protocol.Group(),
        BlockType      = s_protocol.Group(),
        Component      = s_protocol.Group(),
        Interrupt      = s_protocol.Group(),
        Led            = s_protocol.Group(),
        ModuleStatus   = s_protocol.Group(),
        Rack           = s_protocol.Group(),
        ModuleState    = s_protocol.Group(),
        Mode           = s_protocol.Group();

    static S7ModuleRecords()
    {
        List.UInt16("s7comm.szl.0000.0000.szl_id", "SZL ID that exists", at: 0, display: Hex, names: S7Names.DataUserdataSzlIdPartlistEx);

        Module.UInt16("s7comm.szl.xy11.0001.index", "Index", at: 0, display: Hex, names: S7Names.SzlXy110001Index);
        Module.Text("s7comm.szl.xy11.0001.anz", "MlfB (Order number of the module)", at: 2, size: 20);
        Module.UInt16("s7comm.szl.xy11.0001.bgtyp", "BGTyp (Module type ID)", at: 22, display: Hex);
        Module.UInt16("s7comm.szl.xy11.0001.ausbg", "Ausbg (Version of the module or release of the operating system)", at: 24);
        Module.UInt16("s7comm.szl.xy11.0001.ausbe", "Ausbe (Release of the PG description file)", at: 26);

        Characteristic.UInt16("s7comm.szl.xy12.0x00.charac", "Characteristic", at: 0, display: Hex, names: S7Names.SzlXy120x00Charac);

        Memory.UInt16("s7comm.szl.0013.0000.index", "Index", at: 0, display: Hex, names: S7Names.Szl00130000Index);
        Memory.UInt16("s7comm.szl.0013.0000.code", "Code (Memory type)", at: 2, display: Hex, names: new(() => [(0x1, "volatile memory (RAM)"), (0x2, "non-volatile memory (FEPROM)"), (0x3, "mixed memory (RAM + FEPROM)")]));
        Memory.UInt32("s7comm.szl.0013.0000.size", "Size (Total size of the selected memory, total of area 1 and area 2)", at: 4);
        Field memoryMode = Memory.Row("s7comm.szl.0013.0000.mode", "Mode (Logical mode of the memory)", FieldType.UInt32, at: 8, display: Dec, size: 2);
        Memory.Flag(memoryMode, "s7comm.szl.0013.0000.mode.vol_mem", "Volatile memory area", 0x1, bits: 8);
        Memory.Flag(memoryMode, "s7comm.szl.0013.0000.mode.nvol_mem", "Non-volatile memory area", 0x2, bits: 8);
        Memory.Flag(memoryMode, "s7comm.szl.0013.0000.mode.mixed_mem", "Mixed memory area", 0x4, bits: 8);
        Memory.Flag(memoryMode, "s7comm.szl.0013.0000.mode.cd_sep", "Code and data separate (for work memory)", 0x8, bits: 8);
        Memory.Flag(memoryMode, "s7comm.szl.0013.0000.mode.cd_tog", "Code and data together (for work memory)", 0x10, bits: 8);
        Memory.UInt16("s7comm.szl.0013.0000.granu", "Granu", at: 10, display: Hex);
        Memory.UInt32("s7comm.szl.0013.0000.ber1", "ber1 (Size of the volatile memory area in bytes)", at: 12);
        Memory.UInt32("s7comm.szl.0013.0000.belegt1", "belegt1 (Size of the volatile memory area being used)", at: 16);
        Memory.UInt32("s7comm.szl.0013.0000.block1", "block1 (Largest free block in the volatile memory area)", at: 20);
        Memory.UInt32("s7comm.szl.0013.0000.ber2", "ber2 (Size of the non-volatile memory area in bytes)", at: 24);
        Memory.UInt32("s7comm.szl.0013.0000.belegt2", "belegt2 (Size of the non-volatile memory area being used)", at: 28);
        Memory.UInt32("s7comm.szl.0013.0000.block2", "block2 (Largest free block in the non-volatile memory area)", at: 32);

        Area.UInt16("s7comm.szl.xy14.000x.index", "Index", at: 0, display: Hex, names: S7Names.SzlXy14000xIndex);
        Area.UInt16("s7comm.szl.xy14.000x.code", "Code (Memory type)", at: 2, display: Hex, names: new(() => [(0x1, "volatile memory (RAM)"), (0x2, "non-volatile memory (FEPROM)"), (0x3, "mixed memory (RAM + FEPROM)")]));
        Area.UInt16("s7comm.szl.xy14.000x.quantity", "Quantity (Number of elements of the system area)", at: 4);
        Area.UInt16("s7comm.szl.xy14.000x.reman", "Reman (Number of retentive elements)", at: 6);

        BlockType.UInt16("s7comm.szl.xy15.000x.index", "Index", at: 0, display: Hex, names: S7Names.SzlXy15000xIndex);
        BlockType.UInt16("s7comm.szl.xy15.000x.maxanz", "MaxAnz (Maximum number of blocks of the type)", at: 2);
        BlockType.UInt16("s7comm.szl.xy15.000x.maxlng", "MaxLng (Maximum total size of the object to be loaded in Kbytes)", at: 4);
        BlockType.UInt32("s7comm.szl.xy15.000x.maxabl", "MaxAbl (Maximum length of the work memory part of a block in bytes)", at: 6);

        Component.UInt16("s7comm.szl.001c.000x.index", "Index", at: 0, display: Hex, names: S7Names.Szl001c000xIndex);

        Interrupt.Bytes("s7comm.szl.xy22.00xx.info", "Start info for the given OB", at: 0, size: 20);
        Field interruptAl1 = Interrupt.UInt16("s7comm.szl.xy22.00xx.al1", "al1 (Processing identifiers)", at: 20, display: Hex);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.evpd", "Interrupt event is caused by parameters disabled", 0x1);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.iel", "Interrupt event as per SFC 39 locked", 0x2);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.isia", "Interrupt source is active", 0x4);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.ioil", "Interrupt OB is loaded", 0x10);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.ioilbt", "Interrupt OB is locked by TIS", 0x20);
        Interrupt.Flag(interruptAl1, "s7comm.szl.xy22.00xx.al1.eidbl", "Entry in diagnostic buffer locked", 0x40);
        Field interruptAl2 = Interrupt.UInt16("s7comm.szl.xy22.00xx.al2", "al2 (Reaction with not loaded/locked OB)", at: 22, display: Hex);
        Interrupt.Flag(interruptAl2, "s7comm.szl.xy22.00xx.al2.lis", "Lock interrupt source", 0x1);
        Interrupt.Flag(interruptAl2, "s7comm.szl.xy22.00xx.al2.giee", "Generate interrupt event error", 0x2);
        Interrupt.Flag(interruptAl2, "s7comm.szl.xy22.00xx.al2.gism", "CPU goes into STOP mode", 0x4);
        Interrupt.Flag(interruptAl2, "s7comm.szl.xy22.00xx.al2.iod", "Interrupt only discarded", 0x8);
        Interrupt.UInt32("s7comm.szl.xy22.00xx.al3", "al3 (Discarded by TIS functions)", at: 24, display: Hex);

        Field ledCpuLedId = Led.UInt16("s7comm.szl.xy74.0000.cpu_led_id", "cpu_led_id", at: 0, display: Hex);
        Led.Bits(ledCpuLedId, "s7comm.szl.xy74.0000.cpu_led_id.rackno", "Bits 0, 1, 2: Rack number", 0x700);
        Led.Bits(ledCpuLedId, "s7comm.szl.xy74.0000.cpu_led_id.cputype", "Bit 3: CPU Type (0=Standby, 1=Master)", 0x800);
        Led.Bits(ledCpuLedId, "s7comm.szl.xy74.0000.cpu_led_id.id", "Byte 1: LED ID", 0xff, names: S7Names.SzlXy740000CpuLedIdId);
        Led.UInt8("s7comm.szl.xy74.0000.led_on", "Status of the LED", at: 2, names: new(() => [(0, "Off"), (1, "On")]));
        Led.UInt8("s7comm.szl.xy74.0000.led_blink", "Flashing status of the LED", at: 3, names: new(() => [(0, "Not flashing"), (1, "Flashing normally (2 Hz)"), (2, "Flashing slowly (0.5 Hz)")]));

        ModuleStatus.UInt16("s7comm.szl.0091.0000.adr1", "Adr1", at: 0, display: Hex);
        ModuleStatus.UInt16("s7comm.szl.0091.0000.adr2", "Adr2", at: 2, display: Hex);
        ModuleStatus.UInt16("s7comm.szl.0091.0000.logadr", "Logadr", at: 4);
        ModuleStatus.UInt16("s7comm.szl.0091.0000.exptype", "Expected type", at: 6, display: Hex);
        ModuleStatus.UInt16("s7comm.szl.0091.0000.acttype", "Actual type", at: 8, display: Hex);
        Field moduleStatusEastat = ModuleStatus.UInt16("s7comm.szl.0091.0000.eastat", "I/O status", at: 12, display: Hex);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.moderror", "Module error", 0x1);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.modexists", "Module exists", 0x2);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.modnotav", "Module not available", 0x4);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.moddisabl", "Module disabled", 0x8);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.staterr", "Station error", 0x10);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.cirbusy", "CiR event busy", 0x20);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.res", "Reserved", 0x40);
        ModuleStatus.Flag(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.modlocseg", "Module in local bus segment", 0x80);
        ModuleStatus.Bits(moduleStatusEastat, "s7comm.szl.0091.0000.eastat.dataid", "Data ID for logical address", 0xff00, display: Hex, names: new(() => [(0xb4, "Input"), (0xb5, "Output"), (0xff, "External DP interface")]));
        Field moduleStatusBerbgbr = ModuleStatus.UInt16("s7comm.szl.0091.0000.berbgbr", "Ber_bgbr (Area ID/module width)", at: 14, display: Hex);
        ModuleStatus.Bits(moduleStatusBerbgbr, "s7comm.szl.0091.0000.berbgbr.width", "Module width", 0x7);
        ModuleStatus.Flag(moduleStatusBerbgbr, "s7comm.szl.0091.0000.berbgbr.bit3_res", "Reserved", 0x8);
        ModuleStatus.Bits(moduleStatusBerbgbr, "s7comm.szl.0091.0000.berbgbr.areaid", "Area ID", 0x70, names: S7Names.Szl00910000BerbgbrAreaid);
        ModuleStatus.Flag(moduleStatusBerbgbr, "s7comm.szl.0091.0000.berbgbr.bit7_res", "Reserved", 0x80);

        Rack.UInt8("s7comm.szl.0092.xxxx.status_0", "status_0", at: 0, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_1", "status_1", at: 1, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_2", "status_2", at: 2, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_3", "status_3", at: 3, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_4", "status_4", at: 4, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_5", "status_5", at: 5, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_6", "status_6", at: 6, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_7", "status_7", at: 7, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_8", "status_8", at: 8, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_9", "status_9", at: 9, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_10", "status_10", at: 10, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_11", "status_11", at: 11, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_12", "status_12", at: 12, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_13", "status_13", at: 13, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_14", "status_14", at: 14, display: Hex);
        Rack.UInt8("s7comm.szl.0092.xxxx.status_15", "status_15", at: 15, display: Hex);

        ModuleState.UInt16("s7comm.szl.xx96.xxxx.logadr.adr", "logadr (Address of the module)", at: 0, display: Hex, mask: 0x7fff);
        ModuleState.Boolean("s7comm.szl.xx96.xxxx.logadr.area", "logadr (Area)", at: 0, size: 2, mask: 0x8000, names: ValueNames.Pair("Input", "Output"));
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.system", "System (Identifier for the central module/DP master system ID /PROFINET IO system ID)", at: 2);
        ModuleState.UInt32("s7comm.szl.xx96.xxxx.api", "API (Configured Application Profile)", at: 4, display: Hex);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.station", "Station (Rack no./station number/device number)", at: 8);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.slot", "Slot (Slot number)", at: 10);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.subslot", "Subslot (Interface module slot)", at: 12);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.offset", "Offset (Offset in the user data address range of the associated module)", at: 14);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.solltyp1", "Solltyp1 (Expected Type: Manufacturer no. or profile identification)", at: 16, display: Hex);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.solltyp2", "Solltyp2 (Device)", at: 18, display: Hex);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.solltyp3", "Solltyp3 (Sequential number or profile index)", at: 20);
        ModuleState.UInt32("s7comm.szl.xx96.xxxx.solltyp4_5", "Solltyp4_5 (Submodule identification)", at: 22, display: Hex);
        ModuleState.UInt32("s7comm.szl.xx96.xxxx.solltyp6_7", "Solltyp6_7 (Interface module identification)", at: 26, display: Hex);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.expactid", "Expected/actual identifier", at: 30, display: Hex);
        ModuleState.UInt16("s7comm.szl.xx96.xxxx.reserve1", "Reserve 1", at: 32, display: Hex);
        Field moduleStateEastat = ModuleState.UInt16("s7comm.szl.xx96.xxxx.eastat", "I/O status", at: 34, display: Hex);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.moddisrupt", "Module disrupted", 0x1);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.modexists", "Module exists", 0x2);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.modnotav", "Module not available", 0x4);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.moddisabl", "Module disabled", 0x8);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.statproblem", "Problem on station", 0x10);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.ciractive", "CiR event active", 0x20);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.res", "Reserved", 0x40);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.modlocseg", "Module in local bus segment", 0x80);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.modmaintreq", "Module maintenance required", 0x100);
        ModuleState.Flag(moduleStateEastat, "s7comm.szl.xx96.xxxx.eastat.modmaintdem", "Module maintenance demand", 0x200);
        Field moduleStateBerbgbr = ModuleState.UInt16("s7comm.szl.xx96.xxxx.berbgbr", "Ber_bgbr (Area ID/module width)", at: 36, display: Hex);
        ModuleState.Bits(moduleStateBerbgbr, "s7comm.szl.xx96.xxxx.berbgbr.width", "Module width", 0x7);
        ModuleState.Flag(moduleStateBerbgbr, "s7comm.szl.xx96.xxxx.berbgbr.bit3_res", "Reserved", 0x8);
        ModuleState.Bits(moduleStateBerbgbr, "s7comm.szl.xx96.xxxx.berbgbr.areaid", "Area ID", 0x70, names: S7Names.Szl00910000BerbgbrAreaid);
        ModuleState.Flag(moduleStateBerbgbr, "s7comm.szl.xx96.xxxx.berbgbr.bit7_res", "Reserved", 0x80);
        ModuleState.Bytes("s7comm.szl.xx96.xxxx.reserve2", "res (Reserved)", at: 38, size: 10);

        Mode.UInt16("s7comm.szl.0424.0000.ereig", "ereig", at: 0, display: Hex);
        Mode.UInt8("s7comm.szl.0424.0000.ae", "ae", at: 2, display: Hex);
        Field modeBzuId = Mode.UInt8("s7comm.szl.0424.0000.bzu_id", "bzu-id", at: 3, display: Hex);
        Mode.Bits(modeBzuId, "s7comm.szl.0424.0000.bzu_id.req", "Requested mode", 0xf, display: Hex, names: S7Names.Szl04240000BzuIdReq);
        Mode.Bits(modeBzuId, "s7comm.szl.0424.0000.bzu_id.pre", "Previous mode", 0xf0, display: Hex, names: S7Names.Szl04240000BzuIdReq);
        Mode.Bytes("s7comm.szl.0424.0000.res", "res (Reserved)", at: 4, size: 4);
        Mode.UInt8("s7comm.szl.0424.0000.anlinfo1", "anlinfo1", at: 8, display: Hex);
        Mode.UInt8("s7comm.szl.0424.0000.anlinfo2", "anlinfo2", at: 9, display: Hex, names: S7Names.Szl04240000Anlinfo2);
        Mode.UInt8("s7comm.szl.0424.0000.anlinfo3", "anlinfo3", at: 10, display: Hex);
        Mode.UInt8("s7comm.szl.0424.0000.anlinfo4", "anlinfo4", at: 11, display: Hex, names: S7Names.Szl04240000Anlinfo4);
        Mode.Bytes("s7comm.szl.0424.0000.time", "time", at: 12, size: 8);
    }
}
