namespace FilterLang.Protocols.Streams;

/// <summary>
/// What the messages of all streams are collected in. Bounded: where the limit is reached, the message that has gone longest without more
/// of it is given up and counted.
/// </summary>
sealed class ReassemblyMemory : IDisposable
{
    public const long DefaultLimit = 512L << 20;

    /// <summary>Segments of one message; a message of more is given up.</summary>
    const int SegmentLimit = 1 << 20;

    /// <summary>Memory that a set at rest may keep for its next use.</summary>
    const int RestingOctets = 128 << 10;

    FragmentSet? _oldest, _newest, _resting, _done;
    uint _doneIn;
    int _restingCount;

    /// <summary>At most this many octets wait for the rest of their messages.</summary>
    public long Limit { get; set; } = DefaultLimit;

    /// <summary>Octets that wait.</summary>
    public long Waiting { get; private set; }

    /// <summary>Messages that were given up.</summary>
    public long Dropped { get; private set; }

    /// <summary>To be called before a frame takes part: what earlier frames completed is no longer looked at.</summary>
    public void Begin(uint frame)
    {
        if (frame == _doneIn) return;
        while (_done is { } set)
        {
            _done = set.Older;
            Rest(set);
        }
        _doneIn = frame;
    }

    /// <summary>An empty set for a message of <paramref name="owner"/>.</summary>
    public FragmentSet Rent(StreamMessages owner)
    {
        FragmentSet set = _resting ?? new FragmentSet(SegmentLimit);
        if (_resting is not null)
        {
            _resting = set.Older;
            _restingCount--;
        }
        set.Owner = owner;
        (set.Older, set.Newer) = (null, null);
        Append(set);
        return set;
    }

    /// <summary>Collects octets of a message. False if they do not fit: then it has been given up.</summary>
    public bool Add(FragmentSet set, uint frame, int offset, bool more, ReadOnlySpan<byte> octets)
    {
        if (set.AddedIn != frame) set.Settle();
        if (!set.Add(frame, offset, more, octets) || octets.Length > Limit)
        {
            GiveUp(set);
            return false;
        }
        Waiting += octets.Length;
        if (set != _newest)
        {
            Unlink(set);
            Append(set);
        }
        while (Waiting > Limit)
        {
            FragmentSet victim = _oldest!;
            GiveUp(victim);
            if (victim == set) return false;
        }
        return true;
    }

    /// <summary>Takes back the set of a message that was dissected; it stays as it is until the next frame.</summary>
    public void Return(FragmentSet set)
    {
        Unlink(set);
        Waiting -= set.Collected;
        set.Older = _done;
        _done = set;
    }

    void GiveUp(FragmentSet set)
    {
        Dropped++;
        set.Owner?.Lose(set);
        Return(set);
    }

    void Append(FragmentSet set)
    {
        (set.Older, set.Newer) = (_newest, null);
        if (_newest is null) _oldest = set;
        else _newest.Newer = set;
        _newest = set;
    }

    void Unlink(FragmentSet set)
    {
        if (set.Older is null) _oldest = set.Newer;
        else set.Older.Newer = set.Newer;
        if (set.Newer is null) _newest = set.Older;
        else set.Newer.Older = set.Older;
        (set.Older, set.Newer) = (null, null);
    }

    void Rest(FragmentSet set)
    {
        set.Clear();
        set.Shrink(RestingOctets);
        if (_restingCount >= 256)
        {
            set.Dispose();
            return;
        }
        set.Older = _resting;
        _resting = set;
        _restingCount++;
    }

    public void Dispose()
    {
        for (FragmentSet? set = _oldest; set is not null; set = set.Newer) set.Dispose();
        for (FragmentSet? set = _done; set is not null; set = set.Older) set.Dispose();
        for (FragmentSet? set = _resting; set is not null; set = set.Older) set.Dispose();
        (_oldest, _newest, _done, _resting) = (null, null, null, null);
    }
}
