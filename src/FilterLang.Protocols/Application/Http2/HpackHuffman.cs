namespace FilterLang.Protocols;

/// <summary>The prefix code of RFC 7541 appendix B. It is canonical: lengths tell all of it.</summary>
static class HpackHuffman
{
    const int Symbols = 257, End = 256, LongestCode = 30, LongestPadding = 7;

    static ReadOnlySpan<byte> Lengths =>
    [
        13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6, 12, 10,
        13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6,
        15, 5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28,
        20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
        22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23,
        26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27,
        20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
        30,
    ];

    // How many codes of each length there are, and the symbols in the order of their codes.
    static readonly ushort[] s_counts = new ushort[LongestCode + 1], s_symbols = new ushort[Symbols];

    static HpackHuffman()
    {
        foreach (byte length in Lengths) s_counts[length]++;
        int place = 0;
        for (int length = 1; length <= LongestCode; length++)
            for (int symbol = 0; symbol < Symbols; symbol++)
                if (Lengths[symbol] == length) s_symbols[place++] = (ushort)symbol;
    }

    /// <summary>Decodes into <paramref name="room"/>, and returns how many octets that gave; -1 where the code is wrong or the room too small.</summary>
    public static int Decode(ReadOnlySpan<byte> data, Span<byte> room)
    {
        int written = 0, code = 0, first = 0, index = 0, length = 0;
        bool onlyOnes = true;
        foreach (byte octet in data)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                int one = octet >> bit & 1;
                onlyOnes &= one != 0;
                code |= one;
                int count = s_counts[++length];
                if (code - first < count)
                {
                    int symbol = s_symbols[index + code - first];
                    if (symbol == End || written == room.Length) return -1;
                    room[written++] = (byte)symbol;
                    (code, first, index, length, onlyOnes) = (0, 0, 0, 0, true);
                    continue;
                }
                if (length == LongestCode) return -1;
                index += count;
                first = (first + count) << 1;
                code <<= 1;
            }
        }
        return length <= LongestPadding && onlyOnes ? written : -1;
    }
}
