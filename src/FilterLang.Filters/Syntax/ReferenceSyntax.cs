using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary><c>$field</c> or <c>${field}</c>: the field's values in the selected frame.</summary>
sealed record ReferenceSyntax(FieldSyntax Field, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override void Print(StringBuilder text)
    {
        text.Append("${");
        Field.Print(text);
        text.Append('}');
    }
}
