using System.Text;

namespace FilterLang.Filters.Syntax;

/// <summary>The word before a relation.</summary>
enum Quantifier
{
    /// <summary>No word: the operator itself says which pairs must agree.</summary>
    Plain,
    Any,
    All,
}

static class QuantifierText
{
    public static void Print(this Quantifier quantifier, StringBuilder text)
    {
        if (quantifier != Quantifier.Plain) text.Append(quantifier == Quantifier.Any ? "any " : "all ");
    }
}
