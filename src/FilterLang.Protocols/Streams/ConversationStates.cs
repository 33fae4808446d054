namespace FilterLang.Protocols.Streams;

/// <summary>
/// What protocols remember of conversations: one object for each of both, chained from the conversation's slot. At most a fixed number is
/// kept; where one more is needed, the one that was made longest ago is forgotten and counted.
/// </summary>
sealed unsafe class ConversationStates : IDisposable
{
    public const int DefaultLimit = 1 << 20;

    struct Node
    {
        public ConversationSlot* Slot;
        public object? State;
        /// <summary>The next record of the same conversation, or of the free list; 0 at the end.</summary>
        public int Next;
        public int Owner;
    }

    readonly int _limit;
    Stack<IReusableState>?[] _spare = new Stack<IReusableState>?[FieldOwner.Count];
    Node[] _nodes = new Node[16];
    int _used = 1, _free, _hand = 1;

    public ConversationStates(int limit = DefaultLimit) => _limit = Math.Max(1, limit);

    /// <summary>How many objects were forgotten because of the limit.</summary>
    public long Dropped { get; private set; }

    /// <summary>What a protocol remembers of a conversation, or null.</summary>
    public object? Find(ConversationSlot* slot, int owner)
    {
        for (int i = slot->First; i != 0; i = _nodes[i].Next)
            if (_nodes[i].Owner == owner) return _nodes[i].State;
        return null;
    }

    /// <summary>Keeps an object with a conversation that has none of this owner.</summary>
    public void Add(ConversationSlot* slot, int owner, object state)
    {
        int at = Take();
        _nodes[at] = new Node { Slot = slot, State = state, Next = slot->First, Owner = owner };
        slot->First = at;
    }

    /// <summary>Forgets what a conversation has: it ended, and its slot begins anew.</summary>
    public void Clear(ConversationSlot* slot)
    {
        for (int i = slot->First; i != 0;)
        {
            int next = _nodes[i].Next;
            Release(_nodes[i]);
            _nodes[i] = new Node { Next = _free };
            _free = i;
            i = next;
        }
        *slot = default;
    }

    /// <summary>An object of this owner that no conversation needs any more, ready to be used again; or null.</summary>
    public T? Spare<T>(int owner) where T : class =>
        (uint)owner < (uint)_spare.Length && _spare[owner] is { Count: > 0 } spare ? spare.Pop() as T : null;

    void Release(in Node node)
    {
        if (node.State is IReusableState reusable)
        {
            reusable.Reset();
            // An owner may be younger than the session.
            if (node.Owner >= _spare.Length) Array.Resize(ref _spare, FieldOwner.Count);
            (_spare[node.Owner] ??= new Stack<IReusableState>()).Push(reusable);
        }
        else (node.State as IDisposable)?.Dispose();
    }

    int Take()
    {
        if (_free != 0)
        {
            int free = _free;
            _free = _nodes[free].Next;
            return free;
        }
        if (_used <= _limit)
        {
            if (_used == _nodes.Length) Array.Resize(ref _nodes, _used * 2);
            return _used++;
        }
        // The hand goes round over all records in the order in which they were made.
        int oldest = _hand;
        _hand = _hand == _limit ? 1 : _hand + 1;
        Unchain(oldest);
        Release(_nodes[oldest]);
        Dropped++;
        return oldest;
    }

    void Unchain(int node)
    {
        ConversationSlot* slot = _nodes[node].Slot;
        if (slot->First == node)
        {
            slot->First = _nodes[node].Next;
            return;
        }
        for (int i = slot->First; i != 0; i = _nodes[i].Next)
        {
            if (_nodes[i].Next != node) continue;
            _nodes[i].Next = _nodes[node].Next;
            return;
        }
    }

    public void Dispose()
    {
        foreach (Stack<IReusableState>? spare in _spare)
            foreach (IReusableState state in spare ?? []) (state as IDisposable)?.Dispose();
        foreach (Node node in _nodes) (node.State as IDisposable)?.Dispose();
        _nodes = new Node[1];
        (_used, _free) = (1, 0);
    }
}
