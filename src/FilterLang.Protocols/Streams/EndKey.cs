namespace FilterLang.Protocols.Streams;

/// <summary>One end of a conversation, with a number for those that tell several things of an end apart.</summary>
readonly struct EndKey(NetworkAddress address, ushort port, uint number = 0) : IEquatable<EndKey>
{
    readonly NetworkAddress _address = address;
    readonly ushort _port = port;
    readonly uint _number = number;

    public bool Equals(EndKey other) => _port == other._port && _number == other._number && _address.Equals(other._address);

    public override bool Equals(object? obj) => obj is EndKey other && Equals(other);

    public override int GetHashCode() => KeyHash.Of(_address, _number ^ (uint)_port << 16);
}
