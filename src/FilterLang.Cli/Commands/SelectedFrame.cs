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
    readonly CompiledFilter[] _filters;
    readonly long _number;
    readonly HashSet<string> _absent = [];
    bool _found;

    SelectedFrame(IEnumerable<CompiledFilter> filters, long number) => (_filters, _number) = ([.. filters], number);

    /// <summary>
    /// The filters with the values of the frame that <c>--selected-frame</c> names in them; as they are if none is named or none of them refers
    /// to it. Null, said on standard error, if there is no such frame.
    /// </summary>
    /// <param name="absent">The names of referenced fields that do not occur in that frame.</param>
    public static IReadOnlyList<CompiledFilter>? Fill(
        IReadOnlyList<CompiledFilter> filters, Settings settings, IReadOnlyList<string> files, CancellationToken stop, out IReadOnlySet<string> absent)
    {
        var selected = new SelectedFrame(filters, settings.SelectedFrame);
        absent = selected._absent;
        if (settings.SelectedFrame == 0 || filters.All(f => f.ReferencedFields.Count == 0)) return filters;
        var selection = new FieldSelection();
        foreach (CompiledFilter filter in filters)
            foreach (Field field in filter.ReferencedFields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = true, Options = settings.Dissection, ReadLimit = settings.SelectedFrame,
        });
        new InputFiles(files, new LineBuffer(new StandardOutput(), false), stop, quiet: true, settings).Run(pipeline, selected);
        if (selected._found) return selected._filters;
        ErrorOutput.Say($"there is no frame {settings.SelectedFrame} to select");
        return null;
    }

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        if (packet.Number != _number) return true;
        _found = true;
        for (int i = 0; i < _filters.Length; i++)
        {
            foreach (Field field in _filters[i].ReferencedFields)
                if (packet.Items.First(field.Slot) < 0 && field.Type != FieldType.Protocol) _absent.Add(field.Name);
            _filters[i] = _filters[i].WithReferences(ref packet);
        }

        return false;
    }
}
