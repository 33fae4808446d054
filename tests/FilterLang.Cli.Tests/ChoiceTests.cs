namespace FilterLang.Cli.Tests;

/// <summary>Who dissects what, and options that are refused or passed over.</summary>
public sealed class ChoiceTests
{
    static string Layers(params string[] options) =>
        DfilterProcess.Run([.. options, "-r", DfilterProcess.Sample, "-Y", "frame.number == 7", "-T", "fields", "-e", "frame.protocols"]).Output;

    [Fact]
    public void Protocols_can_be_disabled()
    {
        Assert.Equal("eth:ethertype:ip:tcp\n", Layers());
        Assert.Equal("eth:ethertype:ip:data\n", Layers("--disable-protocol", "tcp"));
        Assert.Equal("eth:ethertype:ip:tcp\n", Layers("--disable-protocol", "tcp,udp", "--enable-protocol", "tcp"));
        Assert.Equal("", DfilterProcess.Run("--disable-protocol", "ip", "tcp", DfilterProcess.Sample).Output);
    }

    [Fact]
    public void All_protocols_but_some_can_be_disabled()
    {
        Assert.Equal("eth:ethertype:ip:data\n", Layers("--only-protocols", "eth,ip"));
        Assert.Equal("eth:ethertype:data\n", Layers("--disable-all-protocols", "--enable-protocol", "eth"));
        Assert.Contains("No such protocol \"nosuch\"", DfilterProcess.Run("--only-protocols", "nosuch", "-r", DfilterProcess.Sample).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_can_announce_another_protocol()
    {
        Assert.Equal("eth:ethertype:ip:udp:data\n", Layers("-d", "ip.proto==5-6,udp"));
        Assert.StartsWith("eth:ethertype:ip:icmp", Layers("-d", "ip.proto==6,udp", "-d", "ip.proto==6:1,icmp"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "doesn't follow the template", "-d", "foo")]
    [InlineData(1, "Unknown layer type", "-d", "foo==1,udp")]
    [InlineData(1, "Unknown protocol", "-d", "ip.proto==6,nosuch")]
    [InlineData(1, "Invalid selector", "-d", "ip.proto==x,udp")]
    [InlineData(1, "No such protocol", "--disable-protocol", "nosuch")]
    [InlineData(1, "captures are made in the interface's usual mode", "-I")]
    [InlineData(1, "unknown resolving option 'x'; valid options are: 'd' ", "-N", "mx")]
    [InlineData(1, "there are no databases of places here", "-N", "mg")]
    [InlineData(1, "Can't read host entries from \"no/such/file\"", "-H", "no/such/file")]
    [InlineData(1, "Invalid -W argument \"x\"", "-W", "x")]
    [InlineData(1, "Configuration Profile \"nosuch\" does not exist", "-C", "nosuch")]
    [InlineData(1, "Configuration Profile \"../x\" does not exist", "-C", "../x")]
    [InlineData(1, "isn't a decimal number", "-M", "few")]
    [InlineData(1, "is zero", "-M", "0")]
    [InlineData(1, "-2 does not support auto session reset", "-M", "5", "-2", "-r", "samples/handshake.pcap")]
    [InlineData(1, "the filter cannot be read", "--filter-file", "no/such/file")]
    [InlineData(1, "here tcp.bif_seq_based is always FALSE", "-o", "tcp.bif_seq_based:TRUE")]
    [InlineData(1, "specifies unknown preference", "-o", "no.such:TRUE")]
    [InlineData(1, "the value must be TRUE or FALSE", "-o", "nameres.mac_name:x")]
    [InlineData(1, "\"%zz\" is no format of a column", "-o", "gui.column.format:\"A\",\"%zz\"")]
    [InlineData(1, "columns \"%hs\" are not made here", "-o", "gui.column.format:\"A\",\"%hs\"")]
    [InlineData(1, "must come in pairs", "-o", "gui.column.format:\"A\"")]
    [InlineData(1, "\"no.such\" is neither a field nor an expression", "-o", "gui.column.format:\"A\",\"%Cus:no.such\"")]
    [InlineData(1, "isn't a time", "--from", "yesterday", "")]
    [InlineData(1, "Invalid time stamp type", "-t", "x")]
    [InlineData(1, "aren't valid:\n\tb.b\n\ta.a", "-T", "fields", "-e", "a.a", "-e", "b.b", "", "samples/handshake.pcap")]
    public void What_cannot_be_is_said(int code, string words, params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(arguments);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Preferences_that_are_as_always_change_nothing() =>
        Assert.Equal((0, ""), (DfilterProcess.Run("-o", "tcp.bif_seq_based:FALSE", "-o", "http.desegment_body:true", "-q", "", DfilterProcess.Sample) is var run ? run.ExitCode : 1, run.Errors));

    [Fact]
    public void A_filter_can_stand_in_a_file()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# the handshake\nip.addr == 183.136.236.13\n  and tcp.flags.syn == 1\n");
        Assert.Equal("7\n9\n", DfilterProcess.Run("--filter-file", path, "-r", DfilterProcess.Sample, "-T", "fields", "-e", "frame.number").Output);
        File.Delete(path);
    }

    [Fact]
    public void Options_for_logging_are_passed_over() =>
        Assert.Equal((0, ""), (DfilterProcess.Run("--log-level", "debug", "--temp-dir=/tmp", "-q", "", DfilterProcess.Sample) is var run ? run.ExitCode : 1, run.Errors));

    [Fact]
    public void The_manual_page_names_all_options()
    {
        string page = DfilterProcess.Run("help", "man").Output;
        Assert.StartsWith(".TH DFILTER 1", page, StringComparison.Ordinal);
        Assert.Contains("\\-\\-no\\-duplicate\\-keys", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manual_page_of_the_language_has_its_operators_and_functions()
    {
        string page = DfilterProcess.Run("help", "man", "filter").Output;
        Assert.StartsWith(".TH DFILTER\\-FILTER 5", page, StringComparison.Ordinal);
        Assert.Contains("contains", page, StringComparison.Ordinal);
        Assert.Contains("ip_rfc1918", page, StringComparison.Ordinal);
    }
}
