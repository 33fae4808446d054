using Antlr4.Runtime;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// Long sets are lists of plain words or strings. To the parser such a list is its first element: the others are kept here, as each of them
/// would cost five nodes of the parse tree that say nothing.
/// </summary>
sealed class PlainElements
{
    readonly Dictionary<int, List<TextSpan>> runs = [];
    int first = -1;
    bool inSet;

    /// <summary>The elements behind the one whose token has this index, or null.</summary>
    public List<TextSpan>? Behind(int token) => runs.GetValueOrDefault(token);

    /// <summary>
    /// Looks at the next token before it is added to the others. True if it goes on with a list: then it is kept here, and the comma before it
    /// is taken from the tokens.
    /// </summary>
    public bool Joins(IToken token, List<IToken> tokens, string text)
    {
        int before = tokens.Count == 0 ? TokenConstants.EOF : tokens[^1].Type;
        switch (token.Type)
        {
            case DisplayFilterLexer.LBRACE:
                inSet = before == DisplayFilterLexer.IN;
                first = -1;
                return false;
            case DisplayFilterLexer.COMMA or DisplayFilterLexer.DOTDOT: return false;
            case DisplayFilterLexer.WORD or DisplayFilterLexer.STRING when inSet: break;
            default:
                inSet = false;
                return false;
        }

        bool whole = before is DisplayFilterLexer.LBRACE or DisplayFilterLexer.COMMA && EndsElement(text, token.StopIndex + 1);
        if (whole && before == DisplayFilterLexer.COMMA && first == tokens.Count - 2)
        {
            tokens.RemoveAt(tokens.Count - 1);
            if (!runs.TryGetValue(first, out List<TextSpan>? run)) runs[first] = run = [];
            run.Add(TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1));
            return true;
        }

        first = whole ? tokens.Count : -1;
        return false;
    }

    static bool EndsElement(string text, int at)
    {
        while (at < text.Length && text[at] is ' ') at++;
        return at < text.Length && text[at] is ',' or '}';
    }
}
