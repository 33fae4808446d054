using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>Computed values as text: the plain form of their type, whatever the display of the fields they come from.</summary>
static class PlainText
{
    /// <summary>Adds a value's text. Labels and protocols have none: then it is false, and nothing was added.</summary>
    public static bool Add(Utf8Sink sink, FieldType type, in Value value)
    {
        switch (type.Kind())
        {
            case ValueKind.None or ValueKind.Protocol: return false;
            case ValueKind.Integer when type == FieldType.IpxNet:
                sink.Add("0x"u8);
                sink.AddHex(value.Number, 8);
                return true;
            case ValueKind.Integer:
                if (value.IsNegative) sink.Add((long)value.Number);
                else sink.Add(value.Number);
                return true;
            case ValueKind.Boolean:
                sink.Add(value.Number != 0 ? "True"u8 : "False"u8);
                return true;
            case ValueKind.Float:
                AddFloat(sink, type, value.Float);
                return true;
            case ValueKind.Time when type == FieldType.AbsoluteTime:
                ValueText.AddTime(sink, value.Time, Display.Local);
                return true;
            case ValueKind.Time:
                sink.AddSeconds(value.Time);
                return true;
            case ValueKind.IPv4:
                sink.AddIPv4((uint)value.Number);
                return true;
            case ValueKind.IPv6:
                sink.AddIPv6(value.Bytes);
                return true;
        }

        if (type.IsText()) sink.Add(value.Bytes);
        else if (type == FieldType.Guid) sink.AddGuid(value.Bytes);
        else if (type is FieldType.Oid or FieldType.RelOid) sink.AddOid(value.Bytes, type == FieldType.RelOid);
        else sink.AddHex(value.Bytes, (byte)':');
        return true;
    }

    // The shortest text that reads back as the same number, of single-precision numbers nine digits of it.
    static void AddFloat(Utf8Sink sink, FieldType type, double number)
    {
        for (int digits = type == FieldType.Float ? 9 : 15; ; digits++)
        {
            int start = sink.Length;
            sink.AddGeneral(number, digits);
            if (type == FieldType.Float || digits >= 17) return;
            if (System.Buffers.Text.Utf8Parser.TryParse(sink.Written[start..], out double read, out _) && read.Equals(number)) return;
            sink.CutTo(start);
        }
    }
}
