using System.Security.Cryptography;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// What is remembered of each conversation: open addressing over slots of a tag and an index, states in blocks that never move. Nothing
/// expires. The hash is seeded anew in every process, and nothing that is shown depends on it.
/// </summary>
sealed class FlowTable<TState> where TState : struct
{
    const int BlockBits = 12, BlockSize = 1 << BlockBits;

    readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    ulong[] _slots = new ulong[1024];
    FlowKey[][] _keys = new FlowKey[4][];
    TState[][] _states = new TState[4][];

    /// <summary>How many conversations there are.</summary>
    public int Count { get; private set; }

    /// <summary>The state of a conversation; default-valued and new where it was not known.</summary>
    public ref TState Find(in FlowKey key, out bool isNew)
    {
        ulong hash = key.Hash(_seed);
        int mask = _slots.Length - 1, at = (int)hash & mask;
        uint tag = (uint)(hash >> 32);
        for (; _slots[at] != 0; at = at + 1 & mask)
        {
            ulong slot = _slots[at];
            if ((uint)(slot >> 32) != tag) continue;
            int found = (int)(uint)slot - 1;
            if (_keys[found >> BlockBits][found & BlockSize - 1] != key) continue;
            isNew = false;
            return ref _states[found >> BlockBits][found & BlockSize - 1];
        }
        isNew = true;
        int index = Count++, block = index >> BlockBits;
        if (index == block << BlockBits) AddBlock(block);
        _keys[block][index & BlockSize - 1] = key;
        _slots[at] = (ulong)tag << 32 | (uint)(index + 1);
        if (Count * 2 > _slots.Length) Widen();
        return ref _states[block][index & BlockSize - 1];
    }

    void AddBlock(int block)
    {
        if (block == _keys.Length)
        {
            Array.Resize(ref _keys, block * 2);
            Array.Resize(ref _states, block * 2);
        }
        _keys[block] = new FlowKey[BlockSize];
        _states[block] = new TState[BlockSize];
    }

    void Widen()
    {
        var wider = new ulong[_slots.Length * 2];
        int mask = wider.Length - 1;
        foreach (ulong slot in _slots)
        {
            if (slot == 0) continue;
            int index = (int)(uint)slot - 1;
            int at = (int)_keys[index >> BlockBits][index & BlockSize - 1].Hash(_seed) & mask;
            while (wider[at] != 0) at = at + 1 & mask;
            wider[at] = slot;
        }
        _slots = wider;
    }
}
