using System.Buffers.Binary;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Functions;

/// <summary>The special-purpose address registries of IANA (RFC 6890). Of nested blocks the most specific counts.</summary>
static class SpecialAddressBlocks
{
    /// <summary>A block: its name, and which columns of the registry say "true" for it.</summary>
    public sealed record Block(UInt128 Address, int Prefix, string Name, uint Mask);

    const uint Reserved = 1, Global = 2, Forwardable = 4, Destination = 8, Source = 16;
    const uint Local = Source | Destination | Forwardable, Everywhere = Local | Global;

    static readonly Block[] s_v4 = Sorted(
    [
        V4("0.0.0.0", 8, "\"This network\"", Source | Reserved),
        V4("0.0.0.0", 32, "\"This host on this network\"", Source | Reserved),
        V4("10.0.0.0", 8, "Private-Use", Local),
        V4("100.64.0.0", 10, "Shared Address Space", Local),
        V4("127.0.0.0", 8, "Loopback", Reserved),
        V4("169.254.0.0", 16, "Link Local", Source | Destination | Reserved),
        V4("172.16.0.0", 12, "Private-Use", Local),
        V4("192.0.0.0", 24, "IETF Protocol Assignments", 0),
        V4("192.0.0.0", 29, "IPv4 Service Continuity Prefix", Local),
        V4("192.0.0.8", 32, "IPv4 dummy address", Source),
        V4("192.0.0.9", 32, "Port Control Protocol Anycast", Everywhere),
        V4("192.0.0.10", 32, "Traversal Using Relays around NAT Anycast", Everywhere),
        V4("192.0.0.170", 32, "NAT64/DNS64 Discovery", Reserved),
        V4("192.0.0.171", 32, "NAT64/DNS64 Discovery", Reserved),
        V4("192.0.2.0", 24, "Documentation (TEST-NET-1)", 0),
        V4("192.31.196.0", 24, "AS112-v4", Everywhere),
        V4("192.52.193.0", 24, "AMT", Everywhere),
        V4("192.88.99.0", 24, "Deprecated (6to4 Relay Anycast)", Everywhere),
        V4("192.168.0.0", 16, "Private-Use", Local),
        V4("192.175.48.0", 24, "Direct Delegation AS112 Service", Everywhere),
        V4("198.18.0.0", 15, "Benchmarking", Local),
        V4("198.51.100.0", 24, "Documentation (TEST-NET-2)", 0),
        V4("203.0.113.0", 24, "Documentation (TEST-NET-3)", 0),
        V4("240.0.0.0", 4, "Reserved", Reserved),
        V4("255.255.255.255", 32, "Limited Broadcast", Destination | Reserved),
    ]);

    static readonly Block[] s_v6 = Sorted(
    [
        V6("::1", 128, "Loopback Address", Reserved),
        V6("::", 128, "Unspecified Address", Source | Reserved),
        V6("::ffff:0:0", 96, "IPv4-mapped Address", Reserved),
        V6("64:ff9b::", 96, "IPv4-IPv6 Translat.", Everywhere),
        V6("64:ff9b:1::", 48, "IPv4-IPv6 Translat.", Local),
        V6("100::", 64, "Discard-Only Address Block", Local),
        V6("2001::", 23, "IETF Protocol Assignments", 0),
        V6("2001::", 32, "TEREDO", Local),
        V6("2001:1::1", 128, "Port Control Protocol Anycast", Everywhere),
        V6("2001:1::2", 128, "Traversal Using Relays around NAT Anycast", Everywhere),
        V6("2001:2::", 48, "Benchmarking", Local),
        V6("2001:3::", 32, "AMT", Everywhere),
        V6("2001:4:112::", 48, "AS112-v6", Everywhere),
        V6("2001:20::", 28, "ORCHIDv2", Everywhere),
        V6("2001:db8::", 32, "Documentation", 0),
        V6("2002::", 16, "6to4", Local),
        V6("2620:4f:8000::", 48, "Direct Delegation AS112 Service", Everywhere),
        V6("fc00::", 7, "Unique-Local", Local),
        V6("fe80::", 10, "Link-Local Unicast", Source | Destination | Reserved),
    ]);

    /// <summary>The most specific block that holds an address, or null.</summary>
    public static Block? Find(ValueKind kind, in Value value)
    {
        bool v4 = kind == ValueKind.IPv4;
        if (!v4 && value.Length != 16) return null;
        UInt128 address = v4 ? (UInt128)(uint)value.Number << 96 : BinaryPrimitives.ReadUInt128BigEndian(value.Bytes);
        foreach (Block block in v4 ? s_v4 : s_v6)
            if ((address ^ block.Address) >> (128 - block.Prefix) == 0) return block;
        return null;
    }

    static Block V4(string address, int prefix, string name, uint mask)
    {
        return IPv4Text.TryParse(address, out uint number) ? new((UInt128)number << 96, prefix, name, mask) : throw new FormatException(address);
    }

    static Block V6(string address, int prefix, string name, uint mask)
    {
        return IPv6Text.TryParse(address, out UInt128 number) ? new(number, prefix, name, mask) : throw new FormatException(address);
    }

    static Block[] Sorted(Block[] blocks)
    {
        Array.Sort(blocks, static (a, b) => b.Prefix.CompareTo(a.Prefix));
        return blocks;
    }
}
