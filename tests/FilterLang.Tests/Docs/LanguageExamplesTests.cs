using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Functions;

namespace FilterLang.Tests.Docs;

/// <summary>The examples of docs/LANGUAGE.md and of the language's tables.</summary>
public sealed class LanguageExamplesTests
{
    static readonly CompileOptions s_options = new() { Macros = new Dictionary<string, string> { ["macro"] = "$1 == $2", ["addr"] = "$1 == $2" } };

    public static TheoryData<string> Filters => [.. Block("filter")];

    public static TheoryData<string> Errors => [.. Block("error")];

    public static TheoryData<string> Rows => [.. LanguageHelp.Operators.Select(o => o.Example), .. LanguageHelp.Functions.Select(f => f.Example)];

    [Theory, MemberData(nameof(Filters))]
    public void Examples_compile(string filter) => Assert.Null(FilterCompiler.Compile(filter, ProtocolCatalog.Default.Registry, s_options).Error);

    [Theory, MemberData(nameof(Errors))]
    public void Mistakes_are_refused_with_these_words(string line)
    {
        string[] parts = line.Split("   ", 2);
        Diagnostic? error = FilterCompiler.Compile(parts[0].Trim(), ProtocolCatalog.Default.Registry).Error;
        Assert.Equal(parts[1].Trim(), error?.Message);
    }

    [Theory, MemberData(nameof(Rows))]
    public void Examples_of_functions_and_operators_compile(string filter)
    {
        Diagnostic? error = FilterCompiler.Compile(filter, ProtocolCatalog.Default.Registry, s_options).Error;

        // Not every protocol that an example speaks of need be there.
        Assert.True(error is null or { Code: DiagnosticCode.UnsupportedField }, error?.Message);
    }

    static IEnumerable<string> Block(string kind)
    {
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(Root, "docs", "LANGUAGE.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = line == "```" + kind;
            else if (inside && line.Length > 0) yield return line;
        }
    }

    static string Root
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "FilterLang.sln"))) return folder.FullName;
            throw new InvalidOperationException("The tests do not run within the repository.");
        }
    }
}
