using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary><c>left matches pattern</c>: the pattern must turn out to be a quoted string.</summary>
sealed record MatchesSyntax(Quantifier Quantifier, OperandSyntax Left, OperandSyntax Pattern, TextSpan Span) : TestSyntax(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text)
    {
        Quantifier.Print(text);
        Left.Print(text);
        text.Append(" matches ");
        Pattern.Print(text);
    }
}
