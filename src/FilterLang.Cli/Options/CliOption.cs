namespace FilterLang.Cli.Options;

/// <summary>An option: its letter and long name, what it takes, and its line of help.</summary>
/// <param name="Letter">The short letter, or '\0'.</param>
/// <param name="Name">The long name without dashes, or null.</param>
/// <param name="Argument">What the help calls its value; null where it takes none.</param>
/// <param name="Help">One line.</param>
/// <param name="Apply">Stores the value; returns a complaint or null.</param>
sealed record CliOption(char Letter, string? Name, string? Argument, string Help, Func<Settings, string, string?> Apply)
{
    /// <summary>The value may be left out; it is then empty. With one, it is written <c>--name=value</c>.</summary>
    public bool MayStandAlone { get; init; }

    /// <summary>The letter, or the long name of an option without one.</summary>
    public string ShortestName => Letter == '\0' ? Name! : Letter.ToString();

    /// <summary>Asks for help: understood everywhere.</summary>
    public bool IsHelp => Letter == 'h';

    /// <summary>As help shows it, with its value.</summary>
    public string Usage => Argument is null ? Shown : MayStandAlone ? $"{Shown}[={Argument}]" : $"{Shown} {Argument}";

    public string Shown => Name is null ? $"-{Letter}" : Letter == '\0' ? $"--{Name}" : $"-{Letter}, --{Name}";
}
