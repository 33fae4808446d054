using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>Makes the objects that answer tests over recorded items.</summary>
static class LeafFactory
{
    public static Leaf Of(BoundTest test)
    {
        switch (test)
        {
            case BoundVerdict verdict: return new VerdictLeaf(verdict.Value);
            case BoundNot not: return new NotLeaf(Of(not.Operand));
            case BoundLogic logic:
                var terms = new Leaf[logic.Terms.Length];
                for (int i = 0; i < terms.Length; i++) terms[i] = Of(logic.Terms[i]);
                return new ChainLeaf(logic.Operator, terms);
            case BoundExistence existence: return new PresenceLeaf(SourceFactory.Of(existence.Field));
            case BoundTruth truth: return Test(false, truth.Operand, new TruthTest(truth.Operand.Type.Kind(), truth.ByLength));
            case BoundRelation relation: return Relation(relation);
            case BoundContains contains: return Contains(contains);
            case BoundMatches matches: return Test(matches.Every, matches.Left, new MatchesTest(matches.Pattern), toEndOfData: true);
            case BoundMembership membership: return Membership(membership);
            default: throw new InvalidOperationException(test.GetType().Name);
        }
    }

    static ValueLeaf Test(bool every, BoundOperand operand, ValueTest test, bool toEndOfData = false) =>
        new(every ? Extent.Every : Extent.Some, SourceFactory.Of(operand, toEndOfData), test);

    static Leaf Relation(BoundRelation relation)
    {
        if (relation.Right is BoundConstant right)
            return Test(relation.Every, relation.Left, ConstantTests.Of(relation.Relation, right.Value, relation.Every));
        if (relation.Left is BoundConstant left)
            return Test(relation.Every, relation.Right, ConstantTests.Of(relation.Relation.Mirrored(), left.Value, relation.Every));
        return new PairLeaf(relation.Every, new ComparisonOfPairs(
            SourceFactory.Of(relation.Left), SourceFactory.Of(relation.Right), relation.Left.Type.Kind(), relation.Relation));
    }

    static Leaf Contains(BoundContains contains)
    {
        if (contains.Right is BoundConstant constant)
            return Test(contains.Every, contains.Left, new ContainsTest(constant.Value, contains.EmptyIsFound), toEndOfData: true);
        return new PairLeaf(contains.Every, new ContainmentOfPairs(
            SourceFactory.Of(contains.Left, toEndOfData: true), SourceFactory.Of(contains.Right), contains.EmptyIsFound));
    }

    static Leaf Membership(BoundMembership membership)
    {
        var constants = new List<ConstantRange>();
        var others = new List<(ValueSource, ValueSource?)>();
        foreach (BoundElement element in membership.Elements)
        {
            if (element.IsConstant) constants.Add(new(((BoundConstant)element.Low).Value, (element.High as BoundConstant)?.Value));
            else others.Add((SourceFactory.Of(element.Low), element.High is null ? null : SourceFactory.Of(element.High)));
        }

        ValueKind kind = membership.Left.Type.Kind();
        ValueSource left = SourceFactory.Of(membership.Left);
        ValueTest? test = constants.Count == 0 ? null : SetTests.Of(kind, constants);
        if (others.Count > 0) return new SetLeaf(membership.Every, membership.Negated, left, new SetRelation(left, test, [.. others], kind));
        Extent extent = (membership.Negated, membership.Every) switch
        {
            (false, false) => Extent.Some,
            (false, true) => Extent.Every,
            (true, false) => Extent.None,
            (true, true) => Extent.NotEvery,
        };
        return new ValueLeaf(extent, left, test!);
    }
}
