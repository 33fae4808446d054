using FilterLang.Fields;
using FilterLang.Protocols;
using FilterLang.Protocols.Flows;

namespace FilterLang.Cli.Flows;

/// <summary>A segment of a transcript, and the conversation's state after it.</summary>
sealed record FlowLine(FlowSegment Segment, FlowStep Step, FlowState State, IReadOnlyList<(uint Left, uint Right)> Sack);

/// <summary>All segments of one conversation, for the ladder and the pictures.</summary>
sealed class FlowTranscript(uint number)
{
    /// <summary>So many segments are kept.</summary>
    public const int Limit = 200_000;

    readonly List<FlowLine> _lines = [];
    readonly Field _left = ProtocolCatalog.Default.Registry.Find("tcp.options.sack_le")!, _right = ProtocolCatalog.Default.Registry.Find("tcp.options.sack_re")!;

    public IReadOnlyList<FlowLine> Lines => _lines;

    public FlowRow? Row { get; private set; }

    /// <summary>Segments that were not kept.</summary>
    public long Dropped { get; private set; }

    public void AddTo(FieldSelection selection) => selection.Add(_left).Add(_right);

    public void Hear(PacketDissector packet, FlowRow row, in FlowSegment segment, FlowStep step)
    {
        if (row.Number != number) return;
        Row = row;
        if (_lines.Count == Limit) Dropped++;
        else _lines.Add(new FlowLine(segment, step, row.Story!.State, Blocks(packet)));
    }

    // SACK edges count from the first number of the other side.
    List<(uint, uint)> Blocks(PacketDissector packet)
    {
        PacketItems items = packet.Items;
        var blocks = new List<(uint, uint)>();
        int left = items.First(_left.Slot), right = items.First(_right.Slot);
        for (; left >= 0 && right >= 0; left = items[left].Next, right = items[right].Next)
            blocks.Add(((uint)items[left].Value, (uint)items[right].Value));
        return blocks;
    }
}
