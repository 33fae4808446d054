using FilterLang.Fields;

namespace FilterLang.Filters.Functions;

/// <summary>What a function takes.</summary>
enum Takes
{
    /// <summary>Text: a field, call or slice of a string type, or a quoted string.</summary>
    Text,

    /// <summary>Whatever has a length in characters or bytes.</summary>
    Measurable,

    /// <summary>One field, whatever its type.</summary>
    AnyField,

    /// <summary>One field whose values have a short text form.</summary>
    PrintableField,

    /// <summary>One field of an unsigned integer type.</summary>
    UnsignedField,

    /// <summary>One field with names for its values.</summary>
    NamedField,

    /// <summary>Values of one class that have an order.</summary>
    Ordered,

    /// <summary>A number or a time.</summary>
    Number,

    /// <summary>Whatever can become a floating point number.</summary>
    Convertible,

    /// <summary>IPv4 or IPv6 addresses.</summary>
    Address,
    IPv4Address,
    IPv6Address,
}

/// <summary>A function of the language: what it takes, what it gives, and how it is told.</summary>
/// <param name="Name">The name in filters.</param>
/// <param name="Summary">One sentence for help.</param>
/// <param name="Takes">What its arguments may be.</param>
/// <param name="Gives">The type of its results; null if it is that of the first argument.</param>
/// <param name="Example">A filter that uses it.</param>
/// <param name="MostArguments">How many arguments it takes at most; at least one.</param>
sealed record Function(string Name, string Summary, Takes Takes, FieldType? Gives, string Example, int MostArguments = 1)
{
    /// <summary>Whether constants as arguments wait for the type of other arguments or of the other side.</summary>
    public bool TakesTypeFromArguments => Gives is null;

    /// <summary>Whether a call over an absent field is present, with no values.</summary>
    public bool AbsentIsEmpty { get; init; }

    /// <summary>Whether a call over an absent field has a value.</summary>
    public bool CountsOccurrences => Takes == Takes.AnyField;
}
