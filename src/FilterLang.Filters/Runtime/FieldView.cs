namespace FilterLang.Filters.Runtime;

/// <summary>What is taken of a field.</summary>
enum FieldView
{
    /// <summary>Its value.</summary>
    Value,

    /// <summary>The octets it covers, without mask: <c>@field</c>.</summary>
    Raw,

    /// <summary>A protocol's octets up to the end of its data: what <c>contains</c> and <c>matches</c> search.</summary>
    ToEndOfData,
}
