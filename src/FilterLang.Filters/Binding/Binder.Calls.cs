using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Functions;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    BoundCall Call(CallSyntax call, Target? target)
    {
        Function? function = FunctionTable.Find(call.Name);
        if (function is null)
        {
            string? nearest = NameSuggestion.Nearest(call.Name, FunctionTable.All.Select(f => f.Name));
            throw Error(DiagnosticCode.UnknownFunction, call.NameSpan, $"Function '{call.Name}' does not exist",
                nearest is null ? null : $"Did you mean {nearest}?", nearest is null ? null : new SuggestedFix(call.NameSpan, nearest));
        }

        if (call.Arguments.IsEmpty) throw Error(DiagnosticCode.WrongArguments, call.Span, $"Function {call.Name} needs at least 1 arguments.");
        if (call.Arguments.Length > function.MostArguments)
            throw Error(DiagnosticCode.WrongArguments, call.Span, $"Function {call.Name} can only accept {function.MostArguments} arguments.");

        ImmutableArray<BoundOperand> arguments = function.Takes switch
        {
            Takes.Ordered => Ordered(function, call, target),
            Takes.AnyField or Takes.PrintableField or Takes.UnsignedField or Takes.NamedField => [FieldArgument(function, call.Arguments[0])],
            _ => [Argument(function, call.Arguments[0], target)],
        };
        return new BoundCall(function, arguments, function.Gives ?? arguments[0].Type, call.Span);
    }

    BoundField FieldArgument(Function function, OperandSyntax syntax)
    {
        if (syntax is ReferenceSyntax { Field: var inner } && Find(inner.Name) is null) throw UnknownField(inner.Name, inner.NameSpan);
        if (syntax is not (WordSyntax or FieldSyntax) || IsConstant(syntax, Position.MustBeField))
        {
            throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Only fields can be used as parameter for {function.Name}()");
        }

        var field = (BoundField)Operand(syntax, Position.MustBeField, null);
        switch (function.Takes)
        {
            case Takes.PrintableField when !IsPrintable(field.Field.Type):
                throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"String conversion for field \"{field.Field.Name}\" is not supported");
            case Takes.UnsignedField when !(field.Field.Type.IsUnsigned() || field.Field.Type is FieldType.Char or FieldType.FrameNumber):
                throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Base conversion for field \"{field.Field.Name}\" is not supported");
            case Takes.NamedField when field.Raw:
                throw Error(DiagnosticCode.WrongArguments, syntax.Span, "The raw operator (\"@\") cannot be used with vals()");
            case Takes.NamedField when !HasNames(field.Field):
                throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Field \"{field.Field.Name}\" does not have a value string.");
        }

        return field;
    }

    static bool IsPrintable(FieldType type) => type switch
    {
        FieldType.None or FieldType.Protocol or FieldType.Boolean or FieldType.Char or FieldType.Bytes or FieldType.UIntBytes or FieldType.Int24 => false,
        FieldType.AbsoluteTime or FieldType.RelativeTime => false,
        _ => !type.IsText() || type == FieldType.Ax25,
    };

    BoundOperand Argument(Function function, OperandSyntax syntax, Target? target)
    {
        switch (function.Takes)
        {
            case Takes.Text:
                BoundOperand text = IsConstant(syntax, Position.MustBeField) && syntax is not CharacterSyntax
                    ? Operand(syntax, Position.MustBeField, target ?? new Target(FieldType.String))
                    : Typed(syntax, Position.MustBeField, function);
                if (!text.Type.IsText())
                    throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Only string type fields can be used as parameter for {function.Name}()");
                return text;
            case Takes.Measurable:
                BoundOperand measured = Operand(syntax, Position.MayBeLiteral, new Target(FieldType.UInt32));
                if (!TypeRules.HasLength(measured.Type))
                    throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Argument does not support the {function.Name}() function");
                return measured;
            case Takes.Number:
                BoundOperand number = Operand(syntax, Position.MayBeLiteral, target);
                if (!TypeRules.CanNegate(number.Type))
                    throw Error(DiagnosticCode.WrongArguments, syntax.Span, "Argument cannot be negated");
                return number;
            case Takes.Convertible:
                BoundOperand convertible = Operand(syntax, Position.MayBeLiteral, new Target(function.Name == "float" ? FieldType.Float : FieldType.Double));
                bool can = TypeRules.CanNegate(convertible.Type) || convertible.Type == FieldType.Boolean;
                if (!can) throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Argument does not support the {function.Name}() function");
                return convertible;
            default: return AddressArgument(function, syntax);
        }
    }

    // An argument whose type must come from itself.
    BoundOperand Typed(OperandSyntax syntax, Position position, Function function)
    {
        if (!IsConstant(syntax, position)) return Operand(syntax, position, new Target(FieldType.String));
        throw Error(DiagnosticCode.WrongArguments, syntax.Span, function.Takes == Takes.Text
            ? $"Only string type fields can be used as parameter for {function.Name}()"
            : $"Argument does not support the {function.Name}() function");
    }

    // An address as it stands; null for whatever is none.
    BoundConstant? AddressConstant(Function function, OperandSyntax syntax)
    {
        if (syntax is not WordSyntax) return null;
        if (function.Takes != Takes.IPv6Address && new ConstantConversion(new Target(FieldType.IPv4), false).Convert(syntax) is { } v4) return new BoundConstant(v4, syntax.Span);
        return function.Takes != Takes.IPv4Address && new ConstantConversion(new Target(FieldType.IPv6), false).Convert(syntax) is { } v6 ? new BoundConstant(v6, syntax.Span) : null;
    }

    // Where both families will do, whatever is wrong with the argument makes it no address.
    BoundOperand AddressOperand(Function function, OperandSyntax syntax)
    {
        if (function.Takes != Takes.Address) return Operand(syntax, Position.MayBeLiteral, new Target(function.Takes == Takes.IPv6Address ? FieldType.IPv6 : FieldType.IPv4));
        if (TryOperand(syntax, FieldType.IPv4, out _) is { } v4) return v4;
        return TryOperand(syntax, FieldType.IPv6, out BindingException? problem)
            ?? throw (syntax is WordSyntax or FieldSyntax or ReferenceSyntax ? problem!
                : Error(DiagnosticCode.WrongArguments, syntax.Span, $"\"{Shown(syntax)}\" is not a valid hostname or IPv4/IPv6 address.", problem!.Diagnostic.Message));
    }

    BoundOperand? TryOperand(OperandSyntax syntax, FieldType type, out BindingException? problem)
    {
        problem = null;
        try
        {
            return Operand(syntax, Position.MayBeLiteral, new Target(type));
        }
        catch (BindingException e)
        {
            problem = e;
            return null;
        }
    }

    // How Wireshark names an operand that could not be typed.
    string Shown(OperandSyntax syntax) => syntax switch
    {
        WordSyntax word => Find(word.Text) is { } field ? $"{field.Name} <{field.Type.Name()}>" : word.Literal,
        SliceSyntax slice => Shown(slice.Base) + Written(slice.Ranges.Ranges),
        CallSyntax call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Shown))})",
        ArithmeticSyntax arithmetic => arithmetic.Operators[^1].Symbol(),
        SignSyntax { Minuses: > 0 } => "-",
        SignSyntax plus => Shown(plus.Operand),
        _ => syntax.ToString(),
    };

    BoundOperand AddressArgument(Function function, OperandSyntax syntax)
    {
        BoundOperand? address = IsConstant(syntax, Position.MayBeLiteral) ? AddressConstant(function, syntax) : AddressOperand(function, syntax);
        (bool fits, string wanted) = function.Takes switch
        {
            Takes.IPv4Address => (address?.Type == FieldType.IPv4, "IPv4"),
            Takes.IPv6Address => (address?.Type == FieldType.IPv6, "IPv6"),
            _ => (address?.Type is FieldType.IPv4 or FieldType.IPv6, "IPv4/IPv6"),
        };
        if (address is null)
        {
            var conversion = new ConstantConversion(new Target(function.Takes == Takes.IPv6Address ? FieldType.IPv6 : FieldType.IPv4), false);
            string? message = function.Takes == Takes.Address || syntax is not (StringSyntax or CharacterSyntax or WordSyntax) || conversion.Convert(syntax) is not null ? null : conversion.Error;
            throw Error(DiagnosticCode.WrongArguments, syntax.Span, message ?? $"\"{LiteralText(syntax)}\" is not a valid hostname or {wanted} address.", "An address function takes a field.");
        }

        return fits ? address : throw Error(DiagnosticCode.WrongArguments, syntax.Span, $"Only {wanted} fields can be used as a parameter for {function.Name}()");
    }

    // The first argument that has a type gives it to the constants; if none has, the other side of the relation does.
    ImmutableArray<BoundOperand> Ordered(Function function, CallSyntax call, Target? target)
    {
        BoundOperand? first = null;
        int typed = 0;
        for (; typed < call.Arguments.Length && first is null; typed++)
            if (!IsUntyped(call.Arguments[typed], Position.MayBeLiteral)) first = Operand(call.Arguments[typed], Position.MayBeLiteral, null);
        typed--;
        if (first is not null && target is { Type: var expected } && !TypeRules.AreCompatible(first.Type, expected)) throw NotOfOneType(function, expected, first.Type, call.Arguments[typed]);
        FieldType type = first?.Type ?? target?.Type ?? throw Error(DiagnosticCode.ConstantOnly, call.Span, "Constant expression is invalid");
        if (!TypeRules.CanCompare(type)) throw Error(DiagnosticCode.ConstantOnly, call.Span, "Constant expression is invalid");

        var arguments = ImmutableArray.CreateBuilder<BoundOperand>(call.Arguments.Length);
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            OperandSyntax syntax = call.Arguments[i];
            BoundOperand argument = first is not null && i == typed ? first : Operand(syntax, Position.MayBeLiteral, new Target(type));
            // The other way round than in relations: a boolean rules, an integer may follow it.
            if (!TypeRules.AreCompatible(argument.Type, type)) throw NotOfOneType(function, type, argument.Type, syntax);
            arguments.Add(argument);
        }

        return arguments.ToImmutable();
    }

    static BindingException NotOfOneType(Function function, FieldType wanted, FieldType given, OperandSyntax argument) => Error(DiagnosticCode.WrongArguments, argument.Span,
        $"Arguments to '{function.Name}' must be of compatible type (expected {wanted.Description()}, got {given.Description()})");
}
