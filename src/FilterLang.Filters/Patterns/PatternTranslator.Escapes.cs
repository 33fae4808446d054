namespace FilterLang.Filters.Patterns;

sealed partial class PatternTranslator
{
    // Behind the backslash; false if the escape cannot be repeated.
    bool Escape()
    {
        if (!More) throw new PatternException("\\ at end of pattern");
        char c = pattern[at++];
        if (SetOf(c) is { } set)
        {
            set.AppendTo(output);
            return true;
        }

        switch (c)
        {
            case 'A': output.Append("\\A"); return false;
            case 'z': output.Append("\\z"); return false;
            case 'Z': output.Append("\\Z"); return false;
            case 'G': output.Append("\\G"); NeedsBacktracking = true; return false;
            case 'b' or 'B': WordBoundary(c == 'B'); return false;
            case 'K': return false;
            case 'E':
                lastWasSilent = true;
                return false;
            case 'Q': return Quoted();
            case 'R':
                output.Append("(?>\\r\\n|[\\n\\v\\f\\r\\x85])");
                NeedsBacktracking = true;
                return true;
            case 'X':
                output.Append("(?>\\r\\n|[\\x00-\\xFF])");
                NeedsBacktracking = true;
                return true;
            case 'C': ByteSet.All.AppendTo(output); return true;
            case 'N' when More && pattern[at] == '{' && at + 1 < pattern.Length && pattern[at + 1] == 'U':
                throw new PatternException("\\N{U+dddd} is supported only in Unicode (UTF) mode");
            case 'N': (~ByteSet.Of('\n')).AppendTo(output); return true;
            case 'k': Reference(NumberOf(BracketedName())); return true;
            case 'g': GReference(); return true;
            case >= '1' and <= '9':
                if (TryBackReference(c)) return true;
                break;
        }

        at--;
        Literal(CharacterEscape());
        return true;
    }

    bool Quoted()
    {
        int end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
        string text = end < 0 ? pattern[at..] : pattern[at..end];
        at = end < 0 ? pattern.Length : end + 2;
        if (text.Length == 0)
        {
            lastWasSilent = true;
            return false;
        }

        // A quantifier behind it repeats the last character only.
        for (int i = 0; i < text.Length - 1; i++) Literal(text[i]);
        int start = output.Length;
        Literal(text[^1]);
        Quantifier(start);
        lastWasSilent = true;
        return false;
    }

    void WordBoundary(bool not)
    {
        NeedsBacktracking = true;
        const string word = "[0-9A-Z_a-z]";
        output.Append(not
            ? $"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))"
            : $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))");
    }

    string BracketedName()
    {
        if (!More || pattern[at] is not ('{' or '<' or '\''))
            throw new PatternException("\\k is not followed by a braced, angle-bracketed, or quoted name");
        char opening = pattern[at++];
        return Name(opening == '{' ? '}' : opening == '<' ? '>' : '\'');
    }

    // \g1, \g{1}, \g{-1}, \g{name}; \g<…> is a call.
    void GReference()
    {
        if (More && pattern[at] is '<' or '\'') throw Unsupported("recursion and subroutine calls");
        bool braces = More && pattern[at] == '{';
        if (braces) at++;
        int sign = 0;
        if (More && pattern[at] is '-' or '+') sign = pattern[at++] == '-' ? -1 : 1;
        int start = at;
        while (More && char.IsAsciiDigit(pattern[at])) at++;
        if (at == start)
        {
            if (!braces || sign != 0) throw new PatternException("a numbered reference must not be zero");
            Reference(NumberOf(Name('}')));
            return;
        }

        int number = int.Parse(pattern.AsSpan(start, Math.Min(at - start, 6)), provider: null);
        if (braces && (!More || pattern[at++] != '}')) throw new PatternException("\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number");
        Reference(sign < 0 ? groups + 1 - number : sign > 0 ? groups + number : number);
    }

    // \1 to \9 are references, and so is a longer number if there are so many groups; otherwise it is octal.
    bool TryBackReference(char c)
    {
        int i = at, number = c - '0';
        while (i < pattern.Length && char.IsAsciiDigit(pattern[i]) && number < 100_000) number = number * 10 + (pattern[i++] - '0');
        if (number >= 10 && number > groups && c is not ('8' or '9')) return false;
        at = i;
        Reference(number);
        return true;
    }

    /// <summary>The set of an escape that stands for one, or null. Properties take their name from the pattern.</summary>
    ByteSet? SetOf(char c) => c switch
    {
        'd' => ByteSet.Digits,
        'D' => ~ByteSet.Digits,
        'w' => ByteSet.WordCharacters,
        'W' => ~ByteSet.WordCharacters,
        's' => ByteSet.Spaces,
        'S' => ~ByteSet.Spaces,
        'h' => ByteSet.HorizontalSpaces,
        'H' => ~ByteSet.HorizontalSpaces,
        'v' => ByteSet.VerticalSpaces,
        'V' => ~ByteSet.VerticalSpaces,
        'p' or 'P' => Property(c == 'P'),
        _ => null,
    };

    ByteSet Property(bool negated)
    {
        if (!More) throw new PatternException("malformed \\P or \\p sequence");
        string name = pattern[at++].ToString();
        if (name == "{")
        {
            int end = pattern.IndexOf('}', at);
            if (end < 0) throw new PatternException("malformed \\P or \\p sequence");
            name = pattern[at..end];
            at = end + 1;
        }

        if (name.StartsWith('^')) (negated, name) = (!negated, name[1..]);
        ByteSet set = UnicodeProperty.Find(name, options.Caseless) ?? throw new PatternException("unknown property after \\P or \\p");
        return negated ? ~set : set;
    }

    /// <summary>The byte that an escape stands for; <c>at</c> is at its letter.</summary>
    int CharacterEscape()
    {
        char c = pattern[at++];
        switch (c)
        {
            case 'a': return 7;
            case 'e': return 27;
            case 'f': return 12;
            case 'n': return 10;
            case 'r': return 13;
            case 't': return 9;
            case 'c':
                if (!More) throw new PatternException("\\c at end of pattern");
                char control = pattern[at++];
                if (control is < ' ' or > '~') throw new PatternException("\\c must be followed by a printable ASCII character");
                return char.ToUpperInvariant(control) ^ 0x40;
            case 'x': return Hexadecimal();
            case 'o':
                if (!More || pattern[at] != '{') throw new PatternException("missing opening brace after \\o");
                return Braced(8);
            case >= '0' and <= '7':
                at--;
                int value = 0;
                for (int i = 0; i < 3 && More && pattern[at] is >= '0' and <= '7'; i++) value = value * 8 + (pattern[at++] - '0');
                return value <= 255 ? value : throw new PatternException("octal value is greater than \\377 in 8-bit non-UTF-8 mode");
            case 'F' or 'L' or 'l' or 'U' or 'u': throw new PatternException("PCRE2 does not support \\F, \\L, \\l, \\N{name}, \\U, or \\u");
        }

        if (char.IsAsciiLetterOrDigit(c)) throw new PatternException("unrecognized character follows \\");
        return c;
    }

    int Hexadecimal()
    {
        if (More && pattern[at] == '{') return Braced(16);
        int value = 0;
        for (int i = 0; i < 2 && More && Parsing.HexDigit.Value(pattern[at]) >= 0; i++) value = value * 16 + Parsing.HexDigit.Value(pattern[at++]);
        return value;
    }

    int Braced(int radix)
    {
        int end = pattern.IndexOf('}', at), value = 0;
        string digits = end < 0 ? "" : pattern[(at + 1)..end].Trim(' ', '\t');
        if (digits.Length == 0) throw new PatternException("digits missing after \\x or in \\x{} or \\o{} or \\N{U+}");
        foreach (char c in digits)
        {
            int digit = Parsing.HexDigit.Value(c);
            if (digit < 0 || digit >= radix)
                throw new PatternException(radix == 16 ? "non-hex character in \\x{} (closing brace missing?)" : "non-octal character in \\o{} (closing brace missing?)");
            value = Math.Min(value * radix + digit, 4096);
        }

        at = end + 1;
        return value <= 255 ? value : throw new PatternException("character code point value in \\x{} or \\o{} is too large");
    }
}
