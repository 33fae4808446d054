using System.Text;
using FilterLang.Cli.Commands;

namespace FilterLang.Cli.Options;

/// <summary>The manual page <c>dfilter(1)</c> in the markup of man(7), made of the tables of options and commands.</summary>
static class ManPage
{
    static readonly (string Code, string Meaning)[] s_codes =
    [
        ("0", "done, also when nothing matched"), ("1", "a bad option or option value"), ("3", "an input is missing, a folder, or no capture file"),
        ("4", "a bad display filter"), ("9", "the output cannot be written"), ("14", "an input is cut short or damaged; all whole packets came first"),
        ("130", "ended by an interrupt, with what was known until then"), ("141", "whoever read the output has closed the pipe"),
    ];

    static readonly (string Line, string Meaning)[] s_examples =
    [
        ("dfilter \"tcp.flags.syn == 1 && ip.dst == 10.0.0.1\" file.pcap", "packets that match, a line each"),
        ("dfilter \"\" file.pcap -T fields -e ip.src -e udp.port", "columns of every packet"),
        ("dfilter -r file.pcap -Y \"tcp.port == 443\" -w smaller.pcapng", "a smaller capture"),
        ("tcpdump -w - | dfilter \"icmp\" -", "from a pipe, as packets come"),
    ];

    public static string Text
    {
        get
        {
            var page = new StringBuilder($".TH DFILTER 1 \"\" \"dfilter {VersionText.Number}\" \"User Commands\"\n");
            page.Append(".SH NAME\ndfilter \\- Wireshark's display filters over capture files\n");
            page.Append(".SH SYNOPSIS\n.B dfilter\n[\\fIOPTIONS\\fR] \\fIFILTER\\fR [\\fIFILE\\fR...]\n.br\n.B dfilter\n[\\fIOPTIONS\\fR] \\fB\\-r\\fR \\fIFILE\\fR... [\\fIFILTER\\fR...]\n.br\n.B dfilter\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR] ...\n");
            page.Append(".SH OPTIONS\n");
            foreach (CliOption option in OptionTable.All)
            {
                page.Append($".TP\n\\fB{Escape(option.Shown)}\\fR{(option.Argument is { } argument ? $" \\fI{Escape(argument)}\\fR" : "")}\n{Escape(option.Help)}\n");
            }
            page.Append(".SH COMMANDS\n");
            foreach (CommandRow row in CommandTable.All)
                page.Append($".TP\n\\fBdfilter {row.Name}\\fR {Escape(row.Create().Usage)}\n{Escape(row.Help)}\n");
            page.Append(".SH EXIT STATUS\n");
            foreach ((string code, string meaning) in s_codes) page.Append($".TP\n\\fB{code}\\fR\n{Escape(meaning)}\n");
            page.Append(".SH EXAMPLES\n");
            foreach ((string line, string meaning) in s_examples) page.Append($".TP\n{Escape(meaning)}\n.nf\n{Escape(line)}\n.fi\n");
            return page.Append(".SH SEE ALSO\ndfilter\\-filter(5), tshark(1), wireshark\\-filter(4)\n").ToString();
        }
    }

    /// <summary>Text that man(7) shows as it stands.</summary>
    public static string Escape(string text)
    {
        string escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
