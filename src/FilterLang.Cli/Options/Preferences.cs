using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>
/// The preferences that <c>-o NAME:VALUE</c> and a profile's file can set, with Wireshark's names. Others of Wireshark's are known by their
/// defaults, which is how dfilter works, so that setting them to these changes nothing.
/// </summary>
static class Preferences
{
    static readonly (string Name, Func<DissectionOptions, bool, DissectionOptions> Set)[] s_all =
    [
        ("ip.check_checksum", static (o, v) => o with { IpCheckChecksum = v }),
        ("ip.defragment", static (o, v) => o with { IpDefragment = v }),
        ("ipv6.defragment", static (o, v) => o with { IPv6Defragment = v }),
        ("tcp.analyze_sequence_numbers", static (o, v) => o with { TcpAnalyzeSequenceNumbers = v }),
        ("tcp.check_checksum", static (o, v) => o with { TcpCheckChecksum = v }),
        ("tcp.desegment_tcp_streams", static (o, v) => o with { TcpDesegmentStreams = v }),
        ("tcp.reassemble_out_of_order", static (o, v) => o with { TcpReassembleOutOfOrder = v }),
        ("tcp.relative_sequence_numbers", static (o, v) => o with { TcpRelativeSequenceNumbers = v }),
        ("udp.check_checksum", static (o, v) => o with { UdpCheckChecksum = v }),
    ];

    static readonly (string Name, NameKinds Kind)[] s_names =
    [
        ("nameres.mac_name", NameKinds.Links), ("nameres.transport_name", NameKinds.Ports), ("nameres.network_name", NameKinds.Hosts),
        ("nameres.dns_pkt_addr_resolution", NameKinds.DnsAnswers), ("nameres.use_external_name_resolver", NameKinds.Resolver),
        ("nameres.handshake_sni_addr_resolution", NameKinds.ServerNames),
    ];

    static readonly string[] s_keyLogs = ["tls.keylog_file", "ssl.keylog_file"];

    const string ColumnFormat = "gui.column.format";

    /// <summary>All that change something here.</summary>
    public static IEnumerable<string> Known => [.. s_all.Select(p => p.Name), .. s_names.Select(p => p.Name), s_keyLogs[0], ColumnFormat];

    /// <summary>Wireshark's preferences and the values they have unless they are set, but for those that change something here.</summary>
    public static IEnumerable<(string Name, string Value)> Defaults()
    {
        using var reader = new StreamReader(typeof(Preferences).Assembly.GetManifestResourceStream("FilterLang.Cli.PreferenceDefaults.txt")!);
        while (reader.ReadLine() is { } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return (line[..colon], line[(colon + 1)..].Trim());
        }
    }

    /// <summary><c>-o NAME:VALUE</c></summary>
    public static string? Apply(Settings settings, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return $"Invalid -o flag \"{text}\"";
        string name = text[..colon].Trim(), value = text[(colon + 1)..].Trim();
        if (TrySet(settings, name, value, out string? complaint)) return complaint is null ? null : $"Invalid -o flag \"{text}\": {complaint}";
        foreach ((string known, string usual) in Defaults())
        {
            if (known != name) continue;
            return usual.Equals(value, StringComparison.OrdinalIgnoreCase) ? null : $"-o flag \"{text}\": here {name} is always {(usual.Length == 0 ? "empty" : usual)}";
        }
        return $"-o flag \"{text}\" specifies unknown preference; those that change something are: {string.Join(", ", Known)}";
    }

    /// <summary>Sets a preference that changes something here; false for others.</summary>
    public static bool TrySet(Settings settings, string name, string value, out string? complaint)
    {
        complaint = null;
        if (name == ColumnFormat) complaint = ColumnChoices.Apply(settings, value);
        else if (s_keyLogs.Contains(name)) settings.Dissection = settings.Dissection with { TlsKeyLogFile = value.Length == 0 ? null : value };
        else if (Array.Find(s_all, p => p.Name == name).Set is { } set)
        {
            if (Switch(value, out complaint) is { } on) settings.Dissection = set(settings.Dissection, on);
        }
        else if (Array.Find(s_names, p => p.Name == name) is { Name: not null } kind)
        {
            if (Switch(value, out complaint) is { } on) NameChoices.Set(settings, kind.Kind, on);
        }
        else return false;
        return true;
    }

    static bool? Switch(string value, out string? complaint)
    {
        complaint = null;
        if (value.Equals("true", StringComparison.OrdinalIgnoreCase)) return true;
        if (value.Equals("false", StringComparison.OrdinalIgnoreCase)) return false;
        complaint = "the value must be TRUE or FALSE";
        return null;
    }
}
