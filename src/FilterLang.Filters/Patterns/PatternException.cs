namespace FilterLang.Filters.Patterns;

/// <summary>What is wrong with a pattern, in PCRE2's words where PCRE2 refuses it too. It never leaves this assembly.</summary>
sealed class PatternException(string message, bool unsupported = false) : Exception(message)
{
    /// <summary>Whether the pattern is right, but beyond what can be done here.</summary>
    public bool IsUnsupported { get; } = unsupported;
}
