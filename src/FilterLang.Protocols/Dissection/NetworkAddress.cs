using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// A network-layer address as conversations know it. Addresses compare by family, then as numbers in network order, which is the
/// order of their bytes.
/// </summary>
public readonly record struct NetworkAddress : IComparable<NetworkAddress>
{
    public const byte None = 0, FamilyIPv4 = 4, FamilyIPv6 = 6, FamilyEther = 1;

    public NetworkAddress(byte family, UInt128 value) : this(family, (ulong)(value >> 64), (ulong)value)
    {
    }

    NetworkAddress(byte family, ulong high, ulong low) => (Family, High, Low) = (family, high, low);

    public byte Family { get; }

    // Halves, since nothing that holds a number of 128 bits is compiled ahead of time, nor what calls it.
    internal ulong High { get; }

    internal ulong Low { get; }

    public UInt128 Value => new(High, Low);

    public static NetworkAddress IPv4(uint address) => new(FamilyIPv4, 0, address);

    /// <summary>A link-layer address of six octets.</summary>
    public static NetworkAddress Ether(ReadOnlySpan<byte> address) =>
        new(FamilyEther, 0, (ulong)BinaryPrimitives.ReadUInt16BigEndian(address) << 32 | BinaryPrimitives.ReadUInt32BigEndian(address[2..]));

    public static NetworkAddress IPv6(ReadOnlySpan<byte> address) =>
        new(FamilyIPv6, BinaryPrimitives.ReadUInt64BigEndian(address), BinaryPrimitives.ReadUInt64BigEndian(address[8..]));

    /// <summary>Reads an address of IPv4 or IPv6 as it is written in messages of text.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out NetworkAddress address)
    {
        address = default;
        Span<char> characters = stackalloc char[64];
        if (text.Length > characters.Length) return false;
        int length = System.Text.Encoding.Latin1.GetChars(text, characters);
        if (!System.Net.IPAddress.TryParse(characters[..length], out System.Net.IPAddress? parsed)) return false;
        Span<byte> octets = stackalloc byte[16];
        parsed.TryWriteBytes(octets, out int written);
        address = written == 4 ? IPv4(BinaryPrimitives.ReadUInt32BigEndian(octets)) : IPv6(octets);
        return true;
    }

    /// <summary>Writes the 16 octets of an IPv6 address; for others, their number at the end of as many.</summary>
    public void CopyTo(Span<byte> octets)
    {
        BinaryPrimitives.WriteUInt64BigEndian(octets, High);
        BinaryPrimitives.WriteUInt64BigEndian(octets[8..], Low);
    }

    /// <summary>Writes the address as its family does; nothing for none.</summary>
    public void AddTo(Utf8Sink sink)
    {
        Span<byte> octets = stackalloc byte[16];
        CopyTo(octets);
        switch (Family)
        {
            case FamilyIPv4: sink.AddIPv4((uint)Low); break;
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
        Family != other.Family ? Family.CompareTo(other.Family) : High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public static bool operator <(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(NetworkAddress left, NetworkAddress right) => left.CompareTo(right) >= 0;
}
