namespace FilterLang.Protocols;

/// <summary>
/// A number space in which protocols announce themselves: EtherType, IP protocol, TCP port, PPP protocol … Filled while the catalogue
/// is made, read-only afterwards.
/// </summary>
public sealed class PayloadTable(string name)
{
    readonly Protocol?[]?[] _pages = new Protocol?[256][];
    readonly Dictionary<uint, Protocol> _large = [];
    readonly List<Protocol> _heuristics = [];
    readonly Sequence<Announced> _numbers = new();

    /// <summary>Wireshark's name of the table: <c>ethertype</c>, <c>tcp.port</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Every protocol announced here.</summary>
    public HashSet<Protocol> Members { get; } = [];

    /// <summary>Every number announced, in the order of announcement.</summary>
    internal Sequence<Announced> Numbers => _numbers;

    /// <summary>Protocols that recognise their own data, in the order in which they are asked; each may decline.</summary>
    public IReadOnlyList<Protocol> Heuristics => _heuristics;

    /// <summary>Announces a protocol; the first one to take a number keeps it.</summary>
    public void Add(uint number, Protocol protocol)
    {
        Members.Add(protocol);
        _numbers.Add(new Announced(number));
        if (number > ushort.MaxValue) _large.TryAdd(number, protocol);
        else (_pages[number >> 8] ??= new Protocol?[256])[number & 255] ??= protocol;
    }

    /// <summary>Announces a protocol that recognises its own data; asked before those announced earlier.</summary>
    public void AddHeuristic(Protocol protocol)
    {
        Members.Add(protocol);
        _heuristics.Insert(0, protocol);
    }

    public Protocol? Find(uint number) => number <= ushort.MaxValue
        ? _pages[number >> 8]?[number & 255]
        : _large.GetValueOrDefault(number);
}

/// <summary>A number that somebody has taken.</summary>
readonly record struct Announced(uint Number);
