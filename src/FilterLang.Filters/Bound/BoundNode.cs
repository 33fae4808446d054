using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Bound;

/// <summary>What a piece of a filter means, fully typed. It prints itself close to the filter language.</summary>
abstract record BoundNode(TextSpan Span)
{
    public abstract void Print(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }
}

/// <summary>Something that is true or false for a packet.</summary>
abstract record BoundTest(TextSpan Span) : BoundNode(Span);
