namespace FilterLang.Cli.Tests;

/// <summary>The tool makes its protocols when a name asks for one: in whatever order names come, all that <c>fields</c> lists are there.</summary>
public sealed class LazyCatalogueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Names_are_found_in_any_order(int seed)
    {
        string[] names = [.. DfilterProcess.Run("fields").Output.Split('\n').Select(l => l.Split(' ')[0]).Where(n => n.Length > 0 && !n.StartsWith('(')).Distinct()];
        Assert.True(names.Length > 9000, $"only {names.Length} names");
        new Random(seed).Shuffle(names);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            File.WriteAllLines(path, names);
            Transcript run = DfilterProcess.Run("--filters", path, DfilterProcess.Sample);
            Assert.Equal("", string.Join('\n', run.Output.Split('\n').Where(l => l.Contains("\terror", StringComparison.Ordinal))));
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
