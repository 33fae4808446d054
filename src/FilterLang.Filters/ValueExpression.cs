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
        else (_source, _type) = (SourceFactory.Of(operand), operand.Type);
    }

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
                if (!Add(values.Text, stack[i])) continue;
                values.End();
            }
        }
        stack.Leave(mark);
    }

    // Values have the plain text of their type, whatever the display of the fields they come from. Labels and protocols have none.
    bool Add(Utf8Sink sink, in Value value)
    {
        switch (_type.Kind())
        {
            case ValueKind.None or ValueKind.Protocol: return false;
            case ValueKind.Integer when _type == FieldType.IpxNet:
                sink.Add("0x"u8);
                sink.AddHex(value.Number, 8);
                return true;
            case ValueKind.Integer:
                if (value.IsNegative) sink.Add((long)value.Number);
                else sink.Add(value.Number);
                return true;
            case ValueKind.Boolean:
                sink.Add(value.Number != 0 ? "True"u8 : "False"u8);
                return true;
            case ValueKind.Float:
                AddFloat(sink, value.Float);
                return true;
            case ValueKind.Time when _type == FieldType.AbsoluteTime:
                ValueText.AddTime(sink, value.Time, Display.Local);
                return true;
            case ValueKind.Time:
                sink.AddSeconds(value.Time);
                return true;
            case ValueKind.IPv4:
                sink.AddIPv4((uint)value.Number);
                return true;
            case ValueKind.IPv6:
                sink.AddIPv6(value.Bytes);
                return true;
        }

        if (_type.IsText()) sink.Add(value.Bytes);
        else if (_type == FieldType.Guid) sink.AddGuid(value.Bytes);
        else if (_type is FieldType.Oid or FieldType.RelOid) sink.AddOid(value.Bytes, _type == FieldType.RelOid);
        else sink.AddHex(value.Bytes, (byte)':');
        return true;
    }

    // The shortest text that reads back as the same number, of single-precision numbers nine digits of it.
    void AddFloat(Utf8Sink sink, double number)
    {
        for (int digits = _type == FieldType.Float ? 9 : 15; ; digits++)
        {
            int start = sink.Length;
            sink.AddGeneral(number, digits);
            if (_type == FieldType.Float || digits >= 17) return;
            if (System.Buffers.Text.Utf8Parser.TryParse(sink.Written[start..], out double read, out _) && read.Equals(number)) return;
            sink.CutTo(start);
        }
    }
}
