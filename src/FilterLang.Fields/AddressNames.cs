namespace FilterLang.Fields;

/// <summary>
/// Who knows names of addresses and ports. Each method writes the name, and where there is none, or names of that kind are not wanted,
/// the address or number itself.
/// </summary>
public abstract class AddressNames
{
    /// <summary>Names of link-layer addresses (<c>-N m</c>), of IP addresses (<c>-N n</c>) and of ports (<c>-N t</c>) are wanted.</summary>
    public bool NamesLinks { get; protected init; }

    public bool NamesHosts { get; protected init; }

    public bool NamesPorts { get; protected init; }

    /// <summary>Writes an address of six octets (EUI-48) or eight (EUI-64); others as hexadecimal.</summary>
    public abstract void AddMac(Utf8Sink sink, ReadOnlySpan<byte> address);

    /// <summary>Writes an IPv4 address in host order.</summary>
    public abstract void AddIPv4(Utf8Sink sink, uint address);

    /// <summary>Writes an IPv6 address.</summary>
    public abstract void AddIPv6(Utf8Sink sink, ReadOnlySpan<byte> address);

    /// <summary>Writes a port of a transport protocol: <c>tcp</c>, <c>udp</c>, <c>sctp</c> or <c>dccp</c>.</summary>
    public abstract void AddPort(Utf8Sink sink, string transport, ushort port);
}
