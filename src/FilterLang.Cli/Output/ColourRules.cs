using FilterLang.Cli.Options;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Macros;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Output;

/// <summary>
/// Colours of packets: the first rule whose filter a packet passes gives those of its line. The user's own <c>colorfilters</c> of Wireshark
/// are taken where there are some, else a few rules of ours.
/// </summary>
sealed class ColourRules
{
    static readonly (string Filter, int Text, int Background)[] s_usual =
    [
        ("_ws.malformed",                                                           0xFFFFFF, 0x8B0000),
        ("tcp.analysis.flags && !tcp.analysis.window_update && !tcp.analysis.keep_alive && !tcp.analysis.keep_alive_ack", 0xFF8080, 0x202020),
        ("tcp.flags.reset == 1",                                                    0xFFF0A0, 0x8B1A1A),
        ("tcp.flags.syn == 1 || tcp.flags.fin == 1",                                0x101010, 0xB0B0B0),
        ("icmp.type in {3, 4, 5, 11} || icmpv6.type in {1 .. 4}",                   0x80FF80, 0x202020),
        ("icmp || icmpv6",                                                          0x101010, 0xF8D8FF),
        ("arp",                                                                     0x101010, 0xF8F0D0),
        ("http || http2 || websocket",                                              0x101010, 0xDFF8C8),
        ("tls || quic",                                                             0x101010, 0xE4E0F8),
        ("dns || mdns || dhcp || ntp",                                              0x101010, 0xD4EAFF),
        ("stp || lldp || cdp || ospf || bgp || rip || hsrp || vrrp || pim || igmp", 0x101010, 0xFFF4C8),
        ("tcp",                                                                     0x101010, 0xE6E6F8),
        ("udp",                                                                     0x101010, 0xDCF0FF),
    ];

    readonly List<CompiledFilter> _filters = [];
    readonly List<string> _escapes = [];

    /// <summary>Rules whose filters do not compile here are told of and left out.</summary>
    public static ColourRules Load(Settings settings, FieldRegistry registry)
    {
        var rules = new ColourRules();
        string path = PersonalFiles.Path(settings, "colorfilters");
        if (!File.Exists(path))
        {
            foreach ((string filter, int text, int background) in s_usual)
                rules.Add(Known(filter, registry), text, background, registry);
            return rules;
        }
        try
        {
            using StreamReader reader = File.OpenText(path);
            foreach (ListedFilter row in FilterListFile.Read(reader))
                if (row is { IsOff: false, Colors: { } colours } && !rules.Add(row.Filter, Octets(colours.Text), Octets(colours.Background), registry))
                    ErrorOutput.Say($"{path}, line {row.Line}: the filter of this colour is not known here");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ErrorOutput.Say($"the colour rules cannot be read: {problem.Message}");
        }
        return rules;
    }

    // A protocol that is not dissected here has no packets.
    static string Known(string filter, FieldRegistry registry) =>
        string.Join(" || ", filter.Split(" || ").Where(part => part.Contains(' ', StringComparison.Ordinal) || registry.Find(part) is not null));

    static int Octets(ListedColor colour) => (colour.Red >> 8 << 16) | (colour.Green >> 8 << 8) | (colour.Blue >> 8);

    bool Add(string filter, int text, int background, FieldRegistry registry)
    {
        if (filter.Length == 0 || FilterCompiler.Compile(filter, registry).Filter is not { } compiled) return false;
        _filters.Add(compiled);
        _escapes.Add(FormattableString.Invariant($"\e[38;2;{text >> 16};{(text >> 8) & 0xFF};{text & 0xFF}m\e[48;2;{background >> 16};{(background >> 8) & 0xFF};{background & 0xFF}m"));
        return true;
    }

    /// <summary>Adds what the rules read.</summary>
    public void AddTo(FieldSelection selection) => new CompiledFilterSet(_filters).AddTo(selection);

    /// <summary>The escape sequence of a packet that was dissected for <see cref="AddTo"/>'s fields; null where no rule takes it.</summary>
    public string? Of(ref PacketContext packet)
    {
        for (int i = 0; i < _filters.Count; i++)
            if (_filters[i].Full(ref packet)) return _escapes[i];
        return null;
    }
}

/// <summary>Gives the first line of each packet its colours.</summary>
sealed class ColouredFormat(PacketFormat inner, ColourRules rules) : PacketFormat
{
    readonly Utf8Sink _text = new(256);

    public override void Begin(Utf8Sink sink) => inner.Begin(sink);

    public override void End(Utf8Sink sink) => inner.End(sink);

    public override void Write(Utf8Sink sink, PacketDissector packet) => inner.Write(sink, packet);

    public override void Write(Utf8Sink sink, ref PacketContext packet, PacketDissector dissector)
    {
        if (rules.Of(ref packet) is not { } escape)
        {
            inner.Write(sink, ref packet, dissector);
            return;
        }
        _text.Clear();
        inner.Write(_text, ref packet, dissector);
        ReadOnlySpan<byte> text = _text.Written;
        int end = text.IndexOf((byte)'\n');
        if (end < 0) end = text.Length;
        sink.Add(escape);
        sink.Add(text[..end]);
        sink.Add("\e[0m"u8);
        sink.Add(text[end..]);
    }
}
