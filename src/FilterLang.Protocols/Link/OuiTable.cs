using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>
/// The packed registry: four counts (blocks of 24, 28 and 36 bits, names); the sorted blocks of each size; the number of each block's
/// name; the lengths of the names; the names.
/// </summary>
sealed class OuiTable
{
    public const int Large = 0, Medium = 1, Small = 2;

    /// <summary>The registry is not longer than this when it is unpacked.</summary>
    const int MostOctets = 4 << 20;

    readonly ulong[][] _blocks = new ulong[3][];
    readonly ushort[][] _nameOf = new ushort[3][];
    readonly int[] _ends;
    readonly byte[] _names;

    OuiTable(ReadOnlySpan<byte> data)
    {
        for (int size = 0; size < 3; size++)
        {
            int count = BinaryPrimitives.ReadInt32LittleEndian(data[(size * 4)..]);
            (_blocks[size], _nameOf[size]) = (new ulong[count], new ushort[count]);
        }
        _ends = new int[BinaryPrimitives.ReadInt32LittleEndian(data[12..])];
        data = data[16..];
        foreach (ulong[] blocks in _blocks) ReadBlocks(blocks, ref data);
        foreach (ushort[] nameOf in _nameOf)
            foreach (ref ushort name in nameOf.AsSpan())
            {
                name = BinaryPrimitives.ReadUInt16LittleEndian(data);
                data = data[2..];
            }
        int end = 0;
        for (int i = 0; i < _ends.Length; i++) _ends[i] = end += data[i];
        _names = data[_ends.Length..].ToArray();
    }

    public static unsafe OuiTable Read()
    {
        using var packed = (UnmanagedMemoryStream)typeof(OuiTable).Assembly.GetManifestResourceStream("FilterLang.Protocols.Link.OuiNames.br")!;
        // Native memory, so that it is given back at once.
        void* room = NativeMemory.Alloc(MostOctets);
        try
        {
            var data = new Span<byte>(room, MostOctets);
            if (!BrotliDecoder.TryDecompress(new ReadOnlySpan<byte>(packed.PositionPointer, (int)packed.Length), data, out int length))
                throw new InvalidDataException("The registry of addresses is damaged.");
            return new OuiTable(data[..length]);
        }
        finally
        {
            NativeMemory.Free(room);
        }
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

    /// <summary>The name of a block by its number.</summary>
    public ReadOnlySpan<byte> NameOf(int block)
    {
        int size = Large;
        for (; block >= _nameOf[size].Length; size++) block -= _nameOf[size].Length;
        int name = _nameOf[size][block], start = name == 0 ? 0 : _ends[name - 1];
        return _names.AsSpan(start, _ends[name] - start);
    }

    // Blocks are stored as differences, seven bits an octet, the top bit telling that more follow.
    static void ReadBlocks(ulong[] blocks, ref ReadOnlySpan<byte> data)
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
}
