namespace FilterLang.Captures;

/// <summary>pcap records in one byte order, with every variant of record header.</summary>
internal sealed unsafe class PcapFormat<TOrder> : RecordFormat
    where TOrder : struct, IByteOrder
{
    readonly PcapHeader _header;
    readonly int _headerLength;
    readonly uint _fractionNs;
    readonly uint _maximumLength;
    readonly bool _hasPlainFrames;
    readonly CaptureRecordFlags _flags;
    readonly CaptureInterface[] _interfaces;

    public PcapFormat(CaptureBuffer buffer, PcapHeader header)
        : base(buffer)
    {
        _header = header;
        _headerLength = header.RecordHeaderLength;
        _fractionNs = header.IsNanoseconds ? 1u : 1000u;
        _maximumLength = LinkTypes.MaximumLength(header.LinkType);
        _hasPlainFrames = PseudoHeader.Length(header.LinkType) == 0;
        _flags = CaptureRecordFlags.HasTime | (TOrder.IsBigEndian ? CaptureRecordFlags.BigEndian : 0);
        _interfaces =
        [
            new CaptureInterface
            {
                LinkType = header.LinkType,
                SnapLength = header.SnapLength,
                TimeResolution = header.IsNanoseconds ? (byte)9 : (byte)6,
                FrameCheckLength = header.FrameCheckLength,
            },
        ];
    }

    /// <summary>Whether record headers are the usual 16 bytes with lengths in the usual order, so that they can be copied.</summary>
    public bool HasPlainRecords => _header is { Variant: PcapVariant.Standard, Lengths: LengthOrder.CapturedFirst };

    public override CaptureFormat Kind => _header.Kind;

    public override PlainPcap Plain =>
        TOrder.IsBigEndian != BitConverter.IsLittleEndian && HasPlainRecords && _hasPlainFrames
            ? new PlainPcap(_maximumLength, _fractionNs, _header.LinkType)
            : PlainPcap.None;

    public override IReadOnlyList<CaptureInterface> Interfaces => _interfaces;

    public override IReadOnlyList<CaptureSection> Sections { get; } = [new CaptureSection()];

    public override bool TryWindow(out RecordWindow window)
    {
        window = new RecordWindow
        {
            Next = Buffer.Next, End = Buffer.End, Shape = RecordShape.Pcap, MaximumLength = _maximumLength, LinkType = _header.LinkType,
        };
        return Plain.MaximumLength >= 0;
    }

    public override RecordFormat Fork(CaptureBuffer buffer) => new PcapFormat<TOrder>(buffer, _header);

    public override bool TryRead(ref CaptureRecord record, bool mayFill)
    {
        if (Buffer.Available < _headerLength && (!mayFill || !Buffer.Has(_headerLength)))
            return mayFill && EndOfBytes(insideRecord: Buffer.Available > 0);
        byte* header = Buffer.Next;
        uint captured = TOrder.U32(header + 8), wire = TOrder.U32(header + 12);
        if (_header.Lengths == LengthOrder.WireFirst || (_header.Lengths == LengthOrder.SmallerIsCaptured && captured > wire))
            (captured, wire) = (wire, captured);
        if (captured > _maximumLength)
            return mayFill && Damaged($"pcap: File has {captured}-byte packet, bigger than maximum of {_maximumLength}");
        int length = _headerLength + (int)captured;
        if (Buffer.Available < length && (!mayFill || !Buffer.Has(length)))
            return mayFill && EndOfBytes(insideRecord: true);
        header = Buffer.Next;

        record.Data = header + _headerLength;
        record.CapturedLength = (int)captured;
        record.WireLength = (int)Math.Min(wire, int.MaxValue);
        record.TimeNs = PlainPcap.Time(TOrder.U32(header), TOrder.U32(header + 4), _fractionNs);
        record.Interface = 0;
        record.LinkType = _header.LinkType;
        record.Flags = _flags;
        record.PacketFlags = 0;
        record.PseudoHeaderLength = 0;
        record.Raw = header;
        record.RawLength = length;
        record.OptionsOffset = 0;
        record.OptionsLength = 0;
        if (!_hasPlainFrames && PseudoHeader.Strip(ref record) is { } objection)
            return Damaged(objection);
        Buffer.Next += length;
        return true;
    }
}
