using System.Buffers;

namespace FilterLang.Output;

/// <summary>
/// The escapes of <c>-T fields</c>: a backslash is doubled in any case; control characters that would break the line are written as two
/// characters unless <c>-E escape=n</c> says no.
/// </summary>
static class FieldsEscape
{
    static readonly SearchValues<byte> s_escaped = SearchValues.Create("\\\0\b\f\n\r\t\v"u8), s_always = SearchValues.Create("\\"u8);

    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> text, FieldsFormat format)
    {
        SearchValues<byte> escaped = format.Escape ? s_escaped : s_always;
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(escaped);
            if (plain < 0) plain = text.Length;
            sink.Add(text[..plain]);
            if (plain == text.Length) return;
            sink.Add(text[plain] switch
            {
                (byte)'\\' => "\\\\"u8, 0 => "\\0"u8, 8 => "\\b"u8, 9 => "\\t"u8, 10 => "\\n"u8, 11 => "\\v"u8, 12 => "\\f"u8, _ => "\\r"u8,
            });
            text = text[(plain + 1)..];
        }
    }
}
