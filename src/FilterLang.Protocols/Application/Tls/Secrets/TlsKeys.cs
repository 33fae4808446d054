using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>How keys are made of secrets: RFC 8446 section 7.1, RFC 5246 section 5, RFC 2246 section 5, RFC 6101 section 6.1.</summary>
static class TlsKeys
{
    const int LongestLabel = 255, LongestDigest = 64;

    /// <summary>HKDF-Expand-Label of TLS 1.3, which QUIC uses as well: RFC 8446 section 7.1.</summary>
    public static void ExpandLabel(HashAlgorithmName hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, Span<byte> output) =>
        ExpandLabel(hash, secret, "tls13 "u8, label, default, output);

    /// <summary>As the other, with a context, and with the prefix that DTLS has for labels (RFC 9147 section 5.9).</summary>
    public static void ExpandLabel(HashAlgorithmName hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> label,
        ReadOnlySpan<byte> context, Span<byte> output)
    {
        int length = prefix.Length + label.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, LongestLabel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(context.Length, LongestDigest);
        Span<byte> info = stackalloc byte[4 + LongestLabel + LongestDigest];
        (info[0], info[1], info[2]) = ((byte)(output.Length >> 8), (byte)output.Length, (byte)length);
        prefix.CopyTo(info[3..]);
        label.CopyTo(info[(3 + prefix.Length)..]);
        info[3 + length] = (byte)context.Length;
        context.CopyTo(info[(4 + length)..]);
        HKDF.Expand(hash, secret, output, info[..(4 + length + context.Length)]);
    }
}
