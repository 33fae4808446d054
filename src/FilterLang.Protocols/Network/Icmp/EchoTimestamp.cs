using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>The time at which a ping was sent, which many implementations put in front of its data as a <c>struct timeval</c>.</summary>
static class EchoTimestamp
{
    const long Second = 1_000_000_000, Day = 86_400 * Second;

    /// <summary>
    /// Looks for seconds and microseconds of 64 or 32 bits in either byte order, no more than a day away from
    /// <paramref name="captured"/> (both in nanoseconds since 1970). <paramref name="length"/> is what the time stamp takes, 8 or 16.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> data, long captured, out long time, out int length)
    {
        length = 16;
        time = 0;
        if (data.Length >= 16
            && (IsNear(BinaryPrimitives.ReadUInt64BigEndian(data), BinaryPrimitives.ReadUInt64BigEndian(data[8..]), captured, ref time)
                || IsNear(BinaryPrimitives.ReadUInt64LittleEndian(data), BinaryPrimitives.ReadUInt64LittleEndian(data[8..]), captured, ref time)))
            return true;
        length = 8;
        return data.Length >= 8
            && (IsNear(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), captured, ref time)
                || IsNear(BinaryPrimitives.ReadUInt32LittleEndian(data), BinaryPrimitives.ReadUInt32LittleEndian(data[4..]), captured, ref time));
    }

    static bool IsNear(ulong seconds, ulong microseconds, long captured, ref long time)
    {
        if (microseconds >= 1_000_000 || seconds > int.MaxValue * 2UL) return false;
        long candidate = (long)seconds * Second + (long)microseconds * 1000;
        if (candidate - captured is > Day or < -Day) return false;
        time = candidate;
        return true;
    }
}
