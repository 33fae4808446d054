using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FilterLang.Protocols;

/// <summary>The keys of one TLS connection whose secrets may be known: made when its handshake comes to where they count.</summary>
sealed class TlsDecryption : IDisposable
{
    const int HeaderLength = 5;

    static readonly ushort[] s_earlySuites = [0x1301, 0x1302, 0x1303, 0x1304, 0x1305];

    readonly TlsSide _client = new(), _server = new();
    bool _hasEarlyData;

    TlsSide Of(TlsConversation talk, int side) => side == talk.ClientSide ? _client : _server;

    /// <summary>The number of the next record of a side.</summary>
    public ulong NumberOf(TlsConversation talk, int side) => Of(talk, side).Number;

    // TLS 1.3 is protected from the ServerHello on, earlier versions have to make new keys.
    void BeginServer(TlsSecrets secrets, TlsConversation talk)
    {
        if (talk.Version != Tls.Tls13)
        {
            _client.Prepare(null);
            _server.Prepare(null);
            return;
        }
        Change(secrets, talk, _server, TlsSecret.ServerHandshake);
        // Early data that can be opened goes on up to its end.
        if (!_client.IsOpen) Change(secrets, talk, _client, TlsSecret.ClientHandshake);
    }

    /// <summary>A side's records are those of TLS 1.3.</summary>
    public bool HidesTypes(TlsConversation talk, int side) => Of(talk, side).HasTraffic;

    /// <summary>A handshake message has been read, which may change keys.</summary>
    public void After(TlsSecrets secrets, TlsConversation talk, int side, byte type)
    {
        const byte clientHello = 1, serverHello = 2, ticket = 4, endOfEarlyData = 5, finished = 20, keyUpdate = 24;
        TlsSide changed = Of(talk, side);
        if (type == clientHello) _hasEarlyData = talk.OffersEarlyData;
        else if (type == serverHello) BeginServer(secrets, talk);
        else if (type == ticket) TlsMaster.KeepTicket(secrets, talk);
        if (talk.Version != Tls.Tls13) return;
        switch (type)
        {
            case endOfEarlyData when changed == _client: Change(secrets, talk, _client, TlsSecret.ClientHandshake); break;
            case finished: Change(secrets, talk, changed, changed == _client ? TlsSecret.ClientTraffic : TlsSecret.ServerTraffic); break;
            case keyUpdate: Update(talk, changed); break;
        }
    }

    static void Change(TlsSecrets secrets, TlsConversation talk, TlsSide side, TlsSecret kind)
    {
        ReadOnlySpan<byte> secret = secrets.Find(kind, talk.ClientRandom.Bytes);
        side.Change(secret.IsEmpty || TlsSuite13.Of(talk.Cipher) is not { } suite ? null : Derive(suite, secret), secret);
    }

    // RFC 8446 section 7.2.
    static void Update(TlsConversation talk, TlsSide side)
    {
        if (side.Secret.IsEmpty || TlsSuite13.Of(talk.Cipher) is not { } suite) return;
        Span<byte> next = stackalloc byte[side.Secret.Length];
        TlsKeys.ExpandLabel(suite.Hash, side.Secret, "traffic upd"u8, next);
        side.Change(Derive(suite, next), next);
    }

    static TlsTraffic? Derive(TlsSuite13 suite, ReadOnlySpan<byte> secret) => TlsTraffic.Derive(suite, secret, "tls13 "u8, "key"u8, "iv"u8);

    /// <summary>What a side sends from here on is protected, up to TLS 1.2.</summary>
    public void ChangeCipher(TlsSecrets secrets, TlsConversation talk, int side)
    {
        if (!Of(talk, side).IsPrepared) TlsMaster.Prepare(secrets, talk, _client, _server);
        Of(talk, side).Change();
    }

    /// <summary>
    /// Opens a record of a side. Type is what the record says it holds, and becomes what it is found to hold.
    /// </summary>
    /// <returns>The data; empty with false where the record stays closed.</returns>
    public bool TryOpen(TlsSecrets secrets, TlsConversation talk, int side, ReadOnlySpan<byte> record, Span<byte> plain, ref byte type, out int at, out int length)
    {
        (at, length) = (0, 0);
        TlsSide from = Of(talk, side);
        ReadOnlySpan<byte> header = record[..HeaderLength], body = record[HeaderLength..];
        if (talk.Version == Tls.Tls13 || from.HasTraffic || (from == _client && _hasEarlyData && !from.IsOpen && !talk.IsAgreed))
        {
            if (type != 23 || body.Length > plain.Length) return false;
            length = body.Length - from.TagLength;
            bool opened = from.IsOpen && length > 0 && from.TryOpen(header, body, plain);
            if (!opened && !TryOpenEarly(secrets, talk, from, header, body, plain, out length)) return false;
            return TryEnd(plain, ref type, ref length);
        }
        if (!from.IsOpen || body.Length > plain.Length) return false;
        Span<byte> head = stackalloc byte[8 + 3];
        BinaryPrimitives.WriteUInt64BigEndian(head, from.Number);
        header[..3].CopyTo(head[8..]);
        return from.TryOpen(from.Number, head, body, plain, out at, out length);
    }

    // The true type stands behind the data, and padding behind that: RFC 8446 section 5.2.
    internal static bool TryEnd(ReadOnlySpan<byte> plain, ref byte type, ref int length)
    {
        int last = plain[..length].LastIndexOfAnyExcept((byte)0);
        if (last < 0) return false;
        type = plain[last];
        length = last;
        return true;
    }

    // Which suite protects early data is not said before: each is tried whose digest the secret has the length of.
    bool TryOpenEarly(TlsSecrets secrets, TlsConversation talk, TlsSide from, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body, Span<byte> plain, out int length)
    {
        length = 0;
        if (from != _client || !_hasEarlyData || from.Number > 0) return false;
        _hasEarlyData = false;
        ReadOnlySpan<byte> secret = secrets.Find(TlsSecret.ClientEarly, talk.ClientRandom.Bytes);
        if (secret.IsEmpty) return false;
        foreach (ushort number in s_earlySuites)
        {
            TlsSuite13 suite = TlsSuite13.Of(number)!.Value;
            if (secret.Length != (suite.Hash == HashAlgorithmName.SHA384 ? 48 : 32) || Derive(suite, secret) is not { } traffic) continue;
            length = body.Length - traffic.TagLength;
            if (length > 0 && traffic.TryOpen(0, header, body, plain))
            {
                _client.Change(traffic, secret);
                _client.Count();
                return true;
            }
            traffic.Dispose();
        }
        return false;
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }
}
