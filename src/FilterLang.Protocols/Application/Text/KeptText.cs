namespace FilterLang.Protocols;

/// <summary>Text that is remembered between packets, in a buffer that grows to <paramref name="limit"/> at most and is reused.</summary>
sealed class KeptText(int limit = KeptText.Longest)
{
    /// <summary>Octets that are kept of a text, unless less is wanted.</summary>
    public const int Longest = 1 << 16;

    const int Smallest = 64;

    byte[] _bytes = [];
    int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Set(ReadOnlySpan<byte> text)
    {
        _length = 0;
        Add(text);
    }

    /// <summary>Keeps the SHA-256 digest of octets that may be long.</summary>
    public void SetDigest(ReadOnlySpan<byte> octets)
    {
        Span<byte> digest = stackalloc byte[System.Security.Cryptography.SHA256.HashSizeInBytes];
        System.Security.Cryptography.SHA256.HashData(octets, digest);
        Set(digest);
    }

    /// <summary>Adds text to what is kept.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > limit - _length) text = text[..(limit - _length)];
        if (_length + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(Smallest, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_length + text.Length))));
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }
}
