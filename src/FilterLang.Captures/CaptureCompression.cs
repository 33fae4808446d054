namespace FilterLang.Captures;

/// <summary>How the bytes of a capture file are packed; recognised by content, not by name.</summary>
public enum CaptureCompression
{
    /// <summary>Not packed.</summary>
    None,
    /// <summary>gzip, RFC 1952, of one or several members.</summary>
    Gzip,
    /// <summary>Zstandard, RFC 8878.</summary>
    Zstd,
    /// <summary>LZ4 frame format.</summary>
    Lz4,
}
