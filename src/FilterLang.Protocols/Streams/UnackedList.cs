using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// The segments of one side that wait for acknowledgment, in the order of their arrival: a ring in pooled memory that costs nothing
/// while it is empty. It knows whether the numbers ascend without overlap, which makes most questions a look at the two ends.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
unsafe struct UnackedList
{
    /// <summary>At most this many segments are remembered; more are not stored.</summary>
    public const int Limit = 10_000;

    // Spans beyond this are looked at one by one, so that no comparison meets the far half of the number circle.
    const uint LinearSpan = 1u << 30;

    uint _ring;
    ushort _head, _count;
    byte _bits;
    bool _ascending;

    public readonly int Count => _count;

    public readonly bool IsFull => _count >= Limit;

    /// <summary>By age: 0 is the oldest.</summary>
    public readonly ref UnackedSegment At(NativePool pool, int age) => ref At((UnackedSegment*)pool.At(_ring), age);

    readonly ref UnackedSegment At(UnackedSegment* ring, int age) => ref ring[_head + age & Mask];

    readonly int Mask => Capacity - 1;

    readonly int Capacity => 1 << _bits;

    readonly int Octets => sizeof(UnackedSegment) << _bits;

    public void Add(NativePool pool, in UnackedSegment segment)
    {
        // Mostly one segment waits alone.
        if (_ring == 0) _ring = pool.Rent(sizeof(UnackedSegment));
        else if (_count == Capacity) Grow(pool);
        var ring = (UnackedSegment*)pool.At(_ring);
        _ascending = _count == 0
            || (_ascending && segment.Start.IsAfterOrAt(At(ring, _count - 1).End) && unchecked(segment.End - At(ring, 0).Start) < LinearSpan);
        At(ring, _count) = segment;
        _count++;
    }

    /// <summary>
    /// Takes away what <paramref name="acknowledgment"/> covers. The number of a segment that ends just there, or within which it
    /// falls, is noted in the analysis; where several fit, the oldest one counts.
    /// </summary>
    public void Acknowledge(NativePool pool, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        if (_count == 0) return;
        var ring = (UnackedSegment*)pool.At(_ring);
        if (_ascending && IsNear(acknowledgment, At(ring, 0).Start) && IsNear(acknowledgment, At(ring, _count - 1).End))
            AcknowledgeAscending(ring, acknowledgment, now, ref analysis);
        else AcknowledgeEach(ring, acknowledgment, now, ref analysis);
        if (_count == 0) Clear(pool);
    }

    static bool IsNear(uint a, uint b) => unchecked(a - b + LinearSpan) < 2 * LinearSpan;

    void AcknowledgeAscending(UnackedSegment* ring, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        while (_count > 0)
        {
            if (!TakesAway(ref At(ring, 0), acknowledgment, now, ref analysis)) return;
            _head = (ushort)(_head + 1 & Mask);
            _count--;
        }
    }

    void AcknowledgeEach(UnackedSegment* ring, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        // From the newest to the oldest, so that the oldest has the last word; what stays moves to the newer end.
        int kept = _count;
        bool ascending = true;
        for (int age = _count - 1; age >= 0; age--)
        {
            if (TakesAway(ref At(ring, age), acknowledgment, now, ref analysis)) continue;
            kept--;
            At(ring, kept) = At(ring, age);
            ascending &= kept == _count - 1 || At(ring, kept + 1).Start.IsAfterOrAt(At(ring, kept).End);
        }
        _head = (ushort)(_head + kept & Mask);
        _count -= (ushort)kept;
        _ascending = ascending && (_count == 0 || unchecked(At(ring, _count - 1).End - At(ring, 0).Start) < LinearSpan);
    }

    static bool TakesAway(ref UnackedSegment segment, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        if (acknowledgment == segment.End)
        {
            Note(segment, now, partial: false, ref analysis);
            return true;
        }
        if (!acknowledgment.IsAfter(segment.Start) || !acknowledgment.IsBeforeOrAt(segment.End)) return !segment.End.IsAfter(acknowledgment);
        Note(segment, now, partial: true, ref analysis);
        segment.Start = acknowledgment;
        return false;
    }

    static void Note(in UnackedSegment segment, long now, bool partial, ref TcpAnalysis analysis)
    {
        analysis.Exists = true;
        (analysis.AcknowledgedFrame, analysis.RoundTrip) = (segment.Frame, unchecked(now - segment.Time));
        (analysis.Partial, analysis.Ambiguous) = (partial, segment.Resent);
    }

    /// <summary>Octets between the lowest number that waits and the highest one, both counted from <paramref name="from"/>.</summary>
    public readonly uint Span(NativePool pool, uint from)
    {
        var ring = (UnackedSegment*)pool.At(_ring);
        uint low = unchecked(At(ring, 0).Start - from), high = unchecked(At(ring, _count - 1).End - from);
        if (_ascending && high >= low) return high - low;
        (low, high) = (uint.MaxValue, 0);
        for (int age = 0; age < _count; age++)
        {
            low = Math.Min(low, unchecked(At(ring, age).Start - from));
            high = Math.Max(high, unchecked(At(ring, age).End - from));
        }
        return unchecked(high - low);
    }

    public void Clear(NativePool pool)
    {
        if (_ring != 0) pool.Return(_ring, Octets);
        this = default;
    }

    void Grow(NativePool pool)
    {
        uint wider = pool.Rent(Octets * 2);
        var to = (UnackedSegment*)pool.At(wider);
        for (int age = 0; age < _count; age++) to[age] = At(pool, age);
        pool.Return(_ring, Octets);
        _ring = wider;
        _head = 0;
        _bits++;
    }
}
