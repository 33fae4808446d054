using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>One constant value.</summary>
sealed class ConstantSource(Constant constant) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        stack.Push(constant.Value);
        return true;
    }
}
