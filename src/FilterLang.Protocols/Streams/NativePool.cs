using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// Native blocks of 4 octets to 1 MiB for what only some conversations need. Small ones are as long as asked for, larger ones a power of
/// two. A block is known by a handle of half a pointer's size, never 0; so there are at most 16 GiB. Blocks are cut from chunks and go back to lists of their size;
/// nothing is given back to the system before the pool is disposed of.
/// </summary>
sealed unsafe class NativePool : IDisposable
{
    const int Unit = 4, ChunkBits = 18, ChunkSize = 1 << ChunkBits, UnitsBits = ChunkBits - 2;
    const int LargestSmall = 256, SmallClasses = LargestSmall / Unit, LargestBits = 20;

    // First the small classes by their number of units, then the powers of two.
    readonly uint[] _free = new uint[SmallClasses + LargestBits + 1];
    nint[] _chunks = new nint[16];
    // The first chunk begins with a unit that nobody gets: its handle would be 0.
    int _chunkCount, _cut, _current = -1;

    /// <summary>Octets of all blocks that are in use.</summary>
    public long Used { get; private set; }

    /// <summary>The octets that a block has which was asked for with this length.</summary>
    public static int SizeOf(int length) => length <= LargestSmall ? length + Unit - 1 & -Unit : (int)BitOperations.RoundUpToPowerOf2((uint)length);

    /// <summary>A block of at least so many octets with undefined contents.</summary>
    public uint Rent(int length)
    {
        int size = SizeOf(length);
        Used += size;
        ref uint free = ref _free[ClassOf(size)];
        if (free != 0)
        {
            uint block = free;
            free = *(uint*)At(block);
            return block;
        }
        if (size > ChunkSize / 4) return (uint)AddChunk(size) << UnitsBits;
        if (_current < 0 || _cut + size > ChunkSize) BeginChunk();
        uint cut = (uint)_current << UnitsBits | (uint)(_cut / Unit);
        _cut += size;
        return cut;
    }

    /// <summary>Where a block lies: it never moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void* At(uint block) => (byte*)_chunks[block >> UnitsBits] + (block & (1 << UnitsBits) - 1) * Unit;

    /// <summary>Takes a block back that was asked for with this length.</summary>
    public void Return(uint block, int length)
    {
        int size = SizeOf(length);
        Keep(block, size);
        Used -= size;
    }

    static int ClassOf(int size) => size <= LargestSmall ? size / Unit - 1 : SmallClasses + BitOperations.Log2((uint)size);

    void Keep(uint block, int size)
    {
        ref uint free = ref _free[ClassOf(size)];
        *(uint*)At(block) = free;
        free = block;
    }

    // What is left of the chunk before is cut into blocks, too.
    void BeginChunk()
    {
        for (int left = _current < 0 ? 0 : ChunkSize - _cut; left > 0;)
        {
            int size = left <= LargestSmall ? left : (int)(BitOperations.RoundUpToPowerOf2((uint)left + 1) / 2);
            Keep((uint)_current << UnitsBits | (uint)(_cut / Unit), size);
            _cut += size;
            left -= size;
        }
        _current = AddChunk(ChunkSize);
        _cut = _current == 0 ? Unit : 0;
    }

    int AddChunk(int size)
    {
        if (_chunkCount == _chunks.Length) Array.Resize(ref _chunks, _chunkCount * 2);
        // A chunk for one large block must not be the first either.
        if (_chunkCount == 0 && size != ChunkSize) BeginChunk();
        if (_chunkCount == 1 << 32 - UnitsBits) throw new InsufficientMemoryException();
        _chunks[_chunkCount] = (nint)NativeMemory.Alloc((nuint)size);
        return _chunkCount++;
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    ~NativePool() => Release();

    void Release()
    {
        for (int i = 0; i < _chunkCount; i++) NativeMemory.Free((void*)_chunks[i]);
        (_chunkCount, _cut, _current) = (0, 0, -1);
        Array.Clear(_free);
    }
}
