using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A test behind one or more <c>not</c>.</summary>
/// <param name="Count">How many.</param>
sealed record NotSyntax(int Count, TestSyntax Operand, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Not;

    public override void Print(StringBuilder text)
    {
        for (int i = 0; i < Count; i++) text.Append("not ");
        Operand.PrintAt(Precedence.Relation, text);
    }
}
