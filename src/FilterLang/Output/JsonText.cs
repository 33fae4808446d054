using System.Buffers;
using System.Globalization;

namespace FilterLang.Output;

/// <summary>Text and values as JSON strings.</summary>
static class JsonText
{
    static readonly SearchValues<byte> s_special = SearchValues.Create("\"\\/\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);

    /// <summary>Adds a string with its quotes.</summary>
    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        sink.Add((byte)'"');
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(s_special);
            if (plain < 0) plain = text.Length;
            sink.Add(text[..plain]);
            if (plain == text.Length) break;
            // An end tag stands in no string as it is.
            if (text[plain] == '/' && plain > 0 && text[plain - 1] == '<') sink.Add((byte)'\\');
            AddEscape(sink, text[plain]);
            text = text[(plain + 1)..];
        }
        sink.Add((byte)'"');
    }

    /// <summary>Adds a plain word of ours with quotes.</summary>
    public static void AddWord(Utf8Sink sink, string word)
    {
        sink.Add((byte)'"');
        sink.Add(word);
        sink.Add((byte)'"');
    }

    static void AddEscape(Utf8Sink sink, byte special)
    {
        ReadOnlySpan<byte> escape = special switch
        {
            (byte)'"' => "\\\""u8, (byte)'\\' => "\\\\"u8, 8 => "\\b"u8, 9 => "\\t"u8, 10 => "\\n"u8, 12 => "\\f"u8, 13 => "\\r"u8, (byte)'/' => "/"u8, _ => default,
        };
        if (escape.IsEmpty)
        {
            sink.Add("\\u00"u8);
            sink.AddHex(special, 2);
        }
        else sink.Add(escape);
    }

    /// <summary>Adds the text that the JSON formats show of a value: numbers for booleans, ISO 8601 for all points in time.</summary>
    public static void AddValue(Utf8Sink text, PacketItems items, in Item item, bool plainNumbers = false)
    {
        Field field = Field.At(item.Field);
        if (field.Type == FieldType.Boolean) text.Add(item.Value != 0 ? (byte)'1' : (byte)'0');
        else if (field.Type == FieldType.None) return;
        else if (field.Type == FieldType.AbsoluteTime) ValueText.AddTime(text, (long)item.Value, Display.Utc);
        else if (plainNumbers && field.Type.IsInteger() && field.Type != FieldType.Char)
        {
            if (field.Type.IsSigned()) text.Add((long)item.Value);
            else text.Add(item.Value);
        }
        else AddShown(text, items, item);
    }

    /// <summary>Adds what structured formats show of a value: as columns do, but octets are joined by colons.</summary>
    public static void AddShown(Utf8Sink text, PacketItems items, in Item item)
    {
        Field field = Field.At(item.Field);
        bool plain = field.Type is FieldType.Bytes or FieldType.UIntBytes && field.Display is not (Display.Dot or Display.Dash or Display.Space);
        if (plain && item.RunLength > 0) text.AddHex(items.Run(item), (byte)':');
        else if (plain && field.Display != Display.NoneIfEmpty) return;
        else ValueText.Add(text, items, item);
    }

    /// <summary>The name of the daily index that packets of this time go to.</summary>
    public static string Index(long nanoseconds)
    {
        DateTime utc = DateTime.UnixEpoch.AddTicks(nanoseconds / 100);
        return "packets-" + (utc + TimeZoneInfo.Local.GetUtcOffset(utc)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
