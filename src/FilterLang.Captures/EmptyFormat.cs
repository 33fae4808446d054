namespace FilterLang.Captures;

/// <summary>A file without a single byte, which tshark reads as a capture without records.</summary>
internal sealed class EmptyFormat(CaptureBuffer buffer) : RecordFormat(buffer)
{
    public override CaptureFormat Kind => CaptureFormat.Pcapng;

    public override IReadOnlyList<CaptureInterface> Interfaces => [];

    public override IReadOnlyList<CaptureSection> Sections { get; } = [new CaptureSection()];

    public override bool TryRead(ref CaptureRecord record, bool mayFill) => false;

    public override RecordFormat Fork(CaptureBuffer buffer) => new EmptyFormat(buffer);
}
