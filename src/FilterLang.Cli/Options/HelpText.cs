using System.Text;
using FilterLang.Cli.Commands;

namespace FilterLang.Cli.Options;

/// <summary>What <c>--help</c> prints on one screen: examples first, then commands and the options of every day, from their tables.</summary>
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

    static readonly string[] s_everyday = ["r", "Y", "w", "c", "2", "V", "O", "x", "T", "e", "E", "t", "z", "i", "o"];

    public static string Text
    {
        get
        {
            var text = new StringBuilder(Examples);
            text.Append("commands: dfilter COMMAND [OPTIONS] ...; \"dfilter help COMMAND\" tells more\n\n");
            foreach (CommandRow row in CommandTable.All) Line(text, row.Name, row.Help);
            text.Append("\noptions: these, and those that \"dfilter help options\" lists\n\n");
            foreach (CliOption option in OptionTable.All)
                if (s_everyday.Contains(option.ShortestName)) Line(text, option);
            return text.ToString();
        }
    }

    /// <summary>All options.</summary>
    public static string OptionText()
    {
        var text = new StringBuilder();
        foreach (CliOption option in OptionTable.All) Line(text, option);
        return text.ToString();
    }

    /// <summary>What <c>--help</c> shows: the whole, or the command that was named.</summary>
    public static string For(Settings settings) => CommandTable.Find(settings.CommandName) is { } row ? Of(row) : Text;

    /// <summary>A command's usage, its own options and the common ones that it takes.</summary>
    public static string Of(CommandRow row)
    {
        Command command = row.Create();
        var text = new StringBuilder($"dfilter {row.Name}: {row.Help}\n\nusage: dfilter {row.Name} {command.Usage}\n\n");
        if (command.Details.Length > 0) text.Append(command.Details).Append('\n');
        foreach (CliOption option in command.Options) Line(text, option);
        foreach (CliOption option in OptionTable.All)
            if (command.CommonOptions.Contains(option.ShortestName)) Line(text, option);
        return text.ToString();
    }

    static void Line(StringBuilder text, CliOption option) =>
        Line(text, option.Usage, option.Help);

    static void Line(StringBuilder text, string left, string right) =>
        text.Append("  ").Append(left.PadRight(30)).Append(' ').Append(right).Append('\n');
}
