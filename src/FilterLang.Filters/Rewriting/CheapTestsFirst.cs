using System.Runtime.InteropServices;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Rewriting;

/// <summary>Puts cheap tests before dear ones where the order does not matter: in chains of and, and of or.</summary>
static class CheapTestsFirst
{
    public static BoundTest Rewrite(BoundTest test, List<string> done)
    {
        switch (test)
        {
            case BoundNot not: return not with { Operand = Rewrite(not.Operand, done) };
            case BoundLogic logic:
                var terms = new BoundTest[logic.Terms.Length];
                var costs = new int[terms.Length];
                bool sorted = true;
                for (int i = 0; i < terms.Length; i++)
                {
                    costs[i] = Cost(logic.Terms[i]);
                    terms[i] = Rewrite(logic.Terms[i], done);
                    sorted &= i == 0 || costs[i - 1] <= costs[i];
                }

                if (logic.Operator != Precedence.Xor && !sorted)
                {
                    Sort(terms, costs);
                    done.Add($"cheap tests before dear ones in {terms.Length} tests joined by {(logic.Operator == Precedence.And ? "and" : "or")}");
                }

                return logic with { Terms = ImmutableCollectionsMarshal.AsImmutableArray(terms) };
            default: return test;
        }
    }

    // Tests of equal cost keep their order.
    static void Sort(BoundTest[] terms, int[] costs)
    {
        var keys = new long[terms.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = (long)costs[i] << 32 | (uint)i;
        Array.Sort(keys, terms);
    }

    /// <summary>About how many nanoseconds a test takes, in classes.</summary>
    static int Cost(BoundTest test)
    {
        switch (test)
        {
            case BoundVerdict: return 0;
            case BoundNot not: return Cost(not.Operand);
            case BoundLogic logic:
                int sum = 0;
                foreach (BoundTest term in logic.Terms) sum = Math.Min(sum + Cost(term), 1_000_000);
                return sum;
            case BoundExistence existence: return existence.Field.Layers is null ? 1 : 5;
            case BoundTruth truth: return 2 + Cost(truth.Operand);
            case BoundRelation relation: return 2 + Cost(relation.Left) + Cost(relation.Right);
            case BoundMembership membership: return 4 + Cost(membership.Left);
            case BoundContains contains: return 50 + Cost(contains.Left) + Cost(contains.Right);
            case BoundMatches matches: return 500 + Cost(matches.Left);
            default: return 10;
        }
    }

    static int Cost(BoundOperand operand) => operand switch
    {
        BoundConstant => 0,
        BoundField field => (field.Type.Kind() is ValueKind.Bytes or ValueKind.Protocol ? 6 : 2) + (field.Layers is null ? 0 : 4),
        BoundArithmetic arithmetic => arithmetic.Operands.Length * 20,
        BoundSlice slice => 20 + Cost(slice.Base),
        BoundNames => 60,
        BoundCall call => 40 + call.Arguments.Length * 10,
        _ => 20,
    };
}
