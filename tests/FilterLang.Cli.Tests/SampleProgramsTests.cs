using System.Diagnostics;

namespace FilterLang.Cli.Tests;

/// <summary>The sample programs do what they say.</summary>
public sealed class SampleProgramsTests
{
    [Fact]
    public void EmbeddingReadsTypedFields() => Assert.Equal("""
           7  192.168.1.105:52614 -> 80  ··········S·  seq 0
           9  183.136.236.13:80 -> 52614  ·······A··S·  seq 0
          18  183.136.236.13:80 -> 52614  ·······A···F  seq 80
          22  192.168.1.105:52614 -> 80  ·······A···F  seq 88

        """, Run("Embedding"));

    [Fact]
    public void EmbeddingShowsMistakes() => Assert.Contains("tcp.prt", Run("Embedding", 4, DfilterProcess.Sample, "tcp.prt == 80"), StringComparison.Ordinal);

    [Fact]
    public void PacketDotNetPacketsAreAsked() => Assert.Equal("""
        tcp.flags.syn == 1                                 yes no yes
        ip.dst == 10.0.0.0/8                               yes yes no
        tcp.dstport in {80, 8080} && !tcp.flags.syn == 1   no yes no

        """, Run("PacketDotNet"));

    [Fact]
    public void OwnRecordsAreFiltered() => Assert.Equal("10.1.2.3 GET /api/users 503 1.900\n10.9.9.9 GET /api/users 200 0.740\n", Run("OwnRecords"));

    [Fact]
    public void OwnRecordsTakeAnyFilter() => Assert.Equal("192.168.0.9 POST /api/login 401 0.051\n", Run("OwnRecords", 0, "upper(log.method) == \"POST\""));

    [Fact]
    public void OwnProtocolIsFilteredLikeOthers() => Assert.Equal("sensor 0102: 15 %\nsensor 0103: 19 %\n", Run("OwnProtocol"));

    [Fact]
    public void FilterProxyRoutesEachPacketOnce()
    {
        string[] lines = Run("FilterProxy").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["names", "setup", "data", "acks", "rest"], lines.Select(l => l.Split(' ')[0]));
        Assert.Equal(23, lines.Sum(l => int.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void LiveFilterSaysWhatItTakes() => Assert.StartsWith("LiveFilter INTERFACE FILTER [COUNT]", Run("LiveFilter"), StringComparison.Ordinal);

    static string Run(string sample, int code = 0, params string[] arguments)
    {
        // samples/NAME/bin/CONFIGURATION/net10.0, as these tests lie in theirs.
        string place = Path.GetRelativePath(Path.Combine(DfilterProcess.Root, "tests", "FilterLang.Cli.Tests"), AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(DfilterProcess.Root, "samples", sample, place, (sample == "PacketDotNet" ? "PacketDotNetSample" : sample) + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = DfilterProcess.Root,
            StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        Assert.Equal(code, process.ExitCode);
        return output;
    }
}
