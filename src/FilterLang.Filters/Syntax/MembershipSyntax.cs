using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary><c>left in { … }</c> or <c>left not in { … }</c>.</summary>
sealed record MembershipSyntax(
    Quantifier Quantifier, OperandSyntax Left, bool Negated, ImmutableArray<SetElementSyntax> Elements, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text)
    {
        Quantifier.Print(text);
        Left.Print(text);
        text.Append(Negated ? " not in {" : " in {");
        for (int i = 0; i < Elements.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Elements[i].Print(text);
        }

        text.Append('}');
    }
}
