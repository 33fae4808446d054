using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>
/// The requests of a session, so that responses find theirs: a protocol keeps one as its state. The last <see cref="Limit"/> requests are
/// remembered; older ones are forgotten first and counted. Native memory, which doubles up to the limit.
/// </summary>
sealed unsafe class Transactions : IDisposable, IConcluding
{
    /// <summary>At most this many requests are remembered, about 35 MB.</summary>
    public const int Limit = 1 << 18;

    /// <summary>A pass over frames seen before looks this many transactions of one key back.</summary>
    const int LongestSearch = 4096;

    readonly int _limit;
    Transaction* _ring;
    // Heads of the chains, numbers of transactions plus 1; chains go from the newest to the oldest through Earlier.
    long* _buckets;
    int _length;
    // Transactions are numbered in the order of their requests; number n stands in the ring at n modulo its length.
    long _first, _end;

    public Transactions()
        : this(Limit)
    {
    }

    /// <param name="limit">A power of two.</param>
    internal Transactions(int limit)
    {
        _limit = limit;
        Allocate(Math.Min(64, limit));
    }

    ~Transactions() => Free();

    /// <summary>How many requests were forgotten because of the limit.</summary>
    public long Forgotten { get; private set; }

    public static bool IsNone(in Transaction transaction) => Unsafe.IsNullRef(in transaction);

    /// <summary>Remembers a request, from now on the one that a response with this key answers.</summary>
    public ref Transaction Request(in TransactionKey key, long frame, long time)
    {
        if (_end - _first == _length && !Grow())
        {
            _first++;
            Forgotten++;
        }
        long number = _end++;
        ref long bucket = ref Bucket(key);
        ref Transaction added = ref At(number);
        added = new Transaction { Key = key, RequestFrame = frame, RequestTime = time, Earlier = bucket };
        bucket = number + 1;
        return ref added;
    }

    /// <summary>The last request with this key, answered or not; see <see cref="IsNone"/>.</summary>
    public ref Transaction Last(in TransactionKey key)
    {
        for (long next = Bucket(key); next > _first; next = At(next - 1).Earlier)
            if (At(next - 1).Key.Equals(key)) return ref At(next - 1);
        return ref Unsafe.NullRef<Transaction>();
    }

    /// <summary>
    /// A response: its transaction, in which it is remembered unless there was one before (then <see cref="Transaction.ResponseFrame"/> is
    /// not <paramref name="frame"/>). See <see cref="IsNone"/>.
    /// </summary>
    public ref Transaction Response(in TransactionKey key, long frame, long time)
    {
        ref Transaction found = ref Last(key);
        if (!IsNone(in found) && found.ResponseFrame == 0) (found.ResponseFrame, found.ResponseTime) = (frame, time);
        return ref found;
    }

    /// <summary>In a pass over frames seen before: the transaction that this frame's request began.</summary>
    public ref Transaction OfRequest(in TransactionKey key, long frame)
    {
        ref Transaction found = ref Before(key, frame);
        return ref IsNone(in found) || found.RequestFrame != frame ? ref Unsafe.NullRef<Transaction>() : ref found;
    }

    /// <summary>The packet's request: remembered, and 0; in a pass over frames seen before which frame answers it, 0 if none does.</summary>
    public long Ask(PacketDissector packet, in TransactionKey key)
    {
        if (packet.Knows is null)
        {
            Request(key, packet.Number, packet.Time);
            return 0;
        }
        ref Transaction found = ref OfRequest(key, packet.Number);
        return IsNone(in found) ? 0 : found.ResponseFrame;
    }

    /// <summary>The packet's response: as <see cref="Response"/>, in either pass.</summary>
    public ref Transaction Answer(PacketDissector packet, in TransactionKey key) =>
        ref packet.Knows is null ? ref Response(key, packet.Number, packet.Time) : ref Before(key, packet.Number);

    /// <summary>The last request with this key up to the packet: as <see cref="Last"/>, in either pass.</summary>
    public ref Transaction Asked(PacketDissector packet, in TransactionKey key) =>
        ref packet.Knows is null ? ref Last(key) : ref Before(key, packet.Number);

    /// <summary>As <see cref="Asked"/>, for a packet whose own request is remembered later: in either pass it is not found.</summary>
    public ref Transaction AskedEarlier(PacketDissector packet, in TransactionKey key) =>
        ref packet.Knows is null ? ref Last(key) : ref Before(key, packet.Number - 1);

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>In a pass over frames seen before: the last transaction with this key that began up to this frame. See <see cref="IsNone"/>.</summary>
    public ref Transaction Before(in TransactionKey key, long frame)
    {
        int searched = 0;
        for (long next = Bucket(key); next > _first && searched < LongestSearch; next = At(next - 1).Earlier, searched++)
        {
            ref Transaction one = ref At(next - 1);
            if (one.RequestFrame <= frame && one.Key.Equals(key)) return ref one;
        }
        return ref Unsafe.NullRef<Transaction>();
    }

    ref Transaction At(long number) => ref _ring[number & (_length - 1)];

    ref long Bucket(in TransactionKey key) => ref _buckets[key.GetHashCode() & (_length - 1)];

    bool Grow()
    {
        if (_length >= _limit) return false;
        Transaction* old = _ring;
        int length = _length;
        NativeMemory.Free(_buckets);
        Allocate(length * 2);
        for (long number = _first; number < _end; number++)
        {
            ref Transaction moved = ref At(number);
            moved = old[number & (length - 1)];
            ref long bucket = ref Bucket(moved.Key);
            moved.Earlier = bucket;
            bucket = number + 1;
        }
        NativeMemory.Free(old);
        return true;
    }

    void Allocate(int length)
    {
        _length = length;
        _ring = (Transaction*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(Transaction));
        _buckets = (long*)NativeMemory.AllocZeroed((nuint)length, sizeof(long));
    }

    void Free()
    {
        NativeMemory.Free(_ring);
        NativeMemory.Free(_buckets);
        _ring = null;
        _buckets = null;
    }
}
