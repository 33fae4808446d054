using System.Collections.Immutable;
using Antlr4.Runtime;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// The tokens of a filter with what their text stands for. A token that cannot be read keeps its place, becomes one that no rule
/// accepts and carries its message: so the parser stops there at the latest, and the first mistake in reading order is reported.
/// </summary>
sealed class Scan
{
    /// <summary>How deep brackets may nest: the parser and what follows it recurse once a level.</summary>
    public const int MaximumNesting = 256;

    readonly Dictionary<int, object> values = [];
    readonly string text;

    Scan(string text) => this.text = text;

    /// <summary>The tokens, the end of the text last.</summary>
    public List<IToken> Tokens { get; } = [];

    /// <summary>The first token that cannot be read, or null.</summary>
    public Diagnostic? Error { get; private set; }

    /// <summary>Its index.</summary>
    public int ErrorIndex { get; private set; } = int.MaxValue;

    /// <summary>The bytes of a string token.</summary>
    public ImmutableArray<byte> String(IToken token) => (ImmutableArray<byte>)values[token.TokenIndex];

    /// <summary>The code of a character token.</summary>
    public uint Character(IToken token) => (uint)values[token.TokenIndex];

    /// <summary>The range of a range or layer token.</summary>
    public SliceRange Range(IToken token) => (SliceRange)values[token.TokenIndex];

    /// <summary>White space between tokens.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    /// <summary>The span of a token; empty at the end of the text.</summary>
    public static TextSpan SpanOf(IToken token) =>
        token.Type == TokenConstants.EOF ? new TextSpan(token.StartIndex, 0) : TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);

    /// <summary>Scans a filter.</summary>
    public static Scan Of(string text)
    {
        var scan = new Scan(text);
        var lexer = new DisplayFilterLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        int depth = 0;
        for (IToken token = lexer.NextToken(); ; token = lexer.NextToken())
        {
            ((IWritableToken)token).TokenIndex = scan.Tokens.Count;
            scan.Tokens.Add(token);
            if (token.Type == TokenConstants.EOF)
            {
                if (lexer.CurrentMode == DisplayFilterLexer.RANGE)
                    scan.Fail(token, DiagnosticCode.UnterminatedSlice, new TextSpan(text.Length, 0), "The right bracket was missing from a slice.");
                return scan;
            }

            if (scan.Error is not null) continue;
            scan.Read(token);
            depth += scan.NestingOf(token);
            if (depth > MaximumNesting)
            {
                scan.Fail(token, DiagnosticCode.NestedTooDeep, SpanOf(token),
                    $"The filter is nested too deeply: brackets may stand in each other up to {MaximumNesting} levels.");
            }
        }
    }

    // A slice of a slice is a level too, as it is a tree inside a tree.
    int NestingOf(IToken token) => token.Type switch
    {
        DisplayFilterLexer.LPAREN or DisplayFilterLexer.LBRACE => 1,
        DisplayFilterLexer.RPAREN or DisplayFilterLexer.RBRACE => -1,
        DisplayFilterLexer.LBRACKET when Previous(token) == DisplayFilterLexer.RBRACKET && ++slicesInARow > MaximumNesting => 1 + MaximumNesting,
        DisplayFilterLexer.LBRACKET when Previous(token) != DisplayFilterLexer.RBRACKET => slicesInARow = 0,
        _ => 0,
    };

    int slicesInARow;

    int Previous(IToken token) => token.TokenIndex == 0 ? TokenConstants.EOF : Tokens[token.TokenIndex - 1].Type;

    void Read(IToken token)
    {
        TextSpan span = SpanOf(token);
        Diagnostic? error = null;
        switch (token.Type)
        {
            case DisplayFilterLexer.STRING:
                values[token.TokenIndex] = QuotedText.String(text.AsSpan(span.Start + 1, span.Length - 2), span.Start + 1, out error);
                break;
            case DisplayFilterLexer.OPEN_STRING:
                _ = QuotedText.String(text.AsSpan(span.Start + 1), span.Start + 1, out error);
                error ??= Unterminated(DiagnosticCode.UnterminatedString, "quoted string", "\"");
                break;
            case DisplayFilterLexer.RAW_STRING:
                values[token.TokenIndex] = ImmutableArray.Create(System.Text.Encoding.UTF8.GetBytes(text, span.Start + 2, span.Length - 3));
                break;
            case DisplayFilterLexer.OPEN_RAW_STRING:
                error = Unterminated(DiagnosticCode.UnterminatedString, "quoted string", "\"");
                break;
            case DisplayFilterLexer.CHARACTER:
                values[token.TokenIndex] = QuotedText.Character(text.Substring(span.Start, span.Length), span.Start, out error);
                break;
            case DisplayFilterLexer.OPEN_CHARACTER:
                error = Unterminated(DiagnosticCode.UnterminatedCharacter, "character constant", "'");
                break;
            case DisplayFilterLexer.RANGE_TEXT when span.End == text.Length:
                break;      // the bracket that is missing behind it is what is wrong
            case DisplayFilterLexer.RANGE_TEXT:
            case DisplayFilterLexer.LAYER_NUMBER:
                values[token.TokenIndex] = RangeText.Read(span.Of(text), span, out error);
                break;
            case DisplayFilterLexer.LAYER_STRAY:
                error = Diagnostic.Error(DiagnosticCode.InvalidLayer, span, $"Expected digit or \"[\", not \"{span.Of(text)}\"",
                    "Layers are counted from 1, outermost first: ip.src#2, ip.src#[1-2], ip.src#[-1].");
                break;
            case DisplayFilterLexer.STRAY:
                if (text[span.Start] is < ' ' or > '~') error = NotAscii(span);
                break;
            case DisplayFilterLexer.FLOAT:
            case DisplayFilterLexer.WORD:
                error = FloatRange(span);
                break;
        }

        if (error is not null) Fail(token, error);
    }

    Diagnostic? FloatRange(TextSpan span)
    {
        ReadOnlySpan<char> word = span.Of(text);
        if (!char.IsAsciiDigit(word[0]) || !NumberText.IsFloatShaped(word) || NumberText.TryFloat(word, out double value)) return null;
        string what = double.IsInfinity(value) ? "overflow" : "underflow";
        return Diagnostic.Error(DiagnosticCode.NumberOutOfRange, span, $"\"{word}\" causes floating-point {what}.");
    }

    Diagnostic NotAscii(TextSpan span)
    {
        if (char.IsHighSurrogate(text[span.Start]) && span.End < text.Length && char.IsLowSurrogate(text[span.End]))
            span = new TextSpan(span.Start, 2);
        char c = text[span.Start];
        string? hint = c switch
        {
            '\u201C' or '\u201D' => "These are typographic quotation marks; write straight ones: \"…\".",
            '\u00A0' or '\u200B' or '\uFEFF' => "This is an invisible or non-breaking space; write a plain one.",
            '\u2013' or '\u2014' => "This is a dash; write a hyphen.",
            _ => null,
        };
        SuggestedFix? fix = c switch
        {
            '\u201C' or '\u201D' => new(span, "\""),
            '\u00A0' => new(span, " "),
            '\u2013' or '\u2014' => new(span, "-"),
            _ => null,
        };
        return Diagnostic.Error(DiagnosticCode.UnexpectedCharacter, span,
            "Non-printable ASCII characters may only appear inside double-quotes.", hint, fix);
    }

    Diagnostic Unterminated(DiagnosticCode code, string what, string quote)
    {
        var end = new TextSpan(text.Length, 0);
        return Diagnostic.Error(code, end, $"The final quote was missing from a {what}.", fix: new SuggestedFix(end, quote));
    }

    void Fail(IToken token, DiagnosticCode code, TextSpan span, string message) => Fail(token, Diagnostic.Error(code, span, message));

    void Fail(IToken token, Diagnostic error)
    {
        if (Error is not null) return;
        Error = error;
        ErrorIndex = token.TokenIndex;
        if (token.Type != TokenConstants.EOF) ((IWritableToken)token).Type = DisplayFilterLexer.STRAY;
    }
}
