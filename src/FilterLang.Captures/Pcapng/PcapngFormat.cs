namespace FilterLang.Captures;

/// <summary>pcapng (draft-ietf-opsawg-pcapng): a walk over blocks that stops at those which tshark counts as frames.</summary>
internal sealed unsafe partial class PcapngFormat : RecordFormat
{
    // tshark's: 128 MiB of packet and 128 KiB of options, rounded up.
    const uint MaximumBlock = 134_348_832;
    const int BlockOverhead = 12;

    readonly PcapngFile _file;
    bool _bigEndian;
    long _records;
    long _lastTimeNs;
    bool _lastHadTime;

    PcapngFormat(CaptureBuffer buffer, PcapngFile file, bool bigEndian)
        : base(buffer)
    {
        _file = file;
        _bigEndian = bigEndian;
    }

    public override CaptureFormat Kind => CaptureFormat.Pcapng;

    public override IReadOnlyList<CaptureInterface> Interfaces => _file.Interfaces;

    public override IReadOnlyList<CaptureSection> Sections => _file.Sections;

    public override IReadOnlyList<CaptureBlock> Blocks => _file.Kept.Blocks;

    public override long DroppedBlocks => _file.Kept.Dropped;

    /// <summary>Whether the bytes at the start of a file are a section header's; they need twelve.</summary>
    public static bool IsStart(byte* bytes) =>
        LittleEndian.U32(bytes) == BlockType.SectionHeader
        && (LittleEndian.U32(bytes + 8) == ByteOrderMagic || BigEndian.U32(bytes + 8) == ByteOrderMagic);

    /// <summary>Takes the section header and what follows up to the first record, so that interfaces are known at once.</summary>
    public static PcapngFormat? Open(CaptureBuffer buffer, CaptureReaderOptions options, out ReadFailure? failure)
    {
        var format = new PcapngFormat(buffer, new PcapngFile(options), bigEndian: false);
        bool opened = format.TakeSection(mayFill: true);
        while (opened && buffer.Has(8) && !format.StandsOnRecord())
            opened = format.TakeOther(mayFill: true);
        failure = format.Failure;
        return failure is null ? format : null;
    }

    public override RecordFormat Fork(CaptureBuffer buffer) => new PcapngFormat(buffer, _file.Copy(), _bigEndian);

    public override bool TryRead(ref CaptureRecord record, bool mayFill)
    {
        while (true)
        {
            if (Buffer.Available < 8 && (!mayFill || !Buffer.Has(8)))
                return mayFill && EndOfBytes(insideRecord: Buffer.Available > 0);
            uint type = _bigEndian ? BigEndian.U32(Buffer.Next) : LittleEndian.U32(Buffer.Next);
            if (BlockType.IsRecord(type))
            {
                if (!(_bigEndian ? TakeRecord<BigEndian>(ref record, type, mayFill) : TakeRecord<LittleEndian>(ref record, type, mayFill)))
                    return false;
                _records++;
                return true;
            }
            if (!(type == BlockType.SectionHeader ? TakeSection(mayFill) : TakeOther(mayFill)))
                return false;
        }
    }

    bool StandsOnRecord()
    {
        uint type = _bigEndian ? BigEndian.U32(Buffer.Next) : LittleEndian.U32(Buffer.Next);
        return BlockType.IsRecord(type) || type == BlockType.SectionHeader;
    }

    /// <summary>Makes <paramref name="count"/> bytes available or ends reading.</summary>
    bool Need(long count, bool mayFill) =>
        Buffer.Available >= count || (mayFill && (Buffer.Has(count) || EndOfBytes(insideRecord: true)));

    bool CheckTotal(uint total)
    {
        if (total < BlockOverhead)
            return Damaged($"pcapng: total block length {total} of block is less than the minimum block size {BlockOverhead}");
        return total <= MaximumBlock || Damaged($"pcapng: total block length {total} is too large (> {MaximumBlock})");
    }

    bool CheckTrailer(uint total, uint second) =>
        total == second || Damaged($"pcapng: total block lengths (first {total} and second {second}) don't match");

    bool TooShort(uint content, string article, string block, int least) =>
        Damaged($"pcapng: block content length {content} of {article} {block} is less than the minimum {block} content size {least}");
}
