namespace FilterLang.Filters.Diagnostics;

/// <summary>What kind of finding a diagnostic is. The names are stable; programs may rely on them.</summary>
public enum DiagnosticCode
{
    // Scanning
    UnexpectedCharacter,
    UnterminatedString,
    UnterminatedCharacter,
    UnterminatedSlice,
    InvalidEscape,
    InvalidCharacter,
    InvalidLayer,
    InvalidRange,
    NumberOutOfRange,

    // Macros
    UnknownMacro,
    InvalidMacro,

    // Parsing
    UnexpectedToken,
    UnexpectedEnd,
    NestedTooDeep,

    // Names
    UnknownField,

    /// <summary>A field of Wireshark that is not dissected here.</summary>
    UnsupportedField,
    UnknownFunction,

    // Types
    WrongArguments,
    IncompatibleTypes,
    UnsupportedOperation,

    // Constants
    InvalidConstant,
    ConstantOnly,
    InvalidPattern,
    Arithmetic,

    // Warnings and remarks
    UnquotedValueString,
    AmbiguousWord,
    DeprecatedName,
    Doubtful,
}
