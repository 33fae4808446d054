using System.Globalization;

namespace FilterLang.Tests.Spec;

/// <summary>A row of a table: a filter, and what Wireshark 4.6 makes of it.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Statement">What the row is an example of.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Expected">The frames it selects, "none", or start, length and message of its error; a warning stands behind a bar.</param>
/// <param name="IsOwn">Whether Wireshark answers otherwise; docs/LANGUAGE.md says why.</param>
public sealed record SpecRow(string Table, string Statement, string Filter, string Expected, bool IsOwn)
{
    public override string ToString() => $"{Table} {Filter}";
}

/// <summary>
/// A table of the statements about the language: a text file beside this one, called by the section of the reference it holds. A line that
/// starts with <c>##</c> is a statement, those below it show it: a filter, <c> => </c> and what becomes of it over the frames of
/// frames.txt, or <c> ~> </c> where this project answers otherwise on purpose. Control characters stand as their pictures.
/// </summary>
public sealed class SpecTable
{
    const string Pictures = "␉␊␍␋␌⍽⏚␠", Characters = "\t\n\r\v\f\u00A0\u200B ";

    SpecTable(string name) => Name = name;

    public string Name { get; }

    /// <summary>The macros its filters may use.</summary>
    public Dictionary<string, string> Macros { get; } = [];

    /// <summary>The frame that references speak of, 0 for none.</summary>
    public int Selected { get; private set; }

    public List<SpecRow> Rows { get; } = [];

    public static string Folder { get; } = Path.Combine(FilterLang.TestSupport.Repository.Root, "tests", "FilterLang.Tests", "Spec");

    /// <summary>All tables, in the order of the sections.</summary>
    public static IReadOnlyList<SpecTable> All { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])).Order(StringComparer.Ordinal).Select(Read)];

    static SpecTable Read(string file)
    {
        var table = new SpecTable(Path.GetFileNameWithoutExtension(file));
        string statement = "";
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) statement = line[3..];
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("macro ", StringComparison.Ordinal))
            {
                int equals = line.IndexOf(" = ", StringComparison.Ordinal);
                table.Macros[line[6..equals]] = line[(equals + 3)..];
            }
            else if (line.StartsWith("selected ", StringComparison.Ordinal))
            {
                table.Selected = int.Parse(line[9..], CultureInfo.InvariantCulture);
            }
            else
            {
                table.Add(statement, line);
            }
        }

        return table;
    }

    void Add(string statement, string line)
    {
        int arrow = Math.Max(line.LastIndexOf(" => ", StringComparison.Ordinal), line.LastIndexOf(" ~> ", StringComparison.Ordinal));
        if (arrow < 0) throw new FormatException($"{Name}: no arrow in: {line}");
        Rows.Add(new SpecRow(Name, statement, Spelled(line[..arrow]), line[(arrow + 4)..], line[arrow + 1] == '~'));
    }

    static string Spelled(string text)
    {
        for (int i = 0; i < Pictures.Length; i++) text = text.Replace(Pictures[i], Characters[i]);
        return text;
    }
}
