using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>Authenticated encryption that protects records and packets, RFC 5116.</summary>
enum AeadKind
{
    None,
    AesGcm,
    AesCcm,
    /// <summary>AES-CCM with a tag of 8 octets, RFC 6655.</summary>
    AesCcm8,
    ChaCha20Poly1305,
}

/// <summary>A key of an authenticated encryption: opens what was sealed with it.</summary>
sealed class Aead : IDisposable
{
    public const int NonceLength = 12;

    readonly AesGcm? _gcm;
    readonly AesCcm? _ccm;
    readonly ChaCha20Poly1305? _chacha;

    Aead(AeadKind kind, ReadOnlySpan<byte> key)
    {
        TagLength = kind == AeadKind.AesCcm8 ? 8 : 16;
        switch (kind)
        {
            case AeadKind.AesGcm: _gcm = new AesGcm(key, TagLength); break;
            case AeadKind.ChaCha20Poly1305: _chacha = new ChaCha20Poly1305(key); break;
            default: _ccm = new AesCcm(key); break;
        }
    }

    /// <summary>How long the tag behind the data is.</summary>
    public int TagLength { get; }

    /// <summary>Prepares a key; null where the platform has not what it takes.</summary>
    public static Aead? TryCreate(AeadKind kind, ReadOnlySpan<byte> key) => IsSupported(kind) ? new Aead(kind, key) : null;

    static bool IsSupported(AeadKind kind) => kind switch
    {
        AeadKind.AesGcm => AesGcm.IsSupported,
        AeadKind.AesCcm or AeadKind.AesCcm8 => AesCcm.IsSupported,
        AeadKind.ChaCha20Poly1305 => ChaCha20Poly1305.IsSupported,
        _ => false,
    };

    /// <summary>Opens data behind which its tag stands. False where one of both was damaged or sealed otherwise.</summary>
    /// <param name="nonce">12 octets.</param>
    /// <param name="associated">What the tag speaks for beside the data.</param>
    /// <param name="sealedData">The data and its tag.</param>
    /// <param name="plain">Room for the data: <see cref="TagLength"/> less than was sealed.</param>
    public bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> sealedData, Span<byte> plain)
    {
        int length = sealedData.Length - TagLength;
        if (length < 0 || plain.Length < length) return false;
        ReadOnlySpan<byte> data = sealedData[..length], tag = sealedData[length..];
        plain = plain[..length];
        try
        {
            _gcm?.Decrypt(nonce, data, tag, plain, associated);
            _ccm?.Decrypt(nonce, data, tag, plain, associated);
            _chacha?.Decrypt(nonce, data, tag, plain, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _gcm?.Dispose();
        _ccm?.Dispose();
        _chacha?.Dispose();
    }
}
