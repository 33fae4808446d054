namespace FilterLang.TestSupport;

/// <summary>The development captures: the folder shared/captures beside a folder above the test binary.</summary>
internal static class Captures
{
    static readonly string[] s_endings =
        [".pcap", ".pcapng", ".cap", ".gz", ".trace", ".dmp", ".ntar", ".snoop", ".pkt", ".enc", ".erf", ".out", ".dump", ".zst", ".lz4"];

    /// <summary>The folder, or null when this checkout has none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Full path of a capture named relative to the folder.</summary>
    public static string PathOf(string name) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("There is no shared/captures."), name);

    /// <summary>All captures in a stable order.</summary>
    public static IEnumerable<string> Files() => Directory.EnumerateFiles(PathOf("."), "*", SearchOption.AllDirectories)
        .Where(f => s_endings.Contains(Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal);

    static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "captures");
            if (Directory.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
