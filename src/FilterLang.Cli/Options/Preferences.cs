using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>The preferences that <c>-o NAME:VALUE</c> can set, with Wireshark's names.</summary>
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

    static readonly string[] s_keyLogs = ["tls.keylog_file", "ssl.keylog_file"];

    public static string? Apply(Settings settings, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? text : text[..colon].Trim(), value = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (colon < 0) return $"Invalid -o flag \"{text}\"";
        if (s_keyLogs.Contains(name))
        {
            settings.Dissection = settings.Dissection with { TlsKeyLogFile = value.Length == 0 ? null : value };
            return null;
        }
        foreach ((string known, Func<DissectionOptions, bool, DissectionOptions> set) in s_all)
        {
            if (known != name) continue;
            bool on = value.Equals("true", StringComparison.OrdinalIgnoreCase);
            if (!on && !value.Equals("false", StringComparison.OrdinalIgnoreCase)) return $"Invalid -o flag \"{text}\": the value must be TRUE or FALSE";
            settings.Dissection = set(settings.Dissection, on);
            return null;
        }
        return $"-o flag \"{text}\" specifies unknown preference; known are: {string.Join(", ", s_all.Select(p => p.Name).Append(s_keyLogs[0]))}";
    }
}
