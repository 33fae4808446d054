using System.Globalization;
using System.Text;
using FilterLang.Captures;
using FilterLang.Cli.Commands;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
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
    readonly HashSet<FlowRow> _latest = new(new SameAddresses());

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

    /// <summary>Reads a capture into this book; tells on standard error, unless quiet, what was given up. Returns the exit code.</summary>
    public int Read(Settings settings, string path, CompiledFilter? filter, LineBuffer lines, bool quiet, CancellationToken stop)
    {
        var selection = new FieldSelection();
        foreach (string name in (string[])["tcp.stream", "tcp.analysis.flags", "udp.stream"])
            if (ProtocolCatalog.Default.Registry.Find(name) is { } field) selection.Add(field);
        Transcript?.AddTo(selection);
        foreach (Field field in filter?.Fields ?? []) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = true, OutputReadsDissector = true,
            OutputLevel = EvaluationLevel.Analysis, Options = settings.Dissection, ReadLimit = settings.PacketCount,
        });
        pipeline.Dissector.Flows = this;
        int code = new InputFiles([path], lines, stop, quiet).Run(pipeline, this);
        if (quiet) return code;
        if (Dropped > 0) ErrorOutput.Say($"given up at a limit: {Dropped} segments and datagrams of conversations beyond {limit} (--max-flows)");
        if (Transcript is { Dropped: > 0 } cut) ErrorOutput.Say($"given up at a limit: {cut.Dropped} segments beyond {FlowTranscript.Limit} of this conversation");
        foreach ((string what, long count) in pipeline.Dissector.GivenUp()) ErrorOutput.Say($"given up at a limit: {count} {what}");
        return code;
    }

    /// <summary>The option that names a conversation by its tcp.stream.</summary>
    public static CliOption StreamOption(string help, Action<uint> take) => new('\0', "stream", "N", help, (_, text) =>
    {
        if (!uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)) return $"\"{text}\" is no number of a stream";
        take(number);
        return null;
    });

    /// <summary>The conversations of a report at most.</summary>
    public static int Limit(Settings settings) => (int)Math.Min(settings.Dissection.Conversations, DefaultLimit);

    public void Hear(PacketDissector packet, FlowStory story, in FlowSegment segment, FlowStep step)
    {
        if (Row(_tcp, packet, story.Number, segment.Side, story) is not { } row) return;
        row.Touch(segment.Time);
        if (segment.Is(TcpVerdict.ReusedPorts)) Compare(row);
        else if (step.Handshake == 1) Replace(row);
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
        if (_latest.TryGetValue(row, out FlowRow? before) && before != row && before.Story is { } then && row.Story is { } now
            && then.Client.FirstIsTold && now.Client.FirstIsTold && then.ClientSide == now.ClientSide)
            now.ReuseDistance = unchecked((int)(now.Client.First - then.Client.First));
        Replace(row);
    }

    void Replace(FlowRow row)
    {
        _latest.Remove(row);
        _latest.Add(row);
    }

    // Rows of conversations between the same addresses and ports are one to the set: no key of its own is kept for each.
    sealed class SameAddresses : IEqualityComparer<FlowRow>
    {
        public bool Equals(FlowRow? a, FlowRow? b) => a is null || b is null ? a == b : a.Address(0) == b.Address(0) && a.Address(1) == b.Address(1);

        public int GetHashCode(FlowRow row) => HashCode.Combine(row.Address(0), row.Address(1));
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
