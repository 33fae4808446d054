
namespace FilterLang.Filters.Runtime;

/// <summary>Tests of a value against a set of constants.</summary>
static class SetTests
{
    /// <summary>Whether a set of this kind can be held as a <see cref="NumberSet"/>.</summary>
    public static bool IsNumeric(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Boolean or ValueKind.Time or ValueKind.IPv4;

    /// <summary>The number that stands for a value in a <see cref="NumberSet"/>: its order is the values' order.</summary>
    public static ulong Key(ValueKind kind, in Value value) => kind switch
    {
        ValueKind.Time => value.Number ^ 1UL << 63,
        _ => value.Number,
    };

    /// <summary>The test "value in set", for the constants and ranges of one kind.</summary>
    public static ValueTest Of(ValueKind kind, IReadOnlyList<ConstantRange> elements)
    {
        if (IsNumeric(kind)) return new NumericSetTest(kind, elements);
        bool singles = kind is ValueKind.Bytes or ValueKind.Protocol && elements.Count > 4;
        foreach (ConstantRange element in elements) singles &= element.High is null;
        return singles ? new BytesSetTest(elements) : new ListTest(kind, elements);
    }

    /// <summary>The numbers from which the elements of a set of IPv4 addresses, integers or times reach to which.</summary>
    public static IEnumerable<(ulong Low, ulong High)> Ranges(ValueKind kind, IReadOnlyList<ConstantRange> elements)
    {
        foreach (ConstantRange element in elements)
        {
            Value low = element.Low.Value, high = (element.High ?? element.Low).Value;
            if (kind == ValueKind.IPv4)
            {
                yield return (low.Number & Comparison.IPv4Mask(low.Length), (uint)high.Number | ~Comparison.IPv4Mask(high.Length));
            }
            else if (kind == ValueKind.Time)
            {
                yield return (Key(kind, low), Key(kind, high));
            }
            else
            {
                // Numbers below zero have a table of their own.
                if (high.IsNegative) continue;
                yield return (low.IsNegative ? 0 : low.Number, high.Number);
            }
        }
    }

    static IEnumerable<(ulong Low, ulong High)> Negative(IReadOnlyList<ConstantRange> elements)
    {
        foreach (ConstantRange element in elements)
        {
            Value low = element.Low.Value, high = (element.High ?? element.Low).Value;
            if (low.IsNegative) yield return (low.Number, high.IsNegative ? high.Number : ulong.MaxValue);
        }
    }

    sealed class NumericSetTest(ValueKind kind, IReadOnlyList<ConstantRange> elements) : ValueTest
    {
        readonly NumberSet set = new(Ranges(kind, elements));
        readonly NumberSet? below = kind == ValueKind.Integer && new NumberSet(Negative(elements)) is { Count: > 0 } negative ? negative : null;
        readonly bool signed = kind == ValueKind.Integer;

        public override bool Test(in Value value)
        {
            if (signed && value.IsNegative) return below is not null && below.Contains(value.Number);
            return set.Contains(Key(kind, value));
        }
    }

    sealed class BytesSetTest : ValueTest
    {
        readonly HashSet<byte[]> set = new(ByteSequenceComparer.Instance);
        readonly HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> lookup;

        public BytesSetTest(IReadOnlyList<ConstantRange> elements)
        {
            foreach (ConstantRange element in elements) set.Add(element.Low.Bytes.ToArray());
            lookup = set.GetAlternateLookup<ReadOnlySpan<byte>>();
        }

        public override bool Test(in Value value) => lookup.Contains(value.Bytes);
    }

    sealed class ListTest(ValueKind kind, IReadOnlyList<ConstantRange> elements) : ValueTest
    {
        readonly ConstantRange[] elements = [.. elements];

        public override bool Test(in Value value)
        {
            foreach (ConstantRange element in elements)
                if (element.Holds(kind, value)) return true;
            return false;
        }
    }
}
