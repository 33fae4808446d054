using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>
/// Keys of one side's Initial packets, RFC 9001 section 5: anybody who sees the first packet can derive them. Nothing is allocated to use them.
/// </summary>
sealed class QuicKeys : IDisposable
{
    const int KeySize = 16, NonceSize = 12, TagSize = 16, SecretSize = 32;

    // That many in a row, and it is no longer tried.
    const int MostFailures = 8;

    int _failures;
    readonly AesGcm _cipher;
    readonly Aes _header;
    readonly ICryptoTransform _mask;
    readonly byte[] _nonce = new byte[NonceSize], _now = new byte[NonceSize], _sample = new byte[KeySize], _bits = new byte[KeySize];

    QuicKeys(ReadOnlySpan<byte> secret, bool second)
    {
        Span<byte> key = stackalloc byte[KeySize];
        Expand(secret, second ? "quicv2 key"u8 : "quic key"u8, key);
        _cipher = new AesGcm(key, TagSize);
        Expand(secret, second ? "quicv2 iv"u8 : "quic iv"u8, _nonce);
        Expand(secret, second ? "quicv2 hp"u8 : "quic hp"u8, key);
        _header = Aes.Create();
        (_header.Key, _header.Mode, _header.Padding) = (key.ToArray(), CipherMode.ECB, PaddingMode.None);
        _mask = _header.CreateEncryptor();
    }

    /// <summary>The keys of the client or of the server, from the first destination of the client. Null where the version's are not known.</summary>
    public static QuicKeys? Derive(uint version, ReadOnlySpan<byte> destination, bool ofServer)
    {
        ReadOnlySpan<byte> salt = QuicVersion.Salt(version);
        if (salt.IsEmpty || !AesGcm.IsSupported) return null;
        Span<byte> initial = stackalloc byte[SecretSize], secret = stackalloc byte[SecretSize];
        HKDF.Extract(HashAlgorithmName.SHA256, destination, salt, initial);
        Expand(initial, ofServer ? "server in"u8 : "client in"u8, secret);
        return new QuicKeys(secret, QuicVersion.IsSecond(version));
    }

    // HKDF-Expand-Label of RFC 8446 section 7.1, without context.
    static void Expand(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, Span<byte> output)
    {
        Span<byte> info = stackalloc byte[32];
        ReadOnlySpan<byte> prefix = "tls13 "u8;
        (info[0], info[1], info[2]) = (0, (byte)output.Length, (byte)(prefix.Length + label.Length));
        prefix.CopyTo(info[3..]);
        label.CopyTo(info[(3 + prefix.Length)..]);
        int length = 3 + prefix.Length + label.Length;
        info[length++] = 0;
        HKDF.Expand(HashAlgorithmName.SHA256, secret, output, info[..length]);
    }

    /// <summary>The bits that hide the first octet and the packet number, from 16 octets of the payload: RFC 9001 section 5.4.</summary>
    public ReadOnlySpan<byte> MaskOf(ReadOnlySpan<byte> sample)
    {
        sample[..KeySize].CopyTo(_sample);
        _mask.TransformBlock(_sample, 0, KeySize, _bits, 0);
        return _bits;
    }

    /// <summary>Decrypts a payload, whose last 16 octets are its tag. False where it was damaged or the keys are others.</summary>
    public bool TryOpen(ulong number, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, Span<byte> plain)
    {
        if (payload.Length < TagSize || _failures == MostFailures) return false;
        _nonce.CopyTo(_now, 0);
        for (int i = 0; i < 8; i++) _now[NonceSize - 1 - i] ^= (byte)(number >> i * 8);
        try
        {
            _cipher.Decrypt(_now, payload[..^TagSize], payload[^TagSize..], plain[..(payload.Length - TagSize)], header);
            _failures = 0;
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            _failures++;
            return false;
        }
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _mask.Dispose();
        _header.Dispose();
    }
}
