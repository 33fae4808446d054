using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>A place so many octets behind the beginning of a header.</summary>
readonly record struct SpinePlace(Spine Header, int Offset)
{
    public int At(ref PacketContext p) => Offset + Header switch
    {
        Spine.Tcp or Spine.Udp => p.TransportAt,
        Spine.Ethernet => p.LinkAt,
        Spine.Vlan => p.VlanAt,
        _ => p.NetworkAt,
    };

    public Expression Emit(ParameterExpression packet) =>
        Expression.Add(Expression.Convert(PacketMembers.Beginning(packet, Header), typeof(int)), Expression.Constant(Offset));

    /// <summary>A place further behind.</summary>
    public SpinePlace Behind(int octets) => this with { Offset = Offset + octets };
}

/// <summary>
/// Whether bits of 1, 2, 4 or 8 octets are, or are not, those wanted. The octets are read as they lie in memory; mask and bits are turned
/// round to match.
/// </summary>
sealed class HeaderBits(SpinePlace place, int size, ulong mask, ulong bits, bool equal) : SpineTest
{
    delegate uint ReadSmall(ref PacketContext p, int at);

    delegate ulong ReadLarge(ref PacketContext p, int at);

    static readonly MethodInfo
        s_u8  = ((ReadSmall)Wire.U8).Method,
        s_u16 = ((ReadSmall)Wire.RawU16).Method,
        s_u32 = ((ReadSmall)Wire.RawU32).Method,
        s_u64 = ((ReadLarge)Wire.RawU64).Method;

    public override bool Holds(ref PacketContext p)
    {
        int at = place.At(ref p);
        ulong value = size switch
        {
            1 => Wire.U8(ref p, at),
            2 => Wire.RawU16(ref p, at),
            4 => Wire.RawU32(ref p, at),
            _ => Wire.RawU64(ref p, at),
        };
        return ((value & mask) == bits) == equal;
    }

    public override Expression Emit(ParameterExpression packet)
    {
        Expression read = Expression.Call(size switch { 1 => s_u8, 2 => s_u16, 4 => s_u32, _ => s_u64 }, packet, place.Emit(packet));
        bool whole = mask == Whole(size), large = size == 8;
        if (!whole) read = Expression.And(read, large ? Expression.Constant(mask) : Expression.Constant((uint)mask));
        Expression wanted = large ? Expression.Constant(bits) : Expression.Constant((uint)bits);
        return equal ? Expression.Equal(read, wanted) : Expression.NotEqual(read, wanted);
    }

    /// <summary>All bits of so many octets, at most 8.</summary>
    public static ulong Whole(int size) => size >= 8 ? ulong.MaxValue : (1UL << size * 8) - 1;
}

/// <summary>A test of a run of octets by an object.</summary>
sealed class HeaderRun(SpinePlace place, int size, ValueTest test) : SpineTest
{
    delegate bool TestBytes(ref PacketContext p, int at, int size, ValueTest test);

    static readonly MethodInfo s_test = ((TestBytes)Wire.Test).Method;

    public override bool Holds(ref PacketContext p) => Wire.Test(ref p, place.At(ref p), size, test);

    public override Expression Emit(ParameterExpression packet) =>
        Expression.Call(s_test, packet, place.Emit(packet), Expression.Constant(size), Expression.Constant(test, typeof(ValueTest)));
}

/// <summary>Whether the runs of octets at two places are the same.</summary>
sealed class SameRuns(SpinePlace place, SpinePlace other, int size) : SpineTest
{
    delegate bool CompareBytes(ref PacketContext p, int at, int other, int size);

    static readonly MethodInfo s_same = ((CompareBytes)Wire.Same).Method;

    public override bool Holds(ref PacketContext p) => Wire.Same(ref p, place.At(ref p), other.At(ref p), size);

    public override Expression Emit(ParameterExpression packet) =>
        Expression.Call(s_same, packet, place.Emit(packet), other.Emit(packet), Expression.Constant(size));
}
