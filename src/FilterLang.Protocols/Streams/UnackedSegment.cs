using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>A segment that waits for its acknowledgment.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
struct UnackedSegment
{
    const uint ResentBit = 1u << 31;

    uint _frame;

    /// <summary>Numbers from the first octet to the one behind the last; SYN and FIN count here.</summary>
    public uint Start, End;
    public long Time;

    /// <summary>31 bits of the frame's number.</summary>
    public uint Frame
    {
        readonly get => _frame & ~ResentBit;
        set => _frame = (_frame & ResentBit) | (value & ~ResentBit);
    }

    /// <summary>It was sent again, or covered by what was sent later.</summary>
    public bool Resent
    {
        readonly get => (_frame & ResentBit) != 0;
        set => _frame = value ? _frame | ResentBit : _frame & ~ResentBit;
    }
}
