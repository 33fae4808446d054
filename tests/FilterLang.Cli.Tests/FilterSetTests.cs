namespace FilterLang.Cli.Tests;

public sealed class FilterSetTests
{
    [Fact]
    public void Many_filters_are_asked_in_one_pass()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            File.WriteAllText(path, "tcp.flags.syn == 1\n# a remark\n\nicmp\ntcp.prt == 1\nframe.number > 100\n");
            Transcript run = DfilterProcess.Run("-n", "-r", DfilterProcess.Sample, "--filters", path);
            Assert.Equal((4, ""), (run.ExitCode, run.Errors));
            Assert.Equal("1\t7,9\n4\t5,6,16,17\n5\terror \"tcp.prt\" is not a valid protocol or protocol field.\n6\t\n", run.Output);
            run = DfilterProcess.Run("-Y", "frame.number <= 7", "--filters", path, DfilterProcess.Sample);
            Assert.StartsWith("1\t7\n4\t5,6\n", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_of_filters_is_a_usage_error()
    {
        Transcript run = DfilterProcess.Run("--filters", "/nosuch/filters", DfilterProcess.Sample);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be read", run.Errors, StringComparison.Ordinal);
    }
}
