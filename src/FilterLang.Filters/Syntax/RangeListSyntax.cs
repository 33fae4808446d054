using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>The ranges between brackets, or the single number behind <c>#</c>.</summary>
/// <param name="Bracketed">Whether they were written in brackets.</param>
sealed record RangeListSyntax(ImmutableArray<SliceRange> Ranges, bool Bracketed, TextSpan Span)
{
    public void Print(StringBuilder text)
    {
        if (Bracketed) text.Append('[');
        for (int i = 0; i < Ranges.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(Ranges[i].ToString());
        }

        if (Bracketed) text.Append(']');
    }
}
