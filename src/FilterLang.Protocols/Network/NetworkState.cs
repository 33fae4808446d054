namespace FilterLang.Protocols;

/// <summary>What a version of IP remembers between packets.</summary>
sealed class NetworkState : IDisposable
{
    public AddressStreams Streams { get; } = new();

    public FragmentTable Fragments { get; } = new();

    public void Dispose() => Fragments.Dispose();
}
