namespace FilterLang.Protocols;

/// <summary>Numbers pairs of addresses in the order in which they first appear: ip.stream, ipv6.stream.</summary>
sealed class AddressStreams
{
    /// <summary>At most this many pairs are told apart; later ones all get the number after the last.</summary>
    public const int Limit = 10_000_000;

    readonly Dictionary<(UInt128, UInt128), uint> _numbers = [];

    public uint Number(NetworkAddress one, NetworkAddress other)
    {
        (UInt128, UInt128) pair = one < other ? (one.Value, other.Value) : (other.Value, one.Value);
        if (_numbers.TryGetValue(pair, out uint number)) return number;
        number = (uint)_numbers.Count;
        if (number < Limit) _numbers.Add(pair, number);
        return number;
    }
}
