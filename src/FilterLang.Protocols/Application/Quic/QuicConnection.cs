using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one connection. Senders are 0 for the client and 1 for the server.</summary>
sealed class QuicConnection : IDisposable
{
    const int EarlySuiteSecret = 48, LongestApplication = 64;

    readonly QuicKeys?[] _initial = new QuicKeys?[2];
    readonly QuicTraffic?[] _handshake = new QuicTraffic?[2], _traffic = new QuicTraffic?[2];
    readonly byte[] _random = new byte[32];
    QuicTraffic? _early;
    bool _knowsRandom;

    public uint Number { get; init; }

    public uint Version { get; set; }

    /// <summary>The side of the conversation that the client is.</summary>
    public int ClientSide { get; init; }

    /// <summary>Where the client's first packet went; keys are derived from it.</summary>
    public KeptText First { get; } = new(QuicIdentifiers.Longest);

    /// <summary><see cref="First"/> is that of the client's next packet.</summary>
    public bool AwaitsFirst { get; set; } = true;

    /// <summary>A packet with a short header has been looked at: that nothing can be decrypted has been said.</summary>
    public bool HasSaidSecrets { get; set; }

    /// <summary>What each side has chosen to be addressed by.</summary>
    public QuicIdentifiers[] Identifiers { get; } = [new(), new()];

    readonly ulong[] _largest = new ulong[6];

    /// <summary>The largest packet number that a sender has used in a space so far.</summary>
    public ref ulong Largest(QuicSpace space, int sender) => ref _largest[(int)space * 2 + sender];

    readonly QuicCryptoStream?[] _crypto = new QuicCryptoStream?[6];

    /// <summary>Handshake data of a sender in packets of a space.</summary>
    public QuicCryptoStream Crypto(QuicSpace space, int sender) => _crypto[(int)space * 2 + sender] ??= new();

    QuicStreams? _streams;

    /// <summary>Data of the application.</summary>
    public QuicStreams Streams => _streams ??= new();

    object? _state;

    /// <summary>What the application remembers of the connection.</summary>
    public T State<T>() where T : class, new()
    {
        if (_state is T known) return known;
        var state = new T();
        _state = state;
        return state;
    }

    /// <summary>What the cipher suite is called that the server chose; 0 before.</summary>
    public ushort Cipher { get; private set; }

    /// <summary>The client's next destination is a new one: its first Initial, or that after a Retry.</summary>
    public void Begin(uint version, ReadOnlySpan<byte> destination)
    {
        (Version, AwaitsFirst) = (version, false);
        First.Set(destination);
        Forget(_initial);
    }

    /// <summary>Keys of a sender's Initial packets.</summary>
    public QuicKeys? InitialKeys(int sender) => _initial[sender] ??= QuicKeys.Derive(Version, First.Bytes, sender == 1);

    /// <summary>Learns from what a sender says in the handshake with what keys are found and derived, and what is carried.</summary>
    public void Learn(TlsConversation talk, int sender)
    {
        if (sender == 0)
        {
            if (_knowsRandom || talk.ClientRandom.Bytes.Length != _random.Length) return;
            talk.ClientRandom.Bytes.CopyTo(_random);
            _knowsRandom = true;
            Offered.Set(talk.OfferedApplication.Bytes);
            talk.Cipher = 0;
            talk.ChosenApplication.Set(default);
            return;
        }
        if (Cipher == 0) Cipher = talk.Cipher;
        if (Chosen.Bytes.IsEmpty) Chosen.Set(talk.ChosenApplication.Bytes);
    }

    /// <summary>What the client would like to speak most, and what the server has chosen: RFC 7301.</summary>
    public KeptText Offered { get; } = new(LongestApplication);

    /// <inheritdoc cref="Offered"/>
    public KeptText Chosen { get; } = new(LongestApplication);

    ReadOnlySpan<byte> Secret(TlsSecrets secrets, TlsSecret kind) => _knowsRandom && secrets.MayKnow ? secrets.Find(kind, _random) : default;

    /// <summary>Keys of a sender's Handshake packets, null where they are not known.</summary>
    public QuicTraffic? HandshakeKeys(TlsSecrets secrets, int sender) => _handshake[sender] ??=
        QuicTraffic.Of(Version, TlsSuite13.Of(Cipher), Secret(secrets, sender == 0 ? TlsSecret.ClientHandshake : TlsSecret.ServerHandshake));

    /// <summary>Keys of the client's 0-RTT packets: the length of the secret tells of what suite, for the server has not chosen one.</summary>
    public QuicTraffic? EarlyKeys(TlsSecrets secrets)
    {
        if (_early is not null) return _early;
        ReadOnlySpan<byte> secret = Secret(secrets, TlsSecret.ClientEarly);
        return _early = QuicTraffic.Of(Version, TlsSuite13.Of(secret.Length == EarlySuiteSecret ? (ushort)0x1302 : (ushort)0x1301), secret);
    }

    /// <summary>Keys of a sender's 1-RTT packets. Secrets of both sides have to be known.</summary>
    public QuicTraffic? TrafficKeys(TlsSecrets secrets, int sender)
    {
        if (_traffic[sender] is { } known) return known;
        ReadOnlySpan<byte> ofClient = Secret(secrets, TlsSecret.ClientTraffic), ofServer = Secret(secrets, TlsSecret.ServerTraffic);
        return ofClient.IsEmpty || ofServer.IsEmpty ? null : _traffic[sender] = QuicTraffic.Of(Version, TlsSuite13.Of(Cipher), sender == 0 ? ofClient : ofServer);
    }

    static void Forget<T>(T?[] keys) where T : class, IDisposable
    {
        foreach (T? one in keys) one?.Dispose();
        Array.Clear(keys);
    }

    public void Dispose()
    {
        Forget(_initial);
        Forget(_handshake);
        Forget(_traffic);
        _early?.Dispose();
        _early = null;
        _streams?.Dispose();
        _streams = null;
    }
}

/// <summary>The connections of one conversation: a port can see several, one after another.</summary>
sealed class QuicConversation : IReusableState, IDisposable
{
    /// <summary>Older ones are forgotten.</summary>
    public const int Limit = 16;

    readonly List<QuicConnection> _all = new(1);

    public int Count => _all.Count;

    /// <summary>The connection that was begun last.</summary>
    public QuicConnection? Last => _all.Count > 0 ? _all[^1] : null;

    /// <summary>The connection of which an identifier is, and the side that chose it; null where there is none.</summary>
    public QuicConnection? Find(ReadOnlySpan<byte> identifier, out int owner)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
            for (owner = 0; owner < 2; owner++)
                if (_all[i].Identifiers[owner].Has(identifier)) return _all[i];
        owner = 0;
        return null;
    }

    /// <summary>The same for data that begins with an identifier.</summary>
    public QuicConnection? Match(ReadOnlySpan<byte> data, out int owner)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
            for (owner = 0; owner < 2; owner++)
                if (_all[i].Identifiers[owner].TryMatch(data, out ReadOnlySpan<byte> identifier) && !identifier.IsEmpty) return _all[i];
        owner = 0;
        return null;
    }

    /// <summary>The connection that a client began with this destination.</summary>
    public QuicConnection? Begun(ReadOnlySpan<byte> destination)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
            if (_all[i].First.Bytes.SequenceEqual(destination)) return _all[i];
        return null;
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
