namespace FilterLang.Captures;

/// <summary>How records stand in a <see cref="RecordWindow"/>.</summary>
public enum RecordShape : byte
{
    /// <summary>Native pcap: a header of 16 bytes (captured length at 8, wire length at 12), then the frame.</summary>
    Pcap,

    /// <summary>
    /// Native pcapng: enhanced packet blocks (type 6 at 0, total length at 4 and in the last four bytes, interface at 8, captured
    /// length at 20, wire length at 24, frame at 28). Other blocks stand between them.
    /// </summary>
    Pcapng,
}

/// <summary>
/// What a reader has in its buffer, for callers that pass over many records without asking what is in them: see
/// <see cref="CaptureReader.TryWindow"/>. All records are of one link type, and the frame is all that stands in them.
/// </summary>
public readonly unsafe struct RecordWindow
{
    /// <summary>The first byte of the next record.</summary>
    public byte* Next { get; init; }

    /// <summary>Behind the last byte that has been read.</summary>
    public byte* End { get; init; }

    public RecordShape Shape { get; init; }

    /// <summary>A record with more captured bytes is damaged.</summary>
    public uint MaximumLength { get; init; }

    /// <summary>Interfaces known so far in this section; a block that names another is damaged.</summary>
    public uint Interfaces { get; init; }

    /// <summary>LINKTYPE_ number of every record.</summary>
    public int LinkType { get; init; }
}
