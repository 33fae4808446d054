using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Functions;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    /// <summary>Binds an operand; constants become what the target asks for, which must be known if there are any.</summary>
    BoundOperand Operand(OperandSyntax operand, Position position, Target? target)
    {
        switch (operand)
        {
            case WordSyntax word when !IsConstant(word, position):
                AmbiguousByte(word, target);
                return Field(word.Text, raw: false, null, word.Span, word.Span);
            case WordSyntax or StringSyntax or CharacterSyntax:
                if (operand is WordSyntax literal && target is { Type: var wanted }) RefuseMissingField(literal, wanted);
                return Constant(operand, target ?? throw NoType(operand));
            case FieldSyntax field: return Field(field.Name, field.Raw, field.Layers, field.NameSpan, field.Span);
            case ReferenceSyntax reference:
                FieldSyntax inner = reference.Field;
                return new BoundReference(Field(inner.Name, inner.Raw, inner.Layers, inner.NameSpan, inner.Span), null, reference.Span);
            case SignSyntax sign: return Signed(sign, target);
            case ArithmeticSyntax arithmetic: return Arithmetic(arithmetic, target);
            case SliceSyntax slice: return Slice(slice);
            case CallSyntax call: return Call(call, target);
            default: throw new InvalidOperationException(operand.GetType().Name);
        }
    }

    // frame contains fc: the protocol, though a byte may have been meant.
    void AmbiguousByte(WordSyntax word, Target? target)
    {
        if (target is not { Type: var type } || !WordClassifier.IsBytePair(word.Text)) return;
        if (type != FieldType.Protocol && !type.IsBytes()) return;
        if (Find(word.Text) is not { Type: FieldType.Protocol } protocol) return;
        Warn(DiagnosticCode.AmbiguousWord, word.Span,
            $"Interpreting \"{word.Text}\" as {protocol.Label} instead of {type.Description()}. "
            + $"Consider writing \"{word.Text}:\" or \".{word.Text}\" to remove this warning", new SuggestedFix(word.Span, word.Text + ":"));
    }

    static BindingException NoType(OperandSyntax operand) =>
        Error(DiagnosticCode.ConstantOnly, operand.Span, $"{LiteralText(operand)} is neither a field nor a protocol name.");

    BoundConstant Constant(OperandSyntax literal, Target target)
    {
        var conversion = new ConstantConversion(target, resolveNames);
        if (conversion.Convert(literal) is { } constant)
        {
            DecimalByte(literal, target.Type);
            return new BoundConstant(constant, literal.Span);
        }

        if (literal is WordSyntax { Text: var name } known && known.Class.LooksLikeField() && registry.IsKnownElsewhere(name))
            throw NotSupported(name, literal.Span, $"\"{name}\" is not a valid protocol or protocol field.");
        throw Error(conversion.Code, literal.Span, conversion.Error!, conversion.Hint);
    }

    // x[0] == 10 compares with ten, where two digits of a dump may have been meant.
    void DecimalByte(OperandSyntax literal, FieldType type)
    {
        if (type != FieldType.Bytes || literal is not WordSyntax { Class: WordClass.Integer, Text: [>= '1' and <= '9', >= '0' and <= '9'] } word) return;
        Remark(new Diagnostic(DiagnosticCode.Doubtful, DiagnosticSeverity.Remark, word.Span, $"The byte {word.Text} is a decimal number.",
            $"In hexadecimal it is written 0x{word.Text} or {word.Text}:.", new SuggestedFix(word.Span, word.Text + ":")));
    }

    BoundOperand Slice(SliceSyntax slice)
    {
        if (IsConstant(slice.Base, Position.MustBeField) && slice.Base is WordSyntax or StringSyntax or CharacterSyntax)
            throw Error(DiagnosticCode.UnsupportedOperation, slice.Base.Span, $"Range is not supported for entity {LiteralText(slice.Base)}");
        BoundOperand inner = Operand(slice.Base, Position.MustBeField, IsConstant(slice.Base, Position.MustBeField) ? new Target(FieldType.Bytes) : null);
        if (inner is BoundCall { Function.Takes: Takes.Ordered } extreme && !extreme.Type.IsText() && !extreme.Type.IsBytes())
            throw NotOfOneType(extreme.Function, FieldType.Bytes, extreme.Type, ((CallSyntax)slice.Base).Arguments[0]);
        if (!TypeRules.CanSlice(inner.Type))
        {
            string what = inner is BoundCall call ? $"Return value of function \"{call.Function.Name}\"" : $"\"{Named(inner)}\"";
            throw Error(DiagnosticCode.UnsupportedOperation, slice.Base.Span,
                $"{what} is a {inner.Type.Description()} and cannot be {(inner is BoundCall ? "converted" : "sliced")} into a sequence of bytes.",
                inner is BoundField { Raw: false } ? $"The bytes of any field are written with @: @{inner}{slice.Ranges}." : null);
        }

        return new BoundSlice(inner, slice.Ranges.Ranges, inner.Type.IsText() ? FieldType.String : FieldType.Bytes, slice.Span);
    }

    BoundOperand Signed(SignSyntax sign, Target? target)
    {
        int minuses = sign.Minuses;
        BoundOperand operand = Operand(sign.Operand, Position.MustBeField, target);
        if (minuses == 0) return operand;
        if (!TypeRules.CanNegate(operand.Type))
            throw Error(DiagnosticCode.UnsupportedOperation, sign.Operand.Span, $"{operand.Type.Name()} cannot be negated.");

        // Two signs undo each other, except for what is lost when the first overflows.
        int times = minuses <= 2 ? minuses : 2 - minuses % 2;
        for (int i = 0; i < times; i++)
        {
            if (operand is BoundConstant { Value: var constant })
            {
                if (!Runtime.Arithmetic.Negate(constant.Kind, constant.Value, out Value negated))
                    throw Error(DiagnosticCode.Arithmetic, sign.Span, "sint64_neg: overflow");
                operand = new BoundConstant(Runtime.Constant.Of(constant.Type, negated), sign.Span);
            }
            else
            {
                operand = new BoundNegation(operand, sign.Span);
            }
        }

        return operand;
    }
}
