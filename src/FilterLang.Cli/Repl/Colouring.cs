using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Cli.Repl;

/// <summary>The colours of a line: what each word is, and what is wrong underlined.</summary>
static class Colouring
{
    public const string Reset = "\e[0m", Green = "\e[32m", Red = "\e[31m", Yellow = "\e[33m", Dim = "\e[2m";
    const string Field = "\e[36m", Text = "\e[33m", Number = "\e[35m", Word = "\e[34m", Wrong = "\e[4;31m";
    static readonly string[] s_words = ["and", "or", "not", "xor", "in", "contains", "matches", "eq", "ne", "gt", "lt", "ge", "le", "any", "all", "bitand", "bitwise_and", "any_eq", "all_ne", "all_eq", "any_ne"];

    /// <summary>The line with escape sequences.</summary>
    public static string Of(string line, FieldRegistry registry, TextSpan? wrong)
    {
        var text = new StringBuilder();
        for (int at = 0; at < line.Length;)
        {
            int end = EndOfToken(line, at);
            string token = line[at..end];
            string colour = wrong is { } span && at < Math.Max(span.End, span.Start + 1) && end > span.Start ? Wrong : ColourOf(token, registry);
            if (colour.Length == 0) text.Append(token);
            else text.Append(colour).Append(token).Append(Reset);
            at = end;
        }
        return text.ToString();
    }

    static string ColourOf(string token, FieldRegistry registry)
    {
        char first = token[0];
        if (first is '"' or '\'') return Text;
        if (char.IsAsciiDigit(first)) return Number;
        if (s_words.Contains(token)) return Word;
        return char.IsLetter(first) && registry.Find(token) is not null ? Field : "";
    }

    static int EndOfToken(string line, int at)
    {
        char first = line[at];
        int end = at + 1;
        if (first is '"' or '\'')
        {
            while (end < line.Length && line[end] != first) end += line[end] == '\\' ? 2 : 1;
            return Math.Min(end + 1, line.Length);
        }
        if (!IsWord(first)) return char.IsHighSurrogate(first) && end < line.Length ? end + 1 : end;
        while (end < line.Length && IsWord(line[end])) end++;
        return end;
    }

    static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-';
}
