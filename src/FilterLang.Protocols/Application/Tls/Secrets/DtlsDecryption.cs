using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// The keys of one DTLS connection whose secrets may be known. Records tell their numbers, so that they may come in any order; those of
/// DTLS 1.3 hide them (RFC 9147 section 4.2.3), and tell the lowest bits of their epoch.
/// </summary>
sealed class DtlsDecryption : IDisposable
{
    const int HandshakeEpoch = 2, EarlyEpoch = 1, TrafficEpoch = 3, Epochs = 4, LongestConnectionId = 255;

    readonly TlsSide _client = new(), _server = new();
    readonly DtlsEpoch?[] _clientEpochs = new DtlsEpoch?[Epochs], _serverEpochs = new DtlsEpoch?[Epochs];
    readonly uint[] _protectedEpoch = new uint[2];

    bool IsClient(TlsConversation talk, int side) => side == talk.ClientSide;

    /// <summary>A handshake begins: what was known is forgotten.</summary>
    public void Begin()
    {
        _client.Prepare(null);
        _server.Prepare(null);
        Forget(_clientEpochs);
        Forget(_serverEpochs);
    }

    /// <summary>A ChangeCipherSpec: the epoch behind that of its record is protected.</summary>
    public void ChangeCipher(TlsSecrets secrets, TlsConversation talk, int side, uint epoch)
    {
        TlsSide changed = IsClient(talk, side) ? _client : _server;
        if (!changed.IsPrepared) TlsMaster.Prepare(secrets, talk, _client, _server);
        changed.Change();
        _protectedEpoch[side & 1] = epoch + 1;
    }

    /// <summary>
    /// Opens a record up to DTLS 1.2. Under a connection's identifier (RFC 9146) the true type stands behind the data, and padding behind that.
    /// </summary>
    /// <param name="talk">The connection.</param>
    /// <param name="side">Which side sent the record.</param>
    /// <param name="header">The record's header.</param>
    /// <param name="connection">The length of the identifier in it, 0 for none.</param>
    /// <param name="body">The record's body.</param>
    /// <param name="plain">Room for the data.</param>
    /// <param name="type">What the record holds.</param>
    /// <param name="at">Where the data begins.</param>
    /// <param name="length">How long it is.</param>
    public bool TryOpen(TlsConversation talk, int side, ReadOnlySpan<byte> header, int connection, ReadOnlySpan<byte> body, Span<byte> plain,
        ref byte type, out int at, out int length)
    {
        (at, length) = (0, 0);
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(header[3..]);
        if ((uint)(number >> 48) != _protectedEpoch[side & 1] || body.Length > plain.Length) return false;
        Span<byte> head = stackalloc byte[24 + LongestConnectionId];
        int size = type == 25 ? WriteHead(head, header, connection) : WriteHead(head, header);
        if (!(IsClient(talk, side) ? _client : _server).TryOpen(number, head[..size], body, plain, out at, out length)) return false;
        return type != 25 || TlsDecryption.TryEnd(plain[at..], ref type, ref length);
    }

    static int WriteHead(Span<byte> head, ReadOnlySpan<byte> header)
    {
        header.Slice(3, 8).CopyTo(head);
        header[..3].CopyTo(head[8..]);
        return 11;
    }

    // RFC 9146 section 5.3.
    static int WriteHead(Span<byte> head, ReadOnlySpan<byte> header, int connection)
    {
        head[..8].Fill(0xFF);
        (head[8], head[9]) = (header[0], (byte)connection);
        header[..(11 + connection)].CopyTo(head[10..]);
        return 21 + connection;
    }

    /// <summary>Opens a record of DTLS 1.3.</summary>
    /// <param name="secrets">What is known.</param>
    /// <param name="talk">The connection.</param>
    /// <param name="side">Which side sent the record.</param>
    /// <param name="header">The record's header; its number stands in it openly afterwards.</param>
    /// <param name="numberAt">Where in the header the number stands.</param>
    /// <param name="numberLength">How long it is there: 1 or 2.</param>
    /// <param name="body">The record's body.</param>
    /// <param name="plain">Room for the data.</param>
    /// <param name="type">What the record is found to hold.</param>
    /// <param name="length">How long its data is.</param>
    public bool TryOpen(TlsSecrets secrets, TlsConversation talk, int side, Span<byte> header, int numberAt, int numberLength, ReadOnlySpan<byte> body,
        Span<byte> plain, out byte type, out int length)
    {
        (type, length) = (0, 0);
        bool isClient = IsClient(talk, side);
        if (Epoch(secrets, talk, isClient, header[0] & 3) is not { } epoch || !epoch.TryOpen(header, numberAt, numberLength, body, plain, out length)) return false;
        return TlsDecryption.TryEnd(plain, ref type, ref length);
    }

    DtlsEpoch? Epoch(TlsSecrets secrets, TlsConversation talk, bool isClient, int bits)
    {
        ref DtlsEpoch? epoch = ref (isClient ? _clientEpochs : _serverEpochs)[bits];
        if (epoch is not null || TlsSuite13.Of(talk.Cipher) is not { } suite) return epoch;
        TlsSecret? kind = bits switch
        {
            EarlyEpoch => isClient ? TlsSecret.ClientEarly : null,
            HandshakeEpoch => isClient ? TlsSecret.ClientHandshake : TlsSecret.ServerHandshake,
            TrafficEpoch => isClient ? TlsSecret.ClientTraffic : TlsSecret.ServerTraffic,
            _ => null,
        };
        if (kind is not { } known) return null;
        return epoch = DtlsEpoch.TryDerive(suite, secrets.Find(known, talk.ClientRandom.Bytes), bits);
    }

    /// <summary>A KeyUpdate: the side goes on in another epoch, RFC 9147 section 8.</summary>
    public void Update(TlsConversation talk, int side)
    {
        DtlsEpoch?[] epochs = IsClient(talk, side) ? _clientEpochs : _serverEpochs;
        if (TlsSuite13.Of(talk.Cipher) is not { } suite) return;
        DtlsEpoch? last = null;
        foreach (DtlsEpoch? one in epochs)
            if (one is not null && (last is null || one.Number > last.Number)) last = one;
        if (last is null || last.Number < TrafficEpoch || last.Next(suite) is not { } next) return;
        epochs[next.Number % Epochs]?.Dispose();
        epochs[next.Number % Epochs] = next;
    }

    static void Forget(DtlsEpoch?[] epochs)
    {
        foreach (DtlsEpoch? one in epochs) one?.Dispose();
        Array.Clear(epochs);
    }

    public void Dispose()
    {
        Begin();
        _client.Dispose();
        _server.Dispose();
    }
}
