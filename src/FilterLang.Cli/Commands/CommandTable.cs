namespace FilterLang.Cli.Commands;

/// <summary>A command's name and its line of help; the command itself is made when it is asked for.</summary>
sealed record CommandRow(string Name, string Help, Func<Command> Create);

/// <summary>All commands. No name may be one of a protocol, since the first word is else a filter.</summary>
static class CommandTable
{
    public static readonly CommandRow[] All =
    [
        new("check", "compile filters and say what is wrong with them", static () => new CheckCommand()),
        new("split", "one capture for each filter of a rules file, in one pass", static () => new SplitCommand()),
        new("completion", "a completion script: bash, zsh, fish, pwsh", static () => new CompletionCommand()),
        new("explain", "what a filter means and how it is run; why a frame passes it", static () => new ExplainCommand()),
        new("fields", "search the catalogue of fields", static () => new FieldsCommand()),
        new("flows", "how connections opened and closed; the ladder of one", static () => new FlowsCommand()),
        new("plot", "pictures of a connection or of all traffic, as SVG", static () => new PlotCommand()),
        new("repl", "a place to try filters: a line editor, counts, completion", static () => new Repl.ReplCommand()),
        new("help", "help for a command, or: functions, operators", static () => new HelpCommand()),
    ];

    public static CommandRow? Find(string name) => Array.Find(All, row => row.Name == name);
}
