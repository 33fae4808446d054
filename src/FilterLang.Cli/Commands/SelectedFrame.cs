using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>Looks up what references (<c>$field</c>) stand for: the files are read up to the selected frame.</summary>
sealed class SelectedFrame : IPacketSink
{
    readonly CompiledFilter _filter;
    readonly long _number;
    CompiledFilter? _filled;

    SelectedFrame(CompiledFilter filter, long number) => (_filter, _number) = (filter, number);

    /// <summary>The filter with that frame's values in it, or null if there is no such frame.</summary>
    public static CompiledFilter? Fill(CompiledFilter filter, Settings settings, IReadOnlyList<string> files, CancellationToken stop)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.ReferencedFields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = true, Options = settings.Dissection, ReadLimit = settings.SelectedFrame,
        });
        var selected = new SelectedFrame(filter, settings.SelectedFrame);
        new InputFiles(files, new LineBuffer(new StandardOutput(), false), stop, quiet: true).Run(pipeline, selected);
        return selected._filled;
    }

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        if (packet.Number != _number) return true;
        _filled = _filter.WithReferences(ref packet);
        return false;
    }
}
