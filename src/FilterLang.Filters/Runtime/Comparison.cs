namespace FilterLang.Filters.Runtime;

/// <summary>How two values of one kind relate.</summary>
static class Comparison
{
    public static bool Holds(ValueKind kind, Relation relation, in Value a, in Value b) => kind switch
    {
        ValueKind.Integer => relation.Holds(Integers(a, b)),
        ValueKind.Boolean => relation.Holds((a.Number != 0).CompareTo(b.Number != 0)),
        ValueKind.Float => Floats(relation, a.Float, b.Float),
        ValueKind.Time => relation.Holds(a.Time.CompareTo(b.Time)),
        ValueKind.IPv4 => relation.Holds(IPv4(a, b)),
        ValueKind.IPv6 => relation.Holds(IPv6(a, b)),
        ValueKind.Bytes => relation is Relation.Equal or Relation.NotEqual
            ? a.Bytes.SequenceEqual(b.Bytes) == (relation == Relation.Equal)
            : relation.Holds(a.Bytes.SequenceCompareTo(b.Bytes)),
        ValueKind.Protocol => relation.Holds(a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Bytes.SequenceCompareTo(b.Bytes)),
        _ => false,
    };

    /// <summary>
    /// Whether the opposite of a relation is certain. A number and NaN neither relate nor fail to: they count as no pair at all, so that
    /// "every" passes over them.
    /// </summary>
    public static bool Fails(ValueKind kind, Relation relation, in Value a, in Value b) =>
        !Holds(kind, relation, a, b) && !(kind == ValueKind.Float && double.IsNaN(a.Float) != double.IsNaN(b.Float));

    /// <summary>The mathematical order, across signs and widths.</summary>
    public static int Integers(in Value a, in Value b) =>
        a.IsNegative != b.IsNegative ? (a.IsNegative ? -1 : 1) : a.Number.CompareTo(b.Number);

    /// <summary>As IEEE 754 has it, except that NaN equals NaN and nothing else; it is neither greater nor less than anything.</summary>
    public static bool Floats(Relation relation, double a, double b) => relation switch
    {
        Relation.Equal => a == b || (double.IsNaN(a) && double.IsNaN(b)),
        Relation.NotEqual => a != b && double.IsNaN(a) == double.IsNaN(b) && !double.IsNaN(a),
        Relation.Greater => a > b,
        Relation.GreaterOrEqual => a >= b || (double.IsNaN(a) && double.IsNaN(b)),
        Relation.Less => a < b,
        _ => a <= b || (double.IsNaN(a) && double.IsNaN(b)),
    };

    /// <summary>The order of the networks: both addresses are cut to the shorter of the two prefixes.</summary>
    public static int IPv4(in Value a, in Value b)
    {
        uint mask = IPv4Mask(Math.Min(a.Length, b.Length));
        return ((uint)a.Number & mask).CompareTo((uint)b.Number & mask);
    }

    /// <summary>As <see cref="IPv4"/>.</summary>
    public static int IPv6(in Value a, in Value b)
    {
        int bits = (int)Math.Min(a.Number, b.Number);
        ReadOnlySpan<byte> x = a.Bytes, y = b.Bytes;
        int order = x[..(bits / 8)].SequenceCompareTo(y[..(bits / 8)]);
        if (order != 0 || bits % 8 == 0) return order;
        int mask = 0xFF00 >> bits % 8 & 0xFF;
        return (x[bits / 8] & mask).CompareTo(y[bits / 8] & mask);
    }

    /// <summary>The mask of a prefix of 0 to 32 bits.</summary>
    public static uint IPv4Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);
}
