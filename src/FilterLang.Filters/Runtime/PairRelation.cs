using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>A relation between the values of two sources: every value of the one meets every value of the other.</summary>
abstract class PairRelation(ValueSource left, ValueSource right)
{
    protected abstract bool Holds(in Value a, in Value b);

    /// <summary>Whether a pair keeps "every" from being true.</summary>
    protected virtual bool Fails(in Value a, in Value b) => !Holds(a, b);

    /// <summary>Whether both are present and some pair holds.</summary>
    public bool Some(ref PacketContext p) => Decide(ref p, until: true);

    /// <summary>Whether both are present and every pair holds; true if one of them has no values.</summary>
    public bool Every(ref PacketContext p) => Decide(ref p, until: false);

    // Looks for the first pair whose answer is the wanted one.
    bool Decide(ref PacketContext p, bool until)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        bool present = left.Push(ref p, stack);
        int middle = stack.Count;
        present = present && right.Push(ref p, stack);
        bool found = false;
        for (int i = mark.Count; present && i < middle && !found; i++)
            for (int j = middle; j < stack.Count && !found; j++) found = until ? Holds(stack[i], stack[j]) : Fails(stack[i], stack[j]);
        stack.Leave(mark);
        return present && found == until;
    }
}

/// <summary>Equality and order.</summary>
sealed class ComparisonOfPairs(ValueSource left, ValueSource right, ValueKind kind, Relation relation) : PairRelation(left, right)
{
    protected override bool Holds(in Value a, in Value b) => Comparison.Holds(kind, relation, a, b);

    protected override bool Fails(in Value a, in Value b) => Comparison.Fails(kind, relation, a, b);
}

/// <summary>Whether the left value contains the right one.</summary>
sealed class ContainmentOfPairs(ValueSource left, ValueSource right, bool emptyIsFound) : PairRelation(left, right)
{
    protected override bool Holds(in Value a, in Value b) => ContainsTest.Holds(a.Bytes, b.Bytes, emptyIsFound);
}
