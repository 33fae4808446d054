using System.Runtime.InteropServices;
using System.Text;
using FilterLang.Cli;
using FilterLang.Cli.Commands;
using FilterLang.Cli.Objects;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

var settings = new Settings();
if (CommandLine.Parse(args, settings) is { } complaint) return Refuse(complaint);
using var output = new StandardOutput();
if (settings.Help || settings.Version)
{
    output.Write(Encoding.UTF8.GetBytes(settings.Help ? HelpText.For(settings) : VersionText.Line));
    return ExitCode.Done;
}
if (settings.Catalogue is { } list) return Catalogue.Print(list, output) ? ExitCode.Done : Refuse($"-G \"{list}\": it must be one of: {string.Join(", ", Catalogue.Names)}");
if (settings.ListObjectKinds)
{
    output.Write(Encoding.UTF8.GetBytes(string.Concat(ObjectKinds.Names.Select(name => $"{name}\n"))));
    return ExitCode.Done;
}
if (settings.ListInterfaces || settings.ListLinkType) return LiveInput.List(settings, output);
using var stop = new CancellationTokenSource();
using PosixSignalRegistration? interrupt = settings.Command is { TakesInterrupts: true } ? null : PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    // The first Ctrl-C ends cleanly with what is known; a second one, while a read blocks, ends at once.
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
});
if (settings.Command is { } command) return command.Run(settings, output, stop.Token);
Roles? roles = Roles.Of(settings, Environment.UserInteractive && !Console.IsInputRedirected, out string? contradiction);
if (roles is null) return Refuse(contradiction!);
WarmUp.Begin(roles);
return new FilterCommand(settings, roles, output, stop.Token).Run();

static int Refuse(string complaint)
{
    ErrorOutput.Say(complaint);
    return ExitCode.Usage;
}
