using System.Text;

namespace FilterLang.Cli.Tests.Objects;

/// <summary><c>--export-objects</c>.</summary>
public sealed class ObjectExportTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("dfilter-objects").FullName;

    string At(string name) => Path.Combine(_root, name);

    string Folder => At("out");

    Transcript Export(string kind, string capture, params string[] more) => DfilterProcess.Run(["-q", "-r", capture, "--export-objects", $"{kind},{Folder}", .. more]);

    // Names and contents, in the order of the names.
    string[] Files() => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)}={File.ReadAllText(f, Encoding.Latin1)}")];

    static string Response(string body, string fields = "") => $"HTTP/1.1 200 OK\r\n{fields}Content-Length: {body.Length}\r\n\r\n{body}";

    static void Get(MadeConnection connection, string target, string body) =>
        connection.Ask($"GET {target} HTTP/1.1\r\nHost: h\r\n\r\n").Answer(Response(body));

    [Fact]
    public void BodiesOfHttpAreNamedByTheirTargets()
    {
        var capture = new MadeCapture();
        MadeConnection one = capture.Connect(40000, 80);
        Get(one, "/a/b/c.txt", "first");
        Get(one, "/c.txt", "second");
        one.Ask("GET /chunks HTTP/1.1\r\nHost: h\r\n\r\n").Answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3\r\nabc\r\n0\r\n\r\n");
        one.Ask("POST /post.php HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nsent").Answer("HTTP/1.1 100 Continue\r\n\r\n").Answer(Response("got"));
        one.Answer(Response("unasked", "Content-Type: Text/HTML; charset=x\r\n"));
        one.Ask("HEAD /head HTTP/1.1\r\nHost: h\r\n\r\n").Answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        MadeConnection two = capture.Connect(40001, 80);
        two.Ask("GET /until HTTP/1.1\r\nHost: h\r\n\r\n").Answer("HTTP/1.1 200 OK\r\n\r\nthe end");
        two.End(1);
        Transcript run = Export("http", capture.Write(At("x.pcap")));
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Equal(["c(1).txt=second", "c.txt=first", "chunks=helloabc", "object12.text%2fhtml=unasked", "post(1).php=got", "post.php=sent", "until=the end"], Files());
    }

    [Fact]
    public void ContentCodingsAreTakenOff()
    {
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true)) gzip.Write("unpacked"u8);
        var capture = new MadeCapture();
        MadeConnection one = capture.Connect(40000, 80);
        one.Ask("GET /z HTTP/1.1\r\nHost: h\r\n\r\n").Answer($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n{Encoding.Latin1.GetString(packed.ToArray())}");
        one.Ask("GET /damaged HTTP/1.1\r\nHost: h\r\n\r\n").Answer(Response("no gzip", "Content-Encoding: gzip\r\n"));
        Export("http", capture.Write(At("x.pcap")));
        Assert.Equal(["z=unpacked"], Files());
    }

    [Theory]
    [InlineData("/../../../escaped")]
    [InlineData("/..")]
    [InlineData("/.")]
    [InlineData("/..\\..\\escaped")]
    [InlineData("//etc/../..")]
    [InlineData("..%2f..%2fescaped")]
    [InlineData("C:\\escaped")]
    public void NoNameLeadsOutOfTheFolder(string target)
    {
        var capture = new MadeCapture();
        Get(capture.Connect(40000, 80), target, "body");
        string path = capture.Write(At("x.pcap"));
        Assert.Equal(0, Export("http", path).ExitCode);
        Assert.EndsWith("=body", Assert.Single(Files()), StringComparison.Ordinal);
        Assert.Equal([Folder, path], Directory.GetFileSystemEntries(_root, "*", SearchOption.TopDirectoryOnly).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsThereStaysAsItIs()
    {
        var capture = new MadeCapture();
        Get(capture.Connect(40000, 80), "/a.txt", "new");
        Get(capture.Connect(40001, 80), "/link.txt", "linked");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "a.txt"), "old");
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(Path.Combine(Folder, "link.txt"), At("victim"));
        Export("http", capture.Write(At("x.pcap")));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Folder, "a.txt")));
        Assert.Equal("new", File.ReadAllText(Path.Combine(Folder, "a(1).txt")));
        Assert.False(File.Exists(At("victim")));
    }

    [Fact]
    public void DisplayFiltersShowPacketsAndLeaveObjects()
    {
        var capture = new MadeCapture();
        Get(capture.Connect(40000, 80), "/x", "body");
        string path = capture.Write(At("x.pcap"));
        Transcript shown = DfilterProcess.Run("-r", path, "-Y", "http.request", "--export-objects", $"http,{Folder}");
        Assert.Single(shown.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["x=body"], Files());
        DfilterProcess.Run("-q", "-2", "-R", "tcp.port == 1", "-r", path, "--export-objects", $"http,{At("read")}");
        Assert.Empty(Directory.GetFiles(At("read")));
        DfilterProcess.Run("-q", "-2", "-Y", "tcp.port == 1", "-r", path, "--export-objects", $"http,{At("twice")}");
        Assert.Single(Directory.GetFiles(At("twice")));
        DfilterProcess.Run("-r", path, "-w", At("copy.pcap"), "tcp.port == 1", "--export-objects", $"http,{At("written")}");
        Assert.Single(Directory.GetFiles(At("written")));
    }

    [Fact]
    public void MailsAreNamedByTheirSubjects()
    {
        var capture = new MadeCapture();
        MadeConnection smtp = capture.Connect(40000, 25);
        smtp.Answer("220 hi\r\n").Ask("HELO x\r\n").Answer("250 ok\r\n");
        foreach (string mail in (string[])["Subject: Hello: you\r\nFrom: a@b\r\n\r\nText\r\n", "From: a@b\r\n\r\nNo subject\r\n", "Subject: folded\r\n line\r\n\r\nx\r\n"])
        {
            smtp.Ask("MAIL FROM:<a@b>\r\n").Answer("250 ok\r\n").Ask("RCPT TO:<a@b>\r\n").Answer("250 ok\r\n").Ask("DATA\r\n").Answer("354 go\r\n");
            smtp.Ask($"{mail}.\r\n").Answer("250 ok\r\n");
        }
        Export("imf", capture.Write(At("x.pcap")));
        Assert.Equal([".eml=From: a@b\r\n\r\nNo subject\r\n", "Hello%3a you.eml=Subject: Hello: you\r\nFrom: a@b\r\n\r\nText\r\n", "folded%0d%0a line.eml=Subject: folded\r\n line\r\n\r\nx\r\n"], Files());
    }

    [Fact]
    public void FilesOfTftpAreThereOnceTheyAreWhole()
    {
        var capture = new MadeCapture();
        string block = new('x', 512);
        Read(capture, 5001, "/etc/whole.txt", (1, block), (1, block), (2, "end"));
        Read(capture, 5002, "gap", (1, block), (3, "end"));
        Read(capture, 5003, "open", (1, block));
        capture.Udp(5004, 69, "\0\u0002write\0octet\0"u8).Udp(5004, 6900, "\0\u0003\0\u0001data"u8);
        Export("tftp", capture.Write(At("x.pcap")));
        Assert.Equal([$"whole.txt={block}end"], Files());
    }

    static void Read(MadeCapture capture, ushort port, string file, params (byte Number, string Data)[] blocks)
    {
        capture.Udp(port, 69, Encoding.ASCII.GetBytes($"\0\u0001{file}\0octet\0"));
        foreach ((byte number, string data) in blocks) capture.Udp(6900, port, [0, 3, 0, number, .. Encoding.ASCII.GetBytes(data)], answers: true);
    }

    [Fact]
    public void FilesOfFtpAreNamedByTheirCommands()
    {
        var capture = new MadeCapture();
        MadeConnection control = capture.Connect(40000, 21).Answer("220 hi\r\n");
        ushort port = 50000;
        foreach ((string command, string data) in ((string, string)[])[("RETR /a/file.txt", "content"), ("LIST", "a list"), ("STOR up", "sent"), ("STOU", "unnamed")])
        {
            port++;
            control.Ask("PASV\r\n").Answer($"227 Entering Passive Mode (10,0,0,2,{port >> 8},{port & 255})\r\n");
            MadeConnection transfer = capture.Connect(41000, port);
            control.Ask($"{command}\r\n").Answer("150 go\r\n");
            int side = command.StartsWith("STO", StringComparison.Ordinal) ? 0 : 1;
            transfer.Say(side, Encoding.ASCII.GetBytes(data[..3])).Say(side, Encoding.ASCII.GetBytes(data[3..])).End(side);
            control.Answer("226 done\r\n");
        }
        Export("ftp-data", capture.Write(At("x.pcap")));
        Assert.Equal(["%2fa%2ffile.txt=content", "(MISSING)=unnamed", "up=sent"], Files());
    }

    [Fact]
    public void CertificatesAreNamedByTheirNumbers()
    {
        Transcript run = Export("x509af", Path.Combine(DfilterProcess.Root, "samples", "tls12.pcapng"));
        Assert.Equal(0, run.ExitCode);
        string serial = DfilterProcess.Run("-r", Path.Combine(DfilterProcess.Root, "samples", "tls12.pcapng"), "x509af.serialNumber", "-T", "fields", "-e", "x509af.serialNumber").Output;
        Assert.Equal(serial.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries).Distinct().Select(s => $"{s.Replace(":", "", StringComparison.Ordinal)}.cer").Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(Folder), f => Assert.Equal(0x30, File.ReadAllBytes(f)[0]));
    }

    [Fact]
    public void CutAndDamagedCapturesAreRead()
    {
        var capture = new MadeCapture();
        MadeConnection one = capture.Connect(40000, 80);
        for (int i = 0; i < 20; i++) Get(one, $"/{i}", new string('x', i * 100));
        for (int most = 20; most < 1100; most += 90) Assert.Equal(0, Export("http", capture.Write(At("x.pcap"), most)).ExitCode);
    }

    [Theory]
    [InlineData("http", 1, "PROTOCOL,DIR")]
    [InlineData(",x", 1, "PROTOCOL,DIR")]
    [InlineData("nothing,x", 1, "it must be one of: ftp-data, http, imf, smb, tftp, x509af")]
    [InlineData("dicom,x", 1, "dicom is not dissected")]
    [InlineData("http,", 9, "Failed to create export objects output directory")]
    public void MistakesAreTold(string value, int code, string words)
    {
        Transcript run = DfilterProcess.Run("-q", "-r", DfilterProcess.Sample, "--export-objects", value);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AKindGoesToOneFolder()
    {
        Transcript run = Export("http", DfilterProcess.Sample, "--export-objects", $"http,{At("other")}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("already specified protocol 'http'", run.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "ftp-data\nhttp\nimf\nsmb\ntftp\nx509af\n"), DfilterProcess.Run("--export-objects", "help") is var help ? (help.ExitCode, help.Output) : default);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
