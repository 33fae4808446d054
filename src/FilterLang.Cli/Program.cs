using FilterLang.Cli;
using FilterLang.Cli.Commands;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

var settings = new Settings();
if (CommandLine.Parse(args, settings) is { } complaint)
{
    ErrorOutput.Say(complaint);
    return ExitCode.Usage;
}
using var output = new StandardOutput();
return new FilterCommand(settings, output).Run();
