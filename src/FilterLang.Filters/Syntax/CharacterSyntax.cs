using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A character constant.</summary>
/// <param name="Code">Its code point.</param>
/// <param name="Source">The constant as written, quotes included.</param>
sealed record CharacterSyntax(uint Code, string Source, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override bool IsLiteral => true;

    public override void Print(StringBuilder text) => text.Append(Source);
}
