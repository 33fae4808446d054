using Antlr4.Runtime;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;

namespace FilterLang.Filters.Parsing;

/// <summary>Words the message for a token that does not fit, with advice for the mistakes that are made often.</summary>
sealed class SyntaxErrors(Scan scan, string text)
{
    public Diagnostic Unexpected(IToken token)
    {
        TextSpan span = Scan.SpanOf(token);
        if (token.Type == TokenConstants.EOF)
            return Diagnostic.Error(DiagnosticCode.UnexpectedEnd, new TextSpan(text.Length, 0), "Unexpected end of filter expression.", AtEnd());

        (string? hint, SuggestedFix? fix) = Advice(token, span.Of(text).ToString());
        return Diagnostic.Error(DiagnosticCode.UnexpectedToken, span, $"\"{span.Of(text)}\" was unexpected in this context.", hint, fix);
    }

    (string? Hint, SuggestedFix? Fix) Advice(IToken token, string word)
    {
        SuggestedFix Instead(string replacement) => new(Scan.SpanOf(token), replacement);

        SuggestedFix WithBefore(IToken first, string replacement) => new(Scan.SpanOf(first).To(Scan.SpanOf(token)), replacement);

        IToken? before = Before(token);
        IToken? after = token.TokenIndex + 1 < scan.Tokens.Count ? scan.Tokens[token.TokenIndex + 1] : null;
        switch (word)
        {
            case "=" when after?.Type == DisplayFilterLexer.MATCHES && after.StartIndex == token.StopIndex + 1:
                return ("A regular expression is asked for by matches or ~.", new SuggestedFix(Scan.SpanOf(token).To(Scan.SpanOf(after)), "~"));
            case "&" when before?.Type == DisplayFilterLexer.AND: return ("Both are joined by && or the word and.", WithBefore(before, "&&"));
            case "}" when before?.Text == ",": return ("No comma stands behind the last element.", WithBefore(before, "}"));
            case "}" when before?.Type == DisplayFilterLexer.LBRACE: return ("A set has at least one element.", null);
            case "=":
                return before is { Type: DisplayFilterLexer.ANY_EQ or DisplayFilterLexer.MATCHES or DisplayFilterLexer.GT or DisplayFilterLexer.LT }
                    ? ("There is no such operator; equality is written ==, a regular expression matches or ~.", null)
                    : ("Equality is written with two signs: ==.", Instead("=="));
            case "|": return ("Write || or the word or.", Instead("||"));
            case "^": return ("Write ^^ or the word xor.", Instead("^^"));
            case ">" when before?.Type == DisplayFilterLexer.LT: return ("Inequality is written !=.", WithBefore(before, "!="));
            case "(" when before is not null && IsComparison(before.Type):
            case string when IsComparison(token.Type) && before?.Type == DisplayFilterLexer.RPAREN:
                return ("Parentheses group tests. To group values, use braces: { }.", null);
            case "contains" or "matches" or "~" or "in" or "not" or "!" when before is not null:
                return token.Type == DisplayFilterLexer.NOT ? (null, null)
                    : ($"Left of {word} stands one field, slice or function call; such relations do not chain.", null);
        }

        if (token.Type == DisplayFilterLexer.WORD && LowerCaseOperator(word) is { } lower)
            return ($"Operators are written in lower case: {lower}.", Instead(lower));
        if (IsOperandStart(token.Type) && before is not null && EndsOperand(before.Type))
        {
            if (InSet(token.TokenIndex))
                return ("The elements of a set are separated by commas.", new SuggestedFix(new TextSpan(before.StopIndex + 1, 0), ","));
            if (before.Type == DisplayFilterLexer.WORD && LowerCaseOperator(before.Text) is { } earlier)
                return ($"Operators are written in lower case: {earlier}.", null);
        }

        return (null, null);
    }

    string? AtEnd()
    {
        int parentheses = 0, braces = 0;
        foreach (IToken token in scan.Tokens)
        {
            parentheses += token.Type == DisplayFilterLexer.LPAREN ? 1 : token.Type == DisplayFilterLexer.RPAREN ? -1 : 0;
            braces += token.Type == DisplayFilterLexer.LBRACE ? 1 : token.Type == DisplayFilterLexer.RBRACE ? -1 : 0;
        }

        if (parentheses > 0) return "A closing parenthesis is missing.";
        if (braces > 0) return "A closing brace is missing.";
        return scan.Tokens is [.., { Type: DisplayFilterLexer.HASH }, _] ? "The layer number or range is missing." : null;
    }

    bool InSet(int index)
    {
        int depth = 0;
        for (int i = index - 1; i > 0; i--)
        {
            if (scan.Tokens[i].Type == DisplayFilterLexer.RBRACE) depth++;
            if (scan.Tokens[i].Type == DisplayFilterLexer.LBRACE && depth-- == 0) return scan.Tokens[i - 1].Type == DisplayFilterLexer.IN;
        }

        return false;
    }

    IToken? Before(IToken token) => token.TokenIndex == 0 ? null : scan.Tokens[token.TokenIndex - 1];

    static bool IsComparison(int type) => type is >= DisplayFilterLexer.ANY_EQ and <= DisplayFilterLexer.LE;

    static bool IsOperandStart(int type) => type is DisplayFilterLexer.WORD or DisplayFilterLexer.DOTTED_NAME or DisplayFilterLexer.FLOAT
        or DisplayFilterLexer.STRING or DisplayFilterLexer.RAW_STRING or DisplayFilterLexer.CHARACTER;

    static bool EndsOperand(int type) => IsOperandStart(type)
        || type is DisplayFilterLexer.RBRACE or DisplayFilterLexer.RPAREN or DisplayFilterLexer.RBRACKET;

    static string? LowerCaseOperator(string word)
    {
        string lower = word.ToLowerInvariant();
        if (lower == word) return null;
        return lower is "and" or "or" or "xor" or "not" or "eq" or "ne" or "gt" or "ge" or "lt" or "le" or "in" or "contains" or "matches"
            or "any" or "all" or "bitand" or "bitwise_and" or "any_eq" or "all_ne" or "all_eq" or "any_ne" ? lower : null;
    }
}
