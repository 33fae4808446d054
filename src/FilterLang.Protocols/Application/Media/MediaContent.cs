namespace FilterLang.Protocols;

/// <summary>What a message says of its body, for whoever reads that: its type and the type's parameters. One a session.</summary>
sealed class MediaContent : IDisposable
{
    /// <summary>Octets of a type with its parameters that are kept.</summary>
    public const int LongestType = 1024;

    readonly byte[] _text = new byte[LongestType], _value = new byte[LongestType];
    int _typeLength, _length;

    public ContentDecoder Decoder { get; } = new();

    /// <summary>The type in lower case, without parameters.</summary>
    public ReadOnlySpan<byte> Type => _text.AsSpan(0, _typeLength);

    /// <summary>What follows the type.</summary>
    public ReadOnlySpan<byte> Parameters => _text.AsSpan(_typeLength, _length - _typeLength);

    /// <summary>Takes the value of a Content-Type header field, RFC 9110 section 8.3.</summary>
    public void Set(ReadOnlySpan<byte> value) => Set(value, value.IndexOfAny("; \t"u8));

    /// <summary>As <see cref="Set(ReadOnlySpan{byte})"/>, for a value without blanks beside its separators.</summary>
    public void SetCompact(ReadOnlySpan<byte> value) => Set(value, value.IndexOf((byte)';'));

    void Set(ReadOnlySpan<byte> value, int end)
    {
        if (value.Length > LongestType) value = value[..LongestType];
        value.CopyTo(_text);
        _length = value.Length;
        _typeLength = end < 0 ? value.Length : Math.Min(end, value.Length);
        foreach (ref byte b in _text.AsSpan(0, _typeLength))
            if (b is >= (byte)'A' and <= (byte)'Z') b |= 0x20;
    }

    /// <summary>The value of a parameter (RFC 2045 section 5.1), without quotes. False where there is none of that name.</summary>
    public bool Has(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        for (ReadOnlySpan<byte> rest = Parameters; ;)
        {
            value = default;
            rest = rest.TrimStart("; \t\r\n"u8);
            if (rest.IsEmpty) return false;
            ReadOnlySpan<byte> found = rest[..TokenLength(rest)];
            rest = rest[found.Length..].TrimStart((byte)' ');
            if (rest.StartsWith("="u8))
            {
                Value(ref rest, out value);
                if (System.Text.Ascii.EqualsIgnoreCase(found, name)) return true;
            }
            // What is no parameter is passed over up to the next one.
            int next = rest.IndexOfAny((byte)';', (byte)' ');
            rest = next < 0 ? default : rest[next..];
        }
    }

    void Value(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> value)
    {
        rest = rest[1..].TrimStart((byte)' ');
        if (!rest.StartsWith("\""u8))
        {
            value = rest[..TokenLength(rest)];
            rest = rest[value.Length..];
            return;
        }
        int at = 1, length = 0;
        for (; at < rest.Length && rest[at] != '"'; at++)
        {
            // A backslash quotes what stands behind it.
            if (rest[at] == '\\' && at + 1 < rest.Length) at++;
            _value[length++] = rest[at];
        }
        value = _value.AsSpan(0, length);
        rest = rest[Math.Min(at + 1, rest.Length)..];
    }

    static int TokenLength(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (text[i] is <= (byte)' ' or > (byte)'~' || "()<>@,;:\\\"/[]?={}"u8.Contains(text[i])) return i;
        return text.Length;
    }

    public void Dispose() => Decoder.Dispose();
}
