namespace FilterLang.Protocols;

/// <summary>Numbers the pairs of addresses in the order in which they first appear; direction does not matter.</summary>
sealed class EthernetStreams : IDisposable
{
    readonly PairTable _pairs = new();

    public uint IndexOf(ulong one, ulong other)
    {
        ref (ulong Index, ulong) stream = ref _pairs.Find(Math.Min(one, other), Math.Max(one, other), out bool isNew);
        if (isNew) stream.Index = (ulong)_pairs.Count - 1;
        return (uint)stream.Index;
    }

    public void Dispose() => _pairs.Dispose();
}
