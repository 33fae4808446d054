using System.Runtime.InteropServices;
using FilterLang.Cli.Commands;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Repl;

/// <summary><c>dfilter repl [FILE]</c>: a place to try filters. Without a terminal it reads plain lines.</summary>
sealed class ReplCommand : Command
{
    public override string Usage => "[OPTIONS] [FILE]";

    public override string Details => """
          dfilter repl file.pcap               type filters; Tab completes; .help lists commands
          dfilter repl file.pcap < script      a line after another, without a terminal

        exit code: 0, or 4 if a line of a script was wrong

        """;

    public override IReadOnlyList<string> CommonOptions => ["macro", "macro-file"];

    /// <inheritdoc/>
    public override bool TakesInterrupts => true;

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count > 1) return Refuse("repl: one file is wanted; try \"dfilter help repl\"");
        bool isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        var session = new ReplSession(output, settings.Macros, isTerminal);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // A script ends; whoever types stays.
            context.Cancel = isTerminal;
            session.Interrupt();
        });
        if (settings.Positionals is [var file]) session.Open(file);
        Func<string?> read = Reader(settings, isTerminal);
        while (!session.IsDone && read() is { } line) session.Take(line);
        return session.HasFailed && !isTerminal ? ExitCode.BadFilter : ExitCode.Done;
    }

    static Func<string?> Reader(Settings settings, bool isTerminal)
    {
        if (!isTerminal) return Console.In.ReadLine;
        return new LineEditor(new ConsoleTerminal(), ProtocolCatalog.Default.Registry, settings.Macros, new History(History.DefaultPath)).Read;
    }
}
