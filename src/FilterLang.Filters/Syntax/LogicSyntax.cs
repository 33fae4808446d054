using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>Two or more tests joined by one of <c>and</c>, <c>xor</c>, <c>or</c>.</summary>
/// <param name="Operator">The level: And, Xor or Or.</param>
sealed record LogicSyntax(Precedence Operator, ImmutableArray<TestSyntax> Terms, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Operator;

    public override void Print(StringBuilder text)
    {
        string word = Operator switch { Precedence.And => " and ", Precedence.Xor => " xor ", _ => " or " };
        for (int i = 0; i < Terms.Length; i++)
        {
            if (i > 0) text.Append(word);
            Terms[i].PrintAt(Operator + 1, text);
        }
    }
}
