namespace FilterLang.Captures;

/// <summary>A section of a pcapng file (section header block, section 4.1); a pcap file is one section without words.</summary>
public sealed record CaptureSection
{
    /// <summary>Number of the section, from 0.</summary>
    public int Index { get; init; }

    /// <summary>shb_hardware, or null.</summary>
    public string? Hardware { get; init; }

    /// <summary>shb_os, or null.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>shb_userappl: the program that wrote the section, or null.</summary>
    public string? Application { get; init; }

    /// <summary>Comments on the section.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>The options of the section header in the byte order of <see cref="IsBigEndian"/>; empty for pcap.</summary>
    public ReadOnlyMemory<byte> Options { get; init; }

    /// <summary>Byte order of <see cref="Options"/>.</summary>
    public bool IsBigEndian { get; init; }
}
