using System.Runtime.CompilerServices;

namespace FilterLang.Captures;

/// <summary>What a packet block needs of its interface: how its time stamps count, its link type and length limit.</summary>
internal readonly struct InterfaceClock
{
    const long SecondNs = 1_000_000_000;

    // Stamps below the limit are a product and a sum; the rest (and every resolution finer than a nanosecond) takes its time.
    readonly ulong _simpleBelow;
    readonly long _unitNs;
    readonly long _offsetNs;
    readonly long _offsetSeconds;
    readonly byte _resolution;

    public readonly int LinkType;
    public readonly uint MaximumLength;
    public readonly uint SnapLength;

    /// <summary>Whether the frame is all there is in a record, without a pseudo-header in front.</summary>
    public readonly bool HasPlainFrames;

    public InterfaceClock(int linkType, uint snapLength, byte resolution, long offsetSeconds)
    {
        LinkType = linkType;
        SnapLength = snapLength;
        MaximumLength = LinkTypes.MaximumLength(linkType);
        HasPlainFrames = PseudoHeader.Length(linkType) == 0;
        _resolution = resolution;
        _offsetSeconds = offsetSeconds;
        // 2^33 seconds either way leave no room for an overflow of 64 bits of nanoseconds.
        if (resolution <= 9 && offsetSeconds is > -(1L << 32) and < 1L << 32)
        {
            _unitNs = (long)Power(10, 9 - resolution);
            _offsetNs = offsetSeconds * SecondNs;
            _simpleBelow = (1UL << 32) * (ulong)(SecondNs / _unitNs);
        }
    }

    /// <summary>Whether a value of if_tsresol can be counted with, and why not (tshark's limits: what fits 64 bits a second).</summary>
    public static string? Objection(byte resolution) => resolution switch
    {
        > 191 => $"pcapng: IDB power-of-2 time stamp resolution {resolution & 0x7F} > 63",
        > 19 and < 128 => $"pcapng: IDB power-of-10 time stamp resolution {resolution} > 19",
        _ => null,
    };

    /// <summary>Nanoseconds since 1970 of a time stamp; false when they do not fit and the nearest value is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Time(ulong stamp, out long timeNs)
    {
        if (stamp < _simpleBelow)
        {
            timeNs = (long)stamp * _unitNs + _offsetNs;
            return true;
        }
        return LongTime(stamp, out timeNs);
    }

    bool LongTime(ulong stamp, out long timeNs)
    {
        UInt128 second = (_resolution & 0x80) != 0 ? Power(2, _resolution & 0x7F) : Power(10, _resolution);
        (UInt128 seconds, UInt128 fraction) = UInt128.DivRem(stamp, second);
        Int128 exact = ((Int128)seconds + _offsetSeconds) * SecondNs + (Int128)(fraction * (UInt128)SecondNs / second);
        timeNs = (long)Int128.Clamp(exact, long.MinValue, long.MaxValue);
        return exact == timeNs;
    }

    static UInt128 Power(uint number, int exponent)
    {
        UInt128 power = 1;
        for (; exponent > 0; exponent--)
            power *= number;
        return power;
    }
}
