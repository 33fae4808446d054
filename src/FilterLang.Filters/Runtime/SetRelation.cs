using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>Membership in a set some of whose elements depend on the packet.</summary>
sealed class SetRelation(ValueSource left, ValueTest? constants, (ValueSource Low, ValueSource? High)[] elements, ValueKind kind)
{
    /// <summary>Whether the left side is present and some value of it is in the set.</summary>
    public bool Some(ref PacketContext p) => Decide(ref p, until: true);

    /// <summary>Whether the left side is present and every value of it is in the set.</summary>
    public bool Every(ref PacketContext p) => Decide(ref p, until: false);

    bool Decide(ref PacketContext p, bool until)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        bool present = left.Push(ref p, stack), found = false;
        int end = stack.Count;
        for (int i = mark.Count; present && i < end && !found; i++)
        {
            found = IsMember(ref p, i, stack) == until;
            stack.CutTo(end);
        }

        stack.Leave(mark);
        return present && found == until;
    }

    bool IsMember(ref PacketContext p, int index, EvaluationStack stack)
    {
        if (constants is not null && constants.Test(stack[index])) return true;
        foreach ((ValueSource low, ValueSource? high) in elements)
        {
            int lows = stack.Count;
            if (!low.Push(ref p, stack)) continue;
            int highs = stack.Count;
            if (high is null ? Any(Relation.Equal, index, lows, highs, stack)
                : high.Push(ref p, stack) && Any(Relation.GreaterOrEqual, index, lows, highs, stack)
                    && Any(Relation.LessOrEqual, index, highs, stack.Count, stack)) return true;
            stack.CutTo(lows);
        }

        return false;
    }

    bool Any(Relation relation, int index, int from, int to, EvaluationStack stack)
    {
        for (int i = from; i < to; i++)
            if (Comparison.Holds(kind, relation, stack[index], stack[i])) return true;
        return false;
    }
}
