namespace FilterLang.Protocols;

/// <summary>Multicast listener discovery, RFC 2710 and RFC 3810, and multicast router discovery, RFC 4286.</summary>
static class MulticastListener
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        ResponseDelay         = Protocol.UInt16 ("icmpv6.mld.maximum_response_delay",   "Maximum Response Delay [ms]"),
        Group                 = Protocol.IPv6   ("icmpv6.mld.multicast_address",        "Multicast Address"),
        ResponseCode          = Protocol.UInt16 ("icmpv6.mld.maximum_response_code",    "Maximum Response Code"),
        Flags                 = Protocol.UInt8  ("icmpv6.mld.flag",                     "Flags", display: Hex),
        Suppress              = Protocol.Boolean("icmpv6.mld.flag.s",                   "Suppress Router-Side Processing", mask: 0x8),
        Robustness            = Protocol.UInt8  ("icmpv6.mld.flag.qrv",                 "QRV (Querier's Robustness Variable)", mask: 0x7),
        FlagsReserved         = Protocol.UInt8  ("icmpv6.mld.flag.reserved",            "Reserved", mask: 0xF0),
        QueryInterval         = Protocol.UInt8  ("icmpv6.mld.qqi",                      "QQIC (Querier's Query Interval Code)"),
        SourceCount           = Protocol.UInt16 ("icmpv6.mld.nb_sources",               "Number of Sources"),
        Source                = Protocol.IPv6   ("icmpv6.mld.source_address",           "Source Address"),
        RecordCount           = Protocol.UInt16 ("icmpv6.mldr.nb_mcast_records",        "Number of Multicast Address Records"),
        Record                = Protocol.Label  ("icmpv6.mldr.mar",                     "Multicast Address Record"),
        RecordType            = Protocol.UInt8  ("icmpv6.mldr.mar.record_type",         "Record Type", names: new ValueNames(() => [(1, "Include"), (2, "Exclude"), (3, "Changed to include"), (4, "Changed to exclude"), (5, "Allow new sources"), (6, "Block old sources")])),
        RecordAuxiliaryLength = Protocol.UInt8  ("icmpv6.mldr.mar.aux_data_len",        "Aux Data Len"),
        RecordSourceCount     = Protocol.UInt16 ("icmpv6.mldr.mar.nb_sources",          "Number of Sources"),
        RecordGroup           = Protocol.IPv6   ("icmpv6.mldr.mar.multicast_address",   "Multicast Address"),
        RecordSource          = Protocol.IPv6   ("icmpv6.mldr.mar.source_address",      "Source Address"),
        RecordAuxiliaryData   = Protocol.Bytes  ("icmpv6.mldr.mar.auxiliary_data",      "Auxiliary Data"),
        RouterQueryInterval   = Protocol.UInt16 ("icmpv6.mcast_ra.query_interval",      "Query Interval"),
        RouterRobustness      = Protocol.UInt16 ("icmpv6.mcast_ra.robustness_variable", "Robustness Variable");

    const int QueryLengthV2 = 28;

    /// <summary>Query, report or done; a query of at least 28 octets is of version 2.</summary>
    public static void Take(ref Layer icmpv6, bool isQuery)
    {
        bool second = isQuery && icmpv6.Captured >= QueryLengthV2;
        if (second)
        {
            icmpv6.Note(ResponseCode, Milliseconds(icmpv6.U16(icmpv6.Position)), icmpv6.Position, 2, ItemFlags.None);
            icmpv6.Position += 2;
        }
        else icmpv6.Take(ResponseDelay);
        icmpv6.Take(Icmpv6.Reserved, 2);
        icmpv6.Take(Group);
        if (second) TakeSources(ref icmpv6);
    }

    static void TakeSources(ref Layer icmpv6)
    {
        icmpv6.TakeBits(Flags, Suppress, Robustness, FlagsReserved);
        icmpv6.Note(QueryInterval, Seconds(icmpv6.U8(icmpv6.Position)), icmpv6.Position, 1, ItemFlags.None);
        icmpv6.Position++;
        int sources = (int)icmpv6.Take(SourceCount);
        for (; sources > 0 && !icmpv6.Failed; sources--) icmpv6.Take(Source);
    }

    /// <summary>The floating-point form of RFC 3810 section 5.1.3.</summary>
    static uint Milliseconds(uint code) => code < 0x8000 ? code : (code & 0xFFF | 0x1000) << (int)((code >> 12 & 7) + 3);

    /// <summary>The floating-point form of RFC 3810 section 5.1.9.</summary>
    static uint Seconds(uint code) => code < 0x80 ? code : (code & 0xF | 0x10) << (int)((code >> 4 & 7) + 3);

    /// <summary>The report of RFC 3810 section 5.2.</summary>
    public static void TakeReport(ref Layer icmpv6)
    {
        icmpv6.Take(Icmpv6.Reserved, 2);
        icmpv6.Take(RecordCount);
        while (icmpv6.More) TakeRecord(ref icmpv6);
    }

    static void TakeRecord(ref Layer icmpv6)
    {
        GroupScope record = icmpv6.Begin(Record);
        int at = icmpv6.Position;
        ulong type = icmpv6.Take(RecordType);
        int words = (int)icmpv6.Take(RecordAuxiliaryLength);
        int sources = (int)icmpv6.Take(RecordSourceCount);
        icmpv6.Take(RecordGroup);
        for (; sources > 0 && !icmpv6.Failed; sources--) icmpv6.Take(RecordSource);
        if (words > 0) icmpv6.Take(RecordAuxiliaryData, words * 4);
        if (icmpv6.WantsLabels && !icmpv6.Failed)
            icmpv6.Append(record.Item, $" {RecordType.Names!.Find(type) ?? "Unknown"}: {NetworkAddress.IPv6(icmpv6.Slice(at + 4, 16))}");
        icmpv6.End(record);
    }

    public static void TakeRouterAdvertisement(ref Layer icmpv6)
    {
        icmpv6.Take(RouterQueryInterval);
        icmpv6.Take(RouterRobustness);
    }
}
