namespace FilterLang.Protocols.Streams;

/// <summary>
/// The streams of a capture. A segment belongs to the latest stream of its two ends; a SYN with a new number, or after a FIN or RST,
/// begins another one.
/// </summary>
sealed unsafe class TcpStreams : IDisposable, IConcluding
{
    readonly NativePool _pool = new();
    FlowTable<FlowKey4, TcpStream>? _four;
    FlowTable<FlowKey, TcpStream>? _other;
    DissectionPlan? _plan;
    uint _next;

    public TcpStreams() => Analyzer = new TcpAnalyzer(_pool);

    public TcpAnalyzer Analyzer { get; }

    /// <summary>At most this many pairs of ends are remembered.</summary>
    public int Limit { get; set; } = FlowTable.DefaultLimit;

    /// <summary>There is room for what the sequence analysis remembers. To be said before the first segment.</summary>
    public bool Tracks { get; set; } = true;

    /// <summary>How many segments belonged to streams beyond the limit.</summary>
    public long Dropped => (_four?.Dropped ?? 0) + (_other?.Dropped ?? 0);

    /// <summary>Where streams that end leave what they have come to, null where nobody asks.</summary>
    public TcpFinals? Finals { get; set; }

    /// <summary>Takes over what the session at hand asks for.</summary>
    public void Follow(PacketDissector packet)
    {
        (Finals, Limit) = (packet.Leaves?.Tcp, packet.Options.Conversations);
        DissectionPlan plan = packet.Plan;
        if (ReferenceEquals(plan, _plan)) return;
        _plan = plan;
        Tracks = plan.AnalyzesSequences && packet.Options.TcpAnalyzeSequenceNumbers;
        (Analyzer.CountsRanges, Analyzer.CountsFlight) = TcpSequenceAnalysis.CountedFor(plan);
    }

    public bool Conclude(Foreknowledge leaves, Protocol owner)
    {
        for (int i = 0; i < _four?.Count; i++) leaves.Tcp.Set(*_four[i]);
        for (int i = 0; i < _other?.Count; i++) leaves.Tcp.Set(*_other[i]);
        leaves.Messages.Settle();
        return false;
    }

    /// <summary>The pairs of ends that are known by IPv4 addresses: for who looks ahead.</summary>
    public FlowTable<FlowKey4, TcpStream> Four => _four ??= new FlowTable<FlowKey4, TcpStream>(Limit, Room);

    FlowTable<FlowKey, TcpStream> Other => _other ??= new FlowTable<FlowKey, TcpStream>(Limit, Room);

    int Room => Tracks ? sizeof(TcpTrack) : 0;

    /// <summary>The stream of a segment, begun by it or not.</summary>
    /// <param name="key">Its two ends.</param>
    /// <param name="side">The side that sent it.</param>
    /// <param name="segment">Its numbers.</param>
    /// <param name="isNew">The segment began it, or is the first SYN of its side.</param>
    /// <param name="analysis">Notes ports that are used again.</param>
    public TcpStream* Of(in FlowKey key, int side, in TcpSegment segment, out bool isNew, ref TcpAnalysis analysis)
    {
        if (key.Family == NetworkAddress.FamilyIPv4)
        {
            FlowKey4 four = key.Four;
            return Of(four, Four.Hash(four), side, segment, out isNew, ref analysis);
        }
        if (Other.Count >= (Other.Limit = Limit - (_four?.Count ?? 0))) Forget(Other.SpareState);
        return Take(Other.Find(key, out isNew), side, segment, ref isNew, ref analysis);
    }

    /// <summary>The same for ends of IPv4, with the hash that <see cref="Four"/> gives their key.</summary>
    public TcpStream* Of(in FlowKey4 key, ulong hash, int side, in TcpSegment segment, out bool isNew, ref TcpAnalysis analysis)
    {
        FlowTable<FlowKey4, TcpStream> four = Four;
        if (four.Count >= (four.Limit = Limit - (_other?.Count ?? 0))) Forget(four.SpareState);
        return Take(four.Find(key, hash, out isNew), side, segment, ref isNew, ref analysis);
    }

    // What has no place of its own leaves nothing behind in the pool.
    void Forget(TcpStream* spare)
    {
        if (spare->IsTracked) Analyzer.Clear(ref *spare->Track);
        spare->IsTracked = false;
    }

    TcpStream* Take(TcpStream* found, int side, in TcpSegment segment, ref bool isNew, ref TcpAnalysis analysis)
    {
        ref TcpStream stream = ref *found;
        if (isNew) stream.Begin(_next++, segment.Time);
        else if (segment.Has(TcpFlags.Syn) && Sender(ref stream, side) is { BaseKnown: var known, Base: var start })
        {
            bool closed = (stream.Completeness & (TcpCompleteness.Fin | TcpCompleteness.Reset)) != 0;
            bool reused = known && (segment.Sequence != start || closed);
            isNew = reused || (segment.IsSyn && !known);
            if (reused)
            {
                analysis.Add(TcpVerdict.ReusedPorts);
                BeginAgain(ref stream, segment.Time);
            }
            else if (known && segment.IsSyn)
            {
                analysis.Exists = true;
                if (stream.IsTracked) TcpAnalyzer.Restart(ref stream.Track->Sender(side));
            }
        }
        return found;
    }

    /// <summary>What the sequence analysis remembers of a stream; it begins with the first use. Only where <see cref="Tracks"/>.</summary>
    public static ref TcpTrack TrackOf(ref TcpStream stream)
    {
        if (!stream.IsTracked)
        {
            stream.IsTracked = true;
            *stream.Track = default;
        }
        return ref *stream.Track;
    }

    void BeginAgain(ref TcpStream stream, long time)
    {
        Finals?.Set(stream);
        if (stream.IsTracked) Analyzer.Clear(ref *stream.Track);
        bool tracked = stream.IsTracked;
        ConversationSlot slot = stream.Slot;
        stream.Begin(_next++, time);
        stream.Slot = slot;
        if (tracked) TrackOf(ref stream);
    }

    /// <summary>The state of the side that sends.</summary>
    public static ref TcpSide Sender(ref TcpStream stream, int side) => ref side == 0 ? ref stream.Side0 : ref stream.Side1;

    /// <summary>The state of the side that receives.</summary>
    public static ref TcpSide Receiver(ref TcpStream stream, int side) => ref side == 0 ? ref stream.Side1 : ref stream.Side0;

    /// <summary>Takes over base numbers that are not known yet.</summary>
    public static void LearnBases(ref TcpSide sender, ref TcpSide receiver, in TcpSegment segment)
    {
        if (!sender.BaseKnown)
            (sender.Base, sender.BaseKnown) = (segment.Has(TcpFlags.Syn) ? segment.Sequence : unchecked(segment.Sequence - 1), true);
        if (!receiver.BaseKnown && segment.Has(TcpFlags.Ack)) (receiver.Base, receiver.BaseKnown) = (unchecked(segment.Acknowledgment - 1), true);
    }

    /// <summary>What the segment adds to the completeness of its stream.</summary>
    public static void Complete(ref TcpStream stream, in TcpSegment segment, bool isNew)
    {
        bool data = segment.Length > 0;
        TcpCompleteness value = isNew ? TcpCompleteness.None : stream.Completeness;
        if (isNew && segment.IsSyn) value |= TcpCompleteness.Syn | (data ? TcpCompleteness.Data : 0);
        if (segment.IsSynAck) value |= TcpCompleteness.SynAck;
        else if (segment.Has(TcpFlags.Ack)) value |= data ? TcpCompleteness.Data : TcpCompleteness.Ack;
        if (segment.Has(TcpFlags.Fin | TcpFlags.Ack)) value |= TcpCompleteness.Fin;
        if (segment.Has(TcpFlags.Reset)) value |= TcpCompleteness.Reset;
        (stream.Completeness, stream.CompletenessShown) = (value, true);
    }

    /// <summary>What an opening tells: where the server is, and whether both ends agree on accurate ECN (RFC 9768 section 3.1).</summary>
    public static void Open(ref TcpStream stream, in TcpSegment segment, ushort sourcePort, ushort destinationPort)
    {
        bool ae = segment.Has(TcpFlags.AccurateEcn), cwr = segment.Has(TcpFlags.CongestionWindowReduced), ece = segment.Has(TcpFlags.EcnEcho);
        if (segment.IsSyn)
        {
            stream.ServerPort = destinationPort;
            stream.AccEcnAsked = ae && cwr && ece;
        }
        else if (segment.IsSynAck)
        {
            stream.ServerPort = sourcePort;
            stream.AccEcnAgreed = (!ae && cwr) || (ae && !ece);
        }
    }

    /// <summary>What a FIN tells: who of the two closed first.</summary>
    public static void Close(ref TcpSide sender, ref TcpSide receiver, in TcpSegment segment)
    {
        if (segment.Has(TcpFlags.Fin) && !receiver.Closing) sender.Closing = true;
    }

    /// <summary>After the options of a SYN or SYN-ACK: scaling counts only if both sides offered it (RFC 7323 section 2.2).</summary>
    public static void JudgeScaling(ref TcpSide sender, ref TcpSide receiver, bool isSynAck)
    {
        if (sender.WindowScale == TcpSide.ScaleUnknown) sender.WindowScale = receiver.WindowScale = TcpSide.ScaleUnused;
        else if (isSynAck && receiver.WindowScale == TcpSide.ScaleUnused) sender.WindowScale = TcpSide.ScaleUnused;
    }

    public void Dispose()
    {
        _four?.Dispose();
        _other?.Dispose();
        _pool.Dispose();
    }
}
