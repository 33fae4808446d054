using System.Runtime.CompilerServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// The segments of one side that wait for acknowledgment, in the order of their arrival: a ring in pooled memory that costs nothing
/// while it is empty. It knows whether the numbers ascend without overlap, which makes most questions a look at the two ends.
/// </summary>
unsafe struct UnackedList
{
    /// <summary>At most this many segments are remembered; more are not stored.</summary>
    public const int Limit = 10_000;

    // Spans beyond this are looked at one by one, so that no comparison meets the far half of the number circle.
    const uint LinearSpan = 1u << 30;

    UnackedSegment* _ring;
    ushort _head, _count;
    byte _bits;
    bool _ascending;

    public readonly int Count => _count;

    public readonly bool IsFull => _count >= Limit;

    /// <summary>By age: 0 is the oldest.</summary>
    public readonly ref UnackedSegment this[int age] => ref _ring[_head + age & Mask];

    readonly int Mask => Capacity - 1;

    // A block of 2^bits octets holds this many segments as a power of two; the rest of the block stays unused.
    readonly int Capacity => 1 << _bits - 5;

    public void Add(NativePool pool, in UnackedSegment segment)
    {
        if (_ring == null)
        {
            // Mostly one segment waits alone.
            _ring = (UnackedSegment*)pool.Rent(5);
            _bits = 5;
        }
        else if (_count == Capacity) Grow(pool);
        _ascending = _count == 0
            || (_ascending && segment.Start.IsAfterOrAt(this[_count - 1].End) && unchecked(segment.End - this[0].Start) < LinearSpan);
        this[_count] = segment;
        _count++;
    }

    /// <summary>
    /// Takes away what <paramref name="acknowledgment"/> covers. The number of a segment that ends just there, or within which it
    /// falls, is noted in the analysis; where several fit, the oldest one counts.
    /// </summary>
    public void Acknowledge(NativePool pool, uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        if (_count == 0) return;
        if (_ascending && IsNear(acknowledgment, this[0].Start) && IsNear(acknowledgment, this[_count - 1].End))
            AcknowledgeAscending(acknowledgment, now, ref analysis);
        else AcknowledgeEach(acknowledgment, now, ref analysis);
        if (_count == 0) Clear(pool);
    }

    static bool IsNear(uint a, uint b) => unchecked(a - b + LinearSpan) < 2 * LinearSpan;

    void AcknowledgeAscending(uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        while (_count > 0)
        {
            ref UnackedSegment oldest = ref this[0];
            if (!TakesAway(ref oldest, acknowledgment, now, ref analysis)) return;
            _head = (ushort)(_head + 1 & Mask);
            _count--;
        }
    }

    void AcknowledgeEach(uint acknowledgment, long now, ref TcpAnalysis analysis)
    {
        // From the newest to the oldest, so that the oldest has the last word; what stays moves to the newer end.
        int kept = _count;
        bool ascending = true;
        for (int age = _count - 1; age >= 0; age--)
        {
            if (TakesAway(ref this[age], acknowledgment, now, ref analysis)) continue;
            kept--;
            this[kept] = this[age];
            ascending &= kept == _count - 1 || this[kept + 1].Start.IsAfterOrAt(this[kept].End);
        }
        _head = (ushort)(_head + kept & Mask);
        _count -= (ushort)kept;
        _ascending = ascending && (_count == 0 || unchecked(this[_count - 1].End - this[0].Start) < LinearSpan);
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
    public readonly uint Span(uint from)
    {
        uint low = unchecked(this[0].Start - from), high = unchecked(this[_count - 1].End - from);
        if (_ascending && high >= low) return high - low;
        (low, high) = (uint.MaxValue, 0);
        for (int age = 0; age < _count; age++)
        {
            low = Math.Min(low, unchecked(this[age].Start - from));
            high = Math.Max(high, unchecked(this[age].End - from));
        }
        return unchecked(high - low);
    }

    public void Clear(NativePool pool)
    {
        if (_ring != null) pool.Return(_ring, _bits);
        this = default;
    }

    void Grow(NativePool pool)
    {
        var wider = (UnackedSegment*)pool.Rent(_bits + 1);
        for (int age = 0; age < _count; age++) wider[age] = this[age];
        pool.Return(_ring, _bits);
        _ring = wider;
        _head = 0;
        _bits++;
    }
}
