namespace FilterLang.Protocols;

/// <summary>Publications, subscriptions and what acknowledges them, MQTT 5 sections 3.3 to 3.11.</summary>
static class MqttMessages
{
    static readonly Protocol s_protocol = Mqtt.Protocol;

    public static readonly Field
        Identifier        = s_protocol.UInt16 ("mqtt.msgid",                         "Message Identifier"),
        TopicLength       = s_protocol.UInt16 ("mqtt.topic_len",                     "Topic Length"),
        Topic             = s_protocol.Text   ("mqtt.topic",                         "Topic"),
        Message           = s_protocol.Bytes  ("mqtt.msg",                           "Message"),
        RequestedQos      = s_protocol.UInt8  ("mqtt.sub.qos",                       "Requested QoS", names: MqttNames.Qos),
        Options           = s_protocol.UInt8  ("mqtt.subscription_options",          "Subscription Options", display: Hex),
        OptionsReserved   = s_protocol.UInt8  ("mqtt.subscription_options_reserved", "Reserved", display: Hex, mask: 0xC0),
        RetainHandling    = s_protocol.UInt8  ("mqtt.subscription_options_retain",   "Retain Handling", mask: 0x30, names: MqttNames.RetainHandling),
        RetainAsPublished = s_protocol.Boolean("mqtt.subscription_options_rap",      "Retain As Published", mask: 0x08, names: ValueNames.SetNotSet),
        NoLocal           = s_protocol.Boolean("mqtt.subscription_options_nl",       "No Local", mask: 0x04, names: ValueNames.SetNotSet),
        OptionsQos        = s_protocol.UInt8  ("mqtt.subscription_options_qos",      "QoS", mask: 0x03, names: MqttNames.Qos),
        GrantedQos        = s_protocol.UInt8  ("mqtt.suback.qos",                    "Granted QoS", names: MqttNames.GrantedQos),
        AckReason         = s_protocol.UInt8  ("mqtt.puback.reason_code",            "Reason Code", names: MqttNames.PublishReason),
        ReceivedReason    = s_protocol.UInt8  ("mqtt.pubrec.reason_code",            "Reason Code", names: MqttNames.PublishReason),
        ReleaseReason     = s_protocol.UInt8  ("mqtt.pubrel.reason_code",            "Reason Code", names: MqttNames.ReleaseReason),
        CompleteReason    = s_protocol.UInt8  ("mqtt.pubcomp.reason_code",           "Reason Code", names: MqttNames.ReleaseReason),
        SubscribeReason   = s_protocol.UInt8  ("mqtt.suback.reason_code",            "Reason Code", names: MqttNames.SubscribeReason),
        UnsubscribeReason = s_protocol.UInt8  ("mqtt.unsuback.reason_code",          "Reason Code", names: MqttNames.UnsubscribeReason);

    static readonly ExpertField
        EmptyTopic   = s_protocol.Expert("mqtt.illegal_topic_length", Severity.Warning, ExpertGroup.Protocol, "Length cannot be 0"),
        UnknownAlias = s_protocol.Expert("mqtt.unknown_topic_alias", Severity.Note, ExpertGroup.Protocol, "Unknown topic alias");

    public static void TakePublish(ref Layer mqtt, MqttConversation talk, uint flags)
    {
        int at = mqtt.Position, length = (int)mqtt.Take(TopicLength), topic = mqtt.Position;
        TakeTopic(ref mqtt, length);
        if ((flags & Mqtt.Qos.Mask) != 0) TakeIdentifier(ref mqtt);
        var known = talk.Version == Mqtt.Version5 ? MqttProperties.Take(ref mqtt, MqttProperties.Heading) : default;
        if (mqtt.Failed) return;
        if (length == 0 && !known.HasTopicAlias) mqtt.Remark(EmptyTopic, at, 2);
        ReadOnlySpan<byte> name = mqtt.Bytes.Slice(topic, length);
        if (known.HasTopicAlias)
        {
            if (length > 0) talk.SetTopic(known.TopicAlias, name);
            else NoteTopic(ref mqtt, talk, known.TopicAlias, ref name);
        }
        mqtt.Info($" [{name}]");
        TakeMessage(ref mqtt, known);
    }

    static void NoteTopic(ref Layer mqtt, MqttConversation talk, uint alias, ref ReadOnlySpan<byte> name)
    {
        bool isKnown = talk.TryTopic(alias, out name);
        mqtt.NoteText(Topic, name);
        if (!isKnown) mqtt.Remark(UnknownAlias);
    }

    static void TakeTopic(ref Layer mqtt, int length)
    {
        if (length > 0) mqtt.Text(Topic, mqtt.Position, length, TextEncoding.Utf8);
        mqtt.Position += length;
    }

    static void TakeMessage(ref Layer mqtt, in MqttKnown known)
    {
        int at = mqtt.Position, length = mqtt.Remaining;
        mqtt.Take(Message, length);
        if (known.ContentTypeLength == 0 || mqtt.Failed || length == 0) return;
        MediaContent media = mqtt.Packet.State<MediaContent>(MediaBody.Protocol);
        media.Set(mqtt.Bytes.Slice(known.ContentTypeAt, known.ContentTypeLength));
        if (MediaTypes.Find(media.Type) is { } protocol) mqtt.Call(protocol, at, length);
    }

    static void TakeIdentifier(ref Layer mqtt)
    {
        uint id = (uint)mqtt.Take(Identifier);
        if (!mqtt.Failed) mqtt.Info($" (id={id})");
    }

    public static void TakeAck(ref Layer mqtt, uint type, byte version)
    {
        TakeIdentifier(ref mqtt);
        if (version != Mqtt.Version5 || !mqtt.More) return;
        mqtt.Take(type switch
        {
            Mqtt.PublishAck => AckReason, Mqtt.PublishReceived => ReceivedReason, Mqtt.PublishRelease => ReleaseReason, _ => CompleteReason,
        });
        if (mqtt.More) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
    }

    public static void TakeSubscribe(ref Layer mqtt, uint type, byte version)
    {
        TakeIdentifier(ref mqtt);
        if (version == Mqtt.Version5) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
        while (mqtt.More)
        {
            int at = mqtt.Position, length = (int)mqtt.Take(TopicLength), topic = mqtt.Position;
            if (length == 0) mqtt.Remark(EmptyTopic, at, 2);
            TakeTopic(ref mqtt, length);
            if (mqtt.Failed) return;
            if (type == Mqtt.Unsubscribe) continue;
            mqtt.Info($" [{mqtt.Slice(topic, length)}]");
            if (version == Mqtt.Version5) mqtt.TakeBits(Options, OptionsReserved, RetainHandling, RetainAsPublished, NoLocal, OptionsQos);
            else mqtt.Take(RequestedQos);
        }
    }

    public static void TakeSubscribeAck(ref Layer mqtt, uint type, byte version)
    {
        TakeIdentifier(ref mqtt);
        if (version == Mqtt.Version5) MqttProperties.Take(ref mqtt, MqttProperties.Heading);
        Field code = type == Mqtt.UnsubscribeAck ? UnsubscribeReason : version is Mqtt.Version31 or Mqtt.Version311 ? GrantedQos : SubscribeReason;
        if (type == Mqtt.UnsubscribeAck && version != Mqtt.Version5) return;
        while (mqtt.More) mqtt.Take(code);
    }
}
