namespace FilterLang.Captures;

/// <summary>How a capture file is written.</summary>
public sealed record CaptureWriterOptions
{
    /// <summary>pcapng, one section.</summary>
    public static CaptureWriterOptions Default { get; } = new();

    /// <summary>
    /// <see cref="CaptureFormat.Pcapng"/> unless set; <see cref="CaptureFormat.PcapModified"/> and <see cref="CaptureFormat.NetworkMonitor"/> cannot be written.
    /// Files are little-endian.
    /// </summary>
    public CaptureFormat Format { get; init; } = CaptureFormat.Pcapng;

    /// <summary>The program named in the section header (shb_userappl) of a pcapng file, or null.</summary>
    public string? Application { get; init; }

    /// <summary>Comments for the section header of a pcapng file, before those of the source.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>How the file is packed; not at all unless set.</summary>
    public CaptureCompression Compression { get; init; }

    /// <summary>Link type of the file when there is neither a record nor a source; Ethernet unless set.</summary>
    public int EmptyLinkType { get; init; } = 1;
}
