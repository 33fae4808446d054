namespace FilterLang.Protocols.Flows;

/// <summary>Hears of every segment and datagram that belongs to a conversation, as it is dissected. Quotes in errors are none.</summary>
public interface IFlowListener
{
    /// <summary>Copies of datagrams are counted and else passed over.</summary>
    bool IgnoresCopies { get; }

    /// <summary>A segment that <paramref name="story"/> has taken; addresses and ports stand in <paramref name="packet"/>.</summary>
    void Hear(PacketDissector packet, FlowStory story, in FlowSegment segment, FlowStep step);

    /// <summary>A datagram of a UDP conversation.</summary>
    /// <param name="packet">Addresses, ports, time and lengths.</param>
    /// <param name="number">udp.stream.</param>
    /// <param name="side">Who sent it, 0 or 1.</param>
    /// <param name="length">Octets of data.</param>
    void HearDatagram(PacketDissector packet, uint number, int side, int length);
}
