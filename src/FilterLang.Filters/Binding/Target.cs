using FilterLang.Fields;

namespace FilterLang.Filters.Binding;

/// <summary>What a constant is to become.</summary>
/// <param name="Type">The type.</param>
/// <param name="Field">The field it is compared with, if it is one: it may have names for its values.</param>
readonly record struct Target(FieldType Type, Field? Field = null)
{
    /// <summary>Bytes may be fewer than the type's values have: what <c>contains</c> looks for.</summary>
    public bool MayBeShort { get; init; }
}
