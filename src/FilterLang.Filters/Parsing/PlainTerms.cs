using Antlr4.Runtime;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// Long alternatives compare one field with one plain value after another: <c>ip.src == 10.0.0.1 || ip.src == 10.0.0.2 || …</c>. To the
/// scanner and the parser such a chain is its first term: where the others stand is kept here.
/// </summary>
sealed class PlainTerms(string text)
{
    readonly Dictionary<int, List<PlainTerm>> runs = [];

    /// <summary>The terms behind the one whose first token has this index, or null.</summary>
    public List<PlainTerm>? Behind(int token) => runs.GetValueOrDefault(token);

    /// <summary>
    /// Where the scanner goes on if the last token ended a term that others like it follow, or -1. What follows the last of them binds no
    /// tighter than they do.
    /// </summary>
    public int Follow(List<IToken> tokens, int at)
    {
        int last = tokens.Count - 1;
        if (last < 2 || tokens[last].Type is not (DisplayFilterLexer.WORD or DisplayFilterLexer.STRING)
            || tokens[last - 1].Type is not (>= DisplayFilterLexer.ANY_EQ and <= DisplayFilterLexer.LE)
            || tokens[last - 2].Type != DisplayFilterLexer.WORD
            || (last > 2 && tokens[last - 3].Type is not (DisplayFilterLexer.OR or DisplayFilterLexer.LPAREN))) return -1;

        TextSpan field = Scan.SpanOf(tokens[last - 2]), comparison = Scan.SpanOf(tokens[last - 1]);
        List<PlainTerm>? run = null;
        int end = at;
        while (Term(end, field, comparison) is { } term)
        {
            (run ??= []).Add(term);
            end = term.Value.End;
        }

        if (run is null) return -1;
        runs[last - 2] = run;
        return end;
    }

    PlainTerm? Term(int at, TextSpan field, TextSpan comparison)
    {
        int start = Skip(AfterOr(at));
        int sign = Skip(After(start, field)), value = Skip(After(sign, comparison));
        int end = value < 0 ? -1 : PlainValue.End(text, value);
        if (end < 0) return null;
        int next = Skip(end);
        return next == text.Length || text[next] == ')' || AfterOr(end) >= 0
            ? new PlainTerm(new TextSpan(start, field.Length), TextSpan.FromBounds(value, end))
            : null;
    }

    // Behind "||", or "or" and a space.
    int AfterOr(int at)
    {
        at = Skip(at);
        ReadOnlySpan<char> rest = text.AsSpan(at);
        return rest.StartsWith("||") ? at + 2 : rest.StartsWith("or ") ? at + 3 : -1;
    }

    // Behind the same text again and the space that ends it.
    int After(int at, TextSpan what) =>
        at >= 0 && at + what.Length < text.Length && text[at + what.Length] == ' ' && text.AsSpan(at, what.Length).SequenceEqual(what.Of(text))
            ? at + what.Length + 1 : -1;

    int Skip(int at)
    {
        while ((uint)at < (uint)text.Length && text[at] == ' ') at++;
        return at;
    }
}
