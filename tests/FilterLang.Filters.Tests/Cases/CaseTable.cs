using Xunit;

namespace FilterLang.Filters.Tests.Cases;

/// <summary>
/// Text tables beside this file: one case a line, the filter and what is expected, separated by <c> => </c>. Lines that start with
/// <c>#</c> are remarks.
/// </summary>
static class CaseTable
{
    public static TheoryData<string, string> Read(string name)
    {
        var cases = new TheoryData<string, string>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, name)))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            int arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            if (arrow < 0) throw new FormatException($"{name}: no arrow in: {line}");
            cases.Add(line[..arrow].TrimEnd(), line[(arrow + 4)..].Trim());
        }

        if (cases.Count == 0) throw new FormatException($"{name} holds no case");
        return cases;
    }

    static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases");
}
