using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>
/// A test over headers alone, for both back ends: emitted as part of an expression tree, or asked as it stands where no code can be
/// generated (a program compiled ahead of time). The two answer alike.
/// </summary>
abstract class SpineTest
{
    /// <summary>The answer for a packet whose headers the spine describes.</summary>
    public abstract bool Holds(ref PacketContext p);

    /// <summary>The same as code.</summary>
    public abstract Expression Emit(ParameterExpression packet);

    /// <summary>A delegate of the faster kind that there is here.</summary>
    public PacketPredicate Compile()
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled) return Holds;
        var packet = Expression.Parameter(typeof(PacketContext).MakeByRefType(), "p");
        return Expression.Lambda<PacketPredicate>(Emit(packet), packet).Compile();
    }
}

/// <summary>The same answer for every packet.</summary>
sealed class VerdictOfSpine(bool verdict) : SpineTest
{
    public bool Verdict => verdict;

    public override bool Holds(ref PacketContext p) => verdict;

    public override Expression Emit(ParameterExpression packet) => Expression.Constant(verdict);
}

/// <summary>Whether headers are present, and, if so, whether more holds.</summary>
sealed class PresenceOfSpine(Spine headers, SpineTest? test = null) : SpineTest
{
    public override bool Holds(ref PacketContext p) => (p.Spine & headers) == headers && (test is null || test.Holds(ref p));

    public override Expression Emit(ParameterExpression packet)
    {
        var mask = Expression.Constant((ulong)headers);
        Expression present = Expression.Equal(Expression.And(Expression.Convert(PacketMembers.Spine(packet), typeof(ulong)), mask), mask);
        return test is null ? present : Expression.AndAlso(present, test.Emit(packet));
    }
}

/// <summary>The opposite of a test.</summary>
sealed class NotOfSpine(SpineTest test) : SpineTest
{
    public override bool Holds(ref PacketContext p) => !test.Holds(ref p);

    public override Expression Emit(ParameterExpression packet) => Expression.Not(test.Emit(packet));
}

/// <summary>Tests joined from left to right.</summary>
sealed class ChainOfSpine(Precedence op, SpineTest[] tests) : SpineTest
{
    public override bool Holds(ref PacketContext p)
    {
        if (op == Precedence.Xor)
        {
            bool odd = false;
            foreach (SpineTest test in tests) odd ^= test.Holds(ref p);
            return odd;
        }

        bool decides = op == Precedence.Or;
        foreach (SpineTest test in tests)
            if (test.Holds(ref p) == decides) return decides;
        return !decides;
    }

    public override Expression Emit(ParameterExpression packet)
    {
        Expression joined = tests[0].Emit(packet);
        foreach (SpineTest test in tests.AsSpan(1))
        {
            Expression next = test.Emit(packet);
            joined = op switch
            {
                Precedence.And => Expression.AndAlso(joined, next),
                Precedence.Or => Expression.OrElse(joined, next),
                _ => Expression.NotEqual(joined, next),
            };
        }

        return joined;
    }

    /// <summary>Tests joined: one stands for itself.</summary>
    public static SpineTest Of(Precedence op, params ReadOnlySpan<SpineTest> tests) => tests.Length == 1 ? tests[0] : new ChainOfSpine(op, tests.ToArray());
}
