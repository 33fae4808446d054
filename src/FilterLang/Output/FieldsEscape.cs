using System.Buffers;

namespace FilterLang.Output;

/// <summary>The escapes of <c>-T fields</c>: control characters that would break the line are written as two characters.</summary>
static class FieldsEscape
{
    static readonly SearchValues<byte> s_escaped = SearchValues.Create("\0\b\f\n\r\t\v\\"u8);

    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> text, FieldsFormat format)
    {
        if (!format.Escape)
        {
            sink.Add(text);
            return;
        }
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(s_escaped);
            if (plain < 0) plain = text.Length;
            sink.Add(text[..plain]);
            if (plain == text.Length) return;
            sink.Add(text[plain] switch
            {
                0 => "\\0"u8, 8 => "\\b"u8, 9 => "\\t"u8, 10 => "\\n"u8, 11 => "\\v"u8, 12 => "\\f"u8, (byte)'\\' => "\\\\"u8, _ => "\\r"u8,
            });
            text = text[(plain + 1)..];
        }
    }
}
