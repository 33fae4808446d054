using System.Text;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter help [TOPIC]</c>: a command's usage, or a table of the language.</summary>
sealed class HelpCommand : Command
{
    public override string Usage => "[COMMAND]";

    public override IReadOnlyList<string> CommonOptions => [];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        string topic = settings.Positionals.Count > 0 ? settings.Positionals[0] : "";
        string? text = topic.Length == 0 ? HelpText.Text : topic == "man" ? ManPage.Text : CommandTable.Find(topic) is { } row ? HelpText.Of(row) : null;
        if (text is null) return Refuse($"there is no help on \"{topic}\"; there is on: {string.Join(", ", CommandTable.All.Select(c => c.Name))}");
        output.Write(Encoding.UTF8.GetBytes(text));
        return ExitCode.Done;
    }
}
