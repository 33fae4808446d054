using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one mailbox connection.</summary>
sealed class PopConversation : IReusableState
{
    /// <summary>The client asked for encryption, RFC 2595 section 4.</summary>
    public bool AsksForTls { get; set; }

    public void Reset() => AsksForTls = false;
}
