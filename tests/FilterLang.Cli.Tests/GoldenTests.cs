namespace FilterLang.Cli.Tests;

/// <summary>What tshark 4.6.9 printed of the sample, byte for byte but for the lines that name the program that wrote them.</summary>
public sealed class GoldenTests
{
    const string Packets = "frame.number in {1,2,7,9,10}";

    [Theory]
    [InlineData("tree", "-V")]
    [InlineData("tree-O", "-O", "ip,tcp", "-P")]
    [InlineData("hex", "-x")]
    [InlineData("json", "-T", "json")]
    [InlineData("json-x", "-T", "json", "-x")]
    [InlineData("jsonraw", "-T", "jsonraw", "-c", "2")]
    [InlineData("json-unique", "-T", "json", "--no-duplicate-keys", "-J", "ip")]
    [InlineData("json-j", "-T", "json", "-j", "ip tcp")]
    [InlineData("json-e", "-T", "json", "-e", "frame.number", "-e", "ip.addr", "-e", "tcp", "-e", "tcp.flags.syn")]
    [InlineData("ek", "-T", "ek")]
    [InlineData("ek-e", "-T", "ek", "-e", "frame.time", "-e", "ip.addr")]
    [InlineData("pdml", "-T", "pdml")]
    [InlineData("pdml-e", "-T", "pdml", "-e", "tcp.port", "-e", "ip")]
    [InlineData("psml", "-T", "psml")]
    [InlineData("tabs", "-T", "tabs")]
    [InlineData("summary")]
    [InlineData("time-ad", "-t", "ad")]
    [InlineData("columns", "-T", "fields", "-e", "_ws.col.info", "-e", "_ws.col.Time", "-e", "tcp", "-e", "frame", "-e", "ip.addr", "-e", "ip.addr", "-E", "quote=d")]
    public void Outputs_are_those_of_tshark(string name, params string[] arguments)
    {
        string expected = File.ReadAllText(Path.Combine(DfilterProcess.Root, "tests", "FilterLang.Cli.Tests", "Golden", name + ".txt"));
        Transcript run = DfilterProcess.Run(["-n", "-r", DfilterProcess.Sample, "-Y", Packets, .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(expected, string.Concat(run.Output.Split('\n').SkipLast(1).Where(l => !l.StartsWith("<pdml ", StringComparison.Ordinal) && !l.StartsWith("<?xml-style", StringComparison.Ordinal)).Select(l => l + "\n")));
    }

    [Fact]
    public void Columns_are_escaped_as_there()
    {
        // A comment with a tab, a backslash, quotes and two lines.
        string sample = Path.Combine(DfilterProcess.Root, "tests", "FilterLang.Cli.Tests", "Golden", "comment.pcapng");
        foreach (string line in File.ReadAllLines(Path.Combine(DfilterProcess.Root, "tests", "FilterLang.Cli.Tests", "Golden", "escapes.tsv")))
        {
            string[] cells = line.Split('\x1F');
            string[] options = cells[0].Length == 0 ? [] : cells[0].Split(' ');
            Transcript run = DfilterProcess.Run(["-n", "-r", sample, "-c", "3", "-T", "fields", .. options, "-e", "frame.number", "-e", "frame.comment", "-e", "ip.addr"]);
            Assert.Equal((0, cells[1].Replace('\x1E', '\n')), (run.ExitCode, run.Output));
        }
    }
}
