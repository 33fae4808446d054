using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>What can only be a field: a name behind <c>@</c> or a dot, before <c>#</c>, or in a reference.</summary>
/// <param name="Name">The name, without the leading dot.</param>
/// <param name="Dotted">Whether it was written with a leading dot.</param>
/// <param name="Raw">Whether it stands behind <c>@</c>.</param>
/// <param name="Layers">The layers to look in, or null for all.</param>
/// <param name="NameSpan">Where the name stands.</param>
sealed record FieldSyntax(string Name, bool Dotted, bool Raw, RangeListSyntax? Layers, TextSpan NameSpan, TextSpan Span)
    : OperandSyntax(Span)
{
    public override Precedence Precedence => Precedence.Operand;

    public override void Print(StringBuilder text)
    {
        if (Raw) text.Append('@');
        if (Dotted) text.Append('.');
        text.Append(Name);
        if (Layers is null) return;
        text.Append('#');
        Layers.Print(text);
    }
}
