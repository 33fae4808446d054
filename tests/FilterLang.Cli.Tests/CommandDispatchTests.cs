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
        foreach (string name in (string[])["check", "explain", "fields", "help"])
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

    [Fact]
    public void Functions_and_operators_have_help()
    {
        Assert.Contains("ip_rfc1918", DfilterProcess.Run("help", "functions").Output, StringComparison.Ordinal);
        Assert.Contains("not in", DfilterProcess.Run("help", "operators").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_is_explained()
    {
        Transcript run = DfilterProcess.Run("explain", "--macro", "web=tcp.port == 80 or tcp.port == 443", "(${web}) and ip.ttl > 5");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        foreach (string words in (string[])["expanded    (tcp.port == 80 or", "became one set", "some pair of values", "level       1", "tcp.port (Unsigned integer (16 bits))", "over headers"])
            Assert.Contains(words, run.Output, StringComparison.Ordinal);
        Assert.Equal(4, DfilterProcess.Run("explain", "frame.nmber").ExitCode);
        Assert.Equal(1, DfilterProcess.Run("explain").ExitCode);
    }

    [Fact]
    public void A_frame_is_told_why_it_passes_or_not()
    {
        Transcript run = DfilterProcess.Run("explain", "--why", "tcp.port != 80 or not frame.len > 60", DfilterProcess.Sample, "7");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("[false] or", run.Output, StringComparison.Ordinal);
        Assert.Contains("[false] tcp.port != 80    -- every pair of values: different", run.Output, StringComparison.Ordinal);
        Assert.Contains("tcp.port    -- field, Unsigned integer (16 bits): 52614, 80", run.Output, StringComparison.Ordinal);
        Assert.Contains("[true]  frame.len > 60", run.Output, StringComparison.Ordinal);
        Assert.Contains("absent", DfilterProcess.Run("explain", "--why", "udp.port == 1", DfilterProcess.Sample, "7").Output, StringComparison.Ordinal);
        Assert.Equal(1, DfilterProcess.Run("explain", "--why", "eth", DfilterProcess.Sample, "999").ExitCode);
    }

    [Fact]
    public void Lists_of_filters_are_checked()
    {
        string folder = Directory.CreateTempSubdirectory("dfilter-check").FullName;
        try
        {
            string dfilters = Path.Combine(folder, "dfilters"), colors = Path.Combine(folder, "colorfilters"), macros = Path.Combine(folder, "dmacros");
            File.WriteAllText(dfilters, "# mine\n\"Good one\" frame.number == 1\n\"Bad one\" frame.nmber == 1\n");
            File.WriteAllText(colors, "@Raw@@tcp.flags == 50:02@[65535,0,0][0,0,0]\n!@Off@frame.len >@[1,2,3][4,5,6]\n");
            File.WriteAllText(macros, "\"port\" tcp.port == $1\n\"web\" $port(80) or $port(443)\n\"wrong\" $prt(80)\n");
            Transcript run = DfilterProcess.Run("check", "--filter-file", dfilters);
            Assert.Equal(4, run.ExitCode);
            Assert.Contains($"{dfilters}:3 \"Bad one\": ", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("Good one", run.Errors, StringComparison.Ordinal);
            run = DfilterProcess.Run("check", "--json", "--filter-file", colors);
            Assert.Equal(4, run.ExitCode);
            Assert.Contains("\"filter\":\"@tcp.flags == 50:02\",\"valid\":true", run.Output, StringComparison.Ordinal);
            Assert.Contains("\"filter\":\"frame.len >\",\"valid\":false", run.Output, StringComparison.Ordinal);
            run = DfilterProcess.Run("check", "--filter-file", macros);
            Assert.Equal(4, run.ExitCode);
            Assert.Contains("macro 'prt' does not exist", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("dmacros:2", run.Errors, StringComparison.Ordinal);
            Assert.Equal(0, DfilterProcess.Run("check", "--macro-file", macros, "${web}").ExitCode);
            Assert.Equal(1, DfilterProcess.Run("check", "--macro-file", Path.Combine(folder, "none"), "eth").ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Macros_work_in_the_main_job_too()
    {
        Transcript run = DfilterProcess.Run("--macro", "n=frame.number in {$1,$2}", "$n(3;5)", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number");
        Assert.Equal((0, "3\n5\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(1, DfilterProcess.Run("--macro", "n", "eth").ExitCode);
    }

    [Fact]
    public void Errors_for_programs_are_json_in_the_main_job_too()
    {
        Transcript run = DfilterProcess.Run("--error-format", "json", "tcp.prt == 80", DfilterProcess.Sample);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("\"replacement\":\"tcp.port\"", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_be_expressions()
    {
        Transcript run = DfilterProcess.Run("frame.number == 9", DfilterProcess.Sample, "-T", "fields", "-E", "separator=;", "-e", "ip.src[0:2]", "-e", "@tcp.flags",
            "-e", "eth.type#1", "-e", "tcp.port + 1", "-e", "tcp.flags.syn == 1", "-e", "double(ip.ttl) / 3", "-e", "max(tcp.port)", "-e", "udp.port + 1", "-e", "tcp.port");
        Assert.Equal((0, "b7:88;80:12;2048;81,52615;✓;17.333333333333332;52614;;80,52614\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(1, DfilterProcess.Run("", DfilterProcess.Sample, "-T", "fields", "-e", "tcp.port +").ExitCode);
    }

    [Fact]
    public void Columns_of_header_fields_alone_may_be_expressions_too()
    {
        Transcript run = DfilterProcess.Run("frame.number == 1", DfilterProcess.Sample, "-T", "fields", "-e", "frame.len / 3", "-e", "frame.len", "-e", "frame.len + 1");
        Assert.Equal((0, "14\t42\t43\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void References_stand_for_the_values_of_the_selected_frame()
    {
        Transcript run = DfilterProcess.Run("--selected-frame", "9", "tcp.dstport == $tcp.srcport and tcp.seq_raw == ${tcp.ack_raw}", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number");
        Transcript plain = DfilterProcess.Run("frame.number == 9", DfilterProcess.Sample, "-T", "fields", "-e", "tcp.srcport", "-e", "tcp.ack_raw");
        string[] values = plain.Output.Trim().Split('\t');
        Transcript spelt = DfilterProcess.Run($"tcp.dstport == {values[0]} and tcp.seq_raw == {values[1]}", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number");
        Assert.Equal((0, spelt.Output, ""), (run.ExitCode, run.Output, run.Errors));
        Assert.NotEqual("", run.Output);
        Assert.Equal("", DfilterProcess.Run("ip.src == $ip.src", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number").Output);
        Transcript none = DfilterProcess.Run("--selected-frame", "99", "ip.src == $ip.src", DfilterProcess.Sample);
        Assert.Equal((3, "dfilter: there is no frame 99 to select\n"), (none.ExitCode, none.Errors));
    }
}
