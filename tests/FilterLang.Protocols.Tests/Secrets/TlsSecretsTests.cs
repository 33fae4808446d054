using Xunit;
using System.Text;

namespace FilterLang.Protocols.Tests.Secrets;

/// <summary>Key logs: lines of all kinds, damaged ones, files that grow.</summary>
public sealed class TlsSecretsTests
{
    static readonly byte[] s_random = [.. Enumerable.Repeat((byte)0xAB, 32)];

    static readonly string s_name = Convert.ToHexString(s_random), s_master = new('1', 96), s_traffic = new('2', 64);

    static TlsSecrets Read(string text)
    {
        var secrets = new TlsSecrets();
        secrets.AddKeyLog(Encoding.ASCII.GetBytes(text));
        return secrets;
    }

    [Fact]
    public void Lines_are_found_by_kind_and_number()
    {
        using TlsSecrets secrets = Read($"""
            # a comment
            CLIENT_RANDOM {s_name} {s_master}
            CLIENT_HANDSHAKE_TRAFFIC_SECRET {s_name} {s_traffic}
            EXPORTER_SECRET {s_name} {s_traffic}
            RSA 0102030405060708 {s_master}
            RSA Session-ID:0A0B Master-Key:{s_master}
            """);
        Assert.True(secrets.MayKnow);
        Assert.Equal(4, secrets.Count);
        Assert.Equal(48, secrets.Find(TlsSecret.Master, s_random).Length);
        Assert.Equal(32, secrets.Find(TlsSecret.ClientHandshake, s_random).Length);
        Assert.Equal(48, secrets.Find(TlsSecret.PreMasterOfExchange, [1, 2, 3, 4, 5, 6, 7, 8]).Length);
        Assert.Equal(48, secrets.Find(TlsSecret.MasterOfSession, [10, 11]).Length);
        Assert.True(secrets.Find(TlsSecret.ServerHandshake, s_random).IsEmpty);
        Assert.True(secrets.Find(TlsSecret.Master, new byte[32]).IsEmpty);
        Assert.True(secrets.Find(TlsSecret.Master, new byte[33]).IsEmpty);
        Assert.True(secrets.Find(TlsSecret.Master, []).IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CLIENT_RANDOM")]
    [InlineData("CLIENT_RANDOM 00 11")]
    [InlineData("CLIENT_RANDOM  ")]
    [InlineData("RSA Session-ID: Master-Key:")]
    [InlineData("\r\n\r\n\0\0")]
    public void Damaged_lines_are_passed_over(string line)
    {
        using TlsSecrets secrets = Read($"{line}\r\nCLIENT_RANDOM {s_name} {s_master}x\nCLIENT_RANDOM {s_name} {s_master}\r\n");
        Assert.Equal(1, secrets.Count);
    }

    [Fact]
    public void Without_any_nothing_may_be_known()
    {
        using var secrets = new TlsSecrets();
        Assert.False(secrets.MayKnow);
        Assert.True(secrets.Find(TlsSecret.Master, s_random).IsEmpty);
    }

    [Fact]
    public void A_file_is_read_on_when_it_has_grown()
    {
        string path = Path.GetTempFileName();
        try
        {
            using var secrets = new TlsSecrets(path);
            Assert.True(secrets.Find(TlsSecret.Master, s_random).IsEmpty);
            File.AppendAllText(path, $"CLIENT_RANDOM {s_name} {s_master[..50]}");
            Assert.True(secrets.Find(TlsSecret.Master, s_random).IsEmpty);
            File.AppendAllText(path, $"{s_master[50..]}\nCLIENT_TRAFFIC_SECRET_0 {s_name} {s_traffic}");
            Assert.Equal(48, secrets.Find(TlsSecret.Master, s_random).Length);
            Assert.Equal(32, secrets.Find(TlsSecret.ClientTraffic, s_random).Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_holds_nothing()
    {
        using var secrets = new TlsSecrets(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        Assert.True(secrets.Find(TlsSecret.Master, s_random).IsEmpty);
    }
}
