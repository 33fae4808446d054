namespace FilterLang.Cli.Tests;

/// <summary>What <c>-w</c> makes with <c>-a</c>, <c>-b</c> and <c>--compress</c>.</summary>
public sealed class WrittenFilesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("dfilter-written").FullName;

    string At(string name) => Path.Combine(_folder, name);

    static string Frames(string path) => DfilterProcess.Run("", path, "-T", "fields", "-e", "frame.time_epoch", "-e", "frame.len").Output;

    [Fact]
    public void PacketsGoToOneFileAfterAnother()
    {
        Assert.Equal(0, DfilterProcess.Run("-w", At("part.pcapng"), "-b", "packets:10", "", DfilterProcess.Sample).ExitCode);
        string[] names = [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];
        Assert.Equal(["part_00001_20240517083000.pcapng", "part_00002_20240517083000.pcapng", "part_00003_20240517083005.pcapng"], names.Select(n => Path.GetFileName(n)!));
        Assert.Equal(Frames(DfilterProcess.Sample), string.Concat(names.Select(Frames)));
        Assert.Equal(3, Frames(names[2]).Count(c => c == '\n'));
    }

    [Fact]
    public void ARingKeepsTheLastFiles()
    {
        DfilterProcess.Run("-w", At("ring.pcap"), "-F", "pcap", "-b", "packets:5", "-b", "files:2", "", DfilterProcess.Sample);
        string[] names = [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];
        Assert.Equal(2, names.Length);
        Assert.Equal(string.Join('\n', Frames(DfilterProcess.Sample).Split('\n')[15..]), string.Concat(names.Select(Frames)));
    }

    /// <summary>Every condition ends a file where the packets of the sample say so.</summary>
    [Theory]
    [InlineData("duration:2", 3)]
    [InlineData("interval:1", 4)]
    [InlineData("filesize:1", 2)]
    public void TimeAndSizeEndAFile(string condition, int files)
    {
        DfilterProcess.Run("-w", At("x.pcap"), "-F", "pcap", "-b", condition, "", DfilterProcess.Sample);
        Assert.Equal(files, Directory.GetFiles(_folder).Length);
        Assert.Equal(Frames(DfilterProcess.Sample), string.Concat(Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(Frames)));
    }

    [Theory]
    [InlineData("packets:4", 4)]
    [InlineData("duration:1", 16)]
    [InlineData("filesize:1", 12)]
    public void WritingStops(string condition, int packets)
    {
        Assert.Equal(0, DfilterProcess.Run("-w", At("stop.pcap"), "-F", "pcap", "-a", condition, "", DfilterProcess.Sample).ExitCode);
        Assert.Equal(packets, Frames(At("stop.pcap")).Count(c => c == '\n'));
    }

    [Fact]
    public void SoManyFilesAreEnough()
    {
        DfilterProcess.Run("-w", At("few.pcap"), "-F", "pcap", "-b", "packets:4", "-a", "files:2", "", DfilterProcess.Sample);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
        Assert.Equal(8, Directory.GetFiles(_folder).Sum(f => Frames(f).Count(c => c == '\n')));
    }

    [Theory]
    [InlineData("gzip", "1F8B")]
    [InlineData("zstd", "28B52FFD")]
    [InlineData("lz4", "04224D18")]
    public void FilesArePacked(string kind, string magic)
    {
        Assert.Equal(0, DfilterProcess.Run("-w", At("packed"), "--compress", kind, "", DfilterProcess.Sample).ExitCode);
        Assert.StartsWith(magic, Convert.ToHexString(File.ReadAllBytes(At("packed"))), StringComparison.Ordinal);
        Assert.Equal(Frames(DfilterProcess.Sample), Frames(At("packed")));
    }

    [Theory]
    [InlineData("-b -a are about files|-b packets:3", "-w is missing")]
    [InlineData("one file|-w - -b packets:3", "standard output is one file")]
    [InlineData("no end|-w x -b files:3", "needs a condition that ends a file")]
    [InlineData("unknown|-w x -b size:3", "there is no such condition")]
    [InlineData("interval is of -b|-w x -a interval:3", "there is no such condition")]
    [InlineData("no number|-w x -a packets:few", "the value must be a number")]
    [InlineData("kind|-w x --compress rar", "isn't a kind of compression")]
    [InlineData("a number is no kind|-w x --compress 1", "isn't a kind of compression")]
    public void WhatMakesNoSenseIsRefused(string row, string complaint)
    {
        Transcript run = DfilterProcess.Run([.. row.Split('|')[1].Split(' '), "", DfilterProcess.Sample]);
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void LinesAreColouredOnlyWhereThatIsWanted()
    {
        string plain = DfilterProcess.Run("arp or tcp.flags.syn == 1", DfilterProcess.Sample).Output;
        Assert.DoesNotContain('\e', plain);
        Assert.Equal(plain, DfilterProcess.Run("--color=never", "arp or tcp.flags.syn == 1", DfilterProcess.Sample).Output);
        Assert.Equal(plain, DfilterProcess.Run("--color=auto", "arp or tcp.flags.syn == 1", DfilterProcess.Sample).Output);
        string[] lines = DfilterProcess.Run("--color", "arp or tcp.flags.syn == 1", DfilterProcess.Sample).Output.TrimEnd().Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.All(lines[..2], l => Assert.StartsWith("\e[38;2;16;16;16m\e[48;2;248;240;208m", l, StringComparison.Ordinal));
        Assert.All(lines[2..], l => Assert.StartsWith("\e[38;2;16;16;16m\e[48;2;176;176;176m", l, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.EndsWith("\e[0m", l, StringComparison.Ordinal));
        Assert.Equal(1, DfilterProcess.Run("--color=blue", "", DfilterProcess.Sample).ExitCode);
    }

    [Fact]
    public void TheUsersOwnColoursAreTaken()
    {
        File.WriteAllText(At("colorfilters"), "# mine\n@ARP@arp.opcode == 1@[65535,0,256][0,0,0]\n!@off@arp@[0,0,0][0,0,0]\n@bad@nosuch.field@[0,0,0][0,0,0]\n");
        Transcript run = DfilterProcess.RunWith(new() { ["WIRESHARK_CONFIG_DIR"] = _folder }, "--color", "arp", DfilterProcess.Sample);
        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.StartsWith("\e[38;2;0;0;0m\e[48;2;255;0;1m", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain('\e', lines[1]);
        Assert.Contains("line 4: the filter of this colour is not known here", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
