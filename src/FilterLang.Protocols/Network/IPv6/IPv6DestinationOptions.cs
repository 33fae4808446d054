namespace FilterLang.Protocols;

/// <summary>Destination Options header, RFC 8200 section 4.6.</summary>
public static class IPv6DestinationOptions
{
    public static readonly Protocol Protocol = Protocol.Of("ipv6.dstopts", "Destination Options for IPv6", Dissect, "IPv6 Destination");

    public static readonly Field
        NextHeader   = Protocol.UInt8("ipv6.dstopts.nxt", "Next Header", at: 0, names: IpProtocolNames.All),
        Length       = Protocol.UInt8("ipv6.dstopts.len", "Length",      at: 1),
        LengthOctets = Protocol.Row  ("ipv6.dstopts.len_oct", "Length", FieldType.UInt16, display: Dec, generated: true, names: ValueNames.Unit(" byte", " bytes"));

    static IPv6DestinationOptions() => Protocol.CarriedBy(PayloadTables.IPv6Extension, 60).CarriedBy(PayloadTables.IpProtocol, 60)
        .Dispatches(PayloadTables.IPv6Extension, PayloadTables.IpProtocol);

    static void Dissect(ref Layer header)
    {
        IPv6ExtensionWalk.AddInfo(ref header, "IPv6 destination options");
        IPv6ExtensionWalk.Options(ref header, LengthOctets);
    }
}
