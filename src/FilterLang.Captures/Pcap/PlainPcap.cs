using System.Runtime.CompilerServices;

namespace FilterLang.Captures;

/// <summary>What differs between pcap files in the machine's byte order with 16-byte record headers.</summary>
/// <param name="MaximumLength">Most captured bytes of a record; -1 when the file is of another kind.</param>
/// <param name="FractionNs">Nanoseconds a unit of the fraction: 1000 or 1.</param>
/// <param name="LinkType">LINKTYPE number of every record.</param>
internal readonly record struct PlainPcap(long MaximumLength, uint FractionNs, int LinkType)
{
    public const int HeaderLength = 16;

    public static PlainPcap None => new(-1, 0, 0);

    /// <summary>
    /// The time of a record in nanoseconds since 1970. A fraction of a second or more counts on; one beyond 32 bits of
    /// nanoseconds wraps as it does in tshark, so that even damaged records get the same time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Time(uint seconds, uint fraction, uint fractionNs) =>
        seconds * 1_000_000_000L + (int)(fraction * fractionNs);
}
