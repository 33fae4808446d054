using System.Text;
using FilterLang.Filters.Functions;
using static FilterLang.Cli.Options.ManPage;

namespace FilterLang.Cli.Options;

/// <summary>The manual page <c>dfilter-filter(5)</c>, made of the tables of the language.</summary>
static class FilterManPage
{
    static readonly (string Kind, string Written)[] s_constants =
    [
        ("numbers", "80, 0x50, 0o120, 0b1010000, 'P', -5, 1.5, 1e3"),
        ("truth values", "True, False, 1, 0, or the field's own words: \"Set\""),
        ("names of values", "\"UDP\", \"Echo (ping) request\"; case does not count"),
        ("text", "\"with \\\"escapes\\\" and \\x41\", r\"raw\\d+\""),
        ("bytes", "00:11:22, 00-11-22, 0011.2233, :61 for one byte, \"text\""),
        ("addresses", "10.0.0.1, 10.0.0.0/8, 2001:db8::1, fe80::/10, 00:1b:21:aa:bb:cc"),
        ("times", "\"2024-05-17 08:30:00\", \"2024-05-17T08:30:00Z\", 1715934600.5; spans in seconds"),
        ("sets", "{80, 443, 8000 .. 8080}, {10.0.0.0/8, 192.168.0.0/16}"),
    ];

    public static string Text
    {
        get
        {
            var page = new StringBuilder($".TH DFILTER\\-FILTER 5 \"\" \"dfilter {VersionText.Number}\" \"File Formats\"\n");
            page.Append(".SH NAME\ndfilter\\-filter \\- the language of display filters\n");
            page.Append(".SH SYNOPSIS\n.B dfilter\n\\(dq\\fIFILTER\\fR\\(dq [\\fIFILE\\fR...]\n");
            page.Append(".SH DESCRIPTION\n").Append(Escape("A filter says which packets are meant: by fields that they must have, and by what these must be. "
                + "A field that occurs several times in a packet has several values; most relations hold where some value makes them true. "
                + "Names, types and values are Wireshark's; \"dfilter fields WORD\" finds them.")).Append('\n');
            Section(page, "OPERATORS", LanguageHelp.Operators);
            Section(page, "FUNCTIONS", LanguageHelp.Functions);
            page.Append(".SH CONSTANTS\n");
            foreach ((string kind, string written) in s_constants) page.Append($".TP\n\\fB{Escape(kind)}\\fR\n{Escape(written)}\n");
            return page.Append(".SH SEE ALSO\ndfilter(1), wireshark\\-filter(4)\n").ToString();
        }
    }

    static void Section(StringBuilder page, string title, IEnumerable<(string Words, string Summary, string Example)> rows)
    {
        page.Append($".SH {title}\n");
        foreach ((string words, string summary, string example) in rows)
            page.Append($".TP\n\\fB{Escape(words)}\\fR\n{Escape(summary)}\n.br\n\\fI{Escape(example)}\\fR\n");
    }
}
