namespace FilterLang.Protocols;

/// <summary>Hop-by-Hop Options header, RFC 8200 section 4.3.</summary>
public static class IPv6HopByHop
{
    public static readonly Protocol Protocol = Protocol.Of("ipv6.hopopts", "IPv6 Hop-by-Hop Option", Dissect, "IPv6 Hop-by-Hop");

    public static readonly Field
        NextHeader   = Protocol.UInt8("ipv6.hopopts.nxt", "Next Header", at: 0, names: IpProtocolNames.All),
        Length       = Protocol.UInt8("ipv6.hopopts.len", "Length",      at: 1),
        LengthOctets = Protocol.Row  ("ipv6.hopopts.len_oct", "Length", FieldType.UInt16, display: Dec, generated: true, names: ValueNames.Unit(" byte", " bytes"));

    static readonly ExpertField NotFirst = Protocol.Expert("ipv6.hopopts.not_first", Severity.Error, ExpertGroup.Protocol,
        "IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header");

    static IPv6HopByHop() => Protocol.CarriedBy(PayloadTables.IPv6Extension, 0).CarriedBy(PayloadTables.IpProtocol, 0)
        .Dispatches(PayloadTables.IPv6Extension, PayloadTables.IpProtocol);

    static void Dissect(ref Layer header)
    {
        IPv6ExtensionWalk.AddInfo(ref header, "IPv6 hop-by-hop options");
        ReadOnlySpan<Protocol> layers = header.Packet.Layers;
        header.U8(0);
        if (layers.Length > 1 && !ReferenceEquals(layers[^2], IPv6.Protocol)) header.Remark(NotFirst, 0, 0);
        IPv6ExtensionWalk.Options(ref header, LengthOctets);
    }
}
