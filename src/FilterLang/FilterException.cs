using FilterLang.Filters.Diagnostics;

namespace FilterLang;

/// <summary>A filter text that does not compile.</summary>
public sealed class FilterException : Exception
{
    internal FilterException(Diagnostic diagnostic, string rendered) : base(rendered) => Diagnostic = diagnostic;

    public FilterException() => Diagnostic = null;

    public FilterException(string message) : base(message) => Diagnostic = null;

    public FilterException(string message, Exception inner) : base(message, inner) => Diagnostic = null;

    /// <summary>What is wrong, where, and how to mend it.</summary>
    public Diagnostic? Diagnostic { get; }
}
