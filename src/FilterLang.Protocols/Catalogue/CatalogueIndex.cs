using System.Buffers.Text;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// What the static classes of all protocols would tell of themselves, so that none of them has to be initialised before a name asks for
/// one of its fields, or a packet for its walk: making the whole catalogue takes longer than to filter a small file. Its lines are made by
/// <c>CatalogueIndexTests</c>, which also holds that they are true.
/// </summary>
/// <remarks>
/// Used where the process says so (<c>FilterLang.LazyCatalogue</c> in its runtime configuration): static classes are then initialised
/// while packets are dissected, which should be done by one thread.
/// </remarks>
sealed partial class CatalogueIndex
{
    const string Switch = "FilterLang.LazyCatalogue";

    /// <summary>The index, null where protocols are not made from it.</summary>
    public static CatalogueIndex? Used { get; } = AppContext.TryGetSwitch(Switch, out bool isOn) && isOn ? new() : null;

    // All in an object: static fields are slow to reach while the static constructor that fills them runs.
    readonly Lock _gate = new();
    readonly Dictionary<string, PayloadTable> _tables = new(StringComparer.Ordinal);
    readonly Dictionary<string, Protocol> _byKey = new(1024, StringComparer.Ordinal);

    // By the first word of the names of their fields, and the words of each protocol.
    readonly Dictionary<string, List<Protocol>> _byWord = new(1024, StringComparer.Ordinal);
    readonly List<string[]> _words = new(1024);
    readonly List<Protocol> _protocols = new(1024);
    FieldRegistry? _registry;
    bool _completes;

    CatalogueIndex() => Read();

    /// <summary>All protocols in the order of the catalogue.</summary>
    public IReadOnlyList<Protocol> Protocols => _protocols;

    /// <summary>The protocol that a static class is about to define, or null for one that the index does not know.</summary>
    public Protocol? Find(string name, string member) => _byKey.GetValueOrDefault(Key(name, member));

    /// <summary>The number space of this name, or null where nobody is announced there.</summary>
    public PayloadTable? FindTable(string name) => _tables.GetValueOrDefault(name);

    /// <summary>Adds all protocols, incomplete, to the registry of the catalogue.</summary>
    public void Register(FieldRegistry registry)
    {
        _registry = registry;
        foreach (Protocol protocol in _protocols) registry.AddLater(protocol);
    }

    /// <summary>Completes all protocols with fields whose names begin with the same word as this one; all there are for null.</summary>
    public void Complete(string? name)
    {
        if (name is null) Complete(_protocols);
        else if (_byWord.TryGetValue(FirstWord(name), out List<Protocol>? some)) Complete(some);
    }

    /// <summary>Makes everything known of a protocol and of all that share beginnings of names with it.</summary>
    public void Complete(Protocol protocol)
    {
        if (protocol.Line >= 0) Complete([protocol]);
    }

    /// <summary>How a protocol is called here: by its name, and by where its class keeps it unless that is <c>Protocol</c>.</summary>
    internal static string Key(string name, string member) => member is "Protocol" or "" ? name : $"{name}/{member}";

    internal static string FirstWord(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    void Complete(List<Protocol> protocols)
    {
        lock (_gate)
        {
            var family = new bool[_protocols.Count];
            foreach (Protocol protocol in protocols) AddFamily(protocol, family);
            for (int line = 0; line < family.Length; line++)
                if (family[line]) Define(line);
            // A static constructor asked: what it is about to make will be known when it has ended.
            if (_completes) return;
            FieldRegistry registry = _registry ?? ProtocolCatalog.Default.Registry;
            // Of fields with one name the first in the catalogue counts: whoever has names in common comes at once, and in its order.
            for (int line = 0; line < family.Length; line++)
                if (family[line]) registry.AddFieldsOf(_protocols[line]);
            for (int line = 0; line < family.Length; line++)
                if (family[line]) _protocols[line].IsComplete = true;
        }
    }

    // Whoever has fields whose names begin alike, and those whose fields the walk records as well.
    void AddFamily(Protocol protocol, bool[] family)
    {
        if (protocol.IsComplete || family[protocol.Line]) return;
        family[protocol.Line] = true;
        foreach (string word in _words[protocol.Line])
            foreach (Protocol other in _byWord[word]) AddFamily(other, family);
        foreach (Protocol other in protocol.Borrowed) AddFamily(other, family);
        if (protocol.Host is { } host) AddFamily(host, family);
    }

    void Define(int line)
    {
        bool completes = _completes;
        _completes = true;
        ReadOnlySpan<byte> said = LineOf(line);
        // One that is defined may have been so by another class than the one that the line names, before all its fields were made.
        if (said.IndexOf("|\""u8) < 0) _ = Initialise(line);
        else if (!_protocols[line].IsDefined)
        {
            (string label, string shortName) = Covered(said);
            _protocols[line].Define(label, NamedProtocols.Cover, shortName);
        }
        _completes = completes;
    }

    static (string Label, string ShortName) Covered(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> names = line[(line.IndexOf("|\""u8) + 2)..];
        return (Text(Part(ref names, (byte)'"')), Text(names));
    }

    static ReadOnlySpan<byte> LineOf(int line)
    {
        ReadOnlySpan<byte> rest = Lines;
        for (; line > 0; line--) _ = Part(ref rest, (byte)'\n');
        return Part(ref rest, (byte)'\n');
    }

    void Read()
    {
        for (ReadOnlySpan<byte> lines = Lines; !lines.IsEmpty && lines[0] is not (LeftOut or Asked or Expecting);)
        {
            ReadOnlySpan<byte> line = Part(ref lines, (byte)'\n');
            Make(Part(ref line, (byte)'|'));
        }
        int next = 0;
        for (ReadOnlySpan<byte> lines = Lines; !lines.IsEmpty;)
        {
            ReadOnlySpan<byte> line = Part(ref lines, (byte)'\n');
            if (line[0] is LeftOut) TakeLeftOut(line[1..]);
            else if (line[0] is Asked or Expecting) TakeOrder(line);
            else Take(_protocols[next++], line);
        }
    }

    void Make(ReadOnlySpan<byte> key)
    {
        string text = Text(key);
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string name = slash < 0 ? text : text[..slash];
        Spine spine = name switch
        {
            "eth" => Spine.Ethernet, "vlan" => Spine.Vlan, "arp" => Spine.Arp, "ip" => Spine.IPv4, "ipv6" => Spine.IPv6, "tcp" => Spine.Tcp, "udp" => Spine.Udp, _ => Spine.None,
        };
        var protocol = new Protocol(name, slash < 0 ? spine : Spine.None, _protocols.Count);
        _byKey.Add(text, protocol);
        _protocols.Add(protocol);
        _words.Add([]);
    }

    // What a line says of a protocol, each after a sign: numbers of a space in which it is listed, or is not; names; spaces in which it looks for
    // its payload, also where secrets decrypt it; whose fields it records; what it is a part of; whether it may decline; how names of its fields begin. Between " and " stands
    // the label of one that is only covered.
    const byte Announced = (byte)'<', Placed = (byte)'+', Named = (byte)'=', Dispatches = (byte)'>', Borrows = (byte)'&', Host = (byte)'^', Selects = (byte)'~', Unseals = (byte)'*', Words = (byte)':';

    // Lines of those that have a number and are not in the catalogue, since another one of the name is.
    const byte LeftOut = (byte)'-';

    // Lines of number spaces: who is asked whether he recognises data, the last one first, and who expects it.
    const byte Asked = (byte)'?', Expecting = (byte)'!';

    void Take(Protocol protocol, ReadOnlySpan<byte> line)
    {
        TakeParts(protocol, line);
        if (_words[protocol.Line].Length == 0) _words[protocol.Line] = [FirstWord(protocol.Name)];
        foreach (string word in _words[protocol.Line])
        {
            if (!_byWord.TryGetValue(word, out List<Protocol>? same)) _byWord.Add(word, same = new(1));
            same.Add(protocol);
        }
    }

    void TakeLeftOut(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> rest = line;
        (string label, string shortName) = Covered(line);
        TakeParts(new Protocol(Text(Part(ref rest, (byte)'|')), label, NamedProtocols.Cover, shortName), line);
    }

    void TakeParts(Protocol protocol, ReadOnlySpan<byte> line)
    {
        _ = Part(ref line, (byte)'|');
        while (!line.IsEmpty)
        {
            ReadOnlySpan<byte> part = Part(ref line, (byte)'|'), rest = part[1..];
            switch (part[0])
            {
                case Announced: TakeNumbers(protocol, rest, lists: true); break;
                case Placed: TakeNumbers(protocol, rest, lists: false); break;
                case Named: TakeNames(protocol, rest); break;
                case Dispatches:
                    while (!rest.IsEmpty) protocol.Dispatches(Table(Part(ref rest)));
                    break;
                case Unseals:
                    while (!rest.IsEmpty) protocol.Unseals(Table(Part(ref rest)));
                    break;
                case Borrows:
                    while (!rest.IsEmpty) protocol.Borrows(_byKey[Text(Part(ref rest))]);
                    break;
                case Host: protocol.Within(_byKey[Text(rest)]); break;
                case Selects: protocol.Selects(); break;
                case Words: _words[protocol.Line] = Text(rest).Split(' '); break;
            }
        }
    }

    // "tcp.port 80 8080-8088"
    void TakeNumbers(Protocol protocol, ReadOnlySpan<byte> said, bool lists)
    {
        PayloadTable table = Table(Part(ref said));
        if (lists) protocol.CarriedBy(table);
        while (!said.IsEmpty)
        {
            ReadOnlySpan<byte> range = Part(ref said);
            _ = Utf8Parser.TryParse(range, out uint low, out int digits);
            uint high = low;
            if (digits < range.Length) _ = Utf8Parser.TryParse(range[(digits + 1)..], out high, out _);
            for (uint number = low; number <= high; number++) table.Fill(number, protocol);
        }
    }

    void TakeNames(Protocol protocol, ReadOnlySpan<byte> said)
    {
        PayloadTable table = Table(Part(ref said));
        while (!said.IsEmpty) table.Fill(Text(Part(ref said)), protocol);
    }

    void TakeOrder(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> rest = line[1..];
        PayloadTable table = Table(Part(ref rest));
        while (!rest.IsEmpty)
        {
            Protocol protocol = _byKey[Text(Part(ref rest))];
            if (line[0] == Asked) table.FillHeuristic(protocol);
            else table.FillExpecting(protocol);
        }
    }

    PayloadTable Table(ReadOnlySpan<byte> name)
    {
        string text = Text(name);
        if (!_tables.TryGetValue(text, out PayloadTable? table)) _tables.Add(text, table = new PayloadTable(text));
        return table;
    }

    static ReadOnlySpan<byte> Part(scoped ref ReadOnlySpan<byte> rest, byte end = (byte)' ')
    {
        int at = rest.IndexOf(end);
        ReadOnlySpan<byte> part = at < 0 ? rest : rest[..at];
        rest = at < 0 ? default : rest[(at + 1)..];
        return part;
    }

    static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
