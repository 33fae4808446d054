using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Misc;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Parsing;

/// <summary>Text to syntax. ANTLR's types never leave this namespace.</summary>
static class FilterParser
{
    /// <summary>
    /// Parses a filter whose macros have been expanded. Returns the test, or null if the text is blank (such a filter matches
    /// everything) or wrong; in the latter case there is an error.
    /// </summary>
    public static TestSyntax? Parse(string text, out Diagnostic? error)
    {
        error = null;
        int start = 0;
        while (start < text.Length && Scan.IsBlank(text[start])) start++;
        return start == text.Length ? null : PlainReader.Read(text) ?? ParseWhole(text, out error);
    }

    /// <summary>As <see cref="Parse"/>, for text that is not blank, by scanner and parser.</summary>
    public static TestSyntax? ParseWhole(string text, out Diagnostic? error)
    {
        error = null;
        Scan scan = Scan.Of(text);
        var parser = new DisplayFilterParser(new TokenArray(scan.Tokens, text), TextWriter.Null, TextWriter.Null);
        parser.RemoveErrorListeners();
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        var errors = new StopAtFirstError();
        parser.ErrorHandler = errors;
        DisplayFilterParser.FilterContext? tree = null;
        try
        {
            tree = parser.filter();
        }
        catch (ParseCanceledException)
        {
        }

        // What only looks right by the kinds of its tokens may come before the token at which the parser stopped.
        IToken? offending = errors.Offending;
        if (MisplacedToken.First(tree ?? errors.Root) is { } misplaced && (offending is null || misplaced.TokenIndex < offending.TokenIndex))
            offending = misplaced;
        if (offending is null) return new SyntaxBuilder(scan, text).Filter(tree!);

        error = offending.TokenIndex == scan.ErrorIndex ? scan.Error : new SyntaxErrors(scan, text).Unexpected(offending);
        return null;
    }
}
