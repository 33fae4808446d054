namespace FilterLang.Protocols;

/// <summary>What a session needs to take messages of BGP apart.</summary>
sealed class BgpState
{
    /// <summary>Where the text of a value is put together.</summary>
    public Utf8Sink Text { get; } = new(256);
}
