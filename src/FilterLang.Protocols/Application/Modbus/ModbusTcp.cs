namespace FilterLang.Protocols;

/// <summary>Modbus over TCP, "MODBUS Messaging on TCP/IP Implementation Guide" section 3.1.3: a header before each message.</summary>
public static class ModbusTcp
{
    internal const ushort Port = 502;

    const int HeaderLength = 6;

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

    static ModbusTcp() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.UdpPort, Port).Dispatches(Messages);

    static void Dissect(ref Layer mbtcp)
    {
        if (mbtcp.Captured < 2)
        {
            mbtcp.Decline();
            return;
        }
        mbtcp.Summary("Modbus/TCP");
        mbtcp.Pdus(HeaderLength, static (ref Layer layer, int at) => layer.U16(at + 4) + HeaderLength, Message);
    }

    static void Message(ref Layer mbtcp)
    {
        mbtcp.Open(HeaderLength + 1);
        uint transaction = (uint)mbtcp.Take(TransId);
        if (mbtcp.Take(ProtId) != 0) mbtcp.Remark(InvalidProtocol);
        int length = (int)mbtcp.Take(Length);
        if (length is < 2 or > 254) mbtcp.Remark(InvalidLength);
        uint unit = (uint)mbtcp.Take(UnitId);
        if (mbtcp.Failed) return;
        bool isRequest = mbtcp.Packet.DestinationPort == Port;
        mbtcp.Info($"{(isRequest ? "   Query" : "Response")}: Trans: {transaction}; Unit: {unit}");
        ModbusConversation talk = mbtcp.Packet.Conversation.State<ModbusConversation>(Protocol);
        talk.Set(transaction, unit, isRequest);
        if (Messages.Find(0) is { } modbus) mbtcp.Call(modbus, mbtcp.Position, mbtcp.Remaining);
    }
}
