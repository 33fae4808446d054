using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Fragment header, RFC 8200 section 4.5, and the datagrams that fragments make.</summary>
public static class IPv6Fragment
{
    const int HeaderLength = 8;
    const ushort OffsetBits = 0xFFF8, MoreBit = 0x0001;

    public static readonly Protocol Protocol = Protocol.Of("ipv6.fraghdr", "Fragment Header for IPv6", Dissect, "IPv6 Fragment");

    public static readonly Field
        NextHeader     = Protocol.UInt8  ("ipv6.fraghdr.nxt",            "Next header",    at: 0, names: IpProtocolNames.All),
        ReservedOctet  = Protocol.UInt8  ("ipv6.fraghdr.reserved_octet", "Reserved octet", at: 1, Hex),
        Offset         = Protocol.UInt16 ("ipv6.fraghdr.offset",         "Offset",         at: 2, mask: OffsetBits),
        ReservedBits   = Protocol.UInt16 ("ipv6.fraghdr.reserved_bits",  "Reserved bits",  at: 2, mask: 0x0006),
        More           = Protocol.Boolean("ipv6.fraghdr.more",           "More Fragments", at: 2, mask: MoreBit, size: 2, names: ValueNames.YesNo),
        Identification = Protocol.UInt32 ("ipv6.fraghdr.ident",          "Identification", at: 4, Hex);

    static readonly ExpertField s_jumbo = IPv6.Protocol.Expert("ipv6.opt.jumbo.fragment", Severity.Warning, ExpertGroup.Protocol,
        "Jumbo Payload option cannot be used with a fragment header");

    static readonly FragmentFields s_fragments = new(IPv6.Protocol, "ipv6", "IPv6", FieldType.None, ".in");

    static IPv6Fragment() => Protocol.CarriedBy(PayloadTables.IPv6Extension, 44).CarriedBy(PayloadTables.IpProtocol, 44)
        .Dispatches(PayloadTables.IPv6Extension, PayloadTables.IpProtocol);

    /// <summary>Makes sure that the rows which belong to IPv6's table are there before it is registered.</summary>
    public static void Announce()
    {
    }

    static void Dissect(ref Layer header)
    {
        header.Open(HeaderLength);
        header.U8(0);
        IPv6State state = header.Packet.State<IPv6State>(IPv6.Protocol);
        if (state.IsJumbo) header.Remark(s_jumbo, 0, 0);
        header.Rows(0, HeaderLength);
        if (!header.Need(0, HeaderLength)) return;
        header.Position = HeaderLength;
        byte next = header.U8(0);
        ushort word = header.U16(2);
        bool more = (word & MoreBit) != 0;
        int offset = word & OffsetBits;
        header.Append(Offset, $" ({(long)offset} bytes)");
        if (header.Packet.Columns is not null)
        {
            IPv6ExtensionWalk.AddInfo(ref header, "IPv6 fragment");
            header.Info($" (off={offset} more={(more ? "y" : "n")} ident=0x{header.U32(4):x8} nxt={(uint)next})");
        }
        // An atomic fragment is a whole datagram, RFC 6946 section 4.
        if (offset == 0 && !more) IPv6ExtensionWalk.Carry(ref header, next, first: false);
        else if (header.Remaining > 0 && header.Packet.Options.IPv6Defragment && header.Captured == header.Length && !state.ExceedsFraming)
            Collect(ref header, state, next, offset, more);
        else CarryUncollected(ref header, next, offset);
    }

    static void Collect(ref Layer header, IPv6State state, byte next, int offset, bool more)
    {
        PacketDissector packet = header.Packet;
        var key = new PathKey(packet.Source, packet.Destination, header.U32(4));
        FragmentSet? set = state.Fragments.Add((uint)packet.Number, key, offset, more, header.Rest);
        if (set is null)
        {
            header.NoteForetold(s_fragments.ReassembledIn, header.U32(4));
            header.Call(packet.Plan.Catalog.Data);
            return;
        }
        s_fragments.Tell(ref header, set, header.U32(4));
        // What the datagram was made of is told in the tree of IPv6, beside this header.
        header.StepOut();
        int whole = s_fragments.Note(ref header, set, out bool flawed);
        if (flawed) header.Info($" [Illegal IPv6 fragments]");
        if (whole >= 0) IPv6ExtensionWalk.Carry(ref header, next, first: false, whole);
    }

    /// <summary>Only a first fragment holds the header of what the datagram carries.</summary>
    static void CarryUncollected(ref Layer header, byte next, int offset)
    {
        if (offset != 0 && header.Remaining > 0)
        {
            header.Call(header.Packet.Plan.Catalog.Data);
            return;
        }
        PacketDissector packet = header.Packet;
        bool outer = packet.IsFragment;
        packet.IsFragment = true;
        IPv6ExtensionWalk.Carry(ref header, next, first: false);
        packet.IsFragment = outer;
    }
}
