using System.Collections.Immutable;
using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Functions;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Bound;

/// <summary>Something that has values of one type.</summary>
abstract record BoundOperand(FieldType Type, TextSpan Span) : BoundNode(Span)
{
    /// <summary>Whether its values depend on the packet.</summary>
    public abstract bool DependsOnPacket { get; }
}

/// <summary>A field, or with <paramref name="Raw"/> the octets it covers.</summary>
sealed record BoundField(Field Field, bool Raw, RangeListSyntax? Layers, TextSpan Span)
    : BoundOperand(Raw ? FieldType.Bytes : Field.Type, Span)
{
    public override bool DependsOnPacket => true;

    public override void Print(StringBuilder text)
    {
        if (Raw) text.Append('@');
        text.Append(Field.Name);
        if (Layers is null) return;
        text.Append('#');
        Layers.Print(text);
    }
}

/// <summary>A field's values in the selected frame.</summary>
/// <param name="Values">The values, or null while no frame is selected.</param>
sealed record BoundReference(BoundField Target, ImmutableArray<Constant>? Values, TextSpan Span) : BoundOperand(Target.Type, Span)
{
    public override bool DependsOnPacket => false;

    public override void Print(StringBuilder text)
    {
        text.Append("${");
        Target.Print(text);
        text.Append('}');
    }
}

/// <summary>A constant.</summary>
/// <param name="ShownAs">What stands for it in explanations, where that is not its value (a name of the value).</param>
sealed record BoundConstant(Constant Value, TextSpan Span, string? ShownAs = null) : BoundOperand(Value.Type, Span)
{
    public override bool DependsOnPacket => false;

    public override void Print(StringBuilder text) => text.Append(ShownAs ?? Value.ToString());
}

/// <summary>Parts of values, put together.</summary>
sealed record BoundSlice(BoundOperand Base, ImmutableArray<SliceRange> Ranges, FieldType Type, TextSpan Span) : BoundOperand(Type, Span)
{
    public override bool DependsOnPacket => Base.DependsOnPacket;

    public override void Print(StringBuilder text)
    {
        Base.Print(text);
        text.Append('[');
        for (int i = 0; i < Ranges.Length; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(Ranges[i].ToString());
        }

        text.Append(']');
    }
}

/// <summary>A function's results.</summary>
sealed record BoundCall(Function Function, ImmutableArray<BoundOperand> Arguments, FieldType Type, TextSpan Span) : BoundOperand(Type, Span)
{
    public override bool DependsOnPacket
    {
        get
        {
            foreach (BoundOperand argument in Arguments)
                if (argument.DependsOnPacket) return true;
            return false;
        }
    }

    public override void Print(StringBuilder text)
    {
        text.Append(Function.Name).Append('(');
        for (int i = 0; i < Arguments.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Arguments[i].Print(text);
        }

        text.Append(')');
    }
}

/// <summary>Operands joined by operators of one level, from left to right.</summary>
sealed record BoundArithmetic(
    ImmutableArray<BoundOperand> Operands, ImmutableArray<ArithmeticOperator> Operators, FieldType Type, TextSpan Span) : BoundOperand(Type, Span)
{
    public override bool DependsOnPacket
    {
        get
        {
            foreach (BoundOperand operand in Operands)
                if (operand.DependsOnPacket) return true;
            return false;
        }
    }

    public override void Print(StringBuilder text)
    {
        for (int i = 0; i < Operands.Length; i++)
        {
            if (i > 0) text.Append(' ').Append(Operators[i - 1].Symbol()).Append(' ');
            bool braces = Operands[i] is BoundArithmetic;
            if (braces) text.Append('{');
            Operands[i].Print(text);
            if (braces) text.Append('}');
        }
    }
}

/// <summary>Negated values.</summary>
sealed record BoundNegation(BoundOperand Operand, TextSpan Span) : BoundOperand(Operand.Type, Span)
{
    public override bool DependsOnPacket => Operand.DependsOnPacket;

    public override void Print(StringBuilder text)
    {
        text.Append('-');
        bool braces = Operand is BoundArithmetic;
        if (braces) text.Append('{');
        Operand.Print(text);
        if (braces) text.Append('}');
    }
}

/// <summary>The names of a field's values.</summary>
sealed record BoundNames(BoundField Field, TextSpan Span) : BoundOperand(FieldType.String, Span)
{
    public override bool DependsOnPacket => true;

    public override void Print(StringBuilder text)
    {
        text.Append("names of ");
        Field.Print(text);
    }
}
