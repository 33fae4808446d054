using System.Numerics;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// Native blocks of 16 octets to 1 MiB, in powers of two, for what only some conversations need. Blocks are cut from chunks and go
/// back to lists of their size; nothing is given back to the system before the pool is disposed of.
/// </summary>
sealed unsafe class NativePool : IDisposable
{
    const int SmallestBits = 4, LargestBits = 20, ChunkSize = 1 << 18;

    readonly nint[] _free = new nint[LargestBits + 1];
    nint[] _chunks = new nint[16];
    int _chunkCount;
    byte* _next;
    nuint _left;

    /// <summary>Octets of all blocks that are in use.</summary>
    public long Used { get; private set; }

    /// <summary>The size class of a length: the block has 2^class octets.</summary>
    public static int ClassOf(int length) => Math.Max(SmallestBits, 32 - BitOperations.LeadingZeroCount((uint)length - 1));

    /// <summary>A block of 2^<paramref name="bits"/> octets with undefined contents.</summary>
    public void* Rent(int bits)
    {
        nuint size = (nuint)1 << bits;
        Used += (long)size;
        if (_free[bits] is var block && block != 0)
        {
            _free[bits] = *(nint*)block;
            return (void*)block;
        }
        if (size > ChunkSize / 4) return AddChunk(size);
        if (_left < size)
        {
            KeepRest();
            _next = (byte*)AddChunk(ChunkSize);
            _left = ChunkSize;
        }
        byte* cut = _next;
        _next += size;
        _left -= size;
        return cut;
    }

    /// <summary>Takes a block back.</summary>
    public void Return(void* block, int bits)
    {
        *(nint*)block = _free[bits];
        _free[bits] = (nint)block;
        Used -= 1L << bits;
    }

    // What is left of a chunk is a sum of smaller blocks.
    void KeepRest()
    {
        for (int bits = LargestBits; bits >= SmallestBits; bits--)
        {
            nuint size = (nuint)1 << bits;
            if ((_left & size) == 0) continue;
            *(nint*)_next = _free[bits];
            _free[bits] = (nint)_next;
            _next += size;
            _left -= size;
        }
    }

    void* AddChunk(nuint size)
    {
        if (_chunkCount == _chunks.Length) Array.Resize(ref _chunks, _chunkCount * 2);
        void* chunk = NativeMemory.AlignedAlloc(size, 64);
        _chunks[_chunkCount++] = (nint)chunk;
        return chunk;
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    ~NativePool() => Release();

    void Release()
    {
        for (int i = 0; i < _chunkCount; i++) NativeMemory.AlignedFree((void*)_chunks[i]);
        _next = null;
        (_chunkCount, _left) = (0, 0);
        Array.Clear(_free);
    }
}
