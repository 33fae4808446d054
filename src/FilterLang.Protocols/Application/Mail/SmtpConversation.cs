using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one mail connection.</summary>
sealed class SmtpConversation : IReusableState
{
    /// <summary>The client sends a message, up to a line with a dot alone.</summary>
    public bool InData { get; set; }

    /// <summary>The client asked to send a message, and the server has not answered.</summary>
    public bool AwaitsGo { get; set; }

    /// <summary>The client asked for encryption.</summary>
    public bool AsksForTls { get; set; }

    public void Reset() => InData = AwaitsGo = AsksForTls = false;
}
