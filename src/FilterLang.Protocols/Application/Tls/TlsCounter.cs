namespace FilterLang.Protocols;

/// <summary>What is remembered of all TLS connections of a session.</summary>
sealed class TlsCounter : IDisposable
{
    /// <summary>How many there were.</summary>
    public uint Count { get; set; }

    /// <summary>The hello message at hand.</summary>
    public TlsFingerprint Fingerprint { get; } = new();

    /// <summary>What was decrypted of the packet at hand.</summary>
    public PacketBuffer Opened { get; } = new();

    public void Dispose() => Opened.Dispose();
}
