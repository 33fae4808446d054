namespace FilterLang.Protocols;

/// <summary>
/// A network-layer address as conversations know it. Addresses compare by family, then as numbers in network order, which is the
/// order of their bytes.
/// </summary>
public readonly record struct NetworkAddress(byte Family, UInt128 Value) : IComparable<NetworkAddress>
{
    public const byte None = 0, FamilyIPv4 = 4, FamilyIPv6 = 6, FamilyEther = 1;

    public static NetworkAddress IPv4(uint address) => new(FamilyIPv4, address);

    public static NetworkAddress IPv6(ReadOnlySpan<byte> address) =>
        new(FamilyIPv6, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(address));

    /// <summary>Writes the 16 octets of an IPv6 address; for others, their number at the end of as many.</summary>
    public void CopyTo(Span<byte> octets) => System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(octets, Value);

    /// <summary>Writes the address as its family does; nothing for none.</summary>
    public void AddTo(Utf8Sink sink)
    {
        Span<byte> octets = stackalloc byte[16];
        CopyTo(octets);
        switch (Family)
        {
            case FamilyIPv4: sink.AddIPv4((uint)Value); break;
            case FamilyIPv6: sink.AddIPv6(octets); break;
            case FamilyEther: sink.AddMac(octets[10..]); break;
        }
    }

    public override string ToString()
    {
        var text = new Utf8Sink(48);
        AddTo(text);
        return text.ToString();
    }

    public int CompareTo(NetworkAddress other) =>
        Family != other.Family ? Family.CompareTo(other.Family) : Value.CompareTo(other.Value);

    public static bool operator <(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) >= 0;
}
