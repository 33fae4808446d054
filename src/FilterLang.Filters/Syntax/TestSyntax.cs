using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>Something that is true or false for a packet.</summary>
abstract record TestSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Prints the test where one of at least this level may stand.</summary>
    public void PrintAt(Precedence place, StringBuilder text)
    {
        bool brackets = Precedence < place;
        if (brackets) text.Append('(');
        Print(text);
        if (brackets) text.Append(')');
    }
}
