using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>An operand that stands as a test by itself: the existence of a field, or the truth of a computed value.</summary>
sealed record BareSyntax(OperandSyntax Operand, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text) => Operand.Print(text);
}
