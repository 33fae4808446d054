namespace FilterLang.Protocols;

/// <summary>
/// Names of the organisations to which the IEEE gave blocks of addresses: the first 24 bits, or 28 or 36 where a block is small. The table
/// is unpacked at its first use.
/// </summary>
public static class OuiNames
{
    /// <summary>The name for an address of six octets as UTF-8, empty where nobody is registered.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> address)
    {
        int block = Block(address, out _);
        return block < 0 ? default : BlockNames.Full[block];
    }

    /// <summary>
    /// The number of the block that an address of six octets or more is from, -1 where nobody has it, and how many bits the block has.
    /// The smaller block counts: it was cut out of the larger one.
    /// </summary>
    internal static int Block(ReadOnlySpan<byte> address, out int bits)
    {
        bits = 0;
        if (address.Length < 6) return -1;
        // A group address belongs to whoever has the individual one.
        ulong number = NetworkAddress.Ether(address).Low & ~(1UL << 40);
        for (int size = OuiBlocks.Small; size >= OuiBlocks.Large; size--)
        {
            bits = OuiBlocks.Bits(size);
            if (OuiBlocks.All.Value.Find(size, number >> (48 - bits)) is >= 0 and var block) return block;
        }
        return -1;
    }

    /// <summary>All blocks: their first bits and how many those are, the short name of whoever has them, and the registered one.</summary>
    public static IEnumerable<(ulong Block, int Bits, string ShortName, string Name)> All()
    {
        foreach ((ulong block, int size, int number) in OuiBlocks.All.Value.Blocks())
            yield return (block, OuiBlocks.Bits(size), System.Text.Encoding.UTF8.GetString(BlockNames.Short[number]),
                System.Text.Encoding.UTF8.GetString(BlockNames.Full[number]));
    }

    /// <summary>The name for three octets as UTF-8, or another text where nobody is registered.</summary>
    public static ReadOnlySpan<byte> Find(uint oui, ReadOnlySpan<byte> otherwise)
    {
        int block = OuiBlocks.All.Value.Find(OuiBlocks.Large, oui);
        return block < 0 ? otherwise : BlockNames.Full[block];
    }
}
