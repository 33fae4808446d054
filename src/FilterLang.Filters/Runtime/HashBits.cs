using System.Numerics;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// A bit for the hash of each member of a large set: what is not in the set is nearly always known by one look into a few kilobytes, which
/// stay in the processor's first cache where the set itself does not.
/// </summary>
readonly struct HashBits
{
    const int BitsAMember = 12;

    readonly ulong[] bits;
    readonly int shift;

    /// <summary>Makes room for some members; their hashes are taken from the high bits.</summary>
    public HashBits(int members)
    {
        int width = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(members, 8, 1 << 26) * BitsAMember));
        bits = new ulong[1 << width - 6];
        shift = 64 - width;
    }

    public void Add(ulong hash) => bits[hash >> shift >> 6] |= 1UL << (int)(hash >> shift & 63);

    /// <summary>False if the hash is that of no member.</summary>
    public bool MayHold(ulong hash) => (bits[hash >> shift >> 6] >> (int)(hash >> shift & 63) & 1) != 0;
}
