namespace FilterLang.Protocols.Streams;

/// <summary>
/// Both ends of a conversation, the lower one first; addresses compare as numbers in network order, then ports. Tunnels, VLANs and
/// interfaces are no part of it.
/// </summary>
readonly record struct FlowKey(UInt128 Low, UInt128 High, uint Ports, byte Family)
{
    /// <summary>The key of a packet, and which side sent it: 0 the higher end, 1 the lower (or either, where both are the same).</summary>
    public static FlowKey Of(NetworkAddress source, NetworkAddress destination, ushort sourcePort, ushort destinationPort, out int side)
    {
        int order = source.CompareTo(destination);
        side = order > 0 || (order == 0 && sourcePort > destinationPort) ? 0 : 1;
        return side == 0
            ? new FlowKey(destination.Value, source.Value, (uint)destinationPort << 16 | sourcePort, source.Family)
            : new FlowKey(source.Value, destination.Value, (uint)sourcePort << 16 | destinationPort, source.Family);
    }

    public ulong Hash(ulong seed)
    {
        ulong hash = seed ^ (ulong)Low ^ Ports * 0x9E37_79B9_7F4A_7C15UL;
        hash = Mix(hash ^ (ulong)(Low >> 64));
        return Mix(Mix(hash ^ (ulong)High) ^ (ulong)(High >> 64));
    }

    static ulong Mix(ulong value)
    {
        value *= 0xBF58_476D_1CE4_E5B9UL;
        value ^= value >> 29;
        value *= 0x94D0_49BB_1331_11EBUL;
        return value ^ value >> 32;
    }
}
