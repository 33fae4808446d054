using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Parsing;

/// <summary>Where a term of a chain stands that repeats field and comparison of the term before.</summary>
readonly record struct PlainTerm(TextSpan Field, TextSpan Value);
