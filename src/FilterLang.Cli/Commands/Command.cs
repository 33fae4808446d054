using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary>
/// A command of its own, named by the first word: <c>dfilter check FILTER</c>. One file each, and one row in <see cref="CommandTable"/>.
/// </summary>
abstract class Command
{
    /// <summary>What stands behind the command's name, as the help shows it: <c>[OPTIONS] FILTER...</c>.</summary>
    public abstract string Usage { get; }

    /// <summary>A few lines of help: examples and what the exit codes mean.</summary>
    public virtual string Details => "";

    /// <summary>Options that only this command has. Their rows may store what they take in the command itself.</summary>
    public virtual IReadOnlyList<CliOption> Options => [];

    /// <summary>The common options (<see cref="OptionTable"/>) that mean something here: letters, or long names of those without one.</summary>
    public abstract IReadOnlyList<string> CommonOptions { get; }

    /// <summary>Interrupts are the command's own business; else the first one asks it to stop.</summary>
    public virtual bool TakesInterrupts => false;

    /// <summary>Does the work; the words behind the name are <see cref="Settings.Positionals"/>. Returns the exit code.</summary>
    public abstract int Run(Settings settings, StandardOutput output, CancellationToken stop);

    /// <summary>Says what is wrong with the command line.</summary>
    protected static int Refuse(string complaint)
    {
        ErrorOutput.Say(complaint);
        return ExitCode.Usage;
    }
}
