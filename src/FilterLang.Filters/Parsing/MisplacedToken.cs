using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using FilterLang.Filters.Parsing.Generated;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// The rules that ask for more than the kind of one token: <c>contains</c>, <c>matches</c> and <c>in</c> want an entity on their
/// left, a function's name is an identifier, and what stands behind <c>@</c> and <c>$</c> or before <c>#</c> is a name.
/// </summary>
static class MisplacedToken
{
    /// <summary>The first token, in reading order, that breaks one of these rules; null if none does. The tree may be incomplete.</summary>
    public static IToken? First(IParseTree? tree)
    {
        if (tree is not ParserRuleContext context) return null;
        for (int i = 0; i < context.ChildCount; i++)
            if (First(context.GetChild(i)) is { } token) return token;

        return context switch
        {
            DisplayFilterParser.TestContext test => AfterNoEntity(test),
            DisplayFilterParser.WordContext word => AfterWord(word),
            DisplayFilterParser.NameContext name => IsName(name.WORD()) ? null : name.Start,
            _ => null,
        };
    }

    /// <summary>Whether an arithmetic expression consists of one entity.</summary>
    static bool IsEntity(DisplayFilterParser.ArithmeticContext arithmetic) =>
        arithmetic.ChildCount == 1 && arithmetic.GetChild(0) is DisplayFilterParser.SignedContext { ChildCount: 1 };

    static IToken? AfterNoEntity(DisplayFilterParser.TestContext test)
    {
        if (test.relation() is not { ChildCount: > 0 } relation || relation.GetChild(0) is not ITerminalNode first) return null;
        return first.Symbol.Type is >= DisplayFilterLexer.ANY_EQ and <= DisplayFilterLexer.LE || IsEntity(test.arithmetic()) ? null : first.Symbol;
    }

    static IToken? AfterWord(DisplayFilterParser.WordContext word)
    {
        if (word.layer() is { } layer) return IsName(word.WORD()) ? null : layer.Start;
        if (word.LPAREN() is not { } bracket) return null;
        return WordClassifier.Classify(word.WORD().GetText()) == WordClass.Identifier ? null : bracket.Symbol;
    }

    // A name with a leading dot is no word, and a name for sure.
    static bool IsName(ITerminalNode? word) => word is null || WordClassifier.Classify(word.GetText()).LooksLikeField();
}
