using Xunit;

namespace FilterLang.Protocols.Tests.Application;

/// <summary>The examples of RFC 9001 appendix A, and what must not be opened.</summary>
public class QuicProtectionTests
{
    static readonly byte[] s_destination = Convert.FromHexString("8394c8f03e515708");

    static readonly byte[] s_serverInitial = Convert.FromHexString(
        "cf000000010008f067a5502a4262b5004075c0d95a482cd0991cd25b0aac406a5816b6394100f37a1c69797554780bb38cc5a99f5ede4cf73c3ec2493a1839b3dbcba3f6ea46c5b7"
        + "684df3548e7ddeb9c3bf9c73cc3f3bded74b562bfb19fb84022f8ef4cdd93795d77d06edbb7aaf2f58891850abbdca3d20398c276456cbc42158407dd074ee");

    static readonly byte[] s_short = Convert.FromHexString("4cfe4189655e5cd55c41f69080575d7999c25a5bfb");

    static readonly byte[] s_secret = Convert.FromHexString("9ac312a7f877468ebe69422748ad00a15443f18203a07d6060f688f30f21632b");

    [Fact]
    public void The_clients_first_packet_is_masked_as_in_appendix_A2()
    {
        using QuicKeys keys = QuicKeys.Derive(1, s_destination, ofServer: false)!;
        Assert.Equal("437B9AEC36", Convert.ToHexString(keys.Mask.Of(Convert.FromHexString("d1b1c98dd7689fb8ec11d242b123dc9b"))[..5]));
    }

    [Fact]
    public void The_servers_first_packet_opens_as_in_appendix_A3()
    {
        using QuicKeys keys = QuicKeys.Derive(1, s_destination, ofServer: true)!;
        var packet = new QuicPacket();
        Assert.True(packet.Unmask(keys.Mask, s_serverInitial, 18, 0));
        Assert.Equal((1UL, 2), (packet.Number, packet.NumberSize));
        byte[] header = [0xC1, .. s_serverInitial.AsSpan(1, 17), 0, 1], plain = new byte[s_serverInitial.Length];
        Assert.True(keys.TryOpen(1, header, s_serverInitial.AsSpan(20), plain));
        Assert.StartsWith("02000000000600405A020000560303", Convert.ToHexString(plain), StringComparison.Ordinal);
        header[1] ^= 1;
        Assert.False(keys.TryOpen(1, header, s_serverInitial.AsSpan(20), plain));
    }

    [Fact]
    public void A_short_header_opens_with_ChaCha20_as_in_appendix_A5()
    {
        using QuicTraffic keys = QuicTraffic.Of(1, TlsSuite13.Of(0x1303), s_secret)!;
        var packet = new QuicPacket();
        Assert.True(packet.Unmask(keys.Mask, s_short, 1, 654_360_563));
        Assert.Equal((654_360_564UL, 3, (byte)0x42), (packet.Number, packet.NumberSize, packet.First));
        byte[] header = [0x42, 0x00, 0xBF, 0xF4], plain = new byte[1];
        Assert.True(keys.TryOpen(0, packet.Number, header, s_short.AsSpan(4), plain));
        Assert.Equal(1, plain[0]);
        Assert.False(keys.TryOpen(1, packet.Number, header, s_short.AsSpan(4), plain));
        Assert.False(keys.TryOpen(0, packet.Number + 1, header, s_short.AsSpan(4), plain));
    }

    [Fact]
    public void What_is_too_short_for_a_sample_stays_masked()
    {
        using QuicTraffic keys = QuicTraffic.Of(1, TlsSuite13.Of(0x1303), s_secret)!;
        for (int length = 1; length < s_short.Length; length++) Assert.False(new QuicPacket().Unmask(keys.Mask, s_short.AsSpan(0, length), 1, 0));
    }

    [Theory]
    [InlineData(0x1304)]
    [InlineData(0x1305)]
    public void Packets_under_CCM_are_not_opened(int suite)
    {
        using QuicTraffic keys = QuicTraffic.Of(1, TlsSuite13.Of((ushort)suite), s_secret)!;
        Assert.True(keys.OpensNothing);
        Assert.False(keys.TryOpen(0, 1, [], s_short, new byte[32]));
    }

    [Fact]
    public void Without_a_suite_or_a_secret_there_are_no_keys()
    {
        Assert.Null(QuicTraffic.Of(1, TlsSuite13.Of(0x002F), s_secret));
        Assert.Null(QuicTraffic.Of(1, TlsSuite13.Of(0x1301), default));
    }
}
