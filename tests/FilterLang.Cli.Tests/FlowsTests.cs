using System.Text.Json;

namespace FilterLang.Cli.Tests;

/// <summary><c>dfilter flows</c> on the sample, whose story is known.</summary>
public sealed class FlowsTests
{
    [Fact]
    public void The_report_tells_who_opened_and_who_closed()
    {
        Transcript run = DfilterProcess.Run("flows", DfilterProcess.Sample, "ip.addr == 183.136.236.13 and tcp");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("""
            tcp 0  192.168.1.105:52614 → 183.136.236.13:80  (client by syn)
                at 0.100000 s for 7.23 s   → 6 frames, 423 bytes   ← 5 frames, 361 bytes
                opened: handshake in frames 7, 9, 10, 28.9 ms
                ended:  server closed first: FIN 18, ACK 19, FIN 22, ACK 23; half-closed for 2.14 s, client sent 0 bytes in it
                Zeek:   SF ShADadfF

            1 TCP and 0 UDP conversations
            opened: handshake 1
            ended: fin-4 1

            """, run.Output);
    }

    [Fact]
    public void The_ladder_shows_numbers_as_shown_and_as_sent()
    {
        Transcript run = DfilterProcess.Run("flows", DfilterProcess.Sample, "--stream", "0");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        string[] lines = run.Output.Split('\n');
        Assert.Contains("       9    0.028710  │◀────────── SYN ACK seq 0 ack 1 ──│  2nd of 3: server accepts, its first number is 2903412107, shown as 0  [wire: seq 2903412107, ack 3735929055]", lines);
        Assert.Contains("      23    7.228930  │◀──────────── ACK seq 81 ack 89 ──│  4th of 4: server confirms, the connection is closed  [wire: seq 2903412188, ack 3735929143]", lines);
        Assert.Equal(11, lines.Count(l => l.Contains("[wire: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tables_for_programs()
    {
        Assert.Equal("client,opening,rtt\n192.168.1.105:52614,handshake,0.028900000\n192.168.1.105:52598,mid-stream,\n",
            DfilterProcess.Run("flows", DfilterProcess.Sample, "tcp", "-T", "csv", "-e", "client", "-e", "opening", "-e", "rtt").Output);
        Assert.Equal("1\n0\n", DfilterProcess.Run("flows", DfilterProcess.Sample, "tcp", "-T", "fields", "-e", "stream", "--sort", "duration").Output);
        Assert.Equal("0\n1\n", DfilterProcess.Run("flows", DfilterProcess.Sample, "tcp", "-T", "fields", "-e", "stream", "--sort", "-duration").Output);
        using JsonDocument json = JsonDocument.Parse(DfilterProcess.Run("flows", DfilterProcess.Sample, "-T", "json").Output);
        Assert.Equal(4, json.RootElement.GetArrayLength());
        Assert.Equal(2_903_412_107u, json.RootElement[0].GetProperty("server_first").GetUInt32());
        foreach (string line in DfilterProcess.Run("flows", DfilterProcess.Sample, "-T", "jsonl").Output.TrimEnd().Split('\n')) JsonDocument.Parse(line).Dispose();
    }

    [Fact]
    public void Steps_are_fields()
    {
        Transcript run = DfilterProcess.Run("-r", DfilterProcess.Sample, "-Y", "dfilter.handshake.step or dfilter.close.step", "-T", "fields",
            "-e", "frame.number", "-e", "dfilter.handshake.step", "-e", "dfilter.close.step", "-e", "dfilter.close.initiator", "-e", "dfilter.flow.state", "-e", "dfilter.role");
        Assert.Equal("""
            7	1			syn-sent	client
            9	2			syn-received	server
            10	3			established	client
            18		1	server	fin-sent	server
            19		2	server	half-closed	client
            22		3	server	last-ack	client
            23		4	server	closed	server

            """, run.Output);
    }

    [Theory]
    [InlineData(1, "a capture file is needed")]
    [InlineData(1, "there is no column \"nosuch\"", "samples/handshake.pcap", "--sort", "nosuch")]
    [InlineData(1, "isn't a format", "samples/handshake.pcap", "-T", "yaml")]
    [InlineData(1, "there is no tcp.stream 9", "samples/handshake.pcap", "--stream", "9")]
    [InlineData(4, "tcp.prt", "samples/handshake.pcap", "tcp.prt == 1")]
    public void What_cannot_be_done_is_said(int code, string message, params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(["flows", .. arguments.Select(a => a.StartsWith("samples/", StringComparison.Ordinal) ? DfilterProcess.Sample : a)]);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }
}
