namespace FilterLang;

/// <summary>Compiled filters over one dissection: each packet is taken apart once, for what all of them ask together.</summary>
sealed class CompiledFilterSet
{
    readonly CompiledFilter[] _filters;
    readonly PacketPredicate[] _predicates;

    public CompiledFilterSet(IReadOnlyList<CompiledFilter> filters)
    {
        _filters = [.. filters];
        _predicates = new PacketPredicate[_filters.Length];
        for (int i = 0; i < _filters.Length; i++) _predicates[i] = _filters[i].Full;
    }

    /// <summary>How many filters there are.</summary>
    public int Count => _filters.Length;

    public IReadOnlyList<CompiledFilter> Filters => _filters;

    /// <summary>Adds what the filters read.</summary>
    public void AddTo(FieldSelection selection)
    {
        foreach (CompiledFilter filter in _filters)
            foreach (Field field in filter.Fields) selection.Add(field);
    }

    /// <summary>Asks one filter about a packet that was dissected for <see cref="AddTo"/>'s fields. Allocates nothing.</summary>
    public bool Matches(int index, ref PacketContext packet) => _predicates[index](ref packet);
}
