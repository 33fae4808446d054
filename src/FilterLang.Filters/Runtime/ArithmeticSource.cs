using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// Arithmetic from left to right: every value so far meets every value of the next operand. A pair without a result gives none; if
/// an operand is absent, so is the whole.
/// </summary>
sealed class ArithmeticSource(ValueSource first, (ArithmeticOperator Operator, ValueSource Operand, ValueKind Kind)[] rest, ValueKind kind, bool signed) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count;
        if (!first.Push(ref p, stack)) return false;
        foreach ((ArithmeticOperator op, ValueSource operand, ValueKind right) in rest)
        {
            int middle = stack.Count;
            if (!operand.Push(ref p, stack))
            {
                stack.CutTo(start);
                return false;
            }

            int end = stack.Count;
            var computation = new Computation(op, kind, right, signed);
            for (int i = start; i < middle; i++)
                for (int j = middle; j < end && stack.Count < EvaluationStack.Limit; j++)
                    if (computation.Apply(stack[i], stack[j], stack, out Value result) == ComputationFault.None) stack.Push(result);
            stack.Remove(start, end);
        }

        return true;
    }
}
