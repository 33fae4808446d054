namespace FilterLang.Protocols;

/// <summary>What a capture file says of a frame beside its bytes; only what is present is shown as fields.</summary>
public struct FrameRecord
{
    /// <summary>The interface's number within its section, -1 where the file has none (pcap).</summary>
    public int InterfaceId;
    /// <summary>The section's number from 0, -1 where the file has none.</summary>
    public int SectionNumber;
    /// <summary>The frame has no time stamp (a simple packet block).</summary>
    public bool NoTime;
    /// <summary>Decimals of a second that the time stamp has.</summary>
    public byte TimeDigits;
    /// <summary>The fraction of the time stamp is not below a second.</summary>
    public bool TimeInvalid;
    /// <summary>That fraction in nanoseconds, as 32 bits hold it.</summary>
    public int InvalidFraction;
    /// <summary>Whether the flags word is there.</summary>
    public bool HasPacketFlags;
    /// <summary>The flags word of an enhanced packet block.</summary>
    public uint PacketFlags;
    public bool HasPacketId;
    public ulong PacketId;
    public bool HasDropCount;
    public ulong DropCount;
    public bool HasQueue;
    public uint Queue;
    /// <summary>It is no packet but a custom block of pcapng (section 4.8): whose, and whether programs may copy it.</summary>
    public bool IsCustomBlock;
    public uint Enterprise;
    public bool MayCopy;
    /// <summary>Length of the frame check sequence at the end of the data in octets; -1 unknown.</summary>
    public int FcsLength;
    /// <summary>UTF-8 text of the interface's name and description; null where not given.</summary>
    public byte[]? InterfaceName, InterfaceDescription;
    /// <summary>Comments of this frame; null for none.</summary>
    public IReadOnlyList<byte[]>? Comments;

    /// <summary>A frame of which nothing but its bytes is known.</summary>
    public static FrameRecord Bare => new() { InterfaceId = -1, SectionNumber = -1, FcsLength = -1, TimeDigits = 6 };
}
