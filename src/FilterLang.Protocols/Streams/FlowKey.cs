using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// What comes off the wire as the key of a <see cref="FlowTable{TKey, TState}"/> or <see cref="Map{TKey, TValue}"/>: its hash is another one
/// in each of them, so that no capture can be made whose keys all meet.
/// </summary>
interface IFlowKey<TSelf> : IEquatable<TSelf> where TSelf : unmanaged
{
    ulong Hash(ulong seed);
}

/// <summary>
/// Both ends of a conversation, the lower one first; addresses compare as numbers in network order, then ports. Tunnels, VLANs and
/// interfaces are no part of it.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
readonly record struct FlowKey : IFlowKey<FlowKey>
{
    readonly ulong _lowHigh, _lowLow, _highHigh, _highLow;

    public FlowKey(NetworkAddress low, NetworkAddress high, uint ports)
    {
        (_lowHigh, _lowLow, _highHigh, _highLow) = (low.High, low.Low, high.High, high.Low);
        (Ports, Family) = (ports, low.Family);
    }

    public uint Ports { get; }

    public byte Family { get; }

    /// <summary>The same where both ends have IPv4 addresses.</summary>
    public FlowKey4 Four => new((uint)_lowLow, (uint)_highLow, Ports);

    /// <summary>The key of a packet, and which side sent it: 0 the higher end, 1 the lower (or either, where both are the same).</summary>
    public static FlowKey Of(NetworkAddress source, NetworkAddress destination, ushort sourcePort, ushort destinationPort, out int side)
    {
        int order = source.CompareTo(destination);
        side = order > 0 || (order == 0 && sourcePort > destinationPort) ? 0 : 1;
        return side == 0
            ? new FlowKey(destination, source, (uint)destinationPort << 16 | sourcePort)
            : new FlowKey(source, destination, (uint)sourcePort << 16 | destinationPort);
    }

    public ulong Hash(ulong seed)
    {
        ulong hash = seed ^ _lowLow ^ Ports * 0x9E37_79B9_7F4A_7C15UL;
        hash = Mix(hash ^ _lowHigh);
        return Mix(Mix(hash ^ _highLow) ^ _highHigh);
    }

    static ulong Mix(ulong value)
    {
        value *= 0xBF58_476D_1CE4_E5B9UL;
        value ^= value >> 29;
        value *= 0x94D0_49BB_1331_11EBUL;
        return value ^ value >> 32;
    }
}

/// <summary>The same for two ends of IPv4, which are most: a third of the size.</summary>
readonly record struct FlowKey4(uint Low, uint High, uint Ports) : IFlowKey<FlowKey4>
{
    /// <summary>As <see cref="FlowKey.Of"/>.</summary>
    public static FlowKey4 Of(uint source, uint destination, ushort sourcePort, ushort destinationPort, out int side)
    {
        side = ((ulong)source << 16 | sourcePort) > ((ulong)destination << 16 | destinationPort) ? 0 : 1;
        return side == 0
            ? new FlowKey4(destination, source, (uint)destinationPort << 16 | sourcePort)
            : new FlowKey4(source, destination, (uint)sourcePort << 16 | destinationPort);
    }

    // Two halves multiplied, each hidden behind the seed.
    public ulong Hash(ulong seed)
    {
        ulong high = Math.BigMul(((ulong)Low << 32 | High) ^ seed, (Ports + seed * 0x9E37_79B9_7F4A_7C15UL) | 1, out ulong low);
        return high ^ low;
    }
}
