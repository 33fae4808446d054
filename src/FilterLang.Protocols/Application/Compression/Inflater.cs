namespace FilterLang.Protocols;

/// <summary>
/// Deflate, RFC 1951, from one span into a buffer that grows. Unlike the library's streams it is reused without allocating and keeps what
/// was unpacked before damage.
/// </summary>
sealed class Inflater
{
    const int LengthCodes = 288, DistanceCodes = 32, LongestCode = 15;

    static ReadOnlySpan<ushort> LengthBase => [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    static ReadOnlySpan<byte> LengthExtra => [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    static ReadOnlySpan<ushort> DistanceBase => [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577];

    static ReadOnlySpan<byte> DistanceExtra => [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    readonly Code _lengths = new(LengthCodes), _distances = new(DistanceCodes);
    readonly byte[] _sizes = new byte[LengthCodes + DistanceCodes];
    ulong _bits;
    int _bitCount, _at;
    bool _failed;

    /// <summary>Where the deflate data ended, in octets.</summary>
    public int Consumed => _at - _bitCount / 8;

    /// <summary>
    /// Unpacks <paramref name="data"/> behind what <paramref name="output"/> holds. False where it is damaged or cut; what came before that
    /// stands in the output.
    /// </summary>
    public bool Inflate(ReadOnlySpan<byte> data, PacketBuffer output) => Inflate(data, output, history: 0, endsOpen: false);

    /// <summary>
    /// As <see cref="Inflate(ReadOnlySpan{byte}, PacketBuffer)"/>; what the output ends with was unpacked before and may be referred to
    /// (<paramref name="history"/> octets), and the data may end behind any block.
    /// </summary>
    public bool Inflate(ReadOnlySpan<byte> data, PacketBuffer output, int history, bool endsOpen)
    {
        (_bits, _bitCount, _at, _failed) = (0, 0, 0, false);
        int start = output.Length - history;
        for (bool last = false; !last && !_failed;)
        {
            if (endsOpen && _at == data.Length && _bitCount == 0) return true;
            last = Take(data, 1) != 0;
            switch (Take(data, 2))
            {
                case 0:
                    CopyStored(data, output);
                    break;
                case 1:
                    UseFixedCodes();
                    Unpack(data, output, start);
                    break;
                case 2 when ReadCodes(data):
                    Unpack(data, output, start);
                    break;
                default:
                    _failed = true;
                    break;
            }
        }
        return !_failed;
    }

    uint Take(ReadOnlySpan<byte> data, int count)
    {
        while (_bitCount < count)
        {
            if (_at >= data.Length)
            {
                _failed = true;
                return 0;
            }
            _bits |= (ulong)data[_at++] << _bitCount;
            _bitCount += 8;
        }
        uint value = (uint)_bits & ((1u << count) - 1);
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    void CopyStored(ReadOnlySpan<byte> data, PacketBuffer output)
    {
        Take(data, _bitCount & 7);
        uint length = Take(data, 16), complement = Take(data, 16);
        if (_failed || length != (~complement & 0xFFFF))
        {
            _failed = true;
            return;
        }
        _at -= _bitCount / 8;
        (_bits, _bitCount) = (0, 0);
        int available = (int)Math.Min(length, (uint)(data.Length - _at));
        if (!output.Add(data.Slice(_at, available)) || available < length) _failed = true;
        _at += available;
    }

    void UseFixedCodes()
    {
        Span<byte> sizes = _sizes;
        sizes[..144].Fill(8);
        sizes[144..256].Fill(9);
        sizes[256..280].Fill(7);
        sizes[280..288].Fill(8);
        _lengths.Set(sizes[..288]);
        sizes[..30].Fill(5);
        _distances.Set(sizes[..30]);
    }

    bool ReadCodes(ReadOnlySpan<byte> data)
    {
        int lengths = (int)Take(data, 5) + 257, distances = (int)Take(data, 5) + 1, count = (int)Take(data, 4) + 4;
        if (_failed || lengths > 286 || distances > 30) return false;
        Span<byte> sizes = _sizes;
        sizes.Clear();
        for (int i = 0; i < count; i++) sizes[LengthOrder[i]] = (byte)Take(data, 3);
        if (_failed || !_lengths.Set(sizes[..19])) return false;
        sizes.Clear();
        for (int i = 0; i < lengths + distances;)
        {
            int symbol = Decode(_lengths, data);
            if (_failed) return false;
            if (symbol < 16)
            {
                sizes[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0) return false;
            byte size = symbol == 16 ? sizes[i - 1] : (byte)0;
            int times = symbol switch { 16 => 3 + (int)Take(data, 2), 17 => 3 + (int)Take(data, 3), _ => 11 + (int)Take(data, 7) };
            if (_failed || i + times > lengths + distances) return false;
            sizes.Slice(i, times).Fill(size);
            i += times;
        }
        return sizes[256] != 0 && _lengths.Set(sizes[..lengths]) && _distances.Set(sizes.Slice(lengths, distances));
    }

    void Unpack(ReadOnlySpan<byte> data, PacketBuffer output, int start)
    {
        while (!_failed)
        {
            int symbol = Decode(_lengths, data);
            if (_failed || symbol == 256) return;
            if (symbol < 256)
            {
                _failed = !output.Add((byte)symbol);
                continue;
            }
            symbol -= 257;
            if (symbol >= LengthBase.Length)
            {
                _failed = true;
                return;
            }
            int length = LengthBase[symbol] + (int)Take(data, LengthExtra[symbol]);
            int code = Decode(_distances, data);
            if (_failed || code >= DistanceBase.Length)
            {
                _failed = true;
                return;
            }
            int distance = DistanceBase[code] + (int)Take(data, DistanceExtra[code]);
            if (_failed || distance > output.Length - start || !output.Repeat(distance, length)) _failed = true;
        }
    }

    int Decode(Code code, ReadOnlySpan<byte> data)
    {
        int value = 0, first = 0, index = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            if (_bitCount == 0)
            {
                if (_at >= data.Length) break;
                _bits = data[_at++];
                _bitCount = 8;
            }
            value |= (int)(_bits & 1);
            _bits >>= 1;
            _bitCount--;
            int count = code.Counts[length];
            if (value - first < count) return code.Symbols[index + value - first];
            index += count;
            first = (first + count) << 1;
            value <<= 1;
        }
        _failed = true;
        return 0;
    }

    /// <summary>A canonical prefix code: how many codes of each length, and their symbols in order.</summary>
    sealed class Code(int symbols)
    {
        public readonly ushort[] Counts = new ushort[LongestCode + 1];
        public readonly ushort[] Symbols = new ushort[symbols];

        /// <summary>False where more codes are given than there is room for.</summary>
        public bool Set(ReadOnlySpan<byte> sizes)
        {
            Array.Clear(Counts);
            foreach (byte size in sizes) Counts[size]++;
            Counts[0] = 0;
            Span<ushort> next = stackalloc ushort[LongestCode + 1];
            int left = 1;
            for (int length = 1; length <= LongestCode; length++)
            {
                left = left * 2 - Counts[length];
                if (left < 0) return false;
                if (length < LongestCode) next[length + 1] = (ushort)(next[length] + Counts[length]);
            }
            for (int symbol = 0; symbol < sizes.Length; symbol++)
                if (sizes[symbol] != 0) Symbols[next[sizes[symbol]]++] = (ushort)symbol;
            return true;
        }
    }
}
