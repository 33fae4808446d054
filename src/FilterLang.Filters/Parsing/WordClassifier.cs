namespace FilterLang.Filters.Parsing;

/// <summary>
/// Tells what an unquoted word may be from its shape. The scanner has cut the longest run that any class can match, so a class
/// counts only if it matches the whole word, and of several the first wins.
/// </summary>
static class WordClassifier
{
    public static WordClass Classify(ReadOnlySpan<char> word)
    {
        if (IsPairs(word) && HasSixPairs(word)) return WordClass.Mac;
        if (IsIPv4(word)) return WordClass.IPv4;
        if (IsIPv6(word)) return WordClass.IPv6;
        if (NumberText.IsIntegerShaped(word)) return WordClass.Integer;
        if (NumberText.IsFloatShaped(word)) return WordClass.Float;
        if (word[0] == ':' && word.Length > 1 && IsHex(word[1..])) return WordClass.ColonHex;
        if (IsByteRun(word)) return WordClass.Bytes;
        if (IsIdentifier(word)) return WordClass.Identifier;
        return IsName(word) ? WordClass.Name : WordClass.Other;
    }

    /// <summary>Whether the word is a letter or underscore followed by letters, digits and underscores.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || char.IsAsciiDigit(word[0])) return false;
        foreach (char c in word)
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        return true;
    }

    /// <summary>Whether the word is one pair of hexadecimal digits, which is an identifier or number but could mean a byte.</summary>
    public static bool IsBytePair(ReadOnlySpan<char> word) => word.Length == 2 && IsHex(word);

    static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiHexDigit(c)) return false;
        return true;
    }

    // hh, then any number of a separator and hh; the separators may differ.
    static bool IsPairs(ReadOnlySpan<char> word)
    {
        if (word.Length % 3 != 2) return false;
        for (int i = 0; i < word.Length; i++)
        {
            bool fits = i % 3 == 2 ? word[i] is ':' or '-' or '.' : char.IsAsciiHexDigit(word[i]);
            if (!fits) return false;
        }

        return true;
    }

    static bool HasSixPairs(ReadOnlySpan<char> pairs)
    {
        if (pairs.Length != 17 || pairs[2] == '.') return false;
        for (int i = 5; i < 17; i += 3)
            if (pairs[i] != pairs[2]) return false;
        return true;
    }

    // Pairs with hyphens or dots alone have the shape of a name too, and are taken as one.
    static bool IsByteRun(ReadOnlySpan<char> word)
    {
        bool marked = word[0] == ':';
        if (marked) word = word[1..];
        if (word.Length == 3 && word[2] == ':' && IsHex(word[..2])) return true;
        return IsPairs(word) && (marked || word.Contains(':'));
    }

    static bool IsIPv4(ReadOnlySpan<char> word)
    {
        int slash = word.IndexOf('/');
        if (slash >= 0)
        {
            if (!IsDigits(word[(slash + 1)..], atMost: 2)) return false;
            word = word[..slash];
        }

        return IPv4Text.TryParse(word, out _);
    }

    static bool IsIPv6(ReadOnlySpan<char> word)
    {
        if (!word.Contains(':')) return false;
        int slash = word.IndexOf('/');
        if (slash >= 0)
        {
            if (!IsDigits(word[(slash + 1)..], atMost: 3)) return false;
            word = word[..slash];
        }

        return IPv6Text.TryParse(word, out _);
    }

    static bool IsDigits(ReadOnlySpan<char> text, int atMost)
    {
        if (text.IsEmpty || text.Length > atMost) return false;
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    // Groups joined by single dots. The scanner never leaves an empty group.
    static bool IsName(ReadOnlySpan<char> word)
    {
        bool first = true;
        foreach (char c in word)
        {
            bool fits = c == '.' ? !first : c == '-' ? !first : char.IsAsciiLetterOrDigit(c) || c == '_';
            if (!fits) return false;
            first = c == '.';
        }

        return true;
    }
}
