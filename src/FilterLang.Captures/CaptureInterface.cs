namespace FilterLang.Captures;

/// <summary>An interface of a capture file (pcapng interface description block, or the one interface of a pcap file).</summary>
public sealed record CaptureInterface
{
    /// <summary>Position in <see cref="CaptureReader.Interfaces"/>.</summary>
    public int Index { get; init; }

    /// <summary>Section of the file, from 0.</summary>
    public int Section { get; init; }

    /// <summary>LINKTYPE number, platform-dependent values of pcap files made uniform.</summary>
    public int LinkType { get; init; }

    /// <summary>Most bytes of a packet that were captured; 0 means no limit.</summary>
    public uint SnapLength { get; init; }

    /// <summary>if_name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>if_description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>if_filter: the capture filter as text, or null.</summary>
    public string? Filter { get; init; }

    /// <summary>if_hardware, or null.</summary>
    public string? Hardware { get; init; }

    /// <summary>if_os, or null.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Comments on the interface.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>if_tsresol as it stands in the file: negative power of 10, or of 2 with the top bit set; 6 is microseconds.</summary>
    public byte TimeResolution { get; init; } = 6;

    /// <summary>if_tsoffset: seconds that are added to every time.</summary>
    public long TimeOffset { get; init; }

    /// <summary>Length of the frame check sequence at the end of each frame in bytes, or -1 when the file does not say.</summary>
    public int FrameCheckLength { get; init; } = -1;

    /// <summary>The options of the description block in the byte order of <see cref="IsBigEndian"/>; empty for pcap.</summary>
    public ReadOnlyMemory<byte> Options { get; init; }

    /// <summary>Byte order of <see cref="Options"/>.</summary>
    public bool IsBigEndian { get; init; }
}
