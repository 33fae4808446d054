using System.Collections.Immutable;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Rewriting;

/// <summary>Joins nested chains of the same operator, so that the other rewriters see them whole, and drops double negation.</summary>
static class FlattenLogic
{
    public static BoundTest Rewrite(BoundTest test)
    {
        switch (test)
        {
            case BoundNot not:
                BoundTest operand = Rewrite(not.Operand);
                return operand is BoundNot inner ? inner.Operand : not with { Operand = operand };
            case BoundLogic logic:
                var terms = ImmutableArray.CreateBuilder<BoundTest>(logic.Terms.Length);
                foreach (BoundTest term in logic.Terms)
                {
                    BoundTest rewritten = Rewrite(term);
                    if (rewritten is BoundLogic nested && nested.Operator == logic.Operator) terms.AddRange(nested.Terms);
                    else terms.Add(rewritten);
                }

                return logic with { Terms = terms.ToImmutable() };
            default: return test;
        }
    }
}
