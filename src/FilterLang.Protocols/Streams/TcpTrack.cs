using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>What the sequence analysis remembers of a stream. There are many: it is packed.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
struct TcpTrack
{
    public TcpTrackSide Side0, Side1;
    /// <summary>Arrival of the last SYN, and the time from it to the first acknowledgment; 0 as long as unknown.</summary>
    public long SynTime, InitialRoundTrip;

    [UnscopedRef]
    public ref TcpTrackSide Sender(int side) => ref side == 0 ? ref Side0 : ref Side1;

    [UnscopedRef]
    public ref TcpTrackSide Receiver(int side) => ref side == 0 ? ref Side1 : ref Side0;
}

/// <summary>One side of a <see cref="TcpTrack"/>: raw numbers, times in nanoseconds. 0 stands for "not known yet" where Wireshark has it so.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
struct TcpTrackSide
{
    [Flags]
    enum Mark : byte
    {
        PushLast = 1,
        FlightKnown = 2,
        BeforeFirstAck = 4,
        WindowKnown = 8,
        LastHadData = 16,
        LastKeptAlive = 32,
        LastProbed = 64,
    }

    /// <summary>When <see cref="NextFrame"/> was sent, and the side's last segment.</summary>
    public long NextTime, LastTime;
    /// <summary>The number that is expected next, and the frame that made it so.</summary>
    public uint NextSequence, NextFrame;
    /// <summary>The highest number that may be acknowledged.</summary>
    public uint MaxAck;
    /// <summary>Acknowledgment of the side's last segment.</summary>
    public uint LastAck;
    /// <summary>The frame that had this acknowledgment first, and how often it was repeated.</summary>
    public uint NonDuplicateFrame, Duplicates;
    /// <summary>Octets since the last PSH.</summary>
    public uint Pushed;
    ushort _window;
    Mark _marks;
    public SackBlocks Sack;
    public UnackedList Unacked;
    public ContiguousRanges Ranges;

    /// <summary>Window of the side's last segment; 2^32-1 where nobody has told one.</summary>
    public uint Window
    {
        readonly get => (_marks & Mark.WindowKnown) != 0 ? _window : uint.MaxValue;
        set
        {
            _window = (ushort)value;
            _marks |= Mark.WindowKnown;
        }
    }

    public bool PushLast
    {
        readonly get => (_marks & Mark.PushLast) != 0;
        set => Set(Mark.PushLast, value);
    }

    /// <summary>Octets in flight can be told: the other side has acknowledged something, and nothing was lost since.</summary>
    public bool FlightKnown
    {
        readonly get => (_marks & Mark.FlightKnown) != 0;
        set => Set(Mark.FlightKnown, value);
    }

    /// <summary>No acknowledgment without SYN was seen since this side's SYN: windows are not scaled yet.</summary>
    public bool BeforeFirstAck
    {
        readonly get => (_marks & Mark.BeforeFirstAck) != 0;
        set => Set(Mark.BeforeFirstAck, value);
    }

    /// <summary>The last segment that moved <see cref="NextSequence"/> had data.</summary>
    public bool LastHadData
    {
        readonly get => (_marks & Mark.LastHadData) != 0;
        set => Set(Mark.LastHadData, value);
    }

    /// <summary>The side's last segment was a keep-alive, or a zero window probe.</summary>
    public readonly bool LastKeptAlive => (_marks & Mark.LastKeptAlive) != 0;

    public readonly bool LastProbed => (_marks & Mark.LastProbed) != 0;

    /// <summary>What later segments must know of the verdict on this one.</summary>
    public void Keep(TcpVerdict verdict)
    {
        Set(Mark.LastKeptAlive, (verdict & TcpVerdict.KeepAlive) != 0);
        Set(Mark.LastProbed, (verdict & TcpVerdict.ZeroWindowProbe) != 0);
    }

    void Set(Mark mark, bool value) => _marks = value ? _marks | mark : _marks & ~mark;
}
