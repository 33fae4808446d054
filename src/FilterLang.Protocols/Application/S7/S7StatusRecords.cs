namespace FilterLang.Protocols;

/// <summary>System status list 32: the state of communication.</summary>
static class S7StatusRecords
{
    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly FieldGroup
        Status1 = s_protocol.Group(),
        Status2 = s_protocol.Group(),
        Status4 = s_protocol.Group(),
        Status5 = s_protocol.Group(),
        Status6 = s_protocol.Group(),
        Status8 = s_protocol.Group(),
        StatusB = s_protocol.Group(),
        StatusC = s_protocol.Group();

    static S7StatusRecords()
    {
        Status1.UInt16("s7comm.szl.0132.0001.index", "Index", at: 0, display: Hex);
        Status1.UInt16("s7comm.szl.0132.0001.res_pg", "res pg (Guaranteed number of PG connections)", at: 2);
        Status1.UInt16("s7comm.szl.0132.0001.res_os", "res os (Guaranteed number of OS connections)", at: 4);
        Status1.UInt16("s7comm.szl.0132.0001.u_pg", "u pg (Current number of PG connections)", at: 6);
        Status1.UInt16("s7comm.szl.0132.0001.u_os", "u os (Current number of OS connections)", at: 8);
        Status1.UInt16("s7comm.szl.0132.0001.proj", "proj (Current number of configured connections)", at: 10);
        Status1.UInt16("s7comm.szl.0132.0001.auf", "auf (Current number of connections established by proj)", at: 12);
        Status1.UInt16("s7comm.szl.0132.0001.free", "free (Number of free connections)", at: 14);
        Status1.UInt16("s7comm.szl.0132.0001.used", "used (Number of free connections used)", at: 16);
        Status1.UInt16("s7comm.szl.0132.0001.last", "last (Maximum selected communication load of the CPU in %)", at: 18);
        Status1.Bytes("s7comm.szl.0132.0001.res", "res (Reserved)", at: 20, size: 20);

        Status2.UInt16("s7comm.szl.0132.0002.index", "Index", at: 0, display: Hex);
        Status2.UInt16("s7comm.szl.0132.0002.anz", "anz (Number of initialized test and installation jobs)", at: 2);
        Status2.Bytes("s7comm.szl.0132.0002.res", "res (Reserved)", at: 4, size: 36);

        Status4.UInt16("s7comm.szl.0132.0004.index", "Index", at: 0, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.key", "key (Protection level for the key switch, possible values: 1,2 or 3)", at: 2);
        Status4.UInt16("s7comm.szl.0132.0004.param", "param (Assigned protection level, possible values: 0, 1, 2 or 3)", at: 4);
        Status4.UInt16("s7comm.szl.0132.0004.real", "real (Valid protection level of the CPU, possible values: 1, 2 or 3)", at: 6);
        Status4.UInt16("s7comm.szl.0132.0004.bart_sch", "bart_sch (Position of the mode switch)", at: 8, names: S7Names.Szl01320004BartSch);
        Status4.UInt16("s7comm.szl.0132.0004.crst_wrst", "crst_wrst (Setting of the CRST/WRST switch)", at: 10, names: new(() => [(0, "undefined, does not exist or cannot be ascertained"), (1, "CRST"), (2, "WRST")]));
        Status4.UInt16("s7comm.szl.0132.0004.ken_f", "ken_f (Reserved)", at: 12, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.ken_rel", "ken_rel (ID for valid version identifications/checksums)", at: 14, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.ken_ver1_hw", "ken_ver1_hw (Version ID/checksum 1 of the hardware configuration)", at: 16, little: true, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.ken_ver2_hw", "ken_ver2_hw (Version ID/checksum 2 of the hardware configuration)", at: 18, little: true, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.ken_ver1_awp", "ken_ver1_awp (Version ID/checksum 1 of the user program)", at: 20, little: true, display: Hex);
        Status4.UInt16("s7comm.szl.0132.0004.ken_ver2_awp", "ken_ver2_awp (Version ID/checksum 2 of the user program)", at: 22, little: true, display: Hex);
        Status4.Bytes("s7comm.szl.0132.0004.res", "res (Reserved)", at: 24, size: 16);

        Status5.UInt16("s7comm.szl.0132.0005.index", "Index", at: 0, display: Hex);
        Status5.UInt16("s7comm.szl.0132.0005.erw", "erw (Extended functions)", at: 2, names: new(() => [(0, "No"), (1, "Yes")]));
        Status5.UInt16("s7comm.szl.0132.0005.send", "send (Automatic sending)", at: 4, names: new(() => [(0, "No"), (1, "Yes")]));
        Status5.UInt16("s7comm.szl.0132.0005.moeg", "moeg (Sending user-defined diagnostic messages currently possible)", at: 6, names: new(() => [(0, "No"), (1, "Yes")]));
        Status5.UInt16("s7comm.szl.0132.0005.ltmerz", "ltmerz (Generation of status message active)", at: 8, names: new(() => [(0, "No"), (1, "Yes")]));
        Status5.Bytes("s7comm.szl.0132.0005.res", "res (Reserved)", at: 10, size: 30);

        Status6.UInt16("s7comm.szl.0132.0006.index", "Index", at: 0, display: Hex);
        Status6.Bytes("s7comm.szl.0132.0006.used_0", "used_0 (Blocks used)", at: 2, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_1", "used_1 (Blocks used)", at: 3, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_2", "used_2 (Blocks used)", at: 4, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_3", "used_3 (Blocks used)", at: 5, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_4", "used_4 (Blocks used)", at: 6, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_5", "used_5 (Blocks used)", at: 7, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_6", "used_6 (Blocks used)", at: 8, size: 1);
        Status6.Bytes("s7comm.szl.0132.0006.used_7", "used_7 (Blocks used)", at: 9, size: 1);
        Status6.UInt16("s7comm.szl.0132.0006.anz_schnell", "anz_schnell (Reserved)", at: 10);
        Status6.UInt16("s7comm.szl.0132.0006.anz_inst", "anz_inst (Number of loaded SFB instances)", at: 12);
        Status6.UInt16("s7comm.szl.0132.0006.anz_multicast", "anz_multicast (Number of blocks used for multicast)", at: 14);
        Status6.Bytes("s7comm.szl.0132.0006.res", "res (Reserved)", at: 16, size: 24);

        Status8.UInt16("s7comm.szl.0132.0008.index", "Index", at: 0, display: Hex);
        Status8.UInt16("s7comm.szl.0132.0008.zykl", "zykl (Cycle time of the synchronization frames)", at: 2);
        Status8.UInt16("s7comm.szl.0132.0008.korr", "korr (Correction factor for time-of-day)", at: 4);
        Status8.UInt16("s7comm.szl.0132.0008.clock0", "clock 0 (Run-time meter 0: Time in hours)", at: 6);
        Status8.UInt16("s7comm.szl.0132.0008.clock1", "clock 1 (Run-time meter 1: Time in hours)", at: 8);
        Status8.UInt16("s7comm.szl.0132.0008.clock2", "clock 2 (Run-time meter 2: Time in hours)", at: 10);
        Status8.UInt16("s7comm.szl.0132.0008.clock3", "clock 3 (Run-time meter 3: Time in hours)", at: 12);
        Status8.UInt16("s7comm.szl.0132.0008.clock4", "clock 4 (Run-time meter 4: Time in hours)", at: 14);
        Status8.UInt16("s7comm.szl.0132.0008.clock5", "clock 5 (Run-time meter 5: Time in hours)", at: 16);
        Status8.UInt16("s7comm.szl.0132.0008.clock6", "clock 6 (Run-time meter 6: Time in hours)", at: 18);
        Status8.UInt16("s7comm.szl.0132.0008.clock7", "clock 7 (Run-time meter 7: Time in hours)", at: 20);
        Status8.Bytes("s7comm.szl.0132.0008.time", "time (Current date and time)", at: 22, size: 8);
        Status8.Bytes("s7comm.szl.0132.0008.res", "res (Reserved)", at: 30, size: 10);

        StatusB.UInt16("s7comm.szl.0132.000b.index", "Index", at: 0, display: Hex);
        StatusB.UInt8("s7comm.szl.0132.000b.bszl_0", "bszl_0 (Status of run-time meter)", at: 2, display: Hex);
        StatusB.UInt8("s7comm.szl.0132.000b.bszl_1", "bszl_1 (Reserved)", at: 3, display: Hex);
        StatusB.UInt8("s7comm.szl.0132.000b.bszu_0", "bszu_0 (Overflow of run-time meter)", at: 4, display: Hex);
        StatusB.UInt8("s7comm.szl.0132.000b.bszu_1", "bszu_1 (Reserved)", at: 5, display: Hex);
        StatusB.UInt32("s7comm.szl.0132.000b.clock0", "clock 0 (Run-time meter 0: Time in hours)", at: 6);
        StatusB.UInt32("s7comm.szl.0132.000b.clock1", "clock 1 (Run-time meter 1: Time in hours)", at: 10);
        StatusB.UInt32("s7comm.szl.0132.000b.clock2", "clock 2 (Run-time meter 2: Time in hours)", at: 14);
        StatusB.UInt32("s7comm.szl.0132.000b.clock3", "clock 3 (Run-time meter 3: Time in hours)", at: 18);
        StatusB.UInt32("s7comm.szl.0132.000b.clock4", "clock 4 (Run-time meter 4: Time in hours)", at: 22);
        StatusB.UInt32("s7comm.szl.0132.000b.clock5", "clock 5 (Run-time meter 5: Time in hours)", at: 26);
        StatusB.UInt32("s7comm.szl.0132.000b.clock6", "clock 6 (Run-time meter 6: Time in hours)", at: 30);
        StatusB.UInt32("s7comm.szl.0132.000b.clock7", "clock 7 (Run-time meter 7: Time in hours)", at: 34);
        StatusB.Bytes("s7comm.szl.0132.000b.res", "res (Reserved)", at: 38, size: 2);

        StatusC.UInt16("s7comm.szl.0132.000c.index", "Index", at: 0, display: Hex);
        StatusC.UInt8("s7comm.szl.0132.000c.bszl_0", "bszl_0 (Status of run-time meter)", at: 2, display: Hex);
        StatusC.UInt8("s7comm.szl.0132.000c.bszl_1", "bszl_1 (Reserved)", at: 3, display: Hex);
        StatusC.UInt8("s7comm.szl.0132.000c.bszu_0", "bszu_0 (Overflow of run-time meter)", at: 4, display: Hex);
        StatusC.UInt8("s7comm.szl.0132.000c.bszu_1", "bszu_1 (Reserved)", at: 5, display: Hex);
        StatusC.UInt32("s7comm.szl.0132.000c.clock8", "clock 8 (Run-time meter 8: Time in hours)", at: 6);
        StatusC.UInt32("s7comm.szl.0132.000c.clock9", "clock 9 (Run-time meter 9: Time in hours)", at: 10);
        StatusC.UInt32("s7comm.szl.0132.000c.clock10", "clock 10 (Run-time meter 10: Time in hours)", at: 14);
        StatusC.UInt32("s7comm.szl.0132.000c.clock11", "clock 11 (Run-time meter 11: Time in hours)", at: 18);
        StatusC.UInt32("s7comm.szl.0132.000c.clock12", "clock 12 (Run-time meter 12: Time in hours)", at: 22);
        StatusC.UInt32("s7comm.szl.0132.000c.clock13", "clock 13 (Run-time meter 13: Time in hours)", at: 26);
        StatusC.UInt32("s7comm.szl.0132.000c.clock14", "clock 14 (Run-time meter 14: Time in hours)", at: 30);
        StatusC.UInt32("s7comm.szl.0132.000c.clock15", "clock 15 (Run-time meter 15: Time in hours)", at: 34);
        StatusC.Bytes("s7comm.szl.0132.000c.res", "res (Reserved)", at: 38, size: 2);
    }
}
