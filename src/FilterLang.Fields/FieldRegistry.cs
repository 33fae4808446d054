namespace FilterLang.Fields;

/// <summary>The fields a filter may name. Built once, then read by any number of threads.</summary>
public sealed class FieldRegistry
{
    readonly Dictionary<string, Field> _byName = new(4096, StringComparer.Ordinal);
    readonly List<FieldOwner> _owners = [];
    readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);

    /// <summary>Adds an owner with all its fields. Fields that share a name with earlier ones are chained to them.</summary>
    public FieldRegistry Add(FieldOwner owner)
    {
        _owners.Add(owner);
        foreach (Field field in owner.Fields) Add(field);
        return this;
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
        if (NamesElsewhere is null || _byName.ContainsKey(name)) return false;
        foreach (string known in NamesElsewhere())
            if (known == name) return true;
        return false;
    }

    public IReadOnlyList<FieldOwner> Owners => _owners;

    /// <summary>One field for each name; others of the name hang on <see cref="Field.SameName"/>.</summary>
    public IReadOnlyCollection<Field> Names => _byName.Values;

    /// <summary>The first field with this exact name, or null.</summary>
    public Field? Find(string name) => _byName.GetValueOrDefault(name);

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
