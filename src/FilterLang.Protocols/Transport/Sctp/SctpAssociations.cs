using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>One direction of an association: the packets of one verification tag between two ports.</summary>
sealed class SctpHalf(uint ports, uint tag)
{
    /// <summary>Source and destination port.</summary>
    public uint Ports { get; } = ports;

    public uint Tag { get; } = tag;

    /// <summary>The other direction, once it is known.</summary>
    public SctpHalf? Peer { get; set; }

    /// <summary>There was data, and this was the first number.</summary>
    public bool IsStarted { get; set; }

    public uint First { get; set; }

    /// <summary>Everything before this number, counted from <see cref="First"/>, was looked for when acknowledgments came.</summary>
    public uint Acknowledged { get; set; }

    /// <summary>The last frame that acknowledged something of this direction.</summary>
    public long AcknowledgedIn { get; set; }
}

/// <summary>What is known of each pair of ends that speaks SCTP.</summary>
struct SctpFlow
{
    public ConversationSlot Slot;
    public uint Number;
}

/// <summary>
/// What a session remembers of SCTP. At most <see cref="Limit"/> directions are known at a time: with the next one all are forgotten, and
/// their numbers begin anew.
/// </summary>
sealed unsafe class SctpAssociations : IDisposable
{
    public const int Limit = 1 << 16;

    readonly Map<NumberKey, SctpHalf> _halves = new();
    readonly Map<PathKey, SctpHalf> _lonely = new();
    readonly FlowTable<FlowKey, SctpFlow> _flows = new();

    /// <summary>When each number was sent first and acknowledged first.</summary>
    public Transactions Numbers { get; } = new();

    /// <summary>Parts of messages.</summary>
    public SctpMessages Messages { get; } = new();

    /// <summary>The direction that a packet belongs to; none without a verification tag.</summary>
    public SctpHalf? Half(PacketDissector packet, uint tag)
    {
        if (tag == 0) return null;
        uint ports = (uint)packet.SourcePort << 16 | packet.DestinationPort;
        if (!_halves.TryGetValue(new NumberKey(ports, tag), out SctpHalf? half))
        {
            if (_halves.Count == Limit)
            {
                _halves.Clear();
                _lonely.Clear();
            }
            _halves[new NumberKey(ports, tag)] = half = new SctpHalf(ports, tag);
        }
        if (half.Peer is null) Pair(packet, half);
        return half;
    }

    // The tags of both directions have nothing in common: those that are still alone between the same ends belong together.
    void Pair(PacketDissector packet, SctpHalf half)
    {
        uint back = (uint)packet.DestinationPort << 16 | packet.SourcePort;
        if (_lonely.Remove(new PathKey(packet.Destination, packet.Source, back), out SctpHalf? peer)) (half.Peer, peer.Peer) = (peer, half);
        else _lonely[new PathKey(packet.Source, packet.Destination, half.Ports)] = half;
    }

    /// <summary>The conversation of a packet, for what it carries.</summary>
    public Conversation Conversation(PacketDissector packet)
    {
        FlowKey key = FlowKey.Of(packet.Source, packet.Destination, packet.SourcePort, packet.DestinationPort, out int side);
        _flows.Limit = packet.Options.Conversations;
        SctpFlow* flow = _flows.Find(key, out bool isNew);
        if (isNew) flow->Number = (uint)Math.Max(0, _flows.Count - 1);
        return new Conversation(packet, &flow->Slot, flow->Number, side, 0);
    }

    public void Dispose()
    {
        _flows.Dispose();
        Numbers.Dispose();
        Messages.Dispose();
    }
}
