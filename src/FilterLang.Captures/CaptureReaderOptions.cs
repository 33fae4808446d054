namespace FilterLang.Captures;

/// <summary>Limits for reading.</summary>
public sealed record CaptureReaderOptions
{
    /// <summary>The usual limits.</summary>
    public static CaptureReaderOptions Default { get; } = new();

    /// <summary>Most bytes of blocks without packets (names, secrets, statistics, custom) kept for the caller; default 64 MiB.</summary>
    public long KeptBlockBytes { get; init; } = 64L << 20;

    /// <summary>Most interfaces a pcapng file may describe before it counts as damaged; default 1,048,576.</summary>
    public int MaximumInterfaces { get; init; } = 1 << 20;
}
