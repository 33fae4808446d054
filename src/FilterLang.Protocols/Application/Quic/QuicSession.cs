using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Connections of the session so far, and the packet at hand.</summary>
sealed class QuicSession : IDisposable
{
    /// <summary>Identifiers by which connections are found that have moved to other addresses. Beyond that all are forgotten.</summary>
    public const int Limit = 1 << 16;

    readonly Map<NumberKey, QuicConnection> _byIdentifier = new();
    uint _lengths;

    public uint Count { get; set; }

    public QuicConnection? Connection { get; set; }

    /// <summary>Who sent the packet at hand: 0 the client.</summary>
    public int Sender { get; set; }

    /// <summary>In which space the packet at hand is numbered.</summary>
    public QuicSpace Space { get; set; }

    /// <summary>The packet at hand is one that the client sent before the server had answered.</summary>
    public bool IsEarly { get; set; }

    /// <summary>The part of a stream that its application reads now.</summary>
    public QuicStreamPart Stream { get; set; }

    /// <summary>The packet at hand without its protection.</summary>
    public QuicPacket Packet { get; } = new();

    /// <summary>A side of a connection has chosen an identifier.</summary>
    public void Add(QuicConnection connection, int side, ReadOnlySpan<byte> identifier, ReadOnlySpan<byte> token = default)
    {
        if (!connection.Identifiers[side].Add(identifier, token) || identifier.IsEmpty) return;
        if (_byIdentifier.Count >= Limit) _byIdentifier.Clear();
        _byIdentifier[KeyOf(identifier)] = connection;
        _lengths |= 1u << identifier.Length;
    }

    /// <summary>The connection of which an identifier is, and the side that chose it; null where there is none.</summary>
    public QuicConnection? Find(ReadOnlySpan<byte> identifier, out int owner)
    {
        owner = 0;
        if (identifier.IsEmpty || identifier.Length > QuicIdentifiers.Longest || (_lengths >> identifier.Length & 1) == 0) return null;
        if (!_byIdentifier.TryGetValue(KeyOf(identifier), out QuicConnection? connection)) return null;
        for (; owner < 2; owner++)
            if (connection.Identifiers[owner].Has(identifier)) return connection;
        return null;
    }

    /// <summary>The same for data that begins with an identifier.</summary>
    public QuicConnection? Match(ReadOnlySpan<byte> data, out int owner)
    {
        for (int length = Math.Min(QuicIdentifiers.Longest, data.Length); length > 0; length--)
            if (Find(data[..length], out owner) is { } connection) return connection;
        owner = 0;
        return null;
    }

    QuicRetry? _retry;

    /// <summary>What Retry packets are checked with.</summary>
    public QuicRetry Retry => _retry ??= new();

    public void Dispose() => _retry?.Dispose();

    static NumberKey KeyOf(ReadOnlySpan<byte> identifier)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (byte octet in identifier) hash = unchecked((hash ^ octet) * 0x0000_0100_0000_01B3);
        return new NumberKey((uint)hash, (uint)(hash >> 32));
    }
}
