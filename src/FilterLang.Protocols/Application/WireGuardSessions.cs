using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A handshake and what was sent under its keys.</summary>
sealed record WireGuardSession(uint Number, long BeganIn)
{
    public bool IsAnswered { get; set; }
}

/// <summary>
/// Handshakes of a session by the numbers that both sides chose, each with the address that messages to it go to. At most
/// <see cref="Limit"/> are known: with the next one all are forgotten.
/// </summary>
sealed class WireGuardSessions
{
    public const int Limit = 1 << 16;

    readonly Map<EndKey, WireGuardSession> _sessions = new();
    uint _count;

    /// <summary>An initiation: the sender's number is that of the receiver in what comes back.</summary>
    public WireGuardSession Begin(PacketDissector packet, uint sender)
    {
        if (_sessions.Count >= Limit) _sessions.Clear();
        return _sessions[new EndKey(packet.Source, packet.SourcePort, sender)] = new WireGuardSession(_count++, packet.Number);
    }

    /// <summary>A response to an initiation; null where none was seen that has no response yet.</summary>
    public WireGuardSession? Answer(PacketDissector packet, uint sender, uint receiver)
    {
        if (Begun(packet, receiver) is not { } session) return null;
        session.IsAnswered = true;
        if (_sessions.Count < Limit) _sessions[new EndKey(packet.Source, packet.SourcePort, sender)] = session;
        return session;
    }

    /// <summary>The initiation that a message to a receiver is about, if it has no response yet.</summary>
    public WireGuardSession? Begun(PacketDissector packet, uint receiver) =>
        _sessions.TryGetValue(new EndKey(packet.Destination, packet.DestinationPort, receiver), out WireGuardSession? session) && !session.IsAnswered ? session : null;

    /// <summary>The session under whose keys a message to a receiver was sent.</summary>
    public WireGuardSession? Find(PacketDissector packet, uint receiver) =>
        _sessions.TryGetValue(new EndKey(packet.Destination, packet.DestinationPort, receiver), out WireGuardSession? session) && session.IsAnswered ? session : null;
}
