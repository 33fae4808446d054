namespace FilterLang.Filters.Binding;

/// <summary>Where a word stands, which decides what it can be.</summary>
enum Position
{
    /// <summary>A test of its own, the left side of a relation, an operand of arithmetic: a name must be a known field.</summary>
    MustBeField,

    /// <summary>The right side of a relation, an element of a set: a name that is no known field is a literal.</summary>
    MayBeLiteral,
}
