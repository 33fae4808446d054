namespace FilterLang.Protocols;

/// <summary>How reading from a block of compressed fields has ended.</summary>
enum HpackResult : byte
{
    Done,
    /// <summary>The block ends too early.</summary>
    Incomplete,
    Damaged,
}

/// <summary>A string literal of compressed fields, RFC 7541 section 5.2, in a buffer that is reused.</summary>
sealed class HpackString(int size)
{
    /// <summary>Octets of a string.</summary>
    public const int Longest = 1 << 16;

    byte[] _octets = new byte[size];
    int _length;

    public ReadOnlySpan<byte> Bytes => _octets.AsSpan(0, _length);

    /// <summary>It was in Huffman's code.</summary>
    public bool IsHuffman { get; private set; }

    /// <summary>Where its octets stood in the block, and how many they were.</summary>
    public int At { get; private set; }

    public int SentLength { get; private set; }

    public void Set(ReadOnlySpan<byte> octets)
    {
        Grow(octets.Length);
        octets.CopyTo(_octets);
        _length = octets.Length;
    }

    /// <summary>Takes a string whose length has a prefix of some bits; the bit above says whether it is coded.</summary>
    public HpackResult Take(ReadOnlySpan<byte> block, ref int at, int bits)
    {
        if (at >= block.Length) return HpackResult.Incomplete;
        IsHuffman = (block[at] >> bits & 1) != 0;
        HpackResult result = Number(block, ref at, bits, out ulong size);
        if (result != HpackResult.Done) return result;
        if (size > Longest) return HpackResult.Damaged;
        if ((ulong)(block.Length - at) < size) return HpackResult.Incomplete;
        ReadOnlySpan<byte> octets = block.Slice(at, (int)size);
        (At, SentLength) = (at, octets.Length);
        at += octets.Length;
        if (!IsHuffman)
        {
            Set(octets);
            return HpackResult.Done;
        }
        // No code is shorter than five bits.
        Grow(octets.Length * 8 / 5 + 1);
        _length = HpackHuffman.Decode(octets, _octets);
        if (_length >= 0) return HpackResult.Done;
        _length = 0;
        return HpackResult.Damaged;
    }

    /// <summary>Takes a number whose first octet has a prefix of some bits for it, section 5.1.</summary>
    public static HpackResult Number(ReadOnlySpan<byte> block, ref int at, int bits, out ulong value, int longestShift = 28)
    {
        value = 0;
        if (at >= block.Length) return HpackResult.Incomplete;
        uint most = (1u << bits) - 1;
        value = block[at++] & most;
        if (value < most) return HpackResult.Done;
        for (int shift = 0; at < block.Length; shift += 7)
        {
            if (shift > longestShift) return HpackResult.Damaged;
            byte octet = block[at++];
            value += (ulong)(octet & 0x7F) << shift;
            if (octet < 0x80) return HpackResult.Done;
        }
        return HpackResult.Incomplete;
    }

    void Grow(int length)
    {
        if (length > _octets.Length) _octets = new byte[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)length)];
    }
}
