using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Records under authenticated encryption, RFC 5246 section 6.2.3.3: AES-GCM (RFC 5288), AES-CCM (RFC 6655), ChaCha20-Poly1305 (RFC 7905).</summary>
sealed class AeadRecords : RecordProtection
{
    const int ExplicitLength = 8, SaltLength = 4;

    readonly byte[] _iv;
    readonly Aead _aead;

    AeadRecords(Aead aead, ReadOnlySpan<byte> iv) => (_aead, _iv) = (aead, iv.ToArray());

    /// <summary>Null where the platform has not what it takes.</summary>
    public static AeadRecords? TryCreate(AeadKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> iv) =>
        Aead.TryCreate(kind, key) is { } aead ? new AeadRecords(aead, iv) : null;

    // What comes before the server has taken up early data, or behind a gap, is skipped until a record fits.
    public override bool CountsFailures => false;

    // A salt goes with a nonce that the record brings; a whole vector is mixed with the record's number.
    public override bool TryOpen(ulong number, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> plain, out int at, out int length)
    {
        (at, length) = (0, 0);
        bool brings = _iv.Length == SaltLength;
        int skipped = brings ? ExplicitLength : 0;
        length = body.Length - skipped - _aead.TagLength;
        if (length < 0 || head.Length > LongestHead) return false;
        Span<byte> nonce = stackalloc byte[Aead.NonceLength], associated = stackalloc byte[LongestHead + 2];
        _iv.CopyTo(nonce);
        if (brings) body[..ExplicitLength].CopyTo(nonce[SaltLength..]);
        else BinaryPrimitives.WriteUInt64BigEndian(nonce[4..], BinaryPrimitives.ReadUInt64BigEndian(nonce[4..]) ^ number);
        head.CopyTo(associated);
        BinaryPrimitives.WriteUInt16BigEndian(associated[head.Length..], (ushort)length);
        return _aead.TryOpen(nonce, associated[..(head.Length + 2)], body[skipped..], plain);
    }

    public override void Dispose() => _aead.Dispose();
}
