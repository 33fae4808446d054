namespace FilterLang.Cli.Options;

/// <summary>Where Wireshark keeps what is the user's own, and the profiles (<c>-C</c>) below it.</summary>
static class PersonalFiles
{
    /// <summary>The folder that all profiles share.</summary>
    public static string Folder { get; } = FindFolder();

    static string FindFolder()
    {
        if (Environment.GetEnvironmentVariable("WIRESHARK_CONFIG_DIR") is { Length: > 0 } own) return own;
        string? configuration = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");
        if (string.IsNullOrEmpty(configuration)) configuration = System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
        return System.IO.Path.Combine(configuration, "wireshark");
    }

    /// <summary>A file of the profile, or where that has none the one that all profiles share. It need not exist.</summary>
    public static string Path(Settings settings, string name)
    {
        if (settings.Profile is not { } profile) return System.IO.Path.Combine(Folder, name);
        return System.IO.Path.Combine(Folder, "profiles", profile, name);
    }

    /// <summary>Files of names are read from the profile and from the folder that all share.</summary>
    public static string[] Named(Settings settings, string name)
    {
        string shared = System.IO.Path.Combine(Folder, name);
        return settings.Profile is null ? [shared] : [Path(settings, name), shared];
    }

    /// <summary>
    /// Takes what the profile sets, before the options of the command line: preferences that change something here, and protocols that are
    /// disabled. What else the files say is passed over, as is a file that cannot be read.
    /// </summary>
    public static void Load(Settings settings)
    {
        NameChoices.Set(settings, NameChoices.Usual);
        string name = "", value = "";
        foreach (string line in Lines(settings, "preferences").Append("end"))
        {
            if (line.Length > 0 && char.IsWhiteSpace(line[0]))
            {
                value += line;
                continue;
            }
            if (name.Length > 0) Preferences.TrySet(settings, name, value.Trim(), out _);
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            (name, value) = colon < 0 ? ("", "") : (line[..colon].Trim(), line[(colon + 1)..]);
        }
        foreach (string protocol in Lines(settings, "disabled_protos")) DissectionChoices.Enable(settings, protocol.Trim(), enabled: false);
    }

    static IEnumerable<string> Lines(Settings settings, string name)
    {
        string path = Path(settings, name);
        if (!File.Exists(path)) return [];
        try
        {
            return File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#');
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary><c>-C PROFILE</c></summary>
    public static string? Choose(Settings settings, string profile)
    {
        if (profile is "" or "Default") return null;
        if (profile.AsSpan().IndexOfAny('/', '\\') >= 0 || !Directory.Exists(System.IO.Path.Combine(Folder, "profiles", profile)))
            return $"Configuration Profile \"{profile}\" does not exist";
        settings.Profile = profile;
        return null;
    }
}
