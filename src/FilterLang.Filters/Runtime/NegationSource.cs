using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>Negated numbers; one that does not fit is left out.</summary>
sealed class NegationSource(ValueSource inner, ValueKind kind) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count, kept = start;
        if (!inner.Push(ref p, stack)) return false;
        for (int i = start; i < stack.Count; i++)
            if (Arithmetic.Negate(kind, stack[i], out Value negated)) stack[kept++] = negated;
        stack.CutTo(kept);
        return true;
    }
}
