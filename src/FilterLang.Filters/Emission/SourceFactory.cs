using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Functions;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Emission;

/// <summary>Makes the objects that give an operand's values over recorded items.</summary>
static class SourceFactory
{
    /// <param name="toEndOfData">Whether a protocol is searched beyond its own bytes, up to the end of its data.</param>
    public static ValueSource Of(BoundOperand operand, bool toEndOfData = false)
    {
        switch (operand)
        {
            case BoundField field:
                FieldView view = field.Raw ? FieldView.Raw
                    : toEndOfData && field.Type == FieldType.Protocol ? FieldView.ToEndOfData : FieldView.Value;
                return new FieldSource(field.Field, view, Layers(field));
            case BoundNames names: return new NamesSource(names.Field.Field, Layers(names.Field));
            case BoundConstant constant: return new ConstantSource(constant.Value);
            case BoundReference reference: return new ReferenceSource(reference.Values);
            case BoundSlice slice:
                return new SliceSource(Of(slice.Base), slice.Ranges, slice.Base.Type.IsText(), slice.Base.Type.Kind());
            case BoundNegation negation: return new NegationSource(Of(negation.Operand), negation.Type.Kind());
            case BoundArithmetic arithmetic: return Arithmetic(arithmetic);
            case BoundCall call: return Call(call);
            default: throw new InvalidOperationException(operand.GetType().Name);
        }
    }

    /// <summary>The layers that a field is looked for in, or null for all.</summary>
    public static LayerRanges? Layers(BoundField field) =>
        field.Layers is { } layers ? new LayerRanges(layers.Ranges, field.Field.Owner.Field) : null;

    static ArithmeticSource Arithmetic(BoundArithmetic arithmetic)
    {
        var rest = new (ArithmeticOperator, ValueSource, ValueKind)[arithmetic.Operators.Length];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = (arithmetic.Operators[i], Of(arithmetic.Operands[i + 1]), arithmetic.Operands[i + 1].Type.Kind());
        return new ArithmeticSource(Of(arithmetic.Operands[0]), rest, arithmetic.Type.Kind(), arithmetic.Type.IsSigned());
    }

    static ValueSource Call(BoundCall call)
    {
        ImmutableArray<BoundOperand> arguments = call.Arguments;
        FieldType type = arguments[0].Type;
        switch (call.Function.Name)
        {
            case "count": return new CountSource(Of(arguments[0]));
            case "vals": return new NamesSource(((BoundField)arguments[0]).Field, Layers((BoundField)arguments[0]));
            case "max" or "min":
                var sources = new ValueSource[arguments.Length];
                for (int i = 0; i < sources.Length; i++) sources[i] = Of(arguments[i]);
                return new ExtremeSource(sources, type.Kind(), call.Function.Name == "max");
        }

        ValueFunction function = call.Function.Name switch
        {
            "lower" => TextFunctions.Lower,
            "upper" => TextFunctions.Upper,
            "len" => type.IsText() ? TextFunctions.Characters : type == FieldType.IPv4 ? TextFunctions.LengthOfIPv4 : TextFunctions.Length,
            "string" or "dec" or "hex" when arguments[0] is BoundField { Raw: true } => TextFunctions.Nothing,
            "string" => TextFunctions.Printed(((BoundField)arguments[0]).Field),
            "dec" => TextFunctions.Decimal,
            "hex" => TextFunctions.Hexadecimal(type),
            "abs" => NumberFunctions.Absolute(type.Kind()),
            "float" => NumberFunctions.ToFloat(type.Kind(), single: true),
            "double" => NumberFunctions.ToFloat(type.Kind(), single: false),
            "ip_special_name" => AddressFunctions.SpecialName(type.Kind()),
            "ip_special_mask" => AddressFunctions.SpecialMask(type.Kind()),
            "ip_linklocal" => AddressFunctions.LinkLocal(type.Kind()),
            "ip_multicast" => AddressFunctions.Multicast(type.Kind()),
            "ip_rfc1918" => AddressFunctions.Private,
            "ip_ula" => AddressFunctions.UniqueLocal,
            _ => throw new InvalidOperationException(call.Function.Name),
        };
        return new MapSource(Of(arguments[0]), function, call.Function.AbsentIsEmpty);
    }
}
