namespace FilterLang.Protocols;

/// <summary>CONNECT, CONNACK, DISCONNECT and AUTH, MQTT 5 sections 3.1, 3.2, 3.14 and 3.15.</summary>
static class MqttConnection
{
    const ulong HasUser = 0x80, HasPassword = 0x40, HasWill = 0x04;

    static readonly Protocol s_protocol = Mqtt.Protocol;

    public static readonly Field
        NameLength        = s_protocol.UInt16 ("mqtt.proto_len",             "Protocol Name Length"),
        Name              = s_protocol.Text   ("mqtt.protoname",             "Protocol Name"),
        Version           = s_protocol.UInt8  ("mqtt.ver",                   "Version", names: MqttNames.Version),
        Flags             = s_protocol.UInt8  ("mqtt.conflags",              "Connect Flags", display: Hex),
        UserFlag          = s_protocol.Boolean("mqtt.conflag.uname",         "User Name Flag", mask: 0x80, names: ValueNames.SetNotSet),
        PasswordFlag      = s_protocol.Boolean("mqtt.conflag.passwd",        "Password Flag", mask: 0x40, names: ValueNames.SetNotSet),
        WillRetain        = s_protocol.Boolean("mqtt.conflag.retain",        "Will Retain", mask: 0x20, names: ValueNames.SetNotSet),
        WillQos           = s_protocol.UInt8  ("mqtt.conflag.qos",           "QoS Level", mask: 0x18, names: MqttNames.Qos),
        WillFlag          = s_protocol.Boolean("mqtt.conflag.willflag",      "Will Flag", mask: 0x04, names: ValueNames.SetNotSet),
        CleanSession      = s_protocol.Boolean("mqtt.conflag.cleansess",     "Clean Session Flag", mask: 0x02, names: ValueNames.SetNotSet),
        FlagReserved      = s_protocol.Boolean("mqtt.conflag.reserved",      "(Reserved)", mask: 0x01, names: ValueNames.SetNotSet),
        KeepAlive         = s_protocol.UInt16 ("mqtt.kalive",                "Keep Alive"),
        ClientLength      = s_protocol.UInt16 ("mqtt.clientid_len",          "Client ID Length"),
        Client            = s_protocol.Text   ("mqtt.clientid",              "Client ID"),
        WillTopicLength   = s_protocol.UInt16 ("mqtt.willtopic_len",         "Will Topic Length"),
        WillTopic         = s_protocol.Text   ("mqtt.willtopic",             "Will Topic"),
        WillMessageLength = s_protocol.UInt16 ("mqtt.willmsg_len",           "Will Message Length"),
        WillMessage       = s_protocol.Bytes  ("mqtt.willmsg",               "Will Message"),
        UserLength        = s_protocol.UInt16 ("mqtt.username_len",          "User Name Length"),
        User              = s_protocol.Text   ("mqtt.username",              "User Name"),
        PasswordLength    = s_protocol.UInt16 ("mqtt.passwd_len",            "Password Length"),
        Password          = s_protocol.Text   ("mqtt.passwd",                "Password"),
        AckReserved       = s_protocol.Boolean("mqtt.conack.flags.reserved", "Reserved", names: ValueNames.SetNotSet),
        AckFlagsReserved  = s_protocol.Boolean("mqtt.conack.flags.reserved", "Reserved", mask: 0xFE, names: ValueNames.SetNotSet),
        AckFlags          = s_protocol.UInt8  ("mqtt.conack.flags",          "Acknowledge Flags", display: Hex),
        SessionPresent    = s_protocol.Boolean("mqtt.conack.flags.sp",       "Session Present", mask: 0x01, names: ValueNames.SetNotSet),
        ReturnCode        = s_protocol.UInt8  ("mqtt.conack.val",            "Return Code", names: MqttNames.ReturnCode),
        ConnectReason     = s_protocol.UInt8  ("mqtt.connack.reason_code",   "Reason Code", names: MqttNames.ConnectReason),
        DisconnectReason  = s_protocol.UInt8  ("mqtt.disconnect.reason_code", "Reason Code", names: MqttNames.DisconnectReason),
        AuthenticationReason = s_protocol.UInt8("mqtt.auth.reason_code",     "Reason Code", names: MqttNames.AuthenticationReason);

    public static void TakeConnect(ref Layer mqtt, MqttConversation talk)
    {
        Mqtt.TakeText(ref mqtt, NameLength, Name);
        byte version = (byte)mqtt.Take(Version);
        if (mqtt.Failed) return;
        talk.Version = version;
        ulong flags = mqtt.TakeBits(Flags, UserFlag, PasswordFlag, WillRetain, WillQos, WillFlag, CleanSession, FlagReserved);
        mqtt.Take(KeepAlive);
        if (version == Mqtt.Version5) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
        Mqtt.TakeText(ref mqtt, ClientLength, Client);
        if ((flags & HasWill) != 0)
        {
            if (version == Mqtt.Version5) MqttProperties.Take(ref mqtt, MqttProperties.WillHeading);
            Mqtt.TakeText(ref mqtt, WillTopicLength, WillTopic);
            mqtt.Take(WillMessage, (int)mqtt.Take(WillMessageLength));
        }
        if ((flags & HasUser) != 0) Mqtt.TakeText(ref mqtt, UserLength, User);
        if ((flags & HasPassword) != 0) Mqtt.TakeText(ref mqtt, PasswordLength, Password);
    }

    public static void TakeConnectAck(ref Layer mqtt, byte version)
    {
        if (version == Mqtt.Version31) mqtt.Take(AckReserved);
        else mqtt.TakeBits(AckFlags, AckFlagsReserved, SessionPresent);
        mqtt.Take(version is Mqtt.Version31 or Mqtt.Version311 ? ReturnCode : ConnectReason);
        if (version == Mqtt.Version5) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
    }

    /// <summary>What may stand in DISCONNECT and AUTH since version 5.</summary>
    public static void TakeReason(ref Layer mqtt, uint type, byte version)
    {
        if (version != Mqtt.Version5 || !mqtt.More) return;
        mqtt.Take(type == Mqtt.Disconnect ? DisconnectReason : AuthenticationReason);
        if (mqtt.More) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
    }
}
