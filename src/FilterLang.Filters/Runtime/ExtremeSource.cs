using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>The greatest or least of all values of some sources; absent ones are passed over.</summary>
sealed class ExtremeSource(ValueSource[] arguments, ValueKind kind, bool greatest) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count;
        Relation wanted = greatest ? Relation.Greater : Relation.Less;
        foreach (ValueSource argument in arguments)
        {
            int from = stack.Count;
            argument.Push(ref p, stack);
            for (int i = from; i < stack.Count; i++)
            {
                if (i == start) continue;
                if (Comparison.Holds(kind, wanted, stack[i], stack[start])) stack[start] = stack[i];
            }

            if (stack.Count > start) stack.CutTo(start + 1);
        }

        return stack.Count > start;
    }
}
