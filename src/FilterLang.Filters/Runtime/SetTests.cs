using System.Buffers.Binary;

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
        if (elements.Count > 4 && kind == ValueKind.IPv6) return new IPv6SetTest(elements);
        return elements.Count > 4 && kind is ValueKind.Bytes or ValueKind.Protocol ? new BytesSetTest(kind, elements) : new ListTest(kind, elements);
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

    sealed class IPv6SetTest(IReadOnlyList<ConstantRange> elements) : ValueTest
    {
        readonly AddressSet set = new(elements.Select(Range));
        readonly ListTest list = new(ValueKind.IPv6, elements);

        // An address that was cut short has the prefix of what is there.
        public override bool Test(in Value value) =>
            value.Length == 16 ? set.Contains(BinaryPrimitives.ReadUInt128BigEndian(value.Bytes)) : list.Test(value);

        static (UInt128 Low, UInt128 High) Range(ConstantRange element)
        {
            Value low = element.Low.Value, high = (element.High ?? element.Low).Value;
            return (BinaryPrimitives.ReadUInt128BigEndian(low.Bytes) & ~Host(low), BinaryPrimitives.ReadUInt128BigEndian(high.Bytes) | Host(high));
        }

        // The bits behind the prefix.
        static UInt128 Host(in Value address) => address.Number == 0 ? UInt128.MaxValue : (UInt128.One << 128 - (int)address.Number) - 1;
    }

    /// <summary>Single sequences are hashed, those of up to eight bytes as numbers; ranges are few, and asked one by one.</summary>
    sealed class BytesSetTest : ValueTest
    {
        readonly NumberSet?[] numbers = new NumberSet?[9];
        readonly SequenceSet? set;
        readonly ListTest? ranges;

        public BytesSetTest(ValueKind kind, IReadOnlyList<ConstantRange> elements)
        {
            ConstantRange[] wide = [.. elements.Where(static e => e.High is not null)];
            if (wide.Length > 0) ranges = new ListTest(kind, wide);
            var longer = new List<byte[]>();
            foreach (IGrouping<int, ConstantRange> group in elements.Where(static e => e.High is null).GroupBy(static e => e.Low.Bytes.Length))
            {
                if (group.Key < numbers.Length) numbers[group.Key] = new NumberSet(group.Select(static e => (Number(e.Low.Bytes), Number(e.Low.Bytes))));
                else longer.AddRange(group.Select(static e => e.Low.Bytes.ToArray()));
            }

            if (longer.Count > 0) set = new SequenceSet(longer);
        }

        public override bool Test(in Value value)
        {
            bool found = value.Length < numbers.Length
                ? numbers[value.Length] is { } table && table.Contains(Number(value.Bytes))
                : set is not null && set.Contains(value.Bytes);
            return found || (ranges is not null && ranges.Test(value));
        }

        static ulong Number(ReadOnlySpan<byte> bytes)
        {
            ulong number = 0;
            foreach (byte octet in bytes) number = number << 8 | octet;
            return number;
        }
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
