using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Weakening;

/// <summary>
/// Makes a weaker test out of a test: one that is true wherever the original may be true. Under a negation the opposite is needed, a
/// test that is true only where the original certainly is; hence the two forms. What kind of leaf can be kept, subclasses know.
/// </summary>
abstract class Weakener(Carriers? carriers)
{
    static readonly BoundVerdict s_true = new(true, default), s_false = new(false, default);

    /// <summary>True wherever the test is, and perhaps elsewhere.</summary>
    public BoundTest Possible(BoundTest test) => test switch
    {
        BoundVerdict => test,
        BoundNot not => Not(not, Certain(not.Operand)),
        BoundLogic { Operator: Precedence.Xor } logic => IsExact(logic) ? logic : s_true,
        BoundLogic logic => Join(logic, Possible),
        _ => PossibleLeaf(test) ?? All(Needs(test)),
    };

    /// <summary>True nowhere but where the test is.</summary>
    public BoundTest Certain(BoundTest test) => test switch
    {
        BoundVerdict => test,
        BoundNot not => Not(not, Possible(not.Operand)),
        BoundLogic { Operator: Precedence.Xor } logic => IsExact(logic) ? logic : s_false,
        BoundLogic logic => Join(logic, Certain),
        _ => CertainLeaf(test) ?? s_false,
    };

    /// <summary>A leaf's possible form, or null if only its needs can be kept. A leaf that is kept as it is must be the same object.</summary>
    protected abstract BoundTest? PossibleLeaf(BoundTest leaf);

    /// <summary>A leaf's certain form, or null if there is none. A leaf that is kept as it is must be the same object.</summary>
    protected abstract BoundTest? CertainLeaf(BoundTest leaf);

    /// <summary>The test that an owner's protocol occurs, or null if it is not of the kind that is kept.</summary>
    protected abstract BoundTest? Presence(FieldOwner owner);

    bool IsExact(BoundTest test) => test switch
    {
        BoundVerdict => true,
        BoundNot not => IsExact(not.Operand),
        BoundLogic logic => logic.Terms.All(IsExact),
        _ => ReferenceEquals(PossibleLeaf(test), test) && ReferenceEquals(CertainLeaf(test), test),
    };

    static BoundTest Not(BoundNot not, BoundTest operand) => operand is BoundVerdict verdict ? (verdict.Value ? s_false : s_true) : not with { Operand = operand };

    static BoundTest Join(BoundLogic logic, Func<BoundTest, BoundTest> form)
    {
        // True alone decides "or", false alone "and"; the other verdict changes nothing.
        bool either = logic.Operator == Precedence.Or;
        var terms = ImmutableArray.CreateBuilder<BoundTest>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (BoundTest term in logic.Terms)
        {
            BoundTest weak = form(term);
            if (weak is BoundVerdict verdict)
            {
                if (verdict.Value == either) return verdict;
                continue;
            }

            // Several terms often need the same protocol.
            if (weak is not BoundExistence existence || seen.Add(existence.ToString())) terms.Add(weak);
        }

        return terms.Count == 0 ? (either ? s_false : s_true) : terms.Count == 1 ? terms[0] : logic with { Terms = terms.ToImmutable() };
    }

    static BoundTest All(List<BoundTest> needs)
    {
        if (needs.Count == 0) return s_true;
        BoundTest[] distinct = [.. needs.DistinctBy(n => n.ToString())];
        return distinct.Length == 1 ? distinct[0] : new BoundLogic(Precedence.And, [.. distinct], distinct[0].Span);
    }

    // What must occur in a packet for a leaf to be true.
    List<BoundTest> Needs(BoundTest leaf)
    {
        var needs = new List<BoundTest>();
        switch (leaf)
        {
            case BoundExistence existence: Add(existence.Field, false); break;
            case BoundTruth truth: Add(truth.Operand, false); break;
            case BoundRelation relation:
                Add(relation.Left, relation.Every);
                Add(relation.Right, relation.Every);
                break;
            case BoundContains contains:
                Add(contains.Left, contains.Every);
                Add(contains.Right, contains.Every);
                break;
            case BoundMatches matches: Add(matches.Left, matches.Every); break;
            case BoundMembership membership: Add(membership.Left, membership.Every || membership.Negated); break;
        }

        return needs;

        // An operand that may be present without values needs nothing of those that are absent there.
        void Add(BoundOperand operand, bool mayBeEmpty)
        {
            switch (operand)
            {
                case BoundField field when Occurrence(field.Field) is { } test: needs.Add(test); break;
                case BoundNames names when Occurrence(names.Field.Field) is { } test: needs.Add(test); break;
                case BoundSlice slice: Add(slice.Base, mayBeEmpty); break;
                case BoundNegation negation: Add(negation.Operand, mayBeEmpty); break;
                case BoundArithmetic arithmetic:
                    foreach (BoundOperand part in arithmetic.Operands) Add(part, mayBeEmpty);
                    break;
                case BoundCall { Function.CountsOccurrences: false, Arguments.Length: 1 } call when !(call.Function.AbsentIsEmpty && mayBeEmpty):
                    Add(call.Arguments[0], mayBeEmpty);
                    break;
            }
        }
    }

    // That some field of the name occurs, told by the protocols they belong to.
    BoundTest? Occurrence(Field field)
    {
        var owners = new HashSet<FieldOwner>();
        for (Field? f = field; f is not null; f = f.SameName) owners.Add(f.Owner);
        return AnyOf(owners, []);
    }

    BoundTest? AnyOf(IEnumerable<FieldOwner> owners, HashSet<FieldOwner> asked)
    {
        var tests = new List<BoundTest>();
        foreach (FieldOwner owner in owners)
        {
            if (Presence(owner) is { } test)
            {
                tests.Add(test);
                continue;
            }

            // An owner that carries itself adds nothing.
            if (!asked.Add(owner)) continue;
            if (carriers?.Invoke(owner) is not { } below || AnyOf(below, asked) is not { } carried) return null;
            tests.Add(carried);
        }

        if (tests.Count == 0) return null;
        BoundTest[] distinct = [.. tests.DistinctBy(t => t.ToString())];
        return distinct.Length == 1 ? distinct[0] : new BoundLogic(Precedence.Or, [.. distinct], distinct[0].Span);
    }

    /// <summary>The bare test of a field.</summary>
    protected static BoundExistence Exists(Field field) => new(new BoundField(field, Raw: false, null, default), default);
}
