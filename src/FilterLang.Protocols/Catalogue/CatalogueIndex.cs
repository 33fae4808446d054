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
static partial class CatalogueIndex
{
    const string Switch = "FilterLang.LazyCatalogue";

    /// <summary>Whether protocols are made from these lines.</summary>
    public static readonly bool IsUsed = AppContext.TryGetSwitch(Switch, out bool isOn) && isOn;

    static readonly Lock s_gate = new();
    static readonly Dictionary<string, PayloadTable> s_tables = new(StringComparer.Ordinal);
    static readonly Dictionary<string, Protocol> s_byKey = new(1024, StringComparer.Ordinal);

    // By the first word of the names of their fields, and the words of each protocol.
    static readonly Dictionary<string, List<Protocol>> s_byWord = new(1024, StringComparer.Ordinal);
    static readonly List<string[]> s_words = new(1024);
    static readonly List<Protocol> s_protocols = new(1024);
    static FieldRegistry? s_registry;
    static bool s_completes;

    static CatalogueIndex()
    {
        if (IsUsed) Read();
    }

    /// <summary>All protocols in the order of the catalogue.</summary>
    public static IReadOnlyList<Protocol> Protocols => s_protocols;

    /// <summary>The protocol that a static class is about to define, or null where the index is not used or does not know it.</summary>
    public static Protocol? Find(string name, string member) => IsUsed ? s_byKey.GetValueOrDefault(Key(name, member)) : null;

    /// <summary>The number space of this name, or null where the index is not used or nobody is announced there.</summary>
    public static PayloadTable? FindTable(string name) => IsUsed ? s_tables.GetValueOrDefault(name) : null;

    /// <summary>Adds all protocols, incomplete, to the registry of the catalogue.</summary>
    public static void Register(FieldRegistry registry)
    {
        s_registry = registry;
        foreach (Protocol protocol in s_protocols) registry.AddLater(protocol);
    }

    /// <summary>Completes all protocols with fields whose names begin with the same word as this one; all there are for null.</summary>
    public static void Complete(string? name)
    {
        if (name is null) Complete(s_protocols);
        else if (s_byWord.TryGetValue(FirstWord(name), out List<Protocol>? some)) Complete(some);
    }

    /// <summary>Makes everything known of a protocol and of all that share beginnings of names with it.</summary>
    public static void Complete(Protocol protocol)
    {
        if (protocol.Line >= 0) Complete([protocol]);
    }

    /// <summary>How a protocol is called here: by its name, and by where its class keeps it unless that is <c>Protocol</c>.</summary>
    internal static string Key(string name, string member) => member is "Protocol" or "" ? name : $"{name}/{member}";

    internal static string FirstWord(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    static void Complete(List<Protocol> protocols)
    {
        lock (s_gate)
        {
            var family = new bool[s_protocols.Count];
            foreach (Protocol protocol in protocols) AddFamily(protocol, family);
            for (int line = 0; line < family.Length; line++)
                if (family[line]) Define(line);
            // A static constructor asked: what it is about to make will be known when it has ended.
            if (s_completes) return;
            FieldRegistry registry = s_registry ?? ProtocolCatalog.Default.Registry;
            // Of fields with one name the first in the catalogue counts: whoever has names in common comes at once, and in its order.
            for (int line = 0; line < family.Length; line++)
                if (family[line]) registry.AddFieldsOf(s_protocols[line]);
            for (int line = 0; line < family.Length; line++)
                if (family[line]) s_protocols[line].IsComplete = true;
        }
    }

    // Whoever has fields whose names begin alike, and those whose fields the walk records as well.
    static void AddFamily(Protocol protocol, bool[] family)
    {
        if (protocol.IsComplete || family[protocol.Line]) return;
        family[protocol.Line] = true;
        foreach (string word in s_words[protocol.Line])
            foreach (Protocol other in s_byWord[word]) AddFamily(other, family);
        foreach (Protocol other in protocol.Borrowed) AddFamily(other, family);
        if (protocol.Host is { } host) AddFamily(host, family);
    }

    static void Define(int line)
    {
        if (s_protocols[line].IsDefined) return;
        bool completes = s_completes;
        s_completes = true;
        ReadOnlySpan<byte> said = LineOf(line);
        if (said.IndexOf("|\""u8) < 0) _ = Initialise(line);
        else
        {
            (string label, string shortName) = Covered(said);
            s_protocols[line].Define(label, NamedProtocols.Cover, shortName);
        }
        s_completes = completes;
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

    static void Read()
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
            else Take(s_protocols[next++], line);
        }
    }

    static void Make(ReadOnlySpan<byte> key)
    {
        string text = Text(key);
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        string name = slash < 0 ? text : text[..slash];
        Spine spine = name switch
        {
            "eth" => Spine.Ethernet, "vlan" => Spine.Vlan, "arp" => Spine.Arp, "ip" => Spine.IPv4, "ipv6" => Spine.IPv6, "tcp" => Spine.Tcp, "udp" => Spine.Udp, _ => Spine.None,
        };
        var protocol = new Protocol(name, slash < 0 ? spine : Spine.None, s_protocols.Count);
        s_byKey.Add(text, protocol);
        s_protocols.Add(protocol);
        s_words.Add([]);
    }

    // What a line says of a protocol, each after a sign: numbers of a space in which it is listed, or is not; names; spaces in which it looks for
    // its payload; whose fields it records; what it is a part of; whether it may decline; how names of its fields begin. Between " and " stands
    // the label of one that is only covered.
    const byte Announced = (byte)'<', Placed = (byte)'+', Named = (byte)'=', Dispatches = (byte)'>', Borrows = (byte)'&', Host = (byte)'^', Selects = (byte)'~', Words = (byte)':';

    // Lines of those that have a number and are not in the catalogue, since another one of the name is.
    const byte LeftOut = (byte)'-';

    // Lines of number spaces: who is asked whether he recognises data, the last one first, and who expects it.
    const byte Asked = (byte)'?', Expecting = (byte)'!';

    static void Take(Protocol protocol, ReadOnlySpan<byte> line)
    {
        TakeParts(protocol, line);
        if (s_words[protocol.Line].Length == 0) s_words[protocol.Line] = [FirstWord(protocol.Name)];
        foreach (string word in s_words[protocol.Line])
        {
            if (!s_byWord.TryGetValue(word, out List<Protocol>? same)) s_byWord.Add(word, same = new(1));
            same.Add(protocol);
        }
    }

    static void TakeLeftOut(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> rest = line;
        (string label, string shortName) = Covered(line);
        TakeParts(new Protocol(Text(Part(ref rest, (byte)'|')), label, NamedProtocols.Cover, shortName), line);
    }

    static void TakeParts(Protocol protocol, ReadOnlySpan<byte> line)
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
                case Borrows:
                    while (!rest.IsEmpty) protocol.Borrows(s_byKey[Text(Part(ref rest))]);
                    break;
                case Host: protocol.Within(s_byKey[Text(rest)]); break;
                case Selects: protocol.Selects(); break;
                case Words: s_words[protocol.Line] = Text(rest).Split(' '); break;
            }
        }
    }

    // "tcp.port 80 8080-8088"
    static void TakeNumbers(Protocol protocol, ReadOnlySpan<byte> said, bool lists)
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

    static void TakeNames(Protocol protocol, ReadOnlySpan<byte> said)
    {
        PayloadTable table = Table(Part(ref said));
        while (!said.IsEmpty) table.Fill(Text(Part(ref said)), protocol);
    }

    static void TakeOrder(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> rest = line[1..];
        PayloadTable table = Table(Part(ref rest));
        while (!rest.IsEmpty)
        {
            Protocol protocol = s_byKey[Text(Part(ref rest))];
            if (line[0] == Asked) table.FillHeuristic(protocol);
            else table.FillExpecting(protocol);
        }
    }

    static PayloadTable Table(ReadOnlySpan<byte> name)
    {
        string text = Text(name);
        if (!s_tables.TryGetValue(text, out PayloadTable? table)) s_tables.Add(text, table = new PayloadTable(text));
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
