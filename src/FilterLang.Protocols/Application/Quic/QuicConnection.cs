using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one connection.</summary>
sealed class QuicConnection : IDisposable
{
    /// <summary>Identifiers that are kept of a side.</summary>
    public const int IdentifierLimit = 8;

    readonly QuicKeys?[] _keys = new QuicKeys?[2];
    readonly KeptText[] _destinations = new KeptText[IdentifierLimit], _sources = new KeptText[IdentifierLimit];
    int _destinationCount, _sourceCount;

    public uint Number { get; init; }

    public uint Version { get; set; }

    /// <summary>The side of the conversation that the client is.</summary>
    public int ClientSide { get; init; }

    /// <summary>Where the client's first packet went; keys are derived from it.</summary>
    public KeptText First { get; } = new();

    /// <summary><see cref="First"/> is that of the client's next packet.</summary>
    public bool AwaitsFirst { get; set; } = true;

    /// <summary>A packet with a short header has been looked at: that nothing can be decrypted has been said.</summary>
    public bool HasSaidSecrets { get; set; }

    /// <summary>Largest packet numbers of Initial packets so far, by sender: 0 the client.</summary>
    public ulong[] Largest { get; } = new ulong[2];

    /// <summary>Handshake data of Initial packets, by sender.</summary>
    public QuicCryptoStream[] Streams { get; } = [new(), new()];

    /// <summary>The client's next destination is a new one: its first Initial, or that after a Retry.</summary>
    public void Begin(uint version, ReadOnlySpan<byte> destination)
    {
        (Version, AwaitsFirst) = (version, false);
        First.Set(destination);
        Dispose();
    }

    /// <summary>Keys of a sender: 0 the client.</summary>
    public QuicKeys? KeysOf(int sender) => _keys[sender] ??= QuicKeys.Derive(Version, First.Bytes, sender == 1);

    public void AddIdentifier(bool ofServer, ReadOnlySpan<byte> identifier)
    {
        if (identifier.IsEmpty || Has(ofServer, identifier)) return;
        ref int count = ref ofServer ? ref _destinationCount : ref _sourceCount;
        if (count == IdentifierLimit) return;
        ((ofServer ? _destinations : _sources)[count++] ??= new()).Set(identifier);
    }

    public bool Has(bool ofServer, ReadOnlySpan<byte> identifier)
    {
        for (int i = 0; i < (ofServer ? _destinationCount : _sourceCount); i++)
            if ((ofServer ? _destinations : _sources)[i].Bytes.SequenceEqual(identifier)) return true;
        return false;
    }

    /// <summary>The known identifier of a receiver that data begins with; empty where it has none.</summary>
    public ReadOnlySpan<byte> Match(bool ofServer, ReadOnlySpan<byte> data)
    {
        for (int i = 0; i < (ofServer ? _destinationCount : _sourceCount); i++)
        {
            ReadOnlySpan<byte> known = (ofServer ? _destinations : _sources)[i].Bytes;
            if (data.StartsWith(known)) return known;
        }
        return default;
    }

    public void Dispose()
    {
        foreach (QuicKeys? keys in _keys) keys?.Dispose();
        _keys.AsSpan().Clear();
    }
}

/// <summary>The connections of one conversation: a port can see several, one after another.</summary>
sealed class QuicConversation : IReusableState, IDisposable
{
    /// <summary>Older ones are forgotten.</summary>
    public const int Limit = 16;

    readonly List<QuicConnection> _all = new(1);

    public int Count => _all.Count;

    /// <summary>The connection of a packet, null where nobody knows it; the last one where identifiers do not tell.</summary>
    public QuicConnection? Find(ReadOnlySpan<byte> destination, int side, bool isInitial)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            QuicConnection one = _all[i];
            bool toServer = side == one.ClientSide;
            if (!destination.IsEmpty && (one.Has(toServer, destination) || (toServer && one.First.Bytes.SequenceEqual(destination)))) return one;
        }
        // An Initial packet to somewhere else begins a connection.
        if (_all.Count == 0 || (isInitial && side == _all[^1].ClientSide && !destination.IsEmpty)) return null;
        return _all[^1];
    }

    public void Add(QuicConnection connection)
    {
        if (_all.Count == Limit)
        {
            _all[0].Dispose();
            _all.RemoveAt(0);
        }
        _all.Add(connection);
    }

    public void Reset() => Dispose();

    public void Dispose()
    {
        foreach (QuicConnection one in _all) one.Dispose();
        _all.Clear();
    }
}

/// <summary>Connections of the session so far, and the one at hand.</summary>
sealed class QuicCounter
{
    public uint Count { get; set; }

    public QuicConnection? Connection { get; set; }

    /// <summary>Who sent the packet at hand: 0 the client.</summary>
    public int Sender { get; set; }
}
