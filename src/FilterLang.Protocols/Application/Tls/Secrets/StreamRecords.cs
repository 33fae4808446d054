namespace FilterLang.Protocols;

/// <summary>Records under RC4, which goes on from one to the next, or under no cipher at all: RFC 5246 section 6.2.3.1.</summary>
sealed class StreamRecords : RecordProtection
{
    readonly RecordCode _code;
    readonly byte[]? _state;
    byte _i, _j;

    /// <param name="code">What makes authentication codes.</param>
    /// <param name="key">The key of RC4, empty for no cipher.</param>
    public StreamRecords(RecordCode code, ReadOnlySpan<byte> key)
    {
        _code = code;
        if (key.IsEmpty) return;
        _state = new byte[256];
        for (int i = 0; i < _state.Length; i++) _state[i] = (byte)i;
        byte j = 0;
        for (int i = 0; i < _state.Length; i++)
        {
            j += (byte)(_state[i] + key[i % key.Length]);
            (_state[i], _state[j]) = (_state[j], _state[i]);
        }
    }

    public override bool TryOpen(ulong number, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, Span<byte> plain, out int at, out int length)
    {
        (at, length) = (0, body.Length - _code.Length);
        if (length < 0 || plain.Length < body.Length) return false;
        for (int i = 0; i < body.Length; i++) plain[i] = (byte)(body[i] ^ Next());
        return _code.Speaks(head, plain[..length], plain.Slice(length, _code.Length));
    }

    byte Next()
    {
        if (_state is null) return 0;
        _j += _state[++_i];
        (_state[_i], _state[_j]) = (_state[_j], _state[_i]);
        return _state[(byte)(_state[_i] + _state[_j])];
    }

    public override void Dispose() => _code.Dispose();
}
