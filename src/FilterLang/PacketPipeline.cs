using FilterLang.HotPath;

namespace FilterLang;

/// <summary>Takes the packets that passed the filter.</summary>
interface IPacketSink
{
    /// <summary>One matching packet; false ends the run.</summary>
    bool Accept(ref PacketContext packet, ref CaptureRecord record);
}

/// <summary>What a run asks of each packet.</summary>
sealed record PacketQuestion
{
    /// <summary>What packets must match; null lets everything pass.</summary>
    public CompiledFilter? Filter { get; init; }

    /// <summary>What filter and output read.</summary>
    public required DissectionPlan Plan { get; init; }

    /// <summary>The output reads items of the packets that pass.</summary>
    public bool OutputNeedsItems { get; init; }

    /// <summary>Where the spine describes a packet, the output asks for no items of it: see <see cref="Output.SpineColumns"/>.</summary>
    public bool OutputReadsSpine { get; init; }

    /// <summary>The same output also reads what conversations tell of a packet (<see cref="PacketContext.Told"/>).</summary>
    public bool OutputReadsTold { get; init; }

    /// <summary>What the output must know beyond the fields of the plan.</summary>
    public EvaluationLevel OutputLevel { get; init; }

    /// <summary>The output reads the dissector's session and not only items: each packet that passes goes through it.</summary>
    public bool OutputReadsDissector { get; init; }

    public DissectionOptions Options { get; init; } = DissectionOptions.Default;

    /// <summary>
    /// This run is the first of two: what it learns is left here, and every packet is dissected. If there is a filter, it is the read
    /// filter: only packets that pass get a number of their own.
    /// </summary>
    public Foreknowledge? Leaves { get; init; }

    /// <summary>This run is the second of two, and this is what the first one has left.</summary>
    public Foreknowledge? Knows { get; init; }

    /// <summary>After each so many packets all is forgotten and frames are numbered anew (<c>-M</c>); 0 for never.</summary>
    public long ForgetsAfter { get; init; }

    /// <summary>Told whenever that happens.</summary>
    public Action? Forgotten { get; init; }

    /// <summary>At most this many packets are read, 0 for all.</summary>
    public long ReadLimit { get; init; }

    /// <summary>Threads that look at a regular file where nothing must be remembered between packets; 0 for as many as there are cores.</summary>
    public int Threads { get; init; }

    /// <summary>
    /// The filter is compiled to machine code for files of this length in bytes and more: that takes as long as asking some ten thousand
    /// packets object by object. What only dissected packets are asked is compiled for files <see cref="DissectionFactor"/> times as long.
    /// </summary>
    public long CompileFrom { get; init; } = UsualCompileFrom;

    public const long UsualCompileFrom = 1 << 20;

    public const int DissectionFactor = 64;
}

/// <summary>
/// Runs the packets of one or more capture files past a filter and hands those that pass to a sink. Frame numbers and conversations run
/// on from file to file.
/// </summary>
sealed unsafe class PacketPipeline : IDisposable
{
    readonly PacketQuestion _question;
    readonly SpineWalk _walk;
    readonly PlainDissection? _plain;
    readonly TcpSpine? _streams;
    readonly bool _isStateless, _dissectsMatches;
    PacketPredicate? _full, _spine, _told;
    FrameScan? _scan;
    StreamBatch? _batch;
    bool _prepared, _compiled, _answersFromSpine;
    SideBlocks? _sides;
    PacketContext _packet;
    long _read, _kept, _forgotten;

    public PacketPipeline(PacketQuestion question)
    {
        FieldSelection selection = question.Plan.Selection;
        _question = question;
        bool once = question is { Leaves: null, Knows: null };
        _walk = new SpineWalk(question.Plan.Catalog, question.Plan);
        // Names are learnt from packet to packet.
        bool usual = once && !question.Options.ChangesLayers && !question.Options.Names.Wants(NameKinds.Hosts) && question.ForgetsAfter == 0;
        Dissector = new PacketDissector(question.Plan, question.Options) { Leaves = question.Leaves, Knows = question.Knows };
        _plain = usual && !question.OutputReadsDissector ? PlainDissection.TryCreate(Dissector, _walk) : null;
        _isStateless = usual && question.Plan is { IsStateless: true, WantsColumns: false } && question.OutputLevel <= EvaluationLevel.Header;
        bool showsSpine = !question.OutputNeedsItems || question.OutputReadsSpine;
        _streams = usual && showsSpine && !question.OutputReadsDissector ? TcpSpine.TryCreate(Dissector) : null;
        _dissectsMatches = !showsSpine || question.OutputReadsTold;
        _full = question.Filter?.Interpreted;
        _answersFromSpine = usual && question is { Filter: null, OutputReadsSpine: true, OutputReadsTold: false, OutputNeedsItems: true };
        if (_streams is not null && question.Filter is null) _batch = new StreamBatch(_walk, _streams);
        _packet.Items = Dissector.Items;
    }

    // Where nothing must be remembered between packets, the spine answers for plain packets, and only those that pass are dissected. Where
    // only streams of TCP must be, these are followed from the spine.
    void Prepare(CompiledFilter filter, long length)
    {
        bool compiles = length >= _question.CompileFrom;
        if (_prepared && (_compiled || !compiles)) return;
        (_prepared, _compiled) = (true, compiles);
        // Beside a dissection the difference is small.
        if (compiles && length / PacketQuestion.DissectionFactor >= _question.CompileFrom) _full = filter.Full;
        if (_streams is not null && (compiles ? filter.Told : filter.InterpretedSpine(told: true)) is { } told)
            (_told, _batch) = (told, new StreamBatch(_walk, _streams));
        if (!_isStateless || (compiles ? filter.Spine : filter.InterpretedSpine()) is not { } spine) return;
        (_spine, _answersFromSpine) = (spine, true);
        if (filter.SpineRejects && !_dissectsMatches) _scan = new FrameScan(spine, _walk);
    }

    public PacketDissector Dissector { get; }

    /// <summary>Packets read so far, over all files.</summary>
    public long Read => Math.Max(_read, _forgotten + _packet.Number);

    /// <summary>Packets that passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Reads a file to its end (see <see cref="CaptureReader.Error"/>), the limit, or until the sink or the token says stop.</summary>
    public bool Run(CaptureReader reader, IPacketSink sink, CancellationToken stop = default)
    {
        long length = reader.Length ?? long.MaxValue;
        if (_question.Filter is { } filter) Prepare(filter, length);
        var frames = new FrameRecords(reader, _question.Plan.Selection);
        _sides = new SideBlocks(reader, Dissector);
        CaptureRecord record = default;
        long limit = _question.ReadLimit == 0 ? long.MaxValue : _question.ReadLimit - _forgotten;
        if (_question.Leaves is not null || _question.Knows is not null) return RunPass(reader, sink, frames, limit, stop);
        if (_batch is not null) return RunBatches(_batch, reader, sink, frames, limit, stop);
        if (MayRunInParallel() && !RunInParallel(reader, sink, frames, stop)) return false;
        while (!stop.IsCancellationRequested)
        {
            if (_scan is not null) _packet.Number += _scan.Pass(reader, ref _packet, limit - _packet.Number);
            if (_packet.Number >= limit || !reader.TryRead(ref record)) break;
            if (_question.ForgetsAfter > 0 && _packet.Number >= _question.ForgetsAfter) Forget(ref limit);
            _packet.Number++;
            if (!Take(ref record, sink, frames)) return false;
        }
        return true;
    }

    void Forget(ref long limit)
    {
        if (limit != long.MaxValue) limit -= _packet.Number;
        (_forgotten, _packet.Number) = (_forgotten + _packet.Number, 0);
        Dissector.Forget();
        _question.Forgotten?.Invoke();
    }

    bool RunBatches(StreamBatch batch, CaptureReader reader, IPacketSink sink, FrameRecords frames, long limit, CancellationToken stop)
    {
        while (_packet.Number < limit && !stop.IsCancellationRequested)
        {
            int count = batch.Read(reader, _packet.Number, limit - _packet.Number, Dissector.Items);
            if (count == 0) break;
            for (int i = 0; i < count; i++)
            {
                ref PacketContext packet = ref batch.Packet(i);
                _packet.Number = packet.Number;
                if (!Passes(batch, i, frames)) continue;
                Passed++;
                if (!sink.Accept(ref packet, ref batch.Record(i))) return false;
            }
        }
        return true;
    }

    // A plain packet that is no segment can hold nothing that is wanted but fixed fields.
    bool Passes(StreamBatch batch, int at, FrameRecords frames)
    {
        ref PacketContext packet = ref batch.Packet(at);
        ref CaptureRecord record = ref batch.Record(at);
        if (frames.HidesTime(record)) packet.Spine = Spine.Complex;
        bool isPlain = (packet.Spine & Spine.Complex) == 0;
        if (isPlain && ((packet.Spine & Spine.Tcp) == 0 || batch.Follow(at))) return _told is null || _told(ref packet);
        Dissect(ref packet, ref record, frames, isPlain);
        packet.Spine = Spine.Complex;
        return _full is null || _full(ref packet);
    }

    // One of two passes: packets that the read filter leaves out have no number of their own.
    bool RunPass(CaptureReader reader, IPacketSink sink, FrameRecords frames, long limit, CancellationToken stop)
    {
        CaptureRecord record = default;
        while (_read < limit && !stop.IsCancellationRequested && reader.TryRead(ref record))
        {
            _read++;
            _packet.Number = _kept + 1;
            Place(record);
            if (TakesPart(ref record, frames) && !Take(ref record, sink, frames)) return false;
        }
        // What stands behind the last packet counts for the second pass.
        _sides!.Follow();
        return true;
    }

    /// <summary>
    /// In the first of two passes every packet is dissected and the read filter asked; in the second one those that it left out only serve
    /// what is remembered of conversations.
    /// </summary>
    bool TakesPart(ref CaptureRecord record, FrameRecords frames)
    {
        if (_question.Knows is { } known)
        {
            if (known.IsKept(_read - 1))
            {
                _kept++;
                return true;
            }
            if (_question.Filter is not null || _question.OutputNeedsItems) DissectAside(record, frames);
            return false;
        }
        DissectAside(record, frames);
        if (_full is not null && !_full(ref _packet)) return false;
        Dissector.Skip(_packet.Time);
        _question.Leaves!.Keep(_read - 1);
        _kept++;
        return false;
    }

    // The number of a packet is not known to those who look ahead, and a plain packet that fails must leave no trace. Where every packet
    // passes, looking ahead spares nothing.
    bool MayRunInParallel() => _answersFromSpine && _question is { Filter: not null, ReadLimit: 0, Threads: not 1 } && (!_dissectsMatches || _plain is not null)
        && !_question.Filter.Fields.Any(f => f.Context == ContextValue.Number);

    bool RunInParallel(CaptureReader reader, IPacketSink sink, FrameRecords frames, CancellationToken stop)
    {
        int threads = _question.Threads == 0 ? Environment.ProcessorCount : _question.Threads;
        using ParallelScan? parallel = ParallelScan.TryCreate(reader, threads, _spine!, _scan, _walk);
        if (parallel is null) return true;
        bool goesOn = parallel.Run(
            (ref CaptureRecord record, long step, bool passes) =>
            {
                _packet.Number += step;
                return Take(ref record, sink, frames, passes && !_dissectsMatches && !frames.HidesTime(record));
            },
            stop, out long rest);
        _packet.Number += rest;
        return goesOn;
    }

    void Place(in CaptureRecord record)
    {
        _packet.Data = record.Data;
        _packet.CapturedLength = record.CapturedLength;
        _packet.WireLength = record.WireLength;
        _packet.Time = record.TimeNs;
        _packet.LinkType = record.LinkType;
    }

    /// <param name="record">What was read.</param>
    /// <param name="sink">Who takes it if it passes.</param>
    /// <param name="frames">What the capture file says beside the octets.</param>
    /// <param name="passes">Another thread has found that it passes.</param>
    bool Take(ref CaptureRecord record, IPacketSink sink, FrameRecords frames, bool passes = false)
    {
        Place(record);
        if (!passes && !Passes(ref record, frames)) return true;
        if (passes && _question.OutputReadsSpine) _walk.Walk(ref _packet);
        Passed++;
        return sink.Accept(ref _packet, ref record);
    }

    bool Passes(ref CaptureRecord record, FrameRecords frames)
    {
        if (_answersFromSpine || _plain is not null)
        {
            _walk.Walk(ref _packet);
            if (frames.HidesTime(record)) _packet.Spine = Spine.Complex;
        }
        else _packet.Spine = Spine.Complex;
        bool isPlain = (_packet.Spine & Spine.Complex) == 0;
        if (isPlain && _answersFromSpine)
        {
            bool passes = _spine is null || _spine(ref _packet);
            if (!_dissectsMatches) return passes;
            if (!passes) Dissector.Skip(_packet.Time);
            else
            {
                Dissect(ref _packet, ref record, frames, isPlain);
                Dissector.MarkDisplayed(_packet.Time, record.HasTime);
            }
            return passes;
        }
        if (_question.Filter is null && !_question.OutputNeedsItems) return true;
        Dissect(ref _packet, ref record, frames, isPlain);
        if (_question.OutputReadsTold) _packet.Spine = Spine.Complex;
        if (_full is not null && !_full(ref _packet)) return false;
        Dissector.MarkDisplayed(_packet.Time, record.HasTime);
        return true;
    }

    void DissectAside(in CaptureRecord record, FrameRecords frames)
    {
        _sides!.Follow();
        Dissector.DissectAside(ref _packet, frames.Of(record));
    }

    void Dissect(ref PacketContext packet, ref CaptureRecord record, FrameRecords frames, bool isPlain)
    {
        _sides!.Follow();
        if (_plain is not null && (isPlain ? _plain.Dissect(ref packet) : _plain.DissectNetwork(ref packet))) return;
        Dissector.Dissect(ref packet, frames.Of(record));
    }

    public void Dispose()
    {
        _streams?.Dispose();
        Dissector.Dispose();
    }
}
