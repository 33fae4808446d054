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
        if (text.Length > Longest) text = text[..Longest];
        if (text.Length > _bytes.Length) _bytes = new byte[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)text.Length)];
        text.CopyTo(_bytes);
        _length = text.Length;
    }
}
