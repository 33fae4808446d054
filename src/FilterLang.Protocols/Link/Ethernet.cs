namespace FilterLang.Protocols;

/// <summary>Ethernet II and IEEE 802.3.</summary>
public static class Ethernet
{
    public static readonly Protocol Protocol = new("eth", "Ethernet", Dissect, "Ethernet", Spine.Ethernet);

    public static readonly Field
        Destination = Protocol.Ether ("eth.dst",  "Destination", at: 0),
        Source      = Protocol.Ether ("eth.src",  "Source",      at: 6),
        Address     = Protocol.Either("eth.addr", "Address",     Destination, Source),
        Type        = Protocol.UInt16("eth.type", "Type",        at: 12, Hex);

    static Ethernet() => Protocol.CarriedBy(PayloadTables.LinkType, 1).Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer eth)
    {
        eth.Header(14);
        eth.Continue(PayloadTables.EtherType, eth.Get(Type));
    }
}
