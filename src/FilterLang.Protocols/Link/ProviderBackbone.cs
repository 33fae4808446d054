namespace FilterLang.Protocols;

/// <summary>The service instance tag of provider backbone bridges, IEEE 802.1ah: instance, then the customer's addresses and EtherType.</summary>
public static class ProviderBackbone
{
    const int HeaderLength = 18;

    public static readonly Protocol Protocol = Protocol.Of("ieee8021ah", "IEEE 802.1ah", Dissect, "802.1ah");

    public static readonly Field
        Priority    = Protocol.UInt32("ieee8021ah.priority", "Priority", at: 0, mask: 0xE000_0000),
        Drop        = Protocol.UInt32("ieee8021ah.drop",     "DROP",     at: 0, mask: 0x1000_0000),
        NoAddresses = Protocol.UInt32("ieee8021ah.nca",      "NCA",      at: 0, mask: 0x0800_0000),
        Reserved1   = Protocol.UInt32("ieee8021ah.res1",     "RES1",     at: 0, mask: 0x0400_0000),
        Reserved2   = Protocol.UInt32("ieee8021ah.res2",     "RES2",     at: 0, mask: 0x0300_0000),
        Instance    = Protocol.UInt32("ieee8021ah.isid",     "I-SID",    at: 0, mask: 0x00FF_FFFF),
        Destination = Protocol.Ether ("ieee8021ah.cdst",     "C-Destination", at: 4),
        Source      = Protocol.Ether ("ieee8021ah.csrc",     "C-Source",      at: 10),
        Type        = Protocol.UInt16("ieee8021ah.etype",    "Type",     at: 16, Hex, names: EtherTypeNames.Names),
        Trailer     = Protocol.Bytes ("ieee8021ah.trailer",  "Trailer");

    static ProviderBackbone() => Protocol.CarriedBy(PayloadTables.EtherType, 0x88E7)
        .Dispatches(PayloadTables.EtherType, PayloadTables.EthernetTrailer).FollowPayload(Trailer);

    static void Dissect(ref Layer backbone)
    {
        backbone.Summary("802.1ah");
        uint tag = backbone.U32(0);
        if (backbone.Failed) return;
        backbone.Info($"PRI: {tag >> 29}  Drop: {tag >> 28 & 1}  NCA: {tag >> 27 & 1}  Res1: {tag >> 26 & 1}  Res2: {tag >> 24 & 3}  I-SID: {tag & 0xFF_FFFF}");
        if (!backbone.Header(HeaderLength)) return;
        uint type = backbone.U16(16);
        EtherType.Carry(ref backbone, type);
        EthernetTrailer.Dissect(ref backbone, HeaderLength, backbone.PayloadLength, Trailer, 0);
    }
}
