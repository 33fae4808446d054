using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Binding;

/// <summary>Unwinds the binder to the compiler, which turns it into the error it carries. It never leaves this assembly.</summary>
sealed class BindingException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
