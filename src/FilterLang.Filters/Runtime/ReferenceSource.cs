using System.Collections.Immutable;
using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>The values that a field has in the selected frame; absent if it has none, or no frame is selected.</summary>
sealed class ReferenceSource(ImmutableArray<Constant>? values) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        if (values is not { IsEmpty: false } present) return false;
        foreach (Constant value in present) stack.Push(value.Value);
        return true;
    }
}
