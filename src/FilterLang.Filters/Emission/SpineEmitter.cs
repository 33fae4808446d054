using System.Linq.Expressions;
using System.Reflection;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>
/// Emits a filter over fixed headers alone: presence is one mask on <see cref="PacketContext.Spine"/>, merged over a conjunction, and
/// numbers, addresses and flags are read inline. What the headers cannot answer has no such form.
/// </summary>
sealed class SpineEmitter(bool told = false)
{
    delegate bool ContainsMethod(ulong number, NumberSet set);

    static readonly MethodInfo s_contains = ((ContainsMethod)Wire.Contains).Method;

    readonly ParameterExpression packet = Expression.Parameter(typeof(PacketContext).MakeByRefType(), "p");

    /// <summary>
    /// Compiles a filter to a delegate, or gives null if it asks for more than headers, and with <paramref name="told"/> for more than headers
    /// and what conversations tell.
    /// </summary>
    public static PacketPredicate? TryCompile(BoundTest test, bool told = false)
    {
        var emitter = new SpineEmitter(told);
        return emitter.Emit(test) is { } term
            ? Expression.Lambda<PacketPredicate>(emitter.Whole(term), emitter.packet).Compile()
            : null;
    }

    /// <summary>The expression tree as text, for explanations; null if there is none.</summary>
    public static string? Text(BoundTest test)
    {
        var emitter = new SpineEmitter();
        return emitter.Emit(test) is { } term ? emitter.Whole(term).ToString() : null;
    }

    /// <summary>Whether the headers can answer a test.</summary>
    public static bool CanAnswer(BoundTest test) => new SpineEmitter().Emit(test) is not null;

    SpineTerm? Emit(BoundTest test) => test switch
    {
        BoundVerdict verdict => new SpineTerm(Spine.None, Expression.Constant(verdict.Value)),
        BoundLogic logic => Logic(logic),
        BoundNot not => Emit(not.Operand) is { } term ? new SpineTerm(Spine.None, Expression.Not(Whole(term))) : null,
        BoundExistence existence => Existence(existence.Field),
        BoundTruth truth => Truth(truth),
        BoundRelation relation => Relation(relation),
        BoundMembership membership => Membership(membership),
        _ => null,
    };

    // A term as one expression, presence first.
    Expression Whole(SpineTerm term)
    {
        if (term.Requires == Spine.None) return term.Body ?? Expression.Constant(true);
        Expression present = Present(term.Requires);
        return term.Body is null ? present : Expression.AndAlso(present, term.Body);
    }

    Expression Present(Spine headers)
    {
        Expression spine = Expression.Convert(Expression.Field(packet, nameof(PacketContext.Spine)), typeof(ulong));
        var mask = Expression.Constant((ulong)headers);
        return Expression.Equal(Expression.And(spine, mask), mask);
    }

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
        Expression joined = Whole(terms[0]);
        for (int i = 1; i < terms.Length; i++)
            joined = logic.Operator == Precedence.Or ? Expression.OrElse(joined, Whole(terms[i])) : Expression.NotEqual(joined, Whole(terms[i]));
        return new SpineTerm(Spine.None, joined);
    }

    static SpineTerm Conjunction(SpineTerm[] terms)
    {
        Spine requires = Spine.None;
        Expression? body = null;
        foreach (SpineTerm term in terms)
        {
            requires |= term.Requires;
            if (term.Body is not null) body = body is null ? term.Body : Expression.AndAlso(body, term.Body);
        }

        return new SpineTerm(requires, body);
    }

    List<SpineValue>? Values(BoundOperand operand) =>
        operand is BoundField { Raw: false, Layers: null } field ? SpineValue.All(field.Field, packet, told) : null;

    SpineTerm? Existence(BoundField field) => Values(field) is { } values ? Some(values, static _ => Expression.Constant(true)) : null;

    SpineTerm? Truth(BoundTruth truth)
    {
        if (Masked(truth.Operand) is not { } masked) return null;
        return Some(masked.Values, value => Expression.NotEqual(Expression.And(value.Number, Expression.Constant(masked.Mask)), Expression.Constant(0UL)));
    }

    // field & constant, both plain unsigned numbers.
    (List<SpineValue> Values, ulong Mask)? Masked(BoundOperand operand)
    {
        if (operand is not BoundArithmetic { Operators: [ArithmeticOperator.BitwiseAnd], Operands: [BoundField field, BoundConstant constant] }) return null;
        if (constant.Value is not { Kind: ValueKind.Integer, Value.IsNegative: false } || Values(field) is not { } values) return null;
        return values.TrueForAll(static v => v.IsNumber && v.Kind == ValueKind.Integer) ? (values, constant.Value.Value.Number) : null;
    }

    SpineTerm? Relation(BoundRelation relation)
    {
        (BoundOperand left, BoundOperand right, Relation op) = relation.Left is BoundConstant
            ? (relation.Right, relation.Left, relation.Relation.Mirrored())
            : (relation.Left, relation.Right, relation.Relation);
        if (right is BoundConstant { Value: var constant })
        {
            if (Masked(left) is { } masked) return Quantified(relation.Every, masked.Values, value => MaskedHolds(value, masked.Mask, op, constant));
            if (Values(left) is not { } values || !values.TrueForAll(static v => v.IsNumber || v.IsRun)) return null;
            return Quantified(relation.Every, values, value => value.Holds(op, constant));
        }

        return Values(left) is { } lefts && Values(right) is { } rights ? Pairs(relation.Every, lefts, rights, op) : null;
    }

    static Expression MaskedHolds(SpineValue value, ulong mask, Relation op, Constant constant) => constant.Value.IsNegative
        ? Expression.Constant(op.Holds(1))
        : SpineValue.Compare(op, Expression.And(value.Number, Expression.Constant(mask)), Expression.Constant(constant.Value.Number));

    SpineTerm? Pairs(bool every, List<SpineValue> lefts, List<SpineValue> rights, Relation op)
    {
        bool numbers = lefts.TrueForAll(static v => v.IsNumber) && rights.TrueForAll(static v => v.IsNumber);
        bool runs = op is Runtime.Relation.Equal or Runtime.Relation.NotEqual && lefts.TrueForAll(v => v.IsRun && v.Size == lefts[0].Size)
            && rights.TrueForAll(v => v.IsRun && v.Size == lefts[0].Size);
        if (!numbers && !runs) return null;

        Expression Holds(SpineValue a, SpineValue b)
        {
            if (numbers) return SpineValue.Compare(op, a.Number, b.Number);
            Expression same = a.SameBytes(b);
            return op == Runtime.Relation.Equal ? same : Expression.Not(same);
        }

        // Where every value of a side needs one header only, presence of both sides comes first and the pairs are plain.
        Spine header = lefts[0].Header, other = rights[0].Header;
        if (!lefts.TrueForAll(v => v.Header == header) || !rights.TrueForAll(v => v.Header == other)) return null;
        Expression? body = null;
        foreach (SpineValue a in lefts)
        {
            foreach (SpineValue b in rights)
            {
                Expression pair = Holds(a, b);
                body = body is null ? pair : every ? Expression.AndAlso(body, pair) : Expression.OrElse(body, pair);
            }
        }

        return new SpineTerm(header | other, body);
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
        Func<SpineValue, Expression> holds;
        if (values.TrueForAll(v => v.IsNumber && v.Kind == kind))
        {
            var set = new NumberSet(SetTests.Ranges(kind, elements));
            var constant = Expression.Constant(set);
            holds = value => Expression.Call(s_contains, Key(kind, value.Number), constant);
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
        return Quantified(!membership.Every, values, value => Expression.Not(holds(value)));
    }

    static Expression Key(ValueKind kind, Expression number) => kind == ValueKind.Time
        ? Expression.ExclusiveOr(Expression.Convert(number, typeof(ulong)), Expression.Constant(1UL << 63))
        : number;

    SpineTerm? Quantified(bool every, List<SpineValue> values, Func<SpineValue, Expression> holds) =>
        every ? Every(values, holds) : Some(values, holds);

    SpineTerm Some(List<SpineValue> values, Func<SpineValue, Expression> holds)
    {
        Spine header = values[0].Header;
        bool one = values.TrueForAll(v => v.Header == header);
        Expression? body = null;
        foreach (SpineValue value in values)
        {
            Expression own = holds(value);
            if (!one && value.Header != Spine.None) own = Expression.AndAlso(Present(value.Header), own);
            body = body is null ? own : Expression.OrElse(body, own);
        }

        return new SpineTerm(one ? header : Spine.None, body is ConstantExpression { Value: true } ? null : body);
    }

    // Present at all, and where it is, it holds.
    SpineTerm Every(List<SpineValue> values, Func<SpineValue, Expression> holds)
    {
        Spine header = values[0].Header;
        bool one = values.TrueForAll(v => v.Header == header);
        Expression? body = null, present = null;
        foreach (SpineValue value in values)
        {
            Expression own = holds(value);
            if (!one)
            {
                Expression here = value.Header == Spine.None ? Expression.Constant(true) : Present(value.Header);
                present = present is null ? here : Expression.OrElse(present, here);
                own = Expression.OrElse(Expression.Not(here), own);
            }

            body = body is null ? own : Expression.AndAlso(body, own);
        }

        return new SpineTerm(one ? header : Spine.None, present is null ? body : Expression.AndAlso(present, body!));
    }
}
