using System.Xml.Linq;

namespace FilterLang.Cli.Tests;

/// <summary><c>dfilter plot</c>: well-formed pictures that show what the sample holds.</summary>
public sealed class PlotTests
{
    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    static XElement Picture(params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(["plot", .. arguments, "-o", "-"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        XElement picture = XDocument.Parse(run.Output).Root!;
        Assert.Equal(s_svg + "svg", picture.Name);
        return picture;
    }

    [Fact]
    public void The_ladder_has_an_arrow_for_each_segment()
    {
        XElement picture = Picture("ladder", DfilterProcess.Sample, "--stream", "0");
        string[] titles = [.. picture.Elements(s_svg + "line").Elements(s_svg + "title").Select(t => t.Value)];
        Assert.Equal(11, titles.Length);
        Assert.StartsWith("frame 7; on the wire: seq 3735929054; 1st of 3: client asks", titles[0], StringComparison.Ordinal);
        string[] texts = [.. picture.Elements(s_svg + "text").Select(t => t.Value)];
        Assert.Contains("SYN ACK seq 0 ack 1", texts);
        Assert.Contains("4th of 4: server confirms, the connection is closed", texts);
    }

    [Theory]
    [InlineData("tcptrace", "line", 2)]
    [InlineData("stevens", "circle", 2)]
    [InlineData("rtt", "circle", 3)]
    [InlineData("throughput", "rect", 60)]
    [InlineData("window", "polyline", 2)]
    public void Each_kind_draws_its_marks(string kind, string mark, int least)
    {
        XElement picture = Picture(kind, DfilterProcess.Sample, "--stream", "0", "--side", "client");
        int marks = picture.Elements(s_svg + mark).Count(e => mark == "polyline" || e.Element(s_svg + "title") is not null);
        Assert.True(marks >= least, $"{marks} marks");
        Assert.Contains(picture.Elements(s_svg + "text"), t => t.Value.Contains("data of the client 192.168.1.105:52614", StringComparison.Ordinal));
    }

    [Fact]
    public void Traffic_by_time_counts_what_matches()
    {
        XElement picture = Picture("io", DfilterProcess.Sample, "dns");
        Assert.Contains(picture.Elements(s_svg + "text"), t => t.Value == "handshake.pcap: dns; 4 frames");
    }

    [Theory]
    [InlineData("isn't a kind", "pie", "SAMPLE", "-o", "-")]
    [InlineData("-o FILE.svg is needed", "ladder", "SAMPLE")]
    [InlineData("there is no tcp.stream 9", "ladder", "SAMPLE", "--stream", "9", "-o", "-")]
    [InlineData("no such TCP conversation", "ladder", "SAMPLE", "arp", "-o", "-")]
    public void What_cannot_be_drawn_is_said(string message, params string[] arguments)
    {
        Transcript run = DfilterProcess.Run(["plot", .. arguments.Select(a => a == "SAMPLE" ? DfilterProcess.Sample : a)]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }
}
