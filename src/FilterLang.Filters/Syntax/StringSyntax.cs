using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>A quoted string.</summary>
/// <param name="Value">The bytes it stands for: UTF-8 text with the bytes that escapes inserted.</param>
/// <param name="Source">The string as written, quotes included.</param>
sealed record StringSyntax(ImmutableArray<byte> Value, string Source, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override bool IsLiteral => true;

    /// <summary>The value as text, for messages and names.</summary>
    public string Text => Encoding.UTF8.GetString(Value.AsSpan());

    public override void Print(StringBuilder text) => text.Append(Source);
}
