using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary><c>left contains right</c>: both are entities.</summary>
sealed record ContainsSyntax(Quantifier Quantifier, OperandSyntax Left, OperandSyntax Right, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text)
    {
        Quantifier.Print(text);
        Left.Print(text);
        text.Append(" contains ");
        Right.Print(text);
    }
}
