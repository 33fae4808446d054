namespace FilterLang.Protocols;

/// <summary>Hop-by-Hop Options header, RFC 8200 section 4.3.</summary>
public static class IPv6HopByHop
{
    public static readonly Protocol Protocol = new("ipv6.hopopts", "IPv6 Hop-by-Hop Option", Dissect, "IPv6 Hop-by-Hop");

    public static readonly Field
        NextHeader   = Protocol.UInt8 ("ipv6.hopopts.nxt", "Next Header", at: 0, names: IpProtocolNames.All),
        Length       = Protocol.UInt8 ("ipv6.hopopts.len", "Length",      at: 1),
        LengthOctets = Protocol.UInt16("ipv6.hopopts.len_oct", "Length", unitName: "byte");

    static IPv6HopByHop() => Protocol.CarriedBy(PayloadTables.IpProtocol, 0).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer header) => IPv6ExtensionWalk.Options(ref header, LengthOctets);
}

/// <summary>Destination Options header, RFC 8200 section 4.6.</summary>
public static class IPv6DestinationOptions
{
    public static readonly Protocol Protocol = new("ipv6.dstopts", "Destination Options for IPv6", Dissect, "IPv6 Destination");

    public static readonly Field
        NextHeader   = Protocol.UInt8 ("ipv6.dstopts.nxt", "Next Header", at: 0, names: IpProtocolNames.All),
        Length       = Protocol.UInt8 ("ipv6.dstopts.len", "Length",      at: 1),
        LengthOctets = Protocol.UInt16("ipv6.dstopts.len_oct", "Length", unitName: "byte");

    static IPv6DestinationOptions() => Protocol.CarriedBy(PayloadTables.IpProtocol, 60).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer header) => IPv6ExtensionWalk.Options(ref header, LengthOctets);
}

/// <summary>Routing header, RFC 8200 section 4.4; its addresses for types 0 (RFC 5095), 2 (RFC 6275) and 4 (RFC 8754).</summary>
public static class IPv6Routing
{
    public static readonly Protocol Protocol = new("ipv6.routing", "Routing Header for IPv6", Dissect, "IPv6 Routing");

    public static readonly Field
        NextHeader   = Protocol.UInt8 ("ipv6.routing.nxt",     "Next Header",   at: 0, names: IpProtocolNames.All),
        Length       = Protocol.UInt8 ("ipv6.routing.len",     "Length",        at: 1),
        LengthOctets = Protocol.UInt16("ipv6.routing.len_oct", "Length", unitName: "byte"),
        Type         = Protocol.UInt8 ("ipv6.routing.type",    "Type",          at: 2, names: IPv6Names.RoutingTypes),
        SegmentsLeft = Protocol.UInt8 ("ipv6.routing.segleft", "Segments Left", at: 3),
        UnknownData  = Protocol.Bytes ("ipv6.routing.unknown_data", "Type-Specific Data"),
        SourceReserved = Protocol.Bytes("ipv6.routing.src.reserved", "Reserved"),
        SourceAddress  = Protocol.IPv6 ("ipv6.routing.src.addr", "Address"),
        MobileReserved = Protocol.Bytes("ipv6.routing.mipv6.reserved", "Reserved"),
        MobileAddress  = Protocol.IPv6 ("ipv6.routing.mipv6.home_address", "Home Address"),
        LastEntry    = Protocol.UInt8 ("ipv6.routing.srh.last_entry", "Last Entry"),
        Flags        = Protocol.UInt8 ("ipv6.routing.srh.flags", "Flags", display: Hex),
        Tag          = Protocol.Bytes ("ipv6.routing.srh.tag", "Tag"),
        SegmentAddress = Protocol.IPv6("ipv6.routing.srh.addr", "Address");

    static readonly ExpertField
        Deprecated = Protocol.Expert("ipv6.routing.deprecated", Severity.Note, ExpertGroup.Deprecated, "Routing header type is deprecated"),
        Undecoded  = Protocol.Expert("ipv6.routing.undecoded",  Severity.Note, ExpertGroup.Undecoded,  "Undecoded IPv6 routing header field");

    static IPv6Routing() => Protocol.CarriedBy(PayloadTables.IpProtocol, 43).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer header)
    {
        int length = IPv6ExtensionWalk.Begin(ref header, 4, LengthOctets);
        switch (header.U8(2))
        {
            case 0:
                header.Remark(Deprecated);
                header.Place(SourceReserved, 4, 4);
                Addresses(ref header, SourceAddress, 8, length);
                break;
            case 2:
                header.Place(MobileReserved, 4, 4);
                Addresses(ref header, MobileAddress, 8, Math.Min(length, 24));
                break;
            case 4:
                header.Place(LastEntry, 4);
                header.Place(Flags, 5);
                header.Place(Tag, 6, 2);
                Addresses(ref header, SegmentAddress, 8, Math.Min(length, 8 + 16 * (header.U8(4) + 1)));
                break;
            default:
                if (length > 4) header.Place(UnknownData, 4, length - 4);
                header.Remark(Undecoded);
                break;
        }
        IPv6ExtensionWalk.Continue(ref header, length);
    }

    static void Addresses(ref Layer header, Field field, int at, int end)
    {
        for (; at + 16 <= end && !header.Failed; at += 16) header.Place(field, at, 16);
    }
}

/// <summary>Fragment header, RFC 8200 section 4.5.</summary>
public static class IPv6Fragment
{
    public static readonly Protocol Protocol = new("ipv6.fraghdr", "Fragment Header for IPv6", Dissect, "IPv6 Fragment");

    public static readonly Field
        NextHeader    = Protocol.UInt8 ("ipv6.fraghdr.nxt",            "Next header",    at: 0, names: IpProtocolNames.All),
        ReservedOctet = Protocol.UInt8 ("ipv6.fraghdr.reserved_octet", "Reserved octet", at: 1, Hex),
        Offset        = Protocol.UInt16("ipv6.fraghdr.offset",         "Offset",         at: 2, mask: 0xFFF8),
        ReservedBits  = Protocol.UInt16("ipv6.fraghdr.reserved_bits",  "Reserved bits",  at: 2, mask: 0x0006),
        More          = Protocol.Boolean("ipv6.fraghdr.more",          "More Fragments", at: 2, mask: 0x0001, size: 2, names: ValueNames.YesNo),
        Identification = Protocol.UInt32("ipv6.fraghdr.ident",         "Identification", at: 4, Hex);

    static IPv6Fragment() => Protocol.CarriedBy(PayloadTables.IpProtocol, 44).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer header)
    {
        if (!header.Header(8)) return;
        ushort fragment = header.U16(2);
        // An atomic fragment is a whole datagram, RFC 6946.
        if ((fragment & 0xFFF9) == 0) header.Continue(PayloadTables.IpProtocol, header.U8(0));
        else if ((fragment & 0xFFF8) == 0 && header.Captured < header.Length)
        {
            header.Packet.IsFragment = true;
            header.Continue(PayloadTables.IpProtocol, header.U8(0));
        }
        else header.Continue(null);
    }
}

/// <summary>What extension headers have in common: next header, and a length in units of 8 octets not counting the first.</summary>
static class IPv6ExtensionWalk
{
    /// <summary>Records the fixed part; returns the whole length in octets.</summary>
    public static int Begin(ref Layer header, int fixedPart, Field lengthOctets)
    {
        int length = 8 + 8 * header.U8(1);
        header.Open(length);
        header.Header(fixedPart);
        header.Note(lengthOctets, (ulong)length);
        return length;
    }

    public static void Options(ref Layer header, Field lengthOctets)
    {
        int length = Begin(ref header, 2, lengthOctets);
        IPv6Options.Dissect(ref header, 2, Math.Min(length, header.Length));
        Continue(ref header, length);
    }

    public static void Continue(ref Layer header, int length)
    {
        if (!header.Need(0, length)) return;
        header.Position = length;
        byte next = header.U8(0);
        if (next != 59) header.Continue(PayloadTables.IpProtocol, next);
    }
}
