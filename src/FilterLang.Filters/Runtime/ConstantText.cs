using System.Globalization;
using System.Text;
using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>Constants as the language writes them, for explanations.</summary>
static class ConstantText
{
    public static string Of(Constant constant)
    {
        ref readonly Value value = ref constant.Value;
        var sink = new Utf8Sink();
        switch (constant.Kind)
        {
            case ValueKind.Integer: return value.Integer.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Boolean: return value.Number != 0 ? "True" : "False";
            case ValueKind.Float: return value.Float.ToString("R", CultureInfo.InvariantCulture);
            case ValueKind.Time when constant.Type == FieldType.AbsoluteTime:
                sink.Add((byte)'"');
                ValueText.AddTime(sink, value.Time, Display.Utc);
                sink.Add((byte)'"');
                return sink.ToString();
            case ValueKind.Time:
                sink.AddSeconds(value.Time);
                return sink.ToString();
            case ValueKind.IPv4:
                sink.AddIPv4((uint)value.Number);
                if (value.Length < 32) sink.Add("/" + value.Length.ToString(CultureInfo.InvariantCulture));
                return sink.ToString();
            case ValueKind.IPv6:
                sink.AddIPv6(value.Bytes);
                if (value.Number < 128) sink.Add("/" + value.Number.ToString(CultureInfo.InvariantCulture));
                return sink.ToString();
            case ValueKind.None: return "";
        }

        if (constant.Type.IsText()) return Quoted(value.Bytes);
        if (constant.Type == FieldType.Guid) sink.AddGuid(value.Bytes);
        else if (constant.Type is FieldType.Oid or FieldType.RelOid) sink.AddOid(value.Bytes, constant.Type == FieldType.RelOid);
        else if (value.Length == 0) return "\"\"";
        else if (value.Length == 1) sink.Add($"{value.Bytes[0]:x2}:");
        else sink.AddHex(value.Bytes, (byte)':');
        return sink.ToString();
    }

    /// <summary>A byte string in double quotes, with escapes for what is not printable.</summary>
    public static string Quoted(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("\"");
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!valid || Rune.IsControl(rune))
                for (int i = 0; i < length; i++) text.Append(CultureInfo.InvariantCulture, $"\\x{bytes[i]:x2}");
            else if (rune.Value is '"' or '\\') text.Append('\\').Append((char)rune.Value);
            else text.Append(rune.ToString());
            bytes = bytes[length..];
        }

        return text.Append('"').ToString();
    }
}
