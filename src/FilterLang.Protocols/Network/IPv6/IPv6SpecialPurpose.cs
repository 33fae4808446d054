using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>A row of IANA's IPv6 Special-Purpose Address Registry, RFC 6890 section 2.2.</summary>
sealed class IPv6SpecialPurpose
{
    readonly UInt128 _network;
    readonly int _length;
    readonly byte[] _name;

    IPv6SpecialPurpose(UInt128 network, int length, string name, bool source, bool destination, bool forwardable, bool? global, bool reserved)
    {
        (_network, _length, _name) = (network, length, Encoding.UTF8.GetBytes(name));
        (IsSource, IsDestination, IsForwardable, IsGlobal, IsReserved) = (source, destination, forwardable, global, reserved);
    }

    public ReadOnlySpan<byte> Name => _name;

    public bool IsSource { get; }

    public bool IsDestination { get; }

    public bool IsForwardable { get; }

    /// <summary>Null where the registry does not say.</summary>
    public bool? IsGlobal { get; }

    /// <summary>Protocols treat the block specially.</summary>
    public bool IsReserved { get; }

    static readonly Lazy<IPv6SpecialPurpose[]> s_registry = new(() =>
    [
        Row(0x0000_0000_0000_0000, 0x0000_0000_0000_0001, 128, "Loopback Address", false, false, false, false, true),
        Row(0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 128, "Unspecified Address", true, false, false, false, true),
        Row(0x0000_0000_0000_0000, 0x0000_FFFF_0000_0000, 96, "IPv4-mapped Address", false, false, false, false, true),
        Row(0x0064_FF9B_0000_0000, 0x0000_0000_0000_0000, 96, "IPv4-IPv6 Translat.", true, true, true, true, false),
        Row(0x0064_FF9B_0001_0000, 0x0000_0000_0000_0000, 48, "IPv4-IPv6 Translat.", true, true, true, false, false),
        Row(0x0100_0000_0000_0000, 0x0000_0000_0000_0000, 64, "Discard-Only Address Block", true, true, true, false, false),
        Row(0x0100_0000_0000_0001, 0x0000_0000_0000_0000, 64, "Dummy IPv6 Prefix", true, false, false, false, false),
        Row(0x2001_0000_0000_0000, 0x0000_0000_0000_0000, 32, "TEREDO", true, true, true, null, false),
        Row(0x2001_0001_0000_0000, 0x0000_0000_0000_0001, 128, "Port Control Protocol Anycast", true, true, true, true, false),
        Row(0x2001_0001_0000_0000, 0x0000_0000_0000_0002, 128, "Traversal Using Relays around NAT Anycast", true, true, true, true, false),
        Row(0x2001_0001_0000_0000, 0x0000_0000_0000_0003, 128, "DNS-SD Service Registration Protocol Anycast", true, true, true, true, false),
        Row(0x2001_0002_0000_0000, 0x0000_0000_0000_0000, 48, "Benchmarking", true, true, true, false, false),
        Row(0x2001_0003_0000_0000, 0x0000_0000_0000_0000, 32, "AMT", true, true, true, true, false),
        Row(0x2001_0004_0112_0000, 0x0000_0000_0000_0000, 48, "AS112-v6", true, true, true, true, false),
        Row(0x2001_0020_0000_0000, 0x0000_0000_0000_0000, 28, "ORCHIDv2", true, true, true, true, false),
        Row(0x2001_0030_0000_0000, 0x0000_0000_0000_0000, 28, "Drone Remote ID Protocol Entity Tags (DETs) Prefix", true, true, true, true, false),
        Row(0x2001_0DB8_0000_0000, 0x0000_0000_0000_0000, 32, "Documentation", false, false, false, false, false),
        Row(0x2002_0000_0000_0000, 0x0000_0000_0000_0000, 16, "6to4", true, true, true, null, false),
        Row(0x2620_004F_8000_0000, 0x0000_0000_0000_0000, 48, "Direct Delegation AS112 Service", true, true, true, true, false),
        Row(0x3FFF_0000_0000_0000, 0x0000_0000_0000_0000, 20, "Documentation", false, false, false, false, false),
        Row(0x5F00_0000_0000_0000, 0x0000_0000_0000_0000, 16, "Segment Routing (SRv6) SIDs", true, true, true, false, false),
        Row(0xFC00_0000_0000_0000, 0x0000_0000_0000_0000, 7, "Unique-Local", true, true, true, null, false),
        Row(0xFE80_0000_0000_0000, 0x0000_0000_0000_0000, 10, "Link-Local Unicast", true, true, false, false, true),
    ]);

    /// <summary>The row that holds an address of 16 octets, or null.</summary>
    public static IPv6SpecialPurpose? Find(ReadOnlySpan<byte> address)
    {
        UInt128 number = BinaryPrimitives.ReadUInt128BigEndian(address);
        foreach (IPv6SpecialPurpose row in s_registry.Value)
            if ((number ^ row._network) >> (128 - row._length) == 0) return row;
        return null;
    }

    static IPv6SpecialPurpose Row(ulong upper, ulong lower, int length, string name, bool source, bool destination, bool forwardable, bool? global, bool reserved) =>
        new(new UInt128(upper, lower), length, name, source, destination, forwardable, global, reserved);
}
