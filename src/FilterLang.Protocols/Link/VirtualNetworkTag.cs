namespace FilterLang.Protocols;

/// <summary>Cisco's VN-Tag (IEEE 802.1Qbh, withdrawn): between which virtual interfaces of a bridge port a frame goes.</summary>
public static class VirtualNetworkTag
{
    const int HeaderLength = 6;

    public static readonly Protocol Protocol = Protocol.Of("vntag", "VN-Tag", Dissect, "VNTAG");

    public static readonly Field
        Direction   = Protocol.Boolean("vntag.dir",     "Direction",   at: 0, 0x8000_0000, size: 4, ValueNames.Pair("From Bridge", "To Bridge")),
        Pointer     = Protocol.Boolean("vntag.ptr",     "Pointer",     at: 0, 0x4000_0000, size: 4, ValueNames.Pair("vif_list_id", "vif_id")),
        Destination = Protocol.UInt32 ("vntag.dst",     "Destination", at: 0, mask: 0x3FFF_0000),
        Looped      = Protocol.Boolean("vntag.looped",  "Looped",      at: 0, 0x0000_8000, size: 4, ValueNames.YesNo),
        Reserved    = Protocol.UInt32 ("vntag.r",       "Reserved",    at: 0, mask: 0x0000_4000),
        Version     = Protocol.UInt32 ("vntag.version", "Version",     at: 0, mask: 0x0000_3000),
        Source      = Protocol.UInt32 ("vntag.src",     "Source",      at: 0, mask: 0x0000_0FFF),
        Type        = Protocol.UInt16 ("vntag.etype",   "Type",        at: 4, Hex, names: EtherTypeNames.Names),
        Length      = Protocol.UInt16 ("vntag.len",     "Length"),
        Trailer     = Protocol.Bytes  ("vntag.trailer", "Trailer");

    static VirtualNetworkTag() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8926)
        .Dispatches(PayloadTables.EtherType, PayloadTables.EthernetTrailer).FollowPayload(Trailer);

    static void Dissect(ref Layer tag)
    {
        tag.Summary("VNTAG");
        if (!tag.Header(HeaderLength)) return;
        EtherType.Carry(ref tag, (uint)tag.Get(Type));
        EthernetTrailer.Dissect(ref tag, HeaderLength, tag.PayloadLength, Trailer, 0);
    }
}
