using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Bound;

/// <summary>Puts the values of a frame in the place of references.</summary>
static class ReferenceBinding
{
    /// <summary>The test with all references filled from the packet.</summary>
    public static BoundTest Fill(BoundTest test, ref PacketContext p)
    {
        switch (test)
        {
            case BoundLogic logic:
                var terms = ImmutableArray.CreateBuilder<BoundTest>(logic.Terms.Length);
                foreach (BoundTest term in logic.Terms) terms.Add(Fill(term, ref p));
                return logic with { Terms = terms.MoveToImmutable() };
            case BoundNot not: return not with { Operand = Fill(not.Operand, ref p) };
            case BoundTruth truth: return truth with { Operand = Fill(truth.Operand, ref p) };
            case BoundRelation relation: return relation with { Left = Fill(relation.Left, ref p), Right = Fill(relation.Right, ref p) };
            case BoundContains contains: return contains with { Left = Fill(contains.Left, ref p), Right = Fill(contains.Right, ref p) };
            case BoundMatches matches: return matches with { Left = Fill(matches.Left, ref p) };
            case BoundMembership membership:
                var elements = ImmutableArray.CreateBuilder<BoundElement>(membership.Elements.Length);
                foreach (BoundElement element in membership.Elements)
                    elements.Add(new BoundElement(Fill(element.Low, ref p), element.High is null ? null : Fill(element.High, ref p)));
                return membership with { Left = Fill(membership.Left, ref p), Elements = elements.MoveToImmutable() };
            default: return test;
        }
    }

    static BoundOperand Fill(BoundOperand operand, ref PacketContext p)
    {
        switch (operand)
        {
            case BoundReference reference: return reference with { Values = Values(reference.Target, ref p) };
            case BoundSlice slice: return slice with { Base = Fill(slice.Base, ref p) };
            case BoundNegation negation: return negation with { Operand = Fill(negation.Operand, ref p) };
            case BoundArithmetic arithmetic: return arithmetic with { Operands = Fill(arithmetic.Operands, ref p) };
            case BoundCall call: return call with { Arguments = Fill(call.Arguments, ref p) };
            default: return operand;
        }
    }

    static ImmutableArray<BoundOperand> Fill(ImmutableArray<BoundOperand> operands, ref PacketContext p)
    {
        var filled = ImmutableArray.CreateBuilder<BoundOperand>(operands.Length);
        foreach (BoundOperand operand in operands) filled.Add(Fill(operand, ref p));
        return filled.MoveToImmutable();
    }

    static ImmutableArray<Constant> Values(BoundField field, ref PacketContext p)
    {
        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        SourceFactory.Of(field).Push(ref p, stack);
        var values = ImmutableArray.CreateBuilder<Constant>(stack.Count - mark.Count);
        for (int i = mark.Count; i < stack.Count; i++) values.Add(Constant.Keep(field.Type, stack[i]));
        stack.Leave(mark);
        return values.MoveToImmutable();
    }
}
