namespace FilterLang.Captures;

/// <summary>What a record has beyond data and lengths.</summary>
[Flags]
public enum CaptureRecordFlags : uint
{
    /// <summary>Nothing more.</summary>
    None = 0,
    /// <summary>The file gives a time; absent for simple packet blocks.</summary>
    HasTime = 1,
    /// <summary>The time lies outside of what <see cref="CaptureRecord.TimeNs"/> holds and was set to the nearest value.</summary>
    TimeOutOfRange = 2,
    /// <summary>The record has a flags word (epb_flags) in <see cref="CaptureRecord.PacketFlags"/>.</summary>
    HasPacketFlags = 4,
    /// <summary>At least one comment stands among the options.</summary>
    HasComment = 8,
    /// <summary>The raw record and its options are in big-endian byte order.</summary>
    BigEndian = 16,
    /// <summary>The raw record is an enhanced packet block.</summary>
    EnhancedPacketBlock = 32,
    /// <summary>The raw record is an obsolete packet block.</summary>
    ObsoletePacketBlock = 64,
}
