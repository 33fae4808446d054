using System.Diagnostics.CodeAnalysis;
using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

sealed partial class Binder
{
    /// <summary>The text of a constant that may be the name of a value, or null.</summary>
    static string? NameOf(OperandSyntax constant) => constant switch
    {
        StringSyntax text => text.Text,
        WordSyntax { Class: WordClass.Float } => null,
        WordSyntax { Class: WordClass.Integer } word when NumberText.TryInteger(word.Text, out _) => null,
        WordSyntax word => word.Literal,
        _ => null,
    };

    /// <summary>Whether some field of this name has names for its numbers.</summary>
    static bool HasNames(Field field)
    {
        for (Field? f = field; f is not null; f = f.SameName)
            if (f.Names is not null && (f.Type.IsInteger() || f.Type == FieldType.Boolean)) return true;
        return false;
    }

    /// <summary>
    /// Looks up the name of a value. A name that belongs to one number becomes that number; one that several numbers bear, or that is
    /// made by code, makes the relation one of texts. False if names are not asked for here.
    /// </summary>
    bool TryName(
        BoundField field, OperandSyntax constant, string name, Relation relation, [NotNullWhen(true)] out BoundOperand? named, out BoundOperand? asText)
    {
        (named, asText) = (null, null);
        if (!field.Field.Type.IsInteger() || !HasNames(field.Field) || field.Field.Names is ComputedNames { IsUnit: true }) return false;

        // A name is a number where every field of this name gives it to that number alone.
        bool computed = false, unique = true;
        int found = 0;
        ValueName known = default;
        Field owner = field.Field;
        for (Field? f = field.Field; f is not null; f = f.SameName)
        {
            if (f.Names is not { } names || !f.Type.IsInteger()) continue;
            computed |= names.IsComputed;
            int rows = 0;
            foreach (ValueName row in names.Rows)
            {
                if (!row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                if (rows == 1 && (row.Low, row.High) == (known.Low, known.High)) continue;
                unique &= row.Low == row.High && rows == 0 && (found == 0 || row.Low == known.Low);
                rows++;
                found++;
                (known, owner) = (row, f);
            }

            unique &= rows == 1;
        }

        if (unique && found > 0 && !computed)
        {
            WarnUnquoted(constant, name, field.Field);
            Value number = owner.Type.IsSigned() ? Value.OfSigned((long)known.Low) : Value.OfUnsigned(known.Low);
            named = new BoundConstant(Runtime.Constant.Of(field.Field.Type, number), constant.Span, ConstantText.Quoted(Encoding.UTF8.GetBytes(known.Name)));
            return true;
        }

        if (found == 0 && !computed)
        {
            string? nearest = NameSuggestion.Nearest(name, AllNames(field.Field));
            throw Error(DiagnosticCode.InvalidConstant, constant.Span, $"\"{name}\" cannot be found among the possible values for {field.Field.Name}.",
                nearest is null ? null : $"Did you mean \"{nearest}\"?", nearest is null ? null : new SuggestedFix(constant.Span, $"\"{nearest}\""));
        }

        if (relation is not (Relation.Equal or Relation.NotEqual))
        {
            throw Error(DiagnosticCode.UnsupportedOperation, constant.Span,
                $"Cannot use order comparisons with \"\"{name}\"\" because the value string cannot be uniquely converted to an integer.");
        }

        WarnUnquoted(constant, name, field.Field);
        asText = new BoundNames(field, field.Span);
        named = new BoundConstant(Runtime.Constant.Of(FieldType.String, Encoding.UTF8.GetBytes(name)), constant.Span);
        return true;
    }

    /// <summary>
    /// A word behind the octets of a field that is no byte sequence is looked up among the names of the values, as in Wireshark. Only names
    /// that make the relation one of texts work; one that is a number is refused, as a number does not meet octets.
    /// </summary>
    BoundConstant? NameForOctets(BoundField field, WordSyntax word, Relation relation, out BoundOperand? asText)
    {
        asText = null;
        if (field.Field.Type == FieldType.Boolean)
        {
            var conversion = new ConstantConversion(new Target(FieldType.Boolean, field.Field), false);
            return conversion.Convert(new StringSyntax([.. Encoding.UTF8.GetBytes(word.Literal)], word.Text, word.Span)) is null ? throw Error(conversion.Code, word.Span, conversion.Error!) : null;
        }

        return NameOf(word) is { } name && TryName(field, word, name, relation, out BoundOperand? named, out asText) && asText is not null ? (BoundConstant)named : null;
    }

    static IEnumerable<string> AllNames(Field field)
    {
        for (Field? f = field; f is not null; f = f.SameName)
        {
            if (f.Names is not { } names) continue;
            foreach (ValueName row in names.Rows) yield return row.Name;
        }
    }

    void WarnUnquoted(OperandSyntax constant, string name, Field field)
    {
        if (constant is not WordSyntax) return;
        Warn(DiagnosticCode.UnquotedValueString, constant.Span,
            $"Interpreting the symbol ‹{name}› as a {field.Type.Description()} value string. "
            + $"Writing value strings without double quotes is deprecated. Please use ‹\"{name}\"› instead",
            new SuggestedFix(constant.Span, $"\"{name}\""));
    }
}
