namespace FilterLang.Protocols;

/// <summary>The service tag of provider bridges, IEEE 802.1ad; two of them in a row are a service and a customer tag.</summary>
public static class ProviderBridge
{
    const uint OwnType = 0x88A8;

    public static readonly Protocol Protocol = Protocol.Of("ieee8021ad", "IEEE 802.1ad", Dissect, "802.1ad");

    public static readonly Field
        Priority   = Protocol.UInt16("ieee8021ad.priority", "Priority", mask: 0xE000),
        Eligible   = Protocol.UInt16("ieee8021ad.dei",      "DEI",      mask: 0x1000),
        Id         = Protocol.UInt16("ieee8021ad.id",       "ID",       mask: 0x0FFF),
        ServiceId  = Protocol.UInt16("ieee8021ad.svid",     "ID",       mask: 0x0FFF),
        CustomerId = Protocol.UInt16("ieee8021ad.cvid",     "ID",       mask: 0x0FFF);

    static ProviderBridge() => Protocol.CarriedBy(PayloadTables.EtherType, OwnType)
        .Dispatches(PayloadTables.EtherType, PayloadTables.EthernetTrailer)
        .FollowPayload(ProviderBackbone.Trailer);

    static void Dissect(ref Layer bridge)
    {
        bridge.Summary("802.1ad");
        uint tag = bridge.U16(0);
        if (bridge.Failed) return;
        bridge.Info($"PRI: {tag >> 13}  DROP: {tag >> 12 & 1} ID: {tag & 0xFFF}");
        uint type = bridge.U16(2);
        bool two = type == OwnType;
        if (two) type = bridge.U16(6);
        if (bridge.Failed) return;
        int header = two ? 8 : 4;
        bridge.Open(header);
        PlaceTag(ref bridge, 0, two ? ServiceId : Id);
        if (two) PlaceTag(ref bridge, 4, CustomerId);
        bridge.Place(ProviderBackbone.Type, header - 2);
        bridge.Position = header;
        EtherType.Carry(ref bridge, type);
        EthernetTrailer.Dissect(ref bridge, header, bridge.PayloadLength, ProviderBackbone.Trailer, 0);
    }

    static void PlaceTag(ref Layer bridge, int at, Field id)
    {
        bridge.Place(Priority, at);
        bridge.Place(Eligible, at);
        bridge.Place(id, at);
    }
}
