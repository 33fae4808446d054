using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Reassembly of fragmented datagrams (RFC 791 section 3.2, RFC 8200 section 4.5) without time-out. A set of fragments is complete with
/// the fragment that fills its last gap, whatever the order; afterwards its key is free for the next datagram. Knows numbers and octets
/// only. Memory is bounded: where a limit is reached, the datagram that has waited longest is forgotten and counted.
/// </summary>
sealed class FragmentTable : IDisposable
{
    /// <summary>Datagrams that wait for more fragments.</summary>
    public const int WaitingLimit = 65_536;

    /// <summary>Octets collected for them.</summary>
    public const long OctetLimit = 256L << 20;

    /// <summary>Memory that a set at rest may keep for its next use.</summary>
    const int RestingOctets = 16 << 10;

    readonly Map<PathKey, FragmentSet> _waiting = new();
    FragmentSet? _oldest, _newest, _resting, _completed;
    uint _completedIn;
    long _octets;

    /// <summary>Datagrams that wait for more fragments.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Datagrams and fragments that were forgotten because of the limits.</summary>
    public long Dropped { get; private set; }

    /// <summary>
    /// Takes a fragment. If it completes its datagram, gives the set of all its fragments, which holds until the first fragment of the
    /// next frame; else null. Nothing is collected of a fragment without octets.
    /// </summary>
    /// <param name="frame">The frame's number; never less than that of the call before.</param>
    /// <param name="key">Which datagram it is a part of.</param>
    /// <param name="offset">Where it belongs, in octets.</param>
    /// <param name="more">Whether it is not the last one.</param>
    /// <param name="octets">What it carries.</param>
    public FragmentSet? Add(uint frame, in PathKey key, int offset, bool more, ReadOnlySpan<byte> octets)
    {
        if (frame != _completedIn) Rest();
        if (octets.IsEmpty) return null;
        if (!_waiting.TryGetValue(key, out FragmentSet? set)) set = Begin(key);
        if (!set.Add(frame, offset, more, octets))
        {
            Dropped++;
            return null;
        }
        _octets += octets.Length;
        if (!set.Complete())
        {
            while (_octets > OctetLimit) Forget(_oldest!);
            return null;
        }
        Leave(set);
        set.Older = _completed;
        (_completed, _completedIn) = (set, frame);
        return set;
    }

    /// <summary>Nothing more comes of the datagram that waits under a key: another one begins.</summary>
    public void Forget(in PathKey key)
    {
        if (!_waiting.TryGetValue(key, out FragmentSet? set)) return;
        Leave(set);
        Rest(set);
    }

    FragmentSet Begin(in PathKey key)
    {
        if (_waiting.Count == WaitingLimit) Forget(_oldest!);
        FragmentSet set = _resting ?? new FragmentSet();
        _resting = set.Older;
        set.Key = key;
        (set.Older, set.Newer) = (_newest, null);
        if (_newest is null) _oldest = set;
        else _newest.Newer = set;
        _newest = set;
        _waiting.Add(key, set);
        return set;
    }

    void Leave(FragmentSet set)
    {
        _waiting.Remove(set.Key);
        _octets -= set.Collected;
        if (set.Older is null) _oldest = set.Newer;
        else set.Older.Newer = set.Newer;
        if (set.Newer is null) _newest = set.Older;
        else set.Newer.Older = set.Older;
        (set.Older, set.Newer) = (null, null);
    }

    void Forget(FragmentSet set)
    {
        Dropped++;
        Leave(set);
        Rest(set);
    }

    // What the last frames completed is no longer looked at.
    void Rest()
    {
        while (_completed is { } set)
        {
            _completed = set.Older;
            Rest(set);
        }
    }

    void Rest(FragmentSet set)
    {
        set.Clear();
        set.Shrink(RestingOctets);
        set.Older = _resting;
        _resting = set;
    }

    public void Dispose()
    {
        foreach (FragmentSet set in _waiting.Values) set.Dispose();
        _waiting.Clear();
        (_oldest, _newest) = (null, null);
        for (; _completed is { } set; _completed = set.Older) set.Dispose();
        for (; _resting is { } set; _resting = set.Older) set.Dispose();
    }
}
