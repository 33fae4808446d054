namespace FilterLang.Protocols;

/// <summary>Modbus, "MODBUS Application Protocol Specification" section 6: functions on coils and registers.</summary>
public static class Modbus
{
    const uint ReadCoils = 1, ReadInputs = 2, ReadHolding = 3, ReadInput = 4, WriteCoil = 5, WriteRegister = 6, Diagnostics = 8, EventCounter = 11,
        EventLog = 12, WriteCoils = 15, WriteRegisters = 16, ReadFile = 20, WriteFile = 21, MaskWrite = 22, ReadWrite = 23, ReadFifo = 24, Encapsulated = 43;

    const uint DeviceIdentification = 14;

    public static readonly Protocol Protocol = Protocol.Of("modbus", "Modbus", Dissect, "Modbus");

    public static readonly Field
        RequestFrame                       = Protocol.FrameNumber ("modbus.request_frame",                         "Request Frame"),
        ResponseTime                       = Protocol.RelativeTime("modbus.response_time",                         "Time from request"),
        Exception                          = Protocol.Boolean     ("modbus.exception",                             "Exception", mask: 0x80, names: ValueNames.YesNo),
        FuncCode                           = Protocol.UInt8       ("modbus.func_code",                             "Function Code", mask: 0x7F, names: ModbusNames.FuncCode),
        ReferenceNum                       = Protocol.UInt16      ("modbus.reference_num",                         "Reference Number"),
        Padding                            = Protocol.UInt8       ("modbus.padding",                               "Padding", display: Hex),
        ReferenceNum32                     = Protocol.UInt32      ("modbus.reference_num_32",                      "Reference Number (32 bit)"),
        ReferenceType                      = Protocol.UInt8       ("modbus.reference_type",                        "Reference Type"),
        ReadReferenceNum                   = Protocol.UInt16      ("modbus.read_reference_num",                    "Read Reference Number"),
        WriteReferenceNum                  = Protocol.UInt16      ("modbus.write_reference_num",                   "Write Reference Number"),
        WordCnt                            = Protocol.UInt16      ("modbus.word_cnt",                              "Word Count"),
        ReadWordCnt                        = Protocol.UInt16      ("modbus.read_word_cnt",                         "Read Word Count"),
        WriteWordCnt                       = Protocol.UInt16      ("modbus.write_word_cnt",                        "Write Word Count"),
        BitCnt                             = Protocol.UInt16      ("modbus.bit_cnt",                               "Bit Count"),
        ByteCnt                            = Protocol.UInt8       ("modbus.byte_cnt",                              "Byte Count"),
        ByteCnt16                          = Protocol.UInt16      ("modbus.byte_cnt_16",                           "Byte Count (16-bit)"),
        ExceptionCode                      = Protocol.UInt8       ("modbus.exception_code",                        "Exception Code", names: ModbusNames.ExceptionCode),
        DiagnosticCode                     = Protocol.UInt16      ("modbus.diagnostic_code",                       "Diagnostic Code", names: ModbusNames.DiagnosticCode),
        DiagnosticReturnQueryDataRequest   = Protocol.Bytes       ("modbus.diagnostic.return_query_data.request",  "Request Data"),
        DiagnosticReturnQueryDataEcho      = Protocol.Bytes       ("modbus.diagnostic.return_query_data.echo",     "Echo Data"),
        DiagnosticRestartCommunicationOption = Protocol.UInt16      ("modbus.diagnostic.restart_communication_option", "Restart Communication Option", display: Hex, names: new(() => [(0x0, "Leave Log"), (0xff, "Clear Log")])),
        DiagnosticReturnDiagRegister       = Protocol.UInt16      ("modbus.diagnostic.return_diag_register",       "Diagnostic Register Contents", display: Hex),
        DiagnosticAsciiInputDelimiter      = Protocol.UInt8       ("modbus.diagnostic.ascii_input_delimiter",      "CHAR", display: Hex),
        DiagnosticClearCtrDiagReg          = Protocol.UInt16      ("modbus.diagnostic.clear_ctr_diag_reg",         "Clear Counters & Diag Register Echo"),
        DiagnosticBusMessageCount          = Protocol.UInt16      ("modbus.diagnostic.bus_message_count",          "Total Message Count"),
        DiagnosticBusCommErrorCount        = Protocol.UInt16      ("modbus.diagnostic.bus_comm_error_count",       "CRC Error Count"),
        DiagnosticBusExceptionErrorCount   = Protocol.UInt16      ("modbus.diagnostic.bus_exception_error_count",  "Exception Error Count"),
        DiagnosticSlaveMessageCount        = Protocol.UInt16      ("modbus.diagnostic.slave_message_count",        "Slave Message Count"),
        DiagnosticNoSlaveResponseCount     = Protocol.UInt16      ("modbus.diagnostic.no_slave_response_count",    "Slave No Response Count"),
        DiagnosticSlaveNakCount            = Protocol.UInt16      ("modbus.diagnostic.slave_nak_count",            "Slave NAK Count"),
        DiagnosticSlaveBusyCount           = Protocol.UInt16      ("modbus.diagnostic.slave_busy_count",           "Slave Device Busy Count"),
        DiagnosticBusCharOverrunCount      = Protocol.UInt16      ("modbus.diagnostic.bus_char_overrun_count",     "Slave Character Overrun Count"),
        EvStatus                           = Protocol.UInt16      ("modbus.ev_status",                             "Status", display: Hex),
        Event                              = Protocol.UInt8       ("modbus.event",                                 "Event"),
        EvCount                            = Protocol.UInt16      ("modbus.ev_count",                              "Event Count"),
        EvMsgCount                         = Protocol.UInt16      ("modbus.ev_msg_count",                          "Message Count"),
        AndMask                            = Protocol.UInt16      ("modbus.and_mask",                              "AND mask", display: Hex),
        OrMask                             = Protocol.UInt16      ("modbus.or_mask",                               "OR mask", display: Hex),
        Data                               = Protocol.Bytes       ("modbus.data",                                  "Data"),
        Mei                                = Protocol.UInt8       ("modbus.mei",                                   "MEI type", names: ModbusNames.Mei),
        ReadDeviceId                       = Protocol.UInt8       ("modbus.read_device_id",                        "Read Device ID", names: new(() => [(1, "Basic Device Identification"), (2, "Regular Device Identification"), (3, "Extended Device Identification"), (4, "Specific Identification Object")])),
        ObjectId                           = Protocol.UInt8       ("modbus.object_id",                             "Object ID", names: ModbusNames.ObjectId),
        NumObjects                         = Protocol.UInt8       ("modbus.num_objects",                           "Number of Objects"),
        ObjectsLen                         = Protocol.UInt8       ("modbus.objects_len",                           "Object length"),
        ConformityLevel                    = Protocol.UInt8       ("modbus.conformity_level",                      "Conformity Level", display: Hex, names: new(() => [(0x1, "Basic Device Identification (stream)"), (0x2, "Regular Device Identification (stream)"), (0x3, "Extended Device Identification (stream)"), (0x81, "Basic Device Identification (stream and individual)"), (0x82, "Regular Device Identification (stream and individual)"), (0x83, "Extended Device Identification (stream and individual)")])),
        MoreFollows                        = Protocol.UInt8       ("modbus.more_follows",                          "More Follows", display: Hex),
        NextObjectId                       = Protocol.UInt8       ("modbus.next_object_id",                        "Next Object ID"),
        ObjectStrValue                     = Protocol.Text        ("modbus.object_str_value",                      "Object String Value"),
        ObjectValue                        = Protocol.Bytes       ("modbus.object_value",                          "Object Value"),
        Bitnum                             = Protocol.UInt16      ("modbus.bitnum",                                "Bit Number"),
        Bitval                             = Protocol.Boolean     ("modbus.bitval",                                "Bit Value"),
        Regnum16                           = Protocol.UInt16      ("modbus.regnum16",                              "Register Number"),
        Regnum32                           = Protocol.UInt32      ("modbus.regnum32",                              "Register Number"),
        RegvalUint16                       = Protocol.UInt16      ("modbus.regval_uint16",                         "Register Value (UINT16)"),
        RegvalInt16                        = Protocol.Row         ("modbus.regval_int16",                          "Register Value (INT16)", FieldType.Int16, display: Dec),
        RegvalUint32                       = Protocol.UInt32      ("modbus.regval_uint32",                         "Register Value (UINT32)"),
        RegvalInt32                        = Protocol.Int32       ("modbus.regval_int32",                          "Register Value (INT32)"),
        RegvalFloat                        = Protocol.Row         ("modbus.regval_float",                          "Register Value (IEEE Float)", FieldType.Float);

    static readonly Field s_register = Protocol.Heading("Register"), s_bit = Protocol.Heading("Bit");

    static Modbus() => ModbusTcp.Messages.Add(0, Protocol);

    static void Dissect(ref Layer modbus)
    {
        ModbusConversation talk = modbus.Packet.Conversation.State<ModbusConversation>(ModbusTcp.Protocol);
        modbus.Open();
        bool isException = modbus.Place(Exception, 0) != 0;
        uint function = (uint)modbus.Take(FuncCode);
        if (modbus.Failed) return;
        if (isException)
        {
            modbus.Take(ExceptionCode);
            return;
        }
        ModbusRequest request = default;
        if (talk.IsRequest) Remember(ref modbus, talk, function);
        else if (talk.Find(function, modbus.Packet.Number, out request))
        {
            modbus.Note(RequestFrame, (ulong)request.Frame);
            modbus.Note(ResponseTime, (ulong)(modbus.Packet.Time - request.Time));
        }
        if (talk.IsRequest) TakeRequest(ref modbus, function);
        else TakeResponse(ref modbus, function, request);
    }

    static void Remember(ref Layer modbus, ModbusConversation talk, uint function)
    {
        bool counts = modbus.Captured >= 5;
        talk.Ask(function, modbus.Packet.Number, modbus.Packet.Time, counts ? modbus.U16(1) : (ushort)0, counts ? modbus.U16(3) : (ushort)0);
    }

    static void TakeRequest(ref Layer modbus, uint function)
    {
        uint reference;
        switch (function)
        {
            case ReadCoils or ReadInputs:
                modbus.Take(ReferenceNum);
                modbus.Take(BitCnt);
                break;
            case ReadHolding or ReadInput:
                modbus.Take(ReferenceNum);
                modbus.Take(WordCnt);
                break;
            case WriteCoils:
                reference = (uint)modbus.Take(ReferenceNum);
                int bits = (int)modbus.Take(BitCnt);
                modbus.Take(ByteCnt);
                TakeBits(ref modbus, reference, bits);
                break;
            case WriteRegisters:
                reference = (uint)modbus.Take(ReferenceNum);
                modbus.Take(WordCnt);
                modbus.Take(ByteCnt);
                TakeRegisters(ref modbus, reference);
                break;
            case ReadWrite:
                modbus.Take(ReadReferenceNum);
                modbus.Take(ReadWordCnt);
                reference = (uint)modbus.Take(WriteReferenceNum);
                modbus.Take(WriteWordCnt);
                modbus.Take(ByteCnt);
                TakeRegisters(ref modbus, reference);
                break;
            case ReadFile or WriteFile: TakeFile(ref modbus, function == WriteFile); break;
            case ReadFifo: modbus.Take(ReferenceNum); break;
            case Encapsulated: TakeEncapsulated(ref modbus, isRequest: true); break;
            default: TakeBoth(ref modbus, function, isRequest: true); break;
        }
    }

    static void TakeResponse(ref Layer modbus, uint function, in ModbusRequest request)
    {
        switch (function)
        {
            case ReadCoils or ReadInputs:
                int octets = (int)modbus.Take(ByteCnt);
                TakeBits(ref modbus, request.Reference, request.Count > 0 ? Math.Min(request.Count, octets * 8) : octets * 8);
                break;
            case ReadHolding or ReadInput or ReadWrite:
                modbus.Take(ByteCnt);
                TakeRegisters(ref modbus, request.Reference);
                break;
            case WriteCoils:
                modbus.Take(ReferenceNum);
                modbus.Take(BitCnt);
                break;
            case WriteRegisters:
                modbus.Take(ReferenceNum);
                modbus.Take(WordCnt);
                break;
            case EventCounter:
                modbus.Take(EvStatus);
                modbus.Take(EvCount);
                break;
            case EventLog:
                int events = (int)modbus.Take(ByteCnt) - 6;
                modbus.Take(EvStatus);
                modbus.Take(EvCount);
                modbus.Take(EvMsgCount);
                for (; events > 0 && modbus.More; events--) modbus.Take(Event);
                break;
            case ReadFile or WriteFile: TakeFile(ref modbus, function == WriteFile); break;
            case ReadFifo:
                modbus.Take(ByteCnt16);
                modbus.Take(WordCnt);
                TakeRest(ref modbus);
                break;
            case Encapsulated: TakeEncapsulated(ref modbus, isRequest: false); break;
            default: TakeBoth(ref modbus, function, isRequest: false); break;
        }
    }

    // What a response repeats of its request.
    static void TakeBoth(ref Layer modbus, uint function, bool isRequest)
    {
        switch (function)
        {
            case WriteCoil:
                modbus.Take(ReferenceNum);
                modbus.Place(Data, modbus.Position, 2);
                modbus.Place(Padding, modbus.Position + 1);
                break;
            case WriteRegister:
                TakeRegisters(ref modbus, (uint)modbus.Take(ReferenceNum));
                break;
            case MaskWrite:
                modbus.Take(ReferenceNum);
                modbus.Take(AndMask);
                modbus.Take(OrMask);
                break;
            case Diagnostics: TakeDiagnostics(ref modbus, isRequest); break;
            default: TakeRest(ref modbus); break;
        }
    }

    static void TakeRest(ref Layer modbus)
    {
        if (modbus.Remaining > 0) modbus.Take(Data, modbus.Remaining);
    }

    static void TakeBits(ref Layer modbus, uint reference, int count)
    {
        int at = modbus.Position;
        for (int i = 0; i < count && modbus.Position < modbus.Length && !modbus.Failed; i++)
        {
            int octet = at + (i >> 3);
            ulong bit = (ulong)(modbus.U8(octet) >> (i & 7) & 1);
            if (modbus.Failed) return;
            GroupScope scope = modbus.Begin(s_bit, octet, 1);
            modbus.Label(scope.Item, $"Bit {(ulong)(ushort)(reference + i)} : {bit}");
            modbus.Note(Bitnum, (ushort)(reference + i), octet, 1);
            modbus.Note(Bitval, bit, octet, 1, ItemFlags.None);
            modbus.End(scope);
            if ((i & 7) == 7 || i == count - 1) modbus.Position = octet + 1;
        }
    }

    static void TakeRegisters(ref Layer modbus, uint reference)
    {
        for (uint number = reference; modbus.Remaining >= 2 && modbus.More; number++)
        {
            GroupScope scope = modbus.Begin(s_register, modbus.Position, 2);
            modbus.Label(scope.Item, $"Register {(ulong)(ushort)number} (UINT16): {(ulong)modbus.U16(modbus.Position)}");
            modbus.Note(Regnum16, (ushort)number, modbus.Position, 2);
            modbus.Take(RegvalUint16);
            modbus.End(scope);
        }
    }

    // Section 6.8.
    static void TakeDiagnostics(ref Layer modbus, bool isRequest)
    {
        uint code = (uint)modbus.Take(DiagnosticCode);
        if (modbus.Remaining <= 0) return;
        Field? field = code switch
        {
            0 => isRequest ? DiagnosticReturnQueryDataRequest : DiagnosticReturnQueryDataEcho, 1 => DiagnosticRestartCommunicationOption,
            2 when !isRequest => DiagnosticReturnDiagRegister, 3 => DiagnosticAsciiInputDelimiter, 10 when isRequest => DiagnosticClearCtrDiagReg,
            11 when !isRequest => DiagnosticBusMessageCount, 12 when !isRequest => DiagnosticBusCommErrorCount,
            13 when !isRequest => DiagnosticBusExceptionErrorCount, 14 when !isRequest => DiagnosticSlaveMessageCount,
            15 when !isRequest => DiagnosticNoSlaveResponseCount, 16 when !isRequest => DiagnosticSlaveNakCount,
            17 when !isRequest => DiagnosticSlaveBusyCount, 18 when !isRequest => DiagnosticBusCharOverrunCount, _ => null,
        };
        if (field is null) TakeRest(ref modbus);
        else if (field.Type == FieldType.Bytes) modbus.Take(field, modbus.Remaining);
        else modbus.Take(field);
    }

    // Sections 6.14 and 6.15: groups of registers of files.
    static void TakeFile(ref Layer modbus, bool hasData)
    {
        int end = (int)modbus.Take(ByteCnt) + modbus.Position;
        while (modbus.Position + 7 <= end && modbus.More)
        {
            modbus.Take(ReferenceType);
            modbus.Take(ReferenceNum32);
            int words = (int)modbus.Take(WordCnt);
            if (hasData && words > 0) modbus.Take(Data, words * 2);
        }
    }

    // Section 6.21.
    static void TakeEncapsulated(ref Layer modbus, bool isRequest)
    {
        uint kind = (uint)modbus.Take(Mei);
        if (kind != DeviceIdentification)
        {
            TakeRest(ref modbus);
            return;
        }
        modbus.Take(ReadDeviceId);
        if (isRequest)
        {
            modbus.Take(ObjectId);
            return;
        }
        modbus.Take(ConformityLevel);
        modbus.Take(MoreFollows);
        modbus.Take(NextObjectId);
        for (int objects = (int)modbus.Take(NumObjects); objects > 0 && modbus.More; objects--)
        {
            uint id = (uint)modbus.Take(ObjectId);
            int length = (int)modbus.Take(ObjectsLen);
            if (length == 0) continue;
            if (id < 7) modbus.Take(ObjectStrValue, length);
            else modbus.Take(ObjectValue, length);
        }
    }
}
