namespace FilterLang.Fields;

/// <summary>What owns fields: a protocol, or an embedder's kind of record.</summary>
public class FieldOwner
{
    static int s_count;
    readonly List<Field> _fields = [];

    /// <param name="name">The filter name: <c>tcp</c>.</param>
    /// <param name="label">The full name: <c>Transmission Control Protocol</c>.</param>
    /// <param name="shortName">The name in the protocol column: <c>TCP</c>.</param>
    /// <param name="spine">The header whose presence in the spine is the owner's presence, if there is one.</param>
    public FieldOwner(string name, string label, string shortName, Spine spine = Spine.None)
    {
        (Name, Label, ShortName) = (name, label, shortName);
        Index = Interlocked.Increment(ref s_count) - 1;
        Field = new Field(this, name, label, FieldType.Protocol)
        {
            Header = spine, Context = spine != Spine.None ? ContextValue.Presence : ContextValue.None,
        };
    }

    public string Name { get; }

    public string Label { get; }

    public string ShortName { get; }

    /// <summary>A dense process-wide number.</summary>
    public int Index { get; }

    /// <summary>How many owners there are in the process; an upper bound of <see cref="Index"/>.</summary>
    public static int Count => Volatile.Read(ref s_count);

    /// <summary>The field of type FT_PROTOCOL that carries the owner's own name.</summary>
    public Field Field { get; }

    /// <summary>All fields, the protocol's own first, in the order of declaration.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    internal void Add(Field field) => _fields.Add(field);

    public override string ToString() => Name;
}
