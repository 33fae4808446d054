using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// The conversation that carries the layer at hand, as far as others may touch it. A protocol can take it over, and gets the rest of its
/// data without being asked whether it is its own; and it can keep an object with it. A default value stands where nobody remembers
/// conversations: then nothing is taken over, and all share one object.
/// </summary>
public readonly unsafe struct Conversation
{
    readonly PacketDissector? _packet;
    readonly ConversationSlot* _slot;

    readonly bool _isNobodys;

    internal Conversation(PacketDissector packet, ConversationSlot* slot, uint number, int side, ushort serverPort)
    {
        _packet = packet;
        _slot = slot;
        (Number, Side, ServerPort) = (number, side, serverPort);
    }

    /// <summary>What stands for all conversations that nobody remembers.</summary>
    internal Conversation(PacketDissector packet, ConversationSlot* shared)
    {
        _packet = packet;
        _slot = shared;
        _isNobodys = true;
    }

    /// <summary>Nobody follows the conversation: all such share what is kept.</summary>
    internal bool IsNobodys => _isNobodys;

    /// <summary>tcp.stream or udp.stream.</summary>
    public uint Number { get; }

    /// <summary>Which side sent the packet, 0 or 1: the same for all packets of one direction.</summary>
    public int Side { get; }

    /// <summary>The port that the opening went to, 0 where it was not seen.</summary>
    public ushort ServerPort { get; }

    /// <summary>Who has taken the conversation over, or null.</summary>
    public Protocol? Bound => _slot == null || _slot->Bound == 0 ? null : Protocol.At(_slot->Bound - 1);

    /// <summary>Hands all further data of the conversation to a protocol; null gives it free.</summary>
    public void Bind(Protocol? protocol)
    {
        if (_slot != null && !_isNobodys) _slot->Bound = protocol is null ? (ushort)0 : (ushort)(protocol.Index + 1);
    }

    /// <summary>
    /// What a protocol remembers of the conversation; made at the first use. It may be forgotten when there are too many conversations;
    /// then it begins anew. Disposable objects are disposed of.
    /// </summary>
    public T State<T>(Protocol owner) where T : class, new()
    {
        if (Known<T>(owner) is { } known) return known;
        T state = _packet?.Conversations.Spare<T>(owner.Index) ?? new T();
        _packet?.Conversations.Add(_slot, owner.Index, state);
        return state;
    }

    /// <summary>What a protocol remembers of the conversation, null if it has nothing yet.</summary>
    public T? Known<T>(Protocol owner) where T : class => _packet?.Conversations.Find(_slot, owner.Index) as T;
}
