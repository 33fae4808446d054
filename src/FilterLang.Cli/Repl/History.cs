namespace FilterLang.Cli.Repl;

/// <summary>Earlier lines, latest last, each once; kept in a file that only the user can read.</summary>
sealed class History
{
    const int Limit = 2000;
    readonly List<string> _lines = [];
    readonly string? _path;

    /// <param name="path">Where lines are kept; null for nowhere.</param>
    public History(string? path)
    {
        _path = path;
        try
        {
            if (path is not null && File.Exists(path)) _lines.AddRange(File.ReadAllLines(path).TakeLast(Limit).Select(Unfold));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _path = null;
        }
    }

    public IReadOnlyList<string> Lines => _lines;

    /// <summary><c>$XDG_STATE_HOME/dfilter/history</c>.</summary>
    public static string DefaultPath
    {
        get
        {
            string? state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
            if (string.IsNullOrEmpty(state)) state = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
            return Path.Combine(state, "dfilter", "history");
        }
    }

    public void Add(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        _lines.Remove(line);
        _lines.Add(line);
        if (_lines.Count > Limit) _lines.RemoveAt(0);
        if (_path is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(_path, options);
            foreach (string kept in _lines) writer.WriteLine(Fold(kept));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but the memory of it.
        }
    }

    static string Fold(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    static string Unfold(string line) => line.Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace('\0', '\\');
}
