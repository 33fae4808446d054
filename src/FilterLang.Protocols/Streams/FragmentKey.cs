namespace FilterLang.Protocols;

/// <summary>What the fragments of one datagram have in common.</summary>
readonly record struct FragmentKey(NetworkAddress Source, NetworkAddress Destination, uint Identification);
