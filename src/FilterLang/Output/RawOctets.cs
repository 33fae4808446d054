namespace FilterLang.Output;

/// <summary>The octets behind an item as the raw members of the JSON formats show them.</summary>
static class RawOctets
{
    /// <summary>Adds the octets as hex; of bits of a word only their value.</summary>
    public static void Add(Utf8Sink sink, PacketItems items, in Item item)
    {
        Field field = Field.At(item.Field);
        if (field.ShownMask != 0 && !field.Type.IsRun()) sink.AddHex(item.Value / (ulong)field.Unit, 1);
        else if (item.Length > 0) sink.AddHex(items.Raw(item));
    }

    /// <summary>Wireshark's number of a field type.</summary>
    public static int Number(FieldType type) => type switch
    {
        FieldType.None => 0, FieldType.Protocol => 1, FieldType.Boolean => 2, FieldType.Char => 3,
        >= FieldType.UInt8 and <= FieldType.UInt64 => 4 + (type - FieldType.UInt8),
        >= FieldType.Int8 and <= FieldType.Int64 => 12 + (type - FieldType.Int8),
        FieldType.Ieee11073SFloat => 20, FieldType.Ieee11073Float => 21, FieldType.Float => 22, FieldType.Double => 23,
        FieldType.AbsoluteTime => 24, FieldType.RelativeTime => 25, FieldType.String => 26, FieldType.StringZ => 27, FieldType.UIntString => 28,
        FieldType.Ether => 29, FieldType.Bytes => 30, FieldType.UIntBytes => 31, FieldType.IPv4 => 32, FieldType.IPv6 => 33,
        FieldType.IpxNet => 34, FieldType.FrameNumber => 35, FieldType.Guid => 36, FieldType.Oid => 37, FieldType.Eui64 => 38,
        FieldType.Ax25 => 39, FieldType.Vines => 40, FieldType.RelOid => 41, FieldType.SystemId => 42, FieldType.StringZPad => 43,
        FieldType.FcWwn => 44, _ => 45,
    };
}
