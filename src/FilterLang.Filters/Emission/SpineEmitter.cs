using System.Linq.Expressions;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>
/// Forms a filter over fixed headers alone: presence is one mask on <see cref="PacketContext.Spine"/>, merged over a conjunction, and
/// numbers, addresses and flags are read where they stand. What the headers cannot answer has no such form.
/// </summary>
sealed class SpineEmitter(bool told = false)
{
    /// <summary>
    /// Compiles a filter to a delegate, or gives null if it asks for more than headers, and with <paramref name="told"/> for more than headers
    /// and what conversations tell.
    /// </summary>
    public static PacketPredicate? TryCompile(BoundTest test, bool told = false) => Form(test, told)?.Compile();

    /// <summary>The test over headers, or null if there is none.</summary>
    public static SpineTest? Form(BoundTest test, bool told = false) => new SpineEmitter(told).Emit(test)?.Whole;

    /// <summary>The expression tree as text, for explanations; null if there is none.</summary>
    public static string? Text(BoundTest test) => Form(test)?.Emit(Expression.Parameter(typeof(PacketContext).MakeByRefType(), "p")).ToString();

    /// <summary>Whether the headers can answer a test.</summary>
    public static bool CanAnswer(BoundTest test) => new SpineEmitter().Emit(test) is not null;

    SpineTerm? Emit(BoundTest test) => test switch
    {
        BoundVerdict verdict => new SpineTerm(Spine.None, new VerdictOfSpine(verdict.Value)),
        BoundLogic logic => Logic(logic),
        BoundNot not => Emit(not.Operand) is { } term ? new SpineTerm(Spine.None, new NotOfSpine(term.Whole)) : null,
        BoundExistence existence => Existence(existence.Field),
        BoundTruth truth => Truth(truth),
        BoundRelation relation => Relation(relation),
        BoundMembership membership => Membership(membership),
        _ => null,
    };

    SpineTerm? Logic(BoundLogic logic)
    {
        if (logic.Terms.Length > FullEmitter.TermsInOneMethod) return null;
        var terms = new SpineTerm[logic.Terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            if (Emit(logic.Terms[i]) is not { } term) return null;
            terms[i] = term;
        }

        if (logic.Operator == Precedence.And) return Conjunction(terms);
        return new SpineTerm(Spine.None, ChainOfSpine.Of(logic.Operator, Array.ConvertAll(terms, static t => t.Whole)));
    }

    static SpineTerm Conjunction(SpineTerm[] terms)
    {
        Spine requires = Spine.None;
        var bodies = new List<SpineTest>(terms.Length);
        foreach (SpineTerm term in terms)
        {
            requires |= term.Requires;
            if (term.Body is not null) bodies.Add(term.Body);
        }

        return new SpineTerm(requires, bodies.Count == 0 ? null : ChainOfSpine.Of(Precedence.And, bodies.ToArray()));
    }

    List<SpineValue>? Values(BoundOperand operand) =>
        operand is BoundField { Raw: false, Layers: null } field ? SpineValue.All(field.Field, told) : null;

    SpineTerm? Existence(BoundField field) => Values(field) is { } values ? Some(values, static _ => new VerdictOfSpine(true)) : null;

    SpineTerm? Truth(BoundTruth truth)
    {
        if (Masked(truth.Operand) is not { } masked) return null;
        return Some(masked.Values, value => MaskedHolds(value, masked.Mask, Runtime.Relation.NotEqual, 0));
    }

    // field & constant, both plain unsigned numbers.
    (List<SpineValue> Values, ulong Mask)? Masked(BoundOperand operand)
    {
        if (operand is not BoundArithmetic { Operators: [ArithmeticOperator.BitwiseAnd], Operands: [BoundField field, BoundConstant constant] }) return null;
        if (constant.Value is not { Kind: ValueKind.Integer, Value.IsNegative: false } || Values(field) is not { } values) return null;
        return values.TrueForAll(static v => v.IsNumber && v.Kind == ValueKind.Integer) ? (values, constant.Value.Value.Number) : null;
    }

    static NumberRelation MaskedHolds(SpineValue value, ulong mask, Relation op, ulong constant) =>
        new(new MaskedNumber(value.Number, mask), op, new ConstantNumber(constant));

    SpineTerm? Relation(BoundRelation relation)
    {
        (BoundOperand left, BoundOperand right, Relation op) = relation.Left is BoundConstant
            ? (relation.Right, relation.Left, relation.Relation.Mirrored())
            : (relation.Left, relation.Right, relation.Relation);
        if (right is BoundConstant { Value: var constant })
        {
            if (Masked(left) is { } masked)
            {
                return Quantified(relation.Every, masked.Values, value => constant.Value.IsNegative
                    ? new VerdictOfSpine(op.Holds(1))
                    : MaskedHolds(value, masked.Mask, op, constant.Value.Number));
            }

            if (Values(left) is not { } values || !values.TrueForAll(static v => v.IsNumber || v.IsRun)) return null;
            return Quantified(relation.Every, values, value => value.Holds(op, constant));
        }

        return Values(left) is { } lefts && Values(right) is { } rights ? Pairs(relation.Every, lefts, rights, op) : null;
    }

    static SpineTerm? Pairs(bool every, List<SpineValue> lefts, List<SpineValue> rights, Relation op)
    {
        bool numbers = lefts.TrueForAll(static v => v.IsNumber) && rights.TrueForAll(static v => v.IsNumber);
        bool runs = op is Runtime.Relation.Equal or Runtime.Relation.NotEqual && lefts.TrueForAll(v => v.IsRun && v.Size == lefts[0].Size)
            && rights.TrueForAll(v => v.IsRun && v.Size == lefts[0].Size);
        if (!numbers && !runs) return null;

        SpineTest Holds(SpineValue a, SpineValue b)
        {
            if (numbers) return new NumberRelation(a.Number, op, b.Number);
            SpineTest same = a.SameBytes(b);
            return op == Runtime.Relation.Equal ? same : new NotOfSpine(same);
        }

        // Where every value of a side needs one header only, presence of both sides comes first and the pairs are plain.
        Spine header = lefts[0].Header, other = rights[0].Header;
        if (!lefts.TrueForAll(v => v.Header == header) || !rights.TrueForAll(v => v.Header == other)) return null;
        var pairs = new List<SpineTest>(lefts.Count * rights.Count);
        foreach (SpineValue a in lefts)
            foreach (SpineValue b in rights) pairs.Add(Holds(a, b));
        return new SpineTerm(header | other, ChainOfSpine.Of(every ? Precedence.And : Precedence.Or, pairs.ToArray()));
    }

    SpineTerm? Membership(BoundMembership membership)
    {
        if (Values(membership.Left) is not { } values) return null;
        var elements = new List<ConstantRange>(membership.Elements.Length);
        foreach (BoundElement element in membership.Elements)
        {
            if (!element.IsConstant) return null;
            elements.Add(new(((BoundConstant)element.Low).Value, (element.High as BoundConstant)?.Value));
        }

        ValueKind kind = membership.Left.Type.Kind();
        Func<SpineValue, SpineTest> holds;
        if (values.TrueForAll(v => v.IsNumber && v.Kind == kind))
        {
            var set = new NumberSet(SetTests.Ranges(kind, elements));
            holds = value => new NumberMembership(value.Number, set);
        }
        else if (values.TrueForAll(static v => v.IsRun))
        {
            ValueTest test = SetTests.Of(kind, elements);
            holds = value => value.Test(test);
        }
        else
        {
            return null;
        }

        if (!membership.Negated) return Quantified(membership.Every, values, holds);
        return Quantified(!membership.Every, values, value => new NotOfSpine(holds(value)));
    }

    static SpineTerm Quantified(bool every, List<SpineValue> values, Func<SpineValue, SpineTest> holds) =>
        every ? Every(values, holds) : Some(values, holds);

    static SpineTerm Some(List<SpineValue> values, Func<SpineValue, SpineTest> holds)
    {
        Spine header = values[0].Header;
        bool one = values.TrueForAll(v => v.Header == header);
        SpineTest[] tests = values.ConvertAll(value => Own(value)).ToArray();
        bool holdsAlways = tests is [VerdictOfSpine { Verdict: true }, ..] && Array.TrueForAll(tests, static t => t is VerdictOfSpine { Verdict: true });
        return new SpineTerm(one ? header : Spine.None, holdsAlways ? null : ChainOfSpine.Of(Precedence.Or, tests));

        SpineTest Own(SpineValue value)
        {
            SpineTest own = holds(value);
            return one || value.Header == Spine.None ? own : new SpineTerm(value.Header, own).Whole;
        }
    }

    // Present at all, and where it is, it holds.
    static SpineTerm Every(List<SpineValue> values, Func<SpineValue, SpineTest> holds)
    {
        Spine header = values[0].Header;
        if (values.TrueForAll(v => v.Header == header))
            return new SpineTerm(header, ChainOfSpine.Of(Precedence.And, values.ConvertAll(value => holds(value)).ToArray()));
        SpineTest[] present = values.ConvertAll(static v => new SpineTerm(v.Header, null).Whole).ToArray();
        SpineTest[] each = values.ConvertAll(v => ChainOfSpine.Of(Precedence.Or, new NotOfSpine(new SpineTerm(v.Header, null).Whole), holds(v))).ToArray();
        return new SpineTerm(Spine.None, ChainOfSpine.Of(Precedence.And, ChainOfSpine.Of(Precedence.Or, present), ChainOfSpine.Of(Precedence.And, each)));
    }
}
