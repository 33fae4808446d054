using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>
/// Emits a filter as an expression tree over recorded items: logic as code, every leaf a call of one method in <see cref="Leaves"/>
/// with the objects that know its meaning.
/// </summary>
sealed class FullEmitter
{
    delegate bool OccursMethod(ref PacketContext p, int slot);

    delegate bool PresentMethod(ref PacketContext p, ValueSource source);

    delegate bool TestMethod(ref PacketContext p, ValueSource source, ValueTest test);

    delegate bool PairMethod(ref PacketContext p, PairRelation pairs);

    delegate bool SetMethod(ref PacketContext p, SetRelation set);

    delegate bool JoinMethod(ref PacketContext p, PacketPredicate[] parts);

    static readonly MethodInfo
        s_anyOf      = ((JoinMethod)Leaves.AnyOf).Method,
        s_allOf      = ((JoinMethod)Leaves.AllOf).Method,
        s_oddOf      = ((JoinMethod)Leaves.OddOf).Method,
        s_occurs     = ((OccursMethod)Leaves.Occurs).Method,
        s_present    = ((PresentMethod)Leaves.IsPresent).Method,
        s_some       = ((TestMethod)Leaves.Some).Method,
        s_every      = ((TestMethod)Leaves.Every).Method,
        s_none       = ((TestMethod)Leaves.None).Method,
        s_notEvery   = ((TestMethod)Leaves.NotEvery).Method,
        s_somePair   = ((PairMethod)Leaves.SomePair).Method,
        s_everyPair  = ((PairMethod)Leaves.EveryPair).Method,
        s_someInSet  = ((SetMethod)Leaves.SomeInSet).Method,
        s_everyInSet = ((SetMethod)Leaves.EveryInSet).Method;

    /// <summary>More terms than this are not put in one method.</summary>
    public const int TermsInOneMethod = 256;

    readonly ParameterExpression packet = Expression.Parameter(typeof(PacketContext).MakeByRefType(), "p");

    /// <summary>Compiles a filter to a delegate.</summary>
    public static PacketPredicate Compile(BoundTest test)
    {
        var emitter = new FullEmitter();
        return Expression.Lambda<PacketPredicate>(emitter.Emit(test), emitter.packet).Compile();
    }

    Expression Emit(BoundTest test) => test switch
    {
        BoundVerdict verdict => Expression.Constant(verdict.Value),
        BoundLogic logic => Logic(logic.Operator, logic.Terms.AsSpan()),
        BoundNot not => Expression.Not(Emit(not.Operand)),
        BoundExistence { Field: { Layers: null } field } => Expression.Call(s_occurs, packet, Expression.Constant(field.Field.Slot)),
        BoundExistence existence => Expression.Call(s_present, packet, Constant(SourceFactory.Of(existence.Field))),
        BoundTruth truth => Test(false, truth.Operand, new TruthTest(truth.Operand.Type.Kind(), truth.ByLength)),
        BoundRelation relation => Relation(relation),
        BoundContains contains => Contains(contains),
        BoundMatches matches => Test(matches.Every, matches.Left, new MatchesTest(matches.Pattern), toEndOfData: true),
        BoundMembership membership => Membership(membership),
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    // Long chains become balanced trees, so that nothing recurses once a term; very long ones become methods of their own, as the
    // just-in-time compiler does not optimise large methods.
    Expression Logic(Precedence op, ReadOnlySpan<BoundTest> terms)
    {
        if (terms.Length > TermsInOneMethod)
        {
            var parts = new PacketPredicate[(terms.Length + TermsInOneMethod - 1) / TermsInOneMethod];
            for (int i = 0; i < parts.Length; i++)
            {
                int start = i * TermsInOneMethod;
                var part = new BoundLogic(op, [.. terms.Slice(start, Math.Min(TermsInOneMethod, terms.Length - start))], default);
                parts[i] = Compile(part);
            }

            MethodInfo join = op switch { Precedence.And => s_allOf, Precedence.Or => s_anyOf, _ => s_oddOf };
            return Expression.Call(join, packet, Constant(parts));
        }

        if (terms.Length == 1) return Emit(terms[0]);
        Expression left = Logic(op, terms[..(terms.Length / 2)]), right = Logic(op, terms[(terms.Length / 2)..]);
        return op switch
        {
            Precedence.And => Expression.AndAlso(left, right),
            Precedence.Or => Expression.OrElse(left, right),
            _ => Expression.NotEqual(left, right),
        };
    }

    static ConstantExpression Constant<T>(T value) where T : class => Expression.Constant(value, typeof(T));

    MethodCallExpression Test(bool every, BoundOperand operand, ValueTest test, bool toEndOfData = false) =>
        Expression.Call(every ? s_every : s_some, packet, Constant(SourceFactory.Of(operand, toEndOfData)), Constant(test));

    MethodCallExpression Relation(BoundRelation relation)
    {
        if (relation.Right is BoundConstant right)
            return Test(relation.Every, relation.Left, ConstantTests.Of(relation.Relation, right.Value));
        if (relation.Left is BoundConstant left)
            return Test(relation.Every, relation.Right, ConstantTests.Of(relation.Relation.Mirrored(), left.Value));

        // An absent field, reference or slice makes the relation false, which a pair of sources tells by itself.
        PairRelation pairs = new ComparisonOfPairs(
            SourceFactory.Of(relation.Left), SourceFactory.Of(relation.Right), relation.Left.Type.Kind(), relation.Relation);
        return Expression.Call(relation.Every ? s_everyPair : s_somePair, packet, Constant(pairs));
    }

    MethodCallExpression Contains(BoundContains contains)
    {
        if (contains.Right is BoundConstant constant)
            return Test(contains.Every, contains.Left, new ContainsTest(constant.Value, contains.EmptyIsFound), toEndOfData: true);
        PairRelation pairs = new ContainmentOfPairs(
            SourceFactory.Of(contains.Left, toEndOfData: true), SourceFactory.Of(contains.Right), contains.EmptyIsFound);
        return Expression.Call(contains.Every ? s_everyPair : s_somePair, packet, Constant(pairs));
    }

    Expression Membership(BoundMembership membership)
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
        if (others.Count == 0)
        {
            MethodInfo method = (membership.Negated, membership.Every) switch
            {
                (false, false) => s_some,
                (false, true) => s_every,
                (true, false) => s_none,
                (true, true) => s_notEvery,
            };
            return Expression.Call(method, packet, Constant(left), Constant(test!));
        }

        var set = new SetRelation(left, test, [.. others], kind);
        Expression call = Expression.Call(membership.Every ? s_everyInSet : s_someInSet, packet, Constant(set));
        return membership.Negated
            ? Expression.AndAlso(Expression.Call(s_present, packet, Constant(left)), Expression.Not(call))
            : call;
    }
}
