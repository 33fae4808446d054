using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    /// <summary>Whether an operand is made of constants alone, so that it has no type until it meets something that has one.</summary>
    bool IsConstant(OperandSyntax operand, Position position)
    {
        switch (operand)
        {
            case StringSyntax or CharacterSyntax: return true;
            case WordSyntax word:
                if (word.Class.LooksLikeField() ? Find(word.Text) is not null : word.Class.MayBeField() && registry.Find(word.Text) is not null) return false;
                return position == Position.MayBeLiteral || !word.Class.LooksLikeField();
            case SignSyntax sign: return IsConstant(sign.Operand, Position.MustBeField);
            case ArithmeticSyntax arithmetic:
                foreach (OperandSyntax part in arithmetic.Operands)
                    if (!IsConstant(part, Position.MustBeField)) return false;
                return true;
            case CallSyntax call:
                if (Functions.FunctionTable.Find(call.Name) is not { TakesTypeFromArguments: true } || call.Arguments.IsEmpty) return false;
                foreach (OperandSyntax argument in call.Arguments)
                    if (!IsConstant(argument, Position.MayBeLiteral)) return false;
                return true;
            default: return false;
        }
    }

    /// <summary>Whether an operand is made of constants and labels alone: a label has no values, so that it gives no type to what it meets.</summary>
    bool IsUntyped(OperandSyntax operand, Position position)
    {
        if (IsConstant(operand, position)) return true;
        switch (operand)
        {
            case WordSyntax word: return Find(word.Text) is { Type: FieldType.None };
            case FieldSyntax { Raw: false } field: return Find(field.Name) is { Type: FieldType.None };
            case SignSyntax sign: return IsUntyped(sign.Operand, Position.MustBeField);
            case ArithmeticSyntax arithmetic: return AllUntyped(arithmetic.Operands, Position.MustBeField);
            case CallSyntax call: return Functions.FunctionTable.Find(call.Name) is { TakesTypeFromArguments: true } && AllUntyped(call.Arguments, Position.MayBeLiteral);
            default: return false;
        }
    }

    bool AllUntyped(ImmutableArray<OperandSyntax> operands, Position position)
    {
        foreach (OperandSyntax operand in operands)
            if (!IsUntyped(operand, position)) return false;
        return true;
    }

    Field? Find(string name) => registry.Find(name) ?? registry.FindOld(name, out _);

    BoundField Field(string name, bool raw, RangeListSyntax? layers, TextSpan nameSpan, TextSpan span)
    {
        Field? field = registry.Find(name);
        if (field is null)
        {
            field = registry.FindOld(name, out string? old);
            if (field is null) throw UnknownField(name, nameSpan);
            Warn(DiagnosticCode.DeprecatedName, nameSpan, $"Deprecated token \"{old}\"", new SuggestedFix(nameSpan, field.Name));
        }

        return new BoundField(field, raw, layers, span);
    }

    BindingException UnknownField(string name, TextSpan span)
    {
        string message = $"\"{name}\" is not a valid protocol or protocol field.";
        if (registry.IsKnownElsewhere(name)) return NotSupported(name, span, message);
        int hyphen = name.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Find(name[..hyphen]) is not null)
            return Error(DiagnosticCode.UnknownField, span, message, "A hyphen belongs to the word before it; to subtract, put spaces around it.",
                new SuggestedFix(new TextSpan(span.Start + hyphen, 1), " - "));
        if (NameSuggestion.Nearest(name, registry) is { } nearest)
        {
            string hint = nearest.Equals(name, StringComparison.OrdinalIgnoreCase) ? $"Case counts in names: {nearest}." : $"Did you mean {nearest}?";
            return Error(DiagnosticCode.UnknownField, span, message, hint, new SuggestedFix(span, nearest));
        }

        if (registry.NamesElsewhere is { } others && NameSuggestion.Nearest(name, others()) is { } other)
            return Error(DiagnosticCode.UnknownField, span, message, $"Wireshark has {other}, which is not dissected here.");
        return Error(DiagnosticCode.UnknownField, span, message);
    }

    static BindingException NotSupported(string name, TextSpan span, string message) => Error(DiagnosticCode.UnsupportedField, span, message,
        "Wireshark has a field of this name; it is not dissected here.");

    /// <summary>Refuses an unquoted word where it would be taken for text or bytes, though it is a field of Wireshark that is missing here.</summary>
    void RefuseMissingField(WordSyntax word, FieldType type)
    {
        if (!word.Class.LooksLikeField() || !(type.IsText() || type.IsBytes() || type == FieldType.Protocol)) return;
        if (registry.IsKnownElsewhere(word.Text)) throw NotSupported(word.Text, word.Span, $"\"{word.Text}\" is not a valid protocol or protocol field.");
    }
}
