namespace FilterLang;

/// <summary>How a <see cref="PacketSession"/> dissects. Immutable.</summary>
public sealed record SessionOptions
{
    /// <summary>The protocols that are known; <see cref="ProtocolCatalog.Default"/> unless the embedder brings protocols of his own.
    /// These announce themselves in tables that all catalogues share: make them, and the catalogue, before any session is at work.</summary>
    public ProtocolCatalog Catalog { get; init; } = ProtocolCatalog.Default;

    /// <summary>Preferences, and the limits of what is remembered between packets.</summary>
    public DissectionOptions Dissection { get; init; } = DissectionOptions.Default;

    /// <summary>
    /// Every field of every packet is recorded, so that all can be asked for by name without having been named before the first packet.
    /// Slower: without it only what filters and handles ask for is looked at.
    /// </summary>
    public bool AllFields { get; init; }
}
