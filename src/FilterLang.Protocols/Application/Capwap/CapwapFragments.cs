using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What a session keeps of CAPWAP: fragments that wait for others.</summary>
sealed class CapwapFragments : IDisposable
{
    public FragmentTable Table { get; } = new();

    public void Dispose() => Table.Dispose();
}
