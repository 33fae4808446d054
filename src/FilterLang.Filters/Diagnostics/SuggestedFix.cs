namespace FilterLang.Filters.Diagnostics;

/// <summary>A change of the filter's text that would answer a diagnostic.</summary>
/// <param name="Span">What to replace; empty to insert.</param>
/// <param name="Replacement">The text to put there.</param>
public sealed record SuggestedFix(TextSpan Span, string Replacement)
{
    /// <summary>The filter with the change made.</summary>
    public string Apply(string text) => string.Concat(text.AsSpan(0, Span.Start), Replacement, text.AsSpan(Span.End));
}
