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
    readonly bool _detailedFrames;
    PacketContext _packet;

    public PacketPipeline(PacketQuestion question)
    {
        _question = question;
        _walk = new SpineWalk(question.Plan.Catalog);
        Dissector = new PacketDissector(question.Plan, question.Options);
        // Where nothing must be remembered between packets, only those that pass need a full dissection.
        if (question.Plan.Selection.Level <= EvaluationLevel.Header && question.OutputLevel <= EvaluationLevel.Header
            && !question.Options.ChangesLayers)
            _spine = question.Filter?.Spine;
        _detailedFrames = question.Plan.Selection.Everything || question.Plan.Selection.WantsAnyOf(Frame.Protocol);
        _packet.Items = Dissector.Items;
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
        while (_packet.Number < limit && !stop.IsCancellationRequested && reader.TryRead(ref record))
        {
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
        if (_spine is { } spine)
        {
            _walk.Walk(ref _packet);
            if ((_packet.Spine & Spine.Complex) == 0)
            {
                if (!spine(ref _packet))
                {
                    Dissector.Skip(_packet.Time);
                    return false;
                }
                if (_question.OutputNeedsItems) Dissector.Dissect(ref _packet, frames.Of(record));
                else Dissector.Skip(_packet.Time);
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
