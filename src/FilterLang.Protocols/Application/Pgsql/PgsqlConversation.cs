using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The encryption that a frontend asked for.</summary>
enum PgsqlEncryption : byte
{
    None, Ssl, Gss,
}

/// <summary>What the backend wants to know of the user.</summary>
enum PgsqlAuthentication : byte
{
    Password, Gss, SaslBegun, Sasl,
}

/// <summary>What is remembered of a connection.</summary>
sealed class PgsqlConversation : IReusableState
{
    /// <summary>Of the segment at hand: whether the client sent it, and whether a message was named already.</summary>
    public bool IsFrontend { get; set; }

    public bool HasSpoken { get; set; }

    /// <summary>An answer of one octet is due.</summary>
    public PgsqlEncryption Asked { get; set; }

    /// <summary>All messages are wrapped by GSS-API.</summary>
    public bool IsEncrypted { get; set; }

    public PgsqlAuthentication Authentication { get; set; }

    /// <summary>Both ends copy: replication.</summary>
    public bool IsReplicating { get; set; }

    /// <summary>Changes belong to a transaction that is still going on, and name it.</summary>
    public bool IsStreaming { get; set; }

    public void Reset()
    {
        (Asked, IsEncrypted, Authentication) = (PgsqlEncryption.None, false, PgsqlAuthentication.Password);
        (IsReplicating, IsStreaming) = (false, false);
    }
}
