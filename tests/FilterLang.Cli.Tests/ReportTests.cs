namespace FilterLang.Cli.Tests;

/// <summary>Reports of <c>-z</c>, lists of <c>-G</c> and the commands that write captures.</summary>
public sealed class ReportTests
{
    static string Report(string name) => DfilterProcess.Run("-n", "-q", "-r", DfilterProcess.Sample, "-z", name).Output;

    [Fact]
    public void Conversations_and_endpoints_are_those_of_tshark()
    {
        Assert.Equal("""
            ================================================================================
            TCP Conversations
            Filter:<No Filter>
                                                                       |       <-      | |       ->      | |     Total     |    Relative    |   Duration   |
                                                                       | Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |
            192.168.1.105:52614        <-> 183.136.236.13:80                5 361 bytes       6 423 bytes      11 784 bytes     0.100000000         7.2289
            192.168.1.105:52598        <-> 142.250.66.78:443                1 54 bytes        1 54 bytes        2 108 bytes     0.112600000         0.0274
            ================================================================================

            """, Report("conv,tcp"));
        Assert.Contains("192.168.1.105                  21   1520 bytes         11      775 bytes           10      745 bytes   \n", Report("endpoints,ip"), StringComparison.Ordinal);
        Assert.Contains("Filter:tcp.port == 443\n", Report("conv,ip,tcp.port == 443"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversation_can_be_followed()
    {
        Assert.Contains("Node 1: 183.136.236.13:80\n87\nGET /index.html HTTP/1.1\r\n", Report("follow,tcp,ascii,0"), StringComparison.Ordinal);
        Assert.Contains("\t00000000  48 54 54 50 2f 31 2e 31  20 32 30 30 20 4f 4b 0d  HTTP/1.1  200 OK.\n", Report("follow,tcp,hex,0"), StringComparison.Ordinal);
        Assert.Contains("\t485454502f312e3120323030", Report("follow,tcp,raw,0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_can_be_followed_head_and_body_apart()
    {
        string talk = Report("follow,http,ascii,0");
        Assert.Contains("Filter: tcp.stream eq 0\nNode 0: 192.168.1.105:52614\nNode 1: 183.136.236.13:80\n87\nGET /index.html HTTP/1.1\r\n", talk, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\n\n\t14\nHello, world.\n", talk, StringComparison.Ordinal);
        string both = DfilterProcess.Run("-q", "-r", DfilterProcess.Sample, "-z", "follow,http,raw,1", "-z", "follow,http,hex,0").Output;
        Assert.Contains("\t00000041  48 65 6c 6c 6f", both, StringComparison.Ordinal);
        Assert.EndsWith("Filter: tcp.stream eq 1\nNode 0: :0\nNode 1: :0\n" + new string('=', 67) + "\n", both, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_in_encrypted_streams() =>
        Assert.EndsWith("Follow: tls,ascii\nFilter: tls.stream eq 0\nNode 0: :0\nNode 1: :0\n" + new string('=', 67) + "\n", Report("follow,tls,ascii,0"), StringComparison.Ordinal);

    [Theory]
    [InlineData("io,phs", "    ip                                   frames:21 bytes:1520\n")]
    [InlineData("expert", "           1   Sequence                TCP  This frame initiates the connection closing\n")]
    [InlineData("plen,tree", " 40-79             19            60.42         42            75            0.0026        82.61%        0.0700        0.100        \n")]
    [InlineData("io,stat,1", "|  0 <> 1  |     15 |  1074 |\n")]
    [InlineData("io,stat,2,LOAD(tcp.time_delta)tcp.time_delta", "|  4 <> 6  | 1.500305 ")]
    [InlineData("io,stat,5,SUM(frame.len)frame.len,COUNT(tcp.flags)tcp.flags.syn == 1", "|  SUM | COUNT ")]
    [InlineData("flow,tcp,network", "SYN, ACK")]
    public void Reports_count_as_tshark_does(string name, string line) => Assert.Contains(line, Report(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("nothing", "it must be one of")]
    [InlineData("conv,nothing", "conv,ip")]
    [InlineData("io,stat,x", "isn't an interval")]
    [InlineData("io,stat,1,SUM(no.such)frame", "needs a field")]
    [InlineData("conv,ip,tcp.prt", "is not a valid protocol")]
    [InlineData("follow,tcp,morse,0", "isn't a mode")]
    public void Unknown_reports_are_refused(string name, string words)
    {
        Transcript run = DfilterProcess.Run("-q", "-r", DfilterProcess.Sample, "-z", name);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fields", "F\tSyn\ttcp.flags.syn\tFT_BOOLEAN\ttcp\t12\t0x2\t\n")]
    [InlineData("protocols", "Transmission Control Protocol\tTCP\ttcp\tT\tT\tT\n")]
    [InlineData("values", "V\tip.proto\t6\tTCP\n")]
    [InlineData("ftypes", "FT_IPv4\tIPv4 address\n")]
    [InlineData("decodes", "ip.proto\t6\ttcp\n")]
    public void What_is_known_can_be_listed(string list, string line) => Assert.Contains(line, DfilterProcess.Run("-G", list).Output, StringComparison.Ordinal);

    [Fact]
    public void Split_writes_a_capture_for_each_rule()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string rules = Path.Combine(folder, "rules.txt");
            File.WriteAllText(rules, "# what goes where\nping: icmp\nweb.pcap: tcp.port == 80\n  and tcp.len > 0\n\nrest: else\n");
            Transcript run = DfilterProcess.Run("split", rules, DfilterProcess.Sample, "-w", folder);
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            Assert.Equal([4, 2, 17], run.Output.Split('\n').SkipLast(1).Select(l => int.Parse(l.Split('\t')[1])));
            Assert.Equal("87\n79\n", DfilterProcess.Run("", Path.Combine(folder, "web.pcap"), "-T", "fields", "-e", "tcp.len").Output);
            File.WriteAllText(rules, "no colon\n");
            Assert.Equal(1, DfilterProcess.Run("split", rules, DfilterProcess.Sample).ExitCode);
            File.WriteAllText(rules, "a: tcp.prt\n");
            Assert.Equal(4, DfilterProcess.Run("split", rules, DfilterProcess.Sample).ExitCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_range_of_time_is_a_filter() =>
        Assert.Equal("18\n19\n", DfilterProcess.Run("--from", "2024-05-17T08:30:05Z", "--to", "1715934605.2", "", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number")
            .Output);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Completions_know_the_options(string shell) =>
        Assert.Contains("no-duplicate-keys", DfilterProcess.Run("completion", shell).Output, StringComparison.Ordinal);

    [Fact]
    public void Several_values_can_be_rows() => Assert.Equal("frame.number,ip.addr\n5,192.168.1.105\n5,183.136.236.13\n",
        DfilterProcess.Run("-r", DfilterProcess.Sample, "-Y", "frame.number == 5", "-T", "csv", "-e", "frame.number", "-e", "ip.addr", "--explode", "ip.addr").Output);

    [Fact]
    public void The_columns_of_the_list_are_fields() => Assert.Equal("7\t52614 → 80 [SYN] Seq=0 Win=64240 Len=0 MSS=1460 WS=256 SACK_PERM\n",
        DfilterProcess.Run("-r", DfilterProcess.Sample, "-Y", "_ws.col.Info contains \"[SYN]\" and _ws.col.protocol == \"TCP\"", "-T", "fields", "-e", "frame.number", "-e", "_ws.col.info").Output);
}
