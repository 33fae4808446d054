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
        if (IsBlank(text)) return null;
        return PlainReader.Read(text) ?? ParseWhole(text, out error);
    }

    static bool IsBlank(string text)
    {
        foreach (char c in text)
            if (c is not (' ' or '\t' or '\r' or '\n')) return false;
        return true;
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
