namespace FilterLang.Fields;

/// <summary>The fields a filter may name. Built once, then read by any number of threads.</summary>
public sealed class FieldRegistry
{
    readonly Dictionary<string, Field> _byName = new(StringComparer.Ordinal);
    readonly List<FieldOwner> _owners = [];
    readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>Adds an owner with all its fields. Fields that share a name with earlier ones are chained to them.</summary>
    public FieldRegistry Add(FieldOwner owner)
    {
        _owners.Add(owner);
        foreach (Field field in owner.Fields) Add(field);
        return this;
    }

    /// <summary>Adds an owner whose fields come when a name asks for them: see <see cref="Completes"/>.</summary>
    public void AddLater(FieldOwner owner) => _owners.Add(owner);

    /// <summary>
    /// Called where no field has a name: adds, by <see cref="AddFieldsOf"/>, all fields whose names begin with the same word (up to the first
    /// dot), or all there are where the name is null. Null where all owners are complete.
    /// </summary>
    public Action<string?>? Completes { get; init; }

    /// <summary>Adds the fields of an owner that <see cref="AddLater"/> added. Owners with names in common are added in the order of the owners.</summary>
    public void AddFieldsOf(FieldOwner owner)
    {
        lock (_byName)
            foreach (Field field in owner.Made) Add(field);
    }

    /// <summary>Old names that still work: every field under <paramref name="old"/> is found under <paramref name="current"/>.</summary>
    public FieldRegistry Alias(string old, string current)
    {
        _aliases[old] = current;
        return this;
    }

    /// <summary>
    /// The names of all fields of Wireshark, registered here or not, so that an error can tell a name that is not supported from one that
    /// does not exist; null where nobody knows. Asked only to explain an error, or where an unquoted word may be such a name.
    /// </summary>
    public Func<IEnumerable<string>>? NamesElsewhere { get; init; }

    /// <summary>Whether Wireshark has a field of this name that is not registered.</summary>
    public bool IsKnownElsewhere(string name)
    {
        if (NamesElsewhere is null || Find(name) is not null) return false;
        foreach (string known in NamesElsewhere())
            if (known == name) return true;
        return false;
    }

    public IReadOnlyList<FieldOwner> Owners => _owners;

    /// <summary>One field for each name, in the order of the owners; others of the name hang on <see cref="Field.SameName"/>.</summary>
    public IReadOnlyCollection<Field> Names
    {
        get
        {
            if (Completes is null) return _byName.Values;
            Completes(null);
            return [.. _owners.SelectMany(o => o.Fields).Where(f => ReferenceEquals(Known(f.Name), f))];
        }
    }

    /// <summary>The first field with this exact name, or null.</summary>
    public Field? Find(string name)
    {
        if (Completes is null) return _byName.GetValueOrDefault(name);
        if (Known(name) is { } known) return known;
        Completes(name);
        return Known(name);
    }

    // While fields are added on one thread, another one may look for a name.
    Field? Known(string name)
    {
        lock (_byName) return _byName.GetValueOrDefault(name);
    }

    /// <summary>As <see cref="Find"/>, for a name of the old days (<c>bootp.type</c>): gives the field and the old prefix.</summary>
    public Field? FindOld(string name, out string? oldPrefix)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        oldPrefix = dot < 0 ? name : name[..dot];
        if (_aliases.TryGetValue(oldPrefix, out string? current)
            && Find(dot < 0 ? current : string.Concat(current, name.AsSpan(dot))) is { } field) return field;
        if (_aliases.TryGetValue(name, out current) && Find(current) is { } whole)
        {
            oldPrefix = name;
            return whole;
        }
        oldPrefix = null;
        return null;
    }

    void Add(Field field)
    {
        // Headings of a detail tree have no name.
        if (field.Name.Length == 0) return;
        if (_byName.TryAdd(field.Name, field)) return;
        Field last = _byName[field.Name];
        field.Slot = last.Slot;
        while (last.SameName is { } next)
        {
            if (ReferenceEquals(last, field)) return;
            last = next;
        }
        if (!ReferenceEquals(last, field)) last.SameName = field;
    }
}
