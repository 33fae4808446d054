namespace FilterLang.Protocols;

/// <summary>Properties, MQTT 5 section 2.2.2.</summary>
static class MqttProperties
{
    const uint ContentTypeId = 0x03, SubscriptionIdentifier = 0x0B, TopicAliasId = 0x23, MaximumQosId = 0x24, UserProperty = 0x26;

    static readonly Protocol s_protocol = Mqtt.Protocol;

    public static readonly Field
        Heading      = s_protocol.Label ("mqtt.properties",            "Properties"),
        WillHeading  = s_protocol.Label ("mqtt.will_properties",       "Will Properties"),
        TotalLength  = s_protocol.UInt64("mqtt.property_len",          "Total Length"),
        Id           = s_protocol.UInt8 ("mqtt.property_id",           "ID", display: Hex, names: MqttNames.Property),
        Number       = s_protocol.UInt32("mqtt.prop_number",           "Value"),
        ContentType  = s_protocol.Text  ("mqtt.property.content_type", "Content Type", type: FieldType.UIntString),
        MaximumQos   = s_protocol.UInt8 ("mqtt.property.max_qos",      "QoS", names: MqttNames.Qos),
        TopicAlias   = s_protocol.UInt16("mqtt.property.topic_alias",  "Topic Alias"),
        Unknown      = s_protocol.Text  ("mqtt.prop_unknown",          "Unknown Property"),
        StringLength = s_protocol.Row   ("mqtt.prop_string_len",       "Length", FieldType.UInt32, display: Dec, size: 2),
        String       = s_protocol.Text  ("mqtt.prop_string",           "Value"),
        KeyLength    = s_protocol.Row   ("mqtt.prop_key_len",          "Key Length", FieldType.UInt32, display: Dec, size: 2),
        Key          = s_protocol.Text  ("mqtt.prop_key",              "Key"),
        ValueLength  = s_protocol.Row   ("mqtt.prop_value_len",        "Value Length", FieldType.UInt32, display: Dec, size: 2),
        Value        = s_protocol.Text  ("mqtt.prop_value",            "Value");

    static readonly Field
        s_number8  = s_protocol.Row("mqtt.prop_number", "Value", FieldType.UInt32, display: Dec, size: 1),
        s_number16 = s_protocol.Row("mqtt.prop_number", "Value", FieldType.UInt32, display: Dec, size: 2);

    /// <summary>Takes the properties of a packet.</summary>
    public static MqttKnown Take(ref Layer mqtt, Field heading)
    {
        var known = new MqttKnown();
        GroupScope scope = mqtt.Begin(heading);
        ulong length = Mqtt.TakeVariable(ref mqtt, TotalLength);
        long end = mqtt.Position + (long)Math.Min(length, int.MaxValue);
        while (!mqtt.Failed && mqtt.Position < end) TakeOne(ref mqtt, (int)Math.Min(end, int.MaxValue), ref known);
        mqtt.End(scope);
        return known;
    }

    static void TakeOne(ref Layer mqtt, int end, ref MqttKnown known)
    {
        uint id = (uint)mqtt.Take(Id);
        switch (id)
        {
            case 0x01 or 0x17 or 0x19 or 0x25 or (>= 0x28 and <= 0x2A): mqtt.Take(s_number8); break;
            case 0x13 or 0x21 or 0x22: mqtt.Take(s_number16); break;
            case 0x02 or 0x11 or 0x18 or 0x27: mqtt.Take(Number); break;
            case SubscriptionIdentifier: Mqtt.TakeVariable(ref mqtt, Number); break;
            case TopicAliasId: (known.TopicAlias, known.HasTopicAlias) = ((uint)mqtt.Take(TopicAlias), true); break;
            case MaximumQosId: mqtt.Take(MaximumQos); break;
            case ContentTypeId: TakeContentType(ref mqtt, ref known); break;
            case 0x08 or 0x09 or 0x12 or 0x15 or 0x16 or 0x1A or 0x1C or 0x1F: Mqtt.TakeText(ref mqtt, StringLength, String); break;
            case UserProperty:
                Mqtt.TakeText(ref mqtt, KeyLength, Key);
                Mqtt.TakeText(ref mqtt, ValueLength, Value);
                break;
            default:
                int rest = end - mqtt.Position;
                mqtt.Text(Unknown, mqtt.Position, rest, TextEncoding.Utf8);
                mqtt.Position += rest;
                break;
        }
    }

    static void TakeContentType(ref Layer mqtt, ref MqttKnown known)
    {
        int length = mqtt.U16(mqtt.Position), at = mqtt.Position + 2;
        mqtt.Text(ContentType, at, length, TextEncoding.Utf8);
        if (mqtt.Failed) return;
        (known.ContentTypeAt, known.ContentTypeLength) = (at, length);
        mqtt.Position = at + length;
    }
}

/// <summary>What properties say that the packet itself needs.</summary>
struct MqttKnown
{
    public uint TopicAlias;
    public bool HasTopicAlias;
    public int ContentTypeAt, ContentTypeLength;
}
