using System.Buffers;

namespace FilterLang.Protocols;

/// <summary>How long the words of XML are (XML 1.0 section 2.3): names of the letters of ASCII, and values that also stand without quotes.</summary>
static class XmlWords
{
    static readonly SearchValues<byte> s_letters = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);

    public static int Blanks(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(" \t\r\n"u8);
        return end < 0 ? text.Length : end;
    }

    /// <summary>A name, perhaps with a prefix before a colon; 0 for none.</summary>
    public static int Name(ReadOnlySpan<byte> text)
    {
        int first = Letters(text);
        if (first == 0 || first == text.Length || text[first] != ':') return first;
        int second = Letters(text[(first + 1)..]);
        return second == 0 ? first : first + 1 + second;
    }

    /// <summary>All attributes, and the blanks behind them.</summary>
    public static int Attributes(ReadOnlySpan<byte> text)
    {
        int end = Blanks(text);
        while (Attribute(text[end..], out _) is > 0 and var length)
        {
            end += length;
            end += Blanks(text[end..]);
        }
        return end;
    }

    /// <summary>A name, an equals sign and a value; 0 for none.</summary>
    /// <param name="text">Where it begins.</param>
    /// <param name="value">Where the value stands, without quotes.</param>
    public static int Attribute(ReadOnlySpan<byte> text, out Range value)
    {
        value = default;
        int at = Name(text);
        if (at == 0) return 0;
        at += Blanks(text[at..]);
        if (at == text.Length || text[at] != '=') return 0;
        at++;
        at += Blanks(text[at..]);
        if (at == text.Length) return 0;
        byte quote = text[at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            int length = text[(at + 1)..].IndexOf(quote);
            if (length < 0) return 0;
            value = (at + 1)..(at + 1 + length);
            return at + length + 2;
        }
        if (char.IsAsciiDigit((char)quote)) return 0;
        int letters = Letters(text[at..]);
        value = at..(at + letters);
        return letters == 0 ? 0 : at + letters;
    }

    static int Letters(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(s_letters);
        return end < 0 ? text.Length : end;
    }
}
