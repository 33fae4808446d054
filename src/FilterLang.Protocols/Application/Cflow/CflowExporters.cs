namespace FilterLang.Protocols;

/// <summary>What the two ends of a conversation told of their observation domains.</summary>
sealed class CflowExporters
{
    const int DomainLimit = 256;

    readonly Dictionary<ulong, CflowDomain> _domains = [];

    /// <summary>One side's observation domain.</summary>
    public CflowDomain Of(int side, uint number)
    {
        ulong key = (ulong)side << 32 | number;
        if (_domains.TryGetValue(key, out CflowDomain? domain)) return domain;
        if (_domains.Count >= DomainLimit) _domains.Clear();
        return _domains[key] = new CflowDomain();
    }
}
