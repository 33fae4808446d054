using System.Buffers.Binary;

namespace FilterLang.Captures;

/// <summary>Writes pcap with microseconds or nanoseconds (draft-ietf-opsawg-pcap), little-endian.</summary>
internal sealed unsafe class PcapWriter(OutputBuffer output, CaptureWriterOptions options) : RecordWriter(output, options)
{
    const long SecondNs = 1_000_000_000;
    const int NoLinkType = int.MinValue;
    const uint DefaultSnapLength = 262_144;

    /// <summary>Detail of the refusal to write a file of several link types at all.</summary>
    public const string SeveralLinkTypes = "several link types";

    /// <summary>Detail of the refusal of what is no packet.</summary>
    public const string NoPacket = "no packet";

    /// <summary>Detail of the refusal of a time outside of 1970 to 2106.</summary>
    public const string Time = "time";

    CaptureReader? _source;
    int _linkType = NoLinkType;
    bool _copies;

    public override bool Begin(CaptureReader? source)
    {
        _source = source;
        _copies = source is not null && source.Format == Options.Format && source.Records is PcapFormat<LittleEndian> { HasPlainRecords: true };
        if (source is null || IsOneLinkType(source.Interfaces))
            return true;
        Refusal = new ReadFailure(CaptureErrorKind.Unsupported, SeveralLinkTypes);
        return false;
    }

    public override bool Write(in CaptureRecord record)
    {
        if (record.LinkType != _linkType && !Accept(in record))
            return false;
        return _copies && record.Raw != null ? Output.WriteRun(record.Raw, record.RawLength) : Encode(in record);
    }

    public override bool Finish() => _linkType != NoLinkType || WriteHeader(SourceLinkType());

    /// <summary>The first record's link type becomes the file's; a second one cannot be told in this format.</summary>
    bool Accept(in CaptureRecord record)
    {
        if (_linkType == NoLinkType && record.LinkType >= 0)
            return WriteHeader(record.LinkType);
        Refusal = new ReadFailure(CaptureErrorKind.Unsupported, record.LinkType < 0 ? NoPacket : null);
        return false;
    }

    static bool IsOneLinkType(IReadOnlyList<CaptureInterface> interfaces)
    {
        for (int index = 1; index < interfaces.Count; index++)
            if (interfaces[index].LinkType != interfaces[0].LinkType)
                return false;
        return true;
    }

    int SourceLinkType() => _source is { Interfaces: [var first, ..] } ? first.LinkType : Options.EmptyLinkType;

    bool WriteHeader(int linkType)
    {
        _linkType = linkType;
        CaptureInterface? from = _source is { Interfaces: [var first, ..] } ? first : null;
        uint snapLength = from is { SnapLength: > 0 } ? from.SnapLength : DefaultSnapLength;
        Span<byte> header = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Options.Format == CaptureFormat.Pcap ? 0xA1B2C3D4 : 0xA1B23C4D);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], snapLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], NetworkField(linkType, from));
        return Output.Write(header);
    }

    /// <summary>Link type, with the length of the frame check sequence when the source told it (bits 28-31, flag in bit 26).</summary>
    static uint NetworkField(int linkType, CaptureInterface? from) => from is { FrameCheckLength: >= 0 and <= 30 }
        ? (uint)linkType | 0x0400_0000 | ((uint)(from.FrameCheckLength / 2) << 28)
        : (uint)linkType;

    bool Encode(in CaptureRecord record)
    {
        long seconds = Math.DivRem(record.TimeNs, SecondNs, out long fraction);
        if (fraction < 0)
        {
            fraction += SecondNs;
            seconds--;
        }
        if (seconds is < 0 or > uint.MaxValue)
        {
            Refusal = new ReadFailure(CaptureErrorKind.Unsupported, Time);
            return false;
        }
        int captured = record.CapturedLength + record.PseudoHeaderLength;
        byte* header = Output.Reserve(16);
        if (header == null)
            return false;
        var fields = new Span<byte>(header, 16);
        if (Options.Format == CaptureFormat.Pcap)
            fraction /= 1000;
        BinaryPrimitives.WriteUInt32LittleEndian(fields, (uint)seconds);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[4..], (uint)fraction);
        BinaryPrimitives.WriteInt32LittleEndian(fields[8..], captured);
        BinaryPrimitives.WriteInt32LittleEndian(fields[12..], (int)Math.Min((long)record.WireLength + record.PseudoHeaderLength, int.MaxValue));
        return Output.Write(new ReadOnlySpan<byte>(record.Data - record.PseudoHeaderLength, captured));
    }
}
