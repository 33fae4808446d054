using System.Globalization;
using System.Text;

namespace FilterLang.Filters.Patterns;

/// <summary>
/// Turns a pattern of PCRE2's dialect, byte mode and caseless, into one of .NET over Latin-1 characters. Every character, class and
/// anchor is written out with its exact meaning, so no option of .NET's decides anything: letters match without case in ASCII only,
/// <c>\w</c> and POSIX classes are ASCII.
/// </summary>
sealed partial class PatternTranslator
{
    const int MaximumNesting = 250;

    readonly string pattern;
    readonly StringBuilder output = new();
    readonly Dictionary<string, int> names;
    int at, groups, depth, lookbehinds;
    readonly int totalGroups;

    /// <summary>The options that may be set within a pattern; they last to the end of their group.</summary>
    struct Options
    {
        public bool Caseless, DotAll, MultiLine, Extended, ExtendedMore, Ungreedy, NoCapture, DuplicateNames;
    }

    Options options = new() { Caseless = true };

    /// <summary>Whether the pattern needs backtracking: groups that refer to others, look around or are atomic.</summary>
    public bool NeedsBacktracking { get; private set; }

    PatternTranslator(string pattern, int totalGroups, Dictionary<string, int> names) =>
        (this.pattern, this.totalGroups, this.names) = (pattern, totalGroups, names);

    /// <summary>Translates a pattern, each of whose characters is one byte.</summary>
    /// <exception cref="PatternException">The pattern is wrong or not supported.</exception>
    public static string Translate(string pattern, out bool needsBacktracking)
    {
        // The first pass only finds the groups: references may point forward.
        var first = new PatternTranslator(pattern, int.MaxValue, []);
        first.Whole();
        var second = new PatternTranslator(pattern, first.groups, first.names);
        second.Whole();
        needsBacktracking = second.NeedsBacktracking;
        return second.output.ToString();
    }

    bool More => at < pattern.Length;

    void Whole()
    {
        if (pattern.StartsWith("(*UTF", StringComparison.Ordinal)) throw new PatternException("using UTF is disabled by the application");
        Alternatives();
        if (More) throw new PatternException("unmatched closing parenthesis");
    }

    // Up to a closing parenthesis or the end. Options set inside are undone behind it.
    void Alternatives(bool resetNumbers = false)
    {
        if (++depth > MaximumNesting) throw new PatternException("parentheses are too deeply nested");
        Options before = options;
        int firstNumber = groups, highest = groups;
        while (true)
        {
            Sequence();
            highest = Math.Max(highest, groups);
            if (!More || pattern[at] != '|') break;
            at++;
            output.Append('|');
            if (resetNumbers) groups = firstNumber;
        }

        groups = highest;
        options = before;
        depth--;
    }

    void Sequence()
    {
        while (More && pattern[at] is not ('|' or ')'))
        {
            int start = output.Length;
            if (Atom()) Quantifier(start);
            else if (!lastWasSilent && IsQuantifier()) throw NothingToRepeat();
        }
    }

    bool IsQuantifier() => More && (pattern[at] is '*' or '+' or '?' || IsCountedQuantifier(out _, out _, out _));

    static PatternException NothingToRepeat() => new("quantifier does not follow a repeatable item");

    // Whether the last item left nothing to repeat, but does not stand in the way either: a comment, an option.
    bool lastWasSilent;

    /// <summary>One item; false if it cannot be repeated.</summary>
    bool Atom()
    {
        lastWasSilent = false;
        char c = pattern[at++];
        switch (c)
        {
            case '(': return Group();
            case '[':
                Class();
                return true;
            case '.':
                (options.DotAll ? ByteSet.All : ~ByteSet.Of('\n')).AppendTo(output);
                return true;
            case '^':
                output.Append(options.MultiLine ? "(?:(?<=\\n)(?!\\z)|\\A)" : "\\A");
                NeedsBacktracking |= options.MultiLine;
                return false;
            case '$':
                output.Append(options.MultiLine ? "(?m:$)" : "\\Z");
                return false;
            case '*' or '+' or '?': throw NothingToRepeat();
            case '{':
                at--;
                if (IsCountedQuantifier(out _, out _, out _)) throw NothingToRepeat();
                at++;
                Literal(c);
                return true;
            case '\\': return Escape();
            case '#' when options.Extended:
                while (More && pattern[at++] != '\n')
                {
                }

                lastWasSilent = true;
                return false;
            case ' ' or '\t' or '\n' or '\v' or '\f' or '\r' when options.Extended:
                lastWasSilent = true;
                return false;
            default:
                Literal(c);
                return true;
        }
    }

    void SkipIgnored()
    {
        while (options.Extended && More && ByteSet.Spaces.Contains(pattern[at])) at++;
    }

    void Literal(int value) => Set(ByteSet.Of(value));

    void Set(ByteSet set) => (options.Caseless ? set.WithBothCases() : set).AppendTo(output);

    // ---- quantifiers

    void Quantifier(int start)
    {
        SkipIgnored();
        if (!More) return;
        string repeat;
        bool unlimited = false;
        if (IsCountedQuantifier(out int least, out int most, out int length))
        {
            at += length;
            unlimited = most < 0;
            repeat = most < 0 ? $"{{{least},}}" : least == most ? $"{{{least}}}" : $"{{{least},{most}}}";
        }
        else if (pattern[at] is '*' or '+' or '?')
        {
            unlimited = pattern[at] != '?';
            repeat = pattern[at++].ToString();
        }
        else
        {
            return;
        }

        if (unlimited && lookbehinds > 0) throw new PatternException("length of lookbehind assertion is not limited");
        bool lazy = options.Ungreedy, possessive = false;
        if (More && pattern[at] == '+') (possessive, at) = (true, at + 1);
        else if (More && pattern[at] == '?') (lazy, at) = (!lazy, at + 1);

        // An item may have come out as several of .NET's.
        output.Insert(start, possessive ? "(?>(?:" : "(?:").Append(')').Append(repeat);
        if (lazy && !possessive) output.Append('?');
        if (possessive) output.Append(')');
        NeedsBacktracking |= possessive;
        SkipIgnored();
        if (IsQuantifier()) throw NothingToRepeat();
    }

    // {n}, {n,}, {n,m}, {,m}; anything else is literal text.
    bool IsCountedQuantifier(out int least, out int most, out int length)
    {
        (least, most, length) = (0, -1, 0);
        if (!More || pattern[at] != '{') return false;
        int i = at + 1;
        int Number(out bool any)
        {
            int number = 0, from = i;
            for (; i < pattern.Length && char.IsAsciiDigit(pattern[i]); i++) number = Math.Min(number * 10 + (pattern[i] - '0'), 1_000_000);
            any = i > from;
            return number;
        }

        void Spaces()
        {
            while (i < pattern.Length && pattern[i] is ' ' or '\t') i++;
        }

        Spaces();
        least = Number(out bool hasLeast);
        Spaces();
        bool comma = i < pattern.Length && pattern[i] == ',';
        if (comma)
        {
            i++;
            Spaces();
            most = Number(out bool hasMost);
            if (!hasMost) most = -1;
            if (!hasMost && !hasLeast) return false;
            Spaces();
        }
        else
        {
            most = least;
            if (!hasLeast) return false;
        }

        if (i >= pattern.Length || pattern[i] != '}') return false;
        if (least > 65535 || most > 65535) throw new PatternException("number too big in {} quantifier");
        if (most >= 0 && most < least) throw new PatternException("numbers out of order in {} quantifier");
        length = i + 1 - at;
        return true;
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
