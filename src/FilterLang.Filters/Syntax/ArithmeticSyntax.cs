using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>Operands joined by operators of one level, computed from left to right.</summary>
sealed record ArithmeticSyntax(ImmutableArray<OperandSyntax> Operands, ImmutableArray<ArithmeticOperator> Operators, TextSpan Span)
    : OperandSyntax(Span)
{
    public override Precedence Precedence => Operators[0].Level();

    public override void Print(StringBuilder text)
    {
        Operands[0].PrintAt(Precedence + 1, text);
        for (int i = 0; i < Operators.Length; i++)
        {
            text.Append(' ').Append(Operators[i].Symbol()).Append(' ');
            Operands[i + 1].PrintAt(Precedence + 1, text);
        }
    }
}
