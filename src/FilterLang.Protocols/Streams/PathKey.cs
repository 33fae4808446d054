using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Two addresses in the order of a packet, and a number: what the fragments of one datagram have in common.</summary>
readonly record struct PathKey(NetworkAddress Source, NetworkAddress Destination, uint Identification) : IFlowKey<PathKey>
{
    public ulong Hash(ulong seed) => new FlowKey(Source, Destination, Identification).Hash(seed);

    // Written out, because the generated one goes through comparers that are made at their first use.
    public bool Equals(PathKey other) => Identification == other.Identification && Source.Equals(other.Source) && Destination.Equals(other.Destination);

    public override int GetHashCode() => (int)Hash(0);
}
