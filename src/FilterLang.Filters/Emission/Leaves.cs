using System.Runtime.CompilerServices;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>The methods that the expression tree over recorded items calls: one a kind of leaf.</summary>
static class Leaves
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Occurs(ref PacketContext p, int slot) => p.Items.First(slot) >= 0;

    public static bool IsPresent(ref PacketContext p, ValueSource source) => source.IsPresent(ref p);

    public static bool Some(ref PacketContext p, ValueSource source, ValueTest test) => source.Some(ref p, test);

    public static bool Every(ref PacketContext p, ValueSource source, ValueTest test) => source.Every(ref p, test);

    /// <summary>Present, and no value passes.</summary>
    public static bool None(ref PacketContext p, ValueSource source, ValueTest test) => source.IsPresent(ref p) && !source.Some(ref p, test);

    /// <summary>Present, and not every value passes.</summary>
    public static bool NotEvery(ref PacketContext p, ValueSource source, ValueTest test) => source.IsPresent(ref p) && !source.Every(ref p, test);

    public static bool SomePair(ref PacketContext p, PairRelation pairs) => pairs.Some(ref p);

    public static bool EveryPair(ref PacketContext p, PairRelation pairs) => pairs.Every(ref p);

    public static bool SomeInSet(ref PacketContext p, SetRelation set) => set.Some(ref p);

    public static bool EveryInSet(ref PacketContext p, SetRelation set) => set.Every(ref p);

    public static bool AnyOf(ref PacketContext p, PacketPredicate[] parts)
    {
        foreach (PacketPredicate part in parts)
            if (part(ref p)) return true;
        return false;
    }

    public static bool AllOf(ref PacketContext p, PacketPredicate[] parts)
    {
        foreach (PacketPredicate part in parts)
            if (!part(ref p)) return false;
        return true;
    }

    /// <summary>What a chain of xor comes to.</summary>
    public static bool OddOf(ref PacketContext p, PacketPredicate[] parts)
    {
        bool odd = false;
        foreach (PacketPredicate part in parts) odd ^= part(ref p);
        return odd;
    }
}
