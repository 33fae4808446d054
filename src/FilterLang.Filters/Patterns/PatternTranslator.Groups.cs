namespace FilterLang.Filters.Patterns;

sealed partial class PatternTranslator
{
    // Behind the opening parenthesis.
    bool Group()
    {
        if (More && pattern[at] == '*') return Verb();
        if (!More || pattern[at] != '?')
        {
            if (options.NoCapture) Enclosed("(?:");
            else Capture(null);
            return true;
        }

        at++;
        if (!More) throw new PatternException("unrecognized character after (? or (?-");
        char c = pattern[at++];
        switch (c)
        {
            case ':': Enclosed("(?:"); return true;
            case '=': Look("(?="); return true;
            case '!': Look("(?!"); return true;
            case '>': Look("(?>"); return true;
            case '|':
                output.Append("(?:");
                Alternatives(resetNumbers: true);
                Close();
                return true;
            case '#':
                int end = pattern.IndexOf(')', at);
                if (end < 0) throw new PatternException("missing ) after (?# comment");
                at = end + 1;
                lastWasSilent = true;
                return false;
            case '<' when More && pattern[at] is '=' or '!':
                bool negative = pattern[at++] == '!';
                lookbehinds++;
                Look(negative ? "(?<!" : "(?<=");
                lookbehinds--;
                return true;
            case '<': Capture(Name('>')); return true;
            case '\'': Capture(Name('\'')); return true;
            case 'P' when More && pattern[at] == '<':
                at++;
                Capture(Name('>'));
                return true;
            case 'P' when More && pattern[at] == '=':
                at++;
                Reference(NumberOf(Name(')')));
                return true;
            case 'P' when More && pattern[at] == '>':
                at++;
                CallOf(Name(')'));
                return true;
            case '&':
                CallOf(Name(')'));
                return true;
            case 'R' or (>= '0' and <= '9') or '+': throw Unsupported("recursion and subroutine calls");
            case '-' when More && char.IsAsciiDigit(pattern[at]): throw Unsupported("recursion and subroutine calls");
            case '(': Conditional(); return true;
            case 'C': return Callout();
            default:
                at--;
                return OptionsOrGroup();
        }
    }

    bool Verb()
    {
        int end = pattern.IndexOf(')', at);
        string verb = end < 0 ? pattern[at..] : pattern[at..end];
        switch (verb)
        {
            case "*F" or "*FAIL":
                at = end + 1;
                output.Append("(?!)");
                NeedsBacktracking = true;
                return true;
            case not null when verb.StartsWith("*UTF", StringComparison.Ordinal): throw new PatternException("using UTF is disabled by the application");
        }

        throw Unsupported("verbs");
    }

    void Enclosed(string opening)
    {
        output.Append(opening);
        Alternatives();
        Close();
    }

    void Look(string opening)
    {
        NeedsBacktracking = true;
        Enclosed(opening);
    }

    void Capture(string? name)
    {
        int number = ++groups;
        if (name is not null && totalGroups == int.MaxValue && !names.TryAdd(name, number) && names[name] != number && !options.DuplicateNames)
            throw new PatternException("two named subpatterns have the same name (PCRE2_DUPNAMES not set)");
        output.Append("(?<").Append(Number(number)).Append('>');
        Alternatives();
        Close();
    }

    void Close()
    {
        if (!More) throw new PatternException("missing closing parenthesis");
        at++;
        output.Append(')');
    }

    string Name(char terminator)
    {
        int start = at;
        while (More && (char.IsAsciiLetterOrDigit(pattern[at]) || pattern[at] == '_')) at++;
        if (start < pattern.Length && char.IsAsciiDigit(pattern[start])) throw new PatternException("subpattern name must start with a non-digit");
        if (at == start) throw new PatternException("subpattern name expected");
        if (!More || pattern[at] != terminator) throw new PatternException("syntax error in subpattern name (missing terminator?)");
        return pattern[start..at++];
    }

    int NumberOf(string name)
    {
        if (names.TryGetValue(name, out int number)) return number;
        return totalGroups == int.MaxValue ? 1 : throw new PatternException("reference to non-existent subpattern");
    }

    void Reference(int number)
    {
        if (totalGroups != int.MaxValue && (number < 1 || number > totalGroups)) throw new PatternException("reference to non-existent subpattern");
        NeedsBacktracking = true;
        string reference = totalGroups == int.MaxValue ? "" : $"\\k<{number}>";
        output.Append(options.Caseless ? "(?i:" : "(?:").Append(reference).Append(')');
    }

    void CallOf(string name)
    {
        if (totalGroups == int.MaxValue) return;
        throw names.ContainsKey(name) ? Unsupported("recursion and subroutine calls") : new PatternException("reference to non-existent subpattern");
    }

    // Nobody is called: it is as if it were not there.
    bool Callout()
    {
        int end = pattern.IndexOf(')', at);
        if (end < 0) throw new PatternException("closing parenthesis for (?C expected");
        at = end + 1;
        lastWasSilent = true;
        return false;
    }

    // (?(1)yes|no), (?(<name>)yes|no), (?(?=look)yes|no)
    void Conditional()
    {
        NeedsBacktracking = true;
        if (More && pattern[at] == '?')
        {
            output.Append("(?");
            at++;
            char kind = More ? pattern[at++] : ' ';
            bool behind = kind == '<' && More && pattern[at] is '=' or '!';
            if (behind) kind = pattern[at++];
            if (kind is not ('=' or '!')) throw new PatternException("assertion expected after (?( or (?(?C)");
            if (behind) lookbehinds++;
            Enclosed("(?" + (behind ? "<" : "") + kind);
            if (behind) lookbehinds--;
        }
        else
        {
            int number = ConditionNumber();
            if (totalGroups != int.MaxValue && (number < 1 || number > totalGroups)) throw new PatternException("reference to non-existent subpattern");
            output.Append("(?(").Append(totalGroups == int.MaxValue ? "" : Number(number)).Append(')');
        }

        Options before = options;
        Sequence();
        if (More && pattern[at] == '|')
        {
            at++;
            output.Append('|');
            Sequence();
        }

        options = before;
        if (More && pattern[at] == '|') throw new PatternException("conditional subpattern contains more than two branches");
        Close();
    }

    int ConditionNumber()
    {
        int start = at;
        while (More && char.IsAsciiDigit(pattern[at])) at++;
        if (at > start)
        {
            int number = int.Parse(pattern.AsSpan(start, Math.Min(at - start, 6)), provider: null);
            if (!More || pattern[at++] != ')') throw new PatternException("missing closing parenthesis for condition");
            return number;
        }

        char quote = More ? pattern[at] : ' ';
        if (quote is '<' or '\'') at++;
        string name = Name(quote == '<' ? '>' : quote == '\'' ? '\'' : ')');
        if (quote is '<' or '\'' && (!More || pattern[at++] != ')')) throw new PatternException("missing closing parenthesis for condition");
        if (name is "R" or "DEFINE") throw Unsupported("conditions on recursion and DEFINE");
        return NumberOf(name);
    }

    // (?imsxnUJ-imsx) and (?imsx-imsx:…), also (?^…)
    bool OptionsOrGroup()
    {
        Options before = options, changed = options;
        bool on = true;
        if (More && pattern[at] == '^')
        {
            at++;
            changed = new Options();
        }

        for (; More; at++)
        {
            switch (pattern[at])
            {
                case '-': on = false; continue;
                case 'i': changed.Caseless = on; continue;
                case 'm': changed.MultiLine = on; continue;
                case 's': changed.DotAll = on; continue;
                case 'n': changed.NoCapture = on; continue;
                case 'U': changed.Ungreedy = on; continue;
                case 'J': changed.DuplicateNames = on; continue;
                case 'a': continue;
                case 'x':
                    bool more = at + 1 < pattern.Length && pattern[at + 1] == 'x';
                    if (more) at++;
                    changed.Extended = on;
                    changed.ExtendedMore = on && more;
                    continue;
                case ')':
                    at++;
                    options = changed;
                    lastWasSilent = true;
                    return false;
                case ':':
                    at++;
                    options = changed;
                    Enclosed("(?:");
                    options = before;
                    return true;
                default: throw new PatternException("unrecognized character after (? or (?-");
            }
        }

        throw new PatternException("missing closing parenthesis");
    }

    static PatternException Unsupported(string what) =>
        new($"{what} are not supported", unsupported: true);
}
