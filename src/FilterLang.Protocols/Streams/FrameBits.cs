namespace FilterLang.Protocols.Streams;

/// <summary>A yes or no for each frame, one bit each.</summary>
sealed class FrameBits
{
    ulong[] _bits = [];

    public bool this[long frame] => frame >> 6 < _bits.Length && (_bits[frame >> 6] >> (int)(frame & 63) & 1) != 0;

    public void Set(long frame)
    {
        if (frame >> 6 >= _bits.Length) Array.Resize(ref _bits, (int)Math.Max(Math.Max(16L, _bits.Length * 2L), (frame >> 6) + 1));
        _bits[frame >> 6] |= 1UL << (int)(frame & 63);
    }
}
