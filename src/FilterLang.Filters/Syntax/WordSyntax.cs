using System.Text;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;

namespace FilterLang.Filters.Syntax;

/// <summary>An unquoted word: a field or a literal, as its place and the known fields decide.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Class">What its shape allows it to be.</param>
sealed record WordSyntax(string Text, WordClass Class, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override bool IsLiteral => !Class.MayBeField();

    /// <summary>The text as a literal: without the colon that marks hexadecimal digits and byte runs.</summary>
    public string Literal => Class is WordClass.ColonHex or WordClass.Bytes && Text[0] == ':' ? Text[1..] : Text;

    public override void Print(StringBuilder text) => text.Append(Text);
}
