using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// The runs of sequence numbers that one side has sent without a gap: sorted, touching runs joined. A hundred are kept; what would be
/// one more is left out. The first, mostly the only one, costs no memory of the pool.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
unsafe struct ContiguousRanges
{
    public const int Limit = 100;

    struct Range
    {
        public uint Left, Right;
    }

    Range _first;
    uint _others;
    byte _count, _bits;

    public readonly int Count => _count;

    readonly int Octets => sizeof(Range) << _bits;

    // Those behind the first.
    readonly Range* Others(NativePool pool) => (Range*)pool.At(_others);

    public void Add(NativePool pool, uint left, uint right)
    {
        if (left == right) return;
        if (_count == 1 && !_first.Left.IsAfter(left) && _first.Right.IsAfterOrAt(left))
        {
            // What mostly comes goes on where the only run ends.
            if (right.IsAfter(_first.Right)) _first.Right = right;
            return;
        }
        Place(pool, left, right);
    }

    void Place(NativePool pool, uint left, uint right)
    {
        Range* all = stackalloc Range[Limit];
        Load(pool, all);
        int at = _count;
        bool joins = false;
        for (int i = 0; i < _count; i++)
        {
            ref Range range = ref all[i];
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
            Move(all + at, all + at + 1, _count - at);
            all[at] = new Range { Left = left, Right = right };
            _count++;
        }
        Swallow(all, at);
        Store(pool, all);
    }

    void Swallow(Range* all, int at)
    {
        ref Range grown = ref all[at];
        int next = at + 1;
        for (; next < _count && all[next].Left.IsBeforeOrAt(grown.Right); next++)
            if (all[next].Right.IsAfter(grown.Right)) grown.Right = all[next].Right;
        Move(all + next, all + at + 1, _count - next);
        _count -= (byte)(next - at - 1);
    }

    readonly void Load(NativePool pool, Range* all)
    {
        if (_count == 0) return;
        all[0] = _first;
        Move(Others(pool), all + 1, _count - 1);
    }

    void Store(NativePool pool, Range* all)
    {
        _first = all[0];
        if (_count == 1) return;
        if (_others == 0) _others = pool.Rent(Octets);
        while (_count - 1 > 1 << _bits)
        {
            // What it holds is in hand.
            pool.Return(_others, Octets);
            _bits++;
            _others = pool.Rent(Octets);
        }
        Move(all + 1, Others(pool), _count - 1);
    }

    // Spans of a structure of ours would be compiled anew in every process.
    static void Move(Range* from, Range* to, int count) => Buffer.MemoryCopy(from, to, (long)count * sizeof(Range), (long)count * sizeof(Range));

    public void Clear(NativePool pool)
    {
        if (_others != 0) pool.Return(_others, Octets);
        this = default;
    }
}
