namespace FilterLang.Protocols.Streams;

/// <summary>A number, or two, as the key of a <see cref="Map{TKey, TValue}"/>.</summary>
readonly struct NumberKey(ulong number) : IEquatable<NumberKey>
{
    readonly ulong _number = number;

    public NumberKey(uint first, uint second) : this((ulong)first << 32 | second)
    {
    }

    public bool Equals(NumberKey other) => _number == other._number;

    public override bool Equals(object? obj) => obj is NumberKey other && Equals(other);

    public override int GetHashCode() => KeyHash.Of(_number, ~_number);
}
