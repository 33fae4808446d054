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

    /// <summary>
    /// The pseudorandom function of a version: RFC 5246 section 5 for TLS 1.2, RFC 2246 section 5 before, RFC 6101 section 6.2.2 for SSL 3,
    /// which has no labels. The seed comes in two parts.
    /// </summary>
    public static void Derive(ushort version, HashAlgorithmName hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, ReadOnlySpan<byte> first,
        ReadOnlySpan<byte> second, Span<byte> output)
    {
        output.Clear();
        if (version == OldVersion)
        {
            DeriveOld(secret, first, second, output);
            return;
        }
        if (version >= 0x0303)
        {
            Expand(hash, secret, label, first, second, output);
            return;
        }
        int half = (secret.Length + 1) / 2;
        Expand(HashAlgorithmName.MD5, secret[..half], label, first, second, output);
        Expand(HashAlgorithmName.SHA1, secret[^half..], label, first, second, output);
    }

    const ushort OldVersion = 0x0300;

    // P_hash of RFC 5246 section 5, added to what stands in the output.
    static void Expand(HashAlgorithmName hash, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> output)
    {
        using var code = IncrementalHash.CreateHMAC(hash, secret);
        int size = code.HashLengthInBytes;
        Span<byte> link = stackalloc byte[LongestDigest], block = stackalloc byte[LongestDigest];
        code.AppendData(label);
        code.AppendData(first);
        code.AppendData(second);
        code.GetHashAndReset(link);
        while (!output.IsEmpty)
        {
            code.AppendData(link[..size]);
            code.AppendData(label);
            code.AppendData(first);
            code.AppendData(second);
            code.GetHashAndReset(block);
            int count = Math.Min(size, output.Length);
            for (int i = 0; i < count; i++) output[i] ^= block[i];
            output = output[count..];
            code.AppendData(link[..size]);
            code.GetHashAndReset(link);
        }
    }

    // Digests of the secret and seed behind A, BB, CCC and so on.
    static void DeriveOld(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> output)
    {
#pragma warning disable CA5350, CA5351
        using var inner = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        using var outer = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5350, CA5351
        Span<byte> letters = stackalloc byte[26], digest = stackalloc byte[LongestDigest];
        for (int count = 1; !output.IsEmpty && count <= letters.Length; count++)
        {
            letters[..count].Fill((byte)('A' + count - 1));
            inner.AppendData(letters[..count]);
            inner.AppendData(secret);
            inner.AppendData(first);
            inner.AppendData(second);
            int written = inner.GetHashAndReset(digest);
            outer.AppendData(secret);
            outer.AppendData(digest[..written]);
            written = outer.GetHashAndReset(digest);
            written = Math.Min(written, output.Length);
            digest[..written].CopyTo(output);
            output = output[written..];
        }
    }
}
