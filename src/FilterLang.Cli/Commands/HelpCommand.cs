using System.Text;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Filters.Functions;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter help [TOPIC]</c>: a command's usage, or a table of the language.</summary>
sealed class HelpCommand : Command
{
    public override string Usage => "[COMMAND | options | functions | operators | man [filter]]";

    public override IReadOnlyList<string> CommonOptions => [];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        string topic = settings.Positionals.Count > 0 ? settings.Positionals[0] : "";
        string? text = topic switch
        {
            "" => HelpText.Text,
            "options" => HelpText.OptionText(),
            "functions" => LanguageHelp.FunctionText(),
            "operators" => LanguageHelp.OperatorText(),
            "man" => settings.Positionals.ElementAtOrDefault(1) == "filter" ? FilterManPage.Text : ManPage.Text,
            _ => CommandTable.Find(topic) is { } row ? HelpText.Of(row) : null,
        };
        if (text is null) return Refuse($"there is no help on \"{topic}\"; there is on: options, functions, operators, man, {string.Join(", ", CommandTable.All.Select(c => c.Name))}");
        output.Write(Encoding.UTF8.GetBytes(text));
        return ExitCode.Done;
    }
}
