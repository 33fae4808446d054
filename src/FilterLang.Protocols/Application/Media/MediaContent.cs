namespace FilterLang.Protocols;

/// <summary>What a message says of its body, for whoever reads that: its type and the type's parameters. One a session.</summary>
sealed class MediaContent : IDisposable
{
    /// <summary>Octets of a type with its parameters that are kept.</summary>
    public const int LongestType = 1024;

    readonly byte[] _text = new byte[LongestType];
    int _typeLength, _length;

    public ContentDecoder Decoder { get; } = new();

    /// <summary>The type in lower case, without parameters.</summary>
    public ReadOnlySpan<byte> Type => _text.AsSpan(0, _typeLength);

    /// <summary>What follows the type.</summary>
    public ReadOnlySpan<byte> Parameters => _text.AsSpan(_typeLength, _length - _typeLength);

    /// <summary>Takes the value of a Content-Type header field, RFC 9110 section 8.3.</summary>
    public void Set(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestType) value = value[..LongestType];
        value.CopyTo(_text);
        _length = value.Length;
        int end = value.IndexOfAny("; \t"u8);
        _typeLength = end < 0 ? value.Length : end;
        foreach (ref byte b in _text.AsSpan(0, _typeLength))
            if (b is >= (byte)'A' and <= (byte)'Z') b |= 0x20;
    }

    /// <summary>The value of a parameter, without quotes; empty where there is none.</summary>
    public ReadOnlySpan<byte> Parameter(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = Parameters;
        while (!rest.IsEmpty)
        {
            rest = rest.TrimStart("; \t\r\n"u8);
            int equals = rest.IndexOf((byte)'=');
            if (equals < 0) return default;
            ReadOnlySpan<byte> found = rest[..equals].Trim((byte)' ');
            rest = rest[(equals + 1)..].TrimStart((byte)' ');
            bool quoted = rest.StartsWith("\""u8);
            if (quoted) rest = rest[1..];
            int end = quoted ? rest.IndexOf((byte)'"') : rest.IndexOfAny("; \t\r\n"u8);
            ReadOnlySpan<byte> value = end < 0 ? rest : rest[..end];
            if (System.Text.Ascii.EqualsIgnoreCase(found, name)) return value;
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        return default;
    }

    public void Dispose() => Decoder.Dispose();
}
