using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace FilterLang.Filters.Parsing;

/// <summary>Ends the parse at the first token that does not fit, and remembers it. Nothing is repaired or guessed.</summary>
sealed class StopAtFirstError : IAntlrErrorStrategy
{
    /// <summary>The token that does not fit, or null.</summary>
    public IToken? Offending { get; private set; }

    /// <summary>The tree up to that token.</summary>
    public ParserRuleContext? Root { get; private set; }

    public void Recover(Parser recognizer, RecognitionException e) => throw Stop(recognizer, e.OffendingToken);

    public IToken RecoverInline(Parser recognizer) => throw Stop(recognizer, recognizer.CurrentToken);

    ParseCanceledException Stop(Parser parser, IToken token)
    {
        Offending ??= token;
        if (Root is null)
        {
            Root = parser.Context;
            while (Root.Parent is ParserRuleContext parent) Root = parent;
        }

        return new ParseCanceledException();
    }

    public void ReportError(Parser recognizer, RecognitionException e) => Offending ??= e.OffendingToken;

    public void Sync(Parser recognizer)
    {
    }

    public bool InErrorRecoveryMode(Parser recognizer) => Offending is not null;

    public void ReportMatch(Parser recognizer)
    {
    }

    public void Reset(Parser recognizer) => Offending = null;
}
