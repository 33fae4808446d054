namespace FilterLang.Protocols;

/// <summary>Link types without a link-layer header: the version of the first octet tells IPv4 from IPv6, unless the link type does.</summary>
public static class RawIp
{
    const int IPv4Only = 228, IPv6Only = 229;
    const uint PppFraming = 0xFF03;

    public static readonly Protocol Protocol = Protocol.Of("raw", "Raw packet data", Dissect, "Raw");

    static RawIp() => Protocol.CarriedBy(PayloadTables.LinkType, 12, 14, 101, IPv4Only, IPv6Only)
        .Dispatches(PayloadTables.NullFamily, PayloadTables.PppFraming);

    static void Dissect(ref Layer raw)
    {
        raw.Summary("N/A");
        raw.Info($"Raw packet data");
        raw.Open();
        int link = raw.Packet.LinkType;
        if (link == IPv4Only) Carry(ref raw, PayloadTables.NullFamily.Find(AddressFamily.IPv4));
        else if (link == IPv6Only) Carry(ref raw, PayloadTables.NullFamily.Find(AddressFamily.IPv6));
        else Guess(ref raw);
    }

    // Drivers of dial-up lines put PPP frames into such captures, at once, behind a flag or behind an address, and IP behind ten zeros.
    static void Guess(ref Layer raw)
    {
        int framing = raw.U16(0) == PppFraming ? 0 : raw.U16(6) == PppFraming ? 6 : raw.U16(1) == PppFraming ? 1 : -1;
        if (raw.Failed) return;
        if (framing >= 0)
        {
            raw.Position = framing;
            Carry(ref raw, PayloadTables.PppFraming.Find(0));
            return;
        }
        if (raw.Captured >= 10 && !raw.Bytes[..10].ContainsAnyExcept((byte)0))
        {
            raw.Position = 10;
            Carry(ref raw, PayloadTables.NullFamily.Find(AddressFamily.IPv4));
            return;
        }
        Carry(ref raw, (raw.U8(0) >> 4) switch
        {
            4 => PayloadTables.NullFamily.Find(AddressFamily.IPv4),
            6 => PayloadTables.NullFamily.Find(AddressFamily.IPv6),
            _ => null,
        });
    }

    static void Carry(ref Layer raw, Protocol? payload)
    {
        if (raw.Failed) return;
        if (payload is null || !raw.Call(payload)) raw.Continue(null);
    }
}
