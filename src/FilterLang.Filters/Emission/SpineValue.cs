using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>One place in the headers where a field has a value, and the code that reads it.</summary>
sealed class SpineValue
{
    delegate uint ReadSmall(ref PacketContext p, int at);

    delegate ulong ReadLarge(ref PacketContext p, int at);

    delegate ulong ReadBig(ref PacketContext p, int at, int size);

    delegate bool TestBytes(ref PacketContext p, int at, int size, ValueTest test);

    delegate bool CompareBytes(ref PacketContext p, int at, int other, int size);

    static readonly MethodInfo
        s_u8     = ((ReadSmall)Wire.U8).Method,
        s_u16    = ((ReadSmall)Wire.RawU16).Method,
        s_u32    = ((ReadSmall)Wire.RawU32).Method,
        s_u64    = ((ReadLarge)Wire.RawU64).Method,
        s_told   = ((ReadLarge)Wire.Told).Method,
        s_big    = ((ReadBig)Wire.Big).Method,
        s_test   = ((TestBytes)Wire.Test).Method,
        s_same   = ((CompareBytes)Wire.Same).Method;

    readonly ParameterExpression packet;
    readonly Field row;

    SpineValue(Field field, ParameterExpression packet) => (row, this.packet) = (field, packet);

    /// <summary>The header that must be present; none if the value is always there.</summary>
    public Spine Header => row.Header;

    public ValueKind Kind => row.Type.Kind();

    /// <summary>All places of all fields of a name; null if the headers do not hold them all.</summary>
    public static List<SpineValue>? All(Field field, ParameterExpression packet, bool told)
    {
        var values = new List<SpineValue>();
        for (Field? f = field; f is not null; f = f.SameName)
            if (!Add(f, packet, told, values)) return null;
        return values;
    }

    static bool Add(Field field, ParameterExpression packet, bool told, List<SpineValue> values)
    {
        foreach (Field part in field.Parts)
            if (!Add(part, packet, told, values)) return false;
        if (field.Parts.Count > 0) return true;
        bool inHeader = field.Header != Spine.None && field.Place >= 0 && field.Context == ContextValue.None;
        if ((!inHeader && field.Context == ContextValue.None) || (!told && field.Header >= Spine.Told)) return false;
        values.Add(new SpineValue(field, packet));
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

    Expression At => Expression.Add(Expression.Convert(Offset, typeof(int)), Expression.Constant(row.Place));

    MemberExpression Offset => Expression.Field(packet, row.Header switch
    {
        Spine.Ethernet => nameof(PacketContext.LinkAt),
        Spine.Vlan => nameof(PacketContext.VlanAt),
        Spine.Tcp or Spine.Udp => nameof(PacketContext.TransportAt),
        _ => nameof(PacketContext.NetworkAt),
    });

    ulong Mask => row.Mask != 0 ? row.Mask : row.Size >= 8 ? ulong.MaxValue : (1UL << row.Size * 8) - 1;

    /// <summary>The number as the language sees it, 64 bits; times are signed.</summary>
    public Expression Number
    {
        get
        {
            switch (row.Context)
            {
                case ContextValue.Number: return Unsigned(nameof(PacketContext.Number));
                case ContextValue.WireLength: return Unsigned(nameof(PacketContext.WireLength));
                case ContextValue.CapturedLength: return Unsigned(nameof(PacketContext.CapturedLength));
                case ContextValue.PayloadLength: return Unsigned(nameof(PacketContext.PayloadLength));
                case ContextValue.Told:
                    Expression told = Expression.Call(s_told, packet, Expression.Constant(row.ToldAt));
                    return Kind == ValueKind.Time ? Expression.Convert(told, typeof(long)) : told;
                case ContextValue.Time: return Expression.Field(packet, nameof(PacketContext.Time));
            }

            Expression value = Expression.Call(s_big, packet, At, Expression.Constant(row.Size));
            if (row.Mask != 0) value = Expression.And(value, Expression.Constant(row.Mask));
            if (row.Type == FieldType.Boolean)
                return Expression.Condition(Expression.NotEqual(value, Expression.Constant(0UL)), Expression.Constant(1UL), Expression.Constant(0UL));
            if (row.Shift > 0) value = Expression.RightShift(value, Expression.Constant(row.Shift));
            if (row.Unit > 1) value = Expression.Multiply(value, Expression.Constant((ulong)row.Unit));
            return value;
        }
    }

    UnaryExpression Unsigned(string member) => Expression.Convert(Expression.Field(packet, member), typeof(ulong));

    /// <summary>The test "value relation constant".</summary>
    public Expression Holds(Relation relation, Constant constant)
    {
        ref readonly Value value = ref constant.Value;
        switch (Kind)
        {
            case ValueKind.Time: return Compare(relation, Number, Expression.Constant(value.Time));
            case ValueKind.IPv4: return IPv4(relation, (uint)value.Number, value.Length);
            case ValueKind.Boolean: return Flag(relation, value.Number != 0);
            case ValueKind.Integer when value.IsNegative: return Expression.Constant(relation.Holds(1));
            case ValueKind.Integer when row.Context == ContextValue.None && relation is Relation.Equal or Relation.NotEqual:
                return EqualNumber(relation, value.Number);
            case ValueKind.Integer: return Compare(relation, Number, Expression.Constant(value.Number));
            default: return Run(relation, constant);
        }
    }

    Expression EqualNumber(Relation relation, ulong number)
    {
        ulong unit = (ulong)row.Unit, bits = number / unit << row.Shift;
        bool possible = number % unit == 0 && bits >> row.Shift == number / unit && (bits & ~Mask) == 0;
        if (!possible) return Expression.Constant(relation == Relation.NotEqual);
        return Masked(relation, Mask, bits);
    }

    // Compares the bytes as they lie with a constant turned round to match.
    Expression Masked(Relation relation, ulong mask, ulong bits)
    {
        bool whole = mask == (row.Size >= 8 ? ulong.MaxValue : (1UL << row.Size * 8) - 1);
        switch (row.Size)
        {
            case 1: return Small(s_u8, (uint)mask, (uint)bits);
            case 2: return Small(s_u16, BinaryPrimitives.ReverseEndianness((ushort)mask), BinaryPrimitives.ReverseEndianness((ushort)bits));
            case 4: return Small(s_u32, BinaryPrimitives.ReverseEndianness((uint)mask), BinaryPrimitives.ReverseEndianness((uint)bits));
        }

        Expression read = row.Size == 8 ? Expression.Call(s_u64, packet, At) : Expression.Call(s_big, packet, At, Expression.Constant(row.Size));
        if (row.Size == 8) (mask, bits) = (BinaryPrimitives.ReverseEndianness(mask), BinaryPrimitives.ReverseEndianness(bits));
        if (!whole) read = Expression.And(read, Expression.Constant(mask));
        return Compare(relation, read, Expression.Constant(bits));

        Expression Small(MethodInfo method, uint wireMask, uint wireBits)
        {
            Expression small = Expression.Call(method, packet, At);
            if (!whole) small = Expression.And(small, Expression.Constant(wireMask));
            return Compare(relation, small, Expression.Constant(wireBits));
        }
    }

    Expression Flag(Relation relation, bool constant)
    {
        // Which of the two values pass.
        bool whenSet = relation.Holds(1.CompareTo(constant ? 1 : 0)), whenClear = relation.Holds(0.CompareTo(constant ? 1 : 0));
        if (whenSet == whenClear) return Expression.Constant(whenSet);
        return Masked(whenSet ? Relation.NotEqual : Relation.Equal, Mask, 0);
    }

    Expression IPv4(Relation relation, uint address, int prefix)
    {
        uint mask = Comparison.IPv4Mask(prefix);
        if (relation is Relation.Equal or Relation.NotEqual) return Masked(relation, mask, address & mask);
        Expression value = Expression.Call(s_big, packet, At, Expression.Constant(4));
        if (prefix < 32) value = Expression.And(value, Expression.Constant((ulong)mask));
        return Compare(relation, value, Expression.Constant((ulong)(address & mask)));
    }

    Expression Run(Relation relation, Constant constant)
    {
        bool equality = relation is Relation.Equal or Relation.NotEqual;
        if (!equality || constant.Value.Length != row.Size || row.Size is not (6 or 8 or 16)) return Test(ConstantTests.Of(relation, constant));
        ReadOnlySpan<byte> bytes = constant.Bytes;
        Span<byte> masks = stackalloc byte[16];
        int prefix = row.Type == FieldType.IPv6 ? (int)constant.Value.Number : row.Size * 8;
        for (int i = 0; i < masks.Length; i++) masks[i] = (byte)(0xFF00 >> Math.Clamp(prefix - i * 8, 0, 8));

        Expression? all = null;
        for (int i = 0; i < row.Size;)
        {
            bool large = row.Size - i >= 8, small = row.Size - i < 4;
            ulong mask = large ? BitConverter.ToUInt64(masks[i..]) : small ? BitConverter.ToUInt16(masks[i..]) : BitConverter.ToUInt32(masks[i..]);
            ulong bits = large ? BitConverter.ToUInt64(bytes[i..]) : small ? BitConverter.ToUInt16(bytes[i..]) : BitConverter.ToUInt32(bytes[i..]);
            Expression at = i == 0 ? At : Expression.Add(At, Expression.Constant(i));
            if (mask != 0)
            {
                Expression read = Expression.Call(large ? s_u64 : small ? s_u16 : s_u32, packet, at);
                bool whole = mask == (large ? ulong.MaxValue : small ? ushort.MaxValue : uint.MaxValue);
                Expression wanted = large ? Expression.Constant(bits & mask) : Expression.Constant((uint)(bits & mask));
                if (!whole) read = Expression.And(read, large ? Expression.Constant(mask) : Expression.Constant((uint)mask));
                Expression part = Expression.Equal(read, wanted);
                all = all is null ? part : Expression.AndAlso(all, part);
            }

            i += large ? 8 : small ? 2 : 4;
        }

        all ??= Expression.Constant(true);
        return relation == Relation.Equal ? all : Expression.Not(all);
    }

    /// <summary>A test of a run of bytes by an object.</summary>
    public Expression Test(ValueTest test) =>
        Expression.Call(s_test, packet, At, Expression.Constant(row.Size), Expression.Constant(test, typeof(ValueTest)));

    /// <summary>Whether the runs of bytes at two places are the same.</summary>
    public Expression SameBytes(SpineValue other) => Expression.Call(s_same, packet, At, other.At, Expression.Constant(row.Size));

    /// <summary>The size of the run.</summary>
    public int Size => row.Size;

    public static Expression Compare(Relation relation, Expression a, Expression b) => relation switch
    {
        Relation.Equal => Expression.Equal(a, b),
        Relation.NotEqual => Expression.NotEqual(a, b),
        Relation.Greater => Expression.GreaterThan(a, b),
        Relation.GreaterOrEqual => Expression.GreaterThanOrEqual(a, b),
        Relation.Less => Expression.LessThan(a, b),
        _ => Expression.LessThanOrEqual(a, b),
    };
}
