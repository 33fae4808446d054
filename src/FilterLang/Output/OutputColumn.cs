using FilterLang.Protocols;

namespace FilterLang.Output;

/// <summary>A column of <c>-e</c>.</summary>
/// <param name="Name">What the header line calls it.</param>
/// <param name="Field">The field whose values are shown.</param>
/// <param name="Layer">Only values of this occurrence of the protocol (<c>ip.src#2</c>), counted from the last one where negative; 0 for all.</param>
/// <param name="Raw">The octets instead of the value (<c>@ip.ttl</c>).</param>
sealed record OutputColumn(string Name, Field Field, int Layer = 0, bool Raw = false)
{
    int _only;
    readonly ExpressionValues _values = new();

    /// <summary>The column of an expression that reads fields; null where the text is none.</summary>
    public static OutputColumn? OfExpression(string text, FieldRegistry registry) =>
        ValueExpression.TryCompile(text, registry, out _) is { Fields.Count: > 0 } expression
            ? new OutputColumn(text, expression.Fields[0]) { Expression = expression } : null;

    /// <summary>The expression whose values are shown in place of the field's own; null for a plain field.</summary>
    public ValueExpression? Expression { get; init; }

    /// <summary>All fields that must be recorded for it.</summary>
    public IReadOnlyList<Field> Fields => Expression?.Fields ?? [Field];

    /// <summary>Shows only the n-th value, from 1; 0 for all.</summary>
    internal void Restrict(int n) => _only = n;

    /// <summary>The column shows this value, the n-th from 1.</summary>
    internal bool Shows(int n) => _only == 0 || _only == n;

    /// <summary>Adds the text; false if the packet has none.</summary>
    internal bool Add(Utf8Sink sink, PacketItems items, FieldsFormat format)
    {
        if (Expression is { } expression) return AddExpression(expression, sink, items, format);
        int first = items.First(Field.Slot), wanted = Layer < 0 ? Last(items, first) + 1 + Layer : Layer, start = sink.Length;
        bool any = false;
        for (int index = first, n = 1; index >= 0; index = items[index].Next, n++)
        {
            if (!Shows(n)) continue;
            if (Layer != 0 && items[index].Layer != wanted) continue;
            if (any && format.Occurrence == Occurrence.First) break;
            if (any && format.Occurrence == Occurrence.Last) sink.CutTo(start);
            else if (any) sink.Add(format.Aggregator);
            AddValue(sink, items, index);
            any = true;
        }
        return any;
    }

    bool AddExpression(ValueExpression expression, Utf8Sink sink, PacketItems items, FieldsFormat format)
    {
        var packet = new PacketContext { Items = items };
        expression.Evaluate(ref packet, _values);
        bool any = false;
        for (int i = 0; i < _values.Count; i++)
        {
            if (!Shows(i + 1) || (format.Occurrence == Occurrence.Last && i + 1 < _values.Count)) continue;
            if (any) sink.Add(format.Aggregator);
            sink.Add(_values[i]);
            any = true;
            if (format.Occurrence == Occurrence.First) break;
        }
        return any;
    }

    /// <summary>Adds one value.</summary>
    internal void AddValue(Utf8Sink sink, PacketItems items, int index)
    {
        // What no dissector takes is shown as what it is.
        if (Raw || ReferenceEquals(Field, Data.Protocol.Field)) sink.AddHex(items.Raw(items[index]));
        else if (Field.Type != FieldType.Protocol || !ItemLabels.Add(sink, items, index)) ValueText.Add(sink, items, items[index]);
    }

    static int Last(PacketItems items, int first)
    {
        int last = 0;
        for (int index = first; index >= 0; index = items[index].Next) last = Math.Max(last, items[index].Layer);
        return last;
    }
}
