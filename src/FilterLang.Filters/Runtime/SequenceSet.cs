using System.Buffers.Binary;
using System.Numerics;

namespace FilterLang.Filters.Runtime;

/// <summary>A set of byte sequences of more than eight bytes each.</summary>
sealed class SequenceSet
{
    const ulong Odd = 0x9E3779B97F4A7C15;

    readonly byte[]?[] table;
    readonly HashBits members;
    readonly int mask;

    public SequenceSet(IReadOnlyList<byte[]> sequences)
    {
        table = new byte[]?[(int)BitOperations.RoundUpToPowerOf2((uint)sequences.Count * 2 + 1)];
        members = new HashBits(sequences.Count);
        mask = table.Length - 1;
        foreach (byte[] sequence in sequences)
        {
            ulong hash = Hash(sequence);
            int i = (int)(hash >> 32) & mask;
            while (table[i] is { } other && !other.AsSpan().SequenceEqual(sequence)) i = i + 1 & mask;
            table[i] = sequence;
            members.Add(hash);
        }
    }

    public bool Contains(ReadOnlySpan<byte> sequence)
    {
        ulong hash = Hash(sequence);
        if (!members.MayHold(hash)) return false;
        for (int i = (int)(hash >> 32) & mask; table[i] is { } other; i = i + 1 & mask)
            if (sequence.SequenceEqual(other)) return true;
        return false;
    }

    // Eight bytes at a time, the last eight once more if some are left over.
    static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * Odd;
        for (int i = 0; i + 8 <= bytes.Length; i += 8) hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]));
        return (bytes.Length & 7) == 0 ? hash : Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]));
    }

    static ulong Mixed(ulong value)
    {
        value *= Odd;
        return value ^ value >> 32;
    }
}
