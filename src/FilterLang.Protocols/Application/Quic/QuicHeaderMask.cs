using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>
/// What hides the first octet and the number of a packet, RFC 9001 section 5.4: a key that turns 16 octets of the payload into bits.
/// Not thread-safe.
/// </summary>
sealed class QuicHeaderMask : IDisposable
{
    /// <summary>Octets of the payload that a mask is made of, and how far behind the start of the packet number they stand.</summary>
    public const int SampleSize = 16, SampleAt = 4;

    readonly Aes? _aes;
    readonly ICryptoTransform? _encryptor;
    readonly uint[] _key = [];
    readonly byte[] _sample = new byte[SampleSize], _mask = new byte[SampleSize];

    /// <param name="key">The key.</param>
    /// <param name="isChaCha">It is one of ChaCha20 (section 5.4.4), not of AES (section 5.4.3).</param>
    public QuicHeaderMask(ReadOnlySpan<byte> key, bool isChaCha)
    {
        if (isChaCha)
        {
            _key = new uint[8];
            for (int i = 0; i < _key.Length; i++) _key[i] = BinaryPrimitives.ReadUInt32LittleEndian(key[(4 * i)..]);
            return;
        }
        _aes = Aes.Create();
        // Single blocks are what protection is made of here.
#pragma warning disable CA5358
        (_aes.Key, _aes.Mode, _aes.Padding) = (key.ToArray(), CipherMode.ECB, PaddingMode.None);
#pragma warning restore CA5358
        _encryptor = _aes.CreateEncryptor();
    }

    /// <summary>The mask of a sample: five octets count. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> sample)
    {
        if (_encryptor is null)
        {
            Block(sample);
            return _mask;
        }
        sample[..SampleSize].CopyTo(_sample);
        _encryptor.TransformBlock(_sample, 0, SampleSize, _mask, 0);
        return _mask;
    }

    // The first octets of ChaCha20's key stream, RFC 8439 section 2.3; the sample is the block counter and the nonce.
    void Block(ReadOnlySpan<byte> sample)
    {
        Span<uint> start = stackalloc uint[16], state = stackalloc uint[16];
        (start[0], start[1], start[2], start[3]) = (0x61707865, 0x3320646E, 0x79622D32, 0x6B206574);
        _key.CopyTo(start[4..]);
        for (int i = 0; i < 4; i++) start[12 + i] = BinaryPrimitives.ReadUInt32LittleEndian(sample[(4 * i)..]);
        start.CopyTo(state);
        for (int round = 0; round < 10; round++)
        {
            for (int i = 0; i < 4; i++) Quarter(state, i, 4 + i, 8 + i, 12 + i);
            for (int i = 0; i < 4; i++) Quarter(state, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4);
        }
        for (int i = 0; i < 4; i++) BinaryPrimitives.WriteUInt32LittleEndian(_mask.AsSpan(4 * i), unchecked(state[i] + start[i]));
    }

    static void Quarter(Span<uint> state, int a, int b, int c, int d)
    {
        unchecked
        {
            state[d] = BitOperations.RotateLeft(state[d] ^ (state[a] += state[b]), 16);
            state[b] = BitOperations.RotateLeft(state[b] ^ (state[c] += state[d]), 12);
            state[d] = BitOperations.RotateLeft(state[d] ^ (state[a] += state[b]), 8);
            state[b] = BitOperations.RotateLeft(state[b] ^ (state[c] += state[d]), 7);
        }
    }

    public void Dispose()
    {
        _encryptor?.Dispose();
        _aes?.Dispose();
    }
}
