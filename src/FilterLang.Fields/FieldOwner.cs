namespace FilterLang.Fields;

/// <summary>What owns fields: a protocol, or an embedder's kind of record.</summary>
public class FieldOwner
{
    static int s_count;
    readonly List<Field> _fields = [];
    string? _label, _shortName;
    Field? _field;

    /// <param name="name">The filter name: <c>tcp</c>.</param>
    /// <param name="label">The full name: <c>Transmission Control Protocol</c>.</param>
    /// <param name="shortName">The name in the protocol column: <c>TCP</c>.</param>
    /// <param name="spine">The header whose presence in the spine is the owner's presence, if there is one.</param>
    public FieldOwner(string name, string label, string shortName, Spine spine = Spine.None) : this(name) => Define(label, shortName, spine);

    /// <summary>An owner of which more than the name is known once somebody asks for it: <see cref="Complete"/>.</summary>
    protected FieldOwner(string name)
    {
        Name = name;
        Index = Interlocked.Increment(ref s_count) - 1;
    }

    public string Name { get; }

    public string Label => _label ?? Completed(ref _label);

    public string ShortName => _shortName ?? Completed(ref _shortName);

    /// <summary>A dense process-wide number.</summary>
    public int Index { get; }

    /// <summary>How many owners there are in the process; an upper bound of <see cref="Index"/>.</summary>
    public static int Count => Volatile.Read(ref s_count);

    /// <summary>The field of type FT_PROTOCOL that carries the owner's own name.</summary>
    public Field Field => _field ?? Completed(ref _field);

    /// <summary>All fields, the protocol's own first, in the order of declaration.</summary>
    public IReadOnlyList<Field> Fields
    {
        get
        {
            Complete();
            return _fields;
        }
    }

    /// <summary>The fields made so far: nobody can have asked for others.</summary>
    internal List<Field> Made => _fields;

    /// <summary>Tells what the name did not.</summary>
    protected void Define(string label, string shortName, Spine spine)
    {
        (_label, _shortName) = (label, shortName);
        _field = new Field(this, Name, label, FieldType.Protocol)
        {
            Header = spine, Context = spine != Spine.None ? ContextValue.Presence : ContextValue.None,
        };
    }

    /// <summary>Has the owner defined and all its fields made, if they are not.</summary>
    protected virtual void Complete()
    {
    }

    internal void Add(Field field) => _fields.Add(field);

    public override string ToString() => Name;

    T Completed<T>(ref T? known) where T : class
    {
        Complete();
        return known!;
    }
}
