using Sprache;

namespace FilterLang.Cli.Commands;

/// <summary>A rule of <c>dfilter split</c>: packets that match go to the capture of this name.</summary>
/// <param name="Name">The name of the output, with or without the ending of a capture file.</param>
/// <param name="Filter">A display filter; null for packets that no other rule takes (<c>else</c>).</param>
/// <param name="Line">Where it stands, from 1.</param>
sealed record SplitRule(string Name, string? Filter, int Line);

/// <summary>
/// The rules file: <c>name: filter</c>, one a line. Lines that begin with white space continue the filter before them, <c>#</c> starts a
/// remark line, and the filter <c>else</c> takes what no other rule took.
/// </summary>
static class SplitRules
{
    static readonly Parser<string> s_end = Parse.LineEnd.Or(Parse.Return("").End());

    static readonly Parser<string> s_toEnd = Parse.CharExcept("\r\n").Many().Text();

    static readonly Parser<string> s_blank =
        from space in Parse.Chars(' ', '\t').Many()
        from remark in Parse.Char('#').Then(_ => s_toEnd).Optional()
        from end in Parse.LineEnd
        select "";

    static readonly Parser<string> s_continued =
        from space in Parse.Chars(' ', '\t').AtLeastOnce()
        from first in Parse.CharExcept("\r\n \t#").Once().Text()
        from rest in s_toEnd
        from end in s_end
        select first + rest;

    static readonly Parser<string> s_name = Parse.CharExcept(":\r\n \t#/\\").AtLeastOnce().Text().Named("a name");

    static readonly Parser<SplitRule> s_rule =
        from position in PositionOf()
        from name in s_name
        from space in Parse.Chars(' ', '\t').Many()
        from colon in Parse.Char(':')
        from filter in s_toEnd
        from end in s_end
        from more in s_blank.Select(_ => "").Or(s_continued).Many()
        select Rule(name, string.Join('\n', more.Prepend(filter)).Trim(), position);

    static readonly Parser<IEnumerable<SplitRule>> s_rules =
        from blank in s_blank.Many()
        from rules in s_rule.Many()
        from last in Parse.WhiteSpace.Many()
        from remark in Parse.Char('#').Then(_ => s_toEnd).Optional()
        select rules;

    /// <summary>Reads the rules; null and a complaint where the text is none.</summary>
    public static IReadOnlyList<SplitRule>? Read(string text, out string? complaint)
    {
        IResult<IEnumerable<SplitRule>> result = s_rules.End().TryParse(text);
        complaint = result.WasSuccessful ? null
            : $"line {result.Remainder.Line}, column {result.Remainder.Column}: {result.Message}; expected: {string.Join(" or ", result.Expectations.Distinct())}";
        if (complaint is not null) return null;
        List<SplitRule> rules = [.. result.Value];
        if (rules.Count == 0) complaint = "there is no rule; a rule is \"name: filter\"";
        else if (rules.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) complaint = $"line {twice.Last().Line}: \"{twice.Key}\" has a rule already";
        return complaint is null ? rules : null;
    }

    static SplitRule Rule(string name, string filter, int line) => new(name, filter == "else" ? null : filter, line);

    static Parser<int> PositionOf() => input => Result.Success(input.Line, input);
}
