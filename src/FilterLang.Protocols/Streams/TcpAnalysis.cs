namespace FilterLang.Protocols.Streams;

/// <summary>The record of one segment's analysis: what is shown under tcp.analysis.</summary>
struct TcpAnalysis
{
    /// <summary>There is something to show, if only the heading.</summary>
    public bool Exists;
    /// <summary>The segment acknowledges a part of another one; the acknowledged one had been sent more than once (Karn's problem).</summary>
    public bool Partial, Ambiguous;
    public TcpVerdict Verdict;
    /// <summary>How often the acknowledgment was repeated, and the frame that had it first; 0 where it is no repetition.</summary>
    public uint DuplicateNumber, DuplicateFrame;
    /// <summary>The frame that is acknowledged, 0 for none, and how long ago it was, in nanoseconds.</summary>
    public uint AcknowledgedFrame;
    public long RoundTrip;
    /// <summary>Octets that are not acknowledged yet, 0 where not known; and those sent since the last PSH.</summary>
    public uint InFlight, Pushed;
    /// <summary>Time since the frame that a retransmission repeats, in nanoseconds.</summary>
    public long Timeout;
    public uint TimeoutFrame;

    public readonly bool Is(TcpVerdict verdict) => (Verdict & verdict) != 0;

    public void Add(TcpVerdict verdict)
    {
        Verdict |= verdict;
        Exists = true;
    }
}
