using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one mail connection.</summary>
sealed class SmtpConversation : IReusableState
{
    /// <summary>The client sends a message, up to a line with a dot alone.</summary>
    public bool InData { get; set; }

    /// <summary>Octets of a chunk (BDAT, RFC 3030) that are still to come, and whether it is the message's last.</summary>
    public int ChunkRest { get; set; }

    public bool IsLastChunk { get; set; }

    /// <summary>What the client's next line is: 1 a user's name, 2 a password, 3 both, 4 the first token of NTLM, 0 a command.</summary>
    public int Credentials { get; set; }

    /// <summary>The client asked for encryption.</summary>
    public bool AsksForTls { get; set; }

    public void Reset()
    {
        Credentials = 0;
        ChunkRest = 0;
        InData = IsLastChunk = AsksForTls = false;
    }
}
