using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// The blocks of addresses that the IEEE gave away. Packed as: how many of 24, 28 and 36 bits there are; of each size the blocks in order, each
/// as the difference from the one before. Unpacked at the first use.
/// </summary>
sealed class OuiBlocks
{
    public const int Large = 0, Medium = 1, Small = 2;

    public static readonly Lazy<OuiBlocks> All = new(() => new OuiBlocks(PackedResource.Unpack("FilterLang.Protocols.Names.OuiBlocks.br")));

    readonly ulong[][] _blocks = new ulong[3][];

    OuiBlocks(ReadOnlySpan<byte> data)
    {
        for (int size = Large; size <= Small; size++) _blocks[size] = new ulong[BinaryPrimitives.ReadInt32LittleEndian(data[(size * 4)..])];
        data = data[12..];
        foreach (ulong[] blocks in _blocks) Read(blocks, ref data);
    }

    // Differences, seven bits an octet, the top bit telling that more follow.
    static void Read(ulong[] blocks, ref ReadOnlySpan<byte> data)
    {
        ulong last = 0;
        int at = 0;
        foreach (ref ulong block in blocks.AsSpan())
        {
            ulong step = 0;
            int shift = 0;
            for (; data[at] >= 128; shift += 7) step |= (data[at++] & 127ul) << shift;
            block = last += step | (ulong)data[at++] << shift;
        }
        data = data[at..];
    }

    /// <summary>How many bits of an address make a block of this size.</summary>
    public static int Bits(int size) => size switch { Large => 24, Medium => 28, _ => 36 };

    /// <summary>The number of a block, counted over all sizes; -1 where nobody has it.</summary>
    public int Find(int size, ulong block)
    {
        int at = Array.BinarySearch(_blocks[size], block);
        for (int larger = Large; larger < size && at >= 0; larger++) at += _blocks[larger].Length;
        return at < 0 ? -1 : at;
    }

    /// <summary>All blocks with their numbers.</summary>
    public IEnumerable<(ulong Block, int Size, int Number)> Blocks()
    {
        int number = 0;
        for (int size = Large; size <= Small; size++)
            foreach (ulong block in _blocks[size]) yield return (block, size, number++);
    }
}
