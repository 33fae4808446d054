namespace FilterLang.Cli.Options;

/// <summary>Whether anything is coloured.</summary>
static class ColourOptions
{
    /// <summary><c>--color[=WHEN]</c></summary>
    public static string? Apply(Settings settings, string value)
    {
        if (value is not ("" or "always" or "auto" or "never")) return $"\"{value}\" isn't a time for --color; it must be always, auto or never";
        settings.Coloured = value is "" or "always" || (value == "auto" && Suits);
        return null;
    }

    // https://no-color.org and https://bixense.com/clicolors: set means not empty.
    static bool Suits =>
        IsSet("CLICOLOR_FORCE") || (!IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb" && !Console.IsOutputRedirected);

    static bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } and not "0";
}
