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
    public void References_stand_for_values_of_the_selected_frame()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        try
        {
            File.WriteAllText(path, "ip.src == $ip.src and tcp.flags.syn == 1\nicmp\n");
            Assert.Equal("1\t7\n2\t5,6,16,17\n", DfilterProcess.Run("--filters", path, "--selected-frame", "7", DfilterProcess.Sample).Output);
            Assert.Equal("1\t9\n2\t5,6,16,17\n", DfilterProcess.Run("--filters", path, "--selected-frame", "9", DfilterProcess.Sample).Output);
            Assert.Equal("1\t\n2\t5,6,16,17\n", DfilterProcess.Run("--filters", path, DfilterProcess.Sample).Output);
            Transcript missing = DfilterProcess.Run("--filters", path, "--selected-frame", "7777", DfilterProcess.Sample);
            Assert.Equal((3, ""), (missing.ExitCode, missing.Output));
            Assert.Contains("no frame 7777", missing.Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Explain_and_check_know_the_selected_frame()
    {
        Transcript run = DfilterProcess.Run("explain", "--selected-frame", "7", "tcp.srcport == $tcp.srcport", DfilterProcess.Sample);
        Assert.Contains("${tcp.srcport}    -- field of the selected frame, Unsigned integer (16 bits): 52614", run.Output, StringComparison.Ordinal);
        run = DfilterProcess.Run("explain", "--selected-frame", "7", "--why", "tcp.srcport == $tcp.srcport", DfilterProcess.Sample, "9");
        Assert.StartsWith("[false] ", run.Output, StringComparison.Ordinal);
        run = DfilterProcess.Run("check", "--selected-frame", "7", "-r", DfilterProcess.Sample, "udp.port == ${udp.port}");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("udp.port does not occur in frame 7.\n    udp.port == ${udp.port}\n                  ^~~~~~~~\n", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, DfilterProcess.Run("check", "--selected-frame", "7", "ip").ExitCode);
    }

    [Fact]
    public void A_missing_file_of_filters_is_a_usage_error()
    {
        Transcript run = DfilterProcess.Run("--filters", "/nosuch/filters", DfilterProcess.Sample);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("cannot be read", run.Errors, StringComparison.Ordinal);
    }
}
