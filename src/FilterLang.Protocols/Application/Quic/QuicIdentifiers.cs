namespace FilterLang.Protocols;

/// <summary>The identifiers that one side of a connection has chosen for itself, RFC 9000 section 5.1, with their reset tokens.</summary>
sealed class QuicIdentifiers
{
    /// <summary>How many are kept; then the oldest one gives way.</summary>
    public const int Limit = 64;

    /// <summary>Octets of the longest identifier, and of a token.</summary>
    public const int Longest = 20, TokenSize = 16;

    byte[] _octets = [];
    int _count, _turn;

    const int Size = 1 + Longest + 1 + TokenSize;

    public bool IsEmpty => _count == 0;

    Span<byte> At(int index) => _octets.AsSpan(index * Size, Size);

    static ReadOnlySpan<byte> In(ReadOnlySpan<byte> entry) => entry.Slice(1, entry[0]);

    /// <summary>Keeps an identifier, unless it is known. True where it is new.</summary>
    public bool Add(ReadOnlySpan<byte> identifier, ReadOnlySpan<byte> token = default)
    {
        if (identifier.Length > Longest || Has(identifier)) return false;
        int index = _count < Limit ? _count++ : _turn++ % Limit;
        if (_octets.Length < _count * Size) Array.Resize(ref _octets, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_count) * Size);
        Span<byte> entry = At(index);
        entry.Clear();
        entry[0] = (byte)identifier.Length;
        identifier.CopyTo(entry[1..]);
        if (token.Length != TokenSize) return true;
        entry[1 + Longest] = 1;
        token.CopyTo(entry[(2 + Longest)..]);
        return true;
    }

    public bool Has(ReadOnlySpan<byte> identifier)
    {
        for (int i = 0; i < _count; i++)
            if (In(At(i)).SequenceEqual(identifier)) return true;
        return false;
    }

    /// <summary>Finds the identifier with which data begins.</summary>
    public bool TryMatch(ReadOnlySpan<byte> data, out ReadOnlySpan<byte> identifier)
    {
        for (int i = 0; i < _count; i++)
        {
            identifier = In(At(i));
            if (data.StartsWith(identifier)) return true;
        }
        identifier = default;
        return false;
    }

    /// <summary>One of the tokens is this.</summary>
    public bool HasToken(ReadOnlySpan<byte> token)
    {
        for (int i = 0; i < _count; i++)
            if (At(i) is var entry && entry[1 + Longest] != 0 && entry[(2 + Longest)..].SequenceEqual(token)) return true;
        return false;
    }

    public void Clear() => (_count, _turn) = (0, 0);
}
