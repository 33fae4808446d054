using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>A TCP conversation from one opening to the next: numbers, times and what it has shown of itself. There are many: it is packed.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
unsafe struct TcpStream
{
    [Flags]
    enum Mark : byte
    {
        CompletenessShown = 1,
        AccEcnAsked = 2,
        AccEcnAgreed = 4,
        AccEcnOption = 8,
        FastOpenData = 16,
        Tracked = 32,
    }

    /// <summary>Arrival of the first and the last segment, nanoseconds since 1970 UTC.</summary>
    public long First, Previous;
    /// <summary>tcp.stream.</summary>
    public uint Number;
    /// <summary>tcp.stream.pnum of the last segment.</summary>
    public uint Segments;
    /// <summary>The sides: 0 is the higher end.</summary>
    public TcpSide Side0, Side1;
    /// <summary>What the protocols that it carries keep with it.</summary>
    public ConversationSlot Slot;
    /// <summary>The port that a SYN went to, or a SYN-ACK came from; 0 unknown.</summary>
    public ushort ServerPort;
    public TcpCompleteness Completeness;
    Mark _marks;

    /// <summary>A segment has contributed to <see cref="Completeness"/>.</summary>
    public bool CompletenessShown
    {
        readonly get => (_marks & Mark.CompletenessShown) != 0;
        set => Set(Mark.CompletenessShown, value);
    }

    /// <summary>The three conditions for accurate ECN: the SYN asked, the SYN-ACK agreed, or an option was seen.</summary>
    public bool AccEcnAsked
    {
        readonly get => (_marks & Mark.AccEcnAsked) != 0;
        set => Set(Mark.AccEcnAsked, value);
    }

    public bool AccEcnAgreed
    {
        readonly get => (_marks & Mark.AccEcnAgreed) != 0;
        set => Set(Mark.AccEcnAgreed, value);
    }

    public bool AccEcnOption
    {
        readonly get => (_marks & Mark.AccEcnOption) != 0;
        set => Set(Mark.AccEcnOption, value);
    }

    /// <summary>The SYN carried a fast open cookie and data (RFC 7413).</summary>
    public bool FastOpenData
    {
        readonly get => (_marks & Mark.FastOpenData) != 0;
        set => Set(Mark.FastOpenData, value);
    }

    /// <summary>The sequence analysis follows the stream: what it remembers lies behind this, where <see cref="TcpStreams"/> left room.</summary>
    public bool IsTracked
    {
        readonly get => (_marks & Mark.Tracked) != 0;
        set => Set(Mark.Tracked, value);
    }

    /// <summary>What the sequence analysis remembers; only where <see cref="IsTracked"/>.</summary>
    public readonly TcpTrack* Track => (TcpTrack*)((TcpStream*)Unsafe.AsPointer(ref Unsafe.AsRef(in this)) + 1);

    /// <summary>Begins a stream with this segment.</summary>
    public void Begin(uint number, long time)
    {
        this = default;
        (Number, First, Previous) = (number, time, time);
        Side0.WindowScale = Side1.WindowScale = TcpSide.ScaleUnknown;
    }

    /// <summary>Later segments show the ACE counter in place of three flags (RFC 9768 section 3.2.2).</summary>
    public readonly bool UsesAccurateEcn => (AccEcnAsked && AccEcnAgreed) || AccEcnOption;

    void Set(Mark mark, bool value) => _marks = value ? _marks | mark : _marks & ~mark;
}
