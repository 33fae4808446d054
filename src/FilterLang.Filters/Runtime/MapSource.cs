using FilterLang.Fields;
using FilterLang.Filters.Functions;

namespace FilterLang.Filters.Runtime;

/// <summary>A function applied to every value of a source.</summary>
/// <param name="absentIsEmpty">Whether it is present, without values, where its argument is absent.</param>
sealed class MapSource(ValueSource argument, ValueFunction function, bool absentIsEmpty) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count;
        if (!argument.Push(ref p, stack)) return absentIsEmpty;
        int kept = start;
        for (int i = start; i < stack.Count; i++)
            if (function(stack[i], stack, out Value result)) stack[kept++] = result;
        bool some = kept > start || absentIsEmpty || stack.Count == start;
        stack.CutTo(kept);
        return some;
    }
}
