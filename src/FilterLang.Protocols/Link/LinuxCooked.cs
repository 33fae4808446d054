namespace FilterLang.Protocols;

/// <summary>Linux cooked capture, versions 1 and 2: what packet sockets tell of a frame when the device's own header is left out.</summary>
public static class LinuxCooked
{
    const int Second = 276;
    const uint Gre = 778, Netlink = 824, LeastType = 1536;

    public static readonly Protocol Protocol = Protocol.Of("sll", "Linux cooked-mode capture", Dissect, "SLL");

    static readonly ValueNames s_kinds = new(() =>
        [(0, "Unicast to us"), (1, "Broadcast"), (2, "Multicast"), (3, "Unicast to another host"), (4, "Sent by us")]);

    public static readonly Field
        Kind        = Protocol.UInt16("sll.pkttype",   "Packet type",              names: s_kinds),
        Hardware    = Protocol.UInt16("sll.hatype",    "Link-layer address type",  names: HardwareTypeNames.Names),
        Size        = Protocol.UInt16("sll.halen",     "Link-layer address length"),
        SourceEther = Protocol.Ether ("sll.src.eth",   "Source"),
        SourceIPv4  = Protocol.IPv4  ("sll.src.ipv4",  "Source"),
        SourceOther = Protocol.Bytes ("sll.src.other", "Source"),
        Unused      = Protocol.Bytes ("sll.unused",    "Unused"),
        LinuxType   = Protocol.UInt16("sll.ltype",     "Protocol", display: Hex, names: new ValueNames(() =>
            [(0x01, "Raw 802.3"), (0x03, "Ethernet"), (0x04, "802.2 LLC"), (0x07, "PPP (HDLC)"), (0x0C, "CAN"), (0x0D, "CAN FD"),
             (0x17, "IrDA LAP"), (0xF5, "ISI"), (0xF6, "IEEE 802.15.4"), (0xFA, "MCTP")])),
        GreType     = Protocol.UInt16("sll.gretype",   "Protocol", display: Hex, names: GreProtocolNames.Names),
        Type        = Protocol.UInt16("sll.etype",     "Protocol", display: Hex, names: EtherTypeNames.Names),
        Trailer     = Protocol.Bytes ("sll.trailer",   "Trailer"),
        Interface   = Protocol.UInt32("sll.ifindex",   "Interface index"),
        Reserved    = Protocol.Bytes ("sll.reserved",  "Reserved");

    static LinuxCooked() => Protocol.CarriedBy(PayloadTables.LinkType, 113, Second)
        .Dispatches(PayloadTables.EtherType, PayloadTables.LinuxType, PayloadTables.GreProtocol, PayloadTables.LinuxHardware,
            PayloadTables.EthernetTrailer)
        .FollowPayload(Trailer);

    static void Dissect(ref Layer sll)
    {
        bool second = sll.Packet.LinkType == Second;
        // Netlink messages have a header of their own that looks like this one.
        if (sll.U16(second ? 8 : 2) == Netlink && PayloadTables.LinuxHardware.Find(Netlink) is { } netlink && sll.Call(netlink)) return;
        if (second) DissectSecond(ref sll);
        else DissectFirst(ref sll);
    }

    static void DissectFirst(ref Layer sll)
    {
        sll.Open(16);
        sll.Label(sll.ItemIndex, $"Linux cooked capture v1");
        uint kind = (uint)sll.Take(Kind);
        if (sll.Failed) return;
        Describe(ref sll, kind);
        uint hardware = (uint)sll.Take(Hardware), size = (uint)sll.Take(Size);
        PlaceAddress(ref sll, (int)size, 6);
        if (sll.Failed) return;
        sll.Position = 14;
        CarryBy(ref sll, hardware, 14);
    }

    static void DissectSecond(ref Layer sll)
    {
        sll.Open(20);
        sll.Label(sll.ItemIndex, $"Linux cooked capture v2");
        uint hardware = sll.U16(8);
        if (!sll.Failed) Describe(ref sll, sll.U16(10));
        if (sll.Failed) return;
        PlaceType(ref sll, hardware, 0);
        sll.Place(Reserved, 2, 2);
        sll.Place(Interface, 4);
        sll.Place(Hardware, 8);
        sll.Note(Kind, sll.U8(10), 10, 1, ItemFlags.None);
        uint size = sll.U8(11);
        if (sll.Failed) return;
        sll.Note(Size, size, 11, 1, ItemFlags.None);
        PlaceAddress(ref sll, (int)size, 12);
        if (sll.Failed) return;
        sll.Position = 20;
        Carry(ref sll, hardware, sll.U16(0));
    }

    static void Describe(ref Layer sll, uint kind)
    {
        sll.Summary("SLL");
        if (s_kinds.Find(kind) is { } name) sll.Info($"{name}");
        else sll.Info($"Unknown ({kind})");
    }

    // Eight octets hold an address of as many octets as the length says; what is left of them is unused.
    static void PlaceAddress(ref Layer sll, int size, int at)
    {
        const int room = 8;
        if (size == 4) sll.Place(SourceIPv4, at);
        else if (size == 6) sll.Place(SourceEther, at);
        else if (size > 0) sll.Place(SourceOther, at, Math.Min(size, room));
        if (size < room) sll.Place(Unused, at + size, room - size);
        if (sll.Failed || sll.Packet.Columns is not { } columns) return;
        columns.SetSource(size switch
        {
            4 => NetworkAddress.IPv4(sll.U32(at)), 6 => NetworkAddress.Ether(sll.Slice(at, 6)), _ => default,
        });
    }

    static void CarryBy(ref Layer sll, uint hardware, int at)
    {
        uint type = PlaceType(ref sll, hardware, at);
        if (sll.Failed) return;
        sll.Position = at + 2;
        Carry(ref sll, hardware, type);
    }

    static uint PlaceType(ref Layer sll, uint hardware, int at)
    {
        uint type = sll.U16(at);
        sll.Place(hardware == Gre ? GreType : type < LeastType ? LinuxType : Type, at);
        return type;
    }

    static void Carry(ref Layer sll, uint hardware, uint type)
    {
        int header = sll.Position;
        if (hardware == Gre)
        {
            if (PayloadTables.GreProtocol.Find(type) is { } tunnelled) sll.Call(tunnelled);
        }
        else if (type < LeastType)
        {
            if (PayloadTables.LinuxType.Find(type) is not { } payload || !sll.Call(payload)) sll.Continue(null);
        }
        else
        {
            EtherType.Carry(ref sll, type);
            EthernetTrailer.Dissect(ref sll, header, sll.PayloadLength, Trailer, 0);
        }
    }
}
