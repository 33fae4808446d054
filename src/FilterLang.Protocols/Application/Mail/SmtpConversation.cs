using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one mail connection.</summary>
sealed class SmtpConversation : IReusableState
{
    /// <summary>The client sends a message, up to a line with a dot alone.</summary>
    public bool InData { get; set; }

    /// <summary>The client asked to send a message, and the server has not answered.</summary>
    public bool AwaitsGo { get; set; }

    /// <summary>What the client's next line is: 1 a user's name, 2 a password, 0 a command.</summary>
    public int Credentials { get; set; }

    /// <summary>The client asked for encryption.</summary>
    public bool AsksForTls { get; set; }

    public void Reset()
    {
        Credentials = 0;
        InData = AwaitsGo = AsksForTls = false;
    }
}
