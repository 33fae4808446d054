using System.Buffers.Binary;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>One place in the headers where a field has a value, and what can be asked of it.</summary>
sealed class SpineValue
{
    readonly Field row;

    SpineValue(Field field) => row = field;

    /// <summary>The header that must be present; none if the value is always there.</summary>
    public Spine Header => row.Header;

    public ValueKind Kind => row.Type.Kind();

    /// <summary>All places of all fields of a name; null if the headers do not hold them all.</summary>
    public static List<SpineValue>? All(Field field, bool told)
    {
        var values = new List<SpineValue>();
        for (Field? f = field; f is not null; f = f.SameName)
            if (!Add(f, told, values)) return null;
        return values;
    }

    static bool Add(Field field, bool told, List<SpineValue> values)
    {
        foreach (Field part in field.Parts)
            if (!Add(part, told, values)) return false;
        if (field.Parts.Count > 0) return true;
        bool inHeader = field.Header != Spine.None && field.Place >= 0 && field.Context == ContextValue.None;
        if ((!inHeader && field.Context == ContextValue.None) || (!told && field.Header >= Spine.Told)) return false;
        values.Add(new SpineValue(field));
        return true;
    }

    /// <summary>Whether the value can be read as a number of at most 64 bits.</summary>
    public bool IsNumber => row.Context switch
    {
        ContextValue.Presence => false,
        ContextValue.None => !row.LittleEndian && row.Size is >= 1 and <= 8
            && (Kind is ValueKind.Boolean or ValueKind.IPv4 || (Kind == ValueKind.Integer && !row.Type.IsSigned())),
        _ => Kind is ValueKind.Integer or ValueKind.Time,
    };

    /// <summary>Whether the value is a run of bytes of known length: an Ethernet or IPv6 address.</summary>
    public bool IsRun => row.Context == ContextValue.None && row.Type is FieldType.Ether or FieldType.IPv6 or FieldType.Eui64 or FieldType.Guid
        && row.Size > 0;

    /// <summary>The size of the run.</summary>
    public int Size => row.Size;

    SpinePlace Place => new(row.Header, row.Place);

    ulong Mask => row.Mask != 0 ? row.Mask : HeaderBits.Whole(row.Size);

    /// <summary>The number as the language sees it.</summary>
    public SpineNumber Number => row.Context switch
    {
        ContextValue.None => new HeaderNumber(Place, row.Size, row.Mask, row.Shift, (ulong)Math.Max(row.Unit, 1), row.Type == FieldType.Boolean),
        ContextValue.Told => new ToldNumber(row.ToldAt, Kind == ValueKind.Time),
        _ => new ContextNumber(row.Context),
    };

    /// <summary>The test "value relation constant".</summary>
    public SpineTest Holds(Relation relation, Constant constant)
    {
        ref readonly Value value = ref constant.Value;
        switch (Kind)
        {
            case ValueKind.Time: return new NumberRelation(Number, relation, new ConstantNumber((ulong)value.Time, isSigned: true));
            case ValueKind.IPv4: return IPv4(relation, (uint)value.Number, value.Length);
            case ValueKind.Boolean: return Flag(relation, value.Number != 0);
            case ValueKind.Integer when value.IsNegative: return new VerdictOfSpine(relation.Holds(1));
            case ValueKind.Integer when row.Context == ContextValue.None && relation is Relation.Equal or Relation.NotEqual:
                return EqualNumber(relation, value.Number);
            case ValueKind.Integer: return new NumberRelation(Number, relation, new ConstantNumber(value.Number));
            default: return Run(relation, constant);
        }
    }

    SpineTest EqualNumber(Relation relation, ulong number)
    {
        ulong unit = (ulong)row.Unit, bits = number / unit << row.Shift;
        bool possible = number % unit == 0 && bits >> row.Shift == number / unit && (bits & ~Mask) == 0;
        return possible ? Masked(relation, Mask, bits) : new VerdictOfSpine(relation == Relation.NotEqual);
    }

    // Compares the bytes as they lie with a constant turned round to match.
    SpineTest Masked(Relation relation, ulong mask, ulong bits)
    {
        if (row.Size is not (1 or 2 or 4 or 8)) return new NumberRelation(new HeaderNumber(Place, row.Size, mask), relation, new ConstantNumber(bits));
        return new HeaderBits(Place, row.Size, Turned(mask), Turned(bits), relation == Relation.Equal);

        ulong Turned(ulong number) => BinaryPrimitives.ReverseEndianness(number) >> 64 - row.Size * 8;
    }

    SpineTest Flag(Relation relation, bool constant)
    {
        // Which of the two values pass.
        bool whenSet = relation.Holds(1.CompareTo(constant ? 1 : 0)), whenClear = relation.Holds(0.CompareTo(constant ? 1 : 0));
        if (whenSet == whenClear) return new VerdictOfSpine(whenSet);
        return Masked(whenSet ? Relation.NotEqual : Relation.Equal, Mask, 0);
    }

    SpineTest IPv4(Relation relation, uint address, int prefix)
    {
        uint mask = Comparison.IPv4Mask(prefix);
        if (relation is Relation.Equal or Relation.NotEqual) return Masked(relation, mask, address & mask);
        SpineNumber whole = new HeaderNumber(Place, 4);
        return new NumberRelation(prefix < 32 ? new MaskedNumber(whole, mask) : whole, relation, new ConstantNumber(address & mask));
    }

    SpineTest Run(Relation relation, Constant constant)
    {
        bool equality = relation is Relation.Equal or Relation.NotEqual;
        if (!equality || constant.Value.Length != row.Size || row.Size is not (6 or 8 or 16)) return Test(ConstantTests.Of(relation, constant));
        ReadOnlySpan<byte> bytes = constant.Bytes;
        Span<byte> masks = stackalloc byte[16];
        int prefix = row.Type == FieldType.IPv6 ? (int)constant.Value.Number : row.Size * 8;
        for (int i = 0; i < masks.Length; i++) masks[i] = (byte)(0xFF00 >> Math.Clamp(prefix - i * 8, 0, 8));

        var parts = new List<SpineTest>();
        for (int i = 0; i < row.Size;)
        {
            int size = row.Size - i >= 8 ? 8 : row.Size - i >= 4 ? 4 : 2;
            ulong mask = Raw(masks[i..], size), bits = Raw(bytes[i..], size);
            if (mask != 0) parts.Add(new HeaderBits(Place.Behind(i), size, mask, bits & mask, equal: true));
            i += size;
        }

        SpineTest all = parts.Count == 0 ? new VerdictOfSpine(true) : ChainOfSpine.Of(Precedence.And, parts.ToArray());
        return relation == Relation.Equal ? all : new NotOfSpine(all);

        static ulong Raw(ReadOnlySpan<byte> bytes, int size) => size switch
        {
            8 => BitConverter.ToUInt64(bytes),
            4 => BitConverter.ToUInt32(bytes),
            _ => BitConverter.ToUInt16(bytes),
        };
    }

    /// <summary>A test of a run of bytes by an object.</summary>
    public SpineTest Test(ValueTest test) => new HeaderRun(Place, row.Size, test);

    /// <summary>Whether the runs of bytes at two places are the same.</summary>
    public SpineTest SameBytes(SpineValue other) => new SameRuns(Place, other.Place, row.Size);
}
