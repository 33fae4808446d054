using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>The cipher suites of TLS 1.3, RFC 8446 appendix B.4: which encryption, how long its keys are, and which digest makes them.</summary>
readonly record struct TlsSuite13(AeadKind Aead, int KeyLength, HashAlgorithmName Hash)
{
    public static TlsSuite13? Of(ushort cipher) => cipher switch
    {
        0x1301 => new(AeadKind.AesGcm, 16, HashAlgorithmName.SHA256),
        0x1302 => new(AeadKind.AesGcm, 32, HashAlgorithmName.SHA384),
        0x1303 => new(AeadKind.ChaCha20Poly1305, 32, HashAlgorithmName.SHA256),
        0x1304 => new(AeadKind.AesCcm, 16, HashAlgorithmName.SHA256),
        0x1305 => new(AeadKind.AesCcm8, 16, HashAlgorithmName.SHA256),
        _ => null,
    };
}

/// <summary>What a traffic secret yields for one direction: a key and what numbers are mixed with into nonces. RFC 8446 section 5.3.</summary>
sealed class TlsTraffic : IDisposable
{
    readonly byte[] _iv = new byte[Aead.NonceLength];
    readonly Aead _aead;

    TlsTraffic(Aead aead) => _aead = aead;

    /// <summary>How long the tag behind the data is.</summary>
    public int TagLength => _aead.TagLength;

    /// <summary>
    /// Derives key and nonce. Null where the suite is not known or the platform has not what it takes. Prefixes of labels: "tls13 key" and
    /// "tls13 iv" as TLS has them, "tls13 quic key" and the like for QUIC, "dtls13key" for DTLS.
    /// </summary>
    public static TlsTraffic? Derive(TlsSuite13 suite, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> keyLabel, ReadOnlySpan<byte> ivLabel)
    {
        Span<byte> key = stackalloc byte[suite.KeyLength];
        TlsKeys.ExpandLabel(suite.Hash, secret, prefix, keyLabel, default, key);
        if (Aead.TryCreate(suite.Aead, key) is not { } aead) return null;
        var traffic = new TlsTraffic(aead);
        TlsKeys.ExpandLabel(suite.Hash, secret, prefix, ivLabel, default, traffic._iv);
        return traffic;
    }

    /// <summary>Opens what was sealed under a number. See <see cref="Aead.TryOpen"/>.</summary>
    public bool TryOpen(ulong number, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedData, Span<byte> plain)
    {
        Span<byte> nonce = stackalloc byte[Aead.NonceLength];
        _iv.CopyTo(nonce);
        BinaryPrimitives.WriteUInt64BigEndian(nonce[4..], BinaryPrimitives.ReadUInt64BigEndian(nonce[4..]) ^ number);
        return _aead.TryOpen(nonce, associated, sealedData, plain);
    }

    public void Dispose() => _aead.Dispose();
}
