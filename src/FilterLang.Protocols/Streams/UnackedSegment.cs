namespace FilterLang.Protocols.Streams;

/// <summary>A segment that waits for its acknowledgment.</summary>
struct UnackedSegment
{
    /// <summary>Numbers from the first octet to the one behind the last; SYN and FIN count here.</summary>
    public uint Start, End;
    public uint Frame;
    /// <summary>It was sent again, or covered by what was sent later.</summary>
    public bool Resent;
    public long Time;
}
