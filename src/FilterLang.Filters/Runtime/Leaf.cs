using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Runtime;

/// <summary>A test over recorded items that emitted code asks as a whole.</summary>
abstract class Leaf
{
    public abstract bool Holds(ref PacketContext p);
}

/// <summary>Which values of a source must pass.</summary>
enum Extent
{
    Some,
    Every,

    /// <summary>The source is present, and none passes.</summary>
    None,

    /// <summary>The source is present, and some does not pass.</summary>
    NotEvery,
}

/// <summary>The values of a source against a test.</summary>
sealed class ValueLeaf(Extent extent, ValueSource source, ValueTest test) : Leaf
{
    public override bool Holds(ref PacketContext p) => extent switch
    {
        Extent.Some => source.Some(ref p, test),
        Extent.Every => source.Every(ref p, test),
        Extent.None => source.IsPresent(ref p) && !source.Some(ref p, test),
        _ => source.IsPresent(ref p) && !source.Every(ref p, test),
    };
}

/// <summary>Whether a source is present.</summary>
sealed class PresenceLeaf(ValueSource source) : Leaf
{
    public override bool Holds(ref PacketContext p) => source.IsPresent(ref p);
}

/// <summary>The values of one source against those of another.</summary>
sealed class PairLeaf(bool every, PairRelation pairs) : Leaf
{
    public override bool Holds(ref PacketContext p) => every ? pairs.Every(ref p) : pairs.Some(ref p);
}

/// <summary>Membership in a set that depends on the packet.</summary>
sealed class SetLeaf(bool every, bool negated, ValueSource left, SetRelation set) : Leaf
{
    public override bool Holds(ref PacketContext p)
    {
        if (negated && !left.IsPresent(ref p)) return false;
        return (every ? set.Every(ref p) : set.Some(ref p)) != negated;
    }
}

/// <summary>The opposite of a leaf.</summary>
sealed class NotLeaf(Leaf operand) : Leaf
{
    public override bool Holds(ref PacketContext p) => !operand.Holds(ref p);
}

/// <summary>True or false for every packet.</summary>
sealed class VerdictLeaf(bool verdict) : Leaf
{
    public override bool Holds(ref PacketContext p) => verdict;
}

/// <summary>Many leaves joined by one operator: chains too long to be code.</summary>
sealed class ChainLeaf(Precedence op, Leaf[] terms) : Leaf
{
    public override bool Holds(ref PacketContext p)
    {
        bool odd = false;
        foreach (Leaf term in terms)
        {
            bool holds = term.Holds(ref p);
            if (op == Precedence.Xor) odd ^= holds;
            else if (holds == (op == Precedence.Or)) return holds;
        }

        return op == Precedence.Xor ? odd : op == Precedence.And;
    }
}
