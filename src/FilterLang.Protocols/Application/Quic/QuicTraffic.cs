namespace FilterLang.Protocols;

/// <summary>
/// What one side protects packets with after the first ones: keys that are derived of a secret of TLS, RFC 9001 section 5.1. Those of 1-RTT
/// packets follow each other, section 6.
/// </summary>
sealed class QuicTraffic : IDisposable
{
    const int LongestKey = 32;

    readonly TlsSuite13 _suite;
    readonly bool _isSecond;
    readonly TlsTraffic?[] _keys = new TlsTraffic?[2];
    readonly byte[] _next;
    int _phase;
    ulong _changedAt;

    QuicTraffic(bool isSecond, TlsSuite13 suite, ReadOnlySpan<byte> secret)
    {
        (_isSecond, _suite, _next) = (isSecond, suite, secret.ToArray());
        Span<byte> key = stackalloc byte[LongestKey];
        key = key[..suite.KeyLength];
        TlsKeys.ExpandLabel(suite.Hash, secret, isSecond ? "quicv2 hp"u8 : "quic hp"u8, key);
        Mask = new QuicHeaderMask(key, suite.Aead == AeadKind.ChaCha20Poly1305);
        _keys[0] = Derive(secret);
        Update();
    }

    /// <summary>What hides the numbers of packets; it stays the same.</summary>
    public QuicHeaderMask Mask { get; }

    /// <summary>Packets cannot be opened, only their headers: Wireshark does not know how, either.</summary>
    public bool OpensNothing => _suite.Aead is AeadKind.AesCcm or AeadKind.AesCcm8;

    public static QuicTraffic? Of(uint version, TlsSuite13? suite, ReadOnlySpan<byte> secret) =>
        suite is { } known && !secret.IsEmpty ? new QuicTraffic(QuicVersion.IsSecond(version), known, secret) : null;

    TlsTraffic? Derive(ReadOnlySpan<byte> secret) => OpensNothing ? null : _isSecond
        ? TlsTraffic.Derive(_suite, secret, "tls13 "u8, "quicv2 key"u8, "quicv2 iv"u8)
        : TlsTraffic.Derive(_suite, secret, "tls13 "u8, "quic key"u8, "quic iv"u8);

    void Update()
    {
        Span<byte> secret = stackalloc byte[_next.Length];
        TlsKeys.ExpandLabel(_suite.Hash, _next, _isSecond ? "quicv2 ku"u8 : "quic ku"u8, secret);
        secret.CopyTo(_next);
    }

    /// <summary>
    /// Opens a payload behind which its tag stands. Where the phase is not that of the newest packet so far, the next keys are tried first, and
    /// then, for packets overtake each other, the last ones of that phase if the number is lower than where they were given up.
    /// </summary>
    public bool TryOpen(int phase, ulong number, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, Span<byte> plain)
    {
        if (phase != _phase)
        {
            if (Derive(_next) is not { } next) return false;
            if (next.TryOpen(number, header, payload, plain))
            {
                _keys[phase]?.Dispose();
                (_keys[phase], _phase, _changedAt) = (next, phase, number);
                Update();
                return true;
            }
            next.Dispose();
            if (number >= _changedAt) return false;
        }
        return _keys[phase] is { } keys && keys.TryOpen(number, header, payload, plain);
    }

    public void Dispose()
    {
        Mask.Dispose();
        foreach (TlsTraffic? keys in _keys) keys?.Dispose();
    }
}
