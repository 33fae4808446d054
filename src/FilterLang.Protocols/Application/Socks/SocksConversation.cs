using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What the side that asked will say next.</summary>
enum SocksClient : byte
{
    Start, WaitsForMethod, Command, Password, Gssapi, Done, Error,
}

/// <summary>What the server will say next.</summary>
enum SocksServer : byte
{
    Method, Command, Password, Waits, Gssapi, Bound, Relays, Done, Error,
}

/// <summary>How far a connection to a proxy has come, and where it goes to.</summary>
sealed class SocksConversation : IReusableState
{
    public byte Version { get; private set; }

    public ushort ServerPort { get; private set; }

    public SocksClient Client { get; set; }

    public SocksServer Server { get; set; }

    public byte Command { get; set; }

    public NetworkAddress Address { get; set; }

    public ushort Port { get; set; }

    /// <summary>Both sides were through with it in this frame; what follows is of the target. 0 before.</summary>
    public long DoneIn { get; private set; }

    /// <summary>Octets still to come of what the target's protocol waits for, by side; negative for the next segment as a whole.</summary>
    public int[] Missing { get; } = new int[2];

    public bool IsBegun => ServerPort != 0;

    public void Begin(byte version, ushort port) => (Version, ServerPort) = (version, port);

    /// <summary>To be called after every message.</summary>
    public void Conclude(long frame)
    {
        if (DoneIn == 0 && Client == SocksClient.Done && Server == SocksServer.Done) DoneIn = frame;
    }

    public void Reset()
    {
        Missing.AsSpan().Clear();
        (Version, ServerPort, Client, Server, Command, Address, Port) = (0, 0, SocksClient.Start, SocksServer.Method, 0, default, 0);
        DoneIn = 0;
    }
}
