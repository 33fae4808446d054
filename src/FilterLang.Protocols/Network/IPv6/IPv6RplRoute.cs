namespace FilterLang.Protocols;

/// <summary>The source route of RPL networks, RFC 6554 section 3: addresses without the octets that they share with the destination.</summary>
static class IPv6RplRoute
{
    static readonly Protocol P = IPv6Routing.Protocol;

    static readonly Field
        InternalOctets = P.UInt32("ipv6.routing.rpl.cmprI", "Compressed Internal Octets (CmprI)", at: -1, mask: 0xF000_0000),
        FinalOctets    = P.UInt32("ipv6.routing.rpl.cmprE", "Compressed Final Octets (CmprE)",    at: -1, mask: 0x0F00_0000),
        Padding        = P.UInt32("ipv6.routing.rpl.pad",      "Padding Bytes", at: -1, mask: 0x00F0_0000),
        Reserved       = P.UInt32("ipv6.routing.rpl.reserved", "Reserved",      at: -1, mask: 0x000F_FFFF),
        Count          = P.Row   ("ipv6.routing.rpl.addr_count", "Total Address Count", FieldType.Int32, display: Dec, generated: true),
        Address        = P.Bytes ("ipv6.routing.rpl.address", "Address"),
        FullAddress    = P.Row   ("ipv6.routing.rpl.full_address", "Full Address", FieldType.IPv6, generated: true);

    static readonly ExpertField
        PaddingNotZero  = P.Expert("ipv6.routing.rpl.cmprI_cmprE_pad", Severity.Warning, ExpertGroup.Protocol,
                                   "When cmprI equals 0 and cmprE equals 0, pad MUST equal 0 but instead was X"),
        ReservedNotZero = P.Expert("ipv6.routing.rpl.reserved_not0", Severity.Note, ExpertGroup.Protocol, "Reserved field must equal 0 but instead was X"),
        NegativeCount   = P.Expert("ipv6.routing.rpl.addr_count_ge0", Severity.Error, ExpertGroup.Malformed,
                                   "Calculated total address count must be greater than or equal to 0, instead was X"),
        Repeated        = P.Expert("ipv6.src_route_list.mult_inst_same_addr", Severity.Warning, ExpertGroup.Protocol,
                                   "Multiple instances of the same address must not appear in the source route list"),
        HoldsSource     = P.Expert("ipv6.src_route_list.src_addr", Severity.Warning, ExpertGroup.Protocol,
                                   "Source address must not appear in the source route list"),
        HoldsDestination = P.Expert("ipv6.src_route_list.dst_addr", Severity.Warning, ExpertGroup.Protocol,
                                   "Destination address must not appear in the source route list");

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6RplRoute()
    {
    }

    /// <summary>Makes sure that these rows belong to the routing header's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static void Take(ref Layer header, int length)
    {
        uint word = header.U32(4);
        if (header.Failed) return;
        int inner = (int)(word >> 28), final = (int)(word >> 24 & 15), padding = (int)(word >> 20 & 15);
        long reserved = word & 0xF_FFFF;
        // The padding counts only where addresses are compressed.
        int room = length - 8 - (inner == 0 && final == 0 ? 0 : padding), count = room < 16 - final ? room < 0 ? 0 : 0 : (room - (16 - final)) / (16 - inner) + 1;
        if (header.U8(3) > count)
            header.Remark(IPv6Routing.InvalidLeft, $"IPv6 RPL Routing Header segments left field must not exceed address count ({(long)count})", 3, 1);
        header.Place(InternalOctets, 4);
        header.Place(FinalOctets, 4);
        header.Place(Padding, 4);
        if (inner == 0 && final == 0 && padding != 0)
            header.Remark(PaddingNotZero, $"When cmprI equals 0 and cmprE equals 0, pad MUST equal 0 but instead was {(long)padding}", 4, 4);
        header.Place(Reserved, 4);
        if (reserved != 0) header.Remark(ReservedNotZero, $"Reserved field must equal 0 but instead was {reserved}", 4, 4);
        header.Note(Count, (ulong)count, 4, 2);
        if (!header.Need(8, length - 8)) return;
        TakeAddresses(ref header, count, inner, final);
    }

    static void TakeAddresses(ref Layer header, int count, int inner, int final)
    {
        NetworkAddress destination = header.Packet.Destination, source = header.Packet.Source;
        Span<byte> whole = stackalloc byte[16];
        int at = 8;
        for (int i = 1; i <= count && !header.Failed; i++)
        {
            int left = i == count ? final : inner;
            destination.CopyTo(whole);
            header.Slice(at, 16 - left).CopyTo(whole[left..]);
            header.Place(Address, at, 16 - left);
            header.NoteText(FullAddress, whole, at, 16 - left);
            var address = NetworkAddress.IPv6(whole);
            if (address == source) header.Remark(HoldsSource, at, 16 - left);
            if (address == destination) header.Remark(HoldsDestination, at, 16 - left);
            at += 16 - left;
        }
        if (count > 0 && header.U8(3) > 0 && !header.Failed) IPv6.SetDestination(ref header, whole);
    }
}
