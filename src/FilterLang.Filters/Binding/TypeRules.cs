using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

/// <summary>What each type can do, and which types may meet.</summary>
static class TypeRules
{
    /// <summary>Equality and order.</summary>
    public static bool CanCompare(FieldType type) => type != FieldType.None;

    /// <summary>On the left of <c>contains</c>.</summary>
    public static bool CanContain(FieldType type) => type == FieldType.Protocol || type.IsText() || type.IsBytes();

    /// <summary>On the left of <c>matches</c>.</summary>
    public static bool CanMatch(FieldType type) => CanContain(type)
        && type is not (FieldType.UIntBytes or FieldType.Oid or FieldType.RelOid or FieldType.SystemId);

    public static bool CanSlice(FieldType type) => CanContain(type) || type is FieldType.IPv4 or FieldType.IPv6;

    public static bool HasLength(FieldType type) => CanSlice(type);

    /// <summary>Behind a minus sign, and in <c>abs</c>.</summary>
    public static bool CanNegate(FieldType type) => type.IsInteger() || type.IsTime() || IsFloating(type);

    /// <summary>Numbers with a point, medical ones included.</summary>
    public static bool IsFloating(FieldType type) => type.IsFloat() || type is FieldType.Ieee11073SFloat or FieldType.Ieee11073Float;

    /// <summary>Why a type cannot take part in an operation, as a part of a message; null if it can.</summary>
    public static string? Refusal(ArithmeticOperator op, FieldType type)
    {
        switch (op)
        {
            case ArithmeticOperator.BitwiseAnd:
                bool mask = type.IsInteger() || type.IsBytes() || type is FieldType.IPv4 or FieldType.IPv6;
                return mask ? null : $"{type.Name()} does not support bitwise AND.";
            case ArithmeticOperator.Modulo:
                return Counts(type) ? null : $"{type.Name()} does not support modulo operation.";
            default:
                bool computes = Counts(type) || type.IsFloat() || type.IsTime();
                string verb = op switch
                {
                    ArithmeticOperator.Add => "added",
                    ArithmeticOperator.Subtract => "subtracted",
                    ArithmeticOperator.Multiply => "multiplied",
                    _ => "divided",
                };
                return computes ? null : $"{type.Name()} cannot be {verb}.";
        }
    }

    static bool Counts(FieldType type) => type.IsInteger() && type != FieldType.IpxNet;

    /// <summary>Whether values of two types may be compared; the left one rules.</summary>
    public static bool AreCompatible(FieldType left, FieldType right) =>
        left == right
        || (left.IsFloat() && right.IsFloat())
        || (left.IsInteger() && (right.IsInteger() || right == FieldType.Boolean))
        || (left.IsBytes() && right.IsBytes())
        || (left.IsText() && right.IsText());
}
