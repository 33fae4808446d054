using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Syntax;

/// <summary>Something that has values: a field, a constant, a call, or arithmetic over them.</summary>
abstract record OperandSyntax(TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>Whether this is written as a constant: a quoted text, a character, or a word that cannot be a name.</summary>
    public virtual bool IsLiteral => false;

    /// <summary>Prints the operand where one of at least this level may stand.</summary>
    public void PrintAt(Precedence place, StringBuilder text)
    {
        bool braces = Precedence < place;
        if (braces) text.Append('{');
        Print(text);
        if (braces) text.Append('}');
    }
}
