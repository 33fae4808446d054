namespace FilterLang.Filters.Parsing;

/// <summary>
/// Numbers, addresses and strings make up long sets and chains. Where one stands free, between white space or punctuation, it is a word or
/// a string whatever its shape, and need not go through the scanner's automaton.
/// </summary>
static class PlainValue
{
    /// <summary>Where the value at an offset ends, or -1 if it is not plain.</summary>
    public static int End(string text, int start) => start < text.Length && text[start] == '"' ? EndOfString(text, start) : EndOfWord(text, start);

    /// <summary>A number, an IPv4 or IPv6 address with or without a prefix length, or octets with colons.</summary>
    public static int EndOfWord(string text, int start)
    {
        int end = start, dots = 0, colons = 0, letters = 0;
        for (; end < text.Length; end++)
        {
            char c = text[end];
            if (char.IsAsciiDigit(c)) continue;
            if (c == ':') colons++;
            else if (char.IsAsciiHexDigit(c)) letters++;
            else if (c == '.' && end > start && text[end - 1] is not '.') dots++;
            else break;
        }

        if (end == start || text[end - 1] == '.') return -1;
        bool plain = colons >= 2 ? dots == 0 : (colons, letters, dots) is (0, 0, 0 or 3);
        if (end + 1 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end + 1]) && (colons >= 2 || dots == 3))
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]);) end++;
        return plain && (end == text.Length || text[end] is ',' or ' ' or '}' or ')') ? end : -1;
    }

    /// <summary>A string without escapes.</summary>
    public static int EndOfString(string text, int start)
    {
        int length = text.AsSpan(start + 1).IndexOfAny('"', '\\');
        return length >= 0 && text[start + 1 + length] == '"' ? start + length + 2 : -1;
    }
}
