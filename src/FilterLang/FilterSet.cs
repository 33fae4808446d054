using System.Collections;

namespace FilterLang;

/// <summary>
/// Many filters over one dissection: each packet is taken apart once, for what all of them ask together. Immutable and thread-safe.
/// <code>
/// var set = new FilterSet(web, names, rest);
/// session.Use(set);
/// foreach (Packet packet in session) Route(packet, set.FirstMatch(packet));
/// </code>
/// </summary>
public sealed class FilterSet : IReadOnlyList<DisplayFilter>
{
    readonly DisplayFilter[] _filters;

    /// <summary>A set of filters in this order.</summary>
    public FilterSet(params IReadOnlyList<DisplayFilter> filters) => _filters = [.. filters];

    /// <summary>How many filters there are.</summary>
    public int Count => _filters.Length;

    /// <summary>The filter at a place.</summary>
    public DisplayFilter this[int index] => _filters[index];

    /// <summary>Asks one filter about a packet of a session that uses the set. Allocates nothing.</summary>
    public bool Matches(int index, Packet packet) => _filters[index].Matches(packet);

    /// <summary>The first filter that a packet passes, -1 if there is none. Allocates nothing.</summary>
    public int FirstMatch(Packet packet)
    {
        for (int i = 0; i < _filters.Length; i++)
            if (_filters[i].Matches(packet)) return i;
        return -1;
    }

    /// <summary>The filters in order.</summary>
    public IEnumerator<DisplayFilter> GetEnumerator() => ((IEnumerable<DisplayFilter>)_filters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
