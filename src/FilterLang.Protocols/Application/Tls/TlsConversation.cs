using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one TLS connection.</summary>
sealed class TlsConversation : IReusableState, IDisposable
{
    /// <summary>Octets of one handshake message that are collected over records.</summary>
    public const int LongestMessage = 1 << 17;

    /// <summary>Records that one message may spread over.</summary>
    public const int MostFragments = 32;

    const int LongestApplication = 64;

    readonly byte[]?[] _waiting = new byte[]?[2];
    readonly int[] _waitingLength = new int[2];
    readonly uint[][] _fragments = [new uint[MostFragments], new uint[MostFragments]];
    readonly int[] _fragmentCount = new int[2];
    readonly bool[] _ciphered = new bool[2];
    readonly TlsDataSide?[] _data = new TlsDataSide?[2];
    readonly int[] _connectionIds = new int[2];
    ReassemblyMemory? _memory;
    int _offeredConnectionId;

    /// <summary>Which TLS connection of the session it is, from 1; 0 before that is known.</summary>
    public uint Number { get; private set; }

    /// <summary>Numbers the connection. A second pass knows which version it is going to have.</summary>
    public void Count(uint number, PacketDissector packet, Field stream)
    {
        Number = number;
        if (packet.Knows is { } known && known.TryFind(stream, 0, number, out ulong version)) (Version, IsAgreed) = ((ushort)version, true);
    }

    /// <summary>A version was agreed on.</summary>
    public void Agree(ushort version, PacketDissector packet, Field stream)
    {
        (Version, IsAgreed) = (version, true);
        if (Number != 0) packet.Leaves?.Tell(stream, 0, Number, version);
    }

    /// <summary>The version that was agreed on, or that records so far told; 0 for none.</summary>
    public ushort Version { get; set; }

    /// <summary>The version was agreed on by a ServerHello.</summary>
    public bool IsAgreed { get; set; }

    /// <summary>A record that is no ClientHello has told the version.</summary>
    public bool HasHeard { get; set; }

    public bool KnowsVersion => IsAgreed || HasHeard;

    public ushort Cipher { get; set; }

    /// <summary>The client's random number, by which secrets are found; empty before a ClientHello.</summary>
    public KeptText ClientRandom { get; } = new();

    /// <summary>The server's random number.</summary>
    public KeptText ServerRandom { get; } = new();

    /// <summary>The identifier of the session that the server has chosen.</summary>
    public KeptText Session { get; } = new();

    /// <summary>How the premaster secret begins that was sent under the server's RSA key.</summary>
    public KeptText Exchange { get; } = new();

    /// <summary>Digests of the ticket that the client brings and of the one that the server gives, RFC 5077; empty without secrets.</summary>
    public KeptText OfferedTicket { get; } = new();

    /// <inheritdoc cref="OfferedTicket"/>
    public KeptText Ticket { get; } = new();

    /// <summary>The side that sent the ClientHello.</summary>
    public int ClientSide { get; set; }

    /// <summary>The client may send early data, RFC 8446 section 4.2.10.</summary>
    public bool OffersEarlyData { get; set; }

    /// <summary>Authentication codes speak for encrypted data, RFC 7366.</summary>
    public bool CodesLast { get; set; }

    /// <summary>The master secret rests on the whole handshake, RFC 7627.</summary>
    public bool HasExtendedMaster { get; set; }

    /// <summary>What opens records; null where there are no secrets.</summary>
    public TlsDecryption? Keys { get; set; }

    /// <summary>The same for DTLS.</summary>
    public DtlsDecryption? DatagramKeys { get; set; }

    /// <summary>The length of the connection's identifier in what a side sends, RFC 9146 section 3; 0 where none was agreed on.</summary>
    public int ConnectionIdLength(int side) => _connectionIds[side & 1];

    /// <summary>The client says which identifier it wants to see.</summary>
    public void OfferConnectionId(int length) => _offeredConnectionId = length;

    /// <summary>The server says which identifier it wants to see.</summary>
    public void AgreeOnConnectionId(int length) => (_connectionIds[ClientSide], _connectionIds[1 - ClientSide]) = (length, _offeredConnectionId);

    /// <summary>No identifiers are agreed on.</summary>
    public void ForgetConnectionIds() => _connectionIds.AsSpan().Clear();

    /// <summary>Who gets decrypted data, null where nobody was chosen and nobody has taken it over.</summary>
    public Protocol? Carried { get; set; }

    /// <summary>The application data of a side.</summary>
    public TlsDataSide DataOf(int side, ReassemblyMemory memory)
    {
        _memory = memory;
        return _data[side] ??= new TlsDataSide();
    }

    /// <summary>The name of the protocol that the client likes best, and of the one that the server has chosen: RFC 7301.</summary>
    public KeptText OfferedApplication { get; } = new(LongestApplication);

    /// <inheritdoc cref="OfferedApplication"/>
    public KeptText ChosenApplication { get; } = new(LongestApplication);

    /// <summary>What is carried, by name; null where nobody knows.</summary>
    public string? Application { get; set; }

    /// <summary>A certificate was shown: keys are not those of an earlier session.</summary>
    public bool HasCertificate { get; set; }

    /// <summary>The server takes up an earlier session: its ServerHello was the whole of its part.</summary>
    public bool IsResumed { get; set; }

    /// <summary>What a side sends is encrypted since its ChangeCipherSpec.</summary>
    public bool IsCiphered(int side) => _ciphered[side];

    public void Cipherize(int side) => _ciphered[side] = true;

    /// <summary>The start of a handshake message of a side whose rest has to come.</summary>
    public ReadOnlySpan<byte> Waiting(int side) => _waiting[side].AsSpan(0, _waitingLength[side]);

    /// <summary>The frames that brought what waits.</summary>
    public ReadOnlySpan<uint> Fragments(int side) => _fragments[side].AsSpan(0, _fragmentCount[side]);

    /// <summary>Keeps the start of a handshake message. False where that would be too long.</summary>
    public bool Wait(int side, ReadOnlySpan<byte> part, long frame)
    {
        int length = _waitingLength[side];
        if (length + part.Length > LongestMessage || _fragmentCount[side] == MostFragments) return false;
        _fragments[side][_fragmentCount[side]++] = (uint)frame;
        byte[] room = _waiting[side] ?? [];
        if (room.Length < length + part.Length) Array.Resize(ref room, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8192, length + part.Length)));
        _waiting[side] = room;
        part.CopyTo(room.AsSpan(length));
        _waitingLength[side] = length + part.Length;
        return true;
    }

    public void ForgetWaiting(int side) => _waitingLength[side] = _fragmentCount[side] = 0;

    public void Reset()
    {
        Number = 0;
        (Version, IsAgreed, HasHeard, Cipher, Application, HasCertificate, IsResumed) = (0, false, false, 0, null, false, false);
        _ciphered.AsSpan().Clear();
        ForgetConnectionIds();
        _offeredConnectionId = 0;
        _waitingLength.AsSpan().Clear();
        _fragmentCount.AsSpan().Clear();
        ClientRandom.Set(default);
        ServerRandom.Set(default);
        Session.Set(default);
        Exchange.Set(default);
        OfferedTicket.Set(default);
        Ticket.Set(default);
        (ClientSide, OffersEarlyData, CodesLast, HasExtendedMaster, Carried) = (0, false, false, false, null);
        OfferedApplication.Set(default);
        ChosenApplication.Set(default);
        Dispose();
    }

    public void Dispose()
    {
        Keys?.Dispose();
        DatagramKeys?.Dispose();
        (Keys, DatagramKeys) = (null, null);
        foreach (TlsDataSide? side in _data) side?.Clear(_memory);
    }
}
