using System.Runtime.InteropServices;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What EAP knows of a conversation of whatever carries it.</summary>
sealed class EapConversation
{
    /// <summary>Its place in <see cref="EapSession"/>, -1 for none yet.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>The identifier of the last packet of each side that was a fragment.</summary>
    public int[] LastId { get; } = [-1, -1];
}

/// <summary>
/// What a session keeps of EAP: fragments that wait for others, and a conversation of TLS for each authentication. At most
/// <see cref="Limit"/> are kept; then the one that began first is forgotten.
/// </summary>
sealed unsafe class EapSession : IDisposable
{
    const int Limit = 1024;

    readonly ConversationSlot* _slots = (ConversationSlot*)NativeMemory.AllocZeroed(Limit, (nuint)sizeof(ConversationSlot));
    int _next;

    ~EapSession() => NativeMemory.Free(_slots);

    public CollectedMessages Messages { get; } = new();

    /// <summary>An authentication begins.</summary>
    public void Begin(PacketDissector packet, EapConversation talk)
    {
        if (talk.Slot < 0) talk.Slot = _next++ % Limit;
        packet.Conversations.Clear(_slots + talk.Slot);
        talk.LastId.AsSpan().Fill(-1);
    }

    public Conversation Conversation(PacketDissector packet, EapConversation talk, int side) => new(packet, _slots + talk.Slot, (uint)talk.Slot, side, 0);

    public void Dispose()
    {
        Messages.Dispose();
        NativeMemory.Free(_slots);
        GC.SuppressFinalize(this);
    }
}
