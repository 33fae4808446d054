namespace FilterLang.Protocols;

/// <summary>
/// The conversation that carries the layer at hand, as far as others may touch it: a protocol can take it over, and gets the rest of
/// its data without being asked whether it is its own. A default value stands where nobody remembers conversations.
/// </summary>
public readonly unsafe struct Conversation
{
    readonly ushort* _bound;

    /// <summary>Over a number that lives with the conversation's state: 1 more than the protocol's index, 0 for none.</summary>
    internal Conversation(ushort* bound) => _bound = bound;

    /// <summary>Who has taken the conversation over, or null.</summary>
    public Protocol? Bound => _bound == null || *_bound == 0 ? null : Protocol.At(*_bound - 1);

    /// <summary>Hands all further data of the conversation to a protocol; null gives it free.</summary>
    public void Bind(Protocol? protocol)
    {
        if (_bound != null) *_bound = protocol is null ? (ushort)0 : (ushort)(protocol.Index + 1);
    }
}
