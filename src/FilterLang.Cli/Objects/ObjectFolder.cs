namespace FilterLang.Cli.Objects;

/// <summary>A folder that objects are written to. Files that are there, of whatever run, stay as they are; nothing is written elsewhere.</summary>
sealed class ObjectFolder(string path)
{
    readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Makes the folder where it is missing; what hinders that, or null.</summary>
    public string? Make()
    {
        try
        {
            if (path.Length == 0) return Complaint("Invalid argument");
            Directory.CreateDirectory(path);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Complaint(problem.Message);
        }
    }

    string Complaint(string why) => $"Failed to create export objects output directory \"{path}\": {why}";

    /// <summary>Creates the file for an object of this name.</summary>
    public FileStream Create(ReadOnlySpan<byte> name)
    {
        string first = ObjectName.Of(name, 0);
        _next.TryGetValue(first, out int number);
        while (true)
        {
            string file = Path.Combine(path, number == 0 ? first : ObjectName.Of(name, number));
            _next[first] = ++number;
            if (IsFree(file)) return new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }
    }

    // A link that leads nowhere is there as well; so are the folder and the one above, and what devices are called.
    static bool IsFree(string file) => !Path.Exists(file) && new FileInfo(file).LinkTarget is null && !(OperatingSystem.IsWindows() && IsDevice(file));

    static bool IsDevice(string file) =>
        Path.GetFileName(file).Split('.')[0].TrimEnd().ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL" or ['C', 'O', 'M', _] or ['L', 'P', 'T', _];
}
