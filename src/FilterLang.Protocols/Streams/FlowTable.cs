using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// What is remembered of each conversation, in native memory: open addressing over slots of a tag and an index, states in blocks that
/// are only appended and never move. Nothing expires. The hash is seeded anew for every table, and nothing that is shown depends on it.
/// </summary>
sealed unsafe class FlowTable<TState> : IDisposable where TState : unmanaged
{
    /// <summary>At most this many conversations are remembered; those beyond are met anew with every packet and counted.</summary>
    public const int DefaultLimit = 1 << 26;

    const int BlockBits = 10, BlockSize = 1 << BlockBits;

    struct Entry
    {
        public FlowKey Key;
        public TState State;
    }

    readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    ulong* _slots;
    int _mask;
    nint[] _blocks = new nint[16];
    int _blockCount;

    public FlowTable(int limit = DefaultLimit)
    {
        Limit = limit;
        _mask = 2047;
        _slots = (ulong*)NativeMemory.AllocZeroed((nuint)(_mask + 1), sizeof(ulong));
        _blocks[_blockCount++] = NewBlock();
    }

    /// <summary>At most this many conversations are remembered.</summary>
    public int Limit { get; set; }

    /// <summary>How many conversations there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many packets belonged to conversations beyond the limit.</summary>
    public long Dropped { get; private set; }

    /// <summary>The state of a conversation; default-valued and new where it was not known. It stays where it is.</summary>
    public TState* Find(in FlowKey key, out bool isNew)
    {
        ulong hash = key.Hash(_seed);
        uint tag = (uint)(hash >> 32);
        int at = (int)hash & _mask;
        for (ulong slot; (slot = _slots[at]) != 0; at = at + 1 & _mask)
        {
            if ((uint)(slot >> 32) != tag) continue;
            Entry* known = At((int)(uint)slot - 1);
            if (known->Key != key) continue;
            isNew = false;
            return &known->State;
        }
        isNew = true;
        if (Count < Limit) return Add(key, at, tag);
        // The entry behind the last one serves all that find no place.
        Dropped++;
        Entry* spare = At(Count);
        *spare = default;
        return &spare->State;
    }

    /// <summary>The state of the conversation that was added as the <paramref name="index"/>-th, from 0.</summary>
    public TState* this[int index] => &At(index)->State;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Entry* At(int index) => (Entry*)_blocks[index >> BlockBits] + (index & BlockSize - 1);

    TState* Add(in FlowKey key, int at, uint tag)
    {
        int index = Count++;
        // One entry is always ready behind the last.
        if (Count >> BlockBits == _blockCount)
        {
            if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, _blockCount * 2);
            _blocks[_blockCount++] = NewBlock();
        }
        Entry* entry = At(index);
        *entry = default;
        entry->Key = key;
        _slots[at] = (ulong)tag << 32 | (uint)(index + 1);
        if (Count * 2L > _mask) Widen();
        return &entry->State;
    }

    static nint NewBlock() => (nint)NativeMemory.AlignedAlloc((nuint)(BlockSize * sizeof(Entry)), 64);

    void Widen()
    {
        int mask = _mask * 2 + 1;
        var wider = (ulong*)NativeMemory.AllocZeroed((nuint)mask + 1, sizeof(ulong));
        for (int i = 0; i <= _mask; i++)
        {
            ulong slot = _slots[i];
            if (slot == 0) continue;
            int at = (int)At((int)(uint)slot - 1)->Key.Hash(_seed) & mask;
            while (wider[at] != 0) at = at + 1 & mask;
            wider[at] = slot;
        }
        NativeMemory.Free(_slots);
        _slots = wider;
        _mask = mask;
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    ~FlowTable() => Release();

    void Release()
    {
        NativeMemory.Free(_slots);
        _slots = null;
        for (int i = 0; i < _blockCount; i++) NativeMemory.AlignedFree((void*)_blocks[i]);
        (_blockCount, Count) = (0, 0);
    }
}
