namespace FilterLang.Protocols;

/// <summary>What IPv6 remembers between packets, and what its extension headers must know of the header before them.</summary>
sealed class IPv6State : IDisposable
{
    public AddressStreams Streams { get; } = new();

    public FragmentTable Fragments { get; } = new();

    /// <summary>The innermost header so far has its length in a Jumbo Payload option.</summary>
    public bool IsJumbo { get; set; }

    /// <summary>The innermost header so far announces more than there is.</summary>
    public bool ExceedsFraming { get; set; }

    public void Dispose() => Fragments.Dispose();
}
