namespace FilterLang.Cli.Tests;

/// <summary>Commands named by the first word.</summary>
public sealed class CommandDispatchTests
{
    [Fact]
    public void A_first_word_that_names_a_command_runs_it()
    {
        Assert.Equal(0, DfilterProcess.Run("check", "frame.number == 1").ExitCode);
        Transcript bad = DfilterProcess.Run("-n", "check", "frame.number == 1", "frame.nmber == 2");
        Assert.Equal((4, ""), (bad.ExitCode, bad.Output));
        Assert.StartsWith("dfilter: \"frame.nmber\" is not a valid", bad.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--", "check", "samples/handshake.pcap")]
    [InlineData("-Y", "frame.number == 1", "check")]
    [InlineData("-r", "samples/handshake.pcap", "check")]
    public void Behind_two_dashes_a_filter_or_a_file_it_names_none(params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(arguments);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("check", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_mean_nothing_to_a_command_are_refused()
    {
        Transcript run = DfilterProcess.Run("check", "-w", "x", "eth");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("option -w means nothing to \"dfilter check\"", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_command_has_help()
    {
        string all = DfilterProcess.Run("--help").Output;
        foreach (string name in (string[])["check", "help"])
        {
            Assert.Contains($"\n  {name} ", all, StringComparison.Ordinal);
            Transcript help = DfilterProcess.Run("help", name);
            Assert.Equal((0, ""), (help.ExitCode, help.Errors));
            Assert.StartsWith($"dfilter {name}: ", help.Output, StringComparison.Ordinal);
            Assert.Equal(help.Output, DfilterProcess.Run(name, "--help").Output);
        }
        Assert.Equal(1, DfilterProcess.Run("help", "nonsense").ExitCode);
    }

    [Fact]
    public void Json_tells_programs_what_is_wrong()
    {
        Transcript run = DfilterProcess.Run("check", "--json", "frame.nmber == 2");
        Assert.Equal((4, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith(
            "{\"filter\":\"frame.nmber == 2\",\"valid\":false,\"diagnostics\":[{\"code\":\"UnknownField\",\"severity\":\"error\",\"start\":0,\"length\":11,",
            run.Output, StringComparison.Ordinal);
        Assert.Equal("{\"filter\":\"eth\",\"valid\":true,\"diagnostics\":[]}\n", DfilterProcess.Run("check", "--json", "eth").Output);
    }

    [Fact]
    public void No_command_has_the_name_of_a_protocol_or_field()
    {
        string help = DfilterProcess.Run("help").Output;
        string list = help[help.IndexOf("commands:", StringComparison.Ordinal)..help.IndexOf("options:", StringComparison.Ordinal)];
        string[] names = [.. list.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
        Assert.Contains("split", names);
        Assert.Equal(4, DfilterProcess.Run(["check", .. names]).ExitCode);
        foreach (string name in names) Assert.Contains($"\"{name}\" is not a valid protocol or protocol field", DfilterProcess.Run("check", name).Errors, StringComparison.Ordinal);
    }
}
