using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>
/// What was written, with its place in the text. A node prints itself in the filter language, with the braces and parentheses
/// that its shape needs: parsing that text gives the same tree again.
/// </summary>
abstract record SyntaxNode(TextSpan Span)
{
    /// <summary>How tightly the node binds; a child that binds looser than its place allows is printed in brackets.</summary>
    public abstract Precedence Precedence { get; }

    /// <summary>Writes the node in the filter language, without brackets of its own.</summary>
    public abstract void Print(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }
}
