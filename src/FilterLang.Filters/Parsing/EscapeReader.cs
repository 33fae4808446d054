using System.Text;

namespace FilterLang.Filters.Parsing;

/// <summary>Reads the escape sequences of quoted strings and character constants.</summary>
static class EscapeReader
{
    /// <summary>What an escape stands for.</summary>
    public enum Kind
    {
        /// <summary>One byte.</summary>
        Byte,

        /// <summary>A Unicode code point.</summary>
        CodePoint,

        /// <summary>An octal number over 255.</summary>
        TooLarge,

        /// <summary>A universal character name of wrong length or value.</summary>
        NotUniversal,

        /// <summary>No escape sequence.</summary>
        Unknown,
    }

    /// <summary>Reads the escape at the start of a text, which is a backslash and at least one more character.</summary>
    /// <param name="length">How many characters belong to it.</param>
    /// <param name="value">The byte or code point.</param>
    public static Kind Read(ReadOnlySpan<char> text, out int length, out uint value)
    {
        length = 2;
        value = 0;
        char c = text[1];
        int simple = c switch
        {
            'a' => 7, 'b' => 8, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, 'v' => 11,
            '\\' or '\'' or '"' => c,
            _ => -1,
        };
        if (simple >= 0)
        {
            value = (uint)simple;
            return Kind.Byte;
        }

        if (c is >= '0' and <= '7')
        {
            length = 1;
            while (length < 4 && length < text.Length && text[length] is >= '0' and <= '7') value = value * 8 + (uint)(text[length++] - '0');
            return value > 255 ? Kind.TooLarge : Kind.Byte;
        }

        if (c == 'x')
        {
            while (length < 4 && length < text.Length && HexDigit.Value(text[length]) >= 0) value = value * 16 + (uint)HexDigit.Value(text[length++]);
            return length > 2 ? Kind.Byte : Kind.Unknown;
        }

        if (c is not ('u' or 'U')) return Kind.Unknown;
        int digits = c == 'u' ? 4 : 8;
        while (length < 2 + digits && length < text.Length && HexDigit.Value(text[length]) >= 0) value = value * 16 + (uint)HexDigit.Value(text[length++]);
        // As in C, what the basic character set holds has no universal name, except three characters outside that set.
        bool named = length == 2 + digits && Rune.IsValid(value) && (value >= 0xA0 || value is '$' or '@' or '`');
        return named ? Kind.CodePoint : Kind.NotUniversal;
    }
}
