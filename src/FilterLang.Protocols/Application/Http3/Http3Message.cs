namespace FilterLang.Protocols;

/// <summary>What the fields of a section tell of a request or a response. One a session.</summary>
sealed class Http3Message
{
    readonly Utf8Sink _uri = new(256);
    bool _hasScheme, _hasPath, _hasProtocol, _hasAuthority;

    public KeptText Method { get; } = new();

    public KeptText Status { get; } = new();

    public KeptText Scheme { get; } = new();

    public KeptText Authority { get; } = new();

    public KeptText Path { get; } = new();

    public void Clear()
    {
        Method.Set(default);
        Status.Set(default);
        Scheme.Set(default);
        Authority.Set(default);
        Path.Set(default);
        (_hasScheme, _hasPath, _hasProtocol, _hasAuthority) = (false, false, false, false);
    }

    /// <summary>Learns from a field: RFC 9114 section 4.3.</summary>
    public void Understand(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.IsEmpty || name[0] != (byte)':') return;
        if (name.SequenceEqual(":method"u8)) Method.Set(value);
        else if (name.SequenceEqual(":status"u8)) Status.Set(value);
        else if (name.SequenceEqual(":scheme"u8)) (_hasScheme, _) = (true, Keep(Scheme, value));
        else if (name.SequenceEqual(":authority"u8)) (_hasAuthority, _) = (true, Keep(Authority, value));
        else if (name.SequenceEqual(":path"u8)) (_hasPath, _) = (true, Keep(Path, value));
        else if (name.SequenceEqual(":protocol"u8)) _hasProtocol = true;
    }

    static bool Keep(KeptText text, ReadOnlySpan<byte> value)
    {
        text.Set(value);
        return true;
    }

    /// <summary>The full URI; what was not said is told apart. A tunnel has an authority only.</summary>
    public ReadOnlySpan<byte> Uri()
    {
        _uri.Clear();
        if (!(Method.Bytes.SequenceEqual("CONNECT"u8) && !_hasProtocol))
        {
            _uri.Add(_hasScheme ? Scheme.Bytes : "(null)"u8);
            _uri.Add("://"u8);
        }
        _uri.Add(_hasAuthority ? Authority.Bytes : "(null)"u8);
        if (!(Method.Bytes.SequenceEqual("CONNECT"u8) && !_hasProtocol)) _uri.Add(_hasPath ? Path.Bytes : "(null)"u8);
        return _uri.Written;
    }
}
