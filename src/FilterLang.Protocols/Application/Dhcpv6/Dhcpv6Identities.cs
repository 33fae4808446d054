namespace FilterLang.Protocols;

/// <summary>Who takes part, RFC 8415 section 11: unique identifiers, and hardware addresses that other options hold as well.</summary>
static class Dhcpv6Identities
{
    static readonly Protocol Protocol = Dhcpv6.Protocol;

    public static readonly Field
        DuidBytes                 = Protocol.Bytes ("dhcpv6.duid.bytes",                    "DUID"),
        DuidType                  = Protocol.UInt16("dhcpv6.duid.type",                     "DUID Type", names: new(() => [(1, "link-layer address plus time"), (2, "assigned by vendor based on Enterprise number"), (3, "link-layer address"), (4, "Universally Unique IDentifier (UUID)")])),
        DuidlltTime               = Protocol.Row   ("dhcpv6.duidllt.time",                  "DUID Time", FieldType.AbsoluteTime, display: Local),
        DuidlltLinkLayerAddr      = Protocol.Text  ("dhcpv6.duidllt.link_layer_addr",       "Link-layer address"),
        DuidlltLinkLayerAddrEther = Protocol.Ether ("dhcpv6.duidllt.link_layer_addr_ether", "Link-layer address (Ethernet)"),
        DuidlltHwtype             = Protocol.UInt16("dhcpv6.duidllt.hwtype",                "Hardware type", names: Dhcpv6Names.DuidlltHwtype),
        DuidllHwtype              = Protocol.UInt16("dhcpv6.duidll.hwtype",                 "Hardware type", names: Dhcpv6Names.DuidlltHwtype),
        DuidenEnterprise          = Protocol.UInt32("dhcpv6.duiden.enterprise",             "Enterprise ID", display: Custom),
        DuidenIdentifier          = Protocol.Bytes ("dhcpv6.duiden.identifier",             "Identifier"),
        DuidllLinkLayerAddr       = Protocol.Text  ("dhcpv6.duidll.link_layer_addr",        "Link-layer address"),
        DuidllLinkLayerAddrEther  = Protocol.Ether ("dhcpv6.duidll.link_layer_addr_ether",  "Link-layer address (Ethernet)"),
        DuiduuidBytes             = Protocol.Bytes ("dhcpv6.duiduuid.bytes",                "UUID"),
        ClientLinkLayerAddr       = Protocol.Text  ("dhcpv6.client_link_layer_addr",        "Link-layer address"),
        ClientLinkLayerAddrEther  = Protocol.Ether ("dhcpv6.client_link_layer_addr_ether",  "Link-layer address (Ethernet)"),
        ClientLinkLayerAddrHwtype = Protocol.UInt16("dhcpv6.client_link_layer_addr_hwtype", "Hardware type", names: Dhcpv6Names.DuidlltHwtype);

    /// <summary>Seconds between 1970 and 2000, from where DUID times count.</summary>
    const ulong Epoch = 946_684_800;

    public static void TakeUnique(ref Layer dhcpv6, int end, bool tell)
    {
        int at = dhcpv6.Position, length = end - at;
        if (length < 2) return;
        dhcpv6.Place(DuidBytes, at, length);
        if (tell && dhcpv6.InfoSink is { } sink)
        {
            sink.Add("CID: "u8);
            sink.AddHex(dhcpv6.Slice(at, length));
            sink.Add((byte)' ');
        }
        switch (dhcpv6.Take(DuidType))
        {
            case 1 when length >= 8:
                uint hardware = (uint)dhcpv6.Take(DuidlltHwtype);
                dhcpv6.Note(DuidlltTime, (dhcpv6.U32(dhcpv6.Position) + Epoch) * 1_000_000_000, dhcpv6.Position, 4, ItemFlags.None);
                dhcpv6.Position += 4;
                TakeAddress(ref dhcpv6, DuidlltLinkLayerAddr, DuidlltLinkLayerAddrEther, hardware, end);
                break;
            case 2 when length >= 6:
                dhcpv6.Take(DuidenEnterprise);
                if (end > dhcpv6.Position) dhcpv6.Take(DuidenIdentifier, end - dhcpv6.Position);
                break;
            case 3 when length >= 4:
                TakeAddress(ref dhcpv6, DuidllLinkLayerAddr, DuidllLinkLayerAddrEther, (uint)dhcpv6.Take(DuidllHwtype), end);
                break;
            case 4 when end > dhcpv6.Position: dhcpv6.Take(DuiduuidBytes, end - dhcpv6.Position); break;
        }
    }

    /// <summary>RFC 6939 section 4.</summary>
    public static void TakeClientAddress(ref Layer dhcpv6, int end) =>
        TakeAddress(ref dhcpv6, ClientLinkLayerAddr, ClientLinkLayerAddrEther, (uint)dhcpv6.Take(ClientLinkLayerAddrHwtype), end);

    /// <summary>A hardware address as text and, where it is one of Ethernet, as such.</summary>
    public static void TakeAddress(ref Layer dhcpv6, Field text, Field ether, uint hardware, int end)
    {
        int length = end - dhcpv6.Position;
        ReadOnlySpan<byte> octets = length > 0 ? dhcpv6.Slice(dhcpv6.Position, length) : default;
        if (octets.IsEmpty || length > 128) return;
        bool isEther = hardware is 1 or 6 && length == 6;
        Span<byte> shown = stackalloc byte[3 * 128];
        int written = 0;
        foreach (byte b in octets)
        {
            if (isEther && written > 0) shown[written++] = (byte)':';
            shown[written++] = "0123456789abcdef"u8[b >> 4];
            shown[written++] = "0123456789abcdef"u8[b & 15];
        }
        dhcpv6.NoteText(text, shown[..written], dhcpv6.Position, length, ItemFlags.None);
        if (isEther) dhcpv6.Place(ether, dhcpv6.Position, 6);
        dhcpv6.Position = end;
    }
}
