namespace FilterLang.Captures;

/// <summary>What the 24 bytes at the start of a pcap file say (draft-ietf-opsawg-pcap section 4).</summary>
internal sealed record PcapHeader
{
    public const int Length = 24;

    public required bool IsBigEndian { get; init; }
    public required bool IsNanoseconds { get; init; }
    public required PcapVariant Variant { get; init; }
    public required LengthOrder Lengths { get; init; }
    public required uint SnapLength { get; init; }
    public required int LinkType { get; init; }
    public required int FrameCheckLength { get; init; }

    public CaptureFormat Kind => Variant != PcapVariant.Standard ? CaptureFormat.PcapModified
        : IsNanoseconds ? CaptureFormat.PcapNanoseconds : CaptureFormat.Pcap;

    public int RecordHeaderLength => PcapTrial.HeaderLength(Variant);
}
