namespace FilterLang.Live;

/// <summary>How packets are captured. Immutable.</summary>
public sealed record LiveOptions
{
    /// <summary>A capture filter in libpcap's language, which the system applies before packets are copied; null for none.</summary>
    public string? CaptureFilter { get; init; }

    /// <summary>Whether packets for others are wanted, where the network shows them.</summary>
    public bool Promiscuous { get; init; } = true;

    /// <summary>At most this many octets of each packet.</summary>
    public int SnapLength { get; init; } = 262_144;

    /// <summary>Octets that the system keeps for packets not yet read; what comes when it is full is dropped and counted.</summary>
    public int KernelBuffer { get; init; } = 4 << 20;
}
