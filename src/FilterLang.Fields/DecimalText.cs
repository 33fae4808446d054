using System.Buffers.Binary;

namespace FilterLang.Fields;

/// <summary>Decimal digits of small numbers, three at a time.</summary>
static class DecimalText
{
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

    /// <summary>A number below a million, written to the start of <paramref name="room"/> (8 octets at least); returns how many digits it has.</summary>
    public static int Write(uint value, Span<byte> room)
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
