using FilterLang.Filters;
using FilterLang.Filters.Macros;

namespace FilterLang.Cli.Options;

/// <summary>Where macros come from: the command line first, then files named there, then Wireshark's own file of the user.</summary>
static class MacroOptions
{
    /// <summary><c>--macro NAME=TEXT</c></summary>
    public static string? Define(Settings settings, string value)
    {
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? value : value[..equals].Trim();
        if (equals < 0) return $"--macro \"{value}\" has no definition; write --macro NAME=TEXT";
        if (name.Length == 0 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return $"\"{name}\" cannot be the name of a macro; letters, digits and _ can";
        settings.Macros[name] = value[(equals + 1)..].Trim();
        return null;
    }

    /// <summary><c>--macro-file FILE</c></summary>
    public static string? Load(Settings settings, string path)
    {
        try
        {
            using StreamReader reader = File.OpenText(path);
            string? complaint = null;
            foreach ((string name, string text) in MacroFile.Read(reader, (line, _) => complaint ??= $"{path}, line {line}: not a macro (\"name\" text)"))
                settings.Macros.TryAdd(name, text);
            return complaint;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the macro file cannot be read: {e.Message}";
        }
    }

    /// <summary>How filters are compiled. Wireshark's file of macros is read only if the filter may use one.</summary>
    public static CompileOptions For(Settings settings, string filter)
    {
        if (!filter.Contains('$', StringComparison.Ordinal)) return new CompileOptions { ResolveNames = !settings.NoResolution };
        string path = PersonalFiles.Path(settings, "dmacros");
        if (!settings.PersonalMacrosRead && File.Exists(path)) Load(settings, path);
        settings.PersonalMacrosRead = true;
        return new CompileOptions { ResolveNames = !settings.NoResolution, Macros = settings.Macros };
    }
}
