using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// How often the numbers of a stream have begun anew: one state a direction, for the source that sent last (RFC 3550 appendix A.1). In a
/// pass over frames seen before it counts again from the first packet.
/// </summary>
sealed class RtpConversation : IReusableState
{
    struct Source
    {
        public uint Id;
        public bool IsKnown;
        public RtpCount Count;
    }

    readonly Source[] _sides = new Source[2];

    /// <summary>The numbers of a packet with their cycles, which begin at 1.</summary>
    public RtpCount Extend(PacketDissector packet, uint source, ushort sequence, uint time)
    {
        ref Source side = ref _sides[packet.Conversation.Side & 1];
        if (!side.IsKnown || side.Id != source) side = new Source { Id = source, IsKnown = true, Count = new RtpCount(1u << 16 | sequence, 1ul << 32 | time) };
        else
            side.Count = new RtpCount((uint)(side.Count.Sequence + (long)(short)(sequence - (ushort)side.Count.Sequence)),
                side.Count.Time + (ulong)(long)(int)(time - (uint)side.Count.Time));
        return side.Count;
    }

    public void Reset() => Array.Clear(_sides);
}

/// <summary>A sequence number and a timestamp with the cycles before them.</summary>
readonly record struct RtpCount(uint Sequence, ulong Time);
