using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>How the records of a cipher suite up to TLS 1.2 are protected.</summary>
enum TlsCipher
{
    /// <summary>Only an authentication code follows the data.</summary>
    None,
    Rc4,
    AesCbc,
    TripleDesCbc,
    /// <summary>See <see cref="TlsSuite.Aead"/>.</summary>
    Aead,
}

/// <summary>
/// What a cipher suite up to TLS 1.2 says of the protection of records, RFC 5246 appendix C. IANA's names say it: what follows WITH is the
/// encryption, what stands last the digest of authentication codes, or of the key derivation where the encryption authenticates.
/// </summary>
readonly record struct TlsSuite(TlsCipher Cipher, AeadKind Aead, int KeyLength, HashAlgorithmName Mac, HashAlgorithmName Derivation)
{
    /// <summary>Octets of a nonce, or of the first vector of a chain, that are derived with the keys.</summary>
    public int IvLength => Cipher switch
    {
        TlsCipher.AesCbc => 16, TlsCipher.TripleDesCbc => 8, TlsCipher.Aead => Aead == AeadKind.ChaCha20Poly1305 ? 12 : 4, _ => 0,
    };

    /// <summary>The length of authentication codes, 0 where the encryption authenticates.</summary>
    public int MacLength => Cipher == TlsCipher.Aead ? 0 : LengthOf(Mac);

    /// <summary>The suite of a number; null for those that cannot be decrypted here.</summary>
    public static TlsSuite? Of(ushort number) =>
        TlsNames.HandshakeCiphersuite.Find(number) is { } name && name.IndexOf("_WITH_", StringComparison.Ordinal) is >= 0 and int at ? Parse(name.AsSpan(at + 6)) : null;

    static TlsSuite? Parse(ReadOnlySpan<char> name)
    {
        HashAlgorithmName digest = name.EndsWith("_SHA384") ? HashAlgorithmName.SHA384
            : name.EndsWith("_SHA256") ? HashAlgorithmName.SHA256
            : name.EndsWith("_SHA") ? HashAlgorithmName.SHA1
            : name.EndsWith("_MD5") ? HashAlgorithmName.MD5
            : default;
        HashAlgorithmName derivation = digest == HashAlgorithmName.SHA384 ? digest : HashAlgorithmName.SHA256;
        int key = name.StartsWith("AES_256_") ? 32 : 16;
        if (name.StartsWith("CHACHA20_POLY1305")) return new(TlsCipher.Aead, AeadKind.ChaCha20Poly1305, 32, default, derivation);
        if (name.StartsWith("AES_"))
        {
            ReadOnlySpan<char> mode = name[8..];
            if (mode.StartsWith("GCM")) return new(TlsCipher.Aead, AeadKind.AesGcm, key, default, derivation);
            if (mode.StartsWith("CCM_8")) return new(TlsCipher.Aead, AeadKind.AesCcm8, key, default, derivation);
            if (mode.StartsWith("CCM")) return new(TlsCipher.Aead, AeadKind.AesCcm, key, default, derivation);
        }
        if (digest.Name is null) return null;
        if (name.StartsWith("AES_") && name[8..].StartsWith("CBC")) return new(TlsCipher.AesCbc, AeadKind.None, key, digest, derivation);
        if (name.StartsWith("3DES_EDE_CBC")) return new(TlsCipher.TripleDesCbc, AeadKind.None, 24, digest, derivation);
        if (name.StartsWith("RC4_128")) return new(TlsCipher.Rc4, AeadKind.None, 16, digest, derivation);
        return name.StartsWith("NULL_") ? new(TlsCipher.None, AeadKind.None, 0, digest, derivation) : null;
    }

    static int LengthOf(HashAlgorithmName hash) => hash == HashAlgorithmName.SHA384 ? 48
        : hash == HashAlgorithmName.SHA256 ? 32
        : hash == HashAlgorithmName.SHA1 ? 20
        : 16;
}
