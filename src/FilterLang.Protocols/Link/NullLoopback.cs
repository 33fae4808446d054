namespace FilterLang.Protocols;

/// <summary>BSD loopback: four octets with an address family, in the order of the machine that captured (OpenBSD: network order).</summary>
public static class NullLoopback
{
    const int HeaderLength = 4, Loop = 108;
    const uint MostLength = 1500, PppFraming = 0xFF03;

    public static readonly Protocol Protocol = Protocol.Of("null", "Null/Loopback", Dissect, "Null");

    public static readonly Field
        Type   = Protocol.UInt16("null.type",   "Type",   display: Hex, names: EtherTypeNames.Names),
        Family = Protocol.UInt32("null.family", "Family", names: new ValueNames(() =>
            [(2, "IP"), (7, "OSI"), (16, "Appletalk"), (23, "Netware IPX/SPX"), (24, "IPv6"), (28, "IPv6"), (30, "IPv6")]));

    static NullLoopback() => Protocol.CarriedBy(PayloadTables.LinkType, 0, Loop)
        .Dispatches(PayloadTables.NullFamily, PayloadTables.EtherType, PayloadTables.PppFraming);

    static void Dissect(ref Layer loopback)
    {
        loopback.Summary("N/A");
        loopback.Info($"Null/Loopback");
        if (loopback.Packet.LinkType != Loop && loopback.U16(0) == PppFraming && PayloadTables.PppFraming.Find(0) is { } framing)
        {
            loopback.Call(framing);
            return;
        }
        uint word = loopback.U32(0);
        if (loopback.Failed) return;
        loopback.Open(HeaderLength);
        loopback.Position = HeaderLength;
        if (loopback.Packet.LinkType != Loop) word = InHostOrder(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word));
        bool isType = word > MostLength && loopback.Packet.LinkType != Loop;
        if (isType) loopback.Note(Type, word & 0xFFFF, 0, HeaderLength, ItemFlags.None);
        else loopback.Note(Family, word, 0, HeaderLength, ItemFlags.None);
        Protocol? payload = isType ? PayloadTables.EtherType.Find(word & 0xFFFF) : PayloadTables.NullFamily.Find(word);
        if (payload is null || !loopback.Call(payload)) loopback.Continue(null);
    }

    // Read in little-endian order the family can have its octets the other way round, as 32 bits or as 16.
    static uint InHostOrder(uint word)
    {
        if ((word & 0xFFFF_0000) == 0)
            return (word & 0xFF) == 0 && (word & 0xFF00) < 0x0600 ? word >> 8 : word;
        return (word & 0xFF00_0000) == 0 && (word & 0x00FF_0000) < 0x0006_0000
            ? word >> 16
            : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }
}
