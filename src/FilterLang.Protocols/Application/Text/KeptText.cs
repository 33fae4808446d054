namespace FilterLang.Protocols;

/// <summary>Text that is remembered between packets, in a buffer that grows up to <see cref="Longest"/> and is reused.</summary>
sealed class KeptText
{
    /// <summary>Octets that are kept of a text.</summary>
    public const int Longest = 1 << 16;

    byte[] _bytes = new byte[256];
    int _length;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Set(ReadOnlySpan<byte> text)
    {
        _length = 0;
        Add(text);
    }

    /// <summary>Adds text to what is kept.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest - _length) text = text[..(Longest - _length)];
        if (_length + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(_length + text.Length)));
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }
}
