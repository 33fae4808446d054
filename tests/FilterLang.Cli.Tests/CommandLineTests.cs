namespace FilterLang.Cli.Tests;

public sealed class CommandLineTests
{
    static string Sample => DfilterProcess.Sample;

    [Fact]
    public void Help_goes_to_standard_output()
    {
        Transcript help = DfilterProcess.Run("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Errors));
        Assert.Contains("usage: dfilter", help.Output, StringComparison.Ordinal);
        Assert.Contains("-Y, --display-filter FILTER", help.Output, StringComparison.Ordinal);
        Assert.InRange(help.Output.Count(c => c == '\n'), 20, 45);
        Assert.DoesNotContain("--no-duplicate-keys", help.Output, StringComparison.Ordinal);
        Assert.Contains("--no-duplicate-keys", DfilterProcess.Run("help", "options").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_pass_knows_which_frame_answers()
    {
        Transcript run = DfilterProcess.Run("-2", "-r", DfilterProcess.Sample, "-Y", "dns", "-T", "fields", "-e", "frame.number", "-e", "dns.response_in", "-e", "dns.response_to");
        Assert.Equal("3\t4\t\n4\t\t3\n20\t21\t\n21\t\t20\n", run.Output);
        Assert.Equal("3\n20\n", DfilterProcess.Run("-2", "-r", DfilterProcess.Sample, "-Y", "dns.response_in", "-T", "fields", "-e", "frame.number").Output);
    }

    /// <summary>The search for the transaction of a frame is bounded: what it does not reach has no answer to show.</summary>
    [Theory]
    [InlineData("kerberos", 88, "6A233021A103020105A20302010AA4153013A00703050000000000A2031B0152A703020101")]
    [InlineData("cldap", 389, "3025020101632004000A01000A0100020100020100010100870B6F626A656374436C6173733000")]
    public void The_second_pass_bears_more_requests_of_one_key_than_it_searches(string protocol, int port, string request)
    {
        const int Requests = 5000;
        byte[] payload = Convert.FromHexString(request);
        string folder = Directory.CreateTempSubdirectory("dfilter-requests").FullName;
        try
        {
            string file = Path.Combine(folder, "requests.pcap");
            int length = 28 + payload.Length;
            using (var written = new BinaryWriter(File.Create(file)))
            {
                foreach (uint word in (uint[])[0xA1B2C3D4, 4 << 16 | 2, 0, 0, 65535, 101]) written.Write(word);
                for (int i = 0; i < Requests; i++)
                {
                    foreach (int word in (int[])[i, 0, length, length]) written.Write(word);
                    written.Write([0x45, 0, 0, (byte)length, 0, 0, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
                    written.Write([0x9C, 0x40, (byte)(port >> 8), (byte)port, 0, (byte)(length - 20), 0, 0]);
                    written.Write(payload);
                }
            }
            Transcript run = DfilterProcess.Run("-2", "-r", file, "-Y", protocol, "-T", "fields", "-e", "frame.number");
            Assert.Empty(run.Errors);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(Requests, run.Output.Count(c => c == '\n'));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("frame.number == 3", "3\n")]
    [InlineData("frame.number in {1, 20..22}", "1\n20\n21\n22\n")]
    [InlineData("eth.dst == ff:ff:ff:ff:ff:ff", "1\n")]
    [InlineData("frame.len > 130 and frame.len < 140", "14\n")]
    [InlineData("frame.number > 100", "")]
    public void A_filter_selects_frames(string filter, string expected)
    {
        Transcript run = DfilterProcess.Run(filter, Sample, "-T", "fields", "-e", "frame.number");
        Assert.Equal((0, expected, ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void The_filter_may_stand_where_tshark_takes_it()
    {
        string expected = DfilterProcess.Run("frame.number == 3", Sample).Output;
        Assert.NotEmpty(expected);
        Assert.Equal(expected, DfilterProcess.Run("-r", Sample, "frame.number", "==", "3").Output);
        Assert.Equal(expected, DfilterProcess.Run("-nr" + Sample, "-Yframe.number == 3").Output);
        Assert.Equal(expected, DfilterProcess.Run("-Y", "frame.number == 3", Sample).Output);
    }

    [Fact]
    public void A_bad_filter_is_three_lines_with_the_place_underlined()
    {
        Transcript run = DfilterProcess.Run("frame.nmber == 3", Sample);
        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "dfilter: \"frame.nmber\" is not a valid protocol or protocol field.\n    frame.nmber == 3\n    ^~~~~~~~~~~\n",
            run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_filters_place_is_explained()
    {
        Transcript run = DfilterProcess.Run([], Sample);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("hint: to read that file: dfilter \"\" ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "doesn't exist", "", "nosuch.pcap")]
    [InlineData(3, "is a directory (folder), not a file", "", ".")]
    [InlineData(3, "isn't a capture file", "", "README.md")]
    [InlineData(1, "unrecognized option: Z", "-Z")]
    [InlineData(1, "The specified packet count is zero", "-c", "0", "", "samples/handshake.pcap")]
    [InlineData(1, "isn't a decimal number", "-cx", "", "samples/handshake.pcap")]
    [InlineData(1, "Invalid -T parameter", "-T", "nothing", "", "samples/handshake.pcap")]
    [InlineData(1, "no fields were specified", "-T", "fields", "", "samples/handshake.pcap")]
    [InlineData(1, "Some fields aren't valid:\n\tno.such", "-T", "fields", "-e", "no.such", "", "samples/handshake.pcap")]
    [InlineData(1, "not a valid field output option", "-E", "nothing=1", "", "samples/handshake.pcap")]
    [InlineData(1, "both with \"-Y\"", "-r", "samples/handshake.pcap", "-Y", "eth", "ip")]
    [InlineData(1, "standard input cannot be read twice", "-2", "", "-")]
    [InlineData(9, "nosuch", "", "samples/handshake.pcap", "-w", "/nosuch/out.pcap")]
    public void What_is_wrong_is_said_and_the_exit_code_is_tsharks(int code, string words, params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(arguments);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("dfilter: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_in_mid_record_gives_every_whole_record_and_code_14()
    {
        byte[] whole = File.ReadAllBytes(Sample);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pcap");
        try
        {
            File.WriteAllBytes(path, whole[..^10]);
            Transcript run = DfilterProcess.Run("", path, "-T", "fields", "-e", "frame.number");
            Assert.Equal(14, run.ExitCode);
            Assert.EndsWith("\n21\n22\n", run.Output, StringComparison.Ordinal);
            Assert.Contains("appears to have been cut short in the middle of a packet", run.Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Packets_are_read_from_a_pipe()
    {
        Transcript run = DfilterProcess.Run(File.ReadAllBytes(Sample), "frame.number <= 2", "-", "-T", "fields", "-e", "frame.len");
        Assert.Equal((0, "42\n42\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("pcap")]
    [InlineData("pcapng")]
    [InlineData("nsecpcap")]
    public void What_is_written_is_read_back_alike(string type)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".cap");
        string[] columns = ["-T", "fields", "-e", "frame.time_epoch", "-e", "frame.len", "-e", "eth.src"];
        try
        {
            Assert.Equal(0, DfilterProcess.Run("frame.len > 60", Sample, "-F", type, "-w", path).ExitCode);
            string expected = DfilterProcess.Run(["frame.len > 60", Sample, .. columns]).Output;
            Assert.NotEmpty(expected);
            Assert.Equal(expected, DfilterProcess.Run(["", path, .. columns]).Output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Columns_follow_the_options_of_E()
    {
        Transcript run = DfilterProcess.Run("frame.number <= 2", Sample, "-T", "fields", "-e", "eth.addr", "-e", "eth.type", "-E", "header=y",
            "-E", "separator=,", "-E", "aggregator=/s", "-E", "quote=d");
        Assert.Equal(
            "eth.addr,eth.type\n\"ff:ff:ff:ff:ff:ff f0:18:98:3a:5c:71\",\"0x0806\"\n\"f0:18:98:3a:5c:71 a4:2b:b0:d1:6e:02\",\"0x0806\"\n", run.Output);
        run = DfilterProcess.Run("frame.number == 1", Sample, "-T", "fields", "-e", "eth.addr", "-E", "occurrence=l");
        Assert.Equal("f0:18:98:3a:5c:71\n", run.Output);
    }

    [Theory]
    [InlineData(0, "eth")]
    [InlineData(1, "frame.number > 1000")]
    [InlineData(2, "frame.number >")]
    public void Exit_status_can_follow_grep(int code, string filter) =>
        Assert.Equal(code, DfilterProcess.Run("--exit-status", "-q", filter, Sample).ExitCode);

    [Fact]
    public void A_closed_pipe_ends_silently()
    {
        string dll = Path.Combine(AppContext.BaseDirectory, "dfilter.dll");
        string many = string.Join(' ', Enumerable.Repeat("samples/handshake.pcap", 4000));
        var start = new System.Diagnostics.ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = DfilterProcess.Root,
            ArgumentList = { "-c", $"dotnet '{dll}' -Y '' {many} | head -n 1; echo ${{PIPESTATUS[0]}}" },
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd(), errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors);
        Assert.EndsWith("\n141\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_merged_by_time()
    {
        string folder = Directory.CreateTempSubdirectory("dfilter-merge").FullName;
        try
        {
            string even = Path.Combine(folder, "even.pcapng"), odd = Path.Combine(folder, "odd.pcap"), all = Path.Combine(folder, "all.pcapng");
            DfilterProcess.Run("-r", Sample, "-Y", "frame.number & 1", "-F", "pcap", "-w", odd);
            DfilterProcess.Run("-r", Sample, "-Y", "!(frame.number & 1)", "-w", even);
            string[] columns = ["-T", "fields", "-e", "frame.number", "-e", "frame.time_epoch", "-e", "tcp.seq", "-e", "frame.len"];
            string whole = DfilterProcess.Run(["-r", Sample, .. columns]).Output;
            Assert.Equal(whole, DfilterProcess.Run(["--merge-time", "-r", even, "-r", odd, .. columns]).Output);
            Assert.Equal(whole, DfilterProcess.Run(["-2", "--merge-time", "-r", odd, "-r", even, .. columns]).Output);
            Assert.NotEqual(whole, DfilterProcess.Run(["-r", even, "-r", odd, .. columns]).Output);
            DfilterProcess.Run("--merge-time", "-r", odd, "-r", even, "-w", all);
            Assert.Equal(whole, DfilterProcess.Run(["-r", all, .. columns]).Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_merged_file_that_is_cut_short_is_named()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pcap");
        try
        {
            File.WriteAllBytes(path, File.ReadAllBytes(Sample)[..^5]);
            Transcript run = DfilterProcess.Run("--merge-time", "-r", path, "-r", Sample, "-T", "fields", "-e", "frame.number");
            Assert.Equal((14, 45), (run.ExitCode, run.Output.Count(c => c == '\n')));
            Assert.Contains(Path.GetFileName(path), run.Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
