namespace FilterLang.Protocols;

/// <summary>A row for an address that is an IPv4 address in one message and an IPv6 address in another.</summary>
sealed class PimAddressRow(string name4, string name6, string label)
{
    public Field IPv4 { get; } = Pim.Protocol.IPv4(name4, label);

    public Field IPv6 { get; } = Pim.Protocol.IPv6(name6, label);

    /// <summary>The row for an address of <paramref name="length"/> octets.</summary>
    public Field Of(int length) => length == 4 ? IPv4 : IPv6;
}
