namespace FilterLang.Protocols;

/// <summary>What a session remembers of DTLS.</summary>
sealed class DtlsState : IDisposable
{
    /// <summary>How many connections there were.</summary>
    public uint Count { get; set; }

    /// <summary>Handshake messages that came in parts.</summary>
    public FragmentTable Fragments { get; } = new();

    /// <summary>The type of the message that was just put together.</summary>
    public byte Type { get; set; }

    /// <summary>What was decrypted of the packet at hand.</summary>
    public PacketBuffer Opened { get; } = new();

    public void Dispose()
    {
        Fragments.Dispose();
        Opened.Dispose();
    }
}
