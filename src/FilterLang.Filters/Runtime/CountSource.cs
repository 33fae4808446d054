using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>How many values a source has: 0 if it is absent.</summary>
sealed class CountSource(ValueSource argument) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count;
        argument.Push(ref p, stack);
        int count = stack.Count - start;
        stack.CutTo(start);
        stack.Push(Value.OfUnsigned((ulong)count));
        return true;
    }
}
