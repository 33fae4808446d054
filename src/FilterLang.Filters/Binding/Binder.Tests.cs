using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Patterns;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    BoundContains Contains(ContainsSyntax contains)
    {
        RequireEntity(contains.Left, "contains");
        BoundOperand left = Searchable(Operand(contains.Left, Position.MustBeField, null), "contains", TypeRules.CanContain);
        bool every = contains.Quantifier == Quantifier.All;
        bool emptyIsFound = left.Type.IsBytes();
        var target = new Target(left.Type) { MayBeShort = true };
        BoundOperand right = Operand(contains.Right, Position.MayBeLiteral, target);
        if (right is not BoundConstant)
        {
            right = Reconcile(left, right);
            if (!TypeRules.CanContain(right.Type)) throw CannotTakePart(right, "contains");
        }

        if (!left.DependsOnPacket && !right.DependsOnPacket) throw Error(DiagnosticCode.ConstantOnly, contains.Span, "Constant expression is invalid.");

        return new BoundContains(every, left, right, emptyIsFound, contains.Span);
    }

    void RequireEntity(OperandSyntax left, string relation)
    {
        if (left is WordSyntax or StringSyntax or CharacterSyntax && IsConstant(left, Position.MustBeField))
        {
            throw Error(DiagnosticCode.UnsupportedOperation, left.Span,
                $"Left side of {relation} expression must be a field or function, not {LiteralText(left)}.");
        }

        if (left is CallSyntax && IsUntyped(left, Position.MustBeField)) throw Error(DiagnosticCode.ConstantOnly, left.Span, "Constant expression is invalid");
    }

    // Numbers with names are searched by name.
    static BoundOperand Searchable(BoundOperand left, string relation, Func<FieldType, bool> can)
    {
        if (left is BoundField { Raw: false } field && !can(left.Type)
            && (left.Type.IsInteger() || left.Type == FieldType.Boolean) && HasNames(field.Field)) return new BoundNames(field, field.Span);
        return can(left.Type) ? left : throw CannotTakePart(left, relation);
    }

    static BindingException CannotTakePart(BoundOperand operand, string relation)
    {
        string what = Named(operand);
        string? hint = operand is not BoundField { Raw: false } field ? null
            : field.Type.Kind() is ValueKind.Integer or ValueKind.Float ? $"string({field}) makes text of a number; @{field} takes its bytes."
            : $"The bytes of any field are written with @: @{field}.";
        if (operand is BoundCall call) what = $"Function {call.Function.Name}";
        return Error(DiagnosticCode.UnsupportedOperation, operand.Span,
            $"{what} (type={operand.Type.Description()}) cannot participate in {relation} comparison.", hint);
    }

    BoundMatches Matches(MatchesSyntax matches)
    {
        // The left side's name comes first, then the pattern, then the left side's type.
        RequireEntity(matches.Left, "matches");
        BoundOperand? operand = null;
        BindingException? problem = null;
        try
        {
            operand = Operand(matches.Left, Position.MustBeField, null);
        }
        catch (BindingException e) when (e.Diagnostic.Code is not (DiagnosticCode.UnknownField or DiagnosticCode.UnsupportedField))
        {
            problem = e;
        }

        if (matches.Pattern is not StringSyntax pattern)
        {
            throw Error(DiagnosticCode.InvalidPattern, matches.Pattern.Span, "Matches requires a double quoted string on the right side.", null,
                matches.Pattern is WordSyntax word ? new SuggestedFix(word.Span, $"\"{word.Text}\"") : null);
        }

        BytesPattern compiled = Pattern(pattern);
        if (problem is not null) throw problem;
        BoundOperand left = Searchable(operand!, Spelled(matches.Left, matches.Pattern, "matches"), TypeRules.CanMatch);
        if (!left.DependsOnPacket) throw Error(DiagnosticCode.ConstantOnly, matches.Span, "Constant expression is invalid.");
        return new BoundMatches(matches.Quantifier == Quantifier.All, left, compiled, matches.Span);
    }

    static BytesPattern Pattern(StringSyntax pattern)
    {
        try
        {
            return new BytesPattern(pattern.Value.AsSpan());
        }
        catch (PatternException e)
        {
            throw Error(DiagnosticCode.InvalidPattern, pattern.Span, $"Regex compilation error: {e.Message}.",
                e.IsUnsupported ? "Wireshark accepts this pattern; it is beyond what is supported here." : null);
        }
    }

    BoundTest Membership(MembershipSyntax membership)
    {
        if (membership.Left is not (WordSyntax or FieldSyntax) || IsConstant(membership.Left, Position.MustBeField))
        {
            throw Error(DiagnosticCode.UnsupportedOperation, membership.Left.Span, "Only a field may be tested for membership in a set.",
                membership.Left is SliceSyntax or CallSyntax ? "Write the comparisons one by one, joined by or." : null);
        }

        BoundOperand left = Operand(membership.Left, Position.MustBeField, null);
        RequireComparable(left, membership.Negated ? "not in" : "in");
        var elements = new BoundElement[membership.Elements.Length];
        bool text = false;
        for (int i = 0; i < elements.Length; i++)
        {
            SetElementSyntax element = membership.Elements[i];
            BoundOperand low = Element(left, element.Value, element.UpTo is null ? Relation.Equal : Relation.GreaterOrEqual, ref text);
            BoundOperand? high = element.UpTo is null ? null : Element(left, element.UpTo, Relation.LessOrEqual, ref text);
            elements[i] = new BoundElement(low, high);
        }

        bool every = membership.Quantifier == Quantifier.All;
        if (!text) return new BoundMembership(every, membership.Negated, left, ImmutableCollectionsMarshal.AsImmutableArray(elements), membership.Span);
        return ByNames(membership, (BoundField)left, elements, every);
    }

    // Some elements are names that no single number bears: those are compared as texts, the others as numbers.
    static BoundTest ByNames(MembershipSyntax membership, BoundField left, BoundElement[] elements, bool every)
    {
        var names = ImmutableArray.CreateBuilder<BoundElement>();
        var numbers = ImmutableArray.CreateBuilder<BoundElement>();
        foreach (BoundElement element in elements) (element.Low.Type.IsText() ? names : numbers).Add(element);
        var byName = new BoundMembership(every, membership.Negated, new BoundNames(left, left.Span), names.ToImmutable(), membership.Span);
        if (numbers.Count == 0) return byName;
        var byNumber = new BoundMembership(every, membership.Negated, left, numbers.ToImmutable(), membership.Span);
        Precedence join = membership.Negated ? Precedence.And : Precedence.Or;
        return new BoundLogic(join, [byNumber, byName], membership.Span);
    }

    // As in Wireshark a slice may be the upper end of a range and nothing else.
    // From the first name on that no single number bears, texts are meant: numbers and fields of numbers are refused, and no name is unknown.
    BoundOperand Element(BoundOperand left, OperandSyntax element, Relation relation, ref bool text)
    {
        if (element is SliceSyntax && relation != Relation.LessOrEqual)
            throw Error(DiagnosticCode.UnsupportedOperation, element.Span, "A slice may not appear inside a set.", "Write the comparison apart, joined by or.");
        if (IsConstant(element, Position.MayBeLiteral))
        {
            if (text) return Operand(element, Position.MayBeLiteral, new Target(FieldType.String));
            BoundOperand constant = Meet(left, element, relation, out BoundOperand? asText);
            text |= asText is not null;
            return constant;
        }

        BoundOperand facing = text ? new BoundNames((BoundField)left, left.Span) : left;
        BoundOperand bound = Reconcile(facing, Operand(element, Position.MayBeLiteral, new Target(facing.Type)));
        RequireComparable(bound, "==");
        return bound;
    }
}
