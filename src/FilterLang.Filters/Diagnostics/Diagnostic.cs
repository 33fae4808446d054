namespace FilterLang.Filters.Diagnostics;

/// <summary>One finding about a filter: what is wrong, where, and what may help.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Severity">Whether the filter works all the same.</param>
/// <param name="Span">The part of the filter's text that it is about; empty at the end of the text when something is missing there.</param>
/// <param name="Message">One sentence. Errors that Wireshark knows are worded as Wireshark words them.</param>
/// <param name="Hint">A second sentence with advice, or null.</param>
/// <param name="Fix">A change of the text that would help, or null.</param>
public sealed record Diagnostic(
    DiagnosticCode Code, DiagnosticSeverity Severity, TextSpan Span, string Message, string? Hint = null, SuggestedFix? Fix = null)
{
    /// <summary>An error.</summary>
    public static Diagnostic Error(DiagnosticCode code, TextSpan span, string message, string? hint = null, SuggestedFix? fix = null) =>
        new(code, DiagnosticSeverity.Error, span, message, hint, fix);

    /// <summary>The message alone.</summary>
    public override string ToString() => Message;
}
