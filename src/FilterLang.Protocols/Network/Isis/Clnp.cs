namespace FilterLang.Protocols;

/// <summary>The connectionless network protocol, ISO/IEC 8473-1 section 7.</summary>
public static class Clnp
{
    const int FixedLength = 9, ErrorReport = 1;

    const uint MaySegment = 0x80;

    public static readonly Protocol Protocol = Protocol.Of("clnp", "ISO 8473/X.233 CLNP ConnectionLess Network Protocol", Dissect, "CLNP");

    public static readonly Field
        Nlpi               = Protocol.UInt8  ("clnp.nlpi", "Network Layer Protocol Identifier", display: Hex, names: IsisNames.Irpd),
        Len                = Protocol.UInt8  ("clnp.len", "HDR Length"),
        Version            = Protocol.UInt8  ("clnp.version", "Version"),
        Ttl                = Protocol.UInt8  ("clnp.ttl", "Holding Time"),
        CnfSegmentation    = Protocol.Boolean("clnp.cnf.segmentation", "Segmentation permitted", mask: 0x80, names: ValueNames.YesNo),
        CnfMoreSegments    = Protocol.Boolean("clnp.cnf.more_segments", "More segments", mask: 0x40, names: ValueNames.YesNo),
        CnfReportError     = Protocol.Boolean("clnp.cnf.report_error", "Report error if PDU discarded", mask: 0x20, names: ValueNames.YesNo),
        CnfType            = Protocol.UInt8  ("clnp.cnf.type", "Type", mask: 0x1f, names: IsisNames.ClnpCnfType),
        PduLen             = Protocol.UInt16 ("clnp.pdu.len", "PDU length"),
        DataUnitIdentifier = Protocol.UInt16 ("clnp.data_unit_identifier", "Data unit identifier"),
        SegmentOffset      = Protocol.UInt16 ("clnp.segment_offset", "Segment offset"),
        TotalLength        = Protocol.UInt16 ("clnp.total_length", "Total length"),
        Checksum           = Protocol.UInt16 ("clnp.checksum", "Checksum"),
        ChecksumStatus     = Protocol.UInt8  ("clnp.checksum.status", "Checksum Status", names: IsisNames.EsisChksumStatus),
        DsapLen            = Protocol.UInt8  ("clnp.dsap.len", "DAL"),
        Dsap               = Protocol.Bytes  ("clnp.dsap", "DA"),
        SsapLen            = Protocol.UInt8  ("clnp.ssap.len", "SAL"),
        Ssap               = Protocol.Bytes  ("clnp.ssap", "SA");

    static readonly ExpertField
        WrongLength   = Protocol.Expert("clnp.len.bad", Severity.Error, ExpertGroup.Malformed, "Header length value bad"),
        WrongChecksum = Protocol.Expert("clnp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static Clnp() => Protocol.CarriedBy(PayloadTables.OsiNetwork, 0x81).Dispatches(Tpkt.Transport);

    static void Dissect(ref Layer clnp)
    {
        clnp.Summary(Protocol.ShortName);
        clnp.Open();
        clnp.Take(Nlpi);
        int length = (int)clnp.Take(Len);
        if (length < FixedLength && !clnp.Failed)
        {
            clnp.Remark(WrongLength, 1, 1);
            return;
        }
        clnp.Take(Version);
        clnp.Take(Ttl);
        uint flags = clnp.U8(clnp.Position);
        clnp.TakeParts(CnfSegmentation, CnfMoreSegments, CnfReportError, CnfType);
        int whole = (int)clnp.Take(PduLen);
        clnp.Trim(Math.Max(length, whole));
        TakeChecksum(ref clnp, length);
        int size = (int)clnp.Take(DsapLen);
        clnp.Take(Dsap, size);
        size = (int)clnp.Take(SsapLen);
        clnp.Take(Ssap, size);
        uint offset = 0;
        if ((flags & MaySegment) != 0)
        {
            clnp.Take(DataUnitIdentifier);
            offset = (uint)clnp.Take(SegmentOffset);
            clnp.Take(TotalLength);
        }
        if (clnp.Failed) return;
        clnp.Cover(length);
        clnp.Position = length;
        clnp.Info($"{CnfType.Names!.Find(flags & 31)} NPDU");
        if (offset > 0 || (flags & 0x40) != 0 || (flags & 31) <= ErrorReport) clnp.Continue(null);
        else clnp.Continue(Tpkt.Transport, 0);
    }

    static void TakeChecksum(ref Layer clnp, int length)
    {
        int at = clnp.Position;
        uint sum = (uint)clnp.Take(Checksum);
        if (clnp.Failed) return;
        ulong status = sum == 0 ? Protocols.ChecksumStatus.NotPresent : clnp.Captured < length ? Protocols.ChecksumStatus.Unverified
            : Isis.SumsToZero(clnp.Bytes[..length]) ? Protocols.ChecksumStatus.Good : Protocols.ChecksumStatus.Bad;
        clnp.Note(ChecksumStatus, status, at);
        if (status == Protocols.ChecksumStatus.Bad) clnp.Remark(WrongChecksum, at, 2);
    }
}
