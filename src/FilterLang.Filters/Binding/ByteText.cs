using FilterLang.Filters.Parsing;

namespace FilterLang.Filters.Binding;

/// <summary>Byte sequences as literals.</summary>
static class ByteText
{
    /// <summary>
    /// Reads groups of one, two or four hexadecimal digits joined by <c>:</c>, <c>-</c> or <c>.</c>, even mixed. A group of four may
    /// stand directly before the next; a separator may end the text. A colon alone is the empty sequence.
    /// </summary>
    public static byte[]? TryParse(ReadOnlySpan<char> text)
    {
        if (text is ":") return [];
        if (text.Length > 1 && text[0] == ':') text = text[1..];
        if (text.IsEmpty) return null;
        var bytes = new byte[text.Length];
        int count = 0, i = 0;
        while (i < text.Length)
        {
            int digits = 0;
            while (digits < 4 && i + digits < text.Length && HexDigit.Value(text[i + digits]) >= 0) digits++;
            if (digits == 3) digits = 2;
            bool last = i + digits == text.Length;
            bool separator = !last && text[i + digits] is ':' or '-' or '.';
            if (digits == 0 || (digits < 4 && !last && !separator)) return null;
            if (digits == 1) bytes[count++] = (byte)HexDigit.Value(text[i]);
            for (int d = 0; digits > 1 && d < digits; d += 2)
                bytes[count++] = (byte)(HexDigit.Value(text[i + d]) << 4 | HexDigit.Value(text[i + d + 1]));
            i += digits + (separator ? 1 : 0);
        }

        return bytes[..count];
    }
}
