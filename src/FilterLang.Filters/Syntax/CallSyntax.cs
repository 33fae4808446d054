using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A function call.</summary>
sealed record CallSyntax(string Name, TextSpan NameSpan, ImmutableArray<OperandSyntax> Arguments, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override void Print(StringBuilder text)
    {
        text.Append(Name).Append('(');
        for (int i = 0; i < Arguments.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Arguments[i].Print(text);
        }

        text.Append(')');
    }
}
