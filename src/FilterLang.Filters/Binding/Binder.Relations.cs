using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Functions;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    static readonly SliceRange s_whole = new(SliceRangeKind.Rest, 0, 0);

    BoundTest Comparison(ComparisonSyntax chain)
    {
        if (chain.Operators.Length == 1)
            return Pair(chain.Operators[0], chain.Quantifier, chain.Operands[0], chain.Operands[1], chain.Span);

        if (chain.Quantifier != Quantifier.Plain)
        {
            Remark(new Diagnostic(DiagnosticCode.Doubtful, DiagnosticSeverity.Remark, chain.Span,
                "The word before a chain of relations has no effect.", "Write the relations one by one, each with its own any or all."));
        }

        var pairs = new BoundTest[chain.Operators.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            OperandSyntax left = chain.Operands[i], right = chain.Operands[i + 1];
            pairs[i] = Pair(chain.Operators[i], Quantifier.Plain, left, right, left.Span.To(right.Span));
        }

        return new BoundLogic(Precedence.And, ImmutableCollectionsMarshal.AsImmutableArray(pairs), chain.Span);
    }

    BoundTest Pair(ComparisonOperator op, Quantifier quantifier, OperandSyntax left, OperandSyntax right, TextSpan span)
    {
        bool leftConstant = IsConstant(left, Position.MustBeField), rightConstant = IsConstant(right, Position.MayBeLiteral);
        if (leftConstant && rightConstant) throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid", AdviceOnConstants(left));
        OperandSyntax plain = left;
        while (plain is SignSyntax { Minuses: 0 } plus) plain = plus.Operand;
        bool bareLabel = plain is WordSyntax or FieldSyntax or ReferenceSyntax && !leftConstant;
        bool leftUntyped = !bareLabel && IsUntyped(left, Position.MustBeField), rightUntyped = IsUntyped(right, Position.MayBeLiteral);
        if (leftUntyped && rightUntyped)
            throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid", "A label has no value: write its name alone to ask whether it occurs.");

        (Relation relation, bool every) = Meaning(op, quantifier);
        if (op == ComparisonOperator.AllNotEqual && quantifier == Quantifier.Plain) RemarkOnInequality(left, right, span);
        BoundOperand bound = leftConstant ? Operand(right, Position.MayBeLiteral, null)
            : Operand(left, Position.MustBeField, leftUntyped ? new Target(Operand(right, Position.MayBeLiteral, null).Type) : null);
        string symbol = Spelled(left, right, op.Symbol());
        RequireComparable(bound, symbol);
        OperandSyntax other = leftConstant ? left : right;
        if (leftConstant || rightConstant)
        {
            BoundOperand constant = Meet(bound, other, relation, out BoundOperand? asText);
            BoundOperand typed = asText ?? bound;
            RefuseNaN(relation, constant);
            if (!typed.DependsOnPacket) throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid.");
            return leftConstant
                ? new BoundRelation(relation, every, constant, typed, span)
                : new BoundRelation(relation, every, typed, constant, span);
        }

        BoundOperand second = Operand(right, Position.MayBeLiteral, new Target(bound.Type));
        second = Reconcile(bound, second);
        RequireComparable(second, symbol);
        if (!bound.DependsOnPacket && !second.DependsOnPacket) throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid.");
        return new BoundRelation(relation, every, bound, second, span);
    }

    // ip.addr != x: both addresses count, and old filters meant something else.
    void RemarkOnInequality(OperandSyntax left, OperandSyntax right, TextSpan span)
    {
        if (left is not WordSyntax word || Find(word.Text) is not { Parts.Count: > 1 } field) return;
        int at = text.IndexOf("!=", left.Span.End, Math.Max(0, right.Span.Start - left.Span.End), StringComparison.Ordinal);
        Remark(new Diagnostic(DiagnosticCode.Doubtful, DiagnosticSeverity.Remark, span, $"{field.Name} has several values in a packet; != asks that none of them is equal.",
            "Write !== to ask whether some value is different.", at < 0 ? null : new SuggestedFix(new TextSpan(at, 2), "!==")));
    }

    static (Relation Relation, bool Every) Meaning(ComparisonOperator op, Quantifier quantifier)
    {
        (Relation relation, bool every) = op switch
        {
            ComparisonOperator.AnyEqual => (Relation.Equal, false),
            ComparisonOperator.AllEqual => (Relation.Equal, true),
            ComparisonOperator.AllNotEqual => (Relation.NotEqual, true),
            ComparisonOperator.AnyNotEqual => (Relation.NotEqual, false),
            ComparisonOperator.Greater => (Relation.Greater, false),
            ComparisonOperator.GreaterOrEqual => (Relation.GreaterOrEqual, false),
            ComparisonOperator.Less => (Relation.Less, false),
            _ => (Relation.LessOrEqual, false),
        };
        return quantifier switch
        {
            Quantifier.Any => (relation, false),
            Quantifier.All => (relation, true),
            _ => (relation, every),
        };
    }

    static string? AdviceOnConstants(OperandSyntax left) => left is WordSyntax word ? AdviceOnLiteral(word) : null;

    static void RequireComparable(BoundOperand operand, string symbol)
    {
        if (TypeRules.CanCompare(operand.Type)) return;
        throw Error(DiagnosticCode.UnsupportedOperation, operand.Span,
            $"{Named(operand)} (type={operand.Type.Description()}) cannot participate in {symbol} comparison.",
            operand is BoundField ? $"{operand} has no value: write {operand} alone to ask whether it occurs." : null);
    }

    static void RefuseNaN(Relation relation, BoundOperand constant)
    {
        if (relation is Relation.Equal or Relation.NotEqual || constant is not BoundConstant { Value: { Type: FieldType.Float or FieldType.Double } value }) return;
        if (double.IsNaN(value.Value.Float)) throw Error(DiagnosticCode.InvalidConstant, constant.Span, "NaN cannot be used in ordered comparisons");
    }

    /// <summary>Gives a constant the type of what it meets. A name of a value may turn the relation into one of texts.</summary>
    BoundOperand Meet(BoundOperand typed, OperandSyntax constant, Relation relation, out BoundOperand? asText)
    {
        asText = null;
        if (typed is BoundField { Raw: true } octets && constant is WordSyntax { Class: not (Parsing.WordClass.Integer or Parsing.WordClass.Float) } word && ByteText.TryParse(word.Literal) is null
            && NameForOctets(octets, word, relation, out asText) is { } text) return text;
        if (typed is BoundField { Raw: false } field && NameOf(constant) is { } name && TryName(field, constant, name, relation, out BoundOperand? named, out asText))
            return named;
        FieldType type = typed.Type;
        return Operand(constant, Position.MayBeLiteral, new Target(type, (typed as BoundField)?.Raw == false ? ((BoundField)typed).Field : null));
    }

    /// <summary>Checks that a right operand may meet the left one; a slice on the left takes other types as their bytes.</summary>
    BoundOperand Reconcile(BoundOperand left, BoundOperand right)
    {
        if (left is BoundSlice && right is BoundField or BoundReference or BoundCall)
        {
            if (right.Type.IsBytes() || right.Type == left.Type) return right;
            if (TypeRules.CanSlice(right.Type)) return new BoundSlice(right, [s_whole], left.Type, right.Span);
            string what = right is BoundCall call ? $"Return value of function \"{call.Function.Name}\"" : $"\"{Described(right)}\"";
            throw Error(DiagnosticCode.IncompatibleTypes, right.Span,
                $"{what} is a {right.Type.Description()} and cannot be converted into a sequence of bytes.",
                right is BoundField { Raw: false } ? $"The bytes of any field are written with @: @{right}." : null);
        }

        // What max and min give takes the type of the other side, so that integers become truth values there.
        if (left.Type == FieldType.Boolean && right is BoundCall { Function.Takes: Takes.Ordered } && right.Type.IsInteger()) return right;
        if (TypeRules.AreCompatible(left.Type, right.Type)) return right;
        throw Error(DiagnosticCode.IncompatibleTypes, right.Span, Incompatible(left, right), AdviceOnTypes(left, right));
    }

    static string Incompatible(BoundOperand left, BoundOperand right)
    {
        string pair = (left, right) switch
        {
            (BoundCall a, BoundCall b) => $"Return values of function {a.Function.Name} (type={a.Type.Description()}) "
                + $"and function {b.Function.Name} (type={b.Type.Description()})",
            (BoundCall a, BoundField or BoundReference) => $"Function {a.Function.Name} and {Described(right)}",
            (BoundArithmetic or BoundNegation, BoundCall b) => $"Result (type={left.Type.Description()}) and return value of {b.Function.Name}() (type={b.Type.Description()})",
            (_, BoundCall b) => $"{Named(left)} (type={left.Type.Description()}) and return value of {b.Function.Name}() (type={b.Type.Description()})",
            _ => $"{Described(left)} and {Described(right)}",
        };
        return $"{pair} are not of compatible types.";
    }

    static string? AdviceOnTypes(BoundOperand left, BoundOperand right)
    {
        if (right is BoundField { Field.Type: FieldType.Protocol, Raw: false } protocol && left.Type != FieldType.Protocol)
            return $"{protocol} is a protocol here; a name or text is written in double quotes: \"{protocol}\".";
        if (right is BoundSlice && TypeRules.CanSlice(left.Type)) return $"Write the slice on the left, or take the bytes of the field: @{left}.";
        return left.Type.IsTime() && right.Type.IsTime() ? "A date and a time offset do not compare." : null;
    }

    // A field without its layers, as most messages name it.
    static string Named(BoundOperand operand) => operand switch
    {
        BoundField field => field.Field.Name,
        BoundReference reference => reference.Target.Field.Name,
        _ => operand.ToString(),
    };

    static string Described(BoundOperand operand)
    {
        switch (operand)
        {
            case BoundNames names: return $"{names.Field.Field.Name}::value_string <{names.Type.Name()}>";
            case BoundField field:
                string layers = field.Layers is null ? "" : "#" + Written(field.Layers.Ranges);
                return $"{(field.Raw ? "@" : "")}{field.Field.Name}{layers} <{field.Type.Name()}>";
            case BoundReference reference: return Described(reference.Target);
            case BoundSlice slice: return Described(slice.Base) + Written(slice.Ranges);
            case BoundCall call: return $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Described))})";
            case BoundArithmetic arithmetic: return arithmetic.Operators[^1].Symbol();
            case BoundNegation: return "-";
            default: return operand.ToString();
        }
    }

    // Ranges as messages show them: a single offset with its length.
    static string Written(ImmutableArray<SliceRange> ranges)
    {
        var text = new StringBuilder("[");
        foreach (SliceRange range in ranges)
        {
            if (text.Length > 1) text.Append(',');
            text.Append(range is { Kind: SliceRangeKind.Length, End: 1 } ? $"{range.Start}:1" : range.ToString());
        }

        return text.Append(']').ToString();
    }
}
