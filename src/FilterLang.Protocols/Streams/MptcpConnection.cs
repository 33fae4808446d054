namespace FilterLang.Protocols.Streams;

/// <summary>A Multipath TCP connection: the subflows that carry it, and what its two ends have told (RFC 8684).</summary>
sealed class MptcpConnection
{
    /// <summary>At most this many subflows are listed.</summary>
    public const int SubflowLimit = 64;

    /// <summary>mptcp.stream.</summary>
    public uint Number { get; init; }

    /// <summary>The protocol version of the last key.</summary>
    public byte Version { get; set; }

    /// <summary>The stream that opened it, where that was seen.</summary>
    public uint? Master { get; set; }

    public MptcpEnd First { get; } = new();

    public MptcpEnd Second { get; } = new();

    /// <summary>Streams that joined, in order.</summary>
    public List<uint> Subflows { get; } = [];

    public void Attach(uint stream)
    {
        if (Subflows.Count < SubflowLimit && !Subflows.Contains(stream)) Subflows.Add(stream);
    }
}

/// <summary>One end of a <see cref="MptcpConnection"/>.</summary>
sealed class MptcpEnd
{
    public ulong Key { get; set; }

    public uint Token { get; set; }

    public bool HasKey { get; set; }

    public bool HasToken { get; set; }

    /// <summary>The data sequence number before the first octet, and whether it is known.</summary>
    public ulong Base { get; set; }

    public bool HasBase { get; set; }
}

/// <summary>What a TCP stream is to its Multipath TCP connection.</summary>
sealed class MptcpSubflow
{
    public MptcpConnection? Connection { get; set; }

    /// <summary>The side of the stream whose end is the connection's first.</summary>
    public int FirstSide { get; set; }

    /// <summary>Ends of a stream that has no connection yet.</summary>
    readonly MptcpEnd _side0 = new(), _side1 = new();

    /// <summary>The end that a side of the stream belongs to.</summary>
    public MptcpEnd End(int side) => Connection is { } connection ? side == FirstSide ? connection.First : connection.Second
        : side == 0 ? _side0 : _side1;
}

/// <summary>The Multipath TCP connections of a capture, found by the tokens of their ends.</summary>
sealed class MptcpConnections : IConcluding
{
    /// <summary>At most this many tokens are remembered.</summary>
    public const int Limit = 1 << 20;

    readonly Map<NumberKey, MptcpConnection> _byToken = new(), _byStream = new();
    uint _next;

    public MptcpConnection Begin() => new() { Number = _next++ };

    /// <summary>The connection that a stream turned out to belong to, or null.</summary>
    public MptcpConnection? Of(uint stream) => _byStream.GetValueOrDefault(new NumberKey(stream));

    /// <summary>A stream belongs to a connection.</summary>
    public void Know(uint stream, MptcpConnection connection)
    {
        if (_byStream.Count < Limit) _byStream[new NumberKey(stream)] = connection;
    }

    public bool TryFind(uint token, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MptcpConnection? connection) =>
        _byToken.TryGetValue(new NumberKey(token), out connection);

    public void Add(uint token, MptcpConnection connection)
    {
        if (_byToken.Count < Limit) _byToken.TryAdd(new NumberKey(token), connection);
    }
}
