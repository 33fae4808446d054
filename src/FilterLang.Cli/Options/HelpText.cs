using System.Text;

namespace FilterLang.Cli.Options;

/// <summary>What <c>--help</c> prints: examples first, then the options from their table.</summary>
static class HelpText
{
    const string Examples = """
        dfilter: Wireshark's display filters over capture files

          dfilter "tcp.flags.syn == 1 && ip.dst == 10.0.0.1" file.pcap     packets that match, a line each
          dfilter "" file.pcap                                            every packet
          dfilter "dns" file.pcap -T fields -e ip.src -e udp.port         columns
          dfilter -r file.pcap -Y "tcp.port == 443" -w out.pcapng         a smaller capture
          tcpdump -w - | dfilter "icmp"                                   from a pipe

        usage: dfilter [OPTIONS] FILTER [FILE...] | dfilter [OPTIONS] -Y FILTER [FILE...] | dfilter [OPTIONS] -r FILE [FILTER]

        """;

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Examples);
            foreach (CliOption option in OptionTable.All)
            {
                string left = option.Argument is null ? option.Shown : $"{option.Shown} {option.Argument}";
                text.Append("  ").Append(left.PadRight(30)).Append(' ').Append(option.Help).Append('\n');
            }
            return text.ToString();
        }
    }
}
