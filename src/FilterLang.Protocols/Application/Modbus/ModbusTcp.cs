namespace FilterLang.Protocols;

/// <summary>Modbus over TCP, "MODBUS Messaging on TCP/IP Implementation Guide" section 3.1.3: a header before each message.</summary>
public static class ModbusTcp
{
    internal const ushort Port = 502;

    const int HeaderLength = 6, FunctionAt = 7, Least = 8;

    const uint Diagnostics = 8, Encapsulated = 43;

    public static readonly Protocol Protocol = Protocol.Of("mbtcp", "Modbus/TCP", Dissect, "Modbus/TCP");

    public static readonly Field
        TransId = Protocol.UInt16("mbtcp.trans_id", "Transaction Identifier"),
        ProtId  = Protocol.UInt16("mbtcp.prot_id",  "Protocol Identifier"),
        Length  = Protocol.UInt16("mbtcp.len",      "Length"),
        UnitId  = Protocol.UInt8 ("mbtcp.unit_id",  "Unit Identifier");

    static readonly ExpertField
        InvalidProtocol = Protocol.Expert("mbtcp.invalid_prot_id", Severity.Warning, ExpertGroup.Protocol, "Invalid protocol ID"),
        InvalidLength   = Protocol.Expert("mbtcp.invalid_len", Severity.Warning, ExpertGroup.Protocol, "Invalid length");

    /// <summary>The messages behind the header, under 0.</summary>
    public static readonly PayloadTable Messages = PayloadTable.Of("modbus");

    static ModbusTcp() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.UdpPort, Port).CarriedBy(PayloadTables.TlsPort, 802).Dispatches(Messages);

    static void Dissect(ref Layer mbtcp)
    {
        if (mbtcp.Captured < Least)
        {
            mbtcp.Decline();
            return;
        }
        mbtcp.Pdus(HeaderLength, static (ref Layer layer, int at) => layer.U16(at + 4) + HeaderLength, Message);
    }

    static void Message(ref Layer mbtcp)
    {
        mbtcp.Summary("Modbus/TCP");
        mbtcp.Open(HeaderLength + 1);
        uint transaction = (uint)mbtcp.Take(TransId);
        if (mbtcp.Take(ProtId) != 0) mbtcp.Remark(InvalidProtocol);
        int length = (int)mbtcp.Take(Length);
        if (length is < 2 or > 254) mbtcp.Remark(InvalidLength);
        uint unit = (uint)mbtcp.Take(UnitId);
        if (mbtcp.Failed) return;
        bool isRequest = mbtcp.Packet.DestinationPort == Port;
        Tell(ref mbtcp, isRequest, transaction, unit);
        if (mbtcp.Failed) return;
        ModbusConversation talk = mbtcp.Packet.Conversation.State<ModbusConversation>(Protocol);
        talk.Set(transaction, unit, isRequest);
        if (Messages.Find(0) is { } modbus) mbtcp.Call(modbus, mbtcp.Position, mbtcp.Remaining);
    }

    // The functions that have others below them are named by these.
    static void Tell(ref Layer mbtcp, bool isRequest, uint transaction, uint unit)
    {
        uint code = mbtcp.U8(FunctionAt), function = code & 0x7F;
        bool isException = code != function;
        if (isException) isException = mbtcp.U8(FunctionAt + 1) != 0;
        string? within = function switch
        {
            _ when code != function => null,
            Diagnostics => ModbusNames.DiagnosticCode.Find(mbtcp.U16(FunctionAt + 1)),
            Encapsulated => ModbusNames.Mei.Find(mbtcp.U8(FunctionAt + 1)),
            _ => null,
        };
        if (mbtcp.Failed) return;
        mbtcp.Info($"{(isRequest ? "   Query" : "Response")}: Trans: {transaction,5}; Unit: {unit,3}, Func: {function,3}");
        if (code == function && function is (Diagnostics or Encapsulated)) mbtcp.Info($"/  1");
        if (within is not null) mbtcp.Info($": {within}");
        else if (ModbusNames.FuncCode.Find(function) is { } name) mbtcp.Info($": {name}");
        else mbtcp.Info($": Unknown function ({function})");
        if (isException) mbtcp.Info($". Exception returned ");
    }
}
