namespace FilterLang.Protocols;

/// <summary>
/// A number space in which protocols announce themselves: EtherType, IP protocol, TCP port, PPP protocol … Filled while the catalogue
/// is made, read-only afterwards.
/// </summary>
public sealed class PayloadTable(string name)
{
    readonly Dictionary<string, Protocol> _named = new(StringComparer.OrdinalIgnoreCase);
    readonly Protocol?[]?[] _pages = new Protocol?[256][];
    // By numbers as the framework has compiled its dictionaries for.
    readonly Dictionary<int, Protocol> _large = [];
    readonly List<Protocol> _heuristics = [], _expecting = [];

    /// <summary>A number space of the catalogue, for its static class: the one that <see cref="CatalogueIndex"/> has filled, or a new one.</summary>
    public static PayloadTable Of(string name) => CatalogueIndex.Used?.FindTable(name) ?? new PayloadTable(name) { IsOfCatalogue = true };

    /// <summary><see cref="Of"/> made it.</summary>
    internal bool IsOfCatalogue { get; private init; }

    /// <summary>Wireshark's name of the table: <c>ethertype</c>, <c>tcp.port</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Every protocol announced here.</summary>
    public HashSet<Protocol> Members { get; } = [];

    /// <summary>Protocols that recognise their own data, in the order in which they are asked; each may decline.</summary>
    public IReadOnlyList<Protocol> Heuristics => _heuristics;

    /// <summary>Protocols that expect conversations arranged by others.</summary>
    public IReadOnlyList<Protocol> Expecting => _expecting;

    /// <summary>Announces a protocol; the first one to take a number keeps it.</summary>
    public void Add(uint number, Protocol protocol)
    {
        if (protocol.Line < 0) Fill(number, protocol);
    }

    /// <summary>As <see cref="Add(uint, Protocol)"/>, for what the index tells.</summary>
    internal void Fill(uint number, Protocol protocol)
    {
        Members.Add(protocol);
        if (number > ushort.MaxValue) _large.TryAdd((int)number, protocol);
        else (_pages[number >> 8] ??= new Protocol?[256])[number & 255] ??= protocol;
    }

    // Arrays here and wherever protocols announce themselves: a span of references that is written in place is compiled anew in every process.
    /// <summary>Announces a protocol under names, for tables that have names in place of numbers: media types.</summary>
    public void Add(Protocol protocol, params string[] names)
    {
        if (protocol.Line >= 0) return;
        foreach (string name in names) Fill(name, protocol);
    }

    /// <summary>As <see cref="Add(Protocol, string[])"/>, for what the index tells.</summary>
    internal void Fill(string name, Protocol protocol)
    {
        Members.Add(protocol);
        _named.TryAdd(name, protocol);
    }

    /// <summary>Who is announced under a name, ASCII, in any case.</summary>
    public Protocol? Find(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[128];
        if (name.Length > text.Length || System.Text.Encoding.Latin1.GetChars(name, text) != name.Length) return null;
        return _named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..name.Length], out Protocol? protocol) ? protocol : null;
    }

    /// <summary>Announces a protocol that recognises its own data; asked before those announced earlier.</summary>
    public void AddHeuristic(Protocol protocol)
    {
        if (protocol.Line < 0) FillHeuristic(protocol);
    }

    /// <summary>As <see cref="AddHeuristic"/>, for what the index tells.</summary>
    internal void FillHeuristic(Protocol protocol)
    {
        Members.Add(protocol);
        _heuristics.Insert(0, protocol);
    }

    /// <summary>
    /// Announces a protocol that knows beforehand which conversations it will get, since another one arranged them (FTP's transfers): it is
    /// asked before any number, as a guess, and declines what it does not expect.
    /// </summary>
    public void AddExpecting(Protocol protocol)
    {
        if (protocol.Line < 0) FillExpecting(protocol);
    }

    /// <summary>As <see cref="AddExpecting"/>, for what the index tells.</summary>
    internal void FillExpecting(Protocol protocol)
    {
        Members.Add(protocol);
        _expecting.Add(protocol);
    }

    /// <summary>Every name with whom it announces.</summary>
    internal IReadOnlyDictionary<string, Protocol> Names => _named;

    /// <summary>Sets the bits of all numbers that announce one of these protocols.</summary>
    internal void Mark(ulong[] bits, HashSet<Protocol> announced)
    {
        for (int page = 0; page < _pages.Length && page < bits.Length / 4; page++)
        {
            if (_pages[page] is not { } protocols) continue;
            for (int low = 0; low < protocols.Length; low++)
                if (protocols[low] is { } protocol && announced.Contains(protocol)) bits[page * 4 + low / 64] |= 1UL << (low & 63);
        }
    }

    /// <summary>Every number with whom it announces, in ascending order: for lists.</summary>
    public IReadOnlyList<(uint Number, Protocol Protocol)> List()
    {
        List<(uint, Protocol)> all = [];
        for (uint number = 0; number <= ushort.MaxValue; number++)
            if (_pages[number >> 8]?[number & 255] is { } protocol) all.Add((number, protocol));
        foreach (uint number in _large.Keys.Select(n => (uint)n).Order()) all.Add((number, _large[(int)number]));
        return all;
    }

    public Protocol? Find(uint number) => number <= ushort.MaxValue
        ? _pages[number >> 8]?[number & 255]
        : _large.GetValueOrDefault((int)number);
}
