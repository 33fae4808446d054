using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Connections that change to TLS in their course, RFC 2595, RFC 3207, RFC 4217.</summary>
static class StartTls
{
    /// <summary>Who spoke before.</summary>
    sealed class Origin : IReusableState
    {
        public Protocol? Protocol { get; set; }

        public void Reset() => Protocol = null;
    }

    /// <summary>What follows on the conversation at hand is a protocol's data within TLS.</summary>
    public static void Begin(PacketDissector packet, Protocol origin)
    {
        if (PayloadTables.StartTls.Find(0) is not { } tls) return;
        packet.Conversation.Bind(tls);
        packet.Conversation.State<Origin>(StartTlsOwner).Protocol = origin;
    }

    /// <summary>Who spoke before, null where nobody did.</summary>
    public static Protocol? OriginOf(PacketDissector packet) => packet.Conversation.Known<Origin>(StartTlsOwner)?.Protocol;

    static readonly Protocol StartTlsOwner = new("starttls", "Upgrade to TLS", static (ref Layer layer) => layer.OpenNothing());
}
