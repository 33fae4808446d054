using System.Diagnostics;

namespace FilterLang.Cli.Tests.Objects;

/// <summary>Folders of objects are those that tshark writes, of the captures that hold some.</summary>
public sealed class ObjectOracleTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("dfilter-objects").FullName;

    [ObjectOracleTheory]
    [InlineData("http", "arkime/http2-nghttp2.pcap")]
    [InlineData("http", "wireshark/http2_follow_multistream.pcapng")]
    [InlineData("imf", "suricata-verify/imap-detection__input.pcap")]
    [InlineData("smb", "zeek/smb__smb2_100_small_files.pcap")]
    [InlineData("smb", "suricata-verify/smb1-01__smb1.pcap")]
    [InlineData("tftp", "arkime/arkime_synthetic.pcap")]
    [InlineData("ftp-data", "zeek/ftp__retr.pcap")]
    [InlineData("x509af", "arkime/openssl-tls1.pcap")]
    public void FoldersAreTheSame(string kind, string capture)
    {
        string ours = Path.Combine(_root, "ours"), theirs = Path.Combine(_root, "theirs"), path = TestSupport.Captures.PathOf(capture);
        Assert.Equal(0, DfilterProcess.Run("-q", "-r", path, "--export-objects", $"{kind},{ours}").ExitCode);
        using (Process tshark = Process.Start(new ProcessStartInfo(ObjectOracleTheoryAttribute.Tshark!, ["-q", "-r", path, "--export-objects", $"{kind},{theirs}"]) { RedirectStandardError = true })!)
            tshark.WaitForExit();
        Assert.Equal(Contents(theirs), Contents(ours));
        Assert.NotEmpty(Contents(ours));
    }

    static IEnumerable<(string, string)> Contents(string folder) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>A theory about the development captures and a tshark 4.6 that the environment variable DFILTER_ORACLE names; skipped where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ObjectOracleTheoryAttribute : TheoryAttribute
{
    public static string? Tshark { get; } = Environment.GetEnvironmentVariable("DFILTER_ORACLE") is { Length: > 0 } path && File.Exists(path) ? path : null;

    public ObjectOracleTheoryAttribute()
    {
        if (Tshark is null) Skip = "needs a tshark 4.6 named by DFILTER_ORACLE";
        else if (TestSupport.Captures.Folder is null) Skip = "needs shared/captures beside a folder above the test binary";
    }
}
