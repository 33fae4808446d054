using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace FilterLang.Protocols.Streams;

/// <summary>What the tables of all kinds of keys have in common.</summary>
static class FlowTable
{
    /// <summary>At most this many conversations are remembered; those beyond are met anew with every packet and counted.</summary>
    public const int DefaultLimit = 1 << 26;

    /// <summary>The part of a slot that says where the state is; the rest is a tag.</summary>
    public const int IndexBits = 27;

    /// <summary>
    /// What the hashes of one table begin with: random bits that nobody who writes a capture can know. A version 4 UUID has 122 of them, and
    /// gets them without a library of cryptography.
    /// </summary>
    public static ulong Seed()
    {
        Span<ulong> halves = stackalloc ulong[2];
        Guid.NewGuid().TryWriteBytes(MemoryMarshal.AsBytes(halves));
        return halves[0] ^ BitOperations.RotateLeft(halves[1], 21);
    }
}

/// <summary>
/// What is remembered of each conversation, in native memory: open addressing over slots of a tag and an index, states in blocks that
/// are only appended and never move. Slots are small, so that as many of them as possible stay in the caches; the tag spares most looks at
/// states of others. Nothing expires. The hash is seeded anew for every table, and nothing that is shown depends on it.
/// </summary>
/// <param name="limit">At most this many conversations are remembered.</param>
/// <param name="room">Octets behind each state, for whoever needs more than that; zero when the conversation is new.</param>
sealed unsafe class FlowTable<TKey, TState>(int limit = FlowTable.DefaultLimit, int room = 0) : IDisposable
    where TKey : unmanaged, IFlowKey<TKey>
    where TState : unmanaged
{
    const int BlockBits = 10, BlockSize = 1 << BlockBits, FewestSlots = 2048;

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    struct Entry
    {
        public TKey Key;
        public TState State;
    }

    const int Line = 64, TagShift = 64 - (32 - FlowTable.IndexBits);
    const uint IndexMask = (1u << FlowTable.IndexBits) - 1;

    readonly ulong _seed = FlowTable.Seed();
    readonly int _entrySize = sizeof(Entry) + room;
    uint* _slots = (uint*)NativeMemory.AllocZeroed(FewestSlots, sizeof(uint));
    int _mask = FewestSlots - 1;
    nint[] _blocks = new nint[16];
    int _blockCount;

    int _limit = Math.Min(limit, MostStates);

    // The index 0 is kept for slots that nobody has.
    const int MostStates = (1 << FlowTable.IndexBits) - 1;

    /// <summary>At most this many conversations are remembered, and no more than an index can tell apart.</summary>
    public int Limit
    {
        get => _limit;
        set => _limit = Math.Min(value, MostStates);
    }

    /// <summary>How many conversations there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many packets belonged to conversations beyond the limit.</summary>
    public long Dropped { get; private set; }

    /// <summary>Octets that a conversation takes, slots not counted.</summary>
    public int EntrySize => _entrySize;

    /// <summary>The state of a conversation; default-valued and new where it was not known. It stays where it is.</summary>
    public TState* Find(in TKey key, out bool isNew) => Find(key, Hash(key), out isNew);

    /// <summary>The hash of a key, for who asks more than once.</summary>
    public ulong Hash(in TKey key) => key.Hash(_seed);

    /// <summary>Has the slot of a key fetched from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchSlot(ulong hash)
    {
        if (Sse.IsSupported) Sse.Prefetch0(_slots + ((int)hash & _mask));
    }

    /// <summary>Has what is probably the state of a key fetched from memory, after its slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FetchState(ulong hash)
    {
        int at = (int)hash & _mask;
        uint tag = TagOf(hash), slot = _slots[at];
        if (slot != 0 && (slot & ~IndexMask) != tag) slot = _slots[at + 1 & _mask];
        if (slot == 0 || !Sse.IsSupported) return;
        byte* entry = (byte*)At(IndexOf(slot)), end = entry + _entrySize;
        for (byte* line = (byte*)((nint)entry & -Line); line < end; line += Line) Sse.Prefetch0(line);
    }

    /// <summary>As the other, with the key's hash.</summary>
    public TState* Find(in TKey key, ulong hash, out bool isNew)
    {
        uint tag = TagOf(hash);
        int at = (int)hash & _mask;
        for (uint slot; (slot = _slots[at]) != 0; at = at + 1 & _mask)
        {
            if ((slot & ~IndexMask) != tag) continue;
            Entry* known = At(IndexOf(slot));
            if (!known->Key.Equals(key)) continue;
            isNew = false;
            return &known->State;
        }
        isNew = true;
        if (Count < _limit) return Add(key, at, tag);
        Dropped++;
        return Clear(Spare);
    }

    static uint TagOf(ulong hash) => (uint)(hash >> TagShift) << FlowTable.IndexBits;

    static int IndexOf(uint slot) => (int)(slot & IndexMask) - 1;

    /// <summary>The state of the conversation that was added as the <paramref name="index"/>-th, from 0.</summary>
    public TState* this[int index] => &At(index)->State;

    /// <summary>The state that serves all that find no place; it is cleared when the next of them comes.</summary>
    public TState* SpareState => &Spare->State;

    Entry* Spare
    {
        get
        {
            MakeRoom();
            return At(Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Entry* At(int index) => (Entry*)((byte*)_blocks[index >> BlockBits] + (long)(index & BlockSize - 1) * _entrySize);

    TState* Add(in TKey key, int at, uint tag)
    {
        MakeRoom();
        Entry* entry = At(Count++);
        TState* state = Clear(entry);
        entry->Key = key;
        _slots[at] = tag | (uint)Count;
        if (Count * 2L > _mask) Widen();
        return state;
    }

    TState* Clear(Entry* entry)
    {
        NativeMemory.Clear(entry, (nuint)_entrySize);
        return &entry->State;
    }

    // For the one behind the last.
    void MakeRoom()
    {
        if (Count >> BlockBits < _blockCount) return;
        if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, _blockCount * 2);
        _blocks[_blockCount++] = (nint)NativeMemory.AlignedAlloc((nuint)(BlockSize * _entrySize), Line);
    }

    // The states are gone through as they lie; slots tell too little of their hashes.
    void Widen()
    {
        int mask = _mask * 2 + 1;
        NativeMemory.Free(_slots);
        _slots = (uint*)NativeMemory.AllocZeroed((nuint)mask + 1, sizeof(uint));
        _mask = mask;
        for (int i = 0; i < Count; i++)
        {
            ulong hash = Hash(At(i)->Key);
            int at = (int)hash & mask;
            while (_slots[at] != 0) at = at + 1 & mask;
            _slots[at] = TagOf(hash) | (uint)(i + 1);
        }
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
