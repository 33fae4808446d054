namespace FilterLang.Protocols.Streams;

/// <summary>One end of a conversation, with a number for those that tell several things of an end apart.</summary>
readonly struct EndKey(NetworkAddress address, ushort port, uint number = 0) : IFlowKey<EndKey>
{
    readonly NetworkAddress _address = address;
    readonly ushort _port = port;
    readonly uint _number = number;

    public ulong Hash(ulong seed) => new FlowKey(_address, NetworkAddress.IPv4(_number), _port).Hash(seed);

    public bool Equals(EndKey other) => _port == other._port && _number == other._number && _address.Equals(other._address);

    public override bool Equals(object? obj) => obj is EndKey other && Equals(other);

    public override int GetHashCode() => (int)Hash(0);
}
