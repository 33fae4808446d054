namespace FilterLang.TestSupport;

/// <summary>The development captures: the folder shared/captures beside a folder above the test binary.</summary>
internal static class Captures
{
    /// <summary>The folder, or null when this checkout has none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Full path of a capture named relative to the folder.</summary>
    public static string PathOf(string name) =>
        Path.Combine(Folder ?? throw new InvalidOperationException("There is no shared/captures."), name);

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
