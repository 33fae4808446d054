using System.Buffers.Binary;
using System.Buffers.Text;

namespace FilterLang.Fields;

/// <summary>Decimal digits of numbers, those of small ones three at a time.</summary>
public static class DecimalText
{
    /// <summary>The most digits that a number has.</summary>
    public const int MostDigits = 20;

    const uint Million = 1_000_000;

    // Of each number below 1000 its three digits as they lie in memory, and in the upper half how many zeros stand in front.
    static readonly ulong[] s_groups = Groups();

    static ulong[] Groups()
    {
        var groups = new ulong[1000];
        for (uint i = 0; i < groups.Length; i++)
        {
            uint digits = ('0' + i / 100) | ('0' + i / 10 % 10) << 8 | ('0' + i % 10) << 16;
            groups[i] = digits | (i < 10 ? 2UL : i < 100 ? 1UL : 0) << 32;
        }
        return groups;
    }

    /// <summary>Writes a number to the start of <paramref name="room"/> (<see cref="MostDigits"/> octets at least); returns how many digits it has.</summary>
    public static int Write(ulong value, Span<byte> room)
    {
        if (value < Million) return WriteSmall((uint)value, room);
        Utf8Formatter.TryFormat(value, room, out int written);
        return written;
    }

    static int WriteSmall(uint value, Span<byte> room)
    {
        ulong[] groups = s_groups;
        uint high = value / 1000;
        if (high == 0)
        {
            ulong only = groups[value];
            int zeros = (int)(only >> 32);
            BinaryPrimitives.WriteUInt32LittleEndian(room, (uint)only >> zeros * 8);
            return 3 - zeros;
        }
        ulong first = groups[high];
        int skipped = (int)(first >> 32), length = 3 - skipped;
        BinaryPrimitives.WriteUInt32LittleEndian(room, (uint)first >> skipped * 8);
        BinaryPrimitives.WriteUInt32LittleEndian(room[length..], (uint)groups[value - high * 1000]);
        return length + 3;
    }
}
