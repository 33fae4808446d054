using FilterLang.Fields;
using FilterLang.Filters.Binding;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters;

/// <summary>
/// An expression of the filter language whose values are wanted, as <c>-T fields -e</c> takes since 4.6: a slice, a layer, a call,
/// arithmetic; of a test the value is a check mark where it is true. Immutable and thread-safe.
/// </summary>
public sealed class ValueExpression
{
    readonly ValueSource? _source;
    readonly PacketPredicate? _test;
    readonly FieldType _type;

    ValueExpression(string text, BoundTest bound)
    {
        Text = text;
        Fields = FieldCollection.Of(bound).Read;
        foreach (Field field in Fields)
            for (Field? f = field; f is not null; f = f.SameName)
                if (f.Level > Level) Level = f.Level;
        BoundOperand? operand = bound switch { BoundExistence existence => existence.Field, BoundTruth truth => truth.Operand, _ => null };
        if (operand is null) _test = FullEmitter.Compile(bound);
        else (_source, _type) = (SourceFactory.Of(operand), ShownAs(operand));
    }

    // float() counts as double precision wherever types matter, but what it gives has no more digits than single precision holds.
    static FieldType ShownAs(BoundOperand operand) => operand switch
    {
        BoundCall { Function.Name: "float" } => FieldType.Float,
        BoundCall { Function.TakesTypeFromArguments: true } call => ShownAs(call.Arguments[0]),
        BoundNegation negation => ShownAs(negation.Operand),
        BoundArithmetic arithmetic => ShownAs(arithmetic.Operands[0]),
        _ => operand.Type,
    };

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>The fields whose items it asks for, one of each name.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The highest level of its fields.</summary>
    public EvaluationLevel Level { get; }

    /// <summary>Compiles an expression; null and a diagnostic if it is none.</summary>
    public static ValueExpression? TryCompile(string text, FieldRegistry registry, out Diagnostic? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(registry);
        TestSyntax? syntax = FilterParser.Parse(text, out error);
        if (error is not null) return null;
        try
        {
            BoundTest bound = syntax is null ? new BoundVerdict(false, default) : new Binder(text, registry, resolveNames: false).Bind(syntax);
            return new ValueExpression(text, bound);
        }
        catch (BindingException e)
        {
            error = e.Diagnostic;
            return null;
        }
    }

    /// <summary>Puts the texts of the expression's values for a packet in the list. The items of <see cref="Fields"/> must have been recorded.</summary>
    public void Evaluate(ref PacketContext packet, ExpressionValues values)
    {
        values.Clear();
        if (_test is { } test)
        {
            if (!test(ref packet)) return;
            values.Text.Add("✓"u8);
            values.End();
            return;
        }

        EvaluationStack stack = EvaluationStack.Current;
        EvaluationStack.Mark mark = stack.Enter();
        if (_source!.Push(ref packet, stack))
        {
            for (int i = mark.Count; i < stack.Count; i++)
            {
                if (!PlainText.Add(values.Text, _type, stack[i])) continue;
                values.End();
            }
        }
        stack.Leave(mark);
    }
}
