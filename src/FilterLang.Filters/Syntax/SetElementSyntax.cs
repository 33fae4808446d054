using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A value of a set, or a range of them when there is an upper bound.</summary>
sealed record SetElementSyntax(OperandSyntax Value, OperandSyntax? UpTo, TextSpan Span) : SyntaxNode(Span)
{
    public override Precedence Precedence => Precedence.Relation;

    public override void Print(StringBuilder text)
    {
        Value.Print(text);
        if (UpTo is null) return;
        text.Append(" .. ");
        UpTo.Print(text);
    }
}
