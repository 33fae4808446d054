using System.Collections.Immutable;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Rewriting;

/// <summary>
/// Turns <c>f == a or f == b or f in { … }</c> into one set, and <c>f != a and f != b</c> into one <c>not in</c>: sets are data,
/// chains are code.
/// </summary>
static class ChainsToSets
{
    public static BoundTest Rewrite(BoundTest test, List<string> done)
    {
        switch (test)
        {
            case BoundNot not: return not with { Operand = Rewrite(not.Operand, done) };
            case BoundLogic { Operator: Precedence.Or or Precedence.And } logic: return Chain(logic, done);
            case BoundLogic logic:
                var terms = ImmutableArray.CreateBuilder<BoundTest>(logic.Terms.Length);
                foreach (BoundTest term in logic.Terms) terms.Add(Rewrite(term, done));
                return logic with { Terms = terms.MoveToImmutable() };
            default: return test;
        }
    }

    static BoundTest Chain(BoundLogic logic, List<string> done)
    {
        bool either = logic.Operator == Precedence.Or;
        var byField = new Dictionary<string, GrowingSet>(StringComparer.Ordinal);
        var sets = new List<GrowingSet>();
        var terms = new List<BoundTest?>(logic.Terms.Length);
        foreach (BoundTest term in logic.Terms)
        {
            BoundTest rewritten = Rewrite(term, done);
            if (!IsSetLike(rewritten, either, out BoundField? field, out ImmutableArray<BoundElement> elements))
            {
                terms.Add(rewritten);
                continue;
            }

            string key = field.ToString();
            if (!byField.TryGetValue(key, out GrowingSet? set))
            {
                sets.Add(byField[key] = set = new GrowingSet(terms.Count, field, []));
                terms.Add(rewritten);
            }
            else
            {
                terms[set.Place] = null;
            }

            set.Elements.AddRange(elements);
        }

        foreach ((int place, BoundOperand left, List<BoundElement> elements) in sets)
        {
            if (terms[place] is not null) continue;
            terms[place] = new BoundMembership(Every: false, Negated: !either, left, [.. elements], logic.Span);
            done.Add($"{elements.Count} tests of {left} joined by {(either ? "or" : "and")} became one set");
        }

        return terms.Count == 1 ? terms[0]! : logic with { Terms = [.. terms!] };
    }

    // What terms over one field hold, and where the first of them stands.
    sealed record GrowingSet(int Place, BoundOperand Left, List<BoundElement> Elements);

    // "Some value equals" may be joined by or, "no value equals" by and.
    static bool IsSetLike(
        BoundTest test, bool either, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BoundField? field, out ImmutableArray<BoundElement> elements)
    {
        (field, elements) = (null, default);
        switch (test)
        {
            case BoundRelation { Relation: Relation.Equal, Every: false } or BoundRelation { Relation: Relation.NotEqual, Every: true }:
                var relation = (BoundRelation)test;
                if (relation.Relation == Relation.Equal != either) return false;
                field = relation.Left as BoundField ?? relation.Right as BoundField;
                if ((relation.Left as BoundConstant ?? relation.Right as BoundConstant) is not { } constant || field is null) return false;
                if (constant.Type.Kind() != field.Type.Kind()) return false;
                elements = [new BoundElement(constant, null)];
                return true;
            case BoundMembership { Every: false, Left: BoundField left } membership when membership.Negated != either:
                (field, elements) = (left, membership.Elements);
                return true;
            default: return false;
        }
    }
}
