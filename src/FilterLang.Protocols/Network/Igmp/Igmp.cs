namespace FilterLang.Protocols;

/// <summary>The Internet Group Management Protocol: version 0 (RFC 988), 1 (RFC 1112), 2 (RFC 2236) and 3 (RFC 3376).</summary>
public static class Igmp
{
    const byte Query = 0x11, ReportV1 = 0x12, ReportV2 = 0x16, Leave = 0x17, TraceResponse = 0x1E, TraceRequest = 0x1F, ReportV3 = 0x22;

    /// <summary>Messages of version 0, and those of versions 1 and 2.</summary>
    const int LengthV0 = 20, ShortLength = 8;

    const int SourceCountAt = 10;

    /// <summary>The fixed part of a group record.</summary>
    const int RecordLength = 8;

    /// <summary>A query of at least this many octets is of version 3.</summary>
    const int QueryLengthV3 = 12;

    public static readonly Protocol Protocol = Protocol.Of("igmp", "Internet Group Management Protocol", Dissect, "IGMP");

    /// <summary>Other protocols whose messages are IGMP's by number: DVMRP, PIM version 1.</summary>
    public static readonly PayloadTable MessageType = PayloadTable.Of("igmp.type");

    public static readonly Field
        Version         = Protocol.UInt8  ("igmp.version",         "IGMP Version"),
        Type            = Protocol.UInt8  ("igmp.type",            "Type", display: Hex, names: new ValueNames(() =>
            [(1, "Create Group Request"), (2, "Create Group Reply"), (3, "Join Group Request"), (4, "Join Group Reply"),
             (5, "Leave Group Request"), (6, "Leave Group Reply"), (7, "Confirm Group Request"), (8, "Confirm Group Reply"),
             (Query, "Membership Query"), (ReportV1, "Membership Report"), (0x13, "DVMRP Protocol"), (0x14, "PIM Routing Message"),
             (ReportV2, "Membership Report"), (Leave, "Leave Group"), (TraceResponse, "Traceroute Response"),
             (TraceRequest, "Traceroute Query or Request"), (ReportV3, "Membership Report")])),
        Reserved        = Protocol.Bytes  ("igmp.reserved",        "Reserved"),
        MaxResponse     = Protocol.UInt8  ("igmp.max_resp",        "Max Resp Time"),
        MaxExponent     = Protocol.UInt8  ("igmp.max_resp.exp",    "Exponent", display: Hex, mask: 0x70),
        MaxMantissa     = Protocol.UInt8  ("igmp.max_resp.mant",   "Mantissa", display: Hex, mask: 0xF),
        Checksum        = Protocol.UInt16 ("igmp.checksum",        "Checksum", display: Hex),
        ChecksumStatus  = Protocol.UInt8  ("igmp.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Group           = Protocol.IPv4   ("igmp.maddr",           "Multicast Address"),
        // Version 3.
        Suppress        = Protocol.Boolean("igmp.s",               "S", mask: 0x8, names: ValueNames.Pair("SUPPRESS router side processing", "Do not suppress router side processing")),
        Robustness      = Protocol.UInt8  ("igmp.qrv",             "QRV", mask: 0x7),
        QueryInterval   = Protocol.UInt8  ("igmp.qqic",            "QQIC"),
        RecordCount     = Protocol.UInt16 ("igmp.num_grp_recs",    "Num Group Records"),
        RecordType      = Protocol.UInt8  ("igmp.record_type",     "Record Type", names: new ValueNames(() =>
            [(1, "Mode Is Include"), (2, "Mode Is Exclude"), (3, "Change To Include Mode"), (4, "Change To Exclude Mode"),
             (5, "Allow New Sources"), (6, "Block Old Sources")])),
        AuxiliaryLength = Protocol.UInt8  ("igmp.aux_data_len",    "Aux Data Len"),
        SourceCount     = Protocol.UInt16 ("igmp.num_src",         "Num Src"),
        Source          = Protocol.IPv4   ("igmp.saddr",           "Source Address"),
        AuxiliaryData   = Protocol.Bytes  ("igmp.aux_data",        "Aux Data"),
        Data            = Protocol.Bytes  ("igmp.data",            "Data"),
        // Version 0.
        GroupType       = Protocol.UInt8  ("igmp.group_type",      "Type Of Group", names: new ValueNames(() => [(0, "Public Group"), (1, "Private Group")])),
        Reply           = Protocol.UInt8  ("igmp.reply",           "Reply", names: new ValueNames(() =>
            [(0, "Request Granted"), (1, "Request Denied, No Resources"), (2, "Request Denied, Invalid Code"),
             (3, "Request Denied, Invalid Group"), (4, "Request Denied, Invalid Key")])),
        ReplyPending    = Protocol.UInt8  ("igmp.reply.pending",   "Reply Pending"),
        Identifier      = Protocol.UInt32 ("igmp.identifier",      "Identifier"),
        AccessKey       = Protocol.Bytes  ("igmp.access_key",      "Access Key");

    static readonly Field s_record = Protocol.Heading("Group Record");

    static readonly ExpertField WrongChecksum =
        Protocol.Expert("igmp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static Igmp()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(MulticastTrace).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, 2).Dispatches(MessageType);
        for (uint type = 0; type < 0x10; type++) Protocol.CarriedBy(MessageType, type);
        Protocol.CarriedBy(MessageType, Query, ReportV1, ReportV2, Leave, TraceResponse, TraceRequest, ReportV3);
    }

    /// <summary>
    /// The messages of all versions announce themselves by type, so that they are a layer of their own on top of the one that reads the
    /// type: this walk runs twice.
    /// </summary>
    static void Dissect(ref Layer igmp)
    {
        byte type = igmp.U8(0);
        if (igmp.Failed) return;
        ReadOnlySpan<Protocol> layers = igmp.Packet.Layers;
        if (layers.Length > 1 && ReferenceEquals(layers[^2], Protocol))
        {
            igmp.Open();
            TakeMessage(ref igmp, type);
            return;
        }
        if (MessageType.Find(type) is { } message && igmp.Call(message)) return;
        if (IsForeign(ref igmp, type)) return;
        igmp.Summary("IGMP");
        IgmpInfo.AppendType(ref igmp, type);
        igmp.Open();
        igmp.Take(Type);
        if (igmp.Captured > igmp.Position) igmp.Take(Data, igmp.Captured - igmp.Position);
    }

    /// <summary>DVMRP, PIM version 1 and, to its group 224.0.0.25, RGMP (RFC 3488) are not IGMP where nobody dissects them.</summary>
    static bool IsForeign(ref Layer igmp, byte type) =>
        type is 0x13 or 0x14 || (type >= 0xFC && igmp.Packet.Destination == NetworkAddress.IPv4(0xE000_0019));

    static void TakeMessage(ref Layer igmp, byte type)
    {
        switch (type)
        {
            case < 0x10: TakeVersion0(ref igmp, type); break;
            case Query: TakeQuery(ref igmp); break;
            case ReportV1: TakeVersion1(ref igmp); break;
            case ReportV3: TakeReport(ref igmp); break;
            case TraceResponse or TraceRequest: MulticastTrace.Take(ref igmp, isResponse: type == TraceResponse); break;
            default: TakeVersion2(ref igmp, type); break;
        }
    }

    /// <summary>The version as it follows from type and length, and the type.</summary>
    static void TakeType(ref Layer igmp, uint version, string summary)
    {
        igmp.Summary(summary);
        IgmpInfo.AppendType(ref igmp, igmp.U8(0));
        igmp.Note(Version, version);
        igmp.Take(Type);
    }

    /// <summary>Takes the checksum over the first <paramref name="length"/> octets of the message.</summary>
    internal static void TakeChecksum(ref Layer igmp, int length)
    {
        int at = igmp.Position;
        igmp.Take(Checksum);
        if (igmp.Failed) return;
        if (igmp.Packet.IsFragment || igmp.Captured < length) igmp.Note(ChecksumStatus, Protocols.ChecksumStatus.Unverified, at);
        else if (MessageChecksum.IsWanted(ref igmp, ChecksumStatus, WrongChecksum))
            MessageChecksum.Judge(ref igmp, ChecksumStatus, WrongChecksum, at, InternetChecksum.Add(0, igmp.Bytes[..length]));
    }

    static void TakeVersion0(ref Layer igmp, byte type)
    {
        TakeType(ref igmp, 0, "IGMPv0");
        switch (type)
        {
            case 1: igmp.Take(GroupType); break;
            case var even when even % 2 == 0: igmp.Take(igmp.U8(1) < 5 ? Reply : ReplyPending); break;
            default: igmp.Position++; break;
        }
        TakeChecksum(ref igmp, LengthV0);
        igmp.Take(Identifier);
        igmp.Take(Group);
        igmp.Take(AccessKey, 8);
    }

    static void TakeVersion1(ref Layer igmp)
    {
        TakeType(ref igmp, 1, "IGMPv1");
        igmp.Take(Reserved, 1);
        TakeChecksum(ref igmp, ShortLength);
        igmp.Take(Group);
    }

    static void TakeVersion2(ref Layer igmp, byte type)
    {
        TakeType(ref igmp, 2, "IGMPv2");
        LabelResponse(ref igmp, (uint)igmp.Take(MaxResponse));
        TakeChecksum(ref igmp, ShortLength);
        igmp.Take(Group);
        if (!igmp.Failed) IgmpInfo.AppendGroup(ref igmp, type, igmp.U32(igmp.Position - 4));
    }

    static void TakeQuery(ref Layer igmp)
    {
        if (igmp.Length >= QueryLengthV3) TakeQueryV3(ref igmp);
        else if (igmp.U8(1) == 0) TakeVersion1(ref igmp);
        else TakeVersion2(ref igmp, Query);
    }

    static void TakeQueryV3(ref Layer igmp)
    {
        TakeType(ref igmp, 3, "IGMPv3");
        igmp.Need(SourceCountAt, 2);
        TakeMaxResponse(ref igmp);
        TakeChecksum(ref igmp, igmp.Length);
        igmp.Take(Group);
        if (!igmp.Failed) IgmpInfo.AppendGroup(ref igmp, Query, igmp.U32(igmp.Position - 4));
        igmp.TakeParts(Suppress, Robustness);
        igmp.Take(QueryInterval);
        TakeSources(ref igmp, (int)igmp.Take(SourceCount), (", source", ""));
    }

    static void LabelResponse(ref Layer igmp, uint tenths) =>
        igmp.Label(MaxResponse, $"Max Resp Time: {(long)tenths / 10}.{(long)tenths % 10} sec (0x{(ulong)tenths:x2})");

    /// <summary>The floating-point form of RFC 3376 section 4.1.1, in tenths of a second.</summary>
    static void TakeMaxResponse(ref Layer igmp)
    {
        uint code = igmp.U8(igmp.Position);
        if (code < 0x80)
        {
            LabelResponse(ref igmp, (uint)igmp.Take(MaxResponse));
            return;
        }
        uint tenths = (code & 0xF | 0x10) << (int)((code >> 4 & 7) + 3);
        igmp.Note(MaxResponse, tenths, igmp.Position, 1, ItemFlags.None);
        igmp.TakeParts(MaxExponent, MaxMantissa);
    }

    internal static void TakeSources(ref Layer igmp, int count, (string Before, string After) words)
    {
        if (igmp.Failed || count == 0) return;
        igmp.Info($"{words.Before}{(count > 1 ? "s" : "")}{words.After} {{");
        for (int i = 0; i < count && !igmp.Failed; i++)
        {
            igmp.Take(Source);
            if (!igmp.Failed) IgmpInfo.AppendAddress(ref igmp, igmp.U32(igmp.Position - 4), i + 1 < count ? ", " : "}");
        }
    }

    static void TakeReport(ref Layer igmp)
    {
        TakeType(ref igmp, 3, "IGMPv3");
        igmp.Take(Reserved, 1);
        TakeChecksum(ref igmp, igmp.Length);
        igmp.Take(Reserved, 2);
        int records = (int)igmp.Take(RecordCount);
        if (records == 0) igmp.Info($" - General query");
        for (; records > 0 && !igmp.Failed; records--) TakeRecord(ref igmp);
    }

    static void TakeRecord(ref Layer igmp)
    {
        int at = igmp.Position;
        if (!igmp.Need(at, RecordLength)) return;
        GroupScope record = igmp.Begin(igmp.IsShown ? s_record : null);
        byte type = (byte)igmp.Take(RecordType);
        int words = (int)igmp.Take(AuxiliaryLength);
        int sources = (int)igmp.Take(SourceCount);
        igmp.Take(Group);
        if (igmp.Failed) return;
        (string, string) sourceWords = IgmpInfo.AppendRecord(ref igmp, type, igmp.U32(igmp.Position - 4), sources);
        TakeSources(ref igmp, sources, sourceWords);
        if (words > 0) igmp.Take(AuxiliaryData, words * 4);
        if (igmp.WantsLabels && !igmp.Failed)
            igmp.Label(record.Item, $"Group Record : {NetworkAddress.IPv4(igmp.U32(at + 4))}  {RecordType.Names!.Find(type) ?? "Unknown"}");
        igmp.End(record);
    }
}
