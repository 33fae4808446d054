using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>What stands in a conversation's state on behalf of the protocols that it carries.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
struct ConversationSlot
{
    /// <summary>The first of the records that protocols keep with it, see <see cref="ConversationStates"/>; 0 for none.</summary>
    public int First;
    /// <summary>Who has taken the conversation over: 1 more than the protocol's index, 0 for nobody.</summary>
    public ushort Bound;
}
