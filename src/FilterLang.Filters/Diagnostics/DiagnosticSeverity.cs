namespace FilterLang.Filters.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The filter works; a remark may help its writer.</summary>
    Remark,

    /// <summary>The filter works, and Wireshark too would warn about it.</summary>
    Warning,

    /// <summary>There is no filter.</summary>
    Error,
}
