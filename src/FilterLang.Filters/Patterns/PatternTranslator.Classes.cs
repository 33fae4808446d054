namespace FilterLang.Filters.Patterns;

sealed partial class PatternTranslator
{
    // Behind the opening bracket.
    void Class()
    {
        bool negated = More && pattern[at] == '^';
        if (negated) at++;
        ByteSet set = default;
        bool first = true, quoting = false;
        while (true)
        {
            if (!More) throw new PatternException("missing terminating ] for character class");
            if (!quoting && pattern[at] == ']' && !first) break;
            if (IgnoredInClass(ref quoting)) continue;
            first = false;
            int? low = Member(quoting, ref set);
            if (!IsRange(quoting)) 
            {
                if (low is { } single) set |= Single(single);
                continue;
            }

            at++;
            if (low is null) throw new PatternException("invalid range in character class");
            while (More && IgnoredInClass(ref quoting))
            {
            }

            if (!More) throw new PatternException("missing terminating ] for character class");
            ByteSet ignored = default;
            int high = Member(quoting, ref ignored) ?? throw new PatternException("invalid range in character class");
            if (high < low) throw new PatternException("range out of order in character class");
            ByteSet range = ByteSet.Range(low.Value, high);
            set |= options.Caseless ? range.WithBothCases() : range;
        }

        at++;
        (negated ? ~set : set).AppendTo(output);
    }

    ByteSet Single(int value) => options.Caseless ? ByteSet.Of(value).WithBothCases() : ByteSet.Of(value);

    // A hyphen that is neither first nor last makes a range.
    bool IsRange(bool quoting) => !quoting && at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']';

    bool IgnoredInClass(ref bool quoting)
    {
        if (at + 1 < pattern.Length && pattern[at] == '\\' && pattern[at + 1] == (quoting ? 'E' : 'Q'))
        {
            quoting = !quoting;
            at += 2;
            return true;
        }

        if (!quoting && at + 1 < pattern.Length && pattern[at] == '\\' && pattern[at + 1] == 'E')
        {
            at += 2;
            return true;
        }

        if (quoting || !options.ExtendedMore || pattern[at] is not (' ' or '\t')) return false;
        at++;
        return true;
    }

    /// <summary>One member: a byte, or null for a set, which is added.</summary>
    int? Member(bool quoting, ref ByteSet set)
    {
        char c = pattern[at++];
        if (quoting) return c;
        if (c == '[' && More && pattern[at] is ':' or '.' or '=' && PosixEnd() is var end and > 0)
        {
            if (pattern[at] != ':') throw new PatternException("POSIX collating elements are not supported");
            set |= Posix(pattern[(at + 1)..end]);
            at = end + 2;
            return null;
        }

        if (c != '\\') return c;
        if (!More) throw new PatternException("\\ at end of pattern");
        char escape = pattern[at++];
        if (SetOf(escape) is { } known)
        {
            set |= known;
            return null;
        }

        if (escape == 'b') return 8;
        if (escape is 'B' or 'R' or 'X') throw new PatternException("escape sequence is invalid in character class");
        if (escape == 'N') throw new PatternException("\\N is not supported in a class");
        at--;
        return CharacterEscape();
    }

    // Where ":]" stands that ends a POSIX name; -1 if this is no such name.
    int PosixEnd()
    {
        char kind = pattern[at];
        for (int i = at + 1; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] == kind && pattern[i + 1] == ']') return i;
            if (pattern[i] is ']' or '[' or '\\') return -1;
        }

        return -1;
    }

    ByteSet Posix(string name)
    {
        bool negated = name.StartsWith('^');
        if (negated) name = name[1..];
        ByteSet set = name switch
        {
            "alpha" => ByteSet.Letters,
            "lower" => options.Caseless ? ByteSet.Letters : ByteSet.LowerCase,
            "upper" => options.Caseless ? ByteSet.Letters : ByteSet.UpperCase,
            "alnum" => ByteSet.Letters | ByteSet.Digits,
            "ascii" => ByteSet.Range(0, 127),
            "blank" => ByteSet.Of(' ') | ByteSet.Of('\t'),
            "cntrl" => ByteSet.Range(0, 31) | ByteSet.Of(127),
            "digit" => ByteSet.Digits,
            "graph" => ByteSet.Range(33, 126),
            "print" => ByteSet.Range(32, 126),
            "punct" => ByteSet.Range(33, 47) | ByteSet.Range(58, 64) | ByteSet.Range(91, 96) | ByteSet.Range(123, 126),
            "space" => ByteSet.Spaces,
            "word" => ByteSet.WordCharacters,
            "xdigit" => ByteSet.Digits | ByteSet.Range('A', 'F') | ByteSet.Range('a', 'f'),
            _ => throw new PatternException("unknown POSIX class name"),
        };
        return negated ? ~set : set;
    }
}
