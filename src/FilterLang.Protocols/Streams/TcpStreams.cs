namespace FilterLang.Protocols.Streams;

/// <summary>
/// The streams of a capture. A segment belongs to the latest stream of its two ends; a SYN with a new number, or after a FIN or RST,
/// begins another one.
/// </summary>
sealed unsafe class TcpStreams : IDisposable, IConcluding
{
    static readonly int s_trackBits = NativePool.ClassOf(sizeof(TcpTrack));

    readonly FlowTable<TcpStream> _table;
    readonly NativePool _pool = new();
    uint _next;

    public TcpStreams() : this(FlowTable<TcpStream>.DefaultLimit)
    {
    }

    public TcpStreams(int limit)
    {
        _table = new FlowTable<TcpStream>(limit);
        Analyzer = new TcpAnalyzer(_pool);
    }

    public TcpAnalyzer Analyzer { get; }

    /// <summary>At most this many pairs of ends are remembered.</summary>
    public int Limit
    {
        get => _table.Limit;
        set => _table.Limit = value;
    }

    /// <summary>How many segments belonged to streams beyond the limit.</summary>
    public long Dropped => _table.Dropped;

    /// <summary>Where streams that end leave what they have come to, null where nobody asks.</summary>
    public TcpFinals? Finals { get; set; }

    public bool Conclude(Foreknowledge leaves, Protocol owner)
    {
        for (int i = 0; i < _table.Count; i++) leaves.Tcp.Set(*_table[i]);
        leaves.Messages.Settle();
        return false;
    }

    /// <summary>The stream of a segment, begun by it or not.</summary>
    /// <param name="key">Its two ends.</param>
    /// <param name="side">The side that sent it.</param>
    /// <param name="segment">Its numbers.</param>
    /// <param name="isNew">The segment began it, or is the first SYN of its side.</param>
    /// <param name="analysis">Notes ports that are used again.</param>
    public TcpStream* Of(in FlowKey key, int side, in TcpSegment segment, out bool isNew, ref TcpAnalysis analysis)
    {
        TcpStream* found = _table.Find(key, out isNew);
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
                if (stream.Track != null) TcpAnalyzer.Restart(ref stream.Track->Sender(side));
            }
        }
        return found;
    }

    /// <summary>What the sequence analysis remembers of a stream; made at the first use.</summary>
    public ref TcpTrack TrackOf(ref TcpStream stream)
    {
        if (stream.Track == null)
        {
            stream.Track = (TcpTrack*)_pool.Rent(s_trackBits);
            *stream.Track = TcpTrack.Fresh;
        }
        return ref *stream.Track;
    }

    void BeginAgain(ref TcpStream stream, long time)
    {
        Finals?.Set(stream);
        TcpTrack* track = stream.Track;
        ConversationSlot slot = stream.Slot;
        stream.Begin(_next++, time);
        stream.Slot = slot;
        if (track == null) return;
        Analyzer.Clear(ref *track);
        *track = TcpTrack.Fresh;
        stream.Track = track;
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

    /// <summary>After the options of a SYN or SYN-ACK: scaling counts only if both sides offered it (RFC 7323 section 2.2).</summary>
    public static void JudgeScaling(ref TcpSide sender, ref TcpSide receiver, bool isSynAck)
    {
        if (sender.WindowScale == TcpSide.ScaleUnknown) sender.WindowScale = receiver.WindowScale = TcpSide.ScaleUnused;
        else if (isSynAck && receiver.WindowScale == TcpSide.ScaleUnused) sender.WindowScale = TcpSide.ScaleUnused;
    }

    public void Dispose()
    {
        _table.Dispose();
        _pool.Dispose();
    }
}
