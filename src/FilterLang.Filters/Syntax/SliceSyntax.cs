using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary><c>base[ranges]</c>.</summary>
sealed record SliceSyntax(OperandSyntax Base, RangeListSyntax Ranges, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override void Print(StringBuilder text)
    {
        Base.Print(text);
        Ranges.Print(text);
    }
}
