namespace FilterLang.Protocols;

/// <summary>
/// Routing header, RFC 8200 section 4.4: source routes (type 0, RFC 2460 section 4.4), Mobile IPv6 (type 2, RFC 6275 section 6.4), RPL (type 3,
/// RFC 6554 section 3), segment routing (type 4, RFC 8754 section 2) and compact routing headers (types 5 and 6, RFC 9631 section 4).
/// </summary>
public static class IPv6Routing
{
    const int FixedPart = 4;

    public static readonly Protocol Protocol = Protocol.Of("ipv6.routing", "Routing Header for IPv6", Dissect, "IPv6 Routing");

    public static readonly Field
        NextHeader     = Protocol.UInt8 ("ipv6.routing.nxt",     "Next Header",   at: 0, names: IpProtocolNames.All),
        Length         = Protocol.UInt8 ("ipv6.routing.len",     "Length",        at: 1),
        LengthOctets   = Protocol.Row   ("ipv6.routing.len_oct", "Length", FieldType.UInt16, display: Dec, generated: true, names: ValueNames.Unit(" byte", " bytes")),
        Type           = Protocol.UInt8 ("ipv6.routing.type",    "Type",          at: 2, names: IPv6Names.RoutingTypes),
        SegmentsLeft   = Protocol.UInt8 ("ipv6.routing.segleft", "Segments Left", at: 3),
        UnknownData    = Protocol.Bytes ("ipv6.routing.unknown_data", "Type-Specific Data"),
        SourceReserved = Protocol.Bytes ("ipv6.routing.src.reserved", "Reserved"),
        SourceAddress  = Protocol.IPv6  ("ipv6.routing.src.addr", "Address"),
        MobileReserved = Protocol.Bytes ("ipv6.routing.mipv6.reserved", "Reserved"),
        MobileAddress  = Protocol.IPv6  ("ipv6.routing.mipv6.home_address", "Home Address"),
        LastEntry      = Protocol.UInt8 ("ipv6.routing.srh.last_entry", "Last Entry"),
        Flags          = Protocol.UInt8 ("ipv6.routing.srh.flags", "Flags", display: Hex),
        Tag            = Protocol.Bytes ("ipv6.routing.srh.tag", "Tag"),
        SegmentAddress = Protocol.IPv6  ("ipv6.routing.srh.addr", "Address"),
        CurrentShort   = Protocol.UInt16("ipv6.routing.crh16.current_sid", "Current SID"),
        ShortSegment   = Protocol.UInt16("ipv6.routing.crh16.sid", "Segment ID"),
        CurrentLong    = Protocol.UInt32("ipv6.routing.crh32.current_sid", "Current SID"),
        LongSegment    = Protocol.UInt32("ipv6.routing.crh32.sid", "Segment ID");

    static readonly ExpertField
        Deprecated     = Protocol.Expert("ipv6.routing.deprecated", Severity.Note, ExpertGroup.Deprecated, "Routing header type is deprecated"),
        Undecoded      = Protocol.Expert("ipv6.routing.undecoded",  Severity.Note, ExpertGroup.Undecoded,  "Undecoded IPv6 routing header field"),
        GroupOnRoute   = Protocol.Expert("ipv6.src_route_list.multicast_addr", Severity.Warning, ExpertGroup.Protocol,
                                         "Multicast addresses must not appear in the source route list"),
        InvalidLength  = Protocol.Expert("ipv6.routing.invalid_length", Severity.Error, ExpertGroup.Malformed, "Invalid IPv6 Routing header length");

    /// <summary>More segments left than there are addresses.</summary>
    internal static readonly ExpertField InvalidLeft = Protocol.Expert("ipv6.routing.invalid_segleft", Severity.Warning, ExpertGroup.Protocol,
        "IPv6 Routing Header segments left field must not exceed address count");

    static IPv6Routing()
    {
        Protocol.CarriedBy(PayloadTables.IPv6Extension, 43).CarriedBy(PayloadTables.IpProtocol, 43)
            .Dispatches(PayloadTables.IPv6Extension, PayloadTables.IpProtocol);
        IPv6RplRoute.Announce();
    }

    static void Dissect(ref Layer header)
    {
        IPv6ExtensionWalk.AddInfo(ref header, "IPv6 routing");
        int length = 8 + 8 * header.U8(1), type = header.U8(2), units = header.U8(1);
        header.Open(length);
        if (IPv6Names.RoutingTypes.Find((ulong)type) is { } name) header.Label(header.ItemIndex, $"Routing Header for IPv6 ({name})");
        else header.Label(header.ItemIndex, $"Routing Header for IPv6 (Unknown type {(long)type})");
        header.Rows(0, 2);
        if (type == 0 && units % 2 != 0) header.Remark(InvalidLength, $"IPv6 Routing Header extension header length must not be odd", 1, 1);
        if (type == 2 && units != 2) header.Remark(InvalidLength, $"IPv6 Type 2 Routing Header extension header length must equal 2", 1, 1);
        header.Note(LengthOctets, (ulong)length, 1, 1);
        header.Rows(2, FixedPart);
        if (!header.Need(0, FixedPart)) return;
        TakeData(ref header, type, length);
        IPv6ExtensionWalk.Continue(ref header, length);
    }

    static void TakeData(ref Layer header, int type, int length)
    {
        switch (type)
        {
            case 0:
                TakeSourceRoute(ref header, length);
                break;
            case 2:
                TakeHomeAddress(ref header, length);
                break;
            case 3:
                IPv6RplRoute.Take(ref header, length);
                break;
            case 4:
                TakeSegments(ref header, length);
                break;
            case 5:
                TakeCompact(ref header, CurrentShort, ShortSegment, length);
                break;
            case 6:
                TakeCompact(ref header, CurrentLong, LongSegment, length);
                break;
            default:
                header.Place(UnknownData, FixedPart, length - FixedPart);
                header.Remark(Undecoded, FixedPart, length - FixedPart);
                break;
        }
    }

    static void TakeSourceRoute(ref Layer header, int length)
    {
        int left = header.U8(3), count = (length - 8) / 16;
        header.Place(SourceReserved, 4, 4);
        if (!header.Need(8, length - 8)) return;
        for (int at = 8; at + 16 <= length; at += 16)
        {
            header.Place(SourceAddress, at, 16);
            if (header.U8(at) == 0xFF) header.Remark(GroupOnRoute, at, 16);
        }
        if (left > 0 && left <= count) IPv6.SetDestination(ref header, header.Slice(8 + 16 * (count - 1), 16));
        header.Remark(Deprecated, 2, 1);
        if (left > count)
            header.Remark(InvalidLeft, $"IPv6 Type 0 Routing Header segments left field must not exceed address count ({(long)count})", 3, 1);
    }

    static void TakeHomeAddress(ref Layer header, int length)
    {
        header.Place(MobileReserved, 4, 4);
        if (!header.Need(8, length - 8)) return;
        header.Place(MobileAddress, 8, 16);
        if (header.U8(8) == 0xFF) header.Remark(GroupOnRoute, 8, 16);
        if (header.U8(3) > 0) IPv6.SetDestination(ref header, header.Slice(8, 16));
        if (header.U8(3) != 1) header.Remark(InvalidLeft, $"IPv6 Type 2 Routing Header segments left field must equal 1", 3, 1);
    }

    static void TakeSegments(ref Layer header, int length)
    {
        int count = header.U8(4) + 1;
        header.Place(LastEntry, 4);
        header.Place(Flags, 5);
        header.Place(Tag, 6, 2);
        if (!header.Need(8, length - 8)) return;
        for (int at = 8; count > 0 && !header.Failed; count--, at += 16) header.Place(SegmentAddress, at, 16);
        // The list is stored backwards.
        if (header.U8(3) > 0) IPv6.SetDestination(ref header, header.Slice(8, 16));
    }

    /// <summary>The list ends with the header; the reference looks for one more.</summary>
    static void TakeCompact(ref Layer header, Field current, Field segment, int length)
    {
        if (!header.Need(0, length)) return;
        if (header.U8(3) is > 0 and var left && FixedPart + (left + 1) * segment.Size <= length) header.Place(current, FixedPart + left * segment.Size);
        for (int at = FixedPart; at + segment.Size <= length; at += segment.Size) header.Place(segment, at);
    }
}
