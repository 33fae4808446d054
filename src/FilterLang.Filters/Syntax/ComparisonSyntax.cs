using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A relation or a chain of them: <c>a &lt; b &lt;= c</c> has three operands and two operators.</summary>
sealed record ComparisonSyntax(
    Quantifier Quantifier, ImmutableArray<OperandSyntax> Operands, ImmutableArray<ComparisonOperator> Operators, TextSpan Span)
    : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text)
    {
        Quantifier.Print(text);
        Operands[0].Print(text);
        for (int i = 0; i < Operators.Length; i++)
        {
            text.Append(' ').Append(Operators[i].Symbol()).Append(' ');
            Operands[i + 1].Print(text);
        }
    }
}
