namespace FilterLang.Protocols;

/// <summary>Testing and starting up: what a programmer has a controller tell and change while it runs.</summary>
static class S7ProgrammerFunctions
{
    const ulong BlockStatus = 1, VariableStatus = 2, Modify = 8, Force = 9, Disable = 13, Enable = 14, Delete = 15, ReadList = 16, ReadJob = 17,
        Replace = 18, BlockStatus2 = 19;

    const int RequestLength = 20, ResponseLength = 4;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Parameter                  = s_protocol.Label ("s7comm.tis.parameter", "TIS Parameter"),
        TisData                    = s_protocol.Label ("s7comm.cpu.tis.data", "TIS Data"),
        Parametersize              = s_protocol.UInt16("s7comm.tis.parametersize", "TIS Parameter size"),
        Datasize                   = s_protocol.UInt16("s7comm.tis.datasize", "TIS Data size"),
        Param1                     = s_protocol.UInt16("s7comm.tis.param1", "TIS Parameter 1"),
        Param2                     = s_protocol.UInt16("s7comm.tis.param2", "TIS Parameter 2 - Trigger type", names: S7Names.TisParam2),
        Param3                     = s_protocol.UInt16("s7comm.tis.param3", "TIS Parameter 3 - Trigger frequency", names: new(() => [(0, "Every cycle (permanent)"), (1, "Once"), (2, "Always (force)")])),
        Answersize                 = s_protocol.UInt16("s7comm.tis.answersize", "TIS Parameter 4 - Answer size"),
        Param5                     = s_protocol.UInt16("s7comm.tis.param5", "TIS Parameter 5"),
        Param6                     = s_protocol.UInt16("s7comm.tis.param6", "TIS Parameter 6"),
        Param7                     = s_protocol.UInt16("s7comm.tis.param7", "TIS Parameter 7"),
        Param8                     = s_protocol.UInt16("s7comm.tis.param8", "TIS Parameter 8"),
        Param9                     = s_protocol.UInt16("s7comm.tis.param9", "TIS Parameter 9"),
        VarstatTrgevent            = s_protocol.UInt16("s7comm.varstat.trgevent", "TIS Parameter 10 - Trigger event", display: Hex, names: S7Names.VarstatTrgevent),
        ResParam1                  = s_protocol.UInt16("s7comm.tis.res.param1", "TIS Response Parameter 1", display: Hex),
        ResParam2                  = s_protocol.UInt16("s7comm.tis.res.param2", "TIS Response Parameter 2", display: Hex),
        JobFunction                = s_protocol.UInt8 ("s7comm.tis.job.function", "Job function", names: S7Names.TisJobFunction),
        JobResponseSeqNum          = s_protocol.UInt8 ("s7comm.tis.job.response_seq_num", "Job reference sequence number"),
        JobReserved                = s_protocol.Bytes ("s7comm.tis.job.reserved", "Job Reserved / Unknown"),
        BlockstatFlagsunknown      = s_protocol.UInt8 ("s7comm.tis.blockstat.flagsunknown", "Blockstat flags", display: Hex),
        BlockstatNumberOfLines     = s_protocol.UInt8 ("s7comm.tis.blockstat.number_of_lines", "Number of lines"),
        BlockstatLineAddress       = s_protocol.UInt16("s7comm.tis.blockstat.line_address", "Address"),
        BlockstatData              = s_protocol.Bytes ("s7comm.tis.blockstat.data", "Blockstatus data"),
        BlockstatReserved          = s_protocol.Bytes ("s7comm.tis.blockstat.reserved", "Blockstatus Reserved / Unknown"),
        DiagdataReqBlocktype       = s_protocol.UInt16("s7comm.diagdata.req.blocktype", "Block type", names: S7Names.BlockinfoSubblkType),
        DiagdataReqBlocknumber     = s_protocol.UInt16("s7comm.diagdata.req.blocknumber", "Block number"),
        DiagdataReqStartaddrAwl    = s_protocol.UInt16("s7comm.diagdata.req.startaddr_awl", "Start address AWL"),
        DiagdataReqSaz             = s_protocol.UInt16("s7comm.diagdata.req.saz", "Step address counter (SAZ)"),
        DiagdataRegister           = s_protocol.UInt8 ("s7comm.diagdata.register", "Registers", display: Hex),
        DiagdataRegisterStw        = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.stw", "STW", 0x1),
        DiagdataRegisterAccu1      = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.accu1", "ACCU1", 0x2),
        DiagdataRegisterAccu2      = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.accu2", "ACCU2", 0x4),
        DiagdataRegisterAr1        = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.ar1", "AR1", 0x8),
        DiagdataRegisterAr2        = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.ar2", "AR2", 0x10),
        DiagdataRegisterDb1        = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.db1", "DB1", 0x20),
        DiagdataRegisterDb2        = s_protocol.Flag  (DiagdataRegister, "s7comm.diagdata.register.db2", "DB2", 0x40),
        VarstatUnknown             = s_protocol.Bytes ("s7comm.varstat.unknown", "Unknown byte(s) varstat"),
        VarstatItemCount           = s_protocol.UInt16("s7comm.varstat.item_count", "Item count"),
        VarstatReqMemoryArea       = s_protocol.UInt8 ("s7comm.varstat.req.memory_area", "Memory area", names: S7Names.VarstatReqMemoryArea),
        VarstatReqRepetitionFactor = s_protocol.UInt8 ("s7comm.varstat.req.repetition_factor", "Repetition factor"),
        VarstatReqDbNumber         = s_protocol.UInt16("s7comm.varstat.req.db_number", "DB number"),
        VarstatReqStartaddress     = s_protocol.UInt16("s7comm.varstat.req.startaddress", "Startaddress"),
        VarstatReqBitpos           = s_protocol.UInt16("s7comm.varstat.req.bitpos", "Bitposition");

    public static void Take(ref Layer s7, ulong subfunction, bool isRequest)
    {
        int parameters = (int)s7.Take(Parametersize), data = (int)s7.Take(Datasize), end = s7.Position + parameters;
        if (s7.Failed) return;
        if (parameters > 0)
        {
            GroupScope group = s7.Begin(Parameter, s7.Position, parameters);
            TakeParameters(ref s7, parameters);
            s7.End(group);
            s7.Position = end;
        }
        if (data == 0 || s7.Failed) return;
        GroupScope scope = s7.Begin(TisData, s7.Position, data);
        TakeData(ref s7, subfunction, isRequest, s7.Position + data);
        s7.End(scope);
    }

    static void TakeParameters(ref Layer s7, int length)
    {
        if (length == ResponseLength)
        {
            s7.Take(ResParam1);
            s7.Take(ResParam2);
            return;
        }
        if (length < RequestLength) return;
        foreach (Field field in (ReadOnlySpan<Field>)[Param1, Param2, Param3, Answersize, Param5, Param6, Param7, Param8, Param9, VarstatTrgevent])
            s7.Take(field);
        if (length < RequestLength + 8) return;
        s7.Take(DiagdataReqBlocktype);
        s7.Take(DiagdataReqBlocknumber);
        s7.Take(DiagdataReqStartaddrAwl);
        s7.Take(DiagdataReqSaz);
    }

    static void TakeData(ref Layer s7, ulong subfunction, bool isRequest, int end)
    {
        switch (subfunction)
        {
            case BlockStatus or BlockStatus2 when isRequest: TakeLines(ref s7); break;
            case BlockStatus or BlockStatus2:
                s7.Take(DiagdataReqStartaddrAwl);
                s7.Take(BlockstatData, end - s7.Position);
                break;
            case VariableStatus or Modify or Force: TakeVariables(ref s7, subfunction, isRequest); break;
            case Enable or Disable:
                s7.Take(JobFunction);
                s7.Take(JobResponseSeqNum);
                break;
            case Delete or ReadJob or Replace when isRequest:
                s7.Take(JobReserved, 2);
                s7.Take(JobFunction);
                s7.Take(JobResponseSeqNum);
                break;
            case ReadList when isRequest:
                s7.Take(JobReserved, 2);
                s7.Take(JobReserved, 2);
                break;
            case ReadList:
                while (s7.Position + 4 <= end && s7.More)
                {
                    GroupScope group = s7.Begin(S7Data.DataItem, s7.Position, 4);
                    s7.Take(JobFunction);
                    s7.Take(JobResponseSeqNum);
                    s7.Take(JobReserved, 2);
                    s7.End(group);
                }
                break;
        }
    }

    // The registers that are wanted, for all lines and for each.
    static void TakeLines(ref Layer s7)
    {
        s7.Take(BlockstatFlagsunknown);
        int lines = (int)s7.Take(BlockstatNumberOfLines);
        TakeRegisters(ref s7);
        for (int i = 0; i < lines && s7.More; i++)
        {
            GroupScope group = s7.Begin(S7Data.DataItem, s7.Position, 4);
            s7.Take(BlockstatLineAddress);
            TakeRegisters(ref s7);
            s7.End(group);
        }
    }

    static void TakeRegisters(ref Layer s7)
    {
        s7.Take(BlockstatReserved, 1);
        s7.TakeBits(DiagdataRegister, DiagdataRegisterStw, DiagdataRegisterAccu1, DiagdataRegisterAccu2, DiagdataRegisterAr1, DiagdataRegisterAr2,
            DiagdataRegisterDb1, DiagdataRegisterDb2);
    }

    static void TakeVariables(ref Layer s7, ulong subfunction, bool isRequest)
    {
        int count = (int)s7.Take(VarstatItemCount);
        if (isRequest)
        {
            for (int i = 0; i < count && s7.More; i++) TakeAddress(ref s7);
            if (subfunction != VariableStatus) TakeValues(ref s7, count);
        }
        else if (subfunction == VariableStatus) TakeValues(ref s7, count);
        else
        {
            S7Data.TakeResults(ref s7, count);
            if ((count & 1) != 0 && s7.Remaining > 0) s7.Take(S7Data.DataFillbyte);
        }
    }

    // Every value is padded here.
    static void TakeValues(ref Layer s7, int count)
    {
        S7Data.TakeItems(ref s7, count);
        if (s7.Remaining > 0 && !s7.Failed) s7.Take(S7Data.DataFillbyte);
    }

    static void TakeAddress(ref Layer s7)
    {
        GroupScope group = s7.Begin(S7Items.Item, s7.Position, 6);
        ulong area = s7.Take(VarstatReqMemoryArea);
        // Single bits: their number stands where others have how often.
        if ((area & 15) == 0)
        {
            s7.Note(VarstatReqBitpos, s7.U8(s7.Position), s7.Position, 1, ItemFlags.None);
            s7.Position++;
        }
        else s7.Take(VarstatReqRepetitionFactor);
        s7.Take(VarstatReqDbNumber);
        s7.Take(VarstatReqStartaddress);
        s7.End(group);
    }
}
