using FilterLang.Filters.Diagnostics;

namespace FilterLang;

/// <summary>A filter text that does not compile.</summary>
public sealed class FilterException : Exception
{
    FilterException(Diagnostic diagnostic, string rendered) : base(rendered) => Diagnostic = diagnostic;

    internal static FilterException Of(string filter, IReadOnlyList<Diagnostic> diagnostics)
    {
        Diagnostic error = diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        return new FilterException(error, error.Render(filter));
    }

    /// <summary>An exception without a message.</summary>
    public FilterException() => Diagnostic = null;

    /// <summary>An exception with a message.</summary>
    public FilterException(string message) : base(message) => Diagnostic = null;

    /// <summary>An exception with a message and what caused it.</summary>
    public FilterException(string message, Exception inner) : base(message, inner) => Diagnostic = null;

    /// <summary>What is wrong, where, and how to mend it.</summary>
    public Diagnostic? Diagnostic { get; }
}
