using System.Text;
using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;
using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Cli.Flows;

/// <summary>Keeps what is told of each conversation of a capture, and notes which of them the filter's frames belong to.</summary>
sealed class FlowBook(int limit, bool ignoresCopies) : IFlowListener, IPacketSink
{
    /// <summary>So many conversations of each kind are kept unless <c>--max-flows</c> says less or more.</summary>
    public const int DefaultLimit = 1 << 20;

    readonly List<FlowRow?> _tcp = [], _udp = [];
    readonly List<FlowRow> _ofFrame = [];
    readonly Dictionary<(FlowAddress, FlowAddress), FlowRow> _latest = [];

    public bool IgnoresCopies => ignoresCopies;

    /// <summary>Only conversations with a frame that matches are shown; null for all.</summary>
    public CompiledFilter? Filter { get; init; }

    /// <summary>Hears the segments of this conversation, if any.</summary>
    public FlowTranscript? Transcript { get; init; }

    /// <summary>Hears of each frame that passes the filter, if any.</summary>
    public FlowRates? Rates { get; init; }

    /// <summary>Segments and datagrams of conversations beyond the limit.</summary>
    public long Dropped { get; private set; }

    /// <summary>Time of the first frame of the capture.</summary>
    public long Start { get; private set; }

    bool _started;

    public IEnumerable<FlowRow> Rows => _tcp.Concat(_udp).OfType<FlowRow>().Where(r => Filter is null || r.Matches);

    public FlowRow? Find(uint number) => number < _tcp.Count ? _tcp[(int)number] : null;

    /// <summary>The fields that make the dissector follow conversations.</summary>
    public static void AddTo(FieldSelection selection)
    {
        foreach (string name in (string[])["tcp.stream", "tcp.analysis.flags", "udp.stream"])
            if (ProtocolCatalog.Default.Registry.Find(name) is { } field) selection.Add(field);
    }

    public void Hear(PacketDissector packet, FlowStory story, in FlowSegment segment, FlowStep step)
    {
        if (Row(_tcp, packet, story.Number, segment.Side, story) is not { } row) return;
        row.Touch(segment.Time);
        if (segment.Is(TcpVerdict.ReusedPorts)) Compare(row);
        else if (step.Handshake == 1) _latest[(row.Address(0), row.Address(1))] = row;
        Transcript?.Hear(packet, row, segment, step);
    }

    public void HearDatagram(PacketDissector packet, uint number, int side, int length) =>
        Row(_udp, packet, number, side, null)?.Datagram(packet, side, length);

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        if (!_started) (_started, Start) = (true, packet.Time);
        bool matches = Filter is null || Filter.Full(ref packet);
        if (matches)
        {
            foreach (FlowRow row in _ofFrame) row.Matches = true;
            Rates?.Take(packet.Time, packet.WireLength);
        }
        _ofFrame.Clear();
        return true;
    }

    // A new first number on ports that were used before: how far from then.
    void Compare(FlowRow row)
    {
        (FlowAddress, FlowAddress) key = (row.Address(0), row.Address(1));
        if (_latest.TryGetValue(key, out FlowRow? before) && before != row && before.Story is { } then && row.Story is { } now
            && then.Client.FirstIsTold && now.Client.FirstIsTold && then.ClientSide == now.ClientSide)
            now.ReuseDistance = unchecked((int)(now.Client.First - then.Client.First));
        _latest[key] = row;
    }

    FlowRow? Row(List<FlowRow?> rows, PacketDissector packet, uint number, int side, FlowStory? story)
    {
        if (number >= limit)
        {
            Dropped++;
            return null;
        }
        while (rows.Count <= number) rows.Add(null);
        FlowRow row = rows[(int)number] ??= NewRow(packet, number, side, story);
        _ofFrame.Add(row);
        return row;
    }

    static FlowRow NewRow(PacketDissector packet, uint number, int side, FlowStory? story)
    {
        var from = new FlowAddress(packet.Source, packet.SourcePort);
        var to = new FlowAddress(packet.Destination, packet.DestinationPort);
        return side == 0 ? new FlowRow(number, from, to, story) : new FlowRow(number, to, from, story);
    }

    public static string Word(ReadOnlySpan<byte> octets) => Encoding.UTF8.GetString(octets);
}
