using System.Text;

namespace FilterLang.Cli.Tests;

/// <summary>Commands that a document shows with what they print (<c>$ dfilter ...</c>) print just that.</summary>
public sealed class DocumentedCommandsTests
{
    [Theory]
    [InlineData("docs/tutorial-handshake.md", 7)]
    [InlineData("docs/tutorial-handshake.zh.md", 7)]
    public void Print_what_the_document_shows(string document, int commands)
    {
        string[] lines = File.ReadAllLines(Path.Combine(DfilterProcess.Root, document));
        int ran = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("$ dfilter ", StringComparison.Ordinal)) continue;
            var expected = new StringBuilder();
            int end = Array.IndexOf(lines, "```", i);
            for (int k = i + 1; k < end; k++) expected.Append(lines[k]).Append('\n');
            Transcript run = DfilterProcess.Run([.. Words(lines[i]["$ dfilter ".Length..]).Select(w => w == "samples/handshake.pcap" ? DfilterProcess.Sample : w)]);
            Assert.Equal((0, expected.ToString(), ""), (run.ExitCode, run.Output, run.Errors));
            ran++;
        }
        Assert.Equal(commands, ran);
    }

    // A shell's double quotes, without escapes.
    static IEnumerable<string> Words(string line)
    {
        string[] parts = line.Split('"');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) yield return parts[i];
            else
                foreach (string word in parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }
}

/// <summary>The code that docs/EMBEDDING.md shows is that of the samples, which are built and run.</summary>
public sealed class DocumentedCodeTests
{
    [Fact]
    public void Comes_from_the_samples()
    {
        string samples = string.Concat(Directory.GetFiles(Path.Combine(DfilterProcess.Root, "samples"), "Program.cs", SearchOption.AllDirectories).Select(f => Flat(File.ReadAllText(f))));
        string[] blocks = [.. File.ReadAllText(Path.Combine(DfilterProcess.Root, "docs", "EMBEDDING.md")).Split("```csharp\n").Skip(1).Select(b => Flat(b[..b.IndexOf("```", StringComparison.Ordinal)]))];
        Assert.Equal(10, blocks.Length);
        Assert.All(blocks, b => Assert.Contains(b, samples, StringComparison.Ordinal));
    }

    static string Flat(string code) => string.Join('\n', code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
