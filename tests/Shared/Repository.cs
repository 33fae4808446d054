namespace FilterLang.TestSupport;

/// <summary>Where the repository is.</summary>
static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FilterLang.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run within the repository.");
    }
}
