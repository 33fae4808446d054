using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>The values of <c>-N</c>, <c>-n</c>, <c>-H</c> and <c>-W</c>: what is shown by name.</summary>
static class NameChoices
{
    /// <summary>What tshark names without an option: link-layer addresses. The other kinds only say where names of hosts would come from.</summary>
    public const NameKinds Usual = NameKinds.Links | NameKinds.DnsAnswers | NameKinds.Resolver;

    static readonly (char Letter, NameKinds Kind, string Words)[] s_letters =
    [
        ('d', NameKinds.DnsAnswers, "hosts by the DNS answers in the capture"), ('m', NameKinds.Links, "link-layer addresses"),
        ('n', NameKinds.Hosts, "IP addresses"), ('N', NameKinds.Resolver, "hosts by the system's resolver"),
        ('s', NameKinds.ServerNames, "hosts by the server names that clients of TLS ask for"), ('t', NameKinds.Ports, "ports"),
    ];

    /// <summary><c>-N LETTERS</c>: these kinds and no others.</summary>
    public static string? Apply(Settings settings, string letters)
    {
        NameKinds kinds = NameKinds.None;
        foreach (char letter in letters)
        {
            int row = Array.FindIndex(s_letters, l => l.Letter == letter);
            if (row < 0 && letter is 'v' or 'g') return $"-N {letter}: {(letter == 'v' ? "VLANs have no names" : "there are no databases of places")} here";
            if (row < 0)
                return $"-N specifies unknown resolving option '{letter}'; valid options are: {string.Join(", ", s_letters.Select(l => $"'{l.Letter}' {l.Words}"))}";
            kinds |= s_letters[row].Kind;
        }
        Set(settings, kinds);
        return null;
    }

    /// <summary>One kind more or less, as preferences say.</summary>
    public static void Set(Settings settings, NameKinds kind, bool on)
    {
        NameKinds kinds = settings.Dissection.Names.Kinds;
        Set(settings, on ? kinds | kind : kinds & ~kind);
    }

    /// <summary>These kinds, with the user's files of names.</summary>
    public static void Set(Settings settings, NameKinds kinds) => settings.Dissection = settings.Dissection with
    {
        Names = settings.Dissection.Names with
        {
            Kinds = kinds,
            HostsFiles = [.. settings.HostsFiles, .. PersonalFiles.Named(settings, "hosts")],
            EthersFiles = PersonalFiles.Named(settings, "ethers"),
            ServicesFiles = PersonalFiles.Named(settings, "services"),
        },
    };

    /// <summary><c>-H FILE</c></summary>
    public static string? AddHosts(Settings settings, string path)
    {
        if (!File.Exists(path)) return $"Can't read host entries from \"{path}\"";
        settings.HostsFiles.Add(path);
        settings.WritesNames = true;
        Set(settings, settings.Dissection.Names.Kinds);
        return null;
    }

    /// <summary><c>-W n</c></summary>
    public static string? Write(Settings settings, string value)
    {
        if (value != "n") return $"Invalid -W argument \"{value}\"; it must be 'n': write the names of hosts (pcapng only)";
        settings.WritesNames = true;
        return null;
    }

    /// <summary>Adds what has to be looked at in every packet for the sake of names.</summary>
    public static void AddTo(FieldSelection selection, Settings settings)
    {
        NameOptions names = settings.Dissection.Names;
        if (!names.Wants(NameKinds.Hosts)) return;
        string[] fields = names.Wants(NameKinds.DnsAnswers) ? ["dns.a", "dns.aaaa"] : [];
        if (names.Wants(NameKinds.Links)) fields = [.. fields, "arp.src.hw_mac"];
        if (names.Wants(NameKinds.ServerNames)) fields = [.. fields, "tls.handshake.extensions_server_name"];
        foreach (string name in fields)
            if (ProtocolCatalog.Default.Registry.Find(name) is { } field) selection.Add(field);
    }
}
