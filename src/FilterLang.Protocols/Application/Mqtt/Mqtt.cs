namespace FilterLang.Protocols;

/// <summary>MQTT 3.1, 3.1.1 and 5 (OASIS Standards): control packets, section 2 of the latter two.</summary>
public static class Mqtt
{
    internal const uint Connect = 1, ConnectAck = 2, Publish = 3, PublishAck = 4, PublishReceived = 5, PublishRelease = 6, PublishComplete = 7,
        Subscribe = 8, SubscribeAck = 9, Unsubscribe = 10, UnsubscribeAck = 11, Disconnect = 14, Authentication = 15;

    internal const byte Version31 = 3, Version311 = 4, Version5 = 5;

    const int FixedLength = 2;

    public static readonly Protocol Protocol = Protocol.Of("mqtt", "MQ Telemetry Transport Protocol", Dissect, "MQTT");

    public static readonly Field
        HeaderFlags    = Protocol.UInt8  ("mqtt.hdrflags",        "Header Flags", display: Hex),
        Type           = Protocol.UInt8  ("mqtt.msgtype",         "Message Type", mask: 0xF0, names: MqttNames.Type),
        Reserved       = Protocol.UInt8  ("mqtt.hdr_reserved",    "Reserved", mask: 0x0F),
        Duplicate      = Protocol.Boolean("mqtt.dupflag",         "DUP Flag", mask: 0x08, names: ValueNames.SetNotSet),
        Qos            = Protocol.UInt8  ("mqtt.qos",             "QoS Level", mask: 0x06, names: MqttNames.Qos),
        Retain         = Protocol.Boolean("mqtt.retain",          "Retain", mask: 0x01, names: ValueNames.SetNotSet),
        RetainReserved = Protocol.UInt8  ("mqtt.retain_reserved", "Reserved", mask: 0x01),
        Length         = Protocol.UInt64 ("mqtt.len",             "Msg Len");

    static readonly ExpertField
        UnknownVersion = Protocol.Expert("mqtt.unknown_version", Severity.Note, ExpertGroup.Protocol, "Unknown version (missing the CONNECT packet?)");

    static Mqtt()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 1883).CarriedBy(PayloadTables.TlsPort, 8883).Dispatches(MediaTypes.Table);
        PayloadTables.QuicApplication.Add(Protocol, "mqtt");
        _ = MqttProperties.Heading;
        _ = MqttConnection.Flags;
        _ = MqttMessages.Topic;
    }

    static void Dissect(ref Layer mqtt)
    {
        mqtt.ClearInfo();
        mqtt.Pdus(FixedLength, PacketLength, Packet);
    }

    static int PacketLength(ref Layer mqtt, int at)
    {
        int size = VariableLength(mqtt, at + 1, out ulong length);
        if (size == 0) return 0;
        if (length > int.MaxValue / 2) mqtt.Fail();
        return (int)length + 1 + size;
    }

    /// <summary>A variable byte integer, section 1.5.5 of version 5: how many octets it has, 0 where they are not all there.</summary>
    internal static int VariableLength(in Layer mqtt, int at, out ulong value)
    {
        value = 0;
        ReadOnlySpan<byte> bytes = at < mqtt.Captured ? mqtt.Bytes[at..] : default;
        for (int i = 0; i < bytes.Length && i < 8; i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80) return i + 1;
        }
        return 0;
    }

    /// <summary>Takes a variable byte integer.</summary>
    internal static ulong TakeVariable(ref Layer mqtt, Field field)
    {
        int size = VariableLength(mqtt, mqtt.Position, out ulong value);
        if (size == 0) mqtt.Fail();
        mqtt.Note(field, value, mqtt.Position, size, ItemFlags.None);
        mqtt.Position += size;
        return value;
    }

    static void Packet(ref Layer mqtt)
    {
        MqttConversation talk = mqtt.Packet.Conversation.State<MqttConversation>(Protocol);
        uint flags = mqtt.U8(0), type = flags >> 4;
        string? name = Type.Names!.Find(type);
        mqtt.SummaryOnce(Protocol.ShortName);
        mqtt.AddToInfo(name);
        mqtt.Open();
        mqtt.Title($", {name}");
        TakeFlags(ref mqtt, type, talk.Version);
        mqtt.Label(HeaderFlags, $"Header Flags: 0x{(ulong)flags:x2}, Message Type: {name}");
        if (talk.Version == 0 && type != Connect) mqtt.Remark(UnknownVersion, 0, 1);
        TakeVariable(ref mqtt, Length);
        switch (type)
        {
            case Connect: MqttConnection.TakeConnect(ref mqtt, talk); break;
            case ConnectAck: MqttConnection.TakeConnectAck(ref mqtt, talk.Version); break;
            case Publish: MqttMessages.TakePublish(ref mqtt, talk, flags); break;
            case >= PublishAck and <= PublishComplete: MqttMessages.TakeAck(ref mqtt, type, talk.Version); break;
            case Subscribe or Unsubscribe: MqttMessages.TakeSubscribe(ref mqtt, type, talk.Version); break;
            case SubscribeAck or UnsubscribeAck: MqttMessages.TakeSubscribeAck(ref mqtt, type, talk.Version); break;
            case Disconnect or Authentication: MqttConnection.TakeReason(ref mqtt, type, talk.Version); break;
        }
    }

    // In version 3.1 requests that are acknowledged have the flags of a publication, section 2.1.
    static void TakeFlags(ref Layer mqtt, uint type, byte version)
    {
        if (type == Publish) mqtt.TakeBits(HeaderFlags, Type, Duplicate, Qos, Retain);
        else if (version == Version31 && type is PublishRelease or Subscribe or Unsubscribe) mqtt.TakeBits(HeaderFlags, Type, Duplicate, Qos, RetainReserved);
        else mqtt.TakeBits(HeaderFlags, Type, Reserved);
    }

    /// <summary>Takes text behind its length of two octets.</summary>
    internal static int TakeText(ref Layer mqtt, Field length, Field text)
    {
        int size = (int)mqtt.Take(length);
        mqtt.Text(text, mqtt.Position, size, TextEncoding.Utf8);
        mqtt.Position += size;
        return size;
    }
}
