namespace FilterLang.Captures;

/// <summary>One pcapng option: its code and its value, without padding, in the byte order of its section.</summary>
public readonly ref struct CaptureOption
{
    internal CaptureOption(int code, ReadOnlySpan<byte> value, bool bigEndian)
    {
        Code = code;
        Value = value;
        IsBigEndian = bigEndian;
    }

    /// <summary>Option code of the block's own number space; 1 is always a comment (pcapng section 3.5).</summary>
    public int Code { get; }

    /// <summary>The value's bytes.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Byte order of numbers in the value.</summary>
    public bool IsBigEndian { get; }
}
