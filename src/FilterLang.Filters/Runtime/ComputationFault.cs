namespace FilterLang.Filters.Runtime;

/// <summary>Why a computation has no result.</summary>
enum ComputationFault
{
    None,
    DivisionByZero,
    Overflow,
}
