namespace FilterLang.Protocols.Streams;

/// <summary>
/// What the first of two passes has put together from streams: the second one finds where messages begin and end, and collects their
/// octets anew. Bounded as what waits for one pass is: streams beyond the limit are not kept.
/// </summary>
sealed class KeptMessages
{
    /// <summary>At most this many streams with messages, and this many messages before each side keeps only its latest.</summary>
    public const int StreamLimit = 1 << 20, MessageLimit = 1 << 22;

    readonly Map<NumberKey, StreamReassembly> _streams = new();
    readonly FrameBits _repeats = new();

    /// <summary>The messages of a stream, null if it has none.</summary>
    public StreamReassembly? Find(uint stream) => _streams.GetValueOrDefault(new NumberKey(stream));

    /// <summary>The same, made at the first use; null beyond the limit.</summary>
    public StreamReassembly? Get(uint stream)
    {
        var key = new NumberKey(stream);
        if (_streams.TryGetValue(key, out StreamReassembly? known)) return known;
        if (_streams.Count == StreamLimit) return null;
        return _streams[key] = new StreamReassembly();
    }

    /// <summary>How many messages there are.</summary>
    public int Count { get; private set; }

    /// <summary>One more message is kept.</summary>
    public void Add() => Count++;

    /// <summary>A frame repeats what was seen and is no part of an open message: its data is not looked at.</summary>
    public void MarkRepeat(long frame) => _repeats.Set(frame);

    public bool IsRepeat(long frame) => _repeats[frame];

    /// <summary>The first pass is over: octets that were collected are let go.</summary>
    public void Settle()
    {
        foreach (StreamReassembly stream in _streams.Values) stream.Settle();
    }
}
