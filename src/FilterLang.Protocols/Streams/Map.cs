using System.Diagnostics.CodeAnalysis;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// A dictionary by structures of ours. The framework's is compiled anew in every process for each of them, which takes as long as some
/// thousands of packets; this one is compiled with the protocols.
/// </summary>
sealed class Map<TKey, TValue>
    where TKey : unmanaged, IFlowKey<TKey>
    where TValue : class
{
    struct Entry
    {
        public TKey Key;
        // Null where the entry is free.
        public TValue? Value;
        // The next one of the bucket, or of those that are free; counted from 1, 0 for none.
        public int Next;
    }

    readonly ulong _seed = FlowTable.Seed();
    int[] _buckets = new int[4];
    Entry[] _entries = new Entry[4];
    int _used, _free;

    public int Count { get; private set; }

    public TValue this[TKey key]
    {
        set
        {
            int at = Find(key);
            if (at >= 0) _entries[at].Value = value;
            else Insert(key, value);
        }
    }

    public bool TryGetValue(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        int at = Find(key);
        value = at < 0 ? null : _entries[at].Value;
        return at >= 0;
    }

    public TValue? GetValueOrDefault(TKey key) => TryGetValue(key, out TValue? value) ? value : null;

    /// <summary>The key must not be there.</summary>
    public void Add(TKey key, TValue value)
    {
        if (Find(key) >= 0) throw new ArgumentException("The key is there.", nameof(key));
        Insert(key, value);
    }

    public bool TryAdd(TKey key, TValue value)
    {
        if (Find(key) >= 0) return false;
        Insert(key, value);
        return true;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        ref int link = ref _buckets[Bucket(key)];
        while (link != 0)
        {
            ref Entry entry = ref _entries[link - 1];
            if (!entry.Key.Equals(key))
            {
                link = ref entry.Next;
                continue;
            }

            value = entry.Value!;
            int freed = link;
            link = entry.Next;
            entry = new Entry { Next = _free };
            _free = freed;
            Count--;
            return true;
        }

        value = null;
        return false;
    }

    public void Clear()
    {
        Array.Clear(_buckets);
        Array.Clear(_entries);
        (_used, _free, Count) = (0, 0, 0);
    }

    /// <summary>The values, in no order. Nothing may be added or removed meanwhile.</summary>
    public IEnumerable<TValue> Values
    {
        get
        {
            for (int i = 0; i < _used; i++)
                if (_entries[i].Value is { } value) yield return value;
        }
    }

    int Find(TKey key)
    {
        for (int at = _buckets[Bucket(key)]; at != 0; at = _entries[at - 1].Next)
            if (_entries[at - 1].Key.Equals(key)) return at - 1;
        return -1;
    }

    int Bucket(TKey key) => (int)key.Hash(_seed) & (_buckets.Length - 1);

    void Insert(TKey key, TValue value)
    {
        int at = _free;
        if (at != 0)
        {
            _free = _entries[at - 1].Next;
        }
        else
        {
            if (_used == _entries.Length) Grow();
            at = ++_used;
        }

        ref int bucket = ref _buckets[Bucket(key)];
        _entries[at - 1] = new Entry { Key = key, Value = value, Next = bucket };
        bucket = at;
        Count++;
    }

    // All entries are in use.
    void Grow()
    {
        var entries = new Entry[2 * _entries.Length];
        Array.Copy(_entries, entries, _used);
        (_entries, _buckets) = (entries, new int[entries.Length]);
        for (int i = 0; i < _used; i++)
        {
            ref int bucket = ref _buckets[Bucket(entries[i].Key)];
            entries[i].Next = bucket;
            bucket = i + 1;
        }
    }
}
