using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>Authentication codes of records: HMAC (RFC 5246 section 6.2.3.1), or what SSL 3 had in its place (RFC 6101 section 5.2.3.1).</summary>
sealed class RecordCode : IDisposable
{
    const int LongestDigest = 64, OldNumberLength = 8, OldTypeLength = 1;

    readonly IncrementalHash _hash;
    readonly byte[]? _oldKey;

    public RecordCode(HashAlgorithmName hash, ReadOnlySpan<byte> key, bool isOld)
    {
        _hash = isOld ? IncrementalHash.CreateHash(hash) : IncrementalHash.CreateHMAC(hash, key);
        if (isOld) _oldKey = key.ToArray();
    }

    public int Length => _hash.HashLengthInBytes;

    /// <summary>A code is that of a head, the length of data, and the data.</summary>
    public bool Speaks(ReadOnlySpan<byte> head, ReadOnlySpan<byte> data, ReadOnlySpan<byte> code)
    {
        Span<byte> length = stackalloc byte[2], computed = stackalloc byte[LongestDigest];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)data.Length);
        if (_oldKey is not null)
        {
            // Without the version; a second digest is taken of the first.
            head = head[..(OldNumberLength + OldTypeLength)];
            Begin(0x36);
        }
        _hash.AppendData(head);
        _hash.AppendData(length);
        _hash.AppendData(data);
        int written = _hash.GetHashAndReset(computed);
        if (_oldKey is not null)
        {
            Begin(0x5C);
            _hash.AppendData(computed[..written]);
            written = _hash.GetHashAndReset(computed);
        }
        return CryptographicOperations.FixedTimeEquals(computed[..written], code);
    }

    void Begin(byte filling)
    {
        Span<byte> room = stackalloc byte[48];
        room.Fill(filling);
        _hash.AppendData(_oldKey!);
        _hash.AppendData(room[..(Length == 16 ? 48 : 40)]);
    }

    public void Dispose() => _hash.Dispose();
}
