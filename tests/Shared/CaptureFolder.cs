namespace FilterLang.TestSupport;

/// <summary>The collection of captures beside the repository (<c>shared/captures</c>); absent on most machines.</summary>
static class CaptureFolder
{
    static readonly string[] s_endings =
        [".pcap", ".pcapng", ".cap", ".gz", ".trace", ".dmp", ".ntar", ".snoop", ".pkt", ".enc", ".erf", ".out", ".dump", ".zst", ".lz4"];

    /// <summary>Its path, or null.</summary>
    public static string? Path { get; } = Find();

    /// <summary>All captures in a stable order.</summary>
    public static IEnumerable<string> Files() => Directory.EnumerateFiles(Path!, "*", SearchOption.AllDirectories)
        .Where(f => s_endings.Contains(System.IO.Path.GetExtension(f).ToLowerInvariant())).Order(StringComparer.Ordinal);

    static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", "captures");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
