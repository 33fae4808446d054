using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters;

/// <summary>What became of a filter's text.</summary>
/// <param name="Filter">The filter, or null if there is an error.</param>
/// <param name="Diagnostics">The error, or warnings and remarks.</param>
public sealed record CompileResult(CompiledFilter? Filter, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The error, or null.</summary>
    public Diagnostic? Error
    {
        get
        {
            foreach (Diagnostic diagnostic in Diagnostics)
                if (diagnostic.Severity == DiagnosticSeverity.Error) return diagnostic;
            return null;
        }
    }
}
