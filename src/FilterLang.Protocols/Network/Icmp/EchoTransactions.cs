using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>
/// Pings of a session: which reply belongs to which request. Remembers the last <see cref="Limit"/> requests; older ones are forgotten
/// first and counted. Native memory, which grows by doubling up to the limit.
/// </summary>
sealed unsafe class EchoTransactions : IDisposable, IConcluding
{
    /// <summary>At most this many requests are remembered, about 35 MB.</summary>
    public const int Limit = 1 << 18;

    readonly int _limit;
    EchoTransaction* _ring;
    int* _buckets;
    int _length;
    // Transactions are numbered in the order of their requests; number n stands in the ring at n modulo its length.
    long _first, _end;
    // Replies in the order of their frames, with the numbers of their transactions.
    (long Frame, long Number)* _replies;
    long _firstReply, _endReply;

    public EchoTransactions()
        : this(Limit)
    {
    }

    /// <param name="limit">A power of two.</param>
    internal EchoTransactions(int limit)
    {
        _limit = limit;
        Allocate(Math.Min(64, limit));
    }

    /// <summary>How many requests were forgotten because of the limit.</summary>
    public long Forgotten { get; private set; }

    /// <summary>A request; an earlier one with the same key can no longer be answered.</summary>
    public void Request(in EchoKey key, long frame, long time)
    {
        if (_end - _first == _length && !Grow()) Forget();
        int slot = (int)(_end++ & (_length - 1));
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
            if (_endReply - _firstReply == _length) _firstReply++;
            _replies[_endReply++ & (_length - 1)] = (frame, NumberOf(slot));
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
            if (_replies[middle & (_length - 1)].Frame < frame) low = middle + 1;
            else high = middle;
        }
        for (; low < _endReply; low++)
        {
            (long replyFrame, long number) = _replies[low & (_length - 1)];
            if (replyFrame != frame) break;
            if (number >= _first && At(number).Key == key) return ref At(number);
        }
        return ref Unsafe.NullRef<EchoTransaction>();
    }

    ref EchoTransaction At(long number) => ref _ring[number & (_length - 1)];

    ref int Bucket(in EchoKey key) => ref _buckets[key.GetHashCode() & (_length - 1)];

    long NumberOf(int slot) => _first + ((slot - _first) & (_length - 1));

    void Forget()
    {
        int oldest = (int)(_first++ & (_length - 1));
        ref int link = ref Bucket(_ring[oldest].Key);
        while (link != oldest) link = ref _ring[link].Next;
        link = _ring[oldest].Next;
        Forgotten++;
    }

    bool Grow()
    {
        if (_length >= _limit) return false;
        EchoTransaction* ring = _ring;
        (long Frame, long Number)* replies = _replies;
        int old = _length - 1;
        NativeMemory.Free(_buckets);
        Allocate(_length * 2);
        for (long n = _first; n < _end; n++)
        {
            int slot = (int)(n & (_length - 1));
            _ring[slot] = ring[n & old];
            ref int bucket = ref Bucket(_ring[slot].Key);
            _ring[slot].Next = bucket;
            bucket = slot;
        }
        for (long r = _firstReply; r < _endReply; r++) _replies[r & (_length - 1)] = replies[r & old];
        NativeMemory.Free(ring);
        NativeMemory.Free(replies);
        return true;
    }

    void Allocate(int length)
    {
        _length = length;
        _ring = (EchoTransaction*)NativeMemory.Alloc((nuint)length, (nuint)sizeof(EchoTransaction));
        _replies = ((long, long)*)NativeMemory.Alloc((nuint)length, (nuint)sizeof((long, long)));
        _buckets = (int*)NativeMemory.Alloc((nuint)length, sizeof(int));
        new Span<int>(_buckets, length).Fill(-1);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    ~EchoTransactions() => Free();

    void Free()
    {
        NativeMemory.Free(_ring);
        NativeMemory.Free(_replies);
        NativeMemory.Free(_buckets);
        _ring = null;
        _replies = null;
        _buckets = null;
        _length = 0;
    }
}
