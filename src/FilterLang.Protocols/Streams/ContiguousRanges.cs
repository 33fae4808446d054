namespace FilterLang.Protocols.Streams;

/// <summary>
/// The runs of sequence numbers that one side has sent without a gap: sorted, touching runs joined. A hundred are kept; what would be
/// one more is left out.
/// </summary>
unsafe struct ContiguousRanges
{
    public const int Limit = 100;

    struct Range
    {
        public uint Left, Right;
    }

    Range* _ranges;
    byte _count, _bits;

    public readonly int Count => _count;

    public void Add(NativePool pool, uint left, uint right)
    {
        if (left == right) return;
        int at = _count;
        bool joins = false;
        for (int i = 0; i < _count; i++)
        {
            ref Range range = ref _ranges[i];
            if (range.Left.IsAfter(left))
            {
                at = i;
                break;
            }
            if (!range.Right.IsAfterOrAt(left)) continue;
            if (!right.IsAfter(range.Right)) return;
            range.Right = right;
            (at, joins) = (i, true);
            break;
        }
        if (!joins)
        {
            if (_count == Limit) return;
            Insert(pool, at, left, right);
        }
        Swallow(at);
    }

    void Swallow(int at)
    {
        ref Range grown = ref _ranges[at];
        int next = at + 1;
        for (; next < _count && _ranges[next].Left.IsBeforeOrAt(grown.Right); next++)
            if (_ranges[next].Right.IsAfter(grown.Right)) grown.Right = _ranges[next].Right;
        int swallowed = next - at - 1;
        if (swallowed == 0) return;
        for (int i = next; i < _count; i++) _ranges[i - swallowed] = _ranges[i];
        _count -= (byte)swallowed;
    }

    void Insert(NativePool pool, int at, uint left, uint right)
    {
        if (_ranges == null) 
        {
            _ranges = (Range*)pool.Rent(4);
            _bits = 4;
        }
        else if (_count == 1 << _bits - 3)
        {
            var wider = (Range*)pool.Rent(_bits + 1);
            new ReadOnlySpan<Range>(_ranges, _count).CopyTo(new Span<Range>(wider, _count));
            pool.Return(_ranges, _bits);
            _ranges = wider;
            _bits++;
        }
        for (int i = _count; i > at; i--) _ranges[i] = _ranges[i - 1];
        _ranges[at] = new Range { Left = left, Right = right };
        _count++;
    }

    public void Clear(NativePool pool)
    {
        if (_ranges != null) pool.Return(_ranges, _bits);
        this = default;
    }
}
