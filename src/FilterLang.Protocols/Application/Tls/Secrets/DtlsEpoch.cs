namespace FilterLang.Protocols;

/// <summary>What one side of a DTLS 1.3 connection sends under the keys of one secret, RFC 9147 sections 4.2.2 and 4.2.3.</summary>
sealed class DtlsEpoch : IDisposable
{
    readonly byte[] _secret;
    readonly TlsTraffic _traffic;
    readonly QuicHeaderMask _mask;
    ulong _next;

    DtlsEpoch(byte[] secret, TlsTraffic traffic, QuicHeaderMask mask, int number) => (_secret, _traffic, _mask, Number) = (secret, traffic, mask, number);

    /// <summary>Which epoch it is.</summary>
    public int Number { get; }

    /// <summary>Derives the keys of a secret; null where that is not known or the platform has not what it takes.</summary>
    public static DtlsEpoch? TryDerive(TlsSuite13 suite, ReadOnlySpan<byte> secret, int number)
    {
        if (secret.IsEmpty || TlsTraffic.Derive(suite, secret, "dtls13"u8, "key"u8, "iv"u8) is not { } traffic) return null;
        Span<byte> key = stackalloc byte[suite.KeyLength];
        TlsKeys.ExpandLabel(suite.Hash, secret, "dtls13"u8, "sn"u8, default, key);
        return new DtlsEpoch(secret.ToArray(), traffic, new QuicHeaderMask(key, suite.Aead == AeadKind.ChaCha20Poly1305), number);
    }

    /// <summary>The epoch behind a KeyUpdate.</summary>
    public DtlsEpoch? Next(TlsSuite13 suite)
    {
        Span<byte> next = stackalloc byte[_secret.Length];
        TlsKeys.ExpandLabel(suite.Hash, _secret, "dtls13"u8, "traffic upd"u8, default, next);
        return TryDerive(suite, next, Number + 1);
    }

    /// <summary>Opens a record; see <see cref="DtlsDecryption"/>.</summary>
    public bool TryOpen(Span<byte> header, int numberAt, int numberLength, ReadOnlySpan<byte> body, Span<byte> plain, out int length)
    {
        length = body.Length - _traffic.TagLength;
        if (length <= 0 || body.Length < QuicHeaderMask.SampleSize || plain.Length < length) return false;
        ReadOnlySpan<byte> mask = _mask.Of(body);
        Span<byte> sent = stackalloc byte[numberLength];
        header.Slice(numberAt, numberLength).CopyTo(sent);
        uint suffix = 0;
        for (int i = 0; i < numberLength; i++) suffix = suffix << 8 | (header[numberAt + i] ^= mask[i]);
        ulong number = Restore(suffix, numberLength * 8);
        if (!_traffic.TryOpen(number, header, body, plain))
        {
            sent.CopyTo(header[numberAt..]);
            return false;
        }
        _next = Math.Max(_next, number + 1);
        return true;
    }

    // The number nearest to the one that is next which ends in these bits.
    ulong Restore(uint suffix, int bits)
    {
        ulong window = 1UL << bits, number = (_next & ~(window - 1)) | suffix;
        if (number + window / 2 < _next) return number + window;
        return number > _next + window / 2 && number >= window ? number - window : number;
    }

    public void Dispose()
    {
        _traffic.Dispose();
        _mask.Dispose();
    }
}
