namespace FilterLang.Filters;

/// <summary>How a filter is compiled.</summary>
public sealed record CompileOptions
{
    /// <summary>The macros that filters may use: name and definition.</summary>
    public IReadOnlyDictionary<string, string> Macros { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether host names may stand for addresses; they are asked of the system's resolver.</summary>
    public bool ResolveNames { get; init; }
}
