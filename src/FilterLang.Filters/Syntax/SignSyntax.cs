using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>An operand behind signs.</summary>
/// <param name="Signs">The signs as written, without the space between them: <c>+</c>, <c>-</c>, <c>--</c>, …</param>
sealed record SignSyntax(string Signs, OperandSyntax Operand, TextSpan Span) : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Sign;

    /// <summary>How many of the signs are minus.</summary>
    public int Minuses => Signs.AsSpan().Count('-');

    public override void Print(StringBuilder text)
    {
        text.Append(Signs);
        Operand.PrintAt(Precedence.Operand, text);
    }
}
