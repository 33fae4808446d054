using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// Pings of a session: which reply belongs to which request. Remembers the last <see cref="Limit"/> requests; older ones are forgotten
/// first and counted. Memory grows by doubling up to the limit, nothing is allocated per packet.
/// </summary>
sealed class EchoTransactions
{
    /// <summary>At most this many requests are remembered, about 35 MB.</summary>
    public const int Limit = 1 << 18;

    readonly int _limit;
    EchoTransaction[] _ring;
    int[] _buckets;
    // Transactions are numbered in the order of their requests; number n stands in the ring at n modulo its length.
    long _first, _end;
    // Replies in the order of their frames, with the numbers of their transactions.
    (long Frame, long Number)[] _replies;
    long _firstReply, _endReply;

    public EchoTransactions()
        : this(Limit)
    {
    }

    /// <param name="limit">A power of two.</param>
    internal EchoTransactions(int limit)
    {
        _limit = limit;
        int start = Math.Min(64, limit);
        (_ring, _replies, _buckets) = (new EchoTransaction[start], new (long, long)[start], new int[start]);
        Array.Fill(_buckets, -1);
    }

    /// <summary>How many requests were forgotten because of the limit.</summary>
    public long Forgotten { get; private set; }

    /// <summary>A request; an earlier one with the same key can no longer be answered.</summary>
    public void Request(in EchoKey key, long frame, long time)
    {
        if (_end - _first == _ring.Length && !Grow()) Forget();
        int slot = (int)(_end++ & (_ring.Length - 1));
        ref int bucket = ref Bucket(key);
        _ring[slot] = new EchoTransaction { Key = key, RequestFrame = frame, RequestTime = time, Next = bucket };
        bucket = slot;
    }

    /// <summary>A reply: its transaction, or null where none is open.</summary>
    public ref readonly EchoTransaction Reply(in EchoKey key, long frame, long time)
    {
        for (int slot = Bucket(key); slot >= 0; slot = _ring[slot].Next)
        {
            ref EchoTransaction found = ref _ring[slot];
            if (found.Key != key) continue;
            if (found.IsAnswered) break;
            (found.ReplyFrame, found.ReplyTime) = (frame, time);
            if (_endReply - _firstReply == _replies.Length) _firstReply++;
            _replies[_endReply++ & (_replies.Length - 1)] = (frame, NumberOf(slot));
            return ref found;
        }
        return ref Unsafe.NullRef<EchoTransaction>();
    }

    /// <summary>In a pass over packets seen before: the transaction that this frame's request began, or null.</summary>
    public ref readonly EchoTransaction OfRequest(in EchoKey key, long frame)
    {
        long low = _first, high = _end;
        while (low < high)
        {
            long middle = low + ((high - low) >> 1);
            if (At(middle).RequestFrame < frame) low = middle + 1;
            else high = middle;
        }
        for (; low < _end && At(low).RequestFrame == frame; low++)
            if (At(low).Key == key) return ref At(low);
        return ref Unsafe.NullRef<EchoTransaction>();
    }

    /// <summary>In a pass over packets seen before: the transaction that this frame's reply ended, or null.</summary>
    public ref readonly EchoTransaction OfReply(in EchoKey key, long frame)
    {
        long low = _firstReply, high = _endReply;
        while (low < high)
        {
            long middle = low + ((high - low) >> 1);
            if (_replies[middle & (_replies.Length - 1)].Frame < frame) low = middle + 1;
            else high = middle;
        }
        for (; low < _endReply; low++)
        {
            (long replyFrame, long number) = _replies[low & (_replies.Length - 1)];
            if (replyFrame != frame) break;
            if (number >= _first && At(number).Key == key) return ref At(number);
        }
        return ref Unsafe.NullRef<EchoTransaction>();
    }

    ref EchoTransaction At(long number) => ref _ring[number & (_ring.Length - 1)];

    ref int Bucket(in EchoKey key) => ref _buckets[key.GetHashCode() & (_buckets.Length - 1)];

    long NumberOf(int slot) => _first + ((slot - _first) & (_ring.Length - 1));

    void Forget()
    {
        int oldest = (int)(_first++ & (_ring.Length - 1));
        ref int link = ref Bucket(_ring[oldest].Key);
        while (link != oldest) link = ref _ring[link].Next;
        link = _ring[oldest].Next;
        Forgotten++;
    }

    bool Grow()
    {
        if (_ring.Length >= _limit) return false;
        var ring = new EchoTransaction[_ring.Length * 2];
        var replies = new (long, long)[ring.Length];
        for (long n = _first; n < _end; n++) ring[n & (ring.Length - 1)] = At(n);
        for (long r = _firstReply; r < _endReply; r++) replies[r & (ring.Length - 1)] = _replies[r & (_replies.Length - 1)];
        (_ring, _replies, _buckets) = (ring, replies, new int[ring.Length]);
        Array.Fill(_buckets, -1);
        for (long n = _first; n < _end; n++)
        {
            int slot = (int)(n & (ring.Length - 1));
            ref int bucket = ref Bucket(ring[slot].Key);
            ring[slot].Next = bucket;
            bucket = slot;
        }
        return true;
    }
}
