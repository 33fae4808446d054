using Xunit;
using System.Security.Cryptography;

namespace FilterLang.Protocols.Tests.Secrets;

/// <summary>Keys from secrets, held against published and independently computed values.</summary>
public sealed class TlsKeysTests
{
    static readonly byte[] s_secret = [.. Enumerable.Range(0, 48).Select(i => (byte)i)];

    // RFC 8448 section 3: the server's handshake traffic.
    [Theory]
    [InlineData("key", "3fce516009c21727d0f2e4e86ee403bc")]
    [InlineData("iv", "5d313eb2671276ee13000b30")]
    [InlineData("traffic upd", "c5847ffa1bfea2d5c409eee45d2813181327a78a52ee6d02d8a5e10fbf0fface")]
    public void Labels_expand_as_in_RFC_8448(string label, string expected)
    {
        byte[] secret = Convert.FromHexString("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38"), output = new byte[expected.Length / 2];
        TlsKeys.ExpandLabel(HashAlgorithmName.SHA256, secret, System.Text.Encoding.ASCII.GetBytes(label), output);
        Assert.Equal(expected, Convert.ToHexStringLower(output));
    }

    [Fact]
    public void TLS_1_2_derives_as_in_the_published_vector()
    {
        byte[] output = new byte[100];
        TlsKeys.Derive(0x0303, HashAlgorithmName.SHA256, Convert.FromHexString("9bbe436ba940f017b17652849a71db35"), "test label"u8,
            Convert.FromHexString("a0ba9f936cda3118"), Convert.FromHexString("27a6f796ffd5198c"), output);
        Assert.Equal("e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17abfd3797c0564bab"
            + "4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff70187347b66", Convert.ToHexStringLower(output));
    }

    [Theory]
    [InlineData(0x0300, "fa7fe99b46ce451e71bea11fc5ef15d66ba82ecd413f01b2378d99f9bc0e8fa965e3e4c948c79009")]
    [InlineData(0x0301, "24e076f603c304645b59528c505c7d9ab9fd819a804e7ae7c1b2070f8e53a60b6b3dd5b7f509e9db")]
    [InlineData(0x0302, "24e076f603c304645b59528c505c7d9ab9fd819a804e7ae7c1b2070f8e53a60b6b3dd5b7f509e9db")]
    public void Earlier_versions_derive_in_their_own_ways(int version, string expected)
    {
        byte[] output = new byte[40];
        TlsKeys.Derive((ushort)version, HashAlgorithmName.SHA256, s_secret, "key expansion"u8, "server"u8, "client"u8, output);
        Assert.Equal(expected, Convert.ToHexStringLower(output));
    }

    [Theory]
    [InlineData(0xC02F, TlsCipher.Aead, AeadKind.AesGcm, 16, 0)]
    [InlineData(0xC030, TlsCipher.Aead, AeadKind.AesGcm, 32, 0)]
    [InlineData(0xC0A8, TlsCipher.Aead, AeadKind.AesCcm8, 16, 0)]
    [InlineData(0xC09F, TlsCipher.Aead, AeadKind.AesCcm, 32, 0)]
    [InlineData(0xCCA8, TlsCipher.Aead, AeadKind.ChaCha20Poly1305, 32, 0)]
    [InlineData(0x002F, TlsCipher.AesCbc, AeadKind.None, 16, 20)]
    [InlineData(0xC028, TlsCipher.AesCbc, AeadKind.None, 32, 48)]
    [InlineData(0x000A, TlsCipher.TripleDesCbc, AeadKind.None, 24, 20)]
    [InlineData(0x0004, TlsCipher.Rc4, AeadKind.None, 16, 16)]
    [InlineData(0x003B, TlsCipher.None, AeadKind.None, 0, 32)]
    public void Names_of_suites_tell_how_records_are_protected(int number, object cipher, object aead, int key, int mac)
    {
        TlsSuite suite = Assert.NotNull(TlsSuite.Of((ushort)number));
        Assert.Equal(((TlsCipher)cipher, (AeadKind)aead, key, mac), (suite.Cipher, suite.Aead, suite.KeyLength, suite.MacLength));
    }

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x00FF)]
    [InlineData(0x0041)]
    [InlineData(0xFFFF)]
    public void What_is_no_known_protection_is_none(int number) => Assert.Null(TlsSuite.Of((ushort)number));

    // RFC 6229 section 2: the key stream of a key of 40 bits.
    [Fact]
    public void RC4_gives_the_stream_of_RFC_6229()
    {
        using var records = new StreamRecords(new RecordCode(HashAlgorithmName.MD5, [1], isOld: false), Convert.FromHexString("0102030405"));
        byte[] room = new byte[48];
        Assert.False(records.TryOpen(0, new byte[11], new byte[48], room, out _, out _));
        Assert.Equal("b2396305f03dc027ccc3524a0a1118a86982944f18fc82d589c403a47a0d0919", Convert.ToHexStringLower(room[..32]));
    }

    [Fact]
    public void A_damaged_tag_opens_nothing()
    {
        byte[] key = new byte[16], nonce = new byte[12], box = new byte[20], plain = new byte[4];
        using (var gcm = new AesGcm(key, 16)) gcm.Encrypt(nonce, "data"u8, box.AsSpan(0, 4), box.AsSpan(4), [1, 2]);
        using Aead aead = Assert.IsType<Aead>(Aead.TryCreate(AeadKind.AesGcm, key));
        Assert.True(aead.TryOpen(nonce, [1, 2], box, plain));
        Assert.Equal("data"u8, plain);
        Assert.False(aead.TryOpen(nonce, [1, 3], box, plain));
        box[19] ^= 1;
        Assert.False(aead.TryOpen(nonce, [1, 2], box, plain));
        Assert.False(aead.TryOpen(nonce, [1, 2], box.AsSpan(0, 15), plain));
    }
}
