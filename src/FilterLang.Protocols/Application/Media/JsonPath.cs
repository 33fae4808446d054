namespace FilterLang.Protocols;

/// <summary>Where in a JSON text the walk is, as text: <c>/result/[]/url</c>. One a session, reused.</summary>
sealed class JsonPath
{
    /// <summary>Octets of a path that are kept.</summary>
    public const int Longest = 1 << 16;

    byte[] _bytes = new byte[256];

    /// <summary>Length of the path.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, Length);

    /// <summary>The last step of the path.</summary>
    public ReadOnlySpan<byte> Last => Text[(Text.LastIndexOf((byte)'/') + 1)..];

    public void Add(ReadOnlySpan<byte> step)
    {
        Write("/"u8);
        Write(step);
    }

    /// <summary>Adds text that is no step of its own, to be cut off again.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        if (Length + text.Length > Longest) return;
        if (Length + text.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + text.Length));
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void CutTo(int length) => Length = length;
}
