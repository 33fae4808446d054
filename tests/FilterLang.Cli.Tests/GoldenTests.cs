namespace FilterLang.Cli.Tests;

/// <summary>What tshark 4.6.9 printed of the sample, byte for byte but for the lines that name the program that wrote them.</summary>
public sealed class GoldenTests
{
    const string Packets = "frame.number in {1,2,7,9,10}";

    [Theory]
    [InlineData("tree", "-V")]
    [InlineData("tree-O", "-O", "ip,tcp", "-P")]
    [InlineData("hex", "-x")]
    [InlineData("hex-delimit", "--hexdump", "delimit", "--hexdump", "time")]
    [InlineData("hex-noascii", "--hexdump", "noascii", "--hexdump", "frames", "-P")]
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

    const string Columns = "gui.column.format:\"No.\",\"%m\",\"Day\",\"%Yut\",\"Since\",\"%Tt\",\"From\",\"%us\",\"To\",\"%ud\",\"Ports\",\"%uS\",\"To port\",\"%uD\","
        + "\"TTL\",\"%Cus:ip.ttl:0:U\",\"Proto\",\"%Cus:ip.proto\",\"Either\",\"%Cus:tcp.dstport or udp.dstport\",\"Last\",\"%Cus:ip.addr:-1\",\"TCP?\",\"%Cus:tcp\","
        + "\"Flags\",\"%Cus:tcp.flags\",\"SYN\",\"%Cus:tcp.flags.syn\",\"SYN\",\"%Cus:tcp.flags.syn:0:U\",\"Info\",\"%i\"";

    static string Golden => Path.Combine(DfilterProcess.Root, "tests", "FilterLang.Cli.Tests", "Golden");

    [Theory]
    [InlineData("names-tree", "-Y", Packets, "-V")]
    [InlineData("names-summary", "-Y", Packets)]
    [InlineData("names-mnt-tree", "-Y", Packets, "-N", "mnt", "-H", "tests/FilterLang.Cli.Tests/Golden/hosts", "-V")]
    [InlineData("names-mnt-summary", "-Y", Packets, "-N", "mnt", "-H", "tests/FilterLang.Cli.Tests/Golden/hosts")]
    [InlineData("names-fields", "-Y", Packets, "-N", "n", "-H", "tests/FilterLang.Cli.Tests/Golden/hosts", "-T", "fields", "-e", "ip.host", "-e", "ip.src_host", "-e", "ip.src", "-e", "eth.src_resolved")]
    [InlineData("names-dns", "-Y", Packets, "-N", "nd")]
    [InlineData("names-reports", "-N", "mt", "-q", "-z", "endpoints,eth", "-z", "conv,tcp")]
    [InlineData("io-stat", "-n", "-q", "-z", "io,stat,1", "-z", "io,stat,0.5,tcp,udp", "-z", "io,stat,2,AVG(tcp.window_size)tcp.window_size,MAX(frame.time_relative)frame.time_relative,COUNT(ip.src)ip.src")]
    [InlineData("follow-ends", "-n", "-q", "-z", "follow,tcp,utf-8,192.168.1.105:52614,183.136.236.13:80")]
    [InlineData("hosts-report", "-N", "mnd", "-q", "-z", "hosts")]
    [InlineData("separator", "-n", "-Y", Packets, "-V", "-x", "-S", "=====")]
    [InlineData("checksums", "-n", "-Y", Packets, "-V", "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE")]
    [InlineData("read-filter", "-n", "-2", "-R", "tcp", "-T", "fields", "-e", "frame.number", "-e", "frame.time_relative", "-e", "frame.time_delta", "-e", "frame.time_delta_displayed")]
    [InlineData("escaped-fields", "-n", "-Y", Packets, "-T", "fields", "-e", "ip.addr", "-e", "tcp.port", "-e", "frame.len", "-E", "separator=,", "-E", "bom=y")]
    [InlineData("escaped-digits", "-n", "-Y", Packets, "-T", "fields", "-e", "ip.addr", "-e", "tcp.port", "-e", "frame.len", "-E", "separator=1", "-E", "aggregator=/x")]
    [InlineData("first-packets", "-n", "-a", "packets:3")]
    [InlineData("columns-chosen", "-Y", Packets, "-n", "-o", Columns)]
    [InlineData("columns-psml", "-Y", Packets, "-n", "-T", "psml", "-o", "gui.column.format:\"No.\",\"%m\",\"Len\",\"%L\",\"TTL + 1\",\"%Cus:ip.ttl + 1\",\"To\",\"%d\",\"From\",\"%s\"")]
    [InlineData("profile", "-Y", Packets, "-C", "lab")]
    [InlineData("profile-options", "-Y", Packets, "-o", "tcp.relative_sequence_numbers:TRUE", "-N", "m", "-C", "lab")]
    public void Names_columns_and_profiles_are_those_of_tshark(string name, params string[] arguments)
    {
        Dictionary<string, string> profiles = new() { ["WIRESHARK_CONFIG_DIR"] = Path.Combine(Golden, arguments.Contains("-C") ? "config" : "nothing") };
        Transcript run = DfilterProcess.RunWith(profiles, ["-r", DfilterProcess.Sample, .. arguments]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(File.ReadAllText(Path.Combine(Golden, name + ".txt")), run.Output.Replace(DfilterProcess.Sample, "samples/handshake.pcap", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forget", "-Y", Packets, "-T", "fields", "-e", "frame.number", "-e", "tcp.stream", "-e", "tcp.seq", "-e", "frame.time_delta", "-e", "frame.time_delta_displayed")]
    [InlineData("forget-summary", "-n", "-t", "d")]
    public void A_session_that_forgets_is_that_of_tshark(string name, params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(["-M", "4", "-r", DfilterProcess.Sample, .. arguments]);
        Assert.Equal(File.ReadAllText(Path.Combine(Golden, name + ".txt")), run.Output);
        Assert.Equal("resetting session.\nresetting session.\nresetting session.\nresetting session.\nresetting session.\n", run.Errors);
    }

    [Fact]
    public void Names_of_hosts_are_written_along()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Equal("", DfilterProcess.Run("-H", Path.Combine(Golden, "hosts"), "-r", DfilterProcess.Sample, "-w", path, "frame.number == 7").Errors);
        Assert.Equal("client.example,server.example\n", DfilterProcess.Run("-N", "n", "-2", "-r", path, "-T", "fields", "-e", "ip.host").Output);
        Assert.Equal("192.168.1.105,183.136.236.13\n", DfilterProcess.Run("-2", "-r", path, "-T", "fields", "-e", "ip.host").Output);
        // Behind the packets, where one pass has not come to them.
        Assert.Equal("192.168.1.105,183.136.236.13\n", DfilterProcess.Run("-N", "n", "-r", path, "-T", "fields", "-e", "ip.host").Output);
        File.Delete(path);
    }

    [Fact]
    public void Dumps_show_what_was_decrypted_beside_the_packet() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Golden, "hex-sources.txt")),
            DfilterProcess.Run("-n", "-x", "-r", Path.Combine(DfilterProcess.Root, "samples", "tls12.pcapng")).Output);

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
