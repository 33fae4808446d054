using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>
/// Keys of one side's Initial packets, RFC 9001 section 5: anybody who sees the first packet can derive them. They are used without
/// allocating, and data under other keys is no exception: that is why Galois/Counter Mode stands here and is not the runtime's.
/// </summary>
sealed class QuicKeys : IDisposable
{
    const int KeySize = 16, NonceSize = 12, TagSize = 16, SecretSize = 32, Block = 16, Blocks = 64;

    readonly Aes _payload;
    readonly ICryptoTransform _cipher;
    readonly byte[] _nonce = new byte[NonceSize], _counters = new byte[Blocks * Block], _stream = new byte[Blocks * Block];
    // Numbers of 128 bits are two of 64: UInt128 is not compiled ahead of time.
    readonly ulong[] _upperPowers = new ulong[128], _lowerPowers = new ulong[128];
    ulong _upper, _lower;

    QuicKeys(ReadOnlySpan<byte> secret, bool second)
    {
        byte[] key = new byte[KeySize];
        Expand(secret, second ? "quicv2 hp"u8 : "quic hp"u8, key);
        Mask = new QuicHeaderMask(key, isChaCha: false);
        Expand(secret, second ? "quicv2 iv"u8 : "quic iv"u8, _nonce);
        Expand(secret, second ? "quicv2 key"u8 : "quic key"u8, key);
        _payload = Aes.Create();
        // Single blocks are what protection is made of here.
#pragma warning disable CA5358
        (_payload.Key, _payload.Mode, _payload.Padding) = (key, CipherMode.ECB, PaddingMode.None);
#pragma warning restore CA5358
        _cipher = _payload.CreateEncryptor();
        _cipher.TransformBlock(_counters, 0, Block, _stream, 0);
        ulong upper = BinaryPrimitives.ReadUInt64BigEndian(_stream), lower = BinaryPrimitives.ReadUInt64BigEndian(_stream.AsSpan(8));
        for (int i = 0; i < _upperPowers.Length; i++)
        {
            (_upperPowers[i], _lowerPowers[i]) = (upper, lower);
            (upper, lower) = (upper >> 1 ^ (0 - (lower & 1) & 0xE1UL << 56), upper << 63 | lower >> 1);
        }
    }

    /// <summary>What hides the numbers of packets.</summary>
    public QuicHeaderMask Mask { get; }

    /// <summary>The keys of the client or of the server, from the first destination of the client. Null where the version's are not known.</summary>
    public static QuicKeys? Derive(uint version, ReadOnlySpan<byte> destination, bool ofServer)
    {
        ReadOnlySpan<byte> salt = QuicVersion.Salt(version);
        if (salt.IsEmpty) return null;
        Span<byte> initial = stackalloc byte[SecretSize], secret = stackalloc byte[SecretSize];
        HKDF.Extract(HashAlgorithmName.SHA256, destination, salt, initial);
        Expand(initial, ofServer ? "server in"u8 : "client in"u8, secret);
        return new QuicKeys(secret, QuicVersion.IsSecond(version));
    }

    static void Expand(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> label, Span<byte> output) =>
        TlsKeys.ExpandLabel(HashAlgorithmName.SHA256, secret, label, output);

    /// <summary>
    /// Decrypts a payload, whose last 16 octets are its tag (NIST SP 800-38D). False where it was damaged or the keys are others.
    /// </summary>
    public bool TryOpen(ulong number, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, Span<byte> plain)
    {
        if (payload.Length < TagSize) return false;
        ReadOnlySpan<byte> data = payload[..^TagSize];
        (_upper, _lower) = (0, 0);
        Hash(header);
        Hash(data);
        Add((ulong)header.Length * 8, (ulong)data.Length * 8);
        Fill(number, first: 1);
        _cipher.TransformBlock(_counters, 0, Block, _stream, 0);
        ReadOnlySpan<byte> tag = payload[^TagSize..];
        if ((_upper ^ BinaryPrimitives.ReadUInt64BigEndian(_stream)) != BinaryPrimitives.ReadUInt64BigEndian(tag)
            || (_lower ^ BinaryPrimitives.ReadUInt64BigEndian(_stream.AsSpan(8))) != BinaryPrimitives.ReadUInt64BigEndian(tag[8..])) return false;
        uint counter = 2;
        for (int at = 0; at < data.Length; at += _stream.Length, counter += Blocks)
        {
            Fill(number, counter);
            _cipher.TransformBlock(_counters, 0, _counters.Length, _stream, 0);
            int count = Math.Min(_stream.Length, data.Length - at);
            for (int i = 0; i < count; i++) plain[at + i] = (byte)(data[at + i] ^ _stream[i]);
        }
        return true;
    }

    void Fill(ulong number, uint first)
    {
        for (int block = 0; block < Blocks; block++)
        {
            Span<byte> room = _counters.AsSpan(block * Block, Block);
            _nonce.CopyTo(room);
            for (int i = 0; i < 8; i++) room[NonceSize - 1 - i] ^= (byte)(number >> i * 8);
            BinaryPrimitives.WriteUInt32BigEndian(room[NonceSize..], first + (uint)block);
        }
    }

    void Hash(ReadOnlySpan<byte> data)
    {
        Span<byte> last = stackalloc byte[Block];
        for (; !data.IsEmpty; data = data[Math.Min(Block, data.Length)..])
        {
            scoped ReadOnlySpan<byte> block = data;
            if (data.Length < Block)
            {
                last.Clear();
                data.CopyTo(last);
                block = last;
            }
            Add(BinaryPrimitives.ReadUInt64BigEndian(block), BinaryPrimitives.ReadUInt64BigEndian(block[8..]));
        }
    }

    // Adds a block to the hash and multiplies in the field of 2 to the power of 128.
    void Add(ulong upper, ulong lower)
    {
        (upper, lower) = (upper ^ _upper, lower ^ _lower);
        ulong upperProduct = 0, lowerProduct = 0;
        for (int i = 0; i < 64; i++)
        {
            ulong first = 0 - (upper >> 63 - i & 1), second = 0 - (lower >> 63 - i & 1);
            upperProduct ^= _upperPowers[i] & first ^ _upperPowers[i + 64] & second;
            lowerProduct ^= _lowerPowers[i] & first ^ _lowerPowers[i + 64] & second;
        }
        (_upper, _lower) = (upperProduct, lowerProduct);
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _payload.Dispose();
        Mask.Dispose();
    }
}
