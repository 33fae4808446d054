using FilterLang.HotPath;

namespace FilterLang;

/// <summary>Takes the packets that passed the filter.</summary>
public interface IPacketSink
{
    /// <summary>One matching packet; false ends the run.</summary>
    bool Accept(ref PacketContext packet, ref CaptureRecord record);
}

/// <summary>What a run asks of each packet.</summary>
public sealed record PacketQuestion
{
    /// <summary>What packets must match; null lets everything pass.</summary>
    public CompiledFilter? Filter { get; init; }

    /// <summary>What filter and output read.</summary>
    public required DissectionPlan Plan { get; init; }

    /// <summary>The output reads items of the packets that pass.</summary>
    public bool OutputNeedsItems { get; init; }

    /// <summary>Where the spine describes a packet, the output asks for no items of it: see <see cref="Output.SpineColumns"/>.</summary>
    public bool OutputReadsSpine { get; init; }

    /// <summary>What the output must know beyond the fields of the plan.</summary>
    public EvaluationLevel OutputLevel { get; init; }

    public DissectionOptions Options { get; init; } = DissectionOptions.Default;

    /// <summary>At most this many packets are read, 0 for all.</summary>
    public long ReadLimit { get; init; }
}

/// <summary>
/// Runs the packets of one or more capture files past a filter and hands those that pass to a sink. Frame numbers and conversations run
/// on from file to file. The driver is generic over the sink so that it is compiled for it.
/// </summary>
public sealed unsafe class PacketPipeline : IDisposable
{
    readonly PacketQuestion _question;
    readonly SpineWalk _walk;
    readonly PacketPredicate? _spine;
    readonly FrameScan? _scan;
    readonly bool _walks, _dissectsMatches, _readsTimes, _detailedFrames;
    PacketContext _packet;

    public PacketPipeline(PacketQuestion question)
    {
        FieldSelection selection = question.Plan.Selection;
        _question = question;
        _walk = new SpineWalk(question.Plan.Catalog, question.Plan);
        Dissector = new PacketDissector(question.Plan, question.Options);
        // Where nothing must be remembered between packets, only those that pass need a full dissection.
        if (selection.Level <= EvaluationLevel.Header && question.OutputLevel <= EvaluationLevel.Header) _spine = question.Filter?.Spine;
        _dissectsMatches = question.OutputNeedsItems && !question.OutputReadsSpine;
        _walks = _spine is not null || (question.Filter is null && question.OutputReadsSpine && question.OutputNeedsItems);
        _readsTimes = Frame.Protocol.Fields.Any(f => f.Context == ContextValue.Time && selection.Wants(f));
        if (_spine is { } spine && question.Filter!.SpineRejects && !_dissectsMatches) _scan = new FrameScan(spine, _walk);
        _detailedFrames = selection.Everything || selection.WantsAnyOf(Frame.Protocol);
        _packet.Items = Dissector.Items;
        _packet.Spine = Spine.Complex;
    }

    public PacketDissector Dissector { get; }

    /// <summary>Packets read so far, over all files.</summary>
    public long Read => _packet.Number;

    /// <summary>Packets that passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Reads a file to its end (see <see cref="CaptureReader.Error"/>), the limit, or until the sink or the token says stop.</summary>
    public bool Run<TSink>(CaptureReader reader, ref TSink sink, CancellationToken stop = default) where TSink : struct, IPacketSink
    {
        var frames = new FrameRecords(reader, _detailedFrames);
        CaptureRecord record = default;
        long limit = _question.ReadLimit == 0 ? long.MaxValue : _question.ReadLimit;
        while (!stop.IsCancellationRequested)
        {
            if (_scan is not null) _packet.Number += _scan.Pass(reader, ref _packet, limit - _packet.Number);
            if (_packet.Number >= limit || !reader.TryRead(ref record)) break;
            _packet.Number++;
            _packet.Data = record.Data;
            _packet.CapturedLength = record.CapturedLength;
            _packet.WireLength = record.WireLength;
            _packet.Time = record.TimeNs;
            _packet.LinkType = record.LinkType;
            if (!Passes(ref record, frames)) continue;
            Passed++;
            if (!sink.Accept(ref _packet, ref record)) return false;
        }
        return true;
    }

    bool Passes(ref CaptureRecord record, FrameRecords frames)
    {
        if (_walks)
        {
            _walk.Walk(ref _packet);
            if (_readsTimes && frames.Of(record) is { NoTime: true } or { TimeInvalid: true }) _packet.Spine = Spine.Complex;
            if ((_packet.Spine & Spine.Complex) == 0)
            {
                bool passes = _spine is null || _spine(ref _packet);
                if (!_dissectsMatches) return passes;
                if (!passes)
                {
                    Dissector.Skip(_packet.Time);
                    return false;
                }
                Dissector.Dissect(ref _packet, frames.Of(record));
                Dissector.MarkDisplayed(_packet.Time);
                return true;
            }
        }
        if (_question.Filter is null && !_question.OutputNeedsItems) return true;
        Dissector.Dissect(ref _packet, frames.Of(record));
        if (_question.Filter is { } filter && !filter.Full(ref _packet)) return false;
        Dissector.MarkDisplayed(_packet.Time);
        return true;
    }

    public void Dispose() => Dissector.Dispose();
}
