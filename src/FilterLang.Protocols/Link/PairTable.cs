using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>
/// A table in native memory from pairs of numbers to pairs of numbers. It grows with what is put in and gives nothing to the garbage
/// collector.
/// </summary>
sealed unsafe class PairTable : IDisposable
{
    // Open addressing: a place holds whether it is taken, the key and the value.
    const int Words = 5;

    ulong* _places;
    int _size = 64;

    public PairTable() => _places = Make(_size);

    ~PairTable() => NativeMemory.Free(_places);

    public int Count { get; private set; }

    /// <summary>The value of a key, to read or to write; a new one is zero. Valid until the next call.</summary>
    public ref (ulong First, ulong Second) Find(ulong one, ulong other, out bool isNew)
    {
        ulong* place = Search(_places, _size, one, other);
        isNew = place[0] == 0;
        if (isNew)
        {
            if (Count * 2 >= _size)
            {
                Grow();
                place = Search(_places, _size, one, other);
            }
            (place[0], place[1], place[2]) = (1, one, other);
            Count++;
        }
        return ref *((ulong, ulong)*)(place + 3);
    }

    public void Dispose()
    {
        NativeMemory.Free(_places);
        _places = null;
        GC.SuppressFinalize(this);
    }

    static ulong* Search(ulong* places, int size, ulong one, ulong other)
    {
        ulong hash = (one * 0x9E37_79B9_7F4A_7C15 ^ other) * 0xD6E8_FEB8_6659_FD93;
        for (int i = (int)(hash >> 32) & (size - 1); ; i = (i + 1) & (size - 1))
        {
            ulong* place = places + (long)i * Words;
            if (place[0] == 0 || (place[1] == one && place[2] == other)) return place;
        }
    }

    void Grow()
    {
        ulong* wider = Make(_size * 2);
        for (long i = 0; i < _size; i++)
        {
            ulong* from = _places + i * Words;
            if (from[0] == 0) continue;
            new ReadOnlySpan<ulong>(from, Words).CopyTo(new Span<ulong>(Search(wider, _size * 2, from[1], from[2]), Words));
        }
        NativeMemory.Free(_places);
        _places = wider;
        _size *= 2;
    }

    static ulong* Make(int size) => (ulong*)NativeMemory.AllocZeroed((nuint)size, Words * sizeof(ulong));
}
