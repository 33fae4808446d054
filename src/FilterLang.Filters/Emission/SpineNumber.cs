using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>A number that a packet's headers, or what is known of it, hold: 64 bits as the language sees it. Times are signed.</summary>
abstract class SpineNumber
{
    protected delegate ulong ReadAt(ref PacketContext p, int at);

    protected delegate ulong ReadSized(ref PacketContext p, int at, int size);

    public virtual bool IsSigned => false;

    public abstract ulong Read(ref PacketContext p);

    /// <summary>The same as code, of type <see cref="long"/> if signed, else <see cref="ulong"/>.</summary>
    public abstract Expression Emit(ParameterExpression packet);
}

/// <summary>A number that stands in the filter.</summary>
sealed class ConstantNumber(ulong value, bool isSigned = false) : SpineNumber
{
    public ulong Value => value;

    public override bool IsSigned => isSigned;

    public override ulong Read(ref PacketContext p) => value;

    public override Expression Emit(ParameterExpression packet) => isSigned ? Expression.Constant((long)value) : Expression.Constant(value);
}

/// <summary>Bits of a number.</summary>
sealed class MaskedNumber(SpineNumber number, ulong mask) : SpineNumber
{
    public override ulong Read(ref PacketContext p) => number.Read(ref p) & mask;

    public override Expression Emit(ParameterExpression packet) => Expression.And(number.Emit(packet), Expression.Constant(mask));
}

/// <summary>A number in network order in a header, with the mask, shift and unit of its field.</summary>
sealed class HeaderNumber(SpinePlace place, int size, ulong mask = 0, int shift = 0, ulong unit = 1, bool isFlag = false) : SpineNumber
{
    static readonly MethodInfo s_big = ((ReadSized)Wire.Big).Method;

    public override ulong Read(ref PacketContext p)
    {
        ulong value = Wire.Big(ref p, place.At(ref p), size);
        if (mask != 0) value &= mask;
        if (isFlag) return value != 0 ? 1UL : 0;
        return (value >> shift) * unit;
    }

    public override Expression Emit(ParameterExpression packet)
    {
        Expression value = Expression.Call(s_big, packet, place.Emit(packet), Expression.Constant(size));
        if (mask != 0) value = Expression.And(value, Expression.Constant(mask));
        if (isFlag) return Expression.Condition(Expression.NotEqual(value, Expression.Constant(0UL)), Expression.Constant(1UL), Expression.Constant(0UL));
        if (shift > 0) value = Expression.RightShift(value, Expression.Constant(shift));
        if (unit > 1) value = Expression.Multiply(value, Expression.Constant(unit));
        return value;
    }
}

/// <summary>A number that is known of a packet without its octets.</summary>
sealed class ContextNumber(ContextValue context) : SpineNumber
{
    public override bool IsSigned => context == ContextValue.Time;

    public override ulong Read(ref PacketContext p) => context switch
    {
        ContextValue.Number => (ulong)p.Number,
        ContextValue.WireLength => (ulong)p.WireLength,
        ContextValue.CapturedLength => (ulong)p.CapturedLength,
        ContextValue.PayloadLength => (ulong)p.PayloadLength,
        _ => (ulong)p.Time,
    };

    public override Expression Emit(ParameterExpression packet)
    {
        Expression member = PacketMembers.Context(packet, context);
        return IsSigned ? member : Expression.Convert(member, typeof(ulong));
    }
}

/// <summary>A number that the packet's conversation tells.</summary>
sealed class ToldNumber(int at, bool isSigned) : SpineNumber
{
    static readonly MethodInfo s_told = ((ReadAt)Wire.Told).Method;

    public override bool IsSigned => isSigned;

    public override ulong Read(ref PacketContext p) => Wire.Told(ref p, at);

    public override Expression Emit(ParameterExpression packet)
    {
        Expression told = Expression.Call(s_told, packet, Expression.Constant(at));
        return isSigned ? Expression.Convert(told, typeof(long)) : told;
    }
}

/// <summary>A relation between two numbers, both signed or neither.</summary>
sealed class NumberRelation(SpineNumber left, Relation relation, SpineNumber right) : SpineTest
{
    // Signed numbers compare as unsigned ones with the sign turned round.
    readonly ulong _turn = left.IsSigned ? 1UL << 63 : 0;
    readonly bool _isConstant = right is ConstantNumber;
    readonly ulong _constant = (right as ConstantNumber)?.Value ?? 0;

    public override bool Holds(ref PacketContext p)
    {
        ulong a = left.Read(ref p) ^ _turn, b = (_isConstant ? _constant : right.Read(ref p)) ^ _turn;
        return relation switch
        {
            Relation.Equal => a == b,
            Relation.NotEqual => a != b,
            Relation.Greater => a > b,
            Relation.GreaterOrEqual => a >= b,
            Relation.Less => a < b,
            _ => a <= b,
        };
    }

    public override Expression Emit(ParameterExpression packet)
    {
        Expression a = left.Emit(packet), b = right.Emit(packet);
        return relation switch
        {
            Relation.Equal => Expression.Equal(a, b),
            Relation.NotEqual => Expression.NotEqual(a, b),
            Relation.Greater => Expression.GreaterThan(a, b),
            Relation.GreaterOrEqual => Expression.GreaterThanOrEqual(a, b),
            Relation.Less => Expression.LessThan(a, b),
            _ => Expression.LessThanOrEqual(a, b),
        };
    }
}

/// <summary>Whether a number lies in a set.</summary>
sealed class NumberMembership(SpineNumber number, NumberSet set) : SpineTest
{
    delegate bool ContainsMethod(ulong number, NumberSet set);

    static readonly MethodInfo s_contains = ((ContainsMethod)Wire.Contains).Method;

    // Sets order signed numbers as unsigned ones: with the sign turned round.
    const ulong Sign = 1UL << 63;

    public override bool Holds(ref PacketContext p) => set.Contains(number.IsSigned ? number.Read(ref p) ^ Sign : number.Read(ref p));

    public override Expression Emit(ParameterExpression packet)
    {
        Expression value = number.Emit(packet);
        if (number.IsSigned) value = Expression.ExclusiveOr(Expression.Convert(value, typeof(ulong)), Expression.Constant(Sign));
        return Expression.Call(s_contains, value, Expression.Constant(set));
    }
}
