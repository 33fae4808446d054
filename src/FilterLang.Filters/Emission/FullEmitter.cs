using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>
/// Emits a filter as an expression tree over recorded items: logic and existence as code, every other test a call of the
/// <see cref="Leaf"/> that knows its meaning.
/// </summary>
sealed class FullEmitter
{
    /// <summary>More terms than this are asked one after the other by an object: the just-in-time compiler does not optimise large methods.</summary>
    public const int TermsInOneMethod = 256;

    delegate bool OccursMethod(ref PacketContext p, int slot);

    delegate bool LeafMethod(ref PacketContext p, Leaf leaf);

    static readonly MethodInfo
        s_occurs = ((OccursMethod)Occurs).Method,
        s_holds  = ((LeafMethod)Holds).Method;

    readonly ParameterExpression packet = Expression.Parameter(typeof(PacketContext).MakeByRefType(), "p");

    /// <summary>Compiles a filter to a delegate; where no code can be generated, to one that asks object by object.</summary>
    public static PacketPredicate Compile(BoundTest test)
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled) return LeafFactory.Of(test).Holds;
        var emitter = new FullEmitter();
        return Expression.Lambda<PacketPredicate>(emitter.Emit(test), emitter.packet).Compile();
    }

    /// <summary>The expression tree as text, for explanations.</summary>
    public static string Text(BoundTest test) => new FullEmitter().Emit(test).ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Occurs(ref PacketContext p, int slot) => p.Items.First(slot) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Holds(ref PacketContext p, Leaf leaf) => leaf.Holds(ref p);

    Expression Emit(BoundTest test) => test switch
    {
        BoundVerdict verdict => Expression.Constant(verdict.Value),
        BoundLogic { Terms.Length: <= TermsInOneMethod } logic => Logic(logic.Operator, logic.Terms.AsSpan()),
        BoundNot not => Expression.Not(Emit(not.Operand)),
        BoundExistence { Field: { Layers: null } field } => Expression.Call(s_occurs, packet, Expression.Constant(field.Field.Slot)),
        _ => Expression.Call(s_holds, packet, Expression.Constant(LeafFactory.Of(test), typeof(Leaf))),
    };

    // Chains become balanced trees, so that nothing recurses once a term.
    Expression Logic(Precedence op, ReadOnlySpan<BoundTest> terms)
    {
        if (terms.Length == 1) return Emit(terms[0]);
        Expression left = Logic(op, terms[..(terms.Length / 2)]), right = Logic(op, terms[(terms.Length / 2)..]);
        return op switch
        {
            Precedence.And => Expression.AndAlso(left, right),
            Precedence.Or => Expression.OrElse(left, right),
            _ => Expression.NotEqual(left, right),
        };
    }
}
