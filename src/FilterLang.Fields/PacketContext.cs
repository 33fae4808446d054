using System.Runtime.InteropServices;

namespace FilterLang.Fields;

/// <summary>
/// A packet on its way through the engine: one mutable struct on the driver's stack. Its first cache line is all that a filter
/// over fixed headers needs; everything else is in <see cref="Items"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct PacketContext
{
    /// <summary>The captured bytes. Valid during the call only.</summary>
    public byte* Data;
    /// <summary>How many bytes were captured; ≥ 0.</summary>
    public int CapturedLength;
    /// <summary>How many bytes were on the wire.</summary>
    public int WireLength;
    /// <summary>frame.number, from 1.</summary>
    public long Number;
    /// <summary>Arrival in nanoseconds since 1970-01-01 UTC.</summary>
    public long Time;
    /// <summary>Which headers lie where the offsets below say.</summary>
    public Spine Spine;
    /// <summary>Offset of the first link-layer header.</summary>
    public ushort LinkAt;
    /// <summary>Offset of the 802.1Q tag's control information.</summary>
    public ushort VlanAt;
    /// <summary>Offset of the IPv4, IPv6 or ARP header.</summary>
    public ushort NetworkAt;
    /// <summary>Offset of the TCP or UDP header.</summary>
    public ushort TransportAt;
    /// <summary>Offset of the first byte behind the transport header.</summary>
    public ushort PayloadAt;
    /// <summary>Bytes behind the transport header as the network header announces them; captured or not.</summary>
    public int PayloadLength;
    /// <summary>The interface's LINKTYPE_ number.</summary>
    public int LinkType;
    /// <summary>Numbers that the packet's conversation tells, where <see cref="Spine.Told"/> is set.</summary>
    public ulong* Told;
    /// <summary>The recorded items; empty where only the spine was walked.</summary>
    public PacketItems Items;
}

/// <summary>A compiled filter: true if the packet matches. Allocates nothing; not re-entrant over the same <see cref="PacketItems"/>.</summary>
public delegate bool PacketPredicate(ref PacketContext p);
