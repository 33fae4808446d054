using System.Text.RegularExpressions;

namespace FilterLang.Tests.Spec;

/// <summary>
/// checklist.tsv names, for each statement of the reference that is marked as checked with Wireshark 4.6, the statements of the tables that
/// show it. Where the reference is beside the project, no mark may be missing.
/// </summary>
public sealed partial class ChecklistTests
{
    static string[][] Lines => [.. File.ReadLines(Path.Combine(SpecTable.Folder, "checklist.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    [Fact]
    public void Every_statement_has_rows()
    {
        HashSet<(string, string)> shown = [.. SpecTable.All.SelectMany(t => t.Rows).Select(r => (r.Table, r.Statement))];
        Assert.All(Lines, line => Assert.Contains((line[2], line[3]), shown));
    }

    [Fact]
    public void Every_mark_of_the_reference_is_listed()
    {
        string reference = Path.Combine(FilterLang.TestSupport.Repository.Root, "..", "shared", "spec", "display-filter-language.md");
        if (!File.Exists(reference)) return;
        var marks = new List<(string Section, int Mark)>();
        string section = "";
        foreach (string line in File.ReadLines(reference))
        {
            if (Heading().Match(line) is { Success: true } heading) section = heading.Groups[1].Value;
            if (section.Length > 0 && line.Contains("✓46", StringComparison.Ordinal)) marks.Add((section, marks.Count(m => m.Section == section) + 1));
        }

        Assert.Equal(marks, Lines.Select(l => (l[0], int.Parse(l[1], System.Globalization.CultureInfo.InvariantCulture))).Distinct());
    }

    [GeneratedRegex(@"^#+ (\d+(?:\.\d+)?)")]
    private static partial Regex Heading();
}
