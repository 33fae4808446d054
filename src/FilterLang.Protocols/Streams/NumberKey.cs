namespace FilterLang.Protocols.Streams;

/// <summary>A number, or two, as the key of a <see cref="Map{TKey, TValue}"/>.</summary>
readonly record struct NumberKey(uint First, uint Second = 0) : IFlowKey<NumberKey>
{
    public ulong Hash(ulong seed) => new FlowKey4(First, Second, 0).Hash(seed);
}
