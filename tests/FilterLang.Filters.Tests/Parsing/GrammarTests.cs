using System.Security.Cryptography;
using System.Text;
using FilterLang.Filters.Parsing.Generated;
using Xunit;

namespace FilterLang.Filters.Tests.Parsing;

public class GrammarTests
{
    [Theory]
    [InlineData("DisplayFilterLexer.g4", GrammarHashes.Lexer)]
    [InlineData("DisplayFilterParser.g4", GrammarHashes.Parser)]
    public void The_committed_parser_was_made_from_the_grammar(string grammar, string hash)
    {
        string text = File.ReadAllText(Path.Combine(GrammarFolder(), grammar)).Replace("\r", "", StringComparison.Ordinal);
        string actual = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.True(actual == hash, $"{grammar} has changed: run grammar/generate.sh and commit what it writes.");
    }

    static string GrammarFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string grammar = Path.Combine(folder.FullName, "grammar");
            if (File.Exists(Path.Combine(grammar, "generate.sh"))) return grammar;
        }

        throw new DirectoryNotFoundException("There is no grammar folder above the tests.");
    }
}
