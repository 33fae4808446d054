namespace FilterLang.Captures;

/// <summary>
/// One record of a capture file: a view into the reader's buffer, filled by <see cref="CaptureReader.TryRead"/>.
/// The pointers hold until the next call that may refill the buffer.
/// </summary>
public unsafe struct CaptureRecord
{
    /// <summary><see cref="LinkType"/> of a custom block, which tshark counts as a frame: data are what follows the enterprise number.</summary>
    public const int CustomBlock = -1;

    /// <summary><see cref="LinkType"/> of a systemd journal entry, which tshark counts as a frame: data are its text fields.</summary>
    public const int JournalEntry = -2;

    /// <summary>First captured byte of the frame.</summary>
    public byte* Data;

    /// <summary>Captured bytes at <see cref="Data"/>, 0 to the link type's limit (256 KiB for most).</summary>
    public int CapturedLength;

    /// <summary>
    /// Length on the wire in bytes as the file says, at most <see cref="int.MaxValue"/>; smaller than
    /// <see cref="CapturedLength"/> in odd files.
    /// </summary>
    public int WireLength;

    /// <summary>Nanoseconds since 1970-01-01 UTC; 0 without <see cref="CaptureRecordFlags.HasTime"/>.</summary>
    public long TimeNs;

    /// <summary>
    /// Index into <see cref="CaptureReader.Interfaces"/>, counted over all sections of the file; -1 for custom blocks and journal entries.
    /// </summary>
    public int Interface;

    /// <summary>
    /// LINKTYPE number of the interface, platform-dependent values of pcap files made uniform;
    /// <see cref="CustomBlock"/> or <see cref="JournalEntry"/> for what is no packet.
    /// </summary>
    public int LinkType;

    /// <summary>
    /// Bytes in front of <see cref="Data"/> that the link type defines but neither length counts (SunATM, MTP2, IrDA, LAPD, SITA,
    /// Bluetooth H4 and monitor, PPP with direction, I2C, NFC LLCP); 0 for all others.
    /// </summary>
    public int PseudoHeaderLength;

    /// <summary>What the record has.</summary>
    public CaptureRecordFlags Flags;

    /// <summary>The flags word of pcapng (section 4.3.1: direction in bits 0-1, reception 2-4, FCS length 5-8); 0 when there is none.</summary>
    public uint PacketFlags;

    /// <summary>
    /// First byte of the record as it stands in the file (pcap record header or pcapng block), or null for a record that was
    /// not read from a file. A writer of the same format copies from here and does not look at the other fields.
    /// </summary>
    public byte* Raw;

    /// <summary>Bytes at <see cref="Raw"/>, padding and trailing length included.</summary>
    public int RawLength;

    /// <summary>Offset of the first packet option from <see cref="Raw"/>; meaningless when <see cref="OptionsLength"/> is 0.</summary>
    public int OptionsOffset;

    /// <summary>Bytes of packet options (pcapng only), 0 without options.</summary>
    public int OptionsLength;

    /// <summary>The captured bytes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => new(Data, CapturedLength);

    /// <summary>Whether the file gives a time.</summary>
    public readonly bool HasTime => (Flags & CaptureRecordFlags.HasTime) != 0;

    /// <summary>Whether the raw record is a pcapng block with a time stamp at offset 12.</summary>
    internal readonly bool IsPacketBlock =>
        (Flags & (CaptureRecordFlags.EnhancedPacketBlock | CaptureRecordFlags.ObsoletePacketBlock)) != 0;

    /// <summary>The packet options (comments, flags, hashes, …) in file order.</summary>
    public readonly CaptureOptions Options =>
        new(new ReadOnlySpan<byte>(Raw + OptionsOffset, OptionsLength), (Flags & CaptureRecordFlags.BigEndian) != 0);
}
