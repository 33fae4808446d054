namespace FilterLang.Protocols.Streams;

/// <summary>A TCP conversation from one opening to the next: numbers, times and what it has shown of itself.</summary>
unsafe struct TcpStream
{
    /// <summary>tcp.stream.</summary>
    public uint Number;
    /// <summary>tcp.stream.pnum of the last segment.</summary>
    public uint Segments;
    /// <summary>Arrival of the first and the last segment, nanoseconds since 1970 UTC.</summary>
    public long First, Previous;
    /// <summary>The port that a SYN went to, or a SYN-ACK came from; 0 unknown.</summary>
    public ushort ServerPort;
    public TcpCompleteness Completeness;
    /// <summary>A segment has contributed to <see cref="Completeness"/>.</summary>
    public bool CompletenessShown;
    /// <summary>The three conditions for accurate ECN: the SYN asked, the SYN-ACK agreed, or an option was seen.</summary>
    public bool AccEcnAsked, AccEcnAgreed, AccEcnOption;
    /// <summary>The SYN carried a fast open cookie and data (RFC 7413).</summary>
    public bool FastOpenData;
    /// <summary>The sides: 0 is the higher end.</summary>
    public TcpSide Side0, Side1;
    /// <summary>What the protocols that it carries keep with it.</summary>
    public ConversationSlot Slot;
    /// <summary>What the sequence analysis remembers, null where it has not run.</summary>
    public TcpTrack* Track;

    /// <summary>Begins a stream with this segment.</summary>
    public void Begin(uint number, long time)
    {
        this = default;
        (Number, First, Previous) = (number, time, time);
        Side0.WindowScale = Side1.WindowScale = TcpSide.ScaleUnknown;
    }

    /// <summary>Later segments show the ACE counter in place of three flags (RFC 9768 section 3.2.2).</summary>
    public readonly bool UsesAccurateEcn => (AccEcnAsked && AccEcnAgreed) || AccEcnOption;
}
