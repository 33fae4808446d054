using FilterLang.Cli.Options;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>The first of two passes: nothing is shown, all is learnt that later frames tell of earlier ones.</summary>
sealed class FirstPass(Settings settings, Roles roles, LineBuffer lines, CancellationToken stop)
{
    /// <summary>Fills <paramref name="known"/> from the packets that pass <paramref name="filter"/>; an <see cref="ExitCode"/>.</summary>
    public int Run(Foreknowledge known, DissectionPlan plan, CompiledFilter? filter)
    {
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = plan, OutputNeedsItems = true, Options = settings.Dissection, ReadLimit = settings.ReadLimit, Leaves = known,
        });
        int code = new InputFiles(roles.Files, lines, stop, quiet: true, settings).Run(pipeline, new SilentOutput());
        pipeline.Dissector.Conclude();
        return code;
    }
}
