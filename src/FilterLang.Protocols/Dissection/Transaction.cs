namespace FilterLang.Protocols;

/// <summary>A request and, once there is one, its first response.</summary>
struct Transaction
{
    public TransactionKey Key;
    public long RequestFrame, RequestTime;
    /// <summary>0 where there was none yet.</summary>
    public long ResponseFrame, ResponseTime;
    /// <summary>What the protocol wants to know of the request when the response comes.</summary>
    public ulong Detail;
    /// <summary>The one with the same key before, or -1; and the next one in the same bucket.</summary>
    public long Earlier;
}

/// <summary>
/// What a request and its responses have in common: both ends, and a number of the protocol's own. The ends are those of the innermost
/// headers; either may have asked.
/// </summary>
readonly struct TransactionKey(NetworkAddress low, NetworkAddress high, uint ports, ulong id) : IEquatable<TransactionKey>
{
    public readonly NetworkAddress Low = low, High = high;
    public readonly ulong Id = id;
    public readonly uint Ports = ports;

    /// <summary>The conversation of the packet at hand, and a number in it.</summary>
    public static TransactionKey Of(PacketDissector packet, ulong id)
    {
        bool asIs = packet.Source < packet.Destination
            || (packet.Source.Equals(packet.Destination) && packet.SourcePort <= packet.DestinationPort);
        return asIs
            ? new(packet.Source, packet.Destination, (uint)packet.SourcePort << 16 | packet.DestinationPort, id)
            : new(packet.Destination, packet.Source, (uint)packet.DestinationPort << 16 | packet.SourcePort, id);
    }

    /// <summary>Anyone's: for protocols that tell transactions apart by number and one end only, or by number alone.</summary>
    public static TransactionKey Of(NetworkAddress one, uint ports, ulong id) => new(one, default, ports, id);

    // Written out, because the generated one goes through comparers that are made at their first use.
    public bool Equals(TransactionKey other) =>
        Id == other.Id && Ports == other.Ports && Low.Equals(other.Low) && High.Equals(other.High);

    public override bool Equals(object? obj) => obj is TransactionKey other && Equals(other);

    public override int GetHashCode()
    {
        ulong mixed = (Id * 0x9E37_79B9_7F4A_7C15) ^ Low.Low ^ ulong.RotateLeft(Low.High, 9)
            ^ ulong.RotateLeft(High.Low, 17) ^ ulong.RotateLeft(High.High, 31) ^ ulong.RotateLeft(Ports, 40);
        mixed *= 0xFF51_AFD7_ED55_8CCD;
        return (int)(mixed >> 32);
    }
}
