using System.Diagnostics.CodeAnalysis;

namespace FilterLang.Protocols.Streams;

/// <summary>What the sequence analysis remembers of a stream.</summary>
struct TcpTrack
{
    public TcpTrackSide Side0, Side1;
    /// <summary>Arrival of the last SYN, and the time from it to the first acknowledgment; 0 as long as unknown.</summary>
    public long SynTime, InitialRoundTrip;

    public static TcpTrack Fresh
    {
        get
        {
            TcpTrack track = default;
            track.Side0.Window = track.Side1.Window = uint.MaxValue;
            return track;
        }
    }

    [UnscopedRef]
    public ref TcpTrackSide Sender(int side) => ref side == 0 ? ref Side0 : ref Side1;

    [UnscopedRef]
    public ref TcpTrackSide Receiver(int side) => ref side == 0 ? ref Side1 : ref Side0;
}

/// <summary>One side of a <see cref="TcpTrack"/>: raw numbers, times in nanoseconds. 0 stands for "not known yet" where Wireshark has it so.</summary>
struct TcpTrackSide
{
    /// <summary>The number that is expected next, and the frame and time that made it so.</summary>
    public uint NextSequence, NextFrame;
    public long NextTime;
    /// <summary>The highest number that may be acknowledged.</summary>
    public uint MaxAck;
    /// <summary>Acknowledgment, window and time of the side's last segment; 2^32-1 for a window nobody has told.</summary>
    public uint LastAck, Window;
    public long LastTime;
    /// <summary>The frame that had this acknowledgment first, and how often it was repeated.</summary>
    public uint NonDuplicateFrame, Duplicates;
    /// <summary>Data of the last segment that moved <see cref="NextSequence"/>.</summary>
    public uint LastLength;
    /// <summary>Octets since the last PSH.</summary>
    public uint Pushed;
    public TcpVerdict LastVerdict;
    public bool PushLast;
    /// <summary>Octets in flight can be told: the other side has acknowledged something, and nothing was lost since.</summary>
    public bool FlightKnown;
    /// <summary>No acknowledgment without SYN was seen since this side's SYN: windows are not scaled yet.</summary>
    public bool BeforeFirstAck;
    public UnackedList Unacked;
    public ContiguousRanges Ranges;
    public SackBlocks Sack;
}
